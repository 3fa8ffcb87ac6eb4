"""What a dialogue agreed and what was put to it, read at once; and what keeps it from being finalised."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from django.db.models import QuerySet, Subquery
from django.utils.translation import gettext as _

from commitments.deciding import Effect, Ruling, effect_of, untruths
from commitments.due import Due
from commitments.models import ActionItem, Commitment, DueDateChange, FollowUp
from commitments.status import AT_DIALOGUE, CLOSES, CommitmentStatus
from dialogues.models import Dialogue, Representation
from dialogues.querysets import IN_ROOM
from urbanshift.errors import Fault

from .applying import reported_since
from .completeness import early_due, missing_for_adoption
from .lines import lines_of, with_items
from .locking import lock_commitments, lock_items
from .previews import mark_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a dialogue agreed (`own`), what was put to it and its follow-ups (`agenda`), the `items` of both by the
    id of their commitment, and the `late` entries of earlier dialogues: its adoption passes over those that it did
    not know of. `moved`: how the dues of what it carries over moved since it was adopted for the first time, but for
    what was taken back, by the key of the record. `reported_since`: what `applying` says of its follow-ups."""

    dialogue: Dialogue
    own: list[Commitment]
    put: list[Commitment]
    late: list[Commitment]
    agenda: list[FollowUp]
    items: dict[int, list[ActionItem]]
    moved: Mapping[tuple[str, int], Sequence[DueDateChange]]
    reported_since: Mapping[int, Collection[int]]

    def obstacles(self, *, adopted_on: date) -> list[Fault]:
        """Every single thing that keeps the dialogue from being finalised on `adopted_on`; runs no query.

        Each fault names the record it is about: `CHN-1-03`, `CHN-2-01.due`.
        """
        return [*self._lacking(), *self._undecided(adopted_on)]

    @property
    def agreed(self) -> list[Commitment | ActionItem]:
        """What it agreed: each commitment, and after it its items."""
        return with_items(self.own, self.items)

    @property
    def mark(self) -> str:
        """A mark of what adoption would do: what it opens, closes and moves, and who then reads it."""
        return mark_of(
            [(one.pk, one.version, [(item.pk, item.version) for item in self._in_order(one)]) for one in self.own],
            [self._told(follow_up) for follow_up in self.agenda],
            [*in_the_room(self.dialogue).order_by("stakeholder").values_list("stakeholder", flat=True)],
        )

    def _in_order(self, commitment: Commitment) -> list[ActionItem]:
        return sorted(self.items[commitment.pk], key=attrgetter("pk"))

    def effect_of(self, follow_up: FollowUp) -> Effect:
        """What a decision on its agenda does when the dialogue is adopted."""
        commitment, items = follow_up.commitment, self.items[follow_up.commitment_id]
        moved_later = self._moved_later(follow_up, [commitment, *items])
        return effect_of(Ruling.of(follow_up), commitment, items, moved_later=moved_later)

    def _moved_later(
        self, follow_up: FollowUp, records: Iterable[Commitment | ActionItem]
    ) -> dict[tuple[str, int], Due]:
        """Those of `records` that are due as they are because they moved since, and as of a later day than that of the
        decision, by their keys, with the due that they had before it moved them."""
        day = follow_up.decided_on
        assert day is not None  # noqa: S101  (it is decided)
        found: dict[tuple[str, int], Due] = {}
        for record in records:
            lines = self.moved.get(record.owed_key, ())
            told = [line for line in lines if line.follow_up_id == follow_up.pk or line.changed_on > day]
            if told and told[-1].follow_up_id != follow_up.pk and told[-1].after == record.due:
                found[record.owed_key] = told[0].before
        return found

    def _told(self, follow_up: FollowUp) -> object:
        if follow_up.is_pending:
            return follow_up.commitment_id
        effect = self.effect_of(follow_up)
        return (
            (follow_up.commitment_id, follow_up.decision, follow_up.due, follow_up.superseded_by_id),
            sorted(item.pk for item in effect.completed),
            sorted(item.pk for item in effect.withdrawn),
            sorted((one.reference, one.due.precision, one.due.on) for one in effect.moved),
        )

    def _lacking(self) -> list[Fault]:
        faults = [
            Fault(f"{commitment.reference}.{field}", f"{commitment.reference}: {message}", "incomplete")
            for commitment in self.own
            for field, message in missing_for_adoption(
                text=commitment.text,
                language=commitment.language,
                due=commitment.due,
                lead=commitment.lead,
                nobody_named=commitment.nobody_named,
            )
        ]
        faults += [
            Fault(
                f"{item.reference}.due",
                _("%(reference)s: Choose when it is due.") % {"reference": item.reference},
                "incomplete",
            )
            for commitment in self.own
            for item in self.items[commitment.pk]
            if not item.due
        ]
        faults += [
            Fault(f"{one.reference}.due", f"{one.reference}: {message}", "incomplete")
            for one in self.agreed
            for message in early_due(one.due, self.dialogue.first_day)
        ]
        return faults

    def _undecided(self, adopted_on: date) -> list[Fault]:
        faults: list[Fault] = []
        closed = {follow_up.commitment_id for follow_up in self.agenda if follow_up.decision in CLOSES}
        for follow_up in self.agenda:
            commitment = follow_up.commitment
            name = commitment.reference
            if follow_up.is_pending:
                faults.append(
                    Fault(name, _("%(reference)s is still pending: decide about it.") % {"reference": name}, "pending")
                )
                continue
            if follow_up.decided_on and follow_up.decided_on > adopted_on and not follow_up.day_assumed:
                faults.append(
                    Fault(
                        name,
                        _("%(reference)s: The decision is dated after the outcome becomes final.")
                        % {"reference": name},
                    )
                )
            faults += untruths(
                Ruling.of(follow_up), commitment, self.items[commitment.pk],
                allowed=AT_DIALOGUE, deciding_dialogue_id=self.dialogue.pk,
                reported_since=self.reported_since.get(follow_up.pk, ()),
            )  # fmt: skip
            if follow_up.superseded_by_id in closed:
                message = _("%(reference)s: What takes its place is closed by this dialogue, too.")
                faults.append(Fault(name, message % {"reference": name}, "untrue"))
        return faults


