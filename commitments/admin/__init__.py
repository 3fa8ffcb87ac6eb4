"""The staff's screens on what was agreed; Django finds them by importing this package."""

from . import dialogues, finalising, follow_up, home, hub, lives, lookups, publishing, room, windows

__all__ = ["dialogues", "finalising", "follow_up", "home", "hub", "lives", "lookups", "publishing", "room", "windows"]
