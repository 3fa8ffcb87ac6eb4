"""Values and references that several shapes have."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from commitments.status import DuePrecision, TranslationStatus, WaitingFor
from dialogues.api.serializers import StakeholderRef
from dialogues.status import DatePrecision
from urbanshift.api.shapes import Choice, Context, Day, Reader, Ref, Shape, Text, Url


class DueValue(Shape):
    """When something is due. `on` is the last day of the day, month, quarter or year that is meant; null where
    the precision means no date."""

    precision = Choice(DuePrecision.choices)
    on = Day(allow_null=True)

    def reader(self, name: str) -> Reader:
        # Its two fields at once: a line has two dues, and to ask for each by a plan takes a tenth of the line.
        get = attrgetter(self.source or name)

        def read(record: Any, context: Context) -> Any:
            due = get(record)
            return {"precision": due.precision, "on": due.on and due.on.isoformat()} if due else None

        return read


class WaitingForValue(Shape):
    """What kind of obstacle an action waits for, and whom, where that is known."""

    kind = Choice(WaitingFor.choices, source="waiting_for")
    stakeholder = StakeholderRef(source="waiting_for_stakeholder", allow_null=True)

    def found(self, source: str) -> Callable[[Any], Any]:
        return lambda record: record if record.waiting_for else None


class CommitmentRef(Ref):
    reference = Text()
    title = Text()
    url = Url("commitments", "reference")


class ActionItemRef(Ref):
    reference = Text()
    title = Text()
    url = Url("action-items", "reference")


class MeetingRef(Ref):
    """A dialogue with its dates, exact to `date_precision`.

    Who owes something is told that it is on the agenda of a dialogue that they may not read:
    then `url` is null.
    """

    def found(self, source: str) -> Callable[[Any], Any]:
        return attrgetter(source)

    def reader(self, name: str) -> Reader:
        meeting, seen = super().reader(name), attrgetter(self.seen)

        def read(record: Any, context: Context) -> Any:
            shown = meeting(record, context)
            return shown if shown is None or seen(record) else shown | {"url": None}

        return read

    reference = Text()
    title = Text()
    starts_on = Day(allow_null=True)
    ends_on = Day(allow_null=True)
    date_precision = Choice(DatePrecision.choices, allow_null=True, source="known_precision")
    url = Url("dialogues", "reference", allow_null=True)


class TranslationLine(Shape):
    """A text of the record in another language."""

    field = Choice([("title", "title"), ("text", "text")])
    language = Text(help_text="BCP 47 tag.")
    text = Text()
    status = Choice(TranslationStatus.choices)
    translated_on = Day()
