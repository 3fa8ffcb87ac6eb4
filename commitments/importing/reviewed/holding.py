"""What a review holds: pieces of the document, entries and facts made of them, and who did what to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from commitments.due import Due
from commitments.importing.calling import title_of
from commitments.importing.vocabulary.capacities import ATTENDED, PARTICIPANT
from dialogues.status import PointKind
from urbanshift.said import Said

__all__ = ["FACTS", "Due", "Entry", "Kind", "Line", "Name", "Piece", "Review"]


NOT_CHOSEN = Due()


class Kind(StrEnum):
    """What an entry is: a next step, a point made of one of the four kinds, a theme, or somebody's part."""

    STEP = "step"
    KEY_MESSAGE = PointKind.KEY_MESSAGE.value
    CHALLENGE = PointKind.CHALLENGE.value
    OPPORTUNITY = PointKind.OPPORTUNITY.value
    POLICY_CONTRIBUTION = PointKind.POLICY_CONTRIBUTION.value
    THEME = "theme"
    PART = "part"


POINTS = frozenset(PointKind.values)

FACTS = (
    "title", "language", "ordinal", "topic", "author", "start", "end", "date_precision", "place", "format",
    "participants", "participants_precision", "summary",
)  # fmt: skip
"""What may be changed of the dialogue itself. Days are ISO dates; what is not told is missing."""

MOST_ACTS = 500
"""Acts of a review that are kept, to tell who changed what meanwhile."""


class Was(StrEnum):
    """What reading made of a piece."""

    OPEN = "open"
    LABEL = "label"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one paragraph of the document. `number` names it for good, `block` is its paragraph; all pieces of a
    paragraph one after the other are its text. `sign`: of the list, before the first. `seen`: a person read it and left
    it out."""

    number: int
    page: int
    line: int
    block: int
    text: str
    was: str = Was.OPEN
    looks: str = "text"
    sign: str = ""
    seen: bool = False

    @property
    def has_words(self) -> bool:
        return any(sign.isalnum() for sign in self.text)


@dataclass(frozen=True, slots=True)
class Name:
    """An organisation, or a theme, as the document names it. `slug` and `called` once it is linked to the register;
    `similar` are slugs and names to choose among. `category` and `level` are what the words tell of a new one.
    `noted`: a person decided that the dialogue's note shall name it, and no more."""

    name: str
    slug: str | None = None
    called: str = ""
    similar: tuple[tuple[str, str], ...] = ()
    acronym: str = ""
    category: str = ""
    level: str = ""
    noted: bool = False

    @classmethod
    def from_json(cls, told: dict[str, Any] | None) -> Name | None:
        if told is None:
            return None
        return cls(**_name(told))


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the dialogue is said to have agreed, said or been.

    `pieces` are the numbers of those it was made of. `owner` of a next step, and who is
    named beside it (`supporters`); `match` of a theme or a part, whose name
    is then the title. `group`: a part that names nobody; `attendance` and `capacity`: whether, and as what, one was
    there. `made_of`: page and line where it begins. `became`: what was
    entered of it, a reference of a next step, or the id of a point.
    """

    id: str
    kind: str
    title: str
    text: str = ""
    level: str = ""
    pieces: tuple[int, ...] = ()
    made_of: tuple[int, int] = (1, 1)
    owner: Name | None = None
    supporters: tuple[Name, ...] = ()
    match: Name | None = None
    group: bool = False
    attendance: str = ATTENDED
    capacity: str = PARTICIPANT
    nobody_named: bool = False
    due: Due = NOT_CHOSEN
    due_words: str = ""
    cities: tuple[tuple[str, str], ...] = ()
    new_cities: tuple[str, ...] = ()
    """Those that the register lacks: shown, because nothing can be entered of them."""
    looked_at: bool = False
    left_out: bool = False
    became: str = ""

    @property
    def is_step(self) -> bool:
        return self.kind == Kind.STEP

    @property
    def is_point(self) -> bool:
        return self.kind in POINTS

    @property
    def named(self) -> Name | None:
        """The name in it that the register may have."""
        if self.is_step:
            return self.owner
        return self.match if self.kind in (Kind.PART, Kind.THEME) else None

    @property
    def names(self) -> list[Name]:
        """All names in it that the register may have."""
        return [*([self.named] if self.named is not None else []), *(self.supporters if self.is_step else ())]

    @property
    def words(self) -> str:
        """Title and text in one, where the title is not the text's beginning."""
        if not self.text:
            return self.title
        return self.text if self.title == title_of(None, self.text) else f"{self.title}: {self.text}"

    @property
    def is_linked(self) -> bool:
        """Whether somebody decided about each of its names."""
        return self.group or all(one.slug or one.noted for one in self.names)

    @property
    def lacks(self) -> list[str]:
        """What adoption asks for, and it does not say: `due`, `lead`."""
        if not self.is_step:
            return []
        lead = bool(self.owner and self.owner.slug) or self.nobody_named
        return [*([] if self.due else ["due"]), *([] if lead else ["lead"])]

    def as_json(self) -> dict[str, Any]:
        told = asdict(self)
        told["due"] = {"precision": self.due.precision, "on": self.due.on.isoformat() if self.due.on else None}
        return {name: value for name, value in told.items() if name in _ALWAYS or value != _BLANK[name]}

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Entry:
        due = told.get("due") or {}
        return cls(
            **{
                **told,
                "pieces": tuple(told.get("pieces", ())),
                "made_of": tuple(told.get("made_of", (1, 1))),
                "owner": Name.from_json(told.get("owner")),
                "supporters": tuple(Name(**_name(one)) for one in told.get("supporters", ())),
                "match": Name.from_json(told.get("match")),
                "cities": tuple((slug, called) for slug, called in told.get("cities", ())),
                "new_cities": tuple(told.get("new_cities", ())),
                "due": Due(due.get("precision", ""), date.fromisoformat(due["on"]) if due.get("on") else None),
            }
        )


