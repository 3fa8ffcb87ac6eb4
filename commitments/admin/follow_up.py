"""The follow-up screen: what was agreed earlier, put to this dialogue, decided one by one.

Each card saves by itself. With scripts it is fetched and replaced where it stands (`?part=form`, `?part=card`), and
the screen asks for what colleagues did meanwhile; without, a card has a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import condition, require_safe

from accounts.models import User
from commitments.actions.deciding import clear_decision, decide, leave_the_rest, require_agenda
from commitments.actions.outcome import read_outcome
from commitments.deciding import Ruling
from commitments.fields import DueField
from commitments.figures import counts
from commitments.models import ActionItem, Commitment, FollowUp
from commitments.status import AT_DIALOGUE, Decision, ItemStatus
from dialogues.models import Dialogue
from urbanshift.admin.acts import Act, ActForm, typed_in
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page, show
from urbanshift.errors import Conflict, Refused
from urbanshift.fields import DayField, ReasonField, TextField
from urbanshift.text import comma, titled

from . import addresses, hub
from .agenda import agenda_tag, in_the_way, is_undecided_yet, sections_of
from .cards import cards_of, mark_of
from .lives import DialogueAct
from .rulings import asked_of, in_order

DECISIONS = [(one.value, one.label) for one in Decision if one in AT_DIALOGUE]
"""In the order in which they are offered."""


@page("dialogue/<key:reference>/follow-up/", name="follow_up")
@require_safe
def follow_up_screen(request: HttpRequest, reference: str) -> HttpResponse:
    """The whole agenda, in its groups."""
    dialogue = hub.found(reference)
    now = timezone.now()
    outcome = read_outcome(dialogue)
    return show(
        request,
        "staff/follow_up.html",
        titled(_("Follow-up"), dialogue.reference),
        trail=addresses.trail_of(dialogue),
        dialogue=dialogue,
        sections=sections_of(outcome, now=now),
        open=is_undecided_yet(dialogue),
        way=in_the_way(outcome, now=now),
    )


@page("dialogue/<key:reference>/follow-up-changes/", name="follow_up_changes")
@require_safe
@condition(etag_func=agenda_tag)
def follow_up_changes(request: HttpRequest, reference: str) -> HttpResponse:
    """Where the agenda stands, for a screen that is open: its cards' marks, who decided, what is in the way. 304 as
    long as nobody has written anything and no day has ended."""
    dialogue = hub.found(reference)
    outcome = read_outcome(dialogue)
    way = in_the_way(outcome, now=timezone.now())
    context = {"dialogue": dialogue, "way": way, "open": is_undecided_yet(dialogue)}
    return JsonResponse(
        {
            "cards": {
                one.commitment.reference: {
                    "mark": mark_of(one, outcome.items[one.commitment_id]),
                    "version": one.version,
                    "decision": "" if one.is_pending else str(one.get_decision_display()),
                    "by": str(one.decided_by or ""),
                }
                for one in outcome.agenda
            },
            "undecided": len(way.undecided),
            "way": render_to_string("staff/in_the_way.html", context, request),
        }
    )


class DecisionForm(ActForm):
    """One decision about one next step. What it needs depends on what is decided; the action says what is lacking."""

    decision = forms.ChoiceField(label=_("Decision"), choices=DECISIONS, widget=forms.RadioSelect)
    shown = TextField(
        label=_("What was shown"), rows=2, required=False, help_text=_("What the room saw or heard that shows it.")
    )
    confirms = forms.MultipleChoiceField(
        label=_("Actions that the dialogue confirms"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They count as completed once the dialogue is finalised."),
    )
    due = DueField(
        label=_("New date"),
        unchosen=_("the date stays"),
        required=False,
        help_text=_("Leave it out to keep the date. For a month, quarter or year give any day in it."),
    )
    superseded_by = LookupField(
        "successors",
        label=_("The next step that takes its place"),
        required=False,
        help_text=_("An open one, or a draft of this dialogue."),
    )
    reason = ReasonField(label=_("Why"), rows=2, required=False)
    note = TextField(label=_("Discussion note"), rows=2, required=False, help_text=_("Only programme staff read it."))
    decided_on = DayField(
        label=_("Decided on"), required=False, help_text=_("Leave it out for the last day of the dialogue.")
    )

    asked_by = "decision"
    asked_of = {
        **asked_of(AT_DIALOGUE),
        "note": in_order(AT_DIALOGUE),
        "decided_on": in_order(AT_DIALOGUE),
    }

    record: FollowUp

    def __init__(
        self, *args: Any, record: FollowUp, dialogue: Dialogue, items: Sequence[ActionItem], **options: Any
    ) -> None:
        self.dialogue = dialogue
        self.form_id = f"decide-{record.commitment.reference}"  # There may be others on the page.
        super().__init__(*args, record=record, auto_id=f"{self.form_id}-%s", **options)
        fields: Any = self.fields
        self.items = {item.reference: item for item in items if counts(item) and item.status != ItemStatus.COMPLETED}
        fields["confirms"].choices = [
            (item.reference, f"{item.reference} {item.title} ({item.owner}, {item.get_status_display()})")
            for item in self.items.values()
        ]
        if not self.items:
            del fields["confirms"]
        fields["superseded_by"].within = dialogue.reference
        fields["superseded_by"].but = record.commitment.reference
        if promised := record.commitment.number_promised:
            fields["shown"].help_text = ngettext(
                "%(number)d was promised: that many actions must be completed or confirmed.",
                "%(number)d were promised: that many actions must be completed or confirmed.",
                promised,
            ) % {"number": promised}

    def act(self, *, by: User, now: datetime) -> FollowUp:
        if "take_back" in self.data:
            return clear_decision(self.record, by=by, now=now, version=self.version)
        said = self.said
        confirms = tuple(self.items[reference] for reference in said.pop("confirms", ()))
        follow_up, _was_pending = decide(
            self.dialogue, self.record.commitment, by=by, now=now, ruling=Ruling(**said, confirms=confirms),
            version=self.version,
        )  # fmt: skip
        return follow_up


@page("dialogue/<key:reference>/follow-up/<key:commitment>/", name="decide")
class Decide(Act):
    """One card: with its form, or (`?part=card`) as it stands on the screen."""

    form_class = DecisionForm
    template_name = "staff/decide.html"
    title = _("Decide")

    record: FollowUp

    def find(self, **key: Any) -> FollowUp:
        self.dialogue = hub.found(key["reference"])
        self.commitment = get_object_or_404(Commitment, reference=key["commitment"])
        return self._read()

    def _read(self) -> FollowUp:
        self.outcome = read_outcome(self.dialogue, only=self.commitment)
        if not self.outcome.agenda:
            raise Http404
        return self.outcome.agenda[0]

    def get_title(self) -> str:
        return titled(self.title, self.commitment.reference)

    def get_done(self, result: FollowUp) -> str:
        words = {"reference": self.commitment.reference, "decision": result.get_decision_display()}
        return gettext("%(reference)s: %(decision)s.") % words

    def get_initial(self) -> dict[str, Any]:
        held = Ruling.of(self.record)
        if self.record.is_pending:
            return {"note": held.note}
        entered: dict[str, Any] = {name: getattr(held, name) for name in Ruling.__slots__}
        entered["confirms"] = [item.reference for item in held.confirms]
        if self.record.day_assumed:
            entered["decided_on"] = None  # Sent back, it would be a day that somebody entered.
        return entered

    def form_options(self) -> dict[str, Any]:
        return {"dialogue": self.dialogue, "items": self.outcome.items[self.commitment.pk]}

    @property
    def part(self) -> str:
        return self.request.GET.get("part", "")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show_card() if self.part == "card" else super().get(request, **kwargs)

    def succeed(self, result: FollowUp) -> HttpResponse:
        if not self.part:
            return super().succeed(result)
        self._read()
        return self.show_card()

    def show_card(self) -> HttpResponse:
        """The card as it stands on the screen."""
        return render(self.request, "staff/card.html", self.card_context())

    def card_context(self) -> dict[str, Any]:
        (card,) = cards_of(self.outcome, now=timezone.now())
        return {"card": card, "dialogue": self.dialogue, "open": is_undecided_yet(self.dialogue)}

    def render(self, form: ActForm) -> HttpResponse:
        if form.stale:
            self._read()  # A colleague decided: that is what the card shows above what was typed.
        if self.part:
            return render(self.request, "staff/card.html", self.context(form) | {"form": form})
        return super().render(form)

    def context(self, form: ActForm) -> dict[str, Any]:
        return self.card_context() | (self.too_late(form) if form.is_bound else {})

    def too_late(self, form: ActForm) -> dict[str, Any]:
        """Why nothing is decided here any more, and what was typed before it became so."""
        try:
            require_agenda(self.dialogue)
        except Refused as refusal:
            return {"refusal": refusal, "sent": True, "typed": typed_in(form)}
        return {}

    def leads_to(self, result: Any) -> str:
        return addresses.of_follow_up(self.dialogue.reference, self.commitment.reference)

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [*addresses.trail_of(self.dialogue), (_("Follow-up"), addresses.of_follow_up(self.dialogue.reference))]


class LeaveForm(ActForm):
    def act(self, *, by: User, now: datetime) -> list[FollowUp]:
        return leave_the_rest(self.record, by=by, now=now)


@page("dialogue/<key:reference>/leave-the-rest/", name="leave_the_rest")
class LeaveTheRest(DialogueAct):
    form_class = LeaveForm
    title = _("Not discussed")
    button = _("Record as not discussed")

    def require_possible(self) -> None:
        require_agenda(self.record)
        if not self.rest:
            raise Conflict(_("Nothing is undecided."))

    @cached_property
    def rest(self) -> list[str]:
        """References of what is undecided, in the order of the agenda."""
        undecided = self.record.follow_ups.pending().order_by("commitment__dialogue__number", "commitment__number")
        return list(undecided.values_list("commitment__reference", flat=True))

    def consequences(self) -> Sequence[Any]:
        return [
            ngettext(
                "%(count)d next step is still undecided and is recorded as not discussed: %(which)s.",
                "%(count)d next steps are still undecided and are recorded as not discussed: %(which)s.",
                len(self.rest),
            )
            % {"count": len(self.rest), "which": comma().join(self.rest)},
            _(
                "What was not discussed stays open and goes on to the next dialogue. "
                "Until this one is finalised you can change it."
            ),
        ]

    def get_done(self, result: list[FollowUp]) -> str:
        return ngettext(
            "%(count)d next step recorded as not discussed.",
            "%(count)d next steps recorded as not discussed.",
            len(result),
        ) % {"count": len(result)}

    def leads_to(self, result: Any) -> str:
        return addresses.of_follow_up(self.record.reference)

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [*super().trail(), (_("Follow-up"), addresses.of_follow_up(self.record.reference))]
