"""Choosing records by typing a part of their name.

    lookup_kind("cities", City.objects.select_related("country"), search=["name", "name_local"], hint=...)
    city = LookupField("cities", label=_("City"), required=False)
    themes = LookupsField("themes", label=_("Themes"), required=False)

`staff.js` makes a combobox of the field that asks `/admin/lookup/<kind>/?q=`. Without scripts it is a plain text field
(several: one a line) that takes the exact name or key; that is also what is posted, so it is what a test posts. A page
about one country says so (`near`): what is there comes first.

A form that is shown again asks for the labels of what was typed. `resolve(*forms)` asks once for many forms: call it
before `is_valid()` wherever there are rows.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Case, IntegerField, Model, Q, QuerySet, Value, When
from django.db.models.constants import LOOKUP_SEP
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.text import format_lazy, slugify
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from urbanshift.text import fault_in, in_either_apostrophe, seen
from urbanshift.trying import FEW

from .site import page

MOST = 20
"""How many records are offered at once."""

LONGEST = 200
"""Characters of a search that are looked at."""

TELLING = 3
"""Letters of a word that are looked for without their accents."""

PLAIN_WORD = re.compile("[A-Za-z0-9]{3,}")
"""What every way of writing a name has alike, but for its case."""

ALL = 500
"""How many records one field takes."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record that can be chosen.

    `records` are those that may be chosen. `search` are columns that what was typed is looked for in, the first one
    being the name by which they are ordered; `exact` those one of which it must be without scripts. `key` is the
    column that names a record for good, `country` the one with the code of its country, where it has one. A field may
    offer only those that `within` says of its own value, and leave out one of them. `for_administrators` are found by
    them alone.
    """

    name: str
    records: QuerySet[Any]
    search: tuple[str, ...]
    exact: tuple[str, ...]
    key: str
    label: Callable[[Any], str]
    hint: Callable[[Any], str]
    within: Callable[[str], Q] | None
    country: str
    for_administrators: bool

    def offered(self, within: str = "", but: str = "") -> QuerySet[Any]:
        """The records of which some are found: those `within`, `but` the one of that key."""
        records = self.records.filter(self.within(within)) if within and self.within else self.records.all()
        return records.exclude(**{self.key: but}) if but else records

    def find(self, words: str, within: str = "", but: str = "", near: str = "") -> list[Any]:
        """Up to `MOST` records with each of `words` in their names: those of the country `near` first, then those of
        none, and of each those that begin with them first."""
        words = " ".join(words[:LONGEST].split())
        name = self.search[0]
        found = self.offered(within, but)
        order = ["abroad"] if near and self.country else []
        if order:
            found = found.annotate(
                abroad=Case(
                    When(**{self.country: near}, then=Value(0)),
                    When(**{f"{self.country}__isnull": True}, then=Value(1)),
                    default=Value(2),
                    output_field=IntegerField(),
                )
            )
        if words:
            holding = map(self._holds, words.split())
            # Not joined: a record with two fitting names would come twice.
            found = found.filter(pk__in=self.records.order_by().filter(*holding).values("pk")).annotate(
                far=Case(
                    When(**{f"{name}__istartswith": words}, then=Value(0)),
                    default=Value(1),
                    output_field=IntegerField(),
                )
            )
            order.append("far")
        return list(found.order_by(*order, name, "pk")[:MOST])

    def _holds(self, word: str) -> Q:
        """Condition: one of the columns holds `word`; a slug, which has no accents and apostrophes, without them."""
        ways = [(column, one) for column in self.search for one in in_either_apostrophe(word)]
        if "slug" in self.search and len(plain := slugify(word)) >= TELLING:
            ways.append(("slug", plain))
        return reduce(or_, (Q(**{f"{column}__icontains": one}) for column, one in ways))

    def named(self, said: str) -> list[Any]:
        """The records that `said` may mean, two at most: by key, else by exact name without regard to case, else by
        the name as it is seen."""
        said = seen(said)
        if not said:
            return []
        by_key = list(self.records.filter(**{self.key: said})[:1])
        if by_key:
            return by_key
        ways = in_either_apostrophe(said)
        exact = reduce(or_, (Q(**{f"{column}__iexact": one}) for column in self.exact for one in ways))
        return self._two(self.records.order_by().filter(exact).values("pk")) or self._two(self._looking_like(said))

    def _looking_like(self, said: str) -> list[Any]:
        """The ids of the records one of whose names looks like `said`, whatever it holds that cannot be seen.

        The database folds no case beyond ASCII (SQLite) and sees no joiner, so it tells those whose names hold the
        plain words of `said`, and the names are compared here.
        """
        wanted = _looks(said)
        told = self.records.order_by().filter(*map(self._holds_exactly, PLAIN_WORD.findall(said)))
        return [pk for pk, *names in told.values_list("pk", *self.exact) if wanted in map(_looks, names)]

    def _holds_exactly(self, word: str) -> Q:
        return reduce(or_, (Q(**{f"{column}__icontains": word}) for column in self.exact))

    def _two(self, ids: Any) -> list[Any]:
        return list(self.records.filter(pk__in=ids).order_by("pk")[:2])

    def key_of(self, record: Any) -> str:
        return str(getattr(record, self.key))

    def country_of(self, record: Any) -> str:
        """The code of its country; empty where it has none."""
        found = record if self.country else None
        for name in self.country.split(LOOKUP_SEP):
            found = getattr(found, name) if found is not None else None
        return str(found or "")


def _looks(name: str | None) -> str:
    """`name` as people tell it from others: by what they see, in any case, with either apostrophe."""
    return seen(name or "").casefold().replace("’", "'")


KINDS: dict[str, Kind] = {}


def lookup_kind(
    name: str,
    records: QuerySet[Any],
    *,
    search: Sequence[str],
    exact: Sequence[str] = (),
    key: str = "slug",
    label: Callable[[Any], str] = str,
    hint: Callable[[Any], str] = lambda record: "",
    within: Callable[[str], Q] | None = None,
    country: str = "",
    for_administrators: bool = False,
) -> Kind:
    """Register a kind of record to choose from; see `Kind`. `hint` tells records of one name apart."""
    columns = tuple(search), tuple(exact or search)
    KINDS[name] = Kind(name, records, *columns, key, label, hint, within, country, for_administrators)
    return KINDS[name]


@page("lookup/<slug:kind>/", name="lookup")
@require_safe
def lookup(request: HttpRequest, kind: str) -> HttpResponse:
    """The records of a kind that fit what was typed, as JSON: `{"results": [{"key", "label", "hint"}]}`, and the
    `country` of those that have one. 403 where only administrators choose from them."""
    if kind not in KINDS:
        raise Http404
    if KINDS[kind].for_administrators and not request.user.is_superuser:
        raise PermissionDenied
    words, within, but, near = (
        request.GET.get(name, "").replace("\x00", "") for name in ("q", "within", "but", "near")
    )
    found = KINDS[kind].find(words, within, but, near)
    return JsonResponse({"results": [_shown(KINDS[kind], one) for one in found]})


def _shown(kind: Kind, record: Any) -> dict[str, str]:
    shown = {"key": kind.key_of(record), "label": kind.label(record), "hint": kind.hint(record)}
    country = kind.country_of(record)
    return shown | {"country": country} if country else shown


class _Widget(forms.Widget):
    """What both widgets tell the script: where to ask, and how what is chosen already is called."""

    field: _Lookup
    several = False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"] |= {
            "data-lookup": self.field.address,
            "data-labels": json.dumps(self.field.labels(value), ensure_ascii=False),
            "autocomplete": "off",
        }
        if self.several:
            context["widget"]["attrs"]["data-several"] = "true"
        return context


class LookupWidget(_Widget, forms.TextInput):
    pass


class LookupsWidget(_Widget, forms.Textarea):
    several = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 3, **(attrs or {})})

    def format_value(self, value: Any) -> str:
        return "\n".join(value) if isinstance(value, list) else super().format_value(value) or ""


class _Lookup(forms.Field):
    """What both fields share: the kind, and the records already known by what was typed."""

    widget: Any

    within = ""
    """Which records are offered: those of which the kind's `within` is true with this value."""

    but = ""
    """The key of the one that is not offered: what the form is about cannot be what is chosen."""

    def __init__(self, kind: str, **options: Any) -> None:
        self._kind = kind
        self.known: dict[str, Any] = {}
        super().__init__(**options)
        self.widget.field = self

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        copied = super().__deepcopy__(memo)
        copied.known = {}
        copied.widget.field = copied
        return copied

    @property
    def kind(self) -> Kind:
        return KINDS[self._kind]

    @property
    def address(self) -> str:
        """Where the script asks for what can be chosen."""
        where = reverse("admin:lookup", args=[self.kind.name])
        narrowed = {name: value for name, value in (("within", self.within), ("but", self.but)) if value}
        return f"{where}?{urlencode(narrowed)}" if narrowed else where

    def stand_ins(self) -> Any:
        """What may have been chosen, where nothing is: see `urbanshift.trying`."""
        return self.kind.offered(self.within, self.but).order_by("pk")

    def said(self, value: Any) -> list[str]:
        """What a posted or initial value names, word for word."""
        raise NotImplementedError

    def labels(self, value: Any) -> dict[str, str]:
        """How the records that `value` names are called, by what names them."""
        named = {said: self.known.get(said) or self._look_up(said, quietly=True) for said in self.said(value)}
        return {said: self.kind.label(record) for said, record in named.items() if record is not None}

    def name_of(self, record: Any) -> str:
        """The key that stands for an initial record in the form."""
        if not isinstance(record, Model):
            return str(record)
        self.known[self.kind.key_of(record)] = record
        return self.kind.key_of(record)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.said(self.prepare_value(initial)) != self.said(data)

    def _look_up(self, said: str, *, quietly: bool = False) -> Any | None:
        if said not in self.known:
            is_a_name = len(said) <= LONGEST and not fault_in(self.kind.name, said, lines=False)
            found = self.kind.named(said) if is_a_name else []
            if len(found) == 1:
                self.known[said] = found[0]
            elif quietly:
                return None
            elif found:
                raise ValidationError(
                    _("Several are called “%(said)s”. Choose one from the list, or give its key."),
                    "several",
                    {"said": said},
                )
            else:
                raise ValidationError(
                    _("There is none called “%(said)s”. Choose one from the list, or give its exact name."),
                    "unknown",
                    {"said": said},
                )
        return self.known[said]


