"""What a document says of the meeting itself: title, ordinal, country, topic, author, dates, place."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from commitments.importing.by_when import says_by
from commitments.importing.dates import Found, find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.days_ahead import days_before
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import Fact
from commitments.importing.proposing.names.meetings import (
    DIALOGUE,
    LABEL,
    OWN_NAME,
    label_words,
)
from commitments.importing.structure import Block, Kind, Section, Structure
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.themes import COUNTED_THEME

from .authors import read_authors, without_help
from .authorship import is_task
from .beside_days import place_beside
from .counts import count_at_end, read_count, take_count
from .excerpts import read_excerpt
from .kinds_of_text import KIND_OF_TEXT
from .labels_told import TELLS_OF_IT, labels_told
from .lands import is_line, read_country
from .mail_heads import SENDERS, SENT, SUBJECTS, mail_heads
from .manner import format_of, read_format
from .occasions import read_occasion, take_dates, take_place
from .ordinals import edition_in, ordinal_in, says_first
from .running_heads import read_heads
from .subjects import read_theme
from .titles import read_title, without_reference
from .topic_lines import topic_beside, topic_in_line, topic_under_title
from .topics import topic_dealt_with, topic_named, topic_of_title
from .whose_lines import writer_in_dateline, writer_in_head
from .writers import writer_told

_OPENING = 3
"""Blocks under a heading above all others among which the meeting is named."""
_LONGEST_LINE = 120
"""Signs of a heading that tells what the one above it names."""
_MOST_OF_FORMAT = 12
_LONGEST_TOPIC = 500
_HEAD = 30
"""Blocks from the beginning, at the most, among which the meeting tells what it is."""
_ABOVE_TITLES = frozenset({Holds.OVERVIEW, Holds.CONCLUSION, Holds.OTHER, Holds.KEY_MESSAGES})


class Facts:
    """Looks for facts, takes each at the first place that tells it, and marks those words as placed."""

    def __init__(self, structure: Structure, ledger: Ledger, register: Register) -> None:
        self.structure = structure
        self.ledger = ledger
        self.register = register
        self.found: dict[str, Fact] = {}
        self.titles: list[Passage] = []
        self.report_line: Block | None = None  # What names the meeting under a headline of its own.
        self.mail: dict[str, tuple[Passage, Passage]] = {}
        self.mail_heads: set[int] = set()

    def find(self) -> dict[str, Fact]:
        head = self._head()
        self._read_mail(head)
        self._read_labels(head)
        self._read_sender()
        read_excerpt(self)
        read_title(self, head)
        read_authors(self, head)
        if "author" not in self.found and (writer := writer_told(self.structure.blocks)) is not None:
            self.keep("author", writer.text.rstrip(" ."), writer)
        writer_in_dateline(self, head)
        self._read_ordinal(head)
        read_occasion(self, head)
        read_heads(self)
        self._read_first(head)
        writer_in_head(self, head)
        read_country(self, head)
        self._read_overview()
        read_theme(self, head)
        topic_under_title(self, head)
        topic_in_line(self, head)
        topic_named(self, head)
        topic_dealt_with(self, head)
        topic_of_title(self)
        topic_beside(self, head)
        read_format(self, head)
        read_count(self, head)
        count_at_end(self)
        if self.report_line is not None and self.ledger.is_open(self.report_line):
            self.ledger.label(whole(self.report_line))
        return self.found

    def take(self, name: str, value: object, passage: Passage) -> bool:
        if name in self.found or value in (None, ""):
            return False
        self.found[name] = Fact(value, passage.source)
        self.ledger.place(passage)
        return True

    def keep(self, name: str, value: object, passage: Passage) -> None:
        """Take what a sentence tells besides all else: its words stay to be placed."""
        self.found[name] = Fact(value, passage.source)

    # --- Where to look ----------------------------------------------------------------------------------------------

    def _head(self) -> list[Block]:
        """The blocks before the first section whose name is known."""
        head: list[Block] = []
        for place, section in enumerate(self.structure.sections):
            if section.holds not in (None, Holds.TOPIC):
                if not head and section.holds is Holds.STEPS and self._is_named_below(place):
                    continue  # What was agreed, put before the title.
                opening = section.blocks[:_OPENING]
                if not place and section.heading and any(OWN_NAME.search(block.text) for block in opening):
                    return [section.heading, *opening]  # 'List of participants' as the title.
                if not section.blocks and self._is_above_title(section, place) and all(map(is_line, head)):
                    head += [section.heading] if section.heading else []
                    continue  # 'Executive summary' above the title.
                break
            head += [*([section.heading] if section.heading else []), *section.blocks]
        return head[:_HEAD] or self.structure.blocks[:1]

    def _is_named_below(self, place: int) -> bool:
        """Whether a heading behind a section names the meeting, and nothing that a section holds."""
        headings = (one.heading for one in self.structure.sections[place + 1 :] if one.holds is None)
        return any(one is not None and OWN_NAME.search(one.text) for one in headings)

    def _is_above_title(self, section: Section, place: int) -> bool:
        """Whether a heading only says of which kind the text is: 'Executive summary', 'Programme'."""
        after = self.structure.sections[place + 1 : place + 2]
        names = bool(after) and after[0].heading is not None and OWN_NAME.search(after[0].heading.text) is not None
        return section.holds in _ABOVE_TITLES or (not place and names)

    def is_mail(self, block: Block) -> bool:
        return id(block) in self.mail_heads

    # --- What to take -----------------------------------------------------------------------------------------------

    def _read_mail(self, head: Sequence[Block]) -> None:
        """The head of a mail: its subject may be the title; its date is that of the mail and not of the meeting. Of a
        mail that was sent on, the last head is of whoever wrote it."""
        for lines in mail_heads(head):
            self.mail = self.mail | lines
            self.mail_heads |= {id(value.block) for _label, value in lines.values()}
            self.ledger.label(*(label for label, _value in lines.values()))
            told = [value for name, (_label, value) in lines.items() if name in SUBJECTS]
            self.titles += [without_reference(value) for value in told]

    def _read_sender(self) -> None:
        """Whoever sent a mail wrote it, where nothing else says so."""
        for name, (_label, value) in self.mail.items():
            if name in SENDERS:
                who = value.part(0, len(value.text.partition("<")[0].rstrip(" \"'")))
                self.take("author", who.text.strip("\"' "), who)

    def _read_labels(self, head: Sequence[Block]) -> None:
        early = {id(block) for block in self.structure.blocks[:_HEAD]}
        labelled = list(labels_told(self, head))
        dated = Counter(key(label.text) for told, label, _value in labelled if told is Tells.DATE)
        # A city says less than a venue, and nothing where there are several.
        cities = [one for one in labelled if key(one[1].text) in _CITIES]
        bodies = [one for one in labelled if one[0] is Tells.AUTHOR and one[1].text.rstrip().endswith(_OF_BODIES)]
        others = [one for one in labelled if one not in cities and one not in bodies]
        for told, label, value in others + bodies + cities[: len(cities) == 1]:
            text = _unquoted(value.text)
            count = len(text) // 2 if is_han(text) else len(text.split())
            taken = False
            match told:
                case Tells.TITLE if count <= 30:
                    taken = self.take("title", text, value)
                case Tells.AUTHOR if count <= 25 and not OWN_NAME.search(text) and _may_write(text):
                    if label.block is not value.block and KIND_OF_TEXT.fullmatch(label.text) and find_dates(text):
                        continue  # 'Minutes', above place and day.
                    value = without_help(_without_day(_before_next(value)))
                    taken = self.take("author", value.text.strip(" *\"'.,，"), value)
                case Tells.TOPIC if key(label.text) in SUBJECTS and _names_itself(text):
                    self.titles.append(value)  # 'Subject: Third National-Local Dialogue, Recife, 28 May 2026'
                    taken = True
                case Tells.TOPIC if count <= 70:
                    taken = self.take("topic", text, value)
                case Tells.COUNTRY if count <= 6:
                    found = self.register.country_in(text)
                    if found is None and level_of(label.text, alone=True) is not None:
                        continue  # '国家', beside who was there for it.
                    taken = self.take("country", found[1] if found else text, value)
                    self._country_code(found, value)
                case Tells.DATE if count <= 25 and (id(value.block) in early or id(label.block) in early):
                    days = find_dates(text) or self._before_mail(text)
                    taken = _is_day_of(text, days, label, dated) and take_dates(self, days, value)
                    is_both = len(key(label.text).split()) > 1 or "地" in label.text  # 'Date and venue'
                    if taken and (is_both or _HAN_PLACE_BEHIND.fullmatch(text[days[-1].end :])):
                        place_beside(self, text, days, value)
                case Tells.PLACE if count <= 20 and len(value.text.split(". ")) > 1 and _goes_on(value):
                    first = next(iter(sentences(value)), value)
                    taken = take_place(self, first.text, first)
                case Tells.PLACE if count <= 20 and self._may_be_place(label, value):
                    first = next(iter(sentences(value)), value) if _tells_on(value) else value
                    taken = take_place(self, first.text if first is not value else text, first)
                case Tells.FORMAT if count <= _MOST_OF_FORMAT:
                    taken = self.take("format", format_of(text), value)
                case Tells.HEAD_COUNT:
                    taken = take_count(self, text, value, label.text)
            if taken:
                self.ledger.label(label)

    def _before_mail(self, text: str) -> list[Found]:
        """Days without a year in a mail: the last ones before it was sent."""
        sent = [find_dates(value.text) for name, (_label, value) in self.mail.items() if name in SENT]
        return list(days_before(text, sent[0][0].last)) if sent and sent[0] else []

    def _may_be_place(self, label: Passage, value: Passage) -> bool:
        """Whether a label tells where it was: no count of cities, 'Cities: 4', nor who was there for them."""
        if key(label.text) in _CITIES and not _CITY.fullmatch(value.text.strip()):
            return False
        if _HOUR.match(value.text):
            return False  # 'At: 9.30 a.m.'
        return _tells_on(value) or not self._names_level(label)

    def _names_level(self, label: Passage) -> bool:
        """Whether a label says who was there, and not where: 'Local:' under 'National:'."""
        if level_of(label.text, alone=True) is None:
            return False
        pairs = itertools.pairwise(self.structure.blocks)
        above = next((above for above, block in pairs if block is label.block), None)
        return above is not None and level_of(label_words(above.text), alone=True) == "national"

    def _country_code(self, found: tuple[str, str, int, int] | None, value: Passage) -> None:
        if found is not None:
            self.take("country_code", found[0], value)

    def _read_ordinal(self, head: Sequence[Block]) -> None:
        told = [self.found["title"]] if "title" in self.found else []
        for fact in told:
            if number := ordinal_in(fact.value, anywhere=bool(DIALOGUE.search(fact.value))):
                self.found["ordinal"] = Fact(number, fact.source)
                return
        for block in head[:8]:
            if len(block.text.split()) <= 16 and (number := edition_in(block.text)):
                self.found["ordinal"] = Fact(number, whole(block).source)
                return
        for block in [*head, *self._topic_blocks(), *self._opening(head)]:
            for sentence in sentences(whole(block)):
                if number := ordinal_in(sentence.text, anywhere=False):
                    self.found["ordinal"] = Fact(number, sentence.source)
                    return

    def _opening(self, head: Sequence[Block]) -> list[Block]:
        """The first paragraphs behind the head."""
        blocks = [one for one in self.structure.blocks[:_HEAD] if one not in head]
        return [one for one in blocks if one.kind is Kind.TEXT or one.inline][:8]

    def _read_first(self, head: Sequence[Block]) -> None:
        """That the meeting is the first one, where a sentence only says this of it, and of no other year."""
        start = self.found.get("start")
        year = start.value.year if start is not None else None
        for block in [*head, *self._opening(head)] if "ordinal" not in self.found else ():
            for sentence in sentences(whole(block)):
                if says_first(sentence.text, year):
                    self.found["ordinal"] = Fact(1, sentence.source)
                    return

    def _topic_blocks(self) -> Iterator[Block]:
        for block in self.structure.blocks:
            if LABEL.match(block.text) and tells(label_words(block.text), among=(Tells.TOPIC,)) is Tells.TOPIC:
                yield block

    def _read_overview(self) -> None:
        """What it was about, where that is a section; and its overview."""
        for section in self.structure.sections:
            is_counted = section.heading is not None and COUNTED_THEME.match(section.heading.text)
            if section.holds is Holds.TOPIC and section.heading is not None and section.blocks and not is_counted:
                value = section.blocks[0]
                if (
                    value.kind is not Kind.ROW
                    and sum(block.kind is Kind.ITEM for block in section.blocks) < 2
                    and len(value.text) <= _LONGEST_TOPIC
                    and len(sentences(whole(value))) == 1
                    and not TELLS_OF_IT.match(value.text)
                    and self.take("topic", value.text.strip(), whole(value))
                ):
                    self.ledger.label(whole(section.heading))
        sections = self.structure.sections
        for place, (section, after) in enumerate(itertools.pairwise(sections)):
            behind = sections[place + 2 : place + 3]
            is_one = all(one.depth != after.depth for one in behind)  # And no list of them.
            is_over = section.holds is Holds.TOPIC and not section.blocks and after.holds is None and is_one
            if is_over and after.heading is not None and len(after.heading.text) <= _LONGEST_LINE:
                self.take("topic", after.heading.text.strip(), whole(after.heading))
        told: list[Passage] = []
        for section in self.structure.sections:
            if section.holds is Holds.OVERVIEW:
                told += [
                    whole(block) for block in section.blocks if block.kind is Kind.TEXT and self.ledger.is_open(block)
                ]
        if told:
            self.found["summary"] = Fact("\n\n".join(passage.text for passage in told), told[0].source)
            self.ledger.place(*told)


def _is_day_of(text: str, told: Sequence[Found], label: Passage, dated: Mapping[str, int]) -> bool:
    """Whether a value tells when the meeting was: not by when something is to be done, as labels do that come again,
    nor a year within a sentence: '*Data:* maps date from 2014'. `dated`: how often each label tells a date."""
    text = _FIRST_WEEKDAY.sub("", text)
    found = find_dates(text) or told
    if not found or says_by(text, found[0]) or dated[key(label.text)] > _MOST_DATED:
        return False
    return found[0].precision != "year" or is_mostly_date(text, found)


_OF_BODIES = ("单位", "机构")
"""How labels end of the organisation for which somebody wrote, where the document tells both."""
_HAN_PLACE_BEHIND = re.compile(r"[，,]\s*[\u3400-\u9fff]{2,8}。?")
"""'会议日期：2025年6月24日，怡保'"""
_CITIES = frozenset(["city", "kota", "城市"])
"""Labels of the city, which may also be one of those who were there."""
_CITY = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:[ ,]+(?:(?:de|del|da|do|la)\s)?[A-ZÀ-Þ][\w'’-]+){0,3}|[\u3400-\u9fff]{2,8}")
_HOUR = re.compile(r"\s*\d{1,2}(?:\s?[.:hH]\s?\d{2}|\s*[ap]\.?m\b)")
_MOST_DATED = 2
_FIRST_WEEKDAY = re.compile(
    rf"\b(?:{'|'.join(words.WEEKDAYS)})\s+(?:s\.?/?d\.?|sampai(?:\s+dengan)?|hingga|to|until|through|a|al|até|à|au)\s+"
    rf"(?=(?:{'|'.join(words.WEEKDAYS)})(?!\w))",
    re.IGNORECASE,
)
"""The first of two days of the week, and what joins them: 'Selasa s.d. Rabu, 7–8 Oktober'."""


def _tells_on(value: Passage) -> bool:
    return len(value.text.split(". ")) > 1 and _goes_on(value)


def _goes_on(place: Passage) -> bool:
    """Whether behind the first sentence of a place another one tells something else of the meeting: 'Centro de
    Congresos. Formato híbrido.'"""
    return any(format_of(one.text) or LABEL.match(one.text) for one in sentences(place)[1:])


