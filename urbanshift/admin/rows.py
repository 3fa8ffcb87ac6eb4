"""Rows: forms of one kind, one below the other, each of a record or of a new one.

    parts = Rows(PartForm, "parts", records=dialogue.representation.all(), data=request.POST)

With each row goes, hidden, what the person saw: the record's id, its version, and a digest of what each field said. A
row that still says that is left alone, whatever a colleague did to the record meanwhile; where something was typed in
it, its other fields show what the colleague made of them. A new one with nothing in it is no row. `rows.js` adds,
removes and moves rows; without scripts the page's buttons do.

Where there are many, each is folded: its name alone stands there until somebody opens it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, ClassVar

from django import forms
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from urbanshift.errors import Stale
from urbanshift.text import in_utc, number_in

from .seen import SeenForm, shown

MOST = 2_500
"""Rows of one kind in a post. `DATA_UPLOAD_MAX_NUMBER_FIELDS` lets fewer through, so none is left out unsaid."""

LAST = 1_000_000
"""Where a row without a place in the list stands."""

TECHNICAL = frozenset({"row_id", "version_seen", "seen", "order", "removed"})


class RowForm(SeenForm):
    """One row. `record` is None in a new one.

    Subclasses say what a record's row says (`initial_of`), and of which `model` it is, which has a history.
    """

    silent = TECHNICAL

    model: ClassVar[type[Model] | None] = None

    row_id = forms.CharField(required=False, widget=forms.HiddenInput, max_length=20)
    version_seen = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0)
    order = forms.IntegerField(
        required=False, min_value=0, max_value=100_000, label=gettext_lazy("Place in the list"),
        widget=forms.NumberInput(attrs={"class": "order"}),
    )  # fmt: skip
    removed = forms.BooleanField(required=False, label=gettext_lazy("Remove"))

    children: ClassVar[tuple[str, ...]] = ()
    """Attributes that hold the rows under this one."""

    is_folded = False
    is_opened = False
    """Whether all of it was asked for."""

    def __init__(self, data: Any = None, *, record: Any = None, place: int = 0, **options: Any) -> None:
        initial = {**self.blank(), **(self.initial_of(record) if record is not None else {})}
        super().__init__(data, initial=initial, **options)
        self.record = record
        self.stale: Stale | None = None
        self.entered: Any = None
        """What a colleague entered meanwhile, where this new row would enter the same."""
        self.missing = False
        self.too_late = ""
        """What nothing can be done about on this page any more."""
        self.stays = False
        """Whether its record is not removed any more."""
        self.initial = dict(self.initial) | {
            "row_id": record.pk if record is not None else "",
            "version_seen": getattr(record, "version", None),
            "seen": self.digest(initial),
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
            self.add_error(None, self._removal())
        elif self.is_removed or self.is_nothing:
            self.errors.clear()

    def _removal(self) -> str:
        """Who removed the record meanwhile, and what to do."""
        history: Any = getattr(self.model, "history", None)
        gone = {"id": number_in(self.data.get(self.add_prefix("row_id"))), "history_type": "-"}
        line = history and history.filter(**gone).select_related("history_user").order_by("-history_id").first()
        if not line or not line.history_user:
            return _("A colleague removed this meanwhile. Remove it, too, or enter it anew.")
        when = in_utc(line.history_date)
        sentence = _("%(who)s removed this at %(when)s. Remove it, too, or enter it anew.")
        return sentence % {"who": line.history_user, "when": when}

    @property
    def is_removed(self) -> bool:
        return bool(self.typed.get("removed"))

    @property
    def says_the_same(self) -> bool:
        """Whether nothing was changed in the row since it was seen. Without a digest in the post, nothing was seen."""
        seen = self.typed.get("seen")
        return bool(seen) and seen == self.digest(self.content()) and not any(map(self._is_typed, self.errors))

    def _is_typed(self, name: str) -> bool:
        """Whether something stands in the field `name`: what cannot be read is something, too."""
        value = self[name].value() if name in self.fields else ""
        return any(value) if isinstance(value, list) else bool(value)

    def meet(self, stale: Stale) -> None:
        """A colleague changed the record, or entered it, meanwhile: see `SeenForm`."""
        self.stale = stale
        self.entered = self.entered_by(stale) if self.record is None else None
        self.take_over(self._now)

    def entered_by(self, stale: Stale) -> Any:
        """What a colleague entered that a new row would enter, too, as a record of which `initial_of` tells."""
        return stale.record

    @property
    def _now(self) -> dict[str, Any]:
        """What the record says that the row is about; nothing while there is none."""
        record = self.record if self.record is not None else self.entered
        return {**self.blank(), **(self.initial_of(record) if record is not None else {})}

    @property
    def is_nothing(self) -> bool:
        """A new row that nobody filled in, with nothing under it."""
        empty = self.record is None and self.says_the_same and not self.missing
        return empty and not any(getattr(self, name).filled for name in self.children)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was typed in it, nor in what is under it."""
        below = [row for name in self.children for row in getattr(self, name).forms]
        return self.says_the_same and not self.missing and all(row.is_untouched for row in below)

    @property
    def is_renewed(self) -> bool:
        """Whether the person goes on with theirs, having been told what a colleague did."""
        return bool(self.renewed)

    @property
    def is_left_out(self) -> bool:
        """Whether the person lets go of what it is too late for."""
        return self.add_prefix("left_out") in self.data

    @property
    def renewed(self) -> str:
        return str(number_in(self.data.get(self.add_prefix("renewed"))) or "")

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

    def places(self) -> dict[str, int]:
        """Where each row under this one stands among its like, by its prefix."""
        return {prefix: at for name in self.children for prefix, at in getattr(self, name).places().items()}

    def differences(self) -> list[tuple[str, Any, Any]]:
        """Label, what was typed and what the record says now, of each field in which a colleague wrote something else
        meanwhile; none where the row was only moved."""
        if (self.record is None and self.entered is None) or not self.is_bound:
            return []
        now, typed = self._now, self.content()
        crossed = {name for name in self.crossed(now) if name not in self.errors}
        return [
            (str(field.label), shown(field, typed[name]), shown(field, now.get(name)))
            for name, field in self.fields.items()
            if name in crossed
        ]

    def entered_beside(self) -> list[tuple[str, Any]]:
        """Label and value of what a colleague entered in fields in which nothing else was typed here."""
        if self.entered is None or not self.is_bound:
            return []
        now = self._now
        crossed = set(self.crossed(now))
        told = ((str(field.label), shown(field, now.get(name))) for name, field in self.fields.items()
                if name in now and name not in crossed)  # fmt: skip
        return [(label, value) for label, value in told if value]


