"""Days, numbers and words as people write them into cells."""

from __future__ import annotations

from datetime import date

import pytest

from tests.worlds import China, china
from urbanshift.sheets.dates import Moment
from urbanshift.sheets.lookalikes import said_of_lookalikes
from urbanshift.sheets.numbers import Number, Whole
from urbanshift.sheets.periods import Period
from urbanshift.sheets.values import Email, Habits, Unfit, YesNo

from .handing import Desk, changes, faults, notices, table

story = china


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31 December 2027", Period("", date(2027, 12, 31))), ("Dec. 1, 2027", Period("", date(2027, 12, 1))),
        ("5 de mayo de 2027", Period("", date(2027, 5, 5))), ("Dezembro 2027", Period("month", date(2027, 12, 28))),
        ("31-12-2027", Period("", date(2027, 12, 31))), ("01-Mar-2027", Period("", date(2027, 3, 1))),
        ("1st March 2027", Period("", date(2027, 3, 1))), ("T4 2027", Period("quarter", date(2027, 12, 28))),
        ("2027 年 12 月 31 日", Period("", date(2027, 12, 31))),
        ("2027年第三季度", Period("quarter", date(2027, 9, 28))),
        ("3rd quarter 2027", Period("quarter", date(2027, 9, 28))),
        ("2027-05-06 13:30:00", Period("", date(2027, 5, 6))), ("31 / 12 / 2027", Period("", date(2027, 12, 31))),
        ("viernes, 31 de diciembre de 2027", Period("", date(2027, 12, 31))),
        ("Fri, Dec 31, 2027", Period("", date(2027, 12, 31))), ("2027年12月31日星期五", Period("", date(2027, 12, 31))),
        ("12/2027", Period("month", date(2027, 12, 28))), ("2027.0", Period("year", date(2027, 12, 28))),
        ("4Q 2027", Period("quarter", date(2027, 12, 28))), ("2027/28", None), ("31/12/27", None), ("Monday", None),
        ("1er trimestre de 2027", Period("quarter", date(2027, 3, 28))), ("2027-05-06T20:00:00Z", None),
        ("46400", None), ("03-04-2027", None), ("1 Smarch 2027", None),
        ("31 February 2027", None), ("1 May 2, 2027", None),
        # A day of the week in Spanish, and a month in English.
        ("Mar 2027", Period("month", date(2027, 3, 28))), ("mar 6 jul 2027", Period("", date(2027, 7, 6))),
        ("martes 2027", None),
        # Half a year ends with its last quarter.
        ("H1 2027", Period("quarter", date(2027, 6, 28))), ("2027年下半年", Period("quarter", date(2027, 12, 28))),
        ("2º semestre de 2027", Period("quarter", date(2027, 12, 28))), ("H3 2027", None),
        ("first half of 2027", Period("quarter", date(2027, 6, 28))),
        ("Semester I 2027", Period("quarter", date(2027, 6, 28))),
        ("Triwulan II 2027", Period("quarter", date(2027, 6, 28))),
        ("troisième trimestre 2027", Period("quarter", date(2027, 9, 28))),
        # The last day of a time is its end.
        ("by the end of 2027", Period("year", date(2027, 12, 28))), ("2027年底前", Period("year", date(2027, 12, 28))),
        ("até junho de 2027", Period("month", date(2027, 6, 28))),
        ("30 juin 2027 au plus tard", Period("", date(2027, 6, 30))),
        # Years of two digits, where nothing else can be meant.
        ("dez-27", Period("month", date(2027, 12, 28))), ("31-dic.-27", Period("", date(2027, 12, 31))),
        ("Q1 27", Period("quarter", date(2027, 3, 28))), ("1S27", Period("quarter", date(2027, 6, 28))),
        # The first and the last month of a quarter, a half or a year.
        ("Jan–Mar 2027", Period("quarter", date(2027, 3, 28))),
        ("2027年7月至12月", Period("quarter", date(2027, 12, 28))),
        ("enero a marzo de 2027", Period("quarter", date(2027, 3, 28))), ("Feb-Apr 2027", None),
        ("January to December 2027", Period("year", date(2027, 12, 28))), ("Nov 2026 - Jan 2027", None),
        # What part of a month is meant is not to the day.
        ("mid-March 2027", Period("month", date(2027, 3, 28))), ("2027年3月中旬", Period("month", date(2027, 3, 28))),
        ("mid-2027", None), ("End-2027", Period("year", date(2027, 12, 28))),
        ("2027年年底前", Period("year", date(2027, 12, 28))), ("tahun 2027", Period("year", date(2027, 12, 28))),
        ("1° trimestre 2027", Period("quarter", date(2027, 3, 28))),
        ("último trimestre de 2027", Period("quarter", date(2027, 12, 28))),
        ("2027-Mar", Period("month", date(2027, 3, 28))), ("2027.10", Period("month", date(2027, 10, 28))),
        ("3/15/2027 12:00:00 AM", Period("", date(2027, 3, 15))), ("15/03/2027 9:30", Period("", date(2027, 3, 15))),
        ("FY 2026/27", None), ("2026-2027", None),
        ("Dec 27", None), ("set/2027", Period("month", date(2027, 9, 28))), ("20270630", Period("", date(2027, 6, 30))),
    ],
)  # fmt: skip
def test_months_by_their_names(text: str, said: Period | None) -> None:
    if said is not None:
        assert Moment().read(text) == said
    else:
        with pytest.raises(Unfit):
            Moment().read(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1,234.5", "1234.5"), ("1.234,5", "1234.5"), ("1 234,50", "1234.5"), ("1'234.5", "1234.5"),
        ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("12,34,567.5", "1234567.5"), ("12,5", "12.5"),
        ("0.125", "0.12"),
        ("1.234", None), ("1,234", None), ("1.23,45", None), ("5 million", None),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text: str, said: str | None) -> None:
    amount = Number(18, 2, least=0)
    if said is not None:
        assert amount.show(amount.read(text)) == said
    else:
        with pytest.raises(Unfit):
            amount.read(text)


