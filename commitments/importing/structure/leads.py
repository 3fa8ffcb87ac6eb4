"""Blocks that begin with the name of a section: that is their heading, and cut off before what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.tasks_given import STEP_AGREED

from .blocks import Block, Kind
from .ends import BRACKETS

DEEPEST = 9
"""The level of what stands before its value on one line: any heading ends it."""
_LEAD = re.compile(r"\s*(.{2,90}?)\s*(?:[:：]|\.\s?[-–—]|\s[–—]\s)\s*(?=\S)")
_STOPPED = re.compile(r"\s*([^.:：]{2,60}?)\s*\.\s*(?=\S)")
_INLINE = frozenset(
    {
        Holds.STEPS, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.KEY_MESSAGES, Holds.REPRESENTATION, Holds.THEMES,
        Holds.PROGRAMME, Holds.EARLIER, Holds.CONCLUSION, Holds.CONTRIBUTION, Holds.BOTH,
    }
)  # fmt: skip


def is_listed(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether an item stands right next to others of its kind, as entries of a list do."""
    follows = before is not None and before.kind is Kind.ITEM and block.counts_on(before)
    leads = after is not None and after.kind is Kind.ITEM and after.counts_on(block)
    near = [one for one in (before, after) if one is not None and one.kind is Kind.ITEM and one.first.sign]
    if block.first.sign and any(one.style == block.style and one.depth == block.depth for one in near):
        return True  # A list that the format itself makes.
    unnumbered = block.number == 0 and any(
        one is not None and one.kind is Kind.ITEM and one.style == block.style for one in (before, after)
    )
    return follows or leads or unnumbered


def beside_labels(blocks: Iterable[Block]) -> Block | None:
    """The first of the blocks that is no line with who owes the item that it stands under, and by when."""
    return next(
        (one for one in blocks if one.kind is not Kind.TEXT or not is_labelled(one.text.lstrip(_OPENING))), None
    )


_OPENING = "".join(begin for begin, _close in BRACKETS)


