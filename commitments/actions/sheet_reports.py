"""Reports that came by spreadsheets, where one is retracted: what the rows say of it leaves them, too.

The file that was handed in stays in the storage, and is served to nobody, as a file of evidence is.
"""

from __future__ import annotations

from collections.abc import Mapping as Dict

from django.utils.translation import gettext as _

from commitments.models import SheetImport, SheetRow, StatusReport
from urbanshift.said import in_each_language
from urbanshift.sheets.kinds import KINDS
from urbanshift.sheets.mapping import Mapping
from urbanshift.text import plain

REPORT = ("report_status", "narrative", "reported_as_of", "report_progress", "no_evidence_reason")
"""The columns of a spreadsheet of actions that make a report."""
_ACTIONS = "actions"
"""The kind of spreadsheets that have them."""
_WORDED = ("narrative", "no_evidence_reason")


def without_report(cells: Dict[str, str]) -> dict[str, str]:
    """The cells of a row, with nothing of the report that it makes."""
    return {name: "" if name in REPORT else cell for name, cell in cells.items()}


def retracted_before() -> str:
    """What a row is told whose report was retracted."""
    return _("This report was retracted, as sent in error: it is not entered again.")


def forget_report(report: StatusReport) -> None:
    """Take a report that is retracted out of the rows that say it, entered or not, and its words out of the examples
    of their spreadsheets."""
    sheets = SheetImport.objects.filter(kind=_ACTIONS)
    told = SheetRow.objects.filter(sheet__in=sheets, record=report.action_item_id)
    rows = [row for row in told if _says(row, report)]
    for row in rows:
        row.cells = without_report(row.cells)
        row.changes = [change for change in row.changes if change[0] not in REPORT]
        notices = [notice for notice in row.notices if notice[0] not in REPORT]
        row.notices = [*notices, ("narrative", in_each_language(retracted_before))]
    SheetRow.objects.bulk_update(rows, ["cells", "changes", "notices"])
    for sheet in sheets.filter(pk__in={row.sheet_id for row in rows}):
        # No edit of anybody's, as when it was checked.
        SheetImport.objects.filter(pk=sheet.pk).update(headings=_without_words(sheet))


def _says(row: SheetRow, report: StatusReport) -> bool:
    return all(plain(row.cells.get(name)) == getattr(report, name) for name in _WORDED)


def _without_words(sheet: SheetImport) -> list[list[object]]:
    """The headings of the file, without the cells below those that mean what a report says in words."""
    mapping, columns = Mapping.of(sheet.mapping), KINDS[sheet.kind].columns
    return [
        [heading, [], [], 0] if mapping.column_of(heading, columns) in _WORDED else [heading, *below]
        for heading, *below in sheet.headings
    ]
