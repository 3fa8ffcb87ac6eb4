"""Parts of one step that each have a day or an owner of their own: each is a step, with the owner of the words that
lead into them: 'Bo will clean its drains: the north, by May 2026; the south, by June 2026'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.ledger import Passage
from commitments.importing.proposal import ProposedDue
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.owners.acting import HELPED_FIRST
from commitments.importing.proposing.owners.openings import without_openings
from commitments.importing.proposing.owners.their_city import with_government
from commitments.importing.structure import Kind
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEED, OWES_BELOW, WILL
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .answers import goes_on_ahead
from .owing import Owing, is_outside, semicolons
from .tails import told_by

_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_FEWEST = 2
"""Parts that have their own; one more may have none."""
_LONGEST_LEAD, _LONGEST_PART = 200, 50
"""Signs of what is told as the title of each part, and words of one."""
_NEAR = 14
"""Signs of a part among which whoever owes it stands at its beginning."""
_ENDS = re.compile(r"[\s;,；，、.。]*(?:(?<=[;,；，\s])(?:and|y|e|et|dan|以及|和))?\s*$")
_LABEL = re.compile(r"(?:^|[.;。；,，]\s*)([^.;。；,，]{2,40})$")
_COLON = re.compile(r"[:：](?!(?<=\d[:：])\d)\s*(?=\S)")


def own_parts(owing: Owing, entry: Entry) -> list[tuple[Entry, Named]]:
    """The parts of an entry, each as one, with those who owe it; none where it is one step."""
    if Tells.DUE in entry.attributes or not entry.body:
        return []
    before, parts = _parted(entry)
    if before is None or (owing.owners.all_owners(before.text.strip(" :：")) and not WILL.search(before.text)):
        return []  # 'Bo: cleans its drains by May; paints the walls by June'
    if len(parts) < _FEWEST or any(len(part.text.split()) > _LONGEST_PART for part in parts):
        return []
    owners = [_owner_of(owing, part) for part in parts]
    dues = [_due_of(owing, part) for part in parts]
    own = sum(is_alone or due is not None for (_named, is_alone), due in zip(owners, dues, strict=True))
    if own < _FEWEST or own + 1 < len(parts) or not _leads(before.text, parts):
        return []
    whose = _owner_before(owing, before.text)
    are_deeds = all(DEED.match(part.text) for part in parts) or OWES_BELOW.search(before.text) is not None
    stand_alone = are_deeds or len(before.text) > _LONGEST_LEAD
    return [
        (_entry_of(entry, before, part, stands_alone=stand_alone), named or whose)
        for part, (named, _is_alone) in zip(parts, owners, strict=True)
    ]


def own_paragraphs(owing: Owing, entry: Entry) -> list[Entry]:
    """An entry, and those of its later paragraphs by themselves that begin with somebody else who will do something."""
    told = [replace(entry, body=entry.body[:1])]
    first = _begins_with(owing, entry.body[0].text)
    for passage in entry.body[1:]:
        named = _begins_with(owing, passage.text) if passage.block.kind is Kind.TEXT else ""
        if first and named and key(named) not in key(entry.body[0].text):
            told.append(Entry([passage], group=entry.group, over=entry.over, level=entry.level))
        else:
            told[-1].body.append(passage)
    return told


def own_sentences(owing: Owing, entry: Entry) -> list[tuple[Entry, Named]]:
    """The sentences of an entry behind the first that each have a time of their own, with those who owe them: whoever
    owes the first, where they begin with the verb: 'El IDEAM abrirá su mapa en mayo. Además, publicará una guía en
    junio.'"""
    first, *others = entry.body
    is_prose = others and all(one.block is first.block and one.block.kind is Kind.TEXT for one in others)
    if not is_prose or Tells.DUE in entry.attributes or not all(goes_on_with_own_time(owing, one) for one in others):
        return []
    whose = owing.owners.in_text(first.text) or owing.owners.doing(first.text)
    behind = [(Entry([one], group=entry.group, over=entry.over, level=entry.level), one) for one in others]
    return [(replace(entry, body=[first]), NOBODY), *((one, _owner_going_on(said, whose)) for one, said in behind)]


def goes_on_with_own_time(owing: Owing, sentence: Passage) -> bool:
    """Whether a sentence says by when something else will be done, and not that it was: 'The draft will be sent to the
    council in May.'; not what becomes of what was told before: 'They are to sign it in May.'"""
    due = owing.dues.said_in(sentence.text)
    is_to_come = due is not None and (due.on is None or owing.day is None or due.on > owing.day)
    is_told = WILL.search(sentence.text) is not None and not _REPORTS.search(sentence.text)
    return is_to_come and is_told and not (DIALOGUE.search(sentence.text) or goes_on_ahead(sentence.text))


def _owner_going_on(sentence: Passage, whose: Named) -> Named:
    """Those who owe a sentence that begins with its verb, or with a word for whoever was named before."""
    text = without_openings(sentence.text)
    helped = HELPED_FIRST.match(text)
    text = text[helped.end() :] if helped is not None else text
    return Named(whose.owner) if _SAME.match(text) else NOBODY


_SAME = re.compile(
    r"(?:también\s+|também\s+)?(?:se\s+|l[aoe]s?\s+)?(?!será|serán|serão|habrá|haverá)[a-zà-ÿ]{2,}(?:rá|rán|rão)\s|"
    r"(?:van?|vai|vão)\s+(?:a\s+)?[a-zà-ÿ]{3,}r\b|akan\s+(?!di)[a-z]{3,}|还?将|并将",
    re.IGNORECASE,
)
"""How a sentence begins with its verb that is of whoever owes the one before it: 'Publicará además'."""


