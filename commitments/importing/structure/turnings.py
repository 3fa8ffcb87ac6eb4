"""Where one page ends and the next begins in a text that tells no pages apart: the number of the page, and the lines of
head and foot that stand around it each time."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from commitments.importing.lines import Line
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, matcher
from commitments.importing.vocabulary.label_meanings import tells

from .ends import ENDS, LOWER
from .signs import sign_of

PAGE_NUMBER, HEAD, FOOT, LOGO, SLIDE = "page number", "running head", "running foot", "logo", "slide"
"""What furniture is."""
TURNS = frozenset({PAGE_NUMBER, HEAD, FOOT})
"""What stands between two pages and nowhere else."""
_MOST_LINES = 4
"""Lines of one head or foot, and at the beginning of a text that its heads may repeat."""
_LONGEST = 160
_LETTER = re.compile(r"[^\W\d_]")
_SAYS = re.compile(r"[^\W_]")
_BARE = re.compile(r"\d{1,3}")
_AROUND = " []<>~=*·•"
_ALONE = re.compile(rf"[{re.escape(_AROUND)}]{{0,3}}\d{{1,3}}[{re.escape(_AROUND)}]{{0,3}}")
_ENDS_IN_DIGIT = re.compile(rf"\d[{re.escape(_AROUND)}]{{0,3}}$")
_COUNTED = re.compile(r"(?P<foot>\S.*?[\s|–—·-])(?P<n>\d{1,3})(?:\s?(?:[/|]|of|de|sur|dari)\s?\d{1,3})?")
"""A foot with a number at its end: 'UrbanShift Ghana 2'."""
_LABEL = re.compile(r"([^:：]{2,30}?)\s*[:：]\s*\S")
_FEWEST, _NEAREST, _HIGHEST_FIRST = 2, 4, 3
"""Numbers of pages that stand alone, the lines from one to the next but the last, and the first one told."""
_END = 60
_MEETING = matcher(words.DIALOGUE)


def add_turnings(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Add the numbers of pages that stand at a head, and the lines of heads and feet around all such numbers."""
    top = {_form(line.text): place for place, line in enumerate(lines[:_MOST_LINES]) if _may_be(line)}
    joined = _joined(lines)
    for place in (*_numbers(lines, found, top), *_cutting(lines, found), *_under_heads(lines, found)):
        found.setdefault(place, PAGE_NUMBER)
    turns = [place for place, what in found.items() if what in TURNS]
    for step, what in ((1, HEAD), (-1, FOOT)):
        told: dict[str, set[int]] = defaultdict(set)
        around = {turn: list(_beside(lines, found, turn, step)) for turn in turns}
        for places in around.values():
            for place in places:
                told[_form(lines[place].text)].add(place)
        for places in around.values():
            for place in places:
                form = _form(lines[place].text)
                is_first = step > 0 and (form in top or form in joined) and place > _MOST_LINES
                is_head = len(told[form]) > 1 or is_first
                if not is_head:
                    break
                found.setdefault(place, what)
    for place, what in list(found.items()):
        if what in (HEAD, FOOT) and place > _MOST_LINES and (form := _form(lines[place].text)) in top:
            _add_first(lines, found, top[form])


def _joined(lines: Sequence[Line]) -> set[str]:
    """What the first lines say, those that follow each other in one, as a head has them on its two sides."""
    first = [line.text if _may_be(line) else "" for line in lines[:_MOST_LINES]]
    return {_form(f"{one} {other}") for one, other in itertools.pairwise(first) if one and other}


def _numbers(lines: Sequence[Line], found: dict[int, str], top: dict[str, int]) -> Iterator[int]:
    """Places of numbers, each alone or at the end of a foot, that count on and stand above what the first lines say."""
    counted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, line in enumerate(lines):
        if place in found or line.cells or len(line.text) > _LONGEST or not line.text[-1:].isdigit():
            continue
        text = line.text.strip()
        is_last = place + 1 == len(lines)
        if not is_last and (place < _MOST_LINES or _form(lines[place + 1].text) not in top):
            continue
        if _BARE.fullmatch(text):
            counted[""].append((int(text), place))
        elif (foot := _COUNTED.fullmatch(text)) is not None:
            counted[foot["foot"]].append((int(foot["n"]), place))
    for foot_text, told in counted.items():
        numbers = [number for number, _place in told]
        is_one = not foot_text and told[0][1] + 1 < len(lines)
        if (is_one or len(told) > 1) and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
            yield from (place for _number, place in told)


