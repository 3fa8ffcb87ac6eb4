"""What a meeting was about, where its own name says it: 'Diálogo Nacional-Local sobre calor extremo'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import sentences, whole
from commitments.importing.proposal import Fact
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.meetings import DIALOGUE, OWN_NAME
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .kinds_of_text import KIND_OF_TEXT
from .ordinals import ORDINAL_WORD, edition_in
from .places import VENUE

if TYPE_CHECKING:
    from .facts import Facts

_OF_IT = (
    r"(?:[\s,–-]+(?!(?i:sobre|sur|acerca|on|tentang|mengenai)\b)(?:(?i:\w*nacional\w*|\w*nationa\w*|loca(?:l|is|les|"
    r"ux)|d[eoa]s?|del|du|des|of|the|"
    r"aux?|en|em|in|no|na|à|la|los|las|el|le|les|urban\w+|multin\w+|pertama|kedua|ketiga|keempat|kelima)\b|"
    r"(?:d['’])?[A-ZÀ-Þ][\w'’.]*+|(?:19|20)\d\d\b))*+"
)
"""What may stand between the name of the meeting and 'sobre': its kind, country, and place; no verb."""
_SMALL_WORDS = (
    r"(?:and|of|the|for|in|to|on|with|a|y|e|et|de|del|da|do|du|des|la|el|las|los|le|les|en|em|na|no|con|com|avec|"
    r"dans|para|pour|"
    r"dan|untuk|bagi|di|dari|dengan|&)"
)
_TOPIC = (
    r"(?P<topic>[^.:;\"“”«»()]{6,200}?)"
    r"(?=\s*(?:[.:;\"“”«»()]|$|\s[–—-]\s|\s(?i:held|celebrad[oa]|realizad[oa]|tenue?|diselenggarakan|dilaksanakan)\s"
    r"(?i:on|at|in|el|en|em|no|na|le|à|di|pada)\s|\s(?i:today|yesterday|hoy|ayer|hoje|ontem|aujourd['’]hui|hier|"
    r"hari\s+ini|kemarin)\b|,\s*(?:\d|(?i:presid|promov|organiz|consid[eé]ran[dt]o?\s|whereas\s|mengingat\s|convoc|"
    r"coordin|coorden|moder|"
    r"facilit|impuls|realiz|celebr|(?:el|le|em|a|no|na|en|à|aos|con|com|avec|se|bajo|sob|sous|held|convened|hosted|"
    r"in|at|with|which|under|que|y\s+se|tenue?s?)\b))|"
    r"\s(?:filled|drew|opened|closed|ended|began|started|met|took|brought|gathered|was|were|has|had|went|lasted|came|"
    r"llenó|abrió|cerró|terminó|comenzó|empezó|reunió|fue|tuvo|dejó|lotou|encheu|abriu|terminou|começou|reuniu|foi|"
    r"teve|deixou|"
    r"se\s+(?:celebr|realiz|desarroll|llev|cerr|abr|inaugur|efectu)\w+|tuvo|(?:realiz|celebr|efetu|encerr)\w+-se|"
    r"decorreu|aconteceu|"
    r"ocorreu|diadakan|dilaksanakan|diselenggarakan|dilangsungkan|takes|"
    r"s['’]est|a\s+(?:réuni|rempli|ouvert|duré|eu)|fut|berlangsung|digelar|ditutup|dibuka|memenuhi|mempertemukan)\s))"
)
_DAY_NAMES = "|".join((*words.WEEKDAYS, *(name for names in words.MONTHS.values() for name in names)))
_ABOUT = re.compile(
    rf"{_OF_IT}\s*,?\s+(?i:sobre|acerca de|sur|tentang|mengenai|on(?!\s+(?:\d|{_DAY_NAMES})))\s+(?i:the\s+(?:theme|"
    rf"topic)\s+of\s+)?{_TOPIC}"
)
_GIVEN_TO = re.compile(
    r"[^.;:()«“\"]{0,60}?,?\s+(?i:dedicad[oa] a(?:o|l|\s+las?|\s+los)?|consacrée? (?:à|aux?)|portant sur|"
    r"relati[fv]e? (?:à|aux?)|"
    r"a(?:vait)? (?:eu )?pour (?:thème|sujet)|ayant pour thème|t[eu]v[eo] (?:como|por) tema(?: central)?|"
    r"t(?:endo|eniendo) (?:como|por) tema(?: central)?|(?:para|a) tratar (?:sobre )?(?:el|o) tema(?: de)?)\s+"
    rf"{_TOPIC}"
)
"""What goes on behind the name of the meeting: 'sur la gestion des inondations'."""
_BEHIND_COMMA = re.compile(
    r"(?:[\s–/-]+(?i:national|local|nacional|nasional|daerah|niveaux?)\w*)*(?:\s+(?:n[°ºo]\.?|no\.|number|num\.|"
    r"núm\.|número|numéro|nomor|#)\s*\d{1,2}|\s+(?:[IVX]{1,4}|\d{1,2}))?\s*,\s+"
    r"(?!(?:in|at|on|by|with|held|hosted|the|from|en|em|à|au|aux|le|el|de|del|du|des|d[aeo]s?|no|na|n[ao]s|con|com|"
    r"avec|di|pada|"
    r"tanggal|organi\w+|celebr\w+|realiz\w+|tenue?|por|par|oleh|diselenggarakan|notes?|notas|apuntes|minutes|acta|ata|"
    rf"{_DAY_NAMES})\b)"
    r"(?P<topic>[a-zà-ÿ][^.;:()]{5,120})$"
)
"""'Dialogue national-local n°3, déchets et rizières urbaines'."""
_ONE_WORD = re.compile(r"[a-zà-ÿ]{5,}")
_QUOTED = re.compile(r"[^.;:]{0,50}?\s*[:,–—-]?\s*[“\"«]\s*(?P<topic>[^“”\"«»]{6,150}?)\s*[”\"»]")
_HAN_BEFORE = re.compile(
    r"(?:主题|议题|专题)[为是：:]?[“\"「](?=[^“”\"「」]{4,40}[”\"」])(?P<named>[^“”\"「」]{4,40})|"
    r"[“\"](?P<topic>[^“”\"]{4,40})[”\"](?:主题)?(?:UrbanShift)?(?:中国)?第[一二三四五六七八九十]{1,2}[次届]"
)
"""What a meeting is called after: '“城市更新与社区治理”第三次国家—地方对话'."""
_LONGEST = 3_000
_BEHIND = re.compile(
    r"[^.;:()“\"«]{0,60}?\s*(?:[:：]|\s[–—]\s)\s*(?P<topic>[a-zà-ÿ][^.;:()]{6,150}|[A-ZÀ-Þ][^.;:()–—]{12,150})$"
)
_JOINS_TWO = r"(?=[^()]*(?:[,+&]|\s(?:and|y|e|et|dan)\s))"
_BEHIND_HYPHEN = re.compile(
    rf"[^.;:()“\"«]{{0,60}}?\s*(?:\([^()]{{3,30}}\)\s*)?(?:\s-\s{_JOINS_TWO}(?!(?:my|our|mis?|meus?|minhas|mes|"
    rf"not[ae]s|draft)\b)(?P<topic>[a-zà-ÿ][^.;:()]{{6,150}})$|"
    rf"\({_JOINS_TWO}(?P<within>[a-zà-ÿ][^.;:()]{{6,100}})\)$)"
)
"""'... (Uganda) - wetlands, drainage and the plan', 'National-Local Dialogue, Kenya (wetlands + housing)'."""
_PLACE_BEFORE = re.compile(r"\s*(?:[,–—-]\s*[A-ZÀ-Þ][^,]{1,40})?[\s,–—-]*(?i:\b(?:el|le|em|du|del|les|los))?\s*$")
"""The place between a topic and the day."""
_BEFORE_DAY = re.compile(r"\s*,\s*\d")
_FEWEST, _MOST, _LONGEST_LINE, _OPENING = 2, 24, 30, 3
"""Words of a topic, and of a line; sentences of a paragraph among which the meeting is named."""


def topic_named(facts: Facts, head: Sequence[Block]) -> None:
    """Take what the meeting was about from its title, from a line that names it, or from the sentence that opens."""
    if "topic" in facts.found:
        return
    title = facts.found.get("title")
    author = facts.found.get("author")  # 'People's Dialogue on Human Settlements' may be called so.
    lines = [block for block in head if title is not None and block.text.strip(" :：") == title.value]
    named = [] if lines or title is None else list(OWN_NAME.finditer(title.value))
    for name in named:  # 'RE: 2nd Dialogue on compact cities', in a cell
        if title is not None and (told := _behind(title.value, name.end(), is_line=True)) is not None:
            facts.found["topic"] = Fact(_without_country(facts, title.value[slice(*told)]), title.source)
            return
    for block in [*lines, *(one for one in head if one not in lines), *_overview(facts)]:
        text = block.text
        is_author = author is not None and author.value in text and block not in lines
        if block.kind is Kind.ROW or len(text) > _LONGEST or facts.is_mail(block) or is_author:
            continue
        for sentence in sentences(whole(block))[:_OPENING]:
            before = _HAN_BEFORE.search(sentence.text)
            if before is not None:
                group = before.lastgroup or "topic"
                facts.keep("topic", before[group], sentence.part(*before.span(group)))
                return
            for name in (DIALOGUE if facts.mail else OWN_NAME).finditer(sentence.text):
                if (told := _behind(sentence.text, name.end(), is_line=len(text.split()) <= _LONGEST_LINE)) is not None:
                    told = told[0], told[0] + len(_without_country(facts, sentence.text[slice(*told)]))
                    facts.keep("topic", sentence.text[slice(*told)], sentence.part(*told))
                    return


def topic_of_title(facts: Facts) -> None:
    """Take what a title says besides that it is one of the text of a meeting, where nothing else tells the topic."""
    title = facts.found.get("title")
    if title is None or "topic" in facts.found:
        return
    found = _STANDS_FIRST.match(title.value)
    if found is not None and _may_stand_first(facts, found["topic"], title.value[found.end() :]):
        facts.found["topic"] = Fact(found["topic"], title.source)
        return
    dashed = _DASHED.search(title.value)
    if dashed is not None and _is_spoken_low(facts, dashed["topic"]):
        facts.found["topic"] = Fact(dashed["topic"], title.source)
        return
    last = _HAN_LAST.search(title.value)
    if last is not None and not (KIND_OF_TEXT.match(last[1]) or DIALOGUE.search(last[1])):
        facts.found["topic"] = Fact(last[1], title.source)


def _is_spoken_low(facts: Facts, topic: str) -> bool:
    """Whether one of the longer words of a title in capitals is a common word of the text, and none names a place or a
    kind of text: 'Cidades Verdes e Periferias'."""
    if KIND_OF_TEXT.match(topic) or _NO_TOPIC.search(topic) or VENUE.match(topic) or facts.register.cities_in(topic):
        return False
    if kind_of(topic)[0] not in (None, "city_government") or facts.register.country_in(topic):
        return False
    told = [word.lower() for word in topic.split() if len(word) > _LONG_WORD]
    low = re.compile(rf"\b(?:{'|'.join(map(re.escape, told))})\b") if told else None
    return low is not None and any(low.search(block.text) for block in facts.structure.blocks)


_LONG_WORD = 5
_DASHED = re.compile(
    r"(?i:di[aá]log\w*(?:\s(?:na[ct]ional|local)[\w-]*)*)\s+[–—-]\s+"
    rf"(?P<topic>[A-ZÀ-Þ][\w'’-]*(?:\s(?:[A-ZÀ-Þ][\w'’-]*|{_SMALL_WORDS}))*\s(?i:and|y|e|et|"
    rf"dan)\s[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*)*)$"
)
"""'Quarto Diálogo Nacional-Local – Cidades Verdes e Periferias'."""
_HAN_LAST = re.compile(r"(?:对话|会议|论坛)[^：:—]{0,12}(?:——|[：:])(?P<topic>[\u3400-\u9fff、，“”]{4,40})$")
"""'首次国家—地方对话纪要：沿岸城市的防洪'."""
_STANDS_FIRST = re.compile(r"(?P<topic>[^:：—–]{4,120}?)\s*(?:——|[:：]|\s[–—-]\s)\s*")


def _may_stand_first(facts: Facts, topic: str, rest: str) -> bool:
    """Whether what stands before the colon of a title is what it was about: 'Marchés et inondations : synthèse du
    deuxième dialogue'; no country, programme, body, kind of text, or motto."""
    if not OWN_NAME.search(rest) or DIALOGUE.search(topic) or find_dates(topic) or facts.register.country_in(topic):
        return False
    if _is_none(topic, is_on=True, is_quoted=False, is_after_colon=False) or _PROGRAMME.search(topic):
        return False
    if not (KIND_OF_TEXT.match(rest) or edition_in(rest) or ORDINAL_WORD.search(rest) or _TELLS_OF.match(rest)):
        return False
    has_words = any(word.islower() and len(word) > _SMALL for word in topic.split())
    return is_han(topic) or (has_words and len(topic.split()) >= _FEWEST_OF_TITLE and not _MOTTO.match(topic))


