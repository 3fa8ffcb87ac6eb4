"""A sentence behind a step in which somebody only says when it is done: 'Ana Mora la remite esta semana.'"""

from __future__ import annotations

import re
from dataclasses import replace

from commitments.importing.ledger import Passage, sentences
from commitments.importing.proposing.entries import Entry
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .owing import Owing

_NAME = r"\s*(?:(?:The|El|La|Los|Las|Le|Les|[AO]s?)\s+|L['’])?[A-ZÀ-Þ][\w'’.-]+(?:\s+[A-ZÀ-Þ][\w'’.-]+){0,3}\s+"
_DOES_IT = re.compile(
    rf"{_NAME}(?:(?:(?:se|les?|lhes?)\s+)?l[oa]s?\s+[a-zà-ÿ]+[aen]\s|[a-zà-ÿ]+-(?:l?[oa]s?|n[oa]s?)\s|[oa]s?\s+[a-zà-ÿ]+[am]\s|"
    r"(?:(?:les?|la)\s+|l['’])[a-zà-ÿ]+(?:e|t|nt)\s|(?:is\s+)?[a-z]+(?:s|ing)\s+(?:it|them)\s|"
    r"(?:akan\s+)?me[a-z]+nya\s)"
)
_MOST = 14
"""Words of such a sentence."""


def with_answer(owing: Owing, entry: Entry) -> Entry:
    """An entry without such a sentence at its end: its time is the due of the step, where nothing else tells one."""
    told = list(sentences(entry.body[-1])) if entry.body else []
    last = told.pop() if len(told) > 1 else None
    if last is None or _DOES_IT.match(last.text) is None or len(last.text.split()) > _MOST:
        return entry
    due = _when(owing, last)
    if due is None or Tells.DUE in entry.attributes or any(_when(owing, one) for one in told):
        return entry
    first = entry.body[-1]
    return replace(
        entry,
        body=[*entry.body[:-1], first.part(0, told[-1].end - first.start)],
        attributes={**entry.attributes, Tells.DUE: due},
        labels=[*entry.labels, last],
    )


def _when(owing: Owing, sentence: Passage) -> Passage | None:
    """The words of a sentence that tell its time."""
    due = owing.dues.said_in(sentence.text) or owing.dues.said_without_day(sentence.text)
    at = sentence.text.find(due.words) if due is not None else -1
    return sentence.part(at, at + len(due.words)) if due is not None and at >= 0 else None
