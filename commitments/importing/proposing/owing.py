"""What a step says of its owners, its due and its cities: in its words, in brackets or behind a dash at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage
from commitments.importing.matching import Register
from commitments.importing.proposal import Candidate, Organisation, Part, ProposedDue
from commitments.importing.structure.ends import BRACKETS
from commitments.importing.vocabulary import Tells, is_han, key, tells, words
from commitments.importing.vocabulary.deeds import DEED

from .dues import LONGEST, Dues, is_mostly_date
from .entries import Entry
from .groups import is_group
from .kinds import kind_of
from .names import NOBODY, Named, is_empty, is_name, is_undated
from .new_cities import NewCities
from .owner_forms import ACTS_ON, IS_SHORT
from .owners import Owners

_PARENTHESIS = re.compile(
    r"\s*(?:[（(](?P<in>(?:[^()（）]|[（(][^()（）]*[)）]){2,320})[)）]|[\[［【〔{｛](?P<box>[^\[\]［］【】〔〕{}｛｝]{2,320})[\]］】〕}｝])(?P<end>\s*(?:[.。;；]|[;,；，]?\s*(?:and|y|e|et|dan|以及|和))?)\s*$"
)
_LONGEST_TAIL = 360
"""Signs at the end of a step among which a bracket begins that tells of its owner."""
_DASH_TAIL = re.compile(r"(?:\s+[–—|-]{1,2}\s+|——)(?P<in>(?:(?!\s-{1,2}\s)[^–—|]){2,140}?)(?P<end>[.。]?)\s*$")
_SENTENCE_TAIL = re.compile(r"(?<=[.;])\s+(?P<in>[^.;:]{3,160})(?P<end>\.?)\s*$")
"""What stands alone behind the last sentence: 'Sin fecha', 'RHA, with UNEP, by March 2026'."""
_ARROW_TAIL = re.compile(r"\s*(?:→|⇒|➔|➜|[-=]>|>>|»)\s*(?P<in>[^→⇒>»]{2,140}?)(?P<end>[.。]?)\s*$")
_EMOJI_TAIL = re.compile(r"\s*[⏰⏱⏲⏳⌛📅📆🗓👤👥🙋]\ufe0f?\s*(?P<in>[^⏰⏱⏲⏳⌛📅📆🗓👤👥🙋]{2,140}?)(?P<end>[.。]?)\s*$")
"""A clock, a calendar or a person before what they stand for."""
_DELIVERED = re.compile("|".join(words.DELIVERED), re.IGNORECASE)
_LABEL_NAMES = "|".join(
    re.escape(name)
    for name in sorted(
        {
            name
            for told in (Tells.SUPPORT, Tells.OWNER, Tells.DUE)
            for names in words.LABELS[told].values()
            for name in names
            if len(name) > 2 and name not in ("with", "who", "when", "con", "com", "time", "waktu", "target")
        },
        key=len,
        reverse=True,
    )
)
_COORDINATION = {key(one) for one in ("coordination", "coordinación", "coordenação", "koordinasi", "统筹", "协调")}
"""Labels that tell who leads, where nothing else stands before the colon: 'Coordination renforcée :' is a title."""
_BY_LABELS = frozenset({"until", "hasta", "ate", "d ici", "avant", "paling lambat"})
"""What stands before a colon and a date, and may begin anything else."""
_LABEL_TAIL = re.compile(
    rf"(?:(?P<before>[.。;；!?,，|)）–—-])\s*|(?<=\s)|^)"
    rf"(?P<label>(?:{_LABEL_NAMES}|{_DELIVERED.pattern}|"
    r"até|hasta|until|by|d['’]ici|avant|paling lambat|action|acción|ação)(?:\((?:e?s|as?)\))?)"
    r"\.?\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:with|con|com|avec|dengan|bersama|(?:support|apoyo|apoio|appui|dukungan)(?:\s+(?:from|of|del?|d[aeo]s?|du|dari))?)\s+"
    r"(?:(?:the|l[ae]s?|el|los|[ao]s?)\s+|l['’])?(?-i:(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""What stands before a partner behind the owner: '(Municipalidad, con la Universidad)', 'apoio GIZ'."""
