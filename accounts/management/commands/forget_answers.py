"""`manage.py forget_answers`: what was kept for writes that might be sent again."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.idempotency import KEPT_FOR, forget_old_answers


class Command(BaseCommand):
    help = (
        f"Delete the answers of the API that were kept by an Idempotency-Key for longer than {KEPT_FOR.days} days. May "
        "be run at any time."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Answers deleted: {forget_old_answers(now=timezone.now())}.")
