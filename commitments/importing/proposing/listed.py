"""Names in a list, each where it stands: parted where each is one by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.ledger import Passage
from commitments.importing.matching import Register
from commitments.importing.vocabulary import is_han, key, words

from .kinds import MANY, kind_of, looks_like_one

SEPARATOR = re.compile(r"\s*(?:[;；、]|[,，](?!\d))\s*")
_AND = "|".join(
    re.escape(one) if is_han(one) else rf"(?<=\s){re.escape(one)}(?=\s)"
    for one in sorted(words.AND, key=len, reverse=True)
)
LAST_AND = re.compile(rf"\s*(?:{_AND})\s*", re.IGNORECASE)
_BEGINS_AND = re.compile(
    rf"^(?:{'|'.join(re.escape(one) for one in words.AND if not is_han(one))})\s+|^(?:和|及|以及)", re.IGNORECASE
)
LOW_ARTICLE = re.compile(
    r"^(?:l['’]|la\s+|le\s+|les\s+|el\s+|the\s+|d['’]|de\s+l['’]|de\s+la\s+|de\s+|du\s+|del\s+|d[oa]s?\s+|"
    r"[ao]s?\s+)(?=[A-ZÀ-Þ])"
)
GROUPS = {key(one) for one in words.GROUPS}
_LONGEST_NAME = 300


def names_in(passage: Passage, register: Register, country: str) -> Iterator[Passage]:
    """The names of a list in one sentence, each where it stands."""
    text = passage.text.rstrip(" .。")
    start = depth = 0
    cuts: list[tuple[int, int]] = []
    for place, sign in enumerate(text):
        depth += (sign in "(（") - (sign in ")）")
        if depth == 0 and (found := SEPARATOR.match(text, place)) and found.end() > place and sign in ";；、,，":
            cuts.append((found.start(), found.end()))
    cuts = [cut for place, cut in enumerate(cuts) if not _is_inside_name(text, cuts, place, register, country)]
    bounds = [*cuts, (len(text), len(text))]
    for number, (end, after) in enumerate(bounds):
        part = passage.part(start, end)
        begins = _BEGINS_AND.match(part.text)
        if begins:
            part = part.part(begins.end(), len(part.text))
        yield from _parted(part, register, country, is_last=number == len(bounds) - 1, is_list=len(bounds) > 1)
        start = after


_ACRONYM = re.compile(r"[A-Z]{3,}\b")
_SPELLED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<acronym>[A-Z]{3,8})\)")
_PORTFOLIO = re.compile(
    r"(?:^|\b)(?:ministry|department|ministerio|ministério|ministère|secretaría|secretariat) (?:of|de|des|du|da|"
    r"do|del|das|dos)\b[^,;]*$",
    re.IGNORECASE,
)


def _is_inside_name(text: str, cuts: list[tuple[int, int]], place: int, register: Register, country: str) -> bool:
    """Whether a comma is inside of the name of a ministry: 'Ministry of Environment, Forest and Climate Change'."""
    end, after = cuts[place]
    start = cuts[place - 1][1] if place else 0
    stop = cuts[place + 1][0] if place + 1 < len(cuts) else len(text)
    right = text[after:stop]
    parts = [part.strip() for part in LAST_AND.split(right)]
    if text[end:after].strip() != "," or not _PORTFOLIO.search(text[start:end]) or len(parts) != 2:
        return False
    return all(
        part[:1].isupper() and not looks_like_one(part) and not is_known(part, register, country) for part in parts
    )


def _parted(part: Passage, register: Register, country: str, *, is_last: bool, is_list: bool) -> Iterator[Passage]:
    """A name, or two that 'and' joins: only where what follows it is a name by itself."""
    text = part.text
    if not part:
        return
    if len(text) > _LONGEST_NAME:
        yield part
        return
    if register.knows_stakeholder(text, country) or _is_spelled(text):
        yield part
        return
    for found in LAST_AND.finditer(text):
        left, right = text[: found.start()].strip(), text[found.end() :].strip()
        right = LOW_ARTICLE.sub("", right)
        if not left or not right:
            continue
        both_known = all(is_known(one, register, country) for one in (left, right))
        both_short = all(len(one.split()) <= 2 and one[:1].isupper() for one in (left, right)) and not kind_of(left)[0]
        right_is_one = looks_like_one(right) or key(right) in GROUPS
        right_is_one = right_is_one or bool(_ACRONYM.match(right))
        begins_one = (right_is_one and not re.match(r"[a-z]", right)) or key(right) in GROUPS
        if is_han(text):
            is_two = both_known or (right_is_one and (looks_like_one(left) or key(left) in GROUPS))
        else:
            is_two = (
                both_known or bool(MANY.match(right)) or (kind_of(left)[0] == kind_of(right)[0] == "city_government")
                or (is_last and ((both_short and (is_list or right_is_one)) or begins_one))
            )  # fmt: skip
        if is_two:
            yield from _parted(part.part(0, found.start()), register, country, is_last=False, is_list=is_list)
            yield from _parted(part.part(found.end(), len(text)), register, country, is_last=is_last, is_list=is_list)
            return
    yield part


def _is_spelled(name: str) -> bool:
    """Whether an acronym behind a name has the initials of all its words: '... and Reform Commission (NDRC)'."""
    found = _SPELLED.fullmatch(name.strip())
    initials = "".join(word[0] for word in re.findall(r"\w+", found["name"]) if word[0].isupper()) if found else ""
    return found is not None and initials == found["acronym"]


def is_known(name: str, register: Register, country: str) -> bool:
    return register.knows_stakeholder(name, country) or register.knows_city(name, country)
