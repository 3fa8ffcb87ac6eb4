"""Who reads what, before and after an act: what enters or leaves somebody's sight is an event, whatever row changed.

Attendance, a lead, an owner, a circle: each opens or closes many records whose own rows stay as they are. An act that
may do so says where, and the pictures before and after it are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Max, Q, QuerySet

from accounts.log import Log
from accounts.models import Recorded, Sight
from commitments.models import ActionItem, Commitment, CommitmentParty, FollowUp, StatusReport
from commitments.status import CommitmentStatus, PartyRole
from dialogues.models import Dialogue, OutcomePoint, Representation, Series
from dialogues.querysets import IN_ROOM
from dialogues.status import DialogueStatus, Visibility


@dataclass(frozen=True, slots=True)
class Picture:
    """Who reads a record, what else decides which parts of it they read, and the id of the commitment that it is under
    or is, where it is."""

    sight: Sight
    parts: tuple[Any, ...] = ()
    under: int = field(default=0, compare=False)


type Pictures = dict[tuple[type[Recorded], int], Picture]


@contextmanager
def sight_kept(
    log: Log,
    *,
    dialogue: Dialogue | None = None,
    commitments: Iterable[Commitment] = (),
    reasons: Mapping[int, str] | None = None,
) -> Iterator[Pictures]:
    """Note all that enters or leaves somebody's sight by what is done inside, under `dialogue` or `commitments`.

    They are locked first, so that nothing comes under them meanwhile. Yields how everything was read before: what is
    deleted inside is looked for afterwards in vain. `reasons` are those of acts on many, each for a
    reason of its own, by the ids of the commitments.
    """
    ids = {commitment.pk for commitment in commitments}
    under = Q(pk__in=ids) if dialogue is None else Q(pk__in=ids) | Q(dialogue=dialogue)
    locked = Commitment.objects.select_for_update(of=("self",), no_key=True).filter(under).order_by("pk")
    ids = set(locked.values_list("pk", flat=True))
    before = pictures(dialogue, ids)
    yield before
    after = pictures(dialogue, ids)
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    for model in {model for model, _pk in changed}:
        found = model._base_manager.in_bulk([pk for changed_model, pk in changed if changed_model is model])
        for pk, record in sorted(found.items()):
            was, now = before.get((model, pk)), after.get((model, pk))
            left = was is not None and (now is None or is_narrower(now.sight, was.sight))
            seen = was or now
            with log.because((reasons or {}).get(seen.under, "") if seen else ""):
                log.moved_sight(record, read_by=was.sight if was is not None and left else None)


def is_narrower(now: Sight, was: Sight) -> bool:
    """Whether somebody who read a record by `was` may not read it by `now`."""
    return any(not any(_covers(one, other) for one in now) for other in was)


def _covers(one: list[tuple[int | None, list[int]]], other: list[tuple[int | None, list[int]]]) -> bool:
    """Whether each condition of `one` is met by whoever meets the same condition of `other`."""
    return len(one) == len(other) and all(
        (least is None if circle is None else least is None or least <= circle) and set(read_by) <= set(of)
        for (circle, of), (least, read_by) in zip(one, other, strict=True)
    )


def pictures(dialogue: Dialogue | None, commitments: Collection[int]) -> Pictures:
    """How everything under the dialogue and under the commitments with these ids is read now, and what names them.
    The number of queries does not depend on how much there is."""
    under = Q(commitment__in=commitments) | Q(superseded_by__in=commitments)
    columns = ("pk", "commitment_id", "dialogue_id", "superseded_by_id")
    put = FollowUp.objects.filter(Q(dialogue=dialogue, dialogue__isnull=False) | under).order_by()
    follow_ups: list[Any] = list(put.values_list(*columns, named=True))
    superseded = Commitment.objects.filter(superseded_by__in=commitments).order_by().values_list("pk", flat=True)
    ids = {*commitments, *superseded}
    seen = _Seen.of(
        ids | {one.commitment_id for one in follow_ups} | {one.superseded_by_id for one in follow_ups},
        {one.dialogue_id for one in follow_ups} | ({dialogue.pk} if dialogue else set()),
    )
    found: Pictures = {}
    for pk in ids:
        step = seen.commitments[pk]
        found[Commitment, pk] = Picture(
            seen.commitment(pk), (seen.dialogue(step.dialogue_id), seen.commitment(step.superseded_by_id)), pk
        )
    found |= _reports(seen, ids)
    for item in seen.items:
        if item.commitment_id in ids:
            # Rating and obstacle are read by whoever reads the report that they are from.
            latest = found.get((StatusReport, item.latest_report_id))
            found[ActionItem, item.pk] = Picture(
                seen.commitment(item.commitment_id), (latest.sight,) if latest else (), item.commitment_id
            )
    for one in follow_ups:
        told = one.dialogue_id is None or seen.dialogues[one.dialogue_id].status == DialogueStatus.ADOPTED
        found[FollowUp, one.pk] = Picture(
            seen.follow_up(one),
            (told, seen.dialogue(one.dialogue_id), seen.commitment(one.superseded_by_id)),
            one.commitment_id,
        )
    if dialogue is not None:
        sight = seen.dialogue(dialogue.pk)
        found[Series, dialogue.series_id] = Picture([[(Visibility.PUBLIC, [])]], (sight,))
        adopted = seen.dialogues[dialogue.pk].status == DialogueStatus.ADOPTED
        points = [
            (point.pk, _sight(point.visibility, seen.room[dialogue.pk]) if adopted else [])
            for point in OutcomePoint.objects.filter(dialogue=dialogue).only("visibility").order_by("pk")
        ]
        found[Dialogue, dialogue.pk] = Picture(sight, tuple(points))
        found |= {(OutcomePoint, pk): Picture(of_point) for pk, of_point in points}
    return found


def _sight(circle: int, insiders: Iterable[int]) -> Sight:
    return [[(int(circle), sorted(insiders))]] if circle >= Visibility.PARTICIPANTS else []


def _both(one: Sight, other: Sight) -> Sight:
    return [[*first, *second] for first in one for second in other]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What visibility rests on, read at once: see `commitments.querysets.seeing`, where the same is said in SQL. Of
    each record that alone: the pictures of thousands are taken."""

    commitments: dict[int, Any]
    dialogues: dict[int, Any]
    items: list[Any]
    room: dict[int, set[int]]
    owners: dict[int, set[int]]
    supporters: dict[int, set[int]]

    @classmethod
    def of(cls, commitments: Collection[int | None], dialogues: Collection[int | None]) -> _Seen:
        of_step = ("pk", "dialogue_id", "lead_id", "status", "visibility", "superseded_by_id")
        steps = _by_id(Commitment.objects.filter(pk__in={one for one in commitments if one is not None}), *of_step)
        # Asked for together with them, successors would be looked for among all that there is.
        if successors := {step.superseded_by_id for step in steps.values()} - {None, *steps}:
            steps |= _by_id(Commitment.objects.filter(pk__in=successors), *of_step)
        wanted = {*dialogues, *(step.dialogue_id for step in steps.values())}
        room: dict[int, set[int]] = defaultdict(set)
        parts = Representation.objects.filter(dialogue__in=wanted, **IN_ROOM).order_by()
        for dialogue_id, stakeholder_id in parts.values_list("dialogue_id", "stakeholder_id"):
            room[dialogue_id].add(stakeholder_id)
        of_steps = ActionItem.objects.filter(commitment__in=steps).order_by()
        columns = ("pk", "commitment_id", "owner_id", "offered", "latest_report_id")
        items: list[Any] = list(of_steps.values_list(*columns, named=True))
        owners: dict[int, set[int]] = defaultdict(set)
        for step in steps.values():
            if step.lead_id is not None:
                owners[step.pk].add(step.lead_id)
        for item in items:
            if not item.offered:
                owners[item.commitment_id].add(item.owner_id)
        supporters: dict[int, set[int]] = defaultdict(set)
        lines = CommitmentParty.objects.filter(commitment__in=steps, role=PartyRole.SUPPORTING).order_by()
        for commitment_id, stakeholder_id in lines.values_list("commitment_id", "stakeholder_id"):
            supporters[commitment_id].add(stakeholder_id)
        met = _by_id(Dialogue.objects.filter(pk__in=wanted - {None}), "pk", "status", "visibility")
        return cls(steps, met, items, room, owners, supporters)

    def insiders(self, pk: int) -> set[int]:
        return self.room[self.commitments[pk].dialogue_id] | self.owners[pk] | self.supporters[pk]

    def dialogue(self, pk: int | None) -> Sight:
        return [] if pk is None else _sight(self.dialogues[pk].visibility, self.room[pk])

    def commitment(self, pk: int | None) -> Sight:
        if pk is None or self.commitments[pk].status == CommitmentStatus.DRAFT:
            return []
        return _sight(self.commitments[pk].visibility, self.insiders(pk))

    def follow_up(self, one: Any) -> Sight:
        """It follows its commitment, and needs its dialogue seen and adopted; an owner always sees it."""
        step = self.commitment(one.commitment_id)
        if not step:
            return []
        own: Sight = [[(None, sorted(self.owners[one.commitment_id]))]]
        if one.dialogue_id is None:
            return [*step, *own]
        if self.dialogues[one.dialogue_id].status != DialogueStatus.ADOPTED:
            return own
        return [*_both(step, self.dialogue(one.dialogue_id)), *own]