_TELLS_OF = re.compile(
    r"(?:what|how|notes?|lo\s+que|así|cómo|apuntes|notas|o\s+que|como|assim|ce\s+que|ce\s+qu['’]|comment|notes|"
    r"apa\s+yang|bagaimana|"
    r"catatan)\b",
    re.IGNORECASE,
)
"""'Calor na cidade: o que saiu do diálogo ...'."""
_PROGRAMME = re.compile(
    r"urbanshift|\b(?:project|proyecto|projeto|projet|proyek|program\w*)\b|项目|对话|会议", re.IGNORECASE
)
_MOTTO = re.compile(r"(?:from|de|del|da|do|du|dari|what|why|how|lo|que|o que|ce|apa)\s", re.IGNORECASE)


def topic_dealt_with(facts: Facts, head: Sequence[Block]) -> None:
    """Take what a sentence of the opening says that the meeting dealt with: 'El diálogo trató de ...'."""
    written = [block for block in facts.structure.blocks if not facts.is_mail(block)]
    blocks = [*head, *_overview(facts), *written[:_BEGINNING]]
    for block in blocks if "topic" not in facts.found else ():
        is_text = block.kind is Kind.TEXT and len(block.text) <= _LONGEST
        told = sentences(whole(block))[:_FIRST] if is_text else []
        for place, sentence in enumerate(told):
            patterns = [_HAN_DEALT] if is_han(sentence.text) else [_AROUND_QUOTED, _DEALT, _HELD, _MET]
            before = told[place - 1].text if place else ""
            is_alone = block in head and len(told) == 1 and not is_han(sentence.text)
            if is_alone or (DIALOGUE.search(before) and not _OTHER_ONE.search(before)):
                patterns.append(_IT_WAS)
            found = next((about for one in patterns if (about := one.search(sentence.text)) is not None), None)
            if found is None or _is_of_another(facts, sentence.text[: found.start(found.lastgroup or 0)]):
                continue
            topic = found[found.lastgroup or 0].rstrip(" ,")
            start, end = found.span(found.lastgroup or 0)
            if _SEVERAL.match(topic) and (listed := _LISTED.match(sentence.text, end)) is not None:
                topic, (start, end) = listed["topics"], listed.span("topics")
            if is_han(topic) or (_FEWEST <= len(topic.split()) <= _MOST and not _STORY.match(topic)):
                facts.keep("topic", topic, sentence.part(start, end))
                return


