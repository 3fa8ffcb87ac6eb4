"""Sections: what stands under which heading, and what that makes of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from commitments.importing.dates import find_dates
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key, matcher
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.step_forms import TOWARDS_NEXT

from .beginnings import LABEL_OR_DASH, Beginning
from .blocks import Block, Kind
from .closings import closes_letter
from .declaring import declares, is_verb_first
from .ends import COLON_END
from .going_on import begins_by
from .horizons import AT_NEXT, names_part_of_day
from .introducing import introduced_by, signs, word_count
from .leads import ONE_ACTION, is_labelled
from .questions import is_question
from .retold import TELLING, tell_again
from .section import Section
from .typed_cells import tells_time

_IN_TITLES = frozenset({Holds.OVERVIEW, Holds.CONCLUSION, Holds.OTHER, Holds.KEY_MESSAGES, Holds.TOPIC})
"""What titles of whole documents are called, too: a summary, conclusions, highlights."""
_DEED_OF = re.compile(r"\s*(?:acta|ata|carta|minuta|pacto|termo|memor\w+|berita acara|nota kesepa\w+)\b", re.IGNORECASE)
"""What the paper itself is called on which was agreed: 'Acta acuerdo'."""
_QUOTES_MAIL = re.compile(
    r"(?:on|el|em|le|pada)\b.{4,120}\b(?:wrote|escribió|escreveu|a écrit|menulis)\s*[:：]|.{4,80}写道\s*[:：]|"
    r"-{2,}\s*(?:original message|mensaje original|mensagem original|message d['’]origine|pesan asli|原始邮件)\s*-*",
    re.IGNORECASE,
)
"""What stands above an earlier mail that a mail quotes."""
_PROJECT = re.compile(r"urbanshift|\b(?:project|proyecto|projeto|projet|proyek)\b|项目", re.IGNORECASE)
"""What a programme above all text is one of, that has no hours."""
_KINDS_OF_TEXT = frozenset(map(key, words.KINDS_OF_TEXT))
_MEETING = matcher(words.DIALOGUE)


def sections_of(blocks: Sequence[Block]) -> list[Section]:
    """The sections in their order; the first has no heading where the document begins without one.

    Levels of headings slip in real documents, so a known name begins a section wherever it stands, and a level of
    government is a part of the section it stands in. Only for headings whose name is unknown does their level decide.
    """
    sections = _Sections(blocks).told()
    tell_again(sections)
    return sections


class _Sections:
    """The sections of some blocks, and whether what is read is still above the first chapter."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.sections = [Section(None, None)]
        self.containers = _containers(blocks)
        self.title: Block | None = None
        self.is_in_title = True
        self.headed = 0
        """Headings that have a text of their own."""

    def _counts_on_from_chapter(self, block: Block) -> bool:
        """Whether a paragraph has the number after that of the chapter whose list stands above it: '5. The expenses
        ...' behind the bullets of '4. Agreed actions'."""
        section = self.sections[-1]
        heading = section.heading
        if heading is None or block.kind is not Kind.ITEM or block.style != "number" or not block.gap:
            return False
        if not block.counts_on(heading):
            return False
        styles = {one.style for one in section.blocks if one.kind is Kind.ITEM}
        return bool(styles) and "number" not in styles

    def told(self) -> list[Section]:
        told_steps = False
        for place, block in enumerate(self.blocks):
            if self._is_told_by_sentence(block):
                continue
            if self._counts_on_from_chapter(block):
                self.sections.append(Section(None, None))
            if told_steps and _QUOTES_MAIL.fullmatch(block.text.strip()):
                self.sections.append(Section(None, Holds.EARLIER))
                block.kind, block.inline = (Kind.TEXT if block.kind is Kind.HEADING else block.kind), False
            if self.sections[-1].holds is not None and block.kind is not Kind.ROW and closes_letter(block.text):
                self.sections.append(Section(None, None))  # Who signs a letter is in no list above.
                block.kind, block.inline = (Kind.TEXT if block.kind is Kind.HEADING else block.kind), False
            if self._is_over_signers(block, self.blocks[place + 1 : place + 2]):
                continue
            if block.kind is Kind.HEADING:
                self._head(block, self.blocks[place + 1 : place + 1 + _FIRST_ROWS])
                told_steps = told_steps or self.sections[-1].holds is Holds.STEPS
            elif block.kind is not Kind.NOTE:
                self._put(block)
        return [section for section in self.sections if section.heading is not None or section.blocks]

    def _is_told_by_sentence(self, block: Block) -> bool:
        """Whether a sentence above a list says what it holds; it is one like others where the section tells that."""
        if block.kind is not Kind.HEADING or not block.inline:
            return False
        above, level = self.sections[-1].root.holds, level_of(block.text) if block.is_counted else None
        told = introduced_by(block.text) or (above if level is not None and above in _OF_LEVELS else None)
        if told is None:
            return False
        current = self.sections[-1]  # One that a sentence began ends where another one says something else.
        was_told = current.heading is not None and COLON_END.search(current.heading.text) and current.holds is not told
        if told in (Holds.PROGRAMME, Holds.EARLIER, Holds.OTHER) or block.is_counted or above in TELLING or was_told:
            self.sections.append(Section(block, told, level=level))
            return True
        block.kind, block.inline = Kind.TEXT, False
        return False

    def _is_over_signers(self, block: Block, below: Sequence[Block]) -> bool:
        """Whether a line stands above those who sign, by levels: they were there."""
        is_line = block.kind in (Kind.TEXT, Kind.HEADING) and signs(block.text)
        is_over = any(one.kind is Kind.HEADING and level_of(one.text, alone=True) is not None for one in below)
        if is_line and is_over:
            block.kind, block.level, block.inline = Kind.HEADING, _OF_SIGNERS, False
            self.sections.append(Section(block, Holds.REPRESENTATION))
        return is_line and is_over

    def _put(self, block: Block) -> None:
        """Put what is no heading under the last one, or behind what ended with the list above."""
        self.is_in_title = self.is_in_title and block.kind is Kind.TEXT and word_count(block.text) < _LONG
        current = self.sections[-1]
        if _outlives(current, block) or _follows_whole(current, block):
            before = self.sections[-2] if len(self.sections) > 1 else None
            goes_on = before is not None and before.holds is current.holds is Holds.STEPS and not before.blocks
            current = Section(None, Holds.STEPS if goes_on and block.text.rstrip().endswith((":", "：")) else None)
            self.sections.append(current)
        current.blocks.append(block)

    def _head(self, block: Block, below: Sequence[Block]) -> None:
        """Begin a section."""
        current = self.sections[-1]
        self.headed += current.heading is not None and bool(current.blocks)
        self.is_in_title = self.is_in_title and self.headed < _TITLES
        section = Section(block, None) if id(block) in self.containers else Beginning(block, current).section()
        if section.is_part and _stands_beside(section, below):
            section = Section(block, None)
        if section.is_part and self._is_next_chapter(block, section.root):
            section = Section(block, None)
        if section.holds is None and _counts_on(current, next(iter(below), None)):
            section = Section(block, Holds.STEPS, parent=current.root)  # '... :' between b) and c).
        if section.holds is Holds.PROGRAMME and _is_next_among_times(current, block, below):
            section = Section(block, Holds.STEPS, parent=current.root)
        is_people = section.holds is Holds.REPRESENTATION and holds(block.text, exactly=True) is None
        if is_people and _tell_times(below):
            section = Section(block, None)
        if section.holds is not None and self._is_of_whole(section.holds, block, below):
            section.holds = None
        is_ahead = section.holds is not None and TOWARDS_NEXT.search(block.text)
        if self.title is None and _names_meeting(block.text) and not (block.inline or is_ahead):
            self.title = block
        self.is_in_title = self.is_in_title and section.holds is None
        self.sections.append(section)

    def _is_next_chapter(self, block: Block, whole: Section) -> bool:
        """Whether a heading counts on from one above the section that it would be a part of: '3) Buses' behind 'SE
        RESUELVE:' under '2) Dunes'."""
        heading = whole.heading
        if heading is None or heading.number or key(heading.text.rstrip(" :：")) not in ONE_ACTION:
            return False
        above = takewhile(lambda one: one is not whole, self.sections)
        headings = [one.heading for one in above if one.heading is not None]
        return block.number > 1 and any(one.number > 0 and block.counts_on(one) for one in headings)

    def _is_of_whole(self, told: Holds, block: Block, below: Sequence[Block]) -> bool:
        """Whether a heading that seems to name a section is the title, or part of it: `told` is what all is about."""
        is_first = len(self.sections) == 1
        is_exactly = holds(block.text, exactly=True) is not None
        after = next(iter(below), None)
        if told in _IN_TITLES and (self.is_in_title or not self.headed) and _names_meeting(block.text):
            return True
        if told is Holds.OTHER:
            is_kind = self.is_in_title and not self.headed and key(block.text) in _KINDS_OF_TEXT
            return is_first or is_kind  # 'Proceedings', under the title.
        if told is Holds.PROGRAMME:
            return self.is_in_title and _PROJECT.search(block.text) is not None
        if told is Holds.OVERVIEW:  # 'Summary of proceedings', under a title and over its place and day.
            return self.is_in_title and _tells_facts(after)
        if told is not Holds.STEPS:
            return False
        is_over_all = self.is_in_title and not (self.title is not None and block.level > self.title.level)
        is_headline = is_over_all and word_count(block.text) > _SHORT and not block.inline and not is_exactly
        is_headline = is_headline and not (is_question(block.text) and self._has_asked())
        is_headline = is_headline and not (TOWARDS_NEXT.search(block.text) and _is_over_items(below))
        is_over_facts = _is_name_over_labels(block, after) or _is_over_facts(below)
        is_deed = is_first and _DEED_OF.match(block.text) is not None
        return is_headline or (self.is_in_title and not self.headed and is_over_facts) or is_deed

    def _has_asked(self) -> bool:
        """Whether a heading above asks, too: then the text is made of questions, and this one is no title."""
        return any(one.heading is not None and is_question(one.heading.text) for one in self.sections)


