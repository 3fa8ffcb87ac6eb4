"""Which dialogue of its series a text says that it is."""

from __future__ import annotations

import re
from functools import lru_cache

from commitments.importing.by_when import says_will
from commitments.importing.dates import find_dates
from commitments.importing.proposing.names.meetings import LONGEST_SENTENCE, OWN_NAME
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key, matcher

_ORDINAL = {key(name): number for number, names in words.ORDINALS.items() for name in names}
ORDINAL_WORD = re.compile(
    matcher(name for names in words.ORDINALS.values() for name in names).pattern
    + (
        r"|(?<!\w)(?:(?P<raised>\d{1,2})(?:\s?(?:st|nd|rd|th|er|re|e|ᵉ|ᵉʳ|è?me)|\.(?:er|d[oa]|r[oa]|t[oa]|mo|vo))\s+(?=(?:\w+\s)?(?:national|dialog|di[aá]log|nld|dnl|dnd))"
        r"|(?P<digits>\d{1,2})\.?[ºª°](?!\w)|(?P<roman>I{1,3}|IV|"
        r"VI{0,3}|IX|X)(?:e|è?me|ᵉ|er|ère|º|ª|°)?(?=\s+(?:Di[aá]log|NLD|DNL|DND|Foro|Fórum|Encontro|Encuentro|Reuni)))"
    ),
    re.IGNORECASE,
)


_WEEKDAY = re.compile(r"(?:segunda|quarta|quinta|sexta)(?:-feira\b|\s*[,(]\s*(?:dia\s+)?\d)", re.IGNORECASE)
"""A day of the week that is called as an ordinal: 'quarta, 7 de maio'."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_NUMBERED = re.compile(
    r"(?<!\w)(?:NLD|DNL|DND)[\s-]+(?P<short>[IVX]{1,4}|\d)(?!\w)|"
    r"(?<!\w)(?:NLD|DNL|DND)\s+(?:[\w-]+\s+){0,2}(?:n[°º]|no\.?|nr\.?|núm\.?|#)\s*(?P<named>\d{1,2})(?!\d)|"
    r"(?<!\w)(?:dialogues?|di[aá]logos?|dialog|encuentro|encontro)(?:\s+(?:national|nacional|nasional)[\w–-]*)?\s+(?:(?:[A-ZÀ-Þ][\w-]+\s+)?\(?(?:no|nr|nº|n\.?[º°]|núm|number|número|numéro|nomor|#)\.?\s*"
    r"(?P<number>\d{1,2})(?!\d)|(?P<after>[IVX]{1,4}|\d)(?=\s*(?:$|[:：,.;)–—|]|\s-\s|\b(?:in|di|en|em|au|à|de|do|du)\s+[A-ZÀ-Þ])))",
    re.IGNORECASE,
)
_COUNTED_BEHIND = re.compile(r"\b(?i:dialogue|di[aá]logo|dialog)\b[^()（）.;:]{0,60}[(（](?P<roman>[IVX]{1,4})[)）]")
"""Which dialogue it is, in brackets behind its name: 'Diálogo Nacional-Local de Angola (II)'."""
_NTH_EDITION = re.compile(
    r"(?<![\w.])(?P<n>\d{1,2})\.?(?:[ºª°]|st|nd|rd|th|ème|e|da|ra|ta)\s+(?:edici[oó]n|edi[cç][aã]o|édition|edition)\b",
    re.IGNORECASE,
)
EDITION = re.compile(
    r"(?P<which>\w+)\.?\s+(?:edici[oó]n|edi[cç][aã]o|édition|edition|edisi|ronda|rodada|round|session|sesión|sessão)\b|"
    r"\b(?:edisi|putaran|sesi|edition|edición|edição|édition|round)\s+(?P<after>\w+)",
    re.IGNORECASE,
)


_NTH_MEETING = re.compile(
    r"\W*(?P<which>\w+)\s+(?:meetings?|gathering|reuni[oó]n|reunião|réunion|encuentro|encontro|rencontre)\W*",
    re.IGNORECASE,
)
"""The same of a meeting, alone on a line under the name: 'Second meeting'."""


def edition_in(text: str) -> int | None:
    """Which edition a line says that it is: 'Segunda edición', 'edisi kedua'."""
    if found := _NTH_EDITION.search(text):
        return int(found["n"])
    if (alone := _NTH_MEETING.fullmatch(text)) and (number := _ORDINAL.get(key(alone["which"]))):
        return number
    for found in EDITION.finditer(text):
        which = found["which"] or found["after"]
        told = _ORDINAL.get(key(which)) or (_ROMAN.get(which.lower()) if found["after"] else None)
        if told is not None:
            return told
    return None


@lru_cache(maxsize=20_000)
def ordinal_in(text: str, *, anywhere: bool) -> int | None:
    """Which dialogue of its series a text says it is; `anywhere`: the text names the dialogue, so an ordinal in it is
    the dialogue's."""
    if len(text) > LONGEST_SENTENCE:
        return None
    dates = find_dates(text)
    if found := _NUMBERED.search(text):
        number = found["after"] or found["number"] or found["short"] or found["named"]
        return int(number) if number.isdigit() else _ROMAN[number.lower()]
    behind = _COUNTED_BEHIND.search(text)
    if behind is not None and behind["roman"].lower() in _ROMAN:
        return _ROMAN[behind["roman"].lower()]
    for found in ORDINAL_WORD.finditer(text):
        if any(one.start <= found.start() < one.end for one in dates) or _WEEKDAY.match(text, found.start()):
            continue
        near = text[max(0, found.start() - 45) : found.end() + 45]
        if not (anywhere or (OWN_NAME.search(near) and _is_about_itself(text, found))):
            continue
        if digits := found["digits"] or found["raised"]:
            return int(digits)
        if found["roman"]:
            return _ROMAN[found["roman"].lower()]
        return _ORDINAL.get(key(found[0]))
    return None


