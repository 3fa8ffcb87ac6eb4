"""Names in a list, each where it stands: parted where each is one by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.ledger import Passage
from commitments.importing.matching import Register
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.organisations import LEGAL_FORM

from .acronyms import is_spelled
from .bodies import COUNTED, COUNTED_BODIES, GROUP_BODIES, LOW_BODY
from .han_forms import HAN_CLUB
from .kinds import MANY, kind_of, looks_like_one
from .portfolios import han_ministry, has_portfolio, inner_commas, says_what_else
from .written import is_called_one, is_long_name

_LAST = "|".join(re.escape(one) for one in words.AND if not is_han(one))
_OF_LAW = rf"\s*{LEGAL_FORM}\s*(?:[,，;；.)]|$|(?:{_LAST})\s)"
SEPARATOR = re.compile(rf"\s*(?:[;；、]|[,，](?!\d|[a-z](?!\w)|{_OF_LAW})|(?<=\s)[·•|](?=\s))\s*")
_SLASH = re.compile(r"\s+/{1,2}\s+")
_FEWEST_SLASHES = 2
"""Strokes with space around them that part the names of a list; one may stand within a name."""
_AND = "|".join(
    re.escape(one) if is_han(one) else rf"(?<=\s){re.escape(one)}(?=\s)"
    for one in sorted(words.AND, key=len, reverse=True)
)
_WITH = r"(?:with(?:\s+the)?|con|com|avec|dengan)(?=\s+(?:(?:the|la|los|las|el|les?|[ao]s?)\s+|l['’])?(?-i:[A-ZÀ-Þ]))"
"""What joins a name to the others, and no other words: '..., with UNEP attending', 'con el objeto de'."""
_AND_TO = r"(?<=\s)y\s+al?(?=\s(?:(?:la|los|las)\s+)?(?-i:[A-ZÀ-Þ]))"
"""'reunieron a la Municipalidad de Cusco y a la Universidad de Piura'."""
LAST_AND = re.compile(rf"\s*(?:{_AND_TO}|{_AND}|(?<=\s){_WITH})\s*", re.IGNORECASE)
BEGINS_AND = re.compile(
    rf"^(?:(?:{_WITH}|(?:together|along|jointly) with(?: the)?|junto (?:con|com)|juntamente com|(?:también|también|"
    rf"además(?: de)?|além d[aeo]s?|ainda|en plus d[eu]s?|selain)|"
    rf"bersama(?: dengan)?|(?:and )?on the [\w'’]+ side|(?:y )?del? lado de l[ao]s \w+|(?:e )?do lado d[ao]s \w+|"
    rf"(?:et )?du côté des \w+|(?:dan )?dari (?:sisi|pihak) \w+|"
    rf"{'|'.join(re.escape(one) for one in words.AND if not is_han(one))})\s+){{1,2}}|^(?:和|及|与|以及|会同)",
    re.IGNORECASE,
)
LOW_ARTICLE = re.compile(
    r"^(?:l['’]|la\s+|le\s+|les\s+|el\s+|the\s+|d['’]|de\s+l['’]|de\s+la\s+|de\s+|du\s+|del\s+|d[oa]s?\s+|"
    r"pel[ao]s?\s+|[ao]s?\s+)(?=[A-ZÀ-Þ])"
)
GROUPS = {key(one) for one in words.GROUPS}
HAN_PLACE = re.compile(r"[\u3400-\u9fff]{2,6}(?:市|省|自治区|自治州|区|县|州)")
"""A place alone."""
_LONGEST_NAME = 300
MOST_OF_NAME = 14
"""Words of a name."""
ARTICLE = re.compile(
    r"^(?:(?:[Tt]he|[Ee]l|[Ll]as?|[Ll]os|[Aa]s|[Oo]s|[Ll]es?)\s+|[Ll]['’]\s*|[AOao]\s+(?=[A-ZÀ-Þ]\w))(?=[a-z]?[A-ZÀ-Þ])"
)
"""Before a name, also one that begins with a small letter: 'the iTaukei Land Trust Board'."""


def names_in(passage: Passage, register: Register, country: str) -> Iterator[Passage]:
    """The names of a list in one sentence, each where it stands."""
    for whole in _between_dots(passage):
        yield from _names_in(whole, register, country)


_DOT = re.compile(r"\s+[·•|+]\s+")
_FEWEST_DOTS = 2


def _between_dots(passage: Passage) -> Iterator[Passage]:
    """What dots with space around them part, where there are several: the commas within are inside of names."""
    dots = [found.span() for found in _DOT.finditer(passage.text)]
    spans = [*dots, (len(passage.text), len(passage.text))] if len(dots) >= _FEWEST_DOTS else []
    starts = [0, *(end for _start, end in dots)]
    yield from (passage.part(start, end) for start, (end, _after) in zip(starts, spans, strict=False))
    if not spans:
        yield passage


def _names_in(passage: Passage, register: Register, country: str) -> Iterator[Passage]:
    text = passage.text.rstrip(" .。")
    start = depth = 0
    cuts: list[tuple[int, int]] = []
    for place, sign in enumerate(text):
        depth += (sign in "(（") - (sign in ")）")
        if depth == 0 and (found := SEPARATOR.match(text, place)) and found.end() > place and sign in ";；、,，·•|":
            cuts.append((found.start(), found.end()))
    if not cuts and len(slashes := [found.span() for found in _SLASH.finditer(text)]) >= _FEWEST_SLASHES:
        cuts = slashes
    cuts = list(_without_inner(text, cuts, register, country))
    bounds = [*cuts, (len(text), len(text))]
    # Where semicolons part the names, 'and' is inside of one: 'Disaster and Emergency Management Authority'.
    has_semicolons = bool(cuts) and all(text[end:after].strip() in (";", "；") for end, after in cuts)
    is_many = False
    for number, (end, after) in enumerate(bounds):
        part = passage.part(start, end)
        begins = BEGINS_AND.match(part.text)
        if begins:
            part = part.part(begins.end(), len(part.text))
        is_last = number == len(bounds) - 1 and not has_semicolons
        if number == len(bounds) - 2:
            rest = text[after:]
            is_last = _TELLS_ON.match(rest) is not None  # '..., UNOPS and Njala University, met to talk'
        for name in _parted(part, register, country, is_last=is_last, is_list=len(bounds) > 1, is_many=is_many):
            is_many = bool(MANY.match(name.text)) or (is_many and _is_short(LOW_ARTICLE.sub("", name.text)))
            yield name
        start = after


_NAMED = re.compile(r"(?:[Ll][ea]|[Ee]l|[OoAa])\s|[Ll]['’]")
"""The article of one that is named, and not of whom others came for: 'le Ministère ..., et de l'...' goes on in it."""
_HEADED = re.compile(
    r"\s(?:(?P<of>Department|Directorate|Division|Bureau|Unit|Wing)|Authority|Board|Office|Agency|Commission|"
    r"Secretariat|"
    r"Institute|People['’]s\s(?:Federation|Alliance|Movement|Network|Union))$"
)
"""What an English office is called at the end, behind all that it is for."""


