"""Rows: what a statement answers, with the names, properties and relations of the records that it was asked for.

A page of a list is read in one statement, and no model is made of its lines: that alone costs as much as finding them.
A shape cannot tell a row from a record.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.db.models import Model, QuerySet
from django.db.models.constants import LOOKUP_SEP

type Row = Any


@cache
def row_of(model: type[Model], columns: tuple[str, ...]) -> Callable[[Sequence[Any]], Row]:
    """What makes a row of a tuple of `columns`: columns and annotations of `model` and, after all of its own, those of
    related records, `relation__column`, those of a relation beside each other and a required one first. Where that is
    null, so is the relation."""
    own = [column for column in columns if LOOKUP_SEP not in column]
    relations = dict.fromkeys(column.split(LOOKUP_SEP, 1)[0] for column in columns[len(own) :])
    make = _named(model, (*own, *relations))
    parts = []
    start = len(own)
    for relation in relations:
        inner = [column.split(LOOKUP_SEP, 1)[1] for column in columns if column.startswith(relation + LOOKUP_SEP)]
        related = model._meta.get_field(relation).related_model
        assert isinstance(related, type)  # noqa: S101  (columns of related records are named over foreign keys)
        parts.append((start, start + len(inner), row_of(related, tuple(inner))))
        start += len(inner)
    end = len(own)
    if not parts:
        return make._make

    def row(values: Sequence[Any]) -> Row:
        related = [None if values[first] is None else of(values[first:last]) for first, last, of in parts]
        return make(*values[:end], *related)

    return row


def lines_of(records: QuerySet[Any], columns: tuple[str, ...], **beside: Any) -> list[Row]:
    """The `records` as rows of their own `columns`, each with what is `beside` it."""
    make = _named(records.model, (*columns, *beside))
    return [make(*values, *beside.values()) for values in records.values_list(*columns)]


class Whole:
    """A row, and the lists that are shown beside what it has."""

    def __init__(self, row: Row, **lists: list[Row]) -> None:
        self.row = row
        vars(self).update(lists)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)


def _named(model: type[Model], names: tuple[str, ...]) -> Any:
    """A tuple whose members have `names`, with the properties of `model`: those run no query."""
    properties = {
        name: value
        for base in reversed(model.__mro__)
        for name, value in vars(base).items()
        if isinstance(value, property) and name not in ("pk", *names)
    }
    base = namedtuple(f"{model.__name__}Row", names)  # type: ignore[misc]  # its names are data
    return type(base.__name__, (base,), {"__slots__": (), **properties})
