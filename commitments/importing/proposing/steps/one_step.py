"""One step in the making: its owner, date and title from labels, brackets, leads, its words, and what is above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from commitments.importing.by_when import begins_then
from commitments.importing.calling import title_of
from commitments.importing.dates import Found
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Passage
from commitments.importing.named_times import is_named_time
from commitments.importing.proposal import ProposedDue, ProposedStep, Source
from commitments.importing.proposing.dues import FIRST_CLAUSE, in_words, proposed_due
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.names.forms import IS_SHORT, LOW
from commitments.importing.proposing.names.groups import is_group
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.values import is_empty
from commitments.importing.proposing.names.written import is_name
from commitments.importing.proposing.owners.their_city import with_government
from commitments.importing.structure import Kind, Section
from commitments.importing.structure.ends import UNFINISHED
from commitments.importing.structure.horizons import is_horizon
from commitments.importing.structure.typed_cells import is_time
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.levels import LEVELS_OF_STEPS, level_of, level_or_both

from .habits import Habit
from .insides import JOINED_NAMES
from .marked import Marked, boxed, last_named, named_within, pointed, timed
from .owing import DASH_LEAD, Owing
from .standing_over import due_above, due_named_above, due_of_all, government_above, owners_above


class Making:
    """`named`: those whom what stands around the entry names. `author`: whoever says 'I' in the document. `habit`: how
    the entries of its list tell who owes them."""

    def __init__(
        self, owing: Owing, entry: Entry, section: Section, named: Named = NOBODY, *, author: str, habit: Habit
    ) -> None:
        self.owing = owing
        self.entry = entry
        self.section = section
        self.author = author
        self.habit = habit
        self.named = named
        self.due: ProposedDue | None = None
        self.lead: str | None = None
        self.text = ""
        self.behind = ""
        """What was taken off the end of its words; a city may stand there."""

    def step(self) -> ProposedStep | None:
        """The step; none where its words tell of nothing. Its entry then has the labels that were understood."""
        source = self.entry.source
        self._take_labels()
        self._take_items_below()
        self._take_tail()
        self.text = _AND_LAST.sub("", " ".join(self.entry.text.split())).rstrip(" –—-→;；,，|")
        first = FIRST_CLAUSE.match(self.text)
        is_deed = first is not None and DEED.match(self.text, first.end()) is not None  # 'Sans délai, publier la carte'
        if is_empty(self.text.rstrip(" .。")) and not is_deed:
            return None  # '办法三：暂无。'
        self.lead = self.entry.lead.text if self.entry.lead is not None else None
        said = f"{self.lead or ''} {self.text}"
        if self.lead is None:
            self._take_bracket()
        else:
            self._take_dated_lead()
        if self._leads_owner():
            self.named, self.lead = (
                self.owing.owners.named_in_lead(self.lead or "").with_supporters(self.named.supporters),
                None,
            )
        elif self.lead is None and len(self.entry.body) == 1:
            self._take_before_dash()
        self._complete()
        return self._proposed(source, said)

    def _take_labels(self) -> None:
        values, owing = self.entry.attributes, self.owing
        who, until = owing.who_and_when(values[Tells.OWNER].text) if Tells.OWNER in values else ("", None)
        self.named = owing.owners.named(who) if who else self.named
        if Tells.SUPPORT in values:
            self.named = self.named.with_supporters(owing.all_in(values[Tells.SUPPORT].text))
        self.due = owing.dues.told(values[Tells.DUE].text) if Tells.DUE in values else until

    def _take_items_below(self) -> None:
        """Items below the step that are nothing but who owes it, and by when; not a list that a colon begins."""
        body = self.entry.body
        told: list[tuple[Named, ProposedDue | None]] = []
        if body[0].text.rstrip().endswith((":", "：")):
            return
        for below in body[:0:-1]:
            one = self._item_below(below) if below.block is not body[0].block else None
            if one is None:
                break
            told.insert(0, one)
        if told and (len(told) == 1 or any(due for _named, due in told)):
            self.entry.labels += body[-len(told) :]
            del body[-len(told) :]
            for named, due in told:
                self._take(named, due)

    def _item_below(self, below: Passage) -> tuple[Named, ProposedDue | None] | None:
        """Whom an item names that names nobody else, or by when; none where it tells anything else."""
        text, owners = below.text.strip(" .;；。"), self.owing.owners
        if below.block.kind is not Kind.ITEM or len(text.split()) > _MOST_BELOW:
            return None
        if (due := self._only_due(text)) is not None:
            return NOBODY, due
        return (owners.named(text), None) if owners.all_owners(text) else None

    def _take_tail(self) -> None:
        """What brackets, dashes and labels behind the words tell; or all that stands behind them and a colon."""
        entry = self.entry
        if self.habit.is_pointed and not self.named:
            self._take_marked(pointed(self.owing, entry.body[-1]))
            return
        last = entry.body[-1]
        is_own = len(entry.body) > 1 and not UNFINISHED.search(entry.body[-2].text[-_END:])
        parts = _PARTS.split(last.text.strip(" .。")) if is_own and "(" not in last.text else [last.text]
        if is_own and all(map(is_empty, parts)):
            entry.labels.append(entry.body.pop())  # 'No owner yet; date not set'
            last = entry.body[-1]
            is_own = False
        line = self.owing.line(last) if is_own else None
        if line is not None:
            entry.body.pop()
            entry.labels.append(last)
            self._take(line.named, line.due)
            return
        if (tail := self.owing.tail(last, **({"least": 0} if len(entry.body) > 1 else {}))) is not None:
            entry.body[-1] = last.part(0, tail.start)
            self.behind = last.text[tail.start :]
            entry.labels += tail.labels
            self._take(tail.named, tail.due)
        if self.habit.is_bracketed and not self.named:
            self._take_marked(last_named(self.owing, entry.body[-1], self.author))
        if self.habit.is_bracketed_within and not self.named:
            self._take_marked(named_within(self.owing, entry.body[-1]))
        if self.due is None and Tells.DUE not in entry.attributes:
            self.due = self._due_behind(entry.body[-1])
        if entry.is_part:
            return
        if entry.lead is not None and not self.named and (behind := self.owing.behind_colon(entry)) is not None:
            self.named, self.due = behind.named, behind.due or self.due
            self.entry = replace(entry, body=[entry.lead], lead=None, labels=entry.labels + behind.labels)
        elif entry.lead is not None:
            begun = NOBODY if self.named else self.owing.begun_behind_colon(entry)
            if begun or self._only_names_behind(entry):
                self.named = self.named or begun
                block, first = entry.lead.block, entry.lead.start  # 'A map of drains: Bhopal + NIUA, March 2026'
                self.entry = replace(entry, body=[Passage(block, first, entry.body[0].end)], lead=None)

    def _due_behind(self, last: Passage) -> ProposedDue | None:
        """The time without a day that stands where those of its list stand, or behind a bar: '- with the revised
        budget', beside '- June'. Its words stay with the step."""
        found = timed(last) if not self.behind else None
        if found is None or not (self.habit.is_timed or ("|" in found["sign"] and is_time(found["when"]))):
            return None
        dates = self.owing.dues.dates_in(found["when"])
        return (
            in_words(found["when"])
            if any(begins_then(found["when"], one) for one in dates)
            else self.owing.dues.told(found["when"])
        )

    def _take_marked(self, told: Marked | None) -> None:
        """What the bracket at the end of the step, or the arrow in it, tells, as those of all others of its list do.
        What is not understood of it stays with the words."""
        if told is None:
            return
        last = self.entry.body[-1]
        self._take(told.named, told.due)
        if told.is_whole:
            self.entry.body[-1] = last.part(0, told.at)
            self.behind = last.text[told.at :]

    def _only_names_behind(self, entry: Entry) -> bool:
        """Whether behind a colon stands nothing but who is to do it, as names nobody knows, and by when: no title leads
        into that."""
        body, lead = entry.body[0], entry.lead
        if lead is None or len(entry.body) != 1 or body.block is not lead.block or self._leads_owner():
            return False
        return self._names_and_date(body.text)

    def _names_and_date(self, text: str) -> bool:
        """Whether a text is nothing but names and a date."""
        dates = self.owing.dues.dates_in(text)
        around = JOINED_NAMES.split("".join(_without(text, dates)).strip(" .;"))
        return bool(dates) and not is_han(text) and all(is_empty(one) or is_name(one) for one in around if one.strip())

    def _take(self, named: Named, due: ProposedDue | None) -> None:
        told = self.named if self.named.owner is not None else named.with_supporters(self.named.supporters)
        self.named = told.with_supporters(named.supporters)
        self.due = self.due or due

    def _take_bracket(self) -> None:
        """A bracket before all else: '[Ana] Send the notes', 'Step 1 (UNEP, May 2026): Test the water'."""
        self._take_boxed()
        found = _BRACKET_LEAD.match(self.text) if not self.named else None
        if found is not None and DEED.match(self.text[found.end() :]):
            self.named = self.owing.owners.named(found["who"].replace("/", ";"))
            self.text = self.text[found.end() :]
        first = _BRACKET_FIRST.match(self.text)
        if first is not None and (told := self.owing.in_bracket(self.entry.body[0], first["in"])) is not None:
            self._take(told.named, told.due)
            self.text = first["rest"]

    def _take_boxed(self) -> None:
        """Who owes the step and by when, in a bracket that begins it as it does all others of its list. What is not
        understood of it stays with the words."""
        if self.named or self.entry.body[0].block.style != "bracket":
            return
        told = boxed(self.owing, self.entry.body[0], self.text, are_led=self.habit.is_led)
        if told is not None:
            self._take(told.named, told.due)
            self.text = self.text[told.at :] if told.is_whole else self.text

    def _take_dated_lead(self) -> None:
        """'March 2025: ...', as a roadmap has it; or '31 March – UNEP: ...'."""
        parts = _DASH.split(self.lead or "", maxsplit=1)
        if len(parts) > 1 and self.due is None and (due := self._only_due(parts[0])) is not None:
            self.due, self.lead = due, parts[1]
            return
        due = self._only_due(self.lead or "") if self.due is None else None
        if due is not None:
            self.due, self.lead = due, None

    def _only_due(self, text: str) -> ProposedDue | None:
        """The due of words that tell nothing else: 'By 31 March', 'Antes del segundo diálogo'."""
        dates = self.owing.dues.dates_in(text)
        if dates and is_mostly_date(text, dates):
            return proposed_due(max(dates, key=lambda one: one.last), text)
        if is_named_time(text):
            return in_words(text)
        until = self.owing.dues.until_next(text)
        is_next = until is not None and (is_horizon(text) or key(until.words) == key(text))
        return until if is_next else self.owing.dues.of_unknown_day(text)

    def _leads_owner(self) -> bool:
        """Whether the words before a colon name who owes the step."""
        lead, owners = self.lead, self.owing.owners
        if lead is None or self.named.owner is not None:
            return False
        if self.habit.is_titled and not owners.is_known_name(lead) and not DEED.match(self.text):
            return False  # 'Rain gauge network: Installation of twelve gauges'
        is_owner = owners.all_owners(lead) or is_group(lead) or self.habit.is_led or self._acts(lead)
        return bool(is_owner) and not self._is_title_before_owner(lead)

    def _acts(self, lead: str) -> bool:
        """Whether a city stands before a colon and what it is to do: 'Chennai: appoint a heat officer'."""
        return bool(DEED.match(self.text)) and self.owing.register.knows_city(lead, self.owing.country)

    def _is_title_before_owner(self, lead: str) -> bool:
        """Whether a short name before a colon is what a step is about, because its sentence begins with somebody who
        does it: 'SNI: Kementerian Perdagangan mengajukan ...', 'Secretaría compartida: la Municipalidad creará ...'."""
        owners, register = self.owing.owners, self.owing.register
        told = owners.in_text(self.text).owner or owners.doing(self.text).owner
        if told is None:
            return False
        is_first = key(told.name) in owners.known and LOW.sub("", self.text).startswith(told.name)
        if self.entry.is_titled and is_first and key(told.name) != key(lead):
            return True  # '**Legazpi.** DILG will review the shelter plan.'
        if key(lead) in owners.known:
            return False
        is_sure = not (owners.is_person(lead) or is_group(lead) or register.knows_stakeholder(lead, self.owing.country))
        is_next = LOW.sub("", self.text).removeprefix("由").startswith(told.name)  # '由城建局牵头'
        return key(told.name) in owners.known or (is_sure and is_next)

    def _take_before_dash(self) -> None:
        """'MoUD - send the tables', 'Anand Rao (ICLEI) - send the tables', 'Model by-law — Draft a law that ...'."""
        found, owners = DASH_LEAD.match(self.text), self.owing.owners
        if found is None:
            return
        who, of, rest = found["who"], (found["person"] or "").strip(" ()"), self.text[found.end() :]
        due = self._only_due(who) if self.due is None or self.due.words in who else None
        if due is not None and not of:
            self.due, self.text = due, rest  # 'By 31 March - a group for the map'
            return
        is_owner = owners.all_owners(who) or is_group(who)
        speaks_for = owners.is_person(who) or (owners.is_owner(of) and not owners.is_person(of))
        if not self.named and self.habit.is_led and of and speaks_for:
            self.named, self.text = owners.named(of), rest
        elif not self.named and (is_owner or self.habit.is_led):
            self.named = owners.named(who)
            # 'Everyone - comment' stays whole: nobody by name is told apart.
            is_sure = is_owner or (self.named and DEED.match(rest))
            self.text = rest if is_sure and (not of or IS_SHORT.fullmatch(of)) else self.text
        elif self._names_and_date(rest):
            return  # 'Proposals for lakes – Bhopal and Surat, March 2026'
        elif is_title(found, self.text) or self._begins_anew(found):
            self.lead, self.text = who, rest

    def _begins_anew(self, found: re.Match[str]) -> bool:
        """Whether behind a few words and a dash a sentence begins with who does it: 'Training - ICLEI to draft it'."""
        rest = LOW.sub("", self.text[found.end() :])
        owner = self.owing.owners.in_text(rest).owner if len(found["who"].split()) <= _MOST_OF_TITLE else None
        return owner is not None and rest.startswith(owner.name)

    def _complete(self) -> None:
        """With those whom the words of the step name, or what it stands under where they name nobody; and with its
        date, likewise."""
        owing, text = self.owing, self.text
        theirs = government_above(owing, self.entry, self.section)
        said = with_government(text, theirs) if theirs else text  # 'The council sends ...', under 'Jinja'
        told = NOBODY
        if len(self.entry.body) > 1 and not theirs:
            told = owing.owners.in_text(self.entry.body[0].text)  # 'The district shall ...', before what others do.
            told = told if told.owner is not None else owing.owners.doing(self.entry.body[0].text)
        in_all = owing.owners.in_text(said)
        told = told.with_supporters(in_all.supporters) if told.owner is not None else in_all
        if told.owner is None:
            doing = owing.owners.bound(said) or owing.owners.doing(said)
            doing = doing or (owing.owners.in_text(self.lead) if self.lead else NOBODY)  # 'UNEP will publish two: ...'
            told = doing.with_supporters(told.supporters)
        named = self.named
        if named.owner is None:
            if told.owner is None and self.author and _I_WILL.match(text):
                told = Named(owing.owners.one(self.author), told.supporters)
            over = told if told.owner is not None else owners_above(owing, self.entry, self.section)
            over = over or owing.owners.group(text)
            named = over.with_supporters(named.supporters)
        self.named = named.with_supporters(told.supporters) if told.owner in (None, named.owner) else named
        self.due = self.due or owing.dues.said_in(text) or owing.dues.said_first(text)
        self.due = self.due or due_above(owing, self.entry, self.section)
        self.due = self.due or due_of_all(owing, self.entry, self.section)
        if self.due is None and Tells.DUE not in self.entry.attributes and told.owner is not None:
            self.due = owing.dues.said_behind(said, [one.name for one in told.everyone])
        if self.due is None and Tells.DUE not in self.entry.attributes:
            self.due = owing.dues.said_without_day(text) or due_named_above(self.entry, self.section)

    def _proposed(self, source: Source, said: str) -> ProposedStep:
        owing, entry, section, named = self.owing, self.entry, self.section, self.named
        city_at, level_at = entry.attributes.get(Tells.CITY), entry.attributes.get(Tells.LEVEL)
        above = section.heading.text if section.is_part and section.heading is not None else ""
        group = entry.group.text if entry.group else ""
        of_group = level_of(group, alone=True) if owing.owners.all_owners(group) else entry.level
        level = (level_or_both(level_at.text) if level_at else None) or of_group or section.level
        city = city_at.text if city_at else ""
        told_of_it = f"{city} {group} {above} {named.names} {said} {self.behind}"
        told_of_it += f" {owing.spelled(told_of_it)} {owing.counted(named.names)}"
        return ProposedStep(
            title_of(self.lead, self.text), self.text, source, named.owner, self.due, owing.cities(told_of_it),
            level if level in LEVELS_OF_STEPS else None, named.supporters,
            owing.new_cities.of(city, told_of_it, named.everyone),
        )  # fmt: skip


