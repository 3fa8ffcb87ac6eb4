"""Items of a list that tell of several things to do, or first what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.ledger import sentences
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.owners.openings import TOPIC_FIRST, without_openings
from commitments.importing.structure import Kind
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import WILL

from .agreed_clauses import promised_in, stands_first
from .owing import Owing
from .remarks import reports

_FEWEST = 2
"""Items that first tell what they are about."""
_HELPS_IN_HAN = re.compile(r"支持|配合|协助|资助|参与|提供(?:资金|经费|技术)")


def without_topics(owing: Owing, entries: Sequence[Entry]) -> list[Entry]:
    """Entries without what they are about, where several of a list begin with it: 'On drains, the city will ...', and
    'On maps, UNEP will ...'."""
    told = [_without_topic(owing, entry) for entry in entries]
    count = sum(one is not entry for one, entry in zip(told, entries, strict=True))
    return told if count >= _FEWEST else list(entries)


def _without_topic(owing: Owing, entry: Entry) -> Entry:
    if not entry.body or entry.lead is not None:
        return entry
    first = entry.body[0]
    topic = TOPIC_FIRST.match(first.text)
    if topic is None or owing.dues.dates_in(topic[0]):
        return entry
    said, rest = first.part(0, topic.end()), first.part(topic.end(), len(first.text))
    return replace(entry, body=[rest, *entry.body[1:]], labels=[*entry.labels, said])


def by_others(owing: Owing, entry: Entry) -> list[Entry]:
    """An item, and those of its sentences by themselves that begin with somebody else who will do something, and not
    only help: 'Bo will count its drains. The Roads Agency will draw the map.'"""
    if len(entry.body) != 1 or entry.attributes or entry.first.block.kind is not Kind.ITEM:
        return [entry]
    first, *others = sentences(entry.body[0])
    if not (others and _is_owed(owing, first.text)):
        return [entry]
    spans = [(first.start, first.end)]
    for one in others:
        name = _who_will(owing, one.text)
        if name and key(name) not in key(entry.body[0].text[: one.start - first.start]):
            spans.append((one.start, one.end))
        else:
            spans[-1] = (spans[-1][0], one.end)
    parts = [entry.body[0].part(start - first.start, end - first.start) for start, end in spans]
    behind = [Entry([part], group=entry.group, over=entry.over, level=entry.level) for part in parts[1:]]
    return [replace(entry, body=parts[:1]), *behind] if behind else [entry]


def _is_owed(owing: Owing, text: str) -> bool:
    """Whether a sentence says who will do something."""
    is_ahead = WILL.search(text) is not None or promised_in(text) is not None
    return is_ahead and bool(owing.owners.in_text(text).owner or owing.owners.group_will(text))


def _who_will(owing: Owing, text: str) -> str:
    """The known name that a sentence begins with that will do something by itself."""
    if reports(text):
        return ""
    if not is_han(text[:4]):
        told = owing.owners.that_will(without_openings(text)).owner
    elif WILL.search(text) is None or _HELPS_IN_HAN.search(text):
        return ""
    else:
        told = owing.owners.in_text(text).owner
    return told.name if told is not None and stands_first(told, text) else ""
