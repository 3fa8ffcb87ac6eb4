"""What a spreadsheet program would run as a formula, and the apostrophe before it that keeps it a text in CSV."""

import re

_FORMULA = re.compile(r"'*[ ]*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """`text` as CSV has it: nothing that runs as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text
