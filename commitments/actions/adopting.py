"""Adopting a dialogue: its outcome takes effect all at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime

from django.db.models import Max
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
    OwnerChange,
    Snapshot,
)
from commitments.status import Acceptance, AmendmentKind, CommitmentStatus
from dialogues.models import Dialogue, OutcomePoint, Series
from dialogues.querysets import DialogueQuerySet
from dialogues.standing import Inherited, Standing
from dialogues.status import DialogueStatus, Footing, Visibility
from urbanshift.errors import Conflict, Fault, IllegalMove, Invalid, NotReady, choose_from

from .acceptance import acceptance_among, attended, given_once_adopted, is_added_since
from .agenda_keeping import keep_agenda
from .applying import Decided, apply
from .checks import day_of, text_of
from .handing import hand_to_heirs, with_unfinished
from .lines import last_lines, lines_of, newest_amendments
from .locking import lock_commitments, lock_dialogue, lock_items
from .meeting import set_circles
from .outcome import Outcome, lock_outcome
from .previews import compare_mark
from .sight import sight_kept
from .snapshots import write_snapshot


def adopt(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    footing: str,
    adopted_on: date | None = None,
    version: int | None = None,
    seen: str | None = None,
) -> Dialogue:
    """Finalise the outcome of a held dialogue.

    Opens its commitments and freezes their wording and original due, carries out the decisions
    on its agenda, opens the outcome to those who were in the room, and writes a snapshot.
    `footing` says whether those present agreed it or the programme recorded it. `adopted_on` is
    today unless entered otherwise, not before the day it was held. `seen` is the mark of the outcome
    that the person was shown.
    Raises NotAllowed, Invalid, Stale, IllegalMove (it is not held), NotReady (naming every single
    thing that is missing, or the dialogue of the series that comes first), Conflict (another outcome was shown).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ADOPT, dialogue)
        if footing not in Footing.values:
            raise Invalid(_("The footing is not known."), [Fault("footing", choose_from(Footing.values))])
        dialogue = lock_dialogue(dialogue.pk)
        series = dialogue.series
        adopted_on = day_of(
            "adopted_on", adopted_on, now=now, zone=series.country.timezone, not_before=_earliest_day(dialogue)
        )
        compare_version(dialogue, version, reader=by)
        require_next(dialogue)
        outcome = lock_outcome(dialogue)
        faults = outcome.obstacles(adopted_on=adopted_on)
        if faults:
            raise NotReady(_("%(reference)s cannot become final yet.") % {"reference": dialogue.reference}, faults)
        if seen is not None:
            compare_mark(outcome.mark, seen)

        with sight_kept(log, dialogue=dialogue, commitments=outcome.put):
            _date_decisions(log, outcome.agenda, until=adopted_on)
            log.save(dialogue, status=DialogueStatus.ADOPTED, footing=footing, adopted_on=adopted_on)
            _take_up(log, outcome, on=adopted_on)
            _open_to_the_room(log, outcome)
            _carry_out(log, outcome, on=adopted_on)
            snapshot = log.create(Snapshot(dialogue=dialogue))
            refresh(log, [*outcome.own, *outcome.put])
            write_snapshot(log, snapshot, now=now)
            keep_agenda(log, series)
        return dialogue


def _earliest_day(dialogue: Dialogue) -> date | None:
    """The day it was held, the one on which the last dialogue before it was adopted, since they are adopted in order,
    or the one on which the series ended that its own continues. Of a dialogue known to the month or year only, any day
    in that."""
    earlier = Dialogue.objects.filter(series=dialogue.series_id, number__lt=dialogue.number)
    held = dialogue.first_day if dialogue.known_held_on is None else dialogue.held_on
    days = [held, _last_adopted(earlier), *_ends_before(dialogue.series)]
    return max((day for day in days if day is not None), default=None)


def _ends_before(series: Series) -> Iterator[date | None]:
    """When the series that this one continues came to its end, as far as it has, and what that continues."""
    before = series.continues
    while before is not None:
        yield before.concluded_on
        yield _last_adopted(Dialogue.objects.filter(series=before))
        before = before.continues


def _last_adopted(dialogues: DialogueQuerySet) -> date | None:
    day: date | None = dialogues.adopted().aggregate(last=Max("adopted_on"))["last"]
    return day


def at_least_the_room(record: Dialogue | Commitment | OutcomePoint) -> int:
    """The circle that `record` has once it is adopted."""
    return max(record.visibility, Visibility.PARTICIPANTS)


