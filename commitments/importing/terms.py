"""Dates that a text tells only against the day of the meeting: 'within three months', 'by 30 October', 'by year-end'.

Where the text counts from anything else ('within a month of the first payment') or counts days of work, no date is
told: its words stay what they are.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from .by_when import BY, is_planned, says_by, says_will
from .dates import MONTH_NAMES, Found, last_of_month, month_of
from .number_words import DAYS, han_number
from .vocabulary import is_han, key, words
from .vocabulary.deeds import DEED
from .years_ahead import years_ahead

_N = (
    r"(?:(?:[^\W\d_]{2,12}\s+){2,4}\((?P<m>\d{1,3})\)|"
    r"(?P<n>\d{1,3}|[^\W\d_]{1,10})(?:\s*\((?:\d{1,3}|[^\W\d_]{1,10}(?:\s[^\W\d_]{1,10})?)\))?)"
)
_ONE = frozenset(["a", "an", "un", "una", "une", "um", "uma", "one"])
_UNITS = {
    "day": ("days", "day", "días", "día", "dias", "dia", "jours", "jour", "hari", "天", "日"),
    "week": ("weeks", "week", "semanas", "semana", "semaines", "semaine", "minggu", "pekan", "周", "星期"),
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
_BARE_SPAN = re.compile(rf"\s*{_N}\s*(?:{_U}|{_U_HAN.replace('<u>', '<h>')})\s*\.?\s*", re.IGNORECASE)
"""A stretch of time as a whole value: '3 months'."""
_WITHIN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:within|in|over|during)\s+(?:a\s+period\s+of\s+)?(?:the\s+)?(?:next|coming|following)\s+{_N}\s+{_U}\b",
        rf"\bwithin\s+(?:a\s+period\s+of\s+)?(?:no\s+more\s+than\s+)?{_N}[\s-]+{_U}\b",
        rf"\b(?:en\s+(?:un|el)\s+(?:plazo|término)\s+(?:máximo\s+)?(?:de|no\s+mayor\s+a)|dentro\s+de)\s+{_N}\s+{_U}\b",
        rf"\ben\s+los\s+(?:próximos|siguientes)\s+{_N}\s+{_U}\b",
        rf"\b(?:no\s+prazo\s+(?:máximo\s+)?de|em\s+até|dentro\s+de)\s+{_N}\s+{_U}\b",
        rf"\bdaqui\s+a\s+{_N}\s+{_U}\b",
        rf"\bn[oa]s\s+próxim[oa]s\s+{_N}\s+{_U}\b",
        rf"\b(?:dans\s+un\s+délai\s+(?:maximum\s+|maximal\s+)?(?:de\s+|d['’])|(?:sous|d['’]ici(?:\s+à)?)\s+){_N}\s+{_U}\b",
        rf"\b{_N}\s+{_U}\s+lagi\b",
        rf"\bdans\s+les\s+{_N}\s+(?:prochaine?s\s+)?{_U}\b",
        rf"\b(?:dalam\s+(?:waktu|jangka\s+waktu|kurun\s+waktu)|paling\s+lambat|selambat-lambatnya|dalam)\s+{_N}\s+{_U}\b",
        rf"\b(?:in|en|em|dans)\s+{_N}\s+{_U}(?=\s*(?:[.,;)]|$))",
        rf"(?<![\w.,]){_N}\s+{_U}(?=\s+(?:after|following|from|a\s+partir\s+d[aeo]|à\s+(?:compter|partir)|dari|sejak|setelah|sesudah|después\s+del?|tras|após|depois\s+d[aeo]|après)\b)",
        rf"(?P<n>\d{{1,3}}|[一二两三四五六七八九十]{{1,2}})\s*{_U_HAN}(?:之?内|以内)",
        r"(?P<n>半)(?P<u>年)(?:之?内|以内)",
    )
)
_BEHIND = re.compile(
    r"\s*(?:mendatang|ke\s+depan)?\s*(?:\(?(?P<work>work|hábil|laboral|útei|út|ouvr|kerja|business)\w*\)?|"
    r"(?P<from>of|from|after|following|desde|después|tras|a\s+partir|contados?|após|depois|à\s+(?:compter|partir)|après|suivant|"
    r"dari|sejak|setelah|sesudah|自|de\s+la|del|da|do|de|du)\b\s*(?P<what>.{0,60}))",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"^(?:\W|\b(?:d['’]|the|this|these|our|present|présente?|presente|today|el|la|este|esta|o|a|ce|cette|le|l|de|del|du|da|do|dari|ini|date|fecha|data|"
    r"holding|from|of)\b)*(?:dialog\w*|diálogo|meeting|workshop|reunión|reunião|réunion|rencontre|rapat|pertemuan|"
    r"today|now|hoy|ahora|hoje|agora|aujourd['’]hui|maintenant|hari ini|sekarang)\b(?!\s+(?:of|de|in|with)\b)",
    re.IGNORECASE,
)
_RAISED = r"(?:st|nd|rd|th|er|º|°)?"
_DAY_OF = (
    rf"(?<![\d./-])(?:(?P<d0>[0-3]?\d){_RAISED}\s*(?:-|–|—|to|and|&|a|y|e|et|au|al|ao|dan|sampai)\s*)?"
    rf"(?P<d>[0-3]?\d){_RAISED}(?:\s+(?:de|of)\s+|\s+)(?P<m>{MONTH_NAMES})\.?(?!\w)"
)
_OF_DAY = rf"(?<!\w)(?P<m>{MONTH_NAMES})\.?\s+(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?![\w:.]*\d)"
_DAY_SLASH = r"(?<![\d./-])(?!24/7)(?P<d>[0-3]?\d)/(?P<mn>[01]?\d)(?![\d/]|[.,-]\d)"
"""'15/06', the day first, as all of the programme's countries write it."""
_HAN_DAY = (
    r"(?<![\d年])(?P<mn>1?\d)\s*月\s*(?P<d>[0-3]?\d)\s*日"
    r"(?:\s*(?:至|-|–|—|~|到)\s*(?:(?P<mn2>1?\d)\s*月\s*)?(?P<d2>[0-3]?\d)\s*日)?"
)
_HAN_MONTH = r"(?<![\d年])(?P<mn>1?\d)\s*月(?=\s*(?:底|末))"
_MONTH_ALONE = (
    rf"(?<!\w)(?:{BY})\s*(?:(?:in|en|em|pada|au)\s+)?(?:(?:the\s+)?(?:end|fin|final|finales|fim|fines|akhir|fins?)[\s-]*(?:of|de|d['’]|del|do)?\s*)?"
    rf"(?:(?:de|mes\s+de|bulan|mois\s+de|mês\s+de)\s+)?(?P<m>{MONTH_NAMES})(?!\w)"
)
_IN_MONTH = (
    r"(?<!\w)(?:in|en|em|(?:en\s+el\s+|no\s+)m[eê]s\s+de|au\s+mois\s+d(?:e\s|['’])|"
    r"(?:in|en|na|pada)\s+(?:the|la|a\s+)?\s*(?:(?:first|second|third|fourth|last|primera|segunda|tercera|cuarta|última|primeira|"
    r"terceira|quarta|première|deuxième|troisième|dernière)\s+(?:week|half|semana|quincena|quinzena|semaine|quinzaine)\s+(?:of\s|de\s|d['’])|"
    r"(?:minggu|pekan)\s+(?:pertama|kedua|ketiga|keempat|terakhir)(?:\s+bulan)?)|pada(?:\s+bulan)?|bulan)\s*"
    rf"(?P<m>{MONTH_NAMES})(?!\w)"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;)]|$)")
