"""Place and date that a paragraph begins with, as in a newspaper: 'Kigali, 9 July 2025 - ...'."""

from __future__ import annotations

import re

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key

CAPITALIZED = r"(?-i:[a-z]?[A-ZÀ-Þ])[\w'’.-]*"
"""'Durban', 'eThekwini'."""
_BEGINS = re.compile(r"[a-z]?[A-ZÀ-Þ]")
_PLACE = re.compile(
    r"(?:(?:COMMUNIQUÉ(?: DE PRESSE)?|COMUNICADO(?: DE (?:PRENSA|IMPRENSA))?|NOTA DE (?:PRENSA|IMPRENSA)|PRESS RELEASE|"
    r"GACETILLA(?: DE PRENSA)?|BOLETÍN(?: DE PRENSA)?|SIARAN PERS)\s*(?:[–—:.|-]|\d+)\s*)?"
    rf"[(（]?(?:{CAPITALIZED}(?:[\s,/()]+(?:(?:de|del|da|do|la|le|el)\s)?{CAPITALIZED}){{0,5}}[\s,.(–—-]*"
    r"(?:(?:le|el|on|em|a|pada)\s+)?|(?:新华社|中新社|本报)?[\u3400-\u9fff]{2,12}[，、\s]*)"
)
_END = re.compile(
    r"(?:[)）]|\s[(（](?P<by>[^()（）\d]{2,110})[)）](?=\s*[–—-]))?\s*(?:[.:：。]|[–—-]{1,2})[-–—\s]*(?=\S)|[)）]\s*(?=[\u3400-\u9fff])|[电讯](?:\s*[(（][^()（）]{2,20}[)）])?\s*(?=\S)"
)
_LONGEST, _LONGEST_BY = 120, 220
"""Signs among which a paragraph tells place and day, and who wrote it in brackets behind."""
_WEEKDAYS = frozenset(map(key, words.WEEKDAYS))


def begins_as_name(text: str) -> bool:
    """Whether a text begins with a capital, behind one small letter at the most."""
    return _BEGINS.match(text) is not None


def dateline_of(passage: Passage) -> tuple[Passage, Passage] | None:
    """Place and date that a paragraph begins with, as in a newspaper, and what stands behind them."""
    text = passage.text[:_LONGEST_BY]
    found = find_dates(text[:_LONGEST])
    if not found or found[0].precision != "day" or _PLACE.fullmatch(text, 0, found[0].start) is None:
        return None
    if key(text[: found[0].start]) in _WEEKDAYS:
        return None  # 'Sábado 14 de junio de 2025', as newspapers have it under their name.
    end = _END.match(text, found[0].end)
    if end is None:
        return None
    return passage.part(0, found[0].end), passage.part(end.end(), len(passage.text))


def written_by(passage: Passage) -> Passage | None:
    """Who wrote an article, in brackets behind its place and day: 'Mindelo, 17 de outubro de 2024 (Gabinete de
    Comunicação) – ...'."""
    dateline = dateline_of(passage)
    end = _END.match(passage.text[:_LONGEST_BY], len(dateline[0].text)) if dateline is not None else None
    return passage.part(*end.span("by")) if end is not None and end["by"] else None


_CITY_FIRST = re.compile(
    r"\W{0,2}(?P<city>[A-ZÀ-Þ]{3,}(?:[ '’-][A-ZÀ-Þ]{2,}){0,3})(?:,\s+(?P<country>[A-ZÀ-Þ][^\d.,:–—]{2,30}))?"
    r"(?:\s*[.–—]|\s+-)\s+(?=[A-ZÀ-Þ“\"«])"
)


def city_first(text: str) -> re.Match[str] | None:
    """The city in capitals that an article begins with, without its day: 'LUSAKA, Zambia. Under a city ...'."""
    found = _CITY_FIRST.match(text[:_LONGEST])
    is_other = found is None or found["city"] in _NO_CITY
    return None if is_other else found


_NO_CITY = frozenset(
    ["COMUNICADO", "COMMUNIQUÉ", "RESUMEN", "RESUMO", "SUMMARY", "NOTE", "NOTA", "NOTES", "NOTAS", "ACTA"]
)
