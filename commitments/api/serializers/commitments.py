"""Commitments: a list line, and a single one."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from commitments.models import Commitment
from commitments.status import (
    BETWEEN_DIALOGUES,
    CLOSES,
    Acceptance,
    AmendmentKind,
    CommitmentKind,
    CommitmentStatus,
    Horizon,
    ItemStatus,
)
from dialogues.api.references import CIRCLE, TITLE, CityRef, DialogueRef, SeriesRef, StakeholderRef, ThemeRef
from dialogues.standing import Standing
from dialogues.status import Footing, Visibility
from dialogues.status import Level as GovernmentLevel
from urbanshift.api.shapes import (
    Answer,
    Choice,
    Context,
    Counts,
    Day,
    Flag,
    Guard,
    Level,
    Shape,
    Text,
    Url,
    Version,
    Whole,
)

from .readers import is_insider, of_insider_commitment
from .values import CommitmentRef, DueValue, TranslationLine


@extend_schema_field(
    {
        "type": "object",
        "properties": {
            status.value: {
                "type": "integer",
                "minimum": 0,
                "description": f"How many are {status.value.replace('_', ' ')}.",
            }
            for status in ItemStatus
        },
        "required": ItemStatus.values,
        "description": "How many action items stand where.",
    }
)
class StatusCounts(Counts):
    def __init__(self, **options: Any) -> None:
        super().__init__(ItemStatus.values, **options)


class CommitmentRow(Answer):
    """What a dialogue agreed to do next: one record for life."""

    reference = Text(help_text="Its key: the reference of the dialogue and a number.")
    title = Text(help_text=TITLE)
    text = Text(allow_null=True, help_text="The wording in force; null in a draft without any.")
    text_agreed = Text(allow_null=True, help_text="The wording as the dialogue agreed it; null in a draft.")
    language = Text(allow_null=True, help_text="BCP 47 tag of title and text; null in a draft without any.")
    footing = Choice(
        Footing.choices,
        source="dialogue.footing",
        allow_null=True,
        help_text="What the wording rests on: agreed by those present, or recorded by the programme and not "
        "confirmed; null in a draft.",
    )
    dialogue = DialogueRef(
        allow_null=True,
        seen="dialogue_is_seen",
        help_text="The dialogue that agreed it; null where the caller may not know of that.",
    )
    status = Choice(
        CommitmentStatus.choices,
        help_text="Where it stands: `open` from the adoption of its dialogue until it is closed.",
    )
    acceptance = Choice(
        Acceptance.choices,
        source="acceptance_shown",
        allow_null=True,
        help_text="What the lead answered; null where nobody is named, and in a draft. Who is not told that "
        "it was declined reads `proposed`.",
    )
    lead = StakeholderRef(
        allow_null=True, help_text="The organisation that leads it; null where the dialogue named nobody."
    )
    supporting = StakeholderRef(
        many=True, source="supporting_ids", help_text="The organisations that support the lead."
    )
    counterpart = StakeholderRef(
        many=True,
        source="counterpart_ids",
        help_text="The counterparts of the lead, at another level of government.",
    )
    cities = CityRef(many=True, source="city_ids", help_text="The cities that it is about.")
    themes = ThemeRef(many=True, source="theme_ids", help_text="What it is about.")
    level = Choice(
        GovernmentLevel.choices,
        allow_null=True,
        help_text="The level of government at which it is to be done; null where none was entered.",
    )
    kind = Choice(CommitmentKind.choices, help_text="What sort of commitment it is.")
    horizon = Choice(
        Horizon.choices, allow_null=True, help_text="How far ahead it looks; null where that was not said."
    )
    due = DueValue(allow_null=True, help_text="When it is due; null in a draft for which that is not chosen yet.")
    original_due = DueValue(allow_null=True, help_text="When it was due when it was agreed; null in a draft.")
    progress = Whole(
        source="progress_shown",
        allow_null=True,
        help_text="Percent: the mean of its action items, to insiders without those declined; null without any.",
    )
    overdue = serializers.SerializerMethodField()
    times_carried_over = Whole(help_text="How many later dialogues carried it over.")
    last_reported_on = Day(
        allow_null=True,
        help_text="The day that the latest report on an action item of it speaks of; null without any. Told "
        "to staff, those who were in the room, and those whom it names.",
    )
    action_items = StatusCounts(source="item_statuses", help_text="How many action items of it stand where.")
    visibility = Level(Visibility, help_text=CIRCLE)
    version = Version()
    url = Url("commitments", "reference")

    guards: ClassVar[dict[str, Guard]] = {"last_reported_on": is_insider}

    @staticmethod
    def get_overdue(commitment: Any, context: Context) -> bool:
        """Its own due has passed at the place, or that of an accepted action item of it."""
        return bool(commitment.is_open and commitment.overdue_at and commitment.overdue_at <= context["now"])


class AmendmentLine(Shape):
    """A change of the wording after adoption; the newest by its day is in force."""

    kind = Choice(AmendmentKind.choices, help_text="Whether the wording was changed, or was copied wrongly.")
    text = Text(help_text="The wording from then on.")
    language = Text(help_text="BCP 47 tag of the wording.")
    amended_on = Day(help_text="The day from which it is in force.")
    page = Text(allow_null=True, help_text="Where the document has it right; null where no page was given.")
    reason = Text(help_text="Why it was amended. Told to staff, those who were in the room, and those whom it names.")

    guards: ClassVar[dict[str, Guard]] = {"reason": of_insider_commitment}


class CommitmentDetail(CommitmentRow):
    """What a dialogue agreed to do next, with what was promised and what became of the wording."""

    indicator = Text(allow_null=True, help_text="How we will know that it is done; null where that was not said.")
    number_promised = Whole(
        allow_null=True,
        help_text="How many of something were promised, such as twelve cities; null where no number was.",
    )
    amount_promised = Text(
        allow_null=True,
        help_text="The amount of money that was promised, a decimal number in `currency`; null where none was.",
    )
    currency = Text(allow_null=True, help_text="ISO 4217 code of the amount; null without one.")
    nobody_named = Flag(help_text="Whether the dialogue named nobody to lead it.")
    opened_on = Day(allow_null=True, help_text="The day on which it opened; null in a draft.")
    closed_on = Day(allow_null=True, help_text="The day on which it was closed; null as long as it is not.")
    superseded_by = CommitmentRef(
        allow_null=True,
        seen="successor_is_seen",
        help_text="What takes its place; null where nothing does, or the caller may not know of it.",
    )
    handed_over_to = StakeholderRef(
        allow_null=True, help_text="The organisation that it was handed over to; null where it was not."
    )
    continued_in = SeriesRef(
        allow_null=True,
        help_text="The series to whose agenda it went when its own was concluded; null where it did not.",
    )
    late_reason = Text(
        allow_null=True,
        help_text="Why it was entered after its dialogue was adopted; null where it was not. Told to staff, "
        "those who were in the room, and those whom it names.",
    )
    source = Text(  # type: ignore[assignment]
        allow_null=True, help_text="Where an imported or illustrative record is from; null for others."
    )
    external_id = Text(allow_null=True, help_text="Its identifier there; null without any.")
    amendments = AmendmentLine(many=True, help_text="The changes of the wording since it was agreed.")
    translations = TranslationLine(many=True, help_text="Its title and its wording in other languages.")
    allowed_transitions = serializers.SerializerMethodField(help_text="The statuses that the caller may give it.")

    guards: ClassVar[dict[str, Guard]] = {**CommitmentRow.guards, "late_reason": is_insider}

    @staticmethod
    def get_allowed_transitions(commitment: Commitment, context: Context) -> list[CommitmentStatus]:
        who: Standing = context["caller"]
        if not (who.is_staff and who.may_write):
            return []
        if commitment.is_open:
            return [to for decision, to in CLOSES.items() if decision in BETWEEN_DIALOGUES]
        series = commitment.continued_in or commitment.dialogue.series
        concluded = series.concluded_on is not None
        return [CommitmentStatus.OPEN] if commitment.is_closed and not concluded else []
