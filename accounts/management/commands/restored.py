"""`manage.py restored`: what else has to be said after the database was put back from a copy."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.log import begin_anew


class Command(BaseCommand):
    help = (
        "Run each time after the database was put back from a copy, before anything is served. Tags and cursors that "
        "were given since the copy was made would be taken for those of other data: none is right any more, and every "
        "mirror begins anew."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"The data stamp is {begin_anew(now=timezone.now())} now.")
