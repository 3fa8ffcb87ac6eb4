"""The staff's screens on who met whom; Django finds them by importing this package."""

from . import lookups, windows

__all__ = ["lookups", "windows"]
