"""Actions as a spreadsheet, and reports on behalf of their owners."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commitments.actions.drafting import add_commitment
from commitments.actions.reporting import report
from commitments.actions.retracting import retract_report
from commitments.actions.sheets import check_again
from commitments.actions.succession import succeed
from commitments.admin.spreadsheets import words_of_sheet
from commitments.models import (
    ActionItem,
    Commitment,
    DueDateChange,
    OwnerChange,
    SheetImport,
    SheetRow,
    StatusChange,
    StatusReport,
)
from tests.worlds import NOW, China, china
from urbanshift.sheets.mapping import Mapping
from urbanshift.sheets.words import EMPTY

from .handing import Desk, changes, counts, faults, notices, problem, table

story = china


def test_new_ones_under_drafts_and_open_next_steps(world: China, desk: Desk) -> None:
    world.adopt_first()
    content = table(
        "commitment title owner city due_precision due_on",
        ["CHN-1-04", "Write", "city-of-chengdu", "chengdu", "year", "2031-01-01"],
        ["CHN-1-04", "Write", "city-of-ningbo", "ningbo", "none", ""],
        ["Finance", "Lend", "development-bank", "", "next_dialogue", ""],
    )
    sheet = desk.hand("actions", content)
    assert (counts(sheet), faults(sheet)) == ({"new": 3}, [])
    assert desk.confirm(sheet).state == "confirmed"
    made = ActionItem.objects.order_by("pk")[3:]
    assert [
        (one.reference, one.acceptance, one.original_due_precision, one.overdue_at is not None) for one in made
    ] == [
        ("CHN-1-02-1", "proposed", "next_dialogue", False),
        ("CHN-1-04-1", "accepted", "year", True),
        ("CHN-1-04-2", "accepted", "none", False),
    ]
    assert Commitment.objects.get(reference="CHN-1-04").last_item_number == 2
    assert Commitment.objects.get(reference="CHN-1-04").progress == 0
    assert counts(desk.hand("actions", content)) == {"same": 3}


def test_who_was_succeeded_is_given_nothing_new(world: China, desk: Desk) -> None:
    """Under an open next step; in a draft it stands as it was said."""
    draft = add_commitment(world.plan_second(), by=world.staff, now=NOW, title="Next")
    world.adopt_first()
    facts: dict[str, Any] = {"by": world.staff, "now": NOW, "kind": "renamed", "reason": "A law."}
    succeed(world.ningbo_city, successors=[world.bank], succeeded_on=date(2026, 2, 1), **facts)
    rows = [[step, "Write", "city-of-ningbo", "none"] for step in ("CHN-1-04", "CHN-1-03", draft.reference)]
    sheet = desk.hand("actions", table("commitment title owner due_precision", *rows))
    said = "City Of Ningbo was succeeded already. It was succeeded on 1 February 2026. Name who stands in its place: "
    told = [(line, "owner", f"{said}Development Bank.") for line in (2, 3)]
    assert (faults(sheet), counts(sheet)["new"]) == (told, 1)


def test_what_has_no_date_says_so_in_its_cell(world: China, desk: Desk) -> None:
    """Trackers have dates, and words where there is none; what these mean staff may say, or what is empty is."""
    world.adopt_first()
    content = table(
        "commitment title owner due_on",
        ["CHN-1-04", "Write", "city-of-ningbo", "none"], ["CHN-1-04", "Read", "city-of-ningbo", "By the next dialogue"],
        ["CHN-1-04", "Plant", "city-of-ningbo", "TBD"], ["CHN-1-04", "Count", "city-of-ningbo", "ongoing"],
    )  # fmt: skip
    sheet = desk.hand("actions", content)
    allowed = "any day in the period, as in 2025-12-31; 2025, 2025-12, 2025-Q4; next_dialogue; none for no date"
    understood = (
        "“ongoing” is no date that is understood. Write 2025-12-31, 2025-12, 2025-Q4 or 2025; none for no date; or "
        "next_dialogue."
    )
    assert faults(sheet) == [
        (4, "due_on", f"A new one needs this. Allowed: {allowed}."), (5, "due_on", understood),
    ]  # fmt: skip
    assert [change for change in changes(sheet) if change[1].startswith("due")] == [
        (2, "due_precision", "", "none"), (3, "due_precision", "", "next_dialogue"),
    ]  # fmt: skip
    assert notices(sheet)[0] == (2, "due_on", "“none” is taken for a due without a date: no date.")
    (asked,) = words_of_sheet(sheet)
    assert [(word.text, word.read) for word in asked.words] == [("TBD", EMPTY), ("ongoing", None)]
    read = Mapping(words={"due_on": {"ongoing": "none"}}, constants={"due_on": "none"})
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=read)
    assert [change[3] for change in changes(sheet) if change[1] == "due_precision"] == [
        "none", "next_dialogue", "none", "none",
    ]  # fmt: skip


def test_a_tracker_that_says_what_stands_reports_nothing(world: China, desk: Desk) -> None:
    """And what is the same in every row stands beside a report alone."""
    world.adopt_first()
    content = table(
        "reference report_status report_progress narrative",
        ["CHN-1-01-1", "reported_complete", "100%", "Done."], ["CHN-1-01-2", "not_started", "0%", ""],
        ["CHN-1-03-1", "", "", ""],
    )  # fmt: skip
    sheet = desk.hand("actions", content)
    constants = {"no_evidence_reason": "Told by the city.", "reported_as_of": "2026-02-01"}
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=Mapping(constants=constants))
    sheet.refresh_from_db()
    assert (faults(sheet), counts(sheet)) == ([], {"changed": 1, "same": 2})
    del constants["no_evidence_reason"]
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=Mapping(constants=constants))
    assert faults(sheet) == [
        (2, "no_evidence_reason", "Show that it is done by a file or a link, or say why there is no evidence."),
    ]  # fmt: skip


def test_what_is_agreed(world: China, desk: Desk) -> None:
    world.adopt_first()
    heading = "reference title owner due_precision due_on status report_status narrative reported_as_of reason"
    content = table(
        heading,
        [
            "CHN-1-01-1",
            "Coordinate in Chengdu",
            "city-of-chengdu",
            "day",
            "2031-02-03",
            "",
            "in_progress",
            "Begun.",
            "2023-02-01",
            "Funds are late.",
        ],
        ["CHN-1-01-2", "Better words", "city-of-chengdu", "", "", "", "", "", "", "Chengdu does it."],
        ["CHN-1-03-1", "", "", "", "", "withdrawn", "", "", "", "Done elsewhere."],
    )
    # An empty title says nothing, nor does an empty due: what is agreed has both.
    sheet = desk.hand("actions", content)
    assert faults(sheet) == []
    assert changes(sheet) == [
        (2, "due_precision", "year", "day"),
        (2, "due_on", "2023-12-31", "2031-02-03"),
        (2, "report_status", "not_started", "in_progress"),
        (2, "narrative", "", "Begun."),
        (2, "reported_as_of", "", "2023-02-01"),
        (3, "title", "Coordinate in Ningbo", "Better words"),
        (3, "owner", "city-of-ningbo", "city-of-chengdu"),
        (4, "status", "not_started", "withdrawn"),
    ]
    assert sheet.counts["consequences"] == {"reports": 1}
    assert problem(desk.confirm(sheet)) == ""
    first, second, third = ActionItem.objects.order_by("pk")
    assert (first.status, first.due_on, first.last_reported_on) == ("in_progress", date(2031, 2, 3), date(2023, 2, 1))
    assert (second.title, second.owner, second.acceptance) == ("Better words", world.chengdu_city, "proposed")
    assert third.status == "withdrawn"
    line = StatusReport.objects.get()
    assert (line.on_behalf, line.narrative, line.recorded_by) == (True, "Begun.", world.staff)
    assert DueDateChange.objects.get().reason == "Funds are late."
    assert OwnerChange.objects.get().reason == "Chengdu does it."
    assert StatusChange.objects.get().reason == "Done elsewhere."
    # The same report is not sent twice, and nothing else moves.
    assert counts(desk.hand("actions", content)) == {"same": 3}
    # Trackers keep their words while the action goes on: that is another report.
    content = table("reference report_status narrative report_progress", ["CHN-1-01-1", "in_progress", "Begun.", "60%"])
    sheet = desk.hand("actions", content)
    assert (2, "report_progress", "0", "60") in changes(sheet)
    assert desk.confirm(sheet).state == "confirmed"
    assert counts(desk.hand("actions", content)) == {"same": 1}


def test_a_report_is_not_entered_again_whatever_came_after_it(world: China, desk: Desk) -> None:
    """Trackers keep their words: what the owner says later is not undone by the same file, nor is a retraction."""
    world.adopt_first()
    content = table(
        "reference report_status narrative reported_as_of",
        ["CHN-1-01-1", "in_progress", "Begun.", ""], ["CHN-1-01-2", "in_progress", "Begun, too.", "2023-02-01"],
        ["CHN-1-03-1", "in_progress", "We look for funds.", ""],
    )  # fmt: skip
    desk.confirm(desk.hand("actions", content))
    first, second, third = ActionItem.objects.order_by("pk")
    act: dict[str, Any] = {"now": NOW, "no_evidence_reason": "It is a talk."}
    report(first, by=world.chengdu_officer, status="reported_complete", narrative="All is done.", **act)
    assert second.latest_report is not None
    retract_report(second.latest_report, by=world.staff, now=NOW, reason="It was about another one.")
    assert_nobody_reads("Begun, too.")
    assert "Begun, too." not in str(SheetImport.objects.get().headings)
    assert SheetRow.objects.filter(cells__narrative="We look for funds.").count() == 1
    report(third, by=world.chengdu_officer, status="reported_complete", narrative="Found.", **act)
    again = desk.hand("actions", content)
    assert (counts(again), faults(again)) == ({"same": 3, "notices": 3}, [])
    assert_nobody_reads("Begun, too.")
    entered = "This report was entered before, and others since: it is not entered again."
    assert notices(again) == [
        (2, "narrative", entered),
        (3, "narrative", "This report was retracted, as sent in error: it is not entered again."),
        (4, "narrative", entered),
    ]
    # The other edits of such a row are entered all the same.
    both = table(
        "reference report_status narrative title reason", ["CHN-1-01-2", "in_progress", "Begun, too.", "Other", "Said."]
    )
    assert desk.confirm(desk.hand("actions", both)).state == "confirmed"
    second.refresh_from_db()
    assert (second.title, second.status_reports.count()) == ("Other", 1)
    # Whoever says no status means what it was.
    words = table("reference narrative", ["CHN-1-01-1", "Begun."])
    assert counts(desk.hand("actions", words)) == {"same": 1, "notices": 1}
    # Another day, or another progress, is another report; one that is older does not take back what is complete since.
    other = desk.hand(
        "actions", content.replace(b"2023-02-01", b"2023-03-01").replace(b"Begun.,", b"Begun.,2023-04-01")
    )
    assert counts(other) == {"changed": 1, "refused": 1, "same": 1, "notices": 1}
    later = "It was reported complete as of 2 March 2026. To take that back, give that day or a later one."
    assert faults(other) == [(2, "reported_as_of", later)]


REFUSED: list[tuple[dict[str, str], list[tuple[str, str]]]] = [
    (
        {"status": "completed"},
        [
            (
                "status",
                (
                    "Completing is somebody else's word: programme staff who did not report and do not belong to the "
                    "owner say so under “Checking reports”, or a dialogue does."
                ),
            )
        ],
    ),
    (
        {"status": "reported_complete"},
        [
            (
                "status",
                (
                    "An action that is not_started becomes reported_complete by a report: write it in report_status, "
                    "with a narrative."
                ),
            )
        ],
    ),
    ({"status": "withdrawn"}, [("reason", "Say why the action is withdrawn.")]),
    (
        {"report_status": "completed", "narrative": "All done."},
        [
            (
                "report_status",
                "A report says at most reported_complete. A colleague who checks it says that the action is completed.",
            )
        ],
    ),
    (
        {"report_status": "reported_complete", "narrative": "All done."},
        [("no_evidence_reason", "Show that it is done by a file or a link, or say why there is no evidence.")],
    ),
    (
        {"report_status": "in_progress"},
        [("narrative", "Say in a few words what was done and what comes next.")],
    ),
    (
        {"narrative": "Begun.", "reported_as_of": "2031-01-01"},
        [("reported_as_of", "Give today or an earlier day.")],
    ),
    (
        {"due_precision": "none", "due_on": "2031-01-01"},
        [("due_on", "This due has no date. Leave the date out, or choose day, month, quarter or year.")],
    ),
    ({"due_precision": "day", "due_on": "2031-01-01"}, [("reason", "Say why the date moves.")]),
    (
        {"due_precision": "day", "due_on": "2021-01-01", "reason": "Why"},
        [("due_on", "It would be due before the next step was agreed. Give 16 November 2022 or a later day.")],
    ),
    ({"owner": "city-of-ningbo"}, [("reason", "Say why the owner changes.")]),
    (
        {"owner": "city-of-nowhere"},
        [
            (
                "owner",
                (
                    "There is no “city-of-nowhere” in the register, or several are called that. Allowed: one of the "
                    "organisations of the register, by its key or its exact name."
                ),
            )
        ],
    ),
    ({"commitment": "CHN-1-02"}, [("commitment", "An action stays with its next step (CHN-1-01).")]),
    ({"title": "Other"}, [("reason", "Say why this is changed: it is no draft any more.")]),
]


def test_what_is_refused(world: China, desk: Desk) -> None:
    world.adopt_first()
    for cells, refused in REFUSED:
        sheet = desk.hand("actions", table(" ".join(["reference", *cells]), ["CHN-1-01-1", *cells.values()]))
        assert [(column, text) for _row, column, text in faults(sheet)] == refused


def test_a_status_to_which_nothing_leads(world: China, desk: Desk) -> None:
    world.adopt_first()
    desk.confirm(desk.hand("actions", table("reference report_status narrative", ["CHN-1-01-1", "in_progress", "Go."])))
    assert faults(desk.hand("actions", table("reference status", ["CHN-1-01-1", "not_started"]))) == [
        (
            2,
            "status",
            (
                "An action that is in progress does not become not started by a report. Look at where the action "
                "stands now and choose another status."
            ),
        )
    ]


def test_reopened_and_reported_in_one_row(world: China, desk: Desk) -> None:
    world.adopt_first()
    desk.confirm(desk.hand("actions", table("reference status reason", ["CHN-1-01-1", "withdrawn", "Elsewhere."])))
    content = table(
        "reference status report_status narrative reason",
        ["CHN-1-01-1", "in_progress", "in_progress", "We go on.", "It goes on."],
    )
    sheet = desk.hand("actions", content)
    assert (faults(sheet), [change[1] for change in changes(sheet)]) == (
        [], ["status", "report_status", "narrative"],
    )  # fmt: skip
    desk.confirm(sheet)
    item = ActionItem.objects.get(reference="CHN-1-01-1")
    assert (item.status, item.latest_report and item.latest_report.narrative) == ("in_progress", "We go on.")
    assert StatusChange.objects.filter(action_item=item).count() == 2
    assert counts(desk.hand("actions", content)) == {"same": 1}
    # Without reopening it no report is taken.
    desk.confirm(desk.hand("actions", table("reference status reason", ["CHN-1-01-1", "withdrawn", "Elsewhere."])))
    sheet = desk.hand("actions", table("reference report_status narrative", ["CHN-1-01-1", "in_progress", "And on."]))
    assert [fault[:2] for fault in faults(sheet)] == [(2, "report_status")]


def test_rows_of_one_next_step_are_entered_together_in_the_order_of_the_file(
    world: China, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commitments.actions.sheets.CHUNK", 4)
    world.adopt_first()
    version = Commitment.objects.get(reference="CHN-1-04").version
    content = table(
        "commitment title owner due_precision",
        *([f"CHN-1-0{4 - number % 2}", f"Part {number}", "city-of-chengdu", "none"] for number in range(8)),
    )
    desk.confirm(desk.hand("actions", content))
    step = Commitment.objects.get(reference="CHN-1-04")
    made = dict(step.action_items.values_list("reference", "title"))
    assert made == {f"CHN-1-04-{number + 1}": f"Part {2 * number}" for number in range(4)}
    # The step takes them all at once.
    assert step.version == version + 1


def test_a_title_is_the_same_in_capitals_of_all_scripts(world: China, desk: Desk) -> None:
    desk.confirm(desk.hand("next-steps", table("dialogue title", ["CHN-1", "Étude de la nature: план"])))
    content = table(
        "commitment title owner due_on", ["ÉTUDE DE LA NATURE: ПЛАН", "Begin", "city-of-chengdu", "none"],
    )  # fmt: skip
    assert faults(desk.hand("actions", content)) == []


def assert_nobody_reads(words: str) -> None:
    """No row of the spreadsheets that were handed in has them."""
    assert words not in str(list(SheetRow.objects.values_list("cells", "changes", "notices", "faults")))


def test_a_row_that_would_find_what_another_one_makes(world: China, desk: Desk) -> None:
    """By the owner and the city that another row gives an action, too."""
    item = world.items[0]
    city = item.city.slug if item.city else ""
    content = table(
        "reference commitment title owner city due_on source external_id",
        ["", "CHN-1-01", "Same", "city-of-chengdu", "", "none", "List", "1"],
        ["", "CHN-1-01", "Same", "city-of-chengdu", "", "none", "", ""],
        ["", "CHN-1-01", "Same", "city-of-ningbo", "", "none", "", ""],
        [item.reference, "", "", "development-bank", city, item.due_on.isoformat() if item.due_on else "none", "", ""],
        ["", item.commitment.reference, item.title, "development-bank", city, "none", "", ""],
    )
    assert faults(desk.hand("actions", content)) == [
        (3, "", "Row 2 is about the same. Keep one of them."), (6, "", "Row 5 is about the same. Keep one of them."),
    ]  # fmt: skip
