"""Spreadsheets in: handed in, checked row by row, shown, confirmed; all of a file, or nothing.

    sheet = hand_in("actions", by=user, now=now, file=upload)      # kept; checked at once, or by the worker
    confirm(sheet, by=user, now=now, version=sheet.version)        # entered at once, or by the worker

What is shown is what was compared; confirming compares it again, under lock, and enters it only where nothing of it
changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from hashlib import file_digest
from itertools import batched, chain
from pathlib import PurePosixPath
from secrets import token_hex
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.tasks import task
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.log import Log, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.figures import refresh, refreshed_once
from commitments.files import plain_name
from commitments.importing.formats import Refusal, Unreadable
from commitments.importing.formats.limits import MOST_BYTES
from commitments.importing.formats.rows import stream_rows
from commitments.importing.table_refusing import TABLE_SENTENCES
from commitments.models import Commitment, SheetImport, SheetProfile, SheetRow
from commitments.status import SheetState
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault, Invalid, Refused
from urbanshift.sheets.kinds import KINDS, Context, Kind, Row, Verdict
from urbanshift.sheets.mapping import Mapping

from .checks import line_of
from .keeping_files import SHEETS
from .locking import lock_commitments
from .sheet_progress import Telling

CHUNK = 500
"""Rows that are examined, or written, together."""

AT_ONCE_BYTES = 100 * 1024
AT_ONCE_ROWS = 100
"""What is checked, or entered, while whoever asked for it waits; more is the worker's."""

MOST_REMEMBERED = 5_000
"""Records of one lookup that are kept from one chunk to the next."""

HEADINGS_WITHIN = 20
"""Rows above which the headings are looked for: others put titles and notes there."""

SAMPLES = 5

BUSY = frozenset({SheetState.WAITING, SheetState.CONFIRMING})
"""The worker is at it, or will be."""


# --- Handing in -----------------------------------------------------------------------------------------------------


def hand_in(
    kind: str, *, by: User, now: datetime, file: File[bytes], profile: SheetProfile | None = None
) -> SheetImport:
    """Keep a spreadsheet, and have it checked. Nothing is entered by that.

    Raises NotAllowed for others than staff, Invalid where the file is empty or too large.
    """
    rules.require(Standing.of_account(by), rules.ENTER)
    if not file.size:
        raise _refused(Refusal.EMPTY)
    if file.size > MOST_BYTES:
        raise _refused(Refusal.TOO_LARGE)
    file.seek(0)
    checksum = file_digest(file, "sha256").hexdigest()
    title = plain_name(file.name or "", 200) or _("spreadsheet")
    ending = ".xlsx" if PurePosixPath(title).suffix.lower() == ".xlsx" else ".csv"
    name = f"{SHEETS}/{checksum[:2]}/{checksum}-{token_hex(8)}{ending}"
    file.seek(0)
    default_storage.save(name, file)
    try:
        with recording(by=by, now=now) as log:
            sheet = log.create(
                SheetImport(
                    kind=KINDS[kind].name,
                    sent_by=by,
                    title=title,
                    file=name,
                    size=file.size,
                    sha256=checksum,
                    profile=profile,
                    mapping=profile.mapping if profile else {},
                )
            )
            _have_checked(sheet)
    except BaseException:
        default_storage.delete(name)
        raise
    return sheet


def check_again(
    sheet: SheetImport,
    *,
    by: User,
    now: datetime,
    version: int | None = None,
    mapping: Mapping | None = None,
    profile: str = "",
) -> SheetImport:
    """Compare the spreadsheet anew with what the records say now; with another `mapping`, where there is one, which is
    kept for later ones of this kind under the name `profile`.

    Raises NotAllowed, Stale, Conflict when it was entered.
    """
    with recording(by=by, now=now) as log:
        found = _lock(sheet, by=by, now=now, version=version)
        if mapping is not None:
            found.mapping = mapping.as_kept()
            if profile := line_of("name", profile):
                found.profile = _keep_profile(log, found.kind, profile, found.mapping)
        found.state, found.problem = SheetState.WAITING, ""
        log.save_many([found], "state", "problem", "mapping", "profile")
        _have_checked(found)
        return found


