"""The words in which the domain refuses.

Actions and pure checks raise these; nothing below the HTTP layer knows about status
codes. `urbanshift.api.problems` turns each into one answer, the admin into one message.
Every message is a sentence for the person who asked and says what to do.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

type Text = str | Promise


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where, and what to do about it.

    `field` is the input's own name in dotted form (``due.on``, ``evidence.0.url``), or
    empty when the fault belongs to no single field. `code` lets a caller tell one kind
    of fault from another without reading the sentence.
    """

    field: str
    message: Text
    code: str = "invalid"


def choose_from(values: Iterable[object]) -> str:
    """What is said of something that is none of `values`."""
    return _("Choose one of: %(values)s.") % {"values": ", ".join(map(str, values))}


class Refused(Exception):  # noqa: N818  (the domain's own word: it refuses)
    """The application will not do this, and says why in a sentence for the user.

    `faults` names every single thing that stands in the way, never only the first.
    """

    def __init__(self, message: Text, faults: Sequence[Fault] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return str(self.message)


class Invalid(Refused):
    """What was handed in is wrong in itself: unknown, missing, out of range (422)."""


class NotAllowed(Refused):
    """This person may not do this, though it exists and they may see it (403)."""


class NotFound(Refused):
    """There is no such record, or none that this person may know of (404)."""


class Conflict(Refused):
    """What was handed in is sound; the state of the records forbids it (409)."""


class IllegalMove(Conflict):
    """The life cycle has no such step from where the record stands (409)."""


class NotReady(Conflict):
    """A dialogue or series lacks something before it can be finalised; all is listed (409)."""


class Busy(Refused):
    """The database is busy or away: nothing was written, and the same can be sent again (503)."""


class NoRoom(Busy):
    """No file can be kept just now, as the disk is full: nothing was written, and the same can be sent again (503)."""


@dataclass(frozen=True, slots=True)
class LaterEdit:
    """What somebody did to a record since it was read: of each column its name and what it is called; none where what
    belongs to it changed. `entered`: the record is itself of later than that."""

    at: datetime
    by_staff: bool
    columns: tuple[tuple[str, Text], ...] = ()
    entered: bool = False


class Stale(Refused):
    """A colleague changed the record since it was read (412).

    `changes` tells who changed what meanwhile, as far as the reader may know: one line per later edit; `edits` is the
    same to be told in other words. `record` is the record as it stands now, where the act read one.
    """

    def __init__(
        self,
        message: Text,
        *,
        version: int,
        changes: Sequence[str] = (),
        edits: Sequence[LaterEdit] = (),
        record: Any = None,
    ) -> None:
        super().__init__(message)
        self.version = version
        self.record = record
        self.changes = tuple(changes)
        self.edits = tuple(edits)


def each(*checks: Callable[[], Any]) -> list[Any]:
    """What each of the checks gives. Raises Invalid with all that they refuse, not only the first; what one has said of
    a field no later one says again."""
    told: list[Any] = []
    refused: list[Invalid] = []
    for check in checks:
        try:
            told.append(check())
        except Invalid as invalid:
            refused.append(invalid)
    if not refused:
        return told
    faults: list[Fault] = []
    for one in refused:
        known = {fault.field for fault in faults if fault.field}
        faults += [fault for fault in one.faults if fault.field not in known]
    raise Invalid(refused[0].message, faults)
