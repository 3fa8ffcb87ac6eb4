"""Names of ministries that list what they are for: 'Ministry of Environment, Forest and Climate Change'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .forms import IS_SHORT, LOW, ORGANISED
from .kinds import MANY, kind_of, looks_like_one

_MINISTRY = (
    r"(?:ministry|department|ministerio|ministério|ministère|secretaría|secretariat|secretaria)\s"
    r"(?:of the|of|for|de|des|du|da|do|del|das|dos|d['’])(?:\b|(?<=['’]))"
)
_BEGINS = re.compile(rf"\b{_MINISTRY}", re.IGNORECASE)
_HEAD = re.compile(rf"{_BEGINS.pattern}[^,;–—]*$", re.IGNORECASE)
_GENITIVE = re.compile(r"(?:de\s+l['’]|d['’]|de\s+la\s+|du\s+|des\s+)", re.IGNORECASE)
_OF = re.compile(r"(?:de\s+l[ao]s?|del|d[ao]s?)\s+(?=[A-ZÀ-Þ])")
_AND = re.compile(r"\s*,?\s+(?:and|y|e|et|dan|&)\s+|\s*,\s*", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|la|el|los|las|o|a|os|as)\s+", re.IGNORECASE)
_PIECE = re.compile(r"[^,;.:()]+")
_FEWEST = 2
"""Subjects that end a list of them."""
_MOST = 4
"""Commas within one name."""
_MOST_WORDS = 8


_TRADE = r"[A-ZÀ-Þ][a-zà-ÿ]+s"
_OF_TRADES = re.compile(
    r"(?i:federaci[óo]n|federação|fédération|federation|confederaci[óo]n|confederação|confédération|confederation|asociaci[óo]n|"
    r"associação|association|uni[óo]n|união|sindicato|syndicat|cooperativa|cooperative|coopérative|red|rede|réseau|network)"
    r"(?:\s[A-ZÀ-Þ][\w'’-]*){0,2}\s(?i:of|del?|d[aeo]s?|des)\s(?:(?:la|los|las|les)\s)?"
    rf"{_TRADE}(?:,\s(?:des\s|de\s)?{_TRADE}){{1,4}},?\s(?:and|y|e|et)\s(?:des\s|de\s)?{_TRADE}(?!\w)"
)
"""'Federación Argentina de Cartoneros, Carreros y Recicladores': what its members do."""


_IN_CHARGE = re.compile(
    r",\s+(?:chargée?s?\s+d|in\s+charge\s+of\s|encargad[oa]\s+de|responsable\s+de|responsável\s+p)[^,;.:()]*",
    re.IGNORECASE,
)
"""'Ministère du Cadre de Vie, chargé du Développement durable'."""


_HAN_SUBJECT = r"[\u3400-\u9fff]{2,6}?"
_HAN_MINISTRY = re.compile(
    rf"(?P<other>[\u3400-\u9fff]{{2,14}}部(?:以及|和|与|及))?{_HAN_SUBJECT}(?:、{_HAN_SUBJECT}){{1,4}}(?:和|与|及|暨){_HAN_SUBJECT}部(?=$|[、，；。])"
)
"""Also behind another one, '财政部和工业、科学与创新部': '工业、科学、技术与创新部'."""


def han_ministry(text: str, start: int, is_known: Callable[[str], bool]) -> int:
    """Where the name of a ministry ends that begins at `start` and lists in Chinese what it is for; else `start`."""
    found = _HAN_MINISTRY.match(text, start)
    listed = found[0].removeprefix(found["other"] or "") if found is not None else ""
    subjects = re.split("[、和与及暨]", listed) if listed else []
    is_one = found is not None and not any(looks_like_one(one) or is_known(one) for one in subjects[:-1])
    return found.end() if found is not None and is_one else start


def portfolio_of(name: str) -> str | None:
    """What a ministry is for: 'Economia e Finanças'. Documents call it so."""
    name = name.strip()
    found = _BEGINS.match(name)
    rest = name[_ARTICLE_BEHIND.match(name, found.end()).end() :] if found is not None else ""  # type: ignore[union-attr]
    return rest or None


_ARTICLE_BEHIND = re.compile(r"\s*(?:(?:the|la|los|las)\s+|l['’])?", re.IGNORECASE)


def portfolios_in(text: str, is_known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Where names stand that list with commas what they are for."""
    for found in _BEGINS.finditer(text):
        until = inner_commas(text, found.start(), is_known)
        if until > found.start():
            yield found.start(), until


