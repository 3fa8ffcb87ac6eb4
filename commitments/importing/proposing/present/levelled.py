"""Who came from which level of government, as one clause tells it by its form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.ledger import Passage
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.levels import level_of, names_government

from .coming import CAME, says_who_came

_COLON = re.compile(r"\s*(?P<lead>[^:：;；,，。]{2,70}?)\s*[:：]\s*(?=\S)")
_COMMA = re.compile(r"\s*(?:(?:and|et|y|e|dan)\s+)?(?P<lead>[^,，:：]{4,45}?)\s*[,，]\s*(?=\S)")
_BEHIND = re.compile(
    r"(?P<names>[^()（）]+(?:[(（](?P<inner>[^()（）]{1,20})[)）][^()（）]+)*?)\s*[(（](?P<level>[^()（）]{3,40})[)）]"
)
_JOINS = re.compile(
    r"^[\s,;，；、]*(?:(?:and|y|e|et|dan|serta|as well as|así como|bem como|ainsi que|以及|和)\s+)?", re.IGNORECASE
)
_SPOKE_FOR = re.compile(
    r"(?:(?:the|el|la|le|les|o|a|os|as)\s+)?(?P<lead>[^,:：;]{4,45}?)\s+(?:(?:was|were|is|are|estuvo|estuvieron|fue|"
    r"fueron|foi|foram|esteve|était|étaient|est|sont|a été|ont été)\s+)?(?:represented by|representad[oa]s? por|"
    r"representad[oa]s? pel[oa]s?|représentée?s? par|diwakili oleh)\s+(?:the\s+|la\s+|el\s+|le\s+|l['’])?"
    r"(?:(?:officers|officials|staff|representatives|delegates|funcionari[oa]s|técnic[oa]s|representantes|agents|cadres|"
    r"représentants|pejabat|perwakilan)\s+(?:from|of|del?|d[aeo]s?|du|des|dari)\s+(?:(?:the|la|el|l[ao]s|les?)\s+|l['’])?)?",
    re.IGNORECASE,
)
"""'The national level was represented by'."""
_STOOD_FOR = re.compile(
    r"(?P<names>(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|l['’])?[A-ZÀ-Þ][^.;:]{3,300}?)\s+(?:represented|spoke\s+(?:for|on\s+behalf\s+of)|representaron|representaram|"
    r"hablaron\s+por|falaram\s+(?:por|pel[oa]s?)|ont\s+représenté|représentaient|mewakili)\s+"
    r"(?:(?:a|al|à|au|aux|the|el|la|los|las|o|os|as|le|les)\s+)*(?P<lead>[^,.;:]{3,45})[\s.]*$"
)
"""'NITI Aayog and MoHUA spoke for the national level'."""
ART = r"(?:(?:the|el|la|los|las|le|les|[ao]s?|para)\s+|l['’])?"
WERE = (
    r"(?:estuvo|estuvieron|esteve|estiveram|asistió|participó|concurrió|participou|compareceu|vinieron|vieram|sont\s+venue?s|asistieron|participaron|participaram|concurrieron|comparecieron|compareceram|(?:étaient|foram|fueron|were|are)|"
    r"ont\s+(?:participé|pris\s+part)|prirent\s+part|tomaram\s+parte|tomaron\s+parte|came|attended|took\s+part|participated|joined|there\s+were|we\s+had|tuvimos|tivemos|hadir)"
    r"(?:\s+(?:presentes?|présents?|present|there))?"
)
_FOR_FIRST = re.compile(
    rf"\s*(?:(?:and|y|e|et|dan),?\s+)?(?:(?:(?:en|na|em)\s+(?:calidad|qualidade|qualité)\s+d[eo]|en\s+tant\s+que|como|comme|selaku|sebagai|mewakili)(?:\s+(?:los|les|os))?|(?:por|da|de\s+la)\s+(?:parte?|part)\s+d(?:el?|[oae]s?|u|['’])|au\s+titre\s+d(?:es?|u|['’])|du\s+côté\s+d(?:es?|u|['’])|"
    rf"(?:en\s+representaci[óo]n|em\s+representação|en\s+représentation)\s+d(?:el?|[oae]s?|u|['’])|por|pel[oa]s?|pour|for|from|del?|d[oa]s?|des|dari|on\s+behalf\s+of|en\s+nombre\s+de|au\s+nom\s+de)"
    rf"\s+{ART}(?P<lead>[^\W\d_][\w'’-]*(?:\s(?-i:[a-zà-ÿ][\w'’-]*)){{0,3}}?)\s*(?:[,:]|\s{WERE})?\s+{ART}"
    r"(?-i:(?=[A-ZÀ-Þ]|minist|gobern|governo|prefei|municip|mairi|commune|ville|alcald|ayunt|câmara|conse|secret|agenc|district|distrit))",
    re.IGNORECASE,
)
"""'Por la Nación estuvieron el Ministerio de Vivienda y el DNP', 'por las ciudades Bogotá y Medellín'."""
_FOR_LAST = re.compile(
    rf"(?P<names>[^:]{{2,300}}?),?(?:\s+(?:also\s+)?{WERE})?\s+(?:for|from|on\s+behalf\s+of|representing|por|pel[oa]s?|pour|dari|mewakili|as|como|comme|"
    rf"en\s+tant\s+que|sebagai|en\s+(?:calidad|qualité)\s+de)\s+{ART}(?P<lead>[^,.;:()]{{3,45}})[\s.]*$",
    re.IGNORECASE,
)
"""'DHSUD, DILG and the Climate Change Commission for the national government', '... as partners'."""
_IN_PLACE_OF_VERB = re.compile(
    rf"\s*(?:(?:and|y|e|et|dan)\s+)?{ART}(?P<lead>[^,:;]{{4,45}}?)\s+(?:(?P<by>by|por|pel[oa]s?|par|oleh)|were|was|included?|are|"
    rf"sent|sends|envi(?:ó|aron|ou|aram)|a\s+envoyé|ont\s+envoyé|mengirim|mengutus|delegó|delegou|fueron|eran|foram|eram|étaient|incluían|incluíam|comprenaient|adalah|yaitu)\s+(?:al?\s+)?{ART}(?=\S)",
    re.IGNORECASE,
)
"""'Local government by Kisumu and Nakuru; partners were UNEP and ITDP'."""
_MANY = "|".join(re.escape(one) for one in (*words.LOCAL_GROUPS, *words.NATIONAL_GROUPS))
_HOW_MANY = r"(?:\d{1,3}|[^\W\d_]{2,7})"
COUNTED_CAME = re.compile(
    rf"\s*(?:(?:(?:the|las?|los|les|as|os)\s+)?(?P<first>{_HOW_MANY}\s+(?:{_MANY}))|(?:the|las|los|les|as|os)\s+(?P<all>{_MANY}))\s+{WERE}"
    rf"(?:,?\s+(?:too|also|as well|también|también|aussi|également|juga))?\s*[:：(（][\s:]*(?=\S)|"
    rf"\s*{WERE}\s+(?P<last>{_HOW_MANY}\s+(?:{_MANY}))[\s:：(（]*[:：(（][\s:]*(?=\S)",
    re.IGNORECASE,
)
"""'Four counties took part: Nairobi City, Kisumu, Mombasa and Nakuru.'"""
_HAN_LEVELS = re.compile(
    r"(?:来自)?(?P<lead>(?:国家|中央|地方|市级|城市|省级)的?(?:层面|方面|部门|一级|单位|机构|代表)?)(?<!的)(?:的?有|由|包括|来自|"
    r"(?<=方面)(?:的?是|[，,](?=[^，。；：]{2,200}(?:到场|到会|在场|在座)))|(?<=层面)(?:的?是|[，,](?=[^，。；：]{2,200}(?:到场|到会|在场|在座))))"
    r"(?P<names>[^，。；：]{2,200}?)"
    r"(?:等[^，。；：、]{0,8})?(?:(?:都|均|也)?(?:派员)?(?P<came>参加|出席|参会|代表|到场|到会|在场|在座)(?=[，。；]|$)|(?=[，；。]|$))"
)
"""'国家层面有住房和城乡建设部、国家发展改革委参加'; of several only the last may say so."""
_HAN_OTHERS = re.compile(
    r"(?:[，；]|^)(?:此外[，,]?|另外[，,]?)?(?P<names>[^，。；：]{2,200}?)(?:等[^，。；：、]{0,8}?)?(?:也|还|应邀)?(?:派员|派代表)?"
    r"(?:参加|出席|列席|参会|到场|到会|在场|在座|坐在[^，。；]{1,8}(?=[，。；]|$))"
)
_LIST = re.compile(r"\s*(?:[,;、]|\s(?:and|y|e|et|dan|serta)\s)\s*", re.IGNORECASE)
_LOW_START = re.compile(
    r"(?:(?:the|el|la|los|las|le|les|[ao]s?|de|del|du|des|d[aeo]s?)\s+|[ld]['’])*(?-i:[a-zà-ÿ]{4,}\s+[a-zà-ÿ]{4,}\s)",
    re.IGNORECASE,
)
"""How a text begins that is none of names."""
_CAME_FOR = re.compile(
    r"\s*(?P<lead>[^,:：;]{4,45}?),?\s+(?:asistieron|participaron|estuvieron presentes|concurrieron|participaram|"
    r"estiveram presentes|compareceram|ont participé|étaient (?:présente?s|représentée?s)|attended|participated|"
    r"took part|"
    r"were (?:present|represented)|hadir|there were|we had|tuvimos|tivemos)\s*[:：]?\s+(?:(?:the|el|la|los|las|"
    r"[ao]s?|les?)\s+|"
    r"l['’])?(?=\S)",
    re.IGNORECASE,
)
"""'Del nivel nacional asistieron el ...'."""
_CAME_BY = re.compile(
    r"\s*(?:asistieron|participaron|concurrieron|participaram|estiveram presentes|ont participé|"
    r"étaient présents)\s*,?\s+"
    r"(?:por|pel[ao]s?|pour)\s+(?:(?:la|el|los|las|le|les)\s+|l['’])?(?P<lead>[^\s,:;]+(?:\s(?-i:[a-zà-ÿ]+))?),?\s+"
    r"(?:(?:the|el|la|los|las|les?|[ao]s?)\s+|l['’])?(?-i:(?=[A-ZÀ-Þ]|minist|alcald|munic|gobern|govern|prefei|commun|mairi))",
    re.IGNORECASE,
)
"""'Asistieron por la Federación SEDATU y ...'."""
_AT_LEVEL = re.compile(
    r"\s*(?P<lead>(?:at|on|from|for|a|al|ao|au|en|em|no|du|de|del|do|da|por|pelo|pour|pada|di|dari)\s+"
    r"(?:the\s+|el\s+|le\s+|o\s+|la\s+)?(?:[a-zà-ÿ-]+\s+){0,2}(?:level|side|tier|nivel|nível|niveau|échelon|tingkat|lado|côté|"
    rf"[áâ]mbito)(?:\s[a-zà-ÿ-]+)?)\s+{ART}(?-i:(?=[A-ZÀ-Þ]|minist))",
    re.IGNORECASE,
)
"""'At national level the Ministry of Lands ... took part'."""
_LEADING_IN = (_SPOKE_FOR, _CAME_BY, _CAME_FOR, _FOR_FIRST, _IN_PLACE_OF_VERB, _AT_LEVEL)
_PRESENCE = re.compile(
    r"(?:(?:on (?:a )?not(?:ait|é|ons|era)|nous (?:avons noté|notons)|se (?:contó|notó|registró)|contou-se|"
    r"registou-se|registrou-se|we noted)"
    r"(?:\s+(?:con|com))?\s+)?(?:(?:the|la|a)\s+)?(?:présence|presencia|presença|presence|kehadiran|celles?|ceux|celui)\s+"
    rf"(?:of|de|del|du|des|d[aeo]s?|dari)\s+{ART}(?=\S)",
    re.IGNORECASE,
)
"""What stands before names behind a level: '..., on notait la présence du ministère de l'Habitat'."""
PRESENT = re.compile(
    r",?\s+(?:also\s+)?(?:took\s+part|attended|participated|joined|came|were\s+(?:present|represented|there|in\s+attendance)|asistieron|"
    r"participaron|concurrieron|estuvieron\s+presentes|participaram|compareceram|estiveram\s+presentes|marcaram\s+presença|"
    r"ont\s+(?:participé|pris\s+part|assisté)|étaient\s+(?:présente?s|représentée?s|là)|(?:turut\s+)?hadir)[\s.]*$",
    re.IGNORECASE,
)
"""What says behind them that they were there."""
_THEY_CAME = re.compile(rf"[^:：;()]{{6,120}}[:：]\s*{ART}(?=\S)")


