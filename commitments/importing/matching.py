"""What the register has of a name in a document: the same, similar ones, or none. Pure; the register is handed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key, matcher

from .proposal import NEW, Candidate, Match

SIMILAR = 0.84
"""From here on two names may mean the same (0 to 1, by the letters they share in order)."""
_MOST_SIMILAR = 3
_MOST_MATCHED = 5_000
"""Answers that are kept, of one list of names."""
_FEWEST_SIGNS = 2
"""Signs of a name that is looked for within a text."""
_MOST_SIGNS = 3_000
"""Signs of a text among which the country is looked for."""
_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "y",
        "da",
        "do",
        "das",
        "dos",
        "e",
        "des",
        "du",
        "le",
        "les",
        "et",
        "dan",
        "di",
        "in",
        "a",
        "al",
    ]
)
_LOCAL = matcher(name for category, _level, names in words.KINDS if category == "city_government" for name in names)
"""What city governments are called, in a name."""


@dataclass(frozen=True, slots=True)
class Known:
    """A record of the register with all its names. `country` is its ISO alpha-2 code, empty where it has none; `city`
    the slug of the city that it governs or works for."""

    slug: str
    name: str
    names: tuple[str, ...] = ()
    country: str = ""
    city: str = ""
    category: str = ""


def _none_beside(_name: str, _country: str) -> list[Known]:
    return []


class _Index:
    """Records by their names. `beside`: those that a name may mean though none of theirs is like it."""

    def __init__(self, records: Iterable[Known], beside: Callable[[str, str], list[Known]] = _none_beside) -> None:
        self.beside = beside
        self.by_name: dict[str, list[Known]] = defaultdict(list)
        self.by_word: dict[str, set[str]] = defaultdict(set)
        self.matched: dict[tuple[str, str], Match] = {}
        self.named: list[tuple[str, str, Known]] = []
        for record in records:
            for told in {key(name) for name in (record.name, *record.names)} - {""}:
                self.by_name[told].append(record)
                if len(told) >= _FEWEST_SIGNS:
                    self.named.append((told, "" if is_han(told) else f" {told} ", record))
        for name in self.by_name:
            for word in _words(name):
                self.by_word[word].add(name)

    def knows(self, name: str, country: str) -> bool:
        """Whether exactly one record has this name there."""
        records = self.by_name.get(key(name))
        return records is not None and len(_nearest(records, country)) == 1

    def match(self, name: str, country: str) -> Match:
        if (name, country) not in self.matched:
            if len(self.matched) >= _MOST_MATCHED:
                self.matched.clear()
            self.matched[name, country] = self._match(name, country)
        return self.matched[name, country]

    def within(self, text: str, country: str) -> tuple[Candidate, ...]:
        """The records that a text names, in its order."""
        told = key(text)
        padded = f" {told} "
        found: dict[str, tuple[int, Known]] = {}
        for name, spaced, record in self.named:
            if country and record.country not in ("", country):
                continue
            at = padded.find(spaced) if spaced else told.find(name)
            if at >= 0 and (record.slug not in found or at < found[record.slug][0]):
                found[record.slug] = (at, record)
        return tuple(Candidate(one.slug, one.name) for _at, one in sorted(found.values(), key=lambda pair: pair[0]))

    def _match(self, name: str, country: str) -> Match:
        told = key(name)
        if not told:
            return NEW
        if same := _nearest(self.by_name.get(told, ()), country):
            if len(same) == 1:
                return Match("exact", same[0].slug, same[0].name)
            return Match("similar", candidates=_candidates(same))
        near: dict[str, float] = {}
        for word in _words(told):
            for other in self.by_word.get(word, ()):
                if other not in near:
                    near[other] = _likeness(told, other)
        best = sorted((one for one in near if near[one] >= SIMILAR), key=lambda one: (-near[one], one))
        similar = {record.slug: record for record in self.beside(name, country)}
        for one in best:
            for record in self.by_name[one]:
                if not country or record.country in ("", country):
                    similar.setdefault(record.slug, record)
        if similar:
            return Match("similar", candidates=_candidates(list(similar.values())[:_MOST_SIMILAR]))
        return NEW


@dataclass(frozen=True, slots=True)
class Register:
    """The records that names are looked for among. `countries`: ISO alpha-2 code and name."""

    stakeholders: tuple[Known, ...] = ()
    cities: tuple[Known, ...] = ()
    policies: tuple[Known, ...] = ()
    themes: tuple[Known, ...] = ()
    countries: tuple[tuple[str, str], ...] = ()
    _indexes: dict[str, _Index] = field(default_factory=dict, compare=False, repr=False)

    def bare(self) -> Register:
        """The same records without what was worked out of them: to be sent to another process."""
        return Register(self.stakeholders, self.cities, self.policies, self.themes, self.countries)

    def stakeholder(self, name: str, country: str = "") -> Match:
        """The organisation of that name. The government of a city that the name calls otherwise is a similar one."""
        return self._index("stakeholders").match(name, country)

    def knows_stakeholder(self, name: str, country: str = "") -> bool:
        """Whether that is exactly the name of one organisation."""
        return self._index("stakeholders").knows(name, country)

    def knows_city(self, name: str, country: str = "") -> bool:
        return self._index("cities").knows(name, country)

    def city(self, name: str, country: str = "") -> Match:
        return self._index("cities").match(name, country)

    def theme(self, name: str) -> Match:
        return self._index("themes").match(name, "")

    def government_of(self, city: str) -> Match:
        """The government of the city with this slug."""
        found = self._governments_of(city)
        return Match("exact", found[0].slug, found[0].name) if len(found) == 1 else NEW

    def _governments_of(self, city: str) -> list[Known]:
        return [one for one in self.stakeholders if one.city == city and one.category == "city_government"]

    def _governments_in(self, name: str, country: str) -> list[Known]:
        """Those of the cities in the name of a city government: of 'Chennai Municipal Corporation' City of Chennai."""
        if not _LOCAL.search(name):
            return []
        return [one for city in self.cities_in(name, country) for one in self._governments_of(city.slug)]

    def cities_in(self, text: str, country: str = "") -> tuple[Candidate, ...]:
        """The cities that a text names, in its order."""
        return self._index("cities").within(text, country)

    def policies_in(self, text: str, country: str = "") -> tuple[Candidate, ...]:
        """The policy instruments that a text names, by their title or another name."""
        return self._index("policies").within(text, country)

    def country_in(self, text: str) -> tuple[str, str, int, int] | None:
        """The first country that a text names: its code and name, and where its name stands."""
        by_code = dict(self.countries)
        told, places = _with_places(text[:_MOST_SIGNS])
        padded = f" {told} "
        by_word, in_han = _country_names(self.countries)
        starts = (0, *(at + 1 for at, sign in enumerate(told) if sign == " "))
        first = (
            (at, len(name), code)
            for at in starts
            for name, code in by_word.get(told[at:].partition(" ")[0], ())
            if padded.startswith(f" {name} ", at)
        )
        best = next(first, None)
        for name, code in in_han.items() if is_han(told) else ():
            at = told.find(name)
            if at >= 0 and (best is None or at < best[0]):
                best = (at, len(name), code)
        if best is None:
            return None
        start, end = places[best[0]], places[min(best[0] + best[1], len(places)) - 1] + 1
        return best[2], by_code.get(best[2], text[start:end]), start, end

    def _index(self, name: str) -> _Index:
        if name not in self._indexes:
            beside = self._governments_in if name == "stakeholders" else _none_beside
            self._indexes[name] = _Index(getattr(self, name), beside)
        return self._indexes[name]


@lru_cache(maxsize=8)
def _country_names(
    countries: tuple[tuple[str, str], ...],
) -> tuple[dict[str, list[tuple[str, str]]], dict[str, str]]:
    """The names of countries as they are compared, each with the country's code: by their first word, and those in
    Chinese, which has no blanks between words."""
    names = {key(name): code for code, name in countries} | _country_codes()
    by_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, code in names.items():
        if not is_han(name):
            by_word[name.partition(" ")[0]].append((name, code))
    return by_word, {name: code for name, code in names.items() if is_han(name)}


def _with_places(text: str) -> tuple[str, list[int]]:
    """`text` as names are compared, and where each of its signs stands in it."""
    told, places = "", []
    word, begins = "", 0
    for place, sign in enumerate(f"{text} "):
        if sign.isalnum() or (word and sign in "'’"):
            if not word:
                begins = place
            word += sign
        elif word:
            compared = key(word)
            if compared:
                if told:
                    told += " "
                    places.append(begins)
                places += [min(begins + number, place - 1) for number in range(len(compared))]
                told += compared
            word = ""
    return told, places


def _nearest(records: Iterable[Known], country: str) -> list[Known]:
    """Of one name: those of the country, where there are any, else the international ones, else all."""
    told = list({one.slug: one for one in records}.values())
    for wanted in (country, "") if country else ():
        if here := [one for one in told if one.country == wanted]:
            return here
    return [] if country and told else told


def _words(told: str) -> set[str]:
    if is_han(told):
        return {told[place : place + 2] for place in range(len(told) - 1)}
    return {word for word in told.split() if word not in _SMALL}


def _likeness(one: str, other: str) -> float:
    """By letters; a name that holds all words of a longer one counts by the words they share."""
    mine, theirs = _words(one), _words(other)
    shared = len(mine & theirs)
    fewer = min(len(mine), len(theirs))
    if fewer >= 2 and shared == fewer:
        return max(0.85, SequenceMatcher(None, one, other).ratio())
    return SequenceMatcher(None, one, other).ratio() if shared else 0.0


def _candidates(records: Iterable[Known]) -> tuple[Candidate, ...]:
    return tuple(Candidate(one.slug, one.name) for one in records)


def _country_codes() -> dict[str, str]:
    """ISO alpha-2 codes of the programme's countries by the names they have, as they are compared."""
    return {key(name): code for code, names in words.COUNTRIES.items() for name in names}
