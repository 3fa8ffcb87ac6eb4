"""What a digest says: the lines that a person is told, in sections, with the records that they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dialogues.models import Dialogue, Stakeholder

from .chasing import BEFORE_DUE, About, Line, days_late
from .due import local_day
from .figures import zone_of
from .models import ActionItem, Commitment, Translation
from .reminding import Agenda, Owed
from .status import ASKING, ReminderKind, WaitingFor
from .words import due_words

SHOWN = 20
"""Entries of one section that are spelled out; of the others their number is told."""

PLACES = {"action_item": "my-action", "commitment": "my-answer-lead", "dialogue": "my"}
"""The page where a person answers, by what a line is about."""


def address_of(column: str, reference: str) -> str:
    """Where a person answers about the record, as mails and calendars say it."""
    arguments = [] if column == "dialogue" else [reference]
    return settings.SITE_URL + reverse(PLACES[column], args=arguments)


class Heading(models.TextChoices):
    """The sections of a digest, in their order."""

    SENT_BACK = "sent_back", gettext_lazy("Sent back to you, with a question")
    OVERDUE = "overdue", gettext_lazy("Overdue")
    DUE_SOON = "due_soon", gettext_lazy("Due soon")
    PROPOSED = "proposed", gettext_lazy("Proposed to you: do you accept it?")
    ASKED = "asked", gettext_lazy("Programme staff ask how this goes")
    WAITED_FOR = "waited_for", gettext_lazy("Others wait for you")
    NO_NEWS = "no_news", gettext_lazy("No news for a while: how does it go?")
    ASSIGNED = "assigned", gettext_lazy("New for you")
    COPIED = "copied", gettext_lazy("For you to know: your colleagues were asked, and have not answered")
    BEFORE_DIALOGUE = "before_dialogue", gettext_lazy("The next dialogue")


REPORTS = frozenset(
    {Heading.SENT_BACK, Heading.OVERDUE, Heading.DUE_SOON, Heading.ASKED, Heading.NO_NEWS, Heading.ASSIGNED}
)
"""Sections whose entries are answered by a report."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record in a digest: its title in a `language`, where to answer, and in `facts` what is to be known of it."""

    record: ActionItem | Commitment | Dialogue
    title: str
    language: str
    address: str
    facts: str


@dataclass(slots=True)
class Section:
    heading: Heading
    entries: list[Entry] = field(default_factory=list)
    more: int = 0

    def add(self, entry: Entry) -> None:
        if len(self.entries) < SHOWN:
            self.entries.append(entry)
        else:
            self.more += 1


@dataclass(frozen=True, slots=True)
class Said:
    """What a digest says. `questions`: how many of its entries wait for an answer. `by_staff`: they ask, with a
    `note` of their own."""

    sections: Sequence[Section]
    questions: int
    by_staff: bool = False
    note: str = ""

    @property
    def wants_reports(self) -> bool:
        return any(section.heading in REPORTS for section in self.sections)

    @property
    def proposes(self) -> bool:
        return any(section.heading == Heading.PROPOSED for section in self.sections)


@dataclass(frozen=True, slots=True)
class Records:
    """What lines are about, with titles in one language where they were translated, and the `names` of organisations
    that they are addressed to, by id, where they were asked for."""

    found: Mapping[About, Any]
    titles: Mapping[About, tuple[str, str]]
    names: Mapping[int, str]

    @classmethod
    def read(cls, lines: Iterable[Owed], language: str, *, named: bool) -> Records:
        """Of any number of lines; `named`: with the names of organisations. Seven queries at most."""
        wanted: dict[str, set[int]] = defaultdict(set)
        to: set[int] = set()
        for one in lines:
            column, pk = one.line.about
            wanted[column].add(pk)
            to.add(one.line.to)
        items = ActionItem.objects.select_related("owner", "city", "commitment__dialogue__series__country")
        steps = Commitment.objects.select_related("dialogue__series__country")
        dialogues = Dialogue.objects.select_related("series__country")
        found: dict[About, Any] = {}
        tables: tuple[tuple[str, Any], ...] = (("action_item", items), ("commitment", steps), ("dialogue", dialogues))
        for column, records in tables:
            if wanted[column]:
                found |= {(column, pk): record for pk, record in records.in_bulk(wanted[column]).items()}
        organisations = Stakeholder.objects.filter(pk__in=to if named else ())
        return cls(found, _translated(found, language), dict(organisations.values_list("pk", "name")))


