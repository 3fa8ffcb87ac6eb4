"""Whom those came for who spoke or did something at the meeting, as its story tells it: 'Mr Ansah (AMA) presented the
programme', 'Mme Koné, du District autonome d'Abidjan, a parlé ...'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.ledger import Passage, whole
from commitments.importing.proposing.names.acronyms import abbreviates
from commitments.importing.proposing.names.kinds import LIKE_PERSON, ROLE, kind_of
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.deeds_of_speakers import (
    ACTED,
    ACTED_HAN,
    ADDRESSES,
    ANOTHER_TIME,
    FOR_WHOM,
    HAN_OFFICES,
    MAYOR,
    OF_WHOM,
    OPENED_BY,
    PEOPLE,
)

from .came import Came

_GIVEN = r"[A-ZÀ-ÞĀ-ſ](?:[\w'’-]+|\.)"
_NAME = rf"{_GIVEN}(?:\s+(?:(?:de|da|do|dos|del|bin|el|van|aït|ould)\s+)?{_GIVEN}){{0,3}}"
_TITLED = rf"(?i:{ADDRESSES})(?:\s+(?i:{ADDRESSES})){{0,2}}\s+{_NAME}"
_IN_BRACKETS = re.compile(
    rf"(?:(?P<titled>\b{_TITLED})|(?P<bare>(?<![\w-]){LIKE_PERSON.pattern}))(?:\s+(?:and|y|e|et|dan)\s+(?:two|three|dos|tres|dois|três|deux|trois|dua|\d)\s\w+)?\s*\((?P<of>[^()]{{2,100}})\)"
)
"""'Ms Farah Khan (Pune Municipal Corporation)'."""
_OF = re.compile(
    rf"(?:\b{_TITLED}|\b(?i:{PEOPLE}))(?:,\s+(?![^,]*\b(?i:{ACTED})\b)[^,()]{{3,60}}?)??,?\s+(?:{OF_WHOM})(?P<of>(?=\S)[^;:]{{2,200}})"
)
"""'Shri R. Venkataraman, Joint Secretary at the Ministry of Housing and Urban Affairs, opened'."""
_FOR = re.compile(rf"\b{_TITLED}\b[^;:()]{{0,70}}?,?\s+(?:{FOR_WHOM})(?P<of>(?=\S)[^;:]{{2,200}})")
"""'Mme Ndoye a pris la parole au nom du Ministère de l'Urbanisme'."""
_WHOSE = re.compile(
    rf"(?<![\w’'])(?P<of>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w'’-]+){{0,4}}?)['’]s\s+(?:[a-z]+\s){{0,2}}{_NAME}"
)
"""'ADB's Hana Mori showed pictures'."""
_BEHIND = re.compile(
    rf"\b{_TITLED},\s+(?:[^,();:]{{3,60}},\s+){{0,2}}(?P<of>[A-ZÀ-Þ][^,();:]{{3,90}})(?=,?\s+(?i:{ACTED})\b)"
)
"""'Ms. Leena Thomas, Mayor's office, Kochi Municipal Corporation, replied'."""
_DONE_BY = re.compile(
    r"\b(?:(?:was|were)\s(?:also\s)?(?:given|chaired|moderated|opened|facilitated)\sby|f(?:ue|oi)\s(?:también\s|também\s)?"
    r"(?:moderad[oa]|presidid[oa])\s(?:por|pel[oa])|(?:a|ont)\sété\s(?:également\s)?(?:modérée?s?|animée?s?|présidée?s?)\spar|dipandu\soleh)\s+"
    r"(?:(?:the|el|la|le|[oa])\s+|l['’])?(?P<of>[A-ZÀ-Þ][^.;:,()]{3,90}?)(?=\s*[.,;]|\s+and\s+(?:was|were|is)\b)"
)
"""'Greetings were also given by the National Institute of Urban Affairs.'"""
_BY_ITSELF = re.compile(
    rf"(?:(?:the|el|la|los|las|les?|[ao]s?)\s+|l['’])?(?P<of>[^.;:()]{{2,160}}?(?:\([^()]{{2,12}}\))?)\s+(?i:{ACTED})\b",
    re.IGNORECASE,
)
"""'Le ministère de la Construction a projeté ses cartes'."""
_ENDS = re.compile(
    rf"\s*[,(（]?\s*(?:\b(?i:{ACTED})\b|\b(?:who|whose|which|qui|que|quien|quem|dont|cuy[oa]|cuj[oa]|yang)\b)|\s*\([A-Z][\w.&-]{{1,14}}\)|\s*,\s+(?={_TITLED})|\s*[.]\s*$|"
    r"\s*,\s+(?:[a-zà-ÿ]{3,}(?:ou|eu|iu|ió|ó|ed)|(?:a|ont)\s+[a-zà-ÿ]+é)\b"
)
"""Where the name of whom somebody came for ends: before what they did, its short name, or the next person."""
_HAN = re.compile(
    rf"(?:^|[，。；、])(?:随后|接着|最后|首先|其间|其中)?，?(?P<of>[\u3400-\u9fff]{{2,24}}?)(?:的)?(?:{HAN_OFFICES})(?:[\u3400-\u9fff]{{2,3}}?)?"
    rf"(?:首先|随后|最后|先后|分别|在会上|也)?(?:{ACTED_HAN})"
)
"""'住房和城乡建设部城市建设司副司长周启明首先致辞'."""
_HAN_SENT = re.compile(
    r"(?:^|[。；])(?P<of>[\u3400-\u9fff]{2,14}?(?:部|委员会|局|厅|市|院|所))(?:没有发言，但)?派(?:人|员|代表)(?:全程)?(?:听会|参加|出席|旁听)"
)
"""'财政部没有发言，但派人全程听会'."""
_FEWEST_BARE = 2
"""Persons without a form of address that stand in one sentence, each with an organisation."""