Told = tuple[str, Passage, Passage]
"""A level, the words that say so, and the names of those who came from it."""


def _level_of(lead: str) -> str | None:
    """The level that words before or behind names say. The government is the national one, where others are named
    beside it."""
    return level_of(lead, alone=True) or ("national" if names_government(lead) else None)


def _led_by_words(clause: Passage, patterns: Sequence[re.Pattern[str]]) -> Told | None:
    """The level that a clause begins with, the words that say so, and the names behind them."""
    for pattern in patterns:
        found = pattern.match(clause.text)
        level = _level_of(found["lead"]) if found is not None else None
        is_by = pattern is _IN_PLACE_OF_VERB and found is not None and found["by"] is not None
        # 'União por Moradia Popular' is a name, where no other clause said that it was represented by anybody.
        if found is not None and level is not None and (not is_by or REPRESENTED.search(clause.block.text)):
            return _of_first(clause, level, found)
    return None


REPRESENTED = re.compile(r"represent|représent|diwakili", re.IGNORECASE)
_WERE_REPRESENTED = re.compile(
    r"[^:：;,.()]{0,60}(?:represent|représent|diwakili)[^:：;,.()]{0,30}\s?[:：]\s*", re.IGNORECASE
)
SAYS_THERE = re.compile(rf"\b(?:represented|representad[oa]s?|représentée?s?|diwakili|{WERE})\b", re.IGNORECASE)
"""What says of some that they were there, or that somebody spoke for them."""


