"""Who takes reminders, and what people were told: a mail that was given up told nobody anything."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Q


def wants_none(on: date, preference: str = "") -> Q:
    """Condition: whose preference it is wants no reminders, or none yet on the day `on` in UTC. `preference` leads to
    its columns."""
    return Q(**{f"{preference}wants_reminders": False}) | Q(**{f"{preference}paused_until__gt": on})


def reminded_members(on: date) -> models.QuerySet[Any]:
    """The memberships in force on the day `on`, in UTC, of those who take reminders."""
    members = apps.get_model("dialogues", "Membership").objects.current(on=on)
    return members.exclude(wants_none(on, "user__preference__"))


class DigestQuerySet(models.QuerySet[Any]):
    def given_up(self) -> Self:
        """Those that nobody got, and nobody will."""
        return self.filter(mail__failed_at__isnull=False)


class ReminderQuerySet(models.QuerySet[Any]):
    def said(self) -> Self:
        """The lines of digests that were sent, or wait to be."""
        return self.filter(digest__mail__failed_at=None)
