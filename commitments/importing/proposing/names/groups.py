"""Groups that own a step by the words for them: 'All four cities', 'las tres municipalidades', '各参会城市'."""

from __future__ import annotations

import re
from collections.abc import Iterable

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han

from .forms import SMALL_WORDS
from .han_forms import HAN_DOES


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True) if not is_han(one))


_MANY, _ONE = _any({*words.LOCAL_GROUPS, *words.NATIONAL_GROUPS}), _any(words.ONE_OF_GROUP)
_EACH = (
    r"(?:each|every|cada|chaque|chacune?|setiap|masing-masing)\s+"
    r"(?:(?:(?:one\s+)?of|un[oa]\s+d[aeo]s?|um[a]?\s+d[aeo]s?|des|de)\s+)?"
)
_ALL = (
    r"(?:(?:all(?:\s+of)?|both|tod[oa]s|amb[oa]s|tous|toutes|semua|seluruh|para)\s+|(?:l['’]ensemble|la\s+totalité)\s+des\s+|"
    r"(?:el\s+conjunto|la\s+totalidad)\s+de\s+|(?:o\s+conjunto|a\s+totalidade)\s+d(?=[ao]s\s))"
)
_THE = r"(?:(?:the|l[ao]s|les|[ao]s|ces|des)\s+)"
_BEFORE = (
    r"(?:(?:local|participating|partner|pilot|member|host|other|coastal|secondary|municipal|metropolitan|city|county|"
    r"district|urban)\s+)"
)
_COUNTED = rf"(?:{words.SEVERAL}\s+)?{_BEFORE}{{0,2}}"
_HEADS = (
    r"(?:(?:mayors|alcaldes|alcaldesas|prefeit[oa]s|maires|intendentes|wali\s?kota)\s+"
    r"(?:(?:of|de|d[ao]s|des|dari)\s+)?)?"
)
_WHICH = (
    r"(?:\s+(?:participantes?|participating|present|attending|concerned|piloto|pilotes?|partenaires|soci[oa]s|parceir[oa]s|"
    r"presentes?|présente?s|asistentes|firmantes|signatári[oa]s|signataires|concernées?|costeir[oa]s|costeras?|côtières?|"
    r"provinciales|distritales|municipa(?:les|is)|metropolitan[oa]s|urbaines|rurales|peserta|mitra|percontohan|pesisir|"
    r"yang hadir|(?:de\s+la|da|of\s+the|in\s+the|du)\s+(?:red|rede|network|réseau)|dalam\s+jaringan))?"
)
_METROS = (
    r"(?:(?:all|the|both|each\s+of\s+the)\s+(?:(?:two|three|four|five|six|\d)\s+)?metros|(?:each|every)\s+metro\b)"
)
"""In Spanish and Portuguese they are a measure."""
_GROUP = (
    rf"(?:{_EACH}{_THE}?{_COUNTED}(?:{_MANY}|{_ONE})|{_METROS}|"
    rf"(?:{_ALL}{_THE}?|{_THE}|(?={words.SEVERAL}\s)){_HEADS}{_THE}?{_COUNTED}(?:{_MANY})){_WHICH}"
)
_WHOLE = re.compile(
    rf"(?:(?:aos|às|aux|a\s+l[ao]s)\s+)?(?:{_GROUP}|{_COUNTED}(?:{_any(words.LOCAL_GROUPS)}){_WHICH})", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:aos|às|aux|a\s+l[ao]s|the|l[ao]s|les|[ao]s)\s+", re.IGNORECASE)
_NO_DEED = (
    rf"(?!(?!to\s(?!be\b))(?:{SMALL_WORDS}|con|com|avec|with|from|by|dari|que|qui|who|which|that|yang|ser[áa]n?|serão|"
    r"seront|sont|are|is|were|was|have|has|had|(?:will|shall|akan)\s+(?:be|di[a-z]{4,}))\b)"
)
"""What may follow a group that does nothing: 'the cities of', 'las ciudades serán'."""
_SUBJECT = re.compile(
    rf"(?P<who>{_GROUP})\s+(?:(?:are|is|have|has)\s+(?:each\s+|all\s+|jointly\s+)?(?=to\s+(?!be\b)[a-z]{{3,}})|"
    rf"{_NO_DEED}(?=(?:s['’]|to\s)?[a-zà-ÿ]{{3,}}))",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?P<who>(?:各|每个|所有|全体|上述|以上|(?=[两二三四五六七八九十]))(?:参会|与会|试点|成员)?[两二三四五六七八九十]{0,2}[个座]?"
    rf"(?:参会|与会|试点)?(?:城市|市|区县|区|县|省)(?:人民政府|政府)?"
    rf"(?:的?[\u3400-\u9fff]{{2,6}}?(?:部门|单位|机构))?)(?=(?:均|都|分别)?(?:{HAN_DOES}))"
)