_BRACKET_FIRST = re.compile(r"[(（](?P<in>[^()（）]{3,160})[)）]\s*[:：]\s*(?P<rest>\S.*)", re.DOTALL)
_BRACKET_LEAD = re.compile(r"\[(?P<who>[A-ZÀ-Þ][^\[\]:\d]{1,60})\]\s*")


def _without(text: str, dates: Sequence[Found]) -> Iterator[str]:
    """What stands around dates."""
    at = 0
    for one in dates:
        yield text[at : one.start]
        at = one.end
    yield text[at:]


_DASH = re.compile(r"\s+[–—-]\s+|——")
_AND_LAST = re.compile(r"[,;]\s*(?:and|y|e|et|dan|及|以及)\s*$")
"""What joins an item to the last one of its list."""
_PARTS = re.compile(r"\s*[;,|；，]\s*")
_MOST_BELOW = 14
"""Words of an item that tells nothing but who owes the one above."""
_END = 60
"""Signs of the end of a line that show that it goes on with the next one."""
_MOST_OF_TITLE = 5
"""Words of what a step is called before a dash."""
_I_WILL = re.compile(
    r"I(?:['’]ll| will| shall)\b|I (?!am\b|was\b|ha[vd]|would|wish|hope|think|thank|believe|feel|note|do\b|"
    r"did\b)(?!\w+ed\b)"
    r"[a-z]{3,} (?=[a-z])|(?:[Yy]o )?(?:me encargo|voy a)\b|[Yy]o [a-zà-ÿ]{2,}o\b|[Ee]u (?:vou|fico|"
    r"[a-zà-ÿ]{2,}o)\b|"
    r"[Jj]e (?:vais|me charge|[a-zà-ÿ]{3,}e)\b|"
    r"saya (?:akan\b|me(?:m|n|ng|ny)[a-z]{3,}\b)|我(?:会|将|来|负责)"
)
"""How whoever wrote the document says that they will do something."""


_NAME_LAST = re.compile(r"\s[A-ZÀ-Þ][\w'’-]*$")


def is_title(found: re.Match[str], text: str) -> bool:
    """Whether a few words before a dash are what a step is called: 'Model by-law — Draft a law that ...'."""
    rest = text[found.end() :]
    if DEED.match(text) and _NAME_LAST.search(found["who"]):
        return False  # 'Hold a monthly call ONAS – Pikine Nord in the rains'
    is_long_dash = text[found.end("who") : found.end()].strip() in ("–", "—")
    return (
        is_long_dash and len(found["who"].split()) <= _MOST_OF_TITLE and rest[:1].isupper() and len(rest.split()) >= 4
    )
