"""The cards of an agenda: each next step with all that staff want to know of it, in words.

A card holds words alone, so its HTML follows from them: it is made once for each and kept. Of a screen of hundreds,
only what changed is made anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db.models import Q, prefetch_related_objects
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.actions.outcome import Outcome
from commitments.agenda import Group, group_of
from commitments.figures import own_overdue_at, slip_days
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
from commitments.words import day_words, due_words
from dialogues.models import Dialogue, Stakeholder
from urbanshift.text import comma, percent, titled

from . import addresses
from .whose import due_words_at, overdue_words, silence_words


@dataclass(frozen=True, slots=True)
class Piece:
    """Evidence: `address` is empty once its file was destroyed. `elsewhere`: it leads to another site."""

    title: str
    address: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Reported:
    """The last report of an action: the day it speaks of, what it says and shows, or why it shows nothing."""

    day: str
    narrative: str
    language: str
    evidence: tuple[Piece, ...]
    without_evidence: str


@dataclass(frozen=True, slots=True)
class Line:
    """An action on a card. `facts`: whose it is, where, until when, and how it goes. `remarks`: what was sent back,
    declined or asked for."""

    reference: str
    title: str
    language: str
    status: str
    is_late: bool
    is_done: bool
    facts: str
    report: Reported | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """Something to know of a next step at a glance."""

    text: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """A provisional decision. `by`: on which day, and who entered it; `facts`: what was confirmed, shown and why."""

    decision: str
    due: str
    successor: str
    successor_title: str
    successor_language: str
    by: str
    facts: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Card:
    """A next step on the agenda. It is decided at `address`; `page` is its own. `mark` changes when what is shown
    does; `version` with its decision. `declined` is said where its lead did not accept."""

    reference: str
    title: str
    text: str
    language: str
    page: str
    address: str
    mark: str
    version: int
    group: Group
    signs: tuple[Sign, ...]
    declined: str
    lines: tuple[Line, ...]
    decided: Decided | None


@lru_cache(maxsize=2000)
def html_of(card: Card, is_open: bool, language: str | None) -> SafeString:
    """The card as it stands on the screen, in the language that is active; while the agenda is open it can be
    decided."""
    return render_to_string("staff/card.html", {"card": card, "open": is_open})


def cards_of(outcome: Outcome, *, now: datetime) -> list[Card]:
    """A card for each follow-up of `outcome`, as read by `read_outcome`. Five queries."""
    prefetch_related_objects([follow_up.commitment for follow_up in outcome.agenda], "cities")
    beside, words = _Beside.of(outcome), _Words.of_now()
    screen = addresses.of_follow_up(outcome.dialogue.reference)
    interval = outcome.dialogue.series.report_every_days
    cards: list[Card] = []
    for follow_up in sorted(outcome.agenda, key=lambda follow_up: place_of(follow_up.commitment)):
        commitment, items = follow_up.commitment, outcome.items[follow_up.commitment_id]
        refused = beside.declined.get(commitment.owed_key)
        cards.append(
            Card(
                reference=commitment.reference,
                title=commitment.title,
                text=commitment.text,
                language=commitment.language,
                page=addresses.of_step(commitment.reference),
                address=f"{screen}{commitment.reference}/",
                mark=mark_of(follow_up, items),
                version=follow_up.version,
                group=group_of(commitment, items, now=now, interval=interval),
                signs=tuple(_signs(commitment, items, words, at=outcome.dialogue, now=now)),
                declined="" if refused is None else _declined(commitment.lead, refused),
                lines=tuple(_line(item, beside, words, at=outcome.dialogue, now=now) for item in items),
                decided=None if follow_up.is_pending else _decided(follow_up, items, words),
            )
        )
    return cards


def mark_of(follow_up: FollowUp, items: Iterable[ActionItem]) -> str:
    """Changes with the decision, with the next step, and with every report on an action of it."""
    return f"{follow_up.version}.{follow_up.commitment.version}.{sum(item.version for item in items)}"


def place_of(commitment: Commitment) -> tuple[int, int, int]:
    """Where a next step stands among others, in the order of references."""
    dialogue = commitment.dialogue
    return (dialogue.series_id, dialogue.number, commitment.number)


@dataclass(frozen=True, slots=True)
class _Words:
    """What many cards say, translated once."""

    comma: str
    nobody: str
    overdue: str
    proposed: str
    waiting: str
    statuses: dict[str, str]
    on_track: dict[str, str]
    waiting_for: dict[str, str]

    @classmethod
    def of_now(cls) -> _Words:
        return cls(
            comma=comma(),
            nobody=_("nobody named"),
            overdue=_("overdue"),
            proposed=_("%(organisation)s (proposed, not answered)"),
            waiting=_("waiting for %(what)s"),
            statuses={one.value: str(one.label) for one in ItemStatus},
            on_track={one.value: str(one.label) for one in OnTrack},
            waiting_for={one.value: str(one.label) for one in WaitingFor},
        )

    def owner(self, organisation: Stakeholder | None, acceptance: str) -> str:
        if organisation is None:
            return self.nobody
        if acceptance == Acceptance.PROPOSED:
            return self.proposed % {"organisation": organisation.name}
        return organisation.name


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
            declined[line.owed_key] = line.reason
        return cls(evidence, sent_back, requests, declined)


def _signs(
    commitment: Commitment, items: Sequence[ActionItem], words: _Words, *, at: Dialogue, now: datetime
) -> Iterator[Sign]:
    yield Sign(words.owner(commitment.lead, commitment.acceptance))
    yield Sign(due_words_at(at, commitment.due, own_overdue_at(commitment, items)))
    if commitment.original_due != commitment.due:
        first = _("at first %(due)s") % {"due": due_words(commitment.original_due)}
        yield Sign(words.comma.join([first, *_moved(commitment)]))
    if late := overdue_words(commitment, items, now=now):
        yield Sign(late, is_late=True)
    if commitment.dialogue.is_unconfirmed:
        yield Sign(commitment.dialogue.get_footing_display())
    if times := commitment.times_carried_over:
        yield Sign(ngettext("carried over once", "carried over %(times)d times", times) % {"times": times})
    if silence := silence_words(commitment, items, now=now):
        yield Sign(silence)
    if commitment.number_promised:
        yield Sign(_("%(number)d promised") % {"number": commitment.number_promised})


def _moved(record: Commitment | ActionItem) -> list[str]:
    days = slip_days(record)
    return [ngettext("moved by %(days)d day", "moved by %(days)d days", days) % {"days": days}] if days else []


def _declined(organisation: Stakeholder | None, reason: str) -> str:
    return _("%(owner)s declined: %(reason)s") % {"owner": organisation, "reason": reason}


def _line(item: ActionItem, beside: _Beside, words: _Words, *, at: Dialogue, now: datetime) -> Line:
    is_late = item.overdue_at is not None and item.overdue_at <= now
    status = [words.statuses[item.status]]
    if item.progress:
        status.append(percent(item.progress))
    if is_late:
        status.append(words.overdue)
    facts = [item.city.name] if item.city else []
    facts += [words.owner(item.owner, item.acceptance), due_words_at(at, item.due, item.overdue_at), *_moved(item)]
    if item.on_track:
        facts.append(words.on_track[item.on_track])
    if item.waiting_for:
        waits = words.waiting % {"what": words.waiting_for[item.waiting_for]}
        whom = item.waiting_for_stakeholder
        facts.append(f"{waits} ({whom.name})" if whom else waits)
    return Line(
        reference=item.reference,
        title=item.title,
        language=item.language,
        status=words.comma.join(status),
        is_late=is_late,
        is_done=item.status == ItemStatus.COMPLETED,
        facts=" · ".join(facts),
        report=_reported(item.latest_report, beside) if item.latest_report else None,
        remarks=tuple(_remarks(item, beside)),
    )


def _reported(report: StatusReport, beside: _Beside) -> Reported:
    return Reported(
        day=day_words(report.reported_as_of),
        narrative=report.narrative,
        language=report.language,
        evidence=tuple(_piece(one) for one in beside.evidence.get(report.pk, [])),
        without_evidence=titled(_("No evidence"), report.no_evidence_reason) if report.no_evidence_reason else "",
    )


def _piece(one: Evidence) -> Piece:
    if one.url:
        return Piece(one.title or one.url, one.url, elsewhere=True)
    if one.destroyed_at:
        return Piece(_("file destroyed"), "")
    return Piece(one.title or str(one.kind.name), reverse("evidence", args=[one.pk]))


def _remarks(item: ActionItem, beside: _Beside) -> Iterator[str]:
    if note := beside.sent_back.get(item.latest_report_id or 0):
        yield titled(_("Sent back"), note)
    if (reason := beside.declined.get(item.owed_key)) is not None:
        yield _declined(item.owner, reason)
    for request in beside.requests.get(item.pk, []):
        asks = _("%(who)s asks for %(what)s") % {"who": request.stakeholder, "what": request.get_kind_display()}
        for_what = [due_words(request.due), str(request.owner or "")]
        yield titled(" ".join([asks, *(f"({one})" for one in for_what if one)]), request.reason)


def _decided(follow_up: FollowUp, items: Sequence[ActionItem], words: _Words) -> Decided:
    confirmed = {item.pk for item in follow_up.confirms.all()}
    said = [
        (_("Confirmed"), words.comma.join(item.reference for item in items if item.pk in confirmed)),
        (_("Shown"), follow_up.shown),
        (_("Why"), follow_up.reason),
    ]
    successor = follow_up.superseded_by
    return Decided(
        decision=str(follow_up.get_decision_display()),
        due=due_words(follow_up.due),
        successor=successor.reference if successor else "",
        successor_title=successor.title if successor else "",
        successor_language=successor.language if successor else "",
        by=_entered(follow_up),
        facts=tuple(titled(label, text) for label, text in said if text),
        note=titled(_("Note"), follow_up.note) if follow_up.note else "",
    )


def _entered(follow_up: FollowUp) -> str:
    day = day_words(follow_up.decided_on) if follow_up.decided_on else ""
    if follow_up.decided_by is None:
        return day
    return _("%(day)s, entered by %(name)s") % {"day": day, "name": follow_up.decided_by}
