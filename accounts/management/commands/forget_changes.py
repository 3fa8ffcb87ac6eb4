"""`manage.py forget_changes`: what happened longer ago than the feed of changes reaches."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.log import EVENTS_LAST, forget_events


class Command(BaseCommand):
    help = (
        f"Delete the events of changes that are older than {EVENTS_LAST.days} days; the history keeps what they were "
        "about. A mirror that did not follow for so long begins anew. May be run at any time, and twice."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Events forgotten: {forget_events(now=timezone.now())}.")
