"""What somebody was shown of an act beforehand: a mark of it goes along, so that the act does that or nothing."""

from __future__ import annotations

from hashlib import blake2b

from django.utils.translation import gettext as _

from urbanshift.errors import Conflict


def mark_of(*facts: object) -> str:
    """A short mark of `facts`: numbers, texts and days, and lists of them. Where any is another, so is the mark."""
    return blake2b(repr(facts).encode(), digest_size=8).hexdigest()


def compare_mark(mark: str, seen: str) -> None:
    """Raise Conflict where what was `seen` is not what would happen now."""
    if seen != mark:
        raise Conflict(_("What will happen is not what this page showed. It is shown anew: do it if that is right."))
