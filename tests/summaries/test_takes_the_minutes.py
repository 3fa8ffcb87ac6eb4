"""Who wrote a text, by a verb before a colon, or beside the month in Chinese."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def author_of(text: str) -> str:
    facts = propose(read(text.encode(), "x.txt"), REGISTER).facts
    return str(facts["author"].value) if "author" in facts else ""


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Took the minutes: Ama Boateng", "Ama Boateng"),
        ("Toma el acta: Rosa Paz", "Rosa Paz"),
        ("Lavra a ata: Rosa Reis", "Rosa Reis"),
        ("A tenu le procès-verbal : Awa Sow", "Awa Sow"),
    ],
)
def test_a_verb_before_a_colon(line: str, who: str) -> None:
    assert author_of(f"Second National-Local Dialogue\n22 September 2025\n\nWe met.\n\nThe end.\n{line}\n") == who


def test_beside_the_month() -> None:
    text = "第二次国家与地方对话简报\n\n昆明规划研究院整理 ｜ 2024年10月\n\n会议讨论了排水问题。\n"
    assert author_of(text) == "昆明规划研究院"
    assert author_of(text.replace("昆明规划研究院整理", "本期内容整理")) == ""
