"""The acts of a review: each makes another review of one, pure, and refuses what makes no sense in it.

A change knows what it is `about` (entries, pieces, facts), so that two people who work on different entries are not in
each other's way, and whoever comes second to the same one is told. None of them loses a piece.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from commitments.importing.calling import title_of
from commitments.importing.vocabulary.comparing import key
from urbanshift.errors import Fault, Invalid
from urbanshift.text import line_of

from .cutting import cut
from .holding import FACTS, NOT_CHOSEN, POINTS, Due, Entry, Kind, Name, Review
from .parting import halves, merged, records_of

__all__ = [
    "Accept", "BringBack", "Change", "Dismiss", "Edit", "LeaveOut", "LinkName", "LinkNames", "Make", "Merge", "Move",
    "NoteName", "SayForAll", "SetFacts", "Split",
]  # fmt: skip

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Change:
    """What a person does. `what` is its name in the list of acts."""

    @property
    def what(self) -> str:
        return type(self).__name__.lower()

    def about(self, review: Review) -> tuple[str, ...]:
        """The entries (`e7`), pieces (`p12`) or `facts` that it reads or changes."""
        raise NotImplementedError

    def apply(self, review: Review) -> Review:
        """The review after it. Raises Invalid."""
        raise NotImplementedError


def _found(review: Review, called: str) -> Entry:
    entry = review.entry(called)
    if entry is None:
        raise Invalid(_("This entry is not there any more: it was merged with another one."))
    return entry


def _of_kind(kind: str) -> Kind:
    try:
        return Kind(kind)
    except ValueError:
        raise Invalid(_("There is no such kind."), [Fault("kind", _("Choose what it is."))]) from None


@dataclass(frozen=True, slots=True)
class _OfEntries(Change):
    entries: tuple[str, ...]

    def about(self, review: Review) -> tuple[str, ...]:
        return self.entries

    def found(self, review: Review) -> list[Entry]:
        if not self.entries:
            raise Invalid(_("Choose an entry first."))
        chosen = {_found(review, one).id for one in self.entries}
        return [one for one in review.entries if one.id in chosen]


class Accept(_OfEntries):
    """They are right as they stand."""

    def apply(self, review: Review) -> Review:
        return review.with_entries(*(replace(one, looked_at=True, left_out=False) for one in self.found(review)))


class LeaveOut(_OfEntries):
    """Nothing is entered of them: their words are left, until somebody brings them back."""

    def apply(self, review: Review) -> Review:
        return review.with_entries(*(replace(one, left_out=True) for one in self.found(review)))


class BringBack(_OfEntries):
    def apply(self, review: Review) -> Review:
        return review.with_entries(*(replace(one, left_out=False, looked_at=False) for one in self.found(review)))


@dataclass(frozen=True, slots=True)
class Move(_OfEntries):
    """They are something else."""

    kind: str = ""

    def apply(self, review: Review) -> Review:
        kind = _of_kind(self.kind)
        return review.with_entries(*(moved(one, kind) for one in self.found(review)))


def moved(entry: Entry, kind: Kind) -> Entry:
    """`entry` as one of another kind; what the new kind does not have waits in it, and comes back with the old one."""
    if entry.kind == kind:
        return replace(entry, left_out=False)
    match = entry.match
    if kind in (Kind.PART, Kind.THEME):
        match = Name(entry.title[:200])
    level = entry.level
    if (kind in POINTS or kind == Kind.STEP) and level not in ("national", "local", "both"):
        level = ""
    return replace(entry, kind=kind, match=match, level=level, group=False, left_out=False, looked_at=True)


@dataclass(frozen=True, slots=True)
class Edit(Change):
    """What a person wrote in its place. `values` by field of an entry; those not named stay."""

    entry: str
    values: dict[str, Any] = field(default_factory=dict)

    def about(self, review: Review) -> tuple[str, ...]:
        return (self.entry,)

    def apply(self, review: Review) -> Review:
        entry = _found(review, self.entry)
        values = dict(self.values)
        kind = _of_kind(values.pop("kind", entry.kind))
        title = line_of("title", values.get("title", entry.title), _("Give it a title."))
        if len(title) > LONGEST_TITLE:
            message = _("This is longer than %(most)d signs.") % {"most": LONGEST_TITLE}
            raise Invalid(message, [Fault("title", message)])
        if kind != entry.kind:
            entry = moved(entry, kind)
            if entry.match is not None and "match" not in values:
                values["match"] = entry.match
        if kind == Kind.STEP:
            owner = values.get("owner", entry.owner)
            if values.get("nobody_named", entry.nobody_named) and owner is not None and owner.slug:
                message = _("Name the lead, or say that nobody was named, not both.")
                raise Invalid(message, [Fault("nobody_named", message)])
        values["title"] = title
        return review.with_entries(replace(entry, **values, looked_at=True, left_out=False))


@dataclass(frozen=True, slots=True)
class Split(Change):
    """Two entries in place of one: its text up to `at`, counted in signs, and what follows; see `halves`. `values`:
    what else was changed of it, the text excepted."""

    entry: str
    at: int
    values: dict[str, Any] = field(default_factory=dict)

    def about(self, review: Review) -> tuple[str, ...]:
        return (self.entry,)

    def apply(self, review: Review) -> Review:
        if self.values:
            review = Edit(self.entry, self.values).apply(review)
        entry = _found(review, self.entry)
        head, tail = entry.text[: max(0, self.at)].rstrip(), entry.text[max(0, self.at) :].lstrip()
        if not any(one.isalnum() for one in head) or not any(one.isalnum() for one in tail):
            message = _(
                "Put the cursor between two words of the text, or choose the sentence that the second one begins with."
            )
            raise Invalid(message, [Fault("at", message)])
        review, first, second = cut(review, entry, tail)
        kept, made = halves(entry, head, tail)
        kept = replace(kept, pieces=first)
        begins = _place(review, second) or entry.made_of
        made = replace(made, id=f"e{review.last + 1}", pieces=second, made_of=begins)
        review = replace(review, last=review.last + 1).with_entries(kept)
        return review.with_new(made, after=kept)


class Merge(_OfEntries):
    """One entry of several: the first of them, with the words of all; see `merged`. Two that are linked to different
    records stay two."""

    def apply(self, review: Review) -> Review:
        found = self.found(review)
        if len(found) < 2:
            raise Invalid(_("Choose two entries to merge."))
        if len(records_of(found)) > 1:
            raise Invalid(_("These are linked to different records of the register, and cannot be merged."))
        gone = {one.id for one in found[1:]}
        review = replace(review, entries=tuple(one for one in review.entries if one.id not in gone))
        return review.with_entries(merged(found))


@dataclass(frozen=True, slots=True)
class Make(Change):
    """One entry of text that was left."""

    pieces: tuple[int, ...]
    kind: str

    def about(self, review: Review) -> tuple[str, ...]:
        return tuple(f"p{one}" for one in self.pieces)

    def apply(self, review: Review) -> Review:
        kind = _of_kind(self.kind)
        chosen = _left(review, self.pieces)
        text = " ".join(one.text.strip() for one in chosen)
        title = title_of(None, text)
        numbers = tuple(one.number for one in chosen)
        named = kind in (Kind.PART, Kind.THEME)
        entry = Entry(
            f"e{review.last + 1}",
            kind,
            title[:LONGEST_TITLE],
            "" if kind == Kind.PART and key(title) == key(text) else text,
            pieces=numbers,
            made_of=(chosen[0].page, chosen[0].line),
            match=Name(title[:200]) if named else None,
        )
        review = replace(review.with_pieces(numbers, seen=False), last=review.last + 1)
        return review.with_new(entry)


@dataclass(frozen=True, slots=True)
class Dismiss(Change):
    """Text that was left is read, and nothing is to be made of it; or it is to be looked at again."""

    pieces: tuple[int, ...]
    seen: bool = True

    def about(self, review: Review) -> tuple[str, ...]:
        return tuple(f"p{one}" for one in self.pieces)

    def apply(self, review: Review) -> Review:
        return review.with_pieces((one.number for one in _left(review, self.pieces)), seen=self.seen)


def _left(review: Review, numbers: Sequence[int]) -> list[Any]:
    wanted = set(numbers)
    if not wanted:
        raise Invalid(_("Choose the text first."), [Fault("pieces", _("Choose the text first."))])
    found = [one for one in review.left() if one.number in wanted]
    if len(found) != len(wanted):
        raise Invalid(_("Something was made of this text already."))
    return found


def _place(review: Review, numbers: Sequence[int]) -> tuple[int, int] | None:
    wanted = set(numbers)
    return next(((one.page, one.line) for one in review.pieces if one.number in wanted), None)


@dataclass(frozen=True, slots=True)
class SetFacts(Change):
    """What is known of the dialogue itself: the whole of it."""

    facts: dict[str, Any] = field(default_factory=dict)

    def about(self, review: Review) -> tuple[str, ...]:
        return ("facts",)

    def apply(self, review: Review) -> Review:
        line_of("title", self.facts.get("title", ""), _("Give the dialogue a title."))
        told = {name: self.facts[name] for name in FACTS if self.facts.get(name) not in (None, "")}
        return replace(review, facts=told)


@dataclass(frozen=True, slots=True)
class _OfName(Change):
    """A name, and the short one that stands for it, wherever it stands as an organisation, or as a theme."""

    name: str
    is_theme: bool = False

    def entries(self, review: Review) -> list[Entry]:
        forms = self._forms(review)
        return [
            one
            for one in review.kept
            if (one.kind == Kind.THEME) == self.is_theme and any(name.name.casefold() in forms for name in one.names)
        ]

    def _forms(self, review: Review) -> set[str]:
        whole, name = review.whole_names(), self.name.casefold()
        called = whole.get(name, name)
        return {name, called, *(short for short, of in whole.items() if of == called)}

    def about(self, review: Review) -> tuple[str, ...]:
        return tuple(one.id for one in self.entries(review))

    def changed(self, review: Review, **values: Any) -> Review:
        found = self.entries(review)
        if not found:
            raise Invalid(_("This name stands in no entry any more."))
        forms = self._forms(review)

        def of(name: Name | None) -> Any:
            return replace(name, **values) if name is not None and name.name.casefold() in forms else name

        told = []
        for entry in found:
            if entry.is_step:
                owner = of(entry.owner)
                nobody = entry.nobody_named and not (owner is not None and owner.slug)
                supporters = tuple(of(one) for one in entry.supporters)
                told.append(replace(entry, owner=owner, supporters=supporters, nobody_named=nobody))
            else:
                told.append(replace(entry, match=of(entry.match)))
        return review.with_entries(*told)


@dataclass(frozen=True, slots=True)
class LinkName(_OfName):
    """It is this one of the register."""

    slug: str = ""
    called: str = ""

    def apply(self, review: Review) -> Review:
        return self.changed(review, slug=self.slug, called=self.called, noted=False)


@dataclass(frozen=True, slots=True)
class LinkNames(Change):
    """Each of these is one of the register."""

    links: tuple[LinkName, ...]

    def about(self, review: Review) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entry for link in self.links for entry in link.about(review)))

    def apply(self, review: Review) -> Review:
        for link in self.links:
            review = link.apply(review)
        return review


class NoteName(_OfName):
    """It is not to be linked; the note of the dialogue names it."""

    def apply(self, review: Review) -> Review:
        return self.changed(review, noted=True)


@dataclass(frozen=True, slots=True)
class SayForAll(Change):
    """Of each next step of which the document does not say it: that it has this due, that nobody was named."""

    due: Due = NOT_CHOSEN
    nobody_named: bool = False

    def _steps(self, review: Review) -> list[Entry]:
        return [
            one
            for one in review.kept
            if (self.due and "due" in one.lacks) or (self.nobody_named and "lead" in one.lacks and one.owner is None)
        ]

    def about(self, review: Review) -> tuple[str, ...]:
        return tuple(one.id for one in self._steps(review))

    def apply(self, review: Review) -> Review:
        if not self.due and not self.nobody_named:
            raise Invalid(_("Choose what is to be said of them."))
        return review.with_entries(
            *(
                replace(
                    one,
                    due=one.due or self.due,
                    nobody_named=one.nobody_named or (self.nobody_named and one.owner is None),
                )
                for one in self._steps(review)
            )
        )
