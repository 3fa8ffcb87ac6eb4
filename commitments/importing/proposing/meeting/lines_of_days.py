"""Short lines at the beginning that tell a day: under the title, in it, or before what a newspaper reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import Found, find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.meetings import LABEL, LONGEST_SENTENCE, OWN_NAME, fact_label, label_words
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

from .authors import BY_LINE, before_writer
from .beside_days import IS_HALL, place_beside
from .datelines import dateline_of
from .kinds_of_text import KIND_OF_TEXT
from .ordinals import ordinal_in
from .places import HAS_VENUE, place_in
from .titles import without_reference

if TYPE_CHECKING:
    from .facts import Facts

POSTED = re.compile(
    r"(?:posted|published|(?:last )?updated|publicad[oa]|atualizad[oa]|actualizad[oa]|publiée?|mise? à jour|"
    r"diterbitkan|diunggah|diposting)\b|(?:20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?\s*)?"
    r"(?:发布|更新|来源[:：])|.*\b\d+[\s-]min(?:ute|utos?|utes)?s?\.?\s+(?:read|de\s+(?:lectura|leitura|lecture)|baca)\b",
    re.IGNORECASE,
)
"""What a line begins with that tells when something came out."""
_REPORTED = re.compile(
    r"\b(?:this|last|past) week\b|\besta semana\b|\bsemana pasada\b|\bsemana passada\b|\bcette semaine\b|"
    r"\bla semaine dernière\b|\bminggu (?:ini|lalu)\b|本周|上周",
    re.IGNORECASE,
)
"""What says that a meeting was on other days than the one on which it is told of."""
_HOURS = re.compile(r",?\s*(?:(?:de|from|das|às|pukul)\s+)?\d{1,2}[:.h]\d{2}.{0,40}$", re.IGNORECASE)
"""From when till when a meeting was, at the end of a line."""


_BAR = re.compile(r"\s+[|·•]\s+")
_OPENING = 4
_WEEKDAY = rf"(?:(?:{'|'.join(words.WEEKDAYS)})(?:-feira)?,?\s+)?"
_KIND = rf"(?i:(?:record|{KIND_OF_TEXT.pattern})(?:\s(?:of|de|des|of\sthe)\s[a-zà-ÿ]+)?,\s+)"
_KIND_FIRST = re.compile(_KIND)
_PLACE_AND_DAY = re.compile(
    rf"{_KIND}?[A-ZÀ-Þ][\w'’-]+(?:\s[\w'’-]+){{0,4}}(?:\s\([A-ZÀ-Þ][^()\d]{{1,20}}\))?,\s+(?:[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){{0,2}},\s+)?(?:el\s+|le\s+|em\s+)?(?i:{_WEEKDAY})"
    r"(?:\d[^,.;:]{5,40}|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:\s?[–-]\s?\d{1,2})?,\s\d{4})(?:,\s[A-ZÀ-Þ][^.;:\d]{3,60})?\.?|"
    r"\d{4}年\d{1,2}月\d{1,2}日[，,]\s*[\u3400-\u9fff]{2,8}。?"
)
"""A sentence of a paragraph that is only place and day: 'Quito, 12 de noviembre de 2024.'"""


_SEPARATOR = re.compile(r"\s+[|·•–—]\s+")
_NAMES_PLACE = re.compile(r"[A-ZÀ-Þ][^\d,]{2,40},\s")
"""How a part begins that names a place, and the day behind it."""
_CITY = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2}"
    r"(?:,\s(?:(?:provinc\w+|provinsi|estado|state|région|región|departamento|département|county|district)\s(?:of\s|"
    r"d[eou]\s|del\s)?)?"
    r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)?"
)
_DAY_AND_HALL = 2
_FEWEST_PARTS, _MOST_OF_PART = 3, 12
"""Parts of a line that tells one fact after the other, and words of the one that tells place and day."""


def _is_country(facts: Facts, text: str) -> bool:
    found = facts.register.country_in(text)
    return found is not None and text[found[2] : found[3]] == text.strip()


def _dated_part(facts: Facts, line: Passage) -> Passage | None:
    """The part of a line that tells a day, where signs part several: 'Agadir, hôtel Kenzi, 12 novembre 2026 — 54
    participants — ...'; all of it, where one parts place and day from a hall; or its first sentence, where that is only
    place and day."""
    places = [found.span() for found in _SEPARATOR.finditer(line.text)]
    starts, ends = [0, *(end for _start, end in places)], [*(start for start, _end in places), len(line.text)]
    parts = [line.part(start, end) for start, end in zip(starts, ends, strict=True)]
    dated = [part for part in parts if find_dates(part.text)]
    if len(parts) >= _FEWEST_PARTS and len(dated) == 1 and len(dated[0].text.split()) <= _MOST_OF_PART:
        at = parts.index(dated[0])
        is_hall = at > 0 and HAS_VENUE.search(parts[at - 1].text) and not OWN_NAME.search(parts[at - 1].text)
        # 'Accra | 12-13 May 2027 | 64 participants', 'Argentina | Rosario, provincia de Santa Fe | 14 de agosto'
        is_city = at in (1, 2) and _CITY.fullmatch(parts[at - 1].text) is not None
        is_city = is_city and (at == 1 or _is_country(facts, parts[0].text))
        told = line.part(starts[at - 1], ends[at]) if is_hall or is_city else dated[0]  # 'Hôtel Agadir — 12 mai — ...'
        return told if find_dates(told.text)[0].precision == "day" else None
    if len(parts) == _DAY_AND_HALL and dated == parts[:1] and IS_HALL.match(parts[1].text):
        is_day = _PLACE_AND_DAY.fullmatch(dated[0].text) is not None  # 'San José, 6 de agosto de 2024 · Auditorio ...'
        return line if is_day and find_dates(dated[0].text)[0].precision == "day" else None
    first = sentences(line)
    is_alone = len(first) == 1 and is_han(line.text)  # '2026年3月12日，昆明。'
    is_day = (is_alone or len(first) > 1) and _PLACE_AND_DAY.fullmatch(first[0].text) is not None
    return _behind_kind(first[0]) if is_day and len(find_dates(first[0].text)) == 1 else None


def _behind_kind(line: Passage) -> Passage:
    """Place and day without what kind of text it is: 'Record of discussions, Accra, May 9-10, 2023.'"""
    kind = _KIND_FIRST.match(line.text)
    return line.part(kind.end(), len(line.text)) if kind is not None else line


_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]{2,40}[)）]")
"""What is told besides of a day or a place: '（线上线下结合）'."""


def _count(text: str) -> int:
    return len(text) // 2 if is_han(text) else len(text.split())


Dated = tuple[list[Found], Passage, bool]
"""The dates of a line, its words, and whether it is the title."""


def lines_of_days(facts: Facts, head: Sequence[Block]) -> Iterator[Dated]:
    """Short lines at the beginning that tell a date, and whether each is the title."""
    for block in head[_end_of_masthead(facts, head) :]:
        passage = before_writer(whole(block))
        text = passage.text
        count = _count(text)
        if block.kind is Kind.ROW and (cell := _named_in(facts, block)) is not None:
            yield find_dates(cell.text), cell, False
            continue
        subject = next((title for title in facts.titles if title.block is block), None)
        if block.kind is Kind.TEXT and (dateline := dateline_of(passage)) is not None:
            if _REPORTED.search(dateline[1].text[:LONGEST_SENTENCE]):
                if "place" not in facts.found:
                    place_in(
                        facts, next(iter(sentences(dateline[1])), dateline[1])
                    )  # 'Ministers meeting in Livingstone last week'
                _place_of(facts, dateline[0])
                continue
            yield find_dates(dateline[0].text), dateline[0], False
            continue
        if block.kind is Kind.TEXT and (count > 26 or text.rstrip().endswith(".")):
            for sentence in sentences(passage)[:_OPENING]:
                alone = _PLACE_AND_DAY.fullmatch(sentence.text)
                if alone and len(found := find_dates(sentence.text)) == 1 and found[0].precision == "day":
                    told = _behind_kind(sentence)
                    yield find_dates(told.text), told, False
        behind = _BAR.split(text, maxsplit=1)[1:] if BY_LINE.fullmatch(text) else []
        if behind and _PLACE_AND_DAY.fullmatch(behind[0]):
            told = passage.part(len(text) - len(behind[0]), len(text))
            yield find_dates(told.text), told, False  # 'Por Rogério Antunes | Belém, 17 de setembro de 2025'
            continue
        if (
            (facts.is_mail(block) and subject is None)
            or count > 26
            or (block.kind is Kind.ROW and subject is None)
            or any(map(POSTED.match, _BAR.split(text)))
            or BY_LINE.fullmatch(text)
        ):
            continue
        if subject is not None:
            passage, text = subject, subject.text
        bare = without_reference(passage)
        if "title" in facts.found and bare.text.rstrip(" :：") == facts.found["title"].value:
            passage, text = bare, bare.text  # 'Subject: Third National-Local Dialogue, Surat, 24-25 November 2025'
        found = find_dates(text)
        if not found or (LABEL.match(text) and tells(label_words(text)) is not None):
            continue
        is_short = _count(_IN_BRACKETS.sub("", text)) <= 14 and not re.search(r"[.。]\s*$", _HOURS.sub("", text))
        is_title = _is_title(facts, text.rstrip(" :："))
        is_title = is_title or block is facts.report_line
        part = _dated_part(facts, passage) if block.kind is Kind.TEXT and not is_title else None
        is_told = part is not None and bool(_NAMES_PLACE.match(part.text) or _PLACE_AND_DAY.fullmatch(part.text))
        if part is not None and (not is_short or is_told):
            yield find_dates(part.text), part, False
        elif is_title or (is_short and _may_tell(found, passage)):
            yield found, passage, is_title


def _is_title(facts: Facts, text: str) -> bool:
    """Whether a line is the title, or that and the day behind it."""
    title = facts.found["title"].value if "title" in facts.found else ""
    return bool(title) and (title == text or (text.startswith(f"{title},") and bool(find_dates(text[len(title) :]))))


def _may_tell(found: Sequence[Found], line: Passage) -> bool:
    """Whether a line that tells no more than a month or a year tells it of the meeting: beside its name, or a place;
    not 'a list of all permits since 2020'."""
    if found[0].precision == "day":
        return True
    beside = line.text[: found[0].start] + line.text[found[-1].end :]
    is_alone = line.block.kind is not Kind.ITEM and len(beside.split()) <= _MOST_BESIDE
    return is_alone or OWN_NAME.search(line.text) is not None


_MOST_BESIDE = 5
"""Words beside a month or a year: 'Mar del Plata, septiembre de 2024'."""


def _named_in(facts: Facts, row: Block) -> Passage | None:
    """The value beside a label of a row that names this meeting with its day: 'Purpose | Attend the Second Dialogue in
    Lima, 15-16 May 2026'."""
    cells = [Passage(row, start, end) for start, end in row.cells if row.text[start:end].strip()]
    value = cells[-1] if len(cells) == _LABEL_AND_VALUE else None
    label = fact_label(cells[0].text) if value is not None else None
    if value is None or not OWN_NAME.search(value.text) or label not in (None, Tells.TITLE):
        return None
    found = find_dates(value.text)
    own = facts.found["ordinal"].value if "ordinal" in facts.found else None
    told = ordinal_in(value.text, anywhere=True)
    is_own = told is None or own is None or told == own
    return value if is_own and len(found) == 1 and found[0].precision == "day" else None


