"""Verifying: somebody else's word on a report that says an action is complete."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext as _

from accounts.log import compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.figures import recall, refresh, zone_of
from commitments.models import ActionItem, StatusReport, Verification
from commitments.status import Finding, ItemStatus, Who, may_move
from dialogues.standing import Standing, heirs, inherited
from urbanshift.errors import Conflict, Fault, IllegalMove

from .checks import day_of, text_of
from .locking import lock_item
from .refusals import Faults, require_not_declined, require_open


def reporters_of(item: ActionItem) -> frozenset[int]:
    """Ids of all who wrote a report on the item since its last verification, on behalf or not, and of who wrote the one
    that waits: that is older where a later one was verified and then retracted.

    A retracted report counts: its author is no less a party to the matter.
    """
    return reporters_of_each([item])[item.pk]


def reporters_of_each(items: Sequence[ActionItem]) -> dict[int, frozenset[int]]:
    """`reporters_of` each item, by its id. One query."""
    later = Verification.objects.filter(action_item=OuterRef("action_item"), item_version__gt=OuterRef("item_version"))
    since = ~Exists(later) | Q(action_item__latest_report=F("pk"), action_item__status=ItemStatus.REPORTED_COMPLETE)
    reports = StatusReport.objects.filter(since, action_item__in=[item.pk for item in items]).order_by()
    found: dict[int, set[int]] = {item.pk: set() for item in items}
    for item_id, person_id in reports.exclude(recorded_by=None).values_list("action_item_id", "recorded_by_id"):
        found[item_id].add(person_id)
    return {item_id: frozenset(people) for item_id, people in found.items()}


def may_verify(who: Standing, items: Sequence[ActionItem], *, on: date) -> set[int]:
    """Ids of those of `items` that `who` may verify on the day `on`. As many queries for one as for many."""
    reporters = reporters_of_each(items)
    # Whose people are their people: those who stand where one of theirs stood.
    kin = who.stakeholders | heirs(who.stakeholders, on=on)
    return {
        item.pk
        for item in items
        if rules.may(
            who,
            rules.VERIFY,
            item,
            reporters=reporters[item.pk],
            predecessors=who.stakeholders if not kin.isdisjoint(_answerable(item)) else frozenset(),
        )
    }


def require_verifier(who: Standing, item: ActionItem, *, on: date) -> None:
    """Raise NotAllowed unless `who` may verify the item on the day `on`."""
    judged = _answerable(item)
    predecessors = judged | inherited(judged, on=on)
    rules.require(who, rules.VERIFY, item, reporters=reporters_of(item), predecessors=predecessors)


def _answerable(item: ActionItem) -> frozenset[int]:
    """Ids of those whose work is judged: the owner, and who reported last, where it was given to another since."""
    latest = item.latest_report
    return frozenset({item.owner_id} if latest is None else {item.owner_id, latest.stakeholder_id})


def verify(
    item: ActionItem,
    *,
    by: User,
    now: datetime,
    finding: str,
    note: str = "",
    verified_on: date | None = None,
    report: int | None = None,
    version: int | None = None,
) -> Verification:
    """Confirm the latest report, which says the item is complete, or send it back with a note.

    `report` is the id of the report that was judged: with a newer one nothing is written.
    Confirmed, the item is completed as of `verified_on`; sent back, it is in progress again.

    Raises NotAllowed (see rules.VERIFY), Invalid (unknown finding, no note, a day in the future
    or before the day the report speaks of, a report of something else), Stale, IllegalMove (the
    item is not reported complete), Conflict (the commitment is not open, or another report is
    the latest).
    """
    with recording(by=by, now=now, reason=note) as log:
        item = lock_item(item.pk)
        require_verifier(Standing.of(by, on=now.date()), item, on=now.date())
        latest = item.latest_report
        note, day = check_verification(
            item, now=now, finding=finding, note=note, verified_on=verified_on, report=report
        )
        compare_version(item, version, reader=by)
        judged = _judged(item, latest, report)
        line = log.create(
            Verification(
                action_item=item,
                report=judged,
                finding=finding,
                note=note,
                verified_on=day,
                item_version=item.version + 1,
            )
        )
        completed = {"completed_on": day, "completed_by_verification": line} if finding == Finding.CONFIRMED else {}
        log.save(item, **recall(item).columns, **completed)
        refresh(log, [item.commitment])
        return line


def check_verification(
    item: ActionItem,
    *,
    now: datetime,
    finding: str,
    note: str = "",
    verified_on: date | None = None,
    report: int | None = None,
) -> tuple[str, date]:
    """The note and the day of a verification. Raises Invalid naming every fault."""
    latest = item.latest_report
    faults = Faults()
    faults.require_known("finding", finding, Finding.values)
    missing = _("Say what is missing, so that the owner can go on.") if finding == Finding.RETURNED else ""
    with faults:
        note = text_of("note", note, missing)
    with faults:
        day = day_of(
            "verified_on",
            verified_on,
            now=now,
            zone=zone_of(item),
            not_before=latest.reported_as_of if latest else None,
        )
    if report is not None and not item.status_reports.filter(pk=report).exists():
        faults.add("report", _("There is no such report on this action."))
    faults.refuse()
    return note, day


def require_waiting(item: ActionItem) -> None:
    """Raise Conflict or IllegalMove unless the action is reported complete and may be checked."""
    require_open(item.commitment)
    require_not_declined(item)
    if item.latest_report_id is None or not may_move(item.status, ItemStatus.COMPLETED, Who.VERIFIER):
        raise IllegalMove(
            _("Only an action that is reported complete is checked; this one is %(status)s.")
            % {"status": item.get_status_display()}
        )


def _judged(item: ActionItem, latest: StatusReport | None, report: int | None) -> StatusReport:
    """The report that is judged: the latest one, which must be the one that was read."""
    require_open(item.commitment)
    require_not_declined(item)
    if report is not None and (latest is None or latest.pk != report):
        raise Conflict(
            _("This is not the latest report on the action any more. Look at the latest one and judge that."),
            [Fault("report", _("Name the latest report."))],
        )
    require_waiting(item)
    assert latest is not None  # noqa: S101  (what waits has one)
    return latest
