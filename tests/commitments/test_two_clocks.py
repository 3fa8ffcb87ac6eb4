"""What happened carries the day it happened, beside the instant at which it was typed in."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt, confirm_footing
from commitments.actions.amending import amend
from commitments.actions.answering import accept, answer_request, ask
from commitments.actions.concluding import conclude
from commitments.actions.deciding import decide_between, reopen
from commitments.actions.owing import change_owner, move_due, reopen_item, withdraw_item
from commitments.actions.succession import succeed
from commitments.actions.translating import translate
from commitments.actions.verifying import verify
from commitments.deciding import Ruling
from commitments.due import Due, days_overdue
from commitments.figures import silent_days, slip_days, zone_of
from commitments.models import ActionItem, Commitment, FollowUp, StatusReport
from tests.commitments.acts import confirm, say
from tests.commitments.room import SECOND, close, fresh, hold, item, plan, rule, step
from tests.worlds import HELD, NOW, China, china, city, country, stakeholder
from urbanshift.errors import Invalid

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

YESTERDAY, TODAY, TOMORROW = date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3)
EARLY_EVENING = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
"""Half past midnight of the next day in China."""


def story() -> China:
    world = china()
    world.adopt_first(footing="recorded")
    return world


def acts(world: China, now: datetime) -> dict[str, tuple[str, Callable[[date], Any]]]:
    """Every act that carries a day: the field, and the act on that day. None prepares another."""
    by: dict[str, Any] = {"by": world.staff, "now": now}
    one, chengdu = world.steps[0], world.items[0]
    none = Due("none")
    not_fulfilled = {f"CHN-1-0{number}": Ruling("not_fulfilled") for number in range(1, 5)}

    def asked() -> Any:
        return ask(chengdu, kind="due", due=none, reason="Late.", **by)

    def completed() -> ActionItem:
        say(chengdu, by=world.chengdu_officer, status="reported_complete", reported_as_of=HELD)
        confirm(chengdu, by=world.staff, verified_on=HELD)
        return ActionItem.objects.get(pk=chengdu.pk)

    def closed() -> Commitment:
        ruling = Ruling("not_fulfilled", decided_on=HELD)
        decide_between(world.steps[3], ruling=ruling, basis="A letter.", **by)
        return step("CHN-1-04")

    def decided(day: date) -> FollowUp:
        return rule(world, hold(world, SECOND), "CHN-1-04", Ruling("not_fulfilled", decided_on=day), now=now)

    def adopted(day: date) -> Any:
        dialogue = hold(world, SECOND)
        for reference in not_fulfilled:
            rule(world, dialogue, reference, "not_discussed", now=now)
        return adopt(dialogue, footing="agreed", adopted_on=day, **by)

    def verified(day: date) -> Any:
        say(chengdu, by=world.chengdu_officer, status="reported_complete", reported_as_of=HELD)
        return verify(chengdu, by=world.verifier, now=now, finding="confirmed", verified_on=day)

    return {
        "hold": ("held_on", lambda day: meeting.hold(plan(world), held_on=day, **by)),
        "adopt": ("adopted_on", adopted),
        "confirm footing": (
            "confirmed_on",
            lambda day: confirm_footing(world.first, basis="Minutes.", confirmed_on=day, **by),
        ),
        "decide": ("decided_on", decided),
        "decide between": (
            "decided_on",
            lambda day: decide_between(one, ruling=Ruling("not_fulfilled", decided_on=day), basis="A letter.", **by),
        ),
        "reopen": ("reopened_on", lambda day: reopen(closed(), reason="No.", reopened_on=day, **by)),
        "conclude": (
            "concluded_on",
            lambda day: conclude(world.series, basis="A letter.", rulings=not_fulfilled, concluded_on=day, **by),
        ),
        "amend": (
            "amended_on",
            lambda day: amend(one, kind="change", text="Other.", reason="A letter.", amended_on=day, **by),
        ),
        "move due": ("changed_on", lambda day: move_due(one, due=none, reason="A letter.", changed_on=day, **by)),
        "move an action's due": (
            "changed_on",
            lambda day: move_due(chengdu, due=none, reason="A letter.", changed_on=day, **by),
        ),
        "change owner": (
            "changed_on",
            lambda day: change_owner(chengdu, owner=world.bank, reason="A letter.", changed_on=day, **by),
        ),
        "withdraw": ("changed_on", lambda day: withdraw_item(chengdu, reason="A letter.", changed_on=day, **by)),
        "reopen an action": (
            "changed_on",
            lambda day: reopen_item(completed(), reason="No.", changed_on=day, **by),
        ),
        "succeed": (
            "succeeded_on",
            lambda day: succeed(
                world.ministry, kind="renamed", successors=[world.bank], reason="A law.", succeeded_on=day, **by
            ),
        ),
        "translate": (
            "translated_on",
            lambda day: translate(one, field="title", language="zh-Hans", text="协调", translated_on=day, **by),
        ),
        "report": (
            "reported_as_of",
            lambda day: say(chengdu, by=world.chengdu_officer, now=now, reported_as_of=day),
        ),
        "verify": ("verified_on", verified),
        "accept": (
            "answered_on",
            lambda day: accept(chengdu, acceptance="accepted", answered_on=day, by=world.chengdu_officer, now=now),
        ),
        "answer a request": (
            "answered_on",
            lambda day: answer_request(asked(), answer="refused", note="No.", answered_on=day, **by),
        ),
    }


NAMES = [
    "hold", "adopt", "confirm footing", "decide", "decide between", "reopen", "conclude", "amend", "move due",
    "move an action's due", "change owner", "withdraw", "reopen an action", "succeed", "translate", "report", "verify",
    "accept", "answer a request",
]  # fmt: skip


def test_the_list_is_complete(world: China) -> None:
    assert list(acts(world, NOW)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_never_in_the_future(world: China, name: str) -> None:
    field, act = acts(world, NOW)[name]
    with pytest.raises(Invalid) as refused:
        act(TOMORROW)
    assert [fault.field for fault in refused.value.faults] == [field]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "translate"])
def test_today_is_that_of_the_place(world: China, name: str) -> None:
    """At half past four in UTC the next day has begun in China, and may be entered there."""
    _field, act = acts(world, EARLY_EVENING)[name]
    act(TOMORROW)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "answer a request"])
def test_any_day_since_it_could_have_happened(world: China, name: str) -> None:
    """Real dialogues of 2022 are typed in today. A request was asked for today, so it is answered today."""
    _field, act = acts(world, NOW)[name]
    act(date(2024, 10, 18))


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("hold", "succeed", "translate")])
def test_not_before_it_could_have_happened(world: China, name: str) -> None:
    field, act = acts(world, NOW)[name]
    with pytest.raises(Invalid) as refused:
        act(HELD - timedelta(days=1))
    assert [fault.field for fault in refused.value.faults] == [field]


@pytest.mark.parametrize("name", ["hold", "succeed", "translate"])
def test_not_in_a_year_that_nobody_means(world: China, name: str) -> None:
    field, act = acts(world, NOW)[name]
    with pytest.raises(Invalid) as refused:
        act(date(202, 10, 18))
    assert [fault.field for fault in refused.value.faults] == [field]


class TestTypedInToday:
    """The dialogues of 2022 and 2024, entered in one sitting in 2026."""

    def test_the_days_are_of_then_and_the_instants_of_today(self, world: China) -> None:
        second = close(world, hold(world, SECOND), {"CHN-1-04": "not_fulfilled"})
        assert (world.first.held_on, world.first.adopted_on, world.first.recorded_at) == (HELD, HELD, NOW)
        assert (second.held_on, second.adopted_on) == (SECOND, SECOND)
        fourth = step("CHN-1-04")
        assert (fourth.opened_on, fourth.closed_on, fourth.recorded_at, fourth.updated_at) == (HELD, SECOND, NOW, NOW)
        assert {line.recorded_at for line in FollowUp.objects.all()} == {NOW}
        assert {one.history_date for one in Commitment.history.all()} == {NOW}

    def test_overdue_by_the_day_it_was_due(self, world: China) -> None:
        confirm_footing(world.first, by=world.staff, now=NOW, basis="Minutes signed.")
        item_ = item("CHN-1-01-1")
        assert item_.overdue_at == datetime(2023, 12, 31, 16, 0, tzinfo=UTC)
        assert days_overdue(item_.overdue_at, NOW, zone_of(item_)) == (TODAY - date(2023, 12, 31)).days == 792

    def test_silence_by_the_day_a_report_speaks_of(self, world: China) -> None:
        confirm_footing(world.first, by=world.staff, now=NOW, basis="Minutes signed.")
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2025, 12, 1))
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2024, 1, 1))  # an older one typed in after
        assert item("CHN-1-01-1").last_reported_on == date(2025, 12, 1)
        assert step("CHN-1-01").last_reported_on == date(2025, 12, 1)

        def silent(day: date) -> list[str]:
            return [one.reference for one in ActionItem.objects.silent_since(day).order_by("reference")]

        assert silent(date(2025, 12, 1)) == ["CHN-1-01-2", "CHN-1-03-1"]
        assert silent(date(2025, 12, 2)) == ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]
        assert silent(HELD) == [], "silence begins with the opening"

    def test_days_of_silence_are_those_of_the_place(self, world: China) -> None:
        """As days overdue are: in China it is the next day from 16:00 in UTC on."""
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2025, 12, 1))
        since_held = (date(2025, 12, 31) - HELD).days
        for hour, more in ((15, 0), (16, 1)):
            now = datetime(2025, 12, 31, hour, tzinfo=UTC)
            assert [silent_days(item(f"CHN-1-01-{end}"), now) for end in (1, 2)] == [30 + more, since_held + more]
            assert [silent_days(step(f"CHN-1-0{end}"), now) for end in (1, 2)] == [30 + more, since_held + more]

    def test_slip_by_the_days_a_due_moved(self, world: China) -> None:
        def move(record: Any, due: Due) -> int | None:
            move_due(record, by=world.staff, now=NOW, due=due, reason="Late funds.")
            return slip_days(fresh(record))

        one = item("CHN-1-01-1")
        assert slip_days(one) == 0
        assert move(one, Due.of("quarter", date(2024, 2, 1))) == 91
        assert move(one, Due.of("month", date(2023, 11, 1))) == -31
        assert move(one, Due.of("none")) is None
        assert move(step("CHN-1-02"), Due.of("day", date(2024, 2, 1))) is None, "it was due by the next dialogue"

    def test_the_latest_report_is_the_one_that_speaks_of_the_latest_day(self, world: China) -> None:
        latest = say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2025, 12, 1), progress=80)
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2024, 1, 1), progress=20)
        assert (item("CHN-1-01-1").latest_report, item("CHN-1-01-1").progress) == (latest, 80)

    def test_what_was_decided_is_dated_by_the_dialogue_and_not_after_its_adoption(self, world: China) -> None:
        second = hold(world, SECOND)
        rule(world, second, "CHN-1-04", "not_fulfilled")
        close(world, second, adopted_on=TODAY)
        assert step("CHN-1-04").closed_on == SECOND

    def test_dates_known_to_the_year_only(self, world: China) -> None:
        dialogue = plan(world, starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31), date_precision="year")
        dialogue = meeting.hold(dialogue, by=world.staff, now=NOW)
        rule(world, dialogue, "CHN-1-03", "not_fulfilled")
        rule(world, dialogue, "CHN-1-04", "not_fulfilled", decided_on=date(2024, 5, 6))
        rule(world, dialogue, "CHN-1-01", "carried_over", due=Due.of("month", date(2024, 9, 1)), reason="The budget.")
        close(world, dialogue)
        assert step("CHN-1-01").due == Due.of("month", date(2024, 9, 1))
        assert (dialogue.held_on, step("CHN-1-03").closed_on, step("CHN-1-04").closed_on) == (
            date(2024, 12, 31),
            date(2024, 12, 31),
            date(2024, 5, 6),
        )

    def test_the_history_says_when_and_by_whom_it_was_typed_in(self, world: China) -> None:
        for record in (world.first, world.steps[0], world.items[0]):
            lines = list(type(record).history.filter(id=record.pk))
            assert {(line.history_date, line.history_user) for line in lines} == {(NOW, world.staff)}


class TestZones:
    """The zone is the city's, else the country's: Jakarta governs, Balikpapan is an hour ahead."""

    @pytest.fixture
    def indonesia(self, world: China) -> dict[str, Any]:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        idn = country("ID", "IDN", "360", "Indonesia", "Asia/Jakarta")
        balikpapan, bogor = city("balikpapan", idn), city("bogor", idn)
        type(balikpapan).objects.filter(pk=balikpapan.pk).update(timezone="Asia/Makassar")
        balikpapan.refresh_from_db()
        ministry = stakeholder("bappenas", idn)
        series = entering.open_series(code="IDN", country=idn, name="Dialogues in Indonesia", **by)
        day = date(2025, 6, 2)
        dialogue = plan(world, day, series=series)
        entering.set_representation(dialogue, stakeholder=ministry, **by)
        due = Due.of("quarter", date(2025, 9, 1))
        common: dict[str, Any] = {"text": "Do it.", "due": due, "lead": ministry, **by}
        commitments = {
            "both": drafting.add_commitment(dialogue, title="Both", cities=[balikpapan, bogor], **common),
            "one": drafting.add_commitment(dialogue, title="One", cities=[balikpapan], **common),
            "none": drafting.add_commitment(dialogue, title="None", **common),
        }
        items = {
            "balikpapan": drafting.add_item(
                commitments["both"], title="There", owner=ministry, due=due, city=balikpapan, **by
            ),
            "bogor": drafting.add_item(commitments["both"], title="Here", owner=ministry, due=due, city=bogor, **by),
            "nowhere": drafting.add_item(commitments["both"], title="Anywhere", owner=ministry, due=due, **by),
        }
        adopt(meeting.hold(dialogue, **by), footing="agreed", adopted_on=day, **by)
        return {name: fresh(record) for name, record in (commitments | items).items()}

    MAKASSAR = datetime(2025, 9, 30, 16, 0, tzinfo=UTC)
    JAKARTA = datetime(2025, 9, 30, 17, 0, tzinfo=UTC)

    def test_each_ends_its_day_where_it_lies(self, indonesia: dict[str, Any]) -> None:
        assert {name: record.overdue_at for name, record in indonesia.items()} == {
            "balikpapan": self.MAKASSAR,
            "bogor": self.JAKARTA,
            "nowhere": self.JAKARTA,
            "both": self.MAKASSAR,  # of its earliest action
            "one": self.MAKASSAR,
            "none": self.JAKARTA,
        }

    def test_at_one_instant_one_is_overdue_and_the_other_is_not(self, indonesia: dict[str, Any]) -> None:
        between = datetime(2025, 9, 30, 16, 30, tzinfo=UTC)
        overdue = ActionItem.objects.filter(commitment=indonesia["both"]).overdue(now=between)
        assert [one.title for one in overdue] == ["There"]
        not_overdue = ActionItem.objects.filter(commitment=indonesia["both"]).not_overdue(now=between)
        assert [one.title for one in not_overdue.order_by("pk")] == ["Here", "Anywhere"]
        assert [
            days_overdue(indonesia[name].overdue_at, between, zone_of(indonesia[name]))
            for name in ("balikpapan", "bogor", "nowhere")
        ] == [1, 0, 0]

    def test_the_days_are_counted_there(self, indonesia: dict[str, Any]) -> None:
        """At half past four in UTC it is already the next day in Balikpapan."""
        now = datetime(2025, 10, 2, 16, 30, tzinfo=UTC)
        assert [
            days_overdue(indonesia[name].overdue_at, now, zone_of(indonesia[name])) for name in ("balikpapan", "bogor")
        ] == [3, 2]

    def test_a_report_of_today_there(self, indonesia: dict[str, Any], world: China) -> None:
        """What is the future in Jakarta is today in Balikpapan."""
        now = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
        say(indonesia["balikpapan"], by=world.staff, now=now, reported_as_of=TOMORROW)
        with pytest.raises(Invalid) as refused:
            say(indonesia["bogor"], by=world.staff, now=now, reported_as_of=TOMORROW)
        assert [fault.field for fault in refused.value.faults] == ["reported_as_of"]
        assert StatusReport.objects.get().reported_as_of == TOMORROW


def test_a_verification_is_dated_not_before_what_it_verifies(world: China) -> None:
    say(world.items[0], by=world.chengdu_officer, status="reported_complete", reported_as_of=date(2025, 5, 2))
    with pytest.raises(Invalid):
        confirm(world.items[0], by=world.verifier, verified_on=date(2025, 5, 1))
    assert confirm(world.items[0], by=world.verifier, verified_on=date(2025, 5, 2)).verified_on == date(2025, 5, 2)
    assert item("CHN-1-01-1").completed_on == date(2025, 5, 2)


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        ({"participants": 5}, ["participants_precision"]),
        ({"participants_precision": "about"}, ["participants"]),
        (
            {"participants": 5, "participants_precision": "exact", "women": 4, "men": 4},
            ["women", "men"],
        ),
        ({"starts_on": date(2022, 11, 17), "ends_on": date(2022, 11, 18)}, ["starts_on"]),
        ({"starts_on": date(2022, 11, 14), "ends_on": date(2022, 11, 15)}, ["ends_on"]),
    ],
)
def test_what_does_not_fit_together_is_named(world: China, facts: dict[str, Any], fields: list[str]) -> None:
    with pytest.raises(Invalid) as refused:
        entering.edit_dialogue(world.first, by=world.staff, now=NOW, reason="A letter.", **facts)
    assert [fault.field for fault in refused.value.faults] == fields
