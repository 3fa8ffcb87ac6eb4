"""What a decision needs before it may be taken, and before it may take effect, and what it does then. Pure.

The same checks run when a decision is entered and again, under lock, when its dialogue is
adopted: a decision must still be true then.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogues.models import Stakeholder
from urbanshift.errors import Conflict, Fault, Invalid, Refused, choose_from
from urbanshift.text import fault_in, plain

from .due import Due
from .figures import counts, is_live
from .models import ActionItem, Commitment, FollowUp
from .status import AT_DIALOGUE, CLOSES, CommitmentStatus, Decision, ItemStatus


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as entered: what was decided, and just the particulars that it needs.

    `decided_from`: the first day on which it can have been decided, where nobody knows more than that.
    """

    decision: str
    due: Due = field(default_factory=Due)
    reason: str = ""
    shown: str = ""
    confirms: tuple[ActionItem, ...] = ()
    superseded_by: Commitment | None = None
    handed_over_to: Stakeholder | None = None
    note: str = ""
    decided_on: date | None = None
    decided_from: date | None = None

    @classmethod
    def of(cls, follow_up: FollowUp) -> Ruling:
        """The ruling that a follow-up holds. One query for what it confirms, unless that was prefetched, and one for
        its dialogue."""
        return cls(
            decision=follow_up.decision,
            due=follow_up.due,
            reason=follow_up.reason,
            shown=follow_up.shown,
            confirms=tuple(sorted(follow_up.confirms.all(), key=lambda item: item.pk)),
            superseded_by=follow_up.superseded_by,
            handed_over_to=follow_up.handed_over_to,
            note=follow_up.note,
            decided_on=follow_up.decided_on,
            decided_from=follow_up.decided_from,
        )


USES = {
    Decision.FULFILLED: {"shown", "confirms"},
    Decision.PARTLY_FULFILLED: {"shown"},
    Decision.NOT_FULFILLED: set(),
    Decision.CARRIED_OVER: {"due"},
    Decision.NOT_DISCUSSED: set(),
    Decision.WITHDRAWN: set(),
    Decision.SUPERSEDED: {"superseded_by"},
    Decision.HANDED_OVER: {"handed_over_to"},
    Decision.CONTINUED: set(),
}
"""The particulars that a decision may carry beside reason, note and day."""


def check_form(ruling: Ruling, allowed: frozenset[Decision], *, agreed_on: date | None) -> None:
    """Raise Invalid naming everything that is wrong with what was entered."""
    if ruling.decision not in allowed:
        raise Invalid(
            _("This cannot be decided here."),
            [Fault("decision", choose_from(one for one in Decision.values if one in allowed))],
        )
    uses = USES[Decision(ruling.decision)]
    label = Decision(ruling.decision).label
    faults = [
        Fault(name, _("A next step that is %(decision)s has no such thing.") % {"decision": label})
        for name in ("due", "shown", "confirms", "superseded_by", "handed_over_to")
        if getattr(ruling, name) and name not in uses
    ]
    texts = [fault_in(name, plain(getattr(ruling, name))) for name in ("reason", "shown", "note")]
    faults += filter(None, texts)
    if ruling.confirms and "confirms" in uses and allowed is not AT_DIALOGUE:
        faults.append(Fault("confirms", _("Only a dialogue confirms actions. Have them checked first.")))
    match ruling.decision:
        case Decision.WITHDRAWN if not plain(ruling.reason):
            faults.append(Fault("reason", _("Say why it is withdrawn."), "required"))
        case Decision.CARRIED_OVER if ruling.due and not plain(ruling.reason):
            faults.append(Fault("reason", _("Say why the date moves."), "required"))
        case Decision.SUPERSEDED if ruling.superseded_by is None:
            faults.append(Fault("superseded_by", _("Name the next step that takes its place."), "required"))
        case Decision.HANDED_OVER if ruling.handed_over_to is None:
            faults.append(Fault("handed_over_to", _("Name the organisation that takes it over."), "required"))
        case Decision.FULFILLED if ruling.confirms and not plain(ruling.shown):
            faults.append(Fault("shown", _("Write down what was shown."), "required"))
    decided_from = ruling.decided_from or ruling.decided_on
    if ruling.due.on is not None and decided_from is not None and ruling.due.on < decided_from:
        told = {"day": date_format(decided_from)}
        faults.append(
            Fault("due.on", _("It was decided on %(day)s; give that day or a later one as the new due.") % told)
        )
    if ruling.decided_on is not None and agreed_on is not None and ruling.decided_on < agreed_on:
        faults.append(
            Fault(
                "decided_on",
                _("The next step was agreed on %(day)s; give that day or a later one.")
                % {"day": date_format(agreed_on)},
            )
        )
    if faults:
        raise Invalid(_("The decision is not complete."), faults)


