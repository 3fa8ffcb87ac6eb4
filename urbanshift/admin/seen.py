"""What somebody saw of a record when they opened its form, remembered field by field.

Where a colleague saved meanwhile, the fields in which nothing was typed show what the colleague made of them. Whoever
then goes on with theirs takes nothing else back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.db.models import Model
from django.utils.formats import localize
from django.utils.translation import gettext as _

from urbanshift.text import comma

from .acts import ActForm, PlainForm

DIGEST = 8
"""Characters of the digest of one field."""


class SeenForm(PlainForm):
    """A form of a record that carries, hidden, a digest of what each field said when it was seen."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=1000)

    silent: ClassVar[frozenset[str]] = frozenset({"seen", "version_seen", "reason"})
    """The fields that say nothing of the record."""

    @property
    def typed(self) -> dict[str, Any]:
        """What was posted and could be read; nothing of a form that was not posted."""
        return self.cleaned_data if self.is_bound and self.errors is not None else {}

    def telling(self) -> list[str]:
        """The names of the fields that say something of the record, in the order of the digest."""
        return [name for name in sorted(self.fields) if name not in self.silent]

    def digest(self, said: Mapping[str, Any]) -> str:
        return "".join(self._digest_of(name, said.get(name)) for name in self.telling())

    def was_seen(self, name: str, value: Any) -> bool:
        """Whether the field `name` said `value` when it was seen."""
        return self._seen().get(name) == self._digest_of(name, value)

    def is_retyped(self, name: str) -> bool:
        """Whether the field `name` says something else than was seen."""
        return name in self.errors or not self.was_seen(name, self.typed.get(name))

    def crossed(self, now: Mapping[str, Any]) -> list[str]:
        """The fields in which something else was typed than `now` stands there, which was not seen."""
        return [
            name
            for name in self.telling()
            if self.is_retyped(name)
            and not self.was_seen(name, now.get(name))
            and (name in self.errors or not self._is_same(name, self.typed.get(name), now.get(name)))
        ]

    def take_over(self, now: Mapping[str, Any]) -> None:
        """Show what stands there `now` in the fields in which nothing was typed, as seen from here on."""
        kept = [name for name in self.telling() if not self.is_retyped(name)]
        if kept:
            seen = self._seen() | {name: self._digest_of(name, now.get(name)) for name in kept}
            for name, value in (*((name, now.get(name)) for name in kept), ("seen", "".join(seen.values()))):
                self._say(name, value)

    def _say(self, name: str, value: Any) -> None:
        field: Any = self.fields[name]
        field.bound_data = lambda data, initial: value

    def _seen(self) -> dict[str, str]:
        """The digest of each field that was seen; none where the post has another number of them."""
        names, seen = self.telling(), self.typed.get("seen") or ""
        each = [seen[at : at + DIGEST] for at in range(0, len(seen), DIGEST)]
        return dict(zip(names, each, strict=True)) if len(seen) == DIGEST * len(names) else {}

    def _is_same(self, name: str, one: Any, other: Any) -> bool:
        return self._digest_of(name, one) == self._digest_of(name, other)

    def _digest_of(self, name: str, value: Any) -> str:
        return hashlib.sha256(repr(_plain(self.fields[name].prepare_value(value))).encode()).hexdigest()[:DIGEST]


class ChangingForm(SeenForm, ActForm):
    """The form of an act that changes what a record says, field by field."""

    is_beside = False
    """Whether what was typed goes beside what a colleague changed, over none of it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["seen"].initial = self._digest_now

    def _digest_now(self) -> str:
        return self.digest({name: self.get_initial_for_field(self.fields[name], name) for name in self.telling()})

    @property
    def said(self) -> dict[str, Any]:
        return {name: value for name, value in super().said.items() if name != "seen"}

    def meet(self, now: Mapping[str, Any]) -> None:
        self.is_beside = not self.crossed(now)
        self.take_over(now)


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


def shown(field: Any, value: Any) -> str:
    """How a value of `field` reads: a choice by its label, a record by its name, a day as people write it."""
    if hasattr(field, "shown"):
        return str(field.shown(value))
    if isinstance(field, forms.ChoiceField):
        labels: dict[Any, Any] = dict(field.choices)  # type: ignore[arg-type]
        return str(labels.get(value, value)) if value else ""
    if isinstance(value, list):
        return comma().join(shown(field, one) for one in value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, str) and value and hasattr(field, "labels"):
        return str(field.labels(value).get(value, value))
    return "" if value is None else str(localize(value))
