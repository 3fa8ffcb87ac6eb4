"""Drafting, late entries, amendments: what may be entered when, and what stands afterwards."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from accounts.models import ChangeEvent
from commitments.actions.adopting import adopt, confirm_footing
from commitments.actions.amending import amend
from commitments.actions.answering import accept
from commitments.actions.drafting import (
    add_commitment,
    add_item,
    edit_commitment,
    edit_item,
    late_entry,
)
from commitments.actions.editing_many import Edit, edit_many
from commitments.actions.entering import add_point, edit_dialogue, edit_point, open_series, set_representation
from commitments.actions.meeting import publish
from commitments.actions.removing import remove_draft
from commitments.consistency import differences_of
from commitments.due import Due
from commitments.models import AcceptanceLine, Amendment, Commitment, CommitmentParty
from dialogues.models import OutcomePoint, PolicyInstrument, Representation, Theme
from dialogues.status import Visibility
from tests.commitments.room import SECOND, agenda, close, fresh, hold, item, later, plan, reopen_dialogue, step
from tests.worlds import HELD, NOW, China, china, city, stakeholder
from urbanshift.errors import Conflict, Invalid, NotAllowed, NotReady, Stale

pytestmark = pytest.mark.django_db

YEAR = Due("year", date(2023, 12, 31))

story = china


def trail(record: Any) -> list[tuple[Any, ...]]:
    return list(
        type(record)
        .history.filter(id=record.pk)
        .order_by("history_id")
        .values_list("version", "history_user", "history_change_reason")
    )


def everything_owed(world: China) -> list[Any]:
    """The next steps of the world, then the actions."""
    return [*world.steps, *world.items]


class TestWhatIsEntered:
    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({"amount_promised": Decimal(5)}, "currency"),
            ({"currency": "CNY"}, "amount_promised"),
            ({"amount_promised": Decimal(-1), "currency": "CNY"}, "amount_promised"),
            ({"number_promised": 0}, "number_promised"),
            ({"number_promised": -3}, "number_promised"),
            ({"currency": "cny", "amount_promised": Decimal(5)}, "currency"),
            ({"kind": "wish"}, "kind"),
            ({"level": "cosmic"}, "level"),
            ({"horizon": "soon"}, "horizon"),
            ({"language": "Chinese language"}, "language"),
            ({"title": "x" * 301}, "title"),
            ({"status": "open"}, "status"),
            ({"visibility": 3}, "visibility"),
            ({"reference": "CHN-1-77"}, "reference"),
        ],
        ids=str,
    )
    def test_what_does_not_fit_is_named(self, world: China, facts: dict[str, Any], field: str) -> None:
        for act in (
            lambda: add_commitment(world.first, by=world.staff, now=NOW, **({"title": "New"} | facts)),
            lambda: edit_commitment(world.steps[0], by=world.staff, now=NOW, **facts),
        ):
            with pytest.raises(Invalid) as refused:
                act()
            assert [fault.field for fault in refused.value.faults] == [field]
        world.first.refresh_from_db()
        assert world.first.last_commitment_number == 4, "nothing was counted"

    def test_a_lead_or_nobody(self, world: China) -> None:
        with pytest.raises(Invalid) as refused:
            add_commitment(world.first, by=world.staff, now=NOW, title="New", lead=world.bank, nobody_named=True)
        assert [fault.field for fault in refused.value.faults] == ["nobody_named"]
        with pytest.raises(Invalid):
            edit_commitment(world.steps[0], by=world.staff, now=NOW, nobody_named=True)
        changed = edit_commitment(world.steps[0], by=world.staff, now=NOW, lead=None, nobody_named=True)
        assert (changed.lead, changed.nobody_named) == (None, True)

    def test_an_identifier_at_the_source_is_given_once(self, world: China) -> None:
        facts: dict[str, Any] = {"source": "summary", "external_id": "step-1"}
        one = add_commitment(world.first, by=world.staff, now=NOW, title="New", **facts)
        with pytest.raises(Conflict) as refused:
            add_commitment(world.first, by=world.staff, now=NOW, title="New", **facts)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("external_id", "taken")]
        assert edit_commitment(one, by=world.staff, now=NOW, title="Newer", **facts).title == "Newer"
        with pytest.raises(Conflict):
            edit_commitment(world.steps[0], by=world.staff, now=NOW, **facts)
        more: dict[str, Any] = {"owner": world.bank, "due": YEAR, "title": "Do it", **facts}
        add_item(one, by=world.staff, now=NOW, **more)
        with pytest.raises(Conflict):
            add_item(one, by=world.staff, now=NOW, **more)

    def test_nobody_is_named_twice(self, world: China) -> None:
        twice: list[dict[str, Any]] = [
            {"supporting": [world.ministry]},
            {"supporting": [world.bank, world.bank]},
            {"supporting": [world.bank], "counterpart": [world.bank]},
        ]
        for parties in twice:
            with pytest.raises(Invalid):
                edit_commitment(world.steps[0], by=world.staff, now=NOW, **parties)
        edit_commitment(world.steps[0], by=world.staff, now=NOW, supporting=[world.bank])
        with pytest.raises(Invalid) as refused:
            edit_commitment(world.steps[0], by=world.staff, now=NOW, lead=world.bank)
        assert [fault.field for fault in refused.value.faults] == ["supporting"]
        changed = edit_commitment(world.steps[0], by=world.staff, now=NOW, lead=world.bank, supporting=[world.ministry])
        assert (changed.lead, [line.stakeholder for line in changed.party_lines.all()]) == (
            world.bank,
            [world.ministry],
        )

    def test_parties_keep_their_lines(self, world: China) -> None:
        one = edit_commitment(
            world.steps[0], by=world.staff, now=NOW, supporting=[world.bank], counterpart=[world.chengdu_city]
        )
        lines = {line.stakeholder_id: line.pk for line in one.party_lines.all()}
        edit_commitment(one, by=world.staff, now=NOW, supporting=[world.chengdu_city], counterpart=[world.bank])
        assert {
            (line.stakeholder_id, line.role, line.pk) for line in CommitmentParty.objects.filter(commitment=one)
        } == {
            (world.chengdu_city.pk, "supporting", lines[world.chengdu_city.pk]),
            (world.bank.pk, "counterpart", lines[world.bank.pk]),
        }

    def test_items_need_a_due_and_an_officer_adds_none_to_a_draft(self, world: China) -> None:
        with pytest.raises(Invalid) as refused:
            add_item(world.steps[0], by=world.staff, now=NOW, title="Do it", owner=world.bank, due=Due())
        assert [fault.field for fault in refused.value.faults] == ["due"]
        with pytest.raises(Conflict):
            add_item(world.steps[0], by=world.bank_officer, now=NOW, title="Do it", owner=world.bank, due=YEAR)
        with pytest.raises(NotAllowed):
            add_item(world.steps[0], by=world.bank_officer, now=NOW, title="Do it", owner=world.ministry, due=YEAR)

    def test_nothing_is_due_before_it_was_agreed(self, world: China) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "due": Due("day", date(2022, 11, 15))}
        one, action = world.steps[0], world.items[0]
        for attempt in (
            lambda: add_commitment(world.first, title="Do it", **by),
            lambda: edit_commitment(one, **by),
            lambda: add_item(one, title="Do it", owner=world.bank, **by),
            lambda: edit_item(action, **by),
        ):
            with pytest.raises(Invalid) as refused:
                attempt()
            assert [(fault.field, str(fault.message)) for fault in refused.value.faults] == [
                ("due.on", "Give Nov. 16, 2022 or a later day.")
            ]
        edit_item(action, **{**by, "due": Due("day", HELD)})

    def test_an_officers_own_item_is_accepted_by_that(self, world: China) -> None:
        world.adopt_first(footing="recorded")
        own = add_item(world.steps[0], by=world.bank_officer, now=NOW, title="Do it", owner=world.bank, due=YEAR)
        other = add_item(world.steps[0], by=world.staff, now=NOW, title="Do it", owner=world.bank, due=YEAR)
        assert [
            (one.reference, one.acceptance, one.original_due, one.overdue_at is not None) for one in (own, other)
        ] == [("CHN-1-01-3", "accepted", YEAR, True), ("CHN-1-01-4", "proposed", YEAR, False)]

    def test_a_series_code_is_taken_once_and_continued_once(self, world: China) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "country": world.country, "name": "Dialogues"}
        with pytest.raises(Conflict):
            open_series(code="CHN", **by)
        with pytest.raises(Invalid) as refused:
            open_series(code="chn2", **by)
        assert [fault.field for fault in refused.value.faults] == ["code"]
        open_series(code="CHN2", continues=world.series, **by)
        with pytest.raises(Conflict):
            open_series(code="CHN3", continues=world.series, **by)


TOLD = {
    name: f"Verifier changed {what} at March 2, 2026, 10 a.m. UTC."
    for name, what in {
        "title": "title",
        "cities": "cities",
        "themes": "themes",
        "parties": "what belongs to it",
        "item": "title",
        "dialogue's themes": "themes",
        "point's themes": "themes",
        "point's policies": "what belongs to it",
    }.items()
}
"""What the later one hears."""


class TestVersions:
    """Two people may edit it: the later one is told, whatever of it the earlier one changed."""

    def changes(self, world: China) -> dict[str, Any]:
        theme = Theme.objects.create(slug="water", name="Water", recorded_at=NOW, updated_at=NOW)
        policy = PolicyInstrument.objects.create(slug="law", title="Law", recorded_at=NOW, updated_at=NOW)
        point = add_point(world.first, by=world.staff, now=NOW, kind="challenge", title="Heard")
        by: dict[str, Any] = {"by": world.verifier, "now": later(1), "reason": "It was left out."}
        first = world.steps[0]
        return {
            "title": (first, lambda **v: edit_commitment(first, title="Better", **by, **v)),
            "cities": (first, lambda **v: edit_commitment(first, cities=[world.chengdu], **by, **v)),
            "themes": (first, lambda **v: edit_commitment(first, themes=[theme], **by, **v)),
            "parties": (first, lambda **v: edit_commitment(first, supporting=[world.bank], **by, **v)),
            "item": (world.items[0], lambda **v: edit_item(world.items[0], title="Better", **by, **v)),
            "dialogue's themes": (world.first, lambda **v: edit_dialogue(world.first, themes=[theme], **by, **v)),
            "point's themes": (point, lambda **v: edit_point(point, themes=[theme], **by, **v)),
            "point's policies": (point, lambda **v: edit_point(point, policies=[(policy, "amends")], **by, **v)),
        }

    @pytest.mark.parametrize("name", TOLD)
    def test_every_change_raises_it_once_and_is_somebodys(self, world: China, name: str) -> None:
        record, change = self.changes(world)[name]
        seen = fresh(record).version
        change(version=seen)
        assert fresh(record).version == seen + 1
        assert trail(record)[-1] == (seen + 1, world.verifier.pk, "It was left out.")
        nobodys = [line for line in trail(record) if line[1] is None]
        assert nobodys == []
        with pytest.raises(Stale) as refused:
            change(version=seen)
        assert (refused.value.version, refused.value.changes) == (seen + 1, (TOLD[name],))
        change(version=seen + 1)
        assert fresh(record).version == seen + 1, "nothing changed, so nothing was written"

    def test_after_adoption_it_needs_a_reason_and_leaves_what_is_frozen(self, world: China) -> None:
        world.adopt_first()
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        for act in (
            lambda: edit_commitment(world.steps[0], kind="data", **by),
            lambda: edit_item(world.items[0], title="Better", **by),
            lambda: edit_dialogue(world.first, topic="Water", **by),
        ):
            with pytest.raises(Invalid) as refused:
                act()
            assert [(fault.field, fault.code) for fault in refused.value.faults] == [("reason", "required")]
        for facts in ({"text": "Other."}, {"language": "fr"}, {"lead": world.bank}, {"due": YEAR}):
            with pytest.raises(Invalid) as refused:
                edit_commitment(world.steps[0], reason="Wrong.", **facts, **by)
            assert [(fault.field, fault.code) for fault in refused.value.faults] == [(*facts, "read_only")]
        for facts in ({"owner": world.bank}, {"due": Due("none")}):
            with pytest.raises(Invalid) as refused:
                edit_item(world.items[0], reason="Wrong.", **facts, **by)
            assert [(fault.field, fault.code) for fault in refused.value.faults] == [(*facts, "read_only")]

    def test_a_held_dialogue_does_not_begin_after_it_was_held(self, world: China) -> None:
        day = date(2022, 11, 17)
        with pytest.raises(Invalid) as refused:
            edit_dialogue(world.first, by=world.staff, now=NOW, starts_on=day, ends_on=day)
        assert [fault.field for fault in refused.value.faults] == ["starts_on"]

    def test_its_days_lie_in_years_that_somebody_means(self, world: China) -> None:
        mistyped, meant, far = date(202, 11, 16), date(2022, 11, 16), date(2222, 11, 16)
        for days, named in (((mistyped, meant), ["starts_on"]), ((mistyped, far), ["starts_on", "ends_on"])):
            with pytest.raises(Invalid) as refused:
                edit_dialogue(world.first, by=world.staff, now=NOW, starts_on=days[0], ends_on=days[1])
            assert [fault.field for fault in refused.value.faults] == named
            assert str(refused.value.faults[0].message) == "Give a day between 1990 and 2199."

    def test_a_city_in_another_zone_moves_the_instant(self, world: China) -> None:
        world.adopt_first()
        before: Any = step("CHN-1-01").overdue_at
        urumqi = city("urumqi", world.country)
        type(urumqi).objects.filter(pk=urumqi.pk).update(timezone="Asia/Urumqi")
        edit_item(world.items[0], by=world.staff, now=NOW, city=fresh(urumqi), reason="It is there.")
        after: Any = item("CHN-1-01-1").overdue_at
        assert (after - before).total_seconds() == 2 * 3600
        assert step("CHN-1-01").overdue_at == before, "the earliest"


class TestRemoving:
    def test_only_drafts(self, world: China) -> None:
        point = add_point(world.first, by=world.staff, now=NOW, kind="challenge", title="Heard")
        present = Representation.objects.get(stakeholder=world.ministry)
        world.adopt_first()
        for record in (world.steps[1], world.items[0], point, present):
            with pytest.raises(Conflict):
                remove_draft(record, by=world.staff, now=NOW)

    def test_items_first_and_history_keeps_it(self, world: China) -> None:
        with pytest.raises(Conflict):
            remove_draft(world.steps[0], by=world.staff, now=NOW)
        for record in (*world.items[:2], world.steps[0]):
            pk = record.pk
            remove_draft(record, by=world.verifier, now=NOW, version=fresh(record).version)
            trail: Any = type(record)
            last = trail.history.filter(id=pk).latest("history_id")
            assert (last.history_type, last.history_user) == ("-", world.verifier)
        assert not Commitment.objects.filter(reference="CHN-1-01").exists()

    def test_points_and_representation(self, world: China) -> None:
        policy = PolicyInstrument.objects.create(slug="law", title="Law", recorded_at=NOW, updated_at=NOW)
        point = add_point(
            world.first,
            by=world.staff,
            now=NOW,
            kind="policy_contribution",
            title="A law",
            policies=[(policy, "informs")],
        )
        remove_draft(point, by=world.staff, now=NOW)
        remove_draft(Representation.objects.get(stakeholder=world.ministry), by=world.staff, now=NOW)
        assert not OutcomePoint.objects.exists()
        assert not Representation.objects.filter(stakeholder=world.ministry).exists()

    def test_what_was_adopted_once_stays(self, world: China) -> None:
        """A snapshot holds it, and lines that were written about it."""
        world.adopt_first()
        reopen_dialogue(world, world.first)
        with pytest.raises(Conflict) as refused:
            remove_draft(world.steps[3], by=world.staff, now=NOW)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("snapshot line", "protected")]
        assert "It was finalised once, so it stays" in str(refused.value.faults[0].message)
        assert step("CHN-1-04").status == "draft"

    def test_stale_and_staff_alone(self, world: China) -> None:
        with pytest.raises(Stale):
            remove_draft(world.steps[3], by=world.staff, now=NOW, version=world.steps[3].version + 1)
        with pytest.raises(NotAllowed):
            remove_draft(world.steps[3], by=world.chengdu_officer, now=NOW)


class TestLateEntries:
    def enter(self, world: China, **values: Any) -> Commitment:
        facts: dict[str, Any] = {
            "reason": "It stood on the back.",
            "title": "Left out",
            "text": "Left out.",
            "due": YEAR,
            "lead": world.ministry,
        }
        return late_entry(world.first, by=world.staff, now=NOW, **(facts | values))

    def test_next_number_and_open_at_once(self, world: China) -> None:
        world.adopt_first()
        late = fresh(self.enter(world))
        assert (
            late.reference,
            late.number,
            late.status,
            late.text_agreed,
            late.original_due,
            late.opened_on,
            late.acceptance,
            late.late_reason,
            late.overdue_at == step("CHN-1-01").overdue_at,
        ) == (
            "CHN-1-05",
            5,
            "open",
            "Left out.",
            YEAR,
            HELD,
            "accepted",
            "It stood on the back.",
            True,
        )
        assert ChangeEvent.objects.filter(type="commitment", key="CHN-1-05", op="upsert").exists()

    def test_a_number_once_given_is_not_given_again(self, world: China) -> None:
        remove_draft(world.steps[3], by=world.staff, now=NOW)
        world.adopt_first()
        assert self.enter(world).reference == "CHN-1-05"

    @pytest.mark.parametrize("visibility", [Visibility.PARTICIPANTS, Visibility.PARTNERS, Visibility.PUBLIC])
    def test_it_opens_to_the_room_however_wide_its_dialogue_is(self, world: China, visibility: Visibility) -> None:
        world.adopt_first(visibility=visibility)
        late = self.enter(world)
        assert late.visibility == Visibility.PARTICIPANTS
        publish(world.first, by=world.staff, now=NOW, visibility=visibility)
        assert fresh(late).visibility == visibility

    def test_on_the_agenda_of_the_second_before_it_is_adopted(self, world: China) -> None:
        world.adopt_first()
        second = hold(world, SECOND)
        late = self.enter(world)
        assert agenda(second)[late.reference] == "pending"
        with pytest.raises(NotReady) as refused:
            adopt(second, by=world.staff, now=NOW, footing="agreed")
        assert late.reference in [fault.field for fault in refused.value.faults]

    def test_on_the_agenda_of_the_third_once_it_is(self, world: China) -> None:
        world.adopt_first()
        second = close(world, hold(world, SECOND))
        late = self.enter(world)
        assert late.reference not in agenda(second), "the minutes do not change"
        assert agenda(plan(world, date(2025, 9, 1)))[late.reference] == "pending"

    def test_of_the_second_once_it_is_adopted(self, world: China) -> None:
        world.adopt_first()
        second = close(world, hold(world, SECOND))
        third = plan(world, date(2025, 9, 1))
        world.first = second
        late = self.enter(world, lead=world.bank, due=Due("year", date(2025, 12, 31)))
        assert (late.reference, late.acceptance, agenda(third)[late.reference]) == ("CHN-2-01", "proposed", "pending")

    def test_nothing_may_be_missing(self, world: China) -> None:
        world.adopt_first()
        with pytest.raises(Invalid) as refused:
            self.enter(world, text=" ", due=Due(), lead=None, language="")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("text", "required"),
            ("language", "required"),
            ("due", "required"),
            ("lead", "required"),
        ]
        for values in ({"reason": " "}, {"title": ""}):
            with pytest.raises(Invalid) as refused:
                self.enter(world, **values)
            assert [fault.field for fault in refused.value.faults] == [*values]
        assert Commitment.objects.count() == 4

    def test_not_before_adoption_and_by_staff_alone(self, world: China) -> None:
        with pytest.raises(Conflict):
            self.enter(world)
        world.adopt_first()
        world.staff = world.chengdu_officer
        with pytest.raises(NotAllowed):
            self.enter(world)

    def test_an_ordinary_entry_is_refused_once_it_is_adopted(self, world: China) -> None:
        world.adopt_first()
        with pytest.raises(Conflict):
            add_commitment(world.first, by=world.staff, now=NOW, title="New")

    def test_un_adopted_it_is_a_draft_as_the_others(self, world: China) -> None:
        first = world.adopt_first()
        late = self.enter(world)
        first = reopen_dialogue(world, first)
        assert fresh(late).status == "draft"
        close(world, first)
        late = fresh(late)
        assert (late.status, late.late_reason, late.number) == ("open", "It stood on the back.", 5)


class TestAmendments:
    def amend(self, world: China, **values: Any) -> Amendment:
        facts: dict[str, Any] = {"kind": "change", "text": "Coordinate much better.", "reason": "A letter of all."}
        return amend(world.steps[0], by=world.staff, now=NOW, **(facts | values))

    def test_the_newest_is_shown_and_the_original_stays_beside_it(self, world: China) -> None:
        world.adopt_first()
        self.amend(world, amended_on=date(2023, 5, 1))
        self.amend(world, kind="correction", text="Coordinate, better.", page="12", reason="A comma was lost.")
        first = step("CHN-1-01")
        assert (first.text, first.text_agreed, first.status) == ("Coordinate, better.", "Coordinate better.", "open")
        assert list(
            first.amendments.order_by("pk").values_list(
                "kind", "text", "language", "reason", "amended_on", "page", "recorded_by"
            )
        ) == [
            ("change", "Coordinate much better.", "en", "A letter of all.", date(2023, 5, 1), "", world.staff.pk),
            ("correction", "Coordinate, better.", "en", "A comma was lost.", NOW.date(), "12", world.staff.pk),
        ]
        commitments = Commitment.objects.select_related("dialogue__series__country")
        assert differences_of(list(commitments)) == []

    @pytest.mark.parametrize(
        ("values", "fields"),
        [
            ({"kind": "correction"}, ["page"]),
            ({"kind": "wish"}, ["kind"]),
            ({"text": " "}, ["text"]),
            ({"reason": ""}, ["reason"]),
            ({"kind": "correction", "text": "", "reason": " ", "page": " "}, ["text", "reason", "page"]),
            ({"amended_on": date(2026, 3, 3)}, ["amended_on"]),
            ({"amended_on": date(2022, 11, 15)}, ["amended_on"]),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], fields: list[str]) -> None:
        world.adopt_first()
        with pytest.raises(Invalid) as refused:
            self.amend(world, **values)
        assert [fault.field for fault in refused.value.faults] == fields

    def test_not_a_draft_nor_what_it_says_already(self, world: China) -> None:
        with pytest.raises(Conflict):
            self.amend(world)
        world.adopt_first()
        with pytest.raises(Conflict):
            self.amend(world, text="Coordinate better.")

    def test_stale_and_staff_alone(self, world: China) -> None:
        world.adopt_first()
        seen = world.steps[0].version
        self.amend(world, version=seen)
        with pytest.raises(Stale):
            self.amend(world, text="Another.", version=seen)
        world.staff = world.chengdu_officer
        with pytest.raises(NotAllowed):
            self.amend(world, text="Another.")


class TestWhoAccepted:
    def test_a_body_that_was_not_in_the_room(self, world: China) -> None:
        """Proposed, never overdue, whatever the footing; those who attended have accepted."""
        edit_commitment(world.steps[1], by=world.staff, now=NOW, due=YEAR)
        add_item(world.steps[1], by=world.staff, now=NOW, title="Find it", owner=world.bank, due=YEAR)
        world.adopt_first()
        second = step("CHN-1-02")
        assert (second.acceptance, second.overdue_at, item("CHN-1-02-1").acceptance, item("CHN-1-02-1").overdue_at) == (
            "proposed",
            None,
            "proposed",
            None,
        )
        assert step("CHN-1-04").overdue_at is not None

    @pytest.mark.parametrize(
        ("attendance", "capacity", "acceptance"),
        [
            ("attended", "convenor", "accepted"),
            ("attended", "participant", "accepted"),
            ("attended", "observer", "accepted"),
            ("invited", "participant", "proposed"),
        ],
    )
    def test_accepted_where_it_attended(self, world: China, attendance: str, capacity: str, acceptance: str) -> None:
        set_representation(
            world.first, by=world.staff, now=NOW, stakeholder=world.bank, attendance=attendance, capacity=capacity
        )
        world.adopt_first()
        assert step("CHN-1-02").acceptance == acceptance

    def test_on_a_recorded_footing_nobody_has_and_confirming_accepts_for_those_who_attended(self, world: China) -> None:
        world.adopt_first(footing="recorded")
        assert [one.acceptance for one in everything_owed(world)] == [
            "proposed", "proposed", "", "proposed", "proposed", "proposed", "proposed",
        ]  # fmt: skip
        assert {one.overdue_at for one in everything_owed(world)} == {None}
        first = confirm_footing(
            world.first, by=world.staff, now=NOW, basis="Minutes signed by all.", confirmed_on=date(2023, 2, 1)
        )
        assert (first.footing, first.footing_confirmed_on, first.footing_basis) == (
            "agreed",
            date(2023, 2, 1),
            "Minutes signed by all.",
        )
        world.reread()
        assert [(one.reference, one.acceptance, one.overdue_at is not None) for one in everything_owed(world)] == [
            ("CHN-1-01", "accepted", True),
            ("CHN-1-02", "proposed", False),
            ("CHN-1-03", "", True),
            ("CHN-1-04", "accepted", True),
            ("CHN-1-01-1", "accepted", True),
            ("CHN-1-01-2", "accepted", True),
            ("CHN-1-03-1", "accepted", True),
        ]
        lines = AcceptanceLine.objects.order_by("pk").values_list(
            "commitment__reference",
            "action_item__reference",
            "stakeholder__slug",
            "acceptance",
            "reason",
            "answered_on",
        )
        signed = ("accepted", "Minutes signed by all.", date(2023, 2, 1))
        assert list(lines) == [
            ("CHN-1-01", None, "ministry-of-finance", *signed),
            (None, "CHN-1-01-1", "city-of-chengdu", *signed),
            (None, "CHN-1-01-2", "city-of-ningbo", *signed),
            (None, "CHN-1-03-1", "city-of-chengdu", *signed),
            ("CHN-1-04", None, "ministry-of-finance", *signed),
        ]

    def test_confirming_leaves_a_decline(self, world: China) -> None:
        world.adopt_first(footing="recorded")
        accept(world.items[0], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not ours.")
        confirm_footing(world.first, by=world.staff, now=NOW, basis="Minutes signed.")
        assert item("CHN-1-01-1").acceptance == "declined"

    def test_confirming_refusals(self, world: China) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "basis": "Minutes signed."}
        with pytest.raises(Conflict):
            confirm_footing(world.first, **by)
        first = world.adopt_first(footing="recorded")
        for values, field in (
            ({"basis": " "}, "basis"),
            ({"confirmed_on": date(2026, 3, 3)}, "confirmed_on"),
            ({"confirmed_on": date(2022, 11, 15)}, "confirmed_on"),
        ):
            with pytest.raises(Invalid) as refused:
                confirm_footing(first, **(by | values))
            assert [fault.field for fault in refused.value.faults] == [field]
        with pytest.raises(NotAllowed):
            confirm_footing(first, **(by | {"by": world.chengdu_officer}))
        with pytest.raises(Stale):
            confirm_footing(first, version=first.version - 1, **by)
        confirm_footing(first, version=first.version, **by)
        with pytest.raises(Conflict):
            confirm_footing(first, **by)


class TestAdopting:
    def test_needs_of_each_next_step_and_action(self, world: China) -> None:
        add_commitment(world.first, by=world.staff, now=NOW, title="New", language="")
        with pytest.raises(NotReady) as refused:
            adopt(world.first, by=world.staff, now=NOW, footing="agreed")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-1-05.text", "incomplete"),
            ("CHN-1-05.language", "incomplete"),
            ("CHN-1-05.due", "incomplete"),
            ("CHN-1-05.lead", "incomplete"),
        ]

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"footing": "hearsay"}, "footing"),
            ({"adopted_on": date(2026, 3, 3)}, "adopted_on"),
            ({"adopted_on": date(2022, 11, 15)}, "adopted_on"),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], field: str) -> None:
        said: dict[str, Any] = {"by": world.staff, "now": NOW, "footing": "agreed"}
        with pytest.raises(Invalid) as refused:
            adopt(world.first, **(said | values))
        assert [fault.field for fault in refused.value.faults] == [field]

    def test_stale_and_staff_alone(self, world: China) -> None:
        with pytest.raises(Stale):
            adopt(world.first, by=world.staff, now=NOW, footing="agreed", version=world.first.version - 1)
        with pytest.raises(NotAllowed):
            adopt(world.first, by=world.chengdu_officer, now=NOW, footing="agreed")

    def test_a_dialogue_that_agreed_nothing(self, world: China) -> None:
        for record in (*world.items, *world.steps):
            remove_draft(record, by=world.staff, now=NOW)
        assert adopt(world.first, by=world.staff, now=NOW, footing="recorded").status == "adopted"

    def test_today_by_default(self, world: China) -> None:
        first = adopt(world.first, by=world.staff, now=NOW, footing="agreed")
        assert (first.adopted_on, step("CHN-1-01").opened_on) == (NOW.date(), NOW.date())


def test_a_stakeholder_is_represented_once(world: China) -> None:
    first = set_representation(
        world.first, by=world.staff, now=NOW, stakeholder=world.ministry, capacity="convenor", rank="deputy"
    )
    assert Representation.objects.filter(stakeholder=world.ministry).get() == first
    assert (first.capacity, first.rank, first.name_then) == ("convenor", "deputy", "Ministry Of Finance")
    newcomer = stakeholder("newcomer", world.country)
    world.adopt_first()
    with pytest.raises(Invalid) as refused:
        set_representation(world.first, by=world.staff, now=NOW, stakeholder=newcomer)
    assert [fault.field for fault in refused.value.faults] == ["reason"]


@pytest.mark.parametrize("given", [[{"external_id": "1", "source": "list"}], [{"external_id": "2"}] * 2])
def test_many_edits_give_no_record_the_identifier_of_another(world: China, given: list[dict[str, str]]) -> None:
    first, *others = world.steps
    edit_commitment(first, by=world.staff, now=NOW, source="list", external_id="1")
    edits = [Edit(step, step.version, facts) for step, facts in zip(others, given, strict=False)]
    with pytest.raises(Conflict):
        edit_many(edits, by=world.staff, now=NOW)
    edit_many([Edit(others[0], others[0].version, {"external_id": "1"})], by=world.staff, now=NOW)
    assert Commitment.objects.filter(external_id="1").count() == 2
