"""What the home page asks for, by statements that are the same all day."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import ngettext

from commitments.models import FollowUp
from dialogues.models import Dialogue
from urbanshift.statements.written import Written, once

QUARTER = timedelta(minutes=15)
"""A day begins at a quarter of an hour in UTC, wherever it is."""


def pending_words(number: int) -> str:
    """That so many follow-ups are pending."""
    return ngettext("%(count)d follow-up is pending", "%(count)d follow-ups are pending", number) % {"count": number}


class Day:
    """What the needs are found for: today, and what several of them ask for."""

    def __init__(self, now: datetime) -> None:
        self.today = now.date()
        self.begins = datetime.combine(self.today, time.min, tzinfo=UTC)
        self.latest = now - (now - self.begins) % QUARTER
        """When somewhere a day may have begun last: what is due by the day is as overdue then as it is now."""

    def read(self, what: Hashable, rows: Callable[[], QuerySet[Any, Any]]) -> list[Sequence[Any]]:
        """The rows of a queryset that gives tuples. `what` names all that it is made from but today: Django writes its
        statement once a day."""
        written = once(("home", self.today, what), lambda: Written(rows()))
        return written.read({})

    @cached_property
    def pending(self) -> dict[int, int]:
        """How many follow-ups are pending at each dialogue."""
        # Counted along an index, and not joined: a database would join all of them.
        found: list[Any] = self.read("pending", lambda: counted(FollowUp.objects.pending()))
        return dict(found)

    @cached_property
    def dialogues(self) -> list[Sequence[Any]]:
        """Those neither finalised nor cancelled, and those that were finalised and whose footing is to be confirmed, or
        which are to be published: id, reference, title, status, footing and circle."""
        return self.read(
            "dialogues",
            lambda: (
                (Dialogue.objects.not_ended() | Dialogue.objects.footing_unconfirmed() | Dialogue.objects.unpublished())
                .order_by("sort_key")
                .values_list("pk", "reference", "title", "status", "footing", "visibility")
            ),
        )


def counted(records: QuerySet[Any]) -> QuerySet[Any, Any]:
    """How many of them each dialogue has that has any."""
    return records.order_by().values_list("dialogue").annotate(number=Count("*"))
