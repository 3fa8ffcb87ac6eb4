"""`manage.py send_mails`: what a worker left behind."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.mails import due, send


class Command(BaseCommand):
    help = (
        "Send the mails that are due and that no worker has taken: it was down, or ended while sending. May be run at "
        "any time, and beside a worker."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = list(due(now=timezone.now()).values_list("pk", flat=True))
        for mail_id in waiting:
            send(mail_id, now=timezone.now())  # A slow server makes a run of many mails long.
        self.stdout.write(f"Mails that were due: {len(waiting)}.")