class LookupField(_Lookup):
    """One record, or None."""

    widget = LookupWidget

    def said(self, value: Any) -> list[str]:
        text = str(value).strip() if value is not None else ""
        return [text] if text else []

    def prepare_value(self, value: Any) -> Any:
        return self.name_of(value) if value is not None else None

    def clean(self, value: Any) -> Any:
        said = self.said(value)
        self.validate(said[0] if said else None)
        return self._look_up(said[0]) if said else None


class LookupsField(_Lookup):
    """Several records, each once, in the order in which they were chosen."""

    widget = LookupsWidget

    def stand_ins(self) -> list[Any]:
        return [[one] for one in super().stand_ins()[:FEW]]

    def said(self, value: Any) -> list[str]:
        lines = value if isinstance(value, list) else str(value or "").splitlines()
        return list(dict.fromkeys(line for line in (str(line).strip() for line in lines) if line))

    def prepare_value(self, value: Any) -> Any:
        if value is None or isinstance(value, str):
            return value
        return [self.name_of(one) for one in value]

    def clean(self, value: Any) -> list[Any]:
        said = self.said(value)
        self.validate(said)
        if len(said) > ALL:
            raise ValidationError(format_lazy("{} ({})", _("These are too many for one field."), ALL), "too_many")
        wrong: list[ValidationError] = []
        found: dict[Any, None] = {}
        resolve_fields([(self, said)])
        for one in said:
            try:
                record = self._look_up(one)
            except ValidationError as error:
                wrong.append(error)
            else:
                found[record] = None
        if wrong:
            raise ValidationError(wrong)
        return list(found)


def resolve(*forms_: forms.BaseForm) -> None:
    """Find what all lookups of `forms_` name by key, with one query a kind."""
    resolve_fields(
        (field, field.said(form[name].value()))
        for form in forms_
        for name, field in form.fields.items()
        if isinstance(field, _Lookup)
    )


def resolve_fields(fields: Iterable[tuple[_Lookup, Sequence[str]]]) -> None:
    """Find by key what each field is said to name, with one query a kind."""
    by_kind: dict[str, list[tuple[_Lookup, Sequence[str]]]] = defaultdict(list)
    for field, said in fields:
        by_kind[field.kind.name].append((field, said))
    for name, asked in by_kind.items():
        kind = KINDS[name]
        wanted = {one for field, said in asked for one in said if one not in field.known and one.isprintable()}
        if not wanted:
            continue
        found = {kind.key_of(one): one for one in kind.records.filter(**{f"{kind.key}__in": wanted})}
        for field, said in asked:
            field.known |= {one: found[one] for one in said if one in found}
