"""Who came from each side, in Chinese and in sentences of two halves; what a session concluded."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def test_sides_in_chinese() -> None:
    text = (
        "国家与地方对话摘要\n\n一、谁来到了\n\n来自国家的方面，财政部以及水利、能源与交通部到场。来自地方的方面是东川市政府和"
        "西岭省政府。世界银行、东川大学和一个非政府组织名叫“清水河”也坐在桌子旁边。教育部没有能够来。\n"
    )
    parts = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert [(part.level, part.name) for part in parts] == [
        ("national", "财政部"), ("national", "水利、能源与交通部"), ("local", "东川市政府"), ("local", "西岭省政府"),
        ("other", "世界银行"), ("other", "东川大学"), ("other", "清水河"),
    ]  # fmt: skip


def test_two_halves_of_a_sentence() -> None:
    text = (
        "First National-Local Dialogue\n\n3 May 2025\n\nThe Ministry of Lands and UNEP sent their regional and central "
        "staff; the cities of Bo, Kenema and Makeni each came with a team of planners. Also with us were GIZ and KfW.\n"
    )
    parts = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert [part.name for part in parts] == ["Ministry of Lands", "UNEP", "Bo", "Kenema", "Makeni", "GIZ", "KfW"]


@pytest.mark.parametrize(
    "heading",
    [
        "What the session concluded", "Lo que concluyó la mesa", "O que a sessão concluiu",
        "Ce que la séance a retenu", "Yang disimpulkan sesi ini", "本场讨论的结论",
    ],
)  # fmt: skip
def test_what_a_session_concluded(heading: str) -> None:
    text = f"# Dialogue\n\n## Session 1\n\n### {heading}\n\n- Water is short in May.\n- Pipes are old in Bo.\n"
    points = propose(read(text.encode(), "x.md"), REGISTER).points
    assert [one.kind for one in points] == ["key_message"] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "These two were voted the main challenges of the day.",
        "Estas dos fueron votadas como los principales desafíos.",
        "Essas duas foram votadas como os principais desafios.",
        "Ces deux ont été votées comme les principales difficultés.",
    ],
)
def test_what_items_were_voted(sentence: str) -> None:
    text = f"# Dialogue\n\n## Floods\n\n- The maps are old.\n- The drains are small.\n\n{sentence}\n"
    points = propose(read(text.encode(), "x.md"), REGISTER).points
    assert [one.kind for one in points] == ["challenge"] * 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "UNEP will send the list by May 2025. GIZ will print it by June 2025.",
            "On money. GIZ will pay by July 2025.",
        ),
        ("开发银行将在2025年5月底前提交清单。环境部将在2025年6月底前公布。", "关于资金。财政部将在2025年7月底前拨款。"),
    ],
)
def test_paragraphs_that_name_their_field_first(first: str, second: str) -> None:
    heading = "今后步骤" if first.endswith("。") else "Next steps"
    text = f"# Dialogue\n\n## {heading}\n\n{first}\n\n{second}\n"
    assert len(propose(read(text.encode(), "x.md"), REGISTER).steps) == 3
