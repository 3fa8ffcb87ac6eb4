"""When a step is due: the date of a column or label, and the one by which its words say that it is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from commitments.importing.by_when import begins_then, due_dates, is_planned, says_by, says_will, stands_in
from commitments.importing.dates import Found, find_dates, month_value
from commitments.importing.dates_alone import AROUND_DATES, is_mostly_date
from commitments.importing.financial_years import financial_dates
from commitments.importing.named_times import is_named_time, named_time_in
from commitments.importing.proposal import ProposedDue
from commitments.importing.terms import dates_against, due_against
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import COLON, tells

from .meetings_ahead import said_of_next, until_next, value_of_next
from .names.values import is_empty

_LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^:：.。;；,，()（）\n]{1,30}?)\s*[:：]\s*(?P<value>[^.。;；\n()（）]{2,120})"
)
_LAST_CLAUSE = re.compile(r"[,，;；]\s*(?P<told>[^,，;；()（）]{4,40}?)\s*[.。;；]?\s*$")
NEXT = "next_dialogue"
"""The precision of what is due when the next dialogue meets."""
LONGEST = 2_000
"""Signs of a step among which dates, cities and labels are looked for."""


class Dues:
    """Looks for dates in the words of a step. `country`: whose financial year counts; `day`: the last one of the
    meeting, and `number` which dialogue of its series it was, where these are known."""

    def __init__(self, country: str, day: date | None, number: int | None) -> None:
        self.country = country
        self.day = day
        self.number = number

    def of(self, text: str) -> ProposedDue | None:
        """The due that a column or label gives: its date, or of several the last one."""
        text = text[:LONGEST]
        if is_empty(text) or _EACH_TIME.search(text):
            return None
        if is_named_time(text) and not self._financial(text):
            return in_words(text)  # 'Été 2025' is not by the end of that year.
        found = [one for one in self.dates_in(text) if not _is_of_event(text, one)]
        return proposed_due(max(found, key=lambda one: one.last), text) if found else self.of_next(text)

    def of_label(self, value: str) -> ProposedDue | None:
        """The due that a value behind the words of a step tells, also by a time without a day; when something begins,
        by its words alone: 'mulai April 2025'."""
        is_begun = any(begins_then(value, one) for one in self.dates_in(value))
        return in_words(value) if is_begun else self.of(value) or self.said_without_day(value)

    def told(self, value: str) -> ProposedDue | None:
        """The due that the value of a label or column for it tells; its words, where these tell no day."""
        if (due := self.of(value)) is not None or is_empty(value) or len(value) > _LONGEST_VALUE:
            return due
        return in_words(value)

    def names_time(self, value: str) -> bool:
        """Whether a value names a time without a day, or counts from a meeting whose day nobody tells: 'year end'."""
        return is_named_time(value) or (self.day is None and bool(Dues(self.country, _ANY_DAY, None).dates_in(value)))

    def of_unknown_day(self, value: str) -> ProposedDue | None:
        """The words of a value that is nothing but a time, where nobody knows when the meeting was: 'By 30 April'."""
        dates = Dues(self.country, _ANY_DAY, None).dates_in(value[:LONGEST]) if self.day is None else []
        is_time = len(value) <= _LONGEST_VALUE and bool(dates) and is_mostly_date(value, dates)
        return in_words(value) if is_time else None

    def said_without_day(self, text: str) -> ProposedDue | None:
        """The due that a step tells in words alone: 'before the long rains'; where nobody knows when the meeting was,
        also what counts from it: 'within 60 days', 'by 10 June'."""
        text = text[:LONGEST]
        if self.day is None:
            told = Dues(self.country, _ANY_DAY, None)
            due = told.said_in(text) or told.said_in(text.rstrip(" .)）"))
            if due is not None and due.on is not None:
                return in_words(due.words)
        said = named_time_in(text)
        dates = find_dates(said) if said is not None and self.day is not None else []
        is_over = any(self.day is not None and one.last <= self.day for one in dates)
        return None if is_over else in_words(said)  # 'the data à partir de mars 2020'

    def of_next(self, value: str) -> ProposedDue | None:
        """The due of a value that only names the next dialogue."""
        words_of = value_of_next(value, self.number)
        return ProposedDue(NEXT, None, words_of) if words_of else None

    def until_next(self, text: str) -> ProposedDue | None:
        """The due of what is to be done before the next dialogue, as a text says."""
        words_of = until_next(text[:LONGEST], self.number)
        return ProposedDue(NEXT, None, words_of) if words_of else None

    def dates_in(self, value: str) -> list[Found]:
        """The dates of a value that is to be one; without a year, those that the day of the meeting tells."""
        if is_named_time(value):
            return self._financial(value)
        if (years := _YEARS.fullmatch(value)) is not None:
            first, last = date(int(years[1]), 1, 1), date(int(years[2]), 12, 31)
            return [Found(years.start(1), years.end(2), first, last, "year")] if first < last else []
        told = find_dates(value) or list(financial_dates(value, self.country)) or month_value(value)
        return told or (dates_against(value, self.day) if self.day is not None else [])

    def _financial(self, value: str) -> list[Found]:
        """The financial year that a value is the name of: 'During the financial year 2025/26'."""
        return [one for one in financial_dates(value, self.country) if not value[one.end :].strip(" .")]

    def said_in(self, text: str) -> ProposedDue | None:
        """The one date by which the text says that it is to be done; none where it says several."""
        text = text[:LONGEST]
        found = [one for one in due_dates(text) if not self._is_over(one, text)]
        ahead = [one for one in found if self.day is not None and one.last > self.day]
        if len(ahead) == 1:
            found = ahead  # 'which had been due in June 2025, will be completed by 31 March 2026'
        found = found or [
            one for one in financial_dates(text, self.country) if says_by(text, one) or is_planned(text, one)
        ]
        if not found and self.day is not None:
            found = [one for one in find_dates(text) if self._stands_in(one, text)]
        if not found and self.day is not None:
            found = [
                one
                for one in due_against(text, self.day)
                if not _OF_OTHER_YEAR.match(text, one.end)
                and not (one.precision == "month" and _is_of_event(text, one))
            ]
        for labelled in _LABELLED.finditer(text) if COLON.search(text) else ():
            if tells(labelled["label"], among=(Tells.DUE,)) is Tells.DUE and not found:
                return self.of(labelled["value"])
        if not found:
            found = self._behind_comma(text)
        if not found and (words_of := said_of_next(text, self.number)):
            return ProposedDue(NEXT, None, words_of)
        return proposed_due(found[0], text) if len(found) == 1 else None

    def said_first(self, text: str) -> ProposedDue | None:
        """The date to come that stands alone before what is to be done then: 'In the third quarter, open ...'."""
        first = FIRST_CLAUSE.match(text)
        found = self.dates_in(first[1]) if first is not None and self.day is not None else []
        if first is None or self.day is None or len(found) != 1 or not is_mostly_date(first[1], found):
            return None
        is_ahead = found[0].last > self.day and not begins_then(first[1], found[0])
        return proposed_due(found[0], first[1]) if is_ahead else None

    def said_behind(self, text: str, names: Iterable[str]) -> ProposedDue | None:
        """The month without a year right behind what somebody does, in whatever tense: 'UNEP publie en mai la carte';
        or a time that has a name."""
        at = max((text.find(name, 0, _NEAR) + len(name) for name in names if name in text[:_NEAR]), default=0)
        if self.day is None or not at:
            return None
        found = _VERB_AND_WHEN.match(text, at)
        said = found["when"] if found is not None else text[at:] if is_han(text[at : at + _OF_HAN]) else ""
        dates = [one for one in (dates_against if found else due_against)(said, self.day) if one.precision == "month"]
        if len(dates) == 1:
            return proposed_due(dates[0], said)
        return in_words(said) if found is not None and is_named_time(said) else None

    def _is_over(self, found: Found, text: str) -> bool:
        """Whether a year was over before the meeting, or a Chinese date, of which the verb tells no time: what happened
        then is not to be done; nor has an event of a year a day."""
        if found.precision == "year" and text[: found.start].endswith("-") and _EVENT_LAST.match(text, found.end):
            return True
        is_bare = found.precision == "year" or is_han(text[found.start : found.end])
        return is_bare and self.day is not None and found.last < self.day

    def _stands_in(self, found: Found, text: str) -> bool:
        """Whether something is to be done in a year to come, as the end of a clause says: '... will report in 2027.'"""
        if found.precision != "year" or self.day is None or found.last < self.day or _is_of_event(text, found):
            return False
        is_ahead = found.first > self.day or says_will(text, found.start)
        return is_ahead and stands_in(text, found)

    def _behind_comma(self, text: str) -> list[Found]:
        """The date to come that stands alone behind the last comma or semicolon: '..., June 2026.'"""
        last = _LAST_CLAUSE.search(text)
        has_number = last is not None and any(sign.isdigit() for sign in last["told"])
        found = find_dates(last["told"]) if last is not None and has_number else []
        if last is not None and self.day is not None and not found:
            found = dates_against(last["told"], self.day)
        if last is None or len(found) != 1 or not is_mostly_date(last["told"], found):
            return []
        if begins_then(last["told"], found[0]) or is_named_time(last["told"]):
            return []  # 'every two months, beginning in August 2025', 'spring 2026'
        at = last.start("told")
        if any(one.start < at < one.end for one in find_dates(text)):
            return []  # '2025' is the end of 'Sept 30, 2025'.
        is_to_come = found[0].last > self.day if self.day is not None else found[0].precision != "year"
        return [replace(one, start=one.start + at, end=one.end + at) for one in found if is_to_come]


FIRST_CLAUSE = re.compile(r"([^,，:：;.]{3,60})[,，:：]\s*(?=\S)")
"""What stands before the first comma."""
_VERB_AND_WHEN = re.compile(
    r"[^\w.;:,]*\s(?:(?:se|s['’])\s?)?[a-zà-ÿ]{3,}\s+(?P<when>(?:in|en|em|no|na|au|aux?|à(?:\s+la)?|pada|durante|pendant)\s+"
    r"(?:(?:the|el|la|le|mois\s+d(?:e\s+|['’])|mês\s+de|mes\s+de|bulan)\s*|l['’])?[^\W\d_]+)"
)
_NEAR = 160
"""Signs of a step among which it says who does it."""
_OF_HAN = 4
"""Signs that show that a text is Chinese."""
_YEARS = re.compile(
    r"\s*(?:(?:between|from|entre|de|desde|dari|antara|in)\s+)?(20\d\d)\s*(?:[-–—~]|to|and|a|al|y|e|et|à|sampai|hingga|dan|至|到)\s*"
    r"(20\d\d)\s*年?\s*\.?\s*",
    re.IGNORECASE,
)
"""Years on end as a whole value: '2026–2027'."""
_OF_OTHER_YEAR = re.compile(
    r"\s+(?:of|del?|d[aou]|de\s+l['’]|dari)\s*(?:(?:the|el|la|an)\s+|l['’])?(?:[a-zà-ÿ]+\s+){0,2}?(?:fiscal|financial|budget\w*|"
    r"orçament\w+|presupuest\w+|financi\w+|anggaran)\b",
    re.IGNORECASE,
)
"""What counts a quarter in a year that is not that of the calendar: 'of the coming fiscal year'."""


def _is_of_event(text: str, found: Found) -> bool:
    """Whether a year, or a month without one, is that of something that a text names and gives no day of: 'before the
    2025 budget', 'avant la COP30 en 2025', 'before Parliament rises in December'."""
    told = text[found.start : found.end]
    if found.precision != "year" and (found.precision != "month" or any(sign.isdigit() for sign in told)):
        return False
    if is_han(told):
        return found.precision == "year" and _HAN_EVENT.match(text, found.end) is not None
    if found.precision == "year" and text[: found.start].strip() and _EVENT_BEHIND.match(text, found.end):
        return True  # A value that says '2027 budget' and no more names the year by it.
    before = _UNTIL_EVENT.match(text, 0, found.start)
    between = before["event"].casefold() if before is not None else ""
    if _SEASON_LAST.search(between):
        return True  # 'Before summer 2026' is not by the end of that year.
    return any(word not in AROUND_DATES and len(word) > 1 for word in re.findall(r"[^\W\d_]+", between))


