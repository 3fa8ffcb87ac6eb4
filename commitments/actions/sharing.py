"""Who may read the content of a report beside its organisation and staff."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.log import recording
from accounts.models import User
from commitments import rules
from commitments.models import Commitment, Retraction, Sharing, StatusReport
from commitments.status import Circle
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault, Invalid, NotAllowed, choose_from

from .locking import lock_item

WIDER = [circle for circle in Circle if circle > Circle.OWNER]


def shared_with(report: StatusReport) -> Circle:
    """The widest circle that the content of the report was opened to."""
    return Circle(report.sharings.aggregate(widest=Max("circle"))["widest"] or Circle.OWNER)


def share(report: StatusReport, *, by: User, now: datetime, circle: int) -> Sharing:
    """Open the content of a report to a circle; it never closes again.

    Its organisation opens it to those who were in the room, staff further once that is done. A
    report is opened no wider than its commitment is: what nobody there may read today would
    open unseen on the day the commitment is published.

    Raises NotAllowed, Invalid (no such circle), Conflict (retracted, open that wide already, or
    the commitment is not).
    """
    with recording(by=by, now=now) as log:
        item = lock_item(report.action_item_id)
        report = item.status_reports.get(pk=report.pk)
        who = Standing.of(by, on=now.date())
        if circle not in WIDER:
            # Whoever may open it to no circle at all is told that, not how to.
            if not any(rules.may(who, rules.SHARE, report, circle=one, shared=Circle.PARTICIPANTS) for one in WIDER):
                raise NotAllowed(rules.SHARE.refusal)
            message = choose_from(one.name.lower() for one in WIDER)
            raise Invalid(_("A report cannot be opened to this circle."), [Fault("circle", message)])
        shared = shared_with(report)
        rules.require(who, rules.SHARE, report, circle=circle, shared=shared)
        _require_readable(report)
        if shared >= circle:
            raise Conflict(_("This report is read by %(circle)s already.") % {"circle": shared.label})
        require_within_reach(item.commitment, Circle(circle))
        line = log.create(Sharing(report=report, circle=circle))
        if item.latest_report_id == report.pk:
            log.moved_sight(item, read_by=None)
        return line


def require_shareable(report: StatusReport, who: Standing) -> None:
    """Raise what refuses `who` whatever circle they choose: NotAllowed, or Conflict where the report was retracted, is
    open as wide as they may open it, or as wide as its next step."""
    shared = shared_with(report)
    theirs = [one for one in WIDER if rules.may(who, rules.SHARE, report, circle=one, shared=shared)]
    _require_readable(report)
    if not theirs:
        raise NotAllowed(rules.SHARE.refusal)
    wider = [one for one in theirs if one > shared]
    if not wider:
        raise Conflict(_("This report is read by %(circle)s already.") % {"circle": shared.label})
    require_within_reach(report.action_item.commitment, wider[0])


def wider_for(report: StatusReport, who: Standing, *, shared: Circle) -> list[Circle]:
    """The circles that `who` may open the report to: wider than the one it is `shared` with, and no wider than its
    next step."""
    widest = report.action_item.commitment.visibility
    return [
        circle
        for circle in WIDER
        if shared < circle <= widest and rules.may(who, rules.SHARE, report, circle=circle, shared=shared)
    ]


def _require_readable(report: StatusReport) -> None:
    if Retraction.objects.filter(report=report).exists():
        raise Conflict(_("This report was retracted; nobody reads it any more."))


def require_within_reach(commitment: Commitment, circle: Circle) -> None:
    """Raise Conflict when `circle` is wider than the circle that reads the commitment."""
    if circle > commitment.visibility:
        raise Conflict(
            _("This next step is open to fewer people (%(circle)s) than the report would be.")
            % {"circle": commitment.get_visibility_display()}
        )
