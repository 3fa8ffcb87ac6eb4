"""Dates of financial years, which end as those of the country do: 'Q3 of FY 2025/26'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .dates import FINANCIAL_YEAR, Found, last_of_month
from .vocabulary import words
from .vocabulary.comparing import key

_NTH = {name: number for number in range(1, 5) for name in (str(number), *map(key, words.ORDINALS[number]))}
_FINANCIAL = re.compile(
    r"(?:(?<!\w)(?:Q\s?(?P<q>[1-4])|(?P<nth>[\w.ºª°]{2,10})\s+(?:"
    rf"{'|'.join(words.QUARTERS)}))[\s,/]*(?:of|de|du|del|do)?\s*(?:the\s+|el\s+)?)?"
    rf"{FINANCIAL_YEAR}(?P<y>20\d\d)(?:\s?[/–-]\s?(?:20)?(?P<next>\d\d))?(?!\d)",
    re.IGNORECASE,
)


def financial_dates(text: str, country: str) -> Iterator[Found]:
    """The end of a financial year, or of a quarter of it: of one that has two years' names where it ends within a
    year, and of one that has one year's name where it is that year. A country whose financial year is not known, or a
    name that fits another one, tells none."""
    ends = words.FINANCIAL_YEARS.get(country, 0)
    for told in _FINANCIAL.finditer(text) if ends and "20" in text else ():
        year = int(told["y"])
        if (ends == 12) == bool(told["next"]) or (told["next"] and int(told["next"]) != (year + 1) % 100):
            continue
        quarter = int(told["q"] or _NTH.get(key(told["nth"] or ""), 0))
        if told["nth"] and not quarter:
            continue
        months = ends + (12 if told["next"] else 0) - (3 * (4 - quarter) if quarter else 0)
        last = last_of_month(year + (months - 1) // 12, (months - 1) % 12 + 1)
        span = 3 if quarter else 12
        first = (last.year * 12 + last.month - span) // 12, (last.year * 12 + last.month - span) % 12 + 1
        precision = "quarter" if quarter else "year" if ends == 12 else "month"
        yield Found(told.start(), told.end(), date(*first, 1), last, precision)