def _translated(records: Mapping[About, Any], language: str) -> dict[About, tuple[str, str]]:
    """Titles in the language of the reader and its tag, of records that have one."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for (column, pk), record in records.items():
        if record.language.casefold() != language.casefold():
            wanted[column].append(pk)
    found: dict[About, tuple[str, str]] = {}
    for column, ids in wanted.items():
        texts = Translation.objects.filter(
            **{f"{column}__in": ids}, field="title", language__iexact=language
        ).values_list(column, "text", "language")
        found |= {(column, pk): (text, tag) for pk, text, tag in texts}
    return found


def say(
    lines: Sequence[Owed],
    records: Records,
    *,
    now: datetime,
    agendas: Iterable[Agenda] = (),
    organisations: Collection[int] = (),
    by_staff: bool = False,
    note: str = "",
) -> Said:
    """`lines`, the most urgent first, as a person reads them; each record once, where it is most urgent.

    `agendas` say how much the `organisations` of the person will be asked; where these are several, each entry says
    which of them owes it. Called where the reader's language is spoken.
    """
    first: dict[About, Owed] = {}
    for one in lines:
        first.setdefault(one.line.about, one)
    asked = {agenda.meeting.about: sum(agenda.asked.get(one, 0) for one in organisations) for agenda in agendas}
    sections: dict[Heading, Section] = {}
    questions = 0
    for about, one in first.items():
        record = records.found[about]
        heading = _heading(one, record)
        whose = records.names[one.line.to] if len(organisations) > 1 and not isinstance(record, Dialogue) else ""
        entry = _entry(one.line, record, records.titles.get(about), whose=whose, now=now, asked=asked.get(about, 0))
        sections.setdefault(heading, Section(heading)).add(entry)
        questions += one.line.kind in ASKING and not one.copied
    return Said([sections[heading] for heading in Heading if heading in sections], questions, by_staff, note)


def _heading(one: Owed, record: Any) -> Heading:
    if one.copied:
        return Heading.COPIED
    if isinstance(record, ActionItem) and one.line.to != record.owner_id:
        return Heading.WAITED_FOR
    return Heading(one.line.kind.value)


def _entry(
    line: Line, record: Any, translated: tuple[str, str] | None, *, whose: str, now: datetime, asked: int
) -> Entry:
    title, language = translated or (record.title, record.language)
    address = address_of(line.about[0], record.reference)
    match record:
        case ActionItem():
            facts = _of_item(record, line, now)
        case Commitment():
            facts = iter([_("You are proposed to lead this next step"), due_words(record.due)])
        case _:
            facts = _of_dialogue(record, line, now, asked)
    return Entry(record, title, language, address, " · ".join(fact for fact in (whose, *facts) if fact))


def _of_item(item: ActionItem, line: Line, now: datetime) -> Iterator[str]:
    zone = zone_of(item)
    if line.to != item.owner_id and item.waiting_for:
        what = WaitingFor(item.waiting_for).label
        yield _("%(organisation)s waits for you (%(what)s)") % {"organisation": item.owner.name, "what": what}
    yield from _when(item, now)
    if line.kind == ReminderKind.NO_NEWS:
        silent = (local_day(now, zone) - line.on).days
        yield ngettext("no news for %(days)d day", "no news for %(days)d days", silent) % {"days": silent}
    if item.city is not None:
        yield item.city.name


def _when(item: ActionItem, now: datetime) -> Iterator[str]:
    yield due_words(item.due)
    late = days_late(item.due_on, item.overdue_at, now, zone_of(item))
    if late is not None and late > 0 and item.overdue_at is not None:
        yield ngettext("%(days)d day overdue", "%(days)d days overdue", late) % {"days": late}
    elif late is not None and BEFORE_DUE[0] <= late <= 0:
        yield _in_days(-late)


def _of_dialogue(dialogue: Dialogue, line: Line, now: datetime, asked: int) -> Iterator[str]:
    yield date_format(line.on)
    yield _in_days((line.on - local_day(now, dialogue.series.country.timezone)).days)
    yield ngettext(
        "it will ask about %(number)d matter of yours", "it will ask about %(number)d matters of yours", asked
    ) % {"number": asked}


def _in_days(days: int) -> str:
    return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days} if days else _("today")


def message_about(items: Sequence[ActionItem], organisation: str, *, language: str, now: datetime) -> str:
    """What staff send by another way than mail, such as WeChat or WhatsApp: plain text, to be copied.

    `items` have `city` and `commitment.dialogue.series.country` loaded. One query.
    """
    found = {("action_item", item.pk): item for item in items}
    titles = _translated(found, language)
    with translation.override(language):
        entries = [
            (titles.get(about, (item.title,))[0], item.reference, " · ".join(_when(item, now)))
            for about, item in found.items()
        ]
        return render_to_string(
            "reminders/message.txt",
            {
                "organisation": organisation,
                "entries": entries[:SHOWN],
                "more": len(entries) - SHOWN,
                "address": settings.SITE_URL + reverse("my"),
            },
        ).strip()