def _by_id(records: QuerySet[Any], *columns: str) -> dict[int, Any]:
    return {one.pk: one for one in records.order_by().values_list(*columns, named=True)}


def sight_of_follow_ups(follow_ups: Collection[FollowUp]) -> dict[int, Sight]:
    """Who reads each of these follow-ups, by its id."""
    seen = _Seen.of({one.commitment_id for one in follow_ups}, {one.dialogue_id for one in follow_ups})
    return {one.pk: seen.follow_up(one) for one in follow_ups}


def _reports(seen: _Seen, commitments: Collection[int]) -> Iterator[tuple[tuple[type[Recorded], int], Picture]]:
    """The reports on the actions of the commitments: their own read them always, and of the action what is theirs."""
    of_item = {item.pk: item for item in seen.items if item.commitment_id in commitments}
    reports = StatusReport.objects.filter(action_item__in=of_item).annotate(widest=Max("sharings__circle"))
    columns = ("pk", "action_item_id", "stakeholder_id", "widest", "retraction")
    for report in reports.order_by().values_list(*columns, named=True):
        item = of_item[report.action_item_id]
        step = seen.commitment(item.commitment_id)
        own: Sight = [[(None, [report.stakeholder_id])]]
        sight = own
        if step and report.widest is not None and report.retraction is None:
            room = seen.room[seen.commitments[item.commitment_id].dialogue_id]
            shared = _sight(report.widest, room)
            sight = [*_both(step, shared), *own]
        # Whose it is reads which action it is about where they are insiders, or belong to the circle.
        inside = bool(step) and report.stakeholder_id in seen.insiders(item.commitment_id)
        yield (
            (StatusReport, report.pk),
            Picture(sight, (inside, None if inside else step, item.owner_id), item.commitment_id),
        )
