"""What the staff's templates need beyond Django's own: `{% load staff %}`."""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import escape, format_html, json_script
from django.utils.safestring import SafeString, mark_safe

from urbanshift import text
from urbanshift.said import as_read

from .rows import Rows

register = template.Library()


@register.filter
def named(form: Any, names: str) -> list[Any]:
    """The fields of `form` that are named, in that order: `{% for field in form|named:"title text" %}`."""
    return [form[name] for name in names.split()]


register.simple_tag(text.colon)
register.simple_tag(text.comma)
register.filter(text.percent)
register.filter(as_read)

RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "ug", "ur", "yi"))
"""Languages that are written from right to left, unless their tag names another script."""
SCRIPTS = frozenset(("arab", "hebr", "nkoo", "thaa"))
"""Scripts that are."""


@register.filter
def written_in(language: Any) -> SafeString:
    """The attributes of an element that shows what somebody wrote: `<p {{ step.language|written_in }}>`.

    A text begins on the side where its language does, also where its first word is of another one. Where that is not
    known, and in any other language, what stands in it decides.
    """
    name, *rest = str(language or "").lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    turns = script in SCRIPTS if script else name in RIGHT_TO_LEFT
    return format_html('{}dir="{}"', format_html('lang="{}" ', language) if name else "", "rtl" if turns else "auto")


REFERENCE = re.compile(r"(?<![\w-])(?=[A-Z-]*[0-9])[A-Z][A-Z0-9]*(-[A-Z0-9]+)+(?![\w-])", re.ASCII)
"""CHN-1, CHN-1-03 and CHN-1-03-2; and what looks like them."""


@register.filter
def whole(said: Any) -> SafeString:
    """Plain text whose references stay on one line each: {{ title|whole }}."""
    if hasattr(said, "__html__"):
        return mark_safe(said)  # noqa: S308  (it was made as HTML)
    marked = REFERENCE.sub(r'<span class="reference">\g<0></span>', escape(str(said)))
    return mark_safe(marked)  # noqa: S308  (escaped)


@register.simple_tag
def words_for_scripts(element_id: str, **said: Any) -> SafeString:
    """What a script of the page says, as the JSON of an element: `{% words_for_scripts "words" nothing=nothing %}`."""
    return json_script({key: str(one) for key, one in said.items()}, element_id)


PARENT = "__parent__"


@register.simple_tag(takes_context=True)
def blank_row(context: template.Context, rows: Rows, template_name: str) -> SafeString:
    """A new row of `rows`, for a script to copy.

    Those of one kind differ in the row that they stand under, so one page renders each kind once.
    """
    parent, _dash, _name = rows.prefix.rpartition("-")
    if not parent:
        return _blank_row(context, rows, template_name)
    made: dict[Any, SafeString] = context["request"].__dict__.setdefault("blank_rows", {})
    kind = (rows.form_class, template_name)
    if kind not in made:
        made[kind] = _blank_row(context, rows.of(PARENT), template_name)
    return mark_safe(made[kind].replace(PARENT, parent))  # noqa: S308  (rendered above; the parent is a number's place)


def _blank_row(context: template.Context, rows: Rows, template_name: str) -> SafeString:
    given = {"rows": rows, "form": rows.template(), "template": template_name}
    return render_to_string("staff/entry/blank_row.html", given, request=context["request"])
