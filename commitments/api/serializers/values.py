"""Values and references that several shapes have."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from commitments.status import DuePrecision, TranslationStatus, WaitingFor
from dialogues.api.references import FIRST_DAY, KEY, LAST_DAY, PRECISION, TITLE, StakeholderRef
from dialogues.status import DatePrecision
from urbanshift.api.shapes import Choice, Context, Day, Reader, Ref, Shape, Text, Url


class DueValue(Shape):
    """When something is due. `on` is the last day of the day, month, quarter or year that is meant; null where
    the precision means no date."""

    precision = Choice(
        DuePrecision.choices, help_text="What is meant: a day, month, quarter or year; the next dialogue; or no date."
    )
    on = Day(allow_null=True, help_text="The last day of what is meant; null for `next_dialogue` and `none`.")

    def reader(self, name: str) -> Reader:
        # Its two fields at once: a line has two dues, and to ask for each by a plan takes a tenth of the line.
        get = attrgetter(self.source or name)

        def read(record: Any, context: Context) -> Any:
            due = get(record)
            return {"precision": due.precision, "on": due.on and due.on.isoformat()} if due else None

        return read


class WaitingForValue(Shape):
    """What kind of obstacle an action item waits for, and whom, where that is known."""

    kind = Choice(WaitingFor.choices, source="waiting_for", help_text="What is missing.")
    stakeholder = StakeholderRef(
        source="waiting_for_stakeholder",
        allow_null=True,
        help_text="The organisation that it waits for; null where none was named.",
    )

    def found(self, source: str) -> Callable[[Any], Any]:
        return lambda record: record if record.waiting_for else None


class CommitmentRef(Ref):
    """A commitment, as other records name it."""

    reference = Text(help_text=KEY)
    title = Text(help_text=TITLE)
    url = Url("commitments", "reference")


class ActionItemRef(Ref):
    """An action item, as other records name it."""

    reference = Text(help_text=KEY)
    title = Text(help_text=TITLE)
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

    reference = Text(help_text=KEY)
    title = Text(help_text=TITLE)
    starts_on = Day(allow_null=True, help_text=FIRST_DAY)
    ends_on = Day(allow_null=True, help_text=LAST_DAY)
    date_precision = Choice(DatePrecision.choices, allow_null=True, source="known_precision", help_text=PRECISION)
    url = Url(
        "dialogues",
        "reference",
        allow_null=True,
        help_text="Its address; null where the caller may not read the dialogue.",
    )


class TranslationLine(Shape):
    """A text of the record in another language."""

    field = Choice([("title", "title"), ("text", "text")], help_text="The field that is translated.")
    language = Text(help_text="BCP 47 tag of the translation.")
    text = Text(help_text="The translation.")
    status = Choice(TranslationStatus.choices, help_text="Whether it counts as much as the original.")
    translated_on = Day(help_text="The day on which it was made.")
