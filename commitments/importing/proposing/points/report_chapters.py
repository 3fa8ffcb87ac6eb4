"""Themes that the chapters of a report are called after, where no heading over them says so: those between its opening
and what the form asks for, 'Rivers of the capital' and 'Walking and cycling' before 'Agreements'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from commitments.importing.ledger import Passage, whole
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key, matcher
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.speech import HAVE_SPOKEN, WORDS_OF
from commitments.importing.vocabulary.themes import NO_CHAPTER, ON_THEME, TELLS

from .counted_themes import without_count
from .discussed import is_group_work, is_name_of_theme, is_part_of_day

_ENDS = frozenset(
    {Holds.STEPS, Holds.CONTRIBUTION, Holds.KEY_MESSAGES, Holds.CONCLUSION, Holds.CHALLENGES, Holds.OPPORTUNITIES,
     Holds.BOTH}
)  # fmt: skip
"""What sections hold before which a report tells what was discussed."""
_NO_CHAPTER = re.compile(NO_CHAPTER)
_TELLS = re.compile(TELLS)
_ON_THEME = re.compile(ON_THEME, re.IGNORECASE)
_MEETING = matcher(words.DIALOGUE)
_FEWEST, _FEWEST_WORDS = 2, 6
"""Chapters of a report that are called after themes, and words of a sentence under each."""
_FEWEST_OF_OPENING = 15
"""Words of a paragraph under the title that tells of the meeting."""


def chapters_of_report(
    sections: Sequence[Section], is_place: Callable[[str], bool]
) -> list[tuple[Passage, list[Block]]]:
    """The names of such chapters with what stands under each; none where one of them is called after an organisation,
    a city or a level, as then all are about who spoke."""
    for run in _runs(sections):
        chapters = [(section, whole(section.heading)) for section in run if section.heading is not None]
        told = [(section, name) for section, name in chapters if not is_part_of_day(without_count(name.text))]
        names = [without_count(name.text) for _section, name in told]
        if len(names) >= _FEWEST and all(_names_theme(name, is_place) for name in names):
            return [(name, section.blocks) for section, name in told]
    return []


def _names_theme(name: str, is_place: Callable[[str], bool]) -> bool:
    return is_name_of_theme(name, is_place) and not _TELLS.search(key(name))


def _runs(sections: Sequence[Section]) -> Iterator[list[Section]]:
    """Chapters of one level right behind each other under names that are not known, behind the opening of a report, or
    the heading over all of them, or behind what stands under the title, and before a section that the form asks for, or
    one that closes; or each begins with what it is on ('On water')."""
    told = [one for one in sections if not _is_group_work(one)]
    chapters = [one for one in told if one.heading is None or not (one.heading.inline or one.is_part)]
    run: list[Section] = []
    has_ended = False
    for before, one in zip([None, *chapters], chapters, strict=False):
        is_counted = one.heading is not None and bool(one.heading.sign)
        is_behind = before is not None and (before.holds is not None or _is_part_of_day(before))
        is_under = before is not None and before.depth < one.depth
        is_first = is_behind or (is_under and (is_counted or _is_opening(chapters[: chapters.index(one)])))
        if _may_be_theme(one) and (one.depth == run[0].depth if run else is_first):
            run.append(one)
        elif run and one.depth > run[0].depth:  # 'The meeting agreed:', within a chapter.
            has_ended = has_ended or one.holds in _ENDS
        else:
            is_end = one.holds in _ENDS or _is_part_of_day(one)
            yield from [run] if run and (is_end or has_ended or _is_whole(run)) else []
            has_ended = False
            run = [one] if _may_be_theme(one) and is_first else []
    yield from [run] if run and (has_ended or _is_whole(run)) else []


def _is_opening(before: Sequence[Section]) -> bool:
    """Whether nothing but the title with what stands under it comes before."""
    headed = [one for one in before if one.heading is not None]
    return len(headed) == 1 and any(word_count(one.text) >= _FEWEST_OF_OPENING for one in headed[0].blocks)


def _is_whole(run: Sequence[Section]) -> bool:
    """Whether chapters tell by themselves where they end: by the close of the day, or as each says what it is on."""
    are_on_themes = all(one.heading is not None and _ON_THEME.match(one.heading.text) for one in run)
    return are_on_themes or _is_part_of_day(run[-1])


def _is_part_of_day(section: Section) -> bool:
    return section.heading is not None and is_part_of_day(section.heading.text)


def group_work_in(sections: Sequence[Section]) -> Iterator[Block]:
    """Paragraphs of chapters that are called after the work of groups, who spoke of the themes."""
    for section in sections:
        if _is_group_work(section):
            yield from section.blocks


def _is_group_work(section: Section) -> bool:
    heading = section.heading
    return heading is not None and section.holds in (None, Holds.OTHER) and is_group_work(heading.text)


def _may_be_theme(section: Section) -> bool:
    heading = section.heading
    if heading is None or section.holds is not None or _NO_CHAPTER.search(key(heading.text)):
        return False
    said = key(heading.text)  # 'Observations at the city level' are no theme.
    is_view = level_of(heading.text) is not None and (WORDS_OF.search(said) or HAVE_SPOKEN.search(said))
    if is_view or _MEETING.search(heading.text):
        return False
    return any(one.kind is not Kind.ROW and word_count(one.text) >= _FEWEST_WORDS for one in section.blocks)
