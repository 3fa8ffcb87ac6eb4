"""Letters of other alphabets that look like Latin ones: in a key nobody sees them, and nothing is called so."""

from __future__ import annotations

import unicodedata

from django.utils.translation import gettext as _

_CYRILLIC = dict(zip("АВЕЅЗІЈКМНОРСТУХаеѕіјорсухһԛԝ", "ABES3IJKMHOPCTYXaesijopcyxhqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ", "ABEZHIKMNOPTYXovc", strict=True))
_LATIN = str.maketrans(_CYRILLIC | _GREEK)


def said_of_lookalikes(text: str) -> str:
    """What `text` looks like, in a sentence, where letters of another alphabet in it look like Latin ones, and all
    others are Latin; else nothing."""
    if text.isascii():
        return ""
    latin = text.translate(_LATIN)
    foreign = next((sign for sign, other in zip(text, latin, strict=True) if sign != other), "")
    if not foreign or any(sign.isalpha() and not unicodedata.name(sign, "").startswith("LATIN") for sign in latin):
        return ""
    told = {"text": latin[:60], "letter": foreign}
    if foreign in _CYRILLIC:
        return _("It looks like “%(text)s”, but the “%(letter)s” in it is a Cyrillic letter.") % told
    return _("It looks like “%(text)s”, but the “%(letter)s” in it is a Greek letter.") % told
