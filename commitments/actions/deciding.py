"""Decisions: at the next dialogue, provisional until it is adopted; or between dialogues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from django.db.models import Max
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.log import Log, compare_version, recording, still_there
from accounts.models import User
from commitments import rules
from commitments.deciding import Ruling, check_form, check_truth, effect_of
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment, FollowUp, StatusChange
from commitments.status import AT_DIALOGUE, BETWEEN_DIALOGUES, CLOSES, CommitmentStatus, Decision
from dialogues.models import Dialogue, Series
from dialogues.standing import Standing
from dialogues.status import DialogueStatus
from urbanshift.errors import Conflict, Fault, Invalid, NotFound, each

from .agenda_keeping import keep_agenda
from .applying import Decided, apply, redate, reported_since
from .checks import day_of, text_of
from .handing import hand_to_heirs, with_unfinished
from .locking import lock_agenda_of, lock_commitment, lock_commitments, lock_dialogue, lock_items
from .refusals import require_going_on
from .sight import sight_kept


def decide(
    dialogue: Dialogue,
    commitment: Commitment,
    *,
    by: User,
    now: datetime,
    ruling: Ruling,
    version: int | None = None,
) -> tuple[FollowUp, bool]:
    """Record what `dialogue` decided about a commitment on its agenda, or change it.

    The decision is provisional until the dialogue is adopted. Returns the follow-up, and
    whether it was pending before. `version` is the follow-up's. The day of the decision is the
    dialogue's last day unless entered otherwise.
    Raises NotAllowed, NotFound (it is not on the agenda), Invalid, Stale, Conflict (the
    dialogue has no agenda, or the decision is not true of the commitment as it stands).
    """
    with recording(by=by, now=now, reason=ruling.reason) as log:
        rules.require(Standing.of_account(by), rules.DECIDE, commitment)
        dialogue = lock_dialogue(dialogue.pk)
        require_agenda(dialogue)
        commitment, ruling = _lock(commitment, ruling)
        follow_up = _on_agenda(dialogue, commitment)
        day_assumed = ruling.decided_on is None
        ruling = _checked(ruling, dialogue, commitment, now=now)
        compare_version(follow_up, version, reader=by)
        check_truth(
            ruling, commitment, lock_items([commitment])[commitment.pk],
            deciding_dialogue_id=dialogue.pk, reported_since=reported_since([follow_up]).get(follow_up.pk, ()),
        )  # fmt: skip
        was_pending = follow_up.is_pending
        _write(log, follow_up, ruling, by=by, day_assumed=day_assumed)
        return follow_up, was_pending


def clear_decision(follow_up: FollowUp, *, by: User, now: datetime, version: int | None = None) -> FollowUp:
    """Make a provisional decision pending again: it was entered for the wrong next step.

    Raises NotAllowed, Stale, Conflict (it is not provisional).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.DECIDE, follow_up)
        if follow_up.dialogue_id is None:
            raise Conflict(_("A decision between dialogues took effect at once. Reopen the next step instead."))
        dialogue = lock_dialogue(follow_up.dialogue_id)
        require_agenda(dialogue)
        follow_up = still_there(FollowUp.objects.select_for_update(no_key=True).filter(pk=follow_up.pk))
        compare_version(follow_up, version, reader=by)
        _write(log, follow_up, Ruling(Decision.PENDING, note=follow_up.note), by=None)
        return follow_up


