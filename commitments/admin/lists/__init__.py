"""Lists of what was agreed, who owes it and what was reported; of dialogues, and of organisations."""

from . import actions, dialogues, organisations, reports, series, steps

__all__ = ["actions", "dialogues", "organisations", "reports", "series", "steps"]
