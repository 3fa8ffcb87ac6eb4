"""What those who spoke wish for themselves binds nobody, and where a text says that nothing was agreed, lists that only
might be next steps are none."""

from __future__ import annotations

import re

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.structure.introducing import binds_nobody, says_agreed
from commitments.importing.vocabulary import words
from tests.summaries.register import REGISTER

TITLES = {
    "en": "Second National-Local Dialogue in Ghana",
    "es": "Segundo Diálogo Nacional-Local del Perú",
    "fr": "Deuxième dialogue national-local au Maroc",
    "pt": "Segundo Diálogo Nacional-Local do Brasil",
    "id": "Dialog Nasional-Lokal Kedua di Indonesia",
    "zh": "中国第二次国家—地方对话会议纪要",
}
WISHES = {
    "en": ("Ms Addo (UNEP): update the flood maps", "Mr Mensah (Kumasi): extend the alerts"),
    "es": ("Sra. Paz (PNUMA): actualizar los mapas", "Sr. Ríos (Lima): extender la alerta"),
    "fr": ("M. Sow (ONEE) : mettre à jour les cartes", "Mme Fall (PNUE) : étendre l'alerte"),
    "pt": ("Sra. Lima (PNUMA): atualizar os mapas", "Sr. Reis (Recife): ampliar o alerta"),
    "id": ("Ibu Sari (UNEP): memperbarui peta banjir", "Bapak Budi (Bitung): memperluas peringatan"),
    "zh": ("张教授（清华大学）：更新洪水风险图", "李女士（世界银行）：扩大预警范围"),
}
SAID = [
    ("en", "Recommendations made by the speakers", "In their personal capacity, several speakers committed to paper:"),
    ("en", "Wishes", "Speaking in their own names and without committing the meeting, some agreed to ask for:"),
    ("es", "Recomendaciones de los expositores", "A título personal, y sin que comprometan a la reunión, se pidió:"),
    ("es", "Propuestas", "Sin comprometer a sus instituciones, algunos resolvieron pedir lo siguiente:"),
    ("fr", "Recommandations formulées par les intervenants", "À titre personnel, sans qu'ils engagent l'assemblée :"),
    ("fr", "Souhaits", "Des vœux ont été émis, sans engager quiconque, et sont reproduits ci-dessous :"),
    ("pt", "Recomendações dos palestrantes", "A título pessoal, sem que vinculem a plenária, foi acordado pedir:"),
    ("pt", "Desejos", "Em nome próprio, alguns decidiram registrar o seguinte:"),
    ("id", "Rekomendasi narasumber", "Secara pribadi dan tanpa mengikat rapat, beberapa peserta menyepakati usulan:"),
    ("zh", "发言人建议", "以下为发言人以个人名义提出的意见，不代表会议："),
    ("zh", "部内计划", "以下内容为部内既定计划，不是本次对话会议定的事项："),
    ("en", "Plans", "The ministry decided on the following, which is not an outcome of the dialogue:"),
    ("es", "Planes", "El ministerio acordó lo siguiente, que no es resultado del diálogo:"),
]


def told_in(language: str, text: str) -> Proposal:
    return propose(read(f"# {TITLES[language]}\n\n{text}".encode(), "x.md"), REGISTER)


@pytest.mark.parametrize(("language", "heading", "over"), SAID)
def test_what_is_wished_by_each_for_themselves_is_nothing(language: str, heading: str, over: str) -> None:
    listed = "\n".join(f"- {one}" for one in WISHES[language])
    told = told_in(language, f"## {heading}\n\n{over}\n\n{listed}\n")
    assert (told.steps, told.points) == ((), ())
    left = " ".join(one.text for one in told.unplaced)
    assert all(one.split(":")[-1].split("：")[-1].strip() in left for one in WISHES[language])


@pytest.mark.parametrize(
    "sentence",
    [
        "The cities agreed, each in its own way, to the following:",
        "Participants, in the name of their cities, committed to:",
        "The cities agreed to strengthen individual capacities and to:",
        "Las ciudades acordaron, cada una a título individual, lo siguiente:",
        "Los participantes se comprometieron, en nombre de sus ciudades, a:",
        "Les villes s'engagent, sans attendre la loi, à :",
        "As cidades comprometeram-se, sem demora, a:",
        "Para peserta menyepakati, tanpa menunggu anggaran:",
        "会议议定以下事项：",
    ],
)
def test_what_is_taken_on_in_other_words_binds(sentence: str) -> None:
    assert says_agreed(sentence)
    assert not binds_nobody(sentence)


NONE_AGREED = re.compile(words.NONE_AGREED, re.IGNORECASE)


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting ended without any follow-up being decided.",
        "It closed without agreeing on any next steps.",
        "No follow-up was agreed.",
        "No further follow-up actions were agreed.",
        "La reunión terminó sin que se acordaran pasos a seguir.",
        "Se cerró sin acordar compromisos.",
        "No se acordaron próximos pasos.",
        "La rencontre s'est achevée sans que des suites soient arrêtées.",
        "On s'est quitté sans qu'aucune décision ne soit prise.",
        "O encontro terminou sem que fossem definidos encaminhamentos.",
        "A sessão encerrou-se sem que se assumissem novos compromissos.",
        "Pertemuan ditutup tanpa ada tindak lanjut yang disepakati.",
        "会议未议定后续事项。",
        "会议结束时尚未商定下一步行动。",
    ],
)
def test_what_says_that_nothing_was_agreed(sentence: str) -> None:
    assert NONE_AGREED.search(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "No decision was taken on fares.",
        "The cities act without waiting for decisions to be taken in the capital.",
        "No se acordaron acciones sobre las tarifas.",
        "Sin esperar, se acordaron tres pasos.",
        "Les suites arrêtées sont les suivantes.",
        "Sem demora, foram definidos os encaminhamentos.",
        "Tindak lanjut yang disepakati:",
        "会议议定后续事项如下。",
    ],
)
def test_what_does_not(sentence: str) -> None:
    assert not NONE_AGREED.search(sentence)


@pytest.mark.parametrize(
    ("closing", "count"),
    [
        ("The Chair closed the meeting without any follow-up being decided.", 0),
        ("The Chair closed the meeting and thanked all.", 2),
    ],
)
def test_a_list_that_only_might_be_one_is_none_then(closing: str, count: int) -> None:
    listed = (
        "- The Ministry of Lands will review the guidelines.\n- The City of Accra and UNEP will share the flood map.\n"
    )
    before = "## Challenges\n\n- Budgets are small.\n"
    told = told_in(
        "en", f"Accra, 3 March 2024\n\n{before}\n## Debate\n\n{closing}\n\n## Blue skies over Accra\n\n{listed}"
    )
    assert len(told.steps) == count
