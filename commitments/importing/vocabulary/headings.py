"""What headings say that their sections are about. The names are in `sections`; here they are looked up."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from . import words
from .bilingual import first_told, sides_of
from .comparing import SMALL_WORDS, Sought, is_han, key, table_of
from .forms import FORMS
from .kinds_of_sections import Holds
from .sections import NAMES_FOLLOW, OUTLOOK, SECTIONS, THOSE_THERE
from .speech import SPOKEN
from .step_forms import STEP
from .stronger_forms import STRONGER

_SECTIONS = table_of(SECTIONS)
_EARLIER = Sought((name, one) for name, one in _SECTIONS.items() if one is Holds.EARLIER)
_BY_LENGTH = Sought(
    (name, _SECTIONS[name]) for name in sorted(_SECTIONS, key=lambda name: (-len(name.split()), -len(name)))
)
_SECTIONS |= {name: Holds.STEPS for name in map(key, sorted(words.ONE_ACTION)) if name not in _SECTIONS}
_SECTIONS |= {name: Holds.REPRESENTATION for name in map(key, THOSE_THERE) if name not in _SECTIONS}
"""What stands before one action is no name within longer ones: '会议没有作出决定'."""
_HEADING_NUMBER = re.compile(
    r"^(?:(?:section|part|chapter|(?:agenda )?item|box|seccion|parte|capitulo|punto|recuadro|partie|chapitre|point|"
    r"encadre|secao|ponto|quadro|bagian|bab|butir) (?=(?:\d{1,2}|[ivx]{1,4}) ))?(?:(?:\d{1,2}|[ivx]{1,4}) )+(?=\S)|"
    r"^[一二三四五六七八九十]{1,2} "
)
_ANNEX = re.compile(
    r"^(?:annex(?:ure|e)?|anexo|appendix|appendice|attachment|adjunto|lampiran)(?: (?:\d{1,2}|[ivx]{1,4}|"
    r"[a-d]|unico|unica|unique|tunggal))? (?=\S)|"
    r"^附[件表录] ?[\d一二三四五]?\s*(?=\S)"
)
"""What a heading begins with that is one of an annex: 'Annex 1: List of participants'."""
_WITH_ANNEX = re.compile(
    r" (?:with|and|plus|including|con|y|com|e|avec|et|dengan|beserta|serta|dan) (?:(?:the|its|an?|las?|los|el|su|una?|"
    r"[ao]s?|seu|uma?|l|les?|une?|son) )?(?:annex(?:es|ures?|e)?|anexos?|appendix|appendice|attachment|adjunto|"
    r"lampiran)\b.*|(?<=[要录告结报]) ?附.*"
)
"""What a heading says of what stands behind the text that it names."""
_JOINS = re.compile(r" (?:and|y|e|et|dan) |[和与及]")
_GENERAL = frozenset({Holds.OVERVIEW, Holds.OTHER, Holds.TOPIC})
_MOST_WORDS, _MOST_SIGNS = 9, 14
"""Words of a heading without small ones, and signs of a Chinese one, beyond which it tells a story."""
_FIRST_ONLY = frozenset({Holds.PROGRAMME, Holds.OTHER, Holds.TOPIC, Holds.OVERVIEW})
"""Of their names, single ones at the end of a heading say nothing: 'UrbanShift programme'."""


_LONGEST, _MOST_OF_HEADING = 160, 12
"""Signs and words of a heading beyond which it tells nothing but by the name before its colon."""
_BEFORE_COLON = re.compile(r"\s*[:：]\s*|\s[–—-]\s")


@lru_cache(maxsize=20_000)
def holds(heading: str, *, exactly: bool = False) -> Holds | None:
    """What a section with this heading is about; None where its name is not known. `exactly`: only where the heading
    is a known name and nothing else. In two languages both names have to be known then, and to say the same."""
    if not exactly and _is_background(heading):
        return Holds.OTHER
    sides = [_holds(side, exactly=exactly) for side in sides_of(heading)]
    if set(sides) == {Holds.CHALLENGES, Holds.OPPORTUNITIES}:
        return Holds.BOTH  # 'Barriers / Openings'
    told = first_told(sides, same=exactly)
    if told in (None, Holds.OPPORTUNITIES) and not exactly and _explains(heading):
        return Holds.CONTRIBUTION
    bare = _LAST_BRACKETS.sub("", heading) if told is None else heading
    return told if bare == heading else _holds(bare, exactly=exactly)


def _is_background(heading: str) -> bool:
    """Whether a heading says of what it names that it is none of the dialogue's: 'Background: the ministry's action
    plan'."""
    name, *behind = _BEFORE_COLON.split(heading, maxsplit=1)
    return bool(behind) and _BACKGROUND.fullmatch(_HEADING_NUMBER.sub("", key(name))) is not None


