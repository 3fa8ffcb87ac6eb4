"""Dates as people write them in six languages: days, spans of days, months, quarters, years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key

from .number_words import DAYS, HAN_DIGITS, MOST_WORDS, YEARS, han_number

FIRST_YEAR, LAST_YEAR = 1990, 2199


@dataclass(frozen=True, slots=True)
class Found:
    """A date from `start` to `end` of a text. `first` and `last` bound it; `precision`: day, month, quarter or year."""

    start: int
    end: int
    first: date
    last: date
    precision: str


_MONTHS = {key(name): number for number, names in words.MONTHS.items() for name in names}
MONTH_NAMES = "|".join(sorted({name for names in words.MONTHS.values() for name in names}, key=len, reverse=True))
_M = rf"(?P<m>{MONTH_NAMES})\.?(?!\w)"
_M2 = rf"(?P<m2>{MONTH_NAMES})\.?(?!\w)"
_Y = r"(?P<y>(?:19|20|21)\d\d)(?!\d)"
_D = r"(?<!\d)(?<!ke-)(?P<d>[0-3]?\d)(?:st|nd|rd|th|\.?(?:er|[º°])|ro)?"
WEEK = rf"(?:(?:{'|'.join(words.WEEKDAYS)}),?\s+(?:the\s+)?)?"
_D2 = rf"(?:(?:the|el|le|na|no|on)\s+)?{WEEK}(?:the\s+)?(?P<d2>[0-3]?\d)(?:st|nd|rd|th|\.?(?:er|[º°])|ro|\.)?"
_TO = (
    r"(?:\s*,\s*[0-3]?\d(?:st|nd|rd|th)?){0,3},?\s*"
    r"(?:\.?/|-|–|—|to|and|&|a|à|y|e|et|au|al|ao|dan|sampai(?:\s+dengan)?|hingga|s\.?/?d\.?|until|through)\s*"
)
_OF = (
    r"(?:\s*(?:de|del|of|d['’]|,|do|di|du mes de|du mois de|(?:días )?del mes de|días de|(?:dias )?do mês de|dias de|"
    r"days? of|bulan|tahun|,?\s*d(?:el año|o ano)(?: de)?)\s*|\s+)"
)
_QUARTERS = "|".join((*words.QUARTERS, r"trim\.?"))
_HALVES = "|".join((*words.HALVES, r"sem\.?"))
_ORDINAL = {
    key(name): number
    for number in range(1, 5)
    for name in (*words.ORDINALS[number], str(number), ("i", "ii", "iii", "iv")[number - 1])
}
_ORD = "|".join(
    sorted((re.escape(name) for number in range(1, 5) for name in words.ORDINALS[number]), key=len, reverse=True)
)
LAST = r"last|final|última?|último|dernière?|dernier"
"""What says of a quarter that it is the fourth."""
_NTH = r"[1-4](?:\.?(?:[ºª°]|er)|ère|e|ème|st|nd|rd|th)"
_PATTERNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"(?<!\w)(?P<mid>mid(?:dle of)?|mi|mediados|meados|pertengahan)"
            rf"(?:[-–\s]+(?:de|del|do|of|tahun|l['’]année))?[-–\s]+{_Y}(?![-/–]\d)"
        ),
        rf"{_Y}\s*年\s*(?P<mid>年中|中期?(?![\u3400-\u9fff]))",
        rf"{_D}{_OF}{_M}{_OF}?\s*(?:{_Y})?{_TO}{_D2}{_OF}{_M2}(?:{_OF}\s*{_Y.replace('<y>', '<y2>')})",
        rf"{_D}{_TO}{_D2}{_OF}{_M}{_OF}\s*{_Y}",
        rf"(?<!\w){_M}\s+{_D}{_TO}{_D2},?\s+{_Y}",
        rf"(?<!\w){_M}\s+{_D}{_TO}{_M2}\s+{_D2},?\s+{_Y}",
        rf"{_D}{_OF}{_M}{_OF}\s*{_Y}",
        rf"{_D}(?P<by>[-/.]){_M}(?P=by)(?:{_Y}|(?P<yy>[2-9]\d)(?![\d/.-]))",
        rf"(?<!\w){_M}\s+{_D},?\s+{_Y}",
        rf"{_D}{_OF}{_M}\s?['’](?P<yy>[2-4]\d)(?![\w'’])",
        rf"(?<!\w){_M}\s?['’](?P<yy>[2-4]\d)(?![\w'’])",
        r"(?<!\w)Q\s?(?P<q>[1-4])\s?['’](?P<yy>[2-4]\d)(?![\w'’])",
        r"(?<!\d)(?P<iso>(?:19|20|21)\d\d-[01]\d-[0-3]\d)(?!\d)",
        (
            r"(?<![\d/.-])(?P<d>[0-3]?\d)\s*(?:-|–|—|to|and|&|al?|y|e|et|ao|au|dan)\s*(?P<d2>[0-3]?\d)"
            r"[./](?P<mn>[01]?\d)[./](?P<y>(?:19|20|21)\d\d)(?!\d)"
        ),
        r"(?<!\d)(?P<dmy>[0-3]?\d[./-][01]?\d[./-](?:19|20|21)\d\d)(?!\d)",
        r"(?<!\d)(?P<ymd>(?:19|20|21)\d\d[./][01]?\d[./][0-3]?\d)(?!\d)",
        r"(?P<mn>1?\d)\s*月\s*(?P<d>[0-3]?\d)\s*[日号]\s*[（(]\s*(?P<y>(?:19|20|21)\d\d)\s*年?\s*[)）]",
        r"(?P<y>(?:19|20|21)\d\d)\s*年\s*(?P<mn>1?\d)\s*月\s*(?P<d>[0-3]?\d)\s*[日号]?(?:\s*(?:至|-|–|—|~|到|、|和|及)\s*(?:(?P<mn2>1?\d)\s*月\s*)?(?P<d2>[0-3]?\d)\s*[日号])?",
        r"(?P<y>(?:19|20|21)\d\d)\s*年\s*(?P<mn>1?\d)\s*月",
        r"(?P<y>(?:19|20|21)\d\d)\s*年\s*(?P<hz>[上下])半年",
        r"(?P<y>(?:19|20|21)\d\d)\s*年\s*第?\s*(?P<qz>[一二三四1-4])\s*季度",
        r"(?P<y>(?:19|20|21)\d\d)\s*年",
        rf"(?<!\w)Q\s?(?P<q>[1-4])[\s/,-]*(?:of\s+)?{_Y}|(?<!\d)(?P<y2>(?:19|20|21)\d\d)[\s/-]*[QT](?P<q2>[1-4])(?!\w)",
        rf"(?<!\w)(?P<qo>{_ORD}|{_NTH}|{LAST}|iv|iii|ii|i)\s+(?:{_QUARTERS})(?:\s+(?:of|de|du|del|do|tahun))?(?:\s+|\s?/\s?){_Y}",
        rf"(?<!\w)(?:triwulan|kuartal|trimestre|quarter|TW\.?|T)\s*(?P<qr>iv|iii|ii|i|[1-4])(?:\s+(?:of|de|du|del|do|tahun))?[\s/-]+{_Y}",
        rf"(?<!\w)(?P<ho>{_ORD}|{_NTH}|ii|i)\s+(?:{_HALVES})(?:\s+(?:of|de|du|del|do|tahun))?(?:\s+|\s?/\s?){_Y}",
        rf"(?<!\w)(?:{_QUARTERS})\s+(?P<qo>pertama|kedua|ketiga|keempat|terakhir)\s+(?:tahun\s+)?{_Y}",
        rf"(?<!\w)(?:{_HALVES})\s+(?P<ho>pertama|kedua)\s+(?:tahun\s+)?{_Y}",
        (
            rf"(?<!\w)(?P<mo>{_ORD}|{_NTH}|iii|ii|i)\s+(?P<months>bimestre|cuatrimestre|quadrimestre|caturwulan)"
            rf"(?:\s+(?:de|del|do|tahun))?(?:\s+|\s?/\s?){_Y}"
        ),
        rf"(?<!\w)(?:semestre|semester|S|H)\s*(?P<hr>ii|i|[12])(?:\s+(?:of|de|du|del|do|tahun))?[\s/-]+{_Y}",
        rf"(?<!\w){_M}{_TO}{_M2}{_OF}\s*{_Y}",
        rf"(?<!\w){_M}(?:{_OF}|[-/])\s*{_Y}",
        rf"(?<![\d.,/])(?<!\d[-–]){_Y}(?![\d.,]*\d)(?!\s*%)",
    )
)

_FIGURES = re.compile(r"\d\d")
"""What each of the patterns asks for; most texts have none."""
_BEGINS_MONTH = frozenset(name[:3].casefold() for name in MONTH_NAMES.split("|"))


def _may_name_month(text: str) -> bool:
    """Whether the letters that a name of a month begins with stand in a text; without them no pattern looks for one."""
    folded = text.casefold()
    return any(letters in folded for letters in _BEGINS_MONTH)


def find_dates(text: str) -> list[Found]:
    """The dates in `text` in their order; what overlaps is read as its longest form."""
    return list(_dates_in(text))


@lru_cache(maxsize=20_000)
def _dates_in(text: str) -> tuple[Found, ...]:
    """As `find_dates`: rule after rule asks it of the same text."""
    twice = _written_twice(text)
    if twice:
        starts, ends = {at: start for start, at, _end in twice}, {end - 1: end for _start, _at, end in twice}
        return tuple(
            replace(one, start=starts.get(one.start, one.start), end=ends.get(one.end, one.end))
            for one in _dates_in(_figures_only(text, twice))
        )
    found: list[Found] = []
    taken = bytearray(len(text))
    for one in _with_year_first(text) if len(text) <= _MOST_IN_WORDS else ():
        found.append(one)
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    names_month = _may_name_month(text)
    for pattern in _PATTERNS if _FIGURES.search(text) else ():
        if "m" in pattern.groupindex and not names_month:
            continue
        for match in _matches(pattern, text):
            if any(taken[match.start() : match.end()]):
                continue
            if (told := _of(match)) is not None:
                found.append(told)
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    if len(text) <= _MOST_IN_WORDS and (names_month or "年" in text):
        found += _in_words(text)
        found = [told for told in found if not any(_covers(other, told) for other in found)]
    found = [told for told in found if told.precision != "year" or not _is_financial(text, told)]
    return tuple(sorted(found, key=lambda one: one.start))


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """As `finditer`; of a pattern that begins with a month, from the months of the text on."""
    if not pattern.pattern.startswith(_MONTH_FIRST):
        yield from pattern.finditer(text)
        return
    end = 0
    for month in _months_in(text):
        if month >= end and (found := pattern.match(text, month)) is not None:
            end = found.end()
            yield found


@lru_cache(maxsize=8)
def _months_in(text: str) -> list[int]:
    """Where the names of months begin. Pattern after pattern asks it of the same text."""
    return [month.start() for month in _A_MONTH.finditer(text)]


_MONTH_FIRST = rf"(?<!\w){_M}"
_IN_FIGURES = re.compile(r"(?<=[^\W\d_])\s?\((?P<n>\d{1,2}|20\d\d)\)")


def _written_twice(text: str) -> list[tuple[int, int, int]]:
    """Numbers in words with the same in figures behind them, as deeds have them: 'treinta (30) de junio'. Where each
    begins, where its figures do, and where its bracket ends."""
    found = []
    for figures in _IN_FIGURES.finditer(text) if len(text) <= _MOST_IN_WORDS else ():
        near = list(_WORDS.finditer(text, max(0, figures.start() - 60), figures.start()))
        for count in range(min(MOST_WORDS, len(near)), 0, -1):
            name = key(" ".join(one[0] for one in near[-count:]))
            if int(figures["n"]) in (DAYS.get(name), YEARS.get(name)):
                found.append((near[-count].start(), figures.start("n"), figures.end()))
                break
    return found


def _figures_only(text: str, twice: Sequence[tuple[int, int, int]]) -> str:
    """The same text, as long, with nothing but the figures of such numbers."""
    for start, at, end in twice:
        text = text[:start] + " " * (at - start) + text[at : end - 1] + " " + text[end:]
    return text


_MONTH_VALUE = re.compile(
    rf"\s*(?:(?P<mn>0?[1-9]|1[0-2])\s?[/.]\s?(?P<y>20\d\d)|(?P<y2>20\d\d)-(?P<mn2>0[1-9]|1[0-2])|"
    rf"(?P<m>{MONTH_NAMES})\.?(?:[-/]|\s?['’])(?P<yy>[2-9]\d))\s*",
    re.IGNORECASE,
)


def month_value(text: str) -> list[Found]:
    """The month that a cell or bracket tells where nothing else stands in it: '10/2024', 'Mar-25'. In running text it
    may be the number of a law."""
    told = _MONTH_VALUE.fullmatch(text)
    if told is None:
        return []
    year = int(told["y"] or told["y2"] or f"20{told['yy']}")
    month = int(told["mn"] or told["mn2"] or month_of(told["m"]))
    return [Found(told.start(), told.end(), date(year, month, 1), last_of_month(year, month), "month")]


FINANCIAL_YEAR = (
    r"(?:\bFY|\bF\.Y\.|\b(?:financial|fiscal|budget) years?|\b(?:ejercicio|año) (?:fiscal|presupuestal|presupuestario)|"
    r"\b(?:exercício|ano) (?:fiscal|orçamentário)|\bexercice(?: budgétaire)?|\btahun anggaran|\bT\.?A\.?|财年|财政年度)"
    r"\s*(?:of|de|du)?[\s'’]*"
)
_FINANCIAL = re.compile(f"{FINANCIAL_YEAR}$", re.IGNORECASE)
_TWO_YEARS = re.compile(r"\s?/\s?(?:\d\d){1,2}(?!\d)|[-–]\d\d(?!\d)")


def _is_financial(text: str, found: Found) -> bool:
    """Whether a year is a financial one, 'FY 2025/26': when it ends differs from country to country (`terms.py`)."""
    return bool(_FINANCIAL.search(text[max(0, found.start - 30) : found.start]) or _TWO_YEARS.match(text, found.end))


_MOST_IN_WORDS = 4_000
"""Signs of a text among which dates in words are looked for."""
_WORDS = re.compile(r"[^\W\d_]+")
_A_MONTH = re.compile(rf"(?<!\w)(?:{MONTH_NAMES})(?!\w)", re.IGNORECASE)
_SMALL = frozenset(["of", "de", "del", "do", "day", "mes", "mês", "mois", "bulan", "dia", "dias", "días", "the", "año",
    "ano", "tahun", "year", "l'an", "an", "in", "d"])  # fmt: skip
_HAN_DATE = re.compile(
    rf"(?P<y>[二][{HAN_DIGITS}零○]{{3}})年(?:(?P<m>[一二三四五六七八九十]{{1,2}})月(?:(?P<d>[一二三四五六七八九十]{{1,3}})日)?)?"
)
_YEAR_FIRST = re.compile(
    rf"\bl['’]an\s+(?P<year>20\d\d|deux\s[^\W\d_][^\W\d_\s-]*(?:[\s-](?!et\s+les?\b)[^\W\d_]+){{0,4}})\s*(?:,|\bet\b)?\s*"
    rf"(?P<day>les?\s[^.;:\n]{{1,40}}?(?<!\w)(?:{MONTH_NAMES})(?!\w))",
    re.IGNORECASE,
)


def _with_year_first(text: str) -> Iterator[Found]:
    """Days whose year stands before them, as in minutes in French: 'L'an deux mille vingt-six et le douze mai'."""
    for told in _YEAR_FIRST.finditer(text):
        year = told["year"]
        number = int(year) if year.isdigit() else YEARS.get(key(year), 0)
        for one in _dates_in(f"{told['day']} {number}")[:1]:
            yield replace(one, start=told.start(), end=told.end())