class FoldedRow:
    """The row of a record of which its name alone is shown: nothing in it was typed, and it can only have been moved.

    It answers as a `RowForm` does. What was seen of the record goes along, for the case that it moved.
    """

    is_folded = True
    is_nothing = is_removed = missing = is_bound = False
    says_the_same = is_untouched = True
    children: ClassVar[tuple[str, ...]] = ()

    def __init__(self, record: Any, *, prefix: str, place: int, data: Any = None) -> None:
        self.record = record
        self.prefix = prefix
        self.place = number_in(data.get(f"{prefix}-order")) if data is not None else place
        seen = record.version if data is None else data.get(f"{prefix}-version_seen")
        self.version = number_in(seen) or 0
        self.stale: Stale | None = None
        self.fields: dict[str, Any] = {}
        self.errors: dict[str, Any] = {}

    @property
    def typed(self) -> dict[str, Any]:
        return {"order": self.place}

    def content(self) -> dict[str, Any]:
        return {}

    def is_valid(self) -> bool:
        return True

    def meet(self, stale: Stale) -> None:
        self.stale = stale

    def every_form(self) -> Iterator[FoldedRow]:
        yield self

    def places(self) -> dict[str, int]:
        return {}


class Rows:
    """All rows of one kind. `records` are those that may be in it: another's id in a post is none of them.

    `folded`: of those that are not posted otherwise, the name alone is shown.
    """

    forms: list[Any]
    """In the order of the page: where a row was moved to, it is shown again."""

    def __init__(
        self,
        form_class: type[RowForm],
        prefix: str,
        *,
        records: Iterable[Any] = (),
        data: Any = None,
        folded: bool = False,
        **options: Any,
    ) -> None:
        self.prefix = prefix
        self.form_class = form_class
        self.options = options
        self.data = data
        self.bound = data is not None
        records = list(records)
        if data is None:
            row: Any = FoldedRow if folded else self._row
            self.forms = [
                row(record=record, prefix=f"{prefix}-{place}", place=place + 1) for place, record in enumerate(records)
            ]
        else:
            posted = self._posted(data, {str(record.pk): record for record in records})
            self.forms = sorted(posted, key=lambda row: number_in(data.get(f"{row.prefix}-order")) or LAST)

    def _row(self, **place: Any) -> RowForm:
        return self.form_class(**place, **self.options)

    def _posted(self, data: Any, records: dict[str, Any]) -> Iterator[RowForm | FoldedRow]:
        for place in range(self._total(data)):
            prefix = f"{self.prefix}-{place}"
            said = str(data.get(f"{prefix}-row_id", "")).strip()
            if f"{prefix}-folded" in data:
                # One that a colleague removed meanwhile is gone: nothing of it was typed.
                if said in records:
                    yield FoldedRow(records[said], prefix=prefix, place=place + 1, data=data)
                continue
            if f"{prefix}-seen" not in data:
                continue
            form = self.form_class(data, prefix=prefix, record=records.get(said), place=place + 1, **self.options)
            if said and form.record is None:
                form.missing = True
            yield form

    def _total(self, data: Any) -> int:
        return min(number_in(data.get(f"{self.prefix}-total")) or 0, MOST)

    @property
    def total(self) -> int:
        """One more than the highest place in use: the next new row's."""
        return max((int(form.prefix.rsplit("-", 1)[1]) + 1 for form in self.forms if form.prefix), default=0)

    def places(self) -> dict[str, int]:
        """Where each row stands among its like, and each under it, by its prefix."""
        places: dict[str, int] = {}
        for at, row in enumerate(self.forms, start=1):
            places |= {row.prefix: at, **row.places()}
        return places

    @property
    def token(self) -> str:
        """What stands for the place in `template`: a script puts the number there."""
        return f"__{self.prefix.rsplit('-', 1)[-1]}__"

    def template(self) -> RowForm:
        """A new row, for a script to copy."""
        return self._row(prefix=f"{self.prefix}-{self.token}")

    def of(self, parent: str) -> Rows:
        """Rows of this kind, none yet, under the row `parent`."""
        return Rows(self.form_class, f"{parent}-{self.prefix.rsplit('-', 1)[-1]}", **self.options)

    def add(self, **initial: Any) -> RowForm:
        """Add a new row to those shown; it says `initial`, which nobody has seen."""
        form = self._row(prefix=f"{self.prefix}-{self.total}", place=self.total + 1)
        form.initial = {**form.initial, **initial}
        self.forms.append(form)
        return form

    def unfold(self, prefix: str) -> None:
        """Show all of the row `prefix`."""
        for at, row in enumerate(self.forms):
            if row.prefix == prefix and row.is_folded:
                self.forms[at] = whole = self._row(record=row.record, prefix=prefix, place=row.place)
                whole.stale = row.stale
                whole.is_opened = True

    def is_valid(self) -> bool:
        return all_valid(self.forms)

    @property
    def filled(self) -> list[Any]:
        """The rows that say something, in the order in which they are to stand. Only after `is_valid`."""
        rows = [form for form in self.forms if not form.is_nothing]
        return sorted(rows, key=lambda form: form.typed.get("order") or LAST)