def _explains(heading: str) -> bool:
    """Whether what stands behind the colon of a heading says what the dialogue gives to policy, and not what it could:
    'Policy entry points: how the dialogue feeds existing policy'."""
    _name, *behind = _BEFORE_COLON.split(heading, maxsplit=1)
    is_of_it = bool(behind) and _OF_DIALOGUE.search(behind[0]) is not None
    return is_of_it and _COULD.search(behind[0]) is None and _holds(behind[0]) is Holds.CONTRIBUTION


_BACKGROUND = re.compile(
    r"(?:for )?background(?: (?:information|note|material))?|antecedentes?|contexto|contexte|latar belakang|"
    r"背景(?:资料|材料|信息)?"
)
_OF_DIALOGUE = re.compile("|".join(map(re.escape, words.DIALOGUE)), re.IGNORECASE)
_COULD = re.compile(
    r"\b(?:can|could|may|might|should|pued\w+|podr\w+|peu(?:t|vent)|pourr\w+|pod(?:e|em|eria\w*)|dapat|bisa)\b|[可能应]",
    re.IGNORECASE,
)


def leads_to_names(heading: str) -> bool:
    """Whether words before names, or over them, say that these were there."""
    return key(heading) in _NAMES_FOLLOW or holds(heading) is Holds.REPRESENTATION


_NAMES_FOLLOW = frozenset(map(key, NAMES_FOLLOW))
_LAST_BRACKETS = re.compile(r"(?<=\w)(?:\s*[(（][^()（）]*[)）]|\s+\d{1,2}\s*/\s*\d{1,2}|\s*续)\s*[:：]?\s*$")
"""What a heading says in brackets of its list, and which part of it stands there: 'Present (48 in the register)', 'Road
map 2/3'."""


@lru_cache(maxsize=20_000)
def _holds(heading: str, *, exactly: bool = False) -> Holds | None:
    told = _HEADING_NUMBER.sub("", key(heading))
    if not told or len(told) > _LONGEST:
        return None
    if exact := _SECTIONS.get(told) or _SECTIONS.get(_ANNEX.sub("", told)) or _there_in_han(told):
        return exact
    if exactly or _FOR_READERS.match(told):
        return None
    if (annexed := _WITH_ANNEX.search(told)) is not None:
        of_text = _holds(told[: annexed.start()])
        return None if of_text in _GENERAL else of_text  # The title of all: 'Summary with Annex 1 (Action plan)'.
    told = _ANNEX.sub("", told)
    padded = f" {told} "
    if any(name in told if in_han else f" {name} " in padded for name, in_han, _one in _EARLIER.near(told)):
        return Holds.EARLIER
    if _DENIES.search(told):
        return Holds.EARLIER  # 'Pourquoi il n'y a pas de feuille de route'
    names = told.split()
    if len(names) > _MOST_OF_HEADING:
        first = _SECTIONS.get(_HEADING_NUMBER.sub("", key(_BEFORE_COLON.split(heading, maxsplit=1)[0])))
        return None if first in _GENERAL else first  # 'Outlook: what each of us will do until we meet again'
    if _SPOKEN.search(told):
        return None
    for one, pattern in _stronger():
        if pattern.search(told):
            return one
    half, *others = _JOINS.split(told)
    if len(others) == 1 and others[0] in _OUTLOOK and _holds(half) is Holds.CHALLENGES:
        return Holds.BOTH
    for name, in_han, one in _BY_LENGTH.near(told):
        if in_han:
            if name in told and len(told) <= len(name) + 14 and len(name) >= 2:
                return _rather(told, names, one)
        elif f" {name} " in padded and (" " in name or _stands_out(names, name, is_last=one not in _FIRST_ONLY)):
            return _rather(told, names, one)
    return _by_form(told, names)


def _there_in_han(told: str) -> Holds | None:
    """That those are meant who were there, where a Chinese name of them has the meeting beside it: '对话会出席单位',
    '参加本次会议的单位'."""
    bare = _OF_MEETING_IN_HAN.sub("", told, count=1) if is_han(told) else told
    return _SECTIONS.get(bare) if bare != told and _SECTIONS.get(bare) is Holds.REPRESENTATION else None