def has_portfolio(name: str, *, alone: bool = False) -> bool:
    """Whether a name is one of a ministry that says what it is for: more of that may follow. `alone`: and begins so."""
    return (_HEAD.match(name) if alone else _HEAD.search(name)) is not None


_HEAD_FIRST = re.compile(
    r"(?:instituto|ministerio|secretar[ií]a|direcci[óo]n|subsecretaría|ministério|dire[cç]{1,2}ão|dinas|badan|kementerian|"
    r"direktorat|balai|pusat|biro|pemerintah|lembaga|universitas|centro|universidade?)\s",
    re.IGNORECASE,
)
"""With what names begin in languages that say first of which kind something is."""


def says_what_else(left: str, right: str) -> bool:
    """Whether the words behind 'and' say what else the first name is for, and are none: where names begin with what
    kind of organisation each is, one that does not is none ('Dinas Lingkungan Hidup dan Kehutanan Kota Semarang')."""
    if _HEAD_FIRST.match(LOW.sub("", left.strip())) is None or right[:1].islower():
        return False
    if _HEAD_FIRST.match(right) or IS_SHORT.match(right):
        return False
    first, _space, second = right.partition(" ")
    begins = first if kind_of(second)[0] else " ".join([first, second.partition(" ")[0]])
    return not (kind_of(begins)[0] or ORGANISED.match(begins))


def inner_commas(text: str, start: int, is_known: Callable[[str], bool]) -> int:
    """Where the name ends that begins at `start`, if the commas behind it are inside of it; else `start`.

    A list of subjects ends with 'and' and the last of them; none of them is an organisation by itself. In French each
    says 'of': 'de l'Urbanisme, du Logement et de l'Hygiène publique'.
    """
    comma = text.find(",", start)
    if comma < 0:
        return start
    if not _HEAD.search(text[start:comma]):
        of_trades = _OF_TRADES.match(text, start)
        return of_trades.end() if of_trades is not None else start
    *others, last = _AND.split(text[start:comma])
    if others and not _HEAD.search(last) and (MANY.match(last) or looks_like_one(last)):
        return start  # '... y Vivienda y los municipios de Cuenca, Loja y Ambato'
    if (in_charge := _IN_CHARGE.match(text, comma)) is not None:
        return in_charge.end()
    is_french = _GENITIVE.search(text[start:comma]) is not None
    at = comma
    for _time in range(_MOST):
        piece = _PIECE.match(text, at + 1)
        if piece is None:
            return start
        subjects = [_ARTICLE.sub("", one.strip()) for one in _AND.split(piece[0].strip())]
        are_subjects = [_is_subject(one, is_french=is_french, is_known=is_known) for one in subjects]
        if len(subjects) > _FEWEST and all(are_subjects[:_FEWEST]) and not are_subjects[_FEWEST]:
            # '..., Construcción y Saneamiento y la ANA': the list of subjects ends, and another name begins.
            joined = list(_AND.finditer(piece[0]))
            return piece.start() + joined[_FEWEST - 1 + (len(joined) - len(subjects) + 1)].start()
        if not all(are_subjects):
            return start
        if len(subjects) > 1:
            return piece.end() - (len(piece[0]) - len(piece[0].rstrip()))
        at = piece.end()
        if text[at : at + 1] != ",":
            return start
    return start


def _is_subject(text: str, *, is_french: bool, is_known: Callable[[str], bool]) -> bool:
    of = _GENITIVE.match(text)
    if is_french and of is None:
        return False
    bare = text[of.end() :] if of and is_french else text
    if not is_french and (of_it := _OF.match(text)) is not None:
        bare = text[of_it.end() :]
        if IS_SHORT.match(bare):
            return False  # 'do ICIEG e da ANMCV'
    if MANY.match(bare):
        return False  # 'the People's Committees of Da Nang and Quy Nhon'
    if is_french and _IN_GENERAL.fullmatch(bare) and kind_of(bare)[0] is None:
        return True
    return bare[:1].isupper() and len(bare.split()) <= _MOST_WORDS and not looks_like_one(bare) and not is_known(bare)


_IN_GENERAL = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[a-zà-ÿ]+){1,2}")
"""What a ministry is for that names none: 'Collectivités territoriales'."""
