"""What the staff's templates need beyond Django's own: `{% load staff %}`."""

from __future__ import annotations

from typing import Any

from django import template

register = template.Library()


@register.filter
def named(form: Any, names: str) -> list[Any]:
    """The fields of `form` that are named, in that order: `{% for field in form|named:"title text" %}`."""
    return [form[name] for name in names.split()]
