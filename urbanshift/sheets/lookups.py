"""Records that cells name: by their key, or by a name that only one of them has.

A reference is read as what it is called; `look_up` finds the records of many rows at once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import batched, chain
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from urbanshift.errors import Text
from urbanshift.small_letters import SmallLetters

from .values import NOTHING, SEPARATOR, Unfit, Value, tidied, unaccented


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


MOST_TOGETHER = 200
"""Records that a cell names."""
ASKED_AT_ONCE = 10_000
_BETWEEN = re.compile("[;；、\n]")
"""What parts names. A comma is part of some."""


@dataclass(frozen=True)
class Many(One):
    """Several of them, with semicolons between, or each on a line."""

    def read(self, text: str) -> list[str]:  # type: ignore[override]
        found = list(dict.fromkeys(filter(None, (one.strip() for one in _BETWEEN.split(text)))))
        if len(found) > MOST_TOGETHER:
            raise Unfit(_("Name %(most)d at most; these are %(count)d.") % {"most": MOST_TOGETHER, "count": len(found)})
        return found

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
    called: Mapping[str, str] = field(default_factory=dict)
    """Keys by what people call their records beside these names, unaccented."""

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


def also_called(name: str, called: Mapping[str, str]) -> None:
    """Make further names of records known, unaccented, each with the key of its record."""
    LOOKUPS[name] = replace(LOOKUPS[name], called=called)


class Several(list[str]):
    """The keys of records that are called the same."""


class Together(list[Any]):
    """The records that a text names together, as in `Chengdu and Ningbo`."""


class Partly(list[str]):
    """The parts of a text that name nothing, where others of it do."""


def is_understood(found: Any, *, many: bool) -> bool:
    """Whether `look_up` has found one record, or `many` where they may be."""
    return (
        isinstance(found, Together)
        if isinstance(found, list) and many
        else found is not None and not isinstance(found, list)
    )


def all_of(found: Iterable[Any]) -> list[Any]:
    """The records, each once."""
    return list(dict.fromkeys(chain.from_iterable(one if isinstance(one, Together) else [one] for one in found)))


LONGEST_LIST = 1_000
"""Signs of a text that may name several records together."""


def look_up(name: str, keys: Iterable[str]) -> dict[str, Any]:
    """The records that `keys` name, None where there is none, `Several` where there are more than one, in a statement
    for each way to name them: what is written exactly so comes before what differs in its case, that before what
    differs in its spaces, hyphens and the like, and in a short register that before what differs in accents. What is
    none of these may be two names of one, the second in brackets; or name several: `Together`, where each of its parts
    names one, `Partly` where some do."""
    keys = set(keys)
    found = _called_somehow(name, keys)
    left = [key for key in keys if found[key] is None and len(key) <= LONGEST_LIST]
    if pairs := {key: pair for key in left if (pair := two_names(key) or _dashed(key))}:
        again = _called_somehow(name, set(chain.from_iterable(pairs.values())))
        found |= {key: again[one] for key, (one, other) in pairs.items() if again[one] == again[other]}
        left = [key for key in left if found[key] is None]
    if parts := {key: some for key in left if (some := parted(key)) not in ([], [key])}:
        again = _called_somehow(name, set(chain.from_iterable(parts.values())))
        for key, some in parts.items():
            named = [again[part] for part in some]
            lacking = [part for part, one in zip(some, named, strict=True) if not is_understood(one, many=False)]
            if not lacking:
                # Two names of one are one: UNEP / PNUMA.
                named = list(dict.fromkeys(named))
                found[key] = Together(named) if len(named) > 1 else named[0]
            elif len(lacking) < len(some):
                found[key] = Partly(lacking)
    return found


MOST_UNACCENTED = 5_000
"""Records among which names are looked for without accents: all of them have to be read."""


def _called_somehow(name: str, keys: set[str]) -> dict[str, Any]:
    found = _named(name, keys)
    left = {key for key, record in found.items() if record is None and key.casefold() not in NOTHING}
    return found | _unaccented(LOOKUPS[name], left)


def _unaccented(lookup: Lookup, keys: set[str]) -> dict[str, Any]:
    wanted: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if len(key) <= LONGEST_LIST and (said := unaccented(key)):
            wanted[said].append(key)
    if not wanted or not lookup.listed or lookup.records().count() > MOST_UNACCENTED:
        return {}
    named: dict[str, dict[int, Any]] = defaultdict(dict)
    of_key: dict[str, list[str]] = defaultdict(list)
    for said in wanted:
        of_key[lookup.called.get(said, "")].append(said)
    for column in lookup.columns:
        for pk, key, called in lookup.records().order_by("pk").values_list("pk", lookup.key, column):
            if (said := unaccented(called or "")) in wanted:
                named[said][pk] = None
            for said in of_key.get(key, ()):
                named[said][pk] = None
    records = lookup.records().in_bulk({pk for pks in named.values() for pk in pks})
    found: dict[str, Any] = {}
    for said, pks in named.items():
        one = [records[pk] for pk in pks]
        found |= dict.fromkeys(wanted[said], one[0] if len(one) == 1 else Several(map(lookup.key_of, one)))
    return found


def _named(name: str, keys: set[str]) -> dict[str, Any]:
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
        again = _named(name, set(others.values()))
        found |= {key: again[other] for key, other in others.items()}
    return dict.fromkeys(keys) | found


_BULLET = re.compile(r"^(?:[•·▪◦‣*–-]|\(?\d{1,2}[.)])\s*")
_ALSO = re.compile(r"(.+?)\s*[(（\[]([^()（）\[\]]+)[)）\]]")
"""A name with another one behind it: United Nations Environment Programme (UNEP)."""
_DASH = re.compile(r"\s+[-–—]\s+")


def two_names(text: str) -> tuple[str, str] | None:
    """The names that a text may be, the second in brackets behind the first."""
    told = _ALSO.fullmatch(text.strip())
    return (told[1], told[2]) if told else None


def _dashed(text: str) -> tuple[str, str] | None:
    """The names that a text may be, with a dash between: UNEP – United Nations Environment Programme."""
    first, *others = _DASH.split(text)
    return (first, others[0]) if len(others) == 1 else None


_JOINS = re.compile(r"\s*[,，;；、\n/\\&+]\s*|\s+(?:and|y|e|et|dan)\s+|[和及与]", re.IGNORECASE)


def parted(key: str) -> list[str]:
    """The names that somebody may have written as one, without what stands before the entries of a list."""
    parts = (_BULLET.sub("", part.strip()).strip() for part in _JOINS.split(_BULLET.sub("", key)))
    return list(filter(None, parts))


def _called(lookup: Any, column: str, keys: set[str], *, folded: bool) -> Iterator[tuple[str, Any]]:
    """The records that are called so in a column, each with the key that names it; `folded`: in any case."""
    of: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        # A key may be such a word, written exactly so: NA is Namibia. A name, or a key in another case, is none.
        if (column == lookup.key and not folded) or key.casefold() not in NOTHING:
            of[key.casefold() if folded else key].append(key)
    records = lookup.records().annotate(said_as=SmallLetters(column) if folded else F(column))
    for some in batched(of, ASKED_AT_ONCE):
        for record in records.filter(said_as__in=some).order_by("pk"):
            for key in of[record.said_as]:
                yield key, record