_WHEN_BEHIND = re.compile(r"\s*(?:\s[–—-]\s|[,;(（，；])\s*(?P<when>[^–—();（）；]*\d[^–—();（）；]*?)[)）]?\s*\.?\s*$")
"""What stands behind those who owe a step, and is a date."""
_VALUE_END = re.compile(r"\.(?=\s|$)\s*|。")
_PARTS = re.compile(
    r"\s*(?:[;；|]|\s/\s|(?<![:：])(?<![:：]\s)[–—]|(?<![:：])\s-\s|，|,(?!\s*(?:19|20)\d\d)|\.(?=\s+[^\W\d_][^:：.,;]{1,30}[:：])|。)\s*"
)
_NOBODY_YET = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*(?=\S)")
_INNER_LABEL = re.compile(r"\s*([^:：]{1,40}?)\s*[:：]\s*(?=\S|$)")
_ACTION_BY = frozenset(["action", "action by", "actioned by", "act", "resp", "r", "accion", "acao"])
"""What stands before an owner in brackets behind an action."""
DASH_LEAD = re.compile(
    r"(?P<who>(?:[A-Z][a-z]{1,4}\.\s)?[^.;:()]{2,90}?)(?P<person>\s*\([^()]{2,60}\))?\s*(?:\s[–—|-]\s|——|→|⇒|[-=]>)\s*(?=\S)"
)


_FEWEST_CLAUSES = 2
"""Of a paragraph whose clauses are steps, and those with a date."""
_FEWEST_LABELS = 2
"""Of a paragraph that tells several steps."""
_LEAST = 8
"""Signs of a step before what tells of its owner; of a Chinese one half as many."""


@dataclass(slots=True)
class Tail:
    """What stands at the end of a step behind its words: where it begins, and what it tells."""

    start: int
    named: Named = NOBODY
    due: ProposedDue | None = None
    labels: list[Passage] = field(default_factory=list)
    is_whole: bool = True
    """Whether all of it is understood; else its words stay with the step."""


