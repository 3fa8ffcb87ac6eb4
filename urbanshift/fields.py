"""Plain form fields. Labels, help and errors are laid out by `forms/field.html`."""

from __future__ import annotations

from typing import Any

from django import forms


class DayField(forms.DateField):
    """A day, in the browser's own calendar."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(input_formats=["%Y-%m-%d"], **options)


class CodeField(forms.CharField):
    """A code of capital letters, however it is typed."""

    def to_python(self, value: Any) -> Any:
        return str(super().to_python(value)).upper()


OFFICE_BREAKS = {0x0B: "\n", 0x0C: "\n"}
"""How office programs part the lines of a paragraph, and pages. It comes along with what is copied there, unseen."""


class LineField(forms.CharField):
    """Text on one line. A tab, or what parts lines in office programs, comes along unseen with what is copied there."""

    def to_python(self, value: Any) -> Any:
        return str(super().to_python(value)).translate(dict.fromkeys((0x09, *OFFICE_BREAKS), " ")).strip()


class TextField(forms.CharField):
    """Text of several lines. What it may hold at most is the action's business."""

    def __init__(self, *, rows: int = 4, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        return str(super().to_python(value)).translate(OFFICE_BREAKS)


class ReasonField(TextField):
    """Why something is done. Kept in the audit trail, for everybody who asks later. `needed_when` says when one is
    needed that is not always."""

    def __init__(self, *, needed_when: Any = "", **options: Any) -> None:
        super().__init__(**{"rows": 3, "required": not needed_when, **options})
        self.needed_when = needed_when