_SEVERAL = re.compile(
    rf"{words.SEVERAL}\s(?:[\w-]+\s){{0,1}}(?:topics|themes|subjects|issues|sujets|thèmes|temas|asuntos|assuntos|"
    rf"tópicos|topik|tema)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*[:：]\s*(?P<topics>[^.:;]{6,200}?)\s*[.]?\s*$")
"""'Le dialogue a porté sur trois sujets : l'érosion côtière, l'assainissement et les marchés.'"""


def _is_of_another(facts: Facts, lead: str) -> bool:
    """Whether what stands before a topic names another meeting, several of them, or the year of one."""
    start = facts.found.get("start")
    years = {one.last.year for one in find_dates(lead)}
    return bool(_OTHER_ONE.search(lead) or _SEVERAL_MEETINGS.search(lead)) or (
        start is not None and bool(years - {start.value.year})
    )


_SEVERAL_MEETINGS = re.compile(
    r"\b(?:dialogues|meetings|diálogos|encuentros|encontros|rencontres|reuniones|reuniões|réunions|(?:dua|kedua|tiga)\s+dialog)\b|"
    r"前[两二三几]次",
    re.IGNORECASE,
)
_BEGINNING, _FIRST = 12, 3
"""Blocks from the beginning, and sentences of each, among which one says what it was about."""
_DEALT = re.compile(
    r"(?i:dialog\w*|diálogo\w*|meeting|encuentro|encontro|jornada|journée|reuni(?:ón|ão)|réunion|rencontre)\b"
    r"[^.;:]{0,140}?\s(?i:(?:was|were) (?:all )?about|dealt with|focuss?ed on|trat(?:ó|ou)\s+(?:sobre|del?|d[aeo]s?)"
    r"|versó sobre|gir(?:ó|ou) e[mn] torno (?:al?|d[aeo]s?)(?: l[ao]s?)?|se centró en|centrou-se em|"
    r"a tourné autour d[eu]s?|revolved around|(?:qui\s+)?portait sur|a porté sur|portant sur|"
    r"(?:était |fut |a été )?consacrée? (?:à|aux?)|"
    r"dengan\s+tema|bertema(?:kan)?|con\s+el\s+tema(?:\s+de)?|com\s+o\s+tema|sur\s+le\s+thème(?:\s+de)?|"
    r"under\s+the\s+theme(?:\s+of)?|"
    rf"membahas|mengenai|dedicad[oa] a(?:l|o|\s+las?|\s+los)?)\s+{_TOPIC}"
)
_HELD = re.compile(
    r"^(?:[A-ZÀ-Þ][\w'’-]*[.,]\s+)?(?i:(?:the|el|la|[oa]|le)\s+(?:meeting|encuentro|reunión|jornada|taller|encontro|reunião|"
    r"oficina|seminário|rencontre|réunion|journée)\s+(?:on|about|sobre|sur)\s+)(?P<topic>[^.,:;()«»“”]{6,150}?)(?=,|\s(?i:"
    r"was\s+held|took\s+place|met|se\s+(?:celebr|realiz|llev)\w+|tuvo\s+lugar|aconteceu|ocorreu|decorreu|realizou-se|"
    r"s['’]est\s+(?:tenue?|déroulée?)|a\s+eu\s+lieu|(?:foi|fue)\s+(?:realizad|celebrad)[oa])\s)"
)
"""'O encontro sobre arborização urbana e ondas de calor aconteceu em Teresina.'"""
_AROUND_QUOTED = re.compile(
    r"(?i:dialog\w*|diálogo\w*|meeting|encuentro|encontro|réunion|rencontre|pertemuan)\b[^.;:“\"«]{0,100}?"
    r"\s(?i:(?:(?:around|on|under|con|com|sobre|bajo|sob|sur|en torno a|em torno d|autour d)\w*\s+)?"
    r"(?:the\s+|el\s+|o\s+|le\s+)?(?:topic|theme|tema|thème|topik|bertema|bertajuk))\b[\s,:]*(?i:of|de)?\s*"
    r"[“\"«]\s*(?P<topic>[^“”\"«»]{6,150}?)\s*[”\"»]"
)
"""'The dialogue was convened around the topic "Wetlands and housing: one plan"'."""
_IT_WAS = re.compile(
    r"^(?i:(?:it|this(?: one)?) (?:was (?:all )?about|dealt with|focuss?ed on)|"
    r"(?:este\s+)?(?:trató|versó)\s+(?:sobre|del?)|"
    r"tratou\s+(?:sobre|d[aeo]s?)|(?:il|elle|celui-ci|celle-ci) (?:portait|a porté) sur|"
    r"(?:il|elle) était consacrée? (?:à|aux?)|"
    r"(?:we|they|everybody|people) (?:talked|spoke) (?:about|of)|"
    r"(?:se )?(?:habl(?:ó|amos|aron)|convers(?:ó|amos|aron)) (?:de|sobre)|"
    r"(?:fal(?:ou-se|ámos|amos|aram)|convers(?:ou-se|ámos|amos|aram)) (?:de|sobre)|"
    r"(?:on|nous|il)(?: y)? (?:parlait|parlions|a parlé|avons parlé|était question|a été question) (?:du|des?)|"
    rf"(?:yang|kami|kita) (?:dibahas|membahas|bicara(?:kan)?)(?: adalah| soal| tentang)?)\s+{_TOPIC}"
)
"""The same behind a sentence that names the meeting: 'It was about heat in coastal cities.'"""
_MET = re.compile(
    r"\b(?i:reunid[oa]s|reunieron|reuniram|congregad[oa]s|réunie?s|retrouvée?s|met|gathered|assembled|convened|"
    r"brought|berkumpul)\b"
    r"[^.;:()]{0,120}?\s(?i:para\s+(?:dialogar|conversar|tratar|debat[ei]r|discutir|hablar|falar|deliberar)\s+"
    r"(?:sobre|acerca\s+de|de)|pour\s+(?:dialoguer|échanger|débattre|délibérer|discuter)\s+(?:sur|de|au\s+sujet\s+de)|"
    r"to\s+(?:deliberate|consult|confer|exchange\s+views|hold\s+a\s+dialogue)\s+(?:on|about)|"
    rf"untuk\s+(?:berdialog|bertukar\s+pikiran|bermusyawarah)\s+(?:tentang|mengenai|soal))\s+{_TOPIC}"
)
"""'Nosotras y nosotros, ... reunidas en Curridabat para dialogar sobre corredores biológicos,'."""
_HAN_DEALT = re.compile(
    r"围绕[“\"]?(?P<topic>[^，。；“”\"]{4,40}?)[”\"]?(?:等?(?:议题|主题|问题)?)(?:展开|进行|开展|深入|作了|做了|，)|"
    r"研究(?P<studied>[^，,。；]{4,30}?)(?:的?(?:有关|相关)(?:问题|工作|事项|事宜))|"
    r"(?:共同|深入)(?:探讨|研讨)(?P<last>[^，。；]{4,30})[。；]"
)
"""'会议围绕山地城市的洪涝与高温展开讨论'."""
_OTHER_ONE = re.compile(
    r"\b(?:next|previous|last|earlier|pr[oó]xim[oa]|anterior|siguiente|prochaine?|précédent|berikutnya|sebelumnya|"
    r"regional|régionale?|summit|cumbre|cúpula|sommet|G20|COP\s?\d*|"
    r"(?:of|de|des?|d[oa]s|para) (?:ministers|mayors|ministr[oa]s|ministres|maires|alcaldes|prefeit[oa]s|menteri|"
    r"wali kota)|"
    r"session|sesión|sessão|séance|sesi|group|grupo|groupe)\b|上次|下次|下一次|分会场|[去前往]年",
    re.IGNORECASE,
)
_STORY = re.compile(r"(?:how|what|who|why|that|c[óo]mo|qu[ée]|qui|comment|bagaimana|apa)\b", re.IGNORECASE)
"""How a topic does not begin."""


