"""Titles whose letters are parted by space, 'T E R C E R   D I Á L O G O', and labels that are drawn wide."""

from __future__ import annotations

import re
from dataclasses import replace

from commitments.importing.lines import Line

_ONE = r"(?:[^\W_a-zà-ÿ]|[–—-])"
_WORD = rf"{_ONE}(?: (?:{_ONE}|[,.:;]))"
_SPACED = re.compile(rf"{_WORD}{{2,}}(?:\s{{2,}}(?:{_WORD}*))*")
"""Capitals, numbers and Chinese signs, each by itself, their words parted by more space."""
_WORDS = re.compile(r"\s{2,}")
_FEWEST = 6
"""Letters of a line that is written so."""


_WIDE_LABEL = re.compile(r"[\u3400-\u9fff](?:\s+[\u3400-\u9fff]){1,5}(?=\s*[:：])")
"""A Chinese label whose signs fill the width of those below it: '时　　间：'."""


def drawn_together(line: Line) -> Line:
    """The line as its words are read, where its letters were parted."""
    text = line.text.strip()
    if not line.cells and not line.bold and (label := _WIDE_LABEL.match(text)) is not None:
        return replace(line, text="".join(label[0].split()) + text[label.end() :])
    letters = sum(sign.isalpha() for sign in text)
    if line.cells or letters < _FEWEST or _SPACED.fullmatch(text) is None:
        return line
    return replace(line, text=" ".join(word.replace(" ", "") for word in _WORDS.split(text)), bold=())