def check_truth(
    ruling: Ruling,
    commitment: Commitment,
    items: Sequence[ActionItem],
    *,
    deciding_dialogue_id: int | None,
    reported_since: Collection[int] = (),
) -> None:
    """Raise Conflict, or Invalid where a particular is wrong in itself, unless the decision is
    true of the commitment and its items as they stand. `reported_since`: the ids of those that were reported on after
    the same decision had completed them."""
    if not commitment.is_open:
        raise Conflict(
            _("%(reference)s is not open any more: it is %(status)s.")
            % {"reference": commitment.reference, "status": commitment.get_status_display()}
        )
    match ruling.decision:
        case Decision.FULFILLED:
            _check_fulfilled(ruling, commitment, items, at_dialogue=deciding_dialogue_id is not None)
            _require_none_reported(ruling, items, reported_since)
        case Decision.SUPERSEDED:
            successor = ruling.superseded_by
            if successor is None or successor.pk == commitment.pk:
                raise Invalid(
                    _("A next step cannot take its own place."),
                    [Fault("superseded_by", _("Name another next step."))],
                )
            if not (successor.is_open or (successor.is_draft and successor.dialogue_id == deciding_dialogue_id)):
                raise Conflict(
                    _("%(reference)s cannot take its place.") % {"reference": successor.reference},
                    [Fault("superseded_by", _("Name an open next step, or a draft of the dialogue that decides."))],
                )


def untruths(
    ruling: Ruling,
    commitment: Commitment,
    items: Sequence[ActionItem],
    *,
    allowed: frozenset[Decision],
    deciding_dialogue_id: int | None,
    reported_since: Collection[int] = (),
) -> list[Fault]:
    """Everything that keeps the decision from taking effect now, under the commitment's reference; `reported_since`
    as in `check_truth`."""
    name = commitment.reference
    try:
        check_form(ruling, allowed, agreed_on=commitment.dialogue.first_day)
        check_truth(ruling, commitment, items, deciding_dialogue_id=deciding_dialogue_id, reported_since=reported_since)
    except Refused as refused:
        told = [fault for fault in refused.faults if fault.message != refused.message]
        return [
            Fault(name, f"{name}: {refused}", "untrue"),
            *(Fault(name, f"{name}: {fault.message}", fault.code) for fault in told),
        ]
    return []


@dataclass(frozen=True, slots=True)
class Effect:
    """What a decision does when it takes effect: actions it completes and withdraws, what moves to the new due, the
    status that the commitment then has (None: it stays open)."""

    completed: list[ActionItem]
    withdrawn: list[ActionItem]
    moved: list[Commitment | ActionItem]
    closed: CommitmentStatus | None


