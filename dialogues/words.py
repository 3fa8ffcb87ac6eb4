"""What languages and countries are called."""

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


_CODES = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it
    iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk
    sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi
    yo za zh zu
"""
TWO_LETTERS = frozenset(_CODES.split())
"""The languages that have a code of two letters (ISO 639-1). Some 8,000 others have one of three."""


USUAL = tuple((name, "zh-Hans") for name in ("Chinese", "中文", "汉语", "chino", "chinois", "chinês", "Tionghoa"))
"""What people say who do not think of another script."""


def tag_of(code: str) -> str:
    """The BCP 47 tag of one of Django's codes: `zh-hans` is zh-Hans, `pt-br` pt-BR."""
    return next((tag for tag in TAGS if tag.casefold() == code), code)


IN_ENGLISH = {"rw": gettext_noop("Kinyarwanda")} | {
    tag_of(code): str(told["name"])
    for code, told in LANG_INFO.items()
    if "name" in told and ("-" not in code or tag_of(code) in TAGS)
}
"""What languages are called in English, by tag: those above and Django's, of which it has no regions."""


COUNTRIES = frozenset(
    {
        gettext_noop("Argentina"),
        gettext_noop("Brazil"),
        gettext_noop("China"),
        gettext_noop("Costa Rica"),
        gettext_noop("India"),
        gettext_noop("Indonesia"),
        gettext_noop("Morocco"),
        gettext_noop("Rwanda"),
        gettext_noop("Sierra Leone"),
    }
)
"""The countries of the programme, by their names in the register; others are shown as staff named them."""


def country_called(name: str) -> str:
    """What the country that the register names so is called in the reader's language."""
    return gettext(name) if name in COUNTRIES else name


def called(tag: str) -> str:
    """What the language of `tag` is called in the reader's; the tag itself, of one that nobody has named."""
    return gettext(IN_ENGLISH[tag]) if tag in IN_ENGLISH else tag


@cache
def tags_by_name(reader: str) -> dict[str, str]:
    """The tags by what people type instead: the language's name in English, in the language of the `reader` or in its
    own, or the tag in another case."""
    named = [(name, tag) for tag, name in IN_ENGLISH.items()]
    translated = [(gettext(name), tag) for name, tag in named]
    own = [(told["name_local"], tag_of(code)) for code, told in LANG_INFO.items() if tag_of(code) in IN_ENGLISH]
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
