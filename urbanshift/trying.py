"""Asking an action in vain: for what it would refuse, while nothing of what it does stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django import forms
from django.db import transaction
from django.utils import timezone

from .errors import Invalid, Refused, Stale

FEW = 3
"""Records, or choices of which several can be made, that stand in for what was not chosen."""

_tried: ContextVar[bool] = ContextVar("tried", default=False)


@contextmanager
def trying() -> Iterator[None]:
    """Takes back what is written within. What no transaction takes back is not to be written where `is_tried`."""
    mark = _tried.set(True)
    try:
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
    finally:
        _tried.reset(mark)


def is_tried() -> bool:
    return _tried.get()


def stand_ins(field: Any) -> tuple[Sequence[Any], bool]:
    """What may take the place of what `field` lacks; and whether that is all that could be said there, so that what
    is refused with each of them is refused whatever will be said. Nothing where nobody can tell."""
    if hasattr(field, "stand_ins"):
        return list(field.stand_ins()[:FEW]), False
    if isinstance(field, forms.CharField):
        return ["…"], True
    if isinstance(field, forms.ModelChoiceField):
        records: Any = field.queryset
        return list(records[:FEW]), False
    if isinstance(field, forms.MultipleChoiceField):
        return [[value] for value in _choices(field)[:FEW]], False
    if isinstance(field, forms.ChoiceField):
        return [field.clean(value) for value in _choices(field)], True
    if isinstance(field, forms.IntegerField):
        return [field.min_value or 0], False
    if isinstance(field, forms.DateField):
        return [timezone.now().date()], False
    return [], False


def _choices(field: Any) -> list[Any]:
    return [value for value, _label in field.choices if value not in ("", None)]


def in_common(refusals: Sequence[Refused]) -> Refused | None:
    """What is refused in all of `refusals`; None where nothing is."""
    first, *others = refusals
    if isinstance(first, Stale) or not others:
        return first
    told = [[(one.field, str(one.message)) for one in other.faults] for other in others]
    faults = [one for one in first.faults if all((one.field, str(one.message)) in each for each in told)]
    same = all(str(other.message) == str(first.message) for other in others)
    if same and len(faults) == len(first.faults):
        return first
    return Invalid(first.message, faults) if faults else None
