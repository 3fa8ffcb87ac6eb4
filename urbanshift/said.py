"""Sentences that are kept for whoever reads them later.

A sentence is made in the language of the moment, and whoever reads it next week may have another one: it is kept in
each language of those who will.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from django.conf import settings
from django.utils import translation

type Said = dict[str, str]
"""One sentence, by the language it is in."""


def languages() -> list[str]:
    """The languages in which a sentence is kept: that of the moment, and those of staff."""
    here = translation.get_language() or settings.LANGUAGE_CODE
    return [here, *(one for one in settings.STAFF_LANGUAGES if one != here)]


def in_each_language(say: Callable[[], object]) -> Said:
    """What `say` answers, asked in each language; nothing where that is empty."""
    (said,) = all_in_each_language(lambda: [say()])
    return said if any(said.values()) else {}


def all_in_each_language(say: Callable[[], Iterable[object]]) -> list[Said]:
    """The sentences that `say` answers, the same ones in each language, asked in each."""
    answers: dict[str, list[str]] = {}
    for language in languages():
        with translation.override(language):
            answers[language] = [str(one) for one in say()]
    return [dict(zip(answers, sentences, strict=True)) for sentences in zip(*answers.values(), strict=True)]


def as_read(said: Mapping[str, str]) -> str:
    """The sentence in the language of whoever reads it, or in the first one that it is kept in; empty where nothing is
    said."""
    here = translation.get_language() or settings.LANGUAGE_CODE
    return said.get(here) or next(iter(said.values()), "")
