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
from dialogues.api.serializers import CityRef, DialogueRef, SeriesRef, StakeholderRef, ThemeRef
from dialogues.standing import Standing
from dialogues.status import Footing, Visibility
from dialogues.status import Level as GovernmentLevel
from urbanshift.api.shapes import Answer, Choice, Context, Counts, Day, Flag, Guard, Level, Shape, Text, Url, Whole

from .readers import is_insider, of_insider_commitment
from .values import CommitmentRef, DueValue, TranslationLine


@extend_schema_field(
    {
        "type": "object",
        "properties": {status: {"type": "integer", "minimum": 0} for status in ItemStatus.values},
        "required": ItemStatus.values,
        "description": "How many action items stand where.",
    }
)
class StatusCounts(Counts):
    def __init__(self, **options: Any) -> None:
        super().__init__(ItemStatus.values, **options)


class CommitmentRow(Answer):
    """A next step that a dialogue agreed: one record for life."""

    reference = Text()
    title = Text()
    text = Text(allow_null=True, help_text="The wording in force; null in a draft without any.")
    text_agreed = Text(allow_null=True, help_text="The wording as the dialogue agreed it.")
    language = Text(allow_null=True, help_text="BCP 47 tag of title and text.")
    footing = Choice(
        Footing.choices,
        source="dialogue.footing",
        allow_null=True,
        help_text="Agreed by those present, or recorded by the programme and not confirmed.",
    )
    dialogue = DialogueRef(allow_null=True, seen="dialogue_is_seen")
    status = Choice(CommitmentStatus.choices)
    acceptance = Choice(
        Acceptance.choices,
        source="acceptance_shown",
        allow_null=True,
        help_text="Of the lead; null where nobody is named, and in a draft.",
    )
    lead = StakeholderRef(allow_null=True)
    supporting = StakeholderRef(many=True, source="supporting_ids")
    counterpart = StakeholderRef(many=True, source="counterpart_ids")
    cities = CityRef(many=True, source="city_ids")
    themes = ThemeRef(many=True, source="theme_ids")
    level = Choice(GovernmentLevel.choices, allow_null=True)
    kind = Choice(CommitmentKind.choices)
    horizon = Choice(Horizon.choices, allow_null=True)
    due = DueValue(allow_null=True)
    original_due = DueValue(allow_null=True)
    progress = Whole(
        source="progress_shown",
        allow_null=True,
        help_text="Percent: the mean of its action items, to insiders without those declined; null without any.",
    )
    overdue = serializers.SerializerMethodField()
    times_carried_over = Whole()
    last_reported_on = Day(allow_null=True)
    action_items = StatusCounts(source="item_statuses")
    visibility = Level(Visibility)
    version = Whole()
    url = Url("commitments", "reference")

    guards: ClassVar[dict[str, Guard]] = {"last_reported_on": is_insider}

    @staticmethod
    def get_overdue(commitment: Any, context: Context) -> bool:
        """Its own due has passed at the place, or that of an accepted action under it."""
        return bool(commitment.is_open and commitment.overdue_at and commitment.overdue_at <= context["now"])


class AmendmentLine(Shape):
    """A change of the wording after adoption; the newest by its day is in force."""

    kind = Choice(AmendmentKind.choices)
    text = Text()
    language = Text(help_text="BCP 47 tag.")
    amended_on = Day()
    page = Text(allow_null=True, help_text="Where the document has it right.")
    reason = Text()

    guards: ClassVar[dict[str, Guard]] = {"reason": of_insider_commitment}


class CommitmentDetail(CommitmentRow):
    indicator = Text(allow_null=True, help_text="How we will know that it is done.")
    number_promised = Whole(allow_null=True)
    amount_promised = Text(allow_null=True, help_text="A decimal number in `currency`.")
    currency = Text(allow_null=True, help_text="ISO 4217.")
    nobody_named = Flag()
    opened_on = Day(allow_null=True)
    closed_on = Day(allow_null=True)
    superseded_by = CommitmentRef(allow_null=True, seen="successor_is_seen")
    handed_over_to = StakeholderRef(allow_null=True)
    continued_in = SeriesRef(allow_null=True)
    late_reason = Text(allow_null=True, help_text="Why it was entered after its dialogue was adopted.")
    source = Text(  # type: ignore[assignment]
        allow_null=True, help_text="Where an imported or illustrative record is from."
    )
    external_id = Text(allow_null=True, help_text="Its identifier there.")
    amendments = AmendmentLine(many=True)
    translations = TranslationLine(many=True)
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
