"""What a meeting was about, where a line of its own says it: under the title, under the front matter, under the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import whole
from commitments.importing.proposing.names.kinds import LIKE_PERSON, kind_of
from commitments.importing.proposing.names.meetings import DIALOGUE, HELD_BY, LABEL, fact_label, fact_told, label_words
from commitments.importing.proposing.names.written import is_called_one, is_name
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.joining import HAN_SUBTITLE
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.headings import holds, leads_to_names
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

from .authorship import WRITTEN_BY
from .kinds_of_text import KIND_OF_TEXT
from .ordinals import edition_in
from .places import VENUE, is_country

if TYPE_CHECKING:
    from .facts import Facts

_FEWEST, _MOST, _LONGEST_LINE = 3, 20, 120
"""Words of a line that tells a topic, and signs of the line of place and date under it."""
_NO_TOPIC = re.compile(
    r"[.;:?？]\s*$|^(?:by|por|par|oleh)\s|urbanshift|^(?:project|proyecto|projeto|projet|proyek|programa?m?e?)\b|"
    r"^(?:not )?for (?:\w+ )?(?:use|circulation|distribution|comments?|review|approval|publication|information)\b|"
    r"^(?:draft|versi(?:on|ón|ão|)|vers[ãa]o|borrador|rascunho)\b|"
    r"\b(?:confiden\w+|rahasia|kalangan (?:sendiri|terbatas|internal)|us[oe] intern[oa]|usage interne|"
    r"(?:diffusion|difusión|circulação|divulgação|circulation|distribution) (?:rest\w+|limit\w+)|"
    r"thanks?(?: you)?|gracias|obrigad[oa]s?|merci|terima kasih)\b",
    re.IGNORECASE,
)
"""What a line says that asks, or names who wrote it, whose it is, or who may read it."""
_OPENING = 4
"""Blocks among which a subtitle stands."""
_KINDS_OF_TEXT = frozenset(map(key, words.KINDS_OF_TEXT))
_HAN_SUBTITLE = re.compile(r"[\u3400-\u9fff、，]{3,14}[：:]\s*[\u3400-\u9fff、，]{3,20}")
"""'让垃圾变资源：城市循环经济'."""


def topic_under_title(facts: Facts, head: Sequence[Block]) -> None:
    """A line between the title and that of place and date, or a labelled one, or one that says of which kind the text
    is, tells what it was about."""
    title = facts.found.get("title")
    if title is None:
        return
    for block in head[:_OPENING]:
        if (told := HAN_SUBTITLE.fullmatch(block.text)) is not None and not DIALOGUE.search(told["topic"]):
            facts.take("topic", told["topic"], whole(block))
            return
    lines = [
        block
        for block in head
        if key(block.text) not in _KINDS_OF_TEXT
        and not is_country(facts, block.text.strip())
        and not (
            _STATE.match(block.text) and facts.register.country_in(block.text) and len(block.text.split()) <= _FEWEST
        )
    ]  # 'PROCEEDINGS', or 'Moçambique', under the title
    over = {id(line) for line, below in pairwise(head) if key(below.text) in _KINDS_OF_TEXT}
    for above, line, below in zip(lines, lines[1:], [*lines[2:], *_following(facts, head)], strict=False):
        if (
            above.text.strip(" :：") == title.value
            and _may_be_topic(facts, line)
            and len(below.text) <= _LONGEST_LINE
            and (
                find_dates(below.text)
                or LABEL.match(below.text)
                or KIND_OF_TEXT.match(below.text)
                or id(line) in over
                or _is_row_of_fact(below)
                or WRITTEN_BY.match(below.text)
            )
        ):
            _take_line(facts, line)
            return


def topic_in_line(facts: Facts, head: Sequence[Block]) -> None:
    """What a line tells besides day and place, parted by signs: '28/08/2024 · Recife · periferias verdes e "
    "drenagem'."""
    place = facts.found["place"].value if "place" in facts.found else ""
    for block in head[:_OPENING] if place and "topic" not in facts.found else ():
        parts = _BARS.split(block.text)
        others = [part.strip() for part in parts if not find_dates(part) and part.strip() != place]
        if len(parts) != len(others) + _DAY_AND_PLACE or len(others) != 1 or not _names_topic(others[0]):
            continue
        start = block.text.index(others[0])
        facts.keep("topic", others[0], whole(block).part(start, start + len(others[0])))
        return


