"""What languages are called."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

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


USUAL = tuple((name, "zh-Hans") for name in ("Chinese", "中文", "汉语", "chino", "chinois", "chinês", "Tionghoa"))
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


def called(tag: str) -> str:
    """What the language of `tag` is called in the reader's; the tag itself, of one that nobody has named."""
    return gettext(IN_ENGLISH[tag]) if tag in IN_ENGLISH else tag


@cache
def tags_by_name(reader: str) -> dict[str, str]:
    """The tags by what people type instead: the language's name in English, in the language of the `reader` or in its
    own, or the tag in another case."""
    named = [(name, tag) for tag, name in IN_ENGLISH.items()]
    translated = [(gettext(name), tag) for name, tag in named]
    own = [(told["name_local"], _tag(code)) for code, told in LANG_INFO.items() if _tag(code) in IN_ENGLISH]
    by_tag = [(tag, tag) for tag in TAGS]
    by_own = [(name, tag) for tag, name in TAGS.items()]
    return {name.casefold(): tag for name, tag in (*USUAL, *named, *translated, *own, *by_tag, *by_own)}


@cache
def tags_by_any_name() -> dict[str, str]:
    """The tags by the languages' names in all languages of the interface, and by their own."""
    found: dict[str, str] = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found |= tags_by_name(code)
    return found
