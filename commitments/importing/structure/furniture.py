"""What stands on pages and says nothing of the meeting: numbers of pages, running heads and feet, logos, contents."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from commitments.importing.lines import Document, Line
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key, matcher
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.levels import level_of

from .ends import ENDS, LOWER, UNFINISHED
from .signs import sign_of
from .turnings import FOOT, HEAD, LOGO, PAGE_NUMBER, SLIDE, add_turnings

_EDGE = 5
"""Lines from the top or bottom of a page among which its head or foot is looked for."""
_PAGE_NUMBER = re.compile("|".join(f"(?:{one})" for one in words.PAGE_NUMBERS[:-1]), re.IGNORECASE)
_BARE_NUMBER = re.compile(words.PAGE_NUMBERS[-1])
_MARKS = r"[\s\[\](){}<>【】*#=_~.:：–—-]*"
_SLIDE = re.compile(rf"{_MARKS}(?:{words.SLIDE}){_MARKS}", re.IGNORECASE)
_CONTENTS = re.compile(r".{3,120}?(?:\s?\.\s?){4,}\s*\d{1,3}|.{3,120}?[…·]{2,}\s*\d{1,3}|.{3,120}?_{4,}\s*\d{1,3}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?:^|[\s|–—·-])(?:{'|'.join(words.PAGE_NUMBERS[:1] + words.PAGE_NUMBERS[3:4])})\s*$|"
    rf"^(?:{'|'.join(words.PAGE_NUMBERS[:1] + words.PAGE_NUMBERS[3:4])})[\s|–—·-]",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"[*_]*(?P<name>[^.;:!?*_]{3,60}?)\s*[|–—·-]\s*(?:(?:page|página|pág\.?|halaman|hal\.|hlm\.?|p\.)\s*\d{1,3}"
    r"(?:\s*(?:/|of|de|sur|dari)\s*\d{1,3})?|第\s*\d{1,3}\s*页|[1-9]\d?\s*[/|]\s*[1-9]\d?|(?P<n>\d{1,3}))[*_]*",
    re.IGNORECASE,
)
"""The foot of a page that stands in the text once: 'Programme Villes durables — 2/3'."""
_LONGEST_HEAD, _SHORT_HEAD = 160, 60
_MASTHEADS = {key(one) for one in words.MASTHEADS}
_DIGITS = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
_SAYS = re.compile(r"[^\W_]")


def furniture_of(document: Document) -> dict[int, str]:
    """Places of lines that are furniture, each with a word for what it is."""
    found: dict[int, str] = {}
    for place, line in enumerate(document.lines):
        text = line.text.strip()
        if line.aside:
            found[place] = "margin"
        elif line.cells or len(text) > _LONGEST_HEAD:
            continue
        elif _SLIDE.fullmatch(text):
            found[place] = SLIDE
        elif _PAGE_NUMBER.fullmatch(text):
            found[place] = PAGE_NUMBER
        elif _CONTENTS.fullmatch(text):
            found[place] = "contents"
        elif place not in found and (end := _end_of_masthead(document.lines, place)):
            found |= dict.fromkeys(range(place, end), LOGO)
        elif _ADDRESS.fullmatch(text):
            found[place] = "address"
        elif (foot := _FOOT.fullmatch(text)) is not None and place >= _TITLES:
            name = key(foot["name"])
            is_told = foot["n"] is None or any(name in key(one.text) for one in document.lines[:_TITLES])
            found |= {place: FOOT} if is_told else {}
    if document.pages > 1:
        _add_running(document.lines, found)
    _add_numbered(document.lines, found)
    _add_beside_numbers(document.lines, found)
    _add_counted(document.lines, found)
    _add_ruled(document.lines, found)
    add_turnings(document.lines, found)
    _spare_title(document.lines, found)
    _add_slogans(document.lines, found)
    return found


def _end_of_masthead(lines: Sequence[Line], place: int) -> int:
    """Where what a logo says ends that begins on a line, on one or several; 0 where none begins."""
    told = ""
    for end in range(place, min(place + _MOST_OF_LOGO, len(lines))):
        line = lines[end]
        told = key(f"{told} {line.text}") if len(line.text) <= _SHORT_HEAD else ""
        is_one = told and not line.cells and not (end > place and line.gap)
        if not is_one or not any(one.startswith(told) for one in _MASTHEADS):
            return 0
        if told in _MASTHEADS and not _goes_on(lines, place):
            return end + 1
    return 0


def _add_slogans(lines: Sequence[Line], found: dict[int, str]) -> None:
    """What stands under a logo, or under the turning of a page, in the middle of a sentence that goes on below it
    behind a space: 'Ciudades para la gente' between '... the council and' and 'its partners.'"""
    for place in [place for place, what in found.items() if what in (LOGO, FOOT, HEAD, PAGE_NUMBER)]:
        above, end = place, place + 1
        while above in found:
            above -= 1
        while end not in found and end < min(place + _MOST_OF_LOGO, len(lines)) and _may_be_slogan(lines, end, place):
            end += 1
        is_between = above >= _INSIDE and end > place + 1 and end < len(lines) and end not in found and lines[end].gap
        if is_between and not ENDS.search(lines[above].text[-_END:]) and LOWER.match(lines[end].text):
            found |= dict.fromkeys(range(place + 1, end), LOGO)


def _may_be_slogan(lines: Sequence[Line], place: int, logo: int) -> bool:
    line = lines[place]
    is_short = not (line.cells or line.sign) and len(line.text) <= _SHORT_HEAD
    begins = not LOWER.match(line.text) if place == logo + 1 else not line.gap
    is_bare = is_short and begins and sign_of(line.text) is None and not ENDS.search(line.text)
    return is_bare and holds(line.text) is None and level_of(line.text) is None


_MOST_OF_LOGO, _END, _INSIDE = 4, 60, 2
"""Lines of what a logo says, signs of the end of a sentence, and the first line that may break off."""


def _spare_title(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Leave the first of the heads that name the meeting, where no other of the first lines does: it is the title."""
    naming = [
        place
        for place, line in enumerate(lines[:_OPENING])
        if not line.cells and _DIALOGUE.search(line.text) and not (line.wraps or _NO_NAME.search(line.text))
    ]
    if naming and all(found.get(place) == HEAD for place in naming):
        del found[naming[0]]


