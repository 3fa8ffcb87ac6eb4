"""A shape as a table: which columns it has, and what stands in them for one line.

A column is named by the path that leads to its value in JSON, with dots. What a line has several of stands in one cell,
with semicolons. Addresses of other records are left out: the key beside them says which they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rest_framework import serializers

from urbanshift.sheets.guarding import guarded

from .shapes import Counts, Shape, Url

SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """`name`, and what it `takes` out of a line, as a value of its own type or a text."""

    name: str
    takes: Callable[[Mapping[str, Any]], Any]


@cache
def columns_of(shape: type[Shape], only: frozenset[str] | None = None) -> tuple[Column, ...]:
    """The columns of `shape`, or of those of its fields that `only` names."""
    return tuple(Column(".".join(path), _taking(path)) for path in _paths(shape) if only is None or path[0] in only)


def cell(value: Any) -> Any:
    """`value` as a spreadsheet may have it: a text that would be a formula there has an apostrophe in front."""
    return guarded(value) if isinstance(value, str) else value


def text_of(value: Any) -> str:
    """`value` as a text: nothing for null, else as JSON has it."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _paths(shape: type[Shape], above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    paths: list[tuple[str, ...]] = []
    for name, field in shape._declared_fields.items():
        inner = field.child if isinstance(field, serializers.ListSerializer) else field
        if isinstance(inner, Shape):
            paths += _paths(type(inner), (*above, name))
        elif isinstance(inner, Counts):
            paths += [(*above, name, one) for one in inner.counted]
        elif not (above and isinstance(inner, Url)):
            paths.append((*above, name))
    return paths


def _taking(path: tuple[str, ...]) -> Callable[[Mapping[str, Any]], Any]:
    def take(line: Mapping[str, Any]) -> Any:
        return _at(line, path)

    return take


def _at(value: Any, path: tuple[str, ...]) -> Any:
    """What stands at `path` below `value`; null where something on the way is, or is hidden."""
    for place, name in enumerate(path):
        if isinstance(value, list):
            found = [_at(one, path[place:]) for one in value]
            return SEPARATOR.join(map(text_of, found))
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return SEPARATOR.join(map(text_of, value)) if isinstance(value, list) else value