def _may_write(text: str) -> bool:
    """Whether somebody is called so: what holds no capital is a subject, 'Relatoría: movilidad activa', and initials
    are of somebody who is named elsewhere: 'Elaboró: E.Q.A. / Revisó: ____'."""
    days = find_dates(text)
    if days and days[0].start <= 1:
        return False  # The day, below '文/林嘉怡'.
    return is_han(text) or (text != text.lower() and _INITIALS.match(text) is None and not is_task(text))


_INITIALS = re.compile(r"\W*(?:[A-ZÀ-Þ]\.\s?){2,}(?:[A-ZÀ-Þ])?\s*(?:$|[/|;])")


def _before_next(value: Passage) -> Passage:
    """Who wrote a text, without the label that follows on the line: 'Beatriz Holanda. Revisão: Assessoria.'"""
    told = sentences(value)
    return told[0] if len(told) > 1 and LABEL.match(told[1].text) else value


def _without_day(value: Passage) -> Passage:
    """Who wrote a text, without the day behind the name: '邓雨桐 2025年10月17日'."""
    dates = find_dates(value.text)
    if not dates or dates[0].start <= 1:
        return value
    of = _NAME_OF.match(value.text, 0, dates[0].start)  # 'Ama Owusu (CSIR) Held in Accra, 4 May 2026'
    return value.part(0, of.end() if of is not None else len(_BEFORE_DAY.sub("", value.text[: dates[0].start])))


_NAME_OF = re.compile(r"[^()]{4,60}\([^()]{2,80}\)(?=\s+[A-ZÀ-Þ])")
_BEFORE_DAY = re.compile(rf"[\s,–—|·-]+(?:(?:{'|'.join(words.WEEKDAYS)}),?\s*)?$", re.IGNORECASE)


def _unquoted(text: str) -> str:
    """A value without quotation marks around all of it; those of a name within it stay."""
    bare = text.strip(" *")
    if _QUOTED.fullmatch(bare):
        return bare[1:-1].strip()
    is_quoted = len(bare) > 1 and bare[0] == bare[-1] and bare.count(bare[0]) == _PAIR and bare[0] in "\"'"
    return bare.strip(" \"'") if is_quoted or bare.count('"') % 2 else bare


_PAIR = 2
_QUOTED = re.compile(r"“[^“”]+”|«[^«»]+»|‘[^‘’]+’|《[^《》]+》|「[^「」]+」")


def _names_itself(text: str) -> bool:
    """Whether a subject says what the meeting is called: its name, with its day or which one of its series it is."""
    return bool(OWN_NAME.search(text)) and (bool(find_dates(text)) or ordinal_in(text, anywhere=True) is not None)