def leave_the_rest(dialogue: Dialogue, *, by: User, now: datetime) -> list[FollowUp]:
    """Record 'not discussed' for all that is still pending on the agenda of `dialogue`.

    Raises NotAllowed, Conflict (the dialogue has no agenda).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.DECIDE, dialogue)
        dialogue = lock_dialogue(dialogue.pk)
        require_agenda(dialogue)
        rest = list(
            FollowUp.objects.select_for_update(of=("self",), no_key=True)
            .pending()
            .filter(dialogue=dialogue)
            .select_related("commitment__dialogue", "commitment__continued_in__continues")
            .order_by("pk")
        )
        for follow_up in rest:
            follow_up.dialogue = dialogue
            left = Ruling(Decision.NOT_DISCUSSED, note=follow_up.note)
            ruling = _dated(left, dialogue, follow_up.commitment, now=now)
            _write(log, follow_up, ruling, by=by, day_assumed=True)
        return rest


def decide_between(
    commitment: Commitment,
    *,
    by: User,
    now: datetime,
    ruling: Ruling,
    basis: str,
    version: int | None = None,
) -> FollowUp:
    """Close a commitment between dialogues, on somebody's decision that `basis` names (whose,
    which letter, of when). It takes effect at once. `version` is the commitment's.

    Raises NotAllowed, Invalid, Stale, Conflict (it is not open, or the decision is not true).
    """
    with recording(by=by, now=now, reason=ruling.reason or basis) as log:
        rules.require(Standing.of_account(by), rules.DECIDE, commitment)
        basis = text_of("basis", basis, _("Say whose decision it is, and where it is written."))
        series = lock_agenda_of(commitment.pk)
        commitment, ruling = _lock(commitment, ruling)
        zone = series.country.timezone
        left_open = last_left_open([commitment]).get(commitment.pk)
        day = day_of("decided_on", ruling.decided_on, now=now, zone=zone, not_before=left_open)
        ruling = replace(ruling, decided_on=day)
        check_form(ruling, BETWEEN_DIALOGUES, agreed_on=commitment.dialogue.first_day)
        compare_version(commitment, version, reader=by)
        items = lock_items([commitment])[commitment.pk]
        check_truth(ruling, commitment, items, deciding_dialogue_id=None)
        follow_up = close_by_basis(log, commitment, ruling, items, basis=basis, by=by)
        refresh(log, [commitment])
        keep_agenda(log, series)
        return follow_up


def last_left_open(commitments: Sequence[Commitment]) -> dict[int, date]:
    """By the ids of open commitments, the last day on which one was left open: by a dialogue that was adopted, or at
    the conclusion of a series that it goes on after. It cannot have been closed before. Who reopens it leaves no such
    day: that is how the wrong day of a decision is corrected.
    """
    left = FollowUp.objects.in_force().filter(commitment__in=commitments).exclude(decision__in=CLOSES)
    days = left.order_by().values_list("commitment").annotate(last=Max("decided_on"))
    return {pk: last for pk, last in days if last is not None}


def reopen(
    commitment: Commitment,
    *,
    by: User,
    now: datetime,
    reason: str,
    reopened_on: date | None = None,
    version: int | None = None,
) -> Commitment:
    """Reopen a closed commitment; it goes to the next agenda. Its actions stay as they are. It and what is unfinished
    under it are owed by whoever stands in place of its lead and their owners by now.

    Raises NotAllowed, Invalid, Stale, Conflict (it is not closed, or its series concluded).
    """  # fmt: skip
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.DECIDE, commitment)
        reason = text_of("reason", reason, _("Say why it is reopened."))
        series = lock_agenda_of(commitment.pk)
        commitment = lock_commitment(commitment.pk)
        reopened_on = day_of(
            "reopened_on", reopened_on, now=now, zone=series.country.timezone, not_before=commitment.closed_on
        )
        compare_version(commitment, version, reader=by)
        require_reopenable(commitment, series)
        before = commitment.status
        with sight_kept(log, commitments=[commitment]):
            log.save(
                commitment,
                status=CommitmentStatus.OPEN,
                closed_on=None,
                superseded_by=None,
                handed_over_to=None,
            )
            log.create(
                StatusChange(
                    commitment=commitment,
                    from_status=before,
                    to_status=CommitmentStatus.OPEN,
                    reason=reason,
                    changed_on=reopened_on,
                    item_version=commitment.version,
                )
            )
            items = lock_items([commitment])[commitment.pk]
            hand_to_heirs(log, with_unfinished(commitment, items), taken_up_on=reopened_on)
        refresh(log, [commitment])
        keep_agenda(log, series)
        return commitment


def require_reopenable(commitment: Commitment, series: Series) -> None:
    """Raise Conflict unless `reopen` takes the next step as it stands; `series` has it on its agenda."""
    if not commitment.is_closed:
        raise Conflict(_("Only a closed next step is reopened."))
    require_going_on(series)


def close_by_basis(
    log: Log,
    commitment: Commitment,
    ruling: Ruling,
    items: Sequence[ActionItem],
    *,
    basis: str,
    by: User,
) -> FollowUp:
    """Write a decision without a dialogue, which is true of the commitment and its `items`, and carry it out."""
    follow_up = log.create(
        FollowUp(
            commitment=commitment,
            basis=basis,
            decision=ruling.decision,
            reason=ruling.reason,
            shown=ruling.shown,
            superseded_by=ruling.superseded_by,
            handed_over_to=ruling.handed_over_to,
            note=ruling.note,
            decided_on=ruling.decided_on,
            decided_by=by,
        )
    )
    assert ruling.decided_on is not None  # noqa: S101  (both callers enter it)
    apply(log, [Decided(follow_up, effect_of(ruling, commitment, items), ruling.decided_on)])
    return follow_up


def _lock(commitment: Commitment, ruling: Ruling) -> tuple[Commitment, Ruling]:
    """The commitment and the one that is to take its place, both locked and read anew."""
    named = {commitment.pk, *([ruling.superseded_by.pk] if ruling.superseded_by else [])}
    found = {one.pk: one for one in lock_commitments(Commitment.objects.filter(pk__in=named))}
    if len(found) < len(named):
        raise NotFound(_("There is no such next step."))
    return found[commitment.pk], replace(
        ruling, superseded_by=found[ruling.superseded_by.pk] if ruling.superseded_by else None
    )


def require_agenda(dialogue: Dialogue) -> None:
    """Raise Conflict unless decisions are entered at the dialogue as it stands."""
    if dialogue.is_adopted:
        raise Conflict(_("%(reference)s is final; its decisions stand.") % {"reference": dialogue.reference})
    if dialogue.status == DialogueStatus.CANCELLED:
        raise Conflict(_("%(reference)s was cancelled; nothing is decided at it.") % {"reference": dialogue.reference})
    upcoming = Dialogue.objects.next_of(dialogue.series)
    if upcoming is None or upcoming.pk != dialogue.pk:
        raise Conflict(
            _("Only the next dialogue of a series has an agenda, and that is %(reference)s.")
            % {"reference": upcoming.reference if upcoming else ""}
        )


def _on_agenda(dialogue: Dialogue, commitment: Commitment) -> FollowUp:
    follow_up = FollowUp.objects.select_for_update(no_key=True).filter(dialogue=dialogue, commitment=commitment).first()
    if follow_up is None:
        if commitment.is_closed:
            raise Conflict(
                _("%(reference)s is not open any more: it is %(status)s.")
                % {"reference": commitment.reference, "status": commitment.get_status_display()}
            )
        raise NotFound(
            _("%(commitment)s is not on the agenda of %(dialogue)s.")
            % {"commitment": commitment.reference, "dialogue": dialogue.reference}
        )
    follow_up.dialogue = dialogue
    return follow_up


def date_decisions(log: Log, dialogue: Dialogue) -> None:
    """What was decided at a dialogue that is held now, and nobody said on which day, or on one outside of the meeting,
    was decided on its last day."""
    if dialogue.held_on is None:
        return
    first, last = dialogue.starts_on or dialogue.held_on, dialogue.held_on
    for follow_up in _decided_at(dialogue):
        if follow_up.decided_on is None or not first <= follow_up.decided_on <= last:
            log.save(follow_up, decided_on=_assumed_on(last, follow_up.commitment), day_assumed=True)


def move_decisions(log: Log, dialogue: Dialogue, *, held_until: date) -> None:
    """What was decided at a held dialogue and nobody said on which day was decided on its last day, which is another
    one now; `held_until` is what it was.

    Raises Conflict naming each decision that does not fit its days: it has a day of its own, or a new due before them.
    """
    if dialogue.held_on is None:
        return
    faults: list[Fault] = []
    for follow_up in _decided_at(dialogue):
        if follow_up.day_assumed:
            log.save(follow_up, decided_on=_assumed_on(dialogue.held_on, follow_up.commitment))
        faults += _misfits(follow_up, dialogue, held_until=held_until)
    if faults:
        raise Conflict(_("Decisions of this dialogue do not fit its new days."), faults)


def learn_days(log: Log, dialogue: Dialogue) -> None:
    """What an adopted dialogue decided and nobody said on which day was decided on its last day, of which more is known
    by now, and what that closed or completed was so then.

    Raises Conflict naming each decision that does not fit its days.
    """
    last, adopted_on = dialogue.held_on, dialogue.adopted_on
    assert last is not None and adopted_on is not None  # noqa: S101, PT018  (it is adopted)
    put = FollowUp.objects.filter(dialogue=dialogue, day_assumed=True)
    commitments = lock_commitments(Commitment.objects.filter(pk__in=put.order_by().values("commitment")))
    items, by_id = lock_items(commitments), {one.pk: one for one in commitments}
    faults: list[Fault] = []
    for follow_up in _decided_at(dialogue):
        day = min(_assumed_on(last, follow_up.commitment), adopted_on)
        if follow_up.day_assumed and follow_up.decided_on is not None and follow_up.decided_on > day:
            pk = follow_up.commitment_id
            redate(log, follow_up, by_id[pk], items[pk], decided_on=day)
            faults += _misfits(follow_up, dialogue, held_until=last)
    if faults:
        raise Conflict(_("Decisions of this dialogue do not fit its new days."), faults)


def _decided_at(dialogue: Dialogue) -> list[FollowUp]:
    """What was decided at a dialogue that is locked, locked."""
    decided = FollowUp.objects.select_for_update(of=("self",), no_key=True).decided().filter(dialogue=dialogue)
    named = decided.select_related(
        "commitment__dialogue", "commitment__continued_in__continues", "superseded_by", "handed_over_to"
    )
    found = list(named.prefetch_related("confirms").order_by("pk"))
    for follow_up in found:
        follow_up.dialogue = dialogue
    return found


def _misfits(follow_up: FollowUp, dialogue: Dialogue, *, held_until: date) -> list[Fault]:
    """What keeps a decision from being one of a dialogue with other days, under the reference of its commitment. What
    was decided after the meeting stays so."""
    name, day, last = follow_up.commitment.reference, follow_up.decided_on, dialogue.held_on
    assert day is not None and last is not None  # noqa: S101, PT018  (it is decided, and the dialogue was held)
    if not follow_up.day_assumed and (day < (dialogue.starts_on or day) or last < day <= held_until):
        message = _("%(reference)s: It was entered as decided on %(day)s. Leave the day of that decision empty first.")
        return [Fault(name, message % {"reference": name, "day": date_format(day)})]
    try:
        check_form(Ruling.of(follow_up), AT_DIALOGUE, agreed_on=follow_up.commitment.dialogue.first_day)
    except Invalid as invalid:
        return [Fault(name, f"{name}: {fault.message}", fault.code) for fault in invalid.faults]
    return []


def _checked(ruling: Ruling, dialogue: Dialogue, commitment: Commitment, *, now: datetime) -> Ruling:
    """The ruling with its day. Raises Invalid naming everything that is wrong, also beside a day that cannot be."""
    check = partial(check_form, allowed=AT_DIALOGUE, agreed_on=commitment.dialogue.first_day)
    date_it = partial(_dated, ruling, dialogue, commitment, now=now)
    try:
        dated = date_it()
    except Invalid:
        undated = replace(ruling, decided_on=None, decided_from=None)
        each(date_it, partial(check, undated))
        raise
    check(dated)
    return dated


def _dated(ruling: Ruling, dialogue: Dialogue, commitment: Commitment, *, now: datetime) -> Ruling:
    """The ruling with its day: as entered, else the dialogue's last day, or today before it.

    Raises Invalid when it lies in the future, before the dialogue begins, or before the commitment came to its series.
    """
    zone = dialogue.series.country.timezone
    if ruling.decided_on is not None:
        first = max(filter(None, (dialogue.starts_on, _came_on(commitment))), default=None)
        return replace(ruling, decided_on=day_of("decided_on", ruling.decided_on, now=now, zone=zone, not_before=first))
    today = day_of("decided_on", None, now=now, zone=zone)
    last = dialogue.held_on or dialogue.ends_on or today
    decided_from = dialogue.starts_on if dialogue.is_inexact else None
    return replace(ruling, decided_on=_assumed_on(min(last, today), commitment), decided_from=decided_from)


def _assumed_on(last: date, commitment: Commitment) -> date:
    """The day of a decision that nobody dated: the `last` one of its dialogue, not before the commitment came to its
    series."""
    return max(last, _came_on(commitment) or last)


def _came_on(commitment: Commitment) -> date | None:
    """The day on which the series was concluded that left the commitment to the one that continues it, if one did."""
    left_by = commitment.continued_in.continues if commitment.continued_in else None
    return left_by.concluded_on if left_by else None


def _write(log: Log, follow_up: FollowUp, ruling: Ruling, *, by: User | None, day_assumed: bool = False) -> None:
    saved = log.save(
        follow_up,
        decision=ruling.decision,
        due_precision=ruling.due.precision,
        due_on=ruling.due.on,
        reason=ruling.reason,
        shown=ruling.shown,
        superseded_by=ruling.superseded_by,
        handed_over_to=ruling.handed_over_to,
        note=ruling.note,
        decided_on=ruling.decided_on,
        day_assumed=day_assumed,
        decided_by=by,
    )
    confirms = {item.pk for item in ruling.confirms}
    if set(follow_up.confirms.order_by().values_list("pk", flat=True)) != confirms:
        if not saved:
            log.raise_version(follow_up)
        follow_up.confirms.set(confirms)
