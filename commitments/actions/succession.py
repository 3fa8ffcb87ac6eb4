"""What became of an organisation: renamed, merged into another, or split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db.models import Max, Q
from django.utils.translation import gettext as _

from accounts.log import Log, recording
from accounts.models import User
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment, ReportDraft
from commitments.status import UNFINISHED, CommitmentStatus
from dialogues import rules
from dialogues.models import Stakeholder, Succession
from dialogues.standing import Standing, heirs, inherited
from dialogues.status import SuccessionKind
from urbanshift.errors import Conflict, Fault, Invalid, choose_from

from .checks import day_of, require_not_before, text_of
from .handing import hand_on, hand_to_heirs
from .locking import lock_commitments, lock_items
from .sight import sight_kept


def open_matters(stakeholder: Stakeholder) -> tuple[list[Commitment], list[ActionItem]]:
    """The commitments it leads and the items it owns that are not closed: what moves with it."""
    return (
        list(Commitment.objects.open().filter(lead=stakeholder).order_by("sort_key")),
        list(
            ActionItem.objects.filter(
                owner=stakeholder, status__in=UNFINISHED, commitment__status=CommitmentStatus.OPEN
            )
            .select_related("commitment")
            .order_by("sort_key")
        ),
    )


def drafts_naming(stakeholder: Stakeholder) -> list[Commitment]:
    """The commitments not adopted yet that name it as lead or as owner of an action: they stay as entered."""
    named = Q(lead=stakeholder) | Q(action_items__owner=stakeholder)
    drafts = Commitment.objects.filter(named, status=CommitmentStatus.DRAFT).select_related("dialogue")
    return list(drafts.order_by("sort_key").distinct())


def require_clear(kind: str, successors: Sequence[Stakeholder]) -> None:
    """Raise Invalid where it is not clear what happened, or who stands in its place."""
    if kind not in SuccessionKind.values:
        raise Invalid(_("This is no kind of succession."), [Fault("kind", choose_from(SuccessionKind.values))])
    named = {successor.pk for successor in successors}
    is_split = kind == SuccessionKind.SPLIT
    if len(named) != len(successors) or (len(named) < 2 if is_split else len(named) != 1):
        wanted = (
            _("Name all that it was split into; where one alone stands in its place, it was renamed or merged.")
            if is_split
            else _("Name the one successor; where several stand in its place, it was split.")
        )
        raise Invalid(_("The successor is not clear."), [Fault("successors", wanted, "required")])


def require_free(predecessor: Stakeholder, successors: Sequence[Stakeholder], *, on: date | None) -> None:
    """Raise Conflict where `predecessor` was succeeded already, or these cannot succeed it; Invalid where `on` is a day
    before it took over from another itself."""
    if predecessor.successions.exists():
        raise Conflict(_("%(name)s was succeeded already.") % {"name": predecessor.name})
    # Whom the predecessor itself succeeded cannot succeed it.
    ancestors = inherited(frozenset({predecessor.pk}), on=None) | {predecessor.pk}
    if any(successor.pk in ancestors for successor in successors):
        raise Conflict(_("An organisation cannot succeed itself, at once or in a circle."))
    if on is not None:
        require_not_before("succeeded_on", on, predecessor.inheritances.aggregate(last=Max("succeeded_on"))["last"])


def succeed(
    predecessor: Stakeholder,
    *,
    by: User,
    now: datetime,
    kind: str,
    successors: list[Stakeholder],
    reason: str,
    succeeded_on: date | None = None,
    assign: Mapping[str, Stakeholder] | None = None,
) -> list[Succession]:
    """From `succeeded_on`, `successors` stand where `predecessor` stood.

    Their officers inherit its items and what it could read. Open commitments and items are
    handed over with a dated line: to the one successor; where there are several as `assign` says,
    by reference, and every open matter must be assigned. A successor that was succeeded itself hands it on in turn.
    Acceptance stays as it was answered, and a report that was begun is gone on with.
    Raises NotAllowed, Invalid (also for a day before it took over from another itself), Conflict (it was succeeded
    already, or in a circle).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.SUCCEED, predecessor)
        reason = text_of("reason", reason, _("Say what happened, and where it is written."))
        require_clear(kind, successors)
        zone = predecessor.country.timezone if predecessor.country else "UTC"
        succeeded_on = day_of("succeeded_on", succeeded_on, now=now, zone=zone)
        # Without the key: what refers to it is written meanwhile, and waits for nothing. With the successors, so that
        # none of them is succeeded meanwhile, in the end by this one, and with who stands in their place.
        named = frozenset(successor.pk for successor in successors)
        named |= {predecessor.pk} | heirs(named, on=now.date())
        locked = Stakeholder.objects.select_for_update(no_key=True).filter(pk__in=named).order_by("pk")
        predecessor = {one.pk: one for one in locked}[predecessor.pk]
        require_free(predecessor, successors, on=succeeded_on)
        lines = [
            log.create(
                Succession(
                    predecessor=predecessor,
                    successor=successor,
                    kind=kind,
                    succeeded_on=succeeded_on,
                    reason=reason,
                )
            )
            for successor in successors
        ]
        led, owned = open_matters(predecessor)
        commitments = lock_commitments(
            Commitment.objects.filter(pk__in={one.pk for one in led} | {item.commitment_id for item in owned})
        )
        items = lock_items(commitments)
        led, owned = open_matters(predecessor)  # Once more: an action may have been added before the locks were had.
        assigned = _assigned([*led, *owned], successors, assign or {})
        by_successor = {line.successor_id: line for line in lines}
        records: list[Commitment | ActionItem] = []
        for commitment in commitments:
            records += [commitment, *items[commitment.pk]]
        theirs = [one for one in records if one.reference in assigned and one.owed_by_id == predecessor.pk]
        with sight_kept(log, commitments=commitments):
            for record in theirs:
                hand_on(log, record, by_successor[assigned[record.reference].pk], taken_up_on=succeeded_on)
            hand_to_heirs(log, theirs, taken_up_on=succeeded_on)
            for record in theirs:
                if isinstance(record, ActionItem):
                    _hand_draft(log, record, predecessor)
        refresh(log, commitments)
        return lines


