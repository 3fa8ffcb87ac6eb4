"""Where a meeting was, as a Chinese line under the title tells it beside the day."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    "line",
    [
        "（依据2025年5月8日在东川召开的第一次国家—地方对话会整理）",
        "（2025年5月8日于东川举行）",
        "按照2025年5月8日在东川举办的对话会讨论结果编制",
        "（2025年5月8日，东川）",
    ],
)
def test_where_it_was_held_behind_the_day(line: str) -> None:
    text = f"# 湿地保护国家—地方对话会行动计划表\n\n{line}\n\n## 背景\n\n对话会讨论了湿地。\n"
    assert propose(read(text.encode(), "x.md"), REGISTER).facts["place"].value == "东川"


def test_what_leads_to_the_day_is_no_place() -> None:
    text = "# 湿地保护国家—地方对话会行动计划表\n\n（根据2025年5月8日对话会整理）\n\n## 背景\n\n对话会讨论了湿地。\n"
    assert "place" not in propose(read(text.encode(), "x.md"), REGISTER).facts
