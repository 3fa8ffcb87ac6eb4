"""How those present came together: in one room, online, or both; and how many they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.number_words import HUNDREDS, NUMBERS, han_number
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import Holds, Tells, key, tells

from .clauses import says_who_came
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

_ABOUT = (
    r"(?:(?P<about>~|quelques?|presque|casi|quase|about|around|some|"
    r"approximately|nearly|over|more than|at least|cerca de|alrededor de|"
    r"aproximadamente|unos|unas|más de|mais de|ao menos|al menos|environ|près de|plus de|au moins|sekitar|lebih dari|"
    r"kurang lebih|(?:大约|约|将近|近)有?|超过|逾)\s*)?"
)
_PERSONS = (
    r"(?:participants|"
    r"people|attendees|persons|participantes|personas|pessoas|personnes|peserta|orang|人|"
    r"名|representatives|representantes|représentants|delegates|delegados|delegadas|délégués|perwakilan|acteurs|"
    r"actores|atores|practitioners|leaders|guests|professionals|"
    r"officials|funcionari[oa]s|servidor[ea]s|autoridades|autorités|asistentes|stakeholders|técnicos|gestores|gestoras|"
    r"servidores|heads(?! of)|mayors|alcaldes|prefeitos|profesionales|experts|especialistas|pejabat|代表|élue?s|"
    r"concejales|vereadores|techniciens|cadres)"
)
_CAME = (
    r"(?:attended|took part|participated|joined|of you (?:came|joined|attended)|"
    r"asistieron|participaron|participaram|compareceram|llegaron|vinieron|chegaram|vieram|ont participé|"
    r"ont pris part|hadir)"
)
_KIND = r"(?:high[- ]level|senior|key|registered|invited|selected)"
_COUNT = re.compile(
    rf"{_ABOUT}(?<![\d.,])(?P<n>\d{{1,2}}[.,\s]?\d{{3}}|\d{{2,4}})(?P<more>多|余)?\s*[位名]?"
    rf"(?:(?:{_KIND}\s+)?{_PERSONS}|\s?{_CAME})",
    re.IGNORECASE,
)
_WE_WERE = re.compile(
    rf"\b(?:nous étions|fuimos|éramos|fomos|estivemos|estuvimos|we were)\s+{_ABOUT}(?P<n>\d{{2,4}})(?![\d.,]*\d)",
    re.IGNORECASE,
)
"""'Nous étions 28.'"""
_WE_WERE_IN_WORDS = re.compile(
    rf"\b(?:nous étions|fuimos|éramos|fomos|estivemos|estuvimos|we were)\s+{_ABOUT}(?P<n>[^\W\d_][^.,;:()\d]{{2,40}}?)"
    r"\s*(?:[.,;:()]|$)",
    re.IGNORECASE,
)
"""'Éramos cuarenta y nueve.'"""
_FEWEST = 10
_IN_NUMBER = re.compile(
    rf"\b(?:au nombre de|en número de|em número de|sejumlah|sebanyak|numbering|in number)\s+{_ABOUT}(?P<n>\d{{2,4}})"
    r"(?![\d.,%]*[\d%])(?=\s*(?:[,.;:()]|$|dont|de los cuales|das? quais|orang|of whom))",
    re.IGNORECASE,
)
"""'Ont pris part à la rencontre, au nombre de 45'."""
_TEN_OR_MORE = "|".join(sorted((name for name, n in NUMBERS.items() if n >= 10), key=len, reverse=True))
_ONES_TOO = "|".join(sorted(NUMBERS, key=len, reverse=True))
_HUNDRED = "|".join(sorted(HUNDREDS, key=len, reverse=True))
_HAN_COUNT = re.compile(
    r"(?P<about>约|近|超过|逾)?(?P<n>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]?百(?:[一二三四五六七八九]十)?)"
    r"(?P<more>多|余)?[位名]?(?:人|代表)(?=到会|参会|参加|出席|与会|代表)|"
    r"(?:到会|参会|与会|出席)(?:人员|代表)?(?:共|计|有)?(?P<behind>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]?百(?:[一二三四五六七八九]十)?)"
    r"[位名]?(?:人|代表)"
)
"""'约五十人到会', '到会五十三人'."""
_HAN_ALONE = re.compile(
    r"\s*(?P<about>约|近|超过|逾|上)?(?P<n>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]?百(?:[一二三四五六七八九]十)?)"
    r"(?P<more>多|余)?[位名]?(?:人|代表)[。.]?\s*"
)
"""The same behind a label: '近百人'."""
_COUNT_IN_WORDS = re.compile(
    rf"\b{_ABOUT}(?:(?P<hundreds>{_HUNDRED})(?:\s+(?P<rest>{_ONES_TOO}))?|(?P<words>{_TEN_OR_MORE}))\s+{_PERSONS}\b",
    re.IGNORECASE,
)
"""'Sixty-two participants'. Fewer than ten may be a part of them."""
_ROUNDED = {
    "dizaine": 10, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
    "centaine": 100, "decena": 10, "veintena": 20, "treintena": 30, "cuarentena": 40, "cincuentena": 50,
    "centena": 100, "centenar": 100, "dezena": 10, "vintena": 20, "trintena": 30,
}  # fmt: skip
_ROUND_COUNT = re.compile(
    rf"\b(?:une?|uma?|una)\s+(?P<words>{'|'.join(_ROUNDED)})\s+(?:de\s+|d['’])(?:\w+\s+)?{_PERSONS}\b|"
    rf"\b(?:étaient|étions|eran|éramos|eram)\s+(?:une?|uma?|una)\s+(?P<alone>{'|'.join(_ROUNDED)})\b",
    re.IGNORECASE,
)
"""'Une cinquantaine de représentants'."""
_COUNT_ALONE = re.compile(
    rf"\s*{_ABOUT}(?P<n>\d{{1,4}})\s*(?:{_PERSONS})?\s*(?:[(（][^()（）]{{1,60}}[)）])?\.?\s*", re.IGNORECASE
)
_NOT_THERE = re.compile(
    r"[^.;,，。；]{0,25}?\b(?:registered|invited|confirmed|applied|inscri\w+|convidad\w+|invitad\w+|invité\w*|confirm\w+|diundang|"
    r"mendaftar|terdaftar)\b|[^，。；]{0,6}(?:报名|受邀)",
    re.IGNORECASE,
)
"""What says behind a count that it is of those who might have come."""
_APPLIED = re.compile(r"\b(?:registered|applied|inscr\w+(?:-se)?|s['’]étaient inscrit\w*|mendaftar)\s+$", re.IGNORECASE)
"""The same before it: 'Inscreveram-se 90 pessoas'."""
_CAME_IN_NUMBER = re.compile(
    rf"\b{_CAME}\s+{_ABOUT}(?P<n>\d{{2,4}})(?![\d.,]*\d|\s*%|\s*(?:de|of|d[aeo]s)\b)", re.IGNORECASE
)
"""'... e participaram 73.'"""
_EXPECTED = re.compile(
    r"\b(?:will|expected|expects|anticipated|up to|se espera(?:ba)?n?|se prevé|reunirá|contará|espera-se|prevê-se|"
    r"jusqu['’]à|"
    r"previst[oa]s|esperad[oa]s|attendus?|attendues|prévus?|réunira|akan|diharapkan|ditargetkan)\b|预计|拟邀请?|将有|将邀",
    re.IGNORECASE,
)
"""What says before a count that they are to come."""
_ARE_EXPECTED = re.compile(
    r"\s*(?:are|is|were|sont|son|são|están|estão)?\s*(?:expected|anticipated|attendues?|attendus|esperad[oa]s|previst[oa]s)\b",
    re.IGNORECASE,
)
"""The same behind it."""
_PAST = re.compile(
    r"\b(?:was|were|attended|brought|met|gathered|asistieron|participaron|ont|dihadiri)\b", re.IGNORECASE
)
_ABOUT_THAT = re.compile(
    r"about|around|approx|more than|over|environ|cerca|alrededor|aproximad|más de|mais de|plus de|sekitar|lebih|"
    r"约|余|近|~|\+",
    re.IGNORECASE,
)
_ABOUT_BEHIND = re.compile(
    r"\s+(?:environ|approximately|approx\.?|aprox\.?|aproximadamente|más o menos|mais ou menos|kurang lebih)\b",
    re.IGNORECASE,
)
_PICTURE = re.compile("[\U0001f300-\U0001faff]")
"""What parts the values of a line where somebody likes pictures: '📅 29 January 2027 👥 51 participants'."""
_FEWEST_OF_PARAGRAPH = 12
"""Words of an item that is a paragraph with a number."""


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
    if number is None and (told := head_count(text) or _han_count_of(text)) is not None:
        _keep_count(facts, told, value)  # 'Une centaine de personnes', '近百人'
        return True
    if number is None or not facts.take("participants", int(number[0]), value):
        return False
    facts.take("format", "hybrid" if format_of(text) == "hybrid" else None, value)  # '92 orang (luring 70, daring 22)'
    how = "expected" if _EXPECTED.search(f"{label} {text}") else "about" if _ABOUT_THAT.search(text) else "exact"
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
        counts = heading is not None and section.holds is Holds.REPRESENTATION and _COUNT.match(heading.text)
        over = [heading] if heading is not None and (is_over or counts) else []
        is_of_present = section.holds is Holds.REPRESENTATION and not is_expected and heading is not None
        if is_of_present and heading is not None and (total := _TOTAL_BESIDE.search(heading.text)):
            facts.keep("participants", int(total["n"]), whole(heading))  # 'Participantes (total: 74)'
            facts.keep("participants_precision", "exact", whole(heading))
            return
        is_telling = section.holds in _COUNTING
        over += [heading] if heading is not None and heading in head and _PICTURE.search(heading.text) else []
        for block in [*over, *(section.blocks if is_telling else ())]:
            if section.holds is Holds.REPRESENTATION and block.kind is not Kind.ROW and _take_labelled(facts, block):
                return
            if (
                section.holds is Holds.REPRESENTATION
                and not is_expected
                and (alone := _COUNT_ALONE.fullmatch(block.text))
            ):
                facts.take("participants", int(alone["n"]), whole(block))
                facts.take("participants_precision", "about" if alone["about"] else "exact", whole(block))
                return
            if (
                block.kind is Kind.ITEM
                and not is_expected
                and (found := _COUNT.fullmatch(block.text.strip(" .")))
                and found["n"]
            ):
                _keep_count(facts, head_count(block.text), whole(block))
                return
            is_told = (
                block.kind is Kind.TEXT
                or block in over
                or (block.kind is Kind.ROW and block in head)
                or is_numbered(block)
                or (block in head and (" · " in block.text or _PICTURE.search(f"{block.sign}{block.text}")))
            )
            for sentence in sentences(whole(block)) if is_told else ():
                label = LABEL.match(sentence.text) if block in head else None
                if label and not is_expected and fact_told(label[1], sentence.text[label.end() :]) is Tells.HEAD_COUNT:
                    value = sentence.part(
                        label.end(), len(sentence.text)
                    )  # '... di Jakarta. Peserta: 205. Notulis: ...'
                    if take_count(facts, value.text, value, label[1]):
                        facts.ledger.label(sentence.part(0, label.end()))
                        return
                told = head_count(sentence.text)
                if told is not None and section.heading is not None and _EXPECTED.search(section.heading.text):
                    told = told[0], "expected"  # Under 'Expected participants'.
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


_TOTAL_BESIDE = re.compile(r"[(（](?:[^()（）\d]{0,20}\s)?(?P<n>\d{2,4})(?:\s[^()（）\d]{0,20})?[)）]\s*$")
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


def _han_count_of(text: str) -> tuple[int, str] | None:
    """How many a value in Chinese numbers tells."""
    found = _HAN_ALONE.fullmatch(text)
    return (han_number(found["n"]), "about" if found["about"] or found["more"] else "exact") if found else None


def _keep_count(facts: Facts, told: tuple[int, str] | None, passage: Passage) -> None:
    if told is not None:
        facts.keep("participants", told[0], passage)
        facts.keep("participants_precision", told[1], passage)


def is_numbered(block: Block) -> bool:
    """Whether a paragraph of an aide-memoire has a number of its own."""
    return block.kind is Kind.ITEM and block.number > 0 and len(block.text.split()) >= _FEWEST_OF_PARAGRAPH


def head_count(text: str) -> tuple[int, str] | None:
    """How many persons a text counts, and whether that is exact, about, or of those who are to come."""
    if both := counted_apart(text):
        if both.here is not None and both.there is not None:
            return both.here + both.there, "exact"
        # 'Some 60 in person and 35 online' tells no number of all; what stands beside it may.
        return head_count(f"{text[: both.start]} … {text[both.end :]}")
    came = _CAME_IN_NUMBER.search(text)
    if came is not None and _EXPECTED.search(text, 0, came.start()):
        return int(came["n"]), "about" if came["about"] else "exact"  # 'Se esperaban 30; llegaron cerca de 45.'
    for found in _COUNT.finditer(text):
        if not (_NOT_THERE.match(text, found.end()) or _APPLIED.search(text, 0, found.start())):
            number = int(re.sub(r"\D", "", found["n"]))
            is_about = bool(found["about"] or found["more"] or _ABOUT_BEHIND.match(text, found.end()))
            return number, _precision(text, found, is_about=is_about)
    if came is not None:
        return int(came["n"]), _precision(text, came, is_about=bool(came["about"]))
    if (we := _WE_WERE.search(text)) is not None:
        return int(we["n"]), _precision(text, we, is_about=bool(we["about"]))
    if (numbered := _IN_NUMBER.search(text)) is not None and says_who_came(text):
        return int(numbered["n"]), _precision(text, numbered, is_about=bool(numbered["about"]))
    if (in_words := _WE_WERE_IN_WORDS.search(text)) and (number := NUMBERS.get(key(in_words["n"]), 0)) >= _FEWEST:
        return number, "about" if in_words["about"] else "exact"
    if rounded := _ROUND_COUNT.search(text):
        return _ROUNDED[(rounded["words"] or rounded["alone"]).casefold()], _precision(text, rounded, is_about=True)
    if in_han := _HAN_COUNT.search(text):
        is_about = bool(in_han["about"] or in_han["more"])
        return han_number(in_han["n"] or in_han["behind"]), _precision(text, in_han, is_about=is_about)
    if in_words := _COUNT_IN_WORDS.search(key(text)):
        count = NUMBERS.get(in_words["rest"] or in_words["words"] or "", 0) + HUNDREDS.get(
            in_words["hundreds"] or "", 0
        )
        return count, _precision(key(text), in_words, is_about=bool(in_words["about"]))
    return None


def _precision(text: str, found: re.Match[str], *, is_about: bool) -> str:
    is_expected = (
        _EXPECTED.search(text, 0, found.end()) or _ARE_EXPECTED.match(text, found.end())
    ) and not _PAST.search(text)
    return "expected" if is_expected else "about" if is_about else "exact"
