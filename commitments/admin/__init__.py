"""The staff's screens on what was agreed; Django finds them by importing this package."""

from . import dialogues, home, hub, lives, publishing, windows

__all__ = ["dialogues", "home", "hub", "lives", "publishing", "windows"]