def is_led_by_chance(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether an item of a list begins with a name of sections, and its neighbours with anything else: 'Funds: ...',
    'Participation: ...'."""
    if block.kind is not Kind.ITEM or not is_listed(block, before, after):
        return False
    leading = _LEAD if _LEAD.match(block.text) else _STOPPED
    lead = leading.match(block.text)
    if lead is None or key(lead[1]) in ONE_ACTION:
        return False
    near = [one for one in (before, after) if one is not None and one.kind is Kind.ITEM and one.style == block.style]
    bold = [one for one in near if one.bold and one.bold[0][0] == 0 and one.bold[0][1] < len(one.text)]
    leads = [one.text[: one.bold[0][1]] for one in bold]  # Titles end with stops, colons, or nothing.
    plain = [one for one in near if one not in bold]
    found = [leading.match(one.text) or _LEAD.match(one.text) or _STOPPED.match(one.text) for one in plain]
    leads += [one[1] for one in found if one is not None]
    return bool(leads) and len(leads) == len(near) and not any(holds(one) for one in leads)


def repeated_under_items(blocks: Sequence[Block]) -> set[int]:
    """Ids of the blocks under items of which several tell what is to be done behind the same word, as a form does:
    'Commitment: ...', under '1. Surat' and under '2. Jaipur'. They begin no section each."""
    under: dict[str, list[int]] = {}
    for above, block in pairwise(blocks):
        lead = _LEAD.match(block.text) if block.kind is Kind.TEXT and above.kind is Kind.ITEM else None
        if lead is not None and tells(lead[1], among=(Tells.ACTION,)) is not None and not tells_of_deed(above.text):
            under.setdefault(f"{above.style} {key(lead[1])}", []).append(id(block))
    return {one for ids in under.values() if len(ids) > 1 for one in ids}


def cut(block: Block) -> list[Block]:
    """A block that begins with the name of a section: that, and what stands behind the colon."""
    lead = _LEAD.match(block.text)
    if not (lead is not None and _is_bold_until(block, lead.end(1))):
        lead = _led_by_stop(block) or lead
    if lead is None or block.style == "box":
        return [block]
    known = _known(block, lead)
    if known not in _INLINE or (
        block.kind is Kind.ITEM and block.style in ("bullet", "dash") and not _is_bold_until(block, lead.end(1))
    ):
        return [block]
    is_value = tells(lead[1]) in (Tells.AUTHOR, Tells.TOPIC, Tells.DATE, Tells.PLACE)
    if is_value and not says_step_agreed(lead[1]):  # 'Passo acordado no tema A'
        return [block]
    if key(lead[1]) in ONE_ACTION and names_actor(block.text[lead.end() :]):
        return [block]
    return list(_parted(block, lead))


def _parted(block: Block, lead: re.Match[str]) -> Iterator[Block]:
    """The heading and what stands behind it; this cut again where another such name begins a sentence in it:
    'Challenges: ... Opportunities: ...'."""
    head, rest = block.split(lead.end(1), lead.end())
    head.kind, head.level, head.inline = Kind.HEADING, DEEPEST, True
    rest.kind, rest.sign, rest.style, rest.number = Kind.TEXT, "", "", 0
    rest.depth = 0
    yield head
    for found in _LATER.finditer(rest.text) if holds(head.text, exactly=True) in _PAIRED else ():
        if holds(found[1], exactly=True) in _PAIRED:
            first, more = rest.split(found.start(), found.start(1))
            again = _LEAD.match(more.text)
            if again is not None:
                yield first
                yield from _parted(more, again)
                return
    yield rest


_PAIRED = frozenset({Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.STEPS, Holds.KEY_MESSAGES})
_LATER = re.compile(r"(?<=[.;。；])\s*([^\s.:：;。；][^.:：;。；]{1,40}?)\s*[:：]\s*(?=\S)")


def _known(block: Block, lead: re.Match[str]) -> Holds | None:
    """What a section holds that the words before a colon, or a stop, name."""
    known = holds(lead[1], exactly=True)
    if known is None and block.kind is Kind.TEXT and says_step_agreed(lead[1]):
        return Holds.STEPS
    is_title = _is_bold_until(block, lead.end(1)) or _is_short_title(block, lead)
    is_title = is_title or (is_han(lead[1]) and len(lead[1]) <= _MOST_SIGNS and lead.re is _LEAD)
    return holds(lead[1]) if known is None and (is_title or _says_who(block, lead[1])) else known


def _is_short_title(block: Block, lead: re.Match[str]) -> bool:
    """Whether a few words and a full stop begin a paragraph with a number: '3. Main findings. The cities ...'."""
    return (
        block.kind is Kind.ITEM
        and block.style in _COUNTED
        and (lead.re is _STOPPED or (";" in block.text and holds(lead[1]) in _BOTH))
        and len(lead[1].split()) <= _MOST_OF_TITLE
        and not is_han(lead[1])
    )


_MOST_SIGNS = 4
"""Signs of a Chinese name before its colon: '问题：……'."""
_BOTH = frozenset({Holds.CHALLENGES, Holds.OPPORTUNITIES})
_COUNTED = frozenset({"number", "dotted", "(roman)", "letter."})
_MOST_OF_TITLE = 4
"""Words of the title of a paragraph."""


def next_chapter_in(block: Block, chapter: Block | None) -> list[Block]:
    """A paragraph whose number is that after the last chapter's, cut behind its title in bold print; none where it has
    no such title: '**4. Vote of thanks.** The chair ...'."""
    lead = _led_by_bold(block)
    if (
        chapter is None
        or lead is None
        or block.kind is not Kind.ITEM
        or block.style not in _COUNTED
        or (block.style, block.depth, block.number) != (chapter.style, chapter.depth, chapter.number + 1)
        or bool(block.first.sign) != bool(chapter.first.sign)
        or not chapter.is_bold
    ):
        return []
    head, rest = block.split(lead.end(1), lead.end())
    head.kind, head.level = Kind.HEADING, chapter.level
    rest.kind, rest.sign, rest.style, rest.number, rest.depth = Kind.TEXT, "", "", 0, 0
    return [head, rest]


ONE_ACTION = frozenset(key(one) for one in words.ONE_ACTION)


def is_labelled(text: str) -> bool:
    """Whether a line tells who owes something, or by when: what stands above it is a step."""
    label = _LABEL.match(text)
    if label is None:
        return False
    is_actor = key(label[1]) in ONE_ACTION and names_actor(text[label.end() :])
    return is_actor or tells(label[1], among=(Tells.OWNER, Tells.DUE, Tells.SUPPORT)) is not None


_LABEL = re.compile(r"\s*([^:：]{2,30}?)\s*[:：]\s*(?=\S)")


def names_actor(text: str) -> bool:
    """Whether what stands behind 'Action:' names who acts, and not what is done: 'MoHUA', 'the two cities. By: May'."""
    value = _NEXT_LABEL.split(text, maxsplit=1)[0]
    return not tells_of_deed(value) or _GROUP.fullmatch(value.strip(" .")) is not None


_NEXT_LABEL = re.compile(r"[.;|]\s+(?=[^\W\d_][^:：.;|]{1,24}[:：])")
_GROUP = re.compile(
    rf"(?:(?:the|l[ao]s|[ao]s|les)\s+)?(?:{words.SEVERAL}\s+)?(?:[a-zà-ÿ]+\s+)?"
    rf"(?:{'|'.join(re.escape(one) for one in (*words.LOCAL_GROUPS, *words.NATIONAL_GROUPS))})",
    re.IGNORECASE,
)


def tells_of_deed(text: str) -> bool:
    """Whether a text tells of something that is done, and not only a name."""
    if is_han(text):
        return len(text) >= 8
    count = sum(len(word) > 2 and word[0].islower() for word in text.split())
    return count >= _FEWEST_OF_DEED or (count == _FEWEST_OF_DEED - 1 and SAYS_WILL.search(text) is not None)


_FEWEST_OF_DEED = 3
"""Words in small letters that tell more than a name; one less where one of them says that something will be done."""
SAYS_WILL = re.compile(r"\b(?:will|shall|akan|to\s+(?!be\b)[a-z]{3,}|\w{2,20}(?:rá|rán|rão|ront|[aei]ra))\b")


_PRESENT = re.compile(
    r"(?:people |who was )?(?:in|around|at) the (?:room|table)|en la (?:sala|mesa)|na (?:sala|mesa)|autour de la table",
    re.IGNORECASE,
)


def _says_who(block: Block, lead: str) -> bool:
    """Whether a few words before a colon say in any form that those follow who were there, or what will be done:
    'In the room: ...', 'What we shall do: ...'."""
    is_present = _PRESENT.fullmatch(lead.strip()) is not None and holds(lead) is Holds.REPRESENTATION
    return block.kind is Kind.TEXT and (is_present or asks_what(lead))


def says_step_agreed(label: str) -> bool:
    """Whether a label says that a step was agreed on something: 'Step agreed on water'."""
    return _STEP_AGREED.fullmatch(key(label)) is not None


_STEP_AGREED = re.compile(STEP_AGREED)


def asks_what(lead: str) -> bool:
    """Whether a few words say what will be done, hinders or helps, as a form does: 'What we shall do'."""
    is_short = len(lead.split()) <= _MOST_OF_QUESTION
    return is_short and _WHAT.match(lead) is not None and holds(lead) in _ASKED


_ASKED = frozenset({Holds.STEPS, Holds.CHALLENGES, Holds.OPPORTUNITIES})
_WHAT = re.compile(r"(?:what|(?:lo )?qu[eé]|o que|ce qu[ie]|apa|yang)\b", re.IGNORECASE)
_MOST_OF_QUESTION = 7


def _led_by_stop(block: Block) -> re.Match[str] | None:
    """A name that a full stop ends, in bold print or behind a number: '**What was decided.** The ministry will ...'."""
    found = _led_by_bold(block)
    if found is None and (plain := _STOPPED.match(block.text)) and _is_short_title(block, plain):
        is_sentence = block.text[plain.end() : plain.end() + 1].isupper() or block.text[plain.end()] in "(（"
        found = plain if is_sentence and holds(plain[1]) in _INLINE else None
    return found


def _led_by_bold(block: Block) -> re.Match[str] | None:
    """A title in bold print, or in capitals, that a full stop ends."""
    stopped = _STOPPED.match(block.text) if block.kind is Kind.TEXT else None
    if stopped is not None and _is_in_capitals(block, stopped.end(1)):
        return stopped
    for start, end in block.bold:
        if (
            start == 0
            and (found := _STOPPED.match(block.text))
            and found.end(1) <= end <= found.end()
            and end < len(block.text)
        ):
            return found
    return None


def _is_bold_until(block: Block, end: int) -> bool:
    return any(start == 0 and stop >= end for start, stop in block.bold) or _is_in_capitals(block, end)


def _is_in_capitals(block: Block, end: int) -> bool:
    """Whether the words before `end` are set in capitals, and a sentence in small letters stands behind: 'DESAFÍOS. Las
    ciudades ...'."""
    lead, behind = block.text[:end].strip(), block.text[end:].lstrip(" .:–—-")
    is_sentence = behind[:1].isupper() and any(map(str.islower, behind[1:3])) and len(behind.split()) >= _FEWEST_BEHIND
    return is_sentence and lead.isupper() and _LONG_WORD.search(lead) is not None


_FEWEST_BEHIND = 5
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
