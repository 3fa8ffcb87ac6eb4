"""Who sees what: the rule of the design in plain words, against what the queries find.

The rule below reads facts one by one from a world with every circle, status, part in the room,
name in a next step, sharing and retraction in it. It knows nothing of querysets.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from django.db.models import prefetch_related_objects

from accounts.models import ChangeEvent
from commitments.actions.sight import Pictures, pictures
from commitments.models import ActionItem, Commitment, FollowUp, StatusReport
from commitments.querysets.seeing import owner_knows
from dialogues.models import Dialogue, OutcomePoint
from dialogues.querysets import open_circle
from dialogues.standing import ANYBODY, Standing
from tests.factories import (
    TODAY,
    ActionItemFactory,
    CommitmentFactory,
    CommitmentPartyFactory,
    DialogueFactory,
    FollowUpFactory,
    MembershipFactory,
    OutcomePointFactory,
    RepresentationFactory,
    RetractionFactory,
    SeriesFactory,
    SharingFactory,
    StakeholderFactory,
    StatusReportFactory,
    SuccessionFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

STAFF, PARTICIPANTS, PARTNERS, PUBLIC = CIRCLES = range(4)
YESTERDAY = TODAY - timedelta(days=1)

BODIES = [
    "convenor", "participant", "observer", "invited",  # what they were at the dialogues
    "lead", "supporter", "counterpart", "owner", "offering owner",  # what they are in next steps
    "former owner", "stranger", "predecessor",
]  # fmt: skip
"""Organisations, by what they are. The predecessor took part and was succeeded today."""


@dataclass
class Person:
    """Who looks: the facts of an account, and for whom they speak on the day they look."""

    speaks_for: frozenset[str] = frozenset()
    staff: bool = False
    partner: bool = False
    looks_on: date = TODAY
    account: Any = None


def people() -> dict[str, Person]:
    return {
        "anonymous": Person(),
        "signed in, nothing else": Person(),
        "partner": Person(partner=True),
        **{f"officer of the {body}": Person(frozenset({body})) for body in BODIES if body != "predecessor"},
        "officer of two": Person(frozenset({"observer", "lead"})),
        "partner in the room": Person(frozenset({"participant"}), partner=True),
        "successor": Person(frozenset({"successor", "predecessor"})),
        "successor, before its day": Person(frozenset({"successor"}), looks_on=YESTERDAY - timedelta(days=1)),
        "former officer": Person(),  # of the participant, until yesterday
        "officer from tomorrow": Person(),
        "inactive officer": Person(),
        "inactive staff": Person(),
        "staff": Person(staff=True),
        "staff in the room": Person(frozenset({"participant"}), staff=True),
        "administrator": Person(staff=True),
    }


@dataclass
class World:
    """Everything there is, and the organisations by what they are."""

    bodies: dict[str, Any] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    dialogues: list[Any] = field(default_factory=list)
    points: list[Any] = field(default_factory=list)
    commitments: list[Any] = field(default_factory=list)
    items: list[Any] = field(default_factory=list)
    reports: list[Any] = field(default_factory=list)
    follow_ups: list[Any] = field(default_factory=list)


# --- The rule ---------------------------------------------------------------------------------------------------------


class Rule:
    """What one person sees, fact by fact, as the design says it."""

    def __init__(self, world: World, who: Person) -> None:
        self.world, self.who = world, who
        self.own = {world.bodies[name].pk for name in who.speaks_for}

    def in_room(self, dialogue: Any) -> bool:
        """Adopting opens it to members of those that attended as convenor or participant."""
        return any(
            one.stakeholder_id in self.own
            and one.attendance == "attended"
            and one.capacity in ("convenor", "participant")
            for one in dialogue.representation.all()
        )

    def named(self, commitment: Any) -> bool:
        """A lead, supporter or owner; a counterpart is not, and who offered an action is named by nobody."""
        return self.owner_of(commitment) or any(
            line.stakeholder_id in self.own and line.role == "supporting" for line in commitment.party_lines.all()
        )

    def owner_of(self, commitment: Any) -> bool:
        return commitment.lead_id in self.own or any(
            item.owner_id in self.own and not item.offered for item in commitment.action_items.all()
        )

    def within(self, circle: int, *, inside: bool) -> bool:
        """staff < participants < partners < public."""
        return (
            self.who.staff
            or circle == PUBLIC
            or (circle >= PARTNERS and self.who.partner)
            or (circle >= PARTICIPANTS and inside)
        )

    def dialogue(self, one: Any) -> bool:
        return self.within(one.visibility, inside=self.in_room(one))

    def point(self, one: Any) -> bool:
        """What a dialogue said is staff's until it is adopted."""
        if one.dialogue.status != "adopted":
            return self.who.staff
        return self.within(one.visibility, inside=self.in_room(one.dialogue))

    def commitment(self, one: Any) -> bool:
        """A draft is staff's alone; those that are named read it, in the room or not."""
        if one.status == "draft":
            return self.who.staff
        return self.within(one.visibility, inside=self.in_room(one.dialogue) or self.named(one))

    def insider(self, one: Any) -> bool:
        """Reasons, the last report's date, declines: participants and up."""
        return self.who.staff or self.in_room(one.dialogue) or self.named(one)

    def insider_of_item(self, one: Any) -> bool:
        """Those of its commitment; and its owner, however it came to that."""
        return self.insider(one.commitment) or one.owner_id in self.own

    def item(self, one: Any) -> bool:
        return self.commitment(one.commitment)

    def content(self, one: Any) -> bool:
        """Its organisation and staff; the circles it was shared with; nobody once it is retracted."""
        if self.retracted(one):
            return False
        shared = max((line.circle for line in one.sharings.all()), default=0)
        in_room = self.in_room(one.action_item.commitment.dialogue)
        return one.stakeholder_id in self.own or self.within(shared, inside=in_room)

    @staticmethod
    def retracted(one: Any) -> bool:
        return hasattr(one, "retraction")

    def report(self, one: Any) -> bool:
        """Its line, too, is of its organisation and staff unless its content can be read."""
        if self.who.staff or one.stakeholder_id in self.own:
            return True
        return self.content(one) and self.item(one.action_item)

    def follow_up(self, one: Any) -> bool:
        """With its commitment, and its adopted dialogue visible too; owners see it always."""
        if self.who.staff:
            return True
        if not self.commitment(one.commitment):
            return False
        if one.dialogue is None or self.owner_of(one.commitment):
            return True
        return one.dialogue.status == "adopted" and self.dialogue(one.dialogue)


