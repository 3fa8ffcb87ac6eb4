"""Answering: what a lead or owner says to what was proposed to it, what it asks for, and what
staff say to that."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.log import compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.due import Due, local_day
from commitments.figures import refresh, zone_of
from commitments.models import AcceptanceLine, ActionItem, Commitment, Request, StatusReport
from commitments.status import Acceptance, ItemStatus, RequestAnswer, RequestKind
from dialogues.models import Stakeholder
from dialogues.standing import Standing, inherited
from urbanshift.errors import Conflict, Fault

from .checks import day_of, text_of
from .locking import lock_item, lock_owed
from .owing import change_owner, move_due, require_staff_move, withdraw_item
from .refusals import Faults, require_live, require_owed

ANSWERS = [Acceptance.ACCEPTED, Acceptance.DECLINED]
ANSWERS_OF_STAFF = [RequestAnswer.GRANTED, RequestAnswer.REFUSED]


def accept(
    record: Commitment | ActionItem,
    *,
    by: User,
    now: datetime,
    acceptance: str,
    reason: str = "",
    answered_on: date | None = None,
    version: int | None = None,
) -> AcceptanceLine:
    """Accept or decline, with a reason, what was proposed: an item as its owner, a commitment as
    its lead.

    The answer may change: a decline is taken back by accepting; what was accepted is declined
    only while the organisation has not reported on it, afterwards it asks for another owner or
    for withdrawal.

    Raises NotAllowed, Invalid (an unknown answer, no reason, a day in the future or before the
    dialogue), Stale, Conflict (not open or finished, nobody is named, answered so already, or
    reported on).
    """
    with recording(by=by, now=now, reason=reason) as log:
        record, commitment = lock_owed(record)
        who = Standing.of(by, on=now.date())
        rules.require(who, rules.ANSWER, record)
        reason, day = check_answer(record, now=now, acceptance=acceptance, reason=reason, answered_on=answered_on)
        compare_version(record, version, reader=by, confidant=who.owned)
        stakeholder = require_proposed_to(record)
        if record.acceptance == acceptance:
            raise Conflict(_("This is %(acceptance)s already.") % {"acceptance": record.get_acceptance_display()})
        _require_unreported(stakeholder, record, on=now.date())
        line = log.create(
            AcceptanceLine(
                **record.of_it,
                stakeholder=stakeholder,
                on_behalf=not who.speaks_for(stakeholder.pk),
                acceptance=acceptance,
                reason=reason,
                answered_on=day,
            )
        )
        log.save(record, acceptance=acceptance)
        refresh(log, [commitment])
        return line


def check_answer(
    record: Commitment | ActionItem,
    *,
    now: datetime,
    acceptance: str,
    reason: str = "",
    answered_on: date | None = None,
) -> tuple[str, date]:
    """The reason and the day of an answer. Raises Invalid naming every fault."""
    faults = Faults()
    faults.require_known("acceptance", acceptance, ANSWERS)
    missing = _("Say why, so that somebody else can be found.") if acceptance == Acceptance.DECLINED else ""
    with faults:
        reason = text_of("reason", reason, missing)
    with faults:
        day = day_of(
            "answered_on", answered_on, now=now, zone=zone_of(record), not_before=record.commitment.dialogue.first_day
        )
    faults.refuse()
    return reason, day


def require_answerable(record: Commitment | ActionItem, *, on: date) -> None:
    """Raise Conflict unless some answer can be given to what was proposed, as it stands on the day `on`."""
    _require_unreported(require_proposed_to(record), record, on=on)


def require_proposed_to(record: Commitment | ActionItem) -> Stakeholder:
    """The lead or owner that answers. Raises Conflict where the record is not owed any more, or by nobody."""
    require_owed(record)
    if record.owed_by is None:
        raise Conflict(_("Nobody is named to lead this next step, so there is nobody to answer."))
    return record.owed_by


def _require_unreported(stakeholder: Stakeholder, record: Commitment | ActionItem, *, on: date) -> None:
    """Raise Conflict where it was accepted, and the stakeholder has reported on it: that cannot be declined."""
    if record.acceptance == Acceptance.ACCEPTED and _has_reported(stakeholder, record, on=on):
        # What can be done instead: nobody asks for another lead, or for a next step to be withdrawn.
        if isinstance(record, Commitment):
            sentence = _("%(name)s has reported on this already. Programme staff can change the lead.")
        else:
            sentence = _("%(name)s has reported on this already. Ask for another owner or for withdrawal.")
        raise Conflict(sentence % {"name": stakeholder.name})


def _has_reported(stakeholder: Stakeholder, record: Commitment | ActionItem, *, on: date) -> bool:
    """Whether a report of the stakeholder, or of one that it succeeded by that day, stands."""
    own = frozenset({stakeholder.pk})
    reports = StatusReport.objects.not_retracted().filter(stakeholder__in=own | inherited(own, on=on))
    if isinstance(record, Commitment):
        return reports.filter(action_item__commitment=record).exists()
    return reports.filter(action_item=record).exists()


def ask(
    item: ActionItem,
    *,
    by: User,
    now: datetime,
    kind: str,
    reason: str,
    due: Due | None = None,
    owner: Stakeholder | None = None,
    version: int | None = None,
) -> Request:
    """Ask for a new date (`due`), another owner (`owner`) or withdrawal of a live item.

    It changes nothing by itself: staff answer it, and it stands on the next agenda. `version`
    is that of the item.

    Raises NotAllowed, Invalid (see `check_request`), Stale, Conflict (the item is not live, a
    request of this kind waits already, of its owner or of whom that has succeeded, or it is due or owned so already).
    """
    with recording(by=by, now=now, reason=reason) as log:
        item = lock_item(item.pk)
        who = Standing.of(by, on=now.date())
        rules.require(who, rules.ASK, item)
        request = check_request(item, now=now, kind=kind, reason=reason, due=due, owner=owner)
        compare_version(item, version, reader=by, confidant=who.owned)
        require_live(item)
        if kind not in still_askable(item):
            raise Conflict(ASKED_ALREADY)
        if kind == RequestKind.DUE and due == item.due:
            raise Conflict(_("It is due then already."), [Fault("due", _("Choose another due."))])
        if owner is not None and owner.pk == item.owner_id:
            raise Conflict(_("It is theirs already."), [Fault("owner", _("Choose another organisation."))])
        request.asked_by = by
        request.on_behalf = not who.speaks_for(item.owner_id)
        return log.create(request)


ASKED_ALREADY = gettext_lazy("This was asked for already; programme staff will answer.")


def still_askable(item: ActionItem) -> list[RequestKind]:
    """What its owner can ask for: of each kind one request at a time waits for its answer, of theirs or of whom they
    have succeeded. Two queries."""
    own = frozenset({item.owner_id})
    theirs = item.requests.unanswered().filter(stakeholder__in=own | inherited(own, on=None))
    asked = set(theirs.values_list("kind", flat=True))
    return [kind for kind in RequestKind if kind not in asked]


def require_askable(item: ActionItem) -> None:
    """Raise Conflict unless its owner can ask for something: it is live, and not all of it waits for its answer."""
    require_live(item)
    if not still_askable(item):
        raise Conflict(ASKED_ALREADY)


def check_request(
    item: ActionItem, *, now: datetime, kind: str, reason: str, due: Due | None = None, owner: Stakeholder | None = None
) -> Request:
    """The request that these values make, not stored, asked today at the place. Pure.

    Raises Invalid naming every fault: an unknown kind, no reason, what the kind needs is missing
    or has passed, or something that it has no use for.
    """
    today = local_day(now, zone_of(item))
    faults = Faults()
    faults.require_known("kind", kind, RequestKind.values)
    with faults:
        reason = text_of("reason", reason, _("Say why, so that programme staff can decide."))
    if kind == RequestKind.DUE and not due:
        faults.add("due", _("Choose the new date."), "required")
    elif kind == RequestKind.DUE and due and due.on is not None and due.on < today:
        faults.add("due.on", _("Give a day that has not passed yet."))
    elif kind in RequestKind.values and kind != RequestKind.DUE and due:
        faults.add("due", _("Leave the date out, or ask for a new date."))
    if kind == RequestKind.OWNER and owner is None:
        faults.add("owner", _("Name the organisation that is to take it over."), "required")
    elif kind in RequestKind.values and kind != RequestKind.OWNER and owner is not None:
        faults.add("owner", _("Leave the owner out, or ask for another owner."))
    faults.refuse()
    due = due or Due()
    return Request(
        action_item=item,
        stakeholder=item.owner,
        kind=kind,
        reason=reason,
        due_precision=due.precision,
        due_on=due.on,
        owner=owner,
        asked_on=today,
    )


def answer_request(
    request: Request,
    *,
    by: User,
    now: datetime,
    answer: str,
    note: str = "",
    reason: str | None = None,
    answered_on: date | None = None,
    version: int | None = None,
) -> Request:
    """Grant a request, which makes the change unless it was made meanwhile; or refuse it, with a note, which those who
    asked read. `reason` is that of the change, which those who were in the room read: the one it was asked for with,
    unless it is given in other words.

    Raises NotAllowed, Invalid, Stale, Conflict (answered already), and what the change itself
    raises: a request that cannot be granted any more is refused.
    """
    with recording(by=by, now=now, reason=note or request.reason) as log:
        item, request = _lock_request(request)
        rules.require(Standing.of_account(by), rules.ANSWER_REQUEST, request)
        faults = Faults()
        faults.require_known("answer", answer, ANSWERS_OF_STAFF)
        with faults:
            note = text_of("note", note, _("Say why it is refused.") if answer == RequestAnswer.REFUSED else "")
        with faults:
            as_asked = reason is None or answer != RequestAnswer.GRANTED
            missing = _("Say why it changes, for those who were in the room.")
            reason = text_of("reason", request.reason if as_asked else reason, missing)
        with faults:
            day = day_of("answered_on", answered_on, now=now, zone=zone_of(item), not_before=request.asked_on)
        faults.refuse()
        compare_version(request, version, reader=by)
        require_unanswered(request)
        if answer == RequestAnswer.GRANTED and not is_so_already(request, item):
            _grant(request, item, by=by, now=now, reason=reason, changed_on=day)
        log.save(request, answer=answer, answer_note=note, answered_on=day)
        return request


def retract_request(request: Request, *, by: User, now: datetime, version: int | None = None) -> Request:
    """Ask no more for what was asked for, as long as staff have not answered; it can be asked for again.

    Raises NotAllowed, Stale, Conflict (answered or retracted already).
    """
    with recording(by=by, now=now) as log:
        item, request = _lock_request(request)
        rules.require(Standing.of(by, on=now.date()), rules.RETRACT, request)
        compare_version(request, version, reader=by)
        require_unanswered(request)
        log.save(request, answer=RequestAnswer.RETRACTED, answered_on=local_day(now, zone_of(item)))
        return request


def _lock_request(request: Request) -> tuple[ActionItem, Request]:
    """The request with its action, which is locked before it."""
    item = lock_item(request.action_item_id)
    locked = Request.objects.select_for_update(of=("self",), no_key=True).select_related("owner")
    return item, locked.get(pk=request.pk)


def require_unanswered(request: Request) -> None:
    """Raise Conflict when the request was answered, or retracted."""
    if request.answer:
        raise Conflict(_("This request was %(answer)s already.") % {"answer": request.get_answer_display()})


def is_so_already(request: Request, item: ActionItem) -> bool:
    """Whether an action is as a request wants it, because it was changed since."""
    match request.kind:
        case RequestKind.DUE:
            return item.due == request.due
        case RequestKind.OWNER:
            return item.owner_id == request.owner_id
        case _:
            return item.status == ItemStatus.WITHDRAWN


def require_grantable(request: Request) -> None:
    """Raise Conflict or IllegalMove where nobody can do any more what is asked for, as the action stands."""
    if is_so_already(request, request.action_item):
        return
    if request.kind == RequestKind.WITHDRAWAL:
        require_staff_move(request.action_item, ItemStatus.WITHDRAWN)
    else:
        require_owed(request.action_item)


def _grant(request: Request, item: ActionItem, **change: Any) -> None:
    """Make the change: `by`, `now`, `reason` and `changed_on` are those of the act that it is."""
    match request.kind:
        case RequestKind.DUE:
            move_due(item, due=request.due, **change)
        case RequestKind.OWNER:
            assert request.owner is not None  # noqa: S101  (a CHECK holds it)
            change_owner(item, owner=request.owner, **change)
        case RequestKind.WITHDRAWAL:
            withdraw_item(item, **change)