def _keep_profile(log: Log, kind: str, name: str, mapping: dict[str, Any]) -> SheetProfile:
    there = SheetProfile.objects.select_for_update().filter(kind=kind, name=name).first()
    if there is None:
        return log.create(SheetProfile(kind=kind, name=name, mapping=mapping))
    log.save(there, mapping=mapping)
    return there


def discard(sheet: SheetImport, *, by: User, now: datetime, version: int | None = None) -> None:
    """Forget a spreadsheet that was not entered, and what was found in it. Raises NotAllowed, Stale, Conflict."""
    with recording(by=by, now=now) as log:
        found = _lock(sheet, by=by, now=now, version=version)
        SheetRow.objects.filter(sheet=found).delete()
        name = str(found.file.name)
        log.delete(found)
        transaction.on_commit(partial(_forget, name))


def _forget(name: str) -> None:
    default_storage.delete(name)
    default_storage.delete(f"{name}.progress")


def _lock(sheet: SheetImport, *, by: User, now: datetime, version: int | None) -> SheetImport:
    found = SheetImport.objects.select_for_update(no_key=True).get(pk=sheet.pk)
    rules.require(Standing.of_account(by), rules.ENTER)
    compare_version(found, version, reader=by)
    require_not_entered(found)
    return found


def require_not_entered(sheet: SheetImport) -> None:
    """Raise Conflict when the spreadsheet was entered."""
    if sheet.state == SheetState.CONFIRMED:
        raise Conflict(_("This spreadsheet was entered already. Import it anew to see what it would change now."))


def _refused(refusal: Refusal) -> Invalid:
    return Invalid(TABLE_SENTENCES[refusal], [Fault("file", TABLE_SENTENCES[refusal], refusal.value)])


# --- Checking -------------------------------------------------------------------------------------------------------


def _have_checked(sheet: SheetImport) -> None:
    if sheet.size <= AT_ONCE_BYTES:
        transaction.on_commit(partial(check, sheet.pk, version=sheet.version, now=timezone.now()), robust=True)
    else:
        transaction.on_commit(partial(check_sheet.enqueue, sheet.pk, sheet.version))


@task()
def check_sheet(sheet_id: int, version: int) -> None:
    """The worker's task: check one spreadsheet."""
    check(sheet_id, version=version, now=timezone.now())


class _Overtaken(Exception):  # noqa: N818
    """Somebody had the spreadsheet checked anew, or discarded it, meanwhile."""


def check(sheet_id: int, *, version: int, now: datetime) -> None:
    """Read the spreadsheet, compare each row with the records, and note what would change and what is refused.

    Writes nothing but that. It ends silently where the spreadsheet is no longer at `version`.
    """
    sheet = SheetImport.objects.select_related("sent_by").filter(pk=sheet_id, version=version).first()
    if sheet is None or sheet.state != SheetState.WAITING:
        return
    with translation.override(sheet.sent_by.language):
        try:
            _Checking(sheet, now=now).run()
        except _Overtaken:
            return