# --- The world --------------------------------------------------------------------------------------------------------


def story() -> World:
    world = World(bodies={name: StakeholderFactory(slug=name.replace(" ", "-")) for name in [*BODIES, "successor"]})
    SuccessionFactory(predecessor=world.bodies["predecessor"], successor=world.bodies["successor"], succeeded_on=TODAY)
    world.people = people()
    for name, person in world.people.items():
        enter(world, name, person)
    for status, visibility in product(["planned", "held", "cancelled"], CIRCLES):
        dialogue = dialogue_of(world, SeriesFactory(), status=status, visibility=visibility)
        world.points += [OutcomePointFactory(dialogue=dialogue, visibility=circle) for circle in range(visibility + 1)]
        if status != "cancelled":
            for circle in range(visibility + 1):
                draft = commitment_of(world, dialogue, visibility=circle, status="draft")
                world.items.append(ActionItemFactory(commitment=draft, owner=world.bodies["owner"]))
    for visibility in CIRCLES:
        series = SeriesFactory()
        dialogue = dialogue_of(world, series, status="adopted", visibility=visibility)
        world.points += [OutcomePointFactory(dialogue=dialogue, visibility=circle) for circle in range(visibility + 1)]
        opened = [commitment_of(world, dialogue, visibility=circle, status="open") for circle in range(visibility + 1)]
        for commitment in opened:
            owe(world, commitment)
        for circle, status in product(range(visibility + 1), ["fulfilled", "withdrawn"]):
            closed = commitment_of(world, dialogue, visibility=circle, status=status)
            world.follow_ups.append(closed.follow_ups.get())
            world.items.append(ActionItemFactory(commitment=closed, owner=world.bodies["owner"]))
        put_to_later_ones(world, series, opened)
    read_at_once(world)
    return world


def read_at_once(world: World) -> None:
    """So that the rule, which asks fact by fact, does not query for each."""
    room = "dialogue__representation"
    inside = [room, "party_lines", "action_items"]
    prefetch_related_objects(world.dialogues, "representation")
    prefetch_related_objects(world.points, room)
    prefetch_related_objects(world.commitments, *inside)
    under = [f"commitment__{name}" for name in inside]
    prefetch_related_objects(world.follow_ups, *under, room)
    of_report = ["sharings", "retraction", *(f"action_item__{name}" for name in under)]
    prefetch_related_objects(world.reports, *of_report)
    prefetch_related_objects(world.items, *under, *(f"latest_report__{name}" for name in of_report))


