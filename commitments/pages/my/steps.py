"""A next step as whoever it names reads it: what was agreed, where it stands, and what others do towards it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from commitments.models import Commitment
from commitments.pages.next_steps import closed_by, next_steps_for
from commitments.status import Acceptance
from dialogues.pages import HOME
from dialogues.standing import Standing

from .acts import dialogue_for, still_standing
from .story import decided_about


@login_required
@require_safe
def next_step(request: HttpRequest, reference: str) -> HttpResponse:
    """`/my/next-steps/<reference>/`: for those, too, who may not know of the dialogue that agreed it."""
    who = Standing.of(request.user)
    found = next_steps_for(who, reference=reference)
    if not found:
        raise Http404
    step = found[0]
    return render(
        request,
        "my/step.html",
        {
            "title": step.title,
            "trail": [(HOME, reverse("my"))],
            "step": step,
            "closed_by": None if step.is_open else closed_by(step, decided_about(step, who)),
            "dialogue": dialogue_for(who, step),
            "offers": _offers_on(step, who),
            "now": timezone.now(),
        },
    )


def _offers_on(step: Commitment, who: Standing) -> list[tuple[Any, str]]:
    """What those for whom `who` speaks can do about a next step now: words and addresses."""
    offers: list[tuple[Any, str]] = []
    if step.is_open and who.speaks_for(step.lead_id) and step.acceptance != Acceptance.ACCEPTED:
        offers.append((_("Accept or decline the lead"), reverse("my-answer-lead", args=[step.reference])))
    if step.is_open and still_standing(who).exists():
        offers.append((_("Add an action of ours"), reverse("my-add-action", args=[step.reference])))
    return offers
