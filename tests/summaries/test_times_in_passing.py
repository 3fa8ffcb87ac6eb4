"""Days, quarters and the end of a year, as lines and sentences tell them beside other things."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.terms import due_against
from tests.summaries.register import REGISTER

MET = date(2026, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "The Bank will write down its terms before the year is out.",
        "O Banco escreve as suas condições antes do fim do ano.",
        "La Banque écrit ses conditions avant que l'année ne se termine.",
        "Bank menulis syaratnya sebelum tahun ini berakhir.",
    ],
)
def test_the_end_of_the_year_of_the_meeting(text: str) -> None:
    assert [one.last for one in due_against(text, MET)] == [date(2026, 12, 31)]


@pytest.mark.parametrize(
    "text",
    [
        "Bring it before the end of the school year.",
        "Entrega-o antes do fim do ano de 2027.",
        "成都市整理，第四季度的数据。",
    ],
)
def test_another_year_is_none(text: str) -> None:
    assert list(due_against(text, MET)) == []


def test_a_quarter_that_begins_a_chinese_clause() -> None:
    assert [one.last for one in due_against("成都市水务局制定方案，第四季度报市政府。", MET)] == [date(2026, 12, 31)]


def test_a_day_and_place_with_the_manner_in_brackets() -> None:
    line = "2026年3月12日至13日 成都世纪城国际会议中心（线上线下结合）"
    text = f"# 成都市雨洪管理国家—地方对话总结\n\n{line}\n\n## 概况\n\n会议讨论了雨洪。\n"
    facts = propose(read(text.encode(), "x.md"), REGISTER).facts
    told = {name: facts[name].value for name in ("start", "end", "place", "format")}
    assert told == {
        "start": MET, "end": date(2026, 3, 13), "place": "成都世纪城国际会议中心", "format": "hybrid",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "line", "place"),
    [
        ("Second National-Local Dialogue on Housing in the Cities of Kenya", "18-19 March 2025, Acacia Hotel, Kisumu",
         "Acacia Hotel, Kisumu"),
        ("Segundo Diálogo Nacional-Local sobre las Laderas del Perú", "18 de marzo de 2025, Hotel Sol, Cusco",
         "Hotel Sol, Cusco"),
    ],
)  # fmt: skip
def test_a_title_over_a_line_of_day_and_place(title: str, line: str, place: str) -> None:
    text = f"RECORD\n\n{title}\n{line}\nDrafted by ICLEI.\n\nOverview\n\nThe day was about housing.\n"
    facts = propose(read(text.encode(), "x.txt"), REGISTER).facts
    assert (facts["title"].value, facts["place"].value) == (title, place)
