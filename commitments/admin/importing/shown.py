"""What the review screen shows: the document piece by piece beside the entries, and what is left to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from commitments.importing.reviewed import Entry, Kind, Piece, Review
from commitments.importing.reviewed.cutting import sentence_starts
from commitments.importing.reviewed.holding import POINTS, Was
from commitments.importing.reviewed.noting import beside, has_text_for_note
from dialogues.status import Attendance, Capacity, Level
from urbanshift.text import colon, number_in

from .forms import KINDS, fact_as_read

PIECES_AT_ONCE, ENTRIES_AT_ONCE = 1_500, 200
"""How much of a long document one page shows."""
MOST_SENTENCES = 40


@dataclass(slots=True)
class Part:
    """A piece of the source. `state`: placed, label (a heading is one), furniture, left, or seen; `homes` are what it
    is in."""

    piece: Piece
    state: str
    homes: list[str]

    @property
    def target(self) -> str:
        return self.homes[0] if self.homes else f"left-{self.piece.number}"

    @property
    def leads(self) -> bool:
        return bool(self.homes) or self.state == "left"


@dataclass(slots=True)
class Paragraph:
    page: int
    line: int
    looks: str
    sign: str
    parts: list[Part]
    new_page: bool = False


@dataclass(slots=True)
class Card:
    """An entry as it is shown. `place`: the piece that it begins with; `next` the id of the one behind it; `edit` and
    `plain` the pages on which its fields are open and closed. `form` where it is being changed."""

    entry: Entry
    kind: str
    place: str
    level: str
    next: str = ""
    edit: str = ""
    plain: str = ""
    form: Any = None

    @property
    def numbers(self) -> str:
        return " ".join(str(one) for one in self.entry.pieces)

    @property
    def sentences(self) -> list[tuple[int, str]]:
        """Where its text may be split: offsets, and how the second part begins."""
        text = self.entry.text
        return [(at, text[at:].strip()[:70]) for at in sentence_starts(text)[:MOST_SENTENCES]]

    @property
    def lacks_due(self) -> bool:
        return "due" in self.entry.lacks

    @property
    def lacks_lead(self) -> bool:
        return "lead" in self.entry.lacks

    @property
    def noted(self) -> str:
        """What the note of the dialogue will tell of it, and the entry does not show as a next step does."""
        return "" if self.entry.is_step else "; ".join(f"{what}{colon()}{words}" for what, words in beside(self.entry))

    @property
    def has_text_for_note(self) -> bool:
        return has_text_for_note(self.entry)

    @property
    def part(self) -> str:
        """As what somebody was there, or was only asked."""
        if self.entry.kind != Kind.PART or self.entry.group:
            return ""
        capacity = str(Capacity(self.entry.capacity).label)
        is_invited = self.entry.attendance == Attendance.INVITED
        return f"{capacity} ({Attendance.INVITED.label})" if is_invited else capacity

    @property
    def is_unlinked(self) -> bool:
        return not self.entry.is_linked


@dataclass(slots=True)
class Section:
    """The entries of one part of the summary, as far as they are shown."""

    id: str
    title: str
    nothing: str
    cards: list[Card] = field(default_factory=list)

    @property
    def not_looked_at(self) -> list[Card]:
        return [one for one in self.cards if not one.entry.looked_at]


class Shown:
    """One page of a review. `query` says which part of a long document: `from` (a place among its pieces), and
    `entries`."""

    def __init__(self, review: Review, query: Any) -> None:
        self.review = review
        self.homes = review.homes()
        self.first_piece = (number_in(query.get("from")) or 0) // PIECES_AT_ONCE * PIECES_AT_ONCE
        self.first_entry = (number_in(query.get("entries")) or 0) // ENTRIES_AT_ONCE * ENTRIES_AT_ONCE
        self.in_order = sorted(review.kept, key=lambda one: _ORDER[one.kind])
        self.left = review.left()
        self.places = {one.number: place for place, one in enumerate(review.pieces)}

    # --- What is left to look at ---

    @property
    def counts(self) -> dict[str, int]:
        steps = [one for one in self.review.kept if one.lacks]
        silent = [one for one in steps if "due" in one.lacks or one.owner is None]
        return {
            "entries": len(self.review.not_looked_at),
            "names": len(self.review.unlinked()),
            "left": len([one for one in self.left if not one.seen]),
            "steps": len(silent),
            "leads": len([one for one in steps if "lead" in one.lacks and one.owner is not None]),
            "all": len(self.review.kept),
        }

    def after(self, id: str) -> str:  # noqa: A002
        """The next entry that nobody has looked at, behind this one, else from the top; else what remains."""
        ids = [one.id for one in self.in_order]
        at = ids.index(id) + 1 if id in ids else 0
        for one in (*self.in_order[at:], *self.in_order[:at]):
            if not one.looked_at and one.id != id:
                return one.id
        return self.beside()

    def beside(self) -> str:
        """What remains to be looked at beside the entries."""
        counts = self.counts
        return "names" if counts["names"] else "left" if counts["left"] else "create"

    # --- The dialogue ---

    @property
    def days(self) -> dict[str, Any] | None:
        """The days of the dialogue, as `when.html` tells those of one; None where the document tells none."""
        facts = self.review.facts
        told = [date.fromisoformat(facts[name]) for name in ("start", "end") if facts.get(name)]
        if not told:
            return None
        return {"starts_on": told[0], "ends_on": told[-1], "date_precision": facts.get("date_precision")}

    @property
    def language(self) -> Any:
        return fact_as_read("language", self.review.facts.get("language"))

    @property
    def form(self) -> Any:
        return fact_as_read("format", self.review.facts.get("format"))

    @property
    def counted(self) -> Any:
        return fact_as_read("participants_precision", self.review.facts.get("participants_precision"))

    # --- Entries ---

    def sections(self, *, editing: str = "", form: Any = None) -> list[Section]:
        told = {
            "parts": Section("parts", _("Who was there"), _("Nobody is named.")),
            "themes": Section("themes", _("Themes"), _("No themes were found.")),
            "points": Section("points", _("Points made"), _("No points were found.")),
            "steps": Section("steps", _("Next steps"), _("No next steps were found.")),
        }
        window = self.in_order[self.first_entry : self.first_entry + ENTRIES_AT_ONCE]
        following = {
            one.id: other.id
            for one, other in zip(self.in_order, self.in_order[1:], strict=False)
            if _ORDER[one.kind] == _ORDER[other.kind]
        }
        for entry in window:
            card = Card(
                entry, _CALLED[entry.kind], self.address_of_place(entry), _level(entry), following.get(entry.id, ""),
                self.address(edit=entry.id), self.address(),
            )  # fmt: skip
            if entry.id == editing:
                card.form = form
            told[_SECTION[entry.kind]].cards.append(card)
        return list(told.values())

    def address_of_place(self, entry: Entry) -> str:
        """The address of the piece that an entry begins with, on this page or on that which shows it."""
        known = [one for one in entry.pieces if one in self.places]
        if not known:
            return ""
        first = min(known, key=lambda one: self.places[one])
        place = self.places[first]
        if self.first_piece <= place < self.first_piece + PIECES_AT_ONCE:
            return f"#p{first}"
        return f"{self.address(first=place)}#p{first}"

    def address(self, *, first: int | None = None, entries: int | None = None, **more: str) -> str:
        """A page of this review: where it is now, or elsewhere in a long document."""
        asked = {
            "from": self.first_piece if first is None else first,
            "entries": self.first_entry if entries is None else entries,
        }
        told = {name: str(value) for name, value in asked.items() if value} | {
            name: value for name, value in more.items() if value
        }
        return f"?{urlencode(told)}" if told else "?"

    # --- Source ---

    def paragraphs(self) -> Iterator[Paragraph]:
        left = {one.number for one in self.left}
        current: Paragraph | None = None
        block: int | None = None
        page = 0
        for piece in self.review.pieces[self.first_piece : self.first_piece + PIECES_AT_ONCE]:
            part = Part(piece, self._state(piece, left), self.homes.get(piece.number, []))
            if current is None or piece.block != block:
                if current is not None:
                    yield current
                current = Paragraph(piece.page, piece.line, piece.looks, piece.sign, [], piece.page > page)
                block, page = piece.block, max(page, piece.page)
            current.parts.append(part)
        if current is not None:
            yield current

    def _state(self, piece: Piece, left: set[int]) -> str:
        if piece.number in left:
            return "seen" if piece.seen else "left"
        if piece.number in self.homes:
            return "placed"
        return "furniture" if piece.was == Was.FURNITURE else "label"

    def pages(self) -> dict[str, Any]:
        """The ways on in a long document."""
        pieces, entries = len(self.review.pieces), len(self.in_order)
        return {
            "source_before": self.first_piece and self.address(first=max(0, self.first_piece - PIECES_AT_ONCE)),
            "source_after": self.first_piece + PIECES_AT_ONCE < pieces
            and self.address(first=self.first_piece + PIECES_AT_ONCE),
            "entries_before": self.first_entry and self.address(entries=max(0, self.first_entry - ENTRIES_AT_ONCE)),
            "entries_after": self.first_entry + ENTRIES_AT_ONCE < entries
            and self.address(entries=self.first_entry + ENTRIES_AT_ONCE),
        }


_SECTION: dict[str, str] = {Kind.PART: "parts", Kind.THEME: "themes", Kind.STEP: "steps"}
_SECTION |= dict.fromkeys(POINTS, "points")
_ORDER: dict[str, int] = {
    kind: ["parts", "themes", "points", "steps"].index(section) for kind, section in _SECTION.items()
}
_CALLED: dict[str, Any] = dict(KINDS)


def _level(entry: Entry) -> str:
    if entry.level == "other":
        return _("other")
    return str(Level(entry.level).label) if entry.level in Level.values else ""
