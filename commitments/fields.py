"""Form fields of what was agreed."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from django import forms
from django.conf.locale import LANG_INFO
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from commitments.due import Due
from commitments.files import ACCEPTED
from commitments.status import DuePrecision
from dialogues.models.choices import language_tag
from urbanshift.errors import Invalid
from urbanshift.fields import DayField


class DueWidget(forms.MultiWidget):
    template_name = "django/forms/widgets/multiwidget.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        choices = [("", _("not chosen yet")), *DuePrecision.choices]
        super().__init__(
            [
                forms.Select(attrs={"aria-label": _("How exactly it is known")}, choices=choices),
                forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "aria-label": _("Any day in it")}),
            ],
            attrs,
        )

    def decompress(self, value: Due | None) -> list[Any]:
        return [value.precision, value.on] if value else ["", None]


class DueField(forms.MultiValueField):
    """A due: how exactly it is known, and any day in it where it has one. Cleans to a `Due`, an empty one where
    nobody has chosen yet."""

    widget = DueWidget

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", _("For a month, quarter or year give any day in it."))
        parts = (forms.ChoiceField(choices=[("", ""), *DuePrecision.choices], required=False), DayField(required=False))
        super().__init__(parts, require_all_fields=False, **options)

    def stand_ins(self) -> list[Due]:
        return [Due.of(one, None) for one in (DuePrecision.NONE, DuePrecision.NEXT_DIALOGUE)]

    def compress(self, values: list[Any]) -> Due:
        precision, on = values or ("", None)
        return self._due(precision or "", on or None)

    def _due(self, precision: str, on: date | None) -> Due:
        if not precision:
            if on is not None:
                raise ValidationError(_("Say how exactly the date is known."))
            return Due()
        try:
            return Due.of(precision, on)
        except Invalid as refusal:
            raise ValidationError([str(fault.message) for fault in refusal.faults]) from refusal


TAGS = {
    "en": "English",
    "zh-Hans": "简体中文",
    "es": "Español",
    "fr": "Français",
    "pt-BR": "Português (Brasil)",
    "id": "Bahasa Indonesia",
    "hi": "हिन्दी",
    "ar": "العربية",
    "rw": "Ikinyarwanda",
}
"""Languages that the dialogues' countries write in, by BCP 47 tag; a record may have another one."""


language_code = RegexValidator(
    language_tag.regex, _("This language is not known. Give its name or its code, such as English or zh-Hans.")
)


class LanguageInput(forms.TextInput):
    """With the languages that it offers."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        offered = format_html_join("", '<option value="{}">{}</option>', TAGS.items())
        field = super().render(name, value, attrs, renderer)
        return format_html('{}<datalist id="languages">{}</datalist>', field, offered)


class LanguageField(forms.CharField):
    """The language of a text, as a BCP 47 tag; what the countries of the programme write in is offered, and a language
    is understood by its name.

    By the page, once for all its fields, as `languages`; where this is the only one of the page, `alone`, by itself.
    """

    def __init__(self, *, alone: bool = False, **options: Any) -> None:
        options.setdefault("max_length", 20)
        options.setdefault("validators", [language_code])
        attrs = {"list": "languages", "class": "tag"}
        options.setdefault("widget", LanguageInput(attrs) if alone else forms.TextInput(attrs))
        if alone:
            options.setdefault("help_text", _("Its name or its code, such as English or zh-Hans."))
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        said = str(super().to_python(value))
        return _tags_by_name().get(said.casefold(), said)


@cache
def _tags_by_name() -> dict[str, str]:
    """The tags by what people type instead: the language's name, its own one, or the tag in another case."""
    tags = {tag.casefold(): tag for tag in TAGS}
    known = {tags.get(code, code): told for code, told in LANG_INFO.items() if code in tags or "-" not in code}
    names = {told.get(which, tag).casefold(): tag for tag, told in known.items() for which in ("name", "name_local")}
    return names | tags | {name.casefold(): tag for tag, name in TAGS.items()}


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files that show something. What they may be, and how large, is the action's business."""

    widget = FilesInput(attrs={"accept": ACCEPTED})

    def __init__(self, **options: Any) -> None:
        options.setdefault(
            "help_text",
            _(
                "Photos (JPEG, PNG, WebP), PDFs, documents of Office or LibreOffice; 20 MB each at most. "
                "Where a photo was taken is removed from it."
            ),
        )
        super().__init__(**options)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return list(data or ())


FAULTS_OF_FILES = {f"evidence.{place}.file": "documents" for place in range(200)}
"""Where the faults of files are shown: of as many as somebody may try."""
