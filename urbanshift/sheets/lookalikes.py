"""What a key in a cell is not, though it looks so: letters of other alphabets that look like Latin ones, which nobody
sees, and days, for which spreadsheet programs take MAR-1."""

from __future__ import annotations

import re
import unicodedata

from django.utils.translation import gettext as _

_CYRILLIC = dict(zip("АВЕЅЗІЈКМНОРСТУХаеѕіјорсухһԛԝ", "ABES3IJKMHOPCTYXaesijopcyxhqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ", "ABEZHIKMNOPTYXovc", strict=True))
_LATIN = str.maketrans(_CYRILLIC | _GREEK)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[-./ ][^\W\d_]{3,5}\.?(?:[-./ ]\d{2,4})?|\d{1,2}/\d{1,2}/\d{2,4}")


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


def said_of_days(text: str) -> str:
    """Why nothing is called as `text` is, in a sentence, where that is a day; else nothing."""
    if not _DAY.fullmatch(text.strip()):
        return ""
    return _("It looks like a day, which programs make of MAR-1 in a CSV. In our XLSX it stays: download that.")
