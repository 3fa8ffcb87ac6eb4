"""Who owes a step, and by when, by what all items of its list have: a bracket before or behind their words, or one
arrow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from commitments.importing.ledger import Passage
from commitments.importing.proposal import ProposedDue
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.names.groups import is_group
from commitments.importing.proposing.names.han_forms import HAN_ENDS
from commitments.importing.proposing.names.kinds import looks_like_one
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.values import is_undated
from commitments.importing.proposing.names.written import is_name
from commitments.importing.structure.typed_cells import is_time, tells_no_time
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.deeds import DEED

from .insides import JOINED_NAMES
from .owing import Owing

_FEWEST, _FEWEST_NAMED, _MOST_OF_NAME = 2, 3, 8
"""Entries of a list with arrows, and with brackets at their ends; and words of a name."""
_LONGEST = 160
"""Signs at the end of a step among which a bracket stands."""
BOXED_LEAD = re.compile(
    r"[(（\[［【〔](?P<in>(?P<who>[^()（）\[\]［］【】〔〕/／|;；:：]{2,90}?)(?:\s*[/／|;；]\s*[^()（）\[\]［］【】〔〕]{2,60})?)"
    r"[\]］】〕)）]\s*[:：]?\s*(?=\S)"
)
"""A bracket before all else, and who it names first: '[MLGRD / Q3 2025] Release the guideline'."""
NAMED_LAST = re.compile(
    r"\s*[(（](?P<who>[^()（）,，;；/:：\d]{2,60}?)(?:\s*[,，;；/]\s*(?P<rest>[^()（）]{2,60}))?[)）]\s*[.。]?\s*$"
)
"""A bracket at the end, and who it names first."""
POINTED = re.compile(
    r"(?P<what>\S.*?)\s+(?:→|⇒|➔|➜|[-=]>)\s+(?P<who>[^()（）]{2,70}?)\s*(?:[(（](?P<rest>[^()（）]{2,60})[)）])?\s*\.?\s*"
)
"""What is to be done, and behind an arrow who does it: 'list of plots -> Kisumu City (May)'."""
SPEAKS = re.compile(r"(?:me|I|yo|mí|eu|mim|moi|saya|我)", re.IGNORECASE)
"""How whoever writes is told in it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Who owes a step and by when, and where what tells it ends or begins. `is_whole`: all of it is understood."""

    named: Named
    due: ProposedDue | None
    at: int
    is_whole: bool


def boxed(owing: Owing, passage: Passage, text: str, *, are_led: bool) -> Marked | None:
    """What a bracket before the words tells. `are_led`: each entry of the list begins with who owes it."""
    found = BOXED_LEAD.match(text)
    if found is None:
        return None
    told = owing.in_bracket(passage, found["in"])
    if told is not None:
        return Marked(told.named, told.due, found.end(), is_whole=True)
    who, when = who_and_when(found["who"])
    is_one = are_led and all(map(is_name, JOINED_NAMES.split(who))) and not is_group(who)
    named = owing.owners.named(who) if is_one else NOBODY
    due = owing.dues.told(when) if when else None
    is_told = not when or tells_no_time(when) or bool(due and due.precision)
    return Marked(named, due, found.end(), is_whole=is_told and found["who"] == found["in"]) if named else None


def who_and_when(text: str) -> tuple[str, str]:
    """A name, and the time or the want of one that stands behind it and a comma: 'WASA + KCC, every month'."""
    who, comma, when = text.rpartition(",")
    is_when = bool(comma) and (is_time(when.strip()) or tells_no_time(when.strip()))
    return (who.strip(), when.strip()) if is_when else (text, "")


def last_named(owing: Owing, passage: Passage, author: str) -> Marked | None:
    """What a bracket at the end tells; whoever says 'me' in it is the author."""
    found = NAMED_LAST.search(passage.text, max(0, len(passage.text) - _LONGEST))
    if found is None:
        return None
    owners, rest = owing.owners, found["rest"] or ""
    who = author if SPEAKS.fullmatch(found["who"]) else found["who"]
    is_where = owners.is_place(who) and not owing.has_government(who)
    if not who or is_group(who) or is_where:
        return None  # '(Sucre)' may be where.
    told = owing.in_bracket(passage, rest) if rest else None
    named = owners.named(who).with_supporters(told.named.everyone if told is not None else ())
    return Marked(named, told.due if told is not None else None, found.start(), is_whole=not rest or told is not None)


def named_within(owing: Owing, passage: Passage) -> Marked | None:
    """Whom the one bracket within a sentence names: 'Rever o plano (Câmara Municipal do Sal), de modo a garantir'."""
    found = list(_WITHIN.finditer(passage.text))
    told = owing.in_bracket(passage, found[0]["in"]) if len(found) == 1 and DEED.match(passage.text) else None
    if told is None or told.named.owner is None:
        return None
    return Marked(told.named, told.due, found[0].start(), is_whole=False)


_WITHIN = re.compile(r"\s[(（](?P<in>[^()（）]{2,120})[)）](?=\s*[,，;；]\s)")
"""A bracket within a sentence, behind a part of it."""


def pointed(owing: Owing, passage: Passage) -> Marked | None:
    """What stands behind the arrow in a text."""
    found = POINTED.fullmatch(passage.text)
    if found is None:
        return None
    rest = found["rest"] or ""
    due = owing.dues.of(rest) if rest else None
    is_whole = due is not None or not rest or is_undated(rest)
    return Marked(owing.owners.named(found["who"]), due, found.end("what"), is_whole=is_whole)


def are_bracketed(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether each entry of a list ends with a bracket that begins with who is to do it, as half of them show: '(Local
    Gov, 10 June)', beside '(EPA)' and '(all councils, end of June)'."""
    return are_bracketed_texts(owing, [entry.text for entry in entries])


