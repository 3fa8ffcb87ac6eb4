"""Names of those who owe a step: told apart where several stand in one value, and from what is none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from commitments.importing.matching import Register
from commitments.importing.proposal import Organisation, Part
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .acronyms import abbreviates, is_spelled, spelled_in
from .called_meetings import names_meeting
from .forms import (
    ARTICLE,
    DOING,
    ENDS_NAME,
    IS_SHORT,
    LEADING,
    LEADS,
    LISTED,
    LOW,
    LOW_OFFICE,
    ONLY_SUPPORT,
    ORGANISED,
    PARTS,
    SUPPORT,
)
from .groups import bare_group, is_group
from .han_forms import HAN_ENDS, IS_HAN_NAME
from .kinds import MANY, SHARED, looks_like_one
from .new_cities import governed
from .ours import UNKNOWN, Ours
from .persons import OF_PERSON, PERSON_OF, bare_name, is_addressed
from .places import ONE_KIND, of_one_kind
from .portfolios import has_portfolio, portfolio_of, portfolios_in, says_what_else
from .roles import Role, roles_in
from .values import is_empty, is_everyone
from .written import begins_a_name, is_long_name, is_name

_LONGEST_NAME, _LONGEST_VALUE = 200, 600
"""Signs of a name, and of a value that lists names."""
_MOST_OF_NAME = 9
"""Words."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_ME = {key(one) for one in words.ME}
_HAN_COUNTED = re.compile(r"(?:上述|以上)?[两二三四五六七八九十各](?:[座个家](?:城市|市|单位)|市|省|区|县|地|方)")
"""Several that a text counts and names elsewhere: '三市'."""
_GENERAL = re.compile(
    r"(?:local|central|national|federal|state|provincial|regional|municipal|rural|urban|community)\s+"
    r"(?:governments?|administration|affairs|development|services?)",
    re.IGNORECASE,
)
"""What ministries are for, and no organisation is called: 'Ministry of Housing and Local Government'."""
_OF_PLACE = re.compile(r"^(?:de\s+l['’]|de\s+la\s+|d['’]|de\s+|d[oa]s?\s+|of\s+)(?=[A-ZÀ-Þ])")
_AGAIN = re.compile(
    r"^(?:(?:de|con|com|avec|with|of|by|from|por|par|pour|oleh|dengan|dari)\s+(?:(?:la|los|las|el|les?|the|[ao]s?)\s+|l['’])?|"
    r"d['’]|(?:del|du|des|d[oa]s?|pel[oa]s?)\s+)(?=[A-ZÀ-Þ])"
)
"""What stands before a name of a list again: 'de CATIE y de la Municipalidad de San José'."""
_ACTS_WITHIN = re.compile(
    r"\s(?:would|should|must|may|might|is|are|was|were|has|have|had|promised?|promises|can|could|est|sont|sera|seront|prévo(?:it|ient)|"
    r"compte(?:nt)?|est[áa]n?|fue|ser[áa]n?|serão|prev[êé]|prevê(?:em)?|foi|foram|adalah|sudah|telah|segera|diminta|ditugaskan|ditunjuk|"
    r"sepakat)\s|"
    r"\s(?:pays|funds|finances|supports|sponsors|helps|financia|paga|apoya|apoia|finance|paie|appuie|soutient)\s[a-zà-ÿ]|"
    r"\s(?:will|shall|akan|vai|vão|va|van|irá|irão|me(?:m|n|ng|ny)[a-z]{4,}|[a-zà-ÿ]{3,}(?:rá|rán|rão|ront))\s\S|"
    r"\s[a-z]{2,}[^\Ws]s\s(?:the|an?|all|its|their|it|them)\b|"
    rf"[A-ZÀ-Þ][\w'’-]*\s{DOING}"
)
"""A verb within a text, which no name has."""
_LOW_BODY = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]*\s+){1,4}(?:(?:steering|coordination|technical|working|river|ward)\s+){0,2}(?:consortium|committee|council|commission|"
    r"secretariat|task\s?force|working group|agency|authority|network|alliance|coalition|federation|association|"
    r"university|chamber|utility)"
)
"""'Greater Mendoza consortium': what it is one of stands behind, in small letters."""
_BOTH = re.compile(
    r"(?:both|ambos|ambas|les deux|toutes les deux|tous les deux|keduanya|kedua)\b|双方|两者", re.IGNORECASE
)
"""Those whom a step names by itself: 'both commissioners'."""
_REMARK = re.compile(r"\s*[(（][^()（）]*[)）]$")
"""'Council of Governors (secretariat)'."""