def _is_half(name: str, headed: re.Match[str] | None, register: Register, country: str) -> bool:
    """Whether words before 'and' are no name by themselves, before one that is `headed` by what it is: those of 'Land
    Use and Water Supply Department', and one alone of an office that is for something ('Town and Country Planning
    Department')."""
    if headed is None or (" " not in name and headed["of"] is None):
        return False
    return not (kind_of(name)[0] is not None or looks_like_one(name) or is_known(name, register, country))


_TELLS_ON = re.compile(
    r"(?:to|who|which|met|gathered|joined|came|que|para|pour|untuk|guna)(?:\s|$)|se\s|[a-z]+(?:ed|aron|ieron|aram)\s"
)
"""What goes on behind a list of names, and is none."""
_ACRONYM = re.compile(r"[A-Z]{3,}\b")


def _without_inner(
    text: str, cuts: list[tuple[int, int]], register: Register, country: str
) -> Iterator[tuple[int, int]]:
    """The places that part names, without those inside of one."""
    start = until = 0
    for end, after in cuts:
        within = {",": inner_commas, "、": han_ministry}.get(text[end:after].strip())
        if within is not None and end >= until:
            until = within(text, start, lambda name: is_known(name, register, country))
        if end >= until:
            yield end, after
            start = after


def _parted(
    part: Passage, register: Register, country: str, *, is_last: bool, is_list: bool, is_many: bool = False
) -> Iterator[Passage]:
    """A name, or two that 'and' joins: only where what follows it is a name by itself. `is_many`: behind one of several
    that are of one kind, 'municipalidades de Curridabat, Montes de Oca y San José'."""
    text = part.text
    if not part:
        return
    if len(text) > _LONGEST_NAME:
        yield part
        return
    is_ministry = has_portfolio(LOW_ARTICLE.sub("", text.partition(",")[0]), alone=True)
    is_whole = is_ministry and inner_commas(text, 0, lambda name: is_known(name, register, country)) == len(text)
    if is_whole or register.knows_stakeholder(text, country) or is_spelled(text):
        yield part
        return
    found_all = [*LAST_AND.finditer(text)]
    for found in found_all if is_han(text) else found_all[::-1]:
        left, right = text[: found.start()].strip(), text[found.end() :].strip()
        bare_right = LOW_ARTICLE.sub("", right)
        is_one = ARTICLE.match(right) is not None  # '... et la Caisse des prêts', and no '... et de la Politique'.
        is_for = _OF_THE.match(right) is not None and has_portfolio(LOW_ARTICLE.sub("", left))
        is_within = is_for and _NAMED.match(left) is not None
        is_for = is_for and not looks_like_one(bare_right)
        has_article, right = bare_right != right, bare_right
        if not left or not right or is_within:
            continue
        both_known = all(is_known(one, register, country) for one in (left, right))
        bare = LOW_ARTICLE.sub("", left)
        both_short = all(one[:1].isupper() and len(one.split()) <= (4 if _IS_CITY(one) else 2) for one in (bare, right))
        both_short = both_short and (not kind_of(bare)[0] or _IS_CITY(bare) is not None)
        right_is_one = looks_like_one(right) or key(right) in GROUPS
        right_is_one = right_is_one or bool(_ACRONYM.match(right))
        begins_one = (right_is_one and not re.match(r"[a-z]", right)) or key(right) in GROUPS
        begins_one = begins_one and not _is_half(bare, _HEADED.search(right), register, country)
        begins_one = begins_one and (is_known(right, register, country) or not says_what_else(bare, right))
        if is_han(text):
            right_is_one = right_is_one or is_known(right, register, country) or bool(HAN_PLACE.fullmatch(right))
            right_is_one = right_is_one or bool(HAN_CLUB.fullmatch(right)) or right.startswith(_HAN_ANOTHER)
            right_is_one = right_is_one or right.endswith("政府")
            left_is_one = (
                (looks_like_one(left) and not left.endswith("城市"))
                or key(left) in GROUPS
                or left.endswith(("省政府", "市政府", "区政府"))
                or bool(HAN_PLACE.fullmatch(left))
                or register.knows_city(left, country)
            )
            is_two = both_known or (right_is_one and left_is_one)
        else:
            is_two = (
                both_known or bool(MANY.match(right)) or (bool(MANY.match(left)) and _is_short(right))
                or (kind_of(left)[0] == kind_of(right)[0] == "city_government" and not says_what_else(left, right))
                or (has_article and looks_like_one(left) and looks_like_one(right))
                or (has_article and bare != left and looks_like_one(right))
                or (
                    has_article
                    and (bare != left or (is_last and not is_for))
                    and looks_like_one(bare)
                    and is_long_name(right)
                )
                or (has_article and _ACRONYM.fullmatch(left) and len(right.split()) > 1 and right[:1].isupper())
                or bool((MANY.match(left) or _ACRONYM.fullmatch(left)) and LOW_BODY.match(_LOW.sub("", right)))
                or bool(is_last and is_list and looks_like_one(bare) and LOW_BODY.match(_LOW.sub("", right)))
                or (is_last and is_list and COUNTED_BODIES.fullmatch(right) is not None)
                or (is_last and is_list and GROUP_BODIES.fullmatch(right) is not None)
                or (
                    is_one and is_last and is_list and _has_article(left) and right[:1].isupper()
                    and not has_portfolio(bare)
                )
                or (is_one and right[:1].isupper() and looks_like_one(bare) and len(text.split()) > MOST_OF_NAME)
                or (is_many and _is_short(bare) and _is_short(right))
                or (_BESIDES.fullmatch(found[0].strip()) is not None and _NEXT_ONE.match(text, found.end()) is not None)
                or (
                    is_last
                    and (is_list or len(bare.split()) > 1)
                    and _SIMPLE.fullmatch(bare) is not None
                    and _THE_NEXT.match(text, found.end()) is not None
                )
                or _are_told(bare, text[found.end() :].strip())
                or (_SHORT_BEHIND.search(left) and (of := _OF_THE.match(right)) and looks_like_one(right[of.end() :]))
                or (is_last and is_list and _is_government(bare) and is_called_one(right))
                or (is_last and ((both_short and (is_list or right_is_one)) or begins_one))
            )  # fmt: skip
        if is_two:
            first = part.part(0, found.start())
            yield from _parted(first, register, country, is_last=False, is_list=is_list, is_many=is_many)
            rest = part.part(found.end(), len(text))
            if (is_many or MANY.match(left)) and (of := LOW_ARTICLE.match(rest.text)):
                rest = rest.part(of.end(), len(rest.text))  # 'communes de Yopougon et de Cocody'
            yield from _parted(rest, register, country, is_last=is_last, is_list=is_list)
            return
    yield part