def represented_in(sentence: Passage) -> Passage | None:
    """The names behind words that say that those were represented, as no person is: 'Étaient représentés : le METE,
    Terre Vive et l'ESP.'"""
    lead = _WERE_REPRESENTED.match(sentence.text)
    behind = sentence.part(lead.end(), len(sentence.text)) if lead is not None else None
    listed = re.split(r"[,;，；、]", behind.text.rstrip(" .。,;")) if behind is not None else []
    return (
        behind if listed and all(any(map(str.isupper, one)) and not _LOW_START.match(one) for one in listed) else None
    )


def are_names(text: str) -> bool:
    """Whether a text lists names, and tells no story."""
    return all(
        any(sign.isupper() for sign in one) and not _LOW_START.match(one) for one in _LIST.split(text) if one.strip()
    )


def levelled(clause: Passage) -> list[Told]:
    """Who came from which level, in the order of the clause."""
    for form in (_by_han_levels, _by_count, _by_leading_words, _by_standing_for, _by_colon):
        if (told := form(clause)) is not None:
            return told
    if (lead := _COLON.match(clause.text)) is not None:  # 'Étaient représentés : au niveau national, ...'
        clause = clause.part(lead.end(), len(clause.text))
        if (led := _led_by_words(clause, _LEADING_IN[-2:])) is not None:
            return [led]
    if (they := _THEY_CAME.match(clause.text)) is not None and says_who_came(they[0]):
        clause = clause.part(they.end(), len(clause.text))  # '45 personnes étaient présentes, dont : ...'
    if (told := _by_last_words(clause)) is not None:
        return told
    lead = _COMMA.match(clause.text)
    if lead is not None and says_who_came(lead["lead"]) and level_of(lead["lead"], alone=True) is None:
        clause = clause.part(lead.end(), len(clause.text))  # 'Estiveram presentes, pelo nível central, ...'
    return _by_comma(clause) or _by_brackets(clause)


