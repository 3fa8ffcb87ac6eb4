"""`manage.py clean_files`: whether every file is there and as it was, and none that nothing needs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from commitments.actions.keeping_files import remove_orphans
from commitments.consistency import differences_of_files


class Command(BaseCommand):
    help = (
        "Delete the files of evidence, imported documents and spreadsheets that nothing refers to and that are older "
        "than a day, and compare the rest with their checksums. Tells each missing or changed file, and ends with exit "
        "code 1 when there is any. May be run at any time, and twice."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        removed = sum(1 for _name in remove_orphans(now=timezone.now()))
        self.stdout.write(f"Files removed that nothing refers to: {removed}.")
        count = 0
        for count, line in enumerate(differences_of_files(content=True), start=1):  # noqa: B007 (it is told afterwards)
            self.stdout.write(line)
        if count:
            raise CommandError(f"Files missing or changed: {count}.", returncode=1)
        self.stdout.write("Every file is there, and as it was.")
