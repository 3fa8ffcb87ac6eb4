"""What the note of a dialogue tells of a review: the words of its entries that no record has a place for. Pure.

A theme and somebody's part are records of the register, which keep no text; names that are not linked are none; and
what only a next step has waits in an entry that became something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from commitments.importing.vocabulary.comparing import key, stands_in
from commitments.words import due_words
from urbanshift.text import colon

from .holding import Entry, Kind, Name

LONGEST_NAME = 200
"""Signs of the name that somebody had on the day."""


def note_of(entries: list[Entry], *, knows: Callable[[Entry, Name], bool]) -> str:
    """What the note tells of these; `knows`: whether a name in an entry is linked to a record that is there."""
    names = dict.fromkeys(_names(entries, knows))
    lines = []
    if names:
        lines.append(
            _("Named in the document, and not linked to the register: %(names)s.") % {"names": "; ".join(names)}
        )
    for name, *others in names_on_the_day(entries).values():
        if others:
            lines.append(f"{name} ({_('Other names')}{colon()}{'; '.join(others)})")
    return "\n".join([*lines, *filter(None, map(line_of, entries))])


def names_on_the_day(entries: list[Entry]) -> dict[str, list[str]]:
    """By the slug of who was there, the names that the document has for them: first the one that is entered, the
    longest, as the others are short for it."""
    told: dict[str, dict[str, str]] = {}
    for entry in entries:
        if entry.kind == Kind.PART and entry.match is not None and entry.match.slug:
            told.setdefault(entry.match.slug, {}).setdefault(key(entry.title), entry.title)
    return {slug: sorted(names.values(), key=len, reverse=True) for slug, names in told.items()}


def has_text_for_note(entry: Entry) -> bool:
    """Whether it says more than the name that its record has."""
    return entry.kind in (Kind.THEME, Kind.PART) and bool(_text(entry))


def beside(entry: Entry) -> list[tuple[str, str]]:
    """What else was read of it and cannot be entered, each with what it is, unless its words say it."""
    told = [(_("cities that the register has not"), name) for name in entry.new_cities]
    if not entry.due:
        told.append((_("due"), entry.due_words))
    if not entry.is_step:
        # It was one, or was merged with one.
        if entry.owner is not None:
            told.append((_("lead"), entry.owner.name))
        told += [(_("supported by"), one.name) for one in entry.supporters]
        told += [(_("cities"), called) for _slug, called in entry.cities]
        if entry.due:
            told.append((_("due"), entry.due_words or due_words(entry.due)))
    said = f"{entry.title}\n{entry.text}"
    return [(what, words) for what, words in told if words and not stands_in(words, said)]


def _names(entries: list[Entry], knows: Callable[[Entry, Name], bool]) -> Iterator[str]:
    for kind in (Kind.PART, Kind.STEP, Kind.THEME):
        for entry in entries:
            if entry.kind == kind:
                open_names = [one for one in entry.names if not knows(entry, one)]
                yield from (entry.title if one is entry.match else one.name for one in open_names)


def line_of(entry: Entry) -> str:
    """What the note tells of an entry beside its names: empty where its record has all of it."""
    more = "; ".join(f"{what}{colon()}{words}" for what, words in beside(entry))
    text = _text(entry) if has_text_for_note(entry) else entry.title if more else ""
    return f"{text} ({more})" if more else text


def _text(entry: Entry) -> str:
    """What a theme or a part says beyond the name that is entered of it: under its title."""
    if key(entry.text) not in ("", key(entry.title)):
        return entry.words
    if entry.kind == Kind.THEME:
        match = entry.match
        is_other = match is not None and bool(match.slug) and key(entry.title) != key(match.called)
        return entry.title if is_other else ""
    return entry.title if len(entry.title) > LONGEST_NAME else ""
