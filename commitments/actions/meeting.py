"""The life of a dialogue before it is adopted, and who reads it: hold, cancel, plan again, publish."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django.utils.translation import gettext as _

from accounts.log import Log, compare_version, recording
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
from .locking import lock_dialogue


def hold(
    dialogue: Dialogue, *, by: User, now: datetime, held_on: date | None = None, version: int | None = None
) -> Dialogue:
    """A planned dialogue was held; `held_on` is its last day: as planned unless entered
    otherwise, today where nothing is known.

    Raises NotAllowed, Invalid (a day in the future), Stale, IllegalMove.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of(by, on=now.date()), rules.ENTER, dialogue)
        dialogue = lock_dialogue(dialogue.pk)
        zone = dialogue.series.country.timezone
        today = day_of("held_on", None, now=now, zone=zone)
        planned = dialogue.ends_on if dialogue.ends_on and dialogue.ends_on <= today else None
        held_on = day_of("held_on", held_on or planned, now=now, zone=zone, not_before=dialogue.starts_on)
        compare_version(dialogue, version, reader=by)
        _require_move(dialogue, DialogueStatus.HELD)
        log.save(dialogue, status=DialogueStatus.HELD, held_on=held_on)
        return dialogue


def replan(dialogue: Dialogue, *, by: User, now: datetime, reason: str = "", version: int | None = None) -> Dialogue:
    """Plan a cancelled dialogue again, or a held one at which nothing is decided yet.

    Raises NotAllowed, Stale, IllegalMove, Conflict (a decision was entered, or the series is
    concluded).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of(by, on=now.date()), rules.ENTER, dialogue)
        dialogue = lock_dialogue(dialogue.pk)
        compare_version(dialogue, version, reader=by)
        if dialogue.is_adopted:
            raise IllegalMove(_("A finalised dialogue is reopened by an administrator, not planned again."))
        _require_move(dialogue, DialogueStatus.PLANNED)
        if dialogue.series.concluded_on is not None:
            raise Conflict(_("This series is concluded."))
        decided = FollowUp.objects.decided().filter(dialogue=dialogue).select_related("commitment")
        if faults := [Fault(f.commitment.reference, _("A decision was entered.")) for f in decided]:
            raise Conflict(_("Decisions of this dialogue were entered; take them back first."), faults)
        log.save(dialogue, status=DialogueStatus.PLANNED, held_on=None)
        keep_agenda(log, dialogue.series)
        return dialogue


def cancel(dialogue: Dialogue, *, by: User, now: datetime, reason: str, version: int | None = None) -> Dialogue:
    """Cancel a planned dialogue. It keeps its number; its agenda goes to the next one, and what
    was provisionally decided at it is removed and kept in the history.

    Raises NotAllowed, Invalid (no reason), Stale, IllegalMove, Conflict (it has draft next steps).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of(by, on=now.date()), rules.ENTER, dialogue)
        text_of("reason", reason, _("Say why the dialogue is cancelled."))
        dialogue = lock_dialogue(dialogue.pk)
        compare_version(dialogue, version, reader=by)
        _require_move(dialogue, DialogueStatus.CANCELLED)
        if dialogue.commitments.exists():
            raise Conflict(_("Next steps were entered under this dialogue; remove them first."))
        log.save(dialogue, status=DialogueStatus.CANCELLED)
        keep_agenda(log, dialogue.series)
        return dialogue


def publish(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    visibility: Visibility,
    keep: Collection[Commitment | OutcomePoint] = (),
    version: int | None = None,
) -> Dialogue:
    """Set who reads a dialogue; once it is adopted, and with it what it said and agreed.

    `keep` are points and commitments that stay at the circle they have, where that is narrower.
    Narrowing takes everything under the dialogue along at once. An adopted dialogue is not
    narrowed below those who were in the room.
    Raises NotAllowed, Invalid, Stale.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of(by, on=now.date()), dialogue_rules.PUBLISH, dialogue)
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
        children = children_of(dialogue)
        if visibility < dialogue.visibility:
            for child in children:
                set_circle(log, child, min(child.visibility, visibility))
            set_circle(log, dialogue, visibility)
        else:
            set_circle(log, dialogue, visibility)
            for child in children if dialogue.is_adopted else ():
                if (type(child), child.pk) not in kept:
                    set_circle(log, child, visibility)
        return dialogue


def set_visibility(
    record: Commitment | OutcomePoint, *, by: User, now: datetime, visibility: Visibility, version: int | None = None
) -> Commitment | OutcomePoint:
    """Set who reads one commitment or point, at most who reads its dialogue.

    Raises NotAllowed, Invalid (wider than the dialogue), Stale.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of(by, on=now.date()), dialogue_rules.PUBLISH, record)
        dialogue = lock_dialogue(record.dialogue_id)
        record = type(record).objects.select_for_update().get(pk=record.pk)
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
        set_circle(log, record, visibility)
        return record


def children_of(dialogue: Dialogue) -> list[Commitment | OutcomePoint]:
    """The commitments and points of a dialogue, locked."""
    return [
        *dialogue.commitments.select_for_update().order_by("pk"),
        *dialogue.outcome_points.select_for_update().order_by("pk"),
    ]


def set_circle(log: Log, record: Dialogue | Commitment | OutcomePoint, visibility: int) -> None:
    """Set the circle of a record read under lock, and note when it left somebody's sight."""
    was = record.visibility
    if log.save(record, visibility=Visibility(visibility)) and visibility < was:
        log.narrowed(record, was=was)


def _require_move(dialogue: Dialogue, to: DialogueStatus) -> None:
    if (DialogueStatus(dialogue.status), to) not in DIALOGUE_MOVES:
        raise IllegalMove(
            _("A dialogue that is %(status)s cannot become %(to)s.")
            % {"status": dialogue.get_status_display(), "to": to.label}
        )
