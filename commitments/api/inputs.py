"""What a client may write. What the rules of the matter need beyond this is checked by the actions."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from commitments.actions.answering import ANSWERS
from commitments.actions.reporting import link
from commitments.actions.sharing import WIDER
from commitments.due import Due
from commitments.files import MOST_EVIDENCE
from commitments.models import ActionItem, Commitment
from commitments.status import (
    AT_DIALOGUE,
    SAYABLE,
    CommitmentKind,
    Decision,
    DuePrecision,
    Finding,
    Horizon,
    OnTrack,
    RequestKind,
    WaitingFor,
)
from dialogues.api.inputs import MOST, MOST_NAMED, NEEDED_ONCE_ADOPTED, cities, reason_input, themes
from dialogues.models import Stakeholder
from dialogues.standing import Standing
from dialogues.status import Footing
from dialogues.status import Level as GovernmentLevel
from urbanshift.api.inputs import (
    Amount,
    Changes,
    Choice,
    Day,
    Flag,
    Input,
    Key,
    Level,
    Several,
    Text,
    TextLine,
    Version,
    Whole,
)
from urbanshift.errors import Invalid

from . import serializers as shapes

MOST_CONFIRMED = 200


def stakeholders(caller: Standing) -> Any:
    return Stakeholder.objects.all()


def labelled(values: Any) -> list[tuple[str, Any]]:
    """Values of a closed set as choices, with their labels."""
    return [(value.value, value.label) for value in values]


class DueInput(Input):
    """When something is due: any day in the day, month, quarter or year that is meant; no day where the precision
    means none."""

    precision = Choice(
        DuePrecision, help_text="What is meant: a day, month, quarter or year; the next dialogue; or no date."
    )
    on = Day(optional=True, help_text="Any day in what is meant; null or left out with `next_dialogue` and `none`.")

    def validate(self, attrs: Any) -> Any:
        try:
            return Due.of(attrs["precision"], attrs["on"])
        except Invalid as refused:
            raise serializers.ValidationError(
                {fault.field.rpartition(".")[2]: [str(fault.message)] for fault in refused.faults}
            ) from None


class WaitingForInput(Input):
    """What kind of obstacle the action item waits for, and whom, where that is known."""

    kind = Choice(WaitingFor, help_text="What is missing.")
    stakeholder = Key(
        stakeholders,
        "slug",
        optional=True,
        help_text="The slug of the organisation that it waits for, where that is known.",
    )


class EvidenceInput(Input):
    """A link that shows what the report says."""

    url = TextLine(max_length=1000, validators=[link], help_text="Beginning with https:// or http://.")
    title = TextLine(optional=True, max_length=200, help_text="Its title.")


class StatusReportInput(Input):
    """A report on an action item."""

    needed = ("narrative",)
    read_only_names = frozenset(
        {
            "id",
            "action_item",
            "on_behalf",
            "status_before",
            "recorded_at",
            "retraction",
            "verification",
            "circle",
            "url",
        }
    )

    status = Choice(labelled(SAYABLE), help_text="Where the action item stands now; it may stay where it is.")
    narrative = Text(optional=True, help_text="What was done and what comes next.")
    language = TextLine(max_length=20, required=False, default="en", help_text="BCP 47 tag of the narrative.")
    reported_as_of = Day(optional=True, help_text="The day it speaks of; today at the place unless given.")
    progress = Whole(least=0, most=100, optional=True, help_text="Percent; it stays as it is unless given.")
    on_track = Choice(OnTrack, optional=True, help_text="The owner's own rating; null or left out: none.")
    waiting_for = WaitingForInput(
        required=False, allow_null=True, default=None, help_text="The obstacle; null or left out: none."
    )
    evidence = Several(
        child=EvidenceInput(),
        most=MOST_EVIDENCE,
        help_text="Links that show it. With `reported_complete` some are needed, or `no_evidence_reason`.",
    )
    no_evidence_reason = Text(optional=True, help_text="With `reported_complete`, where there is no evidence.")
    share = Flag(optional=True, help_text="Open the content to those who were in the room.")
    version = Version()


class VerificationInput(Input):
    """Somebody else's word on a report that says the action item is complete."""

    finding = Choice(Finding, help_text="Whether it is confirmed, or returned as not complete yet.")
    note = Text(optional=True, help_text="What is missing. Needed with `returned`.")
    report = Whole(least=1, most=2**63 - 1, optional=True, help_text="The id of the report that was judged.")
    version = Version()


class AcceptanceInput(Input):
    """The answer to what was proposed."""

    acceptance = Choice(labelled(ANSWERS), help_text="What is answered.")
    reason = Text(optional=True, help_text="Needed with `declined`.")
    version = Version()


class RequestInput(Input):
    """What an owner asks for. Staff answer it; it changes nothing by itself."""

    needed = ("reason",)

    kind = Choice(RequestKind, help_text="What is asked for: a new date, another owner, or withdrawal.")
    reason = Text(optional=True, help_text="Why.")
    due = DueInput(required=False, allow_null=True, default=None, help_text="With `due`: the date that is asked for.")
    owner = Key(stakeholders, "slug", optional=True, help_text="With `owner`: the slug of who is to take it over.")
    version = Version()


class SharingInput(Input):
    """The circle that a report's content is opened to; it never closes again."""

    circle = Level(WIDER, help_text="The widest circle that is to read it.")


