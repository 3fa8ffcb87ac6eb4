"""Home of programme staff: what needs them now, and how old what is open has become.

`NEEDS` is the table. A screen that shows one of these lists gives its page's name there, and the count links to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from accounts.mails import TOLD_FOR
from accounts.models import Mail
from commitments.models import ActionItem, Commitment, FollowUp, Request
from commitments.querysets.narrowing import owes
from commitments.status import Acceptance
from dialogues.models import Dialogue, Stakeholder
from dialogues.standing import spoken_for
from dialogues.status import DialogueStatus
from urbanshift.admin.site import page, show

from . import addresses

CAP = 100
"""Counted no further: more is "100+"."""

FEW = 3
"""Lines of each list that are shown at once."""

MANY = 20
"""Lines that are shown of what no list shows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: what it is called, what is to be said of it, where it is (at `place` of `key`), and for how
    many it counts."""

    name: str
    text: str
    place: Callable[[Any], str]
    key: Any
    number: int = 1

    @property
    def address(self) -> str:
        """Made for those that are shown: there are a hundred for each of them."""
        return self.place(self.key)


@dataclass(frozen=True, slots=True)
class Need:
    """Something that may wait for staff.

    `rows` finds it, `CAP` + 1 lines at most where there can be many. `page` names the list that shows all of it; None
    where the lines, of which there are seldom many, are all there is. `query` is what the list is filtered by.
    """

    title: Any
    rows: Callable[[Day], list[Row]]
    page: str | None = None
    query: str = ""


class Day:
    """What the needs are found for: today, and what several of them ask for."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.begins = datetime.combine(today, time.min, tzinfo=UTC)

    @cached_property
    def dialogues(self) -> list[Any]:
        """Those neither finalised nor cancelled, each with how many follow-ups are `pending` at it, and those whose
        footing is to be confirmed."""
        # Counted along an index, and not joined: a database would join all of them.
        pending = dict(FollowUp.objects.pending().order_by().values_list("dialogue").annotate(number=Count("*")))
        both = Dialogue.objects.not_ended() | Dialogue.objects.footing_unconfirmed()
        found: list[Any] = list(both.order_by("reference").only("reference", "title", "status"))
        for dialogue in found:
            dialogue.pending = pending.get(dialogue.pk, 0)
        return found


def _pending(day: Day) -> list[Row]:
    return [
        Row(
            dialogue.reference,
            ngettext("%(count)d follow-up is pending", "%(count)d follow-ups are pending", dialogue.pending)
            % {"count": dialogue.pending},
            addresses.of_follow_up,
            dialogue.reference,
            dialogue.pending,
        )
        for dialogue in day.dialogues
        if dialogue.pending
    ]


def _held(day: Day) -> list[Row]:
    return _of_dialogues(one for one in day.dialogues if one.status == DialogueStatus.HELD)


def _footing(day: Day) -> list[Row]:
    return _of_dialogues(one for one in day.dialogues if one.is_adopted)


def _of_dialogues(dialogues: Iterable[Dialogue]) -> list[Row]:
    return [Row(one.reference, one.title, addresses.of_dialogue, one.reference) for one in dialogues]


def _of_items(items: QuerySet[ActionItem]) -> list[Row]:
    found = items.order_by("reference").values_list("reference", "title", "owner__name")
    return [
        Row(reference, f"{title} · {owner}", addresses.of_item, reference)
        for reference, title, owner in found[: CAP + 1]
    ]


def _without_action(day: Day) -> list[Row]:
    found = Commitment.objects.without_action().order_by("reference").values_list("reference", "title")
    return [Row(reference, title, addresses.of_step, reference) for reference, title in found[: CAP + 1]]


def _leads(answer: Acceptance) -> list[Row]:
    """Next steps whose lead has said `answer`."""
    found = Commitment.objects.with_answer(answer).order_by("reference").values_list("reference", "title", "lead__name")
    return [
        Row(reference, f"{title} · {lead}", addresses.of_step, reference) for reference, title, lead in found[: CAP + 1]
    ]


def _failed_mails(day: Day) -> list[Row]:
    """Those given up in the last `TOLD_FOR`."""
    found = (
        Mail.objects.filter(failed_at__gte=day.begins - TOLD_FOR).select_related("person").order_by("-failed_at", "-pk")
    )
    return [Row(str(one.person), one.subject, addresses.of_mail, one.pk) for one in found[: CAP + 1]]


def _without_member(day: Day) -> list[Row]:
    found = Stakeholder.objects.without_member(on=day.today, but=spoken_for(on=day.today)).filter(owes())
    return [
        Row(one.name, one.get_category_display(), addresses.of_organisation, one.slug)
        for one in found.order_by("name", "pk")[: CAP + 1]
    ]


def _requests(day: Day) -> list[Row]:
    found = (
        Request.objects.unanswered()
        .select_related("action_item", "stakeholder")
        .order_by("pk")
        .only("kind", "action_item__reference", "stakeholder__name")
    )
    return [
        Row(
            request.action_item.reference,
            f"{request.get_kind_display()} · {request.stakeholder.name}",
            addresses.of_item,
            request.action_item.reference,
        )
        for request in found[: CAP + 1]
    ]