def _begins_with(owing: Owing, text: str) -> str:
    """Whoever a paragraph begins with, where it says that they will do something; in Chinese, that they do."""
    rest, owners = _TITLED.sub("", text), owing.owners
    is_said = is_han(rest[:4]) or WILL.search(rest) is not None
    named = (owners.in_text(rest) or owners.group(rest)) if is_said else NOBODY
    at = rest.find(named.owner.name) if named.owner is not None else -1
    return named.owner.name if named.owner is not None and 0 <= at < _NEAR else ""


_TITLED = re.compile(r"(?:[^.。:：,，;；]{2,40}[.。]\s*)(?=\S)")
"""What a paragraph is about, before its sentence: '关于数据。'"""


def _entry_of(entry: Entry, before: Passage, part: Passage, *, stands_alone: bool) -> Entry:
    """A part as an entry of its own: under the words that lead into it where these are not needed to understand it."""
    if stands_alone:
        return replace(entry, body=[part], lead=None, group=before, over=entry.groups, is_part=True)
    return replace(entry, body=[part], lead=before.part(0, len(before.text.rstrip(" :："))), is_part=True)


def _parted(entry: Entry) -> tuple[Passage | None, list[Passage]]:
    """What leads into the parts of an entry, and these: the items under it, what it counts, or what semicolons part
    behind a colon."""
    first, *below = entry.body
    if below:
        is_list = entry.lead is None and all(one.block.kind is Kind.ITEM for one in below)
        return (first, [_bare(one) for one in below]) if is_list else (None, [])
    start = entry.lead.start if entry.lead is not None and entry.lead.block is first.block else first.start
    all_of_it = Passage(first.block, start, first.end)
    counted, parts = enumerated(all_of_it)
    if parts:
        before = all_of_it.part(0, counted.start - all_of_it.start)
        return (before, [_bare(part) for part in parts]) if before else (None, [])
    for colon in _COLON.finditer(all_of_it.text):
        label = _LABEL.search(all_of_it.text, 0, colon.start())
        if not is_outside(all_of_it.text, colon.start()) or (label and told_by(label[1]) is not None):
            return None, []  # 'Publish the map (lead: UNEP; due: May 2026)'
        rest = all_of_it.part(colon.end(), len(all_of_it.text))
        told = [rest.part(at, at + len(text)) for text, at in semicolons(rest.text)]
        if len(told) >= _FEWEST and all(is_outside(one.text, len(one.text)) for one in told):
            return all_of_it.part(0, colon.start() + 1), [_bare(one) for one in told]
    return None, []


def _bare(part: Passage) -> Passage:
    return part.part(0, _ENDS.search(part.text).start())  # type: ignore[union-attr]  # It matches at the end at least.


def _leads(before: str, parts: Sequence[Passage]) -> bool:
    """Whether words lead into parts: with a colon, or in the midst of the sentence that says who will do them."""
    return before.rstrip().endswith((":", "：")) or (
        WILL.search(before[-_LAST:]) is not None and all(part.text[:1].islower() for part in parts)
    )


_LAST = 40
"""Signs of the end of a sentence that goes on in its parts."""


def _due_of(owing: Owing, part: Passage) -> ProposedDue | None:
    """The time to come by which a part is to be done."""
    dues = owing.dues
    due = dues.said_in(part.text) or dues.said_without_day(part.text)
    if due is None and (tail := owing.tail(part, least=0)) is not None:
        due = tail.due
    is_over = due is not None and due.on is not None and owing.day is not None and due.on <= owing.day
    return None if is_over else due


def _owner_of(owing: Owing, part: Passage) -> tuple[Named, bool]:
    """Those who owe a part by its own words, and whether these tell nothing but that, a place and a time."""
    at_place = _AT_PLACE.match(part.text)
    if at_place is not None:
        who = with_government(at_place["who"], owing.government_of(at_place["place"]) or at_place["who"])
        named = owing.owners.named(who) if owing.owners.all_owners(who) else NOBODY
        return named, bool(named)
    told = owing.in_bracket(part, part.text)
    if told is not None and told.named:
        return told.named, True
    name, comma, rest = part.text.partition(", ")
    if comma and owing.owners.all_owners(name) and owing.is_time(rest.strip()):
        return owing.owners.named(name), True
    named = owing.owners.in_text(part.text)
    at = part.text.find(named.owner.name) if named.owner is not None else -1
    is_own = 0 <= at < _NEAR or (named.owner is not None and _BY.search(part.text[:at]) is not None)
    return named if is_own else NOBODY, False


_BY = re.compile(r"\b(?:by|par|por|pel[oa]s?|oleh)\s+(?:(?:the|l[ae]s?|el|los|[ao]s?)\s+|l['’])?$", re.IGNORECASE)


_AT_PLACE = re.compile(
    r"(?:(?:in|at|à|a|en|em|di)\s+)?(?P<place>[A-ZÀ-Þ][^,;]{2,40}),\s+(?:by|par|por|pel[oa]s?|oleh)\s+(?P<who>[^,;]+)"
)
"""'In Cocody, by the council and the district'."""


def _owner_before(owing: Owing, before: str) -> Named:
    """Those who owe all parts, as the words before them say."""
    owners, said = owing.owners, before.strip(" :：")
    bare = OWES_BELOW.sub("", said)
    if bare != said and owners.all_owners(bare):
        return owners.named(bare)
    return owners.in_text(said) or owners.doing(said) or owners.group(said)