def _cutting(lines: Sequence[Line], found: dict[int, str]) -> Iterator[int]:
    """Places of numbers, each alone or at the end of a foot, that count on, far from each other, where one of them cuts
    a sentence."""
    counted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, line in enumerate(lines):
        if place in found or line.cells or len(line.text) > _LONGEST or not _ENDS_IN_DIGIT.search(line.text):
            continue
        text = line.text.strip()
        if _ALONE.fullmatch(text):
            counted[""].append((int(text.strip(_AROUND)), place))
        elif (foot := _COUNTED.fullmatch(text)) is not None and _LETTER.search(foot["foot"]):
            counted[foot["foot"]].append((int(foot["n"]), place))
    for told in counted.values():
        numbers, places = [number for number, _place in told], [place for _number, place in told]
        is_counting = numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= _HIGHEST_FIRST
        if len(told) < _FEWEST or not is_counting:
            continue
        is_far = all(after - place >= _NEAREST for place, after in itertools.pairwise(places[:-1]))
        head = _repeated_below(lines, [place for place in places if place + 1 not in found])
        if is_far and any(_cuts(lines, place, head) for place in places):
            yield from places


def _under_heads(lines: Sequence[Line], found: dict[int, str]) -> Iterator[int]:
    """Places of lines that count on at their end, each under another that is furniture, or the same each time; and of
    the last line, where it has the number that follows."""
    counted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, line in enumerate(lines):
        is_short = not line.cells and len(line.text) <= _LONGEST
        if is_short and (foot := _COUNTED.fullmatch(line.text.strip())) is not None and _LETTER.search(foot["foot"]):
            counted[_form(foot["foot"])].append((int(foot["n"]), place))
    for told in counted.values():
        numbers, places = [number for number, _place in told], [place for _number, place in told]
        heads = {_form(lines[place - 1].text) if place else "" for place in places}
        # Right under the number of a slide stands its title: 'Road map 2/3'.
        are_heads = all(found.get(place - 1, SLIDE) != SLIDE for place in places) or (
            len(heads) == 1 and len(told) > _FEWEST
        )
        is_counting = numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= _HIGHEST_FIRST
        if len(told) < _FEWEST or not (are_heads and is_counting):
            continue
        yield from places
        last = _COUNTED.fullmatch(lines[-1].text.strip())
        if last is not None and int(last["n"]) == numbers[-1] + 1:
            yield len(lines) - 1


def _repeated_below(lines: Sequence[Line], places: Sequence[int]) -> int:
    """How many lines below some places are the same at all of them: those of a head."""
    for count in range(_MOST_LINES):
        below = {_form(lines[place + 1 + count].text) for place in places if place + 1 + count < len(lines)}
        if len(below) != 1 or len(places) < _FEWEST:
            return count
    return 0


def _cuts(lines: Sequence[Line], place: int, head: int) -> bool:
    """Whether the sentence above a line goes on below it, and below the lines of a head."""
    at = place + 1 + head
    if not 0 < place < at < len(lines) or lines[place - 1].cells or lines[at].cells:
        return False
    above, below = lines[place - 1].text, lines[at].text
    is_open = not ENDS.search(above[-_END:])
    is_han_cut = is_han(above[-1:]) and is_han(below[:1]) and below.endswith("。")
    return is_open and (LOWER.match(below) is not None or is_han_cut)


def _beside(lines: Sequence[Line], found: dict[int, str], turn: int, step: int) -> Iterator[int]:
    """The places of the next lines behind a turning, or before it; what is furniture already does not count."""
    told = 0
    for place in range(turn + step, turn + step * (2 * _MOST_LINES + 1), step):
        if not 0 <= place < len(lines) or told == _MOST_LINES:
            return
        if place not in found and _SAYS.search(lines[place].text):  # Else it is only drawn.
            if not _may_be(lines[place]):
                return
            told += 1
            yield place


def _add_first(lines: Sequence[Line], found: dict[int, str], place: int) -> None:
    """Add a line at the beginning that the heads repeat, if it is no title: another one there names the meeting."""
    after = lines[place + 1 : place + 1 + _MOST_LINES]
    if not _MEETING.search(lines[place].text) and any(_MEETING.search(line.text) for line in after):
        found.setdefault(place, HEAD)


def _may_be(line: Line) -> bool:
    label = _LABEL.match(line.text)
    is_value = label is not None and tells(label[1]) is not None
    is_item = line.sign or sign_of(line.text) is not None
    return not (line.cells or is_item or is_value) and len(line.text) <= _LONGEST and bool(_LETTER.search(line.text))


def _form(text: str) -> str:
    """What two heads of different pages have in common; in Chinese no space parts words."""
    return ("" if is_han(text) else " ").join(text.casefold().split())
