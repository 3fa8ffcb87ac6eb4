"""One entry of several, and two of one, with who owes each and when: nothing of it is dropped, or made up. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from commitments.importing.calling import title_of
from commitments.importing.vocabulary.capacities import ATTENDED, CONVENOR, INVITED, OBSERVER, PARTICIPANT
from commitments.importing.vocabulary.comparing import stands_in
from commitments.status import DuePrecision
from commitments.words import due_words

from .holding import Due, Entry, Kind, Name


def merged(found: Sequence[Entry]) -> Entry:
    """The first of `found`, with the words of all. It has one lead and one due, the first that there are; other leads
    support it, and other times stand behind the words that they were said of. Of those that are a record of the
    register, it is the first that is linked, and called so."""
    chief = _called_by(found)
    lead = next((one.owner for one in found if one.owner is not None), None)
    timed = next((one for one in found if one.due), None) or next((one for one in found if one.due_words), chief)
    texts = [_with_time(one, chief.text if one is chief else one.words, timed) for one in found]
    return replace(
        chief,
        id=found[0].id,
        made_of=found[0].made_of,
        became=found[0].became,
        text="\n".join(one for one in texts if one),
        owner=lead,
        supporters=tuple({name.name.casefold(): name for name in _beside(lead, found)}.values()),
        nobody_named=chief.nobody_named and not (lead and lead.slug),
        due=timed.due,
        due_words=timed.due_words,
        cities=tuple(dict(city for one in found for city in one.cities).items()),
        new_cities=tuple(dict.fromkeys(name for one in found for name in one.new_cities)),
        pieces=tuple(dict.fromkeys(number for one in found for number in one.pieces)),
        looked_at=False,
        left_out=False,
        **part_of([one for one in found if one.kind == chief.kind]),
    )


def part_of(found: Sequence[Entry]) -> dict[str, Any]:
    """The attendance and capacity of one that is named several times: it was there if any of these says so, and what
    one says goes before participant, which any is that is only named."""
    attended = {one.attendance for one in found}
    capacities = {one.capacity for one in found}
    return {
        "attendance": ATTENDED if ATTENDED in attended else INVITED,
        "capacity": next((one for one in (CONVENOR, OBSERVER) if one in capacities), PARTICIPANT),
    }


def records_of(found: Sequence[Entry]) -> set[tuple[str, str]]:
    """The records of the register that these are, each as its kind and its slug."""
    return {
        (one.kind, one.match.slug)
        for one in found
        if one.kind in (Kind.PART, Kind.THEME) and one.match is not None and one.match.slug
    }


def _called_by(found: Sequence[Entry]) -> Entry:
    """The one of these that tells what they are together: where the first is a part or a theme, the first of its kind
    that is linked, else that names somebody; else the first."""
    first = found[0]
    alike = [one for one in found if one.kind == first.kind and not one.group]
    if first.kind not in (Kind.PART, Kind.THEME) or not alike:
        return first
    return next((one for one in alike if records_of([one])), alike[0])


def _beside(lead: Name | None, found: Sequence[Entry]) -> Iterator[Name]:
    """Who is named in these beside their lead."""
    for entry in found:
        for name in (entry.owner, *entry.supporters):
            if name is not None and (lead is None or not _is_same(name, lead)):
                yield name


def _is_same(one: Name, other: Name) -> bool:
    return one.name.casefold() == other.name.casefold() or (one.slug is not None and one.slug == other.slug)


def _with_time(entry: Entry, text: str, timed: Entry) -> str:
    """`text` of `entry`, with its time where the one of `timed` counts and the text does not tell it."""
    time = entry.due_words or ("" if entry.due.precision == DuePrecision.NONE else due_words(entry.due))
    is_told = time in ("", timed.due_words) or bool(entry.due and entry.due == timed.due) or stands_in(time, text)
    if entry is timed or is_told:
        return text
    return f"{text or entry.title} ({time})"


def halves(entry: Entry, head: str, tail: str) -> tuple[Entry, Entry]:
    """Two of one, the texts of which are `head` and `tail`. Whom and which time the words of one of them tell are its
    alone; what neither tells, as a label beside the text does, or both, is of both."""
    title = title_of(None, head) if entry.title == title_of(None, entry.text) else entry.title
    second = _half(entry, title_of(None, tail), tail, head)
    if entry.kind in (Kind.PART, Kind.THEME):
        second = replace(second, match=Name(second.title), group=False)
    return _half(entry, title, head, tail), replace(second, became="")


def _half(entry: Entry, title: str, text: str, other: str) -> Entry:
    def keeps(words: str) -> bool:
        return stands_in(words, text) or not stands_in(words, other)

    is_due = keeps(entry.due_words)
    return replace(
        entry,
        title=title,
        text=text,
        owner=entry.owner if entry.owner is not None and keeps(entry.owner.name) else None,
        supporters=tuple(one for one in entry.supporters if keeps(one.name)),
        due=entry.due if is_due else Due(),
        due_words=entry.due_words if is_due else "",
        cities=tuple((slug, called) for slug, called in entry.cities if keeps(called)),
        new_cities=tuple(name for name in entry.new_cities if keeps(name)),
        looked_at=False,
    )