def _by_han_levels(clause: Passage) -> list[Told] | None:
    found = list(_HAN_LEVELS.finditer(clause.text)) if is_han(clause.text[:4]) else []
    if not found or not (found[0]["came"] or len(_HAN_LEVELS.findall(clause.block.text)) > 1):
        return None
    told = [
        (level, clause.part(one.start(), one.start("names")), clause.part(*one.span("names")))
        for one in found
        if (level := level_of(one["lead"].replace("的", "")))
    ]
    return told + others_in_han(clause, found[-1].end())


def others_in_han(clause: Passage, at: int = 0) -> list[Told]:
    """Those whom a clause names behind the levels: '此外，世界银行和四川大学也派员出席'."""
    others = _HAN_OTHERS.match(clause.text, at) if is_han(clause.text[:4]) else None
    if others is None:
        return []
    return [("other", clause.part(others.start(), others.start("names")), clause.part(*others.span("names")))]


def _by_count(clause: Passage) -> list[Told] | None:
    counted = COUNTED_CAME.match(clause.text)
    if counted is None or (level := level_of(counted["first"] or counted["all"] or counted["last"])) is None:
        return None
    return [(level, clause.part(0, counted.end()), clause.part(counted.end(), len(clause.text.rstrip(" .)）"))))]


def _by_leading_words(clause: Passage) -> list[Told] | None:
    led = _led_by_words(clause, _LEADING_IN)
    return None if led is None else [led]