def _overview(facts: Facts) -> list[Block]:
    """The first paragraph of the overview."""
    told = [one.blocks[0] for one in facts.structure.sections if one.holds is Holds.OVERVIEW and one.blocks]
    return told[:1]


def _without_country(facts: Facts, topic: str) -> str:
    """A topic without the country behind its last comma: 'green growth in cities, Viet Nam'."""
    for ends in (_COMMA, _IN):
        at = ends.search(topic)
        last = topic[at.end() :] if at is not None else ""
        found = facts.register.country_in(last) if last else None
        if at is not None and found is not None and last[found[2] : found[3]] == last.strip():
            return topic[: at.start()]
    return topic


_COMMA = re.compile(r",(?=[^,]*$)")
_IN = re.compile(r"\s+(?:in|en|em|au|aux|di|no|na)\s+(?=(?:(?:el|la|le|the)\s+)?[A-ZÀ-Þ][^,]*$)", re.IGNORECASE)


def _behind(text: str, end: int, *, is_line: bool) -> tuple[int, int] | None:
    """Where the topic stands behind the name of the meeting."""
    told = _BEHIND_HYPHEN.match(text, end) if is_line else None
    name = "topic" if told is not None and told["topic"] else "within"
    if told is not None and not _is_none(told[name], is_on=True, is_quoted=False, is_after_colon=True):
        return told.span(name)
    for pattern in (_ABOUT, _GIVEN_TO, _QUOTED, _BEHIND, _BEHIND_COMMA) if is_line else (_ABOUT, _GIVEN_TO):
        found = pattern.match(text, end)
        is_colon = pattern is _BEHIND_COMMA or (
            found is not None and text[: found.start("topic")].rstrip().endswith((":", "："))
        )
        if (
            found is None
            or (pattern is _ABOUT and _NOT_ITS_NAME.search(text[:end]))
            or OWN_NAME.search(found["topic"])
            or _OF_NGO.match(text, found.end("topic"))
            or _is_none(
                found["topic"],
                is_on=pattern is _ABOUT,
                is_quoted=pattern is _QUOTED,
                is_after_colon=is_colon,
            )
        ):
            continue
        topic = found["topic"]
        if _BEFORE_DAY.match(text, found.end("topic")):
            topic = _PLACE_BEFORE.sub("", topic)
        if dates := find_dates(topic):
            topic = _PLACE_BEFORE.sub("", topic[: dates[0].start])
        is_word = pattern is _ABOUT and _ONE_WORD.fullmatch(topic) is not None  # 'sobre movilidad'
        if is_word or _FEWEST <= len(topic.split()) <= _MOST:
            return found.start("topic"), found.start("topic") + len(topic)
    return None


