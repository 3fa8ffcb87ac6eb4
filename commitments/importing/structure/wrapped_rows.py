"""Rows that were typed with a sign between their cells, and go on below, indented deeper: they are one line each. So is
'May / UNEP / publish the' with 'map of drains' under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from commitments.importing.lines import Line
from commitments.importing.vocabulary.comparing import is_han

from .signs import sign_of

_SIGNS = (" / ", " // ", " | ", "／", " -> ", " => ", " → ", " ► ", " ➜ ", " ⇒ ", " >> ")
_FEWEST, _FEWEST_SIGNS, _MOST_LINES = 2, 2, 4
"""Rows, signs in each, and lines of each."""
_DEEPER = 2


def with_rows_whole(lines: Sequence[Line]) -> list[Line]:
    """The lines; those over which such a row goes on as one."""
    told: list[Line] = []
    run: list[list[Line]] = []
    for group in _groups(lines):
        if run and ((group[0].gap != run[-1][0].gap and len(run) > 1) or group[0].indent != run[0][0].indent):
            told += _joined(run)
            run = []
        run.append(group)
    return [*told, *_joined(run)]


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Each line with those right under it that are indented deeper and begin nothing."""
    group: list[Line] = []
    for line in lines:
        is_plain = not (line.cells or line.sign or line.heading or line.gap) and sign_of(line.text) is None
        if group and is_plain and len(group) < _MOST_LINES and line.indent >= group[0].indent + _DEEPER:
            group.append(line)
            continue
        if group:
            yield group
        group = [line]
    if group:
        yield group


def _joined(run: Sequence[list[Line]]) -> list[Line]:
    """The rows of a run whole, from its first to its last with as many signs; its lines as they are otherwise."""
    whole = [_whole(group) for group in run]
    for sign in _SIGNS:
        counts = [line.text.count(sign) for line in whole]
        most = max(counts, default=0)
        rows = [place for place, count in enumerate(counts) if count == most]
        is_one = most >= _FEWEST_SIGNS and len(rows) >= _FEWEST and rows[-1] - rows[0] == len(rows) - 1
        if is_one and any(len(run[place]) > 1 for place in rows):
            return [line for place, group in enumerate(run) for line in ([whole[place]] if place in rows else group)]
    return [line for group in run for line in group]


def _whole(group: Sequence[Line]) -> Line:
    first, *others = group
    text = first.text
    for line in others:
        text += ("" if is_han(text[-1:]) and is_han(line.text[:1]) else " ") + line.text
    return replace(first, text=text, wraps=False) if others else first