_LABEL_AND_VALUE = 2


def _end_of_masthead(facts: Facts, head: Sequence[Block]) -> int:
    """How many blocks stand above the title of an article that says who wrote it: the newspaper, and its day."""
    title = facts.found.get("title")
    if title is None or not any(BY_LINE.fullmatch(block.text) for block in head):
        return 0
    return next((place for place, block in enumerate(head) if block.text.rstrip(" :：") == title.value), 0)


def with_title_first(lines: list[Dated]) -> list[Dated]:
    """The lines, that of the title first where another one tells a day soon after it: that of a letter."""
    title = next((one for one in lines if one[2] and one[0][0].precision == "day"), None)
    if title is None or not any(is_after(one[0][0], title[0][0]) for one in lines[: lines.index(title)]):
        return lines
    return [title, *(one for one in lines if one is not title)]


def with_days_first(lines: list[Dated]) -> list[Dated]:
    """The lines, those that tell a month or a year behind one that tells a day of it: 'Zambia, July 2024', at the head
    of each page, and '9 – 10 July 2024'."""
    days = [one[0][0] for one in lines if one[0][0].precision == "day"]
    rough = [one for one in lines if one[0][0].precision in ("month", "year")]
    told = [one for one in rough if any(one[0][0].first <= day.first <= one[0][0].last for day in days)]
    return [*(one for one in lines if one not in told), *told]


def is_after(line: Found, meeting: Found) -> bool:
    return 0 < (line.first - meeting.last).days < 60


def _place_of(facts: Facts, dateline: Passage) -> None:
    """The place of a dateline whose day is not that of the meeting."""
    place_beside(facts, dateline.text, find_dates(dateline.text), dateline)
