"""The life of a dialogue before it is adopted, and who reads it: hold, cancel, plan again, publish."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.log import Log, compare_version, recording, still_there
from accounts.models import User
from commitments import rules
from commitments.models import Commitment, FollowUp
from dialogues import rules as dialogue_rules
from dialogues.models import Dialogue, OutcomePoint
from dialogues.standing import Standing
from dialogues.status import DIALOGUE_MOVES, DialogueStatus, Visibility
from urbanshift.errors import Conflict, Fault, IllegalMove, Invalid

from .agenda_keeping import keep_agenda
from .checks import day_of, text_of
from .deciding import date_decisions
from .locking import lock_dialogue
from .previews import compare_mark, mark_of
from .sight import sight_kept


def hold(
    dialogue: Dialogue, *, by: User, now: datetime, held_on: date | None = None, version: int | None = None
) -> Dialogue:
    """A planned dialogue was held; `held_on` is its last day: as planned unless entered
    otherwise, today where nothing is known.

    What was decided provisionally before it, or dated outside of it, was decided on that day.
    Raises NotAllowed, Invalid (a day in the future), Stale, IllegalMove.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER, dialogue)
        dialogue = lock_dialogue(dialogue.pk)
        zone = dialogue.series.country.timezone
        today = day_of("held_on", None, now=now, zone=zone)
        if held_on is None:
            _require_begun(dialogue, today)
        planned = dialogue.ends_on if dialogue.ends_on and dialogue.ends_on <= today else None
        held_on = day_of("held_on", held_on or planned, now=now, zone=zone, not_before=dialogue.starts_on)
        compare_version(dialogue, version, reader=by)
        _require_move(dialogue, DialogueStatus.HELD)
        log.save(dialogue, status=DialogueStatus.HELD, held_on=held_on)
        date_decisions(log, dialogue)
        return dialogue


def require_holdable(dialogue: Dialogue, *, now: datetime) -> None:
    """Raise IllegalMove, or Invalid before it begins, unless `hold` takes the dialogue on some day up to today."""
    _require_move(dialogue, DialogueStatus.HELD)
    _require_begun(dialogue, day_of("held_on", None, now=now, zone=dialogue.series.country.timezone))


def _require_begun(dialogue: Dialogue, today: date) -> None:
    if dialogue.starts_on is not None and dialogue.starts_on > today:
        begins = _("It begins on %(day)s.") % {"day": date_format(dialogue.starts_on)}
        raise Invalid(_("The dialogue has not been held yet."), [Fault("held_on", begins)])


def replan(dialogue: Dialogue, *, by: User, now: datetime, reason: str = "", version: int | None = None) -> Dialogue:
    """Plan a cancelled dialogue again, or a held one at which nothing is decided yet.

    Raises NotAllowed, Stale, IllegalMove, Conflict (a decision was entered at it or at a later
    dialogue, a later one is adopted, or the series is concluded).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER, dialogue)
        dialogue = lock_dialogue(dialogue.pk)
        compare_version(dialogue, version, reader=by)
        require_replannable(dialogue)
        log.save(dialogue, status=DialogueStatus.PLANNED, held_on=None)
        keep_agenda(log, dialogue.series)
        return dialogue


def require_replannable(dialogue: Dialogue) -> None:
    """Raise IllegalMove or Conflict unless `replan` takes the dialogue as it stands."""
    _require_move(dialogue, DialogueStatus.PLANNED)
    if dialogue.series.concluded_on is not None:
        raise Conflict(_("This series is concluded."))
    # Both would break the order in which dialogues are adopted: their agenda would go to this one.
    later = Dialogue.objects.filter(series=dialogue.series_id, number__gt=dialogue.number)
    if overtaken := later.adopted().order_by("number").first():
        raise Conflict(
            _("%(reference)s was finalised meanwhile. Plan a new dialogue.") % {"reference": overtaken.reference},
            [Fault(overtaken.reference, _("It comes later in the series."))],
        )
    decided = (
        FollowUp.objects.decided()
        .filter(Q(dialogue=dialogue) | Q(dialogue__in=later))
        .select_related("commitment", "dialogue")
        .order_by("dialogue__number", "commitment__reference")
    )
    if faults := [
        Fault(
            follow_up.commitment.reference,
            _("A decision was entered at %(reference)s.") % {"reference": follow_up.dialogue.reference},
        )
        for follow_up in decided
        if follow_up.dialogue is not None
    ]:
        message = _(
            "Decisions of this dialogue or a later one were entered; take them back first. "
            "If it was held on another day, correct its days instead."
        )
        raise Conflict(message, faults)


def cancel(dialogue: Dialogue, *, by: User, now: datetime, reason: str, version: int | None = None) -> Dialogue:
    """Cancel a planned dialogue. It keeps its number; its agenda goes to the next one, and what
    was provisionally decided at it is removed and kept in the history.

    Raises NotAllowed, Invalid (no reason), Stale, IllegalMove, Conflict (it has draft next steps).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER, dialogue)
        text_of("reason", reason, _("Say why the dialogue is cancelled."))
        dialogue = lock_dialogue(dialogue.pk)
        compare_version(dialogue, version, reader=by)
        require_cancellable(dialogue)
        log.save(dialogue, status=DialogueStatus.CANCELLED)
        keep_agenda(log, dialogue.series)
        return dialogue


def require_cancellable(dialogue: Dialogue) -> None:
    """Raise IllegalMove or Conflict unless `cancel` takes the dialogue as it stands."""
    _require_move(dialogue, DialogueStatus.CANCELLED)
    if dialogue.commitments.exists():
        raise Conflict(_("Next steps were entered under this dialogue; remove them first."))


