"""Themes that the parts of what was discussed are called after: chapters under 'Deliberations', or the first words of
paragraphs: 'Waste. Transfer stations are full by noon.'"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.kinds import looks_like_one
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key, matcher
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.point_forms import FINDINGS
from commitments.importing.vocabulary.speech import SAID_UNDER
from commitments.importing.vocabulary.themes import DISCUSSED, GROUP_WORK, NO_THEME, ON_THEME, PANEL_ON, PANELS

from .kinds_said import calls_messages

type IsPlace = Callable[[str], bool]
type Told = tuple[Passage, list[Block]]
"""The name of a theme, and what stands under it."""
_DISCUSSED = re.compile(DISCUSSED)
_NO_THEME = re.compile(NO_THEME)
_GROUP_WORK = re.compile(GROUP_WORK)
_PANEL_ON, _PANELS = re.compile(PANEL_ON), re.compile(PANELS)
_FINDINGS = re.compile(FINDINGS)
_ON_THEME = re.compile(ON_THEME, re.IGNORECASE)
_MAY_TELL = frozenset({None, Holds.OTHER, Holds.KEY_MESSAGES, Holds.TOPIC, Holds.PROGRAMME})
"""What sections hold whose parts may be called after themes."""
_FEWEST, _MOST_WORDS, _MOST_OF_LEAD = 2, 7, 5
"""Themes of a discussion, and words of the name of one, as a heading and before a paragraph."""
_FEWEST_TOLD = 12
"""Words of a point of an agenda that tells what was said of it."""
_SHALL = re.compile(r"\bshall\b|\b(?:deberán?|deverão?|devront|wajib)\b|应当?于", re.IGNORECASE)
_MEETING = matcher(words.DIALOGUE)
_ENDS = re.compile(r"[.:：。?？!！;；,，]\s*$|[\"“”«»「」（）()]")


def chapters_discussed(sections: Sequence[Section], is_place: IsPlace) -> list[Told]:
    """Chapters that are called after themes, under a heading that says that this is what was discussed."""
    for place, section in enumerate(sections):
        if not _tells_discussion(section) or len(section.blocks) > 1:
            continue
        parts = list(_parts_of(section, sections[place + 1 :]))
        fewest = _FEWEST if calls_messages(section) else 1
        if section.holds is Holds.KEY_MESSAGES and max(map(_size, parts), default=0) < fewest:
            continue  # Each is the title of one message.
        is_asked = _are_panels(section)
        if len(parts) >= _FEWEST and all(_is_theme(part, is_place, is_asked=is_asked) for part in parts):
            return [(whole(part.heading), part.blocks) for part in parts if part.heading is not None]
    return []


def _tells_discussion(section: Section) -> bool:
    if section.heading is None or section.heading.inline or section.holds not in _MAY_TELL:
        return False
    said = key(section.heading.text)
    is_topic = section.holds is Holds.TOPIC and not section.blocks
    return (
        is_topic
        or _are_panels(section)
        or (not section.is_part and bool(_DISCUSSED.search(said) or SAID_UNDER.search(said)))
    )


def _are_panels(section: Section) -> bool:
    return section.heading is not None and _PANELS.search(key(section.heading.text)) is not None


def _parts_of(section: Section, following: Sequence[Section]) -> Iterator[Section]:
    """The sections right under another one, all with headings of one level."""
    depth = 0
    for part in following:
        is_under = part.holds is None or (part.parent is section and part.holds is section.holds)
        if part.heading is None or part.heading.inline or not is_under or part.depth <= section.depth:
            return
        depth = depth or part.depth
        if part.depth == depth:
            yield part


def _size(part: Section) -> int:
    return len(part.blocks)


def _is_theme(part: Section, is_place: IsPlace, *, is_asked: bool = False) -> bool:
    """`is_asked`: also what asks, 'Who pays for the drain?'."""
    if part.heading is None or not part.blocks:
        return False
    text = part.heading.text
    return is_name_of_theme(text.rstrip("?？ ") if is_asked else text, is_place)


def is_name_of_theme(text: str, is_place: IsPlace) -> bool:
    """Whether a few words may be the name of a theme: not of an organisation, a level, a city, or a part of the day."""
    bare = text.strip()
    is_short = bool(bare) and word_count(bare) <= _MOST_WORDS + is_han(bare)
    is_name = is_short and not _ENDS.search(bare) and not is_part_of_day(bare) and not find_dates(bare)
    return (
        is_name
        and holds(bare) is None
        and level_of(bare, alone=True) is None
        and not (looks_like_one(bare) or is_place(bare))
    )


def is_part_of_day(text: str) -> bool:
    """Whether a few words name a part of the day, or of the text: 'Closing session', 'Working group 2', 'Summary'; not
    what a part of it was on: 'Panel on finance'."""
    told = key(text)
    is_part = _NO_THEME.search(told) is not None and _PANEL_ON.search(told) is None
    return is_part or is_group_work(text)


def is_group_work(text: str) -> bool:
    """Whether a heading says that groups spoke: 'Ateliers', 'Diskusi kelompok'."""
    return _GROUP_WORK.search(key(text)) is not None


def paragraphs_discussed(sections: Sequence[Section], is_place: IsPlace) -> list[Told]:
    """The first words of paragraphs that tell each of another theme: of those that say so ('On the
    budget. ...'), and of all under a heading that says that this is what was discussed."""
    for section in sections:
        if section.holds not in _MAY_TELL:
            continue
        texts = [block for block in section.blocks if block.kind is Kind.TEXT or block.number > 0]
        names = [(name, [block]) for block in texts if (name := _name_before(block)) is not None]
        is_found = section.heading is not None and _FINDINGS.search(key(section.heading.text)) is not None
        on_themes = [one for one in names if _is_on_theme(one[0])]
        if len(on_themes) >= _FEWEST:
            return on_themes
        are_titles = section.holds is Holds.KEY_MESSAGES and all(len(sentences(whole(one))) <= _FEWEST for one in texts)
        is_agenda = section.holds is Holds.PROGRAMME and all(word_count(one.text) >= _FEWEST_TOLD for one in texts)
        is_discussed = (is_found or is_agenda or _tells_discussion(section)) and len(names) == len(texts) >= _FEWEST
        is_discussed = is_discussed and not are_titles
        if is_discussed and all(is_name_of_theme(name.text, is_place) for name, _blocks in names):
            return names
    return []


def _is_on_theme(name: Passage) -> bool:
    """Whether a paragraph begins with what it is on, and tells of it: 'On the budget. The fund ...'; not what somebody
    shall do, nor on the dialogue itself."""
    text = name.block.text
    return _ON_THEME.match(name.text) is not None and not (_SHALL.search(text) or _MEETING.search(name.text))


def _name_before(block: Block) -> Passage | None:
    """A few words that end with a stop before the sentences of a paragraph."""
    first, *more = sentences(whole(block)) or [whole(block)]
    if not more or word_count(first.text) > _MOST_OF_LEAD:
        return None
    text = first.text.rstrip(" .。")
    return first.part(0, len(text)) if text and text != first.text else None


def lines_discussed(sections: Sequence[Section], is_place: IsPlace) -> list[Told]:
    """Short lines between the sentences that stand under each, where nothing makes them headings."""
    for section in sections:
        texts = section.blocks
        if (
            not _tells_discussion(section)
            or len(texts) < 2 * _FEWEST
            or any(one.kind is not Kind.TEXT for one in texts)
        ):
            continue
        places = [place for place, one in enumerate(texts) if is_name_of_theme(one.text, is_place)]
        runs = [(whole(texts[at]), texts[at + 1 : end]) for at, end in pairwise([*places, len(texts)])]
        are_sentences = all(_is_sentence(one) for _name, under in runs for one in under)
        if len(runs) >= _FEWEST and places[0] == 0 and are_sentences and all(under for _name, under in runs):
            return runs
    return []


def items_discussed(sections: Sequence[Section], is_place: IsPlace) -> list[Told]:
    """Items that number themes, each over items without numbers that say what was told of it."""
    for section in sections:
        texts = section.blocks
        may_tell = section.holds is Holds.THEMES or _tells_discussion(section)
        if not may_tell or any(one.kind is not Kind.ITEM for one in texts):
            continue
        places = [place for place, one in enumerate(texts) if one.number > 0]
        runs = [(whole(texts[at]), texts[at + 1 : end]) for at, end in pairwise([*places, len(texts)])]
        are_names = all(under and is_name_of_theme(name.text, is_place) for name, under in runs)
        if len(runs) >= _FEWEST and places[0] == 0 and are_names:
            return runs
    return []


def _is_sentence(block: Block) -> bool:
    return block.text.rstrip().endswith((".", "。", "!", "”", "»", '"')) and word_count(block.text) > _MOST_OF_LEAD
