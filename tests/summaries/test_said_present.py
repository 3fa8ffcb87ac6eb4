"""Who was there, by level, in whatever list, table or line tells it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

BEGINS = {
    "en": "# Second National-Local Dialogue in Rwanda\n\nKigali, 12 March 2024\n\n## Participants\n\n",
    "es": "# Segundo diálogo nacional-local de Costa Rica\n\nSan José, 12 de marzo de 2024\n\n## Participantes\n\n",
    "fr": "# Deuxième dialogue national-local du Maroc\n\nRabat, 12 mars 2024\n\n## Participants\n\n",
    "pt": "# Segundo diálogo nacional-local do Brasil\n\nBrasília, 12 de março de 2024\n\n## Participantes\n\n",
    "id": "# Dialog Nasional-Lokal Kedua Indonesia\n\nJakarta, 12 Maret 2024\n\n## Peserta\n\n",
    "zh": "# 第二次国家—地方对话会纪要\n\n2024年3月12日，成都\n\n## 参会单位\n\n",
}
NAMES = {
    "en": (
        ["Ministry of Infrastructure", "Rwanda Environment Management Authority"],
        ["City of Kigali", "Huye District"],
        ["UNEP", "University of Rwanda"],
    ),
    "es": (
        ["Ministerio de Vivienda", "Ministerio de Ambiente y Energía"],
        ["Municipalidad de San José", "Municipalidad de Curridabat"],
        ["PNUMA", "Universidad de Costa Rica"],
    ),
    "fr": (
        ["Ministère de l'Habitat", "Direction générale des collectivités territoriales"],
        ["Commune de Fès", "Commune de Marrakech"],
        ["PNUE", "Université Mohammed V"],
    ),
    "pt": (
        ["Ministério das Cidades", "Ministério do Meio Ambiente"],
        ["Prefeitura de Belém", "Prefeitura de Teresina"],
        ["PNUMA", "Universidade de Brasília"],
    ),
    "id": (
        ["Kementerian PUPR", "Bappenas"],
        ["Pemerintah Kota Semarang", "Pemerintah Kota Jakarta"],
        ["UNEP", "Universitas Diponegoro"],
    ),
    "zh": (["自然资源部", "财政部"], ["成都市人民政府", "宁波市人民政府"], ["联合国环境规划署", "同济大学"]),
}
"""Two of the nation, two of cities, two others."""
LEVELS = {
    "en": [
        ("National level", "Local level", "Others"),
        ("National government", "Local governments", "Partners"),
        ("National", "Local", "Other"),
        ("Central government", "Cities", "International organisations and academia"),
        ("Ministries and agencies", "Municipalities", "Development partners"),
        ("National representatives", "City representatives", "Other participants"),
    ],
    "es": [
        ("Nivel nacional", "Nivel local", "Otros"),
        ("Gobierno nacional", "Gobiernos locales", "Socios"),
        ("Instituciones nacionales", "Municipalidades", "Otras organizaciones"),
        ("Nacional", "Local", "Otros"),
    ],
    "fr": [
        ("Niveau national", "Niveau local", "Autres"),
        ("État", "Collectivités territoriales", "Partenaires"),
        ("Échelon national", "Échelon local", "Autres"),
        ("Ministères", "Communes", "Partenaires techniques et financiers"),
    ],
    "pt": [
        ("Nível nacional", "Nível local", "Outros"),
        ("Governo federal", "Municípios", "Parceiros"),
        ("Nacional", "Local", "Outros"),
        ("União", "Prefeituras", "Outras organizações"),
    ],
    "id": [
        ("Tingkat nasional", "Tingkat daerah", "Lainnya"),
        ("Pemerintah pusat", "Pemerintah daerah", "Mitra"),
        ("Nasional", "Lokal", "Lainnya"),
        ("Kementerian/lembaga", "Pemerintah kota", "Mitra pembangunan"),
    ],
    "zh": [
        ("国家层面", "地方层面", "其他"),
        ("国家部委", "地方政府", "其他机构"),
        ("国家级", "地方级", "其他"),
        ("中央", "城市", "国际组织和高校"),
    ],
}
"""What the levels are called."""
HEADS = {
    "en": "Level | Institutions",
    "es": "Nivel | Instituciones",
    "fr": "Niveau | Institutions",
    "pt": "Nível | Instituições",
    "id": "Tingkat | Lembaga",
    "zh": "层级 | 单位",
}
AND = {
    "en": " and ",
    "es": " y ",
    "fr": " et ",
    "pt": " e ",
    "id": " dan ",
    "zh": "和",
}


def layouts(language: str, levels: tuple[str, ...]) -> Iterator[str]:
    """The same levels and names as lists, tables and lines."""
    is_han = language == "zh"
    colon, comma, semicolon, stop = ("：", "、", "；", "。") if is_han else (": ", ", ", "; ", ".")
    told = list(zip(levels, NAMES[language], strict=True))
    yield "".join(f"- {level}{colon}{comma.join(names)}\n" for level, names in told)
    yield "".join(f"- **{level}{colon.strip()}** {comma.join(names)}\n" for level, names in told)
    yield "".join(f"- {level}{colon}{AND[language].join(names)}\n" for level, names in told)
    yield "".join(f"- {level} – {comma.join(names)}\n" for level, names in told)
    yield "".join(f"- {level} ({comma.join(names)})\n" for level, names in told)
    yield "".join(f"### {level}\n\n- {names[0]}\n- {names[1]}\n\n" for level, names in told)
    yield "".join(f"- {level}\n  - {names[0]}\n  - {names[1]}\n" for level, names in told)
    rows = "".join(f"| {' | '.join(row)} |\n" for row in zip(*NAMES[language], strict=True))
    yield f"| {' | '.join(levels)} |\n|---|---|---|\n{rows}"
    rows = "".join(f"| {level} | {comma.join(names)} |\n" for level, names in told)
    yield f"| {HEADS[language]} |\n|---|---|\n{rows}"
    yield "".join(f"{level}{colon}{semicolon.join(names)}\n\n" for level, names in told)
    yield semicolon.join(f"{level}{colon}{comma.join(names)}" for level, names in told) + stop
    yield "".join(f"**{level}**\n\n{comma.join(names)}\n\n" for level, names in told)


@pytest.mark.parametrize("language", LEVELS)
def test_levels_and_names(language: str) -> None:
    """Each way to call the levels in a third of the layouts, and each layout with a third of the ways."""
    expected = dict(zip(("national", "local", "other"), NAMES[language], strict=True))
    wrong = []
    for number, levels in enumerate(LEVELS[language]):
        for layout in islice(layouts(language, levels), number % 3, None, 3):
            found: dict[str | None, list[str]] = {}
            for part in propose(read((BEGINS[language] + layout).encode(), "x.md"), REGISTER).representation:
                found.setdefault(part.level, []).append(part.name)
            if found != expected:
                wrong.append((layout, found))
    assert wrong == []


KINDS = [
    ("challenge", "fr", "Problèmes relevés"),
    ("challenge", "pt", "Problemas apontados"),
    ("challenge", "id", "Kesenjangan"),
    ("opportunity", "en", "Potential"),
    ("key_message", "en", "Summary of discussions"),
    ("key_message", "es", "Puntos principales"),
    ("key_message", "fr", "Ce que nous avons entendu"),
    ("key_message", "pt", "Ideias-força"),
    ("key_message", "id", "Poin utama"),
    ("key_message", "zh", "经验启示"),
]


@pytest.mark.parametrize(("kind", "language", "heading"), KINDS)
def test_points_under_their_names(kind: str, language: str, heading: str) -> None:
    begins = BEGINS[language].rpartition("## ")[0]
    text = f"{begins}## {heading}\n\n- Wetlands are built over.\n- Nobody maps them.\n"
    points = propose(read(text.encode(), "x.md"), REGISTER).points
    assert [(one.kind, one.text) for one in points] == [
        (kind, "Wetlands are built over."),
        (kind, "Nobody maps them."),
    ]


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        (
            "Officials of the Ministry of Lands; Freetown, Bo and Kenema City Councils; UNDP.",
            [
                ("Ministry of Lands", "national"),
                ("Freetown", "local"),
                ("Bo", "local"),
                ("Kenema", "local"),
                ("UNDP", "other"),
            ],
        ),
        (
            "Rwanda Water Resources Board; Kigali Water Board; City of Kigali",
            [("Rwanda Water Resources Board", "national"), ("Kigali Water Board", None), ("City of Kigali", "local")],
        ),
        ("Delegates from UNEP; staff of the World Bank.", [("UNEP", "other"), ("World Bank", "other")]),
    ],
)
def test_whom_they_came_for(listed: str, told: list[tuple[str, str | None]]) -> None:
    parts = propose(read((BEGINS["en"] + listed).encode(), "x.md"), REGISTER).representation
    assert [(part.name, part.level) for part in parts] == told


def test_how_many_came_for_each() -> None:
    listed = (
        "- Ministry of Lands – 3 people\n- UNEP: 1 person\n- World Bank (2 participants)\n- City of Kigali – 9 people\n"
    )
    parts = propose(read((BEGINS["en"] + listed).encode(), "x.md"), REGISTER).representation
    assert [part.name for part in parts] == ["Ministry of Lands", "UNEP", "World Bank", "City of Kigali"]


@pytest.mark.parametrize("says", ["We had", "The hall was full:"])
def test_letters_and_articles_tell_who_was_there(says: str) -> None:
    text = (
        "# A day on rivers\n\nOn 16 November 2023 they met in Kigali for the second national-local dialogue.\n\n"
        f"{says} the Ministry of Lands, the City of Kigali, as well as UNEP and the World Bank.\n"
    )
    parts = propose(read(text.encode(), "x.md"), REGISTER).representation
    assert [part.name for part in parts] == ["Ministry of Lands", "City of Kigali", "UNEP", "World Bank"]


@pytest.mark.parametrize(
    ("language", "sentence", "levels"),
    [
        (
            "zh",
            (
                "会议由国家发展改革委城镇中心副主任主持，财政部国际财金合作司、住房和城乡建设部有关同志，成都、重庆、宁波三市代表，"
                "以及联合国环境规划署、清华大学的专家共86人参加会议。"
            ),
            {
                "national": ["国家发展改革委城镇中心", "财政部国际财金合作司", "住房和城乡建设部"],
                "local": ["成都", "重庆", "宁波"],
                "other": ["联合国环境规划署", "清华大学"],
            },
        ),
        (
            "es",
            (
                "Por el gobierno nacional asistieron el Ministerio de Vivienda y el CENEPRED; por los gobiernos "
                "locales, las municipalidades de Trujillo y Piura; y, en calidad de cooperantes, WRI, GIZ y la "
                "Universidad Nacional de Trujillo."
            ),
            {
                "national": ["Ministerio de Vivienda", "CENEPRED"],
                "local": ["Trujillo", "Piura"],
                "other": ["WRI", "GIZ", "Universidad Nacional de Trujillo"],
            },
        ),
    ],
)
def test_one_sentence_of_three_levels(language: str, sentence: str, levels: dict[str, list[str]]) -> None:
    told: dict[str, list[str]] = {}
    for part in propose(read((BEGINS[language] + sentence).encode(), "x.md"), REGISTER).representation:
        told.setdefault(str(part.level), []).append(part.name)
    assert told == levels


def test_those_who_sat_together() -> None:
    text = (
        "“城市与自然”国家—地方对话\n\n5月22日，国家—地方对话在重庆悦来举行。\n来自生态环境部、国家林业和草原局的代表，"
        "与重庆市、成都市有关部门负责人坐在一起，聊了整整一天。联合国环境规划署、重庆大学的专家也来到现场。\n"
    )
    told = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert [(part.level, part.name) for part in told] == [
        ("national", "生态环境部"), ("national", "国家林业和草原局"), ("local", "重庆市"), ("local", "成都市"),
        ("other", "联合国环境规划署"), ("other", "重庆大学"),
    ]  # fmt: skip