def _is_next_among_times(current: Section, block: Block, below: Sequence[Block]) -> bool:
    """Whether a heading stands for the next dialogue behind other times of next steps, and what is to be done is under
    it: 'At the next dialogue', behind 'By May 2026'."""
    over = current.heading.text if current.is_part and current.heading is not None else ""
    is_among = current.root.holds is Holds.STEPS and tells_time(over) and AT_NEXT.fullmatch(block.text) is not None
    items = list(takewhile(lambda one: one.kind is Kind.ITEM, below))
    return is_among and bool(items) and all(DEED.match(one.text) for one in items)


_OF_LEVELS = frozenset({Holds.CONTRIBUTION, Holds.REPRESENTATION})
"""What one paragraph with a number after another tells of each level."""
_OF_SIGNERS = 2
"""The level of what stands above those who sign."""


def _containers(blocks: Sequence[Block]) -> set[int]:
    """Headings that name next steps among other things, with a heading under them that names them alone: the title of a
    document, or of a chapter."""
    found: set[int] = set()
    headings = [(place, block) for place, block in enumerate(blocks) if block.kind is Kind.HEADING and not block.inline]
    is_steps = [holds(block.text) is Holds.STEPS for _place, block in headings]
    exactly = [
        one and holds(block.text, exactly=True) is Holds.STEPS
        for one, (_p, block) in zip(is_steps, headings, strict=True)
    ]
    for number, (place, block) in enumerate(headings):
        if (
            not is_steps[number]
            or exactly[number]
            or number + 1 == len(headings)
            or headings[number + 1][0] != place + 1
        ):
            continue
        for later in range(number + 1, min(number + _FAR, len(headings))):
            if headings[later][1].level <= block.level:
                break
            if exactly[later]:
                found.add(id(block))
                break
    return found


