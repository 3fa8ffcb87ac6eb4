"""The staff's screens on people and their keys; Django finds them by importing this package."""

from . import keys, mails, people, windows
from .windows import look_at

__all__ = ["keys", "look_at", "mails", "people", "windows"]
