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
from dialogues.api.references import KEY, StakeholderRef
from urbanshift.api.shapes import Answer, Choice, Context, Day, Flag, Guard, Instant, Level, Shape, Text, Url, Whole

from .readers import is_own_report, reads_content
from .values import ActionItemRef, WaitingForValue


class EvidenceLine(Shape):
    """A link or a file that shows what a report says. What was retracted is a bare line."""

    id = Whole(help_text="Its number.")
    retracted = serializers.SerializerMethodField()
    title = Text(allow_null=True, help_text="Its title; null without any.")
    url = Text(allow_null=True, help_text="The link; null for a file.")
    content_type = Text(allow_null=True, help_text="Media type of the file; null for a link.")
    size = Whole(allow_null=True, help_text="Bytes of the file; null for a link.")
    sha256 = Text(allow_null=True, help_text="SHA-256 of the file, in hexadecimal; null for a link.")
    destroyed_at = Instant(
        allow_null=True, help_text="The instant at which the file was destroyed; null as long as it is there."
    )

    guards: ClassVar[dict[str, Guard]] = dict.fromkeys(
        ("title", "url", "content_type", "size", "sha256", "destroyed_at"),
        lambda evidence, who: evidence.retraction is None,
    )

    @staticmethod
    def get_retracted(evidence: Any, context: Context) -> bool:
        """Whether it was retracted."""
        return evidence.retraction is not None


class VerificationLine(Shape):
    """Somebody else's word on a report that says the action item is complete."""

    finding = Choice(Finding.choices, source="verification.finding", help_text="Whether it was confirmed, or returned.")
    verified_on = Day(source="verification.verified_on", help_text="The day on which it was judged.")
    note = Text(
        source="verification.note",
        allow_null=True,
        help_text="What the verifier noted; null where nothing. Told to staff and to the organisation that reported.",
    )

    guards: ClassVar[dict[str, Guard]] = {"note": is_own_report}

    def found(self, source: str) -> Callable[[Any], Any]:
        return lambda report: report if report.verification else None


class RetractionLine(Shape):
    """The report was sent in error; its content is gone from every surface."""

    reason = Text(help_text="Why it was retracted.")
    recorded_at = Instant(help_text="The instant at which it was retracted.")


class StatusReportRow(Answer):
    """What an owner reported on an action item. Of a retracted report the bare line remains."""

    id = Whole(help_text=KEY)
    action_item = ActionItemRef(
        allow_null=True,
        seen="item_is_seen",
        help_text="The action item that it is about; null where the caller may not know of it.",
    )
    stakeholder = StakeholderRef(help_text="The organisation that reports.")
    on_behalf = Flag(help_text="Programme staff wrote it for the organisation.")
    status_before = Choice(ItemStatus.choices, help_text="Where the action item stood before.")
    status = Choice(ItemStatus.choices, help_text="Where it stands by this report.")
    progress = Whole(help_text="Percent, 0 to 100.")
    reported_as_of = Day(help_text="The day that it speaks of.")
    recorded_at = Instant(help_text="The instant at which it was sent.")
    retraction = RetractionLine(allow_null=True, help_text="That it was sent in error, and why; null where it was not.")
    verification = VerificationLine(
        allow_null=True, help_text="Somebody else's word on it; null as long as there is none."
    )
    circle = Level(
        Circle,
        source="widest",
        help_text="The widest circle that reads its content. Told to staff and to the organisation itself.",
    )
    narrative = Text(help_text="What was done, and what comes next.")
    language = Text(help_text="BCP 47 tag of the narrative.")
    on_track = Choice(OnTrack.choices, allow_null=True, help_text="The owner's own rating; null where it gave none.")
    waiting_for = WaitingForValue(allow_null=True, help_text="The obstacle that it names; null where it names none.")
    evidence = EvidenceLine(source="evidence_lines", many=True, help_text="What shows it.")
    no_evidence_reason = Text(
        allow_null=True, help_text="Why an action item is reported complete without evidence; null for the rest."
    )
    url = Url("status-reports", "id")

    guards: ClassVar[dict[str, Guard]] = {
        "circle": is_own_report,
        **dict.fromkeys(
            ("narrative", "language", "on_track", "waiting_for", "evidence", "no_evidence_reason"), reads_content
        ),
    }