def _stands_beside(part: Section, below: Sequence[Block]) -> bool:
    """Whether a line of plain text stands beside the one above whose name is known, though their look tells nothing: a
    list of points stands between ('Coffee talk'), or sentences follow where names do ('How it went', 'On water')."""
    heading, above = part.heading, part.root.heading
    if heading is None or above is None or heading.inline or part.level is not None:
        return False
    if (above.level, heading.level) != (_KNOWN_LINE, _KNOWN_LINE + 1):
        return False
    if part.holds in _POINTS:
        return any(one.kind is Kind.ITEM for one in part.root.blocks)
    return part.holds is Holds.REPRESENTATION and _tells_story(part, below)


def _tells_story(part: Section, below: Sequence[Block]) -> bool:
    """Whether what stands under a heading are no names: sentences, one where names were items; or items that end with
    a stop where no name did. Under a part of the day one sentence is enough."""
    first = next(iter(below), None)
    if first is None:
        return False
    if first.kind is Kind.TEXT:
        if part.heading is not None and names_part_of_day(part.heading.text):
            return _STOPS.search(first.text) is not None
        is_behind_list = all(one.kind is Kind.ITEM for one in part.root.blocks)
        most, stops = (_SHORT, 1) if is_behind_list and part.root.blocks else (_FEWEST_OF_STORY, 2)
        return word_count(first.text) > most and len(_STOPS.findall(first.text)) >= stops
    items = [one.text for one in takewhile(lambda one: one.kind is Kind.ITEM, below)]
    names = [one.text for one in part.root.blocks]
    are_sentences = len(items) > 1 and all(_STOPS.search(text[-6:]) for text in items)
    return are_sentences and bool(names) and not any(_STOPS.search(text[-6:]) for text in names)


def _tell_times(below: Sequence[Block]) -> bool:
    """Whether half of the items under a heading tell a time among other words, as tasks do and no names: 'Those present
    take this home'."""
    items = [one.text for one in takewhile(lambda one: one.kind is Kind.ITEM, below)]
    timed = [text for text in items if word_count(text) > _SHORT and tells_time(text)]
    return len(timed) > 1 and 2 * len(timed) >= len(items)