_BRANCH = re.compile(
    r"(?:(?:Regional?|Región|Região|Région|Province|Provincial|Provinsi|Wilayah|District|Zone|Zona|Kanwil|Field|Country|"
    r"Local|State|Head|Delegación|Delegação|Délégation|Seccional|Regional)\s+)?"
    r"(?:(?:Office|Oficina|Escritório|Bureau|Kantor|Branch|Unit)\s+)?(?:(?:of|de|for|du|do|da|para|pour)\s+)?"
    r"(?:[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*){0,2}|\d{1,2}(?:-[A-Z])?|[IVX]{1,5})"
)
"""What is called a branch behind a short name: a place, a number, or an office there."""
_MARK = re.compile(r"\s?(?:[(\[]\d{1,2}[)\]]|[¹²³⁴-⁹]+|\*{1,2}|[†‡])\s*$|\s+(?:and|y|e|et|dan|&)\s*$")
"""What refers to a note behind a name, 'KURA[1]', 'DGCT (1)'; or joins it to the next."""


@dataclass(frozen=True, slots=True)
class Named:
    """Those who owe a step: the one that leads, and all others."""

    owner: Organisation | None = None
    supporters: tuple[Organisation, ...] = ()

    def __bool__(self) -> bool:
        return self.owner is not None or bool(self.supporters)

    @property
    def everyone(self) -> tuple[Organisation, ...]:
        return self.supporters if self.owner is None else (self.owner, *self.supporters)

    @property
    def names(self) -> str:
        """The names of all of them, in one."""
        return " / ".join(one.name for one in self.everyone)

    def with_supporters(self, more: Iterable[Organisation]) -> Named:
        """The same with others that support; nobody twice, nor by the half of a name: 'Ministry of Lands', of that 'of
        Lands and Housing'."""
        told = list(self.supporters)
        seen = {key(one.name) for one in (self.owner, *told) if one is not None}
        for one in more:
            name = key(one.name)
            if name not in seen and not any(
                _IS_HALF.match(other[len(name) :]) and other[: len(name)] == name for other in seen
            ):
                seen.add(name)
                told.append(one)
        return Named(self.owner, tuple(told))


_WHAT_IT_IS = re.compile(r"^(?:NGO|CSO|ONG|OSC|LSM|ASBL)\s+(?=[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ][\w'’-]*\s[A-ZÀ-Þ])")
"""What somebody is, before their name of several words: 'ONG Enda Ecopop'."""
_IS_HALF = re.compile(r" (?:and|y|e|et|dan) \S")
NOBODY = Named()


