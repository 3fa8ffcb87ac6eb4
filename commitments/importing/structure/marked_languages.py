"""Texts in two languages that mark each paragraph with its language, 'EN  The city will ...' over 'FR  La ville ...',
or say each name of a list in both, 'World Bank / Banque mondiale': the marks, and the names in the second language,
are put aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from commitments.importing.lines import Line
from commitments.importing.vocabulary.bilingual import sides_of
from commitments.importing.vocabulary.headings import holds

from .translations import surely_in

_NAMES_OF_LANGUAGES = {
    "EN": "English|Inglés|Inglês|Anglais|Inggris|英文",
    "FR": "Français|French|Francés|Francês|Prancis|法文",
    "ES": "Español|Spanish|Espagnol|Espanhol|Spanyol|西班牙文",
    "PT": "Português|Portuguese|Portugués|Portugais|Portugis|葡文",
    "ID": "Bahasa Indonesia|Indonesian|Indonesio|Indonésio|Indonésien|印尼文",
    "ZH": "CN|中文|Chinese|Chino|Chinês|Chinois|Mandarin",
}
_MARK = re.compile(
    r"[\[(（【]?(?:"
    + "|".join(rf"(?P<{code}>{code}|{names})" for code, names in _NAMES_OF_LANGUAGES.items())
    + r")(?:[\])）】]\s*|\s*[:：|]\s*|\s[–—-]\s|\s)\s*(?=\S)"
)
_LANGUAGES = 2
_FEWEST = 2
"""Paragraphs that each of two languages marks, and names that stand in both."""
LANGUAGE, AGAIN = "language", "name in another language"
"""What is put aside of a line: which language it is in, or the name that stands there in another one."""


def without_marks_of_languages(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines, each that a language marks without that mark and apart from the one above; and the marks."""
    found = {place: one for place, line in enumerate(lines) if (one := _mark_of(line)) is not None}
    turns = [one.lastgroup for one in found.values()]
    counts = Counter(turns)
    are_turns = all(len(list(run)) == 1 for _language, run in groupby(turns))
    if len(counts) != _LANGUAGES or min(counts.values()) < _FEWEST or not are_turns:
        return list(lines), []
    marks = [replace(lines[place], text=one[0].strip(), bold=()) for place, one in found.items()]
    told = [
        _behind(line, found[place], after) if place in found else line
        for place, (line, after) in enumerate(zip_longest(lines, lines[1:]))
        if line is not None
    ]
    return told, marks


def first_language(furniture: Iterable[tuple[Line, str]]) -> str:
    """The language of the first mark that was put aside; nothing where none was."""
    first = next((line.text for line, what in furniture if what == LANGUAGE), "")
    found = _MARK.match(f"{first} x")
    return (found.lastgroup or "").lower() if first and found is not None else ""


def _mark_of(line: Line) -> re.Match[str] | None:
    """The language that marks a line; one that goes on in capitals may be any heading: 'EN MAYO'."""
    found = _MARK.match(line.text) if not line.cells else None
    first = line.text[found.end() :].split()[0] if found is not None else ""
    return None if found is None or (len(first) > 1 and first.isupper() and first.isalpha()) else found


def _behind(line: Line, mark: re.Match[str], after: Line | None) -> Line:
    """What stands behind the mark of a line, as deep as the lines below that go on with it."""
    bold = _bold_in(line, mark.end(), len(line.text))
    indent = max(line.indent, after.indent) if after is not None and not after.gap else line.indent
    return replace(line, text=line.text[mark.end() :], bold=bold, gap=True, soft=False, indent=indent)


def with_names_once(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines, of names one under the other that stand in two languages each those in the first; and the others."""
    told: list[Line] = []
    again: list[Line] = []
    for is_both, run in groupby(lines, _may_be_names):
        both = list(run)
        if is_both and _are_in_two(both):
            sides = [_sides(line) for line in both]
            told += [first for first, _second in sides]
            again += [second for _first, second in sides]
        else:
            told += both
    return told, again


def _may_be_names(line: Line) -> bool:
    """Whether a line may be one name in two languages, and is no heading in both."""
    return not line.cells and len(sides_of(line.text)) == _LANGUAGES and holds(line.text) is None


def _are_in_two(lines: Sequence[Line]) -> bool:
    """Whether what stands before the strokes of several lines is in one language, and what stands behind in another."""
    sides = [sides_of(line.text) for line in lines]
    first, second = (surely_in(", ".join(side[place] for side in sides)) for place in range(_LANGUAGES))
    return len(lines) > _FEWEST and first is not None and second is not None and first != second


def _sides(line: Line) -> tuple[Line, Line]:
    """What stands before the stroke of a line, and what stands behind."""
    first, second = sides_of(line.text)
    at = line.text.index(second, len(first))
    told = (
        replace(line, text=line.text[start:end], bold=_bold_in(line, start, end), wraps=False)
        for start, end in ((0, len(first)), (at, len(line.text)))
    )
    return next(told), next(told)


def _bold_in(line: Line, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in line.bold if a < end and b > start)