def says_first(text: str, year: int | None) -> bool:
    """Whether a sentence says of the meeting that it tells of that it is the first: 'Cette première rencontre visait
    à ...', 'It was the first meeting of its kind'; not of one of another `year`."""
    found = (_HAN_IS_FIRST if is_han(text) else _IS_FIRST).search(text) if len(text) <= LONGEST_SENTENCE else None
    if found is None or says_will(text, found.start()) or _WILL_BE.search(text, 0, found.start()):
        return False
    return {one.last.year for one in find_dates(text[: found.end() + _RIGHT_BEHIND])} <= {year}


_WILL_BE = re.compile(r"\b(?:ser[áa]|serait|ser[íi]a|would|could|should)\b", re.IGNORECASE)
_RIGHT_BEHIND = 25
"""Signs behind the name of a meeting among which the year of it stands."""


_MEETING = (
    r"(?:meeting|gathering|dialogue|event|workshop|edition|rencontre|rendez-vous|réunion|édition|atelier|concertation|"
    r"encuentro|reunión|diálogo|cita|jornada|edición|taller|encontro|reunião|edição|oficina)"
)
_NOT_OF = r"(?!\s+(?:of|du|de\s+l[ea]|des?|del?|d[aeo]s?)\s+(?!(?:(?:this|the|ce|este)\s+)?di[áa]log))"
"""What of a meeting is not all of it: 'this first meeting of the working group'."""
_IS_FIRST = re.compile(
    rf"\b(?:this(?:\s+(?:was|is)\s+the)?(?:\s+very)?\s+first|c(?:ette|e)(?:\s+toute)?\s+premi(?:er|ère)|[nd]?est[ea]\s+primei?ra?o?)"
    rf"\s+(?:(?:such|national-local|urbanshift)\s+)?{_MEETING}\b{_NOT_OF}|"
    rf"\b(?:first|premi(?:er|ère)|primei?r[oa]?)\s+(?:[\w-]+\s+)?{_MEETING}\s+(?:[\w-]+\s+)?"
    r"(?:of\s+(?:its|this|the)\s+kind|d[eu]\s+(?:ce|cette|son)?\s*(?:type|genre|nature)|(?:en|de)\s+(?:su|este|esta)\s+(?:tipo|clase|género)|"
    r"d[eo]\s*(?:st|ss|se)?[eu]?\s*(?:tipo|g[êé]nero))\b|"
    r"\b(?:pertemuan|dialog|rapat|lokakarya|kegiatan)(?:\s+nasional-(?:lokal|daerah))?\s+(?:yang\s+)?pertama\s+"
    r"(?:ini|(?:yang\s+)?(?:sejenis|semacam\s+ini|sejenisnya))\b|"
    r"\bini\s+(?:adalah|merupakan)\s+(?:pertemuan|dialog)(?:\s+nasional-(?:lokal|daerah))?\s+(?:yang\s+)?pertama\b",
    re.IGNORECASE,
)
_HAN_IS_FIRST = re.compile(
    r"这是[^，。；]{0,10}?(?:首次|第一次|首场)(?:举办|召开|举行)?的?(?:此类|国家[与和—–-]{0,2}地方)?(?:对话|会议|座谈)|"
    r"(?:本次|此次|这次)(?:首次|首场|首届)(?:国家[与和—–-]{0,2}地方)?对话|"
    r"首次(?:举办|召开|举行)(?:的)?(?:此类|这类|该类)(?:对话|会议)"
)


def _is_about_itself(text: str, found: re.Match[str]) -> bool:
    """Whether an ordinal in running text is of this meeting: not of the one to come, nor of one it refers back to."""
    before = text[: found.start()].casefold()
    if _HAN_AHEAD.match(text, found.end()) or _IS_AHEAD.search(text, found.end(), found.end() + _NEAR):
        return False
    return not re.search(
        r"next|prepare(?!d for\b)|upcoming|towards|since|siguiente|próxim|"
        r"prochain|berikut|previous|anterior|précéd|last|"
        r"\b(?:before|until|by|ahead of|prior to|antes del?|hasta|antes do|até|avant|d['’]ici|jusqu\W?\w+|"
        r"sebelum|menjelang)\s(?:the\s|el\s|o\s|ao?\s|au?\s|le\s)?$",
        before[-40:],
    )


_IS_AHEAD = re.compile(
    r"\b(?:agenda|(?:was|is|were) (?:proposed|planned|scheduled)|ordre du jour|orden del día|pauta|propus\w+|"
    r"direncanakan)\b",
    re.IGNORECASE,
)
_NEAR = 60
"""What stands near behind the ordinal of a meeting that is only planned, and in how many signs."""
_HAN_AHEAD = re.compile(r"[次届轮]?(?:国家[与和及—–-]{0,2}地方)?对话会?(?:召开|举行)?(?:之?前|以前)")
"""What stands behind the ordinal of a meeting before which something is to be done."""
