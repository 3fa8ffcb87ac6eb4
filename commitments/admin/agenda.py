"""The agenda of a dialogue as staff go through it: a card for each next step, grouped, and what is in the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commitments.actions.adopting import require_next
from commitments.actions.outcome import Outcome
from commitments.agenda import Group, group_of
from commitments.due import days_overdue, local_day
from commitments.figures import owes_news, silent_days, slip_days, zone_of
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Commitment,
    Evidence,
    FollowUp,
    Request,
    StatusReport,
    Verification,
)
from commitments.status import UNFINISHED, Acceptance, Finding, ItemStatus, OnTrack, WaitingFor
from commitments.words import due_words
from dialogues.models import Dialogue, Stakeholder
from dialogues.status import DialogueStatus
from urbanshift.errors import Refused
from urbanshift.text import comma, percent

from . import addresses

TITLES = {
    Group.OVERDUE: gettext_lazy("Overdue"),
    Group.TO_BE_CHECKED: gettext_lazy("Reported done, to be checked"),
    Group.WAITING: gettext_lazy("Waiting for somebody"),
    Group.NO_NEWS: gettext_lazy("No news"),
    Group.ON_TRACK: gettext_lazy("On track"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """An action on a card: `status` in words, and in `facts` whose it is, where, until when, and how it goes.
    `sent_back` is what the report lacks, where it was sent back. Each request comes with the due that it asks for.
    `declined` is the owner's reason, None where it did not decline."""

    item: ActionItem
    status: str
    facts: str
    is_late: bool
    report: StatusReport | None
    evidence: list[Evidence]
    sent_back: str
    requests: list[tuple[Request, str]]
    declined: str | None


@dataclass(frozen=True, slots=True)
class Sign:
    """Something to know of a next step at a glance."""

    text: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A next step on the agenda, with all that staff want to know of it. It is decided at `address`; `page` is its
    own. `mark` changes when what is shown does.
    `declined` is the lead's reason, None where it did not decline."""

    follow_up: FollowUp
    commitment: Commitment
    address: str
    page: str
    group: Group
    signs: list[Sign]
    lines: list[Line]
    declined: str | None
    decided: Decided | None
    mark: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A provisional decision in words."""

    decision: str
    due: str
    confirms: str


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the agenda that is not empty."""

    group: Group
    title: Any
    cards: list[Card]


def sections_of(outcome: Outcome, *, now: datetime) -> list[Section]:
    """The agenda in its groups; within a group in the order of references. Four queries beside the outcome's."""
    by_group: dict[Group, list[Card]] = defaultdict(list)
    for card in cards_of(outcome, now=now):
        by_group[card.group].append(card)
    return [Section(group, TITLES[group], by_group[group]) for group in Group if by_group[group]]


def cards_of(outcome: Outcome, *, now: datetime) -> list[Card]:
    """A card for each follow-up of `outcome`, as read by `read_outcome`. Four queries."""
    beside = _Beside.of(outcome)
    screen = addresses.of_follow_up(outcome.dialogue.reference)
    interval = outcome.dialogue.series.report_every_days
    cards: list[Card] = []
    for follow_up in sorted(outcome.agenda, key=lambda follow_up: _place(follow_up.commitment)):
        commitment, items = follow_up.commitment, outcome.items[follow_up.commitment_id]
        cards.append(
            Card(
                follow_up=follow_up,
                commitment=commitment,
                address=f"{screen}{commitment.reference}/",
                page=addresses.of_step(commitment.reference),
                group=group_of(commitment, items, now=now, interval=interval),
                signs=list(_signs(commitment, items, now=now)),
                lines=[_line(item, beside, now=now) for item in items],
                declined=beside.declined.get(("step", commitment.pk)),
                decided=None if follow_up.is_pending else _decided(follow_up, items),
                mark=mark_of(follow_up, items),
            )
        )
    return cards


def mark_of(follow_up: FollowUp, items: Iterable[ActionItem]) -> str:
    """Changes with the decision, with the next step, and with every report on an action of it."""
    return f"{follow_up.version}.{follow_up.commitment.version}.{sum(item.version for item in items)}"


