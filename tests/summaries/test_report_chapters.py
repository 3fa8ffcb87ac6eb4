"""Themes that the chapters, sessions and tables of a report are called after."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def themes_in(text: str, name: str = "x.md") -> list[str]:
    return [theme.title for theme in propose(read(text.encode(), name), REGISTER).themes]


REPORT = """# {title}

## {opening}

{sentence}

## {first}

{sentence}

## {second}

{sentence}

## {steps}

- UNEP: a map by May 2027
"""


@pytest.mark.parametrize(
    ("title", "opening", "first", "second", "steps", "sentence"),
    [
        ("Kenya National-Local Dialogue", "Background", "Drains and waste", "Money of the cities", "Next steps",
         "The drains were shown on three maps of the city."),
        ("Diálogo Nacional-Local del Perú", "Antecedentes", "Los ríos de la capital", "Caminar y pedalear", "Acuerdos",
         "La bióloga expuso el estado de las márgenes del río."),
        ("Diálogo Nacional-Local do Brasil", "Introdução", "Drenagem urbana", "Moradia", "Encaminhamentos",
         "A oradora apresentou dez anos de medições feitas no rio."),
        ("Dialogue national-local du Maroc", "Ouverture", "L'eau et les plans", "Le savoir des khettaras",
         "Feuille de route", "L'architecte a montré que les plans prescrivent des espaces verts."),
        ("Dialog nasional-daerah Indonesia", "Pengantar", "Sampah dan sungai", "Pembiayaan", "Tindak lanjut",
         "Kelompok kerja menelusuri kanal itu dengan perahu pada pagi hari."),
        ("中国国家与地方对话", "背景", "湖与雨", "融资渠道", "下一步行动", "水务局介绍了全市一百六十六个湖泊的情况。"),
    ],
)  # fmt: skip
def test_chapters_between_the_opening_and_the_steps(
    title: str, opening: str, first: str, second: str, steps: str, sentence: str
) -> None:
    text = REPORT.format(title=title, opening=opening, first=first, second=second, steps=steps, sentence=sentence)
    assert themes_in(text) == [first, second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kisumu", "Nakuru"),
        ("The Ministry of Lands", "Council of Governors"),
        ("What the councils brought", "What else was said"),
        ("Purpose of the day", "Photos"),
        ("The national side", "The counties"),
        ("Session 1", "Session 2"),
        ("Street trees are nobody's job", "Buses"),
    ],
)
def test_chapters_that_are_called_after_anything_else(first: str, second: str) -> None:
    text = REPORT.format(
        title="Kenya National-Local Dialogue", opening="Background", first=first, second=second, steps="Next steps",
        sentence="The drains were shown on three maps of the city.",
    )  # fmt: skip
    assert themes_in(text.replace("## Background", "## Participants\n\n- City of Kisumu\n- City of Nakuru")) == []


@pytest.mark.parametrize("behind", ["## {next}", "- UNEP: a map by May 2027"])
def test_subheadings_of_an_article_are_none(behind: str) -> None:
    """Neither where no opening stands before them, nor where nothing is agreed behind them."""
    text = REPORT.format(
        title="City hall talks heat", opening="Trees and shade", first="Jeepneys", second="The last mile",
        steps="No empty hands", sentence="The drains were shown on three maps of the city.",
    )  # fmt: skip
    assert themes_in(text.replace("- UNEP: a map by May 2027", behind.format(next="Next steps"))) == []


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("Session I. Hills and corridors", "Session II. Coasts", ["Hills and corridors", "Coasts"]),
        ("Bloque 1. Residuos y biogás", "Bloque 2. Bonos verdes", ["Residuos y biogás", "Bonos verdes"]),
        ("Primeiro painel: o mangal", "Segundo painel: planos e realidade", ["o mangal", "planos e realidade"]),
        ("Panel 1 : habiter face à la mer", "Panel 2 : financer", ["habiter face à la mer", "financer"]),
        ("Sesi 1: Sungai", "Sesi 2: Sampah dan drainase", ["Sungai", "Sampah dan drainase"]),
        ("第一场：慢行系统", "第二场：街区改造", ["慢行系统", "街区改造"]),
    ],
)
def test_sessions_that_are_called_after_themes(first: str, second: str, names: list[str]) -> None:
    text = REPORT.format(
        title="National-local dialogue", opening="Background", first=first, second=second, steps="Next steps",
        sentence="The drains were shown on three maps of the city.",
    )  # fmt: skip
    assert themes_in(text) == names


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Session 1: Opening", "Session 2: Closing remarks"),
        ("Panel 1: Ministry of Lands", "Panel 2: Council of Governors"),
        ("Table 2: Rivers", "Table 3: Buses"),
    ],
)
def test_sessions_that_are_called_after_anything_else(first: str, second: str) -> None:
    text = REPORT.format(
        title="National-local dialogue", opening="Programme", first=first, second=second, steps="Next steps",
        sentence="The drains were shown on three maps of the city.",
    )  # fmt: skip
    assert themes_in(text.replace("## Programme", "## Kisumu")) == []


@pytest.mark.parametrize(
    ("heading", "lines", "names"),
    [
        ("Axes de travail", "Axe A : Bâtiments communaux\n\nAxe B : Autobus", ["Bâtiments communaux", "Autobus"]),
        ("The four tables", "- Rivers and drains\n- Serviced land", ["Rivers and drains", "Serviced land"]),
        ("Bloques temáticos", "- Ríos\n- Financiamiento local", ["Ríos", "Financiamiento local"]),
        ("Areas discussed", "Area | Speaker\n---|---\nWaste | Waste Concern\nRevenue | KCC", ["Waste", "Revenue"]),
    ],
)
def test_lists_of_themes(heading: str, lines: str, names: list[str]) -> None:
    assert themes_in(f"# National-Local Dialogue\n\n## {heading}\n\n{lines}\n\n## Next steps\n\n- none\n") == names


def test_what_no_point_is_made_of_is_told_under_a_session() -> None:
    text = REPORT.format(
        title="National-local dialogue", opening="Attendance", first="Theme 1: Drains", second="Theme 2: Buses",
        steps="Next steps", sentence="The drains were shown. The main difficulty is the price of fuel.",
    )  # fmt: skip
    told = propose(read(text.encode(), "x.md"), REGISTER)
    assert [(theme.title, theme.text) for theme in told.themes] == [
        ("Drains", "The drains were shown."),
        ("Buses", "The drains were shown."),
    ]
    assert [point.kind for point in told.points] == ["challenge", "challenge"]


def test_panels_may_ask() -> None:
    panels = "### 4.1 Quem manda na vala?\n\nO município falou.\n\n### 4.2 Quem paga a vala?\n\nO banco falou.\n"
    assert themes_in(f"# Diálogo Nacional-Local\n\n## 4. Painéis\n\n{panels}") == [
        "Quem manda na vala?",
        "Quem paga a vala?",
    ]


def test_an_agenda_that_tells_what_was_said() -> None:
    told = (
        "ATA DO 3.º DIÁLOGO NACIONAL-LOCAL\n\nORDEM DO DIA\n"
        "1) Calor. A professora mostrou que a zona norte registra cinco graus a mais que o centro.\n"
        "2) Financiamento. A Caixa explicou que o fundo não financia arborização isolada de ruas e praças.\n"
    )
    assert themes_in(told, "x.txt") == ["Calor", "Financiamento"]
    assert themes_in("Diálogo Nacional-Local\n\nORDEM DO DIA\n1) Calor. Ana Paz.\n2) Água. Rui Melo.\n", "x.txt") == []


def test_what_shall_be_done_on_something_is_no_theme() -> None:
    told = (
        "# Communiqué\n\n## We declare\n\nOn finance. The district shall submit.\n\nOn people. The city shall pair.\n"
    )
    assert themes_in(told) == []


@pytest.mark.parametrize("close", ["Para cerrar", "To close", "Pour finir", "Sebagai penutup", "Para encerrar"])
def test_a_chapter_that_closes_ends_them(close: str) -> None:
    sentence = "The drains were shown on three maps of the city."
    text = (
        "# Kenya National-Local Dialogue\n\nThe dialogue met in the hall of the county and spoke for one whole day "
        f"about two things.\n\n### Drains\n\n{sentence}\n\n### Money\n\n{sentence}\n\n### {close}\n\n{sentence}\n"
    )
    assert themes_in(text) == ["Drains", "Money"]


def test_counted_titles_of_minutes() -> None:
    text = (
        "MINUTES OF THE THIRD NATIONAL-LOCAL DIALOGUE\n\nPresent:\n  Ministry of Works\n  Galle Municipal Council\n\n"
        "1.  Confirmation of minutes\n    The minutes were confirmed by all.\n\n"
        "2.  Kandy traffic\n    The council said that most cars only pass through it.\n"
        "    Action: GMC to count them. (Q2)\n\n"
        "3.  Galle Fort drains\n    The council said the old drains work better than new ones.\n\n"
        "4.  Any other matters\n    Action: GMC to circulate these minutes. (By 31.01.2026)\n"
    )
    proposal = propose(read(text.encode(), "x.txt"), REGISTER)
    assert [theme.title for theme in proposal.themes] == ["Kandy traffic", "Galle Fort drains"]
    assert [part.name for part in proposal.representation] == ["Ministry of Works", "Galle Municipal Council"]
