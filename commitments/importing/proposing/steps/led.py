"""Paragraphs that names lead: 'UNEP (May 2026): a checklist for plinths', 'Tasks: UNEP – test the water; GIZ – pay'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.ledger import Ledger, Passage, whole
from commitments.importing.proposing.entries import Entry, lead_of
from commitments.importing.proposing.names.values import is_undated
from commitments.importing.proposing.names.written import is_name
from commitments.importing.structure import Block
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .owing import Owing

_DATED_LEAD = re.compile(r"\s*(?P<who>[^():：.;]{2,80}?)\s*[(（](?P<when>[^()（）]{3,40})[)）]\s*[:：–—-]\s*(?=\S)")
_PART_LEAD = re.compile(r"\s*(?P<who>[^:：–—;]{2,80}?)\s*(?:\s[–—-]\s|[:：])\s*(?=\S)")
_SEMICOLON = re.compile(r"\s*[;；]\s*(?=\S)")
_FEWEST = 2
"""Parts of a sentence that each begin with a name."""


class Led:
    """Reads paragraphs, and the parts of one, that begin with who owes them."""

    def __init__(self, ledger: Ledger, owing: Owing) -> None:
        self.ledger = ledger
        self.owing = owing

    def by_owners(self, texts: Sequence[Block]) -> list[Entry]:
        """Paragraphs that each begin with a name, a colon and what is to be done: '财政部：发布导则'."""
        told = [self._one(whole(block)) for block in texts]
        are_several = len(texts) > 1 and all(one is not None for one in told)
        return [one for one in told if one is not None and (are_several or DEED.match(one.text))]

    def _one(self, passage: Passage) -> Entry | None:
        """A text that begins with the name of somebody known, and a colon or a dash, or by when in brackets between:
        'UNEP (May 2026): a checklist for plinths'."""
        dated = _DATED_LEAD.match(passage.text)
        is_when = dated is not None and bool(self.owing.dues.of(dated["when"]) or is_undated(dated["when"]))
        if dated is not None and is_when and self.owing.owners.all_owners(dated["who"]):
            due = passage.part(*dated.span("when"))
            rest = passage.part(dated.end(), len(passage.text))
            return Entry([rest], passage.part(*dated.span("who")), {Tells.DUE: due}, [])
        lead, rest = lead_of(passage)
        is_one = lead is not None and self.owing.owners.all_owners(lead.text) and word_count(rest.text) > 1
        return Entry([rest], lead) if is_one else None

    def in_groups(self, texts: Sequence[Block]) -> list[Entry]:
        """Lines in groups, each a name, what is to be done, and by when where the next line is a time: 'UNEP', 'Test
        the water', 'By May 2026'."""
        entries: list[Entry] = []
        for block in texts:
            passage, last = whole(block), entries[-1] if entries else None
            if is_name(block.text) and self.owing.owners.all_owners(block.text):
                entries.append(Entry([], passage))
            elif last is not None and not last.body and DEED.match(block.text):
                last.body.append(passage)
            elif last is not None and last.body and self.owing.is_time(block.text):
                last.take_labels([(Tells.DUE, passage.part(0, 0), passage)])
            else:
                return []
        return entries if len(entries) >= _FEWEST and all(one.body for one in entries) else []

    def shared_out(self, block: Block) -> list[Entry]:
        """What semicolons part behind a colon, or in a sentence, where each part begins with a known name and a dash or
        a colon: 'Tasks were shared out: UNEP – test the water; GIZ – pay for the pumps.'"""
        text = whole(block)
        lead, rest = lead_of(text)
        told = text if lead is None or self.owing.owners.all_owners(lead.text) else rest
        starts = [0, *(found.end() for found in _SEMICOLON.finditer(told.text))]
        ends = [*(found.start() for found in _SEMICOLON.finditer(told.text)), len(told.text)]
        parts = [told.part(start, end) for start, end in zip(starts, ends, strict=True)]
        leads = [_PART_LEAD.match(part.text) for part in parts]
        are_led = all(lead is not None and self.owing.owners.all_owners(lead["who"]) for lead in leads)
        if len(parts) < _FEWEST or not are_led:
            return []
        self.ledger.label(*([lead] if lead is not None and told is rest else []))
        return [Entry([part]) for part in parts]
