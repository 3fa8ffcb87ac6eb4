"""The one way to write: everything that is recorded, by whom, when and why (`writing`), many rows at once (`updating`);
what columns take (`columns`); who was at it meanwhile (`staleness`); and the data stamp (`stamps`)."""

from .columns import check_changes, check_columns
from .staleness import MEANWHILE, compare_version, edit_in_words, still_there
from .stamps import (
    EVENTS_LAST,
    Stamps,
    begin_anew,
    forget_events,
    hold_stamps,
    leave_stamps,
    read_stamp,
    read_stamps,
    stamps_left,
)
from .writing import Log, recording

__all__ = [
    "EVENTS_LAST",
    "MEANWHILE",
    "Log",
    "Stamps",
    "begin_anew",
    "check_changes",
    "check_columns",
    "compare_version",
    "edit_in_words",
    "forget_events",
    "hold_stamps",
    "leave_stamps",
    "read_stamp",
    "read_stamps",
    "recording",
    "stamps_left",
    "still_there",
]
