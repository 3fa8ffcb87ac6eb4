"""Next steps as a spreadsheet: what is entered, what changes, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accounts.models import ChangeEvent
from commitments.actions.concluding import conclude
from commitments.actions.deciding import decide_between
from commitments.deciding import Ruling
from commitments.models import Commitment, DueDateChange, OwnerChange
from dialogues.models import Stakeholder
from tests.worlds import NOW, China, china, stakeholder

from .handing import Desk, changes, counts, exported, faults, notices, problem, table

story = china

NEW = "dialogue title text lead cities themes due_precision due_on kind supporting source external_id"


def test_new_drafts(world: China, desk: Desk) -> None:
    content = table(
        NEW,
        ["CHN-1", "Plant trees", "Plant\nmany.", "city-of-chengdu", "ningbo; Chengdu", "biodiversity", "quarter",
         "2026-02-01", "Pilot", "development-bank", "list", "A1"],
        ["CHN-1", "Count them", "", "", "", "", "", "2027", "", "", "list", "A2"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    assert (sheet.state, counts(sheet), faults(sheet)) == ("checked", {"new": 2, "notices": 1}, [])
    assert notices(sheet) == [(3, "due_on", "“2027” is taken for a due to the year.")]
    assert changes(sheet)[:4] == [
        (2, "dialogue", "", "CHN-1"),
        (2, "title", "", "Plant trees"),
        (2, "text", "", "Plant\nmany."),
        (2, "kind", "", "pilot"),
    ]
    assert Commitment.objects.count() == 4
    assert desk.confirm(sheet).state == "confirmed"
    trees, counted = Commitment.objects.order_by("pk")[4:]
    assert {name: getattr(trees, name) for name in ("reference", "status", "text", "kind", "due_on", "visibility")} == {
        "reference": "CHN-1-05", "status": "draft", "text": "Plant\nmany.", "kind": "pilot",
        "due_on": date(2026, 3, 31), "visibility": 0,
    }  # fmt: skip
    assert (counted.reference, counted.due_precision, counted.due_on) == ("CHN-1-06", "year", date(2027, 12, 31))
    assert {one.slug for one in trees.cities.all()} == {"chengdu", "ningbo"}
    assert [line.stakeholder for line in trees.party_lines.all()] == [world.bank]
    # History and events say who and why, and what it is linked with.
    line = trees.history.get()
    assert (line.history_user, line.history_change_reason) == (world.staff, "Spreadsheet “sheet.csv”")
    assert {one.city for one in line.cities.all()} == {world.chengdu, world.ningbo}
    assert ChangeEvent.objects.filter(type="commitment", object_id=str(trees.pk)).count() == 1
    again = desk.hand("next-steps", content)
    assert (counts(again), changes(again)) == ({"same": 2, "notices": 1}, [])


def test_drafts_change(world: China, desk: Desk) -> None:
    content = table(
        "reference title lead nobody_named cities counterpart due_precision due_on amount_promised currency reason",
        ["CHN-1-01", "Coordinate more", "", "yes", "ningbo", "city-of-ningbo", "none", "", "12.50", "CNY", "Typo"],
        ["CHN-1-04", "Policy", "ministry-of-finance", "no", "", "", "year", "2023-12-31", "", "", ""],
    )
    sheet = desk.hand("next-steps", content)
    assert faults(sheet) == []
    assert counts(sheet) == {"changed": 1, "same": 1}
    assert changes(sheet) == [
        (2, "title", "Coordinate", "Coordinate more"),
        (2, "lead", "ministry-of-finance", ""),
        (2, "nobody_named", "no", "yes"),
        (2, "counterpart", "", "city-of-ningbo"),
        (2, "cities", "chengdu; ningbo", "ningbo"),
        (2, "due_precision", "year", "none"),
        (2, "due_on", "2023-12-31", ""),
        (2, "amount_promised", "", "12.5"),
        (2, "currency", "", "CNY"),
    ]
    desk.confirm(sheet)
    step = Commitment.objects.get(reference="CHN-1-01")
    assert (step.title, step.lead, step.nobody_named, step.due_precision) == ("Coordinate more", None, True, "none")
    assert [one.slug for one in step.cities.all()] == ["ningbo"]
    assert step.history.latest("history_id").history_change_reason == "Typo"
    assert counts(desk.hand("next-steps", content)) == {"same": 2}


def test_what_is_agreed_changes_only_as_the_actions_allow(world: China, desk: Desk) -> None:
    world.adopt_first()
    ruling = Ruling("not_fulfilled", reason="Late.")
    decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis="A letter.")
    content = table(
        "reference dialogue title text status lead due_precision due_on level reason",
        ["CHN-1-01", "CHN-1", "Coordinate", "Other words.", "open", "ministry-of-finance", "year", "2023-12-31", "both",
         ""],
        ["CHN-1-02", "CHN-1", "Finance", "Find finance.", "fulfilled", "development-bank", "next_dialogue", "",
         "national", ""],
        ["CHN-1-03", "CHN-1", "Data", "Build data.", "open", "city-of-chengdu", "year", "2027-12-31", "both", ""],
        ["CHN-1-04", "CHN-2", "Policy", "Bring policies home.", "not_fulfilled", "ministry-of-finance", "day",
         "2030-01-01", "both", "Why"],
        ["CHN-1-09", "CHN-1", "Nothing", "", "", "", "", "", "", ""],
        ["", "CHN-1", "Late", "Too late.", "", "", "none", "", "", ""],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    frozen = "This is agreed and frozen. Amend the wording on the page of the next step."
    decided = (
        "Where a next step stands is decided at a dialogue, or between dialogues on its page; not here (it is open)."
    )
    unknown = (
        "There is no “CHN-2” in the register, or several are called that. Allowed: one of the dialogues, by its key or "
        "its exact name."
    )
    closed = "This next step is closed (not fulfilled). Programme staff can reopen it."
    assert faults(sheet) == [
        (2, "text", frozen),
        (3, "status", decided),
        (4, "reason", "Say why the date moves."),
        (4, "reason", "Say why the owner changes."),
        (4, "reason", "Say why this is changed: it is no draft any more."),
        (5, "dialogue", unknown),
        (6, "reference", "There is no CHN-1-09. Leave it empty for a new one: references are given."),
        (7, "dialogue", "This dialogue is finalised. Late entries are added on its page, with a reason."),
    ]  # fmt: skip
    assert counts(sheet) == {"refused": 6}
    sheet = desk.hand("next-steps", content.replace(b"CHN-2", b"CHN-1"))
    assert (5, "reason", closed) in faults(sheet)


def test_nobody_is_sent_to_late_entries_that_a_concluded_series_refuses(world: China, desk: Desk) -> None:
    world.adopt_first()
    rulings = {one.reference: Ruling("not_fulfilled", reason="It ends.") for one in world.steps}
    conclude(world.series, by=world.staff, now=NOW, basis="Letter.", rulings=rulings)
    sheet = desk.hand("next-steps", table("dialogue title", ["CHN-1", "Late"]))
    assert faults(sheet) == [(2, "dialogue", "This series is concluded.")]


def test_dues_and_leads_move_with_a_reason(world: China, desk: Desk) -> None:
    party = table("reference supporting", ["CHN-1-04", "development-bank"])
    assert desk.confirm(desk.hand("next-steps", party)).state == "confirmed"
    world.adopt_first()
    bad = table(
        "reference lead due_precision due_on reason",
        ["CHN-1-01", "ministry-of-finance", "next_dialogue", "none", "Late."],
        ["CHN-1-04", "development-bank", "", "", "They asked."],
    )
    assert faults(desk.hand("next-steps", bad)) == [
        (2, "due_on", "“none” does not fit due_precision, which is next_dialogue. Say one of them alone."),
        (3, "lead", "Development Bank is named in another role of this next step. Remove the other role first."),
    ]
    content = table(
        "reference lead due_precision due_on horizon reason",
        ["CHN-1-01", "ministry-of-finance", "month", "2031-05-01", "long", "The fund opens later."],
        ["CHN-1-03", "city-of-chengdu", "none", "", "", "Named since."],
    )
    sheet = desk.hand("next-steps", content)
    assert faults(sheet) == []
    assert problem(desk.confirm(sheet)) == ""
    line = DueDateChange.objects.get()
    assert (line.commitment, line.from_on, line.to_on, line.reason, line.recorded_by) == (
        world.steps[0], date(2023, 12, 31), date(2031, 5, 31), "The fund opens later.", world.staff,
    )  # fmt: skip
    owner = OwnerChange.objects.get()
    assert (owner.commitment, owner.to_stakeholder, owner.reason) == (
        world.steps[2], world.chengdu_city, "Named since.",
    )  # fmt: skip
    step = Commitment.objects.get(reference="CHN-1-01")
    assert (step.horizon, step.due_on, step.original_due_on) == ("long", date(2031, 5, 31), date(2023, 12, 31))
    assert step.overdue_at is not None
    assert step.overdue_at.year == 2023  # Its actions are due then, still.
    assert counts(desk.hand("next-steps", content)) == {"same": 2}


def test_every_bad_cell_is_named(world: China, desk: Desk) -> None:
    content = table(
        "reference dialogue title language kind lead nobody_named supporting due_precision due_on number_promised "
        "amount_promised currency cities",
        ["", "CHN-1", "", "en", "plans", "the ministry", "maybe", "", "week", "2020", "0", "lots", "",
         "chengdu; paris"],
        ["", "", "A", "english", "", "ministry-of-finance", "yes", "ministry-of-finance", "day", "2020-01-01", "", "5",
         "", ""],
        ["", "CHN-1", "B", "", "", "", "", "", "", "31.12.2025 or 15.01.2026", "", "-3", "yuan", ""],
        ["", "CHN-1", "B" * 301, "", "", "", "", "", "day", "03/04/2025", "1,5", "1,234", "", ""],
        ["", "CHN-1", "C", "", "", "ministry-of-finance", "", "ministry-of-finance", "", "", "", "", "", ""],
        ["", "CHN-1", "G", "", "", "", "", "", "", "#REF!", "", "", "", ""],
        ["", "CHN-1", "D", "", "", "", "", "", "year", "1020", "", "", "", ""],
        ["", "CHN-1", "E", "", "", "", "", "", "day", "2027", "", "", "", ""],
        ["", "CHN-1", "F", "", "", "", "", "", "quarter", "2027-Q4", "", "", "", ""],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    told: dict[tuple[int, str], str] = {(row, column): text for row, column, text in faults(sheet)}
    assert told[2, "kind"] == "“plans” is none of: policy, plan, coordination, finance, capacity, data, pilot, other."
    assert told[5, "due_on"] == (
        "“03/04/2025” may mean two days. Write it as 2025-04-03 or 2025-03-04, or say under “Match the columns” what "
        "comes first."
    )
    assert told[4, "due_on"] == "There are 2 dates in this cell: 31.12.2025, 15.01.2026. Keep one of them."
    assert told[3, "dialogue"] == "A new one needs this. Allowed: one of the dialogues, by its key or its exact name."
    where: dict[int, Any] = {}
    for row, column in told:
        where.setdefault(row, set()).add(column)
    assert where == {
        2: {"title", "kind", "lead", "nobody_named", "due_precision", "number_promised", "amount_promised", "cities"},
        3: {"dialogue"},
        4: {"due_on", "amount_promised", "currency"},
        5: {"title", "due_on", "number_promised", "amount_promised"},
        6: {"supporting"},
        7: {"due_on"},
        8: {"due_on"},
        9: {"due_on"},
    }
    assert Commitment.objects.count() == 4


def test_several_that_somebody_wrote_as_one(world: China, desk: Desk) -> None:
    """Where nothing is called so as a whole, and each of the parts is; a comma belongs to a name that has it."""
    stakeholder("water-and-roads", world.country)
    Stakeholder.objects.filter(slug="water-and-roads").update(name="City Of Ningbo, City Of Chengdu")
    content = table(
        "dialogue title lead cities supporting due_precision",
        ["First dialogue", "A\nB", "", "Chengdu, Ningbo", "• City Of Ningbo\n• Development Bank", "next dialogue"],
        ["CHN-1", "B", "City Of Ningbo and Development Bank", "chengdu / Lyon", "City Of Ningbo, City Of Chengdu", ""],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    told = {(row, column): new for row, column, _old, new in changes(sheet)}
    assert told == {
        (2, "dialogue"): "CHN-1", (2, "title"): "A B", (2, "cities"): "chengdu; ningbo",
        (2, "supporting"): "city-of-ningbo; development-bank", (2, "due_precision"): "next_dialogue",
    }  # fmt: skip
    assert notices(sheet) == [(2, "title", "The lines of this cell are read as one.")]
    several = "Several are named here: city-of-ningbo, development-bank. This column takes one alone; keep that."
    partly = (
        "Of these names “Lyon” is not in the register; the others are. Allowed: some of the cities of the register, "
        "with semicolons between, by key or exact name."
    )
    assert faults(sheet) == [(3, "lead", several), (3, "cities", partly)]
    for text in ("City Of Ningbo; Development Bank", "City Of Ningbo\nDevelopment Bank"):
        sheet = desk.hand("next-steps", table("reference lead", ["CHN-1-03", text]))
        assert faults(sheet) == [(2, "lead", several)]
    hostile = table(
        "reference cities lead due_on",
        ["CHN-1-02", ";".join(map(str, range(201))), "1. " * 5_000, "Monday, " * 2_000],
    )  # fmt: skip
    assert [fault[:2] for fault in faults(desk.hand("next-steps", hostile))] == [
        (2, "cities"), (2, "due_on"), (2, "lead"),
    ]  # fmt: skip
    content = table("reference supporting", ["CHN-1-02", "City Of Ningbo, City Of Chengdu"])
    assert changes(desk.hand("next-steps", content)) == [(2, "supporting", "", "water-and-roads")]


def test_two_names_of_one_record(world: China, desk: Desk) -> None:
    Stakeholder.objects.filter(slug="development-bank").update(acronym="DB")
    content = table(
        "reference lead supporting", ["CHN-1-01", "Development Bank (DB)", ""],
        ["CHN-1-04", "DB / Development Bank", ""], ["CHN-1-02", "", "City Of Ningbo（CoN）; DB [development bank]"],
        ["CHN-1-03", "", "DB – Development Bank"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    assert [new for _row, column, _old, new in changes(sheet) if column == "lead"] == ["development-bank"] * 2
    assert (5, "supporting", "", "development-bank") in changes(sheet)
    assert [(row, column) for row, column, _said in faults(sheet)] == [(4, "supporting")]
    assert "There is no “City Of Ningbo（CoN）”" in faults(sheet)[0][2]


def test_a_day_without_its_precision(world: China, desk: Desk) -> None:
    """The last day of a year is one where a year was due; any other day is a day."""
    content = table("reference due_on", ["CHN-1-01", "2024-12-31"], ["CHN-1-04", "2024-06-30"])
    assert changes(desk.hand("next-steps", content)) == [
        (2, "due_on", "2023-12-31", "2024-12-31"),
        (3, "due_on", "2023-12-31", "2024-06-30"), (3, "due_precision", "year", "day"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("headings", "first", "second"),
    [
        ("dialogue title source external_id", ["CHN-1", "Same", "List", "1"], ["CHN-1", "same", "List", ""]),
        ("reference dialogue title", ["CHN-1-04", "", "New name"], ["", "CHN-1", "New  name"]),
        ("dialogue title source external_id", ["CHN-1", "Same", "", "1"], ["CHN-1", "Same", "", "1"]),
    ],
)
def test_a_row_that_would_find_what_another_one_makes(
    world: China, desk: Desk, headings: str, first: list[str], second: list[str]
) -> None:
    """In whichever order, and however far apart."""
    place = "external_id" if first[-1] == second[-1] == "1" else ""
    for rows in ((first, second), (second, first)):
        sheet = desk.hand("next-steps", table(headings, *rows))
        assert faults(sheet) == [(3, place, "Row 2 is about the same. Keep one of them.")]


def test_words_for_nothing_are_no_identifiers(world: China, desk: Desk) -> None:
    headings = "reference dialogue title source external_id currency"
    content = table(
        headings, ["N/A", "CHN-1", "One", "List", "N/A", "-"], ["–", "CHN-1", "Two", "List", "nan", "N/A"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    assert (faults(sheet), counts(sheet)) == ([], {"new": 2, "notices": 2})
    assert desk.confirm(sheet).state == "confirmed"
    assert set(Commitment.objects.filter(source="List").values_list("external_id", "currency")) == {("", "")}
    other = desk.hand("next-steps", table(headings, ["", "CHN-1", "Another", "List", "N/A", ""]))
    assert counts(other) == {"new": 1, "notices": 1}


def test_what_is_called_the_same_and_is_known_apart(world: China, desk: Desk) -> None:
    headings = "dialogue title source external_id"
    content = table(headings, ["CHN-1", "Same", "List", "1"], ["CHN-1", "Same", "List", "2"])
    assert counts(desk.confirm(desk.hand("next-steps", content))) == {"new": 2}
    assert counts(desk.hand("next-steps", content)) == {"same": 2}
    desk.confirm(desk.hand("next-steps", table("reference title", ["CHN-1-03", "Twice"], ["CHN-1-04", "Twice"])))
    assert counts(desk.hand("next-steps", exported("next-steps"))) == {"same": 6}


def test_one_record_twice_in_a_file(world: China, desk: Desk) -> None:
    content = table("reference dialogue title", ["CHN-1-01", "CHN-1", "A"], ["", "CHN-1", "Coordinate"],
                    ["", "CHN-1", "New"], ["", "CHN-1", "New"])  # fmt: skip
    assert faults(desk.hand("next-steps", content)) == [
        (3, "", "Row 2 is about the same. Keep one of them."),
        (5, "", "Row 4 is about the same. Keep one of them."),
    ]


def test_a_new_one_is_asked_for_in_all_its_columns(world: China, desk: Desk) -> None:
    """What its columns do not hold is said of the row, not when it is entered."""
    world.hold_second()
    content = table(
        "dialogue title language amount_promised currency",
        ["CHN-2", "Good", "zh-Hans", "5", "cny\u200b"],
        ["CHN-2", "Bad", "en", "5", "12"],
        ["CHN-2", "Worse", "Old Chinese", "5", "CNY"],
        ["CHN-2", "Less", "en", "-5", "CNY"],
    )
    language = "“Old Chinese” is not a language, by its name or its code, such as English or zh-Hans."
    assert faults(desk.hand("next-steps", content)) == [
        (3, "currency", "Give the currency as an ISO 4217 code."), (4, "language", language),
        (5, "amount_promised", "“-5” is not a number from 0 on, as in 1234.5."),
    ]  # fmt: skip


def test_another_source_alone_gives_an_identifier_to_nobody_twice(world: China, desk: Desk) -> None:
    desk.confirm(
        desk.hand(
            "next-steps",
            table(
                "reference source external_id",
                ["CHN-1-01", "L1", "7"], ["CHN-1-02", "L2", "7"], ["CHN-1-03", "L3", "7"], ["CHN-1-04", "", "8"],
            ),
        )
    )  # fmt: skip
    sheet = desk.hand("next-steps", table("reference source", ["CHN-1-02", "L1"], ["CHN-1-04", "L1"]))
    assert faults(sheet) == [(2, "source", "Another record has this identifier at the source already.")]
    sheet = desk.hand("next-steps", table("reference source", ["CHN-1-02", "L9"], ["CHN-1-03", "L9"]))
    assert faults(sheet) == [(3, "source", "Row 2 is about the same. Keep one of them.")]
    sheet = desk.confirm(desk.hand("next-steps", table("reference source", ["CHN-1-02", "L9"], ["CHN-1-03", ""])))
    assert (sheet.state, problem(sheet)) == ("confirmed", "")
    assert list(Commitment.objects.order_by("pk").values_list("source", "external_id")) == [
        ("L1", "7"), ("L9", "7"), ("", "7"), ("", "8"),
    ]  # fmt: skip


def test_a_row_says_all_that_is_wrong_with_what_is_agreed(world: China, desk: Desk) -> None:
    world.adopt_first()
    world.hold_second()
    sheet = desk.hand("next-steps", table("reference dialogue title", ["CHN-1-01", "CHN-2", "Other"]))
    assert [column for _row, column, _text in faults(sheet)] == ["dialogue", "reason"]
    sheet = desk.hand("next-steps", table("dialogue title due_precision due_on", ["CHN-2", "New", "month", "2027"]))
    assert faults(sheet) == [
        (2, "due_on", "“2027” does not fit due_precision, which is month. Say one of them alone."),
    ]  # fmt: skip
    long = "99999999999999999.99"
    sheet = desk.hand("next-steps", table("dialogue title amount_promised currency", ["CHN-2", "New", long, "EUR"]))
    assert faults(sheet) == [(2, "amount_promised", f"“{long}” has too many digits.")]
