"""How those present came together: in one room, online, or both; and how many they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import Holds, Tells, tells

from .coming import says_who_came
from .head_counts import ABOUT_THAT, COUNT, COUNT_ALONE, EXPECTED, NOT_THERE, count_of_came, han_count, head_count
from .in_both import IN_BOTH, SOME_AND_OTHERS, STREAMED, counted_apart, is_hybrid
from .naming import LABEL, LONGEST_SENTENCE, fact_told

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
    r"\b(?:in|using)\s+an?\s+(?:hybrid|virtual|online|in-person)\s+(?:format|mode|manner|setting|form)\b|"
    r"\b(?:hybrid|virtual|online|in-person)\s+(?:event|meeting|dialogue|gathering)\b|"
    r"\b(?:(?:held|took\s+place|take\s+place|convened|conducted|organi[sz]ed|attended|participated|joined|gathered|"
    r"brought(?:\s+\S+){0,4}?\s+together|came)\b[^.;]{0,80}?|met\s+(?:[^.;\s]+\s+){0,2}?)"
    r"\b(?:online|virtually|in[- ]person|face[- ]to[- ]face)"
    r"(?=\s*(?:[.,;:)]|$|(?:on|in|at|over|with|and|from|for|via|through|during|because|as)\b))|"
    r"\ball\s+(?:of\s+(?:them|us)\s+)?in\s+(?:the|one)\s+room\b|"
    r"\b(?:encuentro|encontro|reuni(?:ón|ão)|diálogo|evento|taller|oficina|sessão|sesión)\s+(?:fue|foi)\s+"
    r"(?:(?:totalmente|inteiramente|completamente)\s+)?(?:presencial|virtual|híbrid[oa])\b|"
    r"\b(?:fue|foi|era)\s+(?:en\s+persona|em\s+pessoa)\b|"
    r"\bformato?\s+(?:on-?line|virtual|virtuel|remot[oa]|presencial|présentiel|mixt[oa])\b|"
    rf"{STREAMED}|{IN_BOTH}|"
    r"\bmodalidade?\s+(?:mixta|mista|híbrid[oa]|virtual|remota|presencial)\b|"
    r"\b(?:reuni(?:ón|ão)|réunion|sesión|sessão|séance|encuentro|encontro|rencontre)\s+(?:virtual|virtuelle|on-?line|en\s+l[ií]nea|en\s+ligne|presencial|présentielle)\b|"
    r"\b(?:de|en|em|con|com)\s+(?:manera|forma|modo|modalidad|modalidade|formato)\s+(?:presencial|virtual|on-?line|"
    r"híbrid[oa]|mixt[oa]|remot[oa])\b|\b(?:presencialmente|virtualmente)\b|"
    r"\b(?:en|sous|au)\s+(?:format|mode|forme)\s+(?:hybride|virtuelle?|présentielle?)\b|"
    r"\bse\s+(?:sont|son|han|haviam)\s+(?:\w+\s+)?(?:retrouvé|réuni|rencontré|reunido)\w*\s+(?:en\s+ligne|en\s+l[ií]nea|on-?line|à\s+distance)\b|"
    r"\ben\s+(?:présentiel|distanciel)\b|\bpar\s+visioconférence\b|\bpor\s+video-?conferencia\b|\bpor\s+videoconferência\b|"
    r"\bformat(?:o)?\s+(?:hybride|híbrido|hibrida?|hybrid)\b|"
    r"\bhadir\s+(?:secara\s+)?langsung\b|\b(?:secara|baik)\s+(?:hibrida?|hybrid|daring|luring|virtual|tatap\s+muka)\b|"
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
_ENDING = 2
"""Blocks at the end that may say so, or how many were there."""
_PICTURE = re.compile("[\U0001f300-\U0001faff]")
"""What parts the values of a line where somebody likes pictures: '📅 29 January 2027 👥 51 participants'."""
_FEWEST_OF_PARAGRAPH, _FEWEST_OF_SENTENCE = 12, 8
"""Words of an item that is a paragraph with a number; and of one that ends as a sentence does."""


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
            if told is None or _OTHER_MEETING.search(text, 0, told.end()):
                continue
            if how := format_of(_with_rest(text, told)):
                facts.keep("format", how, sentence)
                return


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
    first = [*facts.structure.blocks[:_OPENING], *facts.structure.blocks[-_ENDING:]]
    told: list[Block] = []
    for block in [*head, *first, *overview]:
        if block.kind is not Kind.ROW and block not in told:
            told.append(block)
            yield block


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
                or is_numbered(block)
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
    for block in facts.structure.blocks[-_ENDING:] if "participants" not in facts.found else ():
        for sentence in sentences(whole(block)) if block.kind is Kind.TEXT else ():
            is_short = len(sentence.text.split()) <= _FEWEST_OF_PARAGRAPH and says_who_came(sentence.text)
            if is_short and (told := head_count(sentence.text)) is not None:
                _keep_count(facts, told, sentence)
                return


_PART_OF_THEM = re.compile(
    r"(?:\s+(?:\w+\s+){1,3}(?:days?|event|meeting|dialogue|jornadas?|d[íi]as?|evento|journées?|jours?|hari|acara))?"
    r"(?:\s*[,;(（，；–—-]\s*(?:[^\s\d]+\s+){0,3}\d+[^.。]{0,60}|\s*[(（][^()（）\d]{2,60}[)）])?"
)
"""What goes on behind a count: '118 participants, 41 women', '84 people over the whole day (registration desk)'."""
_TOTAL_BESIDE = re.compile(r"[(（](?:[^()（）\d]{0,20}[\s;])?(?P<n>\d{2,4})(?:\s[^()（）\d]{0,32})?[)）]\s*$")
_COUNTING = frozenset(
    {None, Holds.OVERVIEW, Holds.REPRESENTATION, Holds.TOPIC, Holds.THEMES, Holds.OTHER, Holds.PROGRAMME}
)


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


def is_numbered(block: Block) -> bool:
    """Whether a paragraph of an aide-memoire has a number of its own."""
    fewest = _FEWEST_OF_SENTENCE if block.text.rstrip().endswith(".") else _FEWEST_OF_PARAGRAPH
    return block.kind is Kind.ITEM and block.number > 0 and len(block.text.split()) >= fewest
