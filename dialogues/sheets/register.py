"""What cities and organisations have in common as spreadsheets: a key, or a name within a country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from functools import partial
from itertools import combinations, product
from typing import Any, ClassVar

from django.db.models import Model, Value
from django.db.models.functions import Lower, Replace
from django.utils.translation import gettext as _

from dialogues.actions.register import stem_of
from urbanshift.sheets.kinds import Kind
from urbanshift.sheets.lookups import MOST_UNACCENTED, two_names
from urbanshift.sheets.rows import Context, Row
from urbanshift.sheets.values import unaccented
from urbanshift.small_letters import SmallLetters
from urbanshift.text import plain, seen

from .locking import lock_out_others, lock_rows


class OfRegister(Kind):
    """Rows are matched by `slug`, whatever its case and hyphens; without one by the exact name within the country;
    without that by a name that one record alone has there, whatever its case and spaces. A slug that nobody has is that
    of a new record."""

    model: ClassVar[type[Model]]
    unique: ClassVar[Sequence[str]] = ()
    """Further columns of which no two records have the same."""
    other_names: ClassVar[Sequence[str]] = ()
    """The columns that hold other names, by which rows find their records, too."""

    def called(self, row: Row) -> str:
        return plain(row.cells.get("name") or row.cells.get("slug"))

    def sought(self, row: Row) -> Iterable[Hashable]:
        if row.said("slug"):
            return [as_key(row.said("slug"))] if row.record is None else []
        whole, *pair = map(unaccented, names_in(row.cells.get("name", "")))
        names = [whole, frozenset(pair)] if pair else [whole]
        places = [_country_of(row), _ANYWHERE] if self._is_sought_anywhere(row) else [_country_of(row)]
        return product(places, names if whole else ())

    def becomes(self, row: Row) -> Iterable[Hashable]:
        columns = [self.by_name[name] for name in ("name", *self.other_names)]
        new = {unaccented(name) for column in columns for name in _texts(row.values.get(column.name))}
        country, there = _country_of(row), set[str]()
        if row.record is None:
            yield as_key(row.said("slug") or stem_of(self.model, row.said("name", "")))
        else:
            there = {unaccented(name) for column in columns if column.of for name in _texts(column.of(row.record))}
            country = country or row.record.country_id
            new = new - there if country == row.record.country_id else new | there
        pairs = (frozenset(pair) for pair in combinations(new | there, 2) if not new.isdisjoint(pair))
        yield from product([country, _ANYWHERE], filter(None, (*new, *pairs)))

    def _is_sought_anywhere(self, row: Row) -> bool:
        """Whether its country is not known: nobody says it, where it cannot be left empty."""
        return not row.said("country") and ("country" not in row.values or self.by_name["country"].needed)

    def match(self, rows: Sequence[Row], context: Context) -> None:
        slugs = {row.said("slug") for row in rows if row.said("slug")}
        names = {row.said("name") for row in rows if not row.said("slug") and row.said("name")}
        by_slug: dict[str, Any] = {}
        by_name: dict[tuple[str, int | None], list[Any]] = defaultdict(list)
        if slugs:
            by_slug = {one.slug: one for one in self.found().filter(slug__in=slugs)}
        if names:
            for one in self.found().filter(name__in=names):
                by_name[one.name, one.country_id].append(one)
        for row in rows:
            if row.said("slug"):
                row.record = by_slug.get(row.said("slug"))
            else:
                self._take_one(row, by_name.get((row.said("name", ""), _country_of(row)), []))
        self._match_keys_loosely([row for row in rows if row.record is None and row.said("slug")])
        self._match_loosely([row for row in rows if row.record is None and row.said("name") and not row.faults])
        for name in self.unique:
            self._match_by_identifier(name, rows, context.kept.setdefault(name, {}))

    def _take_one(self, row: Row, called: Sequence[Any]) -> None:
        if len(called) > 1:
            keys = ", ".join(sorted(one.slug for one in called))
            row.refuse("slug", _("Several are called that. Say which one is meant: %(keys)s.") % {"keys": keys})
        elif called:
            row.record = called[0]

    def _match_keys_loosely(self, rows: Sequence[Row]) -> None:
        """Find the records of rows with a key that nobody has exactly so. The keys stay as they are."""
        written = Lower(Replace("slug", Value("_"), Value("-")))
        wanted = {as_key(row.said("slug")) for row in rows}
        there: dict[str, list[Any]] = defaultdict(list)
        for one in self.found().annotate(said_as=written).filter(said_as__in=wanted) if wanted else ():
            there[one.said_as].append(one)
        for row in rows:
            self._take_one(row, there.get(as_key(row.said("slug")), []))
            if row.record is not None:
                row.values["slug"] = row.record.slug
                row.notice("slug", partial(_another_name_of, row.record.name))

    def _match_loosely(self, rows: Sequence[Row]) -> None:
        """Find the records of rows that no key and no exact name has found. Their names stay as they are. A row with a
        key of its own is a new record, and it is said which is called the same."""
        ids: dict[str, dict[int | None, set[int]]] = defaultdict(lambda: defaultdict(set))
        names = {name for row in rows for name in names_in(row.said("name"))}
        for name, country, pk in self.called_so(names) if rows else ():
            ids[name][country].add(pk)
        self._match_unaccented(names - ids.keys(), ids)
        pks = {pk for there in ids.values() for some in there.values() for pk in some}
        records = {one.pk: one for one in self.found().filter(pk__in=pks)} if pks else {}
        for row in rows:
            whole, *pair = names_in(row.said("name"))
            there = ids.get(whole, {})
            # A name with another one in brackets behind is that of what is called both.
            first, second = (ids.get(name, {}) for name in pair or (whole, whole))
            there = there or {country: pks & second.get(country, set()) for country, pks in first.items()}
            found = there.get(_country_of(row), set())
            if self._is_sought_anywhere(row):
                found = found or set().union(*there.values())
            if row.said("slug"):
                for pk in sorted(found):
                    row.notice("name", partial(_has_this, records[pk].slug))
                continue
            self._take_one(row, [records[pk] for pk in found])
            if row.record is not None and (said := row.values.pop("name")) != row.record.name:
                row.notice("name", partial(_another_name_of, row.record.name))
                self._keep_other_name(row, set(map(unaccented, names_in(said))))
            if row.record is None:
                alike = first.get(_country_of(row), set()) if pair else set()
                # It may have been forgotten.
                alike = alike if row.said("country") else alike.union(*there.values())
                for pk in sorted(alike):
                    row.notice("name", partial(_has_this, records[pk].slug))

    def _keep_other_name(self, row: Row, said: set[str]) -> None:
        """Let the record keep the other name by which the row has found it, one of those `said`: the row says it, and
        would be a new record the next time without it."""
        if unaccented(row.record.name) in said and len(said) == 1:
            return
        for column in (self.by_name[name] for name in self.other_names if name in row.values):
            held, new = column.of(row.record), row.values[column.name]  # type: ignore[misc]
            if isinstance(held, list):
                kept = [one for one in held if unaccented(one) in said]
                row.values[column.name] = [*(one for one in new or () if unaccented(one) not in said), *kept] or None
            elif unaccented(held) in said and new is None:
                del row.values[column.name]
            elif unaccented(held) in said and unaccented(new) != unaccented(held):
                message = _("The row finds %(key)s by this name, “%(name)s”. Give the key to change it.")
                row.refuse(column.name, message % {"key": row.record.slug, "name": held})

    def _match_unaccented(self, names: Collection[str], ids: dict[str, dict[int | None, set[int]]]) -> None:
        """Add to `ids` what is called by one of these names, which are folded, but for accents. In a long register they
        are not looked for: all of it has to be read."""
        if not names or self.model._default_manager.count() > MOST_UNACCENTED:
            return
        wanted: dict[str, list[str]] = defaultdict(list)
        for name in names:
            wanted[unaccented(name)].append(name)
        for called, country, pk in self.called_so(None):
            for name in wanted.get(unaccented(called or ""), ()):
                ids[name][country].add(pk)

    def _match_by_identifier(self, name: str, rows: Sequence[Row], first: dict[Any, int]) -> None:
        """Find the records of rows that no key and no name has found; refuse what another one has than that which they
        have, and what another row is to have. `first`: the row that says an identifier which nobody has."""
        wanted = {row.said(name) for row in rows if row.said(name) is not None}
        having = {getattr(one, name): one for one in self.found().filter(**{f"{name}__in": wanted})} if wanted else {}
        for row in rows:
            owner = having.get(row.said(name))
            if owner is None:
                if (
                    row.said(name) is not None
                    and (number := first.setdefault(row.said(name), row.number)) != row.number
                ):
                    row.refuse(name, _("Row %(number)d is about the same. Keep one of them.") % {"number": number})
                continue
            if row.record is None and not row.said("slug") and not row.faults:
                row.record = owner
            elif row.record != owner:
                row.refuse(name, _has_this(owner.slug))

    def called_so(self, names: Collection[str] | None) -> Iterable[tuple[str, int | None, int]]:
        """The records that are called by one of `names`, which are folded, None for all: the name, the country, the id
        of each."""
        return self.called_in("name", names)

    def called_in(self, column: str, names: Collection[str] | None) -> Iterable[tuple[str, int | None, int]]:
        called = self.model._default_manager.annotate(folded=SmallLetters(column)).order_by()
        if names is not None:
            called = called.filter(folded__in=names)
        return called.values_list("folded", "country", "pk")

    def compare(self, row: Row) -> None:
        if row.record is not None and not row.said("slug"):
            # It was found by its name: the key is not said, and stays.
            row.values.pop("slug", None)
        super().compare(row)

    def lock(self, wanted: Any, context: Context) -> None:
        """Lock the records that change; what is new is called as nobody else calls something meanwhile."""
        lock_rows(self.model._default_manager, wanted.exclude(record=None).order_by().values_list("record", flat=True))
        lock_out_others()


def as_key(text: str) -> str:
    """A key without what people change about it: case, and what stands between its words."""
    return unaccented(text).replace(" ", "-").replace("_", "-")


def folded(name: str) -> str:
    """A name without what people change about it: case and spaces."""
    return seen(name).casefold()


def names_in(text: str) -> list[str]:
    """What a text may name, folded: itself, and where another name stands in brackets behind a name each of the two."""
    return list(map(folded, (text, *(two_names(text) or ()))))


_ANYWHERE = "anywhere"


def _texts(value: str | Sequence[str] | None) -> Sequence[str]:
    """The texts of a column that has one, or several."""
    return [value] if isinstance(value, str) else value or ()


def _country_of(row: Row) -> int | None:
    country = row.said("country")
    return country.pk if country else None


def _has_this(key: str) -> str:
    return _("%(key)s has this already.") % {"key": key}


def _another_name_of(name: str) -> str:
    return _("This is another name of “%(name)s”.") % {"name": name}
