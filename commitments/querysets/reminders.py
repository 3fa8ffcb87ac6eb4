"""What people were told: a mail that was given up told nobody anything."""

from typing import Any, Self

from django.db import models


class DigestQuerySet(models.QuerySet[Any]):
    def given_up(self) -> Self:
        """Those that nobody got, and nobody will."""
        return self.filter(mail__failed_at__isnull=False)


class ReminderQuerySet(models.QuerySet[Any]):
    def said(self) -> Self:
        """The lines of digests that were sent, or wait to be."""
        return self.filter(digest__mail__failed_at=None)