def enter(world: World, name: str, person: Person) -> None:
    """An account with the memberships that make the person what the name says."""
    if name == "anonymous":
        return
    staff = name in ("staff", "staff in the room", "administrator", "inactive staff")
    person.account = account = UserFactory(
        name=name,
        is_staff=staff,
        is_superuser=name == "administrator",
        is_partner=person.partner,
        is_active=not name.startswith("inactive"),
    )
    for body in person.speaks_for - {"predecessor"}:
        MembershipFactory(user=account, stakeholder=world.bodies[body])
    days: dict[str, Any] = {
        "former officer": {"ends_on": YESTERDAY},
        "officer from tomorrow": {"starts_on": TODAY + timedelta(days=1)},
        "inactive officer": {},
        "inactive staff": {},
    }
    if name in days:
        MembershipFactory(user=account, stakeholder=world.bodies["participant"], **days[name])


def dialogue_of(world: World, series: Any, **facts: Any) -> Any:
    """A dialogue with everybody in its place. The factory adopts at the end, so parts come after."""
    dialogue = DialogueFactory(series=series, **facts)
    for body, part in {
        "convenor": {"capacity": "convenor"},
        "participant": {},
        "predecessor": {},
        "observer": {"capacity": "observer"},
        "invited": {"attendance": "invited"},
    }.items():
        RepresentationFactory(dialogue=dialogue, stakeholder=world.bodies[body], **part)
    world.dialogues.append(dialogue)
    return dialogue


def commitment_of(world: World, dialogue: Any, **facts: Any) -> Any:
    commitment = CommitmentFactory(dialogue=dialogue, lead=world.bodies["lead"], **facts)
    for role in ("supporting", "counterpart"):
        body = {"supporting": "supporter"}.get(role, role)
        CommitmentPartyFactory(commitment=commitment, stakeholder=world.bodies[body], role=role)
    world.commitments.append(commitment)
    return commitment


def owe(world: World, commitment: Any) -> None:
    """Items of one that is named, one that offered it and one in the room, with every kind of report."""
    for body in ("owner", "offering owner", "participant"):
        item = ActionItemFactory(
            commitment=commitment, owner=world.bodies[body], offered=body == "offering owner", acceptance="accepted"
        )
        world.items.append(item)
        kinds = product(CIRCLES, [False, True]) if body == "owner" else [(PARTICIPANTS, False), (PARTICIPANTS, True)]
        for circle, retracted in kinds:
            report = StatusReportFactory(action_item=item)
            for shared in range(1, circle + 1):
                SharingFactory(report=report, circle=shared)
            if retracted:
                RetractionFactory(report=report)
                # Not of this test: the item's latest report is one that was not.
                ActionItem.objects.filter(pk=item.pk).update(latest_report=world.reports[-1])
            world.reports.append(report)
        item.refresh_from_db()
    # One whose owner changed: the report stays the former owner's.
    item = ActionItemFactory(commitment=commitment, owner=world.bodies["former owner"], acceptance="accepted")
    world.reports.append(StatusReportFactory(action_item=item))
    ActionItem.objects.filter(pk=item.pk).update(owner=world.bodies["owner"])
    world.items.append(ActionItem.objects.get(pk=item.pk))


def put_to_later_ones(world: World, series: Any, opened: Iterable[Any]) -> None:
    """Each open one was put to an adopted dialogue of every circle, decided provisionally at one
    that was held, and once between dialogues."""
    opened = list(opened)
    for circle in CIRCLES:
        later = dialogue_of(world, series, status="held", visibility=circle)
        world.follow_ups += [FollowUpFactory(commitment=one, dialogue=later, decision="carried_over") for one in opened]
        later.status, later.footing, later.adopted_on = "adopted", "agreed", later.held_on
        later.save(update_fields=["status", "footing", "adopted_on"])
    upcoming = dialogue_of(world, series, status="held", visibility=PUBLIC)
    for place, one in enumerate(opened):
        decision = ["pending", "not_discussed"][place % 2]
        world.follow_ups.append(FollowUpFactory(commitment=one, dialogue=upcoming, decision=decision))
    another = dialogue_of(world, series, status="planned", visibility=PARTICIPANTS)
    world.follow_ups += [FollowUpFactory(commitment=one, dialogue=another) for one in opened]


# --- The comparison ---------------------------------------------------------------------------------------------------

