"""How names of organisations are written, whatever they are of."""

from __future__ import annotations

import re

from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.organisations import LEGAL_FORM

from .forms import IS_NAME, LOW_OFFICE, ORGANISED
from .kinds import kind_of


def is_name(text: str) -> bool:
    """Whether a text is written as a name is: capitals, and small words between."""
    return is_han(text) or bool(IS_NAME.fullmatch(text.strip()))


def is_called_one(name: str) -> bool:
    """Whether a name of several words has one that only organisations have, of whatever kind: 'Kenya Forest Board', or
    what a company is by law: 'Águas do Norte, E.P.'"""
    is_one = bool(ORGANISED.search(name) or _OF_LAW.search(name))
    is_one = is_one and " " in name and name[:1].isupper() and is_name(name)
    return is_one or LOW_OFFICE.fullmatch(name) is not None


_OF_LAW = re.compile(rf"\S,\s+{LEGAL_FORM}$|\S,\s+(?:[A-Z]\.)+[A-Z]$")


def begins_a_name(text: str) -> bool:
    """Whether a text begins with a capital, or with what kind of organisation it is: 'draft note for the Ministry' is
    none."""
    return not begins_low(text) or kind_of(" ".join(text.split()[:2]))[0] is not None


def begins_low(text: str) -> bool:
    """Whether a text begins with a small letter, and not as names do that have their capitals behind: 'urbaSEN'."""
    return text[:1].islower() and _CAPITALS_BEHIND.match(text) is None


_CAPITALS_BEHIND = re.compile(r"[a-z]{1,6}[A-Z]{2}")


def is_long_name(text: str) -> bool:
    return len(text.split()) >= 2 and text[:1].isupper() and is_name(text)
