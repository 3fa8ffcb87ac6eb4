"""What stands behind a step and is none of it: advice of whoever wrote the text, thanks, what was offered or done."""

from __future__ import annotations

import re
from dataclasses import replace

from commitments.importing.ledger import Passage, sentences
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.owners.openings import THAT
from commitments.importing.structure.ends import ENDS
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.advising import ADVISED, ADVISED_ONE
from commitments.importing.vocabulary.closing import NEXT_DATE
from commitments.importing.vocabulary.deeds import WILL
from commitments.importing.vocabulary.not_agreed import NOT_SETTLED

from .agreed_clauses import agreed_in, promised_in
from .answers import IS_AHEAD
from .owing import Owing
from .promised import DID, THANKED

_ADVISED = re.compile(ADVISED, re.IGNORECASE)
_ADVISED_ONE = re.compile(ADVISED_ONE, re.IGNORECASE)
_NOT_SETTLED = re.compile(NOT_SETTLED, re.IGNORECASE)
_UNDATED = re.compile(words.UNDATED, re.IGNORECASE)
_UNTIL_THEN = re.compile(words.UNTIL_THEN, re.IGNORECASE)
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_NEXT_DATE = re.compile(NEXT_DATE, re.IGNORECASE)
_RELATIVE = re.compile(r"\s(?:who|which|qui|quien(?:es)?|yang)\s")


def is_not_settled(text: str) -> bool:
    """Whether a sentence says on what they did not agree."""
    return _NOT_SETTLED.match(text) is not None


def is_advice(text: str) -> bool:
    """Whether a sentence behind a step is what somebody advises: 'The expert recommended a green bank.'"""
    return (_ADVISED.match(text) or _ADVISED_ONE.match(text)) is not None


def before_advice(passage: Passage) -> Passage:
    """A passage without what whoever wrote the text advises behind its first sentence, or says that it was not settled:
    nobody agreed to that."""
    behind = sentences(passage)[1:]
    ahead = max((at for at, one in enumerate(behind) if WILL.search(one.text) or promised_in(one.text)), default=-1)
    advice = next(
        (
            one for at, one in enumerate(behind)
            if _ADVISED.match(one.text) or is_not_settled(one.text) or (at > ahead and is_advice(one.text))
        ),
        None,
    )  # fmt: skip
    return passage.part(0, advice.start - passage.start) if advice is not None else passage


def without_remarks(owing: Owing, entry: Entry) -> Entry:
    """An entry without what is advised behind it, and without the sentences at its end in which somebody thanks, that
    say that it has no date, or what holds until then, or that tell what was offered or done: none of it is to be done.
    What names who owes it stays."""
    entry = _before_next_date(entry)
    tail = owing.tail(entry.body[-1]) if entry.body else None
    if not entry.body or (tail is not None and (tail.named or tail.due)):
        return entry
    for place, passage in enumerate(entry.body):
        is_remark = place > 0 and (is_advice(passage.text) or is_not_settled(passage.text))
        before = before_advice(passage)
        if is_remark or before is not passage:
            entry = replace(entry, body=entry.body[:place] + [before] * (not is_remark))
            break
    last = entry.body[-1]
    told = sentences(last)
    kept = len(told)
    while kept > 1 and _is_remark(told[kept - 1].text):
        kept -= 1
    undated = [one for one in told[kept:] if _UNDATED.match(one.text)]
    body = [*entry.body[:-1], last.part(0, told[kept - 1].end - last.start)] if kept < len(told) else entry.body
    return replace(entry, body=body, labels=[*entry.labels, *undated])


def _before_next_date(entry: Entry) -> Entry:
    """An entry without the last sentence behind what is to be done, where that only says that the day of the next
    meeting will be told: its time is nobody's due."""
    if not entry.body:
        return entry
    *kept, last = entry.body
    *told, end = sentences(last)
    if not (told or kept) or _NEXT_DATE.match(end.text) is None:
        return entry
    return replace(entry, body=[*kept, last.part(0, told[-1].end - last.start)] if told else kept)


def reports(text: str) -> bool:
    """Whether a sentence tells what was done, and not of whom or what: '... with everybody who was here.'"""
    return _REPORTS.search(_RELATIVE.split(THAT.sub("", text), maxsplit=1)[0]) is not None


def _is_remark(text: str) -> bool:
    """Whether a sentence behind a step tells nothing that is to be done, but what was: 'UNEP offered a surveyor and was
    thanked for it.'"""
    if THANKED.match(text) or _UNDATED.match(text) or (_UNTIL_THEN.match(text) and not WILL.search(text)):
        return True
    is_past = ENDS.search(text) is not None and (DID.match(text) is not None or reports(text))
    is_ahead = WILL.search(text) or IS_AHEAD.search(text) or promised_in(text) or agreed_in(text)
    return is_past and not is_ahead
