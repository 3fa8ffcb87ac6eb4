"""Of which kind a point is, where the words of its sentence say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.structure import Section
from commitments.importing.vocabulary import is_han, key, point_forms, words


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


def _forms(told: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in told), re.IGNORECASE)


_SAYS_CHALLENGE, _NO_CHALLENGE = _forms(point_forms.CHALLENGE), _forms(point_forms.NO_CHALLENGE)
_SAYS_OPPORTUNITY, _NO_OPPORTUNITY = _forms(point_forms.OPPORTUNITY), _forms(point_forms.NO_OPPORTUNITY)
_SAYS_CONTRIBUTION, _AHEAD = _forms(point_forms.CONTRIBUTION), re.compile(point_forms.AHEAD, re.IGNORECASE)
_NATIONAL, _LOCAL = (re.compile(one, re.IGNORECASE) for one in (point_forms.NATIONAL_PAPER, point_forms.LOCAL_PAPER))


def kind_said(sentence: str) -> str | None:
    """The kind of a point that a sentence anywhere says of itself, where it says one only: that something is a
    difficulty, that somebody sees a chance, that the dialogue gave something to a policy."""
    told = {
        "challenge": _SAYS_CHALLENGE.search(sentence) and not _NO_CHALLENGE.search(sentence),
        "opportunity": _SAYS_OPPORTUNITY.search(sentence) and not _NO_OPPORTUNITY.search(sentence),
        "policy_contribution": _SAYS_CONTRIBUTION.search(sentence) and not _AHEAD.search(sentence),
    }
    kinds = [kind for kind, is_said in told.items() if is_said]
    return kinds[0] if len(kinds) == 1 else None


def calls_messages(section: Section) -> bool:
    """Whether the heading of a section, or what it is a part of, calls what stands there messages or advice."""
    headings = [one.heading.text for one in (section, section.root) if one.heading is not None]
    return any(_CALLS_MESSAGES.search(key(text)) for text in headings)


_CALLS_MESSAGES = re.compile(point_forms.CALLS_MESSAGES)


def level_said(sentence: str) -> str | None:
    """The level of the policy to which something was given, where a sentence says one only."""
    is_national, is_local = bool(_NATIONAL.search(sentence)), bool(_LOCAL.search(sentence))
    return ("national" if is_national else "local") if is_national != is_local else None
