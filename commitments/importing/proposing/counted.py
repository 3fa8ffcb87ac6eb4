"""What a sentence or paragraph counts within itself: '1) ... 2) ...', 'First, ... Finally, ...'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import chain

from commitments.importing.ledger import Passage
from commitments.importing.number_words import han_number
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key, matcher
from commitments.importing.vocabulary.times import ADDING

_ENUMERATION = re.compile(
    r"(?<![\w.,/-])(?:\(?(?P<n>\d{1,2})[.)）](?!\d)|[（(](?P<p>\d{1,2})[）)]|\(?(?P<r>x?(?:ix|"
    r"iv|v?i{1,3}|v|x))\)|\(?(?P<l>[a-z])(?:\)|\.(?=\s+[A-ZÀ-Þ]))|(?P<c>[\u2460-\u2473])|(?P<k>[1-9])\ufe0f?\u20e3|(?P<h>[一二三四五六七八九十])是[：:，]?|[（(](?P<b>[一二三四五六七八九十]{1,2})[）)])\s*(?=\S)"
)
_TAIL = re.compile(r"[\s,;，；、]*(?:\b(?:and|y|e|et|dan|serta|as well as)\b|和|以及)?[\s,;，；、]*$")


def enumerated(passage: Passage, *, fewest: int = 2) -> tuple[Passage, list[Passage]]:
    """The parts of a sentence that counts them, 1) ... 2) ... or by words, and all from the first mark on; no parts
    where it does not count from the first on, in order, or one has not the `fewest` words."""
    text = passage.text
    found = list(_ENUMERATION.finditer(text))
    styles = _STYLES if len(found) > 1 else ()
    for marks in chain(map(partial(_marks, found), styles), map(in_order, (text,))):
        if len(marks) < 2:
            continue
        ends = [*(start for start, _end in marks[1:]), len(text)]
        parts = []
        for (_start, begin), end in zip(marks, ends, strict=True):
            told = text[begin:end]
            if end != len(text):
                told = told[: _TAIL.search(told).start()]  # type: ignore[union-attr]  # It matches at the end at least.
            parts.append(passage.part(begin, begin + len(told.rstrip(" ;；,，"))))
        if all(len(part.text.split()) >= fewest or is_han(part.text) for part in parts):
            return passage.part(marks[0][0], len(text)), [_without_full_stop(part, parts) for part in parts]
    return passage, []


def _marks(found: Sequence[re.Match[str]], style: str) -> list[tuple[int, int]]:
    """Where marks of one style count from the first on, in order."""
    spans: list[tuple[int, int]] = []
    for mark in found:
        if _value(mark, style) == len(spans) + 1:
            spans.append(mark.span())
    return spans


def in_order(text: str) -> list[tuple[int, int]]:
    """Where words count: 'First, ...; second, ...; finally, ...'. From each to what stands behind its comma. They begin
    with the first; where only one more follows, it is the second. Between the first and the last, which alone are
    counted, others are added: 'First, ... In addition, ... Finally, ...'."""
    told = _counted(text, adding=False)
    values = [value for value, _span in told]
    if values == [1, _LAST]:
        told = _counted(text, adding=True)
        values = [value for value, _span in told]
    return [span for _value, span in told] if values[:2] == [1, 2] or len(values) > 2 else []


def _counted(text: str, *, adding: bool) -> list[tuple[int, tuple[int, int]]]:
    """What words count to, in order, and where; with those that only say that one more follows, if `adding`."""
    told: list[tuple[int, tuple[int, int]]] = []
    for found in _IN_ORDER.finditer(text):
        word = key(found["word"])
        value = _PLACES.get(word, _NEXT if adding else None)
        if value is not None and (value == len(told) + 1 or (told and value <= 0)):
            told.append((value, found.span("mark")))
        if value == _LAST:
            break
    return told


_NEXT, _LAST = 0, -1
_PLACES = {
    key(one): place for place, names in {**words.COUNTED, _NEXT: words.NEXT, _LAST: words.LAST}.items() for one in names
}
_COUNTING = matcher([*chain(*words.COUNTED.values()), *words.NEXT, *ADDING, *words.LAST]).pattern
_IN_ORDER = re.compile(
    rf"(?:^|[.;:。；：])\s*(?P<mark>(?:(?:and|y|e|et|dan)\s+)?(?P<word>{_COUNTING})\s*[,，:：]\s*)(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)


def _without_full_stop(part: Passage, parts: list[Passage]) -> Passage:
    """The last part, without the full stop of the whole sentence."""
    if part is parts[-1] and not any(one.text.rstrip().endswith((".", "。")) for one in parts[:-1]):
        return part.part(0, len(part.text.rstrip(" .。")))
    return part


_STYLES = ("p", "n", "l", "r", "c", "k", "h", "b")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def _value(found: re.Match[str], style: str) -> int:
    told = found.groupdict()
    if style in ("n", "p"):
        return int(told["n"] or told["p"] or 0)
    if style == "l":
        one = told["l"] or (told["r"] if told["r"] and len(told["r"]) == 1 else None)
        return ord(one) - ord("a") + 1 if one else 0
    if style == "r":
        one = told["r"] or (told["l"] if told["l"] in ("i", "v", "x") else None)
        return _ROMAN.index(one) + 1 if one in _ROMAN else 0
    if style == "k":
        return int(told["k"] or 0)
    if style in ("h", "b"):
        return han_number(told[style] or "")
    return ord(told["c"]) - 0x245F if told["c"] else 0