def _name(told: dict[str, Any]) -> dict[str, Any]:
    return {**told, "similar": tuple((slug, called) for slug, called in told.get("similar", ()))}


_ALWAYS = frozenset({"id", "kind", "title"})
_BLANK = asdict(Entry("", "", "")) | {"due": {"precision": "", "on": None}}
_PLAIN = asdict(Piece(0, 0, 0, 0, ""))
_ALWAYS_OF_PIECE = frozenset({"number", "page", "line", "block", "text"})


@dataclass(frozen=True, slots=True)
class Line:
    """One act of a review: the `version` of the import that it made, who, when, what it was, and of which entries or
    pieces (`e7`, `p12`, `facts`). `sent` tells what exactly was sent, to know it again."""

    version: int
    by: int | None
    at: str
    what: str
    about: tuple[str, ...]
    title: str = ""
    sent: str = ""

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Line:
        return cls(**{**told, "about": tuple(told["about"])})


@dataclass(frozen=True, slots=True)
class Review:
    """The whole of it. `facts` by name, `fact_pieces` what each was read from. `last` is the number of the entry that
    was made last, `last_piece` of the piece."""

    facts: dict[str, Any] = field(default_factory=dict)
    fact_pieces: dict[str, tuple[int, ...]] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    pieces: tuple[Piece, ...] = ()
    notices: tuple[Said, ...] = ()
    acts: tuple[Line, ...] = ()
    last: int = 0
    last_piece: int = 0

    # --- What is asked of it ----------------------------------------------------------------------------------------

    def entry(self, id: str) -> Entry | None:  # noqa: A002  (its name)
        return next((one for one in self.entries if one.id == id), None)

    @property
    def kept(self) -> list[Entry]:
        """The entries that will be entered."""
        return [one for one in self.entries if not one.left_out]

    @property
    def left_out(self) -> list[Entry]:
        return [one for one in self.entries if one.left_out]

    def homes(self) -> dict[int, list[str]]:
        """Of each piece that something is made of: the entries, and `facts`."""
        told: dict[int, list[str]] = {}
        for entry in self.kept:
            for number in entry.pieces:
                told.setdefault(number, []).append(entry.id)
        for name, numbers in self.fact_pieces.items():
            if name not in FACTS or self.facts.get(name) not in (None, ""):
                for number in numbers:
                    if "facts" not in told.setdefault(number, []):
                        told[number].append("facts")
        return told

    def left(self) -> list[Piece]:
        """The pieces that nothing is made of, seen or not."""
        homes = self.homes()
        return [one for one in self.pieces if one.was == Was.OPEN and one.has_words and one.number not in homes]

    @property
    def not_looked_at(self) -> list[Entry]:
        return [one for one in self.kept if not one.looked_at]

    def unlinked(self) -> list[tuple[Name, list[Entry]]]:
        """The names that are not linked to the register and that nobody decided about, each with where it stands; one
        and its short name are the same."""
        told: dict[tuple[bool, str], tuple[Name, list[Entry]]] = {}
        whole = self.whole_names()
        for entry in self.kept:
            for name in entry.names:
                if name.slug or name.noted or entry.group:
                    continue
                short = name.name.casefold()
                of = entry.kind == Kind.THEME, whole.get(short, short)
                known, entries = told.get(of, (name, []))
                told[of] = name if known.name.casefold() in whole else known, entries
                if entry not in entries:
                    entries.append(entry)
        return list(told.values())

    def whole_names(self) -> dict[str, str]:
        """The short names that the document explains, each with the one name that it stands for, in small letters."""
        told: dict[str, set[str]] = {}
        for entry in self.entries:
            for name in entry.names:
                if name.acronym:
                    told.setdefault(name.acronym.casefold(), set()).add(name.name.casefold())
        return {short: names.pop() for short, names in told.items() if len(names) == 1}

    def changed_since(self, version: int, about: Collection[str] | None) -> list[Line]:
        """The later acts that were about any of these, all where it is None."""
        return [
            one
            for one in self.acts
            if one.version > version and (about is None or not set(about).isdisjoint(one.about))
        ]

    # --- Making another ---------------------------------------------------------------------------------------------

    def with_entries(self, *changed: Entry) -> Review:
        """The same with these in the place of those of their id."""
        by_id = {one.id: one for one in changed}
        return replace(self, entries=tuple(by_id.get(one.id, one) for one in self.entries))

    def with_pieces(self, numbers: Iterable[int], **values: Any) -> Review:
        chosen = set(numbers)
        return replace(
            self, pieces=tuple(replace(one, **values) if one.number in chosen else one for one in self.pieces)
        )

    def with_new(self, entry: Entry, *, after: Entry | None = None) -> Review:
        """With one entry more: behind `after`, or where its words stand among those of its kind."""
        told = list(self.entries)
        if after is not None:
            told.insert(told.index(after) + 1, entry)
        else:
            order = {one.number: place for place, one in enumerate(self.pieces)}

            def begins(one: Entry) -> int:
                return min((order[number] for number in one.pieces if number in order), default=len(order))

            mine = begins(entry)
            before = [place for place, one in enumerate(told) if begins(one) < mine]
            told.insert(before[-1] + 1 if before else 0, entry)
        return replace(self, entries=tuple(told))

    # --- Keeping it -------------------------------------------------------------------------------------------------

    def as_json(self) -> dict[str, Any]:
        return {
            "facts": self.facts,
            "fact_pieces": {name: list(numbers) for name, numbers in self.fact_pieces.items()},
            "entries": [one.as_json() for one in self.entries],
            "pieces": [_without_plain(one) for one in self.pieces],
            "notices": list(self.notices),
            "acts": [asdict(one) for one in self.acts[-MOST_ACTS:]],
            "last": self.last,
            "last_piece": self.last_piece,
        }

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Review:
        return cls(
            facts=told["facts"],
            fact_pieces={name: tuple(numbers) for name, numbers in told["fact_pieces"].items()},
            entries=tuple(Entry.from_json(one) for one in told["entries"]),
            pieces=tuple(Piece(**one) for one in told["pieces"]),
            notices=tuple(told["notices"]),
            acts=tuple(Line.from_json(one) for one in told["acts"]),
            last=told["last"],
            last_piece=told["last_piece"],
        )


def _without_plain(piece: Piece) -> dict[str, Any]:
    return {name: value for name, value in asdict(piece).items() if name in _ALWAYS_OF_PIECE or value != _PLAIN[name]}


def letters(text: str) -> str:
    """What counts when words are compared."""
    return "".join(sign for sign in text if sign.isalnum())
