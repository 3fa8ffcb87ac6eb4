"""Lists of those who were there, under whatever words say so, and with how many came for each."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

BEGINS = {
    "en": "Second National-Local Dialogue in Rwanda\nKigali, 12 March 2024\n\n",
    "es": "Segundo diálogo nacional-local de Costa Rica\nSan José, 12 de marzo de 2024\n\n",
    "pt": "Segundo diálogo nacional-local do Brasil\nBrasília, 12 de março de 2024\n\n",
    "fr": "Deuxième dialogue national-local du Maroc\nRabat, 12 mars 2024\n\n",
    "id": "Dialog Nasional-Lokal Kedua Indonesia\nJakarta, 12 Maret 2024\n\n",
    "zh": "第二次国家—地方对话会纪要\n2024年3月12日，成都\n\n",
}
ENDS = {
    "en": "\n\nNext steps\n\n- Ministry of Infrastructure to publish the guide by June 2024\n",
    "es": "\n\nPróximos pasos\n\n- Ministerio de Vivienda: publicar la guía antes de junio de 2024\n",
    "pt": "\n\nPróximos passos\n\n- Ministério das Cidades: publicar o guia até junho de 2024\n",
    "fr": "\n\nProchaines étapes\n\n- Ministère de l'Habitat : publier le guide avant juin 2024\n",
    "id": "\n\nLangkah selanjutnya\n\n- Kementerian PUPR: menerbitkan panduan sebelum Juni 2024\n",
    "zh": "\n\n下一步工作\n\n- 自然资源部：2024年6月前印发指南\n",
}
NAMES = {
    "en": ["Ministry of Infrastructure", "REMA", "City of Kigali", "Huye District", "UNEP", "Akiba Trust Kigali"],
    "es": ["Ministerio de Vivienda", "MINAE", "Municipalidad de San José", "PNUMA", "Fundación Ríos Vivos"],
    "pt": ["Ministério das Cidades", "MMA", "Prefeitura de Belém", "PNUMA", "Coletivo Rio Limpo"],
    "fr": ["Ministère de l'Habitat", "ONEE", "Commune de Fès", "ONU-Habitat", "association Amis des Oasis"],
    "id": ["Kementerian PUPR", "Bappenas", "Pemerintah Kota Semarang", "UNEP", "paguyuban warga Tambak Lorok"],
    "zh": ["自然资源部", "财政部", "成都市", "联合国环境规划署", "本地观鸟会"],
}
WORDS = {
    "en": ["In the room", "people", "Who we met with"],
    "es": ["Estuvimos con", "ASISTEN", "gente"],
    "pt": ["Estivemos com", "Quem estava", "pessoas"],
    "fr": ["Étaient là", "Les présents", "Gens"],
    "id": ["Hadir", "Orang", "Kami bersama"],
    "zh": ["到场的", "在座", "来了哪些人"],
}
FORMS = {
    "on the line": lambda told, names: f"{told}: {', '.join(names)}",
    "dots": lambda told, names: f"{told}\n\n{' · '.join(names)}",
    "lines": lambda told, names: "\n".join([told.upper(), *names]),
    "counted": lambda told, names: "\n".join([told.upper(), *(f"{name} ({at})" for at, name in enumerate(names, 1))]),
    "counts": lambda told, names: "\n".join([told, "", *(f"{name}: {at}" for at, name in enumerate(names, 1))]),
    "crowd": lambda told, names: "\n".join([told, "", *(f"- {name} – {at} pax" for at, name in enumerate(names, 1))]),
}
LABELS_ALONE = ("people", "gente", "pessoas", "gens", "orang")
"""What may be a theme, and says who was there only right before the names, or over them where it is a heading."""
CASES = [
    (language, told, form)
    for language, several in WORDS.items()
    for at, told in enumerate(several)
    for of, form in enumerate(FORMS)
    if form == "on the line" or (told.casefold() not in LABELS_ALONE and (at + of) % 2)
]


@pytest.mark.parametrize(("language", "told", "form"), CASES)
def test_names_follow_what_says_that_these_were_there(language: str, told: str, form: str) -> None:
    names = NAMES[language]
    text = f"{BEGINS[language]}{FORMS[form](told, names)}{ENDS[language]}"
    proposal = propose(read(text.encode(), "summary.txt"), REGISTER)
    assert [part.name for part in proposal.representation] == names
    assert proposal.value("topic") is None
    assert len(proposal.steps) == 1


def test_a_heading_that_may_be_a_theme_lists_those_who_were_there_where_names_follow() -> None:
    begin = "# Second National-Local Dialogue in Rwanda\n\n## People\n\n"
    text = f"{begin}- Ministry of Infrastructure\n- UNEP\n- Huye District\n"
    proposal = propose(read(text.encode(), "summary.md"), REGISTER)
    assert [part.name for part in proposal.representation] == ["Ministry of Infrastructure", "UNEP", "Huye District"]
    text = (
        "# Second National-Local Dialogue in Rwanda\n\n## People\n\n- Women pay more for water\n- Youth have no land\n"
    )
    assert propose(read(text.encode(), "summary.md"), REGISTER).representation == ()


def test_what_counts_women_and_those_online_names_nobody() -> None:
    text = f"{BEGINS['en']}Participants\n\nWomen: 12\nMen: 20\nYouth: 5\nTotal: 47\nOnline: 12{ENDS['en']}"
    assert propose(read(text.encode(), "summary.txt"), REGISTER).representation == ()


@pytest.mark.parametrize(
    "unnamed", ["someone from the university whose name I missed", "a lady from the market", "and others"]
)
def test_whoever_is_not_named_is_nobody(unnamed: str) -> None:
    listed = f"people: Min. of Lands, REMA, City of Kigali, {unnamed}"
    text = f"{BEGINS['en']}{listed}\n\nwhy: to hear what cities do{ENDS['en']}"
    proposal = propose(read(text.encode(), "summary.txt"), REGISTER)
    assert [part.name for part in proposal.representation] == ["Min. of Lands", "REMA", "City of Kigali"]
