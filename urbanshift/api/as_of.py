"""Single records as they stood on a day: `as_of`, by the days entered, and by the caller's rights of today."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from rest_framework.request import Request

from .filters import calendar_day
from .problems import BadQuery
from .reading import Retrieved

PARAMETER = "as_of"

EASTERNMOST = timedelta(hours=14)
"""Before UTC a day begins there: what is later is refused before it is known where the record belongs."""


class Dated(Retrieved):
    """A single record that can be asked for as it stood when a day ended.

    Nothing can be done in the past, so `allowed_transitions` is empty. A day before the record was there answers 404.
    """

    def parameters(self) -> Iterable[str]:
        return [*super().parameters(), *([PARAMETER] if self.action == "retrieve" else [])]

    def readings(self) -> Iterable[Callable[[], object]]:
        yield from super().readings()
        if self.action == "retrieve":
            yield lambda: self.day

    def check_request(self, request: Request) -> None:
        super().check_request(request)
        if self.action == "retrieve":
            _day = self.day  # What is no day is refused before anything is looked up.

    @cached_property
    def day(self) -> date | None:
        """The day that was asked for; None: the record as it stands now."""
        said = self.request.query_params.get(PARAMETER)
        if said is None:
            return None
        with suppress(ValueError):
            day = calendar_day(said)
            if day <= (self.now + EASTERNMOST).date():
                return day
        raise _not_begun()

    def zone(self, record: Any) -> str:
        """The time zone in which days begin and end where the record belongs."""
        raise NotImplementedError

    def then(self, record: Any, day: date) -> tuple[Any, datetime]:
        """The record as it stood when `day` ended, not to be saved, and the instant as of which it is told.

        Raises NotFound where it was not there yet.
        """
        raise NotImplementedError

    def answered(self, **key: Any) -> Any:
        if key or self.day is None:
            return super().answered(**key)
        return self.record(self.for_detail(self.visible()))  # What becomes of it is worked out from the record itself.

    def told(self, record: Any, context: dict[str, Any]) -> dict[str, Any]:
        if self.day is None:
            return super().told(record, context)
        if self.day > self.now.astimezone(ZoneInfo(self.zone(record))).date():
            raise _not_begun()
        past, instant = self.then(record, self.day)
        body = super().told(past, context | {"now": instant})
        return body | ({"allowed_transitions": []} if "allowed_transitions" in body else {})


def _not_begun() -> BadQuery:
    return BadQuery({PARAMETER: _("Give a day that has begun, such as 2026-03-02.")})
