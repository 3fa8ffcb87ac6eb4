"""Replying to whoever waits for one's organisation."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from accounts.log import recording
from accounts.models import User
from commitments import rules
from commitments.models import ActionItem, Reply
from dialogues.standing import Standing
from urbanshift.errors import Conflict, NotFound

from .checks import text_of
from .locking import lock_item
from .refusals import require_live_as_shown


def reply(item: ActionItem, *, by: User, now: datetime, text: str) -> Reply:
    """Say something to the owner of an action that waits for one's organisation, which it let it know of.

    It changes nothing of the action: whether it still waits its owner says in the next report.
    Raises NotFound (there is no such action, or its report may not be read), NotAllowed, Invalid (no text),
    Conflict (it is not live, as far as they may know).
    """
    with recording(by=by, now=now) as log:
        item = lock_item(item.pk)
        who = Standing.of(by, on=now.date())
        known: Any = ActionItem.objects.visible_to(who).with_reach(who).select_related("commitment")
        shown = known.filter(pk=item.pk, content_readable=True).first()
        if shown is None:
            raise NotFound(_("There is no such action, or you may not know of it."))
        rules.require(who, rules.REPLY, item)
        text = text_of("text", text, _("Write your reply."))
        require_live_as_shown(shown)
        if item.latest_report is None or item.waiting_for_stakeholder is None:
            raise Conflict(_("It does not wait for anybody now."))
        return log.create(Reply(report=item.latest_report, stakeholder=item.waiting_for_stakeholder, text=text))
