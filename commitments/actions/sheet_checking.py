"""Checking a spreadsheet that was handed in: each row compared with the records, what it would change noted, nothing
entered. See `sheets`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from itertools import batched, chain, islice
from typing import Any

from django.db import transaction
from django.tasks import task
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import User
from commitments.importing.formats import Refusal, Unreadable
from commitments.importing.formats.rows import About, stream_rows
from commitments.importing.table_refusing import TABLE_SENTENCES
from commitments.models import SheetImport, SheetRow
from commitments.status import SheetState
from dialogues.standing import Standing
from urbanshift.said import Said, in_each_language, languages
from urbanshift.sheets.headings import (
    WITHIN,
    cells_of,
    has_totals,
    letter_of,
    named,
    numbers_rows,
    place_of,
    repeated,
)
from urbanshift.sheets.kinds import KINDS, Kind
from urbanshift.sheets.mapping import Mapping, folded
from urbanshift.sheets.rows import Context, Looks, Row, Verdict
from urbanshift.sheets.words import Words

from .sheet_progress import Telling, forget_progress

CHUNK = 500
"""Rows that are examined, or written, together."""

AT_ONCE_BYTES = 100 * 1024
"""What is checked while whoever handed it in waits; more is the worker's."""

MOST_REMEMBERED = 5_000
"""Records of one lookup that are kept from one chunk to the next."""

SAMPLES = 5

MOST_SKIPPED = 50
"""Rows that are left out of which the page says what stands in them."""


def have_checked(sheet: SheetImport, *, by: User) -> None:
    """Have the spreadsheet checked once this is committed, with the rights and in the language of whoever asks for
    it."""
    transaction.on_commit(partial(forget_progress, str(sheet.file.name)))
    if sheet.size <= AT_ONCE_BYTES:
        ask = partial(check, sheet.pk, version=sheet.version, by_id=by.pk, now=timezone.now())
        transaction.on_commit(ask, robust=True)
    else:
        transaction.on_commit(partial(check_sheet.enqueue, sheet.pk, sheet.version, by.pk))


@task()
def check_sheet(sheet_id: int, version: int, by_id: int) -> None:
    """The worker's task: check one spreadsheet."""
    check(sheet_id, version=version, by_id=by_id, now=timezone.now())


class _Overtaken(Exception):  # noqa: N818
    """Somebody had the spreadsheet checked anew, or discarded it, meanwhile."""


def check(sheet_id: int, *, version: int, by_id: int, now: datetime) -> None:
    """Read the spreadsheet, compare each row with the records, and note what would change and what is refused, as
    things stand for the person with the id `by_id`.

    Writes nothing but that. It ends silently where the spreadsheet is no longer at `version`.
    """
    sheet = SheetImport.objects.filter(pk=sheet_id, version=version).first()
    if sheet is None or sheet.state != SheetState.WAITING:
        return
    by = User.objects.get(pk=by_id)
    with translation.override(by.language):
        try:
            _Checking(sheet, by=by, now=now).run()
        except _Overtaken:
            return


