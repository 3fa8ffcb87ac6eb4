"""`manage.py load_demo`: the demo, once."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from commitments.demo import PASSWORD
from commitments.demo.loading import load
from commitments.models import ActionItem, Commitment
from dialogues.models import City, Country, Dialogue
from urbanshift.errors import Refused


class Command(BaseCommand):
    help = "Load the demo: nine countries, their dialogues, and the loop of the first one in China to try out."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "The demo brings accounts whose password everybody knows, so it is loaded only where DEBUG is on."
            )
        try:
            loaded = load(now=timezone.now())
        except Refused as refusal:
            raise CommandError(
                f"The demo does not fit beside the records that are here, and nothing was loaded: {refusal}"
            ) from refusal
        if not loaded:
            self.stdout.write("The demo is loaded already; nothing was changed.")
            return
        self.stdout.write(
            f"Loaded {Country.objects.count()} countries, {City.objects.count()} cities, "
            f"{Dialogue.objects.count()} dialogues, {Commitment.objects.count()} next steps and "
            f"{ActionItem.objects.count()} actions. Every demo account signs in with the password {PASSWORD}."
        )