class Names:
    """Reads names. `people`: those whom the document names as present; `persons`: the names
    of the persons among them; `author`: whoever 'me' is, and `ours`: whoever 'our city' and 'my Ministry' are, where
    these are known; `places` that it calls cities."""

    def __init__(
        self, register: Register, country: str, people: Sequence[Part], persons: frozenset[str] = frozenset(),
        author: str = "", places: Iterable[str] = (), ours: Ours = UNKNOWN,
    ) -> None:  # fmt: skip
        self.register = register
        self.country = country
        self.persons = persons
        self.author = author
        self.ours = ours
        self.cities = {key(name) for name in places if not looks_like_one(name)}
        self.known = {key(name): name for name in places}
        self.known |= {key(part.name): part.name for part in people if part.kind != "group"}
        self.organisations = {key(part.name) for part in people if part.kind == "organisation"}
        self.groups = {key(part.name) for part in people if part.kind == "group"}
        self.joined = [part.name for part in people if part.kind == "organisation" and LISTED.search(part.name)]
        if ours.office:
            self.known[key(ours.office)] = ours.office
            self.joined.append(ours.office)
        bare = {name: _REMARK.sub("", name) for name in self.known.values()}
        self.known |= {key(one): one for name, one in bare.items() if one != name and " " in one}
        bare = {name: _WHAT_IT_IS.sub("", name) for name in self.known.values()}
        self.known |= {key(one): one for name, one in bare.items() if one != name}
        self.spelled = {key(part.acronym): part.name for part in people if part.acronym}
        self.known |= self.spelled
        subjects = [one for part in people if (one := portfolio_of(part.name))]
        self.portfolios = {key(one) for one in subjects if " " in one}
        self.first_subjects = Counter(key(LISTED.split(one, maxsplit=1)[0]) for one in subjects)
        # 'Minvivienda', where the ministry of 'Vivienda, Ciudad y Territorio' was there.
        self.known |= {f"min{one}": f"Min{one}" for one in self.first_subjects if one.isalpha()}
        # Places whose governments are there: 'Luque', where the document lists its municipality.
        names = (_REMARK.sub("", part.name) for part in people)
        self.places = {key(place) for name in names if (place := _place_of(name))} - self.known.keys()

    def one(self, name: str) -> Organisation | None:
        """The organisation of this name, matched; none where the name only says that nobody is named yet, or is that of
        a meeting."""
        told = _MARK.sub("", " ".join(name.split())).strip(" .。;；,，:：-–—→@")
        told = told if key(told) in self.known else ARTICLE.sub("", told)  # 'La Unión' is a city.
        if told.count("(") > told.count(")"):
            told += ")"
        if told.startswith("(") and told.find(")") == len(told) - 1:
            told = told[1:-1]  # '(UNEP) Test the water'
        if (looks_like_one(low := LOW.sub("", told)) or key(low) in self.known) and low[:1].islower():
            told = low  # 'la commune de Marrakech'
        if self._is_author(told):
            told = self.author
        ours = self.ours.named(told)
        told = told if ours is None else ours
        told = self._spoken_for(bare_group(told) if is_group(told) else told)
        if (
            is_empty(told)
            or is_everyone(told)
            or names_meeting(told)
            or _HAN_COUNTED.fullmatch(told)
            or (_BOTH.match(told) and not is_group(told))
            or not any(sign.isalpha() for sign in told)
        ):
            return None
        match = self.register.stakeholder(told, self.country)
        if match.state != "exact":
            city = self.register.city(told, self.country)
            if city.state == "exact" and city.slug is not None:
                match = self.register.government_of(city.slug)
        return Organisation(told, match)

    def with_our_name(self, text: str) -> str:
        """A text with the names of those that it calls ours, where these are known."""
        return self.ours.within(text)

    def _is_author(self, name: str) -> bool:
        return bool(self.author) and key(name) in _ME

    def _spoken_for(self, name: str) -> str:
        """The organisation of a person that is named with it: 'Ms Rao (NIUA)', 'NIUA (Ms Rao)'; else the name."""
        beside = PERSON_OF.fullmatch(name)
        if beside is not None and self.is_person(beside["person"]) and self.is_owner(beside["of"]):
            return beside["of"]
        found = OF_PERSON.fullmatch(name)
        of = (found["of"] or found["behind"]).strip() if found else ""
        is_one = self.is_owner(of) or IS_SHORT.fullmatch(of) is not None
        return of if found and self.is_person(found["person"]) and is_one else name

    def is_person(self, name: str) -> bool:
        """Whether a name is certainly one of a person: by its form of address, or as one of those present."""
        return is_addressed(name) or bare_name(name) in self.persons

    def named(self, text: str) -> Named:
        """All that a value names: the one that leads, else the first, and those that support it."""
        text = text.strip()[:_LONGEST_VALUE]
        if roles := roles_in(text):
            return self._by_roles(roles)
        main, *rest = self._main_and_rest(text)
        if not main.strip(" (（"):
            main, rest = text, []
        leading: list[Organisation] = []
        others: list[Organisation] = []
        for name in self.apart(main):
            is_lead = bool(LEADS.search(name) or LEADING.match(name))
            told = self.one(LEADING.sub("", LEADS.sub("", name)))
            if told is not None:
                (leading if is_lead else others).append(told)
        supporting = [self.one(name.rstrip(")） ")) for part in rest for name in self.apart(part)]
        found = [*leading, *others]
        if not found:
            return NOBODY
        return Named(found[0]).with_supporters([*found[1:], *(one for one in supporting if one is not None)])

    def _by_roles(self, roles: Sequence[Role]) -> Named:
        """Those who lead, are named without a role, and support, in this order; whoever only supports owes nothing."""
        told: dict[Tells | None, list[Organisation]] = {Tells.OWNER: [], None: [], Tells.SUPPORT: []}
        for one in roles:
            names = ONLY_SUPPORT.sub("", one.names, count=1)
            pieces = [piece.strip(" .") for piece in LISTED.split(names)]
            if len(pieces) == 1 or not all(IS_SHORT.fullmatch(piece) or self.is_by_itself(piece) for piece in pieces):
                pieces = list(self.apart(names))
            for piece in pieces:
                is_told = not one.of_last or (piece == pieces[-1] and not _COMMA.search(piece))
                named = self.named(piece).everyone  # 'NIUA, assisted by Pune'
                told[one.role if is_told else None] += named
        owing = [*told[Tells.OWNER], *told[None]]
        return Named(owing[0] if owing else None).with_supporters([*owing[1:], *told[Tells.SUPPORT]])

    def _main_and_rest(self, text: str) -> list[str]:
        """Those who lead, and those who support them: 'UNEP, supported by GIZ', 'Nairobi City County with UNEP'."""
        parts = list(_parted_by_support(text))
        inside = _SEVERAL_IN.fullmatch(text) if len(parts) == 1 else None
        if inside is not None:
            sides = [inside["lead"], inside["in"]]
            told = [name for side in sides for name in self.apart(side)]
            if all(map(self.is_by_itself, told)) and len(told) > len(sides):
                return sides  # 'NEMA (WRI, UN-Habitat)'
        beside = _WITH.search(text) if len(parts) == 1 else None
        if beside is None:
            return parts
        sides = [text[: beside.start()], text[beside.end() :]]
        are_names = all(self.is_by_itself(name) for side in sides for name in self.apart(side))
        return sides if are_names else parts

    def apart(self, text: str) -> Iterator[str]:
        """The names in a list, where each is one by itself: 'Housing and Urban Affairs' is no two."""
        if (shared := SHARED.fullmatch(text.strip())) is not None:
            yield from self._each_with(shared)
            return
        if (several := ONE_KIND.fullmatch(text.strip())) is not None and (
            names := of_one_kind(several, self.organisations)
        ):
            yield from names  # 'Pemerintah Kota Bitung dan Tomohon'
            return
        if _BESIDE_CITY.fullmatch(text.strip()) is not None:
            yield from LISTED.split(text.strip())
            return
        many = MANY.match(text.strip())
        places = [_OF_PLACE.sub("", one.strip()) for one in LISTED.split(text.strip()[many.end() :])] if many else []
        if places and all(one[:1].isupper() for one in places):
            yield from places  # 'Prefeituras de Belém e Teresina'
            return
        for part in _outside_brackets(text):
            pieces: list[str] = []
            start = 0
            inner = self.inner_of(part)
            for found in LISTED.finditer(part):
                if any(begin < found.start() < end for begin, end in inner):
                    continue
                left, right = part[start : found.start()], part[found.end() :]
                following = LISTED.split(right, maxsplit=1)[0]
                of = _AGAIN.match(following)
                of_end = of.end() if of is not None and self.is_by_itself(following[of.end() :]) else 0
                is_two = (
                    not self._speaks_for(left, following)
                    and not self._goes_on(left, following)
                    and self.is_by_itself(left)
                    and (
                        self.is_by_itself(following[of_end:])
                        or is_group(following)
                        or key(following.strip(" .")) in self.groups
                        or _IS_BRANCH.fullmatch(following.strip(" ."))
                        or (is_han(right) and self.is_by_itself(right))
                        or (bool(ENDS_NAME.search(left)) and is_long_name(following))
                    )
                )
                if left.count("(") == left.count(")") and is_two:
                    pieces.append(left)
                    start = found.end() + of_end
            yield from (piece for piece in [*pieces, part[start:]] if piece.strip())

    def _each_with(self, shared: re.Match[str]) -> Iterator[str]:
        """The governments that share the word behind their places; the places alone where the document has no such
        name: 'Bo and Makeni City Councils'."""
        kind = re.sub("s$", "", re.sub("ies$", "y", shared["kind"]))
        for place in _BETWEEN.split(shared["places"]):
            name = f"{place} {kind}"
            yield name if key(name) in self.known else place

    def inner_of(self, text: str) -> list[tuple[int, int]]:
        """Where names stand that are those of one organisation, though commas or 'and' are in them: the document has
        them so, the acronym behind them says it, or what the first of them is for goes on."""
        found = [*spelled_in(text), *portfolios_in(text, self.is_known)]
        for name in self.joined:
            at = text.find(name)
            if at >= 0:
                found.append((at, at + len(name)))
        return found

    def is_known(self, name: str) -> bool:
        """Whether the register has a name, as that of an organisation or of a city."""
        return self.register.knows_stakeholder(name, self.country) or self.register.knows_city(name, self.country)

    def _speaks_for(self, left: str, right: str) -> bool:
        return self.is_person(ARTICLE.sub("", left.strip())) and not self.is_person(right.strip())

    def _goes_on(self, left: str, right: str) -> bool:
        """Whether what is joined to a name says what else it is for, and names nobody."""
        name = LOW.sub("", right.strip(" ."))
        is_place = key(name) in self.places or self.is_known(name)
        return not (is_place or key(name) in self.known or self.is_person(name)) and says_what_else(left, name)

    def is_by_itself(self, name: str) -> bool:
        told = _without_article(name.strip())
        if is_han(told) and not IS_HAN_NAME.search(told):
            return key(told) in self.places  # '昆明', where '昆明市' was there.
        is_place = key(told) in self.places or self.register.knows_city(told, self.country)
        return bool(told) and (is_place or self.is_owner(told))

    def begins_with_one(self, lead: str) -> bool:
        """Whether words before a colon may begin with somebody, as others of their list do: a place, whoever wrote, or
        what one of the ministries that were there is for, and no other ('Environment')."""
        first = LISTED.split(lead, maxsplit=1)[0].strip()
        return self.is_by_itself(first) or key(first) in _ME or self.first_subjects[key(first)] == 1

    def named_in_lead(self, lead: str) -> Named:
        """All that words before a colon name which are surely owners: each by itself, where the first is one."""
        names = LISTED.split(lead)
        if self.all_owners(lead) or not (self.is_by_itself(names[0]) and all(map(is_name, names))):
            return self.named(lead)
        told = [one for name in names if (one := self.one(name)) is not None]
        return Named(told[0] if told else None).with_supporters(told[1:])

    def is_owner(self, name: str) -> bool:
        """Whether a name is certainly one of an organisation: the register's, the document's, or by its words."""
        if len(name) > _LONGEST_NAME:
            return False
        told = _without_article(" ".join(name.split()))
        if _ACTS_WITHIN.search(told):
            return False  # 'ITDP Indonesia memfasilitasi kunjungan' is a sentence.
        bare = re.sub(r"\s*[(（][^()（）]*[)）]?$", "", told)
        return (
            key(told) in self.known
            or bool(self.ours.named(told))
            or is_spelled(told)
            or self._is_author(told)
            or key(LOW.sub("", told)) in self.known
            or key(told) in self.portfolios
            or (is_han(told) and HAN_ENDS.search(bare) is not None and not DEED.match(told))
            or (is_han(told) and key(told) in self.places)
            or self.register.knows_stakeholder(told, self.country)
            or self.is_person(bare)
            or _LOW_BODY.fullmatch(bare) is not None
            or LOW_OFFICE.fullmatch(bare) is not None
            or self._is_branch(bare)
            or (looks_like_one(bare) and self._has_length(told, bare) and begins_a_name(bare))
            or (
                is_name(bare)
                and len(bare.split()) <= _MOST_OF_NAME
                and bool(ORGANISED.search(bare))
                and not _GENERAL.fullmatch(bare)
            )
        )

    def _has_length(self, told: str, bare: str) -> bool:
        """Whether a name is as long as those of organisations are; a ministry's words for what it is for, and one with
        its acronym behind it, may be longer."""
        if has_portfolio(bare, alone=True) and len(_LONG_WORD.findall(bare)) <= _MOST_OF_NAME:
            return True
        if (0, len(bare)) in portfolios_in(bare, self.is_known):
            return True
        acronym = told[len(bare) :].strip(" ()")
        return len(told.split()) <= _MOST_OF_NAME or (bool(acronym) and abbreviates(acronym, bare))

    def _is_branch(self, name: str) -> bool:
        """Whether a name is that of a known organisation, and which branch of it: 'DENR Region VI'."""
        first, _space, branch = name.partition(" ")
        return key(first) in self.known and IS_SHORT.fullmatch(first) is not None and bool(_BRANCH.fullmatch(branch))

    def all_owners(self, text: str) -> bool:
        """Whether a value names organisations, and nothing else."""
        if len(text) > _LONGEST_VALUE:
            return False
        if SHARED.fullmatch(text.strip()):
            return True
        main, *rest = self._main_and_rest(text.strip())
        names = [name for part in (main, *rest) if not MANY.match(part.strip()) for name in self.apart(part)]
        if not names:
            many = MANY.match(main.strip())
            return many is not None and (is_name(main) or is_name(main.strip()[many.end() :]))
        first, *others = [LEADING.sub("", LEADS.sub("", name)).rstrip(") ") for name in names]
        return self.is_owner(first) and all(
            self.is_owner(name) or self.is_by_itself(name) or is_group(name) or _IS_BRANCH.fullmatch(name.strip(" ."))
            for name in others
        )

    def support_of(self, text: str) -> list[Organisation] | None:
        """Who supports, where a value says only that: 'with support from UNDP'."""
        found = ONLY_SUPPORT.match(text.strip())
        if found is None or not self.all_owners(text.strip()[found.end() :]):
            return None
        told = self.named(text.strip()[found.end() :])
        return [one for one in (told.owner, *told.supporters) if one is not None]


