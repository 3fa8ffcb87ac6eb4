"""What is due, as a calendar that others subscribe to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from icalendar import Calendar, Event

from commitments.due import Due
from commitments.status import DuePrecision
from commitments.words import due_words
from urbanshift.api.formats import Export, Lines, around, parts
from urbanshift.api.tables import Column


class ICS(Export):
    """Due dates as whole days of a calendar (RFC 5545), the same event (UID) for the same record always.

    What is due by the end of a month, quarter or year stands on the last day of it, and says so; what has no date
    stands on no day. DTSTAMP is when the record was last changed: with no METHOD it is the same as LAST-MODIFIED
    (RFC 5545, 3.8.7.2).
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
    event = Event()
    event.add("uid", f"{line['reference']}@dialogue-tracker")
    event.add("dtstamp", line["updated_at"])
    event.add("last-modified", line["updated_at"])
    event.add("sequence", line["version"])
    event.add("dtstart", due.on)
    event.add("dtend", due.on + timedelta(days=1))  # type: ignore[operator]  # The day after it, as the format wants it.
    event.add("transp", "TRANSPARENT")
    event.add("summary", line["title"])
    about = [line["reference"]] if due.precision == DuePrecision.DAY else [line["reference"], due_words(due)]
    event.add("description", "\n".join(about))
    event.add("url", line["url"])
    return bytes(event.to_ical())
