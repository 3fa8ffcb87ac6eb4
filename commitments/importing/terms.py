"""Dates that a text tells only against the day of the meeting: 'within three months', 'by 30 October', 'by year-end'.

Where the text counts from anything else ('within a month of the first payment') or counts days of work, no date is
told: its words stay what they are.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from .by_when import ENDS_CLAUSE, is_planned, says_by
from .dates import Found, last_of_month
from .days_ahead import days_ahead, in_han_month
from .number_words import DAYS, han_number
from .vocabulary.comparing import is_han, key
from .years_ahead import parts_of_year, years_ahead

_N = (
    r"(?:(?:[^\W\d_]{2,12}\s+){2,4}\((?P<m>\d{1,3})\)|"
    r"(?P<n>\d{1,3}|[^\W\d_]{1,10})(?:\s*\((?:\d{1,3}|[^\W\d_]{1,10}(?:\s[^\W\d_]{1,10})?)\))?)"
)
_ONE = frozenset(["a", "an", "un", "una", "une", "um", "uma", "one"])
_UNITS = {
    "day": ("days", "day", "días", "día", "dias", "dia", "jours", "jour", "hari", "天", "日"),
    "week": ("weeks", "week", "semanas", "semana", "semaines", "semaine", "minggu", "pekan", "周", "星期"),
    "fortnight": ("fortnights", "fortnight"),
    "quinzaine": ("quinzaines", "quinzaine", "quincena", "quinzena"),
    "huitaine": ("huitaine",),
    "month": ("months", "month", "meses", "mes", "mês", "mois", "bulan", "个月"),
    "year": ("years", "year", "años", "año", "anos", "ano", "ans", "an", "tahun", "年"),
}
_UNIT = {name: unit for unit, names in _UNITS.items() for name in names}
_U = (
    rf"(?:calendar\s+)?(?P<u>{'|'.join(sorted((one for one in _UNIT if not is_han(one)), key=len, reverse=True))})"
    r"(?:\s+(?:calendario|naturales|corrid[oa]s|calendaires?|kalender)\b)?"
)
"""Days of the calendar are days like others; those of work are none."""
_U_HAN = r"(?:个?自然)?(?P<u>天|日|周|星期|个月|年)"
_UP_TO = (
    r"(?:(?:up\s+to|until|(?:less|no\s+more)\s+than|under|menos\s+de|moins\s+de|kurang\s+dari|hasta|até|jusqu['’]à|sampai(?:\s+dengan)?|hingga|maks(?:imal)?\.?|max(?:imum)?\.?|"
    r"m[áa]x(?:imo)?\.?)\s+|[<≤]\s*)?"
)
_BARE_SPAN = re.compile(rf"\s*{_UP_TO}{_N}\s*(?:{_U}|{_U_HAN.replace('<u>', '<h>')})\s*\.?\s*", re.IGNORECASE)
"""A stretch of time as a whole value: '3 months'."""
_WITHIN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:within|in|over|during)\s+(?:a\s+period\s+of\s+)?(?:the\s+)?(?:next|coming|following)\s+{_N}\s+{_U}\b",
        rf"\bwithin\s+(?:a\s+period\s+of\s+)?(?:no\s+more\s+than\s+)?{_N}[\s-]+{_U}\b",
        rf"\b(?:en\s+(?:un|el)\s+(?:plazo|término)\s+(?:máximo\s+)?(?:de|no\s+mayor\s+a)|dentro\s+de(?:\s+los)?)\s+{_N}\s+{_U}\b",
        rf"\ben\s+los\s+(?:próximos|siguientes)\s+{_N}\s+{_U}\b",
        rf"\b(?:no\s+prazo\s+(?:máximo\s+)?de|em\s+até|dentro\s+d(?:e|os))\s+{_N}\s+{_U}\b",
        rf"\bdaqui\s+a\s+{_N}\s+{_U}\b",
        rf"\bn[oa]s\s+próxim[oa]s\s+{_N}\s+{_U}\b",
        rf"\b(?:dans\s+un\s+délai\s+(?:maximum\s+|maximal\s+)?(?:de\s+|d['’])|(?:sous|d['’]ici(?:\s+à)?)\s+){_N}\s+{_U}\b",
        rf"\bsous\s+(?P<n>){_U}(?=\s*(?:[.,;)]|$))",
        rf"\b{_N}\s+{_U}\s+lagi\b",
        rf"\bdans\s+les\s+{_N}\s+(?:prochaine?s\s+)?{_U}\b",
        rf"\b(?:dalam\s+(?:waktu|jangka\s+waktu|kurun\s+waktu)|paling\s+lambat|selambat-lambatnya|dalam)\s+{_N}\s+{_U}\b",
        rf"\b(?:in|en|em|dans)\s+{_N}\s+{_U}(?=\s*(?:[.,;)]|$))",
        rf"(?<![\w.,]){_N}\s+{_U}(?=\s+(?:after|following|from|a\s+partir\s+d[aeo]|à\s+(?:compter|partir)|dari|sejak|setelah|sesudah|después\s+del?|tras|após|depois\s+d[aeo]|après)\b)",
        rf"(?P<n>\d{{1,3}}|[一二两三四五六七八九十]{{1,2}})\s*{_U_HAN}(?:之?内|以内)",
        r"(?P<n>半)(?P<u>年)(?:之?内|以内)",
    )
)
_NAMES_UNIT = re.compile(
    rf"[\s'’-](?:{'|'.join(one for one in _UNIT if not is_han(one))})|[天日周星月年]", re.IGNORECASE
)
"""What each of these asks for, and the end of a year; most texts have none."""
_BEHIND = re.compile(
    r"\s*(?:mendatang|ke\s+depan)?\s*(?:\(?(?P<work>work|hábil|laboral|útei|út|ouvr|kerja|business)\w*\)?|"
    r"(?P<from>of|from|after|following|(?:siguientes|seguintes|posteriores)\s+[aà]|desde|después|tras|a\s+partir|contados?|após|depois|à\s+(?:compter|partir)|après|suivant|"
    r"dari|sejak|setelah|sesudah|自|de\s+la|del|da|do|de|du)\b\s*(?P<what>.{0,60}))",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"^(?:\W|\b(?:d['’]|the|this|these|our|present|présente?|presente|today|el|la|este|esta|o|a|ce|cette|le|l|de|del|du|da|do|dari|ini|date|fecha|data|"
    r"holding|from|of)\b)*(?:dialog\w*|diálogo|meeting|workshop|reunión|reunião|réunion|rencontre|rapat|pertemuan|"
    r"today|now|hoy|ahora|hoje|agora|aujourd['’]hui|maintenant|hari ini|sekarang)\b(?!\s+(?:of|de|in|with)\b)",
    re.IGNORECASE,
)
_YEAR_END = re.compile(
    r"\b(?:by|before|until)\s+(?:the\s+)?(?:year[\s-]end|end\s+of\s+(?:the|this)\s+(?:calendar\s+)?year)\b(?!\s+\d)|"
    r"\bantes\s+(?:de\s+)?(?:que\s+(?:termine|acabe|finalice)|terminar|acabar)\s+(?:el\s+|o\s+|este\s+)?a[ñn]o\b"
    r"(?!\s+(?:de\s+)?\d)|"
    r"\b(?:antes\s+de|a|para|hasta)\s+(?:el\s+)?(?:fin(?:es|ales)?\s+(?:de|del)|fin\s+de)\s+(?:este\s+|el\s+|presente\s+)?año\b(?!\s+(?:del?\s+)?\d)|"
    r"\bbefore\s+(?:the|this)\s+year\s+(?:is\s+(?:out|over|up)|ends|closes)\b|\bantes\s+do\s+(?:fim|final)\s+d(?:o|este)\s+ano\b"
    r"(?!\s+(?:de\s+)?\d)|\bavant\s+que\s+l['’]année\s+(?:ne\s+)?(?:se\s+termine|s['’]achève|finisse)\b|"
    r"\bsebelum\s+tahun(?:\s+ini)?\s+(?:berakhir|habis|usai)\b|"
    r"\baté\s+(?:o\s+)?(?:fim|final)\s+d[oe]ste\s+ano\b|\baté\s+(?:ao?\s+|o\s+)?(?:fim|final)\s+do\s+ano\b(?!\s+(?:de\s+)?\d)|"
    r"\b(?:d['’]ici|avant)\s+(?:à\s+)?(?:la\s+)?fin\s+(?:de\s+l['’]année|de\s+l['’]an|de\s+cette\s+année)(?:\s+en\s+cours)?\b(?!\s+\d)|"
    r"\b(?:sebelum|pada|hingga|sampai|(?:paling\s+lambat|selambat-lambatnya|selambatnya)(?:\s+pada)?)\s+akhir\s+tahun(?:\s+ini)?\b(?!\s*\d)|"
    r"(?<![\d年])(?:今年|本年|年)底(?:之?前|以前)|(?<![\d年一二两三四五六七八九十半几多])(?:今年|本年|年)(?:之?内|以内)",
    re.IGNORECASE,
)
_BARE_YEAR_END = re.compile(
    r"\s*(?:year[\s-]end|(?:the\s+)?end\s+of\s+(?:(?:the|this)\s+)?(?:calendar\s+)?year|"
    r"(?:a\s+)?(?:fin|fines|final|finales)\s+(?:de|del|de\s+este|del\s+presente)\s+año|"
    r"(?:fim|final)\s+(?:de|do|deste|d[oe]\s+presente)\s+ano|fin\s+(?:d['’]année|de\s+l['’]année|de\s+cette\s+année)|"
    r"akhir\s+tahun(?:\s+ini)?|年底|年末|今年底|本年底)(?:之?前|以前)?\s*\.?\s*",
    re.IGNORECASE,
)
"""The end of the year of the meeting, where a value says nothing else."""


_THEN = re.compile(
    r"[,，]\s*(?:and|then|y|e|et|puis|dan|lalu|并|然后)\b(?!\s+(?:an?|una?|uma?|une?)\s)|"
    r"[;；。]|\.\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What parts one thing that a step tells from the next, which may count from it: 'and comment within a month'."""


