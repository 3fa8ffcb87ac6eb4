"""What a section of a document may be about."""

from __future__ import annotations

from enum import StrEnum


class Holds(StrEnum):
    """What a section is about, as far as its heading tells."""

    OVERVIEW = "overview"
    TOPIC = "topic"
    THEMES = "themes"
    REPRESENTATION = "representation"
    CONTRIBUTION = "contribution"
    CHALLENGES = "challenges"
    OPPORTUNITIES = "opportunities"
    BOTH = "challenges and opportunities"
    KEY_MESSAGES = "key messages"
    STEPS = "next steps"
    CONCLUSION = "conclusion"
    PROGRAMME = "programme"
    """An agenda, of this meeting or the next one: nothing of it was agreed."""
    EARLIER = "earlier steps"
    """What became of what was agreed before: nothing new."""
    OTHER = "other"


DISCUSSED = frozenset(
    {Holds.CONTRIBUTION, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.BOTH, Holds.KEY_MESSAGES, Holds.THEMES}
)
"""What sections hold that stand before the next steps of a summary."""