def effect_of(
    ruling: Ruling,
    commitment: Commitment,
    items: Sequence[ActionItem],
    *,
    moved_later: Mapping[tuple[str, int], Due] | None = None,
) -> Effect:
    """What `ruling` does to a commitment and its items as they stand.

    `moved_later`: those that are due as they are because of a later day than that of the ruling, by their keys, with
    the due that they had before.
    """
    completed: list[ActionItem] = []
    withdrawn: list[ActionItem] = []
    moved: list[Commitment | ActionItem] = []
    match ruling.decision:
        case Decision.FULFILLED:
            confirmed = {item.pk for item in ruling.confirms}
            completed = [item for item in items if item.pk in confirmed and item.status != ItemStatus.COMPLETED]
        case Decision.WITHDRAWN:
            withdrawn = [item for item in items if is_live(item, commitment)]
        case Decision.CARRIED_OVER if ruling.due:
            moved = _carried_along(ruling.due, commitment, items, moved_later or {})
    return Effect(completed, withdrawn, moved, CLOSES.get(Decision(ruling.decision)))


def _carried_along(
    due: Due, commitment: Commitment, items: Sequence[ActionItem], moved_later: Mapping[tuple[str, int], Due]
) -> list[Commitment | ActionItem]:
    """What moves to the new due: the commitment, and the live items that had its old one. An item that had a date of
    its own keeps it, and so does what was moved later."""
    old = moved_later.get(commitment.owed_key, commitment.due)
    owed: list[Commitment | ActionItem] = [commitment, *(item for item in items if is_live(item, commitment))]
    return [one for one in owed if one.due == old != due and one.owed_key not in moved_later]


def _check_fulfilled(ruling: Ruling, commitment: Commitment, items: Sequence[ActionItem], *, at_dialogue: bool) -> None:
    own = {item.pk: item for item in items}
    counting = [item for item in items if counts(item)]
    confirmed = {item.pk for item in ruling.confirms}
    wrong = [
        Fault(f"confirms.{index}", _("This is no action of the next step, or one that does not count."))
        for index, item in enumerate(ruling.confirms)
        if item.pk not in own or not counts(own[item.pk])
    ]
    if wrong:
        raise Invalid(_("The dialogue confirms actions of this next step only."), wrong)
    if not counting and not plain(ruling.shown):
        missing = _("There is no action that shows it: write down what was shown.")
        raise Invalid(missing, [Fault("shown", missing, "required")])
    lacking = [
        Fault(
            "confirms",
            _("%(reference)s is %(status)s.") % {"reference": item.reference, "status": item.get_status_display()},
            "not_completed",
        )
        for item in counting
        if item.status != ItemStatus.COMPLETED and item.pk not in confirmed
    ]
    if lacking:
        raise Conflict(
            _("Not every action is completed. Confirm what the dialogue was shown, or decide otherwise.")
            if at_dialogue
            else _(
                "Not every action is completed. Have the reports checked, withdraw the others, or decide otherwise."
            ),
            lacking,
        )
    promised = commitment.number_promised
    if promised is not None and len(counting) < promised:
        raise Conflict(
            ngettext(
                "%(promised)d was promised; %(shown)d is shown by a completed action. Enter the action that shows it, "
                "or decide otherwise.",
                "%(promised)d were promised; %(shown)d are shown by completed actions. Enter the actions that show the "
                "others, or decide otherwise.",
                promised,
            )
            % {"promised": promised, "shown": len(counting)}
        )


def _require_none_reported(ruling: Ruling, items: Sequence[ActionItem], reported_since: Collection[int]) -> None:
    """Raise Conflict where the ruling confirms an unfinished item that it had completed before a report on it."""
    unfinished = {item.pk for item in items if item.status != ItemStatus.COMPLETED}
    if faults := [
        Fault(
            f"confirms.{index}",
            _("%(reference)s was reopened and reported on after it had been confirmed here.")
            % {"reference": item.reference},
            "reported",
        )
        for index, item in enumerate(ruling.confirms)
        if item.pk in unfinished.intersection(reported_since)
    ]:
        raise Conflict(
            _(
                "What was reported on since is not completed again by the earlier word. Have a report that it is done "
                "checked, or confirm it no more and decide otherwise."
            ),
            faults,
        )
