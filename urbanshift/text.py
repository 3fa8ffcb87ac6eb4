"""What people type: the form in which it is stored, and what is no text at all. One rule for every way in."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .errors import Fault, Invalid

_LINE_END = re.compile(r"\r\n?")

# Space, what Unicode calls default ignorable (fillers, joiners, marks of direction, variation selectors, tags), and the
# empty pattern of Braille. Within a text they mean something, as in Persian, emoji and Indic scripts; alone they show
# nothing.
_SHOWS_NOTHING = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_UNSEEN = re.compile(f"[\\s{_SHOWS_NOTHING}]*")
_UNSEEN_SIGN = re.compile(f"[{_SHOWS_NOTHING}]")

# What turns the text behind it around until another one ends it, or the end of what is shown around it. It comes along
# unseen with what is copied from elsewhere, and can make a sentence read as another one. The marks, of one character
# each, stay: Arabic and Hebrew need them.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")

# Control characters, among them the NUL that PostgreSQL refuses; halves of characters, which no encoding knows; and the
# two that are no characters and that XML, of which workbooks are made, has no way to write.
_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_ON_A_LINE = re.compile("[\t\n\u2028\u2029]")


def plain(value: str | None) -> str:
    """`value` as it is stored: lines end with LF, nothing turns them around, no space surrounds it, what shows nothing
    is empty, and a letter and its accents are one sign where Unicode has one (NFC): Macs and PDFs part them, unseen."""
    told = _LINE_END.sub("\n", value or "")
    if told.isascii():
        return told.strip()
    told = unicodedata.normalize("NFC", _TURNING.sub("", told).strip())
    return "" if _UNSEEN.fullmatch(told) else told


def seen(value: str) -> str:
    """`value` as people see it, on one line: without what shows nothing, with one space where there are several, and
    with one sign for a letter and its accents. By it things are compared; what is stored is `plain`."""
    told = value if value.isascii() else unicodedata.normalize("NFC", _UNSEEN_SIGN.sub("", value))
    return " ".join(told.split())


def for_xml(value: str) -> str:
    """`value` as a workbook holds it, without what XML cannot hold: no text that is stored may stop one from being
    written. What looks like a sign that the format writes by its number, such as _x000D_, is none."""
    return _LOOKS_ESCAPED.sub("_x005F_", _NOT_IN_XML.sub("", value))


def number_in(said: Any) -> int | None:
    """The whole number that is written there in nine digits at most; None for anything else."""
    text = str(said)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def in_either_apostrophe(words: str) -> list[str]:
    """`words` with the apostrophe of keyboards, and with that of word processors, which people take for one."""
    return list(dict.fromkeys((words.replace("’", "'"), words.replace("'", "’"))))


def as_stored(value: Any) -> Any:
    """A text in the form that `plain` gives it; anything else, the values of closed sets among it, as it is."""
    return plain(value) if type(value) is str else value


def fault_in(field: str, value: str, *, lines: bool = True) -> Fault | None:
    """What is wrong with `value`, in the form that `plain` gives it, as a text of several lines or of one."""
    if _NO_TEXT.search(value):
        return Fault(field, _("Remove the control characters, which are no text."))
    if not lines and _NOT_ON_A_LINE.search(value):
        return Fault(field, _("Write this on one line, without tabs."))
    return None


def text_of(field: str, value: str | None, missing: str = "") -> str:
    """`value` as it is stored. Raises Invalid when it holds what is no text, and with the sentence `missing`, where
    there is one, when it is empty."""
    return _told(field, value, missing, lines=True)


def line_of(field: str, value: str | None, missing: str = "") -> str:
    """As `text_of`, for what stands on one line: names, titles, codes."""
    return _told(field, value, missing, lines=False)


def _told(field: str, value: str | None, missing: str, *, lines: bool) -> str:
    told = plain(value)
    if missing and not told:
        raise Invalid(missing, [Fault(field, missing, "required")])
    if fault := fault_in(field, told, lines=lines):
        raise Invalid(fault.message, [fault])
    return told


def colon() -> str:
    """What stands between a heading and what it says. Chinese has a colon of its own, without a space."""
    return pgettext("between a heading and what it says", ": ")


def comma() -> str:
    """What stands between the parts of an enumeration. Chinese has one of its own, without a space."""
    return pgettext("between the parts of an enumeration", ", ")


def quoted(name: Any) -> str:
    """`name` as it is told apart from the sentence that it stands in."""
    return _("“%(name)s”") % {"name": name}


NO_BREAK = "\u00a0"


def percent(number: int) -> str:
    """`number` of a hundred, on one line. Chinese writes the sign without a space."""
    return (pgettext("of a hundred", "%(number)s %%") % {"number": number}).replace(" ", NO_BREAK)


def in_utc(instant: datetime) -> str:
    """The day and the time at `instant`, in words, in UTC."""
    return f"{date_format(instant.astimezone(UTC), 'DATETIME_FORMAT')} UTC"


def titled(title: Any, what: Any) -> str:
    """`title`, and what it is about."""
    return f"{title}{colon()}{what}"
