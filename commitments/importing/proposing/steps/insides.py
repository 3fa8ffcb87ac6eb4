"""What brackets at the end of a step, or words behind a dash, tell piece by piece: '(UNEP, with GIZ; due May 2026)'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from commitments.importing.dates import find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Passage
from commitments.importing.proposing.dues import Dues
from commitments.importing.proposing.names.forms import IS_SHORT
from commitments.importing.proposing.names.groups import is_group
from commitments.importing.proposing.names.values import is_empty, is_undated
from commitments.importing.proposing.names.written import is_name
from commitments.importing.proposing.owners.owners import Owners
from commitments.importing.structure.typed_cells import tells_when
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .tails import Tail, told_by

_BESIDE = re.compile(
    r"(?:with|con|com|avec|dengan|bersama|(?:support|apoyo|apoio|appui|dukungan)(?:\s+(?:from|of|del?|d[aeo]s?|du|dari))?)\s+"
    r"(?:(?:the|l[ae]s?|el|los|[ao]s?)\s+|l['’])?(?-i:(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""What stands before a partner behind the owner: '(Municipalidad, con la Universidad)', 'apoio GIZ'."""
_PARTS = re.compile(
    r"\s*(?:[;；|／]|\s/\s|\s@|(?<![:：])(?<![:：]\s)[–—]|(?<![:：])\s-\s|，|,(?!\s*(?:19|20)\d\d)|\.(?=\s+[^\W\d_][^:：.,;]{1,30}[:：])|。)\s*"
)
_VAGUE = re.compile(rf"(?:{words.VAGUELY})\s", re.IGNORECASE)
_NOBODY_YET = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*(?=\S)")
_INNER_LABEL = re.compile(r"\s*([^:：]{1,40}?)\s*[:：]\s*(?=\S|$)")


