"""What is called how: the title of what a document says without one."""

from __future__ import annotations

from .sentences import first_sentence
from .vocabulary.comparing import is_han

_MOST = 120
"""Signs of a title that is taken from a text."""


def title_of(lead: str | None, text: str) -> str:
    """What an entry is called: its lead, else its first sentence, cut where that is long."""
    if lead:
        return lead.strip()
    first = first_sentence(text.strip()).strip(" .。;；:：")
    if first[1:2].islower():  # A clause; not 'eThekwini'.
        first = first[:1].upper() + first[1:]
    if len(first) <= _MOST:
        return first
    cut = first[:_MOST]
    if not is_han(cut) and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:，；、") + "…"
