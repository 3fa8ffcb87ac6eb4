"""One action as its owner, or whoever may know of it, reads it: what was agreed, where it stands, what happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from commitments.actions.refusals import require_live_as_shown
from commitments.due import local_time
from commitments.figures import is_live, is_owed, silent_days, zone_of
from commitments.models import ActionItem, ReportDraft, Request, StatusReport, Verification
from commitments.pages.next_steps import closed_by
from commitments.status import Circle, Finding, ItemStatus
from dialogues.pages import HOME
from dialogues.standing import Standing
from urbanshift.errors import Conflict

from .acts import found_item, offers_on, what_was_agreed
from .asking import awaits
from .story import Told, decided_about, story_of


@login_required
@require_safe
def action(request: HttpRequest, reference: str) -> HttpResponse:
    """`/my/actions/<reference>/`."""
    who = Standing.of(request.user)
    item = found_item(who, reference)
    mine = who.speaks_for(item.owner_id)
    requests = _requests(item, who)
    decisions = decided_about(item.commitment, who)
    now = timezone.now()
    draft = _draft(item) if mine else None
    story = story_of(item, who, requests, decisions)
    return render(
        request,
        "my/action.html",
        {
            "title": item.title,
            "trail": [
                (HOME, reverse("my")),
                (item.commitment.reference, reverse("my-step", args=[item.commitment.reference])),
            ],
            "item": item,
            "step": item.commitment,
            "closed_by": closed_by(item.commitment, decisions),
            **what_was_agreed(who, item.commitment),
            "offers": [*(offers_on(item) if mine else ()), *(_reply(item) if awaits(item, who) else ())],
            "returned": _returned(item, who) if mine else None,
            "unshown": mine and _is_unshown(item, story),
            "draft": draft,
            "kept_at": draft and local_time(draft.updated_at, zone_of(item)),
            "requests": [one for one in requests if not one.answer],
            "story": story,
            "silent": silent_days(item, now) if is_owed(item, item.commitment) else None,
            "now": now,
            "owner_circle": Circle.OWNER,
        },
    )


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


def _is_unshown(item: ActionItem, story: Iterable[Told]) -> bool:
    """Whether the action waits to be checked on a report that nothing shows any more."""
    if item.status != ItemStatus.REPORTED_COMPLETE or not is_live(item, item.commitment):
        return False
    reports = (told.report for told in story if told.report is not None)
    return any(one.pk == item.latest_report_id and one.nothing_shows_it for one in reports)


def finding_to_answer(report: StatusReport | None, who: Standing) -> Verification | None:
    """The finding that sent `report` back, for those whose report it was: whoever owns the action since is asked
    nothing by it."""
    finding = getattr(report, "verification", None)
    if report is None or finding is None or finding.finding != Finding.RETURNED:
        return None
    return finding if who.speaks_for(report.stakeholder_id) else None


def _draft(item: ActionItem) -> ReportDraft | None:
    return ReportDraft.objects.filter(action_item=item, stakeholder=item.owner).select_related("author").first()


def _requests(item: ActionItem, who: Standing) -> list[Request]:
    """What was asked for by those for whom `who` speaks, whoever owns the action since."""
    asked = item.requests.filter(stakeholder__in=who.stakeholders)
    return list(asked.select_related("owner").order_by("pk"))
