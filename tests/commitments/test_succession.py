"""What became of an organisation: renamed, merged, split; who stands where it stood, from when."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.db.models import Q

from commitments.actions import drafting, succession
from commitments.actions.adopting import adopt, confirm_footing
from commitments.actions.answering import accept
from commitments.actions.drafting import add_commitment, add_item, edit_commitment, late_entry
from commitments.actions.drafting_many import NewItem, add_items
from commitments.actions.locking import lock_commitments
from commitments.actions.owing import change_owner
from commitments.actions.owing_many import Handover, hand_over
from commitments.actions.report_drafts import add_file, save_draft
from commitments.actions.sharing import share
from commitments.actions.succession import open_matters, succeed
from commitments.actions.un_adopting import un_adopt
from commitments.consistency import differences_of
from commitments.due import Due
from commitments.models import ActionItem, Commitment, CommitmentParty, Evidence, OwnerChange, ReportDraft, StatusReport
from commitments.status import Circle
from dialogues.models import Dialogue, Membership, Stakeholder, Succession, Theme
from dialogues.standing import Standing
from tests.commitments.acts import bring, close, confirm, say
from tests.commitments.room import SECOND, YEAR, fresh, hold, item, reopen_dialogue, step
from tests.files import samples
from tests.guards import lifted
from tests.worlds import NOW, China, adopted, person, stakeholder
from urbanshift.errors import Conflict, Invalid, NotAllowed

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

DAY = date(2026, 2, 1)
LAW = "Decision of the State Council of 20 January 2026."


story = adopted


@pytest.fixture
def heir(world: China) -> Stakeholder:
    """A ministry that nobody has met so far, with an officer."""
    return stakeholder("ministry-of-the-economy", world.country, category="ministry", level="national")


def rename(world: China, predecessor: Stakeholder, successor: Stakeholder, **values: Any) -> list[Succession]:
    facts: dict[str, Any] = {"by": world.staff, "now": NOW, "kind": "renamed", "reason": LAW, "succeeded_on": DAY}
    return succeed(predecessor, **(facts | {"successors": [successor]} | values))


def check() -> None:
    commitments = Commitment.objects.select_related("dialogue__series__country").order_by("pk")
    assert differences_of(list(commitments)) == []


class TestRenamed:
    def test_what_is_open_is_handed_over_with_a_dated_line(self, world: China, heir: Stakeholder) -> None:
        bring(world, world.items[0], "in_progress")
        close(world, world.steps[3])
        (line,) = rename(world, world.ministry, heir)
        assert (line.predecessor, line.successor, line.kind, line.succeeded_on, line.reason, line.recorded_by) == (
            world.ministry,
            heir,
            "renamed",
            DAY,
            LAW,
            world.staff,
        )
        assert [(one.reference, one.lead) for one in Commitment.objects.order_by("pk")] == [
            ("CHN-1-01", heir),
            ("CHN-1-02", world.bank),
            ("CHN-1-03", None),
            ("CHN-1-04", world.ministry),  # closed: it was theirs
        ]
        assert list(
            OwnerChange.objects.values_list(
                "commitment__reference", "from_stakeholder", "to_stakeholder", "changed_on", "succession"
            )
        ) == [("CHN-1-01", world.ministry.pk, heir.pk, DAY, line.pk)]
        check()

    @pytest.mark.parametrize("acceptance", ["accepted", "declined"])
    def test_the_answer_stays_and_with_it_the_due(self, world: China, heir: Stakeholder, acceptance: str) -> None:
        if acceptance == "declined":
            accept(world.items[0], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not ours.")
        before = fresh(world.items[0])
        rename(world, world.chengdu_city, heir)
        after = item("CHN-1-01-1")
        assert (after.owner, after.acceptance, after.overdue_at, after.due, after.status) == (
            heir,
            acceptance,
            before.overdue_at,
            before.due,
            before.status,
        )

    def test_who_stands_in_place_of_the_successor_takes_over(self, world: China, heir: Stakeholder) -> None:
        """Also where that was entered before, and became so afterwards."""
        last = stakeholder("last-ministry", world.country, category="ministry", level="national")
        (second,) = rename(world, heir, last, reason="Renamed.")
        bring(world, world.items[0], "in_progress")
        save_draft(item("CHN-1-01-1"), by=world.chengdu_officer, now=NOW, narrative="Begun.")
        before = DAY - timedelta(days=9)
        (first,) = rename(world, world.ministry, heir, kind="merged", succeeded_on=before)
        (third,) = rename(world, world.chengdu_city, heir, kind="merged", succeeded_on=NOW.date())
        assert [step(one).lead for one in ("CHN-1-01", "CHN-1-04")] == [last] * 2
        assert [item(one).owner for one in ("CHN-1-01-1", "CHN-1-03-1")] == [last] * 2
        assert {step("CHN-1-01").acceptance, item("CHN-1-01-1").acceptance} == {"accepted"}
        lines = OwnerChange.objects.filter(Q(commitment=world.steps[0]) | Q(action_item=world.items[0])).order_by("pk")
        assert list(lines.values_list("to_stakeholder", "succession", "changed_on")) == [
            (heir.pk, first.pk, before),
            (last.pk, second.pk, DAY),
            (heir.pk, third.pk, NOW.date()),
            (last.pk, second.pk, NOW.date()),
        ]
        assert ReportDraft.objects.get().stakeholder == last
        check()

    def test_a_circle_that_no_act_entered_keeps_nobody_waiting(self, world: China, heir: Stakeholder) -> None:
        facts: dict[str, Any] = {"kind": "merged", "succeeded_on": DAY, "reason": "x", "recorded_at": NOW}
        pairs = [(world.bank, heir), (heir, world.bank)]
        with lifted(connection):
            Succession.objects.bulk_create([Succession(predecessor=one, successor=two, **facts) for one, two in pairs])
        un_adopt(world.first, by=world.admin, now=NOW, reason="Too early.")
        world.adopt_first()
        assert step("CHN-1-02").lead == world.bank

    def test_what_is_finished_stays_with_whom_it_was(self, world: China, heir: Stakeholder) -> None:
        bring(world, world.items[0], "completed")
        bring(world, world.items[2], "withdrawn")
        rename(world, world.chengdu_city, heir)
        assert [item(one).owner for one in ("CHN-1-01-1", "CHN-1-03-1")] == [world.chengdu_city] * 2
        assert not OwnerChange.objects.exists()

    def test_a_draft_is_taken_up_by_whom_there_is_once_it_opens(self, world: China, heir: Stakeholder) -> None:
        reopen_dialogue(world, world.first)
        rename(world, world.ministry, heir)
        rename(world, world.chengdu_city, stakeholder("new-chengdu", world.country))
        assert (step("CHN-1-01").lead, item("CHN-1-01-1").owner) == (world.ministry, world.chengdu_city)
        adopt(fresh(world.first), by=world.staff, now=NOW, footing="agreed", adopted_on=NOW.date())
        assert (step("CHN-1-01").lead, item("CHN-1-01-1").owner.slug) == (heir, "new-chengdu")
        assert [step("CHN-1-01").acceptance, item("CHN-1-01-1").acceptance] == ["accepted"] * 2
        told = OwnerChange.objects.order_by("pk").values_list("to_stakeholder__slug", "reason", "changed_on")
        assert set(told) == {(heir.slug, LAW, NOW.date()), ("new-chengdu", LAW, NOW.date())}
        check()

    def test_so_is_a_late_entry(self, world: China, heir: Stakeholder) -> None:
        rename(world, world.ministry, heir)
        late = late_entry(
            world.first, by=world.staff, now=NOW, reason="Left out.", title="Late", text="Late.", due=YEAR,
            lead=world.ministry, kind="data", level="national", themes=[Theme.objects.get()],
        )  # fmt: skip
        assert (fresh(late).lead, fresh(late).acceptance) == (heir, "accepted")
        line = OwnerChange.objects.get(commitment=late)
        assert (line.from_stakeholder, line.to_stakeholder, line.changed_on) == (world.ministry, heir, DAY)
        check()

    def test_what_is_added_meanwhile_goes_along(
        self, world: China, heir: Stakeholder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def after_another_was_added(*args: Any) -> Any:
            add_item(world.steps[0], by=world.staff, now=NOW, title="Late", owner=world.ministry, due=YEAR)
            return lock_commitments(*args)

        # Whoever adds it does not read yet what is not committed.
        monkeypatch.setattr(drafting, "require_not_succeeded", lambda *args: None)
        monkeypatch.setattr(succession, "lock_commitments", after_another_was_added)
        rename(world, world.ministry, heir)
        assert item("CHN-1-01-3").owner == heir

    def test_it_is_not_named_twice(self, world: China, heir: Stakeholder) -> None:
        edit_commitment(world.steps[0], by=world.staff, now=NOW, supporting=[heir], reason="They said so.")
        rename(world, world.ministry, heir)
        assert step("CHN-1-01").lead == heir
        assert not CommitmentParty.objects.filter(commitment=world.steps[0], stakeholder=heir).exists()

    def test_what_moves_is_told_beforehand(self, world: China, heir: Stakeholder) -> None:
        bring(world, world.items[2], "withdrawn")
        close(world, world.steps[3])
        led, owned = open_matters(world.ministry)
        assert ([one.reference for one in led], owned) == (["CHN-1-01"], [])
        led, owned = open_matters(world.chengdu_city)
        assert (led, [one.reference for one in owned]) == ([], ["CHN-1-01-1"])

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"reason": " "}, "reason"),
            ({"kind": "vanished"}, "kind"),
            ({"successors": []}, "successors"),
            ({"succeeded_on": date(2026, 3, 3)}, "succeeded_on"),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, heir: Stakeholder, values: dict[str, Any], field: str) -> None:
        with pytest.raises(Invalid) as refused:
            rename(world, world.ministry, heir, **values)
        assert [fault.field for fault in refused.value.faults] == [field]

    def test_one_successor_named_once(self, world: China, heir: Stakeholder) -> None:
        for kind, successors in (
            ("renamed", [heir, world.bank]),
            ("merged", [heir, world.bank]),
            ("split", [heir, heir]),
            ("split", [heir]),
        ):
            with pytest.raises(Invalid) as refused:
                rename(world, world.ministry, heir, kind=kind, successors=successors)
            assert [fault.field for fault in refused.value.faults] == ["successors"]

    def test_once_and_never_in_a_circle(self, world: China, heir: Stakeholder) -> None:
        with pytest.raises(Conflict):
            rename(world, world.ministry, world.ministry)
        rename(world, world.ministry, heir)
        with pytest.raises(Conflict):
            rename(world, world.ministry, world.bank)
        rename(world, heir, world.bank)
        for successor in (world.ministry, heir):
            for day in (date(2026, 2, 2), date(2026, 1, 1)):  # Nor by a day before the others.
                with pytest.raises(Conflict):
                    rename(world, world.bank, successor, succeeded_on=day)

    def test_a_report_that_was_begun_is_gone_on_with(self, world: China, heir: Stakeholder) -> None:
        by: dict[str, Any] = {"by": world.chengdu_officer, "now": NOW}
        draft = save_draft(world.items[0], narrative="The office", **by)
        add_file(world.items[0], file=ContentFile(samples.pdf(b"1"), name="1.pdf"), **by)
        rename(world, world.chengdu_city, heir)
        draft = fresh(draft)
        assert (draft.stakeholder, draft.author, draft.narrative) == (heir, world.chengdu_officer, "The office")
        # Whose name it was stays with its organisation.
        assert draft.kept_by == heir.name
        officer = person("heir", of=heir)
        files = [draft.files.get().pk]
        say(world.items[0], by=officer, files=files, narrative="The office is open.", draft_seen=draft.version)
        assert (ReportDraft.objects.count(), Evidence.objects.get().title) == (0, "1.pdf")

    def test_not_before_it_took_over_itself(self, world: China, heir: Stakeholder) -> None:
        """Else it would have stood in nobody's place on the days between."""
        rename(world, world.ministry, heir)
        with pytest.raises(Invalid) as refused:
            rename(world, heir, world.bank, succeeded_on=DAY - timedelta(days=1))
        assert [(one.field, one.message) for one in refused.value.faults] == [
            ("succeeded_on", "Give 1 February 2026 or a later day.")
        ]
        (line,) = rename(world, heir, world.bank, succeeded_on=DAY)
        assert line.succeeded_on == DAY

    def test_staff_alone(self, world: China, heir: Stakeholder) -> None:
        world.staff = world.chengdu_officer
        with pytest.raises(NotAllowed):
            rename(world, world.ministry, heir)