NAMES = list(people())


@pytest.fixture
def seen(told: World, db: None) -> Callable[[str], tuple[Standing, Rule]]:
    def of(name: str) -> tuple[Standing, Rule]:
        person = told.people[name]
        return Standing.of(person.account, on=person.looks_on), Rule(told, person)

    return of


def lines(queryset: Any) -> list[Any]:
    """The records with what was annotated to them, which no type knows of."""
    return list(queryset)


def keys(records: Iterable[Any]) -> list[int]:
    return sorted(record.pk for record in records)


@pytest.mark.parametrize("name", NAMES)
class TestSeen:
    """For each person, each kind of record: the same ones, by the queries and by the rule."""

    def compare(self, rows: Any, records: list[Any], rule: Callable[[Any], bool]) -> None:
        assert keys(rows) == keys(record for record in records if rule(record))

    def test_standing(self, told: World, seen: Any, name: str) -> None:
        who, rule = seen(name)
        assert (set(who.stakeholders), who.is_staff, who.is_partner) == (rule.own, rule.who.staff, rule.who.partner)

    def test_dialogues(self, told: World, seen: Any, name: str) -> None:
        who, rule = seen(name)
        self.compare(Dialogue.objects.visible_to(who), told.dialogues, rule.dialogue)

    def test_points(self, told: World, seen: Any, name: str) -> None:
        who, rule = seen(name)
        self.compare(OutcomePoint.objects.visible_to(who), told.points, rule.point)
        listed = lines(OutcomePoint.objects.for_list(who))
        assert {one.pk: bool(one.dialogue_is_seen) for one in listed} == {
            one.pk: rule.dialogue(one.dialogue) for one in told.points
        }

    def test_dialogues_in_detail(self, told: World, seen: Any, name: str) -> None:
        who, rule = seen(name)
        found = {one.pk: (bool(one.in_room), keys(one.points_seen)) for one in lines(Dialogue.objects.for_detail(who))}
        assert found == {
            one.pk: (
                rule.who.staff or rule.in_room(one),
                keys(point for point in told.points if point.dialogue_id == one.pk and rule.point(point)),
            )
            for one in told.dialogues
        }

    def test_commitments(self, told: World, seen: Any, name: str) -> None:
        who, rule = seen(name)
        self.compare(Commitment.objects.visible_to(who), told.commitments, rule.commitment)
        assert {one.pk: bool(one.insider) for one in lines(Commitment.objects.with_reach(who))} == {
            one.pk: rule.insider(one) for one in told.commitments
        }

    def test_items(self, told: World, seen: Any, name: str) -> None:
        who, rule = seen(name)
        self.compare(ActionItem.objects.visible_to(who), told.items, rule.item)
        found = lines(ActionItem.objects.with_reach(who).exclude(latest_report=None))
        assert {one.pk: (bool(one.insider), bool(one.content_readable)) for one in found} == {
            one.pk: (rule.insider_of_item(one), rule.content(one.latest_report))
            for one in told.items
            if one.latest_report is not None
        }

    def test_reports(self, told: World, seen: Any, name: str) -> None:
        who, rule = seen(name)
        self.compare(StatusReport.objects.visible_to(who), told.reports, rule.report)
        listed = lines(StatusReport.objects.for_list(who))
        assert {one.pk: (bool(one.content_is_readable), bool(one.item_is_seen)) for one in listed} == {
            one.pk: (rule.content(one), rule.item(one.action_item)) for one in told.reports
        }

    def test_follow_ups(self, told: World, seen: Any, name: str) -> None:
        who, rule = seen(name)
        self.compare(FollowUp.objects.visible_to(who), told.follow_ups, rule.follow_up)
        listed = lines(FollowUp.objects.for_list(who))
        found = {one.pk: (bool(one.insider), bool(one.dialogue_is_seen)) for one in listed if one.dialogue_id}
        assert found == {
            one.pk: (rule.insider(one.commitment), rule.dialogue(one.dialogue))
            for one in told.follow_ups
            if one.dialogue is not None
        }


