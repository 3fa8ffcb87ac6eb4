"""Times of the year after that of the meeting: 'the first quarter of next year', '明年6月底前'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .dates import MONTH_NAMES, Found, last_of_month, month_of
from .number_words import han_number
from .vocabulary import key, words

_NEXT = (
    r"(?:(?:of|de|del|do|da)?\s*(?:the\s+|el\s+|o\s+)?(?:next|coming|following|próximo|siguiente|seguinte|entrante)\s+(?:year|año|ano)|"
    r"(?:del?\s+|do\s+|o\s+)?(?:el\s+)?(?:año|ano)\s+(?:que\s+(?:viene|vem)|próximo|entrante|seguinte|siguiente)|"
    r"(?:de\s+)?l['’]an(?:née)?\s+prochaine?|tahun\s+depan)"
)
_NTHS = {key(name): number for number in range(1, 5) for name in words.ORDINALS[number]}
_NTH = "|".join(sorted((re.escape(name) for n in range(1, 5) for name in words.ORDINALS[n]), key=len, reverse=True))
_OF_YEAR = re.compile(
    rf"(?<!\w)(?:Q\s?(?P<q>[1-4])|(?P<nth>{_NTH}|[1-4](?:\.?[ºª°]|er|ère|e|ème|st|nd|rd|th))\s+"
    rf"(?:(?P<half>half|semestre|semester)|(?:{'|'.join(words.QUARTERS)}))|"
    r"(?:(?P<halves>semester|semestre)|triwulan|kuartal|trimestre|TW)\s*(?P<r>iv|iii|ii|i|[1-4])|"
    rf"(?P<m>{MONTH_NAMES})\.?|(?P<end>end|fin(?:es|ales)?|fim|final|akhir))\s+{_NEXT}(?!\w)",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?:^|(?<=[。；;，,：:、将于在拟市省区县部局委厅署院心行会府处办（(同别]))(?:明年|来年)(?:第?(?P<q>[一二三四1-4])季度|(?P<h>[上下])半年|"
    r"(?P<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:(?P<d>\d{1,2})日)?|(?P<end>年?[底末]|内))(?!的)"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def in_next_year(text: str, day: date) -> Iterator[Found]:
    """Such times, against `day`, that of the meeting."""
    year = day.year + 1
    for told in _OF_YEAR.finditer(text):
        if told["m"]:
            yield _month(told, year, month_of(told["m"]))
        elif told["end"]:
            yield Found(told.start(), told.end(), date(year, 1, 1), date(year, 12, 31), "year")
        else:
            name = key(told["q"] or told["nth"] or told["r"])
            number = _ROMAN.get(name) or _NTHS.get(name) or int(re.sub(r"\D", "", name) or 0)
            yield from _part(told, year, number, 6 if told["half"] or told["halves"] else 3)
    for told in _HAN.finditer(text):
        if told["m"]:
            yield from _in_han_month(told, year)
        elif told["end"]:
            yield Found(told.start(), told.end(), date(year, 1, 1), date(year, 12, 31), "year")
        else:
            number = "上下".index(told["h"]) + 1 if told["h"] else _number(told["q"])
            yield from _part(told, year, number, 6 if told["h"] else 3)


def _number(told: str) -> int:
    return int(told) if told.isdigit() else han_number(told)


def _in_han_month(told: re.Match[str], year: int) -> Iterator[Found]:
    month, on = _number(told["m"]), int(told["d"] or 0)
    if 1 <= month <= _MONTHS and on <= last_of_month(year, month).day:
        one = date(year, month, on) if on else None
        yield Found(told.start(), told.end(), one, one, "day") if one else _month(told, year, month)


def _month(told: re.Match[str], year: int, month: int) -> Found:
    return Found(told.start(), told.end(), date(year, month, 1), last_of_month(year, month), "month")


def _part(told: re.Match[str], year: int, number: int, months: int) -> Iterator[Found]:
    """A quarter or a half, if the year has so many."""
    if 1 <= number <= _MONTHS // months:
        last = number * months
        yield Found(told.start(), told.end(), date(year, last - months + 1, 1), last_of_month(year, last), "quarter")


_MONTHS = 12
