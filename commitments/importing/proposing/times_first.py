"""A bracket before a step that only tells by when it is due: '[by end March] FCC: send the manual'."""

from __future__ import annotations

import re
from datetime import date

from commitments.importing.dates import find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Passage
from commitments.importing.named_times import is_named_time
from commitments.importing.structure.typed_cells import is_time, tells_no_time
from commitments.importing.terms import dates_against

from .meetings_ahead import value_of_next

_FIRST = re.compile(r"[\[［【〔(（](?P<in>[^()（）\[\]［］【】〔〕]{1,60})[\]］】〕)）]\s*[:：–—-]?\s*(?=[^\W\d_])")
_ANY_DAY = date(2000, 1, 1)


def behind_time(passage: Passage) -> tuple[Passage | None, Passage]:
    """What such a bracket tells, where one begins a passage, and what stands behind it."""
    found = _FIRST.match(passage.text)
    if found is None or not _only_tells_time(found["in"]):
        return None, passage
    return passage.part(*found.span("in")), passage.part(found.end(), len(passage.text))


def _only_tells_time(text: str) -> bool:
    dates = find_dates(text) or dates_against(text, _ANY_DAY)
    is_then = (bool(dates) and is_mostly_date(text, dates)) or (text.islower() and is_time(text))
    return is_then or is_named_time(text) or tells_no_time(text) or value_of_next(text, None) is not None