class Inside:
    """What pieces tell of owner, support and due, as far as they were read."""

    def __init__(self, owners: Owners, dues: Dues, names_city: Callable[[str], bool]) -> None:
        self.owners = owners
        self.dues = dues
        self.names_city = names_city
        self.told = Tail(0)
        self.names: list[str] = []
        self.is_called = False
        """Whether all names are called by '@'."""
        self.helps = False
        """Whether a label of support stands before it."""

    def read(self, passage: Passage, at: int, text: str) -> Tail | None:
        """What `text` tells, which begins at `at` of the passage; None where a piece of it is not understood."""
        self.is_called = passage.text[:at].rstrip().endswith("@")
        for part, start in self._pieces_of(text):
            nobody = _NOBODY_YET.match(part)
            if nobody is not None and is_empty(nobody[1]):
                part, start = part[nobody.end() :], start + nobody.end()  # '(no lead yet) with UNEP'
            label = _INNER_LABEL.match(part)
            what = told_by(label[1]) if label else None
            value = part[label.end() :] if label and what else part
            if what is not None or find_dates(value) or not self._is_when(value):
                value, what = _bare(value, what)
            if not self._takes(value, what, has_label=label is not None):
                return None
            self.helps = what is Tells.SUPPORT or (what is None and self.helps)
            if label and what:
                self.told.labels.append(passage.part(at + start, at + start + label.end(1)))
        return self._with_names()

    def _is_when(self, value: str) -> bool:
        """Whether a value tells a time: 'by year end' leads to nobody."""
        return bool(self.dues.of_next(value) or self.dues.names_time(value) or self.dues.dates_in(value))

    def _pieces_of(self, text: str) -> list[tuple[str, int]]:
        """The pieces of a text, or all of it where it is one name with commas."""
        pieces = list(_with_rest(text, list(_pieces(text, self.owners.inner_of(text)))))
        if len(pieces) > 1 and _VAGUE.match(pieces[-1][0]):
            return [*self._pieces_of(text[: pieces[-1][1]].rstrip(" ,;")), pieces[-1]]
        is_one = (
            len(pieces) > 1
            and "@" not in text
            and not any(is_undated(part) or part[:1].isdigit() for part, _start in pieces)
        )
        is_one = is_one and not any(map(self.dues.dates_in, [text, *(part for part, _start in pieces)]))
        is_one = is_one and not any(self.dues.of_next(part) for part, _start in pieces)
        is_one = is_one and not (
            IS_SHORT.fullmatch(pieces[0][0]) and pieces[1][0][:1].islower()
        )  # 'AFD, mission de mai'
        is_one = is_one and not any((label := _INNER_LABEL.match(part)) and told_by(label[1]) for part, _ in pieces)
        return [(text, 0)] if is_one and self.owners.all_owners(text) else pieces

    def _takes(self, value: str, what: Tells | None, *, has_label: bool) -> bool:
        """Whether a piece is understood, or may stay with the step though others are; `what` its label tells."""
        if what is None and (by := self.dues.of_next(value)):
            self.told.due = self.told.due or by
            return True
        dates = self.dues.dates_in(value)
        is_time = bool(dates) and is_mostly_date(value, dates)
        is_time = is_time or self.dues.names_time(value) or _VAGUE.match(value) is not None
        is_time = is_time or tells_when(value) or (is_undated(value) and not is_empty(value))
        if what is Tells.DUE or (what is None and is_time):
            return self._takes_due(value, has_label=has_label)
        if self._takes_support(value, what) or (what is None and is_empty(value)):
            return True  # 'UNEP; no date yet'
        if self._is_owner(value, what):
            self.names.append(value)
            return True
        is_city = what is None and len(value.split()) <= _MOST_OF_CITY and not self.is_called
        is_city = is_city and all(map(self.names_city, JOINED_NAMES.split(value)))  # 'Bhopal and Surat': both.
        if what is Tells.CITY or is_city:
            return True
        self.told.is_whole = False
        return bool(self.names)

    def _takes_due(self, value: str, *, has_label: bool) -> bool:
        due = self.dues.told(value)
        self.told.due = self.told.due or due
        if is_undated(value) or (due is not None and due.precision):
            return True
        self.told.is_whole = False  # The words stay with the step: no date says what they do.
        return has_label or bool(self.names)

    def _takes_support(self, value: str, what: Tells | None) -> bool:
        """Take those who help: behind a label, behind one of the piece before, or behind words that say so."""
        beside = _BESIDE.match(value)
        if what is Tells.SUPPORT or (what is None and self.helps and self.owners.all_owners(value)):
            helpers = self.owners.named(value).everyone
        elif what is not None:
            return False
        elif support := self.owners.support_of(value):
            helpers = tuple(support)
        elif beside is not None and self.owners.all_owners(value[beside.end() :]):
            helpers = self.owners.named(value[beside.end() :]).everyone
        else:
            return False
        self.told.named = self.told.named.with_supporters(helpers)
        return True

    def _is_owner(self, value: str, what: Tells | None) -> bool:
        if what is not None:
            return what is Tells.OWNER
        if self.owners.all_owners(value) or is_group(value) or (self.is_called and is_name(value)):
            return True
        is_unit = bool(self.names) and value[:1].isupper() and is_name(value)  # 'SMC, Parks Wing'
        return is_unit and not any(sign.isdigit() for sign in value)

    def _with_names(self) -> Tail:
        """What was told, with the first of those named as the owner and the others beside it."""
        told, helpers = self.told, self.told.named.supporters
        for name in self.names:
            one = self.owners.named(name)
            if told.named.owner is None:
                told.named = one.with_supporters(helpers)
            else:
                told.named = told.named.with_supporters([*([one.owner] if one.owner else []), *one.supporters])
        return told


_MOST_OF_CITY = 4
JOINED_NAMES = re.compile(r"\s*(?:[,;+&/|，；、和及与]|\s(?:and|y|e|et|dan|with|con|com|avec|dengan)\s)\s*")


def _pieces(text: str, inner: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """What signs part, but not those within a name; `inner`: where such names stand."""
    start = depth = 0
    dates = [(one.start, one.end) for one in find_dates(text)]
    for found in _PARTS.finditer(text):
        within = [*inner, *(dates if found[0].strip() in _JOINS_DATES else ())]  # 'April–June 2024'
        if any(begin < found.start() < end for begin, end in within):
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


_JOINS_DATES = ("–", "—", "/")
_LAST_YEAR = re.compile(r",\s*(?P<year>20\d\d(?:[\s/-]*[QTqt][1-4]|-\d\d(?:-\d\d)?)?)\s*$")


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
        if label is not None and told_by(label[1]) in (Tells.OWNER, Tells.SUPPORT):
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