_DAY_BEFORE = re.compile(rf"(?<![\d/.-])([0-3]?\d)(?:st|nd|rd|th|er|º|°|ro)?{_OF}$", re.IGNORECASE)


def _covers(one: Found, other: Found) -> bool:
    return one is not other and one.start <= other.start and other.end <= one.end and one.precision == "day"


def _in_words(text: str) -> Iterator[Found]:
    """Dates whose day, and perhaps year, are written in words: 'dezasseis de maio de dois mil e vinte e três'."""
    for month in _A_MONTH.finditer(text):
        figures = _DAY_BEFORE.search(text, max(0, month.start() - 40), month.start())
        before = _read_words(list(_WORDS.finditer(text, max(0, month.start() - 40), month.start()))[::-1], DAYS, 3)
        if figures is not None:  # 'Lima, 15 de agosto': in Indonesian, the city's name is five.
            day, start = int(figures[1]), figures.start()
        elif before is not None:
            day, start = before[0], before[1]
        else:
            continue
        year = re.compile(r"[\s,]*(?:(?:de|del|of|do|tahun|año|ano)\s+){0,2}((?:19|20|21)\d\d)(?!\d)").match(
            text, month.end()
        )
        if year is not None:
            if figures is not None:
                continue  # The patterns have read it.
            told, end = int(year[1]), year.end()
        else:
            after = _read_words(
                list(_WORDS.finditer(text, month.end(), month.end() + 80)), YEARS, MOST_WORDS, ahead=True
            )
            if after is None:
                continue
            told, end = after[0], after[2]
        try:
            on = date(told, month_of(month[0]), day)
        except ValueError:
            continue
        first = _day_joined(text, start, day)
        yield Found(first[1], end, on.replace(day=first[0]), on, "day") if first else Found(start, end, on, on, "day")
    for han in _HAN_DATE.finditer(text):
        told = int("".join(str(HAN_DIGITS.find(sign) if sign in HAN_DIGITS else 0) for sign in han["y"]))
        month_number, day_of = han_number(han["m"] or ""), han_number(han["d"] or "")
        try:
            if day_of:
                on = date(told, month_number, day_of)
                yield Found(han.start(), han.end(), on, on, "day")
            elif month_number:
                yield Found(
                    han.start(), han.end(), date(told, month_number, 1), last_of_month(told, month_number), "month"
                )
            else:
                yield Found(han.start(), han.end(), date(told, 1, 1), date(told, 12, 31), "year")
        except ValueError:
            continue


