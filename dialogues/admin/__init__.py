"""The staff's screens on who met whom; Django finds them by importing this package."""

from . import lookups, organisations, people, places, subjects, trails, windows

__all__ = ["lookups", "organisations", "people", "places", "subjects", "trails", "windows"]
