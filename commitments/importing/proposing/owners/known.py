"""Names that the document or the register has, where a text begins with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from commitments.importing.proposal import Organisation
from commitments.importing.proposing.names.forms import ARTICLE, LOW
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.new_cities import governed
from commitments.importing.proposing.names.portfolios import has_portfolio
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEEDS

from .acting import ACTS, ACTS_ON, JOINED, NAME_THAT_ACTS
from .han_owners import HanOwners, after_name
from .their_city import in_place, with_government

_BEGUN = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[\w'’-]+){2,6}?)\s+(?=(?:will|shall|to|akan|[a-zà-ÿ]{3,}(?:rá|ra|rão|ront))\s)"
)
_THIRD = re.compile(r"^([a-z]+?)(?:(?<=[a-z]{2}i)es|e?s)(?=\s)")
_IS_NOUN = re.compile(r"[a-z]+\s+(?:to be|that|which|in)\s")
_THEY_DO = re.compile(r"(?!bien\b|también\b|também\b|sin\b|con\b|com\b|sem\b)[a-zà-ÿ]{2,}(?:[ae]n|[ae]m|ent)\s")
"""What several do, in Spanish, Portuguese or French: 'Luque y Limpio publican mediciones'."""
EACH = re.compile(
    r"^(?:each|both|all (?:two|three|four|five)|jointly|together|cada (?:uno|una|um|uma)|ambos|ambas|juntos|juntas|"
    r"chacune?|ensemble|conjointement|masing-masing|bersama-sama|bersama)\s+",
    re.IGNORECASE,
)
"""'Musanze and Rubavu each submit a plan'."""
_SIDES = re.compile(r"\s*[/()（）]\s*")
_OF_A_PLACE = frozenset({"city_government", "state_government"})
_GOVERNMENT_OF = re.compile(
    r"(?:(?:city|municipality|town|district)\s+of|(?:commune|ville|mairie|municipalité|alcald[ií]a|municipalidad|municipio|"
    r"intendencia|ayuntamiento|gobierno\s+municipal|prefeitura|câmara\s+municipal|município)\s+(?:del?|d[aou]|d['’])|"
    r"(?:pemerintah\s+)?(?:kota|kabupaten)|pemk[oa][tb])(?:\s+|(?<=['’]))(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What the government of a place is called before its name."""
_SHORTEST_HAN = 2
_MOST_ON = 4
"""Words of what an office is called behind its place: 'Ningbo Finance Bureau'."""
_NAME_ENDS = frozenset({"City", "County", "Municipal", "Metropolitan", "District", "Council", "Town", "Urban"})