class RetractionInput(Input):
    """Why the report was sent in error."""

    reason = Text(help_text="Why it is retracted; it stands in the history.")


class ActionItemInput(Input):
    """A new action item under a commitment."""

    read_only_names = frozenset(
        {
            "reference", "commitment", "status", "acceptance", "progress", "on_track", "waiting_for", "overdue",
            "days_overdue", "original_due", "last_reported_on", "version", "url",
        }
    )  # fmt: skip

    title = TextLine(max_length=300, help_text="What is to be done.")
    language = TextLine(
        max_length=20, optional=True, help_text="BCP 47 tag of the title; the commitment's unless given."
    )
    owner = Key(
        stakeholders,
        "slug",
        optional=True,
        help_text="Its slug. The caller's own unless staff say otherwise.",
    )
    city = Key(
        cities,
        "slug",
        optional=True,
        help_text="The slug of the city for which it is done; null or left out: for none.",
    )
    due = DueInput(help_text="When it is due.")


class CommitmentChanges(Changes):
    """What may change of a commitment: while it is a draft, all of this. Once its dialogue is adopted its wording is
    amended, its lead changed and its due moved in the administration: then `text`, `language`, `lead`, `nobody_named`
    and `due` are refused."""

    of = shapes.CommitmentDetail

    title = TextLine(max_length=300)
    text = Text(optional=True)
    language = TextLine(optional=True, max_length=20, help_text="BCP 47 tag of title and text.")
    kind = Choice(CommitmentKind)
    level = Choice(GovernmentLevel, optional=True)
    horizon = Choice(Horizon, optional=True)
    lead = Key(stakeholders, "slug", optional=True, help_text="The slug of the organisation that leads it.")
    nobody_named = Flag(help_text="The dialogue named nobody to lead it.")
    supporting = Several(
        child=Key(stakeholders, "slug"),
        most=MOST_NAMED,
        help_text="The slugs of all organisations that support the lead from now on.",
    )
    counterpart = Several(
        child=Key(stakeholders, "slug"),
        most=MOST_NAMED,
        help_text="The slugs of all counterparts of the lead from now on.",
    )
    cities = Several(
        child=Key(cities, "slug"), most=MOST_NAMED, help_text="The slugs of all cities that it is about from now on."
    )
    themes = Several(
        child=Key(themes, "slug"), most=MOST_NAMED, help_text="What it is about: the slugs of all themes from now on."
    )
    due = DueInput(required=False, allow_null=True, default=None, help_text="When it is due; null: not chosen yet.")
    indicator = Text(optional=True)
    number_promised = Whole(least=1, most=MOST, optional=True)
    amount_promised = Amount(
        optional=True, help_text="The amount of money that was promised, of 15 digits at most; with `currency`."
    )
    currency = TextLine(optional=True, max_length=3, help_text="ISO 4217 code of the amount.")
    source = TextLine(optional=True, max_length=60)  # type: ignore[assignment]
    external_id = TextLine(optional=True, max_length=120)
    reason = reason_input(NEEDED_ONCE_ADOPTED)


class ActionItemChanges(Changes):
    """What may change of an action item. Once its commitment is open its owner is changed and its due moved in the
    administration: then `owner` and `due` are refused."""

    of = shapes.ActionItemDetail

    title = TextLine(max_length=300)
    language = TextLine(max_length=20, help_text="BCP 47 tag of the title.")
    owner = Key(stakeholders, "slug", help_text="The slug of the organisation that owes it.")
    city = Key(cities, "slug", optional=True, help_text="The slug of the city for which it is done; null: for none.")
    due = DueInput()
    source = TextLine(optional=True, max_length=60)  # type: ignore[assignment]
    external_id = TextLine(optional=True, max_length=120)
    reason = reason_input(NEEDED_ONCE_ADOPTED)


class DecisionInput(Input):
    """What a dialogue decided about a commitment on its agenda."""

    read_only_names = frozenset({"id", "dialogue", "commitment", "basis", "url", "group"})

    decision = Choice(labelled(value for value in Decision if value in AT_DIALOGUE), help_text="What was decided.")
    due = DueInput(required=False, allow_null=True, default=None, help_text="With `carried_over`; then `reason` too.")
    reason = Text(optional=True, help_text="Why. Needed with a new `due`, and where it is withdrawn.")
    shown = Text(
        optional=True,
        help_text="What was shown to the room. Needed with `confirms`, and with `fulfilled` where no action "
        "item counts.",
    )
    confirms = Several(
        child=Key(lambda caller: ActionItem.objects.visible_to(caller), "reference"),
        most=MOST_CONFIRMED,
        help_text="With `fulfilled`: references of the action items that the dialogue confirmed as completed.",
    )
    superseded_by = Key(
        lambda caller: Commitment.objects.visible_to(caller),
        "reference",
        optional=True,
        help_text="With `superseded`: the reference of what takes its place.",
    )
    note = Text(optional=True, help_text="Of the discussion; staff alone read it.")
    decided_on = Day(optional=True, help_text="The dialogue's last day unless given.")
    version = Version()


class AdoptionInput(Input):
    """That the outcome of a dialogue is final: on what it rests, and since when."""

    footing = Choice(Footing, help_text="Agreed by those present, or recorded by the programme and not confirmed.")
    adopted_on = Day(optional=True, help_text="Today at the place unless given.")
    version = Version()
