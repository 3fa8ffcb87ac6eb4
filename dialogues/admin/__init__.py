"""The staff's screens on who met whom; Django finds them by importing this package."""

from . import lookups, trails, windows

__all__ = ["lookups", "trails", "windows"]
