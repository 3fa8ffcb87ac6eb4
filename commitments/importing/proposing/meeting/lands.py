"""Of which country a meeting is: named, or told by a city, or by an adjective: 'dialogue national-local tunisien'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from commitments.importing.ledger import whole
from commitments.importing.proposal import Fact, Source
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.meetings import LONGEST_SENTENCE, OWN_NAME
from commitments.importing.proposing.names.written import is_called_one
from commitments.importing.structure import Block
from commitments.importing.structure.turnings import TURNS
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key, matcher
from commitments.importing.vocabulary.countries import BODIES_OF_COUNTRIES, CAPITALS

if TYPE_CHECKING:
    from .facts import Facts

_FEWEST_CITIES = 2
"""Cities of a country, and of no other, that tell it."""
_MOST_FOR_COUNTRY = 150
_MOST_OF_LINE = 16
_BEHIND = re.compile(
    r"(?:[\s,–-]+(?:national\w*|nacional\w*|local\w*|multin\w+|urbain\w*|urban\w*))*\s+(?:"
    + "|".join(f"(?P<{code}>{pattern})" for code, pattern in words.OF_COUNTRIES.items())
    + r")\b",
    re.IGNORECASE,
)


def read_adjective(facts: Facts, head: Sequence[Block]) -> None:
    """Take the country whose adjective stands right behind the name of the meeting."""
    for block in head:
        text = block.text[:LONGEST_SENTENCE]
        for name in OWN_NAME.finditer(text):
            found = _BEHIND.match(text, name.end())
            if found is None or found.lastgroup is None:
                continue
            _take(facts, found.lastgroup, whole(block).source)
            return


def read_country(facts: Facts, head: Sequence[Block]) -> None:
    """The country that the title, the place, the topic or the first blocks name, or the only one that is named."""
    if "country" in facts.found:
        return
    for name in ("title", "place", "topic"):
        if name in facts.found and (found := facts.register.country_in(str(facts.found[name].value))):
            facts.found["country"] = Fact(found[1], facts.found[name].source)
            facts.found["country_code"] = Fact(found[0], facts.found[name].source)
            return
    for block in head:
        if found := facts.register.country_in(block.text):
            source = whole(block).source
            facts.found["country"] = Fact(found[1], source)
            facts.found["country_code"] = Fact(found[0], source)
            return
    named: dict[str, Fact] = {}
    for line, what in facts.structure.furniture:
        if what in TURNS and (found := facts.register.country_in(line.text)):
            named.setdefault(found[0], Fact(found[1], Source(line.page, line.number, line.text)))
    for block in facts.structure.blocks[:_MOST_FOR_COUNTRY]:
        if found := facts.register.country_in(block.text):
            named.setdefault(found[0], Fact(found[1], whole(block).source))
    if len(named) == 1:  # The only country that the document names at all.
        code, fact = named.popitem()
        facts.found["country"] = fact
        facts.found["country_code"] = Fact(code, fact.source)
        return
    _read_country_of_capital(facts)
    if "country" not in facts.found:
        _read_branches(facts)
    if "country" not in facts.found and not named:
        _read_country_of_city(facts, head)
        if "country" not in facts.found:
            read_adjective(facts, head)
        for read in (_read_units, _read_bodies, _read_national_bodies):
            if "country" not in facts.found:
                read(facts)


def _take(facts: Facts, code: str, source: Source) -> None:
    told = dict(facts.register.countries).get(code) or words.COUNTRIES[code][0].title()
    facts.found["country"] = Fact(told, source)
    facts.found["country_code"] = Fact(code, source)


def _read_country_of_capital(facts: Facts) -> None:
    """Take the country of a city that everybody knows, where the meeting was there: 'Abidjan, 20 mai 2025'."""
    place = facts.found.get("place")
    told = {code for code, pattern in _CAPITALS.items() if place is not None and pattern.search(str(place.value))}
    if place is not None and len(told) == 1:
        _take(facts, told.pop(), place.source)


_CAPITALS = {code: matcher(names) for code, names in CAPITALS.items()}


def _read_branches(facts: Facts) -> None:
    """Take the only country behind the short name of an organisation that works in many: 'WWF Colombia'."""
    named: dict[str, Source] = {}
    for block in facts.structure.blocks[:_MOST_FOR_COUNTRY]:
        for branch in _BRANCH.finditer(block.text[:_LONGEST]):
            found = facts.register.country_in(branch["of"])
            if found is not None and found[2] == 0:
                named.setdefault(found[0], whole(block).source)
    if len(named) == 1:
        _take(facts, *next(iter(named.items())))


_BRANCH = re.compile(
    r"(?<![\w-])(?!(?:COP|PND|NDC|SNI)\b)[A-Z]{3,8}\s(?P<of>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2})"
)


def _read_bodies(facts: Facts) -> None:
    """Take the country whose adjective several bodies have in their names, where none has that of another: 'South
    African Weather Service'."""
    named: dict[str, dict[str, Source]] = {}
    for block in facts.structure.blocks[:_MOST_FOR_COUNTRY]:
        for found in _OF_BODY.finditer(block.text[:_LONGEST]):
            name = found[0].strip()
            if found.lastgroup is not None and (kind_of(name)[0] is not None or is_called_one(name)):
                named.setdefault(found.lastgroup, {}).setdefault(key(name), whole(block).source)
    code, names = next(iter(named.items()), ("", {}))
    if len(named) == 1 and len(names) >= _FEWEST_BODIES:
        _take(facts, code, next(iter(names.values())))