def _is_none(topic: str, *, is_on: bool, is_quoted: bool, is_after_colon: bool) -> bool:
    """Whether words behind the name of a meeting tell of what kind the text is, who wrote it, or where it was."""
    if KIND_OF_TEXT.match(topic) or _NO_TOPIC.search(topic) or VENUE.match(topic) or edition_in(topic):
        return True
    if is_quoted:
        return False
    is_motto = is_after_colon and _OF_CITIES.match(topic) is not None
    kind = kind_of(" ".join(topic.split()[:3]))[0]
    is_of_city = kind == "city_government" and is_after_colon and topic[:1].islower()  # ': kota hijau'
    if (kind is not None and not (is_motto or is_of_city)) or _STATE.match(topic):
        return True
    if is_on:
        return False
    is_title = is_after_colon and len(topic.split()) >= _FEWEST_OF_TITLE and topic[:1].isupper()
    is_short = is_after_colon and topic[:1].islower() and len(topic.split()) <= _MOST_JOINED
    headed = topic.replace(" and ", " ") if is_short else topic  # ': markets and drains'
    if _HEADLINE.search(headed) and not (is_title and _IN_CAPITALS.fullmatch(topic)):
        return True
    if is_title and _IN_CAPITALS.fullmatch(topic):
        return False
    has_words = any(word.islower() and len(word) > _SMALL for word in topic.split()) or topic.isupper()
    return not has_words and not (is_after_colon and _JOINED.search(topic))


