"""What a step says of its owners, its due and its cities: in its words, in brackets or behind a dash at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest

from commitments.importing.dates import find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Passage
from commitments.importing.matching import Register
from commitments.importing.named_times import is_named_time
from commitments.importing.proposal import Candidate, Organisation, Part, ProposedDue
from commitments.importing.proposing.dues import LONGEST, Dues
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.meetings_ahead import value_of_next
from commitments.importing.proposing.names.forms import IS_SHORT
from commitments.importing.proposing.names.groups import count_of, is_group
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.new_cities import NewCities, governed, without_namesakes
from commitments.importing.proposing.names.ours import UNKNOWN, Ours
from commitments.importing.proposing.names.values import is_empty, is_undated
from commitments.importing.proposing.names.written import is_name
from commitments.importing.proposing.owners.acting import ACTS_ON
from commitments.importing.proposing.owners.owners import Owners
from commitments.importing.structure.ends import BRACKETS
from commitments.importing.structure.horizons import is_horizon
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEED, WILL
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import COLON

from .insides import Inside
from .tails import ACTION_BY, DELIVERED, Tail, told_by

_PARENTHESIS = re.compile(
    r"\s*(?:[（(](?P<in>(?:[^()（）]|[（(][^()（）]*[)）]){2,320})[)）]|[\[［【〔{｛](?P<box>[^\[\]［］【】〔〕{}｛｝]{2,320})[\]］】〕}｝])(?P<end>\s*(?:[.。;；,，]|[;,；，]?\s*(?:and|y|e|et|dan|以及|和))?)\s*$"
)
_LONGEST_TAIL = 360
"""Signs at the end of a step among which a bracket begins that tells of its owner."""
_DASH_TAIL = re.compile(r"(?:\s+[–—|-]{1,2}\s+|——)(?P<in>(?:(?!\s-{1,2}\s)[^–—|]){2,140}?)(?P<end>[.。]?)\s*$")
_SENTENCE_TAIL = re.compile(r"(?<=[.;])\s+(?P<in>[^.;:]{3,160})(?P<end>\.?)\s*$")
"""What stands alone behind the last sentence: 'Sin fecha', 'RHA, with UNEP, by March 2026'."""
_ARROW_TAIL = re.compile(r"\s*(?:→|⇒|➔|➜|[-=]>|>>|»)\s*(?P<in>[^→⇒>»]{2,140}?)(?P<end>[.。]?)\s*$")
_CLOCKS = "⏰⏱⏲⏳⌛📅📆🗓"
_EMOJI_TAIL = re.compile(
    rf"\s*(?P<sign>[{_CLOCKS}👤👥🙋])\ufe0f?\s*(?P<in>[^{_CLOCKS}👤👥🙋]{{2,140}}?)(?P<end>[.。]?)\s*$"
)
"""A clock, a calendar or a person before what they stand for."""
_AT_TAIL = re.compile(r"\s+@\s?(?P<in>[^\s@][^@]{1,80}?(?:\s+@[^\s@]{2,40})*)(?P<end>[.。]?)\s*$")
"""Whoever is called at the end: '... @UNEP', '... @MMA @ICLEI'."""
_LABEL_NAMES = "|".join(
    re.escape(name)
    for name in sorted(
        {
            name
            for told in (Tells.SUPPORT, Tells.OWNER, Tells.DUE)
            for names in words.LABELS[told].values()
            for name in names
            if len(name) > 2 - is_han(name) and name not in ("with", "con", "com", "time", "target")
        },
        key=len,
        reverse=True,
    )
)
_LABEL_TAIL = re.compile(
    rf"(?:(?P<before>[.。;；!?,，|)）–—-])\s*|(?<=\s)|^)"
    rf"(?P<label>(?:{_LABEL_NAMES}|{DELIVERED.pattern}|"
    r"até|hasta|until|by|d['’]ici|avant|paling lambat|action|acción|ação)(?:\((?:e?s|as?)\))?)"
    r"\.?\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_WHEN_BEHIND = re.compile(r"\s*(?:\s[–—-]\s|[,;(（，；])\s*(?P<when>[^–—();（）；]*\d[^–—();（）；]*?)[)）]?\s*\.?\s*$")
_MEETING_BEHIND = re.compile(r"\s*(?:\s[–—-]\s|[,;(（，；])\s*(?P<when>[^–—(),;（），；]{4,60}?)[)）]?\s*\.?\s*$")
"""What stands behind those who owe a step, and is a date, or a dialogue."""
_VALUE_END = re.compile(r"\.(?=\s|$)\s*|。")
DASH_LEAD = re.compile(
    r"(?P<who>(?:[A-Z][a-z]{1,4}\.\s)?[^.;:()]{2,90}?)(?P<person>\s*\([^()]{2,60}\))?\s*(?:\s[–—|-]\s|——|→|⇒|[-=]>)\s*(?=\S)"
)
_MOST_OF_TIME = 6
"""Words of a time that is no date."""
_FEWEST_CLAUSES = 2
"""Of a paragraph whose clauses are steps, and those with a date."""
_FEWEST_LABELS = 2
"""Of a paragraph that tells several steps."""
_LEAST = 8
"""Signs of a step before what tells of its owner; of a Chinese one half as many."""


class Owing:
    """Looks for owners, dates and cities in the words of a step. `people`: those whom the document names as present,
    `persons`: the persons among them; `day`: the last one of the meeting, and `number` which
    dialogue of its series it was, where these are known."""

    def __init__(
        self, register: Register, country: str, people: Sequence[Part], day: date | None = None,
        persons: frozenset[str] = frozenset(), number: int | None = None, author: str = "",
        places: Iterable[str] = (), met_in: str = "", ours: Ours = UNKNOWN,
    ) -> None:  # fmt: skip
        self.register = register
        self.country = country
        self.day = day
        self.dues = Dues(country, day, number)
        self.owners = Owners(register, country, people, persons, author, places, ours)
        self.governments = [part.name for part in people if part.category == "city_government" or part.kind == "city"]
        self.new_cities = NewCities(register, people, (*places, met_in))

    def tail(self, passage: Passage, *, least: int = _LEAST) -> Tail | None:
        """What brackets at the end, words behind dashes or arrows, and labels, tell of owner and date. None unless all
        in it is understood. `least`: how many signs stand before it."""
        whole = Tail(len(passage.text))
        if least == _LEAST and is_han(passage.text[:least]):
            least = _LEAST // 2
        for _time in range(4):
            found = self._labelled_tail(passage, whole.start, least) or self._tail(
                passage, whole.start, least, has_due=bool(whole.due)
            )
            if found is None:
                break
            before = passage.text[found.start : whole.start].strip(" .()（）")
            if whole.named.owner and whole.labels and not (found.due or found.labels or is_undated(before)):
                break  # '... of four cities (Makassar, Maros). Responsible: UNEP'
            named = whole.named or found.named
            if not found.is_whole:
                whole.named, whole.due, whole.is_whole = named, whole.due or found.due, False
                break
            whole = Tail(found.start, named, whole.due or found.due, whole.labels + found.labels)
        return whole if whole.start < len(passage.text) or not whole.is_whole else None

    def in_bracket(self, passage: Passage, text: str) -> Tail | None:
        """What the words in a bracket tell of owner and date, where they tell any and all of them are understood."""
        told = self._inside(passage, 0, text)
        return told if told is not None and told.is_whole and (told.named or told.due) else None

    def line(self, passage: Passage) -> Tail | None:
        """What a line of its own tells that has nothing but who owes a step, who helps, and by when."""
        if passage.text[:1].islower():
            return None  # It goes on with the line above.
        told = self._inside(passage, 0, passage.text.strip().rstrip("."))
        is_all = told is not None and told.is_whole and bool(told.due or told.named)
        return told if is_all and told is not None and (told.due or "|" in passage.text) else None

    def behind_colon(self, entry: Entry) -> Tail | None:
        """Who owes a step and by when, where both stand behind its words and a colon: 'Finish the guide: Ministry of
        Lands, by March'."""
        if entry.lead is None or len(entry.body) != 1:
            return None
        body = entry.body[0]
        told = self._inside(body, 0, body.text.rstrip(" .;。；"))
        is_all = told is not None and told.is_whole and told.named.owner is not None
        lead = entry.lead.text
        is_timed = (self.dues.said_in(lead) or self.dues.until_next(lead)) and not self.is_time(lead)
        is_all = is_all and bool(DEED.match(entry.lead.text) or (told and told.due) or is_timed)
        is_sentence = is_han(body.text) or body.text.rstrip().endswith(".") or WILL.search(body.text)
        is_all = is_all and not (is_sentence and self.owners.in_text(body.text).owner is not None)
        short = IS_SHORT.match(body.text)
        is_all = is_all and not (short and ACTS_ON.match(body.text, short.end()))  # 'ITDP Africa hosts a visit'
        return told if is_all and not self.owners.all_owners(entry.lead.text) else None

    def begun_behind_colon(self, entry: Entry) -> Named:
        """Who owes a step whose words end with a colon and a name, with a time that is no date behind it: 'Finish the
        guide: Ministry of Lands, before the long rains'."""
        if entry.lead is None or len(entry.body) != 1 or not DEED.match(entry.lead.text):
            return NOBODY
        name, comma, rest = entry.body[0].text.strip(" .;").partition(", ")
        is_one = comma and len(rest.split()) <= _MOST_OF_TIME and not WILL.search(entry.body[0].text)
        return self.owners.named(name) if is_one and self.owners.all_owners(name) else NOBODY

    def apart(self, passage: Passage) -> list[Passage]:
        """The steps of one paragraph, each with its own labels behind it: 'Do this. Deadline: May. Do that. Deadline:
        June.'"""
        text = passage.text
        if text.count(":") + text.count("：") < _FEWEST_LABELS:
            return [passage]
        labels = [
            one for one in _LABEL_TAIL.finditer(text[:LONGEST])
            if told_by(one["label"], only=True) and is_outside(text, one.start())
        ]  # fmt: skip
        parts: list[Passage] = []
        start = 0
        for one, after in zip_longest(labels, labels[1:]):
            stop = _VALUE_END.search(text, one.end())
            end = stop.end() if stop else len(text)
            if after is None or after.start("label") - end >= _LEAST:
                parts.append(passage.part(start, end))
                start = end
        rest = passage.part(start, len(text))
        is_label = bool(parts) and told_by(rest.text.strip(" :："), only=True) is not None
        return [*parts, rest] if rest and not is_label else parts

    def clauses(self, passage: Passage) -> list[Passage]:
        """The steps that semicolons part, each with its own date: 'publish it (May 2026); train all (June 2026)'."""
        parts = [passage.part(start, start + len(text)) for text, start in semicolons(passage.text)]
        if len(parts) < _FEWEST_CLAUSES or not all(DEED.match(part.text) for part in parts):
            return [passage]
        dated = sum((tail := self.tail(part)) is not None and tail.due is not None for part in parts)
        return parts if dated >= _FEWEST_CLAUSES else [passage]

    def _tail(self, passage: Passage, end: int, least: int, *, has_due: bool) -> Tail | None:
        text = passage.text[:end]
        for pattern in (_PARENTHESIS, _EMOJI_TAIL, _ARROW_TAIL, _AT_TAIL, _DASH_TAIL, _SENTENCE_TAIL):
            found = pattern.search(text[-_LONGEST_TAIL:])
            start = max(0, len(text) - _LONGEST_TAIL)
            if found is None or start + found.start() < least:
                continue
            group = "box" if pattern is _PARENTHESIS and found["in"] is None else "in"
            if is_empty(found[group]):
                return Tail(start + found.start())  # '- sem prazo'
            if _cuts_date(text, start + found.start(group)):
                continue
            if (
                pattern is _EMOJI_TAIL
                and found["sign"] in _CLOCKS
                and (due := self.dues.told(found[group])) is not None
            ):
                at = start + found.start()
                before = None if due.precision else self._tail(passage, at, least, has_due=True)
                return Tail(at, before.named if before else NOBODY, due, is_whole=bool(due.precision))
            told = self._inside(passage, start + found.start(group), found[group])
            if told is None or not (told.named or told.due or told.labels):
                continue
            is_day = self._is_date(found[group]) or self.dues.of_next(found[group]) is not None
            if pattern is _SENTENCE_TAIL and not (is_day or self._are_owing(told)):
                continue
            is_sure = pattern is not _DASH_TAIL or bool(told.due or told.labels or has_due)
            are_names = all(
                is_name(one) or is_group(one) or self.owners.is_owner(one)
                for one in re.split(r"\s*[;,/|]\s*", found[group])
            )
            if not (is_sure or are_names or self._are_owing(told)):
                continue
            if not told.is_whole and pattern is not _PARENTHESIS:
                continue
            if pattern is _PARENTHESIS and self._stands_for(told, group):
                continue
            told.start = start + found.start()
            return told
        return None

    @staticmethod
    def _are_owing(told: Tail) -> bool:
        """Whether a sentence is nothing but names of those who owe a step, and its date."""
        return told.is_whole and told.named.owner is not None and all(is_name(one.name) for one in told.named.everyone)

    def _is_date(self, text: str) -> bool:
        """Whether a text is a date and nothing else: 'Primer semestre de 2026'."""
        dates = self.dues.dates_in(text)
        return bool(dates) and is_mostly_date(text, dates)

    def is_time(self, text: str) -> bool:
        """Whether a text is a time and nothing else: 'By May 2026', 'Within one month', 'Before the next dialogue'."""
        return self._is_date(text) or self.dues.of_next(text) is not None or is_horizon(text) or is_named_time(text)

    def _stands_for(self, told: Tail, group: str) -> bool:
        """Whether a short name alone stands for the words before it: 'the Ministry of Infrastructure (MININFRA)'."""
        owner = told.named.owner
        return (
            group == "in"
            and owner is not None
            and not told.named.supporters
            and told.due is None
            and not told.labels
            and bool(re.fullmatch(r"[A-Z][\w-]{1,12}", owner.name))
            and owner.match.state != "exact"
            and key(owner.name) not in self.owners.known
            and kind_of(owner.name)[0] is None
        )

    def _inside(self, passage: Passage, at: int, text: str) -> Tail | None:
        """What the words behind a step tell, where all of them are understood."""
        return Inside(self.owners, self.dues, self._names_city).read(passage, at, text)

    def _names_city(self, text: str) -> bool:
        return bool(self.cities(text))

    def _labelled_tail(self, passage: Passage, end: int, least: int) -> Tail | None:
        """Labels with their values behind the words of a step: '... Responsible: X. Deadline: Y.'"""
        text = passage.text[:end]
        found = [
            one
            for one in (_LABEL_TAIL.finditer(text, max(0, len(text) - LONGEST)) if COLON.search(text) else ())
            if one.start() >= least
            and (one["before"] or one["label"][0].isupper() or not one["label"][0].isascii() or one["label"] == "due")
            and is_outside(text, one.start())
            and (told_by(one["label"], only=True) or key(one["label"]) in ACTION_BY)
        ]
        ends = [*(one.start() for one in found), len(text)][1:]
        other = [
            at for at, (one, end) in enumerate(zip(found, ends, strict=False), 1) if not self._is_owed(text, one, end)
        ]
        found = found[other[-1] if other else 0 :]
        if not found:
            return None
        told = Tail(found[0].end("before") if found[0]["before"] else found[0].start())
        for number, one in enumerate(found):
            stop = found[number + 1].start() if number + 1 < len(found) else len(text)
            value = text[one.end() : stop].strip(" .。;；,，|–—-")
            if len(value.split()) > 22 or re.search(r"[.。!?]\s+[A-ZÀ-Þ]", value):
                return None
            match told_by(one["label"]):
                case Tells.DUE:
                    at_once = self.dues.told(value) if is_undated(value) else None
                    told.due = told.due or self.dues.of_label(value) or at_once
                    if told.due is None and not is_undated(value):
                        return None
                case Tells.OWNER if told.named.owner is None:
                    told.named = self.owners.named(value).with_supporters(told.named.supporters)
                case Tells.OWNER | Tells.SUPPORT:
                    told.named = told.named.with_supporters(self.all_in(value))
            told.labels.append(passage.part(one.start("label"), one.end("label")))
        return told

    def _is_owed(self, text: str, label: re.Match[str], end: int) -> bool:
        """Whether what stands behind 'Action:' is who acts; behind other labels it is what they say."""
        if told_by(label["label"], only=True) is not None:
            return True
        value = text[label.end() : end].strip(" .;,|–—-")
        return self.owners.all_owners(value) or is_group(value)

    def who_and_when(self, value: str) -> tuple[str, ProposedDue | None]:
        """The names of a value that tells who, and the date that stands behind them there, or the next dialogue:
        'UNEP - by May 2025', 'UNEP, before the third dialogue'."""
        for found in _WHEN_BEHIND.finditer(value):
            dates = self.dues.dates_in(found["when"])
            if dates and is_mostly_date(found["when"], dates):
                return value[: found.start()], self.dues.of(found["when"])
        behind = _MEETING_BEHIND.search(value)
        if behind is not None and value_of_next(behind["when"], self.dues.number) is not None:
            return value[: behind.start()], self.dues.of(behind["when"])
        return value, None

    def all_in(self, value: str) -> list[Organisation]:
        """All organisations that a value names, whoever leads."""
        told = self.owners.named(value)
        return [one for one in (told.owner, *told.supporters) if one is not None]

    def spelled(self, text: str) -> str:
        """The names for which the short ones in a text stand, as those who were there have them: 'PMC' is the
        corporation of Pune."""
        told = self.owners.spelled
        return " ".join(
            dict.fromkeys(told[key(one[0])] for one in _SHORT.finditer(text[:LONGEST]) if key(one[0]) in told)
        )

    def counted(self, names: str) -> str:
        """The governments that a group of an owner counts, where as many were there: 'both cities'."""
        return " ".join(self.governments) if 1 < len(self.governments) == count_of(names) else ""

    def has_government(self, place: str) -> bool:
        """Whether the government of a place was there."""
        return any(key(governed(one) or one) == key(place) for one in self.governments)

    def government_of(self, place: str) -> str:
        """What the government of a place is called that was there; else the place. Empty where it is no place."""
        if not (self.owners.is_place(place) or key(place) in {key(governed(one) or "") for one in self.governments}):
            return ""
        told = [one for one in self.governments if key(governed(one) or one) == key(place)]
        return told[0] if len(told) == 1 else place

    def cities(self, text: str) -> tuple[Candidate, ...]:
        """The cities of the register that a text names."""
        return self.register.cities_in(without_namesakes(text[:LONGEST]), self.country)


def _cuts_date(text: str, at: int) -> bool:
    """Whether a place is in the midst of a date: of 'by 15 Sept. 2026', right before the year."""
    begin = max(0, at - _DATE)
    return any(begin + one.start < at < begin + one.end for one in find_dates(text[begin:]))


_SHORT = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]\b")
_DATE = 60
"""Signs before a place among which a date begins."""


def is_outside(text: str, at: int) -> bool:
    """Whether no bracket is open at a place of a text."""
    return all(text.count(begin, 0, at) == text.count(end, 0, at) for begin, end in BRACKETS)


def semicolons(text: str) -> Iterator[tuple[str, int]]:
    """What semicolons outside of brackets part, and where each begins."""
    start = 0
    for found in re.finditer(r"\s*[;；]\s*", text):
        before = text[: found.start()]
        if before.count("(") + before.count("（") == before.count(")") + before.count("）"):
            yield text[start : found.start()], start
            start = found.end()
    if text[start:].strip():
        yield text[start:], start