class TestRights:
    """The successor's officers inherit items and reading rights from the day of succession."""

    def standing(self, who: Any, day: date) -> Standing:
        return Standing.of(who, on=day)

    def test_from_the_day_and_not_before(self, world: China, heir: Stakeholder) -> None:
        officer = person("heir", of=heir)
        rename(world, world.chengdu_city, heir)
        before, after = self.standing(officer, DAY - timedelta(days=2)), self.standing(officer, DAY)
        assert (before.stakeholders, after.stakeholders) == ({heir.pk}, {heir.pk, world.chengdu_city.pk})
        seen = {
            "before": [one.reference for one in Commitment.objects.visible_to(before).order_by("reference")],
            "after": [one.reference for one in Commitment.objects.visible_to(after).order_by("reference")],
        }
        assert seen == {
            # It is named in them since it owns items there, whatever the day; the room it has only after.
            "before": ["CHN-1-01", "CHN-1-03"],
            "after": ["CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04"],
        }
        assert [Dialogue.objects.visible_to(one).count() for one in (before, after)] == [0, 1]

    def test_from_the_day_as_it_begins_there(self, world: China, heir: Stakeholder) -> None:
        """It is tomorrow in China already."""
        officer = person("heir", of=heir)
        night = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
        succeed(world.chengdu_city, by=world.staff, now=night, kind="renamed", successors=[heir], reason="Renamed.")
        assert Succession.objects.get().succeeded_on == date(2026, 3, 2)
        assert self.standing(officer, night.date()).stakeholders == {heir.pk, world.chengdu_city.pk}

    def test_reports_of_the_predecessor_are_read_and_gone_on_with(self, world: China, heir: Stakeholder) -> None:
        old = say(world.items[0], by=world.chengdu_officer, narrative="Begun.")
        officer = person("heir", of=heir)
        rename(world, world.chengdu_city, heir)
        assert list(StatusReport.objects.visible_to(self.standing(officer, DAY))) == [old]
        assert list(StatusReport.objects.visible_to(self.standing(officer, DAY - timedelta(days=2)))) == []
        new = say(world.items[0], by=officer, status="reported_complete")
        assert (new.stakeholder, new.on_behalf) == (heir, False)
        assert share(old, by=officer, now=NOW, circle=Circle.PARTICIPANTS).circle == Circle.PARTICIPANTS
        confirm(world.items[0], by=world.verifier)
        assert item("CHN-1-01-1").status == "completed"

    def test_the_predecessors_officers_keep_reading(self, world: China, heir: Stakeholder) -> None:
        rename(world, world.chengdu_city, heir)
        who = self.standing(world.chengdu_officer, DAY)
        assert Commitment.objects.visible_to(who).count() == 4
        with pytest.raises(NotAllowed):
            say(world.items[0], by=world.chengdu_officer)

    def test_over_several_steps(self, world: China, heir: Stakeholder) -> None:
        last = stakeholder("ministry-of-everything", world.country)
        officer = person("last", of=last)
        rename(world, world.chengdu_city, heir)
        rename(world, heir, last, succeeded_on=date(2026, 2, 15))
        assert item("CHN-1-01-1").owner == last
        assert self.standing(officer, date(2026, 2, 15)).stakeholders == {last.pk, heir.pk, world.chengdu_city.pk}
        assert self.standing(officer, date(2026, 2, 13)).stakeholders == {last.pk}
        check()

    def test_ended_memberships_inherit_nothing(self, world: China, heir: Stakeholder) -> None:
        officer = person("heir", of=heir)
        rename(world, world.chengdu_city, heir)
        Membership.objects.filter(user=officer).update(ends_on=DAY)
        assert self.standing(officer, DAY).stakeholders == {heir.pk, world.chengdu_city.pk}
        assert self.standing(officer, DAY + timedelta(days=1)).stakeholders == frozenset()

    def test_focal_points_are_not_inherited(self, world: China, heir: Stakeholder) -> None:
        officer = person("heir", of=heir)
        Membership.objects.filter(user=officer).update(role="focal_point")
        rename(world, world.chengdu_city, heir)
        assert self.standing(officer, DAY).focal_points == {heir.pk}


