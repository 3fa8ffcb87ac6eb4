"""Headings and labels in two languages, each side of which says the same: 'Thème / Topic'."""

from __future__ import annotations

import re

BILINGUAL = re.compile(r"\s+[/|｜]\s+")


def sides_of(text: str) -> list[str]:
    """What a heading or label says in each of two languages: 'Thème / Topic'; of one the text alone."""
    parts = [part for part in BILINGUAL.split(text) if part.strip(" :：")]
    return parts if len(parts) == _BOTH_SIDES else [text]


_BOTH_SIDES = 2


def first_told[T](told: list[T | None], *, same: bool) -> T | None:
    """The first that is told; where they have to be the `same`, none of several."""
    return None if same and len(set(told)) > 1 else next((one for one in told if one is not None), None)