def _date_decisions(log: Log, agenda: Sequence[FollowUp], *, until: date) -> None:
    """Let no decision be of a later day than `until`, on which the dialogue is adopted. Those that nobody gave a day
    are of its last one, which may be later where it is known to the month or year only."""
    for follow_up in agenda:
        if follow_up.day_assumed and follow_up.decided_on and follow_up.decided_on > until:
            log.save(follow_up, decided_on=until)


def _take_up(log: Log, outcome: Outcome, *, on: date) -> None:
    """Open what it agreed, for the first time or anew, and hand it to who stands in place of an organisation that was
    succeeded meanwhile."""
    were_open = outcome.dialogue.snapshots.exists()
    _open(log, outcome, were_open=were_open)
    if were_open:
        _settle(log, outcome, on=on)
    taken_up = [record for one in outcome.own for record in with_unfinished(one, outcome.items[one.pk])]
    hand_to_heirs(log, taken_up, taken_up_on=on)


def _open_to_the_room(log: Log, outcome: Outcome) -> None:
    """Let those who were in the room read it, what it agreed, and the points made."""
    set_circles(log, [outcome.dialogue], at_least_the_room)
    points = list(outcome.dialogue.outcome_points.select_for_update(no_key=True).order_by("pk"))
    set_circles(log, outcome.own, at_least_the_room)
    set_circles(log, points, at_least_the_room)


def _carry_out(log: Log, outcome: Outcome, *, on: date) -> None:
    """Apply its decisions, each for its own reason; what they close is closed by the day `on`."""
    apply(
        log,
        [
            Decided(one, outcome.effect_of(one), min(one.decided_on or on, on), reason=one.reason or one.shown)
            for one in outcome.agenda
        ],
    )


def _open(log: Log, outcome: Outcome, *, were_open: bool) -> None:
    """Open draft commitments read under lock: freeze wording and original due, and propose them to their leads and
    owners, or count them as accepted where these agreed in the room. `were_open`: they were before the dialogue was
    reopened, and what was answered then stands. To whom staff gave it then, it is proposed."""
    dialogue, today = outcome.dialogue, log.now.date()
    there = attended(dialogue, on=today) if dialogue.footing == Footing.AGREED else frozenset[int]()
    given = given_once_adopted(dialogue)
    answers = _last_answers(outcome.agreed, on=today) if were_open else {}

    def acceptance(record: Commitment | ActionItem) -> str:
        owner = record.owed_by_id
        if owner is None:
            return ""
        present = there if given.get(record.owed_key) != owner else frozenset[int]()
        return answers.get(record.owed_key) or acceptance_among(dialogue, owner, present)

    for commitment in outcome.own:
        log.save(
            commitment,
            status=CommitmentStatus.OPEN,
            text_agreed=commitment.text,
            original_due_precision=commitment.due_precision,
            original_due_on=commitment.due_on,
            opened_on=dialogue.adopted_on,
            acceptance=acceptance(commitment),
        )
        for item in outcome.items[commitment.pk]:
            log.save(
                item,
                original_due_precision=item.due_precision,
                original_due_on=item.due_on,
                acceptance=acceptance(item),
            )


def _last_answers(records: Collection[Commitment | ActionItem], *, on: date) -> dict[tuple[str, int], str]:
    """What the lead or owner of each answered last, or whom that succeeded, by the key of the record; nothing where
    neither did, or was asked again since."""
    succeeded = Inherited(on)
    lines = lines_of(AcceptanceLine.objects.all(), records)
    found: dict[tuple[str, int], str] = {}
    for record in records:
        if record.owed_by_id is not None:
            itself = frozenset({record.owed_by_id})
            theirs = itself | succeeded.by(itself)
            answers = [line.acceptance for line in lines[record.owed_key] if line.stakeholder_id in theirs]
            if answers and answers[-1] != Acceptance.PROPOSED:
                found[record.owed_key] = answers[-1]
    return found