_SEASON_LAST = re.compile(r"\b(?:summer|autumn|winter|spring)\s*(?:of\s*)?$")
_EACH_TIME = re.compile(
    r"\b(?:once|twice|(?:\d{1,2}|one|two|three|four|una?|dos|tres|uma|duas|três|une|deux|trois|satu|dua|tiga)"
    r"(?: (?:times|veces|vezes|fois|kali))?|sekali)\s+"
    r"(?:per|a|por|al|ao|par|each|every|"
    r"cada|chaque|setiap|tiap)\s+"
    r"(?:month|quarter|year|week|mes|mês|trimestre|semestre|año|ano|semana|mois|an|semaine|"
    r"bulan|triwulan|kuartal|tahun|minggu)\b(?!.*\b(?:until|till|hasta|até|jusqu|hingga|sampai)\b)|^每[年季月周]",
    re.IGNORECASE,
)
"""What is done again and again is due on none of its days: 'une par trimestre en 2026'."""
_EVENT_BEHIND = re.compile(
    r"(?:-[a-z]+)?\s+(?!(?:and|or|to|until|y|e|et|o|ou|a|au|hasta|até|dan|atau|sampai|hingga|tbc|tbd|tentative\w*|onwards?|"
    r"adelante|diante|approx\w*|latest|end|if|when|with|by|en|em|at|se|si|depending|subject)\b)[a-zà-ÿ]{3,}",
)
_EVENT_LAST = re.compile(r"\s+[a-z]{3,}(?:\s[a-z]{3,})?\W*$")
"""'mid-2025 budget review'."""
_HAN_EVENT = re.compile(
    r"(?!年?[底末内初中前]|之前|以前|全年|度|上|下|完成|起|左右|期间|第|[一二三四1-4]季)[\u3400-\u9fff]{2,}"
)
_UNTIL_EVENT = re.compile(
    rf"(?:.*\W)?(?:{'|'.join(re.escape(word) for told in words.BY.values() for word in told)}|ahead of|"
    r"prior to|previo a|"
    r"antes d[ao]s?|avant l[ea]s?|menjelang|after|después del?|tras|após|depois d[aeo]|après|setelah)\s+"
    r"(?P<event>[^,;()–]{2,80})$",
    re.IGNORECASE | re.DOTALL,
)
"""What stands between 'before' and a year: nothing but 'the end of' where the year itself is meant."""


