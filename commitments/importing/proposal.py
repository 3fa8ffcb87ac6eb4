"""What a document says of a dialogue, proposed to whoever checks it. Nothing in it that the document does not carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from commitments.importing.vocabulary.capacities import ATTENDED, PARTICIPANT
from urbanshift.said import Said


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: page and line, from 1, and the words."""

    page: int
    line: int
    words: str

    def as_json(self) -> dict[str, Any]:
        return {"page": self.page, "line": self.line, "words": self.words}


@dataclass(frozen=True, slots=True)
class Fact:
    """One value, and where it stands."""

    value: Any
    source: Source


@dataclass(frozen=True, slots=True)
class Candidate:
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Match:
    """What the register has of a name: `exact`, with its slug; `similar` ones, to choose from; or it is `new`."""

    state: str
    slug: str | None = None
    name: str | None = None
    candidates: tuple[Candidate, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "state": self.state,
            "slug": self.slug,
            "candidates": [{"slug": one.slug, "name": one.name} for one in self.candidates],
        }


NEW = Match("new")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as the document names it."""

    name: str
    match: Match

    def as_json(self) -> dict[str, Any]:
        return {"name": self.name, "match": self.match.as_json()}


@dataclass(frozen=True, slots=True)
class Part:
    """Who was there. `kind`: an organisation, a city (its government), or a group that names nobody. `capacity`: as
    what; `attendance`: or only asked."""

    level: str | None
    kind: str
    name: str
    acronym: str | None
    category: str | None
    stakeholder_level: str | None
    match: Match
    source: Source
    capacity: str = PARTICIPANT
    attendance: str = ATTENDED

    def as_json(self) -> dict[str, Any]:
        return {
            "level": self.level,
            "kind": self.kind,
            "name": self.name,
            "acronym": self.acronym,
            "category": self.category,
            "stakeholder_level": self.stakeholder_level,
            "capacity": self.capacity,
            "attendance": self.attendance,
            "match": self.match.as_json(),
            "source": self.source.as_json(),
        }


@dataclass(frozen=True, slots=True)
class ProposedTheme:
    title: str
    text: str | None
    match: Match
    source: Source

    def as_json(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "text": self.text,
            "match": self.match.as_json(),
            "source": self.source.as_json(),
        }


@dataclass(frozen=True, slots=True)
class ProposedPoint:
    """A point made. `policies`: instruments of the register that its words name."""

    kind: str
    level: str | None
    title: str
    text: str
    source: Source
    policies: tuple[Candidate, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "level": self.level,
            "title": self.title,
            "text": self.text,
            "policies": [{"slug": one.slug, "title": one.name} for one in self.policies],
            "source": self.source.as_json(),
        }


@dataclass(frozen=True, slots=True)
class ProposedDue:
    """A due as the text has it: precision day, month, quarter or year, and the last day that is meant; `next_dialogue`,
    which has no date; or no precision, where the words tell a time that has no day ('before the long rains')."""

    precision: str
    on: date | None
    words: str

    def as_json(self) -> dict[str, Any]:
        return {
            "precision": self.precision or None,
            "on": None if self.on is None else self.on.isoformat(),
            "words": self.words,
        }


@dataclass(frozen=True, slots=True)
class ProposedStep:
    """A next step. `cities` are those of the register that its words, its owners, or a heading above it, name,
    `new_cities` others; `supporters` are all that are named with the owner, who is the one that leads or is named
    first."""

    title: str
    text: str
    source: Source
    owner: Organisation | None = None
    due: ProposedDue | None = None
    cities: tuple[Candidate, ...] = ()
    level: str | None = None
    supporters: tuple[Organisation, ...] = ()
    new_cities: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "text": self.text,
            "owner": None if self.owner is None else self.owner.as_json(),
            "supporters": [one.as_json() for one in self.supporters],
            "due": None if self.due is None else self.due.as_json(),
            "cities": [
                *({"slug": one.slug, "name": one.name} for one in self.cities),
                *({"slug": None, "name": name} for name in self.new_cities),
            ],
            "level": self.level,
            "source": self.source.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Left:
    """Words that nothing was made of; of furniture, `what` it is."""

    text: str
    source: Source
    what: str = ""

    def as_json(self) -> dict[str, Any]:
        told: dict[str, Any] = {"text": self.text, "source": self.source.as_json()}
        return told | ({"what": self.what} if self.what else {})


FACTS = (
    "title", "ordinal", "country", "country_code", "topic", "author", "start", "end", "date_precision", "place",
    "format", "participants",
    "participants_precision", "language", "summary",
)  # fmt: skip
"""What may be told of the dialogue itself, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that was made of one document. `notices`: what a person should know before trusting it, each a sentence
    by language. `came_besides`: whom its text names as having come, and the list that tells who was there does not."""

    facts: dict[str, Fact]
    language: str | None
    representation: tuple[Part, ...] = ()
    themes: tuple[ProposedTheme, ...] = ()
    points: tuple[ProposedPoint, ...] = ()
    steps: tuple[ProposedStep, ...] = ()
    unplaced: tuple[Left, ...] = ()
    furniture: tuple[Left, ...] = ()
    labels: tuple[Left, ...] = ()
    notices: tuple[Said, ...] = field(default=())
    came_besides: tuple[str, ...] = ()

    def value(self, name: str) -> Any:
        """A fact of the dialogue, None where the document does not tell it."""
        return self.facts[name].value if name in self.facts else None

    def as_json(self) -> dict[str, Any]:
        """What is proposed and what is left to place."""
        dialogue: dict[str, Any] = {name: _plain(self.value(name)) for name in FACTS}
        dialogue["language"] = self.language
        dialogue["sources"] = {name: fact.source.as_json() for name, fact in self.facts.items()}
        return {
            "dialogue": dialogue,
            "representation": [one.as_json() for one in self.representation],
            "themes": [one.as_json() for one in self.themes],
            "outcome_points": [one.as_json() for one in self.points],
            "commitments": [one.as_json() for one in self.steps],
            "unplaced": [one.as_json() for one in self.unplaced],
        }

    def texts(self) -> Iterator[str]:
        """All that it says."""
        return _texts(self.as_json())

    def as_kept(self) -> dict[str, Any]:
        """The same, with all that accounts for the rest of the document."""
        return self.as_json() | {
            "furniture": [one.as_json() for one in self.furniture],
            "labels": [one.as_json() for one in self.labels],
            "notices": list(self.notices),
        }


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
