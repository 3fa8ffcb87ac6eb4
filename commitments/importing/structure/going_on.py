"""Whether a line goes on with what stands above it, as far as the two of them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.dates import find_dates
from commitments.importing.lines import Line
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.levels import level_of

from .blocks import Block, Kind
from .ends import BRACKETS, COLON_END, ENDS, UNFINISHED
from .signs import Sign, sign_of

PLACE_DATE = re.compile(r"[a-z]?[A-ZÀ-Þ][^,.;:|·•]{1,40}(?:,|\s+[|·•–—-])\s.{4,40}$")
_PLACE_AND_DATE = re.compile(PLACE_DATE.pattern.replace("{4,40}", "{4,60}"))
LETTERED = frozenset({"(letter)", "letter)", "letter."})
_LONGEST = 400
"""Signs of a line of place and day."""


def begins_dateline(text: str) -> bool:
    """Whether a line begins with place and day, as a newspaper's paragraph does: 'Kigali, 9 July 2025 - ...'."""
    end = _end_of_place_and_day(text)
    return bool(end) and _BEHIND_DAY.match(text, end) is not None


def begins_place_and_day(text: str) -> bool:
    """Whether a line begins with place and day, and a comma: 'Nairobi, 20 May 2025, 2 pm to 5 pm, Aberdares Room'."""
    end = _end_of_place_and_day(text)
    return bool(end) and text[end : end + 2] == ", "


def _end_of_place_and_day(text: str) -> int:
    """Where place and day end that a line begins with; 0 where it does not."""
    found = find_dates(text[:_LONGEST_DATELINE])
    is_one = bool(found) and found[0].precision == "day" and _BEFORE_DAY.fullmatch(text, 0, found[0].start)
    return found[0].end if is_one else 0


_LONGEST_DATELINE = 90
_BEFORE_DAY = re.compile(r"[A-ZÀ-Þ][^,.;:|·•]{1,40},\s+(?:(?:el|le|em|a|on)\s+)?")
_BEHIND_DAY = re.compile(r"[)）]?\s*(?:[–—-]{1,2}|[.:])\s+\S")


def stands_apart(above: str, text: str) -> bool:
    """Whether a line under a title says who wrote it, or is the second one of a title in capitals."""
    is_made_by = begins_by(text) or _MADE_BY.match(text) is not None
    is_by = _BY.fullmatch(text) is not None or (is_made_by and not UNFINISHED.search(above))
    if is_by or not is_capitals(above) or is_capitals(text):
        return is_by
    return (text[:1].isupper() and text[1:2].islower()) or _is_subtitle(above, text)


def _is_subtitle(above: str, text: str) -> bool:
    """Whether a line in small letters under a title in capitals tells what it is about, and no title goes on so:
    'hábitat, residuos y transporte'."""
    is_rest = _JOINS.match(text) is not None or UNFINISHED.search(above.lower()) is not None
    return text[:1].islower() and not is_rest and min(len(above.split()), len(text.split())) >= _FEWEST_OF_TITLE


_FEWEST_OF_TITLE = 3
_JOINS = re.compile(
    r"(?:of|in|on|for|at|by|with|and|from|to|the|de|del|du|des|d[aeo]s?|en|em|di|sur|sobre|tentang|para|pour|untuk|y|e|et|dan|con|com|"
    r"avec|por|par|l[aeo]s?|el|[ao]s?|au[x]?|entre)\s|[dl]['’]",
    re.IGNORECASE,
)
_AUTHOR_BY = "|".join(
    re.escape(name)
    for names in words.LABELS[Tells.AUTHOR].values()
    for name in names
    if name.endswith((" by", " por", " par", " oleh"))
)
_ARTICLE = r"(?:(?:[Tt]he|[Ll]a|[Ee]l|[Ll]e|[OoAa])\s+|[Ll]['’])?"
_WRITTEN_BY = re.compile(rf"(?i:{_AUTHOR_BY})\s+{_ARTICLE}(?=[A-ZÀ-Þ])")