class _Checking:
    """One check of one spreadsheet."""

    def __init__(self, sheet: SheetImport, *, now: datetime) -> None:
        self.sheet = sheet
        self.version = sheet.version
        self.now = now
        self.kind = KINDS[sheet.kind]
        self.mapping = Mapping.of(sheet.mapping)
        self.context = Context(sheet.sent_by, now, Standing.of(sheet.sent_by, on=now.date()), title=sheet.title)
        self.counts: dict[str, int] = {}
        self.consequences: dict[str, int] = {}

    def run(self) -> None:
        with self.still_wanted():
            SheetRow.objects.filter(sheet=self.sheet).delete()
        telling = Telling(str(self.sheet.file.name))
        try:
            state, problem = self.read(telling)
        except Unreadable as unreadable:
            state, problem = SheetState.UNREADABLE, str(TABLE_SENTENCES[unreadable.refusal])
        except Exception:
            self.finish(SheetState.UNREADABLE, _("Checking this failed in the application. Nothing was entered."))
            raise
        finally:
            telling.end()
        self.finish(state, problem)

    def read(self, telling: Telling) -> tuple[SheetState, str]:
        def expect(total: int) -> None:
            telling.total = total

        with self.sheet.file.open("rb") as file, closing(stream_rows(file.file, expect)) as rows:
            headings, first = self.headings(rows)
            names = [self.mapping.column_of(heading, self.kind.columns) if heading else None for heading in headings]
            self.keep_headings(headings, first)
            if problem := self.unmatched(headings, names):
                return SheetState.UNMATCHED, problem
            done = 0
            for some in batched(self.made(chain(first, rows), names), CHUNK):
                self.note(some)
                done += len(some)
                telling.tell(done)
        return SheetState.CHECKED, ""

    def headings(self, rows: Any) -> tuple[list[str], list[tuple[int, list[str]]]]:
        """The headings, and the rows below them that were read to find them. Without a row that has ours, the first
        one."""
        above: list[tuple[int, list[str]]] = []
        for row in rows:
            above.append(row)
            if len(above) == HEADINGS_WITHIN:
                break
        known = [
            sum(self.mapping.column_of(cell.strip(), self.kind.columns) is not None for cell in cells if cell.strip())
            for _number, cells in above
        ]
        place = known.index(max(known)) if max(known) > 1 else 0
        return [" ".join(cell.split()) for cell in above[place][1]], above[place + 1 :]

    def keep_headings(self, headings: Sequence[str], first: Sequence[tuple[int, list[str]]]) -> None:
        self.sheet.headings = [[heading[:200], _samples(first, at)] for at, heading in enumerate(headings) if heading]

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

    def made(self, rows: Iterable[tuple[int, list[str]]], names: Sequence[str | None]) -> Iterator[Row]:
        unnamed = [place for place, name in enumerate(names) if name is None]
        for number, cells in rows:
            row = self.kind.row(number, self.mapping.cells(names, cells))
            stray = [at for at in (*unnamed, *range(len(names), len(cells))) if at < len(cells) and cells[at].strip()]
            if stray:
                message = _("There is text in column %(column)d, which has no heading.")
                row.refuse("", message % {"column": stray[0] + 1})
            yield row

    def note(self, rows: Sequence[Row]) -> None:
        """Examine a chunk, and keep what is to be shown of it."""
        _examine(self.kind, rows, self.context)
        for row in rows:
            self.counts[row.verdict] = self.counts.get(row.verdict, 0) + 1
            if row.notices:
                self.counts["notices"] = self.counts.get("notices", 0) + 1
            if row.verdict in (Verdict.NEW, Verdict.CHANGED):
                for name in self.kind.counts(row):
                    self.consequences[name] = self.consequences.get(name, 0) + 1
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
                faults=[[column, message] for column, message in row.faults],
                notices=[[column, message] for column, message in row.notices],
            )
            for row in rows
            if row.verdict != Verdict.SAME or row.notices
        ]
        with self.still_wanted():
            SheetRow.objects.bulk_create(kept)

    def finish(self, state: SheetState, problem: str) -> None:
        with self.still_wanted() as found:
            # No edit of anybody's: what was found in it, once.
            SheetImport.objects.filter(pk=found.pk).update(
                state=state,
                problem=problem,
                headings=self.sheet.headings,
                counts={**self.counts, "consequences": self.consequences},
            )

    @contextmanager
    def still_wanted(self) -> Iterator[SheetImport]:
        with transaction.atomic():
            found = SheetImport.objects.select_for_update(no_key=True).filter(pk=self.sheet.pk).first()
            if found is None or found.version != self.version or found.state != SheetState.WAITING:
                raise _Overtaken
            yield found


