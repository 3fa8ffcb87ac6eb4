"""Words that a hyphen breaks at the end of a line, and hyphens that belong to what they stand in."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from commitments.importing.lines import Line
from commitments.importing.vocabulary.comparing import is_han

from .blocks import Block
from .ends import LOWER

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_HAN_SIGNS = "，。、；：）（"
_SOFT_HYPHENS = ("\u00ad", "\u00ac")
"""What only breaks a word; the second stands for the first in texts that were decoded twice."""
_HYPHENS = ("-", "\u2010")
_FEWEST_BROKEN = 3
"""Lines that end within a word, before a document is one that breaks words, though it has none of them in one."""
_PREFIXES = frozenset(
    ["agro", "anti", "auto", "bio", "co", "cross", "eco", "ex", "high", "hydro", "infra", "inter", "intra", "low",
     "macro", "meso", "micro", "mid", "mini", "multi", "nature", "non", "peri", "post", "pre", "re", "self",
     "semi", "short", "long", "socio", "sub", "supra", "trans", "urban", "well", "vice", "water", "waste", "sobre",
     "bien", "mal", "contra", "não", "pró", "pasca", "antar", "sous", "sur", "mi"]
)  # fmt: skip
"""What a hyphen behind it may belong to: 'low-carbon', 'socio-económico'."""
_CLITICS = frozenset(
    ["se", "me", "te", "nos", "vos", "lhe", "lhes", "lo", "la", "los", "las", "no", "na", "nas", "o", "a", "os", "as",
     "vous", "nous", "moi", "toi", "il", "elle", "on", "ci", "là", "ce", "nya", "kah", "lah"]
)  # fmt: skip
"""What stands behind a hyphen that belongs to the word: 'realizou-se', 'ceux-ci'."""

_ENDING = re.compile(
    r"(?:[aeiu]|[bcdfghklmnprstv]{1,2})?(?:tions?|sions?|ments?|ci(?:ón|ones)|mientos?|mente|ç(?:ão|ões)|mentos?)|"
    r"(?:[ac]?tor(?:y|ies|ios?|ias?)|[aic]?ti(?:ve|va|vo|vas|vos)|[ac]?tures?|i?ness|[lrnv]?it(?:y|ies)|[lrnst]?idad(?:es)?|"
    r"[lrnst]?idades?|[lrnst]?ités?|[tnl]?ing|ically|ational|amente|asi|isasi)"
)
"""What ends words and is none: 'prepara-', and 'tory'."""
_AMID = re.compile(r"(?<![\w-])(?P<head>[^\W\d_]{2,})-(?P<space>\s?)(?P<tail>[a-zà-ÿ]{2,})(?![\w-])")
_NEVER_BEFORE = frozenset(
    ["de", "del", "des", "du", "la", "le", "les", "da", "do", "dan", "et", "un", "una", "une", "the", "and", "para"]
)
"""Words that no hyphen stands behind, so that they are the beginning of another: 'de-', and 'vant'."""


class BrokenWords:
    """The words of a document, and those that its lines break."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines

    def glue(self, before: Block, line: Line) -> str:
        """What stands between a block and a line that goes on with it. A hyphen that breaks a word leaves the block."""
        text = before.text
        if text.endswith(_SOFT_HYPHENS) and text[-2:-1].isalpha():
            before.text = text[:-1]
            before.bold = [(a, min(b, len(before.text))) for a, b in before.bold]
            return ""
        if is_han(text[-1:]) or text[-1:] in _HAN_SIGNS or is_han(line.text[:1]):
            is_han_beside = is_han(line.text[:1]) or is_han(text[-1:]) or not line.text[:1].isascii()
            return "" if is_han_beside and text[-1:] != " " else " "
        if not (len(text) > 2 and text[-1] in _HYPHENS and text[-2].isalpha() and LOWER.match(line.text)):
            return " "
        head, tail = _WORD.findall(text[:-1])[-1:], _WORD.match(line.text)
        if head and tail and self._is_broken(head[0].casefold(), tail[0].casefold()):
            before.text = text[:-1]
            before.bold = [(a, min(b, len(before.text))) for a, b in before.bold]
        return ""

    def mended(self) -> list[Line]:
        """The lines, without hyphens that break a word amid a line, as they did at the end of one before somebody
        copied it: 'prepara- tory', 'prepara-tory'."""
        return [line if line.cells or "-" not in line.text else self._mended(line) for line in self.lines]

    def _mended(self, line: Line) -> Line:
        for found in reversed(list(_AMID.finditer(line.text))):
            head, tail = found["head"].casefold(), found["tail"]
            are_words = self._words[head] > 1 or self._words[tail] > 1
            is_whole = self._words[head + tail] > 0 and (bool(found["space"]) or not are_words)
            is_end = _ENDING.fullmatch(tail) is not None and not are_words
            if head in _PREFIXES or not (is_end or is_whole):
                continue
            start, end = found.end("head"), found.start("tail")
            bold = tuple(
                (min(a, max(start, a - end + start)), min(b, max(start, b - end + start))) for a, b in line.bold
            )
            line = replace(line, text=line.text[:start] + line.text[end:], bold=bold)
        return line

    def _is_broken(self, head: str, tail: str) -> bool:
        """Whether a hyphen at the end of a line breaks a word and does not belong to it: the document has the word in
        one; or it breaks others, as several show of which neither part is a word, and both are no words here either."""
        is_end = _ENDING.fullmatch(tail) is not None and head not in _PREFIXES and not self._is_word(tail)
        is_end = is_end or (head in _NEVER_BEFORE and not self._is_word(tail))
        return bool(self._words[head + tail]) or is_end or (self._breaks and self._are_none(head, tail))

    def _are_none(self, head: str, tail: str) -> bool:
        """Whether neither part of a word is one by itself, as far as the document tells."""
        are_words = self._is_word(head) or self._is_word(tail)
        return not are_words and head != tail and tail not in _CLITICS and head not in _PREFIXES

    def _is_word(self, one: str) -> bool:
        return self._words[one] > self._pieces[one]

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(word.casefold() for line in self.lines for word in _WORD.findall(line.text))

    @cached_property
    def _broken(self) -> list[tuple[str, str]]:
        """What stands before a hyphen at the end of a line, and behind it on the next one."""
        ends = [
            (_WORD.findall(one.text)[-1:], _WORD.match(after.text))
            for one, after in itertools.pairwise(self.lines)
            if one.text.endswith(_HYPHENS)
        ]
        return [(head[0].casefold(), tail[0].casefold()) for head, tail in ends if head and tail]

    @cached_property
    def _pieces(self) -> Counter[str]:
        """Parts of words at the ends of lines, which are no words."""
        return Counter(itertools.chain(*self._broken))

    @cached_property
    def _breaks(self) -> bool:
        has_one = any(self._words[head + tail] for head, tail in self._broken)
        return has_one or sum(itertools.starmap(self._are_none, self._broken)) >= _FEWEST_BROKEN
