"""How things stood: on a day, by the days entered; when a dialogue was adopted, by its snapshot. By today's rights."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from time_machine import Traveller

from commitments.actions import drafting, meeting
from commitments.actions.adopting import confirm_footing
from commitments.actions.amending import amend
from commitments.actions.answering import accept, answer_request, ask
from commitments.actions.deciding import decide_between, reopen
from commitments.actions.owing import change_owner, move_due, reopen_item
from commitments.actions.reporting import report
from commitments.actions.retracting import retract_report
from commitments.actions.translating import translate
from commitments.actions.un_adopting import un_adopt
from commitments.actions.verifying import verify
from commitments.deciding import Ruling
from commitments.due import Due
from dialogues.models import Dialogue
from dialogues.status import Visibility
from tests.api.client import Api
from tests.api.conftest import TODAY, as_user
from tests.commitments.room import SECOND, close, fresh, hold, item, step
from tests.worlds import HELD, NOW, China, china
from urbanshift.api.filters import RecordFilter

pytestmark = pytest.mark.django_db


def day(number: int) -> date:
    """A day of the spring of 2025."""
    return date(2025, 3, number)


def story() -> China:
    """Typed in today, in the order in which it happened."""
    world = china()
    world.adopt_first(footing="recorded", visibility=Visibility.PUBLIC)
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    chengdu: dict[str, Any] = {"by": world.chengdu_officer, "now": NOW}
    one = item("CHN-1-01-1")
    report(
        one, status="in_progress", narrative="Begun.", progress=30, reported_as_of=day(3), on_track="at_risk", **chengdu
    )
    move_due(one, due=Due.of("year", date(2027, 1, 1)), reason="A letter.", changed_on=day(5), **by)
    asked = ask(one, kind="withdrawal", reason="No money.", **chengdu)
    answer_request(asked, answer="refused", note="There is.", **by)
    last = report(
        one, status="reported_complete", narrative="Done.", reported_as_of=day(7), no_evidence_reason="Seen.", **chengdu
    )
    verify(one, by=world.verifier, now=NOW, finding="confirmed", verified_on=day(9), report=last.pk)
    change_owner(item("CHN-1-01-2"), owner=world.bank, reason="A letter.", changed_on=day(6), **by)
    wrong = report(
        item("CHN-1-01-2"), by=world.bank_officer, now=NOW, status="in_progress", narrative="No.", reported_as_of=day(7)
    )
    retract_report(wrong, by=world.bank_officer, now=NOW, reason="Another action was meant.")
    amend(step("CHN-1-01"), kind="change", text="Coordinate well.", reason="A letter.", amended_on=day(4), **by)
    translate(step("CHN-1-01"), field="title", language="fr", text="Coordonner", translated_on=day(8), **by)
    decide_between(
        step("CHN-1-04"), basis="A letter.", ruling=Ruling("withdrawn", reason="A law.", decided_on=day(2)), **by
    )
    reopen(step("CHN-1-04"), reason="No law.", reopened_on=day(6), **by)
    return world


def told(api: Api, path: str, *names: str) -> dict[str, Any]:
    body = api.body(path)
    return {name: body.get(name, "absent") for name in names}


def test_today_is_today(world: China) -> None:
    """Whoever asks: all that is told of the past is told of now by the same rules."""
    close(world, hold(world, SECOND))
    drafting.add_item(
        step("CHN-1-03"), by=world.bank_officer, now=NOW, title="Offered", owner=world.bank, due=Due("none")
    )
    meeting.publish(Dialogue.objects.get(reference="CHN-2"), by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    wrong = []
    for reader in (None, world.chengdu_officer, world.bank_officer, world.staff):
        api = as_user(reader) if reader else Api()
        api.checked = reader is None  # Once is enough.
        for collection in ("dialogues", "commitments", "action-items"):
            for line in api.body(f"{collection}/")["results"]:
                now = {**api.body(line["url"]), "allowed_transitions": []}
                then = api.body(f"{line['url']}?as_of={NOW.date()}")
                wrong += [(line["url"], name, then[name], now[name]) for name in now if then[name] != now[name]]
    assert wrong == []


def test_an_action_of_which_an_older_report_was_entered_later(world: China) -> None:
    url, staff = "action-items/CHN-1-01-2/", as_user(world.staff)
    said: dict[str, Any] = {"by": world.staff, "now": NOW, "status": "in_progress", "narrative": "Begun."}
    report(item("CHN-1-01-2"), reported_as_of=day(8), progress=60, on_track="on_track", **said)
    report(item("CHN-1-01-2"), reported_as_of=day(4), progress=40, **said)
    names = ("progress", "on_track", "last_reported_on")
    found = {number: tuple(told(staff, f"{url}?as_of={day(number)}", *names).values()) for number in (3, 5, 9)}
    assert found == {3: (0, None, None), 5: (40, None, "2025-03-04"), 9: (60, "on_track", "2025-03-08")}
    assert tuple(told(staff, url, *names).values()) == found[9]


def test_an_action(world: China) -> None:
    names = ("status", "progress", "on_track", "last_reported_on", "acceptance", "completed_on", "completed_by")
    url, chengdu = "action-items/CHN-1-01-1/", as_user(world.chengdu_officer)
    begun = ("in_progress", 30, "at_risk", "2025-03-03", "accepted", None, None)
    assert {
        number: tuple(told(chengdu, f"{url}?as_of={day(number)}", *names, "overdue").values())
        for number in (2, 3, 5, 8, 9)
    } == {
        2: ("not_started", 0, None, None, "proposed", None, None, False),
        3: (*begun, True),
        5: (*begun, False),
        8: ("reported_complete", 100, None, "2025-03-07", "accepted", None, None, False),
        9: ("completed", 100, None, "2025-03-07", "accepted", "2025-03-09", "verification", False),
    }
    day_four = chengdu.body(f"{url}?as_of={day(4)}")
    assert (day_four["due"], day_four["days_overdue"], day_four["requests"], day_four["allowed_transitions"]) == (
        {"precision": "year", "on": "2023-12-31"},
        429,
        [],
        [],
    )
    assert [request["answer"] for request in chengdu.body(f"{url}?as_of={NOW.date()}")["requests"]] == ["refused"]


def test_whose_it_was(world: China) -> None:
    """And what was retracted is not what stood then, either."""
    names, staff = ("owner", "acceptance", "status", "last_reported_on"), as_user(world.staff)
    found = {number: told(staff, f"action-items/CHN-1-01-2/?as_of={day(number)}", *names) for number in (5, 6, 7)}
    assert {number: (one["owner"]["slug"], *list(one.values())[1:]) for number, one in found.items()} == {
        5: ("city-of-ningbo", "proposed", "not_started", None),
        6: ("development-bank", "proposed", "not_started", None),
        7: ("development-bank", "accepted", "not_started", None),
    }


def test_a_commitment(world: China) -> None:
    staff = as_user(world.staff)
    names = ("text", "progress", "action_items", "last_reported_on", "amendments", "translations")
    counts = dict.fromkeys(("not_started", "in_progress", "reported_complete", "completed", "withdrawn"), 0)
    found = {number: told(staff, f"commitments/CHN-1-01/?as_of={day(number)}", *names) for number in (3, 8)}
    assert [(len(one.pop("amendments")), len(one.pop("translations"))) for one in found.values()] == [(0, 0), (1, 1)]
    assert found == {
        3: {
            "text": "Coordinate better.",
            "progress": 15,
            "action_items": {**counts, "not_started": 1, "in_progress": 1},
            "last_reported_on": "2025-03-03",
        },
        8: {
            "text": "Coordinate well.",
            "progress": 50,
            "action_items": {**counts, "not_started": 1, "reported_complete": 1},
            "last_reported_on": "2025-03-07",
        },
    }
    closed = {
        number: tuple(told(staff, f"commitments/CHN-1-04/?as_of={day(number)}", "status", "closed_on").values())
        for number in (1, 2, 6)
    }
    assert closed == {1: ("open", None), 2: ("withdrawn", "2025-03-02"), 6: ("open", None)}


def standings(world: China, reference: str, *days: date) -> list[tuple[str, str | None]]:
    """Status and closing day on each of the days; the last is today, told as the record itself tells it."""
    staff = as_user(world.staff)
    paths = [f"commitments/{reference}/?as_of={on}" for on in (*days, NOW.date())]
    found = [tuple(told(staff, path, "status", "closed_on").values()) for path in paths]
    assert found[-1] == tuple(told(staff, f"commitments/{reference}/", "status", "closed_on").values())
    return found


def test_what_was_decided_before_the_day_of_a_reopening_and_typed_in_after_it(world: China) -> None:
    """Between dialogues."""
    decide_between(
        step("CHN-1-04"), by=world.staff, now=NOW, basis="The other letter.",
        ruling=Ruling("partly_fulfilled", decided_on=day(4)),
    )  # fmt: skip
    assert standings(world, "CHN-1-04", day(1), day(2), day(4), day(6)) == [
        ("open", None),
        ("withdrawn", "2025-03-02"),
        *[("partly_fulfilled", "2025-03-04")] * 3,
    ]
    reopen(step("CHN-1-04"), by=world.staff, now=NOW, reason="No.", reopened_on=day(8))
    assert standings(world, "CHN-1-04", day(2), day(4), day(8)) == [
        ("withdrawn", "2025-03-02"),
        ("partly_fulfilled", "2025-03-04"),
        *[("open", None)] * 2,
    ]


def test_what_a_dialogue_decided_before_the_day_of_a_reopening(world: China) -> None:
    """It was held in 2024, and is adopted today; then reopened, and adopted once more."""
    second = close(world, hold(world, SECOND), {"CHN-1-04": Ruling("superseded", superseded_by=step("CHN-1-03"))})
    closed = [("open", None), *[("superseded", str(SECOND))] * 3]
    assert standings(world, "CHN-1-04", SECOND - timedelta(days=1), SECOND, day(6)) == closed
    reopen(step("CHN-1-04"), by=world.staff, now=NOW, reason="No.", reopened_on=day(9))
    assert standings(world, "CHN-1-04", SECOND, day(9)) == [("superseded", str(SECOND)), *[("open", None)] * 2]
    un_adopt(second, by=world.admin, now=NOW, reason="Wrong.")
    assert standings(world, "CHN-1-04", day(3), day(9)) == [("withdrawn", "2025-03-02"), *[("open", None)] * 2]
    close(world, second)
    assert standings(world, "CHN-1-04", SECOND - timedelta(days=1), SECOND, day(9)) == closed


@pytest.mark.parametrize("moved_on", [False, True])
def test_what_a_reopened_dialogue_had_decided_did_nothing(world: China, moved_on: bool) -> None:
    """Neither to dues nor to actions, on no day: while it is provisional, and after it was decided otherwise."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    second = hold(world, SECOND)
    done = item("CHN-1-03-1")
    carried = Ruling("carried_over", due=Due.of("year", date(2031, 1, 1)), reason="The fund.")
    fulfilled = Ruling("fulfilled", shown="The portal.", confirms=(done,))
    close(world, second, {"CHN-1-02": carried, "CHN-1-03": fulfilled})
    if moved_on:  # What came later is not taken back with it.
        move_due(step("CHN-1-02"), due=Due.of("year", date(2032, 1, 1)), reason="A letter.", changed_on=day(20), **by)
        reopen(step("CHN-1-03"), reason="No.", reopened_on=day(20), **by)
        reopen_item(item("CHN-1-03-1"), reason="No.", **by)
    un_adopt(second, by=world.admin, now=NOW, reason="Wrong.")
    staff = as_user(world.staff)

    def stood() -> list[Any]:
        then = f"?as_of={day(15)}"
        finance = told(staff, f"commitments/CHN-1-02/{then}", "due", "times_carried_over")
        data = told(staff, f"commitments/CHN-1-03/{then}", "status", "progress")
        act = told(staff, f"action-items/CHN-1-03-1/{then}", "status", "completed_by")
        return [finance["due"]["precision"], finance["times_carried_over"], *data.values(), *act.values()]

    assert stood() == ["next_dialogue", 0, "open", 0, "not_started", None]
    close(world, second, {"CHN-1-02": "carried_over", "CHN-1-03": "not_fulfilled"})
    assert stood() == ["next_dialogue", 1, "not_fulfilled", 0, "not_started", None]
    un_adopt(fresh(second), by=world.admin, now=NOW, reason="Wrong.")
    close(world, second, {"CHN-1-03": fulfilled})
    assert stood()[2:5] == ["fulfilled", 100, "completed"]