class TestMerged:
    def test_two_become_one(self, world: China, heir: Stakeholder) -> None:
        officer = person("heir", of=heir)
        rename(world, world.chengdu_city, heir, kind="merged")
        rename(world, world.ningbo_city, heir, kind="merged", succeeded_on=date(2026, 2, 15))
        assert {one.owner for one in ActionItem.objects.all()} == {heir}
        assert Standing.of(officer, on=date(2026, 2, 13)).stakeholders == {heir.pk, world.chengdu_city.pk}
        assert Standing.of(officer, on=date(2026, 2, 15)).stakeholders == {
            heir.pk,
            world.chengdu_city.pk,
            world.ningbo_city.pk,
        }

    def test_into_one_that_owes_already(self, world: China) -> None:
        rename(world, world.ningbo_city, world.chengdu_city, kind="merged")
        assert [(one.reference, one.owner.slug) for one in ActionItem.objects.order_by("pk")] == [
            ("CHN-1-01-1", "city-of-chengdu"),
            ("CHN-1-01-2", "city-of-chengdu"),
            ("CHN-1-03-1", "city-of-chengdu"),
        ]


class TestSplit:
    @pytest.fixture
    def heirs(self, world: China) -> list[Stakeholder]:
        return [stakeholder(slug, world.country) for slug in ("east-district", "west-district")]

    def test_each_open_matter_goes_where_it_is_assigned(self, world: China, heirs: list[Stakeholder]) -> None:
        east, west = heirs
        change_owner(world.steps[1], by=world.staff, now=NOW, owner=world.chengdu_city, reason="A letter.")
        rename(
            world, world.chengdu_city, east, kind="split", successors=heirs,
            assign={"CHN-1-01-1": east, "CHN-1-03-1": west, "CHN-1-02": west},
        )  # fmt: skip
        assert [item("CHN-1-01-1").owner, item("CHN-1-03-1").owner, step("CHN-1-02").lead] == [east, west, west]
        assert item("CHN-1-01-2").owner == world.ningbo_city
        officers = {one.slug: person(one.slug.split("-")[0], of=one) for one in heirs}
        say(world.items[0], by=officers["east-district"])
        with pytest.raises(NotAllowed):
            say(world.items[0], by=officers["west-district"])
        who = Standing.of(officers["west-district"], on=DAY)
        assert Commitment.objects.visible_to(who).count() == 4, "it stands where Chengdu was in the room"
        check()

    def test_what_is_left_without_an_heir_is_named(self, world: China, heirs: list[Stakeholder]) -> None:
        with pytest.raises(Invalid) as refused:
            rename(
                world, world.chengdu_city, heirs[0], kind="split", successors=heirs,
                assign={"CHN-1-01-1": world.bank},
            )  # fmt: skip
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("assign.CHN-1-01-1", "required"),
            ("assign.CHN-1-03-1", "required"),
        ]
        assert not Succession.objects.exists()

    def test_what_is_assigned_must_be_theirs(self, world: China, heirs: list[Stakeholder]) -> None:
        assign = {"CHN-1-01-1": heirs[0], "CHN-1-03-1": heirs[0], "CHN-1-01-2": heirs[1]}
        with pytest.raises(Invalid) as refused:
            rename(world, world.chengdu_city, heirs[0], kind="split", successors=heirs, assign=assign)
        assert [fault.field for fault in refused.value.faults] == ["assign.CHN-1-01-2"]