def _without_article(name: str) -> str:
    """A name without the article before it, whether it is written with a capital or not: 'la commune de Fès'."""
    told = ARTICLE.sub("", name)
    low = LOW.sub("", told)
    return low if low[:1].islower() and begins_a_name(low) else told


_COMMA = re.compile(r"[,，]")
_BETWEEN = re.compile(r",\s+(?:and\s+)?|\s+(?:and|&)\s+")
_SEVERAL_IN = re.compile(
    r"(?P<lead>[^()（）,;，；、]{2,90}?)\s*[(（](?P<in>[^()（）]*(?:[,;，；、/&+]|\s(?:and|y|e|et|dan)\s|[和与及])[^()（）]*)[)）]\.?"
)
"""Several names in brackets behind one."""
_WITH = re.compile(
    r"[,，]?\s+(?:(?:jointly|together|along|conjuntamente|junto|juntamente|conjointement|bersama-sama)\s+)?"
    r"(?:with|con|com|avec|dengan|bersama)\s+(?:(?:the|la|el|le|les|los|las|[ao]s?)\s+|l['’])?(?=[A-ZÀ-Þ])|"
    r"(?<=[\u3400-\u9fff])(?:会同|联合(?!国)|协同)(?=[\u3400-\u9fff])"
)
_DISTRICT = re.compile(
    r"(?:the\s+)?(?P<place>(?!Central|North|South|East|West|Urban|Rural|Local|National|Regional|Metropolitan|Special)"
    r"[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*){0,2}?)\s+(?:District|County)(?:\s+(?:Council|Government|Administration))?|"
    r"(?:Distrito|Cantón|Kabupaten|District)\s+(?:de\s+|del\s+|d[ao]\s+|d['’])?(?P<behind>[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*){0,2})"
)