class Owing:
    """Looks for owners, dates and cities in the words of a step. `people`: those whom the document names as present,
    `persons`: the persons among them; `day`: the last one of the meeting, and `number` which
    dialogue of its series it was, where these are known."""

    def __init__(
        self, register: Register, country: str, people: Sequence[Part], day: date | None = None,
        persons: frozenset[str] = frozenset(), number: int | None = None, author: str = "",
        places: Iterable[str] = (),
    ) -> None:  # fmt: skip
        self.register = register
        self.country = country
        self.day = day
        self.dues = Dues(country, day, number)
        self.owners = Owners(register, country, people, persons, author, places)
        self.new_cities = NewCities(register, people)

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
        if entry.lead is None or len(entry.body) != 1 or not DEED.match(entry.lead.text):
            return None
        body = entry.body[0]
        told = self._inside(body, 0, body.text.rstrip(" .;。；"))
        is_all = told is not None and told.is_whole and told.named.owner is not None
        is_sentence = is_han(body.text) or body.text.rstrip().endswith(".")
        is_all = is_all and not (is_sentence and self.owners.in_text(body.text).owner is not None)
        short = IS_SHORT.match(body.text)
        is_all = is_all and not (short and ACTS_ON.match(body.text, short.end()))  # 'ITDP Africa hosts a visit'
        return told if is_all and not self.owners.all_owners(entry.lead.text) else None

    def apart(self, passage: Passage) -> list[Passage]:
        """The steps of one paragraph, each with its own labels behind it: 'Do this. Deadline: May. Do that. Deadline:
        June.'"""
        text = passage.text
        if text.count(":") + text.count("：") < _FEWEST_LABELS:
            return [passage]
        labels = [
            one for one in _LABEL_TAIL.finditer(text[:LONGEST])
            if _told_by(one["label"], only=True) and _is_outside(text, one.start())
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
        is_label = bool(parts) and _told_by(rest.text.strip(" :："), only=True) is not None
        return [*parts, rest] if rest and not is_label else parts

    def clauses(self, passage: Passage) -> list[Passage]:
        """The steps that semicolons part, each with its own date: 'publish it (May 2026); train all (June 2026)'."""
        parts = [passage.part(start, start + len(text)) for text, start in _semicolons(passage.text)]
        if len(parts) < _FEWEST_CLAUSES or not all(DEED.match(part.text) for part in parts):
            return [passage]
        dated = sum((tail := self.tail(part)) is not None and tail.due is not None for part in parts)
        return parts if dated >= _FEWEST_CLAUSES else [passage]

    def _tail(self, passage: Passage, end: int, least: int, *, has_due: bool) -> Tail | None:
        text = passage.text[:end]
        for pattern in (_PARENTHESIS, _EMOJI_TAIL, _ARROW_TAIL, _DASH_TAIL, _SENTENCE_TAIL):
            found = pattern.search(text[-_LONGEST_TAIL:])
            start = max(0, len(text) - _LONGEST_TAIL)
            if found is None or start + found.start() < least:
                continue
            group = "box" if pattern is _PARENTHESIS and found["in"] is None else "in"
            if is_empty(found[group]):
                return Tail(start + found.start())  # '- sem prazo'
            if _cuts_date(text, start + found.start(group)):
                continue
            told = self._inside(passage, start + found.start(group), found[group])
            if told is None or not (told.named or told.due or told.labels):
                continue
            is_day = self._is_date(found[group]) or self.dues.of_next(found[group]) is not None
            if pattern is _SENTENCE_TAIL and not (is_day or self._are_owing(told)):
                continue
            is_sure = pattern is not _DASH_TAIL or bool(told.due or told.labels or has_due)
            if not is_sure and not all(
                is_name(one) or is_group(one) for one in re.split(r"\s*[;,/|]\s*", found[group])
            ):
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
        told = Tail(0)
        names: list[str] = []
        helps = False
        pieces = list(_with_rest(text, list(_pieces(text, self.owners.inner_of(text)))))
        is_one = len(pieces) > 1 and not any(is_undated(part) or part[:1].isdigit() for part, _start in pieces)
        is_one = is_one and not self.dues.dates_in(text) and not any(self.dues.of_next(part) for part, _start in pieces)
        is_one = is_one and not any((label := _INNER_LABEL.match(part)) and _told_by(label[1]) for part, _ in pieces)
        if is_one and self.owners.all_owners(text):
            pieces = [(text, 0)]
        for part, start in pieces:
            nobody = _NOBODY_YET.match(part)
            if nobody is not None and is_empty(nobody[1]):
                part, start = part[nobody.end() :], start + nobody.end()  # '(no lead yet) with UNEP'
            label = _INNER_LABEL.match(part)
            what = _told_by(label[1]) if label else None
            value = part[label.end() :] if label and what else part
            if what is not None or not self.dues.of_next(value):
                value, what = _bare(value, what)
            dates = self.dues.dates_in(value)
            if what is Tells.DUE or (what is None and dates and is_mostly_date(value, dates)):
                if due := self.dues.of(value):
                    told.due = told.due or due
                elif not is_undated(value):
                    if not label:
                        return None
                    told.is_whole = False
            elif what is None and (by := self.dues.of_next(value)):
                told.due = told.due or by
            elif what is Tells.SUPPORT:
                told.named = told.named.with_supporters(self.all_in(value))
            elif what is None and helps and self.owners.all_owners(value):
                told.named = told.named.with_supporters(self.all_in(value))  # 'support: GIZ; UNEP'
            elif what is None and is_empty(value):
                pass  # 'UNEP; no date yet'
            elif what is None and (support := self.owners.support_of(value)):
                told.named = told.named.with_supporters(support)
            elif what is None and (beside := _BESIDE.match(value)) and self.owners.all_owners(value[beside.end() :]):
                told.named = told.named.with_supporters(self.all_in(value[beside.end() :]))
            elif what is Tells.OWNER or (what is None and (self.owners.all_owners(value) or is_group(value))):
                names.append(value)
            elif what is None and names and value[:1].isupper() and is_name(value) and not re.search(r"\d", value):
                names.append(value)  # 'SMC, Parks Wing'
            elif what is not Tells.CITY and not (what is None and self.cities(value) and len(value.split()) <= 4):
                if not names:
                    return None
                told.is_whole = False
            helps = what is Tells.SUPPORT or (what is None and helps)
            if label and what:
                told.labels.append(passage.part(at + start, at + start + label.end(1)))
        helpers = told.named.supporters
        for name in names:
            one = self.owners.named(name)
            if told.named.owner is None:
                told.named = one.with_supporters(helpers)
            else:
                told.named = told.named.with_supporters([*([one.owner] if one.owner else []), *one.supporters])
        return told

    def _labelled_tail(self, passage: Passage, end: int, least: int) -> Tail | None:
        """Labels with their values behind the words of a step: '... Responsible: X. Deadline: Y.'"""
        text = passage.text[:end]
        found = [
            one
            for one in _LABEL_TAIL.finditer(text, max(0, len(text) - LONGEST))
            if one.start() >= least
            and (one["before"] or one["label"][0].isupper() or not one["label"][0].isascii())
            and _is_outside(text, one.start())
            and (_told_by(one["label"], only=True) or key(one["label"]) in _ACTION_BY)
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
            match _told_by(one["label"]):
                case Tells.DUE:
                    told.due = told.due or self.dues.of(value)
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
        if _told_by(label["label"], only=True) is not None:
            return True
        value = text[label.end() : end].strip(" .;,|–—-")
        return self.owners.all_owners(value) or is_group(value)

    def who_and_when(self, value: str) -> tuple[str, ProposedDue | None]:
        """The names of a value that tells who, and the date that stands behind them there: 'UNEP - by May 2025'."""
        for found in _WHEN_BEHIND.finditer(value):
            dates = self.dues.dates_in(found["when"])
            if dates and is_mostly_date(found["when"], dates):
                return value[: found.start()], self.dues.of(found["when"])
        return value, None

    def all_in(self, value: str) -> list[Organisation]:
        """All organisations that a value names, whoever leads."""
        told = self.owners.named(value)
        return [one for one in (told.owner, *told.supporters) if one is not None]

    def cities(self, text: str) -> tuple[Candidate, ...]:
        """The cities of the register that a text names."""
        return self.register.cities_in(text[:LONGEST], self.country)


def _cuts_date(text: str, at: int) -> bool:
    """Whether a place is in the midst of a date: of 'by 15 Sept. 2026', right before the year."""
    begin = max(0, at - _DATE)
    return any(begin + one.start < at < begin + one.end for one in find_dates(text[begin:]))


_DATE = 60
"""Signs before a place among which a date begins."""


def _is_outside(text: str, at: int) -> bool:
    """Whether no bracket is open at a place of a text."""
    return all(text.count(begin, 0, at) == text.count(end, 0, at) for begin, end in BRACKETS)


def _told_by(label: str, *, only: bool = False) -> Tells | None:
    """What a label tells of owners and dates. `only`: where it can mean nothing else in running text."""
    if key(label) in _ACTION_BY and not only:
        return Tells.OWNER
    if key(label) in _COORDINATION:
        return Tells.OWNER
    if key(label) in _BY_LABELS:
        return Tells.DUE
    if _DELIVERED.fullmatch(label.strip()):
        return Tells.DUE
    among = (Tells.SUPPORT, Tells.OWNER, Tells.DUE) if only else (Tells.SUPPORT, Tells.OWNER, Tells.DUE, Tells.CITY)
    return tells(label, among=among)


def _semicolons(text: str) -> Iterator[tuple[str, int]]:
    """What semicolons outside of brackets part, and where each begins."""
    start = 0
    for found in re.finditer(r"\s*[;；]\s*", text):
        before = text[: found.start()]
        if before.count("(") + before.count("（") == before.count(")") + before.count("）"):
            yield text[start : found.start()], start
            start = found.end()
    if text[start:].strip():
        yield text[start:], start


def _pieces(text: str, inner: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """What signs part, but not those within a name; `inner`: where such names stand."""
    start = depth = 0
    for found in _PARTS.finditer(text):
        if any(begin < found.start() < end for begin, end in inner):
            continue
        depth = text.count("(", 0, found.start()) - text.count(")", 0, found.start())
        if found.end() == found.start() or depth > 0:
            continue
        yield text[start : found.start()].strip(), start
        start = found.end()
    last = text[start:]
    if (year := _LAST_YEAR.search(last)) is not None and not find_dates(last)[0].start < year.start():
        yield last[: year.start()].strip(), start  # 'Ministry of Works, 2027'; not 'May, 2027'.
        start, last = start + year.start("year"), last[year.start("year") :]
    yield last.strip(), start


_LAST_YEAR = re.compile(r",\s*(?P<year>20\d\d(?:[\s/-]*[QTqt][1-4])?)\s*$")


def _with_rest(text: str, pieces: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The pieces, each value of an owner's label with what commas part in it: 'Responsible: Ministry of Land, Water and
    Roads, with UNEP; Due: May'."""
    held: tuple[str, int] | None = None
    for part, start in pieces:
        label = _INNER_LABEL.match(part)
        between = text[held[1] + len(held[0]) : start] if held is not None else ""
        if held is not None and between.strip() == "," and label is None and not any(sign.isdigit() for sign in part):
            held = (text[held[1] : start + len(part)], held[1])
            continue
        if held is not None:
            yield held
            held = None
        if label is not None and _told_by(label[1]) in (Tells.OWNER, Tells.SUPPORT):
            held = (part, start)
        else:
            yield part, start
    if held is not None:
        yield held


_LEADING = re.compile(
    (
        r"^(?:lead|led by|leads?|responsible|resp\.?|by|owner|responsable|lidera|líder|a cargo "
        r"de|chef de file|penanggung jawab|pj|pic)\s+(?=[A-ZÀ-Þ\u3400-\u9fff])"
    ),
    re.IGNORECASE,
)
_LEADING_DUE = re.compile(
    r"^(?:due|deadline|plazo|prazo|échéance|tenggat|batas waktu|before|until|no later than|by)\s+", re.IGNORECASE
)


def _bare(value: str, told: Tells | None) -> tuple[str, Tells | None]:
    """A value without the word that leads into it, and what that word tells."""
    if told is None and _LEADING_DUE.match(value) and find_dates(value):
        return value, Tells.DUE
    if told is None and (found := _LEADING.match(value)):
        return value[found.end() :], Tells.OWNER
    if told is None and (found := _HAN_BEHIND.fullmatch(value)):
        return found["who"], Tells.OWNER if found["leads"] else Tells.SUPPORT
    return value, told


_HAN_BEHIND = re.compile(
    r"由?(?P<who>[\u3400-\u9fff、和及（）()A-Za-z]{2,60}?)(?:(?P<leads>共同牵头|牵头|负责|主办|承办|落实)|(?:予以|提供)?(?:配合|协助|支持|参与|协办))"
)
"""What stands behind whoever does something, or helps: '成都市牵头', '宁波市配合'."""