def publish(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    visibility: Visibility,
    keep: Collection[Commitment | OutcomePoint] = (),
    version: int | None = None,
    seen: str | None = None,
) -> Dialogue:
    """Set who reads a dialogue; once it is adopted, and with it what it said and agreed.

    `keep` are points and commitments that stay at the circle they have, where that is narrower.
    Narrowing takes everything under the dialogue along at once. An adopted dialogue is not
    narrowed below those who were in the room. `seen` is the mark of what is under it that the person was shown.
    Raises NotAllowed, Invalid, Stale, Conflict (something else was shown).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), dialogue_rules.PUBLISH, dialogue)
        if visibility not in Visibility.values:
            raise Invalid(_("There is no such circle."), [Fault("visibility", _("Choose who reads it."))])
        dialogue = lock_dialogue(dialogue.pk)
        compare_version(dialogue, version, reader=by)
        if dialogue.is_adopted and visibility < Visibility.PARTICIPANTS:
            raise Invalid(
                _("What was agreed stays open to those who were in the room."),
                [Fault("visibility", _("Choose participants or a wider circle."))],
            )
        kept = {(type(record), record.pk) for record in keep}
        children = locked_children_of(dialogue)
        if seen is not None:
            compare_mark(mark_of_children(children), seen)
        after = {
            (type(child), child.pk): circle_after(child, dialogue, visibility, kept=(type(child), child.pk) in kept)
            for child in children
        }
        narrowed = visibility < dialogue.visibility
        with sight_kept(log, dialogue=dialogue):
            if not narrowed:
                set_circles(log, [dialogue], lambda _dialogue: visibility)
            set_circles(log, children, lambda child: after[type(child), child.pk])
            if narrowed:
                set_circles(log, [dialogue], lambda _dialogue: visibility)
        return dialogue


def mark_of_children(children: Iterable[Commitment | OutcomePoint]) -> str:
    """A mark of what is under a dialogue, as somebody was shown it."""
    return mark_of(sorted((type(child).__name__, child.pk, child.version) for child in children))


def circle_after(child: Commitment | OutcomePoint, dialogue: Dialogue, visibility: int, *, kept: bool) -> int:
    """The circle of a point or commitment of `dialogue` once that is published to `visibility`. `kept`: it is to
    stay at the one it has."""
    if visibility < dialogue.visibility:
        return min(child.visibility, visibility)
    return visibility if dialogue.is_adopted and not kept else child.visibility


def set_visibility(
    record: Commitment | OutcomePoint, *, by: User, now: datetime, visibility: Visibility, version: int | None = None
) -> Commitment | OutcomePoint:
    """Set who reads one commitment or point, at most who reads its dialogue. An adopted
    commitment is not narrowed below those who were in the room: they agreed it.

    Raises NotAllowed, Invalid (wider than the dialogue, or too narrow), Stale.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), dialogue_rules.PUBLISH, record)
        dialogue = lock_dialogue(record.dialogue_id)
        locked: Any = type(record).objects.select_for_update(no_key=True)
        record = still_there(locked.filter(pk=record.pk))
        record.dialogue = dialogue
        compare_version(record, version, reader=by)
        if visibility not in Visibility.values or visibility > dialogue.visibility:
            raise Invalid(
                _("Nothing is read more widely than its dialogue."),
                [
                    Fault(
                        "visibility",
                        _("Choose a circle no wider than that of %(reference)s.") % {"reference": dialogue.reference},
                    )
                ],
            )
        if isinstance(record, Commitment) and not record.is_draft and visibility < Visibility.PARTICIPANTS:
            raise Invalid(
                _("What was agreed stays open to those who were in the room."),
                [Fault("visibility", _("Choose participants or a wider circle."))],
            )
        step = [record] if isinstance(record, Commitment) else []
        with sight_kept(log, dialogue=None if step else dialogue, commitments=step):
            set_circles(log, [record], lambda _record: visibility)
        return record


def locked_children_of(dialogue: Dialogue) -> list[Commitment | OutcomePoint]:
    """The commitments and points of a dialogue, locked."""
    children: list[Commitment | OutcomePoint] = [
        *dialogue.commitments.select_for_update(no_key=True).order_by("pk"),
        *dialogue.outcome_points.select_for_update(no_key=True).order_by("pk"),
    ]
    for child in children:
        child.dialogue = dialogue
    return children


def set_circles[T: (Dialogue, Commitment | OutcomePoint, Commitment, OutcomePoint)](
    log: Log, records: Iterable[T], circle_of: Callable[[T], int]
) -> None:
    """Set the circle of records read under lock."""
    for record in records:
        log.save(record, visibility=Visibility(circle_of(record)))


def _require_move(dialogue: Dialogue, to: DialogueStatus) -> None:
    if dialogue.is_adopted:
        raise IllegalMove(_("A finalised dialogue is reopened by an administrator; nothing else becomes of it."))
    if dialogue.status == to:
        raise IllegalMove(_("The dialogue is %(status)s already.") % {"status": to.label})
    status = DialogueStatus(dialogue.status)
    if (status, to) not in DIALOGUE_MOVES:
        refused = _("A dialogue that is %(status)s cannot become %(to)s.") % {"status": status.label, "to": to.label}
        around = {(status, DialogueStatus.PLANNED), (DialogueStatus.PLANNED, to)}
        raise IllegalMove(f"{refused} {_('Plan it again first.')}" if around <= DIALOGUE_MOVES else refused)
