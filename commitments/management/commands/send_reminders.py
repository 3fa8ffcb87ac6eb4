"""`manage.py send_reminders`: write to those who owe something, where it is morning."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from commitments.actions.reminders import send_reminders


class Command(BaseCommand):
    help = (
        "Write one digest to each person who owes a report or an answer, in whose zone it is between 8 and 12 in the "
        "morning and who has had none today. Run it every hour; what a missed run leaves is made up for by the next "
        "one, and nothing is said twice, however many run at once."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Tell who would get how much, and write nothing.")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        digests = failed = 0
        for written in send_reminders(now=timezone.now(), dry_run=dry_run):
            if written.error:
                failed += 1
                self.stderr.write(f"person {written.person}: not written, {written.error}")
                continue
            digests += 1
            self.stdout.write(f"person {written.person}: {written.lines} {'line' if written.lines == 1 else 'lines'}")
        self.stdout.write(f"Digests {'that would be written' if dry_run else 'written'}: {digests}.")
        if failed:
            raise CommandError(f"Digests that could not be written: {failed}.", returncode=1)