_OF_MEETING_IN_HAN = re.compile(r"(?:本次|此次|本届)?(?:对话会议?|会议|对话|研讨会|座谈会)的?")
_SPOKEN = re.compile(SPOKEN)
_OUTLOOK = frozenset(map(key, OUTLOOK))
_PLANS = "|".join(
    ("road ?maps?", "feuilles? de route", "hojas? de ruta", "roteiros?", "peta jalan", r"plan\w* (?:de |d )?ac\w+")
)
_DENIES = re.compile(
    r"\b(?:no (?:hay|hubo)|nao (?:ha|houve)|n y a (?:pas|aucun\w*)|n y a pas eu|there (?:is|are|was|were) no|"
    r"(?:tidak|belum) ada)"
    rf"(?: (?:un|una|uma|une|de|d|des|any))* (?:{STEP}|{_PLANS})\b|(?:没有|未形成)(?:任务|行动|承诺)"
)
"""What says that there are no next steps."""


_FOR_READERS = re.compile(
    r"(?:summary|notes?|report|brief(?:ing)?|information|message|resumen|informe|nota|mensaje|resumo|relatorio|mensagem|"
    r"synthese|resume|rapport|note|message|ringkasan|laporan|catatan|pesan) "
    r"(?:for|to|para|pour|aux?|a los|aos?|untuk|kepada) "
)
"""What a text is, and whom it is for: 'Summary for participants' lists none of these."""


def _rather(told: str, names: list[str], found: Holds) -> Holds:
    """What else a heading says, where a name in it says little: 'Overview of challenges', or only the half of it:
    'Constraints and enabling factors'."""
    if found in (Holds.CHALLENGES, Holds.OPPORTUNITIES):
        return Holds.BOTH if _by_form(told, names) is Holds.BOTH or _names_both(told) else found
    if found is Holds.PROGRAMME and _TOWARDS.match(told):
        return Holds.STEPS
    return (_by_form(told, names) or found) if found in _GENERAL else found


_TOWARDS = re.compile(
    r"(?:towards?|deliverables for|hacia|rumbo al?|camino al?|entregables para|rumo ao?|a caminho d[aeo]|vers|"
    r"en route vers|menuju)\b"
)
"""What is done until the next dialogue, and not what is spoken of there: 'Rumo ao próximo diálogo'."""


def _names_both(told: str) -> bool:
    """Whether a heading is one name of challenges and one of opportunities, and what joins them; or has one of each."""
    named = {_SECTIONS.get(half.strip()) for half in _JOINS.split(told)}
    within = {one for name, one in _KINDS_BY_WORDS if f" {name} " in f" {told} "}
    return named == {Holds.CHALLENGES, Holds.OPPORTUNITIES} or len(within) > 1


_KINDS_BY_WORDS = [
    (name, one) for name, one in _SECTIONS.items() if one in (Holds.CHALLENGES, Holds.OPPORTUNITIES) and " " in name
]
"""Names of several words: 'Ce qui inquiète, ce qui encourage' has one of each."""


@cache
def _stronger() -> tuple[tuple[Holds, re.Pattern[str]], ...]:
    """Made when it is first asked for, like `_forms`: they take a tenth of the start of processes that never do."""
    return tuple((one, re.compile("|".join(forms))) for one, forms in STRONGER)


@cache
def _forms() -> tuple[tuple[Holds, re.Pattern[str]], ...]:
    return (*_stronger(), *((one, re.compile("|".join(forms))) for one, forms in FORMS))


def _by_form(told: str, names: list[str]) -> Holds | None:
    if sum(name not in SMALL_WORDS for name in names) > _MOST_WORDS or (is_han(told) and len(told) > _MOST_SIGNS):
        return None
    found = [one for one, pattern in _forms() if pattern.search(told)]
    if {Holds.CHALLENGES, Holds.OPPORTUNITIES} <= set(found) and Holds.STEPS not in found:
        return Holds.BOTH
    return found[0] if found else None


def _stands_out(names: list[str], name: str, *, is_last: bool) -> bool:
    """Whether a single word is what the heading is about: its first word before 'of', or one end of a short one, or
    one of two that 'and' joins."""
    if names[0] == name and (len(names) <= 3 or (names[1] in SMALL_WORDS and names[1] not in ("the", "a", "an"))):
        return True
    return is_last and len(names) <= 3 and names[-1] == name
