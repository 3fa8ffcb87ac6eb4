"""The audit trails of what was agreed; see `urbanshift.admin.trails`.

Reports, amendments and moved dates are written once: the timeline has them. Drafts of reports are their authors'.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from commitments.models import (
    ActionItem,
    Commitment,
    CommitmentParty,
    Evidence,
    FollowUp,
    Request,
    Retraction,
    Translation,
)
from urbanshift.admin.trails import ADDED, REMOVED, TRAILS, Part, trail_kind

from . import addresses

CONTENT = frozenset({"on_track", "waiting_for", "waiting_for_stakeholder"})
"""Columns of an action that its latest report said."""

REPORTED = frozenset({"latest_report", "completed_by_verification", "completed_by_follow_up", "offered"})
"""Columns of an action that the timeline tells in words."""


def said_by_retracted(lines: Sequence[Any]) -> Mapping[int, frozenset[str]]:
    """What lines of an action's history say from a report that was retracted since."""
    reports = {line.latest_report_id for line in lines} - {None}
    gone = set(Retraction.objects.filter(report__in=reports).values_list("report_id", flat=True))
    return {line.history_id: CONTENT for line in lines if line.latest_report_id in gone}


EVIDENCE = Part(
    Evidence,
    "report__action_item",
    hidden=frozenset({"title", "url", "file", "content_type", "size", "sha256", "sent_sha256", "report"}),
)
"""That there was evidence, and when its file was destroyed. What it is stands on the timeline until it is retracted."""

trail_kind(
    "next-step",
    Commitment,
    key="reference",
    parts=[
        Part(CommitmentParty, "commitment"),
        Part(Translation, "commitment"),
        Part(FollowUp, "commitment"),
        Part(ActionItem, "commitment", REPORTED, only=Q(history_type__in=[ADDED, REMOVED])),
    ],
    address=addresses.of_step,
)
trail_kind(
    "action",
    ActionItem,
    key="reference",
    hidden=REPORTED,
    covered=said_by_retracted,
    parts=[Part(Translation, "action_item"), Part(Request, "action_item"), EVIDENCE],
    address=addresses.of_item,
)
TRAILS["dialogue"].parts.extend(
    [Part(Translation, "dialogue"), Part(Commitment, "dialogue", only=Q(history_type=REMOVED))]
)
TRAILS["point"].parts.append(Part(Translation, "outcome_point"))
