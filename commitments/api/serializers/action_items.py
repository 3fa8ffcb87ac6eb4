"""Action items: a list line, and a single one."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from commitments.actions.verifying import reporters_of
from commitments.due import days_overdue
from commitments.models import ActionItem
from commitments.rules import VERIFY, may
from commitments.status import (
    Acceptance,
    ItemStatus,
    OnTrack,
    RequestAnswer,
    RequestKind,
    Who,
    moves_from,
)
from dialogues.api.serializers import CityRef, StakeholderRef
from dialogues.standing import Standing
from urbanshift.api.shapes import Answer, Choice, Context, Day, Flag, Guard, Ref, Shape, Text, Url, Whole

from .readers import is_insider, reads_latest_report
from .values import CommitmentRef, DueValue, TranslationLine, WaitingForValue


class ActionItemRow(Answer):
    """What one organisation does towards a commitment by a date, for one city or none."""

    reference = Text()
    commitment = CommitmentRef()
    title = Text()
    city = CityRef(allow_null=True)
    owner = StakeholderRef()
    status = Choice(ItemStatus.choices)
    acceptance = Choice(
        Acceptance.choices,
        source="acceptance_shown",
        allow_null=True,
        help_text="What the owner answered; null in a draft.",
    )
    progress = Whole(help_text="Percent, as last reported.")
    on_track = Choice(OnTrack.choices, allow_null=True, help_text="The owner's own rating.")
    waiting_for = WaitingForValue(allow_null=True)
    overdue = serializers.SerializerMethodField()
    days_overdue = serializers.SerializerMethodField()
    due = DueValue(allow_null=True)
    original_due = DueValue(allow_null=True)
    last_reported_on = Day(allow_null=True)
    version = Whole()
    url = Url("action-items", "reference")

    guards: ClassVar[dict[str, Guard]] = {
        "on_track": reads_latest_report,
        "waiting_for": reads_latest_report,
        "last_reported_on": is_insider,
    }

    @staticmethod
    def get_overdue(item: Any, context: Context) -> bool:
        """The due has passed at the place, and the item is accepted and not finished."""
        return bool(item.overdue_at and item.overdue_at <= context["now"])

    @staticmethod
    def get_days_overdue(item: ActionItem, context: Context) -> int:
        """Days since the due day at the place; 0 when it is not overdue."""
        return days_overdue(item.overdue_at, context["now"], item.time_zone)


class ReportRef(Ref):
    id = Whole()
    url = Url("status-reports", "id")


class RequestLine(Shape):
    """What an owner asked for: a new date, another owner, or withdrawal."""

    id = Whole()
    kind = Choice(RequestKind.choices)
    stakeholder = StakeholderRef()
    on_behalf = Flag(help_text="Programme staff asked for the organisation.")
    reason = Text()
    due = DueValue(allow_null=True)
    owner = StakeholderRef(allow_null=True)
    asked_on = Day()
    answer = Choice(RequestAnswer.choices, allow_null=True)
    answer_note = Text(allow_null=True, help_text="Staff and the organisation that asked.")
    answered_on = Day(allow_null=True)

    guards: ClassVar[dict[str, Guard]] = {
        "answer_note": lambda request, who: who.is_staff or who.speaks_for(request.stakeholder_id)
    }


class ActionItemDetail(ActionItemRow):
    language = Text(help_text="BCP 47 tag of the title.")
    completed_on = Day(allow_null=True)
    completed_by = serializers.SerializerMethodField(help_text="What counts as its verification.")
    latest_report = ReportRef(allow_null=True)
    requests = RequestLine(many=True)
    source = Text(  # type: ignore[assignment]
        allow_null=True, help_text="Where an imported or illustrative record is from."
    )
    external_id = Text(allow_null=True, help_text="Its identifier there.")
    translations = TranslationLine(many=True)
    allowed_transitions = serializers.SerializerMethodField(
        help_text="The statuses that the caller may give it, the present one included where a report may keep it."
    )

    guards: ClassVar[dict[str, Guard]] = {
        **ActionItemRow.guards,
        "latest_report": reads_latest_report,
        "requests": is_insider,
    }

    @staticmethod
    @extend_schema_field({"type": ["string", "null"], "enum": ["verification", "dialogue", None]})
    def get_completed_by(item: ActionItem, context: Context) -> str | None:
        if item.completed_by_verification_id:
            return "verification"
        return "dialogue" if item.completed_by_follow_up_id else None

    @staticmethod
    def get_allowed_transitions(item: ActionItem, context: Context) -> list[ItemStatus]:
        who: Standing = context["caller"]
        if not who.may_write or not item.commitment.is_open:
            return []
        acts_as = Who.STAFF if who.is_staff else Who(0)
        if item.acceptance != Acceptance.DECLINED:
            if who.is_staff or who.speaks_for(item.owner_id):
                acts_as |= Who.OWNER
            if who.is_staff and may(who, VERIFY, item, reporters=reporters_of(item)):
                acts_as |= Who.VERIFIER
        return moves_from(item.status, acts_as)