def dates_against(text: str, day: date) -> list[Found]:
    """The dates that the value of a label or column tells against `day`, that of the meeting."""
    return list(_dates_against(text, day))


@lru_cache(maxsize=20_000)
def _dates_against(text: str, day: date) -> tuple[Found, ...]:
    """As `dates_against`: rule after rule asks it of the same text."""
    found = [*_spans(text, day), *days_ahead(text, day, is_value=True), *parts_of_year(text, day)]
    ahead = list(years_ahead(text, day))
    found = [*ahead, *(one for one in found if not any(told.start <= one.start < told.end for told in ahead))]
    if not found and (span := _BARE_SPAN.fullmatch(text)) and (count := _count(span)):
        found = [
            Found(span.start(), span.end(), day, _later(day, count, _UNIT[(span["u"] or span["h"]).casefold()]), "day")
        ]
    if not found and (bare := _BARE_YEAR_END.fullmatch(text)):
        found = [_end_of_year(bare, day)]
    if not found and (bare := _MONTH_END.fullmatch(text.strip(" ."))):
        found = [_end_of_month(bare, day)]
    return tuple(sorted(found, key=lambda one: one.start))


def due_against(text: str, day: date) -> Iterator[Found]:
    """The dates by which a sentence says, against `day`, that something is to be done."""
    ahead = list(years_ahead(text, day))
    for one in ahead:
        if text[one.start] in "明来次" or says_by(text, one) or is_planned(text, one) or _stands_alone(text, one):
            yield one
    if ahead:
        return
    spans = _spans(text, day)
    yield from (one for one in spans if one.precision == "year" or not _THEN.search(text, 0, one.start))
    yield from (
        one
        for one in days_ahead(text, day)
        if says_by(text, one) or (one.precision == "month" and is_planned(text, one))
    )
    yield from (
        one
        for one in parts_of_year(text, day)
        if says_by(text, one) or is_planned(text, one) or _begins_han_clause(text, one)
    )
    yield from in_han_month(text, day)
    yield from (_end_of_month(one, day) for one in _BY_MONTH_END.finditer(text))


