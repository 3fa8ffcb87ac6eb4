"""Notes: those that a mark in the text refers to, 'the DGCT (1)', and '(1) Direction Générale ...' under the list; and
what stands in brackets beside the text of a slide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from .blocks import Block, Kind

_STYLE = "(number)"
_ASIDE = re.compile(
    r"(?:[\[【]\s*(?:(?:speaker|presenter)['’]?s?\s+notes?|notas?\s+d[eo]l?\s+(?:orador|ponente|apresentador|palestrante)|"
    r"notes?\s+(?:de\s+l['’]orateur|du\s+présentateur)|catatan\s+(?:pembicara|penyaji)|(?:演讲|讲者|讲解)?备注|"
    r"logos?|photos?|fotos?|fotografías?|pictures?|images?|imagen|imagem|gambar|figures?|figuras?|照片|图片?|徽标)\b"
    r"[^\[\]【】]*[\]】]\s*)+",
    re.IGNORECASE,
)


def is_aside(text: str) -> bool:
    """Whether a line says only what a picture shows, what is to be said with a slide, or what short names stand for:
    '[photo: the hall]', 'Foto de portada: garza en el humedal'."""
    return any((_ASIDE.fullmatch(text), _CAPTION.match(text), _SPELLS.fullmatch(text)))


_SPELLS = re.compile(
    r"[(（\[]?\s*(?:[^\W\d_][\w&/-]*[A-Z][\w&/-]*\s*[=＝]\s*[^=＝()（）]{6,120}?[;；,，]?\s*)+[)）\]]?[.。]?"
)
"""What short names stand for: '(DFFE = Department of Forestry, Fisheries and the Environment)'."""


_CAPTION = re.compile(
    r"(?:(?:cover|group)\s+)?(?:photos?|fotos?|fotografías?|pictures?|imagen|imagem|légende|gambar|foto\s+bersama)"
    r"(?:\s+(?:\d{1,2}|of\s+the\s+cover|de\s+(?:la\s+)?(?:portada|capa|couverture|grupo|família|famille)|da\s+capa|sampul))?\s*[:：]\s|"
    r"(?:封面)?(?:照片|图片|图)\s*\d{0,2}\s*[:：]",
    re.IGNORECASE,
)


def mark_notes(blocks: Sequence[Block]) -> None:
    """Of blocks that count with '(1)' or '[1]', those are notes to which the text above refers, each and all of a run;
    and one alone that a document ends with. A note belongs to no section."""
    for is_counted, run in groupby(enumerate(blocks), lambda one: one[1].style == _STYLE and one[1].number > 0):
        if not is_counted:
            continue
        told = list(run)
        first = told[0][0]
        above = blocks[max(0, first - _FAR) : first]
        is_last = len(told) == 1 and first + 1 == len(blocks) and bool(above) and above[-1].kind is Kind.TEXT
        is_last = is_last and above[-1].text.rstrip().endswith((".", "!", "。", "！"))  # No heading over one item.
        if is_last or all(_is_referred_to(block, above) for _place, block in told):
            for _place, block in told:
                block.kind = Kind.NOTE


_FAR = 400
"""Blocks above a note among which its mark is looked for."""


def _is_referred_to(note: Block, above: Sequence[Block]) -> bool:
    """Whether the sign of a note stands behind a word above it, where nothing is counted there."""
    sign = re.escape(note.sign.strip())
    mark = re.compile(rf"[^\W\d_]{sign}(?!\w)|[^\W\d_]\s{sign}(?=\s*(?:[,.;:)|]|$)|\s+[A-ZÀ-Þ][^\W\d_]*\.?\s*[:：])")
    return any(mark.search(block.text) for block in above if note.sign.strip() in block.text)