class KnownNames(HanOwners):
    """Looks for names that are known, one after the other, at the beginning of a text."""

    def with_their_city(self, text: str) -> str:
        """A sentence without the place that it begins with, and with the name of the government there: 'City of Accra
        will ...', of 'In Accra, the city will ...'."""
        place, rest = in_place(text)
        if not place or not self.is_place(place):
            return text
        governments = (name for name in self.known.values() if key(governed(name) or "") == key(place))
        return with_government(rest, next(governments, place))

    def known_subject(self, bare: str) -> Named:
        """Names that the document or the register has, one after the other at the beginning."""
        told: list[Organisation] = []
        rest = bare
        is_place = False
        while len(told) < 6:
            name = self.known_at(rest)
            if not name and told:
                rest = LOW.sub("", rest)  # '... et le ministère de l'Eau, ...'
                name = self.known_at(rest)
            if not name:
                return self._with_unknown(told, rest)
            after = after_name(rest, name)
            one = self.one(rest[: len(rest) - len(after)])
            if one is None or not after or _names_on(after):
                return NOBODY
            told.append(one)
            is_place = is_place or name in self.cities
            is_place = is_place or (name not in self.known and (name in self.places or self._is_of_place(rest, name)))
            joined = re.match(r"[,，、+]\s*", after)
            more = JOINED.match(after[joined.end() :] if joined else after)
            if joined is None and more is None:
                break
            rest = after[(joined.end() if joined else 0) + (more.end() if more else 0) :].strip()
            rest = rest if self.known_at(rest) else ARTICLE.sub("", rest)  # 'La Unión' has it in its name.
        after = _beside_acts(EACH.sub("", after), are_many=len(told) > 1)
        if after[:1] in "/&(（" or (is_place and not _acts(after, are_many=len(told) > 1)):
            return NOBODY
        return Named(told[0]).with_supporters(told[1:])

    def _with_unknown(self, told: list[Organisation], rest: str) -> Named:
        """Those that are known, and behind 'and' the last one that is not: 'Eskom and City Power will'. What follows a
        ministry may be another thing that it is for."""
        last = NAME_THAT_ACTS.match(rest) if told else None
        one = self.one(last["who"]) if last is not None and not has_portfolio(told[-1].name) else None
        return Named(told[0]).with_supporters([*told[1:], one]) if one is not None else NOBODY

    def known_at(self, text: str) -> str:
        compared = key(text[:160])
        names = [name for name in (*self.known, *self.places) if compared == name or compared.startswith(f"{name} ")]
        names += self._registered(text)
        of = _GOVERNMENT_OF.match(text)
        if not names and of is not None and (place := self.known_at(text[of.end() :])) and self.is_place(place):
            return f"{key(of[0])} {place}"  # 'la commune de Mbour', where 'Mbour' was there
        return max(names, key=len, default="")

    def _is_of_place(self, text: str, name: str) -> bool:
        """Whether a text begins with a city, or with what its government is called there."""
        return self.is_city(name) or _GOVERNMENT_OF.match(text) is not None

    def _registered(self, text: str) -> Iterator[str]:
        """Names of the register that the text begins with: organisations, or else cities."""
        pieces = text.split()
        for count in range(min(len(pieces), 8), 0, -1):
            name = " ".join(pieces[:count])
            if self.is_known(name):
                yield key(name)
                return

    def begun_at(self, text: str) -> str:
        """How a long name begins that the document has: 'Ministry of Lands' of 'Ministry of Lands, Housing and ...'."""
        found = _BEGUN.match(text)
        name = key(found["who"]) if found is not None else ""
        return name if name and any(known.startswith(f"{name} ") for known in self.known) else ""

    def is_city(self, name: str) -> bool:
        return self.register.knows_city(name, self.country) and not self.register.knows_stakeholder(name, self.country)

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a city, or of a place whose government is there."""
        return self.is_city(name) or key(name) in self.places or key(name) in self.cities

    def is_known_name(self, name: str) -> bool:
        return key(name) in self.known or self.register.knows_stakeholder(name, self.country)

    def is_short_for(self, name: str) -> bool:
        """Whether the document has this name, one that begins with it, or a government of this place: 'Makeni', where
        its council was there."""
        short = key(name)
        return any(
            known == short
            or known.startswith(short if is_han(short) and len(short) > _SHORTEST_HAN else f"{short} ")
            or (known.endswith(f" {short}") and kind_of(known)[0] in _OF_A_PLACE)
            for known in (*self.known, *self.places)
        )

    def was_there(self, name: str) -> bool:
        """Whether the document has this name, or one of which it is one side: 'Bappenas', of 'PPN/Bappenas'."""
        short = key(name)
        sides = (key(side) for known in self.known.values() for side in _SIDES.split(known))
        return self.is_short_for(name) or short in sides

    def is_long_known(self, name: str) -> bool:
        """Whether the document has a name of several words, and no city: 'Universiti Teknologi Malaysia'."""
        return key(name) in self.known and len(name.split()) > 2 and not self.is_city(name)


def _acts(after: str, *, are_many: bool) -> bool:
    """Whether a verb stands behind the name of a place, which may begin anything else: 'Bo waste site'."""
    bare = [_THIRD.sub(r"\1", after), re.sub(r"^([a-z]{2,}e)s(?=\s)", r"\1", after)]  # 'publishes', 'freezes'
    verb = next((one for one in bare if DEEDS["en"].match(re.sub(r"^([a-z]{2,})i(?=\s)", r"\1y", one))), None)
    is_deed = verb is not None and (verb == after) is are_many and not _IS_NOUN.match(after)
    is_plural = are_many and _THEY_DO.match(after)
    return bool(is_deed or is_plural or ACTS.match(after) or ACTS_ON.match(f" {after}"))


_BESIDE = re.compile(
    r"(?:(?:together|along|jointly|junto|juntos|juntas|ensemble)\s+)?(?:with|con|com|avec|dengan|bersama(?:\s+dengan)?)\s+",
    re.IGNORECASE,
)
_MOST_BESIDE = 5


def _beside_acts(after: str, *, are_many: bool) -> str:
    """What stands behind a name without the group that acts with it, where a verb follows on that: 'bersama paguyuban
    sopir menghitung biaya'."""
    found = _BESIDE.match(after)
    told = after[found.end() :].split() if found is not None else []
    rests = (" ".join(told[count:]) for count in range(1, min(_MOST_BESIDE, len(told) - 1) + 1))
    return next((rest for rest in rests if _acts(rest, are_many=are_many)), after)


def _names_on(after: str) -> bool:
    """Whether a name goes on behind one that is known: 'Freetown City Council', where Freetown is."""
    words_on = list(takewhile(_is_of_name, after.split()[:_MOST_ON]))
    if not words_on:
        return False
    ends = words_on[0] in _NAME_ENDS or words_on[-1].casefold() in words.ORGANISED
    return ends or kind_of(" ".join(words_on))[0] is not None


def _is_of_name(word: str) -> bool:
    return word[:1].isupper() and word[1:2].islower()
