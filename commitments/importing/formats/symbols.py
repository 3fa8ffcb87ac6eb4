"""Signs of the fonts Wingdings and Symbol, which have no letters: boxes to tick, ticks, bullets, arrows."""

from __future__ import annotations

SYMBOLS = {
    **dict.fromkeys((0xF06F, 0xF071, 0xF072, 0xF0A3, 0xF0A8), "☐"),
    **dict.fromkeys((0xF052, 0xF0FE), "☑"),
    **dict.fromkeys((0xF054, 0xF0FD, 0xF078), "☒"),
    0xF0FC: "✓",
    0xF0FB: "✗",
    **dict.fromkeys((0xF09F, 0xF0A7, 0xF0B7, 0xF06C, 0xF06E, 0xF076, 0xF077, 0xF0D8), "•"),
    **dict.fromkeys((0xF0E0, 0xF0E8, 0xF0AE), "→"),
}
"""What each of their codes draws, where that says something."""


def symbol(code: str) -> str:
    """What a code in hexadecimal numbers draws, with or without the range of the font; empty where nobody knows."""
    try:
        return SYMBOLS.get(0xF000 | int(code, 16), "")
    except ValueError:
        return ""
