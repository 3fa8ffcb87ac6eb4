"""Events of a calendar (RFC 5545): one for each record, the same one (UID) in every calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from icalendar import Event


def whole_days(
    key: str,
    *,
    first: date,
    last: date,
    changed_at: datetime,
    version: int,
    summary: str,
    about: Sequence[str],
    url: str,
) -> Event:
    """The event of the record that `key` names for good, from the day `first` to `last`; `about` are the lines of its
    description. DTSTAMP is when the record was last changed: with no METHOD it is the same as LAST-MODIFIED (RFC 5545,
    3.8.7.2)."""
    event = Event()
    event.add("uid", f"{key}@dialogue-tracker")
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("sequence", version)
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))  # The day after the last one, as the format wants it.
    event.add("transp", "TRANSPARENT")  # It takes nobody's time.
    event.add("summary", summary)
    event.add("description", "\n".join(about))
    event.add("url", url)
    return event