def test_what_is_rounded_is_shown(world: China, desk: Desk) -> None:
    content = table("slug latitude longitude", ["chengdu", "30.659841", "104.06667"], ["ningbo", "29.875470000001", ""])
    assert notices(desk.hand("cities", content)) == [(2, "latitude", "“30.659841” is rounded to 30.65984.")]


def test_degrees_have_no_thousands() -> None:
    degrees = Number(8, 5, -180, 180)
    assert [degrees.show(degrees.read(text)) for text in ("30,123", "-8.054")] == ["30.123", "-8.054"]
    assert degrees.as_written("0.123", Habits(point=",")) == "0.123"


@pytest.mark.parametrize(
    ("text", "said"),
    [("12.0", 12), ("1,234.00", 1234), ("1.234", 1234), ("12,34,567", 1234567), ("1’234", 1234), ("1,234.567", None)],
)
def test_whole_numbers_as_people_write_them(text: str, said: int | None) -> None:
    if said is not None:
        assert Whole().read(text) == said
    else:
        with pytest.raises(Unfit):
            Whole().read(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("33.333333%", 33), ("66,67 %", 67), ("45.6", 46), ("33.333", 33), ("99.5%", 100), ("60%", None),
        ("60.0", None),
    ],
)  # fmt: skip
def test_a_progress_that_was_worked_out_is_rounded(text: str, said: int | None) -> None:
    progress = Whole(0, 100, percent=True, rounded=True)
    assert (progress.read(text), progress.is_rounded(text)) == (60 if said is None else said, said is not None)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Whole(0, 100, percent=True, rounded=True), "100.4%"), (Whole(0, 100, percent=True, rounded=True), "-0.4"),
        (Whole(), "12.5"),
    ],
)  # fmt: skip
def test_what_is_not_rounded(value: Whole, text: str) -> None:
    with pytest.raises(Unfit):
        value.read(text)


def test_a_number_of_people_may_have_thousands_or_a_fraction() -> None:
    people = Whole(rounded=True)
    assert [people.read(text) for text in ("13568357.6", "1.234", "1,234,567")] == [13568358, 1234, 1234567]


def test_an_address_is_as_long_as_an_account_keeps() -> None:
    address = f"{'a' * 60}@{'.'.join(['b' * 60] * 3)}.org"
    assert Email().read(address) == address
    with pytest.raises(Unfit, match="Use at most 254 characters; these are 308"):
        Email().read(f"{'a' * 60}@{'.'.join(['b' * 60] * 4)}.org")


