"""One next step, and one action: everything about it on one page, and what can be done with it now.

`OF_STEP` and `OF_ITEM` are the tables of acts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Prefetch, QuerySet, TextField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from commitments.actions.answering import require_answerable
from commitments.actions.deciding import require_reopenable
from commitments.actions.verifying import may_verify
from commitments.figures import is_live, is_owed, silent_days, slip_days
from commitments.models import ActionItem, Commitment, FollowUp
from commitments.status import Acceptance, ItemStatus, Who, may_move, moves_from
from dialogues.standing import Standing
from dialogues.status import DialogueStatus
from urbanshift.admin.site import page, show
from urbanshift.admin.trails import of_trail
from urbanshift.errors import Refused
from urbanshift.found import found_or_404
from urbanshift.statements.prepared import Given
from urbanshift.text import titled

from . import addresses
from .buttons import Button, offered
from .telling import timeline
from .whose import overdue_words, silence_words


def _is_open(step: Commitment) -> bool:
    return step.is_open


def _takes(check: Callable[[Any], None]) -> Callable[[Any], bool]:
    """Whether `check` of an act lets a record pass."""

    def takes(record: Any) -> bool:
        try:
            check(record)
        except Refused:
            return False
        return True

    return takes


_answerable = _takes(lambda record: require_answerable(record, on=timezone.now().date()))
_reopenable = _takes(lambda step: require_reopenable(step, step.followed_up_in))


OF_STEP = (
    Button(_("Add an action"), "add_item", lambda step: not step.is_closed),
    Button(_("Close it"), "close_step", _is_open),
    Button(_("Amend the wording"), "amend", lambda step: not step.is_draft),
    Button(_("Correct the wording"), "correct", lambda step: not step.is_draft),
    Button(_("Move the date"), "move_due_of_step", _is_open),
    Button(_("Change the lead"), "change_lead", _is_open),
    Button(_("Answer for the lead"), "answer_for_lead", _answerable),
    Button(_("Mend the facts"), "edit_step", lambda step: not step.is_draft),
    Button(_("Translate"), "translate_step", lambda step: not step.is_draft),
    Button(_("Reopen it"), "reopen_step", _reopenable),
)


def _live(item: ActionItem) -> bool:
    return is_live(item, item.commitment)


def _by_staff(to: ItemStatus) -> Any:
    return lambda item: item.commitment.is_open and may_move(item.status, to, Who.STAFF)


CHECK = Button(
    _("Check the report"),
    "check",
    lambda item: _live(item) and item.status == ItemStatus.REPORTED_COMPLETE,
    main=True,
)

OF_ITEM = (
    CHECK,
    Button(
        _("Report for the owner"),
        "report_for_owner",
        lambda item: _live(item) and bool(moves_from(item.status, Who.OWNER)),
    ),
    Button(_("Answer for the owner"), "answer_for_owner", _answerable),
    Button(_("Ask for the owner"), "ask_for_owner", _live),
    Button(_("Move the date"), "move_due_of_item", lambda item: item.is_open),
    Button(_("Change the owner"), "change_owner", lambda item: item.is_open),
    Button(_("Mend the facts"), "edit_item", lambda item: not item.commitment.is_draft),
    Button(_("Translate"), "translate_item", lambda item: not item.commitment.is_draft),
    Button(_("Withdraw it"), "withdraw_item", _by_staff(ItemStatus.WITHDRAWN), dangerous=True),
    Button(_("Reopen it"), "reopen_item", _by_staff(ItemStatus.IN_PROGRESS)),
)


_REFERENCE = Given(TextField())
"""By which an address names a next step or an action."""


def found_step(reference: str) -> Commitment:
    """The next step of that reference, with its dialogue and lead; Http404 without one."""
    return found_or_404({_REFERENCE: reference}, _step)


def _step() -> QuerySet[Commitment]:
    steps = Commitment.objects.select_related("dialogue__series__country", "lead", "continued_in")
    return steps.filter(reference=_REFERENCE).order_by()


def found_item(reference: str) -> ActionItem:
    """The action of that reference, with its next step, owner, place and latest report; Http404 without one."""
    return found_or_404({_REFERENCE: reference}, _item)


def _item() -> QuerySet[ActionItem]:
    beside = ("commitment__dialogue__series__country", "owner", "city", "latest_report")
    return ActionItem.objects.select_related(*beside).filter(reference=_REFERENCE).order_by()


def instead_of(record: Commitment | ActionItem, *, administrator: bool) -> list[tuple[Any, str]]:
    """The acts that can be done with `record` now: titles and addresses. Of an action under a closed next step also
    that which opens this again: without it most others are not possible."""
    table = OF_STEP if isinstance(record, Commitment) else OF_ITEM
    found = [(one["button"].title, one["address"]) for one in offered(table, record, administrator=administrator)]
    if isinstance(record, ActionItem) and _reopenable(record.commitment):
        reference = record.commitment.reference
        found.append((titled(_("Reopen"), reference), reverse("admin:reopen_step", args=[reference])))
    return found


def above(record: Commitment | ActionItem) -> list[tuple[Any, str]]:
    """The pages that lead to the page of `record`."""
    step = record.commitment
    found = addresses.trail_of(step.dialogue)
    if isinstance(record, ActionItem):
        found.append((step.reference, addresses.of_step(step.reference)))
    return found


def _on_agenda() -> QuerySet[FollowUp]:
    """What was put to dialogues that are not finalised yet."""
    put = FollowUp.objects.exclude(dialogue=None).exclude(dialogue__status=DialogueStatus.ADOPTED)
    return put.select_related("dialogue").order_by("pk")


@page("next-step/<key:reference>/", name="next_step")
@require_safe
def next_step(request: HttpRequest, reference: str) -> HttpResponse:
    """One next step, with everything that happened to it."""
    who = Standing.of(request.user)
    items = ActionItem.objects.select_related("owner", "city").order_by("position", "number")
    steps = (
        Commitment.objects.with_reach(who)
        .select_related("dialogue__series__country", "lead", "superseded_by", "handed_over_to", "continued_in")
        .prefetch_related(
            "party_lines__stakeholder",
            "cities",
            "themes",
            "translations",
            Prefetch("action_items", items),
            Prefetch("follow_ups", _on_agenda(), to_attr="on_agenda"),
        )
    )
    step = get_object_or_404(steps, reference=reference)
    newest = step.amendments.last()
    actions = list(step.action_items.all())
    now = timezone.now()
    return show(
        request,
        "staff/next_step.html",
        step.title,
        trail=above(step),
        step=step,
        newest=newest,
        buttons=offered(OF_STEP, step, administrator=who.is_administrator),
        audit=of_trail("next-step", step.reference),
        slip=slip_days(step),
        late=overdue_words(step, actions, now=now),
        last_of=next((one for one in actions if one.last_reported_on == step.last_reported_on), None),
        silence=silence_words(step, actions, now=now),
        now=now,
        **timeline(step, request, who),
    )


@page("action/<key:reference>/", name="action")
@require_safe
def action(request: HttpRequest, reference: str) -> HttpResponse:
    """One action, with everything that happened to it."""
    who = Standing.of(request.user)
    items = (
        ActionItem.objects.with_reach(who)
        .select_related(
            "commitment__dialogue__series__country", "owner", "city", "waiting_for_stakeholder", "latest_report"
        )
        .prefetch_related("translations")
    )
    item = get_object_or_404(items, reference=reference)
    now = timezone.now()
    buttons = offered(OF_ITEM, item, administrator=who.is_administrator)
    others_check = any(one["button"] is CHECK for one in buttons) and not may_verify(who, [item], on=now.date())
    return show(
        request,
        "staff/action.html",
        item.title,
        trail=above(item),
        item=item,
        step=item.commitment,
        buttons=[one for one in buttons if not (others_check and one["button"] is CHECK)],
        others_check=others_check,
        unanswered=item.requests.unanswered().select_related("owner").order_by("pk"),
        declined=item.acceptance == Acceptance.DECLINED,
        on_agenda=_on_agenda().filter(commitment=item.commitment),
        audit=of_trail("action", item.reference),
        slip=slip_days(item),
        silent=silent_days(item, now) if is_owed(item, item.commitment) else None,
        now=now,
        **timeline(item, request, who),
    )
