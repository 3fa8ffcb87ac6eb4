"""Parts of a paragraph that tell one point each: by levels, as many as a sentence says, at semicolons."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from commitments.importing.ledger import Passage, sentences
from commitments.importing.number_words import NUMBERS
from commitments.importing.structure import Block
from commitments.importing.structure.introducing import word_count
from commitments.importing.structure.level_leads import FOR_WHOM, level_of_lead
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.levels import level_of

STOP_END = re.compile(r"[.。!！?？;；…”»\"][)）]?\s*$")
MOST_OF_KIND = 6
"""Words of a name for what follows."""
_CLAUSE = re.compile(r"[^,，]{4,40}(?=[,，])")


def level_of_clause(text: str, *, is_given: bool = True) -> str | None:
    """The level that a statement begins with, also as those whom it concerns: 'At national level, the dialogue ...',
    'For the cities, it produced ...'. Where nothing was given (`is_given`), 'For the Ministry, ...' only tells who says
    it."""
    found = _CLAUSE.match(text)
    told = found[0].removeprefix("在") if found else ""
    return level_of(told, alone=True) or (level_of_lead(told) if is_given and FOR_WHOM.match(told) else None)


def names_places(text: str, is_place: Callable[[str], bool]) -> bool:
    """Whether a sentence begins with the cities that it is about: 'For Denpasar and Mataram, ...'."""
    clause = _CLAUSE.match(text)
    for_whom = FOR_WHOM.match(clause[0]) if clause is not None else None
    if clause is None or for_whom is None:
        return False
    return all(is_place(one.strip()) for one in _JOINT.split(_FOR_HAN.sub("", clause[0][for_whom.end() :])))


_FOR_HAN = re.compile(r"(?:[两二三四]市)?(?:来说|而言|来讲)$")


def by_levels(
    passage: Passage, is_place: Callable[[str], bool] = lambda _name: False, *, is_given: bool = False
) -> list[Passage]:
    """The parts of a paragraph that sentences begin which name a level, where both do: 'Au niveau national, ... Au
    niveau local, ...'. Where it tells what was given to policies (`is_given`) also where only a later one does, behind
    what was given at first."""
    told = sentences(passage)
    before = [_BEFORE_SIGN.match(one.text) for one in told]
    levels = [
        level_of_clause(one.text)
        or (level_of_lead(lead[1]) if lead else None)
        or ("local" if names_places(one.text, is_place) else None)
        for one, lead in zip(told, before, strict=True)
    ]
    starts = [one.start - passage.start for one, level in zip(told, levels, strict=True) if level is not None]
    if is_given and starts and levels[0] is None:
        starts = [0, *starts]
    elif not {"national", "local"} <= set(levels) or levels[0] is None:
        return []
    return [
        passage.part(start, start + len(passage.text[start:end].rstrip()))
        for start, end in pairwise([*starts, len(passage.text)])
    ]


def led_by_level(passage: Passage) -> tuple[Passage, Passage] | None:
    """A level that stands as a sentence before what was said there, also with a dash behind its stop: 'Nível municipal.
    Quelimane referiu ...', 'Nivel local.- Pilar ...'."""
    dashed = _DASHED.match(passage.text)
    if dashed is not None and level_of_lead(dashed[1]) is not None:
        return passage.part(0, dashed.end(1)), passage.part(dashed.end(), len(passage.text))
    first, *more = sentences(passage) or [passage]
    name = first.part(0, len(first.text.rstrip(" .。")))
    is_level = bool(more) and level_of_lead(name.text) is not None
    return (name, passage.part(more[0].start - passage.start, len(passage.text))) if is_level else None


_DASHED = re.compile(r"([^.:：]{3,60}?)\s?\.\s?[-–—]\s+")
_BEFORE_SIGN = re.compile(r"([^:：]{0,60}?)(?:[:：]|\.\s?[-–—]\s|$)")
_NUMBERED = re.compile(
    r"\b(?P<n>two|three|four|dos|tres|cuatro|dois|duas|três|quatro|deux|trois|quatre|dua|tiga|"
    r"empat)\b[^:：.;]{3,60}[:：]\s*"
    r"(?P<list>[^:：.]{8,400})\.?$",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"、|和|\s*[;；]\s*(?:(?:and|y|e|et|dan)\s+)?|\s*,\s*(?:(?:and|y|e|et|dan)\s+)?|\s+(?:and|y|e|et|dan)\s+"
)


def as_many(sentence: Passage) -> tuple[Passage, list[Passage]]:
    """The parts behind a colon, where they are as many as the words before it say: 'deux difficultés : l'absence de
    ... et le manque de ...'."""
    found = _NUMBERED.search(sentence.text)
    if found is None:
        return sentence, []
    listed = sentence.part(found.start("list"), len(sentence.text.rstrip(" .")))
    spans = [(0, 0), *((one.start(), one.end()) for one in _JOINT.finditer(listed.text)), (len(listed.text),) * 2]
    parts = [listed.part(after, end) for (_start, after), (end, _end) in pairwise(spans)]
    return listed, parts if len(parts) == NUMBERS.get(key(found["n"])) else []


def behind_colon(sentence: Passage) -> Passage:
    """What stands behind the colon of a sentence, without its stop; nothing of one without."""
    found = _COLON.search(sentence.text)
    return sentence.part(found.end() if found else len(sentence.text), len(sentence.text.rstrip(" .。")))


_COLON = re.compile(r"[:：]\s*(?=\S)")


def at_semicolons(passage: Passage) -> list[Passage]:
    """What semicolons part behind a name on one line: 'Challenges: tariffs below cost; scattered responsibilities'."""
    spans = [(0, 0), *((one.start(), one.end()) for one in _SEMICOLON.finditer(passage.text)), (len(passage.text),) * 2]
    parts = [passage.part(after, end) for (_start, after), (end, _end) in pairwise(spans)]
    is_list = len(parts) > 1 and len(sentences(passage)) == 1
    return parts if is_list and all(len(part.text.split()) > 1 or is_han(part.text) for part in parts) else []


_SEMICOLON = re.compile(r"\s*[;；]\s*(?:(?:and|y|e|et|dan)\s+)?")


def is_over_next(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether the last line of a section is a few words without a stop behind sentences: what follows is called so."""
    is_last = block is blocks[-1] and block.gap and STOP_END.search(block.text) is None
    is_short = word_count(block.text) <= MOST_OF_KIND
    return is_last and is_short and len(blocks) > 1 and all(STOP_END.search(one.text) for one in blocks[:-1])


def is_no_sentence(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a paragraph ends without a stop behind one that has it: what a page says below its text."""
    return STOP_END.search(block.text) is None and STOP_END.search(blocks[0].text) is not None
