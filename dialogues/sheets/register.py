"""What cities and organisations have in common as spreadsheets: a key, or a name within a country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import Model
from django.utils.translation import gettext as _

from urbanshift.sheets.kinds import Context, Kind, Row
from urbanshift.text import plain


class OfRegister(Kind):
    """Rows are matched by `slug`; without one by the exact name within the country. A slug that nobody has is that of
    a new record."""

    model: ClassVar[type[Model]]
    unique: ClassVar[Sequence[str]] = ()
    """Further columns of which no two records have the same."""

    def called(self, row: Row) -> str:
        return plain(row.cells.get("name") or row.cells.get("slug"))

    def identity(self, row: Row) -> Any:
        country = row.said("country")
        return row.said("slug") or (plain(row.cells.get("name")).casefold(), country.pk if country else None)

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
                continue
            country = row.said("country")
            called = by_name.get((row.said("name", ""), country.pk if country else None), [])
            if len(called) > 1:
                keys = ", ".join(sorted(one.slug for one in called))
                row.refuse("slug", _("Several are called that. Say which one is meant: %(keys)s.") % {"keys": keys})
            elif called:
                row.record = called[0]
        self.match_otherwise([row for row in rows if row.record is None and not row.said("slug") and not row.faults])
        for name in self.unique:
            self._refuse_taken(name, rows)

    def match_otherwise(self, rows: Sequence[Row]) -> None:
        """Set the `record` of rows that no name has found."""

    def found(self) -> Any:
        """The records with all that is compared."""
        return self.records().order_by()

    def _refuse_taken(self, name: str, rows: Sequence[Row]) -> None:
        wanted = {row.said(name) for row in rows if row.said(name) is not None}
        if not wanted:
            return
        taken = dict(self.model._default_manager.filter(**{f"{name}__in": wanted}).values_list(name, "slug"))
        for row in rows:
            owner = taken.get(row.said(name))
            if owner is not None and (row.record is None or row.record.slug != owner):
                row.refuse(name, _("%(key)s has this already.") % {"key": owner})

    def compare(self, row: Row) -> None:
        if row.record is not None and not row.said("slug"):
            # It was found by its name: the key is not said, and stays.
            row.values.pop("slug", None)
        super().compare(row)

    def lock(self, wanted: Any, context: Context) -> None:
        """Each record is locked when it is written: nothing else hangs on it."""