def _assigned(
    matters: list[Commitment | ActionItem],
    successors: list[Stakeholder],
    assign: Mapping[str, Stakeholder],
) -> dict[str, Stakeholder]:
    """Who takes over what, by reference. Raises Invalid naming what is left without an heir."""
    if len(successors) == 1:
        return {matter.reference: successors[0] for matter in matters}
    allowed = {successor.pk for successor in successors}
    faults = [
        Fault(
            f"assign.{matter.reference}",
            _("Say which successor takes over %(reference)s.") % {"reference": matter.reference},
            "required",
        )
        for matter in matters
        if matter.reference not in assign or assign[matter.reference].pk not in allowed
    ]
    faults += [
        Fault(f"assign.{reference}", _("%(reference)s is no open matter of theirs.") % {"reference": reference})
        for reference in sorted(assign.keys() - {matter.reference for matter in matters})
    ]
    if faults:
        raise Invalid(_("Every open matter needs one of the successors."), faults)
    return {matter.reference: assign[matter.reference] for matter in matters}


def _hand_draft(log: Log, item: ActionItem, predecessor: Stakeholder) -> None:
    """A report that was begun for `predecessor` is gone on with by whom the action was handed to, unless that one has
    begun its own."""
    drafts = ReportDraft.objects.select_for_update(of=("self",), no_key=True).filter(action_item=item)
    begun = {draft.stakeholder_id: draft for draft in drafts}
    if predecessor.pk in begun and item.owner_id not in begun:
        log.save(begun[predecessor.pk], stakeholder=item.owner)
