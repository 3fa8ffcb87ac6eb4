"""The words in which a spreadsheet is refused: what it is, and what to do about it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from urbanshift.errors import Text

from .formats import Refusal

TABLE_SENTENCES: dict[Refusal, Text] = {
    Refusal.TOO_LARGE: _("This spreadsheet has more than 30 MB. Split it, and import the parts one after the other."),
    Refusal.TOO_LONG: _(
        "This spreadsheet is too large: 150,000 rows, 200 columns and 100,000 characters in a cell are the most. Split "
        "it, and remove columns that are not needed."
    ),
    Refusal.TOO_SLOW: _("Reading this spreadsheet takes too long: it is damaged. Save it as CSV, and import that."),
    Refusal.UNPACKS: _("This spreadsheet unpacks to far more than it seems to hold. Save it as CSV, and import that."),
    Refusal.EMPTY: _("This spreadsheet is empty."),
    Refusal.NO_TEXT: _("This is no spreadsheet. Import a CSV or XLSX file."),
    Refusal.ENCODING: _(
        "In which encoding this file is written cannot be told. Choose it under “Match the columns”, or save the file "
        "as UTF-8 or XLSX, and import that."
    ),
    Refusal.SCAN: _("This is no spreadsheet. Import a CSV or XLSX file."),
    Refusal.LETTERS: _("This is no spreadsheet. Import a CSV or XLSX file."),
    Refusal.LOCKED: _("This spreadsheet is protected by a password. Save it without one, and import that."),
    Refusal.BROKEN: _(
        "This spreadsheet is damaged, or not built as such files are. Open it, save it anew as XLSX, and import that."
    ),
    Refusal.ROW: _(
        "Row %(row)d cannot be read: a quotation mark in it is not closed, text follows a closed one, or a cell has "
        "more than 100,000 characters. Correct that row, or open the file, save it as XLSX, and import that."
    ),
    Refusal.OTHER_KIND: _("This is no CSV or XLSX file. Open it in a spreadsheet program and save it as XLSX."),
}