class _Checking:
    """One check of one spreadsheet."""

    def __init__(self, sheet: SheetImport, *, by: User, now: datetime) -> None:
        self.sheet = sheet
        self.version = sheet.version
        self.now = now
        self.kind = KINDS[sheet.kind]
        self.mapping = Mapping.of(sheet.mapping)
        self.context = Context(by, now, Standing.of(by, on=now.date()), title=sheet.title)
        self.above: dict[str, str] = {}
        self.numberings: set[int] = set()
        """The columns that only count the rows."""
        self.counts: dict[str, int] = {}
        self.consequences: dict[str, int] = {}
        self.found: dict[str, Any] = {"consequences": self.consequences}

    def run(self) -> None:
        with self.still_wanted():
            SheetRow.objects.filter(sheet=self.sheet).delete()
        telling = Telling(str(self.sheet.file.name))
        try:
            state, problem = self.read(telling)
        except Unreadable as unreadable:
            if unreadable.refusal == Refusal.ENCODING:
                # Somebody may say it.
                self.found["encoding"] = ""
            sentence, values = TABLE_SENTENCES[unreadable.refusal], {"row": unreadable.row}
            state, problem = SheetState.UNREADABLE, in_each_language(lambda: sentence % values)
        except Exception:
            self.finish(SheetState.UNREADABLE, in_each_language(_failed))
            raise
        finally:
            telling.end()
        self.finish(state, problem)

    def read(self, telling: Telling) -> tuple[SheetState, Said]:
        def expect(about: About) -> None:
            telling.total = about.rows
            if about.others or about.hidden_sheets:
                self.found["sheets"] = [about.sheet, *about.others]
            told = ("hidden_sheets", "hidden_rows", "hidden_columns", "encoding")
            self.found |= {name: value for name in told if (value := getattr(about, name))}

        how = self.mapping.encoding, self.mapping.sheet
        with self.sheet.file.open("rb") as file, closing(stream_rows(file.file, expect, *how)) as rows:
            headings, first = self.headings(rows)
            names = [self.mapping.column_of(heading, self.kind.columns) if heading else None for heading in headings]
            self.leave_numberings(headings, names, first)
            self.found["columns"] = {
                name: [letter_of(at), heading]
                for at, (name, heading) in enumerate(zip(names, headings, strict=True))
                if name and name != heading.strip()
            }
            held = (self.kind.by_name.get(name or "") for name in names)
            words = Words([column.value if column else None for column in held])
            said_above = [folded(heading) for heading in headings]

            def is_left_out(cells: Sequence[str]) -> bool:
                return self.mapping.skips and _looks(cells, said_above, names, self.mapping.down) is not None

            below = words.counting(chain(first, rows), is_left_out)
            problem = in_each_language(lambda: self.unmatched(headings, names))
            done = 0
            for some in batched(below, CHUNK):
                if not problem:
                    self.note(self.made(some, names, headings))
                done += len(some)
                telling.tell(done)
            self.sheet.headings = [
                [heading, _samples(first, at), *words.of(at)] for at, heading in enumerate(headings) if heading
            ]
        return SheetState.UNMATCHED if problem else SheetState.CHECKED, problem

    def headings(self, rows: Any) -> tuple[list[str], list[tuple[int, list[str]]]]:
        """The headings, and the rows below them that were read to find them."""
        above = list(islice(rows, WITHIN))
        told = self.mapping.heading_row
        while told and above and above[-1][0] < told and (further := next(rows, None)):
            above.append(further)
        columns = self.kind.columns
        place = place_of(above, lambda heading: self.mapping.column_of(heading, columns) is not None, told)
        if place:
            self.found["heading_row"] = above[place][0]
        below = above[place + 1 :]
        return named(cells_of(above, place), below), below

    def leave_numberings(
        self, headings: Sequence[str], names: list[str | None], first: Sequence[tuple[int, list[str]]]
    ) -> None:
        """Leave out the columns of which nobody said what they mean, and which only count the rows."""
        for at, heading in enumerate(headings):
            if names[at] or not numbers_rows(heading, [cells[at] for _number, cells in first if at < len(cells)]):
                continue
            self.numberings.add(at)
            if names[at] is None:
                names[at] = ""
                self.found.setdefault("numberings", []).append(heading)

    def unmatched(self, headings: Sequence[str], names: Sequence[str | None]) -> str:
        """What is wrong with the headings, in a sentence; empty when nothing is."""
        unknown = [heading for heading, name in zip(headings, names, strict=True) if heading and name is None]
        if unknown:
            message = _("These columns are not known: %(unknown)s. Say what they mean, or leave them out.")
            return message % {"unknown": ", ".join(f"“{one[:60]}”" for one in unknown)}
        said = [name for name in names if name]
        twice = sorted({name for name in said if said.count(name) > 1})
        if twice:
            return _("These columns are there twice: %(twice)s. Keep one of each.") % {"twice": ", ".join(twice)}
        return ""

    def made(
        self, rows: Iterable[tuple[int, Sequence[str]]], names: Sequence[str | None], headings: Sequence[str]
    ) -> list[Row]:
        unnamed = [place for place, name in enumerate(names) if name is None]
        said_above = [folded(heading) for heading in headings]
        made: list[Row] = []
        for number, cells in rows:
            looks = _looks(cells, said_above, names, self.mapping.down)
            is_empty = not any(cell.strip() for at, cell in enumerate(cells) if at not in self.numberings)
            if is_empty or (looks and self.mapping.skips):
                self.skip(number, cells)
                continue
            row = self.kind.row(number, self.mapping.cells(names, cells, self.kind.by_name, self.above))
            stray = [at for at in (*unnamed, *range(len(names), len(cells))) if at < len(cells) and cells[at].strip()]
            row.stray = stray[0] + 1 if stray else 0
            row.looks = looks
            made.append(row)
        return made

    def skip(self, number: int, cells: Sequence[str]) -> None:
        """Note a row that is left out, and what it says."""
        self.found["skipped"] = self.found.get("skipped", 0) + 1
        told = self.found.setdefault("skipped_rows", [])
        if len(told) < MOST_SKIPPED:
            told.append([number, " ".join(" · ".join(filter(None, cells)).split())[:120]])

    def note(self, rows: Sequence[Row]) -> None:
        """Examine a chunk, and keep what is to be shown of it."""
        examine(self.kind, rows, self.context)
        for row in rows:
            self.counts[row.verdict] = self.counts.get(row.verdict, 0) + 1
            if row.notices:
                self.counts["notices"] = self.counts.get("notices", 0) + 1
            if row.verdict in (Verdict.NEW, Verdict.CHANGED):
                for name in self.kind.counts(row):
                    self.consequences[name] = self.consequences.get(name, 0) + 1
        faults = said_in_each(self.kind, rows, self.context)
        kept = [
            SheetRow(
                sheet=self.sheet,
                number=row.number,
                verdict=row.verdict,
                record=row.record.pk if row.record is not None else None,
                version=row.version,
                called=called(self.kind, row)[:300],
                cells=row.cells,
                changes=[[one.column, one.old, one.new] for one in row.changes] if not row.faults else [],
                faults=faults.get(row.number, []),
                notices=[(column, in_each_language(say)) for column, say in row.notices],
            )
            for row in rows
            if row.verdict != Verdict.SAME or row.notices
        ]
        with self.still_wanted():
            SheetRow.objects.bulk_create(kept)

    def finish(self, state: SheetState, problem: Said) -> None:
        with self.still_wanted() as found:
            # No edit of anybody's: what was found in it, once.
            SheetImport.objects.filter(pk=found.pk).update(
                state=state,
                problem=problem,
                headings=self.sheet.headings,
                counts={**self.counts, **self.found},
            )

    @contextmanager
    def still_wanted(self) -> Iterator[SheetImport]:
        with transaction.atomic():
            found = SheetImport.objects.select_for_update(no_key=True).filter(pk=self.sheet.pk).first()
            if found is None or found.version != self.version or found.state != SheetState.WAITING:
                raise _Overtaken
            yield found


