"""Answering what was proposed, asking staff for a change, adding an action of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.answering import accept, require_answerable, require_askable
from commitments.actions.drafting import add_item
from commitments.actions.refusals import require_live_as_shown, require_open
from commitments.actions.replying import reply
from commitments.fields import AskForm, DueField
from commitments.models import ActionItem, Commitment
from commitments.status import Acceptance
from dialogues.models import City, Dialogue, Representation, Stakeholder
from dialogues.standing import Standing
from dialogues.words import tag_of
from urbanshift.acts import ActForm
from urbanshift.errors import Conflict
from urbanshift.fields import LineField, ReasonField, TextField

from .acts import (
    ItemAct,
    OfficerAct,
    StepAct,
    address_of,
    asked_by,
    found_item,
    found_step,
    still_standing,
    told_of_successors,
)


class AnswerForm(ActForm):
    acceptance = forms.ChoiceField(
        label=_("Your answer"),
        choices=[(Acceptance.ACCEPTED, _("We accept it")), (Acceptance.DECLINED, _("We decline it"))],
        widget=forms.RadioSelect,
    )
    reason = ReasonField(label=_("Why"), needed_when=_("needed if you decline"))

    def act(self, *, by: User, now: datetime) -> Any:
        return accept(self.record, by=by, now=now, version=self.version, **self.said)


WHAT_FOLLOWS = (
    _("What you accept can be overdue, and you are asked about it at the next dialogue."),
    _("What you decline goes to programme staff and onto the next agenda, with your reason."),
)


class AnswerItem(ItemAct):
    """`/my/actions/<reference>/answer/`."""

    form_class = AnswerForm
    title = _("Accept or decline")
    button = _("Send your answer")
    done = _("Your answer is recorded.")

    def require_possible(self) -> None:
        require_answerable(self.record, on=timezone.now().date())

    def consequences(self) -> Sequence[Any]:
        return WHAT_FOLLOWS


class AnswerStep(StepAct):
    """`/my/next-steps/<reference>/answer/`: whether we lead it."""

    form_class = AnswerForm
    title = _("Accept or decline the lead")
    button = _("Send your answer")
    done = _("Your answer is recorded.")

    def find(self, **key: Any) -> Commitment:
        step = found_step(self.who, key["reference"])
        self.require(self.who.speaks_for(step.lead_id))
        return step

    def require_possible(self) -> None:
        require_answerable(self.record, on=timezone.now().date())

    def consequences(self) -> Sequence[Any]:
        return WHAT_FOLLOWS

    def leads_to(self, result: Any) -> str:
        return reverse("my")


class OwnAskForm(AskForm):
    kind = forms.ChoiceField(label=_("What you ask for"), widget=forms.RadioSelect)
    due = DueField(label=_("The new date"), required=False)
    owner = forms.ModelChoiceField(
        Stakeholder.objects, label=_("The other owner"), required=False, to_field_name="slug", empty_label=_("choose")
    )
    reason = ReasonField(label=_("Why"))

    def __init__(self, *args: Any, who: Standing, **options: Any) -> None:
        super().__init__(*args, **options)
        own: dict[str, Any] = self.fields
        if "owner" in own:
            own["owner"].queryset = others_beside(self.record, who)

    @property
    def said(self) -> dict[str, Any]:
        """What was typed for the kind that was chosen: what is beside it may be left over from another."""
        said = super().said
        return said | {name: None for name, kinds in self.asked_of.items() if said["kind"] not in kinds}


class Ask(ItemAct):
    """`/my/actions/<reference>/ask/`: for what does not wait for an answer already."""

    form_class = OwnAskForm
    title = _("Ask for a change")
    button = _("Send your request")
    done = _("Your request is with programme staff, and on the next agenda until they answer.")

    def require_possible(self) -> None:
        require_askable(self.record)

    def form_options(self) -> dict[str, Any]:
        return {"who": self.who}

    def context(self, form: ActForm) -> dict[str, Any]:
        return {**super().context(form), "asked": asked_by(self.who).filter(action_item=self.record)}

    def consequences(self) -> Sequence[Any]:
        return [
            _("It changes nothing by itself: programme staff answer it, or the next dialogue does."),
            _("Your organisation and programme staff read why. Granted, those who were in the room read it, too."),
        ]


class AddForm(ActForm):
    title = LineField(label=_("What you are going to do"), max_length=300)
    owner = forms.ModelChoiceField(Stakeholder.objects, label=_("By whom"), to_field_name="slug", empty_label=None)
    city = forms.ModelChoiceField(
        City.objects, label=_("For which city"), required=False, to_field_name="slug", empty_label=_("none")
    )
    due = DueField(label=_("Until when"))

    def __init__(self, *args: Any, ours: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        own: dict[str, Any] = self.fields
        own["owner"].queryset = ours
        own["owner"].initial = ours.first()
        own["city"].queryset = City.objects.filter(country=self.record.dialogue.series.country_id).order_by("name")

    def act(self, *, by: User, now: datetime) -> ActionItem:
        return add_item(self.record, by=by, now=now, version=self.version, language=tag_of(by.language), **self.said)


class AddAction(StepAct):
    """`/my/next-steps/<reference>/add-action/`: an action of our own under an open next step."""

    form_class = AddForm
    title = _("Add an action of ours")
    button = _("Add it")
    done = _("The action is added. You are asked about it like about any other.")

    def find(self, **key: Any) -> Commitment:
        step = found_step(self.who, key["reference"])
        self.require(self.who.is_officer)
        return step

    def require_possible(self) -> None:
        require_open(self.record)
        if not still_standing(self.who).exists():
            raise Conflict(" ".join(told_of_successors(self.who, on=timezone.now().date())))

    def consequences(self) -> Sequence[Any]:
        return [
            gettext("It stands under “%(title)s”, where all who read that see it.") % {"title": self.record.title},
            _("You owe it from now on; what you write in reports is yours to share."),
        ]

    def form_options(self) -> dict[str, Any]:
        return {"ours": still_standing(self.who)}

    def leads_to(self, result: Any) -> str:
        return address_of(result) if isinstance(result, ActionItem) else reverse("my")


class ReplyForm(ActForm):
    text = TextField(label=_("Your reply"), rows=4)

    def act(self, *, by: User, now: datetime) -> Any:
        return reply(self.record, by=by, now=now, text=self.cleaned_data["text"])


class ReplyToOwner(OfficerAct):
    """`/my/actions/<reference>/reply/`: to whoever waits for us, and let us know."""

    record: ActionItem
    form_class = ReplyForm
    template_name = "my/reply.html"
    title = _("Reply to who waits for you")
    button = _("Send your reply")
    done = _("Your reply is sent.")

    def find(self, **key: Any) -> ActionItem:
        item = found_item(self.who, key["reference"])
        self.require(awaits(item, self.who))
        return item

    def require_possible(self) -> None:
        require_live_as_shown(self.record)

    def consequences(self) -> Sequence[Any]:
        return [gettext("%(owner)s and programme staff read it.") % {"owner": self.record.owner}]

    def context(self, form: ActForm) -> dict[str, Any]:
        return {"from_list": "from_list" in self.request.POST}

    def leads_to(self, result: Any) -> str:
        # Where it was written: the list shows it, too.
        return f"{reverse('my')}#waiting" if "from_list" in self.request.POST else address_of(self.record)


def awaits(item: ActionItem, who: Standing) -> bool:
    """Whether an action, as found for `who`, waits for an organisation of theirs and lets them know."""
    return bool(item.content_readable) and who.speaks_for(item.waiting_for_stakeholder_id)  # type: ignore[attr-defined]


def others_beside(item: ActionItem, who: Standing) -> Any:
    """The organisations that the owner of `item` may mean: the others of its country, those of no country, and those
    that met at dialogues of the series that `who` may know of; not those that others have succeeded."""
    series = item.commitment.dialogue.series
    known = Dialogue.objects.visible_to(who).filter(series=series).order_by().values("pk")
    met = Representation.objects.filter(dialogue__in=known).order_by().values("stakeholder")
    near = Q(country=series.country_id) | Q(country=None) | Q(pk__in=met)
    return Stakeholder.objects.filter(near, successions=None).exclude(pk=item.owner_id).order_by("name")
