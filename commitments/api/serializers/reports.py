"""Status reports, with what shows them and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from rest_framework import serializers

from commitments.status import (
    Circle,
    Finding,
    ItemStatus,
    OnTrack,
)
from dialogues.api.serializers import StakeholderRef
from urbanshift.api.shapes import Answer, Choice, Context, Day, Flag, Guard, Instant, Level, Shape, Text, Url, Whole

from .readers import is_own_report, reads_content
from .values import ActionItemRef, WaitingForValue


class EvidenceLine(Shape):
    """A link or a file that shows what a report says. What was retracted is a bare line."""

    id = Whole()
    retracted = serializers.SerializerMethodField()
    title = Text(allow_null=True)
    url = Text(allow_null=True, help_text="The link; null for a file.")
    content_type = Text(allow_null=True)
    size = Whole(allow_null=True, help_text="Bytes.")
    sha256 = Text(allow_null=True)
    destroyed_at = Instant(allow_null=True)

    guards: ClassVar[dict[str, Guard]] = dict.fromkeys(
        ("title", "url", "content_type", "size", "sha256", "destroyed_at"),
        lambda evidence, who: evidence.retraction is None,
    )

    @staticmethod
    def get_retracted(evidence: Any, context: Context) -> bool:
        return evidence.retraction is not None


class VerificationLine(Shape):
    """Somebody else's word on a report that says 'complete'."""

    finding = Choice(Finding.choices, source="verification.finding")
    verified_on = Day(source="verification.verified_on")
    note = Text(source="verification.note", allow_null=True, help_text="Staff and the organisation that reported.")

    guards: ClassVar[dict[str, Guard]] = {"note": is_own_report}

    def found(self, source: str) -> Callable[[Any], Any]:
        return lambda report: report if report.verification else None


class RetractionLine(Shape):
    """The report was sent in error; its content is gone from every surface."""

    reason = Text()
    recorded_at = Instant()


class StatusReportRow(Answer):
    """What an owner reported on an action item. Of a retracted report the bare line remains."""

    id = Whole()
    action_item = ActionItemRef(allow_null=True, seen="item_is_seen")
    stakeholder = StakeholderRef(help_text="The organisation that reports.")
    on_behalf = Flag(help_text="Programme staff wrote it for the organisation.")
    status_before = Choice(ItemStatus.choices)
    status = Choice(ItemStatus.choices)
    progress = Whole(help_text="Percent.")
    reported_as_of = Day(help_text="The day that it speaks of.")
    recorded_at = Instant()
    retraction = RetractionLine(allow_null=True)
    verification = VerificationLine(allow_null=True)
    circle = Level(Circle, source="widest", help_text="Who reads the content. Staff and the organisation itself.")
    narrative = Text()
    language = Text(help_text="BCP 47 tag of the narrative.")
    on_track = Choice(OnTrack.choices, allow_null=True)
    waiting_for = WaitingForValue(allow_null=True)
    evidence = EvidenceLine(source="evidence_lines", many=True)
    no_evidence_reason = Text(allow_null=True)
    url = Url("status-reports", "id")

    guards: ClassVar[dict[str, Guard]] = {
        "circle": is_own_report,
        **dict.fromkeys(
            ("narrative", "language", "on_track", "waiting_for", "evidence", "no_evidence_reason"), reads_content
        ),
    }
