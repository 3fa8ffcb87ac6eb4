"""What a client sees of what was agreed, who owes it, and whether it happened."""

from __future__ import annotations

from collections import Counter
from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from commitments.actions.verifying import reporters_of
from commitments.agenda import Group, group_of
from commitments.due import days_overdue
from commitments.figures import zone_of
from commitments.models import ActionItem, Commitment, FollowUp, StatusReport
from commitments.rules import VERIFY, may
from commitments.status import (
    BETWEEN_DIALOGUES,
    CLOSES,
    Acceptance,
    AmendmentKind,
    Circle,
    CommitmentKind,
    CommitmentStatus,
    Decision,
    DuePrecision,
    Finding,
    Horizon,
    ItemStatus,
    OnTrack,
    PartyRole,
    RequestAnswer,
    RequestKind,
    TranslationStatus,
    WaitingFor,
    Who,
    moves_from,
)
from dialogues.api.serializers import CityRef, DialogueRef, SeriesRef, StakeholderRef, ThemeRef
from dialogues.standing import Standing
from dialogues.status import DatePrecision, Footing, Visibility
from dialogues.status import Level as GovernmentLevel
from urbanshift.api.shapes import Choice, Day, Flag, Guard, Instant, Level, Ref, Shape, Text, Url, Whole

# --- Who may read what of a record that they may know of ------------------------------------------------------------


def is_insider(record: Any, who: Standing) -> bool:
    """Staff, those who were in the room, and those whom the commitment names."""
    return bool(record.insider)


def of_insider_commitment(line: Any, who: Standing) -> bool:
    return bool(line.commitment.insider)


def is_staff(record: Any, who: Standing) -> bool:
    return who.is_staff


def reads_latest_report(item: ActionItem, who: Standing) -> bool:
    """Those who read the report that rating and obstacle come from; without any, those who would."""
    if item.latest_report_id is None:
        return who.is_staff or who.speaks_for(item.owner_id)
    return bool(item.content_readable)  # type: ignore[attr-defined]


def reads_content(report: StatusReport, who: Standing) -> bool:
    return bool(report.content_is_readable)  # type: ignore[attr-defined]


def is_told(follow_up: FollowUp, who: Standing) -> bool:
    """The decision is in force, or the reader is of staff: others do not read provisional ones."""
    return who.is_staff or follow_up.dialogue is None or follow_up.dialogue.is_adopted


def is_own_report(report: StatusReport, who: Standing) -> bool:
    return who.is_staff or who.speaks_for(report.stakeholder_id)


def is_verifier_or_owner(verification: Any, who: Standing) -> bool:
    report = verification.report
    return is_own_report(report, who) or who.speaks_for(report.action_item.owner_id)


# --- Values and references ------------------------------------------------------------------------------------------


class DueValue(Shape):
    """When something is due. `on` is the last day of the day, month, quarter or year that is meant; null where
    the precision means no date."""

    precision = Choice(DuePrecision.choices)
    on = Day(allow_null=True)

    def get_attribute(self, instance: Any) -> Any:
        return super().get_attribute(instance) or None


class WaitingForValue(Shape):
    """What kind of obstacle an action waits for, and whom, where that is known."""

    kind = Choice(WaitingFor.choices, source="waiting_for")
    stakeholder = StakeholderRef(source="waiting_for_stakeholder", allow_null=True)

    def get_attribute(self, instance: Any) -> Any:
        return instance if instance.waiting_for else None


class CommitmentRef(Ref):
    reference = Text()
    title = Text()
    url = Url("commitments", "reference")


class ActionItemRef(Ref):
    reference = Text()
    title = Text()
    url = Url("action-items", "reference")


class MeetingRef(Ref):
    """A dialogue with its dates, exact to `date_precision`.

    Who owes something is told that it is on the agenda of a dialogue that they may not read:
    then `url` is null.
    """

    reference = Text()
    title = Text()
    starts_on = Day(allow_null=True)
    ends_on = Day(allow_null=True)
    date_precision = Choice(DatePrecision.choices)
    url = Url("dialogues", "reference", allow_null=True)


class TranslationLine(Shape):
    """A text of the record in another language."""

    field = Choice([("title", "title"), ("text", "text")])
    language = Text(help_text="BCP 47 tag.")
    text = Text()
    status = Choice(TranslationStatus.choices)
    translated_on = Day()


# --- Commitments ----------------------------------------------------------------------------------------------------