_OF_CITIES = re.compile(
    r"(?:Pe\w+an|Ke\w+an|Plan\w+|Gest\w+|Adapta\w+|Resil\w+)\s(?:de\s|da\s)?(?:la\s)?(?:Kota|Ciudad|Cidade|Ville)\b.*$|"
    r"(?:Kota|Ciudad|Cidade|Ville)(?:,?\s[\w'’-]+){3,}$|[A-ZÀ-Þ]\w+\s(?:Kota|Ciudad|Cidade|Ville)\s(?:dan|y|e|"
    r"et)\s\w.*$"
)
"""What cities are to be, behind the colon of a title, and no name of one: 'Kota Layak Jalan Kaki'."""
_FEWEST_OF_TITLE, _MOST_JOINED = 3, 8
_IN_CAPITALS = re.compile(rf"(?:[A-ZÀ-Þ][\w'’-]*|{_SMALL_WORDS})(?:\s(?:[A-ZÀ-Þ][\w'’-]*|{_SMALL_WORDS}))+")
"""'Heat Action and Cool Roofs' behind the colon of a title."""
_JOINED = re.compile(r"[^,\s]{4,}\s(?:y|e|et|and|dan)\s[^,\s]{4,}$", re.IGNORECASE)
"""'Cidades e Clima' behind the colon of a title."""
_OF_NGO = re.compile(r"\s*[(（](?:NGO|INGO|CSO|ONG|OSC|OSCIP|LSM)[)）]")
"""Behind what an organisation is called: 'People's Dialogue on Human Settlements (NGO)'."""
_NOT_ITS_NAME = re.compile(r"\b(?:cent(?:re|er)|institute|forum|foundation)\s+(?:of|for|on)\s+\w+$", re.IGNORECASE)
"""'Centre of Dialogue on Human Settlement' is an organisation."""
_SMALL = 3
"""Letters of the small words in names of places."""
_NO_TOPIC = re.compile(
    r"^(?:la |o |les? |los |as |os )?(?:base|program\w*|agenda|registr\w*|"
    r"principa\w+|resultad\w+|résultats|conclus\w+|acuerdos|encaminhamentos|balance|"
    r"balanço|bilan|avances?|avanços|síntes[ie]s?|versi[óo]n|version|vers[ãa]o|"
    r"borrador|projet de|anexo|annexe|ayuda|"
    r"sesi[óo]n|sess[ãa]o|séance|primer|segund|premi)\b|\bretenir\b|\b(?:cada|ambas) (?:ciudad|partes)\b",
    re.IGNORECASE,
)
_HEADLINE = re.compile(
    r"^(?:les|los|las|os|as)\s.*\s(?:s['’]|se\s|ont\s|han\s)|"
    r"['’]s\s|\s(?:on|and|of|the|for)\s",
    re.IGNORECASE,
)
"""What goes on as a sentence, or in English, where other rules look."""
_STATE = re.compile(r"(?:rep[úu]blica|république|reino|royaume|estados?|estado)\b", re.IGNORECASE)
