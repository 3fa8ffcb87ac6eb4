"""Tables of which each column is called after another kind of points, and names of messages in Chinese."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def points(text: str, heading: str = "For the record") -> list[tuple[str, str | None, str]]:
    text = f"# Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n## {heading}\n\n{text}"
    told = propose(read(text.encode(), "x.md"), REGISTER)
    return [(point.kind, point.level, point.text) for point in told.points]


@pytest.mark.parametrize(
    ("messages", "hard"),
    [
        ("Key messages", "Obstacles"),
        ("Mensajes clave", "Obstáculos"),
        ("Mensagens-chave", "Entraves"),
        ("Messages clés", "Freins"),
        ("Pesan kunci", "Hambatan"),
        ("关键信息", "困难"),
    ],
)
def test_a_column_of_messages_beside_one_of_obstacles(messages: str, hard: str) -> None:
    table = f"| {messages} | {hard} |\n|---|---|\n| Wells are shared | Pumps are old |\n| Wards know best | |\n"
    assert points(table) == [
        ("key_message", None, "Wells are shared"),
        ("challenge", None, "Pumps are old"),
        ("key_message", None, "Wards know best"),
    ]


def test_three_columns_and_one_that_counts() -> None:
    table = "| No | Messages | Obstacles | Openings |\n|---|---|---|---|\n| 1 | We share | Pumps are old | A fund |\n"
    assert [kind for kind, _level, _text in points(table)] == ["key_message", "challenge", "opportunity"]


def test_a_column_that_names_something_else_tells_whose_they_are() -> None:
    table = "| Key messages | Obstacles | Presenter |\n|---|---|---|\n| Wells are shared | Pumps are old | Ada Bo |\n"
    assert points(table) == []


@pytest.mark.parametrize("name", ["核心信息", "关键要点", "重要观点"])
def test_names_of_messages_in_chinese(name: str) -> None:
    told = points("- 收费要让居民看得见服务的改善。\n- 水井应当由各区共同管理。\n", name)
    assert [kind for kind, _level, _text in told] == ["key_message", "key_message"]
