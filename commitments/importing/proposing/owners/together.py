"""Those who owe a step together: an organisation and a group that names nobody, or several places of one kind."""

from __future__ import annotations

import re
from collections.abc import Container

from commitments.importing.proposing.names.forms import SMALL_WORDS
from commitments.importing.proposing.names.places import LIST, NAME, ONE_KIND, PLACES, names_of, of_one_kind, places_of
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han

_GROUPS = "|".join(
    sorted(
        (
            re.escape(one)
            for one in {*words.LOCAL_GROUPS, *words.NATIONAL_GROUPS, *words.GROUPS, *words.PARTNERS}
            if not is_han(one)
        ),
        key=len,
        reverse=True,
    )
)
_OF = r"(?:of|del?|d[aeo]s?|du|des|dari|d['’])"
_GROUP = rf"(?:[a-zà-ÿ]+['’]?\s+){{0,4}}(?:{_GROUPS})(?!-)\b(?!\s+{_OF}\s*(?:l[ao]s?\s+|l['’])?[A-ZÀ-Þ])"
"""'the three districts', 'todas las municipalidades'; not 'the districts of Huye and Musanze'."""
_JOINS = (
    r",?\s+(?:and|y|e|et|dan|&|serta|así\s+como|as\s+well\s+as|ainsi\s+que|bem\s+como|with|con|com|avec|dengan|"
    r"(?:junto|juntamente|conjuntamente|together|along|jointly|conjointement|bersama(?:-sama)?)"
    r"(?:\s+(?:con|com|with|avec|dengan))?)\s+"
)
_WITH = re.compile(rf"(?P<who>[^.;:()]{{2,120}}?){_JOINS}{_GROUP},?\s+(?=[^\W\d_])")
_FIRST = re.compile(
    rf"(?:[A-ZÀ-Þ][a-zà-ÿ]+\s+)?{_GROUP}\s+(?:and|y|e|et|dan)\s+(?=(?:the\s+|l[ae]s?\s+|el\s+|[ao]s?\s+|l['’])?[A-ZÀ-Þ])"
)
_HAN = re.compile(
    r"(?P<who>[\u3400-\u9fff]{2,24}?)(?:会同|联合|[和与及、])(?:各|有关|相关|上述|以上|[两二三四五六七八九十\d]{1,2}个?)"
    r"(?:参会|有关|相关)?(?:区（市）县|区县|城市|市州|市|省|区|县|地方|部门|高校|企业|单位|街道|合作伙伴|伙伴)"
)


def without_group(text: str) -> list[str]:
    """A step without the group that stands beside whom it begins with: 'REMA and the districts will ...'; with and
    without a word behind the group, which may be its own or the verb. None where no group stands there."""
    if is_han(text[:4]):
        found = _HAN.match(text)
        return [f"{found['who']}{text[found.end() :]}"] if found is not None else []
    if (first := _FIRST.match(text)) is not None:
        return [text[first.end() :]]
    found = _WITH.match(text)
    if found is None:
        return []
    rest = text[found.end() :]
    word = re.match(r"[a-zà-ÿ]+,?\s+", rest)
    return [f"{found['who']} {rest}", *([f"{found['who']} {rest[word.end() :]}"] if word else [])]


_SUBJECT = re.compile(
    rf"(?:(?:[Tt]he|[Ll][aeo]s|[AaOo]s)\s+)?(?:{PLACES.pattern})\s*,?\s+(?=to\s|(?!(?:{SMALL_WORDS})\b)[a-zà-ÿ]{{2,}})"
)
_TEAMS = re.compile(
    r"(?i:(?:the|l[ao]s|les?|[ao]s?)\s+|l['’])?(?i:teams?|staff|engineers|planners|technicians|equipos?|técnicos|equip[ae]s?|"
    r"équipes?|techniciens|services|servicios|serviços|tim)(?:\s+(?:techniques?|técnic[ao]s?|municipa\w+|teknis))?"
    rf"\s+{_OF}\s*(?:la\s+|l['’])?(?P<names>{LIST}|{NAME})\s+(?=to\s|(?!(?:{SMALL_WORDS})\b)[a-zà-ÿ]{{3,}})"
)
"""Those whom somebody sends: 'les équipes de Casablanca et d'Agadir échangeront'."""
_OF_ONE_KIND = re.compile(rf"{ONE_KIND.pattern}\s+(?!(?:{SMALL_WORDS}|yang|dari|pada)\b)(?=[a-z]{{3,}})")


def places_that_act(text: str, others: Container[str]) -> list[str]:
    """The places of one kind that a step begins with, or their governments. `others`: the keys of names that are no
    places."""
    if (several := _OF_ONE_KIND.match(text)) is not None:
        return of_one_kind(several, others)
    if (teams := _TEAMS.match(text)) is not None:
        return names_of(teams["names"])
    found = _SUBJECT.match(text)
    return places_of(found) if found is not None else []
