"""One entry of several, with who owes it and when: nothing of it is dropped. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from commitments.importing.vocabulary import stands_in
from commitments.status import DuePrecision
from commitments.words import due_words

from .holding import Entry, Name


def merged(found: Sequence[Entry]) -> Entry:
    """The first of `found`, with the words of all. It has one lead and one due, the first that there are; other leads
    support it, and other times stand behind the words that they were said of."""
    first = found[0]
    lead = next((one.owner for one in found if one.owner is not None), None)
    timed = next((one for one in found if one.due), None) or next((one for one in found if one.due_words), first)
    texts = [_with_time(one, first.text if one is first else one.words, timed) for one in found]
    return replace(
        first,
        text="\n".join(one for one in texts if one),
        owner=lead,
        supporters=tuple({name.name.casefold(): name for name in _beside(lead, found)}.values()),
        nobody_named=first.nobody_named and not (lead and lead.slug),
        due=timed.due,
        due_words=timed.due_words,
        cities=tuple(dict(city for one in found for city in one.cities).items()),
        new_cities=tuple(dict.fromkeys(name for one in found for name in one.new_cities)),
        pieces=tuple(dict.fromkeys(number for one in found for number in one.pieces)),
        looked_at=False,
        left_out=False,
    )


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