def _has_article(name: str) -> bool:
    """Whether an article stands before a name, whether this is written with a capital or not: 'l'association Gafsa'."""
    return LOW_ARTICLE.match(name) is not None or _LOW.match(name) is not None


def _is_government(name: str) -> bool:
    """Whether a name is one of a city or county, which is for nothing else that 'and' might join to it."""
    return kind_of(name)[0] == "city_government" or name.endswith((" County", " District", " Council"))


_HAN_ANOTHER = ("一个", "一家", "另一个", "另一家")
"""What begins one that is told by what it is: '和一个非政府组织名叫……'."""
_BESIDES = re.compile(r"y\s+al?|ainsi\s+que|así\s+como|bem\s+como|assim\s+como|as\s+well\s+as|serta", re.IGNORECASE)
"""What joins names, and stands in none."""
_NEXT_ONE = re.compile(
    r"(?:(?:the|el|la|le|les|los|las|[ao]s?|del?|du|des|d[aeo]s?)\s+|[dl]['’])*(?:[a-zà-ÿ]{4,}\s+){0,3}(?:(?:of|des?|"
    r"d[aou]s?|del)\s+)?[A-ZÀ-Þ]"
)
_THE_NEXT = re.compile(
    r"(?:(?:the|el|la|le|les|los|las|[ao]s?)\s+|l['’])(?:[a-zà-ÿ]{4,}\s+(?:(?:of|des?|d[aou]s?|del)\s+)?){0,3}[A-ZÀ-Þ]"
)
_SIMPLE = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*){0,3}(?:\s\([^()]*\))?")
"""A name without words of what it is for, behind which an article begins the next one: 'ONU-Habitat et le Gret'."""
_IS_CITY = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]*\s){1,3}City").fullmatch
"""'Ho Chi Minh City'."""
_SHORT_BEHIND = re.compile(r"\([A-Z]{2,}\)$")
_OF_THE = re.compile(r"(?:de\s+l['’]\s*|de\s+la\s+|du\s+|del\s+|d[aeo]s?\s+)")
"""'... autour de la Direction générale (DGCT) et de la ville de Marrakech'."""
_OFFICE_OF = re.compile(
    r"(?:Oficina|Secretar[ií]a|Subsecretar[ií]a|Direc(?:ción|ção)|Departamento|Comis(?:ión|são)|Consejo|Conselho|"
    r"Instituto|"
    r"Banco|Fund(?:ación|ação|o)|Fondo|Minist(?:erio|ério|ère)|Ca(?:isse|ja|ixa)|Bureau|Direction|Agence|Agência|"
    r"Agencia|Conseil|Office)\s+"
    r"(?:(?:Nacional|Nationale?|Générale?|General|Geral|Municipal)\s+)?(?:d[aeo]s?|del|du|des|d['’])\b"
)
"""What an organisation is called that says what it is for."""