def begins_by(text: str) -> bool:
    """Whether a line begins with who wrote the text: 'Compiled by Ama Owusu, ...'."""
    return _WRITTEN_BY.match(text) is not None


def names_writer(text: str) -> bool:
    """Whether a line tells who wrote the text, and where they work, or no more: 'Síntese de Rosa Paz, ANAMM'."""
    return _TEXT_OF.fullmatch(text) is not None or begins_by(text)


_TEXT_OF = re.compile(
    rf"(?i:{'|'.join(re.escape(one) for one in words.KINDS_OF_TEXT if not is_han(one))})\s+"
    r"(?:of|by|del?|d[ao]s?|por|par|oleh)\s+[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:d[aeo]s?\s+)?[A-ZÀ-Þ][\w'’.-]*){1,3}(?:\s*[,(–—].{2,100})?\.?"
)

_NOTES = re.compile(
    rf"(?i:{'|'.join(re.escape(one) for one in words.KINDS_OF_TEXT if not is_han(one))}|notas?|notes?|apuntes?|"
    rf"apontamentos?|"
    r"anotaç[õã]\w+|catatan|texto?|textes?)\s*:\s+[A-ZÀ-Þ][\w'’.-]+\s+(?:d[aeo]s?\s+)?[A-ZÀ-Þ][\w'’.-]+.{0,80}"
)


def names_writer_by_label(text: str) -> bool:
    """Whether a line tells by what kind of text it is who wrote it: 'notas: Nélia Macuácua (PNUMA)'."""
    return _NOTES.fullmatch(text) is not None


_BY = re.compile(r"(?i:by|por|par|oleh)\s+[A-ZÀ-Þ][\w'’.-]*(?:\s+[\w'’.-]+){1,4}")

_MADE_BY = re.compile(
    r"(?:[A-Z][\w-]+ ){0,2}(?i:compiled|prepared|drafted|written|summari[sz]ed|rédigée?|établie?|"
    r"préparée?|elaborad[oa]|redactad[oa]|preparad[oa]|redigid[oa]|disusun|ditulis)\s+(?:by|par|por|pel[oa]|oleh)\s+[A-ZÀ-Þ]"
)


def is_title_cut(above: str, text: str) -> bool:
    """Whether a title goes on below, because no title ends so: 'RELATÓRIO DO PRIMEIRO', or none begins as the next line
    does."""
    if key(above) in _KINDS_OF_TEXT and _OF.match(text) is not None:
        return True  # 'PROCÈS-VERBAL', 'du deuxième Dialogue national-local'
    if not (is_capitals(above) and is_capitals(text)):
        return False
    is_of = _OF.match(text.lower()) is not None and _DIALOGUE.search(above) is not None  # '... DIALOGUE', 'OF GHANA'
    return is_of or bool(UNFINISHED.search(above.lower()) or key(above).split()[-1] in _ORDINALS)


_KINDS_OF_TEXT = frozenset(map(key, words.KINDS_OF_TEXT))
_OF = re.compile(r"(?:of|in|on|for|de|del|du|des|d[ao]s?|en|em|di|sur|sobre|tentang|para|pour|untuk)\s|d['’]")


_ORDINALS = frozenset(key(name) for names in words.ORDINALS.values() for name in names)


def is_cut_open(text: str, below: str) -> bool:
    """Whether a bracket is open at the end of a text, that closes below before another one opens."""
    end = text[-_OPEN:]
    for begin, close in BRACKETS:
        at = below.find(close)
        if end.rfind(begin) > end.rfind(close) and at >= 0 and begin not in below[:at]:
            return True
    return False


_OPEN = 200
"""Signs before the end of a line among which a bracket may be open."""


def begins_inside(text: str) -> bool:
    """Whether a line begins with a sign that stands within a sentence: ': synthèse', ') and'."""
    return _INSIDE.match(text) is not None


