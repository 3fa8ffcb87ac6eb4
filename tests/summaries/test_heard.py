"""What was heard: by levels, in tables of levels and kinds, and what is only quoted."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.proposing.points.quotations import is_quotation
from tests.summaries.register import REGISTER

type Told = list[tuple[str, str | None, str]]


def told(text: str, name: str = "x.md") -> Told:
    return [(one.kind, one.level, one.text) for one in propose(read(text.encode(), name), REGISTER).points]


def themes(text: str) -> list[str]:
    return [one.title for one in propose(read(text.encode(), "x.md"), REGISTER).themes]


@pytest.mark.parametrize(
    ("national", "local"),
    [
        ("Seen from the ministries", "Seen from the councils"),
        ("Visto desde el gobierno central", "Visto desde los municipios"),
        ("Dito pelo governo federal", "Dito pelos municípios"),
        ("Vu de l'État", "Vu des communes"),
        ("Dilihat dari pusat", "Dilihat dari kota"),
        ("部委说", "城市说"),
        ("从国家层面看", "从地方层面看"),
    ],
)
def test_headings_say_from_where_it_was_seen(national: str, local: str) -> None:
    text = f"# Dialogue\n\n## {national}\n\nThe law is old and slow.\n\n## {local}\n\nThe drains are full of sand.\n"
    assert told(text) == [
        ("key_message", "national", "The law is old and slow."),
        ("key_message", "local", "The drains are full of sand."),
    ]


@pytest.mark.parametrize(
    ("heading", "head", "rows"),
    [
        ("What we keep", "| | National level | Local level |", ("Gains", "Difficulties", "Opportunities")),
        ("Ce que nous retenons", "| | Niveau national | Niveau local |", ("Acquis", "Difficultés", "Possibilités")),
        ("Balance", "| | Nivel nacional | Nivel local |", ("Logros", "Dificultades", "Oportunidades")),
        ("Balanço", "| | Nível nacional | Nível local |", ("Avanços", "Dificuldades", "Oportunidades")),
        ("Catatan", "| | Tingkat nasional | Tingkat daerah |", ("Capaian", "Kendala", "Peluang")),
        ("归纳", "| | 国家层面 | 地方层面 |", ("成果", "困难", "机遇")),
    ],
)
def test_a_table_of_levels_and_kinds(heading: str, head: str, rows: tuple[str, str, str]) -> None:
    cells = [("A guide is out.", "Golf is wet."), ("Data stay closed.", "No staff."), ("A fund pays.", "Wells.")]
    body = "".join(f"| {row} | {one} | {other} |\n" for row, (one, other) in zip(rows, cells, strict=True))
    assert told(f"# Dialogue\n\n## {heading}\n\n{head}\n|---|---|---|\n{body}") == [
        ("key_message", "national", "A guide is out."), ("key_message", "local", "Golf is wet."),
        ("challenge", "national", "Data stay closed."), ("challenge", "local", "No staff."),
        ("opportunity", "national", "A fund pays."), ("opportunity", "local", "Wells."),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["POKOK BAHASAN", "TOPICS DISCUSSED", "TEMAS TRATADOS"])
def test_levels_are_no_themes(heading: str) -> None:
    text = (
        f"# Dialogue\n\n## {heading}\n\n### National level\n\n- The subsidy lasts for one year.\n\n### Local level\n\n"
        "- The port has land to spare.\n"
    )
    assert themes(text) == []
    assert told(text) == [
        ("key_message", "national", "The subsidy lasts for one year."),
        ("key_message", "local", "The port has land to spare."),
    ]


@pytest.mark.parametrize(
    "heading", ["Discussion, by theme", "Discusión por temas", "De que falámos", "Débats par thème", "Diskusi per tema"]
)
def test_chapters_under_a_name_for_what_was_discussed_are_themes(heading: str) -> None:
    text = f"# Dialogue\n\n## {heading}\n\n### Heat\n\n- Plans exist.\n\n### Water\n\n- Losses are high.\n"
    assert themes(text) == ["Heat", "Water"]


@pytest.mark.parametrize(
    "text",
    [
        '"The river asks nobody." — a neighbour from Tirrases',
        "« L'eau est le premier règlement d'urbanisme. » (un élu d'Errachidia)",
        "Madame Diop, de Guet Ndar : « On nous consulte toujours après le bulldozer. »",
        'Councillor from ward 433: "Water does not ask which project it is."',
        "“Quem mora no morro já faz adaptação todo dia”, disse uma liderança do Ibura.",
    ],
)
def test_a_quotation_is_no_message(text: str) -> None:
    assert is_quotation(text)
    heard = told(f"# Dialogue\n\n## What was said\n\nThe law is old and slow, and nobody uses it.\n\n{text}\n")
    assert [one[2] for one in heard] == ["The law is old and slow, and nobody uses it."]


def test_words_in_quotation_marks_within_a_message_stay() -> None:
    assert not is_quotation('The Act does not know the word "resilience", said Finance.')