_OF_LEFT = 4
"""Words of the first of two names that tell what it is: 'Banque africaine de développement et l'association ...'."""
_OURS = re.compile(
    r"(?:(?:de|del|du|of|by|dari|da|do)\s+)?(?:notre|nuestr[oa]|noss[oa]|our)\s+[A-ZÀ-Þ]|(?:de|da|do)\s+(?:la\s+|"
    r"a\s+)?noss[oa]\s"
)
"""How a letter speaks of whoever wrote it, beside others."""


def _are_told(left: str, right: str) -> bool:
    """Whether two names each begin with what they are one of, the second one behind an article: 'o Ministério da Saúde
    e o Ministério das Cidades'."""
    if _OURS.match(right):
        return True  # '... et de notre Fédération'
    if begins_with_kind(_bare_kind(left)) and begins_with_kind(_bare_kind(right)):
        return True  # 'ministère de l'Urbanisme et le ministère de l'Intérieur'
    bare = _LOW.sub("", LOW_ARTICLE.sub("", right))
    if bare == right and not _OFFICE_OF.match(right):
        return False
    begin = (left.split()[:_OF_LEFT], bare.split()[:2])
    return all(kind_of(" ".join(one))[0] or _OFFICE_OF.match(" ".join(one)) for one in begin)