NEEDS = (
    Need(_("Follow-ups pending before the next dialogue"), _pending),
    Need(_("Reports to check"), lambda day: _of_items(ActionItem.objects.to_be_checked()), "checking"),
    Need(
        _("Sent back, and not reported again"),
        lambda day: _of_items(ActionItem.objects.sent_back()),
        "actions",
        "status=sent-back",
    ),
    Need(
        _("No news for longer than the series expects"),
        lambda day: _of_items(ActionItem.objects.silent(on=day.today)),
        "actions",
        "silent=yes",
    ),
    Need(
        _("To phone: mails have ended, or there is nobody to write to"),
        lambda day: _of_items(ActionItem.objects.to_be_phoned(now=day.begins)),
        "to_phone",
    ),
    Need(_("Requests from officers"), _requests, "requests"),
    Need(
        _("Actions that their owner declined"),
        lambda day: _of_items(ActionItem.objects.with_answer(Acceptance.DECLINED)),
        "actions",
        "acceptance=declined",
    ),
    Need(
        _("Next steps that their lead declined"),
        lambda day: _leads(Acceptance.DECLINED),
        "next_steps",
        "acceptance=declined&status=open",
    ),
    Need(
        _("Actions proposed, and not answered"),
        lambda day: _of_items(ActionItem.objects.with_answer(Acceptance.PROPOSED)),
        "actions",
        "acceptance=proposed&status=live",
    ),
    Need(
        _("Leads proposed, and not answered"),
        lambda day: _leads(Acceptance.PROPOSED),
        "next_steps",
        "acceptance=proposed&status=open",
    ),
    Need(_("Next steps without an action"), _without_action, "next_steps", "without_action=yes"),
    Need(_("Held, and not finalised"), _held, "dialogues", "status=held"),
    Need(_("Footing to be confirmed"), _footing, "dialogues", "footing=recorded"),
    Need(
        _("Organisations that owe something, with nobody to report"),
        _without_member,
        "organisations",
        "unspoken_for=yes",
    ),
    Need(_("Mails that could not be sent"), _failed_mails, "mails", "state=failed"),
)


@dataclass(frozen=True, slots=True)
class Card:
    """A need as it is shown."""

    title: Any
    count: str
    few: list[Row]
    more: int
    """Lines beyond those."""
    address: str


def cards(today: date) -> tuple[list[Card], list[Card]]:
    """What waits, and what does not."""
    day = Day(today)
    found: list[Card] = []
    for need in NEEDS:
        rows = need.rows(day)
        address = reverse(f"admin:{need.page}") + (f"?{need.query}" if need.query else "") if need.page else ""
        number = sum(row.number for row in rows)
        count = f"{CAP}+" if number > CAP else str(number)
        few = rows[: FEW if address else MANY]
        found.append(Card(need.title, count, few, len(rows) - len(few), address))
    return [card for card in found if card.few], [card for card in found if not card.few]


# --- What is open, by country and age -------------------------------------------------------------------------------

AGES = (_("under 6 months"), _("6 to 12 months"), _("1 to 2 years"), _("older"))
_LIMITS = (timedelta(days=183), timedelta(days=366), timedelta(days=731))

LONGEST = 90
"""Percent of its line that the longest bar fills: its number stands behind it."""

WIDE, NARROW = 6, 3
"""Pixels of a percent, on a screen and on a phone."""

ROWS = 20
"""Countries that are drawn: those with the most open next steps."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: so many open next steps of one age. Measured in percent of the line."""

    age: int
    label: Any
    count: int
    x: float
    width: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def has_room(self) -> bool:
        """Whether its number can be read in it."""
        return self._holds_number(WIDE)

    @property
    def is_tight(self) -> bool:
        """Whether it cannot on a phone."""
        return not self._holds_number(NARROW)

    def _holds_number(self, unit: int) -> bool:
        return self.width * unit >= 9 * len(str(self.count)) + 6


@dataclass(frozen=True, slots=True)
class Bar:
    country: str
    counts: list[int]
    total: int
    segments: list[Segment]

    @property
    def end(self) -> float:
        return max((one.x + one.width for one in self.segments), default=0)


def age_of(held_on: date | None, today: date) -> int:
    """Which of `AGES` what was agreed on `held_on` has reached."""
    return sum(today - (held_on or today) >= limit for limit in _LIMITS)


def open_by_age(today: date) -> list[Bar]:
    """How many next steps are open, by the country of their dialogue and how long ago it was."""
    counts: dict[str, list[int]] = {}
    # Counted along an index, and not joined: a database would read every next step for it.
    opened = dict(Commitment.objects.open().order_by().values_list("dialogue").annotate(number=Count("*")))
    found = Dialogue.objects.adopted().order_by().values_list("pk", "series__country__name", "held_on")
    for dialogue, country, held_on in found:
        if dialogue in opened:
            counts.setdefault(country, [0] * len(AGES))[age_of(held_on, today)] += opened[dialogue]
    most = sorted(counts.items(), key=lambda one: (-sum(one[1]), one[0]))[:ROWS]
    widest = max((sum(ages) for _country, ages in most), default=1)
    return [_bar(country, ages, LONGEST / widest) for country, ages in most]


def _bar(country: str, ages: list[int], unit: float) -> Bar:
    segments: list[Segment] = []
    x = 0.0
    for age, count in enumerate(ages):
        if count:
            segments.append(Segment(age, AGES[age], count, round(x, 1), round(count * unit, 1)))
            x += count * unit
    return Bar(country, ages, sum(ages), segments)


@page("", name="index")
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What needs staff now."""
    today = timezone.now().date()
    waiting, calm = cards(today)
    bars = open_by_age(today)
    return show(
        request,
        "staff/home.html",
        _("What needs us now"),
        waiting=waiting,
        calm=calm,
        bars=bars,
        ages=AGES,
    )
