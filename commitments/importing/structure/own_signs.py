"""Items that only their run shows to be some: behind a sign that is no bullet elsewhere ('~ Train ...', '. Train ...'),
or right behind a sign or letter, with no space between ('-Train ...', 'a)Train ...')."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from commitments.importing.lines import Line

from .signs import Sign, sign_of

_MARK = re.compile(
    r"(?P<mark>[-–—*+.·~=/\\_†‡¶¤^°…]{1,3}|[-=~]{1,2}>|[xXº](?=\s))(?P<by>\s*)(?=[^\W\d_])",
)
_CLOSED = "*_=~"
"""What may begin bold print or a title, where it stands behind it, too."""
_TIGHT = re.compile(r"[(（]?(?P<count>[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})[.)）](?=[^\W\d_])")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_FEWEST, _FEWEST_KNOWN = 3, 2
_KNOWN = "-*+"
"""Signs that begin an item anywhere with a space behind them; without it two of them do."""
_NEAR = 6
"""Lines, wrapped ones among them, within which the next item of a list begins."""

type Marked = tuple[int, Sign]


def own_signs_in(lines: Sequence[Line]) -> dict[int, Sign]:
    """Places of lines that begin with such a sign, with what it counts to."""
    told = [*_marked(lines), *_counted(lines, _letter), *_counted(lines, _roman)]
    return {
        place: sign
        for run in told
        for place, sign in run
        if len(run) >= (_FEWEST_KNOWN if lines[place].text[0] in _KNOWN else _FEWEST)
    }


def _open(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """Lines of which nothing else tells what they are."""
    for place, line in enumerate(lines):
        if not (line.cells or line.sign or line.heading or line.is_bold):
            yield place, line


def _marked(lines: Sequence[Line]) -> Iterator[list[Marked]]:
    """Runs of lines near each other that begin with the same sign in the same way."""
    found: dict[tuple[str, bool], list[Marked]] = defaultdict(list)
    for place, line in _open(lines):
        told = _MARK.match(line.text)
        if told is None or sign_of(line.text) is not None:
            continue
        mark = told["mark"]
        if not (mark[0] in _CLOSED and mark[0] in line.text[told.end() :]):
            found[mark, bool(told["by"])].append((place, Sign(told.end(), "bullet")))
    for marked in found.values():
        yield from _runs(marked, lambda _sign, _count: True)


def _counted(lines: Sequence[Line], number: Callable[[str], int]) -> Iterator[list[Marked]]:
    """Runs of lines that letters or Roman numbers count from the first on."""
    found = ((place, _TIGHT.match(line.text)) for place, line in _open(lines))
    marked = ((place, Sign(told.end(), "letter)", number(told["count"].lower()))) for place, told in found if told)
    yield from _runs(marked, lambda sign, count: sign.number == count)


def _runs(marked: Iterable[Marked], fits: Callable[[Sign, int], bool]) -> Iterator[list[Marked]]:
    """Those near each other, as long as the next one is the one that counts on."""
    run: list[Marked] = []
    for place, sign in marked:
        if run and (place - run[-1][0] > _NEAR or not fits(sign, len(run) + 1)):
            yield run
            run = []
        if run or fits(sign, 1):
            run.append((place, sign))
    yield run


def _letter(told: str) -> int:
    return ord(told) - ord("a") + 1 if len(told) == 1 else 0


def _roman(told: str) -> int:
    return _ROMANS.index(told) + 1 if told in _ROMANS else 0
