"""Texts that were saved in UTF-8 and read as Windows-1252 before they came here: SÃ£o Paulo, donâ€™t, åŸŽå¸‚."""

from __future__ import annotations

import re


def _sign(byte: int) -> str:
    """The sign that Windows has for a byte; of the five that it has none for, the control character."""
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


_BYTES = {_sign(byte): byte for byte in range(0x80, 0x100)}
_ON = "".join(re.escape(_sign(byte)) for byte in range(0x80, 0xC0))
_GARBLED = re.compile(
    # Latin letters and signs; the quotes, dashes and dots of word processors; what has a byte more, as emoji; and two
    # Chinese characters at the least: « été » has the bytes of one.
    rf"[ÂÃÄÅ][{_ON}]|â[€„][{_ON}]|ðŸ[{_ON}]{{2}}|(?:[ã-é][{_ON}]{{2}}){{2,}}"
)
_AROUND = 30
"""Signs of a word that are looked at before and behind."""


def garbled_word(text: str) -> tuple[str, str] | None:
    """The first word of `text` that was read in a wrong encoding, and what it probably was; None where none was."""
    if text.isascii():
        return None
    for found in _GARBLED.finditer(text):
        if _mended(found) != found[0]:
            before = re.split(r"\s", text[max(0, found.start() - _AROUND) : found.start()])[-1]
            behind = re.split(r"\s", text[found.end() : found.end() + _AROUND])[0]
            word = f"{before}{found[0]}{behind}"
            return word, _GARBLED.sub(_mended, word)
    return None


def _mended(found: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[sign] for sign in found[0]).decode()
    except UnicodeDecodeError:
        return found[0]
