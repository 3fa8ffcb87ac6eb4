"""`manage.py fill`: many commitments to measure on."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import reset_queries

from accounts.models import User
from commitments.benchmark.bulk import tidy_up
from commitments.benchmark.filling import Filler
from commitments.demo.loading import is_loaded
from dialogues.models import Country, Series

MOST = 1_000_000
"""Next steps that one run makes: more are a slip of the keyboard that fills a disk."""

SHOWN_EVERY = 2.0
"""Seconds between two lines of progress."""


class Command(BaseCommand):
    help = (
        "Fill a database that is empty, or holds the demo, with coherent commitments to measure on: dialogues that "
        "agree, report and decide. The same seed gives the same ones."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("count", nargs="?", type=int, default=100_000, help="How many; 100,000 unless given.")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, count: int, seed: int, **options: Any) -> None:
        if not 1 <= count <= MOST:
            raise CommandError(f"Fill at least 1 and at most {MOST:,} next steps.")
        self.refuse_other_data()
        started = shown = time.monotonic()
        done = 0
        for done in Filler(seed=seed).fill(count):
            # With DEBUG on Django keeps every statement.
            reset_queries()
            if time.monotonic() - shown > SHOWN_EVERY:
                shown = time.monotonic()
                self.stdout.write(f"{done:,} of {count:,} next steps")
                self.stdout.flush()
        tidy_up()
        self.stdout.write(f"Filled {done:,} next steps in {time.monotonic() - started:.0f} seconds.")

    def refuse_other_data(self) -> None:
        """What somebody entered is not mixed with what nobody agreed."""
        codes = set(Series.objects.values_list("code", flat=True))
        of_demo = set(Country.objects.values_list("iso3", flat=True)) if is_loaded() else set()
        empty = not (Country.objects.exists() or User.objects.exists())
        if not (empty or (is_loaded() and codes <= of_demo)):
            raise CommandError(
                "This database holds data of its own, or was filled before: fill one that is empty or holds the demo."
            )