def _is_short(name: str) -> bool:
    """Whether a name is as short as those of places are."""
    name = _OTHER_NAME.sub("", name)
    return len(name.split()) <= 3 and name[:1].isupper() and kind_of(name)[0] is None


_OTHER_NAME = re.compile(r"\s*\([^()]*\)$")
"""What a place is called, too: 'General Pueyrredon (Mar del Plata)'."""


def is_known(name: str, register: Register, country: str) -> bool:
    return register.knows_stakeholder(name, country) or register.knows_city(name, country)


_OF_THEM = re.compile(r"(?:de|del|da|do|dos|das|du|des|of|from|dari)\s+(?:(?:la|los|las|el|the|les?)\s+|l['’])?")
_BRACKET = re.compile("[(（]")
_IN_BRACKETS = re.compile(
    r"(?P<lead>[^()（）,，;；]{4,60}?)\s*[(（](?P<in>[^()（）]*(?:,|、|\s(?:and|y|e|et|dan)\s)[^()（）]*)[)）]"
)


_LOW_KIND = re.compile(
    r"[a-zà-ÿ]+(?:\s[a-zà-ÿ]{4,})?\s(?:(?:of|d[eo]|des|du|das?|dos|del)\s+)?(?:the\s+|la\s+|[dl]['’])?(?=[A-ZÀ-Þ])"
)
_LOW_NAME = re.compile(
    r"[a-zà-ÿ]{4,}(?:\s[a-zà-ÿ]{4,})?\s(?:(?:of|des?|d[aou]s?|del)\s+)?[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*){0,3}"
)
"""'conseil départemental de Kaolack'."""
_LOW = re.compile(r"(?:[Tt]he|[Ee]l|[Ll]a|[Ll]es?|[Ll][ao]s|[AaOo]s?)\s+(?=[a-zà-ÿ])|[Ll]['’](?=[a-zà-ÿ])")


def begins_with_kind(name: str) -> bool:
    """Whether a name begins with what it is one of, in small letters: 'ministère de l'Environnement'."""
    found = _LOW_KIND.match(name)
    return (found is not None and kind_of(found[0])[0] is not None) or LOW_BODY.match(name) is not None


def _bare_kind(name: str) -> str:
    """A name without an article before what it is one of, in small letters."""
    low = _LOW.match(name)
    is_kind = low is not None and (begins_with_kind(name[low.end() :]) or _LOW_NAME.fullmatch(name, low.end()))
    return name[low.end() :] if low is not None and is_kind else name


def without_article(name: str) -> str:
    """A name as it stands in a register: 'commune d'Agadir', of 'la commune d'Agadir'."""
    return _bare_kind(ARTICLE.sub("", name))


def bare_of(name: Passage) -> Passage:
    """A name without 'of the' before it, where a sentence lists several: '..., así como de GIZ'."""
    found = _OF_THEM.match(name.text)
    start = found.end() if found else len(name.text) - len(_bare_kind(name.text))
    return name.part(start, len(name.text)) if start else name


def counted_groups(text: str) -> list[re.Match[str]]:
    """The groups that a text counts, with the names that it lists of each in brackets."""
    return [
        one
        for one in (_IN_BRACKETS.finditer(text) if _BRACKET.search(text) else ())
        if COUNTED.match(BEGINS_AND.sub("", one["lead"]))
        and (one["in"][0].isupper() or is_han(one["in"]) or ARTICLE.match(one["in"]))
    ]


