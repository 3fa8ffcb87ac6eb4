"""Where a reader of the feed of changes stands, and the address from which they go on."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q

from . import cursors
from .conditional import digest

ADDRESS = "changes"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a reader stands: the last event of which they know, by its stamp and id (None: all of that stamp), and
    how many lines they were told so far."""

    stamp: int
    event: int | None
    told: int

    @property
    def beyond(self) -> Q:
        if self.event is None:
            return Q(stamp__gt=self.stamp)
        return Q(stamp__gte=self.stamp) & ~Q(stamp=self.stamp, id__lte=self.event)


def sealed_position(position: Position, scope: object) -> str:
    """The position as a cursor, which holds for a reader of this `mirrored_scope` alone."""
    place = [position.stamp, position.event, position.told, digest("changes", scope)]
    return cursors.sealed(place, of=ADDRESS)


def changes_url(root: str, stamp: int, scope: object) -> str:
    """The address that tells what happened after the data stamp, to a reader of this `mirrored_scope`.

    For whatever answer a mirror may begin from: read the stamp before the data that it goes with.
    """
    return f"{root}{ADDRESS}/?{urlencode({'after': sealed_position(Position(stamp, None, 0), scope)})}"
