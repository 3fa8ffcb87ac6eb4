"""Days and months of which a text tells no year: 'by 30 October', 'in May', 'Tuesday 12', '6日'; they are those next to
the day of the meeting, behind it or before."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from .by_when import BY, ENDS_CLAUSE, WEEK_OF, says_will
from .dates import MONTH_NAMES, Found, last_of_month, month_of
from .vocabulary import words
from .vocabulary.comparing import key
from .vocabulary.deeds import DEED

_RAISED = r"(?:st|nd|rd|th|er|º|°)?"
_DAY_OF = (
    rf"(?<![\d./-])(?:(?P<d0>[0-3]?\d){_RAISED}\s*(?:-|–|—|to|and|&|a|y|e|et|au|al|ao|dan|sampai)\s*)?"
    rf"(?<!ke-)(?P<d>[0-3]?\d){_RAISED}(?:\s+(?:de|of)\s+|\s+)(?P<m>{MONTH_NAMES})\.?(?!\w)"
)
_OF_DAY = rf"(?<!\w)(?P<m>{MONTH_NAMES})\.?\s+(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?![\w:.]*\d)"
_DAY_SLASH = r"(?<![\d./-])(?!24/7)(?P<d>[0-3]?\d)/(?P<mn>[01]?\d)(?![\d/]|[.,-]\d)"
"""'15/06', the day first, as all of the programme's countries write it."""
_DAY_NAMED = rf"(?<![\d./-])(?P<d>[0-3]?\d)\s?[/-]\s?(?P<m>{MONTH_NAMES})(?![\w.]*[/-]?\d|\w)"
"""'30/set', '15-Oct'."""
_HAN_DAY = (
    r"(?<![\d年])(?P<mn>1?\d)\s*月\s*(?P<d>[0-3]?\d)\s*日"
    r"(?:\s*(?:至|-|–|—|~|到)\s*(?:(?P<mn2>1?\d)\s*月\s*)?(?P<d2>[0-3]?\d)\s*日)?"
)
_HAN_MONTH = r"(?<![\d年])(?P<mn>1?\d)\s*月(?=\s*(?:底|末))"
_HAN_MONTH_LAST = r"(?:^|(?<=[，；（：]))(?P<mn>1?\d)月(?=份?[前内]?[。；）]?\s*$)"
"""'..., 7月', behind a comma at the end."""
_PART_OF = (
    rf"(?:(?:the\s+|la\s+|a\s+)?(?:end|mid|middle|early|late|beginning|start|fins?|final|finales|finais|fim|fines|mediados|"
    rf"principios|inicios|comienzos|meados|inícios?|mi|début|akhir|awal|pertengahan|{WEEK_OF})[\s-]*"
    r"(?:of|de|d['’]|del|do|bulan)?\s*)"
)
_MONTH_ALONE = (
    rf"(?<!\w)(?:{BY})\s*(?:(?:in|en|em|pada|au)\s+)?{_PART_OF}?"
    rf"(?:(?:de|mes\s+de|bulan|mois\s+de|mês\s+de)\s+)?(?P<m>{MONTH_NAMES})(?!\w)"
)
_IN_MONTH = (
    r"(?<!\w)(?:in|en|em|(?:en\s+el\s+|no\s+)m[eê]s\s+de|au\s+mois\s+d(?:e\s|['’])|"
    rf"(?:in|en|em|na|pada|[àa])\s+{_PART_OF}|pada(?:\s+bulan)?|bulan)\s*(?P<m>{MONTH_NAMES})(?!\w)"
)
_IS_OVER = re.compile(
    r"\b(?:was|were|had|has|have|did|met|held|made|fue|fueron|hab[ií]an?|foi|foram|havia|étai(?:t|ent)|avai(?:t|ent)|"
    r"telah|sudah|pernah)\b",
    re.IGNORECASE,
)
"""What tells of something that was."""
_NO_YEAR = re.compile(
    r"\s*(?:de|del|of|,|do|di|tahun)?\s*(?:19|20|21)\d\d|\s*(?:de|del|do)\s+(?:próxim|siguient|ano|año)"
)
_IS_END = re.compile(r"\b(?:end|fin|fines|final|finales|finais|fim|fins|akhir)\b", re.IGNORECASE)
"""What says that the end of the month in which the meeting was is meant."""
_YESTERDAY = re.compile(
    r"\b(?:yesterday|ayer|ontem|hier|kemarin|(?:la veille|the day before|la víspera|"
    r"na véspera)(?!\s+(?:d[eou]|of)\b|\s+d['’])|sehari sebelumnya)\b(?P<today>\s+(?:and|y|e|et|dan)\s+"
    r"(?:today|hoy|hoje|aujourd['’]hui|hari ini)\b)?|"
    r"昨(?:日|天)(?P<now>[和与、至](?:今|当)[日天])?|(?P<both>昨今两[日天])",
    re.IGNORECASE,
)
_SHORT_MONTHS = ("May", "Mei", "mei", "Mai", "mai")
"""Those that are whole names."""
_FULL_NAME = 4
"""Letters of the name of a month from which on it is taken for one wherever it stands without a day."""