_FEWEST_BODIES, _LONGEST = 2, 3_000
_OF_BODY = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]+\s){0,3}(?=[A-ZÀ-Þ])(?i:"
    + "|".join(f"(?P<{code}>{pattern})" for code, pattern in words.OF_COUNTRIES.items())
    + r")\b(?:\s(?:(?:of|for|and|de|del|la|d[aeo]s?|du|et|y|e)\s){0,2}[A-ZÀ-Þ][\w'’-]+){0,6}"
)
"""The name of a body with the adjective of a country in it."""


def _read_units(facts: Facts) -> None:
    """Take the country that calls its local governments as the document does, time and again: 'kabupaten'."""
    blocks = facts.structure.blocks[:_MOST_FOR_COUNTRY]
    for code, pattern in _UNITS.items():
        told = [block for block in blocks for _one in pattern.finditer(block.text[:LONGEST_SENTENCE])]
        if len(told) >= _FEWEST_UNITS:
            _take(facts, code, whole(told[0]).source)
            return


_FEWEST_UNITS = 2
_UNITS = {code: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for code, pattern in words.UNITS_OF_COUNTRIES.items()}


def _read_national_bodies(facts: Facts) -> None:
    """Take the country of which several bodies are named that no other one has, where none of another is: 'DILG' and
    'DHSUD'."""
    named: dict[str, dict[str, Source]] = {}
    for block in facts.structure.blocks[:_MOST_FOR_COUNTRY]:
        for code, pattern in _NATIONAL_BODIES.items():
            for found in pattern.finditer(block.text[:_LONGEST]):
                named.setdefault(code, {}).setdefault(found[0], whole(block).source)
    code, names = next(iter(named.items()), ("", {}))
    if len(named) == 1 and len(names) >= _FEWEST_BODIES:
        _take(facts, code, next(iter(names.values())))


_NATIONAL_BODIES = {
    code: re.compile(names if code == "CN" else rf"(?<![\w-])(?:{names})(?![\w-])")
    for code, names in BODIES_OF_COUNTRIES.items()
}


def _read_country_of_city(facts: Facts, head: Sequence[Block]) -> None:
    """The country of the city in which the meeting was, where the register has that, and no country is named."""
    told_in = [
        Fact(str(facts.found[name].value), facts.found[name].source)
        for name in ("place", "title")
        if name in facts.found
    ]
    told_in += [
        Fact(block.text, whole(block).source)
        for block in head
        if kind_of(block.text)[0] == "city_government" and is_line(block)
    ]
    for fact in told_in + _cities_named(facts):
        for city in facts.register.cities_in(fact.value.replace("/", ", ")):  # 'Florianópolis/SC'
            code = next(one.country for one in facts.register.cities if one.slug == city.slug)
            if told := dict(facts.register.countries).get(code):
                facts.found["country"] = Fact(told, fact.source)
                facts.found["country_code"] = Fact(code, fact.source)
                return


def _cities_named(facts: Facts) -> list[Fact]:
    """The place that names a city first, where the document names several, all of one country."""
    named: dict[str, set[str]] = {}
    first: Fact | None = None
    for block in facts.structure.blocks[:_MOST_FOR_COUNTRY]:
        for city in facts.register.cities_in(block.text[:LONGEST_SENTENCE]):
            code = next(one.country for one in facts.register.cities if one.slug == city.slug)
            named.setdefault(code, set()).add(city.slug)
            first = first or Fact(block.text[:LONGEST_SENTENCE], whole(block).source)
    is_one = len(named) == 1 and len(next(iter(named.values()))) >= _FEWEST_CITIES
    return [first] if is_one and first is not None else []


def is_line(block: Block) -> bool:
    """Whether a block is a short line, as those of a letterhead are."""
    return len(block.text.split()) <= _MOST_OF_LINE and not block.text.rstrip().endswith(".")