def all_valid(forms_: Iterable[Any]) -> bool:
    """Whether all forms or rows are valid. Each is asked, so that each knows what is wrong with it."""
    return not [form for form in forms_ if not form.is_valid()]


def refuse_twins(rows: Iterable[Any], name: str, sentence: Any) -> bool:
    """Whether no row says the same in the field `name` as one above; `sentence` is put at each that does."""
    seen: set[Any] = set()
    twins = []
    for row in rows:
        value = None if row.is_removed or row.is_nothing else row.typed.get(name)
        if value and value in seen:
            twins.append(row)
        seen.add(value)
    for row in twins:
        row.add_error(name, sentence)
    return not twins


def positions(rows: Iterable[RowForm | FoldedRow]) -> list[int]:
    """A position for each row: the one its record has, where that will do.

    Where nobody moved one past another here, they stand as they are stored, in the order that a colleague may have
    given them meanwhile. A new one stands behind the one that it follows, or at the end.
    """
    rows = list(rows)
    given: dict[str, int] = {}
    last = 0
    for row in _standing(rows):
        has = row.record.position if row.record is not None else 0
        last = has if has > last else last + 1
        given[str(row.prefix)] = last
    return [given[str(row.prefix)] for row in rows]


def _standing(rows: list[RowForm | FoldedRow]) -> Iterable[RowForm | FoldedRow]:
    """`rows` in the order in which they are to stand: see `positions`."""
    known = [at for at, row in enumerate(rows) if row.record is not None]
    places = [int(str(rows[at].prefix).rsplit("-", 1)[1]) for at in known]
    if not known or places != sorted(places):
        return rows
    # Each with the new ones behind it; those at the end stay there.
    ends = [*known[1:], known[-1] + 1]
    groups = [rows[at:end] for at, end in zip(known, ends, strict=True)]
    groups.sort(key=lambda group: group[0].record.position)
    return chain(rows[: known[0]], *groups, rows[ends[-1] :])
