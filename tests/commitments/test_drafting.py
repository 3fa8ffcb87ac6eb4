"""Drafting: what may be entered when, and what stands afterwards."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from commitments.actions.answering import ask
from commitments.actions.drafting import add_commitment, add_item, edit_commitment, edit_item
from commitments.actions.editing_many import Edit, edit_many
from commitments.actions.entering import add_point, edit_dialogue, edit_point, open_series, set_representation
from commitments.actions.meeting import cancel
from commitments.actions.owing import move_due
from commitments.actions.removing import remove_draft
from commitments.due import Due
from commitments.models import Commitment, CommitmentParty
from dialogues.models import OutcomePoint, PolicyInstrument, Representation, Theme
from tests.commitments.room import YEAR, fresh, item, later, reopen_dialogue, step
from tests.worlds import HELD, NOW, China, china, city, stakeholder
from urbanshift.errors import Conflict, Invalid, NotAllowed, Stale

pytestmark = pytest.mark.django_db

story = china


def trail(record: Any) -> list[tuple[Any, ...]]:
    return list(
        type(record)
        .history.filter(id=record.pk)
        .order_by("history_id")
        .values_list("version", "history_user", "history_change_reason")
    )


class TestWhatIsEntered:
    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({"amount_promised": Decimal(5)}, "currency"),
            ({"currency": "CNY"}, "amount_promised"),
            ({"amount_promised": Decimal(-1), "currency": "CNY"}, "amount_promised"),
            ({"amount_promised": Decimal("14567890123456.78"), "currency": "IDR"}, "amount_promised"),
            ({"amount_promised": Decimal(9999999999999999), "currency": "IDR"}, "amount_promised"),
            ({"number_promised": 0}, "number_promised"),
            ({"number_promised": -3}, "number_promised"),
            ({"currency": "cny", "amount_promised": Decimal(5)}, "currency"),
            ({"currency": "XXQ", "amount_promised": Decimal(5)}, "currency"),
            ({"kind": "wish"}, "kind"),
            ({"level": "cosmic"}, "level"),
            ({"horizon": "soon"}, "horizon"),
            ({"language": "Chinese language"}, "language"),
            ({"language": "qq"}, "language"),
            ({"language": "qq-Hans"}, "language"),
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

    @pytest.mark.parametrize("amount", ["9999999999999.99", "9999999999999990", "0.1", "123456789012345.00"])
    def test_an_amount_is_kept_to_its_last_place(self, world: China, amount: str) -> None:
        edit_commitment(world.steps[0], by=world.staff, now=NOW, amount_promised=Decimal(amount), currency="IDR")
        assert Commitment.objects.get(pk=world.steps[0].pk).amount_promised == Decimal(amount)

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
                ("due.on", "Give 16 November 2022 or a later day.")
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
    name: f"Verifier changed {what} on 2 March 2026, 10 a.m. UTC."
    for name, what in {
        "title": "“title”",
        "cities": "“cities”",
        "themes": "“themes”",
        "parties": "what belongs to it",
        "item": "“title”",
        "dialogue's themes": "“themes”",
        "point's themes": "“themes”",
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

    def test_the_day_of_a_final_outcome_stays(self, world: China) -> None:
        world.adopt_first()
        for day in (date(2022, 11, 17), None):
            with pytest.raises(Invalid) as refused:
                edit_dialogue(fresh(world.first), by=world.staff, now=NOW, reason="Typed.", starts_on=day, ends_on=day)
            (fault,) = refused.value.faults
            assert (fault.field, str(fault.message)) == (
                "starts_on",
                (
                    "It was held on 16 November 2022, and its outcome is final: the days have to include that one. "
                    "To correct it, an administrator has to reopen the dialogue."
                ),
            )

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


class TestAddingAPoint:
    def add(self, world: China, **facts: Any) -> OutcomePoint:
        return add_point(world.first, by=world.staff, now=NOW, kind="challenge", title="Heard", **facts)

    def test_a_finalised_dialogue_says_nothing_more_without_a_reason(self, world: China) -> None:
        world.adopt_first()
        with pytest.raises(Invalid) as refused:
            self.add(world)
        assert [fault.field for fault in refused.value.faults] == ["reason"]
        line: Any = self.add(world, reason="It was left out.").history.get()
        assert line.history_change_reason == "It was left out."

    def test_nor_does_one_that_was_cancelled(self, world: China) -> None:
        second = cancel(world.plan_second(), by=world.staff, now=NOW, reason="A flood.")
        with pytest.raises(Conflict):
            add_point(second, by=world.staff, now=NOW, kind="challenge", title="Heard")

    def test_it_stands_after_the_others(self, world: China) -> None:
        points = [self.add(world) for _time in range(3)]
        remove_draft(points[0], by=world.staff, now=NOW)
        assert [point.position for point in (*points, self.add(world))] == [1, 2, 3, 4]


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
        assert "It was final once, so it stays" in str(refused.value.faults[0].message)
        assert step("CHN-1-04").status == "draft"

    def test_so_does_an_action_of_which_something_was_asked_or_told(self, world: China) -> None:
        """It was final, or nobody could have done either."""
        world.adopt_first()
        ask(world.items[0], by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="A law does it.")
        move_due(world.items[0], by=world.staff, now=NOW, due=Due("none"), reason="A letter.")
        reopen_dialogue(world, world.first)
        with pytest.raises(Conflict) as refused:
            remove_draft(world.items[0], by=world.staff, now=NOW)
        stays = "It was final once, so it stays: give it another wording, or withdraw it once it is open."
        assert [(fault.field, fault.message) for fault in refused.value.faults] == [
            ("due date change", stays),
            ("request", stays),
        ]

    def test_stale_and_staff_alone(self, world: China) -> None:
        with pytest.raises(Stale):
            remove_draft(world.steps[3], by=world.staff, now=NOW, version=world.steps[3].version + 1)
        with pytest.raises(NotAllowed):
            remove_draft(world.steps[3], by=world.chengdu_officer, now=NOW)


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