_IS_OF = re.compile(
    r"(?<!\w)(?:(?:of|for|de|del|d[ao]|du|para|pour|untuk|from|since|desde|depuis|sejak)\s+|d['’])$", re.IGNORECASE
)


def _stands_alone(text: str, found: Found) -> bool:
    """Whether a time says by itself when something is done: at the end of a clause, and of nothing before it."""
    is_end = ENDS_CLAUSE.match(text, found.end) is not None
    return is_end and _IS_OF.search(text, max(0, found.start - 12), found.start) is None


def _begins_han_clause(text: str, found: Found) -> bool:
    """Whether a Chinese clause begins with a time, and what is done then: '……制定方案，第四季度报市政府'."""
    is_first = text[max(0, found.start - 1) : found.start] in tuple("，；")
    return is_first and is_han(text[found.end : found.end + 1]) and text[found.end] not in "的之以与和、"


_MONTH_END = re.compile(
    r"(?:by\s+|before\s+|(?:the\s+)?)*end\s+of\s+(?:the\s+|this\s+)?month|month[\s-]end|"
    r"(?:antes\s+de(?:l)?\s+|para\s+|a\s+)?(?:fin|fines|final|finales)\s+(?:de(?:l)?|de\s+este)\s+(?:presente\s+)?mes|"
    r"(?:até\s+(?:o\s+)?|no\s+)?(?:fim|final)\s+d(?:o|e|este)\s+mês|"
    r"(?:avant\s+|d['’]ici\s+)?(?:la\s+)?fin\s+(?:du|de\s+ce)\s+mois|(?:paling\s+lambat\s+|sebelum\s+|pada\s+)?akhir\s+bulan(?:\s+ini)?|"
    r"(?:本月|月)底(?:之?前|以前)?",
    re.IGNORECASE,
)
"""The end of the month of the meeting, as a whole value."""
_BY_MONTH_END = re.compile(
    r"\b(?:by|before)\s+(?:the\s+)?end\s+of\s+(?:the|this)\s+month\b(?!\s+of)|"
    r"\b(?:antes\s+de|para|a)\s+(?:el\s+)?(?:fin|fines|final|finales)\s+(?:de|del|de\s+este)\s+mes\b(?!\s+de)|"
    r"\baté\s+(?:o\s+)?(?:fim|final)\s+d(?:o|este)\s+mês\b(?!\s+de)|\b(?:avant|d['’]ici)\s+(?:à\s+)?la\s+fin\s+d(?:u|e\s+ce)\s+mois\b(?!\s+d[e'’])|"
    r"\b(?:paling\s+lambat|sebelum|pada|hingga)\s+akhir\s+bulan(?:\s+ini)?\b(?!\s+[A-Z])|(?<![\d一二三四五六七八九十个])(?:本月|月)底(?:之?前|以前)",
    re.IGNORECASE,
)


