"""What happened to an action, as an officer reads it: its history, with the reports, what staff answered to us, and
what was decided about its next step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Prefetch, QuerySet, prefetch_related_objects

from commitments.actions.retracting import rested_on
from commitments.models import ActionItem, Commitment, FollowUp, Reply, Request, StatusReport
from commitments.querysets.beside import translated
from commitments.querysets.report import with_evidence
from commitments.status import Acceptance, ItemStatus
from commitments.timeline import HistoryLine, Subject, history_of
from dialogues.standing import Standing
from urbanshift.statements.prepared import Given
from urbanshift.statements.written import records_of

_STEP, _ITEM = Given(BigIntegerField()), Given(BigIntegerField())
"""The ids of what is told about."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the story, with the record that it tells of, as far as the reader may read it. `is_ours`: it is a
    report of theirs, which they can share, whoever owns the action since; `may_go`: and take back, it or its evidence:
    the action is not completed on it."""

    line: HistoryLine
    report: StatusReport | None = None
    is_ours: bool = False
    may_go: bool = False
    request: Request | None = None
    decision: FollowUp | None = None

    @property
    def status(self) -> Any:
        return ItemStatus(self.line.after).label if self.line.after in ItemStatus else self.line.after

    @property
    def answer(self) -> Any:
        return Acceptance(self.line.after).label


def decided_about(step: Commitment, who: Standing) -> list[FollowUp]:
    """What is in force of the decisions about a next step, as far as `who` may know of them, the last one last."""
    decided = records_of({_STEP: step.pk}, _decided, who)
    prefetch_related_objects(decided, "confirms", translated("dialogue__"), translated("superseded_by__"))
    return decided


def _decided(who: Standing) -> QuerySet[FollowUp]:
    decided: Any = FollowUp.objects.visible_to(who).in_force().filter(commitment=_STEP)
    decisions: QuerySet[FollowUp] = decided.for_detail(who).order_by("decided_on", "pk")
    return decisions


def story_of(item: ActionItem, who: Standing, requests: Iterable[Request], decisions: Iterable[FollowUp]) -> list[Told]:
    """What happened last first. `requests` are those of whom `who` speaks for, `decisions` as of `decided_about`."""
    reports = _reports(item, who)
    rested = rested_on(item)
    lines = history_of(Subject.of(item), who)
    # Of one that was retracted its own line tells.
    told = [_told(line, reports, who, rested) for line in lines if line.kind != "retraction"]
    return sorted([*told, *_answers(requests), *_decisions(decisions)], key=lambda one: one.line.happened, reverse=True)


def _reports(item: ActionItem, who: Standing) -> dict[int, StatusReport]:
    said = records_of({_ITEM: item.pk}, _said, who)
    replies = Reply.objects.filter(report__action_item=item).select_related("stakeholder").order_by("pk")
    if not who.speaks_for(item.owner_id):
        replies = replies.filter(stakeholder__in=who.stakeholders)
    prefetch_related_objects(said, with_evidence(), Prefetch("replies", replies, to_attr="replied"))
    return {report.pk: report for report in said}


def _said(who: Standing) -> QuerySet[StatusReport]:
    said: Any = StatusReport.objects.visible_to(who).with_content(who)
    reports: QuerySet[StatusReport] = said.filter(action_item=_ITEM).order_by()
    return reports


def _told(line: HistoryLine, reports: Mapping[int, StatusReport], who: Standing, rested: int | None) -> Told:
    report = reports.get(line.id) if line.kind == "report" else None
    is_ours = report is not None and who.speaks_for(report.stakeholder_id)
    return Told(line, report, is_ours, may_go=is_ours and line.id != rested)


def _answers(requests: Iterable[Request]) -> Iterator[Told]:
    for one in requests:
        if one.answered_on is not None:
            line = HistoryLine("answer", one.answered_on, one.updated_at, one.pk, insider=True, after=one.answer)
            yield Told(line, request=one)


def _decisions(decisions: Iterable[Any]) -> Iterator[Told]:
    for one in decisions:
        line = HistoryLine(
            "decision", one.decided_on, one.updated_at, one.pk, one.insider, after=one.decision, reason=one.reason
        )
        yield Told(line, decision=one)
