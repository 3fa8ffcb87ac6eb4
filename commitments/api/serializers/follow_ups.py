"""Follow-ups: a list line, a line of an agenda, and a single one."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from commitments.agenda import Group, group_of
from commitments.status import Acceptance, Decision
from dialogues.api.serializers import StakeholderRef
from urbanshift.api.shapes import Day, Guard, Shape, Text, Url, Whole

from .action_items import RequestLine
from .readers import (
    is_insider,
    is_staff,
    is_told,
)
from .values import (
    ActionItemRef,
    CommitmentRef,
    DueValue,
    MeetingRef,
)


class FollowUpRow(Shape):
    """One commitment put to a later dialogue, or decided between dialogues on a `basis`.

    Until its dialogue is adopted a decision is provisional: others than staff read `pending`, and
    nothing of what was decided.
    """

    id = Whole()
    dialogue = serializers.SerializerMethodField(help_text="Null: decided between dialogues.")
    commitment = CommitmentRef()
    decision = serializers.SerializerMethodField()
    basis = Text(allow_null=True, help_text="Whose decision it was, and where it is written.")
    due = DueValue(allow_null=True, help_text="The new due of what was carried over.")
    reason = Text(allow_null=True)
    shown = Text(allow_null=True, help_text="What was shown to the room.")
    decided_on = Day(allow_null=True)
    version = Whole()
    url = Url("follow-ups", "id")

    guards: ClassVar[dict[str, Guard]] = {
        **dict.fromkeys(("basis", "due", "shown", "decided_on", "version"), is_told),
        "reason": lambda follow_up, who: is_told(follow_up, who) and is_insider(follow_up, who),
    }

    @extend_schema_field(MeetingRef(allow_null=True))
    def get_dialogue(self, follow_up: Any) -> dict[str, Any] | None:
        if follow_up.dialogue is None:
            return None
        shown: dict[str, Any] = MeetingRef(follow_up.dialogue, context=self.context).data
        return shown if follow_up.dialogue_is_seen else shown | {"url": None}

    def get_decision(self, follow_up: Any) -> Decision:
        return Decision(follow_up.decision) if is_told(follow_up, self.context["caller"]) else Decision.PENDING


class AgendaRequest(RequestLine):
    """What an owner asked for and nobody has answered: it stands on the agenda."""

    action_item = ActionItemRef()


class AgendaRow(FollowUpRow):
    group = serializers.SerializerMethodField(
        help_text="Where it stands on the agenda: the first group that fits. Staff only."
    )
    requests = serializers.SerializerMethodField(help_text="What owners ask for, not answered yet. Staff only.")
    declined = serializers.SerializerMethodField(
        help_text="References of what was declined: the commitment by its lead, actions by their owners. Staff only."
    )

    guards: ClassVar[dict[str, Guard]] = {
        **FollowUpRow.guards,
        **dict.fromkeys(("group", "requests", "declined"), is_staff),
    }

    @extend_schema_field(AgendaRequest(many=True))
    def get_requests(self, follow_up: Any) -> list[dict[str, Any]]:
        asked = [request for item in follow_up.commitment.action_items.all() for request in item.unanswered]
        return list(AgendaRequest(asked, many=True, context=self.context).data)

    def get_declined(self, follow_up: Any) -> list[str]:
        owed = [follow_up.commitment, *follow_up.commitment.action_items.all()]
        return [record.reference for record in owed if record.acceptance == Acceptance.DECLINED]

    @extend_schema_field({"type": "string", "enum": [group.value for group in Group]})
    def get_group(self, follow_up: Any) -> str:
        commitment = follow_up.commitment
        return group_of(
            commitment,
            commitment.action_items.all(),
            now=self.context["now"],
            interval=follow_up.dialogue.series.report_every_days,
        ).value


class FollowUpDetail(FollowUpRow):
    superseded_by = CommitmentRef(allow_null=True, seen="successor_is_seen")
    handed_over_to = StakeholderRef(allow_null=True)
    confirms = ActionItemRef(many=True, help_text="The actions that the dialogue confirmed as completed.")
    note = Text(allow_null=True, help_text="Of the discussion. Staff only.")

    guards: ClassVar[dict[str, Guard]] = {
        **FollowUpRow.guards,
        **dict.fromkeys(("superseded_by", "handed_over_to", "confirms"), is_told),
        "note": is_staff,
    }