@pytest.fixture(scope="module")
def pictured(told: World, django_db_blocker: Any) -> Pictures:
    """How everything is read, as acts compare it before and after."""
    with django_db_blocker.unblock():
        found = pictures(None, [commitment.pk for commitment in told.commitments])
        for dialogue in told.dialogues:
            found |= pictures(dialogue, [])
    return found


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("model", [Dialogue, OutcomePoint, Commitment, ActionItem, StatusReport, FollowUp])
def test_who_is_told_that_a_record_leaves_their_sight_is_who_read_it(
    seen: Any, pictured: Pictures, model: Any, name: str
) -> None:
    """What acts say of rows that are read is what the queries find."""
    who, _rule = seen(name)
    found = [
        pk
        for (kind, pk), picture in pictured.items()
        if kind is model
        and (who.is_staff or ChangeEvent(read_by=picture.sight).was_read_by(open_circle(who), who.stakeholders))
    ]
    assert sorted(found) == keys(model._default_manager.visible_to(who))


@pytest.mark.parametrize("body", ["owner", "offering owner", "participant"])
def test_an_owner_is_reminded_of_what_it_may_know_and_of_nothing_else(told: World, seen: Any, body: str) -> None:
    who, rule = seen(f"officer of the {body}")
    owed = ActionItem.objects.filter(owner__in=who.stakeholders)
    agreed = owed.filter(commitment__visibility__gte=PARTICIPANTS).exclude(commitment__status="draft")
    found = keys(agreed.filter(owner_knows()))
    assert found == keys(one for one in told.items if one.owner_id in who.stakeholders and rule.item(one))
    assert (found == keys(agreed)) == (body != "offering owner")


class TestTheWorldItself:
    """What the comparison is worth: everything is there, and each rule divides it."""

    def test_nothing_is_left_out(self, told: World, db: None) -> None:
        for model, records in (
            (Dialogue, told.dialogues),
            (OutcomePoint, told.points),
            (Commitment, told.commitments),
            (ActionItem, told.items),
            (StatusReport, told.reports),
            (FollowUp, told.follow_ups),
        ):
            assert keys(model._default_manager.all()) == keys(records)

    def test_every_circle_and_status(self, told: World) -> None:
        assert {(one.status, one.visibility) for one in told.dialogues} == set(
            product(["planned", "held", "adopted", "cancelled"], CIRCLES)
        )
        assert {(one.status, one.visibility) for one in told.commitments} == set(
            product(["draft", "open", "fulfilled", "withdrawn"], CIRCLES)
        )

    @pytest.mark.parametrize("kind", ["dialogue", "point", "commitment", "item", "report", "follow_up"])
    def test_no_two_neighbours_see_the_same(self, told: World, kind: str, db: None) -> None:
        """Anonymous sees some and not all; a partner more; one in the room more; staff all."""
        records = getattr(told, {"commitment": "commitments"}.get(kind, f"{kind}s"))
        counts = {
            name: sum(getattr(Rule(told, told.people[name]), kind)(record) for record in records)
            for name in ("anonymous", "partner", "partner in the room", "staff")
        }
        ordered = list(counts.values())
        assert ordered == sorted(set(ordered)), counts
        assert counts["anonymous"] > 0
        assert counts["staff"] == len(records)

    @pytest.mark.parametrize(
        "name", ["signed in, nothing else", "officer of the stranger", "officer of the counterpart",
                 "former officer", "officer from tomorrow",
                 "inactive officer", "inactive staff"],
    )  # fmt: skip
    def test_some_see_what_anybody_sees(self, told: World, name: str, db: None) -> None:
        person = told.people[name]
        who = Standing.of(person.account, on=person.looks_on)
        for model in (Dialogue, OutcomePoint, Commitment, ActionItem, StatusReport, FollowUp):
            rows: Any = model._default_manager
            assert keys(rows.visible_to(who)) == keys(rows.visible_to(ANYBODY))

    @pytest.mark.parametrize("body", ["lead", "supporter", "owner"])
    def test_who_is_named_and_was_not_there_reads_no_more_than_that(self, told: World, body: str, db: None) -> None:
        """The next steps that name it, with their items; neither dialogue nor points nor others' reports."""
        who = Standing.of(told.people[f"officer of the {body}"].account, on=TODAY)
        for model in (Dialogue, OutcomePoint):
            rows: Any = model._default_manager
            assert keys(rows.visible_to(who)) == keys(rows.visible_to(ANYBODY))
        more = set(keys(Commitment.objects.visible_to(who))) - set(keys(Commitment.objects.visible_to(ANYBODY)))
        assert more == {
            one.pk for one in told.commitments if one.status != "draft" and one.visibility in (PARTICIPANTS, PARTNERS)
        }
        others = StatusReport.objects.exclude(stakeholder=told.bodies[body]).visible_to(who)
        assert {max(line.circle for line in one.sharings.all()) for one in others} <= {PUBLIC}
