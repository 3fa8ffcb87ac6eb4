"""Short lines that no sign begins, in groups, each under a name: 'Kisumu', and below it 'send the list (30 April)'. So
whoever types without bullets tells what each is to do: the names are headings, the lines items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commitments.importing.dates import find_dates
from commitments.importing.formats.measure import first_word_width, width
from commitments.importing.lines import Line
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.deeds import DEED

from .introducing import word_count
from .leads import is_labelled
from .looks import INSIDE, SENTENCE_END, WEAK_WORDS
from .signs import sign_of
from .typed_cells import tells_time

TYPED = "-"
"""The sign that such lines stand for."""
_LEVEL_OF_NAME, _LEVEL_OVER = 6, 5
_FEWEST, _MOST_WORDS, _MOST_SIGNS = 2, 7, 14
"""Groups beside each other, and words of the name over one; of a Chinese one signs."""
_MOST_OF_TASK = 30


@dataclass(frozen=True, slots=True)
class Named:
    """`headings`: places of lines, each with its level; `items`: those of lines that each begin what is to be done."""

    headings: dict[int, int]
    items: set[int]


@dataclass(frozen=True, slots=True)
class _Group:
    """The place of a name, those of the lines below it that begin anew, and the one behind them."""

    name: int
    first: list[int]
    end: int


def names_over_tasks(lines: Sequence[Line]) -> Named:
    """Names over lines that go in, or that begin low up to an empty line, where most of these tell a time or begin with
    a verb; with the line right above the first of the names."""
    told = Named({}, set())
    run: list[_Group] = []
    for group in (*_groups(lines), None):
        if run and not (group is not None and _is_next(lines, run[-1], group)):
            if _are_tasks(lines, run):
                _take(told, lines, run)
            run = []
        run += [group] if group is not None else []
    return told


def _take(told: Named, lines: Sequence[Line], run: Sequence[_Group]) -> None:
    told.headings.update({group.name: _LEVEL_OF_NAME for group in run})
    told.items.update(at for group in run for at in group.first)
    name = run[0].name
    if name > 0 and _is_over(lines[name - 1], lines[name]) and not lines[name - 1].text.isupper():
        told.headings.setdefault(name - 1, _LEVEL_OVER)


def _groups(lines: Sequence[Line]) -> Iterator[_Group]:
    column = max((one.indent + width(one.text) for one in lines if one.wraps), default=0)
    place = 0
    while place < len(lines) - 1:
        end = _end_below(lines, place) if _is_name(lines[place]) and not _is_over_name(lines, place) else place
        below = range(place + 1, end)
        first = [at for at in below if at == place + 1 or _begins(lines, at, lines[place + 1], column)]
        if first and all(_may_be_task(lines[at]) for at in first):
            yield _Group(place, first, end)
        place = max(end, place + 1)


def _begins(lines: Sequence[Line], at: int, first: Line, column: int) -> bool:
    """Whether a line begins anew, because it had room behind the one above, and looks like the first below a name."""
    line, above = lines[at], lines[at - 1]
    is_full = above.wraps and above.indent + width(above.text) + 1 + first_word_width(line.text) > column
    return line.indent <= first.indent and line.text[:1].islower() == first.text[:1].islower() and not is_full


def _end_below(lines: Sequence[Line], place: int) -> int:
    """Where the lines end that stand right below one and deeper, or up to the next empty line."""
    name, below = lines[place], lines[place + 1]
    if below.gap or not (below.indent > name.indent or (name.gap and below.indent == name.indent)):
        return place
    rest = range(place + 2, len(lines))
    ends = (at for at in rest if lines[at].gap or lines[at].indent < below.indent or lines[at].cells)
    return next(ends, len(lines))


def _is_over_name(lines: Sequence[Line], place: int) -> bool:
    """Whether what stands right below a line is the name over lines that go in."""
    name, below = lines[place + 1], lines[place + 2] if place + 2 < len(lines) else None
    return below is not None and not below.gap and below.indent > name.indent and _is_name(name)


def _is_plain(line: Line) -> bool:
    return not (line.cells or line.sign or line.heading or is_labelled(line.text)) and sign_of(line.text) is None


def _is_name(line: Line) -> bool:
    text = line.text.rstrip(" :：")
    is_short = word_count(text) <= (_MOST_SIGNS if is_han(text) else _MOST_WORDS)
    is_bare = not (SENTENCE_END.search(text) or INSIDE.search(text) or find_dates(text))
    return _is_plain(line) and is_short and is_bare and (text[:1].isupper() or is_han(text[:1]))


def _may_be_task(line: Line) -> bool:
    return _is_plain(line) and line.text[:1].isalpha() and word_count(line.text) <= _MOST_OF_TASK


def _is_next(lines: Sequence[Line], before: _Group, group: _Group) -> bool:
    """Whether a group stands right below another, with names and lines indented as there."""
    pairs = ((before.name, group.name), (before.first[0], group.first[0]))
    return before.end == group.name and all(lines[one].indent == lines[other].indent for one, other in pairs)


def _are_tasks(lines: Sequence[Line], run: Sequence[_Group]) -> bool:
    """Whether lines tell by their form what is to be done. Half of those that go in tell a time, begin with a small
    letter as no name does, or with what is to be done; all of those that do not go in begin low, and half tell a time.
    What full stops end are sentences, that part by themselves."""
    first = [lines[at] for group in run for at in group.first]
    is_deeper = first[0].indent > lines[run[0].name].indent
    ended = sum(lines[group.end - 1].text.rstrip().endswith((".", "。")) for group in run)
    if len(run) < _FEWEST or len(first) <= len(run) or 2 * ended >= len(run):
        return False
    low = [line for line in first if line.text[:1].islower()]
    timed = [line for line in first if tells_time(line.text)]
    if not is_deeper:
        return not ended and len(low) == len(first) <= 2 * len(timed)
    return 2 * sum(line in low or line in timed or DEED.match(line.text) is not None for line in first) >= len(first)


def _is_over(line: Line, name: Line) -> bool:
    """Whether a short line stands behind an empty one and right over the first name."""
    text = line.text.rstrip(" :：")
    is_short = word_count(text) <= (2 * _MOST_SIGNS if is_han(text) else WEAK_WORDS)
    return _is_plain(line) and line.gap and is_short and line.indent <= name.indent and not SENTENCE_END.search(text)
