"""What a value says that names nobody: that it is everybody, that there is none yet, or that it is at once."""

from __future__ import annotations

import re

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key

_EVERYONE = {key(one) for one in words.EVERYONE}
_EMPTY = {key(one) for one in words.EMPTY_VALUES} | {""}
_AT_ONCE = {key(one) for one in words.AT_ONCE}
_EMPTY_FORMS = re.compile("|".join(words.EMPTY_FORMS))


def is_everyone(value: str) -> bool:
    """Whether a value means everybody: 'all partners'."""
    return key(value) in _EVERYONE


def is_empty(value: str) -> bool:
    """Whether a value only says that there is none yet: '-', 'to be agreed', 'sem prazo definido'."""
    told = key(value)
    return told in _EMPTY or _EMPTY_FORMS.search(told) is not None


def is_undated(value: str) -> bool:
    """Whether what a label or column of dates says is none: nothing yet, or 'at once'."""
    return is_empty(value) or key(value) in _AT_ONCE
