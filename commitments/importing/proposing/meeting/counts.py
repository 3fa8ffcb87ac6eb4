"""How many were there, as a label, a sentence or the last paragraph counts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.meetings import LABEL, fact_told
from commitments.importing.proposing.present.coming import says_who_came
from commitments.importing.proposing.present.head_counts import (
    ABOUT_THAT,
    COUNT,
    COUNT_ALONE,
    EXPECTED,
    NOT_THERE,
    count_of_came,
    han_count,
    head_count,
)
from commitments.importing.proposing.present.in_both import counted_apart
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells

from .manner import ENDING, format_of

if TYPE_CHECKING:
    from .facts import Facts

_PICTURE = re.compile("[\U0001f300-\U0001faff]")
"""What parts the values of a line where somebody likes pictures: '📅 29 January 2027 👥 51 participants'."""
_PART_OF_THEM = re.compile(
    r"(?:\s+(?:\w+\s+){1,3}(?:days?|event|meeting|dialogue|jornadas?|d[íi]as?|evento|journées?|jours?|hari|acara))?"
    r"(?:\s*[,;(（，；–—-]\s*(?:[^\s\d]+\s+){0,3}\d+[^.。]{0,60}|\s*[(（][^()（）\d]{2,60}[)）])?"
)
"""What goes on behind a count: '118 participants, 41 women', '84 people over the whole day (registration desk)'."""
_TOTAL_BESIDE = re.compile(r"[(（](?:[^()（）\d]{0,20}[\s;])?(?P<n>\d{2,4})(?:\s[^()（）\d]{0,32})?[)）]\s*$")
_LONGEST_AT_END = 12
"""Words of a sentence at the end that does little else than count them."""
_COUNTING = frozenset(
    {None, Holds.OVERVIEW, Holds.REPRESENTATION, Holds.TOPIC, Holds.THEMES, Holds.OTHER, Holds.PROGRAMME}
)


def take_count(facts: Facts, text: str, value: Passage, label: str = "") -> bool:
    """The count that stands behind a label: 'Participantes previstos: 60'."""
    if counted_apart(text) is not None:
        facts.take("format", "hybrid", value)
        if (told := head_count(text)) is not None:
            _keep_count(facts, told, value)
        return True
    number = re.search(r"\d{1,6}", text)
    if number is None and (told := head_count(text) or han_count(text)) is not None:
        _keep_count(facts, told, value)  # 'Une centaine de personnes', '近百人'
        return True
    is_of_others = number is not None and NOT_THERE.match(text, number.end()) is not None
    if is_of_others and (told := head_count(text)) is not None:
        _keep_count(facts, told, value)  # '130 registered; 98 people came'
        return True
    if number is None or not facts.take("participants", int(number[0]), value):
        return False
    facts.take("format", "hybrid" if format_of(text) == "hybrid" else None, value)  # '92 orang (luring 70, daring 22)'
    is_expected = is_of_others or EXPECTED.search(f"{label} {text}")
    how = "expected" if is_expected else "about" if ABOUT_THAT.search(text) else "exact"
    facts.take("participants_precision", how, value)
    return True


def read_count(facts: Facts, head: Sequence[Block]) -> None:
    """How many were there, as a sentence or an item of a list says."""
    is_expected = "participants" in facts.found and facts.found["participants_precision"].value == "expected"
    if "participants" in facts.found and not is_expected:
        return
    first = [section for section in facts.structure.sections if section.holds is not Holds.PROGRAMME]
    last = [section for section in facts.structure.sections if section.holds is Holds.PROGRAMME]
    for section in [*first, *last]:  # 'Déroulement' may be a programme, and may tell what happened.
        heading = section.heading
        is_over = heading is not None and (heading.inline or heading.text.rstrip().endswith((":", "：")))
        counts = heading is not None and section.holds is Holds.REPRESENTATION and COUNT.match(heading.text)
        over = [heading] if heading is not None and (is_over or counts) else []
        is_of_present = section.holds is Holds.REPRESENTATION and not is_expected and heading is not None
        if is_of_present and heading is not None and (total := _TOTAL_BESIDE.search(heading.text)):
            facts.keep("participants", int(total["n"]), whole(heading))  # 'Participantes (total: 74)'
            how = "about" if ABOUT_THAT.search(total[0]) else "exact"  # '(alrededor de 110 personas)'
            facts.keep("participants_precision", how, whole(heading))
            return
        is_telling = section.holds in _COUNTING
        over += [heading] if heading is not None and heading in head and _PICTURE.search(heading.text) else []
        for block in [*over, *(section.blocks if is_telling else ())]:
            if section.holds is Holds.REPRESENTATION and block.kind is not Kind.ROW and _take_labelled(facts, block):
                return
            if (
                section.holds is Holds.REPRESENTATION
                and not is_expected
                and (alone := COUNT_ALONE.fullmatch(block.text))
            ):
                facts.take("participants", int(alone["n"]), whole(block))
                facts.take("participants_precision", "about" if alone["about"] else "exact", whole(block))
                return
            if (
                block.kind is Kind.ITEM
                and not is_expected
                and (found := COUNT.match(block.text.strip(" .")))
                and found["n"]
                and _PART_OF_THEM.fullmatch(block.text.strip(" ."), found.end())
            ):
                _keep_count(facts, head_count(block.text), whole(block))
                return
            is_told = (
                block.kind is Kind.TEXT
                or block in over
                or (block.kind is Kind.ROW and (block in head or section.holds is Holds.OVERVIEW))
                or block.is_numbered_paragraph
                or (block in head and (" · " in block.text or _PICTURE.search(f"{block.sign}{block.text}")))
            )
            told_in = sentences(whole(block)) if is_told else []
            for sentence, after in zip(told_in, [*told_in[1:], None], strict=False):
                label = LABEL.match(sentence.text) if block in head else None
                if label and not is_expected and fact_told(label[1], sentence.text[label.end() :]) is Tells.HEAD_COUNT:
                    value = sentence.part(
                        label.end(), len(sentence.text)
                    )  # '... di Jakarta. Peserta: 205. Notulis: ...'
                    if take_count(facts, value.text, value, label[1]):
                        facts.ledger.label(sentence.part(0, label.end()))
                        return
                told = head_count(sentence.text)
                if told is not None and section.heading is not None and EXPECTED.search(section.heading.text):
                    told = told[0], "expected"  # Under 'Expected participants'.
                if told is not None and told[1] == "expected" and after is not None:
                    came = count_of_came(f"{sentence.text.rstrip(' .')}; {after.text}")  # 'We expected 60. 72 came.'
                    told, sentence = (came, after) if came is not None else (told, sentence)
                if told is not None and not (is_expected and told[1] == "expected"):
                    _keep_count(facts, told, sentence)
                    return


def count_at_end(facts: Facts) -> None:
    """How many were there, as one of the last paragraphs says: 'Participaram cerca de 90 pessoas.'"""
    for block in facts.structure.blocks[-ENDING:] if "participants" not in facts.found else ():
        for sentence in sentences(whole(block)) if block.kind is Kind.TEXT else ():
            is_short = len(sentence.text.split()) <= _LONGEST_AT_END and says_who_came(sentence.text)
            if is_short and (told := head_count(sentence.text)) is not None:
                _keep_count(facts, told, sentence)
                return


def _take_labelled(facts: Facts, block: Block) -> bool:
    """Whether a label under those who were there counts them: 'Total: 48'; the count is taken then."""
    label = LABEL.match(block.text)
    if label is None or tells(label[1]) is not Tells.HEAD_COUNT:
        return False
    passage = whole(block)
    taken = take_count(facts, block.text[label.end() :], passage.part(label.end(), len(block.text)), label[1])
    if taken:
        facts.ledger.label(passage.part(0, label.end()))
    return taken


def _keep_count(facts: Facts, told: tuple[int, str] | None, passage: Passage) -> None:
    if told is not None:
        facts.keep("participants", told[0], passage)
        facts.keep("participants_precision", told[1], passage)
