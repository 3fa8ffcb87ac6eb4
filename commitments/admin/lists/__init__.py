"""Lists of what was agreed, who owes it and what was reported; of dialogues."""

from . import actions, dialogues, reports, steps

__all__ = ["actions", "dialogues", "reports", "steps"]