def test_an_amendment_that_was_typed_in_late(world: China) -> None:
    """It was in force from its day until that of the next one."""
    amend(
        step("CHN-1-01"), by=world.staff, now=NOW, kind="change", text="Coordinate a little.", reason="A letter.",
        amended_on=date(2023, 1, 1),
    )  # fmt: skip
    staff = as_user(world.staff)
    found = [
        told(staff, f"commitments/CHN-1-01/?as_of={on}", "text", "amendments")
        for on in (date(2022, 12, 31), date(2023, 1, 1), day(4), NOW.date())
    ]
    found.append(told(staff, "commitments/CHN-1-01/", "text", "amendments"))
    assert [(one["text"], [line["text"] for line in one["amendments"]]) for one in found] == [
        ("Coordinate better.", []),
        ("Coordinate a little.", ["Coordinate a little."]),
        *[("Coordinate well.", ["Coordinate a little.", "Coordinate well."])] * 3,
    ]


def test_a_dialogue(world: China) -> None:
    """Before it was adopted it had said nothing yet, to whoever asks."""
    second = close(world, hold(world, SECOND), adopted_on=date(2024, 11, 1))
    meeting.publish(second, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    names = ("status", "adopted_on", "footing", "held_on")
    assert {
        on: tuple(told(Api(), f"dialogues/CHN-2/?as_of={on}", *names).values())
        for on in (date(2024, 10, 16), date(2024, 10, 31), date(2024, 11, 1))
    } == {
        date(2024, 10, 16): ("held", None, None, "2024-10-16"),
        date(2024, 10, 31): ("held", None, None, "2024-10-16"),
        date(2024, 11, 1): ("adopted", "2024-11-01", "agreed", "2024-10-16"),
    }
    assert "summary" not in Api().body("dialogues/CHN-2/?as_of=2024-10-31")
    assert Api().get("dialogues/CHN-2/?as_of=2024-10-15").status_code == 404


def test_by_the_rights_of_today(world: China) -> None:
    """The rating came with a report that its owner shared with nobody."""
    url = f"action-items/CHN-1-01-1/?as_of={day(3)}"
    seen = {
        name: tuple(told(api, url, "on_track", "last_reported_on", "requests").values())
        for name, api in {"anonymous": Api(), "ningbo": as_user(world.ningbo_officer)}.items()
    }
    assert seen == {"anonymous": ("absent",) * 3, "ningbo": ("absent", "2025-03-03", [])}
    world.first.refresh_from_db()
    meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
    assert Api().get(url).status_code == 404


@pytest.mark.parametrize("said", ["", "yesterday", "2025-3-1", "2025-02-30", "20250301", "2026-03-04", "CHN-1"])
def test_what_is_no_day_that_was(world: China, said: str) -> None:
    for path in ("commitments/CHN-1-01/", "action-items/CHN-1-01-1/", "dialogues/CHN-1/", "commitments/CHN-9-09/"):
        answer = Api().get(f"{path}?as_of={said}")
        assert answer.status_code == 400
        assert answer.json()["errors"] == [
            {"parameter": "as_of", "detail": "Give a day that has begun, such as 2026-03-02."}
        ]


def test_a_day_begins_where_the_record_belongs(world: China, clock: Traveller) -> None:
    """It is the evening of 2 March in China, and 3 March on some islands."""
    for path in ("commitments/CHN-1-01/", "action-items/CHN-1-01-1/", "dialogues/CHN-1/"):
        assert Api().get(f"{path}?as_of=2026-03-02").status_code == 200
        assert Api().get(f"{path}?as_of=2026-03-03").status_code == 400
    clock.shift(timedelta(hours=6))
    for path in ("commitments/CHN-1-01/", "action-items/CHN-1-01-1/", "dialogues/CHN-1/"):
        assert Api().get(f"{path}?as_of=2026-03-03").status_code == 200


def test_before_it_was_there(world: China) -> None:
    paths = ("commitments/CHN-1-01/", "action-items/CHN-1-01-1/", "dialogues/CHN-1/")
    assert {Api().get(f"{path}?as_of=2022-11-15").status_code for path in paths} == {404}
    assert {Api().get(f"{path}?as_of={HELD}").status_code for path in paths} == {200}
    added = drafting.add_item(
        step("CHN-1-03"), by=world.staff, now=TODAY, title="Added", owner=world.chengdu_city, due=Due("none")
    )
    assert Api().get(f"action-items/{added.reference}/?as_of={day(1)}").status_code == 404
    assert Api().body(f"commitments/CHN-1-03/?as_of={day(1)}")["action_items"]["not_started"] == 1
    assert Api().body(f"commitments/CHN-1-03/?as_of={NOW.date()}")["action_items"]["not_started"] == 2
    assert Api().get(f"stakeholders/development-bank/?as_of={day(1)}").status_code == 400


def test_a_decline_shows_on_no_day_to_who_is_no_insider(world: China) -> None:
    """Accepted that turns into proposed happens by a decline alone: neither a day nor a dialogue before it tells."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    confirm_footing(world.first, basis="A letter.", confirmed_on=HELD, **by)
    meeting.publish(close(world, hold(world, SECOND)), visibility=Visibility.PUBLIC, **by)

    def told_of(api: Api) -> list[tuple[Any, ...]]:
        paths = ("commitments/CHN-1-04/", "action-items/CHN-1-03-1/")
        days = [tuple(told(api, f"{path}?as_of={day(8)}", "acceptance", "overdue").values()) for path in paths]
        lines = {line["reference"]: line for line in api.body("commitments/?as_of=CHN-2")["results"]}
        return [*days, *((lines[one]["acceptance"], lines[one]["overdue"]) for one in ("CHN-1-04", "CHN-1-03"))]

    accepted = [*[("accepted", True)] * 3, (None, True)]
    assert told_of(Api()) == accepted
    later: dict[str, Any] = {"now": NOW + timedelta(hours=1), "acceptance": "declined", "reason": "No money."}
    accept(step("CHN-1-04"), by=world.staff, **later)
    accept(item("CHN-1-03-1"), by=world.chengdu_officer, **later)
    assert told_of(as_user(world.staff)) == told_of(as_user(world.chengdu_officer)) == accepted
    assert told_of(Api()) == [*[("proposed", False)] * 3, (None, False)]


def test_tags_tell_days_apart(world: China) -> None:
    now, then = (Api().get(f"commitments/CHN-1-01/{query}")["ETag"] for query in ("", f"?as_of={day(3)}"))
    assert now != then
    assert Api().get(f"commitments/CHN-1-01/?as_of={day(3)}", if_none_match=then).status_code == 304
    assert Api().get(f"commitments/CHN-1-01/?as_of={day(3)}", if_none_match=now).status_code == 200


# --- Lists, as of a dialogue ----------------------------------------------------------------------------------------


def without_version(lines: list[Any]) -> list[Any]:
    return [{name: value for name, value in line.items() if name != "version"} for line in lines]


def test_a_list_as_a_dialogue_left_it(world: China) -> None:
    """To everybody as it was told on that day."""
    readers = {"staff": as_user(world.staff), "bank": as_user(world.bank_officer), "anonymous": Api()}
    accept(item("CHN-1-01-2"), by=world.bank_officer, now=NOW, acceptance="declined", reason="Not ours.")
    second = close(world, hold(world, SECOND), {"CHN-1-03": Ruling("partly_fulfilled")}, adopted_on=NOW.date())
    meeting.publish(second, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    before = {name: api.body("commitments/")["results"] for name, api in readers.items()}
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    amend(step("CHN-1-02"), kind="change", text="Later.", reason="A letter.", **by)
    move_due(step("CHN-1-01"), due=Due("none"), reason="A letter.", **by)
    change_owner(step("CHN-1-01"), owner=world.bank, reason="A letter.", **by)
    accept(item("CHN-1-01-2"), by=world.bank_officer, now=NOW, acceptance="accepted")
    report(item("CHN-1-01-2"), by=world.bank_officer, now=NOW, status="in_progress", narrative="Begun.")
    drafting.edit_commitment(
        step("CHN-1-04"), title="Laws", themes=[], cities=[world.ningbo], supporting=[world.ningbo_city],
        reason="A letter.", **by,
    )  # fmt: skip
    decide_between(step("CHN-1-04"), basis="A letter.", ruling=Ruling("withdrawn", reason="A law."), **by)
    drafting.late_entry(
        world.first, title="Late", text="Do it.", due=Due("none"), nobody_named=True, reason="Left out.", **by
    )
    as_of = {name: api.body("commitments/?as_of=CHN-2")["results"] for name, api in readers.items()}
    assert {name: without_version(lines) for name, lines in as_of.items()} == {
        name: without_version(lines) for name, lines in before.items()
    }
    page = readers["staff"].body("commitments/?as_of=CHN-2&page_size=3&ordering=-reference")
    rest = readers["staff"].body(page["next"])
    assert [*page["results"], *rest["results"]] == as_of["staff"][::-1]
    assert readers["staff"].body("commitments/?as_of=CHN-2&dialogue=CHN-2") == {
        "results": [], "next": None, "previous": None
    }  # fmt: skip
    first = readers["staff"].body("dialogues/CHN-1/commitments/?as_of=CHN-1")["results"]
    assert [(line["reference"], line["status"], line["text"]) for line in first][:2] == [
        ("CHN-1-01", "open", "Coordinate better."),
        ("CHN-1-02", "open", "Find finance."),
    ]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("as_of=CHN-1,CHN-2", "as_of"),
        ("as_of=2025-03-01", "as_of"),
        ("as_of=CHN-3", "as_of"),
        ("as_of=CHN-1&status=open", "status"),
        ("as_of=CHN-1&overdue=true", "overdue"),
        ("as_of=CHN-1&ordering=due_on", "ordering"),
    ],
)
def test_what_a_list_cannot_be_asked_for(world: China, query: str, parameter: str) -> None:
    hold(world, SECOND)
    answer = as_user(world.staff).get(f"commitments/?{query}")
    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == [parameter]


@pytest.mark.parametrize(
    "path",
    [
        "action-items/", "commitments/CHN-1-01/action-items/", "commitments/CHN-1-01/history/", "status-reports/",
        "action-items/CHN-1-01-1/status-reports/", "follow-ups/", "dialogues/CHN-2/follow-ups/", "summary/",
    ],
)  # fmt: skip
def test_a_snapshot_holds_commitments_alone(world: China, path: str) -> None:
    hold(world, SECOND)
    answer = as_user(world.staff).get(f"{path}?as_of=CHN-1")
    assert answer.status_code == 400
    told = (
        "How these stood is not kept. as_of=DIALOGUE is for lists of commitments, whose snapshot an adoption writes; "
        "as_of=YYYY-MM-DD for a single commitment, action item or dialogue."
    )
    assert answer.json()["errors"] == [{"parameter": "as_of", "detail": told}]


def test_a_dialogue_that_is_reopened_meanwhile(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at what is asked for and that at its lines: told is what it left when that was understood."""
    second = close(world, hold(world, SECOND))
    staff = as_user(world.staff)
    before = staff.body("commitments/?as_of=CHN-2&ordering=reference")
    understand = RecordFilter.field_class.to_python

    def then_reopen(field: Any, value: Any) -> Any:
        found = understand(field, value)
        if value == "CHN-2":
            un_adopt(second, by=world.admin, now=NOW, reason="Wrong.")
        return found

    monkeypatch.setattr(RecordFilter.field_class, "to_python", then_reopen)
    assert staff.body("commitments/?as_of=CHN-2")["results"] == before["results"]
    assert not fresh(second).is_adopted


def test_a_dialogue_that_is_hidden_or_reopened_left_nothing(world: China) -> None:
    second = close(world, hold(world, SECOND))
    refused = {}
    for name, api in {"hidden": Api(), "missing": Api()}.items():
        reference = "CHN-2" if name == "hidden" else "CHN-7"
        refused[name] = api.get(f"commitments/?as_of={reference}").json()["errors"][0]["detail"].replace(reference, "")
    assert refused["hidden"] == refused["missing"]
    staff = as_user(world.staff)
    assert staff.get("commitments/?as_of=CHN-2").status_code == 200
    un_adopt(second, by=world.admin, now=NOW, reason="Wrong.")
    assert staff.get("commitments/?as_of=CHN-2").status_code == 400