@extend_schema_field(
    {
        "type": "object",
        "properties": {status: {"type": "integer", "minimum": 0} for status in ItemStatus.values},
        "required": ItemStatus.values,
        "description": "How many action items stand where.",
    }
)
class StatusCounts(serializers.Field[Any, Any, Any, Any]):
    def to_representation(self, value: Any) -> dict[str, int]:
        counted = Counter(item.status for item in value)
        return {status: counted[status] for status in ItemStatus.values}


class CommitmentRow(Shape):
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
    acceptance = serializers.SerializerMethodField(help_text="Of the lead; null where nobody is named.")
    lead = StakeholderRef(allow_null=True)
    supporting = serializers.SerializerMethodField()
    counterpart = serializers.SerializerMethodField()
    cities = CityRef(many=True)
    themes = ThemeRef(many=True)
    level = Choice(GovernmentLevel.choices, allow_null=True)
    kind = Choice(CommitmentKind.choices)
    horizon = Choice(Horizon.choices, allow_null=True)
    due = DueValue(allow_null=True)
    original_due = DueValue(allow_null=True)
    progress = Whole(allow_null=True, help_text="Percent: the mean of its action items; null without any.")
    overdue = serializers.SerializerMethodField()
    times_carried_over = Whole()
    last_reported_on = Day(allow_null=True)
    action_items = StatusCounts(source="items_by_status")
    visibility = Level(Visibility)
    version = Whole()
    url = Url("commitments", "reference")

    guards: ClassVar[dict[str, Guard]] = {"last_reported_on": is_insider}

    def get_acceptance(self, commitment: Any) -> Acceptance | None:
        return _acceptance_shown(commitment)

    @extend_schema_field(StakeholderRef(many=True))
    def get_supporting(self, commitment: Any) -> list[Any]:
        return self._parties(commitment, PartyRole.SUPPORTING)

    @extend_schema_field(StakeholderRef(many=True))
    def get_counterpart(self, commitment: Any) -> list[Any]:
        return self._parties(commitment, PartyRole.COUNTERPART)

    def get_overdue(self, commitment: Any) -> bool:
        """Its own due has passed at the place, or that of an accepted action under it."""
        return bool(commitment.is_open and commitment.overdue_at and commitment.overdue_at <= self.context["now"])

    def _parties(self, commitment: Any, role: str) -> list[Any]:
        parties = [line.stakeholder for line in commitment.party_lines.all() if line.role == role]
        return list(StakeholderRef(parties, many=True, context=self.context).data) if parties else []


def _acceptance_shown(record: Any) -> Acceptance | None:
    """What was answered; that it was declined is for insiders."""
    if not record.acceptance:
        return None
    if record.acceptance == Acceptance.DECLINED and not record.insider:
        return Acceptance.PROPOSED
    return Acceptance(record.acceptance)


class AmendmentLine(Shape):
    """A change of the wording after adoption; the newest is in force."""

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

    def get_allowed_transitions(self, commitment: Commitment) -> list[CommitmentStatus]:
        who: Standing = self.context["caller"]
        if not (who.is_staff and who.may_write):
            return []
        if commitment.is_open:
            return [to for decision, to in CLOSES.items() if decision in BETWEEN_DIALOGUES]
        concluded = commitment.dialogue.series.concluded_on is not None
        return [CommitmentStatus.OPEN] if commitment.is_closed and not concluded else []


# --- Action items ---------------------------------------------------------------------------------------------------


class ActionItemRow(Shape):
    """What one organisation does towards a commitment by a date, for one city or none."""

    reference = Text()
    commitment = CommitmentRef()
    title = Text()
    city = CityRef(allow_null=True)
    owner = StakeholderRef()
    status = Choice(ItemStatus.choices)
    acceptance = serializers.SerializerMethodField(help_text="What the owner answered.")
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

    def get_acceptance(self, item: Any) -> Acceptance | None:
        return _acceptance_shown(item)

    def get_overdue(self, item: Any) -> bool:
        """The due has passed at the place, and the item is accepted and not finished."""
        return bool(item.overdue_at and item.overdue_at <= self.context["now"])

    def get_days_overdue(self, item: ActionItem) -> int:
        """Days since the due day at the place; 0 when it is not overdue."""
        return days_overdue(item.overdue_at, self.context["now"], zone_of(item))


class ReportRef(Ref):
    id = Whole()
    url = Url("status-reports", "id")