_WILL_DO = re.compile(
    r"\s*(?:(?:each|all|jointly|cada\s+un[oa]|chacune?)\s+)?(?:(?:v(?:a|an|ai|ão|ont))\s+(?:a\s+)?(?!ser\b|être\b|ter\b|tener\b|avoir\b|pod|pouv|receb|recib|recev|benefici|bénéfici|re[uú]nir|réunir)"
    r"[a-zà-ÿ]{2,}(?:r|re)(?:se)?\b|(?:will|shall|(?:is|are)\s+to|akan)\s+(?!be\b|have\b|meet\b|benefit|need\b|receive\b|di|ber(?:temu|kumpul)|"
    r"mendapat|menerima)[a-z]{3,}|(?:se\s+)?(?!pod[re]|pourr|reunir|réunir|recib|receb|recev|benefici|bénéfici|ten?dr|ter)"
    r"[a-zà-ÿ]{2,}(?:rá|rán|rão|era|ira|tra|dra|ura|ora|ront)\b)|(?:均|都|分别)?(?:[应将拟须]|要(?!求))",
    re.IGNORECASE,
)
"""What goes on behind a group that is to do something by itself."""

_TITLE = re.compile(r"(?:[^\s.;:!?]+ ){0,5}[^\s.;:!?]{3,}[.:]\s+(?=[A-ZÀ-Þ])")
"""What a step may be called before its sentence: 'Indicators. Every municipality shall ...'."""
_HAN_TITLE = re.compile(r"[^，。：；]{2,12}[。：]\s*(?=\S)")
_AGENT = re.compile(
    r"(?<!which\swill\s)(?<!that\swill\s)(?<!que\s)(?<!qui\s)(?<!yang\s)\b(?:be|ser(?:[áa]n?)?|serão|sera|seront|être|akan)\b"
    r"[^.,;:]{0,60}?\s"
    r"(?!support|fund|financ|back|assist|attend|aided|apoy|apoi|soutenu|appuy|accompagn|acompañ|acompanh|did(?:ukung|anai)|"
    r"dibiayai|dibantu|dihadiri|dipakai|use[dr]|utili|usad|digunakan|follow|seguid|suivi|receiv|recibid|recebid|reçu|shared|"
    r"compartid|compartilh|partag)"
    rf"(?:\w+(?:ed|[aeiu]n|t)(?:\s(?:in|out|up|over))?\s+by|\w+[dt][oa]s?\s+(?:por\s|pel(?=[oa]s\s))|\w+(?:ée?|is?|t)e?s?\s+par|di\w{{3,}}\s+oleh)\s*"
    rf"(?P<who>{_GROUP})\b",
    re.IGNORECASE,
)
"""A group in the passive: 'sera dressé par chacune des cinq communes'; none that only uses, pays or comes."""


