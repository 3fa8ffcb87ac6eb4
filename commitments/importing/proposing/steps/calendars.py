"""Calendars: times to come as headings, each over the sentences that say who does what by then: 'Before the end of
June', and 'UNEP publishes the map.'"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from commitments.importing.ledger import whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.structure import Kind, Section
from commitments.importing.structure.horizons import is_horizon
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .owing import Owing
from .promised import speaks_of_more, speaks_of_other
from .whose_tasks import Group, is_told

_FEWEST = 2
"""Times of a calendar."""
_SILENT = frozenset({None, Holds.OTHER, Holds.CONCLUSION, Holds.OVERVIEW})


def tasks_of_calendars(owing: Owing, sections: Sequence[Section]) -> dict[int, list[Group]]:
    """What stands under times to come that follow each other as headings, where two thirds of it say who does
    something; by the ids of their sections."""
    told: dict[int, list[Group]] = {}
    above: Section | None = None
    for is_time, run in groupby(sections, lambda one: _is_over_tasks(owing, one)):
        listed = list(run)
        title = above.heading.text if above is not None and above.heading is not None else ""
        if is_time and title and not (speaks_of_more(title) or speaks_of_other(title)) and _is_calendar(owing, listed):
            told |= {id(one): [Group(one, None, _entries(one))] for one in listed}
        above = listed[-1]
    return told


def _is_over_tasks(owing: Owing, section: Section) -> bool:
    """Whether a heading is nothing but a time, or says that there is none, over paragraphs."""
    heading = section.heading
    if heading is None or heading.inline or section.holds not in _SILENT or not section.blocks:
        return False
    title = heading.text.rstrip(" .:：")
    return (owing.is_time(title) or is_horizon(title)) and all(one.kind is Kind.TEXT for one in section.blocks)


def _is_calendar(owing: Owing, run: Sequence[Section]) -> bool:
    if owing.day is None or len({one.depth for one in run}) > 1:
        return False
    dates = [owing.dues.dates_in(one.heading.text.rstrip(" .:：")) for one in run if one.heading is not None]
    days = [found[-1].last for found in dates if found]
    entries = [entry for one in run for entry in _entries(one)]
    acting = sum(_acts(owing, entry) for entry in entries)
    return len(days) >= _FEWEST and min(days) > owing.day and 3 * acting >= 2 * len(entries)


def _acts(owing: Owing, entry: Entry) -> bool:
    """Whether a paragraph says who does something, and not that it was done."""
    owners, text = owing.owners, entry.text
    named = owners.in_text(text).owner or owners.doing(text).owner
    return (named is not None or owners.group_will(text)) and not is_told(entry)


def _entries(section: Section) -> list[Entry]:
    return [
        Entry([whole(one)], group=whole(section.heading) if section.heading is not None else None)
        for one in section.blocks
    ]
