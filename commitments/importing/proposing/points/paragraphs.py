"""Parts of a paragraph that tell one point each: by levels, as many as a sentence says, at semicolons."""

from __future__ import annotations

import re
from itertools import pairwise

from commitments.importing.ledger import Passage, sentences
from commitments.importing.number_words import NUMBERS
from commitments.importing.vocabulary import is_han, key, level_of

_CLAUSE = re.compile(r"[^,，]{4,40}(?=[,，])")


def level_of_clause(text: str, *, is_given: bool = True) -> str | None:
    """The level that a statement begins with, also as those whom it concerns: 'At national level, the dialogue ...',
    'For the cities, it produced ...'. Where nothing was given (`is_given`), 'For the Ministry, ...' only tells who says
    it."""
    found = _CLAUSE.match(text)
    told = found[0].removeprefix("在") if found else ""
    return level_of(told, alone=True) or (level_of_lead(told) if is_given and _FOR_WHOM.match(told) else None)


def level_of_lead(lead: str) -> str | None:
    """The level that words before a colon name, also as those whom it concerns: 'Also for the councils'."""
    for_whom = _FOR_WHOM.match(lead)
    whom = _AS_FOR.sub("", lead[for_whom.end() :]) if for_whom else lead
    if for_whom is not None and _NATIONAL.fullmatch(whom):
        return "national"
    return level_of(whom, alone=True)


_FOR_WHOM = re.compile(
    r"(?:(?:and|also|y|también|e|também|et|aussi|dan|juga)\s+){0,2}"
    r"(?:for|to|para|pour|bagi|untuk|buat)\s+(?:(?:the|el|la|los|las|os|as|les|le|o|a)\s+|l['’])?|(?:对于|对|给)",
    re.IGNORECASE,
)
_AS_FOR = re.compile(r"(?:来说|而言|来讲)$")
_NATIONAL = re.compile(
    r"(?:minist(?:ry|ries|erios?|érios?|ères?)(?: (?:of|de|del|da|do|des?|du) [^.;:]+)?|kementerian(?: [^.;:]+)?|"
    r"government|gobierno|governo|gouvernement|state|estado|état|"
    r"nación|nation|部委|部里|国家)",
    re.IGNORECASE,
)


def by_levels(passage: Passage, *, is_given: bool = False) -> list[Passage]:
    """The parts of a paragraph that sentences begin which name a level, where both do: 'Au niveau national, ... Au
    niveau local, ...'. Where it tells what was given to policies (`is_given`) also where only a later one does, behind
    what was given at first."""
    told = sentences(passage)
    before = [_BEFORE_SIGN.match(one.text) for one in told]
    levels = [
        level_of_clause(one.text) or (level_of_lead(lead[1]) if lead else None)
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
    if dashed is not None and level_of(dashed[1], alone=True) is not None:
        return passage.part(0, dashed.end(1)), passage.part(dashed.end(), len(passage.text))
    first, *more = sentences(passage) or [passage]
    name = first.part(0, len(first.text.rstrip(" .。")))
    is_level = bool(more) and level_of(name.text, alone=True) is not None
    return (name, passage.part(more[0].start - passage.start, len(passage.text))) if is_level else None


_DASHED = re.compile(r"([^.:：]{3,60}?)\s?\.\s?[-–—]\s+")
_BEFORE_SIGN = re.compile(r"([^:：]{0,60}?)(?:[:：]|\.\s?[-–—]\s|$)")
_NUMBERED = re.compile(
    r"\b(?P<n>two|three|four|dos|tres|cuatro|dois|duas|três|quatro|deux|trois|quatre|dua|tiga|empat)\b[^:：.;]{3,60}[:：]\s*"
    r"(?P<list>[^:：.]{8,400})\.?$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*[;；]\s*(?:(?:and|y|e|et|dan)\s+)?|\s*,\s*(?:(?:and|y|e|et|dan)\s+)?|\s+(?:and|y|e|et|dan)\s+")


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


def at_semicolons(passage: Passage) -> list[Passage]:
    """What semicolons part behind a name on one line: 'Challenges: tariffs below cost; scattered responsibilities'."""
    spans = [(0, 0), *((one.start(), one.end()) for one in _SEMICOLON.finditer(passage.text)), (len(passage.text),) * 2]
    parts = [passage.part(after, end) for (_start, after), (end, _end) in pairwise(spans)]
    is_list = len(parts) > 1 and len(sentences(passage)) == 1
    return parts if is_list and all(len(part.text.split()) > 1 or is_han(part.text) for part in parts) else []


_SEMICOLON = re.compile(r"\s*[;；]\s*(?:(?:and|y|e|et|dan)\s+)?")
