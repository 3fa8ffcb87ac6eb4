"""Spreadsheets in: handed in, checked row by row, shown, confirmed; all of a file, or nothing.

    sheet = hand_in("actions", by=user, now=now, file=upload)      # kept; checked at once, or by the worker
    confirm(sheet, by=user, now=now, version=sheet.version)        # entered at once, or by the worker

What is shown is what was compared; confirming compares it again, under lock, and enters it only where nothing of it
changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import batched

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.tasks import task
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.log import Log, compare_version, recording, still_there
from accounts.models import User
from commitments import rules
from commitments.figures import refresh, refreshed_once
from commitments.files import plain_name
from commitments.importing.formats import Refusal
from commitments.importing.formats.limits import MOST_BYTES
from commitments.importing.table_refusing import TABLE_SENTENCES
from commitments.models import Commitment, SheetImport, SheetProfile, SheetRow
from commitments.status import SheetState
from dialogues.sheets.memberships import Memberships
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault, Invalid, Refused
from urbanshift.said import Said, in_each_language
from urbanshift.sheets.kinds import KINDS, Kind
from urbanshift.sheets.mapping import Mapping
from urbanshift.sheets.rows import Context, Row, Verdict
from urbanshift.trying import trying

from .checks import line_of
from .keeping_files import keeping
from .locking import lock_commitments
from .sheet_checking import CHUNK, Sentences, examine, have_checked, said_in_each
from .sheet_profiles import keep_profile
from .sheet_progress import Telling, forget_progress

AT_ONCE_ROWS = 100
"""What is entered while whoever asked for it waits; more is the worker's."""

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
    title = plain_name(file.name or "", 200) or _("spreadsheet")
    with keeping() as keep:
        name, checksum = keep.keep_spreadsheet(file, title=title)
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
            have_checked(sheet, by=by)
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

    Raises NotAllowed, Stale, Conflict when it was or is being entered.
    """
    with recording(by=by, now=now) as log:
        found = _lock(sheet, by=by, version=version)
        if mapping is not None:
            found.mapping = mapping.as_kept()
            if profile := line_of("name", profile):
                found.profile = keep_profile(log, found.kind, profile, found.mapping)
        found.state, found.problem = SheetState.WAITING, {}
        log.save_many([found], "state", "problem", "mapping", "profile")
        have_checked(found, by=by)
        return found


def discard(sheet: SheetImport, *, by: User, now: datetime, version: int | None = None) -> None:
    """Forget a spreadsheet that was not entered, and what was found in it. Raises NotAllowed, Stale, Conflict when it
    was or is being entered."""
    with recording(by=by, now=now) as log:
        _remove(log, _lock(sheet, by=by, version=version))


def forget_sheets_of_people(*, by: User | None, now: datetime) -> None:
    """Forget all spreadsheets of people. Part of closing an account: any of them may name its person, also in rows that
    changed nothing. What was entered is in the records, and what was not can be handed in anew."""
    with recording(by=by, now=now) as log:
        for sheet in SheetImport.objects.select_for_update(no_key=True).filter(kind=Memberships.name).order_by("pk"):
            _remove(log, sheet)


def _remove(log: Log, sheet: SheetImport) -> None:
    SheetRow.objects.filter(sheet=sheet).delete()
    name = str(sheet.file.name)
    log.delete(sheet)
    transaction.on_commit(partial(_forget, name))


def _forget(name: str) -> None:
    default_storage.delete(name)
    forget_progress(name)


def _lock(sheet: SheetImport, *, by: User, version: int | None) -> SheetImport:
    rules.require(Standing.of_account(by), rules.ENTER)
    sheets = SheetImport.objects.filter(pk=sheet.pk)
    if sheets.filter(state=SheetState.CONFIRMING).exists():
        # Whoever enters it holds it until the end, for which nobody waits.
        found = sheets.select_for_update(no_key=True, skip_locked=True).first()
        if found is None:
            raise Conflict(_("The spreadsheet is being entered, all of it or nothing."))
    else:
        found = still_there(sheets.select_for_update(no_key=True))
    compare_version(found, version, reader=by)
    require_not_entered(found)
    return found


def require_not_entered(sheet: SheetImport) -> None:
    """Raise Conflict when the spreadsheet was entered."""
    if sheet.state == SheetState.CONFIRMED:
        raise Conflict(_("This spreadsheet was entered already. Import it anew to see what it would change now."))


def _refused(refusal: Refusal) -> Invalid:
    return Invalid(TABLE_SENTENCES[refusal], [Fault("file", TABLE_SENTENCES[refusal], refusal.value)])


# --- Confirming -----------------------------------------------------------------------------------------------------


def confirm(sheet: SheetImport, *, by: User, now: datetime, version: int | None = None) -> SheetImport:
    """Have what the check showed entered: all of it, or nothing.

    Raises NotAllowed, Stale, Conflict where there is nothing to enter, or something is refused.
    """
    with recording(by=by, now=now) as log:
        found = _lock(sheet, by=by, version=version)
        require_confirmable(found)
        log.save(found, state=SheetState.CONFIRMING, confirmed_by=by, problem={})
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

    def __init__(self, faults: list[tuple[SheetRow, Sentences]]) -> None:
        super().__init__()
        self.faults = faults


class NotWritten(Exception):  # noqa: N818
    """What passed the check is refused by what writes it; `said` in each language."""

    def __init__(self, said: Said) -> None:
        super().__init__()
        self.said = said


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
            problem = in_each_language(partial(_differing, len(differs.faults)))
            _give_back(sheet, now=now, problem=problem, faults=differs.faults)
        except NotWritten as refused:
            _give_back(sheet, now=now, problem=refused.said)
        except Refused as refusal:
            _give_back(sheet, now=now, problem=in_each_language(partial(_nothing_entered, refusal)))
        except Exception:
            _give_back(sheet, now=now, problem=in_each_language(_failed))
            raise
        finally:
            telling.end()


def _nothing_entered(refusal: Refused) -> str:
    why = " ".join(dict.fromkeys(map(str, (refusal.message, *(one.message for one in refusal.faults)))))
    return _("Nothing was entered. %(why)s") % {"why": why}


def _failed() -> str:
    return _("Entering this failed in the application. Nothing was entered.")


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
        differing: list[tuple[SheetRow, Sentences]] = []
        done = 0
        with refreshed_once() as touched:
            # Read a part at a time: on SQLite a cursor that is open sees what is written meanwhile.
            for some in _parts(kind.order(wanted)):
                rows = [kind.row(one.number, one.cells) for one in some]
                examine(kind, rows, context)
                faults = said_in_each(kind, rows, context)
                for one, row in zip(some, rows, strict=True):
                    if row.faults:
                        differing.append((one, faults[row.number]))
                    elif not _is_as_shown(one, row):
                        differing.append((one, [("", in_each_language(_changed))]))
                if not differing:
                    _write(kind, rows, context)
                done += len(some)
                telling.tell(done)
        if differing:
            raise Differs(differing)
        for ids in batched(sorted(touched), CHUNK):
            refresh(log, lock_commitments(Commitment.objects.filter(pk__in=ids)), touched)
        log.save(found, state=SheetState.CONFIRMED, confirmed_at=now)


def _write(kind: Kind, rows: Sequence[Row], context: Context) -> None:
    """Enter these rows. Raises NotWritten with what refuses it, though the check under the same lock did not."""
    try:
        with transaction.atomic():
            kind.write(rows, context)
    except Refused as refusal:
        raise NotWritten(in_each_language(partial(_refused_again, kind, rows, context, refusal))) from refusal


def _refused_again(kind: Kind, rows: Sequence[Row], context: Context, first: Refused) -> str:
    """What refuses the rows in the language of the moment: whoever refuses says so in that alone, so they are asked
    again, in vain."""
    for found in context.found.values():
        found.clear()  # Something was written into these records already.
    again = [row.anew() for row in rows]
    try:
        with trying():
            examine(kind, again, context)
            if not any(row.faults for row in again):
                kind.write(again, context)
    except Refused as refusal:
        return _nothing_entered(refusal)
    return _nothing_entered(first)


def _parts(ids: Iterable[int]) -> Iterator[list[SheetRow]]:
    for some in batched(ids, CHUNK):
        found = SheetRow.objects.in_bulk(some)
        yield [found[pk] for pk in some]


def _changed() -> str:
    return _("Somebody changed this since the spreadsheet was checked.")


def _is_as_shown(shown: SheetRow, row: Row) -> bool:
    return (
        shown.record == (row.record.pk if row.record is not None else None)
        and shown.version == row.version
        and shown.verdict == row.verdict
        and shown.changes == [[one.column, one.old, one.new] for one in row.changes]
    )


def _give_back(
    sheet: SheetImport, *, now: datetime, problem: Said, faults: Sequence[tuple[SheetRow, Sentences]] = ()
) -> None:
    """Nothing was entered: let people see why, and check again."""
    with recording(by=sheet.confirmed_by, now=now) as log:
        found = SheetImport.objects.select_for_update(no_key=True).get(pk=sheet.pk)
        if found.state != SheetState.CONFIRMING:
            return
        log.save(found, state=SheetState.CHECKED, problem=problem)
        counts = dict(found.counts)
        for row, sentences in faults:
            counts[row.verdict] -= 1
            row.faults = sentences
            row.verdict = Verdict.REFUSED
        SheetRow.objects.bulk_update([row for row, _sentences in faults], ["faults", "verdict"], batch_size=CHUNK)
        if faults:
            SheetImport.objects.filter(pk=found.pk).update(counts={**counts, Verdict.REFUSED: len(faults)})