class RequestLine(Shape):
    """What an owner asked for: a new date, another owner, or withdrawal."""

    id = Whole()
    kind = Choice(RequestKind.choices)
    stakeholder = StakeholderRef()
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

    @extend_schema_field({"type": ["string", "null"], "enum": ["verification", "dialogue", None]})
    def get_completed_by(self, item: ActionItem) -> str | None:
        if item.completed_by_verification_id:
            return "verification"
        return "dialogue" if item.completed_by_follow_up_id else None

    def get_allowed_transitions(self, item: ActionItem) -> list[ItemStatus]:
        who: Standing = self.context["caller"]
        if not who.may_write or not item.commitment.is_open:
            return []
        acts_as = Who.STAFF if who.is_staff else Who(0)
        if item.acceptance != Acceptance.DECLINED:
            if who.is_staff or who.speaks_for(item.owner_id):
                acts_as |= Who.OWNER
            if who.is_staff and may(who, VERIFY, item, reporters=reporters_of(item)):
                acts_as |= Who.VERIFIER
        return moves_from(item.status, acts_as)


# --- Reports --------------------------------------------------------------------------------------------------------


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
        lambda evidence, who: not hasattr(evidence, "retraction"),
    )

    def get_retracted(self, evidence: Any) -> bool:
        return hasattr(evidence, "retraction")


class VerificationLine(Shape):
    """Somebody else's word on a report that says 'complete'."""

    finding = Choice(Finding.choices)
    verified_on = Day()
    note = Text(allow_null=True, help_text="Staff and the owner.")

    guards: ClassVar[dict[str, Guard]] = {"note": is_verifier_or_owner}


class RetractionLine(Shape):
    """The report was sent in error; its content is gone from every surface."""

    reason = Text()
    recorded_at = Instant()


class StatusReportRow(Shape):
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
    evidence = EvidenceLine(many=True)
    no_evidence_reason = Text(allow_null=True)
    url = Url("status-reports", "id")

    guards: ClassVar[dict[str, Guard]] = {
        "circle": is_own_report,
        **dict.fromkeys(
            ("narrative", "language", "on_track", "waiting_for", "evidence", "no_evidence_reason"), reads_content
        ),
    }


# --- Follow-ups -----------------------------------------------------------------------------------------------------


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


class AgendaRow(FollowUpRow):
    group = serializers.SerializerMethodField(
        help_text="Where it stands on the agenda: the first group that fits. Staff only."
    )

    guards: ClassVar[dict[str, Guard]] = {**FollowUpRow.guards, "group": is_staff}

    @extend_schema_field({"type": "string", "enum": [group.value for group in Group]})
    def get_group(self, follow_up: Any) -> str:
        commitment = follow_up.commitment
        return group_of(
            commitment,
            commitment.action_items.all(),
            now=self.context["now"],
            silent_days=follow_up.dialogue.series.report_every_days,
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


# --- History --------------------------------------------------------------------------------------------------------


class HistoryRow(Shape):
    """One thing that happened to a commitment or an action item: when, and which organisation; never who."""

    kind = Choice(
        [
            (name, name.replace("_", " "))
            for name in (
                "amendment",
                "report",
                "verification",
                "decision",
                "due_change",
                "owner_change",
                "status_change",
                "acceptance",
            )
        ]
    )
    on = Day(help_text="The day it happened.")
    recorded_at = Instant(help_text="The instant it was entered.")
    action_item = ActionItemRef(allow_null=True)
    stakeholder = StakeholderRef(
        allow_null=True, help_text="The organisation that reported or answered, or that owes it from then on."
    )
    dialogue = DialogueRef(allow_null=True, seen="dialogue_is_seen")
    before = Text(allow_null=True, help_text="The status, answer or owner before.")
    after = Text(allow_null=True, help_text="The status, answer, decision, finding or owner after.")
    due_before = DueValue(allow_null=True)
    due_after = DueValue(allow_null=True)
    text = Text(allow_null=True, help_text="The wording from then on.")
    reason = Text(allow_null=True)
    url = serializers.SerializerMethodField(help_text="The report or follow-up; null for the rest.")

    guards: ClassVar[dict[str, Guard]] = {"reason": is_insider}

    @extend_schema_field({"type": ["string", "null"], "format": "uri"})
    def get_url(self, line: Any) -> str | None:
        return f"{self.context['root']}{line.path}/" if line.path else None
