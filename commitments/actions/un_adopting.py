"""Un-adopting a dialogue: what its adoption did is taken back, by new lines where lines stay."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime

from django.utils.translation import gettext as _

from accounts.log import Log, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.figures import refresh
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Amendment,
    Commitment,
    DueDateChange,
    FollowUp,
    Snapshot,
    StatusReport,
)
from commitments.status import AmendmentKind, CommitmentStatus
from dialogues.models import Dialogue
from dialogues.standing import Standing
from dialogues.status import DialogueStatus, Visibility
from urbanshift.errors import Conflict, Fault, IllegalMove

from .acceptance import is_confirmation, line_taking_back
from .agenda_keeping import keep_agenda
from .applying import closed_since, moved_by, take_back
from .checks import day_of, text_of
from .handing import hand_to_heirs, with_unfinished
from .lines import last_lines, lines_of, newest_amendments
from .locking import lock_dialogue
from .outcome import Outcome, lock_outcome
from .owing import shift_due
from .sight import sight_kept


def un_adopt(dialogue: Dialogue, *, by: User, now: datetime, reason: str, version: int | None = None) -> Dialogue:
    """Reopen the latest adopted dialogue of its series.

    Its commitments return to draft, read by staff alone, those it closed reopen, its decisions become
    provisional again, its snapshot is void; what append-only tables hold is compensated by new lines.
    Raises NotAllowed (administrators only), Invalid (no reason), Stale, IllegalMove, Conflict
    (reports or decisions rest on it, naming each).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.UN_ADOPT, dialogue)
        reason = text_of("reason", reason, _("Say why the dialogue is reopened."))
        dialogue = lock_dialogue(dialogue.pk)
        series = dialogue.series
        compare_version(dialogue, version, reader=by)
        outcome = lock_outcome(dialogue)
        require_un_adoptable(outcome)
        today = day_of("", None, now=now, zone=series.country.timezone)

        with sight_kept(log, dialogue=dialogue, commitments=outcome.put) as before:
            _take_back_confirmation(log, outcome, on=today)
            log.save(
                dialogue,
                status=DialogueStatus.HELD,
                footing="",
                adopted_on=None,
                footing_confirmed_on=None,
                footing_basis="",
            )
            _take_back_decisions(log, outcome, reason=reason, on=today)
            _return_to_draft(log, outcome, reason=reason, on=today)
            for snapshot in Snapshot.objects.select_for_update(no_key=True).filter(dialogue=dialogue, voided_at=None):
                log.save(snapshot, voided_at=now)
            refresh(log, [*outcome.own, *outcome.put, *outcome.late])
            keep_agenda(log, series, before=before)
        return dialogue


def _take_back_confirmation(log: Log, outcome: Outcome, *, on: date) -> None:
    """What was accepted only because those present confirmed the outcome is proposed again."""
    dialogue = outcome.dialogue
    if dialogue.footing_confirmed_on is None:
        return
    answers = last_lines(AcceptanceLine.objects.all(), outcome.agreed)
    for record in outcome.agreed:
        answer = answers.get(record.owed_key)
        if answer is not None and is_confirmation(answer, dialogue):
            log.create(line_taking_back(answer, record, reason=log.reason, answered_on=on))


def _take_back_decisions(log: Log, outcome: Outcome, *, reason: str, on: date) -> None:
    """What it decided is provisional again, and what that closed is open, with those who are to take it up now."""
    items = outcome.items
    take_back(log, outcome.agenda, items, reason=reason, on=on)
    for follow_up in outcome.agenda:
        # Provisional again from now on: what was reopened before may be closed by it anew.
        log.raise_version(follow_up)
    reopened = [record for one in outcome.put if one.is_open for record in with_unfinished(one, items[one.pk])]
    hand_to_heirs(log, reopened, taken_up_on=on)


def _return_to_draft(log: Log, outcome: Outcome, *, reason: str, on: date) -> None:
    """What it agreed is a draft as it was agreed, and like the points made read by staff alone."""
    _restore_dues(log, outcome.agreed, reason=reason, on=on)
    _restore_wordings(log, outcome.own, reason=reason)
    for commitment in outcome.own:
        log.save(
            commitment,
            status=CommitmentStatus.DRAFT,
            visibility=Visibility.STAFF,
            text_agreed="",
            original_due_precision="",
            original_due_on=None,
            opened_on=None,
            acceptance="",
        )
        for item in outcome.items[commitment.pk]:
            log.save(item, original_due_precision="", original_due_on=None, acceptance="")
    for point in outcome.dialogue.outcome_points.select_for_update(no_key=True).order_by("pk"):
        log.save(point, visibility=Visibility.STAFF)


def _restore_dues(log: Log, records: Sequence[Commitment | ActionItem], *, reason: str, on: date) -> None:
    """A draft is due as it was agreed: dues moved since go back, by new lines."""
    lines = lines_of(DueDateChange.objects.filter(undoes=None, undone_by=None), records)
    for record in records:
        for line in reversed(lines[record.owed_key]):
            if record.due == record.original_due:
                break  # Older lines led to what was agreed, in a draft that was edited between two adoptions.
            shift_due(log, record, line.before, reason=reason, changed_on=on, undoes=line)


