"""Entering what a dialogue was and what was said there: series, dialogue, who was there, points made."""

from .dialogues import check_dates, check_dialogue, edit_dialogue, plan_dialogue, set_representation
from .points import add_point, check_point, edit_point
from .series import edit_series, open_series

__all__ = [
    "add_point",
    "check_dates",
    "check_dialogue",
    "check_point",
    "edit_dialogue",
    "edit_point",
    "edit_series",
    "open_series",
    "plan_dialogue",
    "set_representation",
]
