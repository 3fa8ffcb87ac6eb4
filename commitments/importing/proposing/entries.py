"""Entries: the items of a list, or what stands in place of them, each with the words that lead into it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise, takewhile

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, whole
from commitments.importing.proposal import Source
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import FOLLOWS, says_agreed
from commitments.importing.structure.leads import ONE_ACTION, SAYS_WILL, is_labelled, names_actor, tells_of_deed
from commitments.importing.structure.signs import sign_of
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEED, DEEDS, NOUN_OF_DEED, owes_below
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import COLON, tells
from commitments.importing.vocabulary.levels import level_of

from .names.forms import IS_NAME
from .names.kinds import MANY, SHARED, looks_like_one
from .names.portfolios import has_portfolio
from .times_first import behind_time

_LEAD = re.compile(
    r"\s*((?:\b(?:Min|Minist|Dept|Dir|Secr?|Mun|Univ|Prov|Gob|Gov|Adm|Pref|Kem|Gral|Cnel|Sgto|St[aeo]?)\.\s|(?<=[^\W_]\d)\.(?=\d{1,2}\s*[:：])|"
    r"(?<=\s\d)\.(?=\d{1,2}\s*[:：])|[^:：.!?。！？\n]){2,130}?|[我I])"
    r"\s*[:：](?!(?<=\d[:：])\d)\s*(?=\S)"
)
"""What stands before a colon; 'Min. of Lands', 'Gral. Alvear' and 'Action 8.1' end no sentence."""
_BEHIND_LEAD = re.compile(r"[\s:：.。\-–—]*")
_ACRONYM = re.compile(r"\s*\((?:[A-Z][\w&/-]{1,12}|\d{1,3})\)$")
"""The short name behind the name of an organisation; or how many came of a kind."""
_LAST_PART = re.compile(r"\s[–—-]\s|\s*[;,|]\s*")
_FINISHES = re.compile(
    r"(?:finish|complete|schedule|target|time|support|lead)\s+(?:the|an?|all|its|our|their)\s", re.IGNORECASE
)
"""A deed that begins as a label does: 'Finish the guide: Ministry of Lands'."""
_TIME = re.compile(r"\D?\d{1,2}[:：]\d\d(?!\d)")
_ATTRIBUTES = (Tells.SUPPORT, Tells.OWNER, Tells.DUE, Tells.CITY, Tells.LEVEL)
_LABEL = re.compile(r"\s*([^:：\n(（\[［【〔{｛]{1,50}?)\s*[:：]\s*(?=\S)")
_STOP = re.compile(
    r"(?:\s*[.;；|。·•]\s*|\s+[/–—-]\s+)(?=[^\W\d_])|"
    r"\s+(?=[A-ZÀ-Þ][^\W\d_]*(?:[ '’][^\W\d_]+){0,2}\.?\s*[:：]\s)"
)
"""What parts a value from the next label on its line: a sign, or space alone before one in a capital letter."""
_BRACKETS = re.compile(r"\s*[\[(（［【〔{｛].{2,320}[\])）］】〕}｝]\s*[.。]?\s*")
_NOTE = re.compile(
    r"\s*(?:note|notes|nb|n\.\s?b\.?|nota|notas|observaci[oó]n(?:es)?|observa[cç][aã]o|remarque|catatan|keterangan|注|备注)\s*[:：]",
    re.IGNORECASE,
)
_LONGEST_VALUE = 400
"""Signs of a value among which the next label on its line is looked for."""
_MOST_OF_LEAD, _MOST_OF_BOLD, _MOST_OF_MINISTRY = 9, 16, 26
"""Words before a colon, in bold print, and where a ministry says what it is for."""
_MOST_OVER, _MOST_OF_DATE = 7, 5
"""Words of a line that stands over items, and of a date in brackets at its end."""
_MOST_OF_SHORT = 4
"""Words of an item that may be a name over others, though it says that something will be: 'What Bo will do'."""
_MOST_OF_GROUP = 14
"""Words of the names of organisations that stand over what each is to do."""


@dataclass(slots=True)
class Entry:
    """`lead`: the words that lead into it, as a title does. `attributes`: what labels under it tell. `group`: the short
    item or heading that it stands under, and `over`: those that this one stands under, from inside out. `level` of
    government, where the group says so. `is_part`: it is one of several that its lead leads into."""

    body: list[Passage]
    lead: Passage | None = None
    attributes: dict[Tells, Passage] = field(default_factory=dict)
    labels: list[Passage] = field(default_factory=list)
    group: Passage | None = None
    over: tuple[Passage, ...] = ()
    level: str | None = None
    is_part: bool = False

    @property
    def text(self) -> str:
        """All of its body, in one. A Chinese paragraph that no sign ends is parted from the next by a full stop."""
        told = ""
        before: Block | None = None
        for passage in self.body:
            if not told:
                glue = ""
            elif passage.text[:1].isascii() or not (is_han(told[-1:]) or told[-1:] in "，。、；："):
                glue = " "
            else:
                glue = "。" if is_han(told[-1:]) and passage.block is not before else ""
            told += glue + passage.text
            before = passage.block
        return told

    @property
    def first(self) -> Passage:
        return self.lead or self.body[0]

    @property
    def is_titled(self) -> bool:
        """Whether a full stop ends the words that lead in: they are a title, and sentences stand behind it."""
        return self.lead is not None and self.lead.block.text[self.lead.end : self.lead.end + 1] in (".", "。")

    @property
    def source(self) -> Source:
        """Where it stands, and all its words as they stand there."""
        first, last = self.first, self.body[-1] if self.body else self.first
        if self.is_part:
            return last.source
        place = first.source
        if first.block is last.block:
            return Source(place.page, place.line, first.block.text[first.start : last.end])
        return Source(
            place.page, place.line, " ".join(one.text for one in (*([self.lead] if self.lead else []), *self.body))
        )

    @property
    def groups(self) -> tuple[Passage, ...]:
        """All that it stands under, from inside out."""
        return self.over if self.group is None else (self.group, *self.over)

    def passages(self) -> list[Passage]:
        """The words of its own; not those of its attributes."""
        return [*([self.lead] if self.lead else []), *self.body]

    def take_labels(self, told: Sequence[tuple[Tells, Passage, Passage]]) -> bool:
        """Whether the first of the labels of a line tells what none has told; they are taken then."""
        if not told or told[0][0] in self.attributes:
            return False
        for what, name, value in told:
            self.attributes.setdefault(what, value)
            self.labels.append(name)
        return True


INLINE = re.compile(r"(?:^|(?<=[\s;,；，、]))[(（]?(?P<n>\d{1,2})[)）]\s*(?=\S)")
"""A sign that counts within a line: '(1) ... (2) ...'."""


def lead_of(passage: Passage) -> tuple[Passage | None, Passage]:
    """The words that lead into a passage, bold or before a colon, and the rest."""
    block, text = passage.block, passage.text
    for start, end in block.bold:
        if start <= passage.start + 1 and passage.start < end < passage.end:
            lead_end = len(text[: end - passage.start].rstrip())
            behind = _BEHIND_LEAD.match(text, lead_end)
            rest_at = behind.end() if behind else lead_end
            lead = text[:lead_end].rstrip(" :：.。-–—")
            if rest_at < len(text) and lead and len(lead.split()) <= _most_of(lead, _MOST_OF_BOLD) and len(lead) <= 140:
                separated = re.search(r"[:：.。–—-]", text[lead_end - 1 : rest_at]) or (
                    text[lead_end : lead_end + 1].isspace()
                    and (text[rest_at : rest_at + 1].isupper() or INLINE.match(text, rest_at))
                )
                if separated:
                    return passage.part(0, len(lead)), passage.part(rest_at, len(text))
    found = _LEAD.match(text) if COLON.search(text) else None
    if found is None or _TIME.match(text[max(0, found.end(1) - 2) :]) or text[found.end() :].startswith("//"):
        return None, passage
    words = len(found[1]) // 2 if is_han(found[1]) else len(found[1].split())
    bare = _ACRONYM.sub("", found[1])
    last = _LAST_PART.split(found[1])[-1]
    if last != found[1] and tells(last) in (Tells.SUPPORT, Tells.OWNER, Tells.DUE):
        return None, passage  # 'Publish the map — Responsible: UNEP'
    if (
        words > _most_of(found[1], _MOST_OF_LEAD)
        or "(" in bare
        or "（" in bare
        or "，" in found[1]
        or (
            tells(found[1], among=_ATTRIBUTES) is not None
            and words < 5
            and not _FINISHES.match(found[1])
            and tells(found[1], among=_ATTRIBUTES) in (Tells.SUPPORT, Tells.OWNER, Tells.DUE)
        )
    ):
        return None, passage
    return passage.part(found.start(1), found.end(1)), passage.part(found.end(), len(text))


def _most_of(lead: str, most: int) -> int:
    """How many words may lead in: `most`, unless they are the name of a ministry."""
    return _MOST_OF_MINISTRY if has_portfolio(lead.partition(",")[0], alone=True) else most


def label_of(passage: Passage, among: tuple[Tells, ...] = _ATTRIBUTES) -> tuple[Tells, Passage, Passage] | None:
    """What a label at the beginning of a passage tells, the label and its value."""
    found = _LABEL.match(passage.text)
    if found is None:
        return None
    told = tells(found[1], among=among)
    if told is None or (told in (Tells.CITY, Tells.LEVEL) and tells(found[1]) is None):
        return None  # 'Commune de Sfax: ...' names one.
    return told, passage.part(found.start(1), found.end(1)), passage.part(found.end(), len(passage.text))


def labels_of(passage: Passage) -> Iterator[tuple[Tells, Passage, Passage]]:
    """The same for all that share a line: 'Responsable: CONAGUA. Fecha: 14/06/2024'."""
    told = label_of(passage)
    while told is not None:
        what, name, value = told
        end, more = _next_label(value)
        told = label_of(value.part(more, len(value.text))) if more is not None else None
        yield what, name, value.part(0, end)


def _next_label(value: Passage) -> tuple[int, int | None]:
    """Where a value ends on its line, and where the next label begins, if there is one."""
    for stop in _STOP.finditer(value.text[:_LONGEST_VALUE]):
        told = label_of(value.part(stop.end(), len(value.text)))
        # Behind space alone a label is known as it stands.
        if told is not None and (stop[0].strip() or tells(told[1].text) is not None):
            return stop.start(), stop.end()
    return len(value.text), None


def entries_of(blocks: Sequence[Block], *, boxes: bool = True) -> tuple[list[Entry], list[Block]]:
    """The entries of a list, and the blocks that belong to none. `boxes`: what stands behind a box to tick counts."""
    items = [block for block in blocks if block.kind is Kind.ITEM and (boxes or block.style != "box")]
    if not items:
        return [], list(blocks)
    entries: list[Entry] = []
    loose: list[Block] = []
    groups: list[tuple[Passage, int]] = []  # From outside in, each with its depth.
    depth = items[0].depth  # What is less deep further on is an entry, too.
    above: Block | None = None
    base = depth
    titles = _titles(blocks)
    introducing = _introducing(blocks)
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        is_item = block.kind is Kind.ITEM and (boxes or block.style != "box")
        if is_item and groups and block.depth <= min(base, groups[-1][1]):
            groups = [group for group in groups if group[1] < block.depth]
            base = groups[-1][1] + 1 if groups and groups[-1][1] else depth
        if (
            is_item
            and block.depth <= base
            and (
                id(block) in introducing
                or _is_group(block, after, is_inside=bool(groups))
                or _is_theme(block, blocks[place + 1 : place + 1 + _FEWEST_UNDER])
            )
        ):
            groups, base = [*groups, (whole(block), block.depth)], block.depth + 1
        elif _stands_over(block, above, after):
            groups = [(whole(block), 0)]
        elif is_item and (block.depth <= base or not entries):
            over = [group for group, _depth in reversed(groups)]
            entry = Entry([whole(block)], group=over[0] if over else None, over=tuple(over[1:]))
            entry.level = level_of(over[0].text) if over else None
            entries.append(entry)
        elif (
            above is not None
            and id(above) in titles
            and block.kind is Kind.TEXT
            and above is entries[-1].body[-1].block
            and label_of(whole(block)) is None
        ):
            entries[-1].body.append(whole(block))
        elif (
            block.kind is Kind.ROW
            or not entries
            or (block.kind is Kind.ITEM and not is_item)
            or not (
                _refers_back(entries[-1], block, above, after) or _takes(entries[-1], block, above, is_item=is_item)
            )
        ):
            loose.append(block)
        above = block
    for entry in entries:
        _lead_and_labels(entry, is_title=id(entry.body[0].block) in titles)
    return entries, loose


def _titles(blocks: Sequence[Block]) -> set[int]:
    """The ids of the items of a list that are a few words each, all with a sentence under them."""
    pairs = [(one, after) for one, after in pairwise([*blocks, None]) if one is not None and one.kind is Kind.ITEM]
    is_titled = len(pairs) >= _FEWEST_TITLES and all(
        one.style == pairs[0][0].style
        and len(one.text) // (2 if is_han(one.text) else 1) <= _LONGEST_TITLE
        and not re.search(r"[.。;；!?：:,，]\s*$", one.text)
        and after is not None
        and after.kind is Kind.TEXT
        and re.search(r"[.。!？?！]\s*$", after.text[-4:]) is not None
        for one, after in pairs
    )
    return {id(one) for one, _after in pairs} if is_titled else set()


_FEWEST_TITLES, _LONGEST_TITLE = 2, 60
"""Titles of a list, at the least, and signs of one."""


def _introducing(blocks: Sequence[Block]) -> set[int]:
    """The ids of items that only say what is listed under them: several items there tell each who owes it or by when,
    or the sentence says that what follows was agreed."""
    found: set[int] = set()
    for place, block in enumerate(blocks):
        if block.kind is not Kind.ITEM or DEED.match(block.text) or _next_label(whole(block))[1] is not None:
            continue
        items = _items_under(block, islice(blocks, place + 1, None))
        owed = sum(_next_label(whole(one))[1] is not None for one in items)
        is_said = FOLLOWS.search(block.text) is not None and says_agreed(block.text)
        if len(items) >= _FEWEST_UNDER and (owed >= _FEWEST_UNDER or is_said):
            found.add(id(block))
    return found


def _items_under(block: Block, after: Iterable[Block]) -> list[Block]:
    """The items of a list that stand under one of them, deeper than it."""
    items = (one for one in after if one.kind is Kind.ITEM)
    return list(takewhile(lambda one: one.depth > block.depth, items))


_FEWEST_UNDER = 2
"""Items under one that only introduces them."""


def _stands_over(block: Block, above: Block | None, after: Block | None) -> bool:
    """Whether a short line between items stands over those that follow: 'By June 2026'."""
    is_name = IS_NAME.fullmatch(block.text.strip()) is not None
    is_between = above is None or above.kind is Kind.ITEM or (above.kind is Kind.TEXT and is_name)
    if block.kind is not Kind.TEXT or not is_between or after is None or after.kind is not Kind.ITEM:
        return False
    text = block.text.rstrip()
    is_dated = _IS_DATED.search(text) is not None
    is_owing = owes_below(text)
    most = _MOST_OF_GROUP if is_owing else _MOST_OVER + is_dated * _MOST_OF_DATE
    is_short = (len(text) // 2 if is_han(text) else len(text.split())) <= most
    is_out = block.depth == 0 and (above is None or block.first.indent <= above.first.indent)
    is_line = is_dated or not re.search(r"^[\[(（]|[.。;；!?,，)）\]]$", text)
    is_line = is_line and label_of(whole(block)) is None and not is_labelled(block.text)
    return is_short and is_out and is_line


_SENTENCES_INSIDE = re.compile(r"[a-zà-ÿ]{3,}[.!?]\s+[^\W\d_]|[。！？][^）]")
"""What brackets hold that are a remark of their own below a list: '(UNDP spoke of a fund. That is no promise.)'."""
_IS_DATED = re.compile(r"^[^()（）]{3,}[(（][^()（）]*(?:19|20)\d\d[^()（）]*[)）]$")
"""'In the short term (by 30 June 2026)'."""


def _is_group(block: Block, after: Block | None, *, is_inside: bool = False) -> bool:
    """Whether an item only stands over the items under it. `is_inside`: whether it stands under another such item."""
    if after is None or after.kind is not Kind.ITEM or after.depth <= block.depth:
        return False
    text = block.text.rstrip()
    count = len(text) // 2 if is_han(text) else len(text.split())
    is_name = 2 <= count <= _MOST_OF_GROUP and IS_NAME.fullmatch(text.rstrip(" :：")) is not None
    if text.endswith((":", "：")):
        return not _goes_on_in(text, after.text) and (count <= 8 or is_name or owes_below(text))
    if re.search(r"[.。;；!?]$", text) or label_of(whole(after)) is not None:
        return False
    if count > _MOST_OF_SHORT and SAYS_WILL.search(text):
        return False  # 'UNEP will finish the atlas, and for this purpose will'
    if DEED.match(after.text) and (MANY.match(text) or SHARED.fullmatch(text)):
        return True  # 'The municipalities of Bo and Makeni'
    below = len(after.text) // 2 if is_han(after.text) else len(after.text.split())
    if DEED.match(after.text) and not DEED.match(text) and (looks_like_one(text) or (is_inside and count <= 4)):
        return True
    return below >= 4 and (count <= 4 or (count <= 8 and block.is_bold) or (is_name and not DEED.match(text)))


def _goes_on_in(text: str, below: str) -> bool:
    """Whether what is to be done is only whole with what stands below it: 'The city will revise:', and 'the maps'."""
    is_deed = (SAYS_WILL.search(text) or NOUN_OF_DEED.match(text)) is not None and not owes_below(text)
    is_deed = is_deed and below[:1].islower()
    return (is_deed or _CHARGED.match(text) is not None) and not DEED.match(below)


_CHARGED = re.compile(
    r"(?:sont|est)\s+chargée?s?|(?:is|are)\s+(?:tasked|charged)|se\s+encargan?|quedan?\s+encargad|ficam?\s+encarregad",
    re.IGNORECASE,
)
"""How a line begins that says what those below it are to do: 'Sont chargées de ...:'."""


def _is_theme(block: Block, after: Sequence[Block]) -> bool:
    """Whether an item only stands over others that each stand over their own: a theme over institutions."""
    text = block.text.rstrip(" :：")
    is_deed = any(verb.match(text) for language, verb in DEEDS.items() if language != "id")  # 'Mercados' is none.
    if len(after) < _FEWEST_UNDER or is_deed or re.search(r"[.。;；!?]$", text):
        return False
    first, second = after[:_FEWEST_UNDER]
    are_items = first.kind is Kind.ITEM and second.kind is Kind.ITEM
    count = len(text) // 2 if is_han(text) else len(text.split())
    return (
        are_items
        and block.depth < first.depth < second.depth
        and count <= 8
        and _is_group(first, second, is_inside=True)
    )


def _refers_back(entry: Entry, block: Block, above: Block | None, after: Block | None) -> bool:
    """Whether a paragraph between two items that count on is about what the first one names, or tells what will be
    done; takes it then: 'The proposals are due in May', behind 'Each district shall submit a proposal'."""
    own = entry.body[0].block
    is_between = after is not None and after.kind is Kind.ITEM and after.counts_on(own)
    if not is_between or block.kind is not Kind.TEXT or above is not entry.body[-1].block:
        return False
    if not block.text.rstrip().endswith((".", ";")):
        return False
    found = _BACK.match(block.text)
    is_same = found is not None and (found["of"] is None or found["of"][:_SAME].casefold() in own.text.casefold())
    if is_same or SAYS_WILL.search(block.text):
        entry.body.append(whole(block))
        return True
    return False


_BACK = re.compile(
    r"(?:(?:The|This|These|Those|Such|Its?|Their|El|L[aeo]s?|Est[aeo]s?|Dich[oa]s?|Sus?|C(?:et?|ette|es)|Son|Leurs?|[OA]s?|Ess[aeo]s?|"
    r"Seus?|Suas?)\s|L['’])(?P<of>[a-zà-ÿ]{4,})|(?:It|They|Ell[ao]s?|Ils?|Elles?|El[ae]s?|Mereka)\s"
)
_SAME = 6
"""Letters of a word that show that it is the same in another form."""


def _takes(entry: Entry, block: Block, above: Block | None, *, is_item: bool) -> bool:
    """Whether a block under an item is a part of it; takes it then."""
    passage = whole(block)
    if _NOTE.match(block.text):
        return False
    if entry.take_labels(list(labels_of(passage)) or list(_actor_of(passage))):
        return True
    if is_item:
        entry.body.append(passage)
        return True
    own = entry.body[0].block
    if above is own and entry.lead is None and not block.gap and (what := _deed_of(passage)) is not None:
        name, value = what
        entry.lead, entry.body = entry.body[0], [value]
        entry.labels.append(name)
        return True
    if (
        _BRACKETS.fullmatch(block.text)
        and not _names_author(block.text)
        and above is entry.body[-1].block
        and block.kind is Kind.TEXT
        and not (block.gap and _SENTENCES_INSIDE.search(block.text))
    ):
        entry.body.append(passage)
        return True
    follows = above is not None and (above is entry.body[-1].block or label_of(whole(above)) is not None)
    deeper = block.depth > 0 and block.depth >= own.depth and block.kind is Kind.TEXT and block.first.soft is False
    indented = block.first.indent > own.first.indent + 1
    attached = not block.gap and above is entry.body[-1].block and not own.first.wraps and indented
    if deeper or (indented and follows and block.kind is Kind.TEXT) or attached:
        entry.body.append(passage)
        return True
    # A bold title as the item, and its text under it.
    if len(entry.body) == 1 and own.is_bold and above is own and not block.is_bold:
        entry.body.append(passage)
        return True
    return False


def _deed_of(passage: Passage) -> tuple[Passage, Passage] | None:
    """The label and what is to be done, where a line under the name of an action says that: 'What: publish the map'."""
    told = label_of(passage, (Tells.ACTION,))
    return told[1:] if told is not None and tells_of_deed(told[2].text) else None


def _actor_of(passage: Passage) -> Iterator[tuple[Tells, Passage, Passage]]:
    """Who acts, where a line under an item says only that, and by when: 'Action: MoHUA. By: May 2026'."""
    found = _LABEL.match(passage.text)
    if (
        found is None
        or found[1][0] in "[("
        or key(found[1]) not in ("action", "action by", "accion", "acao")
        or passage.block.kind is Kind.ITEM
        or not names_actor(passage.text[found.end() :])
    ):
        return
    value = passage.part(found.end(), len(passage.text))
    end, more = _next_label(value)
    yield Tells.OWNER, passage.part(found.start(1), found.end(1)), value.part(0, end)
    if more is not None:
        yield from labels_of(value.part(more, len(value.text)))


def _names_author(text: str) -> bool:
    """Whether brackets tell who wrote the document: '（供稿：...）'."""
    bare = text.strip().lstrip("[(（")
    dates = find_dates(bare)
    found = _LABEL.match(bare[dates[0].end :] if dates and not dates[0].start else bare)
    return found is not None and tells(found[1].strip(), among=(Tells.AUTHOR,)) is Tells.AUTHOR


def _lead_and_labels(entry: Entry, *, is_title: bool = False) -> None:
    first = entry.body[0]
    if entry.lead is not None:
        return
    is_title = is_title or (first.block.is_bold and len(entry.body) > 1 and not entry.body[1].block.is_bold)
    if is_title and len(entry.body) > 1:
        entry.lead = first.part(0, len(first.text.rstrip(" :：.")))
        entry.body = entry.body[1:]
        return
    due, first = behind_time(first)
    if due is not None and Tells.DUE not in entry.attributes:
        entry.attributes[Tells.DUE], entry.body[0] = due, first
    lead, rest = lead_of(first)
    if lead is None:
        return
    entry.body[0] = rest
    sign = sign_of(f"{lead.text}: x")
    counts = sign is not None and sign.style == "action" and sign.length > len(lead.text)
    if counts or key(lead.text) in ONE_ACTION:
        entry.labels.append(lead)  # 'Action 3: ...' only counts.
    else:
        entry.lead = lead


def record_of(section: Section) -> Entry:
    """A heading as an entry, with what labels under it tell; what else stands there is none of it."""
    heading = section.heading
    entry = Entry([whole(heading)] if heading is not None else [])
    for block in section.blocks:
        label = label_of(whole(block)) if block.kind is not Kind.ROW else None
        if label is not None and label[0] not in entry.attributes:
            entry.attributes[label[0]] = label[2]
            entry.labels.append(label[1])
    if entry.body:
        _lead_and_labels(entry)
    return entry