_BARE = rf"{_COUNTED}(?:{_MANY}){_WHICH}"
_NO_GUEST = r"(?!attend|join|come|read|see|visit|note|contact|asist|particip|assist|vivir|leer|ler|lire|hadir|ikut)"
_ASKED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"(?P<who>{_GROUP}|{_BARE})\s+(?:is|are)\s+(?:(?:kindly|also|further|each|all|now)\s+)*"
            rf"(?:asked|requested|invited)\s+to\s+{_NO_GUEST}[a-z]{{3,}}"
        ),
        (
            rf"se\s+(?:les\s+)?(?:pide|solicita|ruega|encarga|pidió|solicitó|encargó)\s+(?:también\s+)?"
            rf"a\s+(?P<who>{_GROUP})\s+(?:que\s+)?{_NO_GUEST}[a-zà-ÿ]{{3,}}"
        ),
        (
            rf"(?:pede|solicita|roga|pediu|solicitou)-se\s+(?:também\s+)?(?:aos|às|a\s+tod[oa]s\s+[oa]s)\s+"
            rf"(?P<who>{_BARE})\s+(?:que\s+)?{_NO_GUEST}[a-zà-ÿ]{{3,}}"
        ),
        (
            rf"il\s+(?:est|a\s+été)\s+demandé\s+(?:aux|à\s+tou(?:te)?s\s+les)\s+(?P<who>{_BARE})\s+"
            rf"d(?:e\s+|['’]){_NO_GUEST}[a-zà-ÿ]{{3,}}"
        ),
        rf"(?P<who>{_GROUP})\s+(?:sont|ont\s+été)\s+(?:priée?s|invitée?s|appelée?s)\s+(?:de|à)\s+{_NO_GUEST}[a-zà-ÿ]{{3,}}",
        (
            rf"(?P<who>{_GROUP})\s+(?:quedan|están|fueron|ficam|estão|foram|são)\s+(?:invitad|encargad|convidad|encarregad)[oa]s\s+"
            rf"(?:a|de)\s+{_NO_GUEST}[a-zà-ÿ]{{3,}}"
        ),
        rf"(?P<who>{_GROUP})\s+(?:diminta|dimohon)\s+(?:untuk\s+)?{_NO_GUEST}[a-z]{{4,}}",
        r"(?:并|敬)?请(?P<who>各(?:参会|与会|试点)?(?:城市|市|区县|区|县|省)(?:人民政府|政府)?)(?!参加|出席|注意)",
    )
]
"""What a sentence begins with that says what a group is asked for: 'Councils are asked to return their comments'."""


def asked_group(text: str) -> str:
    """The words for a group of which a text begins by saying that it is asked for something; else empty."""
    found = next((one for pattern in _ASKED if (one := pattern.match(text.strip()))), None)
    return bare_group(found["who"]) if found is not None else ""


def group_at(text: str) -> str:
    """The words for a group that a step begins with, before what it does, or that is to do it in the passive; empty
    where there is none."""
    if is_han(text[:2]):
        title = _HAN_TITLE.match(text)
        found = _HAN.match(text) or (_HAN.match(text, title.end()) if title else None)
    else:
        title = _TITLE.match(text)
        found = _SUBJECT.match(text) or (_SUBJECT.match(text, title.end()) if title else None) or _AGENT.search(text)
    return bare_group(found["who"]) if found is not None else asked_group(text)


def group_will(text: str) -> bool:
    """Whether a text says of a group that it will do something: 'All participating counties will name an officer'."""
    name = group_at(text)
    return bool(name) and (_WILL_DO.match(text.partition(name)[2]) is not None or _AGENT.search(text) is not None)


def is_group(value: str) -> bool:
    """Whether a value names all governments of a kind, and none by itself: 'toutes les communes'."""
    return bool(_WHOLE.fullmatch(value.strip(" .")))


def count_of(name: str) -> int:
    """How many governments a group of them counts: 2 of 'both cities' or 'kedua kota'; 0 where it counts none, or may
    be of ministries."""
    told = next((number for number, words_for in _COUNTS.items() if words_for.match(name)), 0)
    return told if is_group(name) and _OF_CITIES.search(name) is not None else 0


_COUNTS = {
    number: re.compile(
        rf"(?:(?:the|all(?:\s+the)?|l[ao]s|[ao]s|les|tou(?:te)?s\s+les|tod[ao]s\s+[ao]s)\s+)?(?:{names})\b",
        re.IGNORECASE,
    )
    for number, names in {
        2: "2|two|both(?: the)?|dos|ambos|ambas|dois|duas|deux|dua|kedua",
        3: "3|three|tres|três|trois|tiga|ketiga",
        4: "4|four|cuatro|quatro|quatre|empat|keempat",
        5: "5|five|cinco|cinq|lima|kelima",
    }.items()
}
_OF_CITIES = re.compile(rf"\b(?:{_any(words.LOCAL_GROUPS)})\b", re.IGNORECASE)


def bare_group(name: str) -> str:
    """The words for a group without their article, as names are told."""
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
