"""Two lists beside each other: of one form, the one of what is missing and the other of what could be done, whose items
tell what they hold where the headings do not; or under one heading that names both, 'Opportunities and messages'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.ends import COLON_END
from commitments.importing.structure.introducing import introduced_by
from commitments.importing.vocabulary import point_forms
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .kinds_said import kind_called, kind_plain, kind_said

_HOLDS = {"challenge": Holds.CHALLENGES, "opportunity": Holds.OPPORTUNITIES}
_OTHER = {Holds.CHALLENGES: Holds.OPPORTUNITIES, Holds.OPPORTUNITIES: Holds.CHALLENGES}
_FEWEST = 2
"""Items of such a list that tell it."""
_PLAIN_LINES = {5, 6}
"""Levels of headings that are lines of plain text."""
_AND = re.compile(r" (?:and|y|e|et|dan|&) |[和与及]")
_CALLS_MESSAGES = re.compile(point_forms.CALLS_MESSAGES)
_PROPOSES = re.compile(point_forms.PROPOSES)


def with_paired_lists(sections: Sequence[Section]) -> list[Section]:
    """The sections, those of such two lists with what they hold."""
    told = {id(section): [section] for section in sections}
    for first, second in pairwise(sections):
        if not _are_alike(first, second):
            continue
        held = [one.holds or _held_by_name(one) or _held_by_items(one) for one in (first, second)]
        if held[0] in _OTHER and held[1] is _OTHER[held[0]]:
            told |= {id(one): _parted(one, what) for one, what in zip((first, second), held, strict=True)}
    parts = [part for section in sections for part in told[id(section)]]
    return [half for part, after in zip(parts, [*parts, None][1:], strict=True) for half in _halves(part, after)]


def _halves(section: Section, after: Section | None) -> list[Section]:
    """The two lists of a section whose heading names messages and one other kind of points, where a line over the
    second calls it by its name: 'The chair left two messages:'. `after`: the section behind, which it may head."""
    names = _AND.split(section.heading.text) if section.heading is not None else []
    held = [holds(name) for name in names]
    if len(held) != len(_OTHER) or Holds.KEY_MESSAGES not in held or not set(held) & set(_OTHER):
        return [section]
    for place, block in enumerate(section.blocks):
        is_over = place > 0 and block.kind is Kind.TEXT and COLON_END.search(block.text) is not None
        is_called = _CALLS_MESSAGES.search(key(block.text)) is not None
        if is_over and (is_called if held[1] is Holds.KEY_MESSAGES else introduced_by(block.text) is held[1]):
            parts = (section.blocks[:place], section.blocks[place:])
            return [replace(section, holds=one, blocks=blocks) for one, blocks in zip(held, parts, strict=True)]
    is_before = after is not None and after.root is section and after.holds is held[1]
    return [replace(section, holds=held[0]) if is_before else section]


def _parted(section: Section, held: Holds | None) -> list[Section]:
    """A list with what it holds, and what stands behind it: 'then lunch'."""
    listed = _listed(section)
    behind = section.blocks[len(listed) :]
    rest = [replace(section, heading=None, blocks=behind, holds=None)] if behind and section.holds is None else []
    return [replace(section, blocks=listed if rest else section.blocks, holds=held), *rest]


def _listed(section: Section) -> list[Block]:
    """The items with which a section begins."""
    return list(takewhile(lambda block: block.kind is Kind.ITEM, section.blocks))


def _are_alike(first: Section, second: Section) -> bool:
    """Whether two sections are lists with one sign under headings of one level, and one of them is not told."""
    signs = [{re.sub(r"\w+", "", block.sign) for block in _listed(one)} for one in (first, second)]
    are_lists = all(_is_list(one) for one in (first, second))
    depths = {first.depth, second.depth}  # A line of plain text looks like more where its name is known.
    are_beside = len(depths) == 1 or depths == _PLAIN_LINES
    return are_lists and signs[0] == signs[1] and are_beside and None in (first.holds, second.holds)


def _is_list(section: Section) -> bool:
    return section.heading is not None and bool(_listed(section)) and not _has_rows(section)


def _has_rows(section: Section) -> bool:
    return any(block.kind is Kind.ROW for block in section.blocks)


def _held_by_name(section: Section) -> Holds | None:
    """What everyday words of its heading say, as another list stands beside it."""
    heading = section.heading
    if heading is None or section.holds is not None or _PROPOSES.search(key(heading.text)):
        return None
    return _HOLDS.get(kind_called(heading.text) or "")


def _held_by_items(section: Section) -> Holds | None:
    """What at least half of the items of a list say, where none says the other."""
    if section.heading is None or len(_listed(section)) < _FEWEST or _PROPOSES.search(key(section.heading.text)):
        return None
    kinds = [kind_said(one.text) or kind_plain(one.text) for one in _listed(section)]
    said = {kind for kind in kinds if kind is not None}
    is_told = len(said) == 1 and 2 * sum(kind is not None for kind in kinds) >= len(kinds)
    return _HOLDS.get(said.pop()) if is_told else None
