"""What stands before an item of a list: bullets of every kind, numbers, letters, words that count, boxes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from commitments.importing.number_words import han_number
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.labels_of_actions import NUMBERED_ACTIONS

_EMOJI = (
    "\U0001f300-\U0001faff\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\u25a0-\u25ff\u2460-\u24ff"
    "\U0001f1e6-\U0001f1ff\uf000-\uf0ff"
)
_HAN_DIGITS = "一二三四五六七八九十"
_ACTIONS = "|".join(
    sorted(
        {
            *NUMBERED_ACTIONS,
            *(
                re.escape(name)
                for names in words.LABELS[Tells.ACTION].values()
                for name in names
                if len(name) > 3 or is_han(name)
            ),
        },
        key=len,
        reverse=True,
    )
)
_COUNTED = "|".join(
    sorted(
        (one for told in words.COUNTED.values() for one in told if one.isalpha() and not is_han(one)),
        key=len,
        reverse=True,
    )
)
_PLACES = {name: place for place, told in words.COUNTED.items() for name in told}
_LAST = "|".join(map(re.escape, words.LAST))
_NTHS = "|".join(
    sorted((re.escape(one) for told in words.ORDINALS.values() for one in told if one.isalpha()), key=len, reverse=True)
)

_NTH = {one.casefold(): place for place, told in words.ORDINALS.items() for one in told}

_BOX = r"\[\s{0,3}[xX✓✔]?\s{0,3}\]|\((?:\s{1,3}[xX]\s{1,3}|\s{0,3}[✓✔]\s{0,3}|\s{1,5})\)|[☐☑☒🗹]"
"""A box to tick: '[x]', '( X )', '(  )'; '(x)' counts."""
_DAY = (
    r"\d{1,2}(?:st|nd|rd|th|º|°|\.)?\s*(?:(?:de|of)\s+)?(?:"
    + "|".join(re.escape(name) for told in words.MONTHS.values() for name in told if name.isalpha())
    + r")\b"
)
"""The last day of a meeting: '18 – 19 March' counts nothing."""

_SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "clause",
        re.compile(
            rf"(?:cláusula|clausula|artículo|articulo|artigo|article|clause|pasal)\s+(?:(?:{_NTHS})|(?P<n>\d{{1,2}})(?:[ºª°]|er|ère)?)"
            r"\s*[.:°º–—-]+(?:\s*[–—-])?\s*(?=[^\W\d_])",
            re.IGNORECASE,
        ),
    ),
    (
        "minute",
        re.compile(r"MIN(?:UTE)?\.?\s*(?:NO\.?\s*)?\d{1,3}(?:/\w{1,4}){1,3}\s*[:.–—-]?\s+(?=\S)", re.IGNORECASE),
    ),
    (
        "slide",
        re.compile(
            rf"(?:[\[(]\s*)?(?:{words.SLIDE})\s*[\])]?\s*[.:：|–—-]\s*(?=\S)|[\[(]\s*(?:{words.SLIDE})\s*[\])]\s*(?=\S)",
            re.IGNORECASE,
        ),
    ),
    ("box", re.compile(rf"(?:[-*•]\s*)?(?:{_BOX})\s*")),
    ("dotted", re.compile(r"(?!\d\d\.[0-5]\d\s)(?P<d>\d{1,2}(?:\.\d{1,2})+)\.?[)]?\s+(?=\S)")),
    ("han", re.compile(rf"(?P<h>[{_HAN_DIGITS}]{{1,3}})\s*[、.．]\s*")),
    ("han", re.compile(rf"[【〖](?P<h>[{_HAN_DIGITS}]{{1,3}})[】〗]\s*")),
    ("(han)", re.compile(rf"[（(](?P<h>[{_HAN_DIGITS}]{{1,3}})[）)]\s*[、.]?\s*")),
    (
        "di-han",  # '第一，', '其一，', '一是', '一要'; not where the same line counts on.
        re.compile(
            rf"(?:(?:第|其(?!.*[；。]\s*其[{_HAN_DIGITS}]))(?P<h>[{_HAN_DIGITS}]{{1,2}})[，、：:]|"
            rf"(?P<s>[{_HAN_DIGITS}])(?P<v>是|要)(?!.*[；。，;,]\s*[{_HAN_DIGITS}](?P=v))[，、：:]?)\s*"
        ),
    ),
    ("(number)", re.compile(r"[（(](?P<n>\d{1,2})\.?[）)]\s*|\[(?P<b>\d{1,2})\]\s+")),
    ("number:", re.compile(r"(?:N[°º]\.?\s?|№\s?|#)(?P<n>\d{1,2})\s*[.:)–—-]?\s+(?=\S)")),
    (
        "number",
        re.compile(
            r"(?!\d{1,2}\.(?:er|d[oa]|r[oa]|t[oa]|mo|vo)\s)"  # '3.er Diálogo'
            r"(?P<n>\d{1,2})(?:\.[-–—](?=\s|[^\W\d_])|\.[)）]|[.)）、．]|[.]?[º°ª]\s?[.)]?(?!\s*(?i:di[aá]log|edi[cç]|edici|encontro|encuentro|f[oó]r|reuni|taller|oficina|semin|(?:bi|tri|se|cuatri|quadri)mestre)))(?:\s+|(?=[^\W\d_ºª])|(?=[\u3400-\u9fff]))"
        ),
    ),
    ("number/", re.compile(r"(?P<n>\d{1,2})/\s+(?=[^\W\d_])")),
    ("number-", re.compile(rf"(?P<n>\d{{1,2}})\s*[-–—:]\s+(?!{_DAY})(?=\S)", re.IGNORECASE)),
    ("(letter)", re.compile(r"[（(](?P<l>[a-zA-Z])[）)]\s*")),
    ("(roman)", re.compile(r"[（(]?(?P<r>[ivx]{2,5}|[IVX]{2,5})(?:[.)）]|\.[-–—])\s+")),
    ("(roman)", re.compile(r"[（(](?P<r>[ivx]{2,5}|[IVX]{2,5})[)）](?=[^\W\d_])")),
    ("(roman)", re.compile(r"(?P<r>[IVX]{1,5})\s*[-–—]\s*(?=[^\W\d_])")),
    ("letter)", re.compile(r"(?P<l>[a-zA-Z])\)\s+")),
    ("letter.", re.compile(r"(?!M\.\s+[A-ZÀ-Þ][a-zà-ÿ])(?P<l>[a-zA-Z])\.\s+(?=\S)")),  # 'M. Koffi' is a person.
    ("circled", re.compile(r"(?P<c>[\u2460-\u2473\u2776-\u277f])\s*[.]?\s*")),
    ("keycap", re.compile("(?P<n>\\d)\ufe0f?\u20e3\\s*")),
    (
        "word",  # Not where the same line counts on.
        re.compile(
            rf"(?P<w>{_COUNTED})\s*(?:[.:,)]\s*[-–—]?|[-–—])\s+(?=\S)(?!.*[.;]\s+(?:{_COUNTED}|{_LAST})\s*,)",
            re.IGNORECASE,
        ),
    ),
    (
        "action",
        re.compile(
            rf"(?!C40\b|COP\s?\d\d|(?:ODS|SDG|CMP|G)\s?\d|(?-i:DAY|DIA)\s?\d)(?:(?:{_ACTIONS}|conclusi[oó]n|conclusão)\s?(?:\bn(?:[.º°]*|o\.?|[uú]m\.?)\s*)?(?:\d{{1,2}}\.){{0,2}}|(?-i:[A-Z]{{1,3}})\s?(?:\bn[.º°]*\s*)?)"
            rf"(?:(?P<n>\d{{1,2}})|(?P<h>[{_HAN_DIGITS}]{{1,3}}))\s*"
            r"(?:(?:\.\s?[-–—]|[.:：)–—-])\s*(?=\S)|(?=[(（][^()（）]{3,160}(?:[)）]\s*[:：]|$)))",
            re.IGNORECASE,
        ),
    ),
    (
        "action",  # 'DÉCISION PREMIÈRE. - ', 'Second commitment: '
        re.compile(
            rf"(?:(?:{_ACTIONS})\s+(?P<t>{_NTHS})|(?P<o>{_NTHS})\s+(?:{_ACTIONS}))\s*(?:\.\s?[-–—]|[.:：–—])\s*(?=\S)",
            re.IGNORECASE,
        ),
    ),
    ("bullet", re.compile(rf"[•◦‣⁃⦿⦾∗∘⋅∙·●○■□▪▫◆◇►▶➤➢※❖§»›{_EMOJI}][\ufe0f\u200d{_EMOJI}]*\s*")),
    ("bullet", re.compile(r"[(（\[][+−–-][)）\]]\s*(?=[^\W_])|~\s+(?=[^\W\d_])")),
    ("bullet", re.compile(r"(?:-{1,2}|=|~)?>{1,2}\s+(?=[^>\s])")),
    ("letter o", re.compile(r"o\s+(?=[^\W\d_a-zà-öø-ÿ]|#)")),
    ("dash", re.compile(r"(?:[-–—‐‑−*+]|--)\s+(?=\S)|[–—](?=[^\W\d_])")),
)
CHAPTERS = frozenset({"number", "number/", "number-", "(roman)", "letter.", "dotted", "han"})
"""Styles of signs that count chapters, too."""
ARROWS = "→⇒➔➜➡↳↪"
ARROW = re.compile(rf"(?:[{ARROWS}]|[-=~]{{1,2}}>)\s*")
"""The same, and those that are written with signs: '->'."""
TICKED = re.compile(r"[xX✓✔☑☒✅]")
"""What stands in a box that is ticked."""
ACTION_ONLY = re.compile(rf"(?:{_ACTIONS})\s?(?:n[.º°]*\s*)?\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\s*[.:]?", re.IGNORECASE)
"""A line that only counts an action, which stands under it."""
_LETTER_I = 9
"""The letter that is more often the first roman number."""
_FEWEST_LETTERS = 2
"""Of what is counted."""
_VALUES = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Sign:
    """What was found at the beginning of a line: its length, its kind, and what it counts to (0: it does not)."""

    length: int
    style: str
    number: int = 0


@lru_cache(maxsize=20_000)
def sign_of(text: str) -> Sign | None:
    """The sign that `text` begins with, where something follows it."""
    for style, pattern in _SIGNS:
        found = pattern.match(text)
        if found is None or not any(sign.isalnum() for sign in text[found.end() :]):
            continue
        return Sign(found.end(), style, _number(found))
    return None


_LAST_OF = re.compile(rf"(?:{_LAST})\s*[,:]\s+(?=\S)", re.IGNORECASE)


def last_sign(text: str, style: str) -> Sign | None:
    """The word that the last item of a list begins with whose items words count: 'First, ...', 'Finally, ...'."""
    found = _LAST_OF.match(text) if style == "word" else None
    return Sign(found.end(), style) if found is not None else None


_WITHIN = re.compile(rf"[.;:]\s+(?P<word>{_COUNTED})\s*,", re.IGNORECASE)


def counts_within(text: str, place: int) -> bool:
    """Whether a paragraph counts in its midst as far as `place`: '... three steps. First, ... Second, ...' to 2."""
    return place in {_PLACES.get(found["word"].casefold()) for found in _WITHIN.finditer(text)}


_COUNTING = {
    "(number)": re.compile(r"(?<=[.;:。；，, ])[（(](?P<n>\d{1,2})[）)]\s*"),
    "(han)": re.compile(rf"(?<=[.;:。；，, ])[（(](?P<h>[{_HAN_DIGITS}]{{1,3}})[）)]\s*"),
    "keycap": re.compile("(?P<n>[1-9])\ufe0f?\u20e3"),
    "circled": re.compile(r"(?P<c>[\u2460-\u2473\u2776-\u277f])"),
    "(roman)": re.compile(r"(?<=[.;:,] )\((?P<r>[ivx]{1,4})\)\s+"),
    "letter)": re.compile(r"(?<=[.;:,] )(?P<l>[b-z])\)\s+"),
    "(letter)": re.compile(r"(?<=[.;:,] )\((?P<l>[b-z])\)\s+"),
}


def later_signs(text: str, sign: Sign) -> list[int]:
    """Where the same list goes on inside of a line: the next keycaps or letters, or the same bullet
    again."""
    places: list[int] = []
    if sign.style == "(letter)" and sign.number == _LETTER_I:
        sign = Sign(sign.length, "(roman)", 1)
    if sign.style in _COUNTING:
        for found in _COUNTING[sign.style].finditer(text, sign.length):
            if _number(found) == sign.number + len(places) + 1:
                places.append(found.start())
    elif sign.style == "box":
        places = [found.start() for found in _NEXT_BOX.finditer(text, sign.length)]
    elif sign.style == "bullet" and not text[0].isascii():
        places = [found.start() for found in re.finditer(rf"(?<=\s){re.escape(text[0])}(?=\S*\s)", text[sign.length :])]
        places = [place + sign.length for place in places]
        if len(places) == _CELLS_BEHIND and text[0] in _POINTERS and _ENDS_IN_TIME.search(text):
            places = []  # '▸ UNEP ▸ test the water ▸ May 2026' are the cells of one item.
    bounds = [sign.length, *places, len(text)]
    parts = [text[a:b] for a, b in itertools.pairwise(bounds)]
    return places if all(sum(one.isalpha() for one in part) >= _FEWEST_LETTERS for part in parts) else []


_CELLS_BEHIND, _POINTERS = 2, "►▸▶➤➔➜⇒"
_MONTHS = "|".join(re.escape(one) for told in words.MONTHS.values() for one in told)
_ENDS_IN_TIME = re.compile(
    rf"[►▸▶➤➔➜⇒]\s*[^►▸▶➤➔➜⇒]{{0,24}}?(?:(?:19|20)\d\d|\b(?:{_MONTHS}))\W*$",
    re.IGNORECASE,
)
_NEXT_BOX = re.compile(rf"(?<=\s)(?:(?:{_BOX})(?=\s)|[☐☑☒🗹](?=\w))")
_FIRST_BOX = re.compile(rf"(?<=[\s:：】〗])(?:(?:{_BOX})(?=\s)|[☐☑☒🗹](?=\w))")
_MARK = re.compile(r"(?<=\s)([✅✔✓☑➤►▶❖])(?=\ufe0f?\s)")
"""What ticks off or points to an item, and never parts the values of a line as a dot does."""


_IS_STATUS = re.compile(
    rf"{words.DONE}|{words.UNDER_WAY}|(?:yes|no|s[ií]|não|sim|oui|non|ya|tidak|是|否|n/?a|open|delayed|late)\W*$",
    re.IGNORECASE,
)
"""What boxes tell of a step, which are no items: '☐ Done ☐ In progress', '☑ yes ☐ no'."""


def _starts(found: Sequence[re.Match[str]]) -> list[int]:
    return [one.start() for one in found]


def marks_in(text: str) -> list[int]:
    """Where the items of a list begin that stands in a line behind the words that lead into it."""
    boxes = list(_FIRST_BOX.finditer(text))
    if len(boxes) > 1:
        parts = [
            text[one.end() : end].strip() for one, end in zip(boxes, [*_starts(boxes[1:]), len(text)], strict=True)
        ]
        return [] if any(map(_IS_STATUS.match, parts)) else _starts(boxes)
    found = list(_MARK.finditer(text))
    return [one.start() for one in found] if len({one[1] for one in found}) == 1 and len(found) > 1 else []


_JOINED = rf"[;,.，；、](?:\s+(?:{'|'.join(map(re.escape, words.AND))}))?\s*"
_RUNNING = {
    "(number)": re.compile(rf"{_JOINED}[（(](?P<n>\d{{1,2}})[）)]\s*"),
    "number": re.compile(rf"{_JOINED}(?P<n>\d{{1,2}})\)\s+"),
    "(roman)": re.compile(rf"{_JOINED}\(?(?P<r>[ivx]{{1,4}})\)\s+"),
    "letter)": re.compile(rf"{_JOINED}(?P<l>[b-z])\)\s+"),
    "(letter)": re.compile(rf"{_JOINED}\((?P<l>[b-z])\)\s+"),
    "word": re.compile(rf"(?<=[.;])\s+(?P<w>{_COUNTED})\s*,\s+", re.IGNORECASE),
}


def running_on(text: str, sign: Sign) -> list[tuple[int, int]]:
    """Where a sentence that began with `sign` counts on in its midst: '...; (ii) ...; and (iii) ...'. From what joins
    the parts to where the next one begins."""
    pattern = _RUNNING.get(sign.style)
    spans: list[tuple[int, int]] = []
    for found in pattern.finditer(text) if pattern is not None else ():
        if _number(found) == sign.number + len(spans) + 1:
            spans.append(found.span())
    bounds = [0, *(place for span in spans for place in span), len(text)]
    parts = [text[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    return spans if all(sum(one.isalpha() for one in part) >= _FEWEST_LETTERS for part in parts) else []


def _number(found: re.Match[str]) -> int:
    told = found.groupdict()
    if one := told.get("n") or told.get("b"):
        return int(one)
    if told.get("d"):
        return int(told["d"].rsplit(".", 1)[-1])
    if told.get("l"):
        return ord(told["l"].lower()) - ord("a") + 1
    if told.get("r"):
        return _roman(told["r"].lower())
    if one := told.get("h") or told.get("s"):
        return han_number(one)
    if told.get("c"):
        place = ord(told["c"])
        return place - 0x245F if place < 0x2500 else place - 0x2775
    if one := told.get("t") or told.get("o"):
        return _NTH[one.casefold()]
    return _PLACES.get(told.get("w", "").casefold(), 0)


def _roman(told: str) -> int:
    total = 0
    for place, sign in enumerate(told):
        value = _VALUES[sign]
        total += -value if place + 1 < len(told) and _VALUES[told[place + 1]] > value else value
    return total
