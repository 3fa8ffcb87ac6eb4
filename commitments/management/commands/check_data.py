"""`manage.py check_data`: whether every stored figure is what the records behind it give."""

import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DataError, IntegrityError, connection
from django.utils import timezone

from accounts.guarding import missing_triggers
from accounts.log import recording
from commitments.actions.agenda_keeping import keep_agenda
from commitments.actions.locking import lock_commitments, lock_dialogue, lock_items, lock_series
from commitments.actions.presence import follow_presence
from commitments.consistency import (
    DERIVED,
    Difference,
    differences_of,
    differences_of_commitments,
    differences_of_files,
    differences_of_log,
    differences_of_presence,
    differences_of_series,
    found_in,
    in_batches,
)
from commitments.impossible import circles_of_successions, closed_without_decision, impossible_values
from commitments.models import Commitment
from dialogues.models import Series
from urbanshift.start import why_not_set_up


class Command(BaseCommand):
    help = (
        "Compute every stored figure anew and compare; also agendas, counters, wordings, what is accepted by "
        "who attended, the database's guards and constraints, and whether each file is there. "
        "Tells each difference, and ends with exit code 1 when there is any."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--repair",
            action="store_true",
            help="Store the figures that rest on other records alone, and set agendas and acceptance right; "
            "then compare again.",
        )

    def handle(self, *args: Any, repair: bool, **options: Any) -> None:
        if reason := why_not_set_up():  # Else each guard would be told to be missing.
            sys.exit(reason)
        if repair:
            self.repair()
        count = 0
        for count, line in enumerate(self.differences(), start=1):  # noqa: B007 (it is told afterwards)
            self.stdout.write(line)
        if count:
            raise CommandError(f"Differences found: {count}.", returncode=1)
        self.stdout.write("Every stored figure is right.")

    def differences(self) -> Iterator[str]:
        for trigger in missing_triggers(connection):
            yield f"The guard {trigger} is missing in the database, or not as it should be; `migrate` makes it."
        yield from impossible_values()
        yield from circles_of_successions()
        yield from differences_of_log()
        for batch in in_batches(Series.objects.all()):
            for series in batch:
                yield from closed_without_decision(series)
                yield from differences_of_series(series)
                yield from differences_of_presence(series)
        for difference in differences_of_commitments():
            yield str(difference)
        yield from differences_of_files()

    def repair(self) -> None:
        """Store what can be computed, a batch at a time, under lock and through the log."""
        now = timezone.now()
        for batch in in_batches(Series.objects.all()):
            for series in batch:
                # What is closed without a decision is not taken off an agenda: which of both is wrong, people tell.
                if any(differences_of_series(series)) and not any(closed_without_decision(series)):
                    with recording(by=None, now=now, reason="check_data --repair") as log:
                        keep_agenda(log, lock_series(series.pk))
                if any(differences_of_presence(series)):
                    for dialogue in series.dialogues.adopted().order_by("number"):
                        with recording(by=None, now=now, reason="check_data --repair") as log:
                            follow_presence(log, lock_dialogue(dialogue.pk))
        for batch in in_batches(Commitment.objects.select_related("dialogue__series__country")):
            wrong = {
                getattr(difference.record, "commitment_id", difference.record.pk)
                for difference in found_in(batch)
                if isinstance(difference, Difference) and difference.column in DERIVED
            }
            self.store(wrong, now=now)

    def store(self, wrong: set[int], *, now: datetime) -> None:
        """Store what is computed of these commitments and their items, but for those of which a constraint refuses it:
        they rest on what cannot be, and are told afterwards."""
        if not wrong:
            return
        try:
            with recording(by=None, now=now, reason="check_data --repair") as log:
                commitments = lock_commitments(Commitment.objects.filter(pk__in=wrong))
                lock_items(commitments)
                for difference in differences_of(commitments):
                    if difference.column in DERIVED:
                        setattr(difference.record, difference.column, difference.stored)
                        log.derive(difference.record, **{difference.column: difference.computed})
        except (IntegrityError, DataError):
            for one in sorted(wrong) if len(wrong) > 1 else ():
                self.store({one}, now=now)
