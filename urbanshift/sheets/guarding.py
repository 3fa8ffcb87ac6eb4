"""What a spreadsheet program would run as a formula, and the apostrophe before it that keeps it a text.

What has apostrophes of its own there gets one more, so that without the first one each text is what it was: so
`commitments.importing.formats.tables` reads it, which may load nothing of ours.
"""

_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""With which a program takes a formula to begin."""


def guarded(text: str) -> str:
    """`text` as a cell has it: nothing that runs as a formula, nor would without apostrophes and blanks before it."""
    return f"'{text}" if text.lstrip("'").lstrip(" ").startswith(_SIGNS) else text
