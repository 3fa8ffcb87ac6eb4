"""Statements that write the same columns each time: written once, and planned once by each connection."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.db import connections
from django.db.models import Field

from .prepared import Given, Statement


class Chain:
    """Statements that write on the connection `using`. The first gives one row, with the columns `gives`. The others,
    each an INSERT … SELECT, select from that as from a table `first`. PostgreSQL is asked all of them at once."""

    def __init__(self, using: str, first: Statement, *others: Statement, gives: Sequence[str]) -> None:
        self.using = using
        self.given = [*dict.fromkeys(chain(first.given, *(other.given for other in others)))]
        self.row = [Given(Field()) for _ in gives]
        names = ", ".join(gives)
        giving = Statement(f"{first.sql} RETURNING {names}", first.values)
        if connections[using].vendor == "postgresql":
            parts = [f"first AS ({giving.sql})", *(f"other_{n} AS ({other.sql})" for n, other in enumerate(others))]
            values = [*chain(first.values, *(other.values for other in others))]
            self.steps = [Statement(f"WITH {', '.join(parts)} SELECT * FROM first", values)]  # noqa: S608  (made of ours)
        else:
            row = f"WITH first ({names}) AS (VALUES ({', '.join(['%s'] * len(gives))}))"
            self.steps = [giving, *(Statement(f"{row} {one.sql}", [*self.row, *one.values]) for one in others)]

    def write(self, *values: Any) -> tuple[Any, ...]:
        """Write, where `values` are given in this order, as the models have them. The row."""
        told = stored(self.given, values, self.using)
        first, *others = self.steps
        [row] = first.read(self.using, told)
        for other in others:
            other.read(self.using, told | dict(zip(self.row, row, strict=True)))
        return row


def stored(given: Sequence[Given], values: Sequence[Any], using: str) -> dict[Given, Any]:
    """What a statement is told on the connection `using`: `values` as the models have them."""
    connection = connections[using]
    return {one: one.output_field.get_db_prep_save(value, connection) for one, value in zip(given, values, strict=True)}
