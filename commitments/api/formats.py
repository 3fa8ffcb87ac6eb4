"""What is due, as a calendar that others subscribe to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from icalendar import Calendar

from commitments.calendar_events import whole_days
from commitments.due import Due
from commitments.status import DuePrecision
from commitments.words import due_words
from urbanshift.api.formats import Export, Lines, around, parts
from urbanshift.api.tables import Column


class ICS(Export):
    """Due dates as whole days of a calendar (RFC 5545), the same event (UID) for the same record always.

    What is due by the end of a month, quarter or year stands on the last day of it, and says so; what has no date
    stands on no day.
    """

    media_type = "text/calendar"
    format = ending = "ics"
    charset = "utf-8"
    of_any_fields = False
    beside = ("updated_at",)

    def write(self, lines: Lines, columns: Sequence[Column]) -> Iterator[bytes]:
        calendar = Calendar()
        calendar.add("prodid", "-//UrbanShift//Dialogue Tracker//EN")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", "UrbanShift Dialogue Tracker")
        before, end, after = calendar.to_ical().partition(b"END:VCALENDAR")
        events = (b"".join(_event(line) for line in some if line["due"] and line["due"]["on"]) for some in parts(lines))
        return around(before, events, end + after)


def _event(line: Any) -> bytes:
    due = Due(line["due"]["precision"], date.fromisoformat(line["due"]["on"]))
    assert due.on is not None  # noqa: S101
    event = whole_days(
        line["reference"],
        first=due.on,
        last=due.on,
        changed_at=line["updated_at"],
        version=line["version"],
        summary=line["title"],
        about=[line["reference"]] if due.precision == DuePrecision.DAY else [line["reference"], due_words(due)],
        url=line["url"],
    )
    return bytes(event.to_ical())
