"""Dates that a text tells by the year or month of the meeting: 'first half of next year', '明年6月底前', 'by Q3'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .dates import LAST, MONTH_NAMES, Found, last_of_month, month_of
from .number_words import han_number
from .vocabulary import words
from .vocabulary.comparing import key

_NEXT = (
    r"(?:(?:the\s+)?(?:next|coming|following)\s+(?:calendar\s+)?year(?!['’]s|\s+(?:budget|plan|round|edition))|"
    r"(?:el\s+|del\s+|l\s+)?(?:próximo\s+año|año\s+(?:próximo|que\s+viene|entrante|siguiente))|"
    r"(?:o\s+|d?o\s+)?(?:próximo\s+ano|ano\s+(?:que\s+vem|seguinte|vindouro))|"
    r"l['’](?:an\s+prochain|année\s+(?:prochaine|suivante|à\s+venir))|tahun\s+(?:depan|mendatang|berikutnya))"
)
_NAMES_YEAR = re.compile(r"(?<!\w)(?:year|año|ano|an\s+prochain|année|tahun)", re.IGNORECASE)
"""What each of these asks for; most texts have none."""
_OF = r"(?:\s+(?:of|de|del|do|d[ea]|tahun)\s+|\s+(?=del?\b|do\b|tahun\b|l['’])|\s+de\s+(?=l['’])|\s+)"
_ORDINALS = {key(name): number for number in range(1, 5) for name in (*words.ORDINALS[number], str(number))}
_ORDINALS |= {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ORD = "|".join(
    sorted(
        {re.escape(name) for number in range(1, 5) for name in words.ORDINALS[number]} | {"iv", "iii", "ii", "i"},
        key=len,
        reverse=True,
    )
)
_NTH = rf"(?P<nth>{_ORD}|[1-4](?:\.?[ºª°]|er|ère|ème|e|st|nd|rd|th))"
_HALVES, _QUARTERS = "|".join(words.HALVES), "|".join(words.QUARTERS)
_YEAR = re.compile(
    rf"(?<!\w)(?:(?:{_NTH}\s+(?:(?P<half>{_HALVES})|(?:{_QUARTERS}))|"
    rf"(?:(?P<half_of>{_HALVES}|semester)|(?:{_QUARTERS}))\s+(?P<behind>{_ORD}|[1-4])|Q(?P<q>[1-4])|"
    rf"(?P<month>{MONTH_NAMES})|(?P<end>end|fin(?:es|ales)?|fim|final|akhir)|(?P<mid>mid|middle|mediados|meados|milieu|pertengahan))"
    rf"{_OF})?(?:del?\s+|d?o\s+|de\s+)?{_NEXT}(?!\w)",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?P<year>明年|来年|次年|今年|本年)(?:(?:第?(?P<q>[一二三四1-4])季度|(?P<half>[上下])半年|"
    r"(?P<m>1?\d|[一二三四五六七八九十]{1,2})月份?(?:(?P<d>[0-3]?\d)日)?|(?P<end>年?底|年?末|内)|(?P<mid>年中))(?!的)|"
    r"(?![第一二三四五六七八九十\d上下年底末内的]))"
)
_MONTH = re.compile(
    r"(?<!\w)(?:(?:the\s+)?end\s+of\s+next\s+month|(?:fin(?:es)?|final)\s+(?:del?\s+)?(?:próximo\s+mes|mes\s+que\s+viene)|"
    r"(?:fim|final)\s+do\s+(?:próximo\s+mês|mês\s+que\s+vem)|(?:la\s+)?fin\s+du\s+mois\s+prochain|akhir\s+bulan\s+depan|"
    r"next\s+month|(?:el\s+)?(?:próximo\s+mes|mes\s+(?:próximo|que\s+viene|entrante))|(?:o\s+)?(?:próximo\s+mês|mês\s+que\s+vem)|"
    r"(?:le\s+)?mois\s+prochain|bulan\s+(?:depan|berikutnya))(?!\w)|下个?月底?",
    re.IGNORECASE,
)


def years_ahead(text: str, day: date) -> Iterator[Found]:
    """The next year, a part of it, and the next month, against the `day` of the meeting; in Chinese this year, too."""
    for told in _YEAR.finditer(text) if _NAMES_YEAR.search(text) else ():
        if (bounds := _bounds(told, day.year + 1)) is not None:
            yield Found(told.start(), told.end(), *bounds)
    for told in _HAN.finditer(text):
        if (bounds := _han_bounds(told, day)) is not None:
            yield Found(told.start(), told.end(), *bounds)
    for told in _MONTH.finditer(text):
        year, month = (day.year, day.month + 1) if day.month < 12 else (day.year + 1, 1)
        yield Found(told.start(), told.end(), date(year, month, 1), last_of_month(year, month), "month")


def _bounds(told: re.Match[str], year: int) -> tuple[date, date, str] | None:
    """What of that year: a month, the end of a quarter or half, its middle, or all of it."""
    if told["month"]:
        month = month_of(told["month"])
        return date(year, month, 1), last_of_month(year, month), "month"
    number = _ordinal(told["nth"] or told["behind"] or told["q"] or "")
    if number or told["mid"]:
        return _part(year, number or 1, is_half=bool(told["half"] or told["half_of"] or told["mid"]))
    return None if told["nth"] or told["behind"] else (date(year, 1, 1), date(year, 12, 31), "year")


def _ordinal(told: str) -> int:
    """'2nd', 'segundo', 'ii'; 0 where it is none."""
    name = key(told)
    return int(name[0]) if name[:1].isdigit() else _ORDINALS.get(name, 0)


def _part(year: int, number: int, *, is_half: bool) -> tuple[date, date, str] | None:
    """A quarter, or a half, of a year; its due is the end of its last quarter."""
    if not 1 <= number <= (2 if is_half else 4):
        return None
    last = number * (6 if is_half else 3)
    return date(year, last - (5 if is_half else 2), 1), last_of_month(year, last), "quarter"


def _han_bounds(told: re.Match[str], day: date) -> tuple[date, date, str] | None:
    is_this = told["year"] in ("今年", "本年")
    year = day.year + (not is_this)
    if told["q"] or told["half"] or told["mid"]:
        number = "上下".index(told["half"]) + 1 if told["half"] else han_number(told["q"] or "") or int(told["q"] or 1)
        return _part(year, number, is_half=not told["q"])
    if told["m"]:
        month = int(told["m"]) if told["m"].isdigit() else han_number(told["m"])
        try:
            on = date(year, month, int(told["d"] or 1))
        except ValueError:
            return None
        return (on, on, "day") if told["d"] else (on, last_of_month(year, month), "month")
    return (date(year, 1, 1), date(year, 12, 31), "year") if told["end"] or not is_this else None


_PART_OF_YEAR = re.compile(
    rf"(?<!\w)(?:Q\s?(?P<q>[1-4])|{_NTH}\s+(?:(?P<half>semestre|semester|"
    rf"half(?=\s*(?:[.,;)]|$|of\s+(?:the|this)\s+year)))|(?:{_QUARTERS}))|"
    r"(?:(?P<half_of>semester|semestre)|triwulan|kuartal|trimestre|TW)\s*(?P<behind>iv|iii|ii|i|[1-4]))(?!\w)"
    rf"|(?<!\w)(?P<last>(?:{LAST})\s+(?:{_QUARTERS})\s+(?:of\s+(?:the|this)|del?(?:\s+este)?|d[oe]ste|do|de)\s*(?:año|ano|l['’]année|year)|"
    r"(?:triwulan|kuartal)\s+terakhir\s+tahun\s+ini)(?!\w|\s+(?:20\d\d|next|próxim|prochain|depan))"
    r"|(?<![一二三四\d])第?(?P<han>[一二三四])季度|(?P<han_half>[上下])半年",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(
    r"[\s,/-]*(?:(?:of|de|del|du|do|da|tahun)\s+)?(?:20\d\d|(?:the\s+|el\s+|l['’]|o\s+)?(?:next|following|coming|upcoming|próxim|siguient|entrante|prochain|"
    r"ano\s+que|an\s+prochain|année|depan|FY|financial|fiscal|tahun\s+depan))|.{0,3}来年",
    re.IGNORECASE,
)
"""What says behind a part of a year of which year it is."""
_YEAR_BEFORE = re.compile(r"(?:20\d\d|明|次|后)\s*年?\s*$")


def parts_of_year(text: str, day: date) -> Iterator[Found]:
    """Quarters and halves of a year that is not told: the next ones that end after the meeting."""
    for told in _PART_OF_YEAR.finditer(text):
        if _OF_A_YEAR.match(text, told.end()) or _YEAR_BEFORE.search(text, 0, told.start()):
            continue
        if told["han"] or told["han_half"]:
            number = "上下".index(told["han_half"]) + 1 if told["han_half"] else han_number(told["han"])
        else:
            number = 4 if told["last"] else _ordinal(told["q"] or told["nth"] or told["behind"])
        is_half = bool(told["half"] or told["half_of"] or told["han_half"])
        parts = [part for year in (day.year, day.year + 1) if (part := _part(year, number, is_half=is_half))]
        if (ahead := next((part for part in parts if part[1] > day), None)) is not None:
            yield Found(told.start(), told.end(), *ahead)
