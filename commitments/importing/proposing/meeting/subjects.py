"""What a meeting was about, where a sentence says that this was its theme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from commitments.importing.ledger import sentences, whole
from commitments.importing.proposing.names.meetings import LONGEST_SENTENCE
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_sections import Holds

if TYPE_CHECKING:
    from .facts import Facts

_THEME = (
    r"(?:theme|topic|subject|title|motto|focus|tema|lema|t[íi]tulo|eje|eixo|temática|thème|thématique|titre|sujet|"
    r"topik|"
    r"tajuk)"
)
_MAIN = (
    r"(?:(?:central|main|overall|principale?|utama|general|geral|général|retenue?|choisie?|elegid[oa]|"
    r"escolhid[oa])\s+)?"
)
_DIALOGUE = "|".join(words.DIALOGUE)
_OF_IT = (
    rf"(?:(?:of|del?|du|d[aeo]|de\s+la)\s+(?:the\s+|la\s+|l['’])?(?:[\w-]+\s+){{0,2}}?"
    rf"(?:{_DIALOGUE}|day|d[ií]a|jour|jornada|journée)\s+|"
    r"(?:of\s+(?:this|the)|de\s+(?:esta|este|cette|ce)|d?est[ae]|deste|de\s+l['’])\s*(?:edition|round|year|edición|"
    r"ronda|año|"
    r"edição|rodada|ano|édition|année)\s+|(?:edisi|dialog|pertemuan|tahun)\s+ini\s+|(?:this\s+time|(?:d?esta|"
    r"cette)\s+(?:vez|fois)|"
    rf"kali\s+ini)\s+)?"
)
_MET_TO = (
    r"\b(?:met|gathered|convened|came\s+together|reunid[oa]s|reunieron|reuniram|congregad[oa]s|réunie?s|retrouvée?s|"
    r"berkumpul)\b"
    r"[^.;:]{0,160}?\s(?:to\s+(?:discuss|speak\s+(?:about|of)|talk\s+about|address)|"
    r"para\s+(?:tratar|discutir|debatir|debater|abordar|(?:hablar|falar)(?=\s(?:de|sobre)))(?:\s+(?:sobre|de))?|"
    r"pour\s+(?:discuter|débattre|parler|traiter)\s+(?:d[eu]s?\b|d['’])|untuk\s+membahas)"
    r"(?:\s+(?:one|a\s+single|un[oa]?|um|seul|satu|the|el|la|los|las|o|a|le|les|tema|topic|theme|thème|of|de|do|du))*"
)
"""'They met in Musanze to speak about': where what follows is in quotation marks, or in bold print."""
_CHOSEN = (
    r"(?:(?:chosen|selected|agreed|adopted|set|proposed|elegid[oa]|escogid[oa]|seleccionad[oa]|acordad[oa]|"
    r"propuest[oa]|escolhid[oa]|"
    r"definid[oa]|propost[oa]|retenue?|choisie?|proposée?|yang\s+(?:dipilih|diangkat|diusung))\s+"
    r"(?:(?:for|by|para|por|pel[oa]|pour|par|oleh)\s+[^“”\"«».;:]{2,40}?\s+)?)?"
)
"""'The subject chosen was', 'el tema elegido para el año fue'."""
_LED = (
    rf"(?:under\s+the\s+{_MAIN}{_THEME}|{_THEME}\s+{_CHOSEN}{_OF_IT}"
    r"(?:was|is|fue|foi|era|é|es|était|est|fut|adalah|ialah)\b(?:\s+(?:therefore|thus|hence|por\s?tanto|portanto|"
    r"donc))?|"
    rf"{_MET_TO}|"
    rf"on\s+the\s+(?:theme|topic)\s+of|themed|titled|entitled|"
    rf"(?:bajo|con|sob|com)\s+(?:el|la|[oa])\s+{_THEME}|t[eu]v[eo]\s+(?:como|por)\s+{_THEME}|"
    rf"(?:sous|sur|avec|autour\s+d[ue]|autour\s+de\s+la)\s*(?:le\s+|la\s+)?{_THEME}|"
    rf"(?:a(?:vait|yant)?\s+(?:eu\s+)?|avec\s+)pour\s+{_THEME}|em\s+torno\s+d[oa]\s+{_THEME}|"
    rf"en\s+torno\s+al?\s+(?:la\s+)?{_THEME}|"
    r"(?:(?:dengan|mengusung|mengangkat|membawa)\s+)?(?:tema|topik)(?:nya)?|ber(?:tema|topik|tajuk)(?:kan)?|"
    r"主题(?:为|是)|以|围绕|聚焦)"
    rf"(?:\s+(?:central|principale?|utama|general|geral|général))?"
    r"\s*[:：]?\s*"
)
"""What stands before the theme: 'under the theme'."""
_QUOTE = re.compile(r"[“\"«「《]")
_QUOTED = re.compile(_LED + _QUOTE.pattern + r"\s*(?P<topic>[^“”\"«»「」《》]{4,150}?)\s*[”\"»」》]", re.IGNORECASE)
"""'under the theme "..."', 'tuvo como tema central «...»'."""
_LED_BY = re.compile(rf"{_LED}(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|l['’])?$", re.IGNORECASE)
_BE = r"(?:was|is|fue|es|era|foi|é|était|est|fut|a\s+été|adalah|ialah|yaitu)"
_HAD_BEEN = r"(?:was|is|had|has|fue|había|ha|foi|havia|tinha|était|avait|a|fut)"
_WAS = re.compile(
    rf"(?:(?:the|its|el|su|la|[oa]|seu|sua|le|son|sa)\s+)?{_MAIN}{_THEME}\s*{_MAIN}{_OF_IT}(?:\([^()]{{3,60}}\)\s+)?"
    rf"(?:(?<=\s){_BE}\s+[“\"«]?(?P<topic>[^“”\"«».;:()]{{6,150}}?)[”\"»]?\s*(?:[.;]|$|,\s(?:y|e|et|dan)\s)|"
    rf",\s+[“\"«]?(?P<aside>[^“”\"«».;:(),]{{6,150}}?)[”\"»]?,\s+{_HAD_BEEN}\s+"
    r"[“\"«]?(?P<rest>[^“”\"«».;:()]{2,150})[”\"»]?)|"
    r"(?:本次)?(?:对话会?|会议|活动)?的?(?:主题|议题)(?:是|为)(?P<han>[^“”。；：，]{4,40})",
    re.IGNORECASE,
)
"""'The main theme was how rivers are restored.', 'The theme, clean rivers, was chosen in May'."""
_OURS = re.compile(
    rf"\b(?:(?:our|nuestr[oa]|noss[oa]|notre)\s+{_MAIN}{_THEME}\s+{_MAIN}{_OF_IT}(?:were|fueron|foram|étaient|{_BE})|"
    rf"(?:tema|topik)\s+(?:kami|kita)\s+(?:{_BE}\s+)?)"
    r"(?:,\s+[^,.;:]{3,30},)?\s+(?P<topic>[^“”\"«».;:()]{6,150}?)\s*(?:[.;]|$)",
    re.IGNORECASE,
)
"""The same of those who tell of their own meeting: '...; our topic was, as you know, waste and flooding.'"""
_STOOD_FIRST = re.compile(
    r"(?!(?:it|this|that|these|they|esto|eso|isso|isto|cela|ce|ini|itu)\b)(?P<topic>[A-ZÀ-Þ][^“”\"«».;:()]{8,160}?)\s+"
    rf"(?:were|fueron|foram|furent|étaient|ont\s+été|menjadi|{_BE})\s+(?:(?:the|el|la|los|l[ae]s?|"
    rf"[oa]s?)\s+)?{_MAIN}{_THEME}s?\s+"
    rf"(?:(?:of|del?|du|d[ao]|de\s+la)\s+)?(?:(?:the|la|el|le)\s+|l['’])?(?:[\w-]+\s){{0,2}}?"
    rf"(?:{_DIALOGUE}|round|ronda|rodada|meeting|encuentro|encontro|reuni[óo]n|reunião|rencontre|session|sesión|"
    rf"sessão|pertemuan)\b",
    re.IGNORECASE,
)
"""'Heat, water and public space was the topic of the third round of talks.'"""
_DONE = re.compile(
    r"(?:also\s+|been\s+)?(?:\w+(?:ed|en|wn|ad[oa]|id[oa]|ée?|ie?|ite?)|set|put|made|found|kept)\b", re.IGNORECASE
)
"""What was done with the theme, which stands before it then."""
_THEN = re.compile(rf"\b{_THEME}\b[^.;:()]{{0,60}}?\s*[:：]\s*$", re.IGNORECASE)
"""'The theme chosen by the organisers was:', and it stands on the next line."""
_DEVOTED = re.compile(
    rf"\b(?:{_DIALOGUE})\b[^.;:]{{0,80}}?,?\s+(?:(?:which\s+was|que\s+(?:fue|foi)|qui\s+(?:était|fut))\s+)?"
    r"(?:dedicated\s+to|devoted\s+to|dedicad[oa]\s+(?:al?|à|ao|aos|às)|consagrad[oa]\s+(?:al?|à|ao|aos|às)|"
    r"consacrée?\s+(?:à|au|aux)|dédiée?\s+(?:à|au|aux)|yang\s+(?:membahas|mengangkat))\s+(?:tema\s+)?"
    r"(?:(?:the\s+theme\s+of|tema\s+del?)\s+)?"
    r"(?P<topic>[^“”\"«».;:()]{6,150}?)\s*(?:[.;]|$|,\s(?:y|e|et|dan|and|which|que|qui|yang)\s)",
    re.IGNORECASE,
)
"""'... received the National-Local Dialogue, devoted to rivers and walking.'"""
_TALKED = re.compile(
    r"\b(?:conversaron|dialogaron|debatieron|discutieron|hablaron|conversaram|debateram|discutiram|falaram|"
    r"ont\s+(?:échangé|débattu|discuté|parlé)|(?:spent\s+(?:a|the)\s+(?:whole\s+|full\s+)?day(?:\s+talking)?|spoke|"
    r"talked)|"
    r"berbincang|berdiskusi|berdialog)\b(?:\s+(?!(?:sobre|sur|de|d[ue]s?|about|on|with|con|com|avec|tentang|"
    r"mengenai)\b)\w+){0,4}\s+"
    r"(?:sobre|sur|about|on|tentang|mengenai)\s+(?P<topic>[^“”\"«».,;:()]{6,150}?)\s*(?:[.;]|$)",
    re.IGNORECASE,
)
"""Behind those who came: '... y la Fundación conversaron un día entero sobre biodiversidad urbana.'"""
_FEWEST_COMMAS = 3
_NO_TOPIC = re.compile(
    r"(?:that|que|qu['’]|bahwa|not|no|não|(?:was|were|be|been|also|very|highly)\b|\w+(?:ed|ad[oa]s?|id[oa]s?|ée?s?)\s+"
    r"(?:by|por|pel[oa]s?|par|in|en|em)\b)",
    re.IGNORECASE,
)
"""What goes on behind 'the theme was' where that does not name it."""
_FEWEST, _MOST = 2, 24
"""Words of a topic."""
_LONGEST = 3_000
"""Signs of a paragraph that may tell it in bold print."""
_LONGEST_LEAD = 120
"""Signs before bold print among which stands what says that it is the theme."""
_HEAD = 30
"""Blocks from the beginning, at the most, among which the meeting tells what it is."""


def tells_theme(text: str) -> bool:
    """Whether a sentence says that something was the theme."""
    return _quoted_in(text) is not None or _WAS.match(text[:LONGEST_SENTENCE]) is not None


def _quoted_in(text: str) -> re.Match[str] | None:
    """The theme in quotation marks; most texts have none."""
    return _QUOTED.search(text[:LONGEST_SENTENCE]) if _QUOTE.search(text) else None


def read_theme(facts: Facts, head: Sequence[Block]) -> None:
    """Take what it was about where a sentence of the opening says so, in quotation marks or as its whole; not where a
    label tells it."""
    if "topic" in facts.found:
        return
    opening = [
        block
        for section in facts.structure.sections
        if section.holds in (Holds.OVERVIEW, Holds.TOPIC, Holds.THEMES)
        for block in section.blocks
    ]
    below = {id(block): after for block, after in pairwise(facts.structure.blocks)}
    for block in {id(block): block for block in (*head, *opening, *facts.structure.blocks[:_HEAD])}.values():
        after = below.get(id(block)) if _THEN.search(block.text[-_LONGEST_LEAD:]) else None
        if after is not None and after.kind is Kind.TEXT and _FEWEST <= len(after.text.split()) <= _MOST:
            facts.keep("topic", after.text.strip(" ."), whole(after))
            return
        if found := _quoted_in(block.text):
            facts.take("topic", found["topic"].strip(), whole(block).part(found.start("topic"), found.end("topic")))
            return
        for start, end in block.bold if len(block.text) <= _LONGEST else ():
            lead = block.text[max(0, start - _LONGEST_LEAD) : start]
            if _FEWEST <= len(block.text[start:end].split()) <= _MOST and _LED_BY.search(lead):
                facts.keep("topic", block.text[start:end].strip(" ."), whole(block).part(start, end))
                return
        for sentence in sentences(whole(block)) if block.kind is Kind.TEXT or block.is_numbered_paragraph else ():
            text = sentence.text if len(sentence.text) <= LONGEST_SENTENCE else ""
            told = _WAS.match(text) or _STOOD_FIRST.match(text) or _DEVOTED.search(text) or _OURS.search(text)
            if told is None and block in head and text.count(",") >= _FEWEST_COMMAS:
                told = _TALKED.search(text)
            named = {one: value for one, value in (told.groupdict() if told else {}).items() if value}
            rest = named.pop("rest", "")
            is_aside = bool(rest) and _DONE.match(rest) is None  # 'The theme, as said, was rain.'
            group = "rest" if is_aside else next(iter(named), "topic")
            if told is None or _NO_TOPIC.match(told[group]):
                continue
            if is_han(told[group]) or _FEWEST <= len(told[group].split()) <= _MOST:
                facts.keep("topic", told[group].strip(" '‘’"), sentence.part(told.start(group), told.end(group)))
                return
