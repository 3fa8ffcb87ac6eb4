"""Who met whom, where, when, and what was said."""

from .dialogue import Dialogue, OutcomePoint, OutcomePolicy, Representation, Series
from .organisations import Membership, Stakeholder, StakeholderAlias, Succession
from .places import City, Country
from .subjects import PolicyAlias, PolicyInstrument, Theme

__all__ = [
    "City",
    "Country",
    "Dialogue",
    "Membership",
    "OutcomePoint",
    "OutcomePolicy",
    "PolicyAlias",
    "PolicyInstrument",
    "Representation",
    "Series",
    "Stakeholder",
    "StakeholderAlias",
    "Succession",
    "Theme",
]