def _end_of_month(told: re.Match[str], day: date) -> Found:
    return Found(told.start(), told.end(), day.replace(day=1), last_of_month(day.year, day.month), "month")


_EACH = re.compile(r"\bde\s+(\w+)\s+$", re.IGNORECASE)
"""'de três em três meses': that often, and by no day."""


def _spans(text: str, day: date) -> Iterator[Found]:
    """Stretches of time that begin with the meeting, and the end of its year."""
    if not _NAMES_UNIT.search(text):
        return
    taken: set[int] = set()
    for pattern in _WITHIN:
        for told in pattern.finditer(text):
            count = _count(told)
            behind = _BEHIND.match(text, told.end())
            each = _EACH.search(text, max(0, told.start() - 20), told.start())
            if told.end() in taken or not count or (each is not None and key(each[1]) in DAYS):
                continue
            if behind is not None and not _is_of_meeting(behind):
                continue
            taken.add(told.end())
            last = _later(day, count, "month" if told["n"] == "半" else _UNIT[told["u"].casefold()])
            yield Found(told.start(), told.end(), day, last, "day")
    for told in _YEAR_END.finditer(text):
        yield _end_of_year(told, day)


def _end_of_year(told: re.Match[str], day: date) -> Found:
    return Found(told.start(), told.end(), date(day.year, 1, 1), date(day.year, 12, 31), "year")


def _count(found: re.Match[str]) -> int:
    """The number that digits or a word tell; 0 where it is none."""
    told = found.groupdict().get("m") or found["n"] or ""
    if told.isdigit():
        return int(told)
    if is_han(told):
        return {"两": 2, "半": 6}.get(told) or han_number(told)
    return 1 if not told or key(told) in _ONE else DAYS.get(key(told), 0)


def _is_of_meeting(behind: re.Match[str]) -> bool:
    return behind["work"] is None and bool(_MEETING.match(behind["what"] or ""))


_DAYS_OF = {"day": 1, "week": 7, "fortnight": 14, "quinzaine": 15, "huitaine": 8}


def _later(day: date, count: int, unit: str) -> date:
    if (days := _DAYS_OF.get(unit)) is not None:
        return day + timedelta(days=count * days)
    months = day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
