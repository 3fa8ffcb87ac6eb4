"""Ministries of which a list says only once that they are some: 'the ministries of Finance and Tourism'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.kinds import MANY, looks_like_one

KINDS = "ministries|ministerios|ministérios|ministères"
_SEVERAL = re.compile(
    r"(?:(?:the|les|l[ao]s|[ao]s|des|dos)\s+)?(?:(?P<en>ministries)\s+of\s+(?:the\s+)?|(?P<es>ministerios)\s+(?=del?\s)|"
    r"(?P<pt>ministérios)\s+(?=d[aeo]s?\s)|(?P<fr>ministères)\s+(?=(?:de|du|des)\s|d['’]))(?=.*[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_ONE = {"en": "Ministry", "es": "Ministerio", "pt": "Ministério", "fr": "Ministère"}
_OF = {"en": "of ", "es": "de ", "pt": "de ", "fr": "de "}
_OF_BEFORE = re.compile(r"(?<!\w)(?:de\s+l['’]|de\s+la\s|del\s|des?\s|du\s|d['’]|d[aeo]s?\s)$", re.IGNORECASE)
"""What stands before a later one: '... et de l'Urbanisme'."""
_MOST_WORDS = 5
"""Words of what a ministry is for."""


_AND = re.compile(
    r".*(?P<and>\s+(?:and|y|e|et)\s+(?:(?:de|du|des|d[aeo]s?)\s+(?:la\s+)?|d['’]|de\s+l['’])?)(?=[A-ZÀ-Þ])"
)
_BARE_AND = re.compile(r".*(?P<and>\s+(?:and|y|e|et)\s+)(?=[A-ZÀ-Þ])")
"""The same behind a later one, where an article would make it one name: 'de l'Économie et des Finances'."""


def each_ministry(names: Sequence[Passage]) -> Iterator[Passage]:
    """The names, where the words of two ministries are none of one: 'the ministries of Finance and Tourism', '... of
    Finance, Local Government and Environment'."""
    are_several = False
    for name, after in zip(names, [*names[1:], None], strict=False):
        found = _SEVERAL.match(name.text)
        are_several = found is not None or (are_several and _is_portfolio(name.text))
        is_last = after is None or not _is_portfolio(after.text)
        joint = _AND if found is not None else _BARE_AND
        two = joint.match(name.text, found.end() if found is not None else 0) if are_several and is_last else None
        if two is None:
            yield name
        else:
            yield from (name.part(0, two.start("and")), name.part(two.end("and"), len(name.text)))


def ministries_in(names: Sequence[Passage]) -> Mapping[int, str]:
    """What the ministries of a list are called, each by itself, by the identity of its passage."""
    told: dict[int, str] = {}
    language = None
    for name in names:
        found = _SEVERAL.match(name.text)
        if found is not None and found.lastgroup is not None:
            language = found.lastgroup
            of = _OF["en"] if language == "en" else ""
            told[id(name)] = f"{_ONE[language]} {of}{name.text[found.end() :]}"
        elif language is not None and _is_portfolio(name.text):
            before = _OF_BEFORE.search(name.block.text, 0, name.start)
            told[id(name)] = f"{_ONE[language]} {before[0] if before is not None else _OF[language]}{name.text}"
        else:
            language = None
    return told


def _is_portfolio(text: str) -> bool:
    """Whether a name may be what a ministry is for: 'Tourism'."""
    is_short = len(text.split()) <= _MOST_WORDS and not text.isupper()
    return is_short and text[:1].isupper() and not looks_like_one(text) and MANY.match(text) is None
