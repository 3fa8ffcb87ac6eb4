"""Entries of a list that lost the number or bullet before them, as at the end of a page: told by the number that is
missing, or because they begin with a title as all others of their list do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.dates import find_dates
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, matcher
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of

from .blocks import Block, Kind
from .ends import ENDS, LOWER
from .horizons import is_horizon
from .leads import SAYS_WILL

_TITLE = re.compile(r"(?P<title>[^.:：。;!?|]{3,70}?)\s*(?:[.:：。]|\s[–—-](?=\s))\s*(?P<rest>\S.*)", re.DOTALL)
_MOST_OF_TITLE, _MOST_HAN, _FEWEST_OF_REST = 7, 14, 3
"""Words of a title, signs of a Chinese one, and words behind it."""
_FEWEST_TITLED, _MOST_BESIDE, _FEWEST_OF_ENTRY = 2, 8, 5
"""Entries with titles before one that lost its sign, and as many of them as are looked at; and words of one whose
number is missing."""
_END, _NEAR = 60, 4
"""Signs of the end of a text, and blocks among which the next item stands, behind what stands over a part of a list."""
_SHORT = 0.8
"""How much of the longest line one may fill, with the first word of the next, that was not full."""
_NOT_TITLES = re.compile(
    r"(?:note|nota|notas|remark|remarque|observaci[oó]n|catatan|source|fuente|fonte|sumber|thank\w*|obrigad\w*|merci|gracias|"
    r"terima kasih|all|they|this|these|it|we|participants|todos|toutes?|tous|los participantes|os participantes|semua|"
    r"peserta|table|figure|annexe?|anexo|tabla|tabela|tableau|tabel|lampiran|注|备注|附)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"([^:：.。]{2,30})[:：]")
_OF_STEPS = (Tells.DUE, Tells.OWNER, Tells.SUPPORT)
"""Labels of one step, that begin no other: '**By:** mid-January 2026'."""
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_MEETING = matcher(words.DIALOGUE)


def with_lost_signs(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, entries of lists that have no sign told as such."""
    longest = max((len(one.line.text) for block in blocks for one in block.pieces if not block.cells), default=0)
    run: list[Block] = []
    above: Block | None = None
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        below = next((one for one in blocks[place + 1 : place + _NEAR] if one.kind is Kind.ITEM), None)
        if run and above is run[-1] and block.kind is Kind.TEXT and _is_entry(block, run, after, below):
            _put_in(run, block)
        if block.kind is Kind.ITEM:
            run = [*run[-_MOST_BESIDE:], block] if run and _is_beside(block, run[-1]) else [block]
            while (parted := _glued(run, below, longest)) is not None:
                run[-1], more = parted
                yield run[-1]
                _put_in(run, more)
                run.append(more)
            block = run[-1]
        yield block
        above = above if block.kind is Kind.TEXT and is_horizon(block.text) else block


def _put_in(run: Sequence[Block], block: Block) -> None:
    """Make a block the next entry of a list."""
    last = run[-1]
    block.kind, block.sign, block.style, block.depth = Kind.ITEM, "", last.style, last.depth
    block.number = last.number + 1 if last.number else 0


def _is_beside(block: Block, before: Block) -> bool:
    """Whether an item is the next one of a list, though its number may be the one after that."""
    is_alike = (block.style, block.depth) == (before.style, before.depth)
    return is_alike and (not before.number or block.number in (before.number + 1, before.number + 2))


def _skips(below: Block | None, last: Block) -> bool:
    """Whether the item behind leaves out a number; not where it is the next chapter."""
    is_item = below is not None and last.number > 0 and _is_ended(below.text)
    return is_item and below is not None and _is_beside(below, last) and below.number == last.number + 2


