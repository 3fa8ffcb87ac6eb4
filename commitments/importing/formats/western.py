"""Which encoding of Western Europe a text has that none of Unicode fits.

Each has a sign for nearly every byte. In the right one they make words of our languages: letters that these have, in
their places, and between letters no sign that never stands there.
"""

from __future__ import annotations

import re

ENCODINGS = ("cp1252", "mac_roman", "cp850")
"""The commonest first: of Windows, of Macs before Unicode, of DOS, in which Windows still exports some texts."""
_SMALL = "áàâãçéèêëíîïñóôõúùûüœæ" + "äöåøšž"
_LETTERS = frozenset(_SMALL + _SMALL.upper()) | {"ß"}
"""Those of Spanish, Portuguese and French, then of names from elsewhere, beside ASCII's: English and Indonesian have
no others."""
_WORDS = frozenset("àáéèóôÀÁÉÈÓÔ")
"""Those that stand alone."""
_INSIDE = frozenset("’‘–—")
"""Signs that stand between letters, too."""
_MARKS = _INSIDE | frozenset("«»“”„…•·°ºª¿¡€£§©®™\u00a0×±²³½¼¾")
_FEWEST = 3
"""Signs by which another encoding than the commonest is told."""


def western_of(start: bytes) -> str:
    """The encoding of a text that begins so; empty where it has none of these, or nobody can tell."""
    foreign = sum(byte > 0x7F for byte in start)
    commonest, *others = ENCODINGS
    weighed = {encoding: _weighed(start.decode(encoding, errors="replace")) for encoding in ENCODINGS}
    best = min(others, key=lambda encoding: weighed[encoding][0])
    (odd, letters), (most, _letters) = weighed[best], weighed[commonest]
    if odd * 10 <= foreign and min(letters, most - odd) >= _FEWEST:
        return best
    return commonest if most * 4 <= foreign else ""


_CHARACTERS = re.compile(rb"[\x80-\xff]{4}")
"""So many bytes on end are two signs of Chinese, Japanese or Korean; in words of our languages there are two at most,
with a mark beside them three."""


def is_plainly_western(start: bytes) -> bool:
    """Whether a text that begins so, however short, is one in the commonest of these encodings: all foreign signs stand
    where our languages have them, letters among them, and nowhere so many on end as where each sign is two bytes."""
    odd, letters = _weighed(start.decode(ENCODINGS[0], errors="replace"))
    return odd == 0 and letters > 0 and not _CHARACTERS.search(start)


def _weighed(text: str) -> tuple[int, int]:
    """How many foreign signs stand where words of our languages have none, and how many letters where they do."""
    odd = letters = 0
    for before, sign, behind in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        if sign <= "\x7f":
            continue
        if not _is_usual(before, sign, behind):
            odd += 1
        elif sign in _LETTERS:
            letters += 1
    return odd, letters


def _is_usual(before: str, sign: str, behind: str) -> bool:
    is_between = before.isalpha() and behind.isalpha()
    if sign not in _LETTERS:
        # Spaces that hold together stand beside numbers, capitals and signs.
        return sign in _INSIDE or (sign in _MARKS and not is_between)
    if not before.isalpha() and not behind.isalpha():
        return sign in _WORDS
    if sign.isupper():
        return not before.islower()
    return not (before.isupper() and behind.isupper())
