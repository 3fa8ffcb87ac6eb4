"""From a proposal to the working copy that a person goes through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from commitments.due import Due
from commitments.importing.lines import Document
from commitments.importing.proposal import (
    Candidate,
    Match,
    Organisation,
    Part,
    Proposal,
    ProposedStep,
    ProposedTheme,
    Source,
)

from .holding import FACTS, Entry, Kind, Name, Review, letters
from .tiling import Tiled, Tiling

_LEVELS = {"national": "national", "local": "local", "both": "both"}


def begin(proposal: Proposal, document: Document | None = None) -> Review:
    """The review of `proposal`, which was read from `document`; without it nothing is told of the source."""
    entries = list(_entries(proposal))
    tiled = _tiled(document, proposal, entries) if document is not None else Tiled()
    made = []
    for entry, source in entries:
        pieces = tuple(tiled.of.get(entry.id, ()))
        made.append(_with(entry, pieces, source))
    return Review(
        facts={name: value for name, value in _facts(proposal) if value not in (None, "")},
        fact_pieces={name: tuple(tiled.of[f"fact:{name}"]) for name in proposal.facts if tiled.of.get(f"fact:{name}")},
        entries=tuple(made),
        pieces=tuple(tiled.pieces),
        notices=tuple(proposal.notices),
        last=len(entries),
        last_piece=len(tiled.pieces),
    )


def _with(entry: Entry, pieces: tuple[int, ...], source: Source) -> Entry:
    return replace(entry, pieces=pieces, made_of=(source.page, source.line))


def _tiled(document: Document, proposal: Proposal, entries: list[tuple[Entry, Source]]) -> Tiled:
    tiling = Tiling(document)
    for entry, source in entries:
        tiling.mark(source, entry.id)
    for name, fact in proposal.facts.items():
        tiling.mark(fact.source, f"fact:{name}")
    for left in proposal.unplaced:
        tiling.mark(left.source, "open", alone=True)
    for label in proposal.labels:
        tiling.mark(label.source, "label", alone=True)
    said = {
        entry.id: letters(" ".join([entry.title, entry.text, *(one.name for one in entry.names), entry.due_words]))
        for entry, _source in entries
    }
    return tiling.tiled(said)


def _facts(proposal: Proposal) -> Iterator[tuple[str, Any]]:
    for name in FACTS:
        value = proposal.language if name == "language" else proposal.value(name)
        if name == "ordinal" and value is not None:
            value = str(value)
        yield name, value.isoformat() if isinstance(value, date) else value


def _entries(proposal: Proposal) -> Iterator[tuple[Entry, Source]]:
    number = 0
    start = proposal.value("start")

    def called() -> str:
        nonlocal number
        number += 1
        return f"e{number}"

    for part in proposal.representation:
        yield _part(called(), part), part.source
    for theme in proposal.themes:
        yield _theme(called(), theme), theme.source
    for point in proposal.points:
        yield (
            Entry(called(), Kind(point.kind), point.title, point.text, _LEVELS.get(point.level or "", "")),
            point.source,
        )
    explained = {
        part.acronym.casefold(): part.match for part in proposal.representation if part.acronym and part.match.slug
    }
    for step in proposal.steps:
        yield _step(called(), step, start, explained), step.source


def _part(called: str, part: Part) -> Entry:
    match = _name(part.name, part.match, part.acronym, part.category, part.stakeholder_level)
    return Entry(
        called,
        Kind.PART,
        part.name,
        level=part.level or "",
        match=match,
        group=part.kind == "group",
        attendance=part.attendance,
        capacity=part.capacity,
    )


def _theme(called: str, theme: ProposedTheme) -> Entry:
    return Entry(called, Kind.THEME, theme.title, theme.text or "", match=_name(theme.title, theme.match))


def _step(called: str, step: ProposedStep, start: date | None, explained: Mapping[str, Match]) -> Entry:
    """`explained`: what the register has of those whose short names, in small letters, the document explains."""

    def named(one: Organisation) -> Name:
        is_known = one.match.slug is not None
        return _name(one.name, one.match if is_known else explained.get(one.name.casefold(), one.match))

    due, words = Due(), ""
    if step.due is not None:
        words = step.due.words
        # A date before the meeting was not agreed at it.
        if step.due.precision and (start is None or step.due.on is None or step.due.on >= start):
            due = Due.of(step.due.precision, step.due.on)
    return Entry(
        called,
        Kind.STEP,
        step.title,
        step.text,
        _LEVELS.get(step.level or "", ""),
        owner=None if step.owner is None else named(step.owner),
        supporters=tuple(map(named, step.supporters)),
        due=due,
        due_words=words,
        cities=_pairs(step.cities),
        new_cities=step.new_cities,
    )


def _name(
    name: str, match: Match, acronym: str | None = None, category: str | None = None, level: str | None = None
) -> Name:
    return Name(
        name,
        slug=match.slug,
        called=(match.name or name) if match.slug else "",
        similar=_pairs(match.candidates),
        acronym=acronym or "",
        category=category or "",
        level=level or "",
    )


def _pairs(candidates: tuple[Candidate, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((one.slug, one.name) for one in candidates)