def _place_of(name: str) -> str | None:
    """The city or district whose government is called so."""
    found = _DISTRICT.fullmatch(name.strip())
    return (found["place"] or found["behind"]) if found is not None else governed(name)


_IS_BRANCH = re.compile(r"[A-Z]{3,8}\s[A-ZÀ-Þ][a-zà-ÿ]{3,}")
"""What beside a name that is certain is another one: 'UNEP and UWI Mona'."""
_PLACE = r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?"
_BESIDE_CITY = re.compile(rf"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?\sCity(?:,\s+{_PLACE})*,?\s+(?:and|&)\s+{_PLACE}")
"""A city by its whole name before others that are told without the word: 'Iloilo City, Bacolod and Tacloban'."""


def _outside_brackets(text: str) -> Iterator[str]:
    """The parts of a list, where no bracket stands around the sign between them."""
    start = 0
    for found in PARTS.finditer(text):
        before = text[start : found.start()]
        if found[0] == "/" and " " in before.strip() and before.split()[-1].isupper():
            continue  # 'Kementerian ATR/BPN' is one ministry, 'REMA/RHA' are two agencies.
        if before.count("(") + before.count("（") == before.count(")") + before.count("）"):
            yield before
            start = found.end()
    yield text[start:]


@lru_cache(maxsize=20_000)
def _parted_by_support(text: str) -> tuple[str, ...]:
    """A text, or what stands before and behind the words that say who helps."""
    return tuple(SUPPORT.split(text, maxsplit=1))
