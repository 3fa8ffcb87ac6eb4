"""When something is due and who owes it, in words; in templates after `{% load words %}`:

{{ item.due|due_words }} · {{ item.owner|owes_words:item.acceptance_shown }}
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commitments.due import Due
from commitments.status import Acceptance, DuePrecision

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


def day_words(day: date) -> str:
    """A day as the language writes it."""
    return _day_words(day, get_language())


@lru_cache(maxsize=1024)
def _day_words(day: date, language: str | None) -> str:
    return date_format(day)


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
