"""Next steps and actions as spreadsheets. See `urbanshift.sheets`."""

from dialogues import sheets as register

from . import action_items, commitments

__all__ = ["action_items", "commitments", "register"]