def _day_joined(text: str, start: int, last: int) -> tuple[int, int, int] | None:
    """The first of two days in words that share a month: 'los días veinte y veintiuno de mayo'."""
    near = list(_WORDS.finditer(text, max(0, start - 40), start))[::-1]
    near = near[1:] if near and near[0][0].casefold() in _BEFORE_DAY else near
    told = _read_words(near[1:], DAYS, 3) if near and near[0][0].casefold() in _JOINS_DAYS else None
    return told if told is not None and 0 < last - told[0] <= _MOST_DAYS else None


_BEFORE_DAY = frozenset(["the", "el", "le", "o"])
_JOINS_DAYS = frozenset(["and", "to", "y", "al", "e", "a", "ao", "et", "au", "dan", "sampai"])
_MOST_DAYS = 6
"""Days that a meeting takes, at the most."""


def _read_words(
    near: list[re.Match[str]], table: dict[str, int], most: int, *, ahead: bool = False
) -> tuple[int, int, int] | None:
    """The number that the words next to a month tell, and where it begins and ends."""
    while near and near[0][0].casefold() in _SMALL:
        near = near[1:]
    for count in range(min(most, len(near)), 0, -1):
        told = near[:count] if ahead else near[:count][::-1]
        number = table.get(key(" ".join(one[0] for one in told)))
        if number is not None:
            return number, told[0].start(), told[-1].end()
    return None