class TestAcceptanceAfterwards:
    """Whoever stands where one stood that was in the room was in the room."""

    def test_a_confirmed_footing_accepts_for_it(self, world: China, heir: Stakeholder) -> None:
        first = reopen_dialogue(world, world.first)
        first = adopt(first, by=world.staff, now=NOW, footing="recorded", adopted_on=first.held_on)
        rename(world, world.ministry, heir)
        assert step("CHN-1-01").acceptance == "proposed"
        confirm_footing(first, by=world.staff, now=NOW, basis="Minutes signed by all.")
        assert (step("CHN-1-01").lead, step("CHN-1-01").acceptance) == (heir, "accepted")

    def test_a_late_entry_and_a_new_action_too(self, world: China, heir: Stakeholder) -> None:
        rename(world, world.ministry, heir)
        late = late_entry(
            world.first, by=world.staff, now=NOW, reason="Left out.", title="New", text="New.", due=YEAR, lead=heir
        )
        added = add_item(late, by=world.staff, now=NOW, title="Do it", owner=heir, due=YEAR)
        assert (late.acceptance, added.acceptance) == ("accepted", "accepted")

    def test_who_was_succeeded_is_handed_nothing_from_then_on(self, world: China, heir: Stakeholder) -> None:
        gone, record = world.chengdu_city, item("CHN-1-01-2")
        rename(world, gone, heir)
        for act in (
            lambda: change_owner(record, by=world.staff, now=NOW, owner=gone, reason="Theirs."),
            lambda: hand_over([Handover(record, None, gone, "Theirs.")], by=world.staff, now=NOW),
        ):
            with pytest.raises(Invalid) as refused:
                act()
            [fault] = refused.value.faults
            assert (fault.field, heir.name in str(fault.message)) == ("owner", True)
        assert fresh(record).owner == record.owner
        # What was decided before that day is told as it was.
        before = DAY - timedelta(days=2)
        line = change_owner(record, by=world.staff, now=NOW, owner=gone, reason="Theirs.", changed_on=before)
        assert (line.to_stakeholder, line.changed_on) == (gone, before)
        # And taken over since.
        assert (fresh(record).owner, fresh(record).acceptance) == (heir, "proposed")
        assert OwnerChange.objects.filter(action_item=record).latest("pk").changed_on == DAY

    def test_who_was_succeeded_is_given_no_new_action(self, world: China, heir: Stakeholder) -> None:
        """Not in what is open; what a dialogue agreed before stands in its draft as it was said."""
        rename(world, world.chengdu_city, heir)
        facts: dict[str, Any] = {"title": "Do it", "owner": world.chengdu_city, "due": Due("none")}
        for by in (world.chengdu_officer, world.staff):
            with pytest.raises(Invalid) as refused:
                add_item(step("CHN-1-01"), by=by, now=NOW, **facts)
            assert [(fault.field, str(fault.message)) for fault in refused.value.faults] == [
                ("owner", "It was succeeded on 1 February 2026. Name who stands in its place: Ministry Of The Economy.")
            ]
        with pytest.raises(Invalid, match="succeeded"):
            add_items([NewItem(step("CHN-1-01"), **facts)], by=world.staff, now=NOW)
        draft = add_commitment(world.hold_second(), by=world.staff, now=NOW, title="Next")
        assert add_item(draft, by=world.staff, now=NOW, **facts).owner == world.chengdu_city

    def test_a_decline_of_the_predecessor_stands_when_it_is_adopted_again(
        self, world: China, heir: Stakeholder
    ) -> None:
        accept(world.items[0], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not ours.")
        rename(world, world.chengdu_city, heir)
        first = reopen_dialogue(world, world.first)
        adopt(first, by=world.staff, now=NOW, footing="agreed", adopted_on=first.held_on)
        assert [(item(one).owner, item(one).acceptance) for one in ("CHN-1-01-1", "CHN-1-03-1")] == [
            (heir, "declined"),
            (heir, "accepted"),
        ]


def test_at_the_next_dialogue_the_predecessors_reports_are_part_of_the_matter(world: China, heir: Stakeholder) -> None:
    """The item has one history, whoever owned it when."""
    say(world.items[2], by=world.chengdu_officer, reported_as_of=date(2025, 5, 1))
    rename(world, world.chengdu_city, heir)
    hold(world, SECOND)
    say(world.items[2], by=person("heir", of=heir), now=datetime(2026, 3, 2, 12, 0, tzinfo=UTC))
    reports = StatusReport.objects.filter(action_item=world.items[2]).order_by("pk")
    assert [(one.stakeholder.slug, one.reported_as_of) for one in reports] == [
        ("city-of-chengdu", date(2025, 5, 1)),
        ("ministry-of-the-economy", date(2026, 3, 2)),
    ]