_DAY_AND_PLACE = 2


def _names_topic(text: str) -> bool:
    """Whether a part of a line is a few words that name no organisation, person, hall or kind of text, and count
    nobody."""
    is_short = _FEWEST <= len(text.split()) <= _MOST and text != text.title()
    is_named = bool(DIALOGUE.search(text)) or tells(label_words(text)) is not None
    is_named = is_named or holds(text, exactly=True) is not None
    is_named = is_named or kind_of(text)[0] is not None or is_called_one(text) or bool(LIKE_PERSON.fullmatch(text))
    is_other = (
        _NO_TOPIC.search(text)
        or HELD_BY.match(text)
        or KIND_OF_TEXT.match(text)
        or VENUE.search(text)
        or WRITTEN_BY.match(text)
    )
    return is_short and not (is_named or is_other or any(sign.isdigit() for sign in text))


def _take_line(facts: Facts, line: Block) -> None:
    """Take what a line tells, without the country before it: 'Costa Rica · Corredores biológicos'."""
    bar = _BARS.search(line.text)
    country = facts.register.country_in(line.text[: bar.start()]) if bar is not None else None
    is_country = country is not None and bar is not None and country[3] - country[2] == bar.start()
    told = whole(line).part(bar.end(), len(line.text)) if is_country and bar is not None else whole(line)
    if facts.take("topic", told.text.strip('"“”«» '), told):
        facts.ledger.label(whole(line).part(0, told.start))


def _is_row_of_fact(block: Block) -> bool:
    """Whether a row of two cells is a label with what it tells of the meeting: 'Venue | Cali'."""
    label, *values = block.cell_texts() if block.kind is Kind.ROW else [""]
    return len(values) == 1 and fact_told(label.strip(" :："), values[0]) is not None


def topic_beside(facts: Facts, head: Sequence[Block]) -> None:
    """A short line that nothing else explains: a heading below the labels of the front matter, or a line between that
    of the day and a heading."""
    title = facts.found.get("title")
    blocks = [*head, *_following(facts, head)]
    for above, line, below in zip(blocks, blocks[1:], [*blocks[2:], None], strict=False):
        label = LABEL.match(above.text) if line.kind is Kind.HEADING else None
        is_below_labels = label is not None and fact_label(label_words(above.text)) is not None
        is_below_day = len(above.text) <= _LONGEST_LINE and bool(find_dates(above.text))
        is_over = below is not None and (below.kind is Kind.HEADING or _tells_author(below.text))
        is_named = title is None or line.text.strip(" :：") == title.value or holds(line.text) is not None
        is_named = is_named or _is_of_body(line.text) or _is_chapter(facts, line)
        if (is_below_labels or (is_below_day and is_over)) and not is_named and _may_be_topic(facts, line):
            facts.take("topic", line.text.strip('"“”«» '), whole(line))
            return


def _is_chapter(facts: Facts, line: Block) -> bool:
    """Whether a heading stands over a text, as others of its level do whose names are known."""
    sections = facts.structure.sections
    own = next((one for one in sections if one.heading is line), None)
    if line.kind is not Kind.HEADING or own is None or not own.blocks or not own.blocks[0].text.rstrip().endswith("."):
        return False
    return any(
        one.holds is not None and one.heading is not None and one.heading.level == line.level for one in sections
    )


def _tells_author(text: str) -> bool:
    """Whether a line tells by its label who wrote the text."""
    return len(text) <= _LONGEST_LINE and fact_told(label_words(text), text.partition(":")[2]) is Tells.AUTHOR