def parts_of(listed: Passage) -> list[Passage]:
    """The lists of a sentence: those in brackets, and what stands between them: 'two ministries (A and B), and C'."""
    parts: list[Passage] = []
    start = 0
    for found in counted_groups(listed.text):
        parts += [listed.part(start, found.start()), listed.part(found.start("in"), found.end("in"))]
        start = found.end()
    parts.append(listed.part(start, len(listed.text)))
    return [one for one in parts if one]


HAN_COUNT = re.compile(r"(?<=[^、])等?(?:[两二三四五六七八九十]|\d{1,2})个?(?:城市|市|省|区|县)(?:政府)?(?:的?代表)?$")
"""How many places a list names, behind the last one: '成都、重庆、宁波三市'."""
LISTED_IN = re.compile(
    r"(?P<lead>[\u3400-\u9fff]{2,20}?|[^(（)）,，;；、]{4,60}?)\s*[（(](?P<in>[^()（）]{4,200})[)）]\s*\.?"
)
"""A list in brackets behind what it is of: 'three cities (Chengdu, Chongqing and Ningbo)'."""
_HAN_OFFICE = re.compile(
    r"等?的?(?:(?:有关|相关)?(?:部门)?(?:[一二两三四五六七八九十\d]+[位名])?(?:(?:负责)?同志|负责人|领导|代表|专家|学者|干部|工作人员|志愿者)|"
    r"(?:常务)?副?(?:司|部|局|市|处|厅|院|所|会|校|秘书)长|(?:常务)?副?主任|(?:有关|相关)(?:部门|司局|处室)|(?<=等)(?:机构|单位|部门))$"
)


HAN_KIND_BEFORE = re.compile(r"(?:环保|社会|公益|民间)组织(?=[\u3400-\u9fff]{2})")
"""What a Chinese name is one of, before it: '环保组织绿色江城'."""
_HAN_HERE = re.compile(r"(?:本|当)地")


def without_office(name: Passage) -> Passage:
    """A name without who came for it: '宁波市有关负责同志'."""
    here = _HAN_HERE.match(name.text)
    name = name.part(here.end(), len(name.text)) if here and HAN_KIND_BEFORE.match(name.text, here.end()) else name
    for pattern in (_HAN_OFFICE, HAN_COUNT):
        found = pattern.search(name.text)
        name = name.part(0, found.start()) if found and found.start() else name
    return name


_KINDS = (
    r"(?i:districts|counties|municipalities|provinces|(?:city|district|town|municipal|county)\s+councils|councils|"
    r"cities|"
    r"(?:city|county|municipal)\s+governments)"
)
_OF_KIND = re.compile(rf"(?P<names>[A-ZÀ-Þ][^,;()]*?)\s+{_KINDS}$")
"""Several of one kind that stands behind them: 'Rusizi and Nyagatare districts'."""
_KIND_BEHIND = re.compile(rf"(?:(?:,|,?\s+and|\s+&)\s+[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*)?){{0,8}}\s+{_KINDS}(?!\w)")


def is_of_kind_behind(name: Passage) -> bool:
    """Whether a name shares its kind with those behind it: Bo, of 'Bo and Kenema City Councils'."""
    return len(name.text.split()) <= _MOST_OF_SHARED and _KIND_BEHIND.match(name.block.text, name.end) is not None


_MOST_OF_SHARED = 2


def pieces_of(text: str) -> list[str]:
    """What the signs between names part in a text."""
    pieces = SEPARATOR.split(text)
    return pieces if len(pieces) > 1 or len(_SLASH.findall(text)) < _FEWEST_SLASHES else _SLASH.split(text)


def of_one_kind(name: Passage) -> list[Passage]:
    """The places that share the word behind them, or the name itself."""
    found = _OF_KIND.fullmatch(name.text)
    told = two_of(name.part(0, found.end("names"))) if found else []
    return told if len(told) > 1 else [name]


def two_of(name: Passage) -> list[Passage]:
    """The two names that 'and' joins, where there is only one place to part them."""
    found = list(LAST_AND.finditer(name.text))
    if len(found) != 1 or not name.text[found[0].end() :][:1].isupper():
        return [name]
    return [name.part(0, found[0].start()), name.part(found[0].end(), len(name.text))]