_OPENING = 12
"""Lines at the beginning among which the title stands."""


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is the rest of the one above, 'Second National-Local Dialogue of' and 'UrbanShift', or begins a
    heading of several lines."""
    line, below = lines[place], lines[place + 1 : place + 2]
    if line.heading and any(one.heading == line.heading and not one.gap for one in below):
        return True
    above = lines[place - 1] if place else None
    is_beside = above is not None and above.page == lines[place].page and above.size == lines[place].size
    return is_beside and not lines[place].gap and above is not None and UNFINISHED.search(above.text) is not None


def _add_counted(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Numbers that count on, each alone on its line between an empty one and a heading: those of slides."""
    alone = [
        (place, int(line.text))
        for place, line in enumerate(lines[:-1])
        if line.gap and not line.cells and _BARE_NUMBER.fullmatch(line.text) and _is_like_heading(lines[place + 1])
    ]
    for (place, number), (after, following) in itertools.pairwise(alone):
        if following == number + 1 and number < _MOST_SLIDES:
            found.setdefault(place, SLIDE)
            found.setdefault(after, SLIDE)


def titles_of_slides(lines: Sequence[Line], aside: Mapping[int, str]) -> set[int]:
    """Places of short lines that stand right under the number of a slide, above what it tells."""
    told = sorted(place for place, what in aside.items() if what == SLIDE)
    return {
        place + 1
        for place in told
        if place + 2 < len(lines) and place + 2 not in aside and _is_like_heading(lines[place + 1])
    }


def _is_like_heading(line: Line) -> bool:
    text = line.text.strip()
    names_one = _DIALOGUE.search(text) is not None  # 'From the 1st dialogue (Maputo, March 2025)', '3rd dialogue'.
    is_short = len(text) <= _SHORT_HEAD and (_NO_NAME if names_one else _NO_HEADING).search(text) is None
    begins = _SAYS if names_one else _LETTER
    return is_short and not line.gap and not line.cells and not line.sign and bool(begins.search(text[:1]))


_DIALOGUE = matcher(words.DIALOGUE)
_NO_NAME = re.compile(r"[.;,。；，]\s*$|[:：](?=\s*\S)")
_NO_HEADING = re.compile(r"[.;,。；，]\s*$|[:：](?=\s*\S)|\d{4}")
"""What no heading of a slide ends with, or holds: the name of a label, a year."""
_MOST_SLIDES = 200
"""Beyond which a number is a year, or of anything else."""


