"""Lists of what was agreed, who owes it, what was reported and what was not; of dialogues, and of organisations."""

from . import actions, dialogues, organisations, reports, series, steps, to_phone, unreported

__all__ = ["actions", "dialogues", "organisations", "reports", "series", "steps", "to_phone", "unreported"]
