"""Of which level a difficulty or a chance is by what its sentence is about: 'Councils have no ...', 'The national grant
...', 'Kisumu cannot ...'."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.whose_points import (
    ABSENT,
    ARTICLE,
    BEFORE_CITY,
    BEHIND_CITY,
    BESIDE,
    BESIDE_OTHER,
    JOINED,
    LOCAL,
    MUNICIPAL_BUDGET,
    NAMES_NATION,
    NATIONAL,
    WHERE,
)

_LEVELS = {
    level: re.compile("|".join(f"(?:{one})" for one in forms), re.IGNORECASE)
    for level, forms in (("national", NATIONAL), ("local", LOCAL))
}
_BESIDE, _BESIDE_OTHER = re.compile(BESIDE, re.IGNORECASE), re.compile(BESIDE_OTHER)
_WHERE, _ARTICLE, _BEFORE_CITY, _JOINED, _ABSENT = (
    re.compile(one, re.IGNORECASE) for one in (WHERE, ARTICLE, BEFORE_CITY, JOINED, ABSENT)
)
_BEHIND_CITY = re.compile(BEHIND_CITY)
_BUDGET, _NATION = re.compile(MUNICIPAL_BUDGET, re.IGNORECASE), re.compile(NAMES_NATION, re.IGNORECASE)
_GOES_ON_AS_NAME = re.compile(r"\s+(?!(?:I|A)\b)[A-ZÀ-Þ]")
_NAME = re.compile(r"[A-ZÀ-Þİ][\w'’-]*?(?=['’]s?\s|[^\w'’-]|$)(?:\s(?:(?:de|del|da|do|la)\s)?[A-ZÀ-Þ][\w-]*){0,2}")
_HAN_NAME = 4
"""Characters of the name of a city in Chinese, at the most."""


def level_about(text: str, is_city: Callable[[str], bool]) -> str | None:
    """The one level that a sentence is about by what it begins with; of several none. `is_city`: whether a name is that
    of a city."""
    absent = _ABSENT.match(text)
    text = text[absent.end() :] if absent is not None else text
    for level, forms in _LEVELS.items():
        found = forms.match(text)
        if found is not None:
            behind = text[found.end() :]
            beside = _BESIDE.match(behind)
            is_name = _GOES_ON_AS_NAME.match(behind) is not None  # 'District Assemblies Common Fund'
            other = _LEVELS["local" if level == "national" else "national"]
            is_both = beside is not None and other.match(behind, beside.end()) is not None
            joined = _BESIDE_OTHER.match(behind)
            is_both = is_both or (joined is not None and forms.match(behind, beside.end() if beside else 0) is None)
            return None if is_name or is_both else level
    starts = {0, *(found.end() for one in (_WHERE, _BEFORE_CITY) if (found := one.match(text)) is not None)}
    return "local" if any(_begins_with_city(text[at:], is_city) for at in starts) else None


def level_of_budget(text: str) -> str | None:
    """That of the cities, where a message speaks of their budgets, and of nobody else's: 'Drains belong in the
    municipal budget.'"""
    return "local" if _BUDGET.search(text) is not None and _NATION.search(text) is None else None


def level_of_policy(name: str, text: str, is_city: Callable[[str], bool]) -> str | None:
    """The level of a policy by its name, where that begins or ends with a city or tells a level; or as a ministry is
    who speaks of it: 'Pune Master Plan – ...', 'Building Code – The ministry noted ...'."""
    words = [] if _TREATY.search(name) else name.split()
    of = _OF_CITY.search(name) if words else None
    if any(is_city(" ".join(words[:count])) for count in (1, 2)) or (of is not None and is_city(of[1])):
        return "local"
    return level_of(name) or ("national" if level_about(text, is_city) == "national" else None)


_TREATY = re.compile(
    r"\b(?:agreement|amendment|declaration|convention|protocol|charter|pact|acuerdo|acordo|accord|declaraci[oó]n|"
    r"declaração|convenio|convenção|pacto|charte|protocole?)\b",
    re.IGNORECASE,
)
_OF_CITY = re.compile(r"(?:\b(?:of|de|du|da|do|di|for|para|pour)\s|\bd['’])([A-ZÀ-Þİ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)$")


def _begins_with_city(text: str, is_city: Callable[[str], bool]) -> bool:
    if is_han(text[:1]):
        names = [text[:length] for length in range(2, _HAN_NAME + 1)]
    else:
        found = _NAME.match(text)
        words = found[0].split() if found is not None else []
        names = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    for name in reversed(names):
        joined = _JOINED.match(text, len(name))
        is_about = _BEHIND_CITY.match(text, len(name)) is not None
        is_article = _ARTICLE.fullmatch(f"{name} ") is not None  # Of 'La Unión'.
        if (is_about or joined is not None) and not is_article and is_city(name):
            return is_about or (joined is not None and _begins_with_city(text[joined.end() :], is_city))
    return False


def level_of_subject(text: str, present: Sequence[tuple[str, str | None]]) -> str | None:
    """The level of whoever was there and stands at the beginning of a sentence that is about them, and not what they
    said. `present`: names, the longest first, each with its level."""
    article = _ARTICLE.match(text)
    for start in {0, article.end() if article is not None else 0}:
        for name, level in present:
            if text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalnum():
                return level
    return None
