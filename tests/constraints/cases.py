"""A case: facts of a row, and values each of which breaks the constraint on it.

Values may be made of the row that they are put into.
"""

from collections.abc import Callable
from typing import Any

from commitments.models import Reminder
from tests.factories import FACTORIES, TODAY

type Values = dict[str, Any]
type Case = tuple[Values, list[Values | Callable[[Any], Values]]]


def unknown(field: str, value: Any = "x") -> Case:
    return {}, [{field: value}]


def same(*fields: str, **facts: Any) -> Case:
    """A second row with the same values in these fields."""

    def of_another(row: Any) -> Values:
        another = FACTORIES[type(row)](**facts)
        return {field: getattr(another, field) for field in fields} | facts

    return {}, [of_another]


def itself(field: str, to: str = "pk", **values: Any) -> Case:
    """The row refers to itself."""
    return {}, [lambda row: {f"{field}_id": getattr(row, to), **values}]


def due(prefix: str, start: Values | None = None) -> Case:
    """A due with a precision and no date, a date and no precision, and an unknown precision."""
    return start or {}, [
        {f"{prefix}_precision": "quarter", f"{prefix}_on": None},
        {f"{prefix}_precision": "next_dialogue", f"{prefix}_on": TODAY},
        {f"{prefix}_precision": "none", f"{prefix}_on": TODAY},
        {f"{prefix}_precision": "", f"{prefix}_on": TODAY},
        {f"{prefix}_precision": "decade", f"{prefix}_on": TODAY},
        {f"{prefix}_precision": "decade", f"{prefix}_on": None},
    ]


def percent(field: str = "progress") -> Case:
    return {}, [{field: 101}]


def told_another(record: str, factory: Any) -> Case:
    """A second reminder to the same person about the same record, which is no action."""

    def of_another(row: Any) -> Values:
        another = FACTORIES[Reminder](action_item=None, **{record: factory()})
        return {"person": another.person, "action_item": None, record: getattr(another, record)}

    return {}, [of_another]
