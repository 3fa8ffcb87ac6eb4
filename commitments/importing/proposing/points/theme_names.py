"""Names of themes: one with what its colon adds, those of a line that lists them, and sentences that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from commitments.importing.ledger import Passage, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary.comparing import key


def is_sentence(text: str) -> bool:
    """Whether a sentence stands where themes would be listed: one without commas, or behind which another begins."""
    if _NEXT_HAN.search(text):
        return True
    is_one = text.rstrip().endswith(".") and len(text.split()) >= _FEWEST_OF_SENTENCE
    return is_one and (not re.search(r"[,;]", text) or _NEXT_SENTENCE.search(text) is not None)


_FEWEST_OF_SENTENCE = 5
_NEXT_HAN = re.compile(r"[\u3400-\u9fff]。\s*[\u3400-\u9fff]")
_NEXT_SENTENCE = re.compile(r"\w[\w”»\")]{2,}\.\s+[A-ZÀ-Þ¿“«]")


def as_one(entry: Entry, *, is_sentence: bool = False) -> Passage | None:
    """The whole of a theme that goes on in small letters behind its colon: 'Moving people: from bus to rail'. Not where
    a full stop shows that this `is_sentence`, as others of the list are."""
    lead, body = entry.lead, entry.body
    if lead is None or len(body) != 1 or body[0].block is not lead.block or not lead.start < body[0].start:
        return None
    text = body[0].text
    is_short = (
        text[:1].islower()
        and not (is_sentence and text.endswith("."))
        and not re.search(r"[?？]", text)
        and len(text.split()) <= _MOST_OF_SUBTITLE
        and "." not in text.rstrip(".")
    )
    return whole(lead.block) if is_short and body[0].end >= whole(lead.block).end - 1 else None


_MOST_OF_SUBTITLE = 8
"""Words behind the colon of a theme that still are its name."""


def themes_in_table(blocks: Sequence[Block]) -> Iterator[Passage]:
    """The cells under the head of a column that names themes: 'Area | Lead speaker'."""
    for _table, group in groupby((one for one in blocks if one.kind is Kind.ROW), key=lambda row: row.table):
        head, *rows = group
        named = [place for place, cell in enumerate(head.cell_texts()) if _CALLED.fullmatch(key(cell))]
        for row in rows if len(named) == 1 else ():
            told = [Passage(row, start, end) for start, end in row.cells]
            yield from [told[named[0]]] if len(told) == len(head.cells) and told[named[0]].text.strip() else []


_CALLED = re.compile(
    r"(?:(?:main|key|thematic) )?(?:themes?|topics?|areas?|fields?|subjects?|streams?)|temas?|ejes?(?: tematicos?)?|"
    r"eixos?(?: tematicos?)?|areas? tematicas?|themes?|axes?|thematiques?|domaines?|topik|bidang|tema|主题|议题|领域"
)


def listed_in(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for found in re.finditer(r"[;；,，、]\s*", text):
        spans.append((start, found.start()))
        start = found.end()
    joined = list(_LAST_JOIN.finditer(text, start)) if spans else []
    if len(joined) == 1:
        spans.append((start, joined[0].start()))
        start = joined[0].end()
    return [*spans, (start, len(text))]


_LAST_JOIN = re.compile(r"\s+(?:and|y|e|et|dan)\s+|(?<=[\u3400-\u9fff]{2})(?:以及|和|及)(?=[\u3400-\u9fff]{2})")
"""What joins the last name of a list to the one before."""
