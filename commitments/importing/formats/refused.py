"""Why a file cannot be read: a word that travels from the reading process to the one that says it in a sentence."""

from enum import StrEnum


class Refusal(StrEnum):
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_SLOW = "too_slow"
    UNPACKS = "unpacks"
    EMPTY = "empty"
    NO_TEXT = "no_text"
    ENCODING = "encoding"
    SCAN = "scan"
    LETTERS = "letters"
    LOCKED = "locked"
    BROKEN = "broken"
    OTHER_KIND = "other_kind"
    ROW = "row"


class Unreadable(Exception):  # noqa: N818  (it says what the file is)
    """The file cannot be read, because of `refusal`; of a table perhaps from this `row` on."""

    def __init__(self, refusal: Refusal, row: int = 0) -> None:
        super().__init__(refusal)
        self.refusal = refusal
        self.row = row