def _place(commitment: Commitment) -> tuple[int, int, int]:
    dialogue = commitment.dialogue
    return (dialogue.series_id, dialogue.number, commitment.number)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside the actions of an agenda, by the id of what it belongs to."""

    evidence: dict[int, list[Evidence]]
    sent_back: dict[int, str]
    requests: dict[int, list[Request]]
    declined: dict[tuple[str, int], str]

    @classmethod
    def of(cls, outcome: Outcome) -> _Beside:
        put = [item for one in outcome.agenda for item in outcome.items[one.commitment_id]]
        evidence: dict[int, list[Evidence]] = defaultdict(list)
        reports = [item.latest_report_id for item in put if item.latest_report_id]
        for piece in Evidence.objects.filter(report__in=reports, retraction=None).order_by("pk"):
            evidence[piece.report_id].append(piece)
        returned = Verification.objects.filter(report__in=reports, finding=Finding.RETURNED)
        sent_back = dict(returned.order_by().values_list("report_id", "note"))
        requests: dict[int, list[Request]] = defaultdict(list)
        asked = Request.objects.unanswered().filter(action_item__in=put, action_item__status__in=UNFINISHED)
        for request in asked.select_related("owner", "stakeholder").order_by("pk"):
            requests[request.action_item_id].append(request)
        declined: dict[tuple[str, int], str] = {}
        refused = Q(action_item__in=[item for item in put if item.acceptance == Acceptance.DECLINED]) | Q(
            commitment__in=[one for one in outcome.put if one.acceptance == Acceptance.DECLINED]
        )
        for line in AcceptanceLine.objects.filter(refused, acceptance=Acceptance.DECLINED).order_by("pk"):
            key = ("item", line.action_item_id) if line.action_item_id else ("step", line.commitment_id or 0)
            declined[key] = line.reason
        return cls(evidence, sent_back, requests, declined)


def _signs(commitment: Commitment, items: Sequence[ActionItem], *, now: datetime) -> Iterator[Sign]:
    yield Sign(_owner(commitment.lead, commitment.acceptance))
    yield Sign(due_words(commitment.due))
    if commitment.original_due != commitment.due:
        first = _("at first %(due)s") % {"due": due_words(commitment.original_due)}
        yield Sign(comma().join([first, *_moved(commitment)]))
    if late := days_overdue(commitment.overdue_at, now, zone_of(commitment)):
        yield Sign(ngettext("%(days)d day overdue", "%(days)d days overdue", late) % {"days": late}, is_late=True)
    if times := commitment.times_carried_over:
        yield Sign(ngettext("carried over once", "carried over %(times)d times", times) % {"times": times})
    days = silent_days(commitment, now.date()) if owes_news(commitment, items) else None
    if days:
        yield Sign(ngettext("silent for %(days)d day", "silent for %(days)d days", days) % {"days": days})
    if commitment.number_promised:
        yield Sign(_("%(number)d promised") % {"number": commitment.number_promised})


def _line(item: ActionItem, beside: _Beside, *, now: datetime) -> Line:
    is_late = item.overdue_at is not None and item.overdue_at <= now
    status = [str(ItemStatus(item.status).label)]
    if item.progress:
        status.append(percent(item.progress))
    if is_late:
        status.append(_("overdue"))
    facts = [item.city.name] if item.city else []
    facts += [_owner(item.owner, item.acceptance), due_words(item.due), *_moved(item)]
    if item.on_track:
        facts.append(str(OnTrack(item.on_track).label))
    if item.waiting_for:
        waits = _("waiting for %(what)s") % {"what": WaitingFor(item.waiting_for).label}
        whom = item.waiting_for_stakeholder
        facts.append(f"{waits} ({whom.name})" if whom else waits)
    return Line(
        item=item,
        status=comma().join(status),
        facts=" · ".join(facts),
        is_late=is_late,
        report=item.latest_report,
        evidence=beside.evidence.get(item.latest_report_id or 0, []),
        sent_back=beside.sent_back.get(item.latest_report_id or 0, ""),
        requests=[(request, due_words(request.due)) for request in beside.requests.get(item.pk, [])],
        declined=beside.declined.get(("item", item.pk)),
    )


def _owner(organisation: Stakeholder | None, acceptance: str) -> str:
    if organisation is None:
        return _("nobody named")
    if acceptance == Acceptance.PROPOSED:
        return _("%(organisation)s (proposed, not answered)") % {"organisation": organisation.name}
    return organisation.name


def _moved(record: Commitment | ActionItem) -> list[str]:
    days = slip_days(record)
    return [ngettext("moved by %(days)d day", "moved by %(days)d days", days) % {"days": days}] if days else []


def _decided(follow_up: FollowUp, items: Sequence[ActionItem]) -> Decided:
    confirmed = {item.pk for item in follow_up.confirms.all()}
    return Decided(
        decision=str(follow_up.get_decision_display()),
        due=due_words(follow_up.due),
        confirms=comma().join(item.reference for item in items if item.pk in confirmed),
    )


def is_undecided_yet(dialogue: Dialogue) -> bool:
    """Whether decisions of the dialogue are still provisional."""
    return dialogue.status in (DialogueStatus.PLANNED, DialogueStatus.HELD)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that stands in the way of finalising, and where it is put right."""

    name: str
    message: str
    address: str


@dataclass(frozen=True, slots=True)
class InTheWay:
    """What keeps a dialogue from being finalised: what is not decided yet, and everything else."""

    undecided: list[Obstacle]
    others: list[Obstacle]

    def __bool__(self) -> bool:
        return bool(self.undecided or self.others)


def in_the_way(outcome: Outcome, *, now: datetime, on: date | None = None) -> InTheWay:
    """What keeps the dialogue of `outcome` from being finalised `on` that day, today unless given; as adopting would
    say it. Two queries."""
    dialogue = outcome.dialogue
    undecided: list[Obstacle] = []
    others: list[Obstacle] = []
    try:
        require_next(dialogue)
    except Refused as refusal:
        others.append(Obstacle("", str(refusal), _where_it_goes_on(dialogue)))
    today = local_day(now, dialogue.series.country.timezone)
    screen = addresses.of_follow_up(dialogue.reference)
    put = {follow_up.commitment.reference: _place(follow_up.commitment) for follow_up in outcome.agenda}
    for fault in outcome.obstacles(adopted_on=on or today):
        name = fault.field.split(".")[0]
        if name in put:
            obstacle = Obstacle(name, str(fault.message), f"{screen}#{name}")
        else:
            obstacle = Obstacle(name, str(fault.message), addresses.of_entry(dialogue.reference, name))
        (undecided if fault.code == "pending" else others).append(obstacle)
    return InTheWay(sorted(undecided, key=lambda one: put[one.name]), others)


def _where_it_goes_on(dialogue: Dialogue) -> str:
    if dialogue.status == DialogueStatus.PLANNED:
        return addresses.of_holding(dialogue.reference)
    return addresses.of_dialogue(dialogue.reference)
