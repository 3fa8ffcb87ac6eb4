"""What stands behind 'It was agreed that' in a sentence, and the clauses of it that are steps each: 'It was agreed that
Pune will ..., and that Surat will ...'."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from commitments.importing.ledger import Passage
from commitments.importing.proposal import Organisation
from commitments.importing.proposing.owners.leading import FALLS_TO
from commitments.importing.proposing.owners.openings import without_openings
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.consenting import CONSENTED
from commitments.importing.vocabulary.deeds import WILL
from commitments.importing.vocabulary.reading_out import READS_OUT

from .owing import Owing

_IT_WAS_AGREED = re.compile(rf"{words.IT_WAS_AGREED}|\b{CONSENTED}|{READS_OUT}", re.IGNORECASE)
_READS_OUT = re.compile(READS_OUT, re.IGNORECASE)
_AND_THAT = re.compile(
    r"(?:[,;]\s+(?:(?:and|y|e|et|dan)\s+)?|\s+(?:and|y|e|et|dan)\s+)(?:(?:that|que|bahwa)\s+|qu['’])|"
    r"\s?;\s+(?:(?:and|while|whereas|y|mientras\s+que|e|enquanto|et|tandis\s+que|dan|sedangkan|sementara)\s+)?|；",
    re.IGNORECASE,
)
_THAT_AGAIN = re.compile(r";.*(?:(?:that|que|bahwa)\s|qu['’])$", re.IGNORECASE)
_ALL_OF_THEM = re.compile(
    r"(?:(?:the|l[oe]s|[ao]s|para|semua|all)\s+)?(?:the|l[oe]s|[ao]s|para|semua|all)", re.IGNORECASE
)
"""What stands before 'participants agreed that'."""
_PROMISED = re.compile(words.PROMISED, re.IGNORECASE)
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_MOST_BEFORE = 16
"""Words before it and a comma that only say where in a text it stands, or when it was: 'On this point,'."""
_OPENS = re.compile(
    r"(?:in|at|on|en|al?|na|no|nas|nos|em|à|ao|lors|pada|dalam|di|after|following|tras|(?:después|luego|depois)\s+d\w+|"
    r"após|après|setelah|usai)\s(?!.*[,;:])",
    re.IGNORECASE,
)
"""How a few words without a comma begin that say the same: 'Na plenária final', 'After some discussion'."""
_MOST_OVER = 8
"""Words before it and a colon."""
_NEAR = 12
"""Signs of a clause among which whoever will do something stands at its beginning."""


@lru_cache(maxsize=20_000)
def agreed_in(text: str) -> re.Match[str] | None:
    """Where a text says that something was agreed: 'It was agreed that', 'All were in agreement, so'."""
    return _IT_WAS_AGREED.search(text)


def is_read_out(found: re.Match[str] | None) -> bool:
    """Whether a text says of what was agreed that it was read out: 'The chair read out the agreements, namely that'."""
    return found is not None and _READS_OUT.fullmatch(found[0]) is not None


@lru_cache(maxsize=20_000)
def promised_in(text: str) -> re.Match[str] | None:
    """Where a text says that somebody took something on: 'pledged to'."""
    return _PROMISED.search(text)


def stands_first(owner: Organisation | None, text: str) -> bool:
    """Whether a text begins with somebody, a few signs aside."""
    return owner is not None and 0 <= text.find(owner.name) < _NEAR


def behind_agreed(passage: Passage) -> Passage | None:
    """What was agreed, where a sentence begins by saying that it was."""
    text = passage.text
    found = agreed_in(text)
    if found is None or found[0].endswith("由"):
        return None
    before = text[: found.start()].strip()
    is_first = len(before.split()) <= 1 or _ALL_OF_THEM.fullmatch(before) is not None  # 'Finalmente se acordó que'.
    is_first = is_first or (before.endswith(",") and len(before.split()) <= _MOST_BEFORE)
    is_first = is_first or (_OPENS.match(before) is not None and len(before.split()) <= _MOST_OVER)
    is_first = is_first or (before.endswith(":") and len(before.split()) <= _MOST_OVER)  # 'One more thing: ...'
    is_first = is_first or (is_read_out(found) and len(before.split()) <= _MOST_BEFORE)
    is_first = is_first and not any(sign.isdigit() for sign in before)
    return passage.part(found.end(), len(text)) if is_first else None


_AND = r"(?:and|while|whereas|y|mientras(?:\s+que)?|e|enquanto|et|alors\s+que|tandis\s+que|dan|sedangkan|sementara)"
_THAT = r"(?:(?:that|que|bahwa)\s+|qu['’])"
_NEXT = re.compile(
    rf"\s*[;；]\s*(?:{_AND}\s+)?{_THAT}?(?=\S)|\s*[,，]\s*(?:(?:{_AND}|ao\s+passo\s+que)\s+{_THAT}?|tandis\s+qu['’]|而|并由)(?=\S)|"
    rf"\s*,\s*(?={FALLS_TO.pattern})|"
    rf"\s+{_AND}\s+(?:{_THAT}|(?=(?:(?:the|la|el|los|las|le|les|[ao]s?)\s+|l['’])?[A-ZÀ-Þ]))|[，](?=[\u3400-\u9fff])"
)
"""Between two clauses of a sentence, each of which may say who will do what."""


def clauses_owed(passage: Passage, is_owed: Callable[[Passage], bool]) -> list[Passage]:
    """The clauses of a sentence, where each of them says who will do what; else the sentence."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _NEXT.finditer(passage.text):
        parts = (passage.part(start, found.start()), passage.part(found.end(), len(passage.text)))
        if all(map(is_owed, parts)):
            spans.append(found.span())
            start = found.end()
    starts, ends = [0, *(end for _start, end in spans)], [*(start for start, _end in spans), len(passage.text)]
    return [passage.part(begin, end) for begin, end in zip(starts, ends, strict=True)]


def begins_owed(owing: Owing, part: Passage) -> bool:
    """Whether a clause begins with somebody who will do something, or promised to, and does not report what was
    done."""
    owner = owing.owners.in_text(part.text).owner
    is_first = stands_first(owner, without_openings(part.text))
    return (
        is_first and (WILL.search(part.text) or promised_in(part.text)) is not None and not _REPORTS.search(part.text)
    )


def clauses_agreed(owing: Owing, passage: Passage) -> list[Passage]:
    """The clauses of what was agreed, where each is of somebody who will do something, or says behind a semicolon
    and 'that' what will be done; all of it in one otherwise."""
    stops = [(0, 0), *(found.span() for found in _AND_THAT.finditer(passage.text))]
    ends = [*(start for start, _end in stops[1:]), len(passage.text.rstrip(" .。；;"))]
    parts = [passage.part(begin, end) for (_start, begin), end in zip(stops, ends, strict=True)]
    if len(parts) > 1 and all(_is_owed(owing, part) for part in parts):
        return parts
    are_told = all(WILL.search(part.text) is not None for part in parts)
    if len(parts) > 1 and are_told and all(_THAT_AGAIN.match(passage.text, *stop) for stop in stops[1:]):
        return parts  # 'that a working group will be set up; and that ...'
    return clauses_owed(passage, lambda part: begins_owed(owing, part))


def _is_owed(owing: Owing, part: Passage) -> bool:
    """Whether a clause begins with somebody who does something, or says of a group that it will."""
    owners = owing.owners
    owner = owners.in_text(part.text).owner or owners.doing(part.text).owner
    is_first = stands_first(owner, part.text)
    return is_first or owners.group_will(part.text) or (owner is not None and WILL.search(part.text) is not None)
