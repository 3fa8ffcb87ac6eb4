"""Texts that were put into a web page or a Word document as they are: each line a paragraph, or broken by hand.

What looks like a paragraph there is a line, which may go on with the next one, and what seems to be space may be a
column.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from dataclasses import replace

from commitments.importing.lines import Document, Line

from .measure import is_wide, with_wraps
from .plain import laid_out

_FEWEST, _SHARE = 2, 3
"""Lines that go on with the next one before a text counts as broken into lines; and one of so many that are full must,
as of paragraphs that fill their line by chance hardly any does."""
_ENDS = tuple(".!?:;…)。！？：；）")


def as_pasted(
    lines: Sequence[Line], *, pages: int = 1, is_kept: bool = False, behind_empty: Collection[int] = ()
) -> Document | None:
    """The text that these lines of a page or a document are, or None where they are its paragraphs.

    `is_kept`: the format itself says that they are lines. `behind_empty`: the places of those that stand under an empty
    paragraph.
    """
    if any(line.sign or line.cells or line.depth for line in lines):
        return None
    broken = _broken(lines)
    if not is_kept and _are_paragraphs(lines, broken):
        gaps = behind_empty or _behind_ends(lines)
        lines = [replace(line, gap=not place or place in gaps) for place, line in enumerate(lines)]
    told = laid_out(lines)
    if not (is_kept or broken or any(line.cells for line in told)):
        return None
    return Document(kind="text", lines=tuple(told), pages=pages)


def _are_paragraphs(lines: Sequence[Line], broken: Sequence[int]) -> bool:
    """Whether each line is a paragraph, so that space above it says nothing."""
    asked = [lines[place] for place in broken] or [line for line in lines if not line.aside]
    return 2 * sum(line.gap for line in asked) > len(asked) if broken else all(line.gap for line in asked)


def _behind_ends(lines: Sequence[Line]) -> set[int]:
    """The places of lines that do not go on with the one above, as that one is short or ends a sentence."""
    pairs = enumerate(itertools.pairwise(with_wraps(lines)), start=1)
    return {place for place, (line, _after) in pairs if not line.wraps}


def _broken(lines: Sequence[Line]) -> list[int]:
    """The places of lines with which goes on what was broken because it was full; none where that may be chance."""
    pairs = list(itertools.pairwise(with_wraps(lines)))
    full = [place for place, (line, after) in enumerate(pairs, start=1) if line.wraps and not after.aside]
    broken = [place for place in full if _goes_on(*pairs[place - 1])]
    return broken if len(broken) >= _FEWEST and len(broken) * _SHARE >= len(full) else []


def _goes_on(line: Line, after: Line) -> bool:
    is_cut = is_wide(line.text[-1:]) and is_wide(after.text[:1])
    is_hanging = after.indent > line.indent and after.text[:1].isalnum()
    return not line.text.endswith(_ENDS) and (is_cut or is_hanging or after.text[:1].islower())