def _looks(
    cells: Sequence[str], headings: Sequence[str], names: Sequence[str | None], down: Sequence[str]
) -> Looks | None:
    """What a row of the file may be instead of a record; nothing where the table has one or two columns. The headings
    are folded. What stands alone in a row of a group, of which other columns are filled `down`, is one of a record."""
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    same = repeated(cells, headings)
    if same > 1 and same * 2 > len(filled):
        return Looks.HEADINGS
    if has_totals(cells):
        return Looks.TOTALS
    if len(filled) != 1 or sum(map(bool, names)) <= 2:
        return None
    name = names[filled[0]] if filled[0] < len(names) else None
    return None if down and name and name not in down else Looks.ALONE


def _samples(rows: Sequence[tuple[int, list[str]]], at: int) -> list[str]:
    """The first words that stand in a column."""
    said = (cells[at].strip()[:80] for _number, cells in rows if at < len(cells))
    return list(dict.fromkeys(filter(None, said)))[:SAMPLES]


def called(kind: Kind, row: Row) -> str:
    """What a row is about, in words."""
    return kind.name_of(row.record) if row.record is not None else kind.called(row)


def _failed() -> str:
    return _("Checking this failed in the application. Nothing was entered.")


def examine(kind: Kind, rows: Sequence[Row], context: Context) -> None:
    kind.examine(rows, context)
    for found in context.found.values():
        if len(found) > MOST_REMEMBERED:
            found.clear()


type Sentences = list[tuple[str, Said]]
"""Pairs of column and sentence, as they are kept."""


def said_in_each(kind: Kind, rows: Sequence[Row], context: Context) -> dict[int, Sentences]:
    """The faults of those of the examined rows that have some, by their numbers, in each language.

    Whoever refuses says so in the language of the moment, so these rows are examined once more in each of the others.
    """
    here, *others = languages()
    refused = [row for row in rows if row.faults]
    found = {row.number: [(column, {here: sentence}) for column, sentence in row.faults] for row in refused}
    for language in others if refused else ():
        again = [row.anew() for row in refused]
        with translation.override(language):
            examine(kind, again, context)
        for row in again:
            faults = found[row.number]
            # Somebody may have changed a record meanwhile, and other things be wrong: the first that was said stands.
            if [column for column, _said in faults] == [column for column, _sentence in row.faults]:
                for (_column, said), (_same, sentence) in zip(faults, row.faults, strict=True):
                    said[language] = sentence
    return found
