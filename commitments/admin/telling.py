"""The timeline of a next step or action as staff read it: one page of it, with everything that belongs to each line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery
from django.http import HttpRequest

from accounts.models import User
from commitments.actions.retracting import rested_on
from commitments.actions.sharing import wider_for
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Amendment,
    Commitment,
    DueDateChange,
    Evidence,
    FollowUp,
    OwnerChange,
    Reply,
    Request,
    Retraction,
    Sharing,
    StatusChange,
    StatusReport,
    Verification,
)
from commitments.status import Circle, CommitmentStatus, ItemStatus
from commitments.timeline import HistoryLine, Subject, everything_of
from dialogues.standing import Standing
from urbanshift.lists.paging import Slice, slice_of

OLDEST_FIRST = "oldest"


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the timeline, the record that it tells of, who entered it, and who reads it."""

    line: HistoryLine
    record: Any
    entered_by: Any
    reader: Standing

    @property
    def moved(self) -> tuple[Any, Any]:
        """The statuses before and after, of a move that no report made."""
        statuses = ItemStatus if self.line.action_item is not None else CommitmentStatus
        return statuses(self.line.before).label, statuses(self.line.after).label

    @property
    def rested_on(self) -> bool:
        """Whether the action is completed on this report, which cannot be retracted then, nor its evidence."""
        return bool(self.record.pk == rested_on(self.record.action_item))

    @property
    def widest(self) -> Any:
        """Who reads the content of a report."""
        return Circle(self.record.widest).label

    @property
    def opens_wider(self) -> bool:
        """Whether the reader may open a report to more people."""
        return bool(wider_for(self.record, self.reader, shared=Circle(self.record.widest)))


def _by(records: QuerySet[Any]) -> QuerySet[Any]:
    return records.select_related("recorded_by")


def _decisions(who: Standing) -> QuerySet[FollowUp]:
    found = FollowUp.objects.select_related("decided_by", "superseded_by", "handed_over_to")
    return found.prefetch_related("confirms")


def _reports(who: Standing) -> QuerySet[StatusReport]:
    found = _by(StatusReport.objects.for_pages(who)).select_related(
        "action_item__completed_by_verification", "action_item__commitment"
    )
    return found.prefetch_related(
        "evidence__retraction", Prefetch("replies", Reply.objects.select_related("stakeholder").order_by("pk"))
    )


def _agreements(who: Standing) -> QuerySet[Commitment]:
    """Next steps with the id of who entered them, which only the history has."""
    entered = Commitment.history.filter(id=OuterRef("pk")).order_by("history_id")
    return Commitment.objects.select_related("dialogue").annotate(did=Subquery(entered.values("history_user")[:1]))


def _requests(who: Standing) -> QuerySet[Request]:
    return Request.objects.select_related("asked_by", "owner")


def _answers(who: Standing) -> QuerySet[Request]:
    """Requests with the id of who answered them, which only the history has."""
    answer = Request.history.filter(id=OuterRef("pk")).exclude(answer="").order_by("history_id")
    return Request.objects.select_related("owner").annotate(did=Subquery(answer.values("history_user")[:1]))


SOURCES: dict[str, Callable[[Standing], QuerySet[Any]]] = {
    "agreement": _agreements,
    "amendment": lambda who: _by(Amendment.objects.all()),
    "decision": _decisions,
    "provisional": _decisions,
    "report": _reports,
    "verification": lambda who: _by(Verification.objects.all()),
    "due_change": lambda who: _by(DueDateChange.objects.all()),
    "owner_change": lambda who: _by(OwnerChange.objects.select_related("from_stakeholder")),
    "status_change": lambda who: _by(StatusChange.objects.all()),
    "acceptance": lambda who: _by(AcceptanceLine.objects.all()),
    "request": _requests,
    "answer": _answers,
    "sharing": lambda who: _by(Sharing.objects.all()),
    "retraction": lambda who: StatusReport.objects.annotate(did=F("retraction__recorded_by")),
    "evidence_retraction": lambda who: _by(Retraction.objects.all()),
}
"""Where the records of each kind of line are from. One query a kind, however many lines there are."""


def told(lines: Sequence[HistoryLine], who: Standing) -> list[Told]:
    """The lines with what belongs to them."""
    ids: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        ids[line.kind].append(line.id)
    records = {
        (kind, record.pk): record for kind, wanted in ids.items() for record in SOURCES[kind](who).filter(pk__in=wanted)
    }
    ids_of_people = {record.did for record in records.values() if getattr(record, "did", None)}
    people = User.objects.in_bulk(ids_of_people) if ids_of_people else {}
    found: list[Told] = []
    _mark_what_is_rested_on([record for (kind, _id), record in records.items() if kind == "report"])
    for line in lines:
        record = records[line.kind, line.id]
        found.append(Told(line, record, _entered(record, people), who))
    return found


def _mark_what_is_rested_on(reports: Sequence[Any]) -> None:
    """Give every piece of evidence `rested_on`: whether an action is completed on a report that shows it, so that it
    cannot be retracted."""
    resting = {rested_on(report.action_item) for report in reports} - {None}
    shown = Evidence.objects.filter(report__in=resting, retraction=None).exclude(file="")
    files = set(shown.values_list("file", flat=True)) if resting else set()
    for report in reports:
        for one in report.evidence.all():
            one.rested_on = report.pk in resting or one.file.name in files


def _entered(record: Any, people: Mapping[int, User]) -> Any:
    """Who did, where the record or its history says it."""
    if hasattr(record, "did"):
        return people.get(record.did)
    return next(
        (getattr(record, name) for name in ("recorded_by", "decided_by", "asked_by") if hasattr(record, name)), None
    )


def timeline(record: Commitment | ActionItem, request: HttpRequest, who: Standing) -> dict[str, Any]:
    """What `staff/timeline.html` needs: a page of the timeline of `record`, the newest first unless asked otherwise."""
    oldest_first = request.GET.get("order") == OLDEST_FIRST
    lines = everything_of(Subject.of(record), who)
    page: Slice = slice_of(lines if oldest_first else lines[::-1], request.GET)
    other = request.GET.copy()
    other.pop("page", None)
    other.pop("order", None)
    if not oldest_first:
        other["order"] = OLDEST_FIRST
    return {
        "slice": page,
        "lines": told(page.rows, who),
        "oldest_first": oldest_first,
        "other_order": f"?{other.urlencode()}#timeline",
    }
