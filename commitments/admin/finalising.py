"""Finalising a dialogue: one act, with everything that it will do shown before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.adopting import adopt, at_least_the_room, require_next
from commitments.actions.outcome import Outcome, in_the_room, read_outcome
from commitments.due import local_day
from commitments.models import ActionItem, Commitment, FollowUp
from commitments.status import Decision, PartyRole
from commitments.words import due_words, owes_words
from dialogues.models import Dialogue, Stakeholder
from dialogues.status import Footing, Visibility
from urbanshift.admin.acts import ActForm
from urbanshift.admin.site import page
from urbanshift.errors import NotReady, Refused
from urbanshift.fields import DayField

from .agenda import in_the_way, is_undecided_yet
from .lives import DialogueAct

LONG_AGO = timedelta(days=92)
"""So long after a meeting its outcome is rather typed in than made final."""

FINAL_LONG_AGO = _(
    "The day on which it was final. The meeting was more than three months ago: left out, its outcome counts as agreed "
    "today, and no later dialogue can be finalised as of an earlier day."
)


@dataclass(frozen=True, slots=True)
class Frozen:
    """A next step of this dialogue, or an action of it: its wording and date are fixed from now on."""

    record: Commitment | ActionItem
    due: str
    owes: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A date that moves."""

    record: Commitment | ActionItem
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What finalising will do, as the functions say that do it."""

    frozen: list[tuple[Frozen, list[Frozen], str]]
    """Each next step with its actions, and who will read it."""
    closed: list[tuple[str, list[FollowUp]]]
    """By decision."""
    completed: list[ActionItem]
    withdrawn: list[ActionItem]
    moved: list[Moved]
    left_late: list[Frozen]
    """Actions of what is carried over to a new date that have a date of their own, which has passed."""
    going_on: list[Commitment]
    following: Dialogue | None
    """Where that goes; None: whichever is planned next."""
    room: list[Stakeholder]
    """Who reads the outcome."""
    named: list[Stakeholder]
    """Who was not in the room, and reads what it is named in."""


def preview_of(outcome: Outcome) -> Preview:
    """What becomes of `outcome` when its dialogue is finalised as it stands. Three queries."""
    closed: dict[str, list[FollowUp]] = {}
    completed: list[ActionItem] = []
    withdrawn: list[ActionItem] = []
    moved: list[Moved] = []
    left_late: list[Frozen] = []
    going_on: list[Commitment] = []
    now = timezone.now()
    for follow_up in outcome.agenda:
        if follow_up.is_pending:
            continue
        effect = outcome.effect_of(follow_up)
        completed += effect.completed
        withdrawn += effect.withdrawn
        moved += [Moved(record, due_words(record.due), due_words(follow_up.due)) for record in effect.moved]
        left_late += [
            Frozen(item, due_words(item.due), str(item.owner))
            for item in outcome.items[follow_up.commitment_id]
            if effect.moved and item not in effect.moved and item.overdue_at and item.overdue_at <= now
        ]
        if effect.closed is None:
            going_on.append(follow_up.commitment)
        else:
            closed.setdefault(follow_up.decision, []).append(follow_up)
    dialogue = outcome.dialogue
    later = Dialogue.objects.not_ended().filter(series=dialogue.series_id, number__gt=dialogue.number)
    room, named = _readers(outcome)
    return Preview(
        frozen=[
            (
                Frozen(one, due_words(one.due), _lead_of(one)),
                [Frozen(item, due_words(item.due), str(item.owner)) for item in outcome.items[one.pk]],
                str(Visibility(at_least_the_room(one)).label),
            )
            for one in outcome.own
        ],
        closed=[(str(one.label), closed[one]) for one in Decision if one in closed],
        completed=completed,
        withdrawn=withdrawn,
        moved=moved,
        left_late=left_late,
        going_on=[*going_on, *outcome.own],
        following=later.order_by("number").first(),
        room=room,
        named=named,
    )


def _lead_of(step: Commitment) -> str:
    """Who leads it; what is not said yet stands in the way."""
    if step.lead is None and not step.nobody_named:
        return gettext("lead not said")
    return str(step.lead or owes_words(None, ""))


def _readers(outcome: Outcome) -> tuple[list[Stakeholder], list[Stakeholder]]:
    """The organisations that were in the room, and those that were not and lead, support or own what was agreed."""
    there = in_the_room(outcome.dialogue)
    owners = {item.owner_id for one in outcome.own for item in outcome.items[one.pk]}
    owing = owners | {one.lead_id for one in outcome.own}
    supports = Q(party_lines__commitment__dialogue=outcome.dialogue, party_lines__role=PartyRole.SUPPORTING)
    named = Q(pk__in=owing) | supports
    in_room = Q(pk__in=there.values("stakeholder"))
    return (
        list(Stakeholder.objects.filter(in_room).order_by("name", "pk")),
        list(Stakeholder.objects.filter(named).exclude(in_room).order_by("name", "pk").distinct()),
    )


class FinaliseForm(ActForm):
    footing = forms.ChoiceField(
        label=_("What the outcome rests on"),
        choices=[
            (Footing.AGREED, _("Agreed: those present agreed this text, in the room or in writing.")),
            (Footing.RECORDED, _("Recorded: it is the programme's own summary, which nobody has confirmed yet.")),
        ],
        widget=forms.RadioSelect,
        help_text=_(
            "It is shown wherever the text is. Agreed: who attended counts as having accepted what it owes. Recorded: "
            "it is proposed to them, and you can confirm the text later."
        ),
    )
    adopted_on = DayField(
        label=_("Finalised on"), required=False, help_text=_("The day on which it was final; leave it out for today.")
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        held_on, zone = self.record.held_on, self.record.series.country.timezone
        if held_on is not None and local_day(timezone.now(), zone) - held_on > LONG_AGO:
            self.fields["adopted_on"].help_text = FINAL_LONG_AGO

    def act(self, *, by: User, now: datetime) -> Dialogue:
        said = self.cleaned_data
        return adopt(
            self.record, by=by, now=now, version=self.version, footing=said["footing"], adopted_on=said["adopted_on"],
            seen=self.data.get("previewed", ""),
        )  # fmt: skip

    def refuse(self, refusal: Refused) -> None:
        # The page lists what is missing, each with where to put it right.
        super().refuse(Refused(refusal.message) if isinstance(refusal, NotReady) else refusal)


def missing_from(dialogue: Dialogue) -> list[Any]:
    """What hardly any dialogue is without, and this one is: it may be finalised so, and somebody should have meant it.
    At most three queries."""
    said = []
    if not dialogue.commitments.exists() and not dialogue.outcome_points.exists():
        said.append(_("No next step and no point was entered: is that all that it agreed?"))
    if not in_the_room(dialogue):
        said.append(_("Nobody is entered as present, so nobody reads the outcome as one who was in the room."))
    return said


@page("dialogue/<key:reference>/finalise/", name="finalise")
class Finalise(DialogueAct):
    form_class = FinaliseForm
    template_name = "staff/finalise.html"
    title = _("Finalise")
    button = _("Finalise the dialogue")
    done = _("The dialogue is finalised. Those who were in the room read its outcome; publish it to open it wider.")

    def require_possible(self) -> None:
        # What else stands in the way is listed beside the preview.
        if not is_undecided_yet(self.record):
            require_next(self.record)

    def consequences(self) -> Sequence[Any]:
        return [
            *missing_from(self.record),
            _("The outcome takes effect all at once, as listed below, and nothing of it can be deleted afterwards."),
            _("Only an administrator can reopen it, with a reason, until reports or later decisions rest on it."),
        ]

    def context(self, form: ActForm) -> dict[str, Any]:
        outcome = read_outcome(self.record)
        day = form.cleaned_data.get("adopted_on") if form.is_bound and hasattr(form, "cleaned_data") else None
        return {
            "dialogue": self.record,
            "way": in_the_way(outcome, now=timezone.now(), on=day),
            "preview": preview_of(outcome),
            "previewed": outcome.mark,
            "circle": Visibility(at_least_the_room(self.record)).label,
            "narrow": at_least_the_room(self.record) < Visibility.PUBLIC,
        }