def _samples(rows: Sequence[tuple[int, list[str]]], at: int) -> list[str]:
    """The first words that stand in a column."""
    said = (cells[at].strip()[:80] for _number, cells in rows if at < len(cells))
    return list(dict.fromkeys(filter(None, said)))[:SAMPLES]


def called(kind: Kind, row: Row) -> str:
    """What a row is about, in words."""
    return str(row.record) if row.record is not None else kind.called(row)


def _examine(kind: Kind, rows: Sequence[Row], context: Context) -> None:
    kind.examine(rows, context)
    for found in context.found.values():
        if len(found) > MOST_REMEMBERED:
            found.clear()


# --- Confirming -----------------------------------------------------------------------------------------------------


def confirm(sheet: SheetImport, *, by: User, now: datetime, version: int | None = None) -> SheetImport:
    """Have what the check showed entered: all of it, or nothing.

    Raises NotAllowed, Stale, Conflict where there is nothing to enter, or something is refused.
    """
    with recording(by=by, now=now) as log:
        found = _lock(sheet, by=by, now=now, version=version)
        require_confirmable(found)
        log.save(found, state=SheetState.CONFIRMING, confirmed_by=by, problem="")
        if changing(found) <= AT_ONCE_ROWS:
            transaction.on_commit(partial(enter, found.pk, version=found.version, now=now), robust=True)
        else:
            transaction.on_commit(partial(enter_sheet.enqueue, found.pk, found.version))
        return found


def changing(sheet: SheetImport) -> int:
    """How many rows change something."""
    return sum(sheet.counts.get(one, 0) for one in (Verdict.NEW, Verdict.CHANGED))


def require_confirmable(sheet: SheetImport) -> None:
    """Raise Conflict unless `confirm` takes the spreadsheet as it stands."""
    require_not_entered(sheet)
    if sheet.state != SheetState.CHECKED:
        raise Conflict(_("This spreadsheet is not checked, or somebody has confirmed it already."))
    if refused := sheet.counts.get(Verdict.REFUSED, 0):
        raise Conflict(
            ngettext(
                "%(count)d row is refused, so nothing is entered. Put it right in the file, and import that.",
                "%(count)d rows are refused, so nothing is entered. Put them right in the file, and import that.",
                refused,
            )
            % {"count": refused}
        )
    if not changing(sheet):
        raise Conflict(_("This spreadsheet changes nothing."))


@task()
def enter_sheet(sheet_id: int, version: int) -> None:
    """The worker's task: enter one spreadsheet."""
    enter(sheet_id, version=version, now=timezone.now())


class Differs(Exception):  # noqa: N818
    """What was shown is not what would be done now."""

    def __init__(self, faults: list[tuple[SheetRow, str]]) -> None:
        super().__init__()
        self.faults = faults


def enter(sheet_id: int, *, version: int, now: datetime) -> None:
    """Enter what was confirmed, in one transaction. What refuses it is said in the spreadsheet's `problem`.

    It ends silently where the spreadsheet is no longer at `version`.
    """
    sheet = SheetImport.objects.select_related("confirmed_by").filter(pk=sheet_id, version=version).first()
    if sheet is None or sheet.state != SheetState.CONFIRMING or sheet.confirmed_by is None:
        return
    telling = Telling(str(sheet.file.name), changing(sheet))
    with translation.override(sheet.confirmed_by.language):
        try:
            enter_now(sheet, by=sheet.confirmed_by, now=now, telling=telling)
        except Differs as differs:
            _give_back(sheet, now=now, problem=_differing(len(differs.faults)), faults=differs.faults)
        except Refused as refusal:
            said = " ".join(dict.fromkeys(map(str, (refusal.message, *(one.message for one in refusal.faults)))))
            _give_back(sheet, now=now, problem=_("Nothing was entered. %(why)s") % {"why": said})
        except Exception:
            _give_back(sheet, now=now, problem=_("Entering this failed in the application. Nothing was entered."))
            raise
        finally:
            telling.end()


