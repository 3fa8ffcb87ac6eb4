"""The form field of a time zone."""

from __future__ import annotations

from functools import cache
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from dialogues.models.choices import zone_called, zones


@cache
def _zones_offered() -> SafeString:
    return format_html(
        '<datalist id="zones">{}</datalist>',
        format_html_join("", '<option value="{}"></option>', ((zone,) for zone in sorted(zones()) if "/" in zone)),
    )


class ZoneInput(forms.TextInput):
    """With the time zones that there are."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return super().render(name, value, attrs, renderer) + _zones_offered()


class ZoneField(forms.CharField):
    """A time zone by its IANA name, in any case; all of them are offered while one types."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", _("Time zone"))
        options.setdefault("help_text", _("Such as Asia/Shanghai."))
        super().__init__(max_length=64, widget=ZoneInput({"list": "zones"}), **options)

    def to_python(self, value: Any) -> Any:
        return zone_called(str(super().to_python(value)))
