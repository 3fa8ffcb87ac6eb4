"""Action items: a list line, and a single one."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from commitments.actions.verifying import may_verify
from commitments.due import days_overdue
from commitments.models import ActionItem
from commitments.status import (
    Acceptance,
    ItemStatus,
    OnTrack,
    RequestAnswer,
    RequestKind,
    Who,
    moves_from,
)
from dialogues.api.references import KEY, CityRef, StakeholderRef
from dialogues.standing import Standing
from urbanshift.api.shapes import Answer, Choice, Context, Day, Flag, Guard, Ref, Shape, Text, Url, Version, Whole

from .readers import is_insider, reads_latest_report
from .values import CommitmentRef, DueValue, TranslationLine, WaitingForValue


class ActionItemRow(Answer):
    """What one organisation does towards a commitment by a date, for one city or none."""

    reference = Text(help_text="Its key: the reference of the commitment and a number.")
    commitment = CommitmentRef(help_text="The commitment that it is done towards.")
    title = Text(help_text="What is to be done.")
    city = CityRef(allow_null=True, help_text="The city for which it is done; null where it is for none.")
    owner = StakeholderRef(help_text="The organisation that owes it.")
    status = Choice(
        ItemStatus.choices, help_text="Where it stands: `completed` once somebody else than the owner confirmed it."
    )
    acceptance = Choice(
        Acceptance.choices,
        source="acceptance_shown",
        allow_null=True,
        help_text="What the owner answered; null in a draft. Who is not told that it was declined reads `proposed`.",
    )
    progress = Whole(help_text="Percent, 0 to 100, as last reported.")
    on_track = Choice(
        OnTrack.choices,
        allow_null=True,
        help_text="The owner's own rating, of the latest report; null where it gave none. Told to those who "
        "read that report.",
    )
    waiting_for = WaitingForValue(
        allow_null=True,
        help_text="The obstacle that the latest report named; null where it named none. Told to those who "
        "read that report.",
    )
    overdue = serializers.SerializerMethodField()
    days_overdue = serializers.SerializerMethodField()
    due = DueValue(allow_null=True, help_text="When it is due; null in a draft for which that is not chosen yet.")
    original_due = DueValue(allow_null=True, help_text="When it was due when it was agreed; null in a draft.")
    last_reported_on = Day(
        allow_null=True,
        help_text="The day that the latest report speaks of; null without any. Told to staff, those who "
        "were in the room, and those whom it names.",
    )
    version = Version()
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
    """A status report, as its action item names it."""

    id = Whole(help_text=KEY)
    url = Url("status-reports", "id")


class RequestLine(Shape):
    """What an owner asked for: a new date, another owner, or withdrawal."""

    id = Whole(help_text="Its number.")
    kind = Choice(RequestKind.choices, help_text="What was asked for.")
    stakeholder = StakeholderRef(help_text="The organisation that asked.")
    on_behalf = Flag(help_text="Programme staff asked for the organisation.")
    reason = Text(help_text="Why it asked.")
    due = DueValue(allow_null=True, help_text="With `due`: the date that it asked for; else null.")
    owner = StakeholderRef(
        allow_null=True, help_text="With `owner`: the organisation that is to take it over; else null."
    )
    asked_on = Day(help_text="The day on which it asked.")
    answer = Choice(
        RequestAnswer.choices,
        allow_null=True,
        help_text="What staff answered, or that whoever asked retracted it; null as long as it waits.",
    )
    answer_note = Text(
        allow_null=True,
        help_text="What staff wrote to it; null where they wrote nothing. Told to staff and to the "
        "organisation that asked.",
    )
    answered_on = Day(allow_null=True, help_text="The day on which staff answered or it was retracted; null before.")

    guards: ClassVar[dict[str, Guard]] = {
        "answer_note": lambda request, who: who.is_staff or who.speaks_for(request.stakeholder_id)
    }


class ActionItemDetail(ActionItemRow):
    """What one organisation does towards a commitment, with what it asked for and what it may become."""

    language = Text(help_text="BCP 47 tag of the title.")
    completed_on = Day(allow_null=True, help_text="The day on which it was completed; null before.")
    completed_by = serializers.SerializerMethodField(
        help_text="What counts as its verification: a verification, or a dialogue that confirmed it; null before."
    )
    latest_report = ReportRef(
        allow_null=True,
        help_text="The latest report that was not retracted; null without any. Told to those who read it.",
    )
    requests = RequestLine(
        many=True,
        help_text="What its owner asked for. Told to staff, those who were in the room, and those whom it names.",
    )
    source = Text(  # type: ignore[assignment]
        allow_null=True, help_text="Where an imported or illustrative record is from; null for others."
    )
    external_id = Text(allow_null=True, help_text="Its identifier there; null without any.")
    translations = TranslationLine(many=True, help_text="Its title in other languages.")
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
            if who.is_staff and may_verify(who, [item], on=context["now"].date()):
                acts_as |= Who.VERIFIER
        return moves_from(item.status, acts_as)
