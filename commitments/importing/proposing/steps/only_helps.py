"""Sentences behind a step that only say who helps with it: no steps of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from commitments.importing.dates import MONTH_NAMES
from commitments.importing.ledger import Passage
from commitments.importing.proposing.entries import Entry
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .owing import Owing

_HELPS = re.compile(
    r"(?:(?:The|La|El|Le|Les|Los|Las|[AO]s?)\s+|L['’])?(?P<who>[A-ZÀ-Þ][^.,;:()]{1,90}?)\s+"
    r"(?:(?:will|shall|(?:is|are)\s+(?:going\s+)?to|van?\s+a|vai|vão|vont|va|akan)\s+)?(?:(?:also|también|também|aussi|juga)\s+)?"
    r"(?:helps?|assists?|ayud(?:a|an|ará|arán|ar)|colabor(?:a|an|ará|arán|ar|am|arão)|ajud(?:a|am|ará|arão|ar)|"
    r"ap(?:oy|oi|ói)(?:a|an|am|ará|arán|arão|ar)|aid(?:e|ent|era|eront|er)|membantu|mendukung)"
    r"(?:\s+(?:with|in|en|con|avec|em|com|n[ao]s?|à|au|aux|dans|pour|dalam|pada)\s+(?:(?:the|la|el|los|las|[ao]s?|les?|its|their|sus?|sa|"
    r"son|ses|leur)\s+|l['’])?"
    rf"(?!(?:{MONTH_NAMES})\b)[a-zà-ÿ]{{3,}}(?:\s+(?:and|y|e|et|dan)\s+(?:(?:the|la|el|los|las|[ao]s?|les?|its|their|sus?)\s+|"
    rf"l['’])?(?!(?:{MONTH_NAMES})\b)[a-zà-ÿ]{{3,}})?|\s+(?:it|them|this|en\s+ello|nisso|nisto|en\s+cela|hal\s+ini))?\s*[.;]?\s*"
)
_HAN_HELPS = re.compile(
    r"(?:由)?(?P<who>[\u3400-\u9fff]{2,20}?)(?:[将会]|给?予以?|提供)*(?:协助|支持|配合)[\u3400-\u9fff]{0,4}[。；]?"
)


def with_helpers(owing: Owing, entries: Iterable[Entry]) -> list[Entry]:
    """Entries, where a sentence that only says who helps with the one before it is told by that one: 'The city will
    adopt the by-law. UN-Habitat helps with the drafting.'"""
    told: list[Entry] = []
    for entry in entries:
        who = _only_helper(owing, entry) if told and _stands_behind(told[-1], entry) else None
        if who is None or Tells.SUPPORT in told[-1].attributes:
            told.append(entry)
            continue
        sentence = entry.body[0]
        before, behind = who.start - sentence.start, who.end - sentence.start
        told[-1].attributes[Tells.SUPPORT] = who
        told[-1].labels += [sentence.part(0, before)] * bool(before)
        told[-1].labels.append(sentence.part(behind, len(sentence.text)))
    return told


def _stands_behind(one: Entry, other: Entry) -> bool:
    """Whether an entry is a sentence of the paragraph of the one before."""
    return bool(one.body and other.body) and one.body[-1].block is other.body[0].block


def _only_helper(owing: Owing, entry: Entry) -> Passage | None:
    """Those of whom an entry says that they help, and nothing else."""
    if len(entry.body) != 1 or entry.lead is not None or entry.attributes:
        return None
    text = entry.body[0].text
    found = (_HAN_HELPS if is_han(text[:2]) else _HELPS).fullmatch(text)
    is_one = found is not None and owing.owners.all_owners(found["who"])
    return entry.body[0].part(*found.span("who")) if found is not None and is_one else None
