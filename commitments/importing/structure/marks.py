"""Marks of Markdown, mails and tables that stand in the text of lines: somebody copied them from there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from commitments.importing.lines import Line, Span
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds

_HASHES = re.compile(r"(#{1,6})\s+")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__")
_UNCLOSED = re.compile(r"\*\*(?=\S)(?P<in>[^*]+)|(?=[^*]+\*\*$)(?P<end>[^*]+?)\s*\*\*")
_BAR_ROW = re.compile(r"\|(.+)\|\s*")
_RULED = re.compile(
    r"(?P<rule>[-–—=~]{2,}|[*#~=]{1,3}|/{2,3}|:{2,3})\s(?P<in>[^-–—=~*#\s][^-–—=~*#]{1,80}?)\s(?P=rule)"
)
"""A heading between two rules or signs: '-- City of Accra --', '* Who came *'."""
_RULED_NUMBER = re.compile(
    r"(?P<rule>[-–—]{2,3}|[=~*]{1,3})\s?(?P<n>\d{1,2}|[IVX]{1,4})\s?(?P=rule)\s+(?P<in>[^\W\d_][^.;!?]{1,80})"
)
"""A chapter whose number stands so: '-- 1 -- Attendance'."""
_ATTRIBUTES = re.compile(r"(?<=\S)\s*\{#[\w.-]+\}$")
"""What points to a heading: 'Next steps {#next-steps}'."""
_QUOTE = re.compile(r"(?:>\s?)+")


def barred_in(lines: Sequence[Line], *, are_paragraphs: bool) -> set[int]:
    """Places of lines that are rows of a table drawn with bars between the cells, and none around them. Space parts it
    from another, but not where all lines `are_paragraphs`."""
    found: set[int] = set()
    run: list[int] = []
    for place, line in enumerate([*lines, None]):
        first = _bars(line) if line is not None and not line.cells else 0
        bars = first if line is not None and (are_paragraphs or not line.gap) else 0
        if run and line is not None and bars == _bars(lines[run[0]]) and bars >= _FEWEST_BARS:
            run.append(place)
            continue
        if len(run) > 1:
            found.update(run)
        run = [place] if first >= _FEWEST_BARS and not (line and line.text.startswith("|")) else []
    return found


def _bars(line: Line) -> int:
    """How many bars a line has with space around them, also around an empty cell: 'All | | May'."""
    return len(_BAR.findall(f"{line.text} "))


_BAR = re.compile(r" \|(?= )")
_FEWEST_BARS = 2
"""Bars of a row, at the least: one stands in many lines."""


def boxes_in(lines: Sequence[Line]) -> set[int]:
    """Tables whose rows have one cell each."""
    widest: dict[int, int] = {}
    for line in lines:
        if line.cells:
            widest[line.table] = max(widest.get(line.table, 0), len(line.cells))
    return {table for table, cells in widest.items() if cells == 1}


def hashed_in(lines: Sequence[Line]) -> set[int]:
    """Places of lines before which '#' is a bullet: some stand right under each other, with nothing between but how
    they go on, further in, and the others as far in as these. No heading stands right under another."""
    hashed = [place for place, line in enumerate(lines) if not line.cells and line.text.startswith("# ")]
    indents = {
        lines[place].indent
        for place, after in pairwise(hashed)
        if lines[place].indent == lines[after].indent
        and not any(line.gap or line.page != lines[place].page for line in lines[place + 1 : after + 1])
        and all(line.indent > lines[place].indent for line in lines[place + 1 : after])
    }
    return {place for place in hashed if lines[place].indent in indents}


def bulleted(line: Line) -> Line:
    """A line with a bullet for the '#' before it."""
    return replace(line, text=f"•{line.text[1:]}")


def quoted_in(lines: Sequence[Line]) -> set[int]:
    """Places of lines that a mail quotes: long runs that begin with >. Shorter ones are items of a list."""
    found: set[int] = set()
    run: list[int] = []
    for place, line in enumerate([*lines, None]):
        if line is not None and line.text.startswith(">"):
            run.append(place)
            continue
        if len(run) > 3 and not _is_list([lines[one].text for one in run], lines[run[0] - 1] if run[0] else None):
            found.update(run)
        run = []
    return found


def _is_list(quoted: Sequence[str], above: Line | None) -> bool:
    """Whether lines behind > are the items of a list: none is empty or begins with a small letter, unless they stand
    under who was there, and all of them end as sentences do, or are short and none does."""
    told = [_QUOTE.sub("", line, count=1).rstrip() for line in quoted]
    ends = [one.endswith(_ENDS) for one in told]
    are_short = all(len(one) <= _MOST_OF_ITEM for one in told)
    is_named = above is not None and holds(above.text) is Holds.REPRESENTATION
    are_begun = all(told) and (is_named or not any(one[0].islower() for one in told))
    return are_begun and (all(ends) or (are_short and not any(ends)))


_ENDS = tuple(".,;:!?。；，：！？")
_MOST_OF_ITEM = 60
"""Signs of a line behind > that may be an item, though no sentence ends with it."""


def without_marks(line: Line, *, is_quoted: bool = False) -> Line:
    """The line without marks of Markdown or mail that stand in its text: somebody copied it from there."""
    text, bold, heading = line.text, list(line.bold), line.heading
    if line.cells:
        return line
    cut = 0
    if is_quoted and (quote := _QUOTE.match(text)):
        cut = quote.end()
    if hashes := _HASHES.match(text, cut):
        heading, cut = heading or len(hashes[1]), hashes.end()
    if cut:
        text = text[cut:]
        bold = [(max(0, a - cut), b - cut) for a, b in bold if b > cut]
    text = _ATTRIBUTES.sub("", text)
    if bars := _BAR_ROW.fullmatch(text):
        return row_of_bars(line, bars[1])
    while strong := _STRONG.search(text):
        inner = strong[1] or strong[2]
        start, end = strong.start(), strong.end()
        bold = [(_shift(a, start, end), _shift(b, start, end)) for a, b in bold]
        bold.append((start, start + len(inner)))
        text = text[:start] + inner + text[end:]
    if (ruled := _RULED.fullmatch(text)) and not line.sign:
        text = ruled["in"]
        bold = [(0, len(text))]
    if (ruled := _RULED_NUMBER.fullmatch(text)) and not line.sign:
        text = f"{ruled['n']}. {ruled['in']}"
        bold = [(0, len(text))]
    if unclosed := _UNCLOSED.fullmatch(text):
        # Somebody forgot to close the bold print, or to open it.
        text = unclosed["in"] or unclosed["end"]
        bold = [(0, len(text))]
    if text == line.text:
        return line
    stripped = text.strip()
    lead = len(text) - len(text.lstrip())
    return replace(
        line,
        text=stripped,
        heading=heading,
        bold=tuple((max(0, a - lead), min(b - lead, len(stripped))) for a, b in bold if b > lead),
    )


def _shift(place: int, start: int, end: int) -> int:
    """Where `place` is once two signs are gone on each side of the part from `start` to `end`."""
    if place >= end:
        return place - 4
    return max(start, place - 2) if place > start else place


_SIGN = re.compile(r"^(?:[^\w\s()\[\]“\"'«‹#№<>-]+|-)\s+(?=\w)")
"""A bullet before the first cell."""


def row_of_bars(line: Line, inside: str, bar: str = "|") -> Line:
    text = ""
    spans: list[Span] = []
    for cell in inside.split(bar):
        told = cell.strip().replace("**", "")
        told = told if spans else _SIGN.sub("", told)
        if spans:
            text += " | "
        spans.append((len(text), len(text) + len(told)))
        text += told
    return replace(line, text=text, cells=tuple(spans), bold=(), table=-1)