_ANY_DAY = date(2000, 1, 1)
"""Stands in for a meeting's, where only words are asked for."""
_LONGEST_VALUE = 80
"""Signs of a value that tells a time."""


def in_words(said: str | None) -> ProposedDue | None:
    """A due of which a text tells the words and no day."""
    return ProposedDue("", None, said.strip(" .。;；")) if said else None


def proposed_due(found: Found, text: str) -> ProposedDue:
    """The due that a date of `text` is. What is to be done before a month, quarter or year is due at the end of the one
    before, as in 'before December 2025'; 'before the end of' it, in it."""
    before = _BEFORE.search(text, max(0, found.start - _MOST_BEFORE), found.start)
    is_before = before is not None and found.precision != "day" and _PART.match(text, found.start) is None
    if before is None or not is_before:
        return ProposedDue(found.precision, found.last, _as_printed(found, text))
    return ProposedDue(found.precision, found.first - timedelta(days=1), text[before.start() : found.end])


def _as_printed(found: Found, text: str) -> str:
    """The words of a date, with those that tell which part of a month is meant: 'mid-January 2026', '2026年1月中旬'."""
    is_month = found.precision == "month"
    middle = _MIDDLE.search(text, max(0, found.start - _MOST_BEFORE), found.start) if is_month else None
    tenth = _TENTH.match(text, found.end) if is_month else None
    return text[middle.start() if middle else found.start : tenth.end() if tenth else found.end]


_MIDDLE = re.compile(
    r"\b(?:(?:mid|mi)[\s–-]+|middle\s+of\s+|m(?:edi|e)ados\s+(?:de\s+|d['’])|pertengahan\s+(?:bulan\s+)?)$",
    re.IGNORECASE,
)
_TENTH = re.compile("[上中下]旬")
_MOST_BEFORE = 40
_BEFORE = re.compile(
    r"(?<!\w)(?:before|prior to|ahead of|antes d[aeo]l?|antes del? (?:mes|año)(?: de)?|antes do (?:mês|ano)(?: de)?|"
    r"previo a|avant(?: le mois d[e'’])?|sebelum(?: bulan| tahun)?)\s*(?:(?:the|el|la|le|o)\s+|l['’])?$",
    re.IGNORECASE,
)
"""What stands right before a time that is too late. In Chinese '12月前' may be said of the month itself."""
_PART = re.compile(r"(?:mid|mi|mediados|meados|middle|pertengahan)\b", re.IGNORECASE)