def _settle(log: Log, outcome: Outcome, *, on: date) -> None:
    """Lines tell what moved while what it agreed was adopted before. Where a draft was edited since,
    one more of each kind leads to what it says now, so that they end where it stands."""
    reason = _("Changed while the dialogue was reopened.")
    dues = last_lines(DueDateChange.objects.all(), outcome.agreed)
    owners = last_lines(OwnerChange.objects.all(), outcome.agreed)
    wordings = newest_amendments(outcome.own)
    for record in outcome.agreed:
        due = dues.get(record.owed_key)
        if due is not None and due.after != record.due:
            log.create(
                DueDateChange(
                    **record.of_it, from_precision=due.to_precision, from_on=due.to_on,
                    to_precision=record.due_precision, to_on=record.due_on, reason=reason, changed_on=on,
                )
            )  # fmt: skip
        owner = owners.get(record.owed_key)
        if owner is not None and owner.to_stakeholder_id != record.owed_by_id:
            log.create(
                OwnerChange(
                    **record.of_it, from_stakeholder_id=owner.to_stakeholder_id, to_stakeholder_id=record.owed_by_id,
                    reason=reason, changed_on=on,
                )
            )  # fmt: skip
    for commitment in outcome.own:
        wording = wordings.get(commitment.pk)
        if wording is not None and (wording.text, wording.language) != (commitment.text, commitment.language):
            log.create(
                Amendment(
                    commitment=commitment, kind=AmendmentKind.CHANGE, text=commitment.text,
                    language=commitment.language, reason=reason, amended_on=max(on, wording.amended_on),
                )
            )  # fmt: skip


def require_next(dialogue: Dialogue) -> None:
    """Raise IllegalMove unless the dialogue was held, Conflict where another one of its series comes first."""
    if dialogue.is_adopted:
        raise IllegalMove(_("%(reference)s is final already.") % {"reference": dialogue.reference})
    if dialogue.status != DialogueStatus.HELD:
        raise IllegalMove(
            _("Only a held dialogue becomes final; %(reference)s is %(status)s.")
            % {"reference": dialogue.reference, "status": dialogue.get_status_display()}
        )
    upcoming = Dialogue.objects.next_of(dialogue.series)
    if upcoming is not None and upcoming.pk != dialogue.pk:
        raise NotReady(
            _("The dialogues of a series become final in order: %(reference)s comes first, unless it is cancelled.")
            % {"reference": upcoming.reference},
            [Fault(upcoming.reference, _("It comes first."))],
        )


def require_recorded(dialogue: Dialogue) -> None:
    """Raise Conflict unless the dialogue is finalised on a footing that can be confirmed."""
    if not dialogue.is_adopted or dialogue.footing != Footing.RECORDED:
        raise Conflict(_("Only a finalised dialogue with a recorded footing is confirmed."))


def confirm_footing(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    basis: str,
    confirmed_on: date | None = None,
    version: int | None = None,
) -> Dialogue:
    """Those present confirmed a recorded outcome; what was proposed to those who attended counts
    as accepted.

    Raises NotAllowed, Invalid (no basis), Stale, Conflict (it is not a recorded footing).
    """
    with recording(by=by, now=now, reason=basis) as log:
        rules.require(Standing.of_account(by), rules.CONFIRM_FOOTING, dialogue)
        basis = text_of("basis", basis, _("Say how those present confirmed it, and where that is written."))
        dialogue = lock_dialogue(dialogue.pk)
        confirmed_on = day_of(
            "confirmed_on", confirmed_on, now=now, zone=dialogue.series.country.timezone, not_before=dialogue.first_day
        )
        compare_version(dialogue, version, reader=by)
        require_recorded(dialogue)
        log.save(dialogue, footing=Footing.AGREED, footing_confirmed_on=confirmed_on, footing_basis=basis)
        commitments = lock_commitments(Commitment.objects.filter(dialogue=dialogue))
        items = lock_items(commitments)
        records: list[Commitment | ActionItem] = []
        for commitment in commitments:
            records += [commitment, *items[commitment.pk]]
        for record, owner_id in proposed_to_present(dialogue, records, on=now.date()):
            log.save(record, acceptance=Acceptance.ACCEPTED)
            log.create(
                AcceptanceLine(
                    **record.of_it,
                    stakeholder_id=owner_id,
                    on_behalf=True,
                    acceptance=Acceptance.ACCEPTED,
                    reason=basis,
                    answered_on=confirmed_on,
                )
            )
        for commitment in commitments:
            log.touched(commitment)
        refresh(log, commitments)
        return dialogue


def proposed_to_present(
    dialogue: Dialogue, records: Iterable[Commitment | ActionItem], *, on: date
) -> Iterator[tuple[Commitment | ActionItem, int]]:
    """Those of `records` that are proposed to an organisation that attended, with its id: what it counts as having
    accepted once the footing is confirmed. What staff gave to it since is not what those present agreed, nor is an
    action that was added since."""
    present, given = attended(dialogue, on=on), given_once_adopted(dialogue)
    for record in records:
        owner_id = record.owed_by_id
        if (
            record.acceptance == Acceptance.PROPOSED
            and owner_id is not None
            and owner_id in present
            and given.get(record.owed_key) != owner_id
            and not is_added_since(record)
        ):
            yield record, owner_id
