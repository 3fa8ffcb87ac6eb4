"""Who was there, as reports and minutes list it beside other things: levels within the overview, regrets behind a list,
units behind a government."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def came(text: str) -> list[str]:
    told = propose(read(text.encode(), "x.md"), REGISTER).representation
    return [part.name for part in told]


@pytest.mark.parametrize(
    ("title", "heading", "story", "lines", "names"),
    [
        ("Dialogue, Kenya", "Overview", "The day was about shade.",
         ("**National level:** Ministry of Lands, NEMA", "**Cities:** Kisumu County, Nakuru County",
          "**Others:** UNEP, Akiba Mashinani Trust"),
         ["Ministry of Lands", "NEMA", "Kisumu County", "Nakuru County", "UNEP", "Akiba Mashinani Trust"]),
        ("Diálogo, Perú", "Resumen", "La jornada trató de la sombra.",
         ("**Nivel nacional:** Ministerio de Vivienda, CENEPRED", "**Ciudades:** Municipalidad de Piura",
          "**Otros:** PNUD"),
         ["Ministerio de Vivienda", "CENEPRED", "Municipalidad de Piura", "PNUD"]),
        ("对话，中国", "概况", "会议讨论了遮阴。",
         ("**国家层面：** 财政部、国家气候中心", "**地方层面：** 成都市生态环境局", "**其他：** 世界银行"),
         ["财政部", "国家气候中心", "成都市生态环境局", "世界银行"]),
    ],
)  # fmt: skip
def test_levels_within_the_overview(
    title: str, heading: str, story: str, lines: tuple[str, ...], names: list[str]
) -> None:
    text = "\n\n".join((story, *lines))
    assert came(f"# {title}\n\n## {heading}\n\n{text}\n") == names


@pytest.mark.parametrize(
    ("title", "heading", "regrets"),
    [
        ("Dialogue, Kenya", "Organisations represented", "Regrets were received from the Ministry of Finance."),
        ("Diálogo, Perú", "Organizaciones presentes", "Se recibieron excusas del Ministerio de Economía."),
        ("Diálogo, Brasil", "Organizações presentes", "Foram recebidas as desculpas do Ministério da Fazenda."),
        ("Dialogue, Sénégal", "Organisations présentes", "Des excuses ont été reçues du Ministère des Finances."),
        ("Dialog, Indonesia", "Lembaga yang hadir", "Permintaan maaf diterima dari Kementerian Keuangan."),
    ],
)
def test_regrets_behind_a_list(title: str, heading: str, regrets: str) -> None:
    listed = "UNEP; Akiba Mashinani Trust; casa,b; BRAC; Habiterra"
    assert came(f"# {title}\n\n## {heading}\n\n{listed}. {regrets}\n") == listed.split("; ")


def test_a_list_elsewhere_names_nobody() -> None:
    heads = ("Attendance: 41 persons, list at Annex A (not attached to this copy)", "Organisations: UNEP; NEMA")
    assert came("# Dialogue, Kenya\n\n" + "\n\n".join(heads) + "\n") == ["UNEP", "NEMA"]


@pytest.mark.parametrize(
    ("title", "label", "absent"),
    [
        ("Diálogo, Brasil", "Presenças", "Faltou, com justificação: Eletroluz."),
        ("Diálogo, Perú", "Asistentes", "Faltó con aviso: Electroluz."),
        ("Dialogue, Sénégal", "Présents", "Manquait à l'appel : Sénéluz."),
        ("Dialog, Indonesia", "Hadir", "Tidak hadir: Pemerintah Kabupaten Demak (ada kegiatan lain)"),
    ],
)
def test_who_failed_to_come(title: str, label: str, absent: str) -> None:
    names = ["UNEP", "UN-Habitat", "WRI"]
    listed = "\n".join(f"{place}. {name}" for place, name in enumerate(names, 1))
    assert came(f"# {title}\n\n## {label}\n\n{listed}\n\n{absent}\n") == names


@pytest.mark.parametrize(
    ("title", "label", "government", "units"),
    [
        ("Dialog, Indonesia", "Hadir", "Pemerintah Kota Bitung", "Bappeda, Dinas PU, DLH"),
        ("Dialogue, Ghana", "Present", "Kumasi Metropolitan Assembly", "Works Department, Planning Unit"),
        ("Diálogo, Perú", "Asistentes", "Municipalidad de Piura", "Gerencia de Ambiente, Gerencia de Obras"),
    ],
)
def test_units_of_a_government(title: str, label: str, government: str, units: str) -> None:
    assert came(f"# {title}\n\n## {label}\n\n1. UNEP\n2. {government} ({units})\n3. WRI\n") == [
        "UNEP",
        government,
        "WRI",
    ]


def test_names_behind_a_colon_that_says_they_came() -> None:
    text = (
        "73 personnes ont pris part. Étaient représentés : le Ministère des Transports terrestres et aériens, la "
        "Ville de Thiès, la Banque mondiale, Terre Vive et l'École supérieure de Dakar (ESD). Le Ministère des "
        "Finances, invité, s'est excusé."
    )
    names = [
        "Ministère des Transports terrestres et aériens",
        "Ville de Thiès",
        "Banque mondiale",
        "Terre Vive",
        "École supérieure de Dakar",
    ]
    assert came(f"# Dialogue, Sénégal\n\n## Participation\n\n{text}\n") == names