def _add_beside_numbers(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Heads and feet that stand next to the numbers of pages, the same each time."""
    beside: dict[str, list[int]] = defaultdict(list)
    for place, what in list(found.items()):
        for near in (place - 1, place + 1) if what in (PAGE_NUMBER, HEAD) else ():
            line = lines[near] if 0 <= near < len(lines) and near not in found else None
            if line is not None and not line.cells and len(line.text) <= _LONGEST_HEAD and _LETTER.search(line.text):
                beside[_form(line)].append(near)
        behind = place + 1
        if what == PAGE_NUMBER and place > _TITLES and behind < len(lines) and behind not in found:
            line = lines[behind]
            is_head = not line.cells and not line.heading and len(line.text) <= _LONGEST_HEAD
            if is_head and _repeats(line.text, lines[:_TITLES]):
                found[behind] = HEAD
    _add_bare_numbers(lines, found)
    for places in beside.values():
        if len(set(places)) > 1:
            found.update(dict.fromkeys(places, HEAD))


def _add_ruled(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Heads that name the meeting between two rules, right under the number of the page before."""
    for place in [place for place, what in found.items() if what == PAGE_NUMBER and place >= _FIRST]:
        rule, head, below = (place + after for after in (1, 2, 3))
        is_ruled = below < len(lines) and all(_DRAWN.fullmatch(lines[one].text) for one in (rule, below))
        if is_ruled and head not in found and not lines[head].cells and _DIALOGUE.search(lines[head].text):
            found.setdefault(head, HEAD)


_FIRST = 4
"""Lines before which the number of a page stands over its title."""
_DRAWN = re.compile(r"\s*[-–—=_*~─━]{4,}\s*")


def _repeats(text: str, titles: Sequence[Line]) -> bool:
    """Whether a line under the number of a page holds one of the first lines, and little else: the head of the next."""
    told = key(text)
    names = [key(line.text) for line in titles]
    return any(name in told and len(told) <= 2 * len(name) for name in names if len(name.split()) >= _FEWEST_OF_TITLE)


_TITLES, _FEWEST_OF_TITLE = 6, 3
"""Lines at the beginning that a head may repeat, and words of one."""


def _add_bare_numbers(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Numbers that stand alone above the mark of a slide, or next to a head that repeats, in a text that tells no pages
    apart; and that head."""
    texts: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if place not in found and not line.cells and len(line.text) <= _SHORT_HEAD and _LETTER.search(line.text):
            texts[line.text.strip()].append(place)
    heads = {place: text for text, places in texts.items() if len(places) > 1 for place in places}
    numbers = [
        place for place, line in enumerate(lines) if not line.cells and _BARE_NUMBER.fullmatch(line.text.strip())
    ]
    running: dict[str, None] = {}
    for number in numbers:
        behind = number + 1
        while behind < len(lines) and not _SAYS.search(lines[behind].text):
            behind += 1  # A line that is only drawn.
        if found.get(behind) == SLIDE:
            found[number] = PAGE_NUMBER
        for near in (number - 1, number + 1, behind):
            if near in heads:
                found[number] = PAGE_NUMBER
                running[heads[near]] = None
    for text in running:
        places = texts[text]
        found.update(dict.fromkeys(places, HEAD))
        # A head of two lines.
        second = [place + 1 for place in places if place + 1 < len(lines)]
        if len({lines[place].text.strip() for place in second}) == 1:
            found.update(dict.fromkeys(second, HEAD))
    if numbers and numbers[-1] == len(lines) - 1 and any(place in found for place in numbers[:-1]):
        found[numbers[-1]] = PAGE_NUMBER


def _add_numbered(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Heads and feet that came into the text with the numbers of their pages."""
    on: dict[str, dict[str, int]] = defaultdict(dict)
    for place, line in enumerate(lines):
        if place not in found and not line.cells and len(line.text) <= _LONGEST_HEAD and _NUMBERED.search(line.text):
            on[_form(line)].setdefault(line.text, place)
    forms = {form for form, texts in on.items() if len(texts) > 1}
    for place, line in enumerate(lines if forms else ()):
        if place not in found and not line.cells and len(line.text) <= _LONGEST_HEAD and _form(line) in forms:
            found[place] = HEAD


def _add_running(lines: Sequence[Line], found: dict[int, str]) -> None:
    pages: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        pages[line.page].append(place)
    for from_top in (True, False):
        edges = {page: (places[:_EDGE] if from_top else places[::-1][:_EDGE]) for page, places in pages.items()}
        on_pages: dict[str, set[int]] = defaultdict(set)
        for page, places in edges.items():
            for place in places:
                on_pages[_form(lines[place])].add(page)
        repeated = {form for form, told in on_pages.items() if form and len(told) >= max(2, len(pages) * 2 // 5)}
        for places in edges.values():
            for place in places:
                line = lines[place]
                if line.cells or _is_rest(lines, place):
                    break
                if _BARE_NUMBER.fullmatch(line.text.strip()):
                    found.setdefault(place, PAGE_NUMBER)
                elif _form(line) in repeated:
                    found.setdefault(place, HEAD if from_top else FOOT)
                elif place not in found:
                    break


def _is_rest(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is what a full one above it goes on with."""
    line, above = lines[place], lines[place - 1] if place else None
    is_under = above is not None and above.page == line.page and above.wraps and not line.gap
    return is_under and line.text[:1].islower()


def _form(line: Line) -> str:
    """What two heads of different pages have in common."""
    return _DIGITS.sub("#", " ".join(line.text.casefold().split()))