def in_the_room(dialogue: Dialogue) -> QuerySet[Representation]:
    """Those who attended as convenor or participant: they read the outcome."""
    return dialogue.representation.filter(**IN_ROOM)


def lock_outcome(dialogue: Dialogue) -> Outcome:
    """The outcome of a dialogue that is locked with its series, locked, and with it the commitments
    that its decisions name as successors.

    In one go, so that whoever else locks several commitments waits instead of standing in the way.
    """
    late = Commitment.objects.exclude(late_reason="").filter(
        dialogue__series=dialogue.series_id, dialogue__number__lt=dialogue.number, status=CommitmentStatus.OPEN
    )
    agenda = FollowUp.objects.filter(dialogue=dialogue).order_by("pk")
    found = lock_commitments(
        _named(agenda, Commitment.objects.filter(dialogue=dialogue), late).prefetch_related("lead")
    )
    locked = agenda.select_for_update(of=("self",), no_key=True).select_related("handed_over_to")
    follow_ups = list(locked.prefetch_related("confirms"))
    put = {follow_up.commitment_id for follow_up in follow_ups}
    items = lock_items([one for one in found if one.dialogue_id == dialogue.pk or one.pk in put])
    return _outcome(dialogue, found, follow_ups, items)


def read_outcome(dialogue: Dialogue, *, only: Commitment | None = None) -> Outcome:
    """The same, without `late`, read and not locked: for whoever looks, with what they see of it. `only`: of the
    agenda only this one, and nothing of what the dialogue agreed.

    Its rows are many and what they name is few, so that is fetched by itself. A fixed number of queries.
    """
    agenda = FollowUp.objects.filter(dialogue=dialogue).order_by("pk")
    agreed = Commitment.objects.filter(dialogue=dialogue)
    if only is not None:
        agenda, agreed = agenda.filter(commitment=only), Commitment.objects.filter(pk=only.pk)
    found = list(_named(agenda, agreed).order_by("pk").prefetch_related("dialogue__series__country", "lead"))
    follow_ups = list(agenda.prefetch_related("confirms", "decided_by"))
    put = {follow_up.commitment_id for follow_up in follow_ups}
    by_id = {one.pk: one for one in found}
    items: dict[int, list[ActionItem]] = {
        one.pk: [] for one in found if one.dialogue_id == dialogue.pk or one.pk in put
    }
    named = ("owner", "city", "waiting_for_stakeholder", "latest_report")
    for item in (
        ActionItem.objects.filter(commitment__in=list(items)).prefetch_related(*named).order_by("position", "number")
    ):
        item.commitment = by_id[item.commitment_id]
        items[item.commitment_id].append(item)
    return _outcome(dialogue, found, follow_ups, items)


def _named(agenda: QuerySet[FollowUp], *more: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """What an agenda puts, and names as successors, and `more`.

    United, because no index serves conditions with OR: every next step that there is would be read.
    """
    ids = [agenda.order_by().values(name) for name in ("commitment", "superseded_by")]
    return Commitment.objects.filter(pk__in=ids[0].union(ids[1], *(one.order_by().values("pk") for one in more)))


def _outcome(
    dialogue: Dialogue,
    found: Sequence[Commitment],
    agenda: list[FollowUp],
    items: dict[int, list[ActionItem]],
) -> Outcome:
    by_id = {one.pk: one for one in found}
    for follow_up in agenda:
        follow_up.dialogue = dialogue
        follow_up.commitment = by_id[follow_up.commitment_id]
        if follow_up.superseded_by_id is not None:
            follow_up.superseded_by = by_id[follow_up.superseded_by_id]
    put: Collection[int] = {follow_up.commitment_id for follow_up in agenda}
    return Outcome(
        dialogue=dialogue,
        own=[one for one in found if one.dialogue_id == dialogue.pk],
        put=[by_id[pk] for pk in sorted(put)],
        late=[
            one
            for one in found
            if one.late_reason and one.is_open and one.dialogue_id != dialogue.pk and one.pk not in put
        ],
        agenda=agenda,
        items=items,
        moved=_moved_since(dialogue, agenda, items),
        reported_since=reported_since(agenda),
    )


def _moved_since(
    dialogue: Dialogue, agenda: Iterable[FollowUp], items: Mapping[int, Sequence[ActionItem]]
) -> dict[tuple[str, int], list[DueDateChange]]:
    """The changes in force of the dues of what `agenda` carries over to a new one, written since the dialogue was
    adopted for the first time, in order, by the key of the record. One query."""
    carried = [follow_up.commitment for follow_up in agenda if follow_up.due]
    adopted = Subquery(dialogue.snapshots.order_by("pk").values("recorded_at")[:1])
    lines = DueDateChange.objects.filter(undoes=None, undone_by=None, recorded_at__gte=adopted)
    return lines_of(lines, with_items(carried, items))
