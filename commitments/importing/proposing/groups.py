"""Groups that own a step by the words for them: 'All four cities', 'las tres municipalidades', '各参会城市'."""

from __future__ import annotations

import re
from collections.abc import Iterable

from commitments.importing.vocabulary import is_han, words

from .owner_forms import HAN_DOES, SMALL_WORDS


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True) if not is_han(one))


_MANY, _ONE = _any({*words.LOCAL_GROUPS, *words.NATIONAL_GROUPS}), _any(words.ONE_OF_GROUP)
_EACH = (
    r"(?:each|every|cada|chaque|setiap|masing-masing)\s+"
    r"(?:(?:(?:one\s+)?of|un[oa]\s+d[aeo]s?|um[a]?\s+d[aeo]s?)\s+)?"
)
_ALL = r"(?:all(?:\s+of)?|both|tod[oa]s|amb[oa]s|tous|toutes|semua|seluruh|para)\s+"
_THE = r"(?:(?:the|l[ao]s|les|[ao]s|ces|des)\s+)"
_COUNTED = rf"(?:{words.SEVERAL}\s+)?(?:(?:local|participating|partner|pilot|member)\s+)?"
_HEADS = (
    r"(?:(?:mayors|alcaldes|alcaldesas|prefeit[oa]s|maires|intendentes|wali\s?kota)\s+"
    r"(?:(?:of|de|d[ao]s|des|dari)\s+)?)?"
)
_WHICH = (
    r"(?:\s+(?:participantes?|participating|piloto|pilotes?|partenaires|socias|parceir[oa]s|concernées?|peserta|mitra|"
    r"percontohan))?"
)
_GROUP = (
    rf"(?:{_EACH}{_THE}?{_COUNTED}(?:{_MANY}|{_ONE})|"
    rf"(?:{_ALL}{_THE}?|{_THE}|(?={words.SEVERAL}\s)){_HEADS}{_THE}?{_COUNTED}(?:{_MANY})){_WHICH}"
)
_NO_DEED = (
    rf"(?!(?!to\s(?!be\b))(?:{SMALL_WORDS}|con|com|avec|with|from|by|dari|que|qui|who|which|that|yang|ser[áa]n?|serão|"
    r"seront|sont|are|is|were|was|have|has|had|(?:will|shall|akan)\s+(?:be|di[a-z]{4,}))\b)"
)
"""What may follow a group that does nothing: 'the cities of', 'las ciudades serán'."""
_SUBJECT = re.compile(rf"(?P<who>{_GROUP})\s+{_NO_DEED}(?=(?:s['’]|to\s)?[a-zà-ÿ]{{3,}})", re.IGNORECASE)
_HAN = re.compile(
    r"(?P<who>(?:各|每个|所有|全体|上述|以上|(?=[两二三四五六七八九十]))(?:参会|与会|试点|成员)?[两二三四五六七八九十]{0,2}[个座]?"
    rf"(?:参会|与会|试点)?(?:城市|市|区县|区|县|省)(?:人民政府|政府)?)(?=(?:均|都|分别)?(?:{HAN_DOES}))"
)


def group_at(text: str) -> str:
    """The words for a group that a step begins with, before what it does; empty where it begins with none."""
    found = (_HAN if is_han(text[:2]) else _SUBJECT).match(text)
    return found["who"] if found is not None else ""