def _following(facts: Facts, head: Sequence[Block]) -> list[Block]:
    """The block behind the head: a heading that begins the first section. None where the head ends with a line that
    was made of another."""
    return next(([behind] for last, behind in pairwise(facts.structure.blocks) if head and last is head[-1]), [])


def _may_be_topic(facts: Facts, line: Block) -> bool:
    """Whether a line is a few words that name neither the meeting, nor a day, a hall, a section or a label."""
    text = line.text
    is_short = _FEWEST <= len(text.split()) <= _MOST and not is_han(text)
    return (
        line.kind in (Kind.TEXT, Kind.HEADING)
        and not (line.kind is Kind.HEADING and line.sign)  # '1. In one page' is a chapter.
        and (is_short or _HAN_SUBTITLE.fullmatch(text) is not None)
        and facts.ledger.is_open(line)
        and not (
            DIALOGUE.search(text)
            or tells(label_words(text)) is not None
            or holds(label_words(text), exactly=True) is not None
            or leads_to_names(label_words(text))
            or _NO_TOPIC.search(text)
            or HELD_BY.match(text)
            or KIND_OF_TEXT.match(_BRACKETS.sub("", text))
            or edition_in(text)
            or _CHAPTER.match(text)
            or any(_is_state(facts, part) for part in _BARS.split(text))
            or find_dates(text)
            or VENUE.search(text)
            or all(LIKE_PERSON.fullmatch(one.strip()) for one in _NAMES.split(text))
            or _is_person_of(text)
            or _BODY.match(text)
            or _IT_WAS.match(text)
            or ("author" in facts.found and facts.found["author"].value in text)
            or text.count(";") > 1
        )
    )


_IT_WAS = re.compile(
    r"(?:it|this|se|il|on|we|ce|nós|nous|kami|yang|trató|tratou|versó|hablamos|falámos|falamos)\s.*\b(?:about|of|de|"
    r"sobre|sur|tentang|soal)\s",
    re.IGNORECASE,
)
"""A sentence that tells it: 'it was about drainage'."""
_CHAPTER = re.compile(
    r"(?:bab|chapter|chapitre|cap[ií]tulo|parte?|partie|section|secci[oó]n|se[cç][ãa]o|bagian)\s+(?:\d{1,2}|"
    r"[IVX]{1,4})\b",
    re.IGNORECASE,
)
"""What numbers a chapter: 'BAB I PENDAHULUAN'."""
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BARS = re.compile(r"\s+[|·•–—]\s+")
_STATE = re.compile(
    r"\b(?:rep[uú]blica|république|republic|reino|royaume|kingdom|government|gobierno|governo)\b", re.IGNORECASE
)


def _is_state(facts: Facts, text: str) -> bool:
    """Whether a line, or a part of it, is only the name of a state: 'Republic of the Philippines'."""
    return _STATE.search(text) is not None and facts.register.country_in(text) is not None


_BODY = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]*\s|(?:of|for|and|the|de|del|da|do|des|du|la|el|le|et|y|e|dan)\s){2,9}\([A-Z]{3,12}\)"
)
"""An organisation with its short name: 'Asosiasi Pemerintah Kota (APEKSI), Wilayah III'."""
_NAMES = re.compile(r"\s*,\s*|\s+(?:and|y|e|et|dan|&)\s+")
"""What parts names: 'Ana Paula Souza e João Lima'."""


def _is_person_of(text: str) -> bool:
    """Whether a line is a person and where they work: 'Awa Diop, Enda ECOPOP'."""
    who, *behind = _OF.split(text, maxsplit=1)
    return bool(behind) and LIKE_PERSON.fullmatch(who.strip()) is not None and is_name(behind[-1].strip(" )）"))


_OF = re.compile(r"(\s*[,(（]\s*|\s+[–—-]\s+)")


def _is_of_body(text: str) -> bool:
    """Whether a line is the name of an organisation: 'Ministry of Lands and Physical Planning'."""
    told = text.split()
    return kind_of(" ".join(told[:2]))[0] is not None and all(one[0].isupper() for one in told if len(one) > _LINKS)


_LINKS = 3
"""Letters of the small words within a name."""
