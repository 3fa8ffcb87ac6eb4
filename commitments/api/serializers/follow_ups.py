"""Follow-ups: a list line, a line of an agenda, and a single one."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from commitments.agenda import Group, group_of
from commitments.status import Acceptance, Decision
from dialogues.api.references import KEY, StakeholderRef
from urbanshift.api.shapes import Answer, Context, Day, Guard, Reader, Text, Url, Version, Whole

from .action_items import RequestLine
from .readers import is_insider, is_staff, is_told
from .values import ActionItemRef, CommitmentRef, DueValue, MeetingRef


class FollowUpRow(Answer):
    """One commitment put to a later dialogue, or decided between dialogues on a `basis`.

    Until its dialogue is adopted a decision is provisional: others than staff read `pending`, and
    nothing of what was decided.
    """

    id = Whole(help_text=KEY)
    dialogue = MeetingRef(
        allow_null=True,
        seen="dialogue_is_seen",
        help_text="The dialogue that it is put to; null: decided between dialogues.",
    )
    commitment = CommitmentRef(help_text="The commitment that is decided about.")
    decision = serializers.SerializerMethodField()
    basis = Text(
        allow_null=True,
        help_text="Whose decision between dialogues it was, and where it is written; null at a dialogue.",
    )
    due = DueValue(allow_null=True, help_text="The new due of what was carried over; null where it stays as it was.")
    reason = Text(
        allow_null=True,
        help_text="Why; null where no reason was given. Told to staff, those who were in the room, and "
        "those whom it names.",
    )
    shown = Text(allow_null=True, help_text="What was shown to the room; null where nothing was written down.")
    decided_on = Day(allow_null=True, help_text="The day of the decision; null as long as none was taken.")
    version = Version()
    url = Url("follow-ups", "id")

    guards: ClassVar[dict[str, Guard]] = {
        **dict.fromkeys(("basis", "due", "shown", "decided_on", "version"), is_told),
        "reason": lambda follow_up, who: is_told(follow_up, who) and is_insider(follow_up, who),
    }

    @staticmethod
    def get_decision(follow_up: Any, context: Context) -> Decision:
        """What was decided; `pending` as long as it is not, or is provisional and the caller is not of staff."""
        return Decision(follow_up.decision) if is_told(follow_up, context["caller"]) else Decision.PENDING


class AgendaRequest(RequestLine):
    """What an owner asked for and nobody has answered: it stands on the agenda."""

    action_item = ActionItemRef(help_text="The action item that it is about.")

    def reader_of_many(self, source: str) -> Reader:
        def read(follow_up: Any, context: Context) -> list[dict[str, Any]]:
            items = follow_up.commitment.action_items.all()
            return [self.show(request, context) for item in items for request in item.unanswered]

        return read


class AgendaRow(FollowUpRow):
    """A commitment on the agenda of a dialogue, with what staff are to know of it."""

    group = serializers.SerializerMethodField(
        help_text="Where it stands on the agenda: the first group that fits. Staff only."
    )
    requests = AgendaRequest(many=True, help_text="What owners ask for, not answered yet. Staff only.")
    declined = serializers.SerializerMethodField(
        help_text="References of what was declined: the commitment, or action items of it. Staff only."
    )

    guards: ClassVar[dict[str, Guard]] = {
        **FollowUpRow.guards,
        **dict.fromkeys(("group", "requests", "declined"), is_staff),
    }

    @staticmethod
    def get_declined(follow_up: Any, context: Context) -> list[str]:
        owed = [follow_up.commitment, *follow_up.commitment.action_items.all()]
        return [record.reference for record in owed if record.acceptance == Acceptance.DECLINED]

    @staticmethod
    @extend_schema_field({"type": "string", "enum": [group.value for group in Group]})
    def get_group(follow_up: Any, context: Context) -> str:
        commitment = follow_up.commitment
        return group_of(
            commitment,
            commitment.action_items.all(),
            now=context["now"],
            interval=follow_up.dialogue.series.report_every_days,
        ).value


class FollowUpDetail(FollowUpRow):
    """What was decided about a commitment, with what follows from it."""

    superseded_by = CommitmentRef(
        allow_null=True,
        seen="successor_is_seen",
        help_text="With `superseded`: what takes the place of the commitment; else null, as where the "
        "caller may not know of it.",
    )
    handed_over_to = StakeholderRef(
        allow_null=True, help_text="With `handed_over`: the organisation that goes on with it; else null."
    )
    confirms = ActionItemRef(
        many=True, help_text="With `fulfilled`: the action items that the dialogue confirmed as completed."
    )
    note = Text(
        allow_null=True, help_text="What was discussed, told to staff only; null where nothing was written down."
    )

    guards: ClassVar[dict[str, Guard]] = {
        **FollowUpRow.guards,
        **dict.fromkeys(("superseded_by", "handed_over_to", "confirms"), is_told),
        "note": is_staff,
    }
