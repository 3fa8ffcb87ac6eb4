"""Columns that a heading names in a bracket, over lines or items of as many cells."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "First National-Local Dialogue in India\nPune, 12 March 2025\n\n"
WHO, WHAT, WHEN = (
    ("City of Pune", "Ministry of Lands"),
    ("a list of drains", "a word on lakes"),
    ("May", "once it rains"),
)
NAMED = {
    "en": "To do after today (who / what / when)",
    "es": "Tareas (quién; qué; para cuándo):",
    "fr": "Suites à donner [qui | quoi | quand]",
    "pt": "Encaminhamentos (quem → o quê → quando)",
    "id": "Tindak lanjut (siapa, apa, kapan)",
    "zh": "下一步工作（谁／做什么／什么时候）",
}

SIGNS = [" / ", " - ", "; ", ", ", " → ", "／"]


def steps_of(text: str, name: str = "x.txt") -> list[tuple[str, str, str]]:
    told = propose(read((HEAD + text).encode(), name), REGISTER).steps
    return [(step.text, step.owner.name if step.owner else "", step.due.words if step.due else "") for step in told]


@pytest.mark.parametrize("bullet", ["", "- "])
@pytest.mark.parametrize(("language", "sign"), list(zip(NAMED, SIGNS, strict=True)))
def test_a_heading_names_the_columns(language: str, bullet: str, sign: str) -> None:
    lines = [bullet + sign.join(cells) for cells in zip(WHO, WHAT, WHEN, strict=True)]
    text = "\n".join([NAMED[language], *lines, "", "Thanks went to all."])
    assert steps_of(text) == list(zip(WHAT, WHO, WHEN, strict=True))


def test_two_columns_and_several_signs() -> None:
    text = "Next steps (task / by whom)\n\nClean the drain / City of Pune\nSend the law / Ministry of Lands\n"
    assert steps_of(text) == [("Clean the drain", "City of Pune", ""), ("Send the law", "Ministry of Lands", "")]
    text = (
        "Who does what (who: what, by when)\nCity of Pune: count trees, and shrubs, May\nUNEP: pay, once asked\n\nEnd."
    )
    assert steps_of(text) == [("count trees, and shrubs", "City of Pune", "May"), ("pay", "UNEP", "once asked")]


def test_a_last_cell_may_be_missing() -> None:
    text = "Next steps (who / what / when)\nCity of Pune / clean the drain / May\nUNEP / send the map\n"
    assert steps_of(text) == [("clean the drain", "City of Pune", "May"), ("send the map", "UNEP", "")]


def test_brackets_that_name_no_columns() -> None:
    text = "Issues (city / problem)\nPune / drains are full\nSurat / no budget for parks\n"
    assert steps_of(text) == []


@pytest.mark.parametrize("head", ["Agreed at the close (when / who / what)", "Next steps"])
def test_rows_that_go_on_below_are_whole(head: str) -> None:
    rows = (
        "  by May / Ministry of Lands / circulate the list of the changes to\n      all cities\n"
        "  before the rains / UNEP / hand over the flood lines of the Mula and\n      Mutha rivers\n"
        "  June / City of Pune / publish the map\n"
    )
    assert steps_of(f"{head}\n\n{rows}\nThe third dialogue is expected in Surat.\n") == [
        ("circulate the list of the changes to all cities", "Ministry of Lands", "May"),
        ("hand over the flood lines of the Mula and Mutha rivers", "UNEP", "before the rains"),
        ("publish the map", "City of Pune", "June"),
    ]