def are_bracketed_texts(owing: Owing, texts: Sequence[str]) -> bool:
    """The same of the words of entries."""
    names = [found["who"] if (found := NAMED_LAST.search(text[-_LONGEST:])) else "" for text in texts]
    known = [
        owing.owners.all_owners(name)
        or is_group(name)
        or SPEAKS.fullmatch(name) is not None
        or owing.has_government(name)
        for name in names
    ]
    return (
        len(texts) >= _FEWEST_NAMED
        and 2 * sum(known) >= len(names)
        and all(is_known or may_be_owner(name) for is_known, name in zip(known, names, strict=True))
    )


def are_bracketed_within(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether half of the entries of a list name in a bracket within their sentence who is to do it, and several do."""
    named = sum(named_within(owing, entry.body[0]) is not None for entry in entries if len(entry.body) == 1)
    return named >= _FEWEST and 2 * named >= len(entries)


def are_pointed(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether an arrow in each entry of a list leads to who is to do it, as half of the names show."""
    found = [POINTED.fullmatch(entry.text) if entry.body[0].block.style == "pointed" else None for entry in entries]
    names = [one["who"] for one in found if one is not None]
    if len(names) < max(_FEWEST, len(entries)) or any(DEED.match(name) for name in names):
        return False
    known = [owing.owners.all_owners(name) or looks_like_one(name) or is_name(name) for name in names]
    return 2 * sum(known) >= len(names) and all(len(name.split()) <= _MOST_OF_NAME for name in names)


def timed(passage: Passage) -> re.Match[str] | None:
    """What stands behind the words of a step where those of its list have their times: '- with the new budget'."""
    return _TIMED.search(passage.text, max(0, len(passage.text) - _LONGEST))


def are_timed(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether the entries of a list, but for one in four, end with words behind one sign or in brackets of which half
    are times, or say that there is none, and no other names anybody."""
    found = [one for entry in entries if (one := timed(entry.body[-1])) is not None]
    least = max(_FEWEST_NAMED, len(entries) - len(entries) // 4)
    if len(found) < least or len({one["sign"].strip()[:1] for one in found}) > 1:
        return False
    times = sum(is_time(one["when"]) or tells_no_time(one["when"]) for one in found)
    return 2 * times >= len(found) and not any(
        (owing.owners.all_owners(one["when"]) and not one["when"][0].islower())
        or is_group(one["when"])
        or DEED.match(one["when"])
        for one in found
    )


_TIMED = re.compile(r"(?P<sign>\s+[–—|-]{1,2}\s+|——|\s*[（(])(?P<when>[^–—|()（）]{2,60}?)[)）]?\s*[.。;；]?\s*$")
_LOW_LEAD = re.compile(
    r"(?:(?:the|l[ae]s?|el|los|[ao]s?|para)\s+|l['’])?(?:[a-zà-ÿ]+\s+){1,3}(?:with|con|com|avec|dengan|bersama)\s+(?=[A-ZÀ-Þ])|"
    r"(?:the|l[ae]|el|[ao])\s+(?=[A-ZÀ-Þ])"
)
"""A group before those with whom it acts: 'vendors with Reef to Street'; and an article: 'la Banque'."""


def may_be_owner(lead: str) -> bool:
    """Whether words beside known names are one, too. In Chinese, which has no capitals, their end has to say it."""
    if is_han(lead):
        return HAN_ENDS.search(lead) is not None
    return is_name(_LOW_LEAD.sub("", lead, count=1)) and len(lead.split()) <= _MOST_OF_NAME
