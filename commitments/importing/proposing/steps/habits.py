"""How all entries of a list tell who owes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commitments.importing.proposing.entries import Entry

from .marked import are_bracketed, are_bracketed_within, are_pointed, are_timed
from .owing import Owing
from .promised import are_led, are_titled


@dataclass(frozen=True, slots=True)
class Habit:
    """Whether each entry of a list begins with who owes it (`is_led`); begins with what it is about (`is_titled`); ends
    with a bracket that names who owes it (`is_bracketed`), or has one within (`is_bracketed_within`); has an arrow that
    leads to them (`is_pointed`); or ends with its time (`is_timed`)."""

    is_led: bool = False
    is_titled: bool = False
    is_bracketed: bool = False
    is_bracketed_within: bool = False
    is_pointed: bool = False
    is_timed: bool = False


NONE = Habit()


def habit_of(owing: Owing, entries: Sequence[Entry], *, is_bracketed: bool) -> Habit:
    """The habit of a list; `is_bracketed` where it is known of all lists of its section."""
    return Habit(
        is_led=are_led(owing, entries),
        is_titled=are_titled(owing, entries),
        is_bracketed=is_bracketed or are_bracketed(owing, entries),
        is_bracketed_within=are_bracketed_within(owing, entries),
        is_pointed=are_pointed(owing, entries),
        is_timed=are_timed(owing, entries),
    )
