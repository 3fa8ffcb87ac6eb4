"""What differs between two versions of what a dialogue said: entries that tell the same, new ones, gone ones. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from commitments.importing.vocabulary.comparing import key

SAME_ENTRY = 0.55
"""From here on two wordings are versions of one (0 to 1, by the letters that they share in order)."""
_MOST_SIGNS = 2_000
"""Signs of a wording that are compared letter by letter."""
_MOST_PAIRS = 250_000
"""Pairs of entries that are compared; beyond that only the same titles and texts are found."""


class Change(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Said:
    """A title and a text, and what they are of: `id`. `group`: only those of one are the same thing."""

    id: str
    title: str
    text: str
    group: str = ""

    @property
    def wording(self) -> str:
        return key(self.text or self.title)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in both versions, or in one of them."""

    before: Said | None
    after: Said | None

    @property
    def change(self) -> Change:
        if self.before is None:
            return Change.NEW
        if self.after is None:
            return Change.GONE
        # Case and punctuation are no other wording; a title that was cut from the text is none either.
        return Change.SAME if self.before.wording == self.after.wording else Change.CHANGED


def differences(before: Sequence[Said], after: Sequence[Said]) -> list[Difference]:
    """Each of `after` in its order with that of `before` which it is a version of, then those that are gone."""
    pairs: dict[str, Said] = {}
    free = {one.id: one for one in before}
    waiting = list(after)
    for same in (_same_wording, _same_title):
        waiting = _paired(waiting, free, pairs, same)
    if len(waiting) * len(free) <= _MOST_PAIRS:
        close = sorted(
            (
                (likeness, place, old.id)
                for place, new in enumerate(waiting)
                for old in free.values()
                if old.group == new.group and (likeness := _likeness(old, new)) >= SAME_ENTRY
            ),
            key=lambda one: (-one[0], one[1], one[2]),
        )
        for _likeness_of, place, called in close:
            new = waiting[place]
            if called in free and new.id not in pairs:
                pairs[new.id] = free.pop(called)
    told = [Difference(pairs.get(one.id), one) for one in after]
    return [*told, *(Difference(one, None) for one in before if one.id in free)]


def _paired(
    waiting: list[Said], free: dict[str, Said], pairs: dict[str, Said], same: Callable[[Said], tuple[str, str]]
) -> list[Said]:
    by_name: dict[tuple[str, str], list[Said]] = {}
    for old in free.values():
        by_name.setdefault(same(old), []).append(old)
    rest = []
    for new in waiting:
        found = by_name.get(same(new))
        if found and same(new)[1]:
            pairs[new.id] = found.pop(0)
            del free[pairs[new.id].id]
        else:
            rest.append(new)
    return rest


def _same_wording(one: Said) -> tuple[str, str]:
    return one.group, one.wording


def _same_title(one: Said) -> tuple[str, str]:
    return one.group, key(one.title)


def _likeness(old: Said, new: Said) -> float:
    one, other = old.wording[:_MOST_SIGNS], new.wording[:_MOST_SIGNS]
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < SAME_ENTRY or matcher.quick_ratio() < SAME_ENTRY:
        return 0.0
    return matcher.ratio()
