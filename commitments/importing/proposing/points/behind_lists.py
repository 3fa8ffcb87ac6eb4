"""What a text whose headings nothing marks tells behind the list of a section, and that is none of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commitments.importing.structure import Kind, Section
from commitments.importing.vocabulary.kinds_of_sections import Holds

_IN_LISTS = frozenset({Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.KEY_MESSAGES})
_UNMARKED = 5
"""The level of a heading that neither a format nor its print marks as one."""


def behind_lists(sections: Sequence[Section]) -> Iterator[Section]:
    """Parts of a section for messages, challenges or opportunities that tell of something else in prose, behind the
    list of those: 'The ministry's plans', in a text whose headings nothing marks but that they are short."""
    listed: set[int] = set()
    for one in sections:
        if one.holds not in _IN_LISTS:
            continue
        has_items = any(block.kind is Kind.ITEM for block in one.blocks)
        heading = one.heading
        is_named = one.level is not None or one.depth < _UNMARKED or heading is None or heading.inline
        is_named = is_named or (heading is not None and heading.number > 0)
        if one.is_part and id(one.root) in listed and not has_items and not is_named:
            yield one
        if has_items:
            listed.add(id(one.root))
