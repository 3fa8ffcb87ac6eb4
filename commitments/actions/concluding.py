"""Concluding a series: each open commitment gets one close-out decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.log import compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.deciding import Ruling, check_form, untruths
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment
from commitments.status import AT_CLOSE_OUT, Decision
from dialogues.models import Dialogue, Series, Succession
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault, Invalid, NotReady

from .agenda_keeping import keep_agenda
from .checks import day_of, each, require_not_before, text_of
from .deciding import close_by_basis, last_left_open
from .locking import lock_commitments, lock_each_series, lock_items
from .refusals import require_not_succeeded


def conclude(
    series: Series,
    *,
    by: User,
    now: datetime,
    basis: str,
    rulings: Mapping[str, Ruling],
    concluded_on: date | None = None,
    version: int | None = None,
) -> Series:
    """Conclude a series: each open commitment gets one close-out decision, by its reference.

    `continued` sends it to the agenda of the series that continues this one.
    Raises NotAllowed, Invalid, Stale, NotReady (a decision is missing, or a dialogue neither
    adopted nor cancelled), Conflict (concluded already, or nothing continues this series).
    """
    with recording(by=by, now=now, reason=basis) as log:
        rules.require(Standing.of_account(by), rules.CONCLUDE, series)
        series, successor = _lock_with_successor(series)
        zone = series.country.timezone
        last = series.dialogues.adopted().aggregate(last=Max("adopted_on"))["last"]
        basis, concluded_on = each(
            lambda: text_of("basis", basis, _("Say who decided to conclude the series, and where it is written.")),
            lambda: day_of("concluded_on", concluded_on, now=now, zone=zone, not_before=last),
        )
        compare_version(series, version, reader=by)
        require_concludable(series)
        commitments = lock_commitments(Commitment.objects.filter(pk__in=open_of(series)))
        items = lock_items(commitments)
        _require_decided(commitments, rulings)
        dated = _close_out(commitments, rulings, concluded_on=concluded_on)
        if successor is None or successor.concluded_on is not None:
            _require_none_continued(series, commitments, dated)
        _require_true(series, commitments, items, dated)
        for commitment in commitments:
            close_by_basis(log, commitment, dated[commitment.pk], items[commitment.pk], basis=basis, by=by)
        log.save(series, concluded_on=concluded_on)
        refresh(log, commitments)
        keep_agenda(log, series)
        if successor is not None:
            keep_agenda(log, successor)
        return series


def _lock_with_successor(series: Series) -> tuple[Series, Series | None]:
    """The series and the one that continues it, locked. Without the latter where it was cut off meanwhile."""
    found = Series.objects.filter(continues=series).values_list("pk", flat=True)
    locked = lock_each_series({series.pk, *found})
    series = locked.pop(series.pk)
    return series, next((one for one in locked.values() if one.continues_id == series.pk), None)


def open_of(series: Series) -> list[int]:
    """Ids of the next steps that its conclusion has to decide about."""
    own = Commitment.objects.open().filter(dialogue__series=series, continued_in=None)
    continued = Commitment.objects.open().filter(continued_in=series)
    return [*own.values_list("pk", flat=True), *continued.values_list("pk", flat=True)]


def require_concludable(series: Series) -> None:
    """Raise Conflict when the series is concluded, NotReady while a dialogue of it has not ended."""
    if series.concluded_on is not None:
        raise Conflict(_("This series is concluded already."))
    if faults := [
        Fault(
            dialogue.reference,
            _("%(reference)s is neither finalised nor cancelled.") % {"reference": dialogue.reference},
        )
        for dialogue in Dialogue.objects.not_ended().filter(series=series).order_by("number")
    ]:
        raise NotReady(_("The series cannot be concluded yet."), faults)


def _require_decided(commitments: list[Commitment], rulings: Mapping[str, Ruling]) -> None:
    open_references = {commitment.reference for commitment in commitments}
    faults = [
        Fault(
            reference,
            _("%(reference)s is open and has no close-out decision.") % {"reference": reference},
            "required",
        )
        for reference in sorted(open_references - rulings.keys())
    ]
    faults += [
        Fault(reference, _("%(reference)s is no open next step of this series.") % {"reference": reference})
        for reference in sorted(rulings.keys() - open_references)
    ]
    if faults:
        raise NotReady(_("The series cannot be concluded yet."), faults)


def _close_out(
    commitments: list[Commitment], rulings: Mapping[str, Ruling], *, concluded_on: date
) -> dict[int, Ruling]:
    """The rulings by the commitment's id, with their day. Raises Invalid naming everything that
    is wrong with any of them, as reference and field."""
    dated: dict[int, Ruling] = {}
    faults: list[Fault] = []
    left_open = last_left_open(commitments)
    heirs = [ruling.handed_over_to.pk for ruling in rulings.values() if ruling.handed_over_to is not None]
    successions = list(Succession.objects.of(frozenset(heirs), on=concluded_on))
    for commitment in commitments:
        ruling = rulings[commitment.reference]
        day = ruling.decided_on or concluded_on
        ruling = dated[commitment.pk] = replace(ruling, decided_on=day)
        try:
            each(
                partial(check_form, ruling, AT_CLOSE_OUT, agreed_on=commitment.dialogue.first_day),
                partial(require_not_before, "decided_on", day, left_open.get(commitment.pk)),
                partial(_require_heir_there, ruling, [one for one in successions if one.succeeded_on <= day]),
            )
        except Invalid as invalid:
            faults += [replace(fault, field=f"{commitment.reference}.{fault.field}") for fault in invalid.faults]
        if day > concluded_on:
            late = _("Give the day on which the series was concluded, or an earlier one.")
            faults.append(Fault(f"{commitment.reference}.decided_on", late))
    if faults:
        raise Invalid(_("The close-out decisions are not complete."), faults)
    return dated


def _require_heir_there(ruling: Ruling, successions: Iterable[Succession]) -> None:
    """Raise Invalid where a next step would be handed over to an organisation that others have succeeded by one of the
    `successions`, those in force on the day of the decision."""
    if ruling.handed_over_to is not None:
        require_not_succeeded(ruling.handed_over_to, successions, field="handed_over_to")


def _require_none_continued(series: Series, commitments: list[Commitment], rulings: Mapping[int, Ruling]) -> None:
    if faults := [
        Fault(commitment.reference, _("Open the series that continues it first, or decide otherwise."))
        for commitment in commitments
        if rulings[commitment.pk].decision == Decision.CONTINUED
    ]:
        raise Conflict(
            _("No open series continues %(code)s, so nothing can be continued in it.") % {"code": series.code}, faults
        )


def _require_true(
    series: Series,
    commitments: list[Commitment],
    items: Mapping[int, list[ActionItem]],
    rulings: Mapping[int, Ruling],
) -> None:
    if faults := [
        fault
        for commitment in commitments
        for fault in untruths(
            rulings[commitment.pk], commitment, items[commitment.pk],
            allowed=AT_CLOSE_OUT, deciding_dialogue_id=None,
        )
    ]:  # fmt: skip
        raise NotReady(_("%(code)s cannot be concluded yet.") % {"code": series.code}, faults)