_INSIDE = re.compile(r"[:;,!?)\]»”’、，。；：）】〕]+\s*[^\W\d_]")


def is_bold_across(above: Block, line: Line) -> bool:
    """Whether bold print at the end of a block goes on at the beginning of a line, and one of them is not all of it."""
    ends_bold = bool(above.bold) and max(end for _start, end in above.bold) >= len(above.text.rstrip())
    return ends_bold and bool(line.bold) and line.bold[0][0] == 0


def counts_on(sign: Sign, text: str, before: Block) -> bool:
    """Whether a sign counts on from that of the block before, or is the same."""
    if sign.number == 1 and sign.style in LETTERED and before.style not in LETTERED and text[:2].islower():
        return before.kind is Kind.ITEM or bool(COLON_END.search(before.text))
    if sign.number:
        return before.style == sign.style and before.number + 1 == sign.number
    return bool(before.sign) and before.sign == text[: sign.length].strip()


def cuts_item(done: Sequence[Block], line: Line) -> bool:
    """Whether the end of a page cuts the sentence of the last block, an item in a list whose items all end as sentences
    do; `line` is the first one behind it."""
    item = done[-1]
    if item.kind is not Kind.ITEM or not item.style or not ENDS.search(line.text[-_END:]) or line.bold:
        return False
    above = reversed([one for one in done[-_MOST_BESIDE:-1] if one.kind is Kind.ITEM and one.style == item.style])
    beside = list(above)[: item.number - 1 if item.number else None]  # Those of another list do not count.
    return bool(beside) and all(ENDS.search(one.text[-_END:]) for one in beside)


def hangs_below(item: Block, line: Line) -> bool:
    """Whether a line stands where the second one of an item does, to the right of its sign."""
    is_plain = item.kind is Kind.ITEM and bool(item.sign) and not (line.bold or line.heading or line.sign)
    hangs = len(item.pieces) > 1 and item.first.indent < item.last.indent == line.indent
    return is_plain and hangs and sign_of(line.text) is None


_MOST_BESIDE, _END = 8, 60
"""Blocks above an item among which the others of its list are looked for; and signs of their ends."""


def is_place_and_date(text: str) -> bool:
    """Whether a line is a place and a day, and nothing else."""
    found = find_dates(text) if len(text) <= _LONGEST and _PLACE_AND_DATE.match(text) else []
    return bool(found) and found[-1].end >= len(text.rstrip(" ."))


def is_capitals(text: str) -> bool:
    """Whether a line is written in capitals."""
    letters = 0
    for sign in text:
        if sign.isupper():
            letters += 1
        elif sign.isalpha() and sign.upper() != sign.lower():
            return False  # At once: paragraphs are long.
    return letters >= _FEWEST_CAPITALS


_FEWEST_CAPITALS = 8


def begins_bold(line: Line) -> bool:
    """Whether a line begins with a name in bold print and a colon, as lines of a list without signs do."""
    return any(
        start == 0
        and (
            line.text[:end].rstrip().endswith((":", "："))
            or line.text[end:].lstrip()[:1] in (":", "：")
            or (line.text[:end].rstrip().endswith(".") and level_of(line.text[:end]) is not None)
        )
        for start, end in line.bold
    )


def parts_owner_and_day(text: str) -> bool:
    """Whether a line has nothing but two or three short parts between bars, the last of them a day or a dialogue:
    'Município da Beira | até 28.02.2026'."""
    found = _BARRED.fullmatch(text)
    return found is not None and bool(find_dates(found["last"]) or _DIALOGUE.search(found["last"]))


_BARRED = re.compile(r"[A-ZÀ-Þ(\u3400-\u9fff][^|.;]{2,80}(?:\s\|\s[^|.;]{2,60})?\s\|\s(?P<last>[^|;]{3,40})")
_DIALOGUE = re.compile("|".join(map(re.escape, words.DIALOGUE)), re.IGNORECASE)