def days_ahead(text: str, day: date, *, is_value: bool = False) -> Iterator[Found]:
    """Days and months without a year: the next ones after the meeting."""
    for one in _without_year(text, day):
        if one.first > day:
            yield one
        elif (moved := _moved(one, 1)) is not None:
            yield moved
    yield from _on_weekdays(text, day)
    alone = [*re.finditer(_MONTH_ALONE, text, re.IGNORECASE), *re.finditer(_HAN_MONTH, text)]
    alone += re.finditer(_HAN_MONTH_LAST, text)
    told_already = {one.end() for one in alone}
    alone += [
        one
        for one in re.finditer(_IN_MONTH, text, re.IGNORECASE)
        if one.end() not in told_already and (ENDS_CLAUSE.match(text, one.end()) or _is_amid(text, one))
    ]
    if is_value and (
        bare := re.fullmatch(
            rf"\s*(?:\W|{_PART_OF}|\bof\b|\bde\b)*(?P<m>{MONTH_NAMES})\s*\.?",
            text,
            re.IGNORECASE,
        )
    ):
        alone = [bare]
    for told in alone:
        is_han = "mn" in told.groupdict()
        month = int(told["mn"]) if is_han else month_of(told["m"])
        is_short = not is_han and _is_short(told, is_value=is_value)
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


def _is_short(told: re.Match[str], *, is_value: bool) -> bool:
    """Whether the name of a month is so short that it may be another word, or a person's: 'by Jan Gehl', 'en mar'."""
    name = told["m"]
    is_sure = is_value or name in _SHORT_MONTHS or (name[:1].isupper() and _ENGLISH.match(told[0]) is not None)
    return len(name) < _FULL_NAME and (not is_sure or _NAME_BEHIND.match(told.string, told.end()) is not None)


_ENGLISH = re.compile(r"(?:by|before|until|till|within|in|the|end|mid|early|late|no later)\b", re.IGNORECASE)
_NAME_BEHIND = re.compile(r"\.?\s+[A-ZÀ-Þ]")
_HAN_IN_MONTH = re.compile(
    r"(?:^\s*(?:今年)?|(?:将|拟|计划)?[于在])(?P<mn>1?\d)月份?(?=[\u3400-\u9fff])(?![底末初的上中下间至到起以])"
    r"(?!(?:召开|举行|举办|发布|完成)的)"
)
"""A month that a Chinese step begins with, or in which something will be done: '5月接待规划师', '将在9月提交报告'."""
_HAN_IS_OVER = re.compile("[已曾]|[了过](?=[，。；])")


def in_han_month(text: str, day: date) -> Iterator[Found]:
    """The month in which a Chinese step says that it is done."""
    told = _HAN_IN_MONTH.search(text) if not _HAN_IS_OVER.search(text) else None
    if told is not None and 1 <= (month := int(told["mn"])) <= _MONTHS and month != day.month:
        year = day.year if month > day.month else day.year + 1
        yield Found(told.start("mn"), told.end(), date(year, month, 1), last_of_month(year, month), "month")


_MONTHS = 12
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
    yield from _on_weekdays(text, day, is_before=True)
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
    for pattern in (_DAY_OF, _OF_DAY, _DAY_SLASH, _DAY_NAMED, _HAN_DAY):
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


_WHAT_WAS = re.compile(
    r"\b(?:what|which|that|who|whose|que|qui|quem|cu[iy]\w+|don[dt]e?|yang)\b[^,;.]*$", re.IGNORECASE
)
"""What leads into a clause of its own: 'share what it learnt in May'."""
_TO_DO = re.compile(r"\bto\s+[a-z]{3,}", re.IGNORECASE)
_IN_INDONESIAN = re.compile(r"pada|bulan", re.IGNORECASE)
"""Its verbs tell no time."""


def _is_amid(text: str, month: re.Match[str]) -> bool:
    """Whether a month amid a sentence is when something is to be done: 'will in May publish the map'."""
    if _IS_OVER.search(text) or _WHAT_WAS.search(text, 0, month.start()):
        return False
    until = month.start() or len(text)  # 'Lessons of the floods in April will be told'
    is_to_do = says_will(text, until) or DEED.match(text) or _TO_DO.search(text, 0, month.start())
    return bool(is_to_do) or _IN_INDONESIAN.match(month[0]) is not None


_WEEKDAY = {key(name): place for place, names in enumerate(words.WEEKDAY_NAMES) for name in names}
_ON_WEEKDAY = re.compile(
    rf"(?<!\w)(?P<w>{'|'.join(words.WEEKDAYS)})(?:-feira)?,?\s+(?P<open>\()?(?:the\s+|le\s+|dia\s+|día\s+)?(?P<d>[0-3]?\d)(?:st|nd|rd|th|er)?"
    rf"(?(open)\))(?!\w|[\d.,:/-]*\d|\s+(?:(?:de|of)\s+)?(?:{MONTH_NAMES})\b)",
    re.IGNORECASE,
)
_MONTHS_AHEAD = 3


def _on_weekdays(text: str, day: date, *, is_before: bool = False) -> Iterator[Found]:
    """Days that tell no month, and the day of the week: the next ones after the meeting on which both fall; or those
    last `is_before` a day."""
    for told in _ON_WEEKDAY.finditer(text):
        for away in range(_MONTHS_AHEAD):
            count = day.month - 1 + (-away if is_before else away)
            year, month = day.year + count // 12, count % 12 + 1
            number = int(told["d"])
            on = date(year, month, number) if 1 <= number <= calendar.monthrange(year, month)[1] else None
            is_right = on is not None and on.weekday() == _WEEKDAY[key(told["w"])]
            if on is not None and is_right and (on <= day if is_before else on > day):
                yield Found(told.start(), told.end(), on, on, "day")
                break
