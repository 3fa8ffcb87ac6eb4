"""What happened to commitments until a day had ended, and how they and their actions stood then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q

from commitments.actions.acceptance import attended_each, given_since, named_by_the_dialogue
from commitments.due import end_of, local_day
from commitments.figures import overdue_from, progress_of, state_of, zone_of
from commitments.missed import missed
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Commitment,
    DueDateChange,
    FollowUp,
    OwnerChange,
    Snapshot,
    StatusChange,
    StatusReport,
    Verification,
)
from commitments.status import (
    CLOSES,
    UNFINISHED,
    Acceptance,
    CommitmentStatus,
    Decision,
    ItemStatus,
)
from dialogues.as_of import footing_as_of
from dialogues.models import Stakeholder
from dialogues.standing import Inherited
from dialogues.status import Footing

MOMENT = timedelta(microseconds=1)

type _Outcome = tuple[str, date | None, int | None, int | None]
"""The status of a closed commitment, the day it was closed on, and the ids of its successor and of whom it was handed
over to."""

type _Dated = StatusReport | Verification | StatusChange


def last_moment(day: date, zone: str) -> datetime:
    """The last instant of the day in the time zone: what is due on it is not overdue yet."""
    return end_of(day, zone) - MOMENT


@dataclass(slots=True)
class _Lines:
    """What was written of a set of commitments and their actions, read at once for all of them."""

    items: dict[int, list[ActionItem]]
    """By the ids of the commitments, as they stand today."""
    in_force: dict[int, FollowUp]
    """By their ids, all decisions that are not provisional, also of later days."""
    reopenings: dict[int, list[StatusChange]]
    """By the ids of the commitments, until the day."""
    dues: dict[tuple[str, int], list[DueDateChange]]
    owners: dict[tuple[str, int], list[OwnerChange]]
    answers: dict[tuple[str, int], list[AcceptanceLine]]
    reports: dict[int, list[StatusReport]]
    """By the ids of the actions, and so verifications and changes."""
    verifications: dict[int, list[Verification]]
    changes: dict[int, list[StatusChange]]
    present: dict[int, set[int]]
    """By the ids of the dialogues."""
    inherited: Inherited
    missed: dict[tuple[str, int], date]
    entered_at: dict[int, datetime]
    """By the ids of the dialogues: when their outcome was."""

    @classmethod
    def of(cls, commitments: Sequence[Commitment], day: date) -> _Lines:
        every = ActionItem.objects.filter(commitment__in=commitments).select_related("city", "owner")
        items = _by(every.order_by("pk"), lambda item: item.commitment_id)
        ids = [item.pk for of_one in items.values() for item in of_one]
        # By their ids: over a relation, all lines would be read for them.
        here, under = Q(commitment__in=commitments) | Q(action_item__in=ids), Q(action_item__in=ids)
        decided = FollowUp.objects.in_force().filter(commitment__in=commitments).order_by("pk")
        named = decided.select_related("dialogue", "superseded_by", "handed_over_to").prefetch_related("confirms")
        in_force = {one.pk: one for one in named}
        reopened = StatusChange.objects.filter(commitment__in=commitments, changed_on__lte=day)
        moves = DueDateChange.objects.filter(here, undoes=None, undone_by=None).order_by("pk")
        owners = OwnerChange.objects.filter(here).select_related("from_stakeholder", "to_stakeholder")
        reports = StatusReport.objects.not_retracted().filter(under).select_related("waiting_for_stakeholder")
        dialogues = {commitment.dialogue_id for commitment in commitments}
        adopted = Snapshot.objects.filter(dialogue__in=dialogues, voided_at=None)
        return cls(
            items=items,
            in_force=in_force,
            reopenings=_by(reopened.order_by("pk"), lambda line: line.commitment_id or 0),
            dues=_by(
                (one for one in moves if one.follow_up_id is None or _carried(in_force.get(one.follow_up_id), one)),
                lambda line: line.owed_key,
            ),
            owners=_by(owners.order_by("pk"), lambda line: line.owed_key),
            answers=_by(AcceptanceLine.objects.filter(here).order_by("pk"), lambda line: line.owed_key),
            reports=_by(reports, _item_of),
            verifications=_by(Verification.objects.filter(under, report__retraction=None), _item_of),
            changes=_by(StatusChange.objects.filter(under), _item_of),
            present=attended_each(dialogues),
            inherited=Inherited(day),
            missed=missed(commitments, items, on=day),
            entered_at=dict(adopted.values_list("dialogue", "recorded_at")),
        )


@dataclass(slots=True)
class Past:
    """What happened to a commitment until `day` had ended, and its actions as they stood then, by their ids."""

    commitment: Commitment
    day: date
    inside: bool
    """Whether the reader is an insider."""
    lines: _Lines
    outcome: _Outcome
    """Of the commitment as it stands today."""
    footing: str
    decisions: list[FollowUp]
    items: dict[int, ActionItem]

    @classmethod
    def of(cls, commitment: Commitment, day: date, *, inside: bool) -> Past:
        (past,) = cls.of_each([commitment], day, inside=inside)
        return past

    @classmethod
    def of_each(cls, commitments: Sequence[Commitment], day: date, *, inside: bool) -> list[Past]:
        lines = _Lines.of(commitments, day)
        until = [one for one in lines.in_force.values() if _day_of(one) <= day]
        decisions = _by(until, lambda decision: decision.commitment_id)
        pasts = [
            cls(
                commitment=one,
                day=day,
                inside=inside,
                lines=lines,
                outcome=(one.status, one.closed_on, one.superseded_by_id, one.handed_over_to_id),
                footing=footing_as_of(one.dialogue, day),
                decisions=decisions[one.pk],
                items={},
            )
            for one in commitments
        ]
        for past in pasts:
            past._recall_items()
        return pasts

    def recall(self) -> None:
        """Let the commitment be as it stood."""
        commitment, day, items = self.commitment, self.day, list(self.items.values())
        amended = [line for line in commitment.amendments.all() if line.amended_on <= day]
        newest = amended[-1] if amended else None
        commitment.text = newest.text if newest else commitment.text_agreed
        commitment.language = newest.language if newest else commitment.language
        keep(commitment, "amendments", amended)
        closing = self.closing
        commitment.status = CLOSES[Decision(closing.decision)] if closing else CommitmentStatus.OPEN
        commitment.closed_on = _day_of(closing) if closing else None
        commitment.superseded_by = closing.superseded_by if closing else None
        commitment.handed_over_to = closing.handed_over_to if closing else None
        if not self.decided(Decision.CONTINUED):
            commitment.continued_in = None
        self.set_owed(commitment)
        self.hide_decline(commitment)
        commitment.dialogue.footing = self.footing
        commitment.times_carried_over = len(self.decided(Decision.CARRIED_OVER))
        for name, value in progress_of(items).items():
            setattr(commitment, name, value)
        commitment.last_reported_on = max((one.last_reported_on for one in items if one.last_reported_on), default=None)
        commitment.item_statuses = [one.status for one in items]  # type: ignore[attr-defined]
        owed: list[tuple[Commitment | ActionItem, datetime | None]] = [(one, one.overdue_at) for one in items]
        owed += [(commitment, self.overdue_from(commitment))] if commitment.is_open else []
        # The day ends at each place for itself: what is overdue there and then is, at the last moment of it here.
        late = any(since is not None and since <= last_moment(day, zone_of(one)) for one, since in owed)
        commitment.overdue_at = last_moment(day, zone_of(commitment)) if late else None

    def _recall_items(self) -> None:
        """Of the actions that there are now, those that there were, as they stood."""
        told, entered_at = self.lines, self.entered_at
        for item in told.items[self.commitment.pk]:
            item.commitment = self.commitment
            changes = self._standing(told.changes[item.pk])
            lines: list[_Dated] = [*told.reports[item.pk], *told.verifications[item.pk], *changes]
            # What was added afterwards is there since it was entered, or since the first thing known of it.
            first = min([local_day(item.recorded_at, zone_of(item)), *map(self.day_of, lines)])
            if item.recorded_at <= entered_at or first <= self.day:
                self._recall(item, [line for line in lines if self.day_of(line) <= self.day])
                self.items[item.pk] = item

    def _standing(self, changes: Iterable[StatusChange]) -> Iterable[StatusChange]:
        """Those of an action that nobody decided, and of those that a decision made the last one."""
        decided: dict[int, StatusChange] = {}
        for line in sorted(changes, key=lambda line: line.item_version):
            if line.follow_up_id is None:
                yield line
            elif _moved_by(self.lines.in_force.get(line.follow_up_id), line):
                decided[line.follow_up_id] = line
        yield from decided.values()

    def _recall(self, item: ActionItem, lines: Sequence[_Dated]) -> None:
        state = state_of(
            [line for line in lines if isinstance(line, StatusReport)],
            [line for line in lines if isinstance(line, Verification)],
            [line for line in lines if isinstance(line, StatusChange)],
        )
        for name, value in {**state.columns, "last_reported_on": state.last_reported_on}.items():
            setattr(item, name, value)
        item.completed_on = item.completed_by_verification_id = item.completed_by_follow_up_id = None
        if item.status == ItemStatus.COMPLETED:
            last = max(lines, key=lambda line: line.item_version)
            item.completed_on = self.day_of(last)
            if isinstance(last, Verification):
                item.completed_by_verification_id = last.pk
            elif isinstance(last, StatusChange):
                item.completed_by_follow_up_id = last.follow_up_id
        self.set_owed(item)
        self.hide_decline(item)
        owed = self.closing is None and item.status in UNFINISHED
        item.overdue_at = self.overdue_from(item) if owed else None

    @property
    def entered_at(self) -> datetime:
        """When what was agreed had been entered: with the outcome of its dialogue, or late."""
        commitment = self.commitment
        entered_at = None if commitment.late_reason else self.lines.entered_at.get(commitment.dialogue_id)
        return entered_at or commitment.recorded_at

    @property
    def closing(self) -> FollowUp | None:
        """The decision that had closed it; None where it was open.

        What closed it last holds from its day on, though an earlier decision may have been undone on a later day: of
        what was decided in 2024 and typed in today, a reopening of 2025 that stood there already knew nothing.
        """
        closings = [one for one in self.decisions if one.decision in CLOSES]
        if closed_it := [one for one in closings if _outcome_of(one) == self.outcome]:
            return closed_it[-1]
        closed: FollowUp | None = None
        acts: list[FollowUp | StatusChange] = [*closings, *self.lines.reopenings[self.commitment.pk]]
        for act in sorted(acts, key=lambda act: (_day_of(act), act.recorded_at)):
            closed = act if isinstance(act, FollowUp) else None
        return closed

    def day_of(self, line: _Dated | DueDateChange) -> date:
        """The day that a line speaks of. What a decision did was done on the day of that, of which more may have become
        known since."""
        match line:
            case StatusReport():
                return line.reported_as_of
            case Verification():
                return line.verified_on
        return line.changed_on if line.follow_up_id is None else _day_of(self.lines.in_force[line.follow_up_id])

    def decided(self, decision: str) -> list[FollowUp]:
        return [one for one in self.decisions if one.decision == decision]

    def hide_decline(self, record: Commitment | ActionItem) -> None:
        """Where its lead or owner declined later, let it not have been accepted to who is no insider."""
        later = {
            line.acceptance
            for line in self.lines.answers[record.owed_key]
            if line.answered_on > self.day and line.stakeholder_id == record.owed_by_id
        }
        if not self.inside and record.acceptance == Acceptance.ACCEPTED and Acceptance.DECLINED in later:
            record.acceptance = Acceptance.PROPOSED

    def set_owed(self, record: Commitment | ActionItem) -> None:
        """Its due, its lead or owner and what that one had answered, as they were."""
        key, lines = record.owed_key, self.lines
        moved = [line for line in lines.dues[key] if self.day_of(line) <= self.day]
        if len(moved) < len(lines.dues[key]):
            due = moved[-1].after if moved else record.original_due
            record.due_precision, record.due_on = due.precision, due.on
        handed = [line for line in lines.owners[key] if line.changed_on <= self.day]
        owner = record.owed_by
        if len(handed) < len(lines.owners[key]):
            owner = handed[-1].to_stakeholder if handed else lines.owners[key][0].from_stakeholder
        if isinstance(record, Commitment):
            record.lead, record.nobody_named = owner, owner is None
        elif owner is not None:
            record.owner = owner
        answered = [line for line in lines.answers[key] if line.answered_on <= self.day]
        came_later = (len(lines.answers[key]), len(lines.owners[key])) != (len(answered), len(handed))
        if came_later or self.footing != self.commitment.dialogue.footing:
            record.acceptance = self._acceptance(owner, handed, answered)

    def _acceptance(
        self, owner: Stakeholder | None, handed: Sequence[OwnerChange], answered: Sequence[AcceptanceLine]
    ) -> str:
        """What its lead or owner had answered since it was given to them, themselves or whom they succeeded; else by
        the rule of adoption."""
        if owner is None:
            return ""
        itself = frozenset({owner.pk})
        own = itself | self.lines.inherited.by(itself)
        given = max((line.recorded_at for line in given_since(handed, self.entered_at)), default=None)
        answers = [
            line.acceptance
            for line in answered
            if line.stakeholder_id in own and (given is None or line.recorded_at >= given)
        ]
        # Proposed again is what a dialogue was reopened with; then it was adopted once more, by the rule.
        if answers and answers[-1] != Acceptance.PROPOSED:
            return answers[-1]
        named = frozenset(filter(None, [named_by_the_dialogue(owner.pk, handed, since=self.entered_at)]))
        stood_for = named | self.lines.inherited.by(named)
        agreed = self.footing == Footing.AGREED and not stood_for.isdisjoint(
            self.lines.present[self.commitment.dialogue_id]
        )
        return Acceptance.ACCEPTED if agreed else Acceptance.PROPOSED

    def overdue_from(self, record: Commitment | ActionItem) -> datetime | None:
        """From when it had been overdue, or was to be; None where nobody had accepted it, or it has no date."""
        nobody = isinstance(record, Commitment) and record.lead is None
        if not nobody and record.acceptance != Acceptance.ACCEPTED:
            return None
        return overdue_from(record.due, zone_of(record), self.lines.missed.get(record.owed_key))


def keep(record: Any, relation: str, lines: Sequence[Any]) -> None:
    """Let a relation that was fetched with the record hold these lines alone."""
    getattr(record, relation).all()._result_cache = list(lines)


def _by[L, K](lines: Iterable[L], key: Callable[[L], K]) -> dict[K, list[L]]:
    """The lines of each, in their order; none of what has none."""
    found: dict[K, list[L]] = defaultdict(list)
    for line in lines:
        found[key(line)].append(line)
    return found


def _item_of(line: _Dated) -> int:
    return line.action_item_id or 0


def _moved_by(decision: FollowUp | None, line: StatusChange) -> bool:
    """Whether the line of an action is what a decision in force does as it stands now, by `deciding.effect_of`."""
    if decision is None or line.to_status in UNFINISHED:
        return False
    if line.to_status == ItemStatus.WITHDRAWN:
        return decision.decision == Decision.WITHDRAWN
    return any(item.pk == line.action_item_id for item in decision.confirms.all())


def _carried(decision: FollowUp | None, line: DueDateChange) -> bool:
    """The same of a due: that the decision carries the next step over until then."""
    return decision is not None and decision.due == line.after


def _day_of(act: FollowUp | StatusChange) -> date:
    """The day on which it took effect: a decision is not carried out after its dialogue was adopted."""
    if isinstance(act, StatusChange):
        return act.changed_on
    assert act.decided_on is not None  # noqa: S101  (it is in force)
    adopted_on = act.dialogue.adopted_on if act.dialogue is not None else None
    return min(act.decided_on, adopted_on) if adopted_on is not None else act.decided_on


def _outcome_of(closing: FollowUp) -> _Outcome:
    """What the decision makes of its commitment."""
    status = CLOSES[Decision(closing.decision)]
    return status, _day_of(closing), closing.superseded_by_id, closing.handed_over_to_id
