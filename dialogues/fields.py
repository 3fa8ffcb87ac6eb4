"""Form fields of who met, and of what they write."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from dialogues.models.choices import check_language
from dialogues.words import IN_ENGLISH, TAGS, tags_by_name
from urbanshift.fields import DayField

UNKNOWN_LANGUAGE = _("This language is not known. Give its name or its code, such as English or zh-Hans.")


def language_code(said: str) -> None:
    """Refuse what is neither the name nor the code of a language."""
    try:
        check_language(said)
    except ValidationError as error:
        raise ValidationError(UNKNOWN_LANGUAGE) from error


class LastDayField(DayField):
    """The last day of a meeting: see `end_where_it_begins`."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", _("Leave it empty if it is the first day."))
        super().__init__(label=_("Last day"), required=False, **options)


def end_where_it_begins(form: forms.Form, first: str = "starts_on", last: str = "ends_on") -> None:
    """A meeting of which only the first day was typed ends on that day."""
    said = form.cleaned_data
    if last not in form.errors and not said.get(last):
        said[last] = said.get(first)


def languages_offered() -> SafeString:
    """`TAGS` as the list `languages` of a page: each by its own name, with what the reader calls it."""
    options = [(name, gettext(IN_ENGLISH[tag])) for tag, name in TAGS.items()]
    return format_html(
        '<datalist id="languages">{}</datalist>',
        format_html_join("", '<option value="{}">{}</option>', options),
    )


class LanguageInput(forms.TextInput):
    """With the languages that it offers."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return super().render(name, value, attrs, renderer) + languages_offered()


class LanguageField(forms.CharField):
    """The language of a text, as a BCP 47 tag, typed and shown by its name; what the countries of the programme write
    in is offered.

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

    def prepare_value(self, value: Any) -> Any:
        return TAGS.get(value, value)

    def to_python(self, value: Any) -> Any:
        said = str(super().to_python(value))
        return tags_by_name(get_language() or "en").get(said.casefold(), said)