def test_what_nobody_sees_makes_no_difference(world: China, desk: Desk) -> None:
    """Signs that show nothing, spaces of all widths, full-width digits, and the hyphens of word processors."""
    content = table(
        "\u200breference\ufeff lead kind due_on number_promised cities",
        ["CHN\u20111–01", "City\u00a0of  Ningbo\u200b", "Policy\u200b", "２０２７－１２", "１２",
         "CHENGDU;\u3000ningbo\u200b"],
        ["chn-1-02", "没有", "policу", "未定", "—", ""],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    unknown = "“policу” is none of: policy, plan, coordination, finance, capacity, data, pilot, other."
    unseen = "It looks like “policy”, but the “у” in it is a Cyrillic letter."
    assert faults(sheet) == [(3, "kind", f"{unknown} {unseen}")]
    assert changes(sheet) == [
        (2, "kind", "coordination", "policy"), (2, "lead", "ministry-of-finance", "city-of-ningbo"),
        (2, "due_on", "2023-12-31", "2027-12-31"), (2, "number_promised", "", "12"),
        (2, "due_precision", "year", "month"),
    ]  # fmt: skip
    assert [notice[1:] for notice in notices(sheet) if notice[0] == 3] == [
        ("due_on", "“未定” is taken for an empty cell."), ("number_promised", "“—” is taken for an empty cell."),
        ("lead", "“没有” is taken for an empty cell."),
    ]  # fmt: skip


def test_what_is_yet_to_be_said_is_an_empty_cell_in_all_languages(world: China, desk: Desk) -> None:
    said = [
        *("TBD", "to be determined", "to be confirmed", "por determinar", "por confirmar", "à déterminer"),
        *("à confirmer", "a determinar", "a confirmar", "akan ditentukan", "akan dikonfirmasi", "belum ditentukan"),
        *("待定", "待确认"),
    ]
    rows = [["CHN-1", f"Plant {number}", text] for number, text in enumerate(said)]
    sheet = desk.hand("next-steps", table("dialogue title due_on", *rows))
    assert faults(sheet) == []
    assert [told[2] for told in notices(sheet)] == [f"“{text}” is taken for an empty cell." for text in said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("CHN-1-О3", "It looks like “CHN-1-O3”, but the “О” in it is a Cyrillic letter."),
        ("Νingbo", "It looks like “Ningbo”, but the “Ν” in it is a Greek letter."),
        ("Москва", ""), ("Café", ""), ("成都 Chengdu", ""), ("CHN-1-03", ""),
    ],
)  # fmt: skip
def test_letters_that_look_like_others_are_named(text: str, said: str) -> None:
    assert said_of_lookalikes(text) == said


def test_a_reference_says_what_is_unseen_in_it(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", table("reference lead", ["СHN-1-02", "Bаnk"]))
    told = {column: said.partition(" It looks like ")[2] for _row, column, said in faults(sheet)}
    assert told == {
        "reference": "“CHN-1-02”, but the “С” in it is a Cyrillic letter.",
        "lead": "“Bank”, but the “а” in it is a Cyrillic letter.",
    }


def test_a_reference_that_a_program_took_for_a_day(world: China, desk: Desk) -> None:
    rows = (["2003-03-01", "x"], ["1-Mar-03", "x"], ["MAR-1-03", "x"])
    told = [said for _row, _column, said in faults(desk.hand("next-steps", table("reference title", *rows)))]
    assert ["It looks like a day" in said for said in told] == [True, True, False]


def test_what_may_be_january_or_october() -> None:
    """A program that takes 2027.10 for a number keeps 2027.1."""
    with pytest.raises(Unfit) as unfit:
        Moment().read("2027.1")
    assert str(unfit.value.message) == "“2027.1” may mean two months. Write it as 2027-01 or 2027-10."
    assert Moment().read("2027年1月") == Period("month", date(2027, 1, 28))


def test_a_year_of_two_digits_is_named() -> None:
    with pytest.raises(Unfit, match="“31/12/27” has a year of two digits"):
        Moment().read("31/12/27")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("30 June 2026 and 31 Dec 2026", "30 June 2026, 31 Dec 2026"),
        ("31-12-2025/31-12-2026", "31-12-2025, 31-12-2026"),
        ("31/12/2025 - 2026/12/31", "31/12/2025, 2026/12/31"),
        ("2025-12-31 → 2026-06-30", "2025-12-31, 2026-06-30"),
        ("12/2025, revised 2026-06", "12/2025, 2026-06"),
        ("Dec 2025 (revised Mar 2026)", "Dec 2025, Mar 2026"),
        ("Dec. 31, 2025 or March 2026", "Dec. 31, 2025, March 2026"),
        ("1º de dezembro de 2025 ou março/2026", "1º de dezembro de 2025, março/2026"),
        ("2025年12月31日（原定2025年6月）", "2025年12月31日, 2025年6月"),
        ("2025-Q4 / Q1 2026", "2025-Q4, Q1 2026"),
        ("2025, 2026", "2025, 2026"),
    ],
)
def test_several_dates_are_named_as_they_stand(text: str, told: str) -> None:
    with pytest.raises(Unfit) as unfit:
        Moment().read(text)
    assert str(unfit.value.message) == f"There are 2 dates in this cell: {told}. Keep one of them."


def test_a_day_that_is_kept_as_a_number() -> None:
    with pytest.raises(Unfit, match="If a spreadsheet program keeps 2027-01-13 by it, write that"):
        Moment().read("46400")


def test_yes_and_no_in_each_language() -> None:
    said = {
        word: YesNo().read(word) for word in ("Sí", "oui", "sim", "ya", "是", "☑", "non", "não", "tidak", "否", "☐")
    }
    assert [word for word, yes in said.items() if yes] == ["Sí", "oui", "sim", "ya", "是", "☑"]
