"""What Chinese minutes tell that the meeting held."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def messages_in(text: str) -> list[str]:
    whole = f"国家—地方对话会纪要\n\n2025年6月18日，对话会在东川市举行。\n\n{text}\n"
    points = propose(read(whole.encode(), "x.txt"), REGISTER).points
    return [one.text.rstrip("；。") for one in points if one.kind == "key_message"]


def test_what_the_meeting_held() -> None:
    text = "会议认为，湿地是城市最便宜的蓄水池；填掉一亩湿地要用三亩管网来还。会议强调，治水要先治岸上的垃圾和污水。"
    assert messages_in(text) == [
        "湿地是城市最便宜的蓄水池", "填掉一亩湿地要用三亩管网来还", "治水要先治岸上的垃圾和污水",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，各市要高度重视，抓好落实，确保按期完成。",
        "会议强调，东川市水务局要在9月底前完成排查工作。",
        "会议要求，有关单位要加强沟通，重大情况及时报告。",
    ],
)
def test_what_somebody_is_told_to_do(text: str) -> None:
    assert messages_in(text) == []
