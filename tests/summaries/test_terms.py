"""Dates that a text tells only against the day of the meeting."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.dates import find_dates
from commitments.importing.terms import dates_against, due_against

MEETING = date(2026, 2, 19)


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("compile a toolkit within six months of this dialogue", date(2026, 8, 19)),
        ("comment within two weeks", date(2026, 3, 5)),
        ("suscribirán un convenio en un plazo de 90 días calendario", date(2026, 5, 20)),
        ("partilhará os mapas no prazo de 30 dias", date(2026, 3, 21)),
        ("rédiger une note dans un délai de trois mois", date(2026, 5, 19)),
        ("melakukan audit dalam waktu enam bulan", date(2026, 8, 19)),
        ("三个月内提交报告", date(2026, 5, 19)),
        ("abrirá, até 30 de outubro, uma chamada", date(2026, 10, 30)),
        ("d'ici le 30 juin", date(2026, 6, 30)),
        ("send the draft by January 15", date(2027, 1, 15)),
        ("publish it by the end of the year", date(2026, 12, 31)),
        ("9月底前报送", date(2026, 9, 30)),
    ],
)
def test_dates_that_the_meeting_tells(told: str, on: date) -> None:
    assert [found.last for found in due_against(told, MEETING)] == [on]


@pytest.mark.parametrize(
    "told",
    [
        "publish the results within three months of the first payment",
        "answer within 10 working days",
        "contestar en un plazo de 10 días hábiles",
        "publish guidance, and the city will comment on it within a month",
        "present what was done on 30 June",
        "by 30 June 2027",
    ],
)
def test_what_counts_from_something_else(told: str) -> None:
    assert list(due_against(told, MEETING)) == []


def test_a_column_of_dates() -> None:
    assert [found.last for found in dates_against("30 June", MEETING)] == [date(2026, 6, 30)]
    assert [found.last for found in dates_against("Octubre", MEETING)] == [date(2026, 10, 31)]
    assert dates_against("soon", MEETING) == []


@pytest.mark.parametrize("told", ["FY 2025/26", "2025-26", "FY2027", "exercice 2026", "tahun anggaran 2026"])
def test_financial_years(told: str) -> None:
    assert find_dates(told) == []
