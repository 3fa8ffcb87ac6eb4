"""One dialogue: what it was, what it said and agreed, and what can be done with it now.

`BUTTONS` is the table of acts. A screen of a dialogue adds its line there.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet, TextField
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from commitments.actions.meeting import require_holdable, require_replannable
from commitments.models import ActionItem, Commitment, DocumentImport
from commitments.status import Decision
from dialogues.models import Dialogue
from dialogues.status import DialogueStatus
from urbanshift.admin.site import page, show
from urbanshift.errors import Refused
from urbanshift.found import found_or_404
from urbanshift.statements.prepared import Given

from . import addresses
from .buttons import Button, offered


def _takes_more(dialogue: Dialogue) -> bool:
    """Finalised, in a series that goes on."""
    return dialogue.is_adopted and dialogue.series.concluded_on is None


def _stands(*statuses: DialogueStatus) -> Callable[[Any], bool]:
    return lambda dialogue: dialogue.status in statuses


def _can_be_held(dialogue: Dialogue) -> bool:
    """Planned, and its first day has come at its place, as far as it is known."""
    try:
        require_holdable(dialogue, now=timezone.now())
    except Refused:
        return False
    return True


def _can_be_planned_again(dialogue: Dialogue) -> bool:
    """Held or cancelled, in a series that goes on, and nothing that was decided or finalised since is in the way."""
    try:
        require_replannable(dialogue)
    except Refused:
        return False
    return True


def _has_agenda(*statuses: DialogueStatus) -> Callable[[Any], bool]:
    """In one of these statuses, and something was put to it."""
    return lambda dialogue: dialogue.status in statuses and dialogue.follow_ups.exists()


def _is_last(dialogue: Dialogue) -> bool:
    """Finalised, in a series that goes on and whose dialogues have all ended."""
    return _takes_more(dialogue) and Dialogue.objects.next_of(dialogue.series) is None


def _is_latest(dialogue: Dialogue) -> bool:
    """The last one, and the latest of its series that was finalised: the next step is the next dialogue."""
    return _is_last(dialogue) and Dialogue.objects.latest_adopted_of(dialogue.series) == dialogue


def _is_earlier(dialogue: Dialogue) -> bool:
    """One before that."""
    return _is_last(dialogue) and not _is_latest(dialogue)


BUTTONS = (
    Button(_("Enter what it agreed"), "entry", _stands(DialogueStatus.PLANNED, DialogueStatus.HELD)),
    Button(_("Correct what was entered"), "entry", _stands(DialogueStatus.ADOPTED)),
    Button(_("Record that it was held"), "hold", _can_be_held, main=True),
    Button(_("Follow-up"), "follow_up", _has_agenda(DialogueStatus.HELD), main=True),
    Button(
        _("Plan the next dialogue"),
        "plan_dialogue",
        _is_latest,
        main=True,
        key=attrgetter("series.code"),
        asked="series",
    ),
    Button(_("Follow-up"), "follow_up", _has_agenda(DialogueStatus.PLANNED, DialogueStatus.ADOPTED)),
    Button(_("Finalise"), "finalise", _stands(DialogueStatus.HELD)),
    Button(_("Publish"), "publish", lambda dialogue: dialogue.status != DialogueStatus.CANCELLED),
    Button(_("Plan it again"), "plan_again", _can_be_planned_again),
    Button(_("Cancel the dialogue"), "cancel", _stands(DialogueStatus.PLANNED), dangerous=True),
    Button(_("Confirm the footing"), "confirm_footing", lambda dialogue: dialogue.is_unconfirmed),
    Button(_("Add what was left out"), "late_entry", _takes_more),
    Button(_("Reminders"), "reminders", _takes_more, key=attrgetter("series.code")),
    Button(_("Plan the next dialogue"), "plan_dialogue", _is_earlier, key=attrgetter("series.code"), asked="series"),
    Button(_("Conclude the series"), "conclude", _is_last, key=attrgetter("series.code")),
    Button(_("Reopen it"), "un_adopt", _stands(DialogueStatus.ADOPTED), dangerous=True, administrators=True),
)


_REFERENCE = Given(TextField())
"""By which an address names a dialogue."""


def found(reference: str) -> Dialogue:
    """The dialogue of that reference, with series and place; Http404 without one."""
    return found_or_404({_REFERENCE: reference}, _dialogue)


def _dialogue() -> QuerySet[Dialogue]:
    dialogues = Dialogue.objects.select_related("series__country", "city")
    return dialogues.filter(reference=_REFERENCE).order_by()


def buttons(dialogue: Dialogue, *, administrator: bool) -> list[dict[str, Any]]:
    """The acts that can be done now, with their addresses."""
    return offered(BUTTONS, dialogue, administrator=administrator)


@page("dialogue/<key:reference>/", name="dialogue")
@require_safe
def hub(request: HttpRequest, reference: str) -> HttpResponse:
    """The hub from which everything about one dialogue is reached."""
    dialogue = found(reference)
    items = ActionItem.objects.select_related("owner", "city").order_by("position", "number")
    steps = (
        Commitment.objects.filter(dialogue=dialogue)
        .select_related("lead")
        .prefetch_related(Prefetch("action_items", items))
        .order_by("position", "number")
    )
    agenda = dialogue.follow_ups.aggregate(all=Count("pk"), pending=Count("pk", filter=Q(decision=Decision.PENDING)))
    return show(
        request,
        "staff/dialogue.html",
        dialogue.title,
        trail=addresses.trail_of_dialogues(),
        dialogue=dialogue,
        buttons=buttons(dialogue, administrator=request.user.is_superuser),
        parts=dialogue.representation.select_related("stakeholder").order_by("pk"),
        points=dialogue.outcome_points.order_by("position", "pk"),
        themes=dialogue.themes.order_by("name"),
        imports=DocumentImport.objects.filter(dialogue=dialogue).defer("proposal", "reviewed").order_by("pk"),
        steps=steps,
        agenda=agenda,
        # Why the series is not concluded yet, or nothing was put to it.
        upcoming=Dialogue.objects.next_of(dialogue.series) if dialogue.is_adopted or not agenda["all"] else None,
        now=timezone.now(),
    )
