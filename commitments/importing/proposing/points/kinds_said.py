"""Of which kind a point is, where the words of its sentence say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.vocabulary import is_han, words


def _cues(told: Sequence[str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(re.escape(one) if is_han(one) else rf"(?<!\w){re.escape(one)}" for one in told), re.IGNORECASE
    )


_CHALLENGE, _OPPORTUNITY, _MESSAGE = _cues(words.CHALLENGE), _cues(words.OPPORTUNITY), _cues(words.MESSAGE)


def said_of(text: str) -> str | None:
    """What a sentence of a conclusion says, where its words say one thing only."""
    hard, bright = bool(_CHALLENGE.search(text)), bool(_OPPORTUNITY.search(text))
    if hard != bright:
        return "challenge" if hard else "opportunity"
    if not hard and _MESSAGE.search(text):
        return "key_message"
    return None