def _restore_wordings(log: Log, commitments: Sequence[Commitment], *, reason: str) -> None:
    """Drafts read as they were agreed: an amended wording goes back, by a new line from its day on. So what is amended
    once this is adopted again is newer, though it may have been agreed before today."""
    newest = newest_amendments(commitments)
    amended = [one for one in commitments if one.pk in newest and one.text != one.text_agreed]
    languages = _languages_agreed(amended)
    for commitment in amended:
        line = log.create(
            Amendment(
                commitment=commitment,
                kind=AmendmentKind.CHANGE,
                text=commitment.text_agreed,
                language=languages.get(commitment.pk, commitment.language),
                reason=reason,
                amended_on=newest[commitment.pk].amended_on,
            )
        )
        log.save(commitment, text=line.text, language=line.language)


def _languages_agreed(amended: Iterable[Commitment]) -> dict[int, str]:
    """The language of the wording that was agreed, by the id of the commitment. One query."""
    agreed = {commitment.pk: commitment.text_agreed for commitment in amended}
    trail = Commitment.history.filter(id__in=agreed, text__in=set(agreed.values())).order_by("history_id")
    return {pk: language for pk, text, language in trail.values_list("id", "text", "language") if text == agreed[pk]}


def require_un_adoptable(outcome: Outcome) -> None:
    """Raise IllegalMove unless the dialogue of `outcome` is finalised, Conflict naming what rests on it since."""
    dialogue = outcome.dialogue
    _require_latest(dialogue)
    reclosed = closed_since(outcome.agenda)
    faults = [
        *_reported_on(outcome),
        *_decided_since(outcome),
        *_fulfilled_upon(outcome, reclosed),
        *_decided_by_later_dialogues(dialogue),
        *_in_place_of_others(outcome, reclosed),
    ]
    if faults:
        message = _("%(reference)s cannot be reopened. Amend or correct its wording, or add what was left out.")
        raise Conflict(message % {"reference": dialogue.reference}, faults)


def _require_latest(dialogue: Dialogue) -> None:
    """Raise IllegalMove unless it is finalised, Conflict unless none is after it and its series goes on."""
    if not dialogue.is_adopted:
        raise IllegalMove(_("Only a finalised dialogue is reopened."))
    latest = Dialogue.objects.latest_adopted_of(dialogue.series)
    if latest is not None and latest.pk != dialogue.pk:
        message = _("Only the latest finalised dialogue is reopened: %(reference)s comes after it.")
        raise Conflict(message % {"reference": latest.reference})
    if dialogue.series.concluded_on is not None:
        raise Conflict(_("This series is concluded."))


def _reported_on(outcome: Outcome) -> Iterator[Fault]:
    """Actions of what it agreed on which a report stands: one that was retracted holds nothing up."""
    reports = StatusReport.objects.not_retracted().filter(action_item__commitment__in=outcome.own)
    references = reports.order_by("action_item__reference").values_list("action_item__reference", flat=True)
    for reference in references.distinct():
        yield Fault(reference, _("Reports rest on %(reference)s.") % {"reference": reference}, "reported")


def _decided_since(outcome: Outcome) -> Iterator[Fault]:
    """What it agreed and is closed already."""
    for commitment in outcome.own:
        if not commitment.is_open:
            yield _decided(commitment, _("%(reference)s was decided about since."))


def _fulfilled_upon(outcome: Outcome, reclosed: Collection[int]) -> Iterator[Fault]:
    """What a later word called fulfilled because of actions that its own decision had finished."""
    message = _("%(reference)s is fulfilled by a later word that rests on what was decided here: reopen it first.")
    fulfilled = [
        one for one in outcome.agenda if one.pk in reclosed and one.commitment.status == CommitmentStatus.FULFILLED
    ]
    for follow_up in dict.fromkeys(one for one, _item, _before in moved_by(fulfilled, outcome.items)):
        yield _decided(follow_up.commitment, message)


def _decided_by_later_dialogues(dialogue: Dialogue) -> Iterator[Fault]:
    """What later dialogues of the series decided, though provisionally."""
    later = FollowUp.objects.decided().filter(dialogue__series=dialogue.series, dialogue__number__gt=dialogue.number)
    message = _("%(dialogue)s holds a decision about %(reference)s.")
    for follow_up in later.select_related("dialogue", "commitment").order_by(
        "dialogue__number", "commitment__reference"
    ):
        if follow_up.dialogue is not None:
            yield _decided(follow_up.commitment, message, dialogue=follow_up.dialogue.reference)


def _in_place_of_others(outcome: Outcome, reclosed: Collection[int]) -> Iterator[Fault]:
    """What one that it agreed supersedes, unless by a decision of its own, which is taken back with it."""
    own = {commitment.pk for commitment in outcome.own}
    taken_back = [one.commitment_id for one in outcome.agenda if one.superseded_by_id and one.pk not in reclosed]
    superseded = Commitment.objects.filter(superseded_by__in=own).exclude(pk__in=taken_back)
    message = _("%(other)s takes its place: %(reference)s.")
    for commitment in superseded.select_related("superseded_by"):
        if commitment.superseded_by is not None:
            yield _decided(commitment, message, other=commitment.superseded_by.reference)


def _decided(commitment: Commitment, message: str, **named: str) -> Fault:
    reference = commitment.reference
    return Fault(reference, message % {"reference": reference, **named}, "decided")
