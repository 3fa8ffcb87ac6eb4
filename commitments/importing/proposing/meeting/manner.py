"""How those present came together: in one room, online, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.forms import ARTICLE, IS_SHORT
from commitments.importing.proposing.names.kinds import ROLE, looks_like_one
from commitments.importing.proposing.names.meetings import DIALOGUE, LONGEST_SENTENCE
from commitments.importing.proposing.names.written import is_called_one
from commitments.importing.proposing.present.in_both import IN_BOTH, SOME_AND_OTHERS, STREAMED, counted_apart, is_hybrid
from commitments.importing.proposing.present.remarks import SENT_FROM
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_sections import Holds

if TYPE_CHECKING:
    from .facts import Facts

_ONLINE = re.compile(
    r"\b(?:on-?line|virtual(?:ly|mente)?|zoom|teams|webinar|en línea|en ligne|daring|virtuel(?:le)?|webex|"
    r"vid[eé]o-?conf[eé]r[eê]nc\w*|visioconférence|en distanciel)\b|线上|视频会议|视频(?:方式|形式|连线)",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(
    r"\b(?:in[- ]person|face[- ]to[- ]face|onsite|on-site|hadir\s+(?:secara\s+)?langsung|presencia(?:l(?:mente|"
    r"es)?|is)|présentiel(?:le)?|luring|en\s+présence(?!\s+d)|en\s+persona|em\s+pessoa|on\s+site|"
    r"tatap muka|en\s+salle|in\s+the\s+(?:room|hall)|en\s+sala|na\s+sala|"
    r"all\s+(?:of\s+(?:them|us)\s+)?in\s+(?:the|one)\s+room)\b|线下|现场|到场",
    re.IGNORECASE,
)
_HYBRID = re.compile(
    r"\b(?:hybrid|híbrid[oa]|hybride|hibrida|hibrid|modalidade?\s+mi[sx]ta|formato\s+mi[sx]to)\b|线上线下|线下线上|线上与线下|线上和线下",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"\b(?:(?:in|using)\s+an?\s+(?:hybrid|virtual|online|in-person)\s+(?:format|mode|manner|setting|form)\b|"
    r"(?:hybrid|virtual|online|in-person)\s+(?:event|meeting|dialogue|gathering)\b|"
    r"(?:(?:held|took\s+place|take\s+place|convened|conducted|organi[sz]ed|attended|participated|joined|gathered|"
    r"brought(?:\s+\S+){0,4}?\s+together|came)\b[^.;]{0,80}?|met\s+(?:[^.;\s]+\s+){0,2}?)"
    r"\b(?:online|virtually|in[- ]person|face[- ]to[- ]face)"
    r"(?=\s*(?:[.,;:)]|$|(?:on|in|at|over|with|and|from|for|via|through|during|because|as)\b))|"
    r"all\s+(?:of\s+(?:them|us)\s+)?in\s+(?:the|one)\s+room\b|"
    r"(?:encuentro|encontro|reuni(?:ón|ão)|diálogo|evento|taller|oficina|sessão|sesión)\s+(?:fue|foi)\s+"
    r"(?:(?:totalmente|inteiramente|completamente)\s+)?(?:presencial|virtual|híbrid[oa])\b|"
    r"(?:fue|foi|era)\s+(?:en\s+persona|em\s+pessoa)\b|"
    r"formato?\s+(?:on-?line|virtual|virtuel|remot[oa]|presencial|présentiel|mixt[oa])\b)|"
    rf"{STREAMED}|{IN_BOTH}|"
    r"\b(?:modalidade?\s+(?:mixta|mista|híbrid[oa]|virtual|remota|presencial)\b|"
    r"(?:reuni(?:ón|ão)|réunion|sesión|sessão|séance|encuentro|encontro|rencontre)\s+(?:virtual|virtuelle|on-?line|en\s+l[ií]nea|en\s+ligne|presencial|présentielle)\b|"
    r"(?:de|en|em|con|com)\s+(?:manera|forma|modo|modalidad|modalidade|formato)\s+(?:presencial|virtual|on-?line|"
    r"híbrid[oa]|mixt[oa]|remot[oa])\b|(?:presencialmente|virtualmente)\b|"
    r"(?:en|sous|au)\s+(?:format|mode|forme)\s+(?:hybride|virtuelle?|présentielle?)\b|"
    r"se\s+(?:sont|son|han|haviam)\s+(?:\w+\s+)?(?:retrouvé|réuni|rencontré|reunido)\w*\s+(?:en\s+ligne|en\s+l[ií]nea|on-?line|à\s+distance)\b|"
    r"en\s+(?:présentiel|distanciel)\b|par\s+visioconférence\b|por\s+video-?conferencia\b|por\s+videoconferência\b|"
    r"format(?:o)?\s+(?:hybride|híbrido|hibrida?|hybrid)\b|"
    r"hadir\s+(?:secara\s+)?langsung\b|(?:secara|baik)\s+(?:hibrida?|hybrid|daring|luring|virtual|tatap\s+muka)\b)|"
    r"\((?:hybrid|hybride|híbrid[oa]|hibrida|virtual|virtuel|online|on-?line|daring|luring|in[- ]person|presencial|"
    r"présentiel)(?:\s+(?:event|meeting|format)|\s+(?:on|via|over|por|vía|pelo|par|sur|melalui|lewat)\s+\w+)?\)|"
    r"[(（](?:secara\s+)?(?:tatap\s+muka|hibrida?|en\s+présentiel|en\s+ligne|en\s+l[ií]nea|face[- ]to[- ]face|"
    r"线上|线下|线上线下结合|视频)[)）]|"
    rf"{SOME_AND_OTHERS}|"
    r"\b\d{2,4}\s+(?:participants|people|participantes|personas|pessoas|personnes|peserta|orang)\s+"
    r"(?:on[- ]?site|in\s+person|en\s+persona|presenciales|presenciais|en\s+présentiel|sur\s+place|luring|"
    r"di\s+tempat)\b|"
    r"(?:^|(?<=\s)[|·•])\s*(?:(?:hybrid|hybride|híbrid[oa]|hibrida|virtual|virtuel|on-?line|daring|luring|in[- ]person|"
    r"presencial|présentiel|en\s+présence|en\s+ligne|en\s+salle|en\s+l[ií]nea|en\s+sala|na\s+sala)(?:\s+(?:and|y|e|et|dan)\s+)?){1,2}"
    r"\s*(?:[|·•]|$)|"
    r"\([^()]{4,50},\s*(?:hybrid|hybride|híbrid[oa]|hibrida|virtual|virtuel|online|on-?line|daring|luring|in[- ]person|"
    r"presencial)\)|"
    r"(?:以|采用|通过|采取)[^。，；]{0,6}?(?:线上|线下|视频)[^。，；]{0,8}?(?:方式|形式|召开|举行|举办)|"
    r"(?:现场|线下|线上|到场)(?:参会|参加|出席|观看|收看|会议|召开|举行)|视频会议",
    re.IGNORECASE,
)
"""How a meeting was, and not what was said in it of platforms and courses online."""
_OTHER_MEETING = re.compile(
    r"\b(?:next|previous|earlier|following|próxim[oa]|anterior|prochaine?|précédente?|berikutnya|sebelumnya)\b|下次|上次",
    re.IGNORECASE,
)
_OPENING = 14
"""Blocks from the beginning among which a sentence may say how the meeting was."""
ENDING = 2
"""Blocks at the end that may say so, or how many were there."""


def format_of(text: str) -> str | None:
    """What a text that tells how a meeting was says of it."""
    in_person = _IN_PERSON.search(text)
    if _HYBRID.search(text) or is_hybrid(text) or (in_person and _ONLINE.search(text)):
        return "hybrid"
    if _ONLINE.search(text):
        return "online"
    return "in_person" if in_person else None


def take_format(facts: Facts, text: str, value: Passage) -> None:
    """The format, where a place tells it: 'Zoom'."""
    facts.take("format", format_of(text), value)


def read_format(facts: Facts, head: Sequence[Block]) -> None:
    """The format that a sentence at the beginning tells of this meeting."""
    if "format" in facts.found:
        return
    for block in _opening(facts, head):
        for sentence in sentences(whole(block)):
            text = sentence.text
            if len(text) <= LONGEST_SENTENCE and counted_apart(text) is not None:
                facts.keep("format", "hybrid", sentence)
                return
            told = _MANNER.search(text) if len(text) <= LONGEST_SENTENCE else None
            if told is None or _OTHER_MEETING.search(text, 0, told.end()) or _is_of_some(facts, block, text, told):
                continue
            if how := format_of(_with_rest(text, told)):
                facts.keep("format", how, sentence)
                return


def _is_of_some(facts: Facts, block: Block, text: str, told: re.Match[str]) -> bool:
    """Whether only some came so: those behind whose name it stands in brackets, or of whom alone the sentence tells."""
    if (bracket := _BRACKET.search(text, 0, told.end() + 1)) is not None:
        *_others, last = _JOINTS.split(text[: bracket.start()])
        if DIALOGUE.search(last) or find_dates(last):
            return False
        of_those_there = any(
            block in section.blocks for section in facts.structure.sections if section.holds is Holds.REPRESENTATION
        )
        return of_those_there or block.kind is Kind.ITEM or _names_one(facts, last)
    came = _CAME.search(text, 0, told.end())
    who = text[: came.start() if came is not None else told.start()].strip(" ,，")
    who = _HAN_CLAUSE.sub("", who)
    if not who or (came is None and not is_han(who)) or DIALOGUE.search(who) or any(map(str.isdigit, who)):
        return False  # '85名代表现场参会'
    return _names_one(facts, who) or all(_names_one(facts, one) for one in _JOINTS.split(who))


def _names_one(facts: Facts, text: str) -> bool:
    """Whether words name an organisation, or one person by their office: 'The World Bank', 'the mayor'."""
    name = _HAN_DELEGATES.sub("", SENT_FROM.sub("", ARTICLE.sub("", text.strip(" .,"))))
    is_body = looks_like_one(name) or is_called_one(name) or facts.register.knows_stakeholder(name, "")
    return is_body or IS_SHORT.fullmatch(name) is not None or ROLE.search(name) is not None


_CAME = re.compile(
    r"\b(?:joined|attended|participated|took\s+part|came|connected|dialled\s+in|"
    r"(?:se\s+)?(?:unió|unieron|conectó|conectaron|sumó|sumaron)|participó|participaron|asistió|asistieron|"
    r"participou|participaram|(?:conectou|conectaram|juntou|juntaram)-se|compareceu|compareceram|"
    r"(?:a|ont)\s+(?:participé|assisté|pris\s+part|rejoint|suivi)|(?:s['’]est|se\s+sont)\s+connectée?s?|"
    r"(?:turut\s+|ikut\s+)?(?:hadir|bergabung|serta)|mengikuti|berpartisipasi)\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(（][^()（）]*[)）]?$")
"""The one that a text ends with."""
_JOINTS = re.compile(r"\s*[,;，；、]\s*(?:(?:and|y|e|et|dan)\s+)?|\s+(?:and|y|e|et|dan)\s+|[和及与]")
_HAN_CLAUSE = re.compile(r"^.*[，；]")
_HAN_DELEGATES = re.compile(r"的?代表$")


def _with_rest(text: str, told: re.Match[str]) -> str:
    """What says how a meeting was, with the words around it: 'baik luring maupun daring'."""
    return text[max(0, told.start() - 30) : told.end() + 30]


def _opening(facts: Facts, head: Sequence[Block]) -> Iterator[Block]:
    overview = [
        block
        for section in facts.structure.sections
        if section.holds in (Holds.OVERVIEW, Holds.REPRESENTATION)
        for block in section.blocks[:4]
    ]
    first = [*facts.structure.blocks[:_OPENING], *facts.structure.blocks[-ENDING:]]
    told: list[Block] = []
    for block in [*head, *first, *overview]:
        if block.kind is not Kind.ROW and block not in told:
            told.append(block)
            yield block