_IS_OVER = re.compile(
    r"\b(?:was|were|had|has|have|did|met|held|made|fue|fueron|hab[ií]an?|foi|foram|havia|étai(?:t|ent)|avai(?:t|ent)|"
    r"telah|sudah|pernah)\b",
    re.IGNORECASE,
)
"""What tells of something that was."""
_NO_YEAR = re.compile(
    r"\s*(?:de|del|of|,|do|di|tahun)?\s*(?:19|20|21)\d\d|\s*(?:de|del|do)\s+(?:próxim|siguient|ano|año)"
)
_YEAR_END = re.compile(
    r"\b(?:by|before|until)\s+(?:the\s+)?(?:year[\s-]end|end\s+of\s+(?:the|this)\s+(?:calendar\s+)?year)\b(?!\s+\d)|"
    r"\bantes\s+(?:de\s+)?(?:que\s+(?:termine|acabe|finalice)|terminar|acabar)\s+(?:el\s+|o\s+|este\s+)?a[ñn]o\b"
    r"(?!\s+(?:de\s+)?\d)|"
    r"\b(?:antes\s+de|a|para|hasta)\s+(?:el\s+)?(?:fin(?:es|ales)?\s+(?:de|del)|fin\s+de)\s+(?:este\s+|el\s+|presente\s+)?año\b(?!\s+(?:del?\s+)?\d)|"
    r"\baté\s+(?:o\s+)?(?:fim|final)\s+d[oe]ste\s+ano\b|\baté\s+(?:ao?\s+|o\s+)?(?:fim|final)\s+do\s+ano\b(?!\s+(?:de\s+)?\d)|"
    r"\b(?:d['’]ici|avant)\s+(?:à\s+)?(?:la\s+)?fin\s+(?:de\s+l['’]année|de\s+l['’]an|de\s+cette\s+année)(?:\s+en\s+cours)?\b(?!\s+\d)|"
    r"\b(?:sebelum|pada|hingga|sampai|paling\s+lambat(?:\s+pada)?)\s+akhir\s+tahun(?:\s+ini)?\b(?!\s*\d)|"
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
_IS_END = re.compile(r"\b(?:end|fin|fines|final|finales|fim|fins|akhir)\b", re.IGNORECASE)
"""What says that the end of the month in which the meeting was is meant."""
_YESTERDAY = re.compile(
    r"\b(?:yesterday|ayer|ontem|hier|kemarin|(?:la veille|the day before|la víspera|"
    r"na véspera)(?!\s+(?:d[eou]|of)\b|\s+d['’])|sehari sebelumnya)\b(?P<today>\s+(?:and|y|e|et|dan)\s+"
    r"(?:today|hoy|hoje|aujourd['’]hui|hari ini)\b)?|"
    r"昨(?:日|天)(?P<now>[和与、至](?:今|当)[日天])?|(?P<both>昨今两[日天])",
    re.IGNORECASE,
)
_PART_OF_MONTH = (
    r"\b(?:mid|middle|early|late|mediados|inicios|principios|meados|início|mi|début|awal|pertengahan|akhir)\b"
)
_SHORT_MONTHS = ("May", "Mei", "mei", "Mai", "mai")
_FULL_NAME = 4
"""Letters of the name of a month from which on it is taken where it stands without a day."""


_THEN = re.compile(
    r"[,，]\s*(?:and|then|y|e|et|puis|dan|lalu|并|然后)\b(?!\s+(?:an?|una?|uma?|une?)\s)|"
    r"[;；。]|\.\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What parts one thing that a step tells from the next, which may count from it: 'and comment within a month'."""


def dates_against(text: str, day: date) -> list[Found]:
    """The dates that the value of a label or column tells against `day`, that of the meeting."""
    found = [*_spans(text, day), *_days(text, day, is_value=True), *_parts_of_year(text, day)]
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
    return sorted(found, key=lambda one: one.start)


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
        one for one in _days(text, day) if says_by(text, one) or (one.precision == "month" and is_planned(text, one))
    )
    yield from (one for one in _parts_of_year(text, day) if says_by(text, one) or is_planned(text, one))
    yield from _in_first_month(text, day)
    yield from (_end_of_month(one, day) for one in _BY_MONTH_END.finditer(text))


_FIRST_MONTH = re.compile(r"\s*(?:今年)?(?P<mn>1?\d)月份?(?=[\u3400-\u9fff])(?![底末初的上中下间至到起以])")
"""A month that a Chinese step begins with, before what is done in it: '5月接待规划师'."""


def _in_first_month(text: str, day: date) -> Iterator[Found]:
    told = _FIRST_MONTH.match(text)
    if told is not None and 1 <= (month := int(told["mn"])) <= _MONTHS and month != day.month:
        year = day.year if month > day.month else day.year + 1
        yield Found(told.start("mn"), told.end(), date(year, month, 1), last_of_month(year, month), "month")


_MONTHS = 12
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;:)。，；]|$)|(?<=[\u3400-\u9fff])")
_IS_OF = re.compile(
    r"(?<!\w)(?:(?:of|for|de|del|d[ao]|du|para|pour|untuk|from|since|desde|depuis|sejak)\s+|d['’])$", re.IGNORECASE
)


