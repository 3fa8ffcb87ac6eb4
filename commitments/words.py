"""When something is due and who owes it, in words, and texts in the reader's language; in templates after
`{% load words %}`:

{{ item.due|due_words }} · {{ item.owner|owes_words:item.acceptance_shown }}
{% with title=item|translated:"title" %}<p {{ title.language|written_in }}>{{ title }}</p>{% endwith %}
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.utils import numberformat
from django.utils.formats import date_format, get_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commitments.due import Due
from commitments.status import Acceptance, DuePrecision, TranslationStatus

register = template.Library()


@register.filter
def due_words(due: Due) -> str:
    """When something is due; empty where nobody has chosen."""
    return _due_words(due, get_language()) if due else ""


@lru_cache(maxsize=1024)
def _due_words(due: Due, language: str | None) -> str:
    if due.on is None:
        return _("no date") if due.precision == DuePrecision.NONE else _("by the next dialogue")
    match due.precision:
        case DuePrecision.YEAR:
            return _("by the end of %(year)s") % {"year": date_format(due.on, "Y")}
        case DuePrecision.QUARTER:
            return _("by the end of Q%(quarter)s %(year)s") % {"quarter": due.quarter, "year": date_format(due.on, "Y")}
        case DuePrecision.MONTH:
            return _("by the end of %(month)s") % {"month": date_format(due.on, "YEAR_MONTH_FORMAT")}
    return _("by %(day)s") % {"day": date_format(due.on)}


@register.filter
def number_words(number: int | Decimal) -> str:
    """A number that was promised, in groups as the language writes them; without decimals where it has none."""
    # Django has no sign for Chinese, which writes commas between three digits, too (GB/T 15835).
    separators = {
        "decimal_sep": get_format("DECIMAL_SEPARATOR"),
        "thousand_sep": get_format("THOUSAND_SEPARATOR") or ",",
    }
    decimals = 0 if number == int(number) else 2
    return numberformat.format(number, decimal_pos=decimals, grouping=3, force_grouping=True, **separators)


def day_words(day: date) -> str:
    """A day as the language writes it."""
    return _day_words(day, get_language())


@lru_cache(maxsize=1024)
def _day_words(day: date, language: str | None) -> str:
    return date_format(day)


def latest_words(day: date) -> str:
    """What is said to whoever sent a report of an earlier day than the latest one, which is of `day`."""
    said = _("The latest report is as of %(day)s: one of an earlier day is kept, and the action stands where it stood.")
    return said % {"day": day_words(day)}


@register.filter
def page_words(page: str) -> str:
    """Where a document has something: what was typed, which often is the number alone."""
    return _("page %(page)s") % {"page": page} if page[:1].isdecimal() else page


@register.filter
def owes_words(organisation: Any, acceptance: str) -> str:
    """Who owes something, by what its reader may know of the answer (`acceptance_shown`). A draft is proposed to nobody
    yet."""
    if not organisation:
        return _("nobody named")
    if acceptance in ("", Acceptance.ACCEPTED):
        return str(organisation)
    if acceptance == Acceptance.DECLINED:
        return _("declined by %(organisation)s") % {"organisation": organisation}
    return _("proposed to %(organisation)s") % {"organisation": organisation}


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a record as its reader is shown it, and its language; `authority` says what a translation counts, and
    is empty of the original. `outdated` is a translation that is not shown in its place: it is of an earlier wording.
    """

    shown: str
    language: str
    original: str
    original_language: str
    authority: str = ""
    outdated: Any = None

    def __str__(self) -> str:
        return self.shown


@register.filter
def translated(record: Any, field: str) -> Text:
    """The `title` or `text` of a record in the reader's language, where a translation into it stands beside it, else
    the original. The record was read with `querysets.beside.translated`, a next step for its text with `wordings`."""
    original: str = getattr(record, field)
    found = next((one for one in getattr(record, "translated", ()) if one.field == field), None)
    if found is None:
        return Text(original, record.language, original, record.language)
    if predates(found, next(iter(getattr(record, "wordings", ())), None)):
        return Text(original, record.language, original, record.language, outdated=found)
    return Text(found.text, found.language, original, record.language, authority_words(found))


@register.filter
def says_beyond(text: Text, title: Text) -> bool:
    """Whether a wording says more than the title over it: a short one often is the same but for its full stop."""
    return text.shown.strip().rstrip(".。") != title.shown.strip().rstrip(".。")


@register.filter
def authority_words(translation: Any) -> str:
    """What a translation counts beside the original."""
    if translation.status == TranslationStatus.AUTHENTIC:
        return _("Authentic translation")
    return _("Courtesy translation")


@register.filter
def predates(translation: Any, newest: Any) -> bool:
    """Whether a translation is of a wording before `newest`, the amendment in force if there is one: it was not
    improved since."""
    return bool(newest) and translation.field == "text" and translation.updated_at < newest.recorded_at