def _of(match: re.Match[str]) -> Found | None:
    try:
        bounds = _bounds(match.groupdict())
    except (ValueError, KeyError):
        return None
    if bounds is None or not FIRST_YEAR <= bounds[0].year <= bounds[1].year <= LAST_YEAR or bounds[0] > bounds[1]:
        return None
    return Found(match.start(), match.end(), *bounds)


def _bounds(told: dict[str, str | None]) -> tuple[date, date, str] | None:
    if one := told.get("iso"):
        day = date.fromisoformat(one)
        return day, day, "day"
    if one := told.get("dmy"):
        first, second, year = (int(part) for part in re.split(r"[./-]", one))
        # Read as day and month; a month beyond twelve shows that the months come first.
        day = date(year, first, second) if second > 12 else date(year, second, first)
        return day, day, "day"
    if one := told.get("ymd"):
        year, month, day_of_month = (int(part) for part in re.split(r"[./]", one))
        day = date(year, month, day_of_month)
        return day, day, "day"
    year = int(told.get("y") or told.get("y2") or 0) or 2000 + int(told.get("yy") or 0)
    if quarter := _quarter(told):
        return date(year, 3 * quarter - 2, 1), last_of_month(year, 3 * quarter), "quarter"
    if half := _half(told):
        return date(year, 6 * half - 5, 1), last_of_month(year, 6 * half), "quarter"
    if (one := told.get("mo")) and (unit := told.get("months")):
        last = _nth(one) * (2 if key(unit) == "bimestre" else 4)
        return date(year, last - (1 if key(unit) == "bimestre" else 3), 1), last_of_month(year, last), "month"
    month = int(told["mn"] or 0) if told.get("mn") else month_of(told.get("m"))
    if not month:
        return date(year, 1, 1), date(year, 12, 31), "year"
    last_month = int(told["mn2"] or 0) if told.get("mn2") else month_of(told.get("m2")) or month
    if not told.get("d"):
        return date(year, month, 1), last_of_month(year, last_month), "month"
    last_year = int(told.get("y2") or year)
    first_day = date(int(told.get("y") or last_year), month, int(told["d"] or 0))
    last_day = date(last_year, last_month, int(told["d2"] or 0)) if told.get("d2") else first_day
    return first_day, last_day, "day"


def _quarter(told: dict[str, str | None]) -> int:
    if one := told.get("q") or told.get("q2"):
        return int(one)
    if one := told.get("qz"):
        return int(one) if one.isdigit() else "一二三四".index(one) + 1
    if told.get("mid"):
        return 2  # The middle of a year is over with its second quarter.
    if one := told.get("qo") or told.get("qr"):
        return _nth(one)
    return 0


def _nth(name: str) -> int:
    return int(name[0]) if name[0].isdigit() else _ORDINAL.get(key(name), 4)  # The last one.


def _half(told: dict[str, str | None]) -> int:
    """The half of a year; its due is the end of its last quarter."""
    if one := told.get("hz"):
        return 1 if one == "上" else 2
    if one := told.get("ho") or told.get("hr"):
        number = _nth(one)
        return number if number <= 2 else 0
    return 0


def month_of(name: str | None) -> int:
    """The number of a month by its name; 0 where it has none."""
    return _MONTHS.get(key(name), 0) if name else 0


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])
