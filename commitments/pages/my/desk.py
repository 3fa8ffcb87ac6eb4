"""What my organisation owes, most urgent first; the next dialogue; who waits for us; what we support; what we declined;
what was given to another; what is closed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from commitments.figures import overdue_from, zone_of
from commitments.models import ActionItem, Commitment, CommitmentParty, FollowUp, OwnerChange, Reply, ReportDraft
from commitments.querysets.beside import translated
from commitments.querysets.orders import LONGEST_OVERDUE, NEAREST_DUE
from commitments.status import Acceptance, Decision, ItemStatus, PartyRole
from commitments.urgency import SOON, Urgency, urgency_of
from dialogues.models import City, Dialogue, Membership, Stakeholder
from dialogues.pages import HOME
from dialogues.standing import Standing
from urbanshift.acts import PlainForm
from urbanshift.once import new_token
from urbanshift.statements.written import records_of

from .acts import asked_by, items_of, shown_to, still_standing, told_of_successors
from .closed import SHOWN_CLOSED, Closed, closed_of

MOST = 1000
"""Actions that the desk looks at. An organisation that owes more narrows them by a filter."""

SHOWN = 20
"""Lines of a group that are shown at first."""

MOST_WAITING = 200
"""Actions of others that wait for us, each with a form to reply: more than one organisation will ever be waited for."""

MOST_SUPPORTED = 200
"""Next steps of others that we support."""


@dataclass
class Group:
    """Those of one urgency. `steps` are next steps that we lead, or are asked to."""

    urgency: Urgency
    items: list[ActionItem] = field(default_factory=list)
    steps: list[Commitment] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.items) + len(self.steps)

    @property
    def longest(self) -> int:
        return max(len(self.items), len(self.steps))


@dataclass(frozen=True, slots=True)
class Declined:
    """What we were asked to lead or to do, and declined: while it is open it may still be accepted."""

    steps: list[Commitment]
    items: list[ActionItem]

    @property
    def count(self) -> int:
        return len(self.steps) + len(self.items)


CLOSED = ("closed", _("Closed"))
"""What is no more urgent at all: a choice beside the urgencies."""


class DeskFilters(PlainForm):
    """By city, dialogue, urgency and status, of those that there are. Of the dialogues, those that `who` may know of:
    not those at which they are only named."""

    city = forms.ModelChoiceField(City.objects, label=_("City"), required=False, to_field_name="slug")
    dialogue = forms.ModelChoiceField(Dialogue.objects, label=_("Dialogue"), required=False, to_field_name="reference")
    urgency = forms.ChoiceField(label=_("Urgency"), required=False, choices=[("", _("all")), *Urgency.choices, CLOSED])
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("all")), *ItemStatus.choices])

    def __init__(self, data: Any, ours: Any, led: Any, who: Standing) -> None:
        super().__init__(data)
        own: dict[str, Any] = self.fields
        own["city"].queryset = City.objects.filter(pk__in=ours.order_by().values("city")).order_by("name")
        own["city"].empty_label = own["dialogue"].empty_label = _("all")
        agreed_at = Q(pk__in=ours.order_by().values("commitment__dialogue"))
        agreed_at |= Q(pk__in=led.order_by().values("dialogue"))
        own["dialogue"].queryset = Dialogue.objects.visible_to(who).filter(agreed_at).order_by("sort_key")

    def narrow(self, items: Any) -> Any:
        said = self.cleaned_data
        if said.get("city"):
            items = items.filter(city=said["city"])
        if said.get("dialogue"):
            items = items.filter(commitment__dialogue=said["dialogue"])
        if said.get("status"):
            items = items.filter(status=said["status"])
        return items

    def narrow_steps(self, steps: Any) -> Any:
        """Of a next step there is neither one city nor the status of an action."""
        said = self.cleaned_data
        if said.get("city") or said.get("status"):
            return steps.none()
        return steps.filter(dialogue=said["dialogue"]) if said.get("dialogue") else steps


@login_required
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """`/my/`: a list by urgency of the live actions of those for whom one speaks, and of the next steps that they lead
    or are asked to; then what they have done with."""
    who = Standing.of(request.user)
    now = timezone.now()
    ours = ActionItem.objects.visible_to(who).exclude(acceptance=Acceptance.DECLINED)
    led: Any = Commitment.objects.visible_to(who).led_by(who)
    filters = DeskFilters(request.GET, ours.filter(owner__in=who.stakeholders), led, who)
    filters.is_valid()
    items = list(filters.narrow(_listed(who)).order_by(*NEAREST_DUE)[:MOST])
    chosen = filters.cleaned_data.get("urgency", "")
    steps = _steps(filters.narrow_steps(led.open()), now=now)
    succeeded = told_of_successors(who, on=now.date())
    groups = [one for one in _grouped(items, steps, who, now=now) if one.count and chosen in ("", one.urgency)]
    return render(
        request,
        "my/desk.html",
        {
            "title": HOME,
            "filters": filters,
            "narrowed": bool(filters.changed_data),
            "groups": groups,
            # As in mails, to whoever speaks for several.
            "named": len(who.stakeholders) > 1,
            "shown": MOST if chosen else SHOWN,
            "supported": [] if filters.changed_data else _supported(who),
            "declined": None if filters.changed_data else _declined(who),
            "given": [] if filters.changed_data else _given(who),
            "closed": _closed(who, filters, led, chosen),
            "agendas": _agendas(who),
            "waiting": [(item, new_token()) for item in _waiting(who)],
            "focal_point": bool(who.focal_points),
            "coming": _coming(request.user, on=now.date()),
            "ended": [] if who.stakeholders else _ended(request.user, on=now.date()),
            "succeeded": succeeded,
            "can_be_asked": not succeeded or still_standing(who).exists(),
            "organisations": Stakeholder.objects.filter(pk__in=who.stakeholders).order_by("name"),
            "now": now,
        },
    )


def _coming(user: Any, *, on: date) -> QuerySet[Membership]:
    """The memberships that begin later, and those that begin once the person accepts them."""
    asked = Membership.objects.asked_of(user).asked(on=on)
    to_come = Membership.objects.to_come(on=on).filter(user=user) | asked
    return to_come.select_related("stakeholder").order_by("starts_on", "pk")


def _ended(user: Any, *, on: date) -> list[Membership]:
    """The last membership of each organisation for which the person spoke, latest first: not those that were ended
    before they began."""
    begun = Q(ended_at=None) | Q(ended_at__date__gte=F("starts_on"))
    over = Membership.objects.ended(on=on).filter(begun, user=user, asked_address="")
    last: dict[int, Membership] = {}
    for one in over.select_related("stakeholder").order_by("-ends_on", "-pk"):
        last.setdefault(one.stakeholder_id, one)
    return list(last.values())


def _listed(who: Standing) -> Any:
    """Our live actions; `draft_kept`: a report on it was begun and not sent; `asked`: what we asked for waits for an
    answer."""
    drafts = ReportDraft.objects.filter(action_item=OuterRef("pk"), stakeholder=OuterRef("owner"))
    ours = items_of(who).live().filter(owner__in=who.stakeholders).select_related("commitment__continued_in")
    return ours.annotate(draft_kept=Exists(drafts)).prefetch_related(
        Prefetch("requests", asked_by(who), to_attr="asked")
    )


def _closed(who: Standing, filters: DeskFilters, led: Any, chosen: str) -> Closed | None:
    """None where another urgency is `chosen`."""
    if chosen not in ("", CLOSED[0]):
        return None
    items = filters.narrow(items_of(who))
    return closed_of(who, items, filters.narrow_steps(led), most=MOST if chosen else SHOWN_CLOSED)


def _steps(led: Any, *, now: datetime) -> list[Commitment]:
    """`led` as listed. `item_overdue`: an action under it is."""
    overdue = ActionItem.objects.overdue(now=now).filter(commitment=OuterRef("pk"))
    steps = led.annotate(item_overdue=Exists(overdue)).select_related("dialogue__series__country", "lead")
    steps = steps.prefetch_related("cities", translated())
    return list(steps.order_by(*NEAREST_DUE)[:MOST])


def _supported(who: Standing) -> list[Commitment]:
    """The open next steps that we are to support, and do not lead."""
    ours = CommitmentParty.objects.filter(stakeholder__in=who.stakeholders, role=PartyRole.SUPPORTING)
    steps = Commitment.objects.visible_to(who).with_reach(who).open().exclude(lead__in=who.stakeholders)
    steps = steps.filter(pk__in=ours.order_by().values("commitment")).select_related("lead")
    return list(steps.prefetch_related(translated()).order_by(*NEAREST_DUE)[:MOST_SUPPORTED])


def _declined(who: Standing) -> Declined:
    steps = Commitment.objects.visible_to(who).with_answer(Acceptance.DECLINED).filter(lead__in=who.stakeholders)
    items = items_of(who).with_answer(Acceptance.DECLINED).filter(owner__in=who.stakeholders)
    return Declined(
        list(steps.prefetch_related(translated()).order_by("sort_key")[:MOST]),
        list(items.order_by("sort_key")[:MOST]),
    )


def _given(who: Standing) -> list[ActionItem]:
    """The live actions that were ours and are another's, those given last first, with what we asked for of them that
    waits for an answer; `given_on`: since when."""
    changes = OwnerChange.objects.filter(from_stakeholder__in=who.stakeholders)
    since = changes.filter(action_item=OuterRef("pk")).order_by("-pk").values("changed_on")[:1]
    given = items_of(who).live().filter(pk__in=changes.order_by().values("action_item"))
    given = given.exclude(owner__in=who.stakeholders).annotate(given_on=Subquery(since))
    given = given.prefetch_related(Prefetch("requests", asked_by(who), to_attr="asked"))
    return list(given.order_by("-given_on", "sort_key")[:SHOWN_CLOSED])


def _grouped(items: Iterable[ActionItem], steps: list[Commitment], who: Standing, *, now: datetime) -> list[Group]:
    items = list(items)
    returned = set(
        ActionItem.objects.sent_back_to(who).filter(pk__in=[item.pk for item in items]).values_list("pk", flat=True)
    )
    groups = {urgency: Group(urgency) for urgency in Urgency}
    for item in items:
        groups[urgency_of(item, now=now, returned=item.pk in returned)].items.append(item)
    for step in steps:
        groups[_urgency_of_step(step, now=now)].steps.append(step)
    return list(groups.values())


def _urgency_of_step(step: Commitment, *, now: datetime) -> Urgency:
    """Overdue as everywhere: by an action under it, too; due soon by its own date."""
    if step.acceptance == Acceptance.PROPOSED:
        return Urgency.PROPOSED
    if step.overdue_at is not None and step.overdue_at <= now:
        return Urgency.OVERDUE
    ends_at = overdue_from(step.due, zone_of(step), missed_on=None)
    return Urgency.SOON if ends_at is not None and ends_at <= now + SOON else Urgency.REST


@dataclass
class Agenda:
    """A dialogue that will ask about what stands in `lines`: owners are told its reference, name and dates, and find
    its page where it is `seen`."""

    dialogue: Dialogue
    seen: bool
    lines: list[FollowUp] = field(default_factory=list)


def _agendas(who: Standing) -> list[Agenda]:
    found: dict[int, Agenda] = {}
    lines: list[Any] = records_of({}, _asked, who)
    prefetch_related_objects(lines, translated("commitment__"), translated("dialogue__"))
    for line in lines:
        agenda = found.setdefault(line.dialogue_id, Agenda(line.dialogue, line.dialogue_is_seen))
        agenda.lines.append(line)
    return list(found.values())


def _asked(who: Standing) -> QuerySet[FollowUp]:
    """What agendas put to be decided, and what asks something of those for whom `who` speaks."""
    asked: Any = FollowUp.objects.visible_to(who).told([Decision.PENDING], who).asking(who).for_list(who)
    soonest = F("dialogue__starts_on").asc(nulls_last=True)
    lines: QuerySet[FollowUp] = asked.order_by(soonest, "dialogue__sort_key", "commitment__sort_key")
    return lines[:MOST]


def _waiting(who: Standing) -> list[ActionItem]:
    """Actions of others that wait for us, as far as they let us know, with what they said and what we replied to it."""
    waiting = records_of({}, _waiting_for, who)
    replies = Reply.objects.filter(stakeholder__in=who.stakeholders).select_related("stakeholder").order_by("pk")
    prefetch_related_objects(waiting, translated(), Prefetch("latest_report__replies", replies, to_attr="replied"))
    return waiting


def _waiting_for(who: Standing) -> QuerySet[ActionItem]:
    waiting = shown_to(who).live_to(who).filter(waiting_for_stakeholder__in=who.stakeholders, content_readable=True)
    others = waiting.exclude(owner__in=who.stakeholders).select_related("latest_report")
    found: QuerySet[ActionItem] = others.order_by(LONGEST_OVERDUE, "sort_key")[:MOST_WAITING]
    return found
