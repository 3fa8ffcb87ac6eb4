"""`manage.py forget_answers`: what was kept for writes that might be sent again."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.idempotency import KEPT_FOR, forget_old_answers


class Command(BaseCommand):
    help = (
        f"Delete what was kept for longer than {KEPT_FOR.days} days about writes that may be sent twice: answers of "
        "the API to an Idempotency-Key, and which forms were sent. May be run at any time."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Answers deleted: {forget_old_answers(now=timezone.now())}.")