def _differing(count: int) -> str:
    return ngettext(
        "%(count)d row is about something that was changed since this was checked. Nothing was entered: check again.",
        "%(count)d rows are about something that was changed since this was checked. Nothing was entered: check again.",
        count,
    ) % {"count": count}


def enter_now(sheet: SheetImport, *, by: User, now: datetime, telling: Telling) -> None:
    """Enter what was confirmed, or raise what refuses it: Differs where it is not as it was shown, and whatever the
    actions raise."""
    kind = KINDS[sheet.kind]
    reason = _("Spreadsheet “%(title)s”") % {"title": sheet.title}
    with recording(by=by, now=now, reason=reason) as log:
        found = SheetImport.objects.select_for_update(no_key=True).get(pk=sheet.pk)
        if found.state != SheetState.CONFIRMING or found.version != sheet.version:
            return
        context = Context(by, now, Standing.of(by, on=now.date()), title=sheet.title)
        rules.require(context.who, rules.ENTER)
        wanted = SheetRow.objects.filter(sheet=sheet, verdict__in=[Verdict.NEW, Verdict.CHANGED]).order_by("number")
        kind.lock(wanted, context)
        differing: list[tuple[SheetRow, str]] = []
        done = 0
        with refreshed_once() as touched:
            # Read a part at a time: on SQLite a cursor that is open sees what is written meanwhile.
            for some in _parts(wanted):
                rows = [kind.row(one.number, one.cells) for one in some]
                _examine(kind, rows, context)
                compared = zip(some, rows, strict=True)
                differing += [(one, told) for one, row in compared if (told := _difference(one, row))]
                if not differing:
                    kind.write(rows, context)
                done += len(some)
                telling.tell(done)
        if differing:
            raise Differs(differing)
        for ids in batched(sorted(touched), CHUNK):
            refresh(log, lock_commitments(Commitment.objects.filter(pk__in=ids)))
        log.save(found, state=SheetState.CONFIRMED, confirmed_at=now)


def _parts(rows: Any) -> Iterator[list[SheetRow]]:
    last = 0
    while some := list(rows.filter(number__gt=last)[:CHUNK]):
        yield some
        last = some[-1].number


def _difference(shown: SheetRow, row: Row) -> str:
    """What of a row is not as it was shown; empty when all is."""
    if row.faults:
        return " ".join(message for _column, message in row.faults)
    record = row.record.pk if row.record is not None else None
    same = (
        shown.record == record
        and shown.version == row.version
        and shown.verdict == row.verdict
        and shown.changes == [[one.column, one.old, one.new] for one in row.changes]
    )
    return "" if same else _("Somebody changed this since the spreadsheet was checked.")


def _give_back(sheet: SheetImport, *, now: datetime, problem: str, faults: Sequence[tuple[SheetRow, str]] = ()) -> None:
    """Nothing was entered: let people see why, and check again."""
    with recording(by=sheet.confirmed_by, now=now) as log:
        found = SheetImport.objects.select_for_update(no_key=True).get(pk=sheet.pk)
        if found.state != SheetState.CONFIRMING:
            return
        log.save(found, state=SheetState.CHECKED, problem=problem)
        for row, message in faults:
            row.faults = [["", message]]
            row.verdict = Verdict.REFUSED
        SheetRow.objects.bulk_update([row for row, _message in faults], ["faults", "verdict"], batch_size=CHUNK)
        if faults:
            counts = {**found.counts, Verdict.REFUSED: len(faults)}
            SheetImport.objects.filter(pk=found.pk).update(counts=counts)
