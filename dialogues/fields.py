"""Form fields of who met, and of what they write."""

from __future__ import annotations

from functools import cache
from typing import Any

from django import forms
from django.conf.locale import LANG_INFO
from django.core.validators import RegexValidator
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from dialogues.models.choices import language_tag

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


USUAL = (("Chinese", "zh-Hans"), ("中文", "zh-Hans"))
"""What people say who do not think of another script."""


def _tag(code: str) -> str:
    """The tag of one of Django's codes."""
    return next((tag for tag in TAGS if tag.casefold() == code), code)


IN_ENGLISH = {"rw": gettext_noop("Kinyarwanda")} | {
    _tag(code): str(told["name"])
    for code, told in LANG_INFO.items()
    if "name" in told and ("-" not in code or _tag(code) in TAGS)
}
"""What languages are called in English, by tag: those above and Django's, of which it has no regions."""


language_code = RegexValidator(
    language_tag.regex, _("This language is not known. Give its name or its code, such as English or zh-Hans.")
)


def languages_offered() -> SafeString:
    """`TAGS` as the list `languages` of a page: each with its own name and, where it has another one, the reader's."""
    options = [(tag, " · ".join(dict.fromkeys((name, gettext(IN_ENGLISH[tag]))))) for tag, name in TAGS.items()]
    return format_html(
        '<datalist id="languages">{}</datalist>',
        format_html_join("", '<option value="{}">{}</option>', options),
    )


class LanguageInput(forms.TextInput):
    """With the languages that it offers."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return super().render(name, value, attrs, renderer) + languages_offered()


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
        return _tags_by_name(get_language() or "en").get(said.casefold(), said)


@cache
def _tags_by_name(reader: str) -> dict[str, str]:
    """The tags by what people type instead: the language's name in English, in the language of the `reader` or in its
    own, or the tag in another case."""
    named = [(name, tag) for tag, name in IN_ENGLISH.items()]
    translated = [(gettext(name), tag) for name, tag in named]
    own = [(told["name_local"], _tag(code)) for code, told in LANG_INFO.items() if _tag(code) in IN_ENGLISH]
    by_tag = [(tag, tag) for tag in TAGS]
    by_own = [(name, tag) for tag, name in TAGS.items()]
    return {name.casefold(): tag for name, tag in (*USUAL, *named, *translated, *own, *by_tag, *by_own)}
