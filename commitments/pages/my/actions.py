"""One action as its owner, or whoever may know of it, reads it: what was agreed, where it stands, what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from commitments.actions.refusals import require_live_as_shown
from commitments.due import local_time
from commitments.figures import is_live, silent_days, zone_of
from commitments.models import ActionItem, Reply, ReportDraft, Request, StatusReport, Verification
from commitments.status import Acceptance, Circle, Finding, ItemStatus
from commitments.timeline import HistoryLine, Subject, history_of
from dialogues.standing import Standing
from urbanshift.errors import Conflict

from .acts import HOME, dialogue_for, found_item, offers_on
from .asking import awaits


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the story, with the report that it tells of, as far as the reader may read it, and whether that is a
    report of theirs: they can share it and take it back, whoever owns the action since."""

    line: HistoryLine
    report: StatusReport | None
    is_ours: bool

    @property
    def status(self) -> Any:
        return ItemStatus(self.line.after).label if self.line.after in ItemStatus else self.line.after

    @property
    def answer(self) -> Any:
        return Acceptance(self.line.after).label


@login_required
@require_safe
def action(request: HttpRequest, reference: str) -> HttpResponse:
    """`/my/actions/<reference>/`."""
    who = Standing.of(request.user)
    item = found_item(who, reference)
    mine = who.speaks_for(item.owner_id)
    said: Any = StatusReport.objects.visible_to(who).for_pages(who).filter(action_item=item)
    replies = Reply.objects.filter(report__action_item=item).select_related("stakeholder").order_by("pk")
    if not mine:
        replies = replies.filter(stakeholder__in=who.stakeholders)
    reports = {report.pk: report for report in said.prefetch_related(Prefetch("replies", replies, to_attr="replied"))}
    happened = reversed(history_of(Subject.of(item), who))
    story = [_told(line, reports, who) for line in happened]
    now = timezone.now()
    draft = _draft(item) if mine else None
    return render(
        request,
        "my/action.html",
        {
            "title": item.title,
            "trail": [(HOME, reverse("my"))],
            "item": item,
            "step": item.commitment,
            "dialogue": dialogue_for(who, item.commitment),
            "offers": [*(offers_on(item) if mine else ()), *(_reply(item) if awaits(item, who) else ())],
            "returned": _returned(item, who) if mine else None,
            "draft": draft,
            "kept_at": draft and local_time(draft.updated_at, zone_of(item)),
            "requests": _unanswered(item) if mine else [],
            "story": story,
            "silent": silent_days(item, now) if is_live(item, item.commitment) else None,
            "now": now,
            "owner_circle": Circle.OWNER,
        },
    )


def _told(line: HistoryLine, reports: Mapping[int, StatusReport], who: Standing) -> Told:
    report = reports.get(line.id) if line.kind == "report" else None
    return Told(line, report, report is not None and who.speaks_for(report.stakeholder_id))


def _reply(item: ActionItem) -> list[tuple[Any, str]]:
    try:
        require_live_as_shown(item)
    except Conflict:
        return []
    return [(_("Reply to who waits for you"), reverse("my-reply", args=[item.reference]))]


def _returned(item: ActionItem, who: Standing) -> Any:
    """The finding that sent the last report, which was theirs, back, while none has followed."""
    report = item.latest_report if item.status == ItemStatus.IN_PROGRESS else None
    return finding_to_answer(report, who)


def finding_to_answer(report: StatusReport | None, who: Standing) -> Verification | None:
    """The finding that sent `report` back, for those whose report it was: whoever owns the action since is asked
    nothing by it."""
    finding = getattr(report, "verification", None)
    if report is None or finding is None or finding.finding != Finding.RETURNED:
        return None
    return finding if who.speaks_for(report.stakeholder_id) else None


def _draft(item: ActionItem) -> ReportDraft | None:
    return ReportDraft.objects.filter(action_item=item, stakeholder=item.owner).select_related("author").first()


def _unanswered(item: ActionItem) -> list[Request]:
    return list(item.requests.unanswered().select_related("owner").order_by("pk"))