def _is_entry(block: Block, run: Sequence[Block], after: Block | None, below: Block | None) -> bool:
    """Whether a paragraph right under the last entry is one: it stands where a number is missing; or it ends the list,
    or stands in it, and begins with a title as all entries do."""
    if not _is_ended(run[-1].text) or LOWER.match(block.text) or not _may_begin(block):
        return False
    is_whole = len(block.text.split()) >= _FEWEST_OF_ENTRY or is_han(block.text)
    if _skips(below, run[-1]) and is_whole and not block.is_bold and (below is after or _has_title(block)):
        return True
    is_last = after is None or after.gap or after.kind is Kind.HEADING or _is_next(after, run[-1])
    is_near = not block.gap or any(one.gap for one in run[1:])
    is_near = is_near and bool(run[-1].first.sign or run[-1].sign)  # One at the most.
    return is_last and is_near and not _counts_on(after, run[-1]) and _are_titled(run) and _is_titled(block)


def _is_next(after: Block, last: Block) -> bool:
    return after.kind is Kind.ITEM and _is_beside(after, last) and after.number in (0, last.number + 2)


def _glued(run: Sequence[Block], below: Block | None, longest: int) -> tuple[Block, Block] | None:
    """An item in two, where a line in it is the beginning of the next entry."""
    item = run[-1]
    is_missing, are_titled = _skips(below, item), _are_titled(run)
    if not (is_missing or (are_titled and not _counts_on(below, item))):
        return None
    for at, is_sure in _beginnings(item, run, longest):
        head, rest = item.split(len(item.text[:at].rstrip()), at)
        if (is_sure or is_missing) and _is_ended(head.text) and _is_titled(rest):
            return head, rest
    return None


def _beginnings(item: Block, run: Sequence[Block], longest: int) -> Iterator[tuple[int, bool]]:
    """Where lines of an item begin, and whether the line above was not full; and words in bold print, as all titles of
    the list are."""
    for above, piece in zip(item.pieces, item.pieces[1:], strict=False):
        first = item.text[piece.at :].split(maxsplit=1)[0]
        yield piece.at, len(above.line.text) + 1 + len(first) <= longest * _SHORT
    if all(block.bold and block.bold[0][0] == 0 for block in run):
        yield from ((start, True) for start, _end in item.bold[1:])


def _counts_on(after: Block | None, item: Block) -> bool:
    return after is not None and after.kind is Kind.ITEM and after.counts_on(item)


def _are_titled(run: Sequence[Block]) -> bool:
    return len(run) >= _FEWEST_TITLED and all(map(_has_title, run))


def _has_title(block: Block) -> bool:
    """Whether an item begins with a title: in bold print, or before a full stop, a colon or a dash."""
    is_bold = any(start == 0 and _is_short(block.text[:end]) and end < len(block.text) for start, end in block.bold)
    found = _TITLE.match(block.text)
    is_title = found is not None and _is_short(found["title"]) and SAYS_WILL.search(found["title"]) is None
    return is_bold or (found is not None and is_title and _is_rest(found["rest"]))


def _is_titled(block: Block) -> bool:
    """Whether a paragraph begins with a title, and is neither remark nor report nor a section of its own."""
    return not (LOWER.match(block.text) or is_horizon(block.text)) and _has_title(block) and _may_begin(block)


def _may_begin(block: Block) -> bool:
    found = _TITLE.match(block.text)
    title = found["title"] if found is not None else ""
    label = _LABEL.match(block.text)
    is_label = label is not None and tells(label[1], among=_OF_STEPS) is not None
    is_other = (
        is_label or holds(title) is not None or tells(title) is not None or level_of(title, alone=True) is not None
    )
    is_other = is_other or bool(find_dates(title)) or _MEETING.search(title) is not None
    is_report = _NOT_TITLES.match(block.text) is not None or _REPORTS.search(block.text) is not None
    return not (is_other or is_report)


def _is_short(title: str) -> bool:
    return len(title) <= _MOST_HAN if is_han(title) else len(title.split()) <= _MOST_OF_TITLE


def _is_rest(rest: str) -> bool:
    return is_han(rest) or len(rest.split()) >= _FEWEST_OF_REST


def _is_ended(text: str) -> bool:
    return ENDS.search(text[-_END:]) is not None
