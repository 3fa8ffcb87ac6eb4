"""Labels in capitals that nothing but a space parts from their values, as designed reports print them: 'LEAD UNEP'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.lines import Line
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

_TOLD = (Tells.OWNER, Tells.SUPPORT, Tells.DUE)
_MOST_WORDS = 3
"""Of a label."""
_FEWEST = 3
"""Such lines in a document, one owner among them."""


def with_colons(lines: Sequence[Line]) -> list[Line]:
    """The lines, a colon behind each such label; as they are, where there are only a few."""
    found = {place: end for place, line in enumerate(lines) if (end := _end_of_label(line))}
    owners = [place for place in found if tells(lines[place].text[: found[place]], among=_TOLD) is Tells.OWNER]
    if len(found) < _FEWEST or len(owners) < _FEWEST - 1:
        return list(lines)
    return [_with_colon(line, found[place]) if place in found else line for place, line in enumerate(lines)]


def _end_of_label(line: Line) -> int:
    """Where the label of a line ends; 0 where it has none."""
    words = line.text.split() if not line.cells and not line.heading else []
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        label = " ".join(words[:count])
        if not (label.isupper() and line.text.startswith(label)):
            continue
        told = tells(label) if count > 1 else tells(label, among=_TOLD)
        if told in _TOLD:
            return len(label)
    return 0


def _with_colon(line: Line, end: int) -> Line:
    moved = tuple((start + (start > end), stop + (stop > end)) for start, stop in line.bold)
    return replace(line, text=f"{line.text[:end]}:{line.text[end:]}", bold=moved)
