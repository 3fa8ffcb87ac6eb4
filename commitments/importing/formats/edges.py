"""Short names at the right edge of a list's lines, in a column that no head names: each belongs to the item beside it,
wherever of its lines it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from commitments.importing.lines import Line

from .signatures import Spaced

_SIGN = re.compile(r"(?:(?P<bullet>[-–—•●▪*·])|[(（]?(?:\d{1,2}|[A-Za-z]|[ivx]{2,4})[.)）])\s+(?=\S)")
_HOUR = re.compile(r"\s*\d{1,2}\s?(?:[:.hH]\s?\d{2}\b|h\b)")
_NAME = re.compile(r"(?=[^\W\d_a-zà-ÿ]|[A-Za-z]{0,2}[A-Z]|[\u3400-\u9fff])[^:：.;。；!?]{2,90}\.?")
"""What may stand at the edge: a few words that begin with a capital, and no sentence."""
_MOST_OF_NAME, _FEWEST_OF_TEXT, _FEWEST_OF_HAN = 9, 4, 6
"""Words of what stands at the edge; words, or Chinese signs, of what stands beside it, on average."""
_FEWEST, _FEWEST_SIGNED = 3, 2
"""Items with a name at their edge, and as many where each has the sign of a list."""
_MOST_OF_LINES = 5
"""Lines of an item, and lines among which the first name stands."""
_MOST_WITHOUT = 0.35
"""The part of the items that may have none."""
_LIKE_HEAD = 3
"""Words of the first line that a table may have for its head."""


@dataclass(slots=True)
class _Item:
    """An item with its lines, and what stands at their edge."""

    line: Line
    texts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    count: int = 1

    @property
    def text(self) -> str:
        """All its lines in one, without a bullet; a number may be one that the text refers to."""
        told = " ".join(self.texts)
        sign = _SIGN.match(told)
        return told[sign.end() :] if sign is not None and sign["bullet"] else told


def edged(lines: Sequence[Spaced], place: int, tolerance: float) -> tuple[list[tuple[Line, list[str]]], int]:
    """The items of the list that begins at `place`, each with what stands at its edge, and where it ends; none where no
    such list begins."""
    first = next((one for one in lines[place : place + _MOST_OF_LINES] if len(one.parts) > 1), None)
    is_signed = bool(_SIGN.match(lines[place].line.text)) or bool(lines[place].line.sign)
    if first is None or len(first.parts) != 2 or not (is_signed or first is lines[place]):
        return [], place
    items: list[_Item] = []
    end = place
    while end < len(lines) and _takes(items, lines[end], first, tolerance, is_signed=is_signed):
        end += 1
    rows = [(one.line, [one.text, " ".join(one.names)]) for one in items]
    return (rows, end) if _are_owed(items, is_signed=is_signed) else ([], place)


def _takes(items: list[_Item], spaced: Spaced, first: Spaced, tolerance: float, *, is_signed: bool) -> bool:
    """Whether a line is the next item, or goes on with the last one; taken then. `first`: the first line that has a
    name at the edge."""
    line, parts, edge = spaced.line, spaced.parts, first.parts[-1][0]
    ends_there = len(parts) > 1 and abs(spaced.right - first.right) <= tolerance
    name = parts[-1][1] if ends_there or abs(parts[-1][0] - edge) <= tolerance else ""
    left = parts[:-1] if name else parts
    text = left[0][1] if left else ""
    if len(left) > 1 or line.cells or line.heading:
        return False
    begins_anew = text[:1].isupper() or _is_han(text)
    if (bool(line.sign) or _SIGN.match(text) is not None) if is_signed else (name and begins_anew):
        if items and _style(items[0].texts[0]) != _style(text):
            return False  # 'B. Counties', between numbers.
        items.append(_Item(line, [text], [name] if name else []))
        return True
    if not items or line.gap or items[-1].count >= _MOST_OF_LINES or not (text or items[-1].names):
        return False
    if not is_signed and text and not text[:1].islower():
        return False
    items[-1].count += 1
    items[-1].texts += [text] if text else []
    items[-1].names += [name] if name else []
    return True


def _are_owed(items: Sequence[_Item], *, is_signed: bool) -> bool:
    """Whether items have short names at their edge, and are sentences rather than words."""
    named = [one for one in items if one.names]
    if len(named) < (_FEWEST_SIGNED if is_signed else _FEWEST) or len(items) - len(named) > _MOST_WITHOUT * len(items):
        return False
    names = [" ".join(one.names) for one in named]
    if not all(_NAME.fullmatch(name) and len(name.split()) <= _MOST_OF_NAME for name in names):
        return False
    texts = [_SIGN.sub("", one.text, count=1) for one in items]
    if any(_HOUR.match(text) or text.endswith((":", "：")) for text in texts) or _count(texts[0]) < _LIKE_HEAD:
        return False
    return sum(map(_count, texts)) >= _FEWEST_OF_TEXT * len(texts) and sum(map(_count, texts)) > sum(map(_count, names))


def _style(text: str) -> str:
    """Of which kind the sign is that a text begins with: a number, a letter, a bullet."""
    sign = _SIGN.match(text)
    return "" if sign is None else re.sub(r"\d+", "1", re.sub(r"[A-Za-z]+", "a", sign[0].strip()))


def _count(text: str) -> float:
    """Words; of Chinese as many as make a sentence as long."""
    return len(text) * _FEWEST_OF_TEXT / _FEWEST_OF_HAN if _is_han(text) else len(text.split())


def _is_han(text: str) -> bool:
    return "\u3400" <= text[:1] <= "\u9fff"
