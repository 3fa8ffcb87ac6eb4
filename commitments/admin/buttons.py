"""The acts and screens that a page offers: tables of buttons, each with when it is of use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Button:
    """An act or screen of a record: offered while `when` holds; `page` takes what `key` reads of it, in its path or
    as what it is `asked` for."""

    title: Any
    page: str
    when: Callable[[Any], bool]
    main: bool = False
    dangerous: bool = False
    administrators: bool = False
    key: Callable[[Any], Any] = attrgetter("reference")
    asked: str = ""

    def address_for(self, record: Any) -> str:
        key = self.key(record)
        if self.asked:
            return f"{reverse(f'admin:{self.page}')}?{urlencode({self.asked: key})}"
        return reverse(f"admin:{self.page}", args=[key])


def offered(table: Iterable[Button], record: Any, *, administrator: bool) -> list[dict[str, Any]]:
    """The acts that can be done with `record` now, with their addresses."""
    return [
        {"button": one, "address": one.address_for(record)}
        for one in table
        if one.when(record) and (administrator or not one.administrators)
    ]
