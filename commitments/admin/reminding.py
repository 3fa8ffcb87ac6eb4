"""Whether a series reminds those who owe: switched on with a look at who would get what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import batched
from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.refusals import require_going_on
from commitments.actions.reminders import switch_reminders
from commitments.chasing import asked_for_news_on
from commitments.digests import Records, Said, say
from commitments.models import ActionItem, Commitment
from commitments.reminding import (
    PEOPLE_AT_ONCE,
    AddressBook,
    Owed,
    Round,
    as_chased,
    chased_items,
    governed,
    in_slices,
    most_urgent,
)
from commitments.status import Acceptance
from dialogues.models import Series, Stakeholder
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.seen import ChangingForm
from urbanshift.admin.site import page
from urbanshift.fields import ReasonField
from urbanshift.text import comma, titled

SHOWN = 100
"""People whose first mail is shown, and organisations without anybody."""

LINES = 100
"""Lines of one mail that are looked at."""

FIRST_NEWS = 5
"""Actions whose first request for news is shown."""


@dataclass(frozen=True, slots=True)
class FirstMail:
    """What a person would get first."""

    person: User
    organisations: str
    lines: int
    said: Said


@dataclass(frozen=True, slots=True)
class Preview:
    """Who would get what on the next mornings. `more`: there are others. `unreached`: organisations that owe something,
    with nobody to write to."""

    mails: list[FirstMail]
    more: bool
    unreached: list[Stakeholder]


@dataclass(frozen=True, slots=True)
class News:
    """When news are first asked for: the first few actions with the day of each, and how many there are."""

    first: list[tuple[date, ActionItem]]
    number: int


def news_of(series: Series, *, now: datetime) -> News:
    """When silence would be asked about if `series` asked for news from now on, and nobody wrote until then."""
    rows = in_slices(chased_items(asking=True).filter(governed(series, "commitment__")))
    chased = (as_chased(row, (), {}) for some in rows for row in some)
    days = sorted((day, one.about[1]) for one in chased if (day := asked_for_news_on(one, now)) is not None)
    items = ActionItem.objects.select_related("owner").in_bulk([item for _day, item in days[:FIRST_NEWS]])
    return News([(day, items[item]) for day, item in days[:FIRST_NEWS]], len(days))


def preview(series: Series, *, now: datetime, asking: bool) -> Preview:
    """What the first mails would say if `series` reminded from now on, `asking` for news or not, of what is asked in it
    alone."""
    book = AddressBook.read(now)
    owing = _owing(series)
    people = sorted(
        (person for person, theirs in book.organisations.items() if theirs & owing),
        key=lambda person: (min(book.organisations[person] & owing), person),
    )
    turn = Round(book, series, asking)
    found: list[tuple[int, list[Owed]]] = []
    for some in batched(people, PEOPLE_AT_ONCE):
        owed = turn.owed(some)
        found += [(person, most_urgent(owed[person])) for person in some if person in owed]
        if len(found) > SHOWN:
            break
    shown = found[:SHOWN]
    lines_shown = (one for _person, lines in shown for one in lines[:LINES])
    records = Records.read(lines_shown, get_language() or "en", named=True)
    users = User.objects.in_bulk([person for person, _lines in shown])
    names = dict(Stakeholder.objects.filter(pk__in=owing).values_list("pk", "name"))
    mails = [
        FirstMail(
            users[person],
            comma().join(sorted(names[one] for one in book.organisations[person] & names.keys())),
            len(lines),
            say(lines[:LINES], records, now=now, agendas=turn.agendas, organisations=book.organisations[person]),
        )
        for person, lines in shown
    ]
    silent = Stakeholder.objects.filter(pk__in=owing - book.members.keys()).order_by("name", "pk")
    return Preview(mails, len(found) > SHOWN, list(silent[:SHOWN]))


def _owing(series: Series) -> frozenset[int]:
    """Ids of the organisations that owe something under the series, or are waited for."""
    items = ActionItem.objects.live().filter(governed(series, "commitment__")).order_by()
    leads = Commitment.objects.open().filter(governed(series), ~Q(acceptance=Acceptance.DECLINED)).order_by()
    found: set[int | None] = set()
    for ids in (
        items.values_list("owner", flat=True),
        items.values_list("waiting_for_stakeholder", flat=True),
        leads.values_list("lead", flat=True),
    ):
        found.update(ids.distinct())
    return frozenset(one for one in found if one is not None)


class SwitchForm(ChangingForm):
    sends_reminders = forms.ChoiceField(
        label=_("Reminders"),
        choices=[("on", _("are sent")), ("off", _("are not sent"))],
        widget=forms.RadioSelect,
    )
    asks_for_news = forms.BooleanField(
        label=_("Also ask for news"),
        required=False,
        help_text=_("Once for each time that news is expected in, while the due date is far or there is none."),
    )
    reason = ReasonField(label=_("Why it changes"), required=False)

    def act(self, *, by: User, now: datetime) -> Series:
        said = self.said | {"sends_reminders": self.said["sends_reminders"] == "on"}
        return switch_reminders(self.record, by=by, now=now, version=self.version, **said)


@page("series/<key:code>/reminders/", name="reminders")
class Reminders(Act):
    form_class = SwitchForm
    template_name = "staff/reminders.html"
    title = _("Reminders")
    button = _("Save")
    record: Series

    def require_possible(self) -> None:
        # What was switched on before can still be switched off.
        if not self.record.sends_reminders:
            require_going_on(self.record)

    def find(self, **key: Any) -> Series:
        return get_object_or_404(Series, code=key["code"])

    def get_title(self) -> str:
        return titled(self.title, self.record.name)

    def get_initial(self) -> dict[str, Any]:
        return {
            "sends_reminders": "on" if self.record.sends_reminders else "off",
            "asks_for_news": self.record.asks_for_news,
        }

    def consequences(self) -> Sequence[Any]:
        return [
            _("14 and 3 days before a due date, the day after, and 30 and 60 days later; then it is for us to phone."),
            _("What is proposed is asked about once; what is new, sent back or on the next agenda is told."),
            gettext("News is asked for once in %(days)d days of silence.") % {"days": self.record.report_every_days},
            _("One mail a person and day at most, in the morning of their city; who has answered is left alone."),
            _("Nobody is asked about a date that had passed when it was entered, nor about what is declined or done."),
        ]

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [
            (_("Series"), reverse("admin:all_series")),
            (self.record.code, reverse("admin:edit_series", args=[self.record.code])),
        ]

    def leads_to(self, result: Any) -> str:
        return reverse("admin:reminders", args=[self.record.code])

    def back(self) -> str:
        return reverse("admin:all_series")

    def get_done(self, result: Any) -> Any:
        if result.sends_reminders:
            return _("Reminders are sent: the first ones on the next morning of each reader.")
        return _("No reminders are sent for this series.")

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if "look" not in request.POST:
            return super().post(request, **kwargs)
        form = self.make_form(request.POST)
        form.is_valid()
        return self.render(form)

    def context(self, form: ActForm) -> dict[str, Any]:
        """What it would be as the form says it."""
        now = timezone.now()
        asking = bool(form["asks_for_news"].value())
        return {
            "preview": preview(self.record, now=now, asking=asking),
            "news": news_of(self.record, now=now) if asking else None,
        }