def _by_standing_for(clause: Passage) -> list[Told] | None:
    stood = _STOOD_FOR.fullmatch(clause.text)
    level = level_of(stood["lead"], alone=True) if stood is not None else None
    return [_of_last(clause, level, stood)] if stood is not None and level else None


def _by_colon(clause: Passage) -> list[Told] | None:
    lead = _COLON.match(clause.text)
    level = level_of(lead["lead"]) or _level_of(lead["lead"]) if lead is not None else None
    return [_of_first(clause, level, lead)] if lead is not None and level else None


def _by_last_words(clause: Passage) -> list[Told] | None:
    stood = _FOR_LAST.fullmatch(clause.text)
    level = _level_of(stood["lead"]) if stood is not None else None
    return [_of_last(clause, level, stood)] if stood is not None and level and are_names(stood["names"]) else None


def _by_comma(clause: Passage) -> list[Told] | None:
    lead = _COMMA.match(clause.text)
    level = _level_of(lead["lead"]) if lead is not None else None
    return [_of_first(clause, level, lead)] if lead is not None and level else None


def _by_brackets(clause: Passage) -> list[Told]:
    """Each level stands in brackets behind its names, up to the first bracket that tells another thing."""
    told: list[Told] = []
    for found in _BEHIND.finditer(clause.text) if "(" in clause.text or "（" in clause.text else ():
        level = level_of(found["level"], alone=True)
        if level is None:
            break
        begins = _JOINS.match(found["names"])
        start = found.start("names") + (begins.end() if begins else 0)
        came = list(CAME.finditer(found["names"]))
        if came:
            start = max(start, found.start("names") + came[-1].end())
        told.append((level, clause.part(found.start("names"), start), clause.part(start, found.end("names"))))
        told.append((level, clause.part(found.end("names"), found.end()), clause.part(0, 0)))  # The level itself.
    return told


def _of_first(clause: Passage, level: str, lead: re.Match[str]) -> Told:
    """The words that lead in, and the names behind them without what only says that they were there."""
    there = _PRESENCE.match(clause.text, lead.end())
    begins = there.end() if there is not None else lead.end()
    present = PRESENT.search(clause.text, begins)
    ends = present.start() if present is not None else len(clause.text)
    return level, clause.part(0, begins), clause.part(begins, ends)


def _of_last(clause: Passage, level: str, stood: re.Match[str]) -> Told:
    return level, clause.part(stood.end("names"), len(clause.text)), clause.part(0, stood.end("names"))
