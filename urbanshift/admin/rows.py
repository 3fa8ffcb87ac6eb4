"""Rows: forms of one kind, one below the other, each of a record or of a new one.

    parts = Rows(PartForm, "parts", records=dialogue.representation.all(), data=request.POST)

With each row goes, hidden, what the person saw: the record's id, its version, and a digest of what the row said. A row
that still says that is left alone, whatever a colleague did to the record meanwhile; a new one with nothing in it is
no row. `rows.js` adds, removes and moves rows; without scripts the page's buttons do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from urbanshift.errors import Stale

from .acts import PlainForm

MOST = 2_500
"""Rows of one kind in a post. `DATA_UPLOAD_MAX_NUMBER_FIELDS` lets fewer through, so none is left out unsaid."""

LAST = 1_000_000
"""Where a row without a place in the list stands."""

TECHNICAL = frozenset({"row_id", "version_seen", "seen", "order", "removed"})


class RowForm(PlainForm):
    """One row. `record` is None in a new one.

    Subclasses say what a record's row says (`initial_of`).
    """

    row_id = forms.CharField(required=False, widget=forms.HiddenInput, max_length=20)
    version_seen = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0)
    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)
    order = forms.IntegerField(
        required=False, min_value=0, max_value=100_000, label=_("Place in the list"),
        widget=forms.NumberInput(attrs={"class": "order"}),
    )  # fmt: skip
    removed = forms.BooleanField(required=False, label=_("Remove"))

    children: ClassVar[tuple[str, ...]] = ()
    """Attributes that hold the rows under this one."""

    def __init__(self, data: Any = None, *, record: Any = None, place: int = 0, **options: Any) -> None:
        initial = {**self.blank(), **(self.initial_of(record) if record is not None else {})}
        super().__init__(data, initial=initial, **options)
        self.record = record
        self.stale: Stale | None = None
        self.missing = False
        self.initial = dict(self.initial) | {
            "row_id": record.pk if record is not None else "",
            "version_seen": getattr(record, "version", None),
            "seen": self._digest(initial),
            "order": place,
        }

    def blank(self) -> dict[str, Any]:
        """What a new row says."""
        return {}

    def initial_of(self, record: Any) -> dict[str, Any]:
        """What the row of `record` says, by field."""
        raise NotImplementedError

    def content(self) -> dict[str, Any]:
        """What was typed, by field."""
        return {name: self.typed.get(name) for name in self.fields if name not in TECHNICAL}

    def full_clean(self) -> None:
        super().full_clean()
        if not self.is_bound:
            return
        if self.missing and not self.is_removed and not self.is_renewed:
            self.add_error(None, _("A colleague removed this meanwhile. Remove it, too, or enter it anew."))
        elif self.is_removed or self.is_nothing:
            self.errors.clear()

    @property
    def typed(self) -> dict[str, Any]:
        """What was posted and could be read; nothing of a row that was not posted."""
        return self.cleaned_data if self.is_bound and self.errors is not None else {}

    @property
    def is_removed(self) -> bool:
        return bool(self.typed.get("removed"))

    @property
    def says_the_same(self) -> bool:
        """Whether nothing was changed in the row since it was seen. Without a digest in the post, nothing was seen."""
        return bool(self.typed.get("seen")) and self.typed["seen"] == self._digest(self.content())

    @property
    def is_nothing(self) -> bool:
        """A new row that nobody filled in, with nothing under it."""
        empty = self.record is None and self.says_the_same and not self.missing
        return empty and not any(getattr(self, name).filled for name in self.children)

    @property
    def is_renewed(self) -> bool:
        """Whether the person goes on with theirs, having been told what a colleague did."""
        return bool(self.renewed)

    @property
    def renewed(self) -> str:
        said = str(self.data.get(self.add_prefix("renewed"), ""))
        return said if said.isascii() and said.isdigit() and len(said) < 10 else ""

    @property
    def version(self) -> int:
        """The version that the person saw, or goes on from. Nothing seen matches nothing."""
        return int(self.renewed or self.typed.get("version_seen") or 0)

    def is_valid(self) -> bool:
        own = super().is_valid()
        if self.is_bound and (self.is_removed or self.is_nothing):
            return own
        return all_valid([getattr(self, name) for name in self.children]) and own

    def every_form(self) -> Iterator[RowForm]:
        """The row and all under it, in the order of the page."""
        yield self
        for name in self.children:
            for row in getattr(self, name).forms:
                yield from row.every_form()

    def differences(self) -> list[tuple[str, Any, Any]]:
        """Label, what was typed and what the record says now, of each field in which they differ."""
        if self.record is None:
            return []
        now = {**self.blank(), **self.initial_of(self.record)}
        typed = self.content()
        return [
            (str(self.fields[name].label), _shown(typed[name]), _shown(now.get(name)))
            for name in typed
            if _plain(typed[name]) != _plain(now.get(name))
        ]

    def _digest(self, values: Mapping[str, Any]) -> str:
        said = [(name, _plain(values.get(name))) for name in sorted(self.fields) if name not in TECHNICAL]
        return hashlib.sha256(repr(said).encode()).hexdigest()[:32]


class Rows:
    """All rows of one kind. `records` are those that may be in it: another's id in a post is none of them."""

    def __init__(
        self, form_class: type[RowForm], prefix: str, *, records: Iterable[Any] = (), data: Any = None, **options: Any
    ) -> None:
        self.prefix = prefix
        self.form_class = form_class
        self.options = options
        self.data = data
        self.bound = data is not None
        records = list(records)
        if data is None:
            self.forms = [
                form_class(prefix=f"{prefix}-{place}", record=record, place=place + 1, **options)
                for place, record in enumerate(records)
            ]
        else:
            self.forms = list(self._posted(data, {str(record.pk): record for record in records}))

    def _posted(self, data: Any, records: dict[str, Any]) -> Iterator[RowForm]:
        for place in range(self._total(data)):
            prefix = f"{self.prefix}-{place}"
            said = str(data.get(f"{prefix}-row_id", "")).strip()
            if f"{prefix}-seen" not in data:
                continue
            form = self.form_class(data, prefix=prefix, record=records.get(said), place=place + 1, **self.options)
            if said and form.record is None:
                form.missing = True
            yield form

    def _total(self, data: Any) -> int:
        said = str(data.get(f"{self.prefix}-total", "0"))
        return min(int(said), MOST) if said.isascii() and said.isdigit() and len(said) < 6 else 0

    @property
    def total(self) -> int:
        """One more than the highest place in use: the next new row's."""
        return max((int(form.prefix.rsplit("-", 1)[1]) + 1 for form in self.forms if form.prefix), default=0)

    @property
    def token(self) -> str:
        """What stands for the place in `template`: a script puts the number there."""
        return f"__{self.prefix.rsplit('-', 1)[-1]}__"

    def template(self) -> RowForm:
        """A new row, for a script to copy."""
        return self.form_class(prefix=f"{self.prefix}-{self.token}", **self.options)

    def add(self, **initial: Any) -> RowForm:
        """Add a new row to those shown; it says `initial`, which nobody has seen."""
        form = self.form_class(prefix=f"{self.prefix}-{self.total}", place=self.total + 1, **self.options)
        form.initial = {**form.initial, **initial}
        self.forms.append(form)
        return form

    def is_valid(self) -> bool:
        return all_valid(self.forms)

    @property
    def filled(self) -> list[RowForm]:
        """The rows that say something, in the order in which they are to stand. Only after `is_valid`."""
        rows = [form for form in self.forms if not form.is_nothing]
        return sorted(rows, key=lambda form: form.typed.get("order") or LAST)


def all_valid(forms_: Iterable[Any]) -> bool:
    """Whether all forms or rows are valid. Each is asked, so that each knows what is wrong with it."""
    return not [form for form in forms_ if not form.is_valid()]


def positions(rows: Iterable[RowForm]) -> list[int]:
    """A position for each row, in ascending order: the one its record has, where that will do."""
    given: list[int] = []
    for row in rows:
        last = given[-1] if given else 0
        has = row.record.position if row.record is not None else 0
        given.append(has if has > last else last + 1)
    return given


def _plain(value: Any) -> Any:
    """A value as it can be compared, typed or stored."""
    match value:
        case Model():
            return value.pk
        case str():
            return value.replace("\r\n", "\n").strip()
        case Decimal():
            return str(value.normalize())
        case list() | tuple():
            return sorted(_plain(one) for one in value) or ""
        case int() if value is not False:
            return str(value)
    return str(value) if value else ""


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)
