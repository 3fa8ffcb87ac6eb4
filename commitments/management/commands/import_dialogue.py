"""`manage.py import_dialogue FILE --series CHN --number 1 [--dry-run] [--json]`: a summary becomes a draft."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.models import User
from commitments import rules
from commitments.actions.entering_reviewed import told_otherwise
from commitments.actions.importing import enter_document, find_import
from commitments.importing.formats.limits import MOST_BYTES
from commitments.importing.proposal import FACTS, Proposal
from commitments.importing.reading import Read, read_document
from commitments.importing.register import read_register
from commitments.importing.reviewed import Review
from dialogues.models import Series
from dialogues.standing import Standing
from urbanshift.errors import NotAllowed, Refused
from urbanshift.said import as_read
from urbanshift.trying import is_tried, trying


class Command(BaseCommand):
    help = (
        "Read the summary of a dialogue (PDF with text, DOCX, HTML, Markdown, plain text) and enter what it says as a "
        "draft, whose next steps and points only staff see. What was not understood is listed; nothing is made up. "
        "The same file again enters nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="The document.")
        parser.add_argument("--series", required=True, help="Code of the series, such as CHN.")
        parser.add_argument("--number", type=int, required=True, help="Number of the dialogue in its series, from 1.")
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="Enter nothing; tell what would be entered, and whether it would be refused.",
        )
        parser.add_argument("--json", action="store_true", help="Print the proposal alone, as JSON.")
        parser.add_argument("--by", help="E-mail address of the member of staff who enters it; an administrator else.")

    def handle(
        self,
        *args: Any,
        file: Path,
        series: str,
        number: int,
        dry_run: bool,
        json: bool,
        by: str | None,
        **options: Any,
    ) -> None:
        if number < 1:
            raise CommandError("--number: dialogues are counted from 1.")
        named = _named(by) if by else None
        content = _content_of(file)
        found = Series.objects.select_related("country").filter(code=series).first()
        if found is None:
            raise CommandError(f"There is no series {series}. Open it first.")
        try:
            read = read_document(
                content,
                file.name,
                register=read_register(),
                country=found.country.iso2,
                number=number,
            )
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        if json:
            self._print_json(read.proposal)
        else:
            self._print(read.proposal)
        if not dry_run:
            self._enter(found, number, content, file.name, read, named)
        elif not json:
            self._try(found, number, content, file.name, read, named)

    def _try(self, series: Series, number: int, content: bytes, title: str, read: Read, by: User | None) -> None:
        """Say whether it would be entered. What a document says can be looked at for a dialogue that takes none."""
        try:
            with trying():
                self._enter(series, number, content, title, read, by)
        except CommandError as refusal:
            self.stdout.write(f"It would be refused: {refusal}")
        self.stdout.write("Nothing was entered.")

    def _enter(self, series: Series, number: int, content: bytes, title: str, read: Read, by: User | None) -> None:
        user = by or _administrator()
        try:
            if not is_tried() and find_import(series, number, content) is None:
                self.stderr.write(f"Entering as {user.email}.")
            imported = enter_document(
                series, by=user, now=timezone.now(), number=number, content=content, title=title,
                proposal=read.proposal, review=read.review,
            )  # fmt: skip
        except Refused as refusal:
            raise CommandError(
                "\n".join([str(refusal), *(str(fault.message) for fault in refusal.faults)])
            ) from refusal
        reference = imported.dialogue.reference
        if imported.is_new:
            if not is_tried():
                self.stderr.write(f"Entered as the draft {reference}: only staff see its next steps and points.")
            for one in told_otherwise(imported.dialogue, Review.from_json(imported.document.reviewed)):
                self.stderr.write(f"{one.name}: {one.known} was known and stays; the document says {one.told}.")
        else:
            self.stderr.write(f"This file was entered before, as {reference}; nothing was entered.")

    def _print_json(self, proposal: Proposal) -> None:
        self.stdout.write(json.dumps(proposal.as_json(), ensure_ascii=False, indent=2))

    def _print(self, proposal: Proposal) -> None:
        write = self.stdout.write
        for name in FACTS:
            if (value := proposal.value(name)) is not None:
                write(f"{name}: {value}")
        for heading, lines in (
            (
                "Who was there",
                [
                    f"{part.level or '?'}: {part.name} ({part.capacity}, {part.attendance}, {part.match.state})"
                    for part in proposal.representation
                ],
            ),
            ("Themes", [theme.title for theme in proposal.themes]),
            ("Points made", [f"{point.kind} {point.level or ''}: {point.title}" for point in proposal.points]),
            ("Next steps", [f"p. {step.source.page}, l. {step.source.line}: {step.title}" for step in proposal.steps]),
            (
                "Not placed",
                [f"p. {left.source.page}, l. {left.source.line}: {left.text}" for left in proposal.unplaced],
            ),
            ("Page furniture", [f"{left.what}: {left.text}" for left in proposal.furniture]),
            ("To be noted", [as_read(one) for one in proposal.notices]),
        ):
            write(f"\n{heading}: {len(lines)}")
            for line in lines:
                write(f"  {line}")


def _content_of(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def _named(email: str) -> User:
    """Who is to enter it, and may."""
    try:
        named = User.objects.get_by_natural_key(email)
        rules.require(Standing.of_account(named), rules.ENTER)
    except User.DoesNotExist:
        raise CommandError(f"There is no account with the e-mail address {email}.") from None
    except NotAllowed as refusal:
        raise CommandError(str(refusal)) from refusal
    return named


def _administrator() -> User:
    """Who enters it where nobody is named: the administrator who has been here longest."""
    found = User.objects.filter(is_active=True, is_superuser=True).order_by("pk").first()
    if found is None:
        raise CommandError("There is no administrator; say with --by who enters it.")
    return found
