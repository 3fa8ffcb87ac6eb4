"""Points that a sentence announces without telling one itself: 'A number of difficulties came up again and again.', 'On
the brighter side, ...'. What it says besides is small words, who was there, and that something was said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from commitments.importing.ledger import Passage, sentences
from commitments.importing.number_words import NUMBERS
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary import announcing, joining_forms, point_forms
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.whose_points import ARTICLE

from .kinds_said import kind_plain, kind_said, level_said
from .paragraphs import as_many, at_semicolons, level_of_clause, names_places
from .quotations import is_quotation
from .sentences_told import goes_on_with, is_of_the_day

_MOST, _MOST_OF_CLAUSE = 16, 12
"""Words of a sentence, and of what stands before a comma, that announces something."""
_FIRST = 8
"""Words of a sentence among which stands what its subject does."""
_FEWEST_OF_HALF = 6
"""Words of the first of two points that a sentence tells side by side."""
_BEGINS_WITH_NAME = re.compile(rf"(?i:{ARTICLE})?[A-ZÀ-Þ\u3400-\u9fff]")
_NAME_ACTS = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}[a-zà-ÿ]")
_STRESSES = re.compile(r"会议(?:强调|要求|指出)")
_CLAUSE = re.compile(r"[^,，:：]{3,110}(?=[,，:：])")
_NAME = re.compile(r"(?<=[a-zà-ÿ,;)] )[A-ZÀ-Þ][\w-]+")
_TURNS, _AT_ONCE, _ADVISES = (
    re.compile(one, re.IGNORECASE) for one in (joining_forms.TURNS, joining_forms.AT_ONCE, point_forms.ADVISES)
)
_THAT, _AND_THAT, _ADDS, _WHILE, _ANSWERS = (
    re.compile(one, re.IGNORECASE)
    for one in (announcing.THAT, announcing.AND_THAT, announcing.ADDS, announcing.WHILE, announcing.ANSWERS)
)
_READ_AS = (
    ("in_the_way", re.compile(announcing.IN_THE_WAY)),
    ("good_time", re.compile(announcing.GOOD_TIME)),
    ("of_good", re.compile(announcing.OF_GOOD)),
)
"""Words that are read as one of the tables."""
_GIVEN, _OF_BOTH = "policy_contribution", ("challenge", "opportunity")


class _Words:
    """The words of a table that has several languages; those that end with '*' begin others."""

    def __init__(self, told: tuple[str, ...]) -> None:
        words = [one for by_language in told for one in by_language.split()]
        self.whole = frozenset(one for one in words if not one.endswith("*"))
        self.begun = tuple(one.removesuffix("*") for one in words if one.endswith("*"))
        self.signs = [one for one in words if is_han(one)]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (word in self.whole or word.startswith(self.begun))


_TABLES = {
    "hard": _Words(announcing.HARD),
    "bright": _Words(announcing.BRIGHT),
    "hard mood": _Words(announcing.HARD_MOOD),
    "bright mood": _Words(announcing.BRIGHT_MOOD),
    "gave": _Words(announcing.GAVE),
    "policy": _Words(announcing.TO_POLICY),
    "denies": _Words(announcing.DENIES),
    "all": _Words(announcing.ALL),
}
_EMPTY, _ABOUT, _CONTENT = map(_Words, (announcing.EMPTY, announcing.ABOUT, announcing.CONTENT))
_MANNER = re.compile(announcing.MANNER)
_HAN = sorted(
    ((sign, name) for name, table in {**_TABLES, "": _EMPTY}.items() for sign in table.signs),
    key=lambda one: -len(one[0]),
)


@dataclass(frozen=True, slots=True)
class Said:
    """The `kind` of points that words announce, if any, and its `level`; whether a name is among them."""

    kind: str | None
    level: str | None
    names: bool = False


@lru_cache(maxsize=10_000)
def said_by(text: str) -> Said | None:
    """What a sentence, or the words before a comma, announces; None where it tells something of its own."""
    found = _told_in_han(text) if is_han(text) else _told_in(text)
    if found is None:
        return None
    level = level_of(text)
    level = level if level in ("national", "local") else None
    is_for = level is not None and (is_han(text) or key(text).partition(" ")[0] in _ABOUT)
    return Said(_kind(found, is_for=is_for), level, "name" in found)


def _told_in(text: str) -> set[str] | None:
    """The tables that have words of a text; None where it has another one that is no name within it."""
    found: set[str] = set()
    told = key(text)
    for name, pattern in _READ_AS:
        told = pattern.sub(name, told)
    words = told.split()
    if len(words) > _MOST:
        return None
    names = set(key(" ".join(_NAME.findall(text))).split())
    before = ""
    for word in words:
        tables = [name for name, table in _TABLES.items() if word in table]
        found.update(tables)
        is_known = tables or word in _EMPTY or word in NUMBERS or level_of(word) in ("national", "local")
        is_name = word in names and before not in _CONTENT
        if not (is_known or is_name or _MANNER.fullmatch(word)):
            return None
        found |= {"name"} if is_name and not is_known else set()
        before = word
    return found


def _told_in_han(text: str) -> set[str] | None:
    found, rest = set(), text
    for sign, name in _HAN:
        if sign in rest:
            rest = rest.replace(sign, " ")
            found.add(name)
    return None if any(map(str.isalnum, rest)) else found


def _kind(found: set[str], *, is_for: bool) -> str | None:
    """The one kind that words announce; what is denied of a mood, or of all, says the opposite. `is_for`: they begin
    with the level for which something was useful."""
    hard, bright = "hard" in found, "bright" in found
    if "denies" in found:
        if not {"all", "hard mood", "bright mood"} & found:
            return None  # 'No difficulties were reported.'
        hard, bright = bright or "bright mood" in found, hard or "hard mood" in found
    else:
        hard, bright = hard or "hard mood" in found, bright or "bright mood" in found
    if hard != bright:
        return "challenge" if hard else "opportunity"
    return "policy_contribution" if not hard and "gave" in found and (is_for or "policy" in found) else None


@dataclass(frozen=True, slots=True)
class Opening:
    """What a sentence begins with that tells no point: the kind and level that it names, where what it tells begins,
    whether it turns to something else, whether it says that somebody said what follows, and whether words before a
    comma or a colon name the kind."""

    kind: str | None = None
    level: str | None = None
    length: int = 0
    turns: bool = False
    is_said: bool = False
    is_led: bool = False


def opening_of(text: str) -> Opening:
    """What the words before a comma, a colon, or 'that' say of a sentence: 'On the brighter side, ...', 'Regarding
    policy, the participants noted that ...', 'A further problem is that ...'. Of which level it is belongs to the
    sentence where nobody is said to have said it."""
    told = Opening()
    start = 0
    while (after := _next_opening(text, start, told)) is not None:
        start, told = after
    return told


def _next_opening(text: str, start: int, told: Opening) -> tuple[int, Opening] | None:
    """Where what stands at `start` ends, and what all that stands before says; None where it tells something."""
    clause = _CLAUSE.match(text, start)
    if clause is not None and word_count(clause[0]) <= _MOST_OF_CLAUSE:
        said, turns = said_by(clause[0]), _TURNS.fullmatch(clause[0].strip()) is not None
        level = level_of_clause(f"{clause[0]},") or (said.level if said is not None else None)
        is_led = text[clause.end()] in ":：" or is_han(text) or key(clause[0]).partition(" ")[0] in _ABOUT
        kind = said.kind if said is not None and is_led else None
        if kind or level or turns:
            end = clause.end() + 1
            end += len(text[end:]) - len(text[end:].lstrip())
            is_label = text[clause.end()] in ":：" or told.length == start > 0
            length = end if is_label else told.length
            return end, Opening(
                told.kind or kind,
                told.level or level,
                length,
                told.turns or turns,
                told.is_said,
                told.is_led or bool(kind),
            )
    that = None if told.is_said else _THAT.search(text, start)
    before = text[start : that.start()] if that is not None else ""
    said = said_by(before)
    if before.rstrip().endswith(","):
        return None  # 'And another one, that Kisumu named: ...'
    if that is None or said is None or said.names or _is_of_kind(before.rsplit(maxsplit=1)[-1:]):
        return None
    kind = said.kind if said.kind in _OF_BOTH else None
    return that.end(), Opening(
        told.kind or kind, told.level or said.level, that.end(), told.turns, is_said=True, is_led=told.is_led
    )


def _is_of_kind(words: Sequence[str]) -> bool:
    """Whether a word names a kind of points: 'the obstacles that delegates named' says nothing of what they said."""
    return any(key(word) in table for word in words for table in _TABLES.values())


def kind_led(text: str) -> str | None:
    """The kind that a sentence begins with, before it tells one: 'Parmi les atouts figurent ...'."""
    words = text.split()[:_MOST_OF_CLAUSE]
    if key(words[0] if words else "") not in _ABOUT:
        return None
    known = (said_by(" ".join(words[:count])) for count in range(len(words), 1, -1))
    return next((one.kind for one in known if one is not None), None)


def without_opening(text: str) -> str:
    """A sentence without a sign of quotation, what joins it to others, and whoever says it: what it is about begins
    there."""
    bare = text.lstrip('"“«「‘„ ')
    adds = _ADDS.match(bare)
    bare = bare[adds.end() :] if adds is not None and adds["comma"] else bare
    return bare[opening_of(bare).length :]


@dataclass(slots=True)
class Told:
    """One point: of which kind and level it is, and where it stands."""

    kind: str
    level: str | None
    passage: Passage


class Announced:
    """The points that paragraphs tell, one in each sentence, where a sentence or the words before one announce them.
    `kind`: what the heading names, of both the first; `level_at`: the level of the city, or of whoever was there, that
    a text begins with; `is_place`: whether a name is that of a city."""

    def __init__(
        self, kind: str | None, level_at: Callable[[str], str | None], is_place: Callable[[str], bool]
    ) -> None:
        self.first = kind
        self.level_at = level_at
        self.is_place = is_place
        self.kind: str | None = kind
        self.level: str | None = None
        self.is_announced = False
        """Whether anything announces points, and does not only tell them."""
        self.is_framed = False
        """Whether a sentence of the paragraph does, or the words before one."""
        self.told: list[Told] = []
        self.labels: list[Passage] = []

    def read(self, passage: Passage) -> None:
        """Go on with another paragraph."""
        self.kind, self.level, self.is_framed = self.first and self.kind, None, False
        last: Told | None = None
        before: Passage | None = None
        for sentence in sentences(passage):
            if self.kind is None and before is not None:
                return
            said = said_by(sentence.text)
            if said is not None and (said.kind or not said.names):
                self._announce(said.kind, said.level)
                self.labels.append(sentence)
                self.is_framed, last = True, None
            elif self.told and _STRESSES.match(sentence.text):
                return
            elif not (is_quotation(sentence.text) and before is not (self.labels[-1] if self.labels else None)):
                is_skipped = before is not None and last is None and before not in self.labels
                last = self._tell(sentence, last, is_skipped=is_skipped)
            before = sentence

    def _announce(self, kind: str | None, level: str | None) -> None:
        self.is_announced = self.is_announced or bool(kind) or (level is not None and self.kind == _GIVEN)
        self.kind = kind or self.kind
        self.level = level or self.level

    def _tell(self, sentence: Passage, last: Told | None, *, is_skipped: bool) -> Told | None:
        """Take what a sentence tells; what it tells of, where the next may go on with it. `is_skipped`: nothing was
        made of the one before."""
        adds = _ADDS.match(sentence.text)
        start = adds.end() if adds is not None and adds["comma"] else 0
        opening = self._opening(sentence.text[start:])
        if self.kind is None and not opening.is_led:
            return None
        turned = self._turned(sentence.text, opening)
        is_level = self.kind == _GIVEN and (opening.is_said or not opening.length)  # 'National: ...' is a label.
        if opening.kind or (is_level and opening.level):
            self._announce(opening.kind, opening.level if _GIVEN in (self.kind, opening.kind) else None)
        self.level = opening.level or self.level if self.kind == _GIVEN else self.level
        self.kind, self.is_framed = turned or self.kind, self.is_framed or bool(opening.kind)
        rest = sentence.part(start + opening.length, len(sentence.text))
        is_vague = self.kind in _OF_BOTH and turned is None and _AT_ONCE.match(sentence.text) and not is_han(rest.text)
        if not rest or is_vague or _is_beside(sentence.text):
            return None
        is_new = adds is not None or bool(opening.kind or turned) or opening.is_said
        if not is_new and self._goes_on(sentence.text, opening):
            if last is not None:
                start = last.passage.start
                last.passage = Passage(last.passage.block, start, start + sentence.end - start)
            if last is not None or is_skipped:
                return last
        self.labels.append(sentence.part(0, start + opening.length))
        said = kind_said(rest.text)
        kind = said if said in _OF_BOTH and self.kind in _OF_BOTH else self.kind
        level = self.level if self.kind == _GIVEN else opening.level
        told = [Told(kind or _GIVEN, level, part) for part in self._parts(rest, opening)]
        for one in told if kind == _GIVEN and level is None else ():
            one.level = self.level_at(one.passage.text) or level_said(one.passage.text)
        self.told += told
        return told[-1]

    def _opening(self, text: str) -> Opening:
        """What a sentence begins with, also the cities for which something was given, and the kind that it leads to
        without a comma."""
        opening = opening_of(text)
        if opening.level is None and names_places(text, self.is_place):
            opening = replace(opening, level="local")
        led = kind_led(text) if opening.kind is None and self.kind in _OF_BOTH else None
        return replace(opening, kind=led) if led in _OF_BOTH else opening

    def _turned(self, text: str, opening: Opening) -> str | None:
        """The kind to which a sentence turns from the one that was told; also 'at the same time', where it says plainly
        which one it is."""
        if opening.kind or self.kind not in _OF_BOTH:
            return None
        other = next(one for one in _OF_BOTH if one != self.kind)
        is_plain = _AT_ONCE.match(text) is not None and other in (kind_said(text), kind_plain(text))
        return other if opening.turns or is_plain else None

    def _goes_on(self, text: str, opening: Opening) -> bool:
        """Whether a sentence goes on with the one before: by how it begins; or it stands behind what was given at a
        level, that no sentence announced, and tells of nobody there."""
        is_alone = self.kind == _GIVEN and not self.is_framed and opening.level is None and not self.level_at(text)
        return is_alone or goes_on_with(text)

    def _parts(self, rest: Passage, opening: Opening) -> list[Passage]:
        """Several points of one sentence: 'that A and that B', 'Bo decided to ..., while Makeni has begun ...'."""
        if opening.is_said and (found := _AND_THAT.search(rest.text)) is not None:
            return [rest.part(0, found.start()), rest.part(found.end(), len(rest.text))]
        if opening.kind and opening.length:
            sentence = Passage(rest.block, rest.start - opening.length, rest.end)
            parts = at_semicolons(rest) or as_many(sentence)[1]
            if parts:
                return parts
        level = opening_of(rest.text)
        begins = _CLAUSE.match(rest.text) if level.level is not None else None
        head = rest.part(begins.end() + 1, len(rest.text)) if begins is not None else rest
        is_about = self.kind in _OF_BOTH or _BEGINS_WITH_NAME.match(head.text) is not None
        for found in _WHILE.finditer(rest.text, head.start - rest.start) if is_about else ():
            first, second = rest.text[head.start - rest.start : found.start()], rest.text[found.end() :]
            is_named = second[:1].isupper() or is_han(second[:1])
            is_apart = found["apart"] is not None and _NAME_ACTS.match(second) is not None
            if is_named and word_count(first) >= _FEWEST_OF_HALF and (is_apart or self.level_at(second)):
                return [rest.part(0, found.start()), rest.part(found.end(), len(rest.text))]
        return [rest]


def _is_beside(text: str) -> bool:
    """Whether a sentence tells of the day, asks, or tells who answered or proposed something."""
    first = text if is_han(text) else " ".join(text.split()[:_FIRST])
    is_advice = _ADVISES.search(text) is not None or _ANSWERS.search(first) is not None
    return is_advice or is_of_the_day(text) or text.rstrip().endswith(("?", "？"))