def _stands_alone(text: str, found: Found) -> bool:
    """Whether a time says by itself when something is done: at the end of a clause, and of nothing before it."""
    is_end = _ENDS_CLAUSE.match(text, found.end) is not None
    return is_end and _IS_OF.search(text, max(0, found.start - 12), found.start) is None


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
_NTHS = "|".join(
    sorted((re.escape(name) for number in range(1, 5) for name in words.ORDINALS[number]), key=len, reverse=True)
)
_PART_OF_YEAR = re.compile(
    rf"(?<!\w)(?:Q\s?(?P<q>[1-4])|(?P<nth>{_NTHS}|[1-4](?:\.?[ºª°]|er|ère|e|ème|st|nd|rd|th))\s+(?:(?P<h>semestre|semester|"
    rf"half(?=\s*(?:[.,;)]|$|of\s+(?:the|this)\s+year)))|(?:{'|'.join(words.QUARTERS)}))|"
    r"(?:(?P<hr>semester|semestre)|triwulan|kuartal|trimestre|TW)\s*(?P<r>iv|iii|ii|i|[1-4]))(?!\w)"
    r"|(?<![一二三四\d])第?(?P<han>[一二三四])季度|(?P<hh>[上下])半年",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(
    r"[\s,/-]*(?:(?:of|de|del|du|do|da|tahun)\s+)?(?:20\d\d|(?:the\s+|el\s+|l['’]|o\s+)?(?:next|following|coming|upcoming|próxim|siguient|entrante|prochain|"
    r"ano\s+que|an\s+prochain|année|depan|FY|financial|fiscal|tahun\s+depan))|.{0,3}来年",
    re.IGNORECASE,
)
"""What says behind a part of a year of which year it is."""
_ROMAN = ("i", "ii", "iii", "iv")
_YEAR_BEFORE = re.compile(r"(?:20\d\d|明|次|后)\s*年?\s*$")


def _parts_of_year(text: str, day: date) -> Iterator[Found]:
    """Quarters and halves of a year that is not told: the next ones that end after the meeting."""
    for told in _PART_OF_YEAR.finditer(text):
        if _OF_A_YEAR.match(text, told.end()) or _YEAR_BEFORE.search(text, 0, told.start()):
            continue
        if told["hh"]:
            number, is_half = "上下".index(told["hh"]) + 1, True
        else:
            name = key(told["q"] or told["nth"] or told["r"] or told["han"])
            roman = _ROMAN.index(name) + 1 if name in _ROMAN else han_number(name) if is_han(name) else 0
            number = roman or (int(name[0]) if name[0].isdigit() else _NTH.get(name, 0))
            is_half = bool(told["h"] or told["hr"])
        if not 1 <= number <= (2 if is_half else 4):
            continue
        last_month = number * (6 if is_half else 3)
        year = day.year if last_of_month(day.year, last_month) > day else day.year + 1
        first = date(year, last_month - (5 if is_half else 2), 1)
        yield Found(told.start(), told.end(), first, last_of_month(year, last_month), "quarter")


def _end_of_month(told: re.Match[str], day: date) -> Found:
    return Found(told.start(), told.end(), day.replace(day=1), last_of_month(day.year, day.month), "month")


_NTH = {name: number for number in range(1, 5) for name in (str(number), *map(key, words.ORDINALS[number]))}


_EACH = re.compile(r"\bde\s+(\w+)\s+$", re.IGNORECASE)
"""'de três em três meses': that often, and by no day."""


def _spans(text: str, day: date) -> Iterator[Found]:
    """Stretches of time that begin with the meeting, and the end of its year."""
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
    return 1 if key(told) in _ONE else DAYS.get(key(told), 0)


def _is_of_meeting(behind: re.Match[str]) -> bool:
    return behind["work"] is None and bool(_MEETING.match(behind["what"] or ""))


def _later(day: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_HAN_DAY_ALONE = re.compile(r"(?<![\d月年至\-—–~到])(?P<d>[12]?\d|3[01])日(?=(?:上午|下午|晚)?[在于])")
"""A day of the month of the text, as newspapers have it: '对话6日在……举行'."""


def days_before(text: str, day: date) -> Iterator[Found]:
    """Days without a year, or without a month: the last ones that are not after `day`, and the one before it."""
    for told in _HAN_DAY_ALONE.finditer(text):
        month = day if int(told["d"]) <= day.day else day.replace(day=1) - timedelta(days=1)
        if int(told["d"]) <= calendar.monthrange(month.year, month.month)[1]:
            on = month.replace(day=int(told["d"]))
            yield Found(told.start(), told.end(), on, on, "day")
    for one in _without_year(text, day):
        if one.first <= day:
            yield one
        elif (moved := _moved(one, -1)) is not None:
            yield moved
    for told in _YESTERDAY.finditer(text):
        last = day if told["today"] or told["now"] or told["both"] else day - timedelta(days=1)
        yield Found(told.start(), told.end(), day - timedelta(days=1), last, "day")


def _moved(found: Found, years: int) -> Found | None:
    """The same days of another year; None where that has them not."""
    try:
        first, last = (one.replace(year=one.year + years) for one in (found.first, found.last))
    except ValueError:
        return None
    return Found(found.start, found.end, first, last, "day")


def _without_year(text: str, day: date) -> Iterator[Found]:
    """Days without a year, as those of the year of `day`."""
    for pattern in (_DAY_OF, _OF_DAY, _DAY_SLASH, _HAN_DAY):
        for told in re.finditer(pattern, text, re.IGNORECASE):
            if _NO_YEAR.match(text, told.end()):
                continue
            parts = told.groupdict()
            month = int(told["mn"]) if "mn" in parts else month_of(told["m"])
            try:
                one = date(day.year, month, int(parts.get("d0") or told["d"]))
                last = date(day.year, int(parts.get("mn2") or month), int(parts.get("d2") or told["d"]))
            except ValueError:
                continue
            yield Found(told.start(), told.end(), one, last, "day")


def _is_amid(text: str, month: re.Match[str]) -> bool:
    """Whether a month amid a sentence is when something is to be done: 'will in May publish the map'."""
    if _IS_OVER.search(text) or _WHAT_WAS.search(text, 0, month.start()):
        return False
    until = month.start() or len(text)  # 'Lessons of the floods in April will be told'
    is_to_do = says_will(text, until) or DEED.match(text) or _TO_DO.search(text, 0, month.start())
    return bool(is_to_do) or _IN_INDONESIAN.match(month[0]) is not None


_WHAT_WAS = re.compile(
    r"\b(?:what|which|that|who|whose|que|qui|quem|cu[iy]\w+|don[dt]e?|yang)\b[^,;.]*$", re.IGNORECASE
)
"""What leads into a clause of its own: 'share what it learnt in May'."""
_TO_DO = re.compile(r"\bto\s+[a-z]{3,}", re.IGNORECASE)
_IN_INDONESIAN = re.compile(r"pada|bulan", re.IGNORECASE)
"""Its verbs tell no time."""
_WEEKDAY = {key(name): place for place, names in enumerate(words.WEEKDAY_NAMES) for name in names}
_ON_WEEKDAY = re.compile(
    rf"(?<!\w)(?P<w>{'|'.join(words.WEEKDAYS)}),?\s+(?:the\s+|le\s+|dia\s+|día\s+)?(?P<d>[0-3]?\d)(?:st|nd|rd|th|er)?"
    rf"(?!\w|[\d.,:/-]*\d|\s+(?:(?:de|of)\s+)?(?:{MONTH_NAMES})\b)",
    re.IGNORECASE,
)
_MONTHS_AHEAD = 3


def _on_weekdays(text: str, day: date) -> Iterator[Found]:
    """Days that tell no month, and the day of the week: the next ones after the meeting on which both fall."""
    for told in _ON_WEEKDAY.finditer(text):
        for ahead in range(_MONTHS_AHEAD):
            year, month = day.year + (day.month - 1 + ahead) // 12, (day.month - 1 + ahead) % 12 + 1
            number = int(told["d"])
            on = date(year, month, number) if 1 <= number <= calendar.monthrange(year, month)[1] else None
            if on is not None and on > day and on.weekday() == _WEEKDAY[key(told["w"])]:
                yield Found(told.start(), told.end(), on, on, "day")
                break


def _days(text: str, day: date, *, is_value: bool = False) -> Iterator[Found]:
    """Days and months without a year: the next ones after the meeting."""
    for one in _without_year(text, day):
        if one.first > day:
            yield one
        elif (moved := _moved(one, 1)) is not None:
            yield moved
    yield from _on_weekdays(text, day)
    alone = [*re.finditer(_MONTH_ALONE, text, re.IGNORECASE), *re.finditer(_HAN_MONTH, text)]
    told_already = {one.end() for one in alone}
    alone += [
        one
        for one in re.finditer(_IN_MONTH, text, re.IGNORECASE)
        if one.end() not in told_already and (_CLAUSE_ENDS.match(text, one.end()) or _is_amid(text, one))
    ]
    if is_value and (
        bare := re.fullmatch(
            rf"\s*(?:\W|\bend\b|{_PART_OF_MONTH}|\bfin(?:es)?\b|\bof\b|\bde\b)*(?P<m>{MONTH_NAMES})\s*\.?",
            text,
            re.IGNORECASE,
        )
    ):
        alone = [bare]
    for told in alone:
        is_han = "mn" in told.groupdict()
        month = int(told["mn"]) if is_han else month_of(told["m"])
        is_short = not is_han and len(told["m"]) < _FULL_NAME and told["m"] not in _SHORT_MONTHS
        if (
            not 1 <= month <= 12
            or (month == day.month and not _IS_END.search(told[0]))
            or is_short
            or _NO_YEAR.match(text, told.end())
            or (not is_han and re.match(r"\.?\s*\d", text[told.end() :]))
        ):
            continue
        year = day.year if month >= day.month else day.year + 1
        start = told.start() if is_han else told.start("m")
        yield Found(start, told.end(), date(year, month, 1), last_of_month(year, month), "month")
