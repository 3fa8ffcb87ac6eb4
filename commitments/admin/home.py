"""Home of programme staff: what needs them now, and how old what is open has become.

`NEEDS` is the table. Each names the list that shows all of it, and the count links to it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.mails import failed_lately
from commitments.models import ActionItem, Commitment, Request
from commitments.querysets.action_item import intervals_of_series, series_that_remind, written_to_by_heirs
from commitments.querysets.narrowing import left_open, owes, unreminded
from commitments.status import Acceptance, RequestKind
from dialogues.models import Membership, Series, Stakeholder
from dialogues.standing import spoken_for
from dialogues.status import DialogueStatus, Footing, MemberState, StakeholderCategory, Visibility
from urbanshift.admin.site import page, show

from . import addresses
from .chart import AGES, open_by_age
from .today import Day, pending_words

CAP = 100
"""Counted no further: more is "100+"."""

FEW = 3
"""Lines of each list that are shown at once."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: what it is called, what is to be said of it, where it is (at `place` of `key`), and for how
    many it counts."""

    name: str
    said: str | Callable[[int], str]
    place: Callable[[Any], str]
    key: Any
    number: int = 1

    # Both are made for those that are shown: there are a hundred for each of them.

    @property
    def text(self) -> str:
        return self.said if isinstance(self.said, str) else self.said(self.number)

    @property
    def address(self) -> str:
        return self.place(self.key)


@dataclass(frozen=True, slots=True)
class Need:
    """Something that may wait for staff.

    `rows` finds it, `CAP` + 1 lines at most where there can be many. `page` names the list that shows all of it, and
    `query` is what that is filtered by.
    """

    title: Any
    rows: Callable[[Day], list[Row]]
    page: str
    query: str = ""


def _pending(day: Day) -> list[Row]:
    return [
        Row(reference, pending_words, addresses.of_follow_up, reference, day.pending[pk])
        for pk, reference, *_said in day.dialogues
        if pk in day.pending
    ]


def _dialogues(
    day: Day, status: DialogueStatus, *, footing: Footing | None = None, circle: Visibility | None = None
) -> list[Row]:
    """Those of that status; with that footing, and of that circle, where they are said."""
    return [
        Row(reference, title, addresses.of_dialogue, reference)
        for _pk, reference, title, stands, rests, reach in day.dialogues
        if stands == status and footing in (None, rests) and circle in (None, reach)
    ]


def _without_next(day: Day) -> list[Row]:
    found = day.read(
        "without next",
        lambda: Series.objects.filter(left_open()).order_by("code").values_list("code", "name")[: CAP + 1],
    )
    return [Row(code, name, addresses.of_planning, code) for code, name in found]


def _unreminded(day: Day) -> list[Row]:
    found = day.read(
        "unreminded",
        lambda: Series.objects.filter(unreminded()).order_by("code").values_list("code", "name")[: CAP + 1],
    )
    return [Row(code, name, addresses.of_reminders, code) for code, name in found]


def _items(day: Day, what: Hashable, items: Callable[[], QuerySet[ActionItem]]) -> list[Row]:
    found = day.read(
        what, lambda: items().order_by("sort_key").values_list("reference", "title", "owner__name")[: CAP + 1]
    )
    return [Row(reference, f"{title} · {owner}", addresses.of_item, reference) for reference, title, owner in found]


def _items_with(day: Day, answer: Acceptance) -> list[Row]:
    return _items(day, ("items", answer), lambda: ActionItem.objects.with_answer(answer))


def _overdue(day: Day) -> list[Row]:
    return _items(day, ("overdue", day.latest), lambda: ActionItem.objects.overdue(now=day.latest))


def _silent(day: Day) -> list[Row]:
    intervals = intervals_of_series()
    return _items(day, ("silent", intervals), lambda: ActionItem.objects.silent(on=day.today, intervals=intervals))


def _to_phone(day: Day) -> list[Row]:
    series, heirs_of = series_that_remind(), written_to_by_heirs(day.latest.date())
    # It is somebody's turn as soon as a day has ended at the place: that statement is written anew in between.
    what = ("phone", day.latest, series, heirs_of)
    return _items(day, what, lambda: ActionItem.objects.to_be_phoned(now=day.latest, series=series, heirs_of=heirs_of))


def _without_action(day: Day) -> list[Row]:
    found = day.read(
        "without action",
        lambda: Commitment.objects.without_action().order_by("sort_key").values_list("reference", "title")[: CAP + 1],
    )
    return [Row(reference, title, addresses.of_step, reference) for reference, title in found]


def _leads(day: Day, answer: Acceptance) -> list[Row]:
    """Next steps whose lead has said `answer`."""
    found = day.read(
        ("leads", answer),
        lambda: (
            Commitment.objects.with_answer(answer)
            .order_by("sort_key")
            .values_list("reference", "title", "lead__name")[: CAP + 1]
        ),
    )
    return [Row(reference, f"{title} · {lead}", addresses.of_step, reference) for reference, title, lead in found]


def _failed_mails(day: Day) -> list[Row]:
    found = failed_lately(on=day.today).select_related("person").defer("text", "html").order_by("-failed_at", "-pk")
    return [Row(str(one.person), one.subject, addresses.of_mail, one.pk) for one in found[: CAP + 1]]


def _without_active_member(day: Day) -> list[Row]:
    spoken = spoken_for(on=day.today)
    invited = Exists(Membership.objects.invited(on=day.today).filter(stakeholder=OuterRef("pk")))
    found = day.read(
        ("without active member", spoken),
        lambda: (
            Stakeholder.objects.without_active_member(on=day.today, but=spoken)
            .filter(owes())
            .order_by("name", "pk")
            .values_list("name", "category", "slug", invited)[: CAP + 1]
        ),
    )
    return [
        Row(name, _said_of(category, is_invited=is_invited), addresses.of_organisation, slug)
        for name, category, slug, is_invited in found
    ]


def _said_of(category: str, *, is_invited: bool) -> str:
    """What an organisation is, and that somebody there only has to sign in."""
    kind = str(StakeholderCategory(category).label)
    return f"{kind} · {MemberState.INVITED.label}" if is_invited else kind


def _requests(day: Day) -> list[Row]:
    found = day.read(
        "requests",
        lambda: (
            Request.objects.unanswered()
            .order_by("pk")
            .values_list("kind", "action_item__reference", "stakeholder__name")[: CAP + 1]
        ),
    )
    return [
        Row(reference, f"{RequestKind(kind).label} · {name}", addresses.of_item, reference)
        for kind, reference, name in found
    ]


NEEDS = (
    Need(_("Follow-ups pending before the next dialogue"), _pending, "dialogues", "pending=yes"),
    Need(_("Actions that are overdue"), _overdue, "actions", "overdue=yes"),
    Need(_("Reports to check"), lambda day: _items(day, "to be checked", ActionItem.objects.to_be_checked), "checking"),
    Need(
        _("Sent back, and not reported again"),
        lambda day: _items(day, "sent back", ActionItem.objects.sent_back),
        "actions",
        "status=sent-back",
    ),
    Need(
        _("No news for longer than the series expects"),
        _silent,
        "actions",
        "silent=yes",
    ),
    Need(
        _("To phone: mails have ended, or there is nobody to write to"),
        _to_phone,
        "to_phone",
    ),
    Need(_("Actions are owed, and no reminders are sent"), _unreminded, "all_series", "unreminded=yes"),
    Need(_("Requests from officers"), _requests, "requests"),
    Need(
        _("Actions that their owner declined"),
        lambda day: _items_with(day, Acceptance.DECLINED),
        "actions",
        "status=declined",
    ),
    Need(
        _("Next steps that their lead declined"),
        lambda day: _leads(day, Acceptance.DECLINED),
        "next_steps",
        "acceptance=declined&status=open",
    ),
    Need(
        _("Actions proposed, and not answered"),
        lambda day: _items_with(day, Acceptance.PROPOSED),
        "actions",
        "acceptance=proposed&status=live",
    ),
    Need(
        _("Leads proposed, and not answered"),
        lambda day: _leads(day, Acceptance.PROPOSED),
        "next_steps",
        "acceptance=proposed&status=open",
    ),
    Need(_("Next steps without an action"), _without_action, "next_steps", "without_action=yes"),
    Need(_("Held, and not finalised"), lambda day: _dialogues(day, DialogueStatus.HELD), "dialogues", "status=held"),
    Need(
        _("Footing to be confirmed"),
        lambda day: _dialogues(day, DialogueStatus.ADOPTED, footing=Footing.RECORDED),
        "dialogues",
        "footing=recorded",
    ),
    Need(
        _("Finalised, and published to nobody yet"),
        lambda day: _dialogues(day, DialogueStatus.ADOPTED, circle=Visibility.PARTICIPANTS),
        "dialogues",
        "unpublished=yes",
    ),
    Need(_("Next steps are open, and no next dialogue is planned"), _without_next, "all_series", "left_open=yes"),
    Need(
        _("Organisations that owe something, without an active member"),
        _without_active_member,
        "organisations",
        "unspoken_for=yes",
    ),
    Need(_("Mails that could not be sent"), _failed_mails, "mails", "state=failed-lately"),
)


@dataclass(frozen=True, slots=True)
class Card:
    """A need as it is shown."""

    title: Any
    count: str
    few: list[Row]
    has_more: bool
    address: str


def cards(day: Day) -> tuple[list[Card], list[Card]]:
    """What waits, and what does not."""
    found: list[Card] = []
    for need in NEEDS:
        rows = need.rows(day)
        address = reverse(f"admin:{need.page}") + (f"?{need.query}" if need.query else "")
        number = sum(row.number for row in rows)
        count = f"{CAP}+" if number > CAP else str(number)
        found.append(Card(need.title, count, rows[:FEW], len(rows) > FEW, address))
    return [card for card in found if card.few], [card for card in found if not card.few]


@page("", name="index")
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What needs staff now."""
    day = Day(timezone.now())
    waiting, calm = cards(day)
    bars = open_by_age(day)
    return show(
        request,
        "staff/home.html",
        _("What needs us now"),
        waiting=waiting,
        calm=calm,
        bars=bars,
        ages=AGES,
    )