_POINTS = frozenset({Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.BOTH, Holds.KEY_MESSAGES, Holds.CONTRIBUTION})


_KNOWN_LINE, _FEWEST_OF_STORY = 5, 20
"""The level of a line of plain text whose name is known, and words of what tells a story."""
_STOPS = re.compile(r"[^\W\d_]{2,}[.!?](?=\s|$)|[。！？]")
_SHORT, _LONG = 5, 14
"""Words of a heading above all text beyond which it is the headline of the whole; and of a text."""
_TITLES = 2
"""Headings with a text of their own that may stand above the first chapter."""
_FAR = 40
"""Headings under another, at the most, that are looked at."""


def _counts_on(current: Section, after: Block | None) -> bool:
    """Whether the list under a heading goes on with the one of next steps above it."""
    first, last = (current.blocks[0], current.blocks[-1]) if current.blocks else (None, None)
    if first is None or last is None or after is None or current.holds is not Holds.STEPS:
        return False
    # Where all paragraphs of a document count on, one list does not go on with the other.
    whole, begun = current.root, (current.root.blocks or [first])[0]
    is_of_all = whole.heading is not None and not whole.heading.inline and begun.number > 1
    return not is_of_all and after.counts_on(last)


def _is_name_over_labels(block: Block, after: Block | None) -> bool:
    """Whether the first heading names the meeting, and labels tell of it below: 'National-Local Dialogue follow-up'."""
    is_over = after is not None and after.kind is Kind.TEXT and _LABEL.match(after.text) is not None
    return is_over and _names_meeting(block.text)


_LABEL = re.compile(r"[^:：.]{2,30}[:：]\s*\S")
_FIRST_ROWS, _FEWEST_FACTS = 5, 2
_FACTS = frozenset({Tells.AUTHOR, Tells.DATE, Tells.PLACE, Tells.TOPIC, Tells.COUNTRY, Tells.HEAD_COUNT, Tells.FORMAT})


def _is_over_facts(below: Sequence[Block]) -> bool:
    """Whether a table begins below whose first cells are labels of what a meeting was: 'Country | Argentina'."""
    rows = [block.cell_texts() for block in takewhile(lambda block: block.kind is Kind.ROW, below)]
    return sum(len(row) == _LABEL_AND_VALUE and tells(row[0]) in _FACTS for row in rows) >= _FEWEST_FACTS


_LABEL_AND_VALUE = 2


def _tells_facts(block: Block | None) -> bool:
    """Whether a short line tells by a label, or as a day, of the meeting itself and of whoever wrote the text."""
    if block is None or block.kind is not Kind.TEXT or word_count(block.text) >= _LONG:
        return False
    label = LABEL_OR_DASH.match(block.text)
    return bool(find_dates(block.text) or begins_by(block.text) or (label is not None and tells(label[1]) in _FACTS))


def _is_over_items(below: Sequence[Block]) -> bool:
    """Whether a list begins right below, or under a remark."""
    first = [block.kind for block in below[:_NEAR]]
    return Kind.ITEM in first and Kind.HEADING not in first


_NEAR = 2


def _names_meeting(text: str) -> bool:
    return holds(text, exactly=True) is None and bool(_MEETING.search(text))


def _follows_whole(part: Section, block: Block) -> bool:
    """Whether an item under a part of a section has the number after that of the section: '4.' under 'c) Partners', of
    '3. Present were:'."""
    heading = part.root.heading if part.is_part and part.blocks else None
    is_item = heading is not None and block.kind is Kind.ITEM and block.style != part.blocks[0].style
    return (
        is_item
        and heading is not None
        and heading.number > 0
        and ((block.style, block.number) == (heading.style, heading.number + 1))
    )


def _outlives(section: Section, block: Block) -> bool:
    """Whether a block no longer belongs to what was named before a colon: that is what follows it on the line, and the
    list under it."""
    heading = section.heading
    if heading is None or not section.blocks:
        return False
    if declares(block) and any(one is not None and is_verb_first(one) for one in (heading, section.root.heading)):
        return True
    if not heading.inline:
        # '4. Decisions:' with 4.1 and 4.2 under it, and '5.'.
        is_other = section.blocks[0].style not in ("", heading.style)
        return block.kind is Kind.ITEM and block.counts_on(heading) and is_other
    if block.kind is Kind.ITEM and heading.number:
        return block.counts_on(heading)
    is_own = section.holds is Holds.STEPS and is_labelled(block.text)  # 'Action: MoHUA' under an item.
    return block.kind is Kind.TEXT and block.gap and not block.depth and not is_own
