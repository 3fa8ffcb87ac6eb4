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
