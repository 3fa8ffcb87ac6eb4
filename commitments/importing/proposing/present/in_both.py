"""Those in the room and those elsewhere, where a text counts them apart: '48 presenciales y 20 virtuales'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

STREAMED = (
    r"(?:com|con|avec|with|teve|tuvo|houve|hubo)\s+(?:a\s+|una\s+|une\s+|uma\s+)?(?:transmiss(?:ão|ion)|transmisión|"
    r"retransmission|streaming|"
    r"live[- ]?stream(?:ing)?)\s+(?:(?:ao\s+vivo|en\s+vivo|simult[aâ]ne[oa]|en\s+direct|em\s+tempo\s+real)\s*)?"
    r"(?:on-?line|virtual|en\s+l[ií]nea|en\s+ligne|pel[oa]\s|por\s|sur\s|vía\s|via\s|en\s|on\s)"
)
"""What says that others looked on from elsewhere."""
_HERE = (
    r"(?:presencia(?:l\w*|is)|secara\s+(?:langsung|luring)|luring|tatap\s+muka|"
    r"(?:hadir\s+)?di\s+(?:ruangan|tempat)|en\s+présentiel|"
    r"en\s+salle|dans\s+la\s+salle|sur\s+place|en\s+(?:el\s+|la\s+)?sal(?:a|ón)|n[ao]\s+sal(?:a|ão)|in[- ]person|"
    r"in\s+the\s+(?:room|hall)|"
    r"on[- ]?site|face[- ]to[- ]face|physically)"
)
_AWAY = (
    r"(?:virtual\w*|on-?line|en\s+l[ií]nea|en\s+ligne|en\s+distanciel|à\s+dist(?:ância|ancia|ance)|a\s+distancia|"
    r"conecta(?:d[oa]s|ron|ram)|connectée?s?|daring|"
    r"remot\w+|(?:(?:por|vía|via|on|over|em|pel[oa]|par|sur|lewat|melalui)\s+)?(?:zoom|teams|webex|google\s+meet))"
)
_ABOUT = (
    r"(?:~|about|around|some|approximately|nearly|over|more\s+than|at\s+least|another\s+(?:about|some)|cerca\s+de|alrededor\s+de|"
    r"aproximadamente|unos|unas|uns|umas|más\s+de|mais\s+de|casi|quase|presque|environ|près\s+de|plus\s+de|quelques?|sekitar|"
    r"lebih\s+dari|kurang\s+lebih|hampir)\s*"
)
_ROUND = (
    r"une?\s+(?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine)|"
    r"una?\s+(?:decena|veintena|treintena)|uma\s+(?:dezena|vintena)"
)
_COUNT = rf"(?:(?P<about_{{0}}>{_ABOUT})?(?<![\d.,])(?P<n_{{0}}>\d{{{{1,4}}}})|(?P<round_{{0}}>{_ROUND}))"
_JOINS = (
    r"(?:\s*[,;+&]\s*|\s+)(?:(?:y|e|et|and|más|mais|plus|dan|serta|with|con|com|avec|ditambah)\s+)?"
    r"(?:(?:otr[oa]s|outr[oa]s|another|a\s+further|d['’]autres|lainnya)\s+)?"
)
_WORDS = r"(?:[^\W\d_]+\s+){0,4}?"


def _counted(name: str) -> str:
    return _COUNT.format(name)


_ROOM_FIRST = re.compile(
    rf"{_counted('here')}\s+{_WORDS}{_HERE}(?:\s+[^\W\d_]+){{0,2}}?{_JOINS}{_counted('there')}\s+{_WORDS}{_AWAY}",
    re.IGNORECASE,
)
_AWAY_FIRST = re.compile(
    rf"{_counted('there')}\s+{_WORDS}{_AWAY}(?:\s+[^\W\d_]+){{0,2}}?{_JOINS}{_counted('here')}\s+{_WORDS}{_HERE}",
    re.IGNORECASE,
)
_HAN_HERE, _HAN_AWAY = r"(?:现场|线下)(?:参会|参加|出席|与会)?", r"(?:线上|网络|视频)(?:参会|参加|出席|接入|与会)?"
_HAN = re.compile(
    rf"{_HAN_HERE}(?:人数|代表)?(?P<about_here>约|近|超过)?(?P<n_here>\d{{1,4}})[余多]?[人名位][^。；\d]{{0,10}}?[，、；]?(?:另有)?"
    rf"{_HAN_AWAY}(?:人数|代表)?(?P<about_there>约|近|超过)?(?P<n_there>\d{{1,4}})[余多]?[人名位]"
)
_HAN_BEHIND = re.compile(
    rf"(?P<about_here>约|近|超过)?(?P<n_here>\d{{1,4}})[余多]?[人名位][^。；，、\d]{{0,8}}?{_HAN_HERE}[^。；\d]{{0,6}}?[，、；]?[^。；，\d]{{0,4}}?"
    rf"(?P<about_there>约|近|超过)?(?P<n_there>\d{{1,4}})[余多]?[人名位][^。；，、\d]{{0,8}}?{_HAN_AWAY}"
)
_PATTERNS = (_ROOM_FIRST, _AWAY_FIRST, _HAN, _HAN_BEHIND)
_ELSEWHERE = re.compile(f"{_AWAY}|{_HAN_AWAY}", re.IGNORECASE)
"""What each of the patterns asks for; most texts have none."""
_OF_THEM = (
    rf"(?:dont|sendo|of\s+whom)\s+\d+\s+(?:\w+\s+)?{_AWAY}|"
    r"\d+\s+(?:de\s+(?:ell[oa]s|el[ea]s)|d['’]entre\s+(?:eux|elles)|dos\s+quais|das\s+quais|of\s+them)\s+"
    rf"(?:\w+\s+){{0,3}}?{_AWAY}"
)
IN_BOTH = rf"\d+\s+{_WORDS}{_HERE}[^.;\d]{{0,30}}?\d+\s+{_WORDS}{_AWAY}|{_OF_THEM}"
"""What counts those in the room and those elsewhere."""
_FROM_AFAR = r"(?:(?:by|por|par|via|vía|over|lewat|melalui)\s+(?:v[ií]d[eé]o|visio|link|enlace|tel[eé])[-\w]*)"
SOME_AND_OTHERS = (
    r"\b(?:some|un[oa]s|uns|umas|algun[oa]s|alguns|algumas|certaine?s|les\s+une?s|sebagian)\s+"
    rf"{_WORDS}{_HERE}[^.;]{{0,40}}?\b(?:others|the\s+rest|otr[oa]s|los\s+demás|outr[oa]s|les\s+autres|d['’]autres|"
    rf"sebagian\s+lain(?:nya)?)\s+{_WORDS}(?:{_AWAY}|{_FROM_AFAR})"
)
"""'Unas en la sala y otras por videoconferencia'."""
_IS_HYBRID = re.compile(rf"{STREAMED}|{IN_BOTH}|{SOME_AND_OTHERS}", re.IGNORECASE)
_ROUGHLY = re.compile(r"[余多]")


def is_hybrid(text: str) -> bool:
    """Whether a text says that some looked on from elsewhere, or counts those who did."""
    return bool(_IS_HYBRID.search(text)) or counted_apart(text) is not None


_LOOKED_ON = re.compile(
    r"\b(?:watch|view|follow|stream|transmi|siguieron|seguid|vieron|acompanh|assistiram|suivi|regard|menonton|menyaksikan)|观看|收看",
    re.IGNORECASE,
)
"""What says that those elsewhere took no part."""
_NEAR = 4
"""Signs behind the count of them."""


@dataclass(frozen=True, slots=True)
class Apart:
    """How many came to the room, and how many took part from elsewhere, each None where that is only about so many;
    and where in the text it says so."""

    here: int | None
    there: int | None
    start: int
    end: int


@lru_cache(maxsize=20_000)
def counted_apart(text: str) -> Apart | None:
    """Those in the room and those elsewhere; None where a text does not count them apart."""
    for pattern in _PATTERNS if _ELSEWHERE.search(text) else ():
        found = pattern.search(text)
        if found is not None and not _LOOKED_ON.search(text, found.start(), found.end() + _NEAR):
            return Apart(_number(found, "here"), _number(found, "there"), found.start(), found.end())
    return None


def _number(found: re.Match[str], which: str) -> int | None:
    """The number of one of the two, where it is exact."""
    told = found.groupdict()
    is_about = told.get(f"about_{which}") or told.get(f"round_{which}")
    behind = found.string[found.end(f"n_{which}") :][:1] if told.get(f"n_{which}") else ""
    return None if is_about or _ROUGHLY.match(behind) or not told[f"n_{which}"] else int(told[f"n_{which}"])
