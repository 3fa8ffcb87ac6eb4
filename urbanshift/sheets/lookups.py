"""Records that cells name: by their key, or by a name that only one of them has.

A reference is read as what it is called; `look_up` finds the records of many rows at once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from urbanshift.errors import Text

from .values import NOTHING, SEPARATOR, Value, tidied


@dataclass(frozen=True)
class One(Value):
    """A record of another kind, by its key, or by its exact name where only one has it."""

    lookup: str = ""
    what: Text = ""

    def read(self, text: str) -> str:
        return text

    def show(self, value: Any) -> str:
        return "" if value is None else LOOKUPS[self.lookup].key_of(value)

    def allowed(self) -> str:
        return _("one of %(what)s, by its key or its exact name") % {"what": self.what}


_BETWEEN = re.compile("[;；、\n]")
"""What parts names. A comma is part of some."""


@dataclass(frozen=True)
class Many(One):
    """Several of them, with semicolons between, or each on a line."""

    def read(self, text: str) -> list[str]:  # type: ignore[override]
        return list(dict.fromkeys(filter(None, (one.strip() for one in _BETWEEN.split(text)))))

    def show(self, value: Any) -> str:
        return SEPARATOR.join(sorted(map(LOOKUPS[self.lookup].key_of, value or ())))

    def allowed(self) -> str:
        return _("some of %(what)s, with semicolons between, by key or exact name") % {"what": self.what}


@dataclass(frozen=True)
class Lookup:
    """Records that cells name. `key` is the column that names them, `names` others that do where one record alone has
    them; `records` are all that may be named, with what is said of them."""

    name: str
    key: str
    records: Callable[[], Any]
    names: Sequence[str] = ()
    listed: bool = False
    """Whether there are few enough for a list of them in the workbook."""

    @property
    def columns(self) -> Sequence[str]:
        return (self.key, *self.names)

    def key_of(self, record: Any) -> str:
        return str(getattr(record, self.key))


LOOKUPS: dict[str, Lookup] = {}
"""By name."""


def lookup_of(
    name: str, key: str, records: Callable[[], Any], *, names: Sequence[str] = (), listed: bool = False
) -> None:
    """Make records known that cells name."""
    LOOKUPS[name] = Lookup(name, key, records, names, listed)


class Several(list[str]):
    """The keys of records that are called the same."""


def is_one(found: Any) -> bool:
    """Whether `look_up` has found one record."""
    return found is not None and not isinstance(found, Several)


def look_up(name: str, keys: Iterable[str]) -> dict[str, Any]:
    """The records that `keys` name, None where there is none, `Several` where there are more than one, in a statement
    for each way to name them: what is written exactly so comes before what differs in its case, and that before what
    differs in its spaces, hyphens and the like."""
    lookup = LOOKUPS[name]
    left = set(keys)
    found: dict[str, Any] = {}
    ways = [*((column, False) for column in lookup.columns), *((column, True) for column in lookup.columns)]
    for column, folded in ways:
        if not left:
            break
        for called, record in _called(lookup, column, left, folded=folded):
            known = found.get(called)
            if known is None:
                found[called] = record
            elif isinstance(known, Several):
                known.append(lookup.key_of(record))
            elif known.pk != record.pk:
                found[called] = Several([lookup.key_of(known), lookup.key_of(record)])
        left -= found.keys()
    if others := {key: other for key in left if (other := tidied(key)) not in ("", key)}:
        again = look_up(name, others.values())
        found |= {key: again[other] for key, other in others.items()}
    return dict.fromkeys(left) | found


def _called(lookup: Any, column: str, keys: set[str], *, folded: bool) -> Iterator[tuple[str, Any]]:
    """The records that are called so in a column, each with the key that names it; `folded`: in any case."""
    of: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        # A key in another case may be such a word: NA is Namibia.
        if not (folded and column == lookup.key and key.casefold() in NOTHING):
            of[key.casefold() if folded else key].append(key)
    said_as = Lower(column) if folded else F(column)
    for record in lookup.records().annotate(said_as=said_as).filter(said_as__in=list(of)).order_by("pk"):
        for key in of[record.said_as]:
            yield key, record
