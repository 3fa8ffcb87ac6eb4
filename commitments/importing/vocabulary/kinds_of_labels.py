"""What a label may tell."""

from __future__ import annotations

from enum import StrEnum


class Tells(StrEnum):
    """What a label in front of a value, or above it, or over a column, tells."""

    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    AUTHOR = "author"
    TOPIC = "topic"
    COUNTRY = "country"
    PEOPLE = "people"
    HEAD_COUNT = "head count"
    FORMAT = "format"
    ACTION = "action"
    OWNER = "owner"
    SUPPORT = "support"
    DUE = "due"
    CITY = "city"
    LEVEL = "level"
    NUMBER = "number"
    STATUS = "status"
