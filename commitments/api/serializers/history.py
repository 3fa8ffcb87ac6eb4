"""A line of what happened."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from dialogues.api.references import DialogueRef, StakeholderRef
from urbanshift.api.shapes import Answer, Choice, Context, Day, Flag, Guard, Instant, Text

from .readers import is_insider
from .values import ActionItemRef, DueValue


class HistoryRow(Answer):
    """One thing that happened to a commitment or an action item: when, and which organisation; never who."""

    kind = Choice(
        [
            (name, name.replace("_", " "))
            for name in (
                "amendment",
                "report",
                "retraction",
                "verification",
                "decision",
                "due_change",
                "owner_change",
                "status_change",
                "acceptance",
            )
        ],
        help_text="What happened. `retraction`: the report at `url` counts no more; who may read that line is told.",
    )
    on = Day(help_text="The day it happened.")
    recorded_at = Instant(help_text="The instant it was entered.")
    action_item = ActionItemRef(
        allow_null=True,
        help_text="The action item that it happened to; null where it happened to the commitment itself.",
    )
    stakeholder = StakeholderRef(
        allow_null=True,
        help_text="The organisation that reported, also with `retraction`, or answered, or that owes it from then on; "
        "null for the rest.",
    )
    on_behalf = Flag(help_text="Programme staff reported or answered for the organisation.")
    dialogue = DialogueRef(
        allow_null=True,
        seen="dialogue_is_seen",
        help_text="The dialogue that decided it; null where none did, or the caller may not read it. Who is told of a "
        "decision nevertheless finds the name of its dialogue in the follow-up, at `url`.",
    )
    before = Text(allow_null=True, help_text="The status, answer or owner before; null where there was none.")
    after = Text(allow_null=True, help_text="The status, answer, decision, finding or owner after; null for the rest.")
    due_before = DueValue(allow_null=True, help_text="With `due_change`: when it was due before; else null.")
    due_after = DueValue(
        allow_null=True,
        help_text="With `due_change`, and a decision that moved it: when it is due from then on; else null.",
    )
    text = Text(allow_null=True, help_text="The wording from then on, or what the verifier noted; null for the rest.")
    reason = Text(
        allow_null=True,
        help_text="Why; null where no reason was given. Told to staff, those who were in the room, and "
        "those whom it names.",
    )
    url = serializers.SerializerMethodField(
        help_text="The report, also with `retraction`, or the follow-up; null for the rest."
    )

    guards: ClassVar[dict[str, Guard]] = {"reason": is_insider}

    @staticmethod
    @extend_schema_field({"type": ["string", "null"], "format": "uri"})
    def get_url(line: Any, context: Context) -> str | None:
        return f"{context['root']}{line.path}/" if line.path else None
