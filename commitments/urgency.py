"""How urgently an action waits for its owner. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from .figures import silent_days
from .models import ActionItem
from .status import Acceptance, ItemStatus

SOON = timedelta(days=30)


class Urgency(models.TextChoices):
    """In the order in which an organisation goes through what it owes."""

    SENT_BACK = "sent_back", _("Sent back to you")
    OVERDUE = "overdue", _("Overdue")
    SOON = "soon", _("Due within 30 days")
    PROPOSED = "proposed", _("Proposed to you")
    NO_NEWS = "no_news", _("No news for long")
    CHECKED = "checked", _("Reported complete: programme staff check it")
    REST = "rest", _("The rest")


def urgency_of(item: ActionItem, *, now: datetime, returned: bool) -> Urgency:
    """The first that fits a live action. `returned`: its last report, which was the owner's, was sent back and none
    followed. What is reported complete waits for staff, whenever it is due."""
    if returned:
        return Urgency.SENT_BACK
    if item.status == ItemStatus.REPORTED_COMPLETE:
        return Urgency.CHECKED
    if item.overdue_at is not None and item.overdue_at <= now:
        return Urgency.OVERDUE
    if item.overdue_at is not None and item.overdue_at <= now + SOON:
        return Urgency.SOON
    if item.acceptance == Acceptance.PROPOSED:
        return Urgency.PROPOSED
    if (silent_days(item, now) or 0) > item.commitment.followed_up_in.report_every_days:
        return Urgency.NO_NEWS
    return Urgency.REST
