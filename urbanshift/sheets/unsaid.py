"""What spreadsheet programs write where there is no value, or not all of it."""

import re

from django.utils.translation import gettext as _

_NOT_WORKED_OUT = "#CALC!"
"""What reading a workbook puts into such a cell."""
_ERRORS = frozenset({"#REF", "#N/A", "#VALUE", "#NAME", "#DIV/0", "#NULL", "#NUM", "#SPILL"})

_SHORTENED = re.compile(r"\d[.,]\d+E\+\d{2}|\d{15,}0", re.IGNORECASE)
"""A number of more than the 15 digits that such programs keep, or show."""


def error_in(text: str) -> str:
    """What is wrong with a cell that holds no value, but what a program writes where there is none."""
    if text == _NOT_WORKED_OUT:
        return _(
            "The cell holds a formula that no program has worked out. Open the file in a spreadsheet program and save "
            "it there, or put the value into the cell."
        )
    if text.startswith("#") and text.rstrip("!?") in _ERRORS:
        return _("The cell holds an error of the spreadsheet (%(text)s). Put the value there.") % {"text": text}
    return ""


def may_be_shortened(text: str) -> bool:
    return _SHORTENED.fullmatch(text) is not None


def shortened(text: str) -> str:
    """What is said of a key that may be a number without its last digits."""
    return _(
        "“%(text)s” may be what a spreadsheet program has made of a longer number, of which it keeps 15 digits. "
        "Compare it with the list; a column of texts keeps all."
    ) % {"text": text}