def speaks(text: str) -> bool:
    """Whether a sentence tells what somebody did at the meeting, and neither at another time nor in time to come."""
    acted = ACTED_HAN if is_han(text) else rf"\b(?:{ACTED})\b"
    return re.search(acted, text, re.IGNORECASE) is not None and ANOTHER_TIME.search(text) is None


def speakers_in(sentence: Passage, came: Came, *, is_list: bool = False) -> Iterator[Passage]:
    """Whom those spoke for whom a sentence names. `is_list`: whether it stands where those are named who were there."""
    if not (is_list or speaks(sentence.text)):
        return
    for start, end in sorted({*_spans(sentence)}):
        yield from _named(sentence.part(start, end), came)


def persons_listed(blocks: Sequence[Block], came: Came) -> list[Block]:
    """Lines that each name a person and an organisation, three at the least right under each other."""
    told: list[Block] = []
    run: list[Block] = []
    for block in [*blocks, None]:
        if block is not None and _may_be_listed(block):
            run.append(block)
            continue
        named = [one for one in run if any(True for _of in speakers_in(whole(one), came, is_list=True))]
        told += named if len(named) >= _FEWEST_LISTED and 3 * len(named) >= 2 * len(run) else []
        run = []
    return told


def _may_be_listed(block: Block) -> bool:
    is_line = block.kind in (Kind.TEXT, Kind.ITEM) and len(block.text.split()) <= _MOST_OF_LINE
    return is_line and not block.text.rstrip().endswith((".", "。", ":", "："))


_FEWEST_LISTED, _MOST_OF_LINE = 3, 18
"""Lines, and words of one."""


def _spans(sentence: Passage) -> Iterator[tuple[int, int]]:
    """Where the words stand that may name whom somebody came for."""
    text = sentence.text
    if is_han(text):
        for one in (_HAN, _HAN_SENT):
            yield from (found.span("of") for found in one.finditer(text))
        return
    in_brackets = [found for found in _IN_BRACKETS.finditer(text) if not _is_spelled(found)]
    is_sure = len(in_brackets) >= _FEWEST_BARE or any(found["titled"] for found in in_brackets)
    yield from (found.span("of") for found in in_brackets if is_sure)
    for pattern in (_OF, _FOR):
        at = 0
        while (found := pattern.search(text, at)) is not None:
            ends = _ENDS.search(text, found.start("of"))
            end = ends.start() if ends is not None else len(text.rstrip(" ."))
            yield found.start("of"), end
            at = max(end, found.start() + 1)
    for one in (_WHOSE, _BEHIND, _DONE_BY, MAYOR):
        yield from (found.span("of") for found in one.finditer(text))
    if (found := _BY_ITSELF.match(text)) is not None and not OPENED_BY.search(found[0]):
        yield found.span("of")


def _is_spelled(found: re.Match[str]) -> bool:
    """Whether what stands in brackets is the short name of what stands before: 'Waste Concern (WC)'."""
    bare = found["bare"]
    return bare is not None and (kind_of(bare)[0] is not None or abbreviates(found["of"], bare))


def _named(told: Passage, came: Came) -> list[Passage]:
    """The organisations that some words name, if they name nothing else."""
    names = came.names(told)
    spelled = _SPELLED.match(told.block.text, told.end) if len(names) == 1 else None
    if spelled is not None and abbreviates(spelled["acronym"], names[0].text):
        return [Passage(told.block, names[0].start, spelled.end())]
    return names if all(came.is_one(name.text) and _is_whole(name.text) for name in names) else []


def _is_whole(name: str) -> bool:
    """Whether a name is one by itself: no office, no person, and not only what an organisation is called again."""
    is_bare = (
        kind_of(name)[0] is not None and " " not in name and not (is_han(name) or name.isupper() or len(name) < _SHORT)
    )
    is_office = ROLE.search(" ".join(name.split()[:2])) is not None and not name.startswith("Coordinadora de ")
    return not (is_bare or is_office or _NAMES_PERSON.search(name) or _HAN_SAID.search(name))


_SHORT = 6
_HAN_SAID = re.compile("会议|对话|[由在]")


_SPELLED = re.compile(r"\s*\((?P<acronym>[A-Z]{3,12})\)")
_NAMES_PERSON = re.compile(rf"\b{_TITLED}|['’]s\s(?:[a-z]+\s)?(?:{LIKE_PERSON.pattern})$")
