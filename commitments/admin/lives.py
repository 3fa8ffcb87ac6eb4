"""The life of a dialogue up to its finalising: planned, held, cancelled, planned again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.entering import plan_dialogue
from commitments.actions.meeting import (
    cancel,
    hold,
    replan,
    require_cancellable,
    require_holdable,
    require_replannable,
)
from commitments.due import local_day
from dialogues.fields import LanguageField, LastDayField, end_where_it_begins
from dialogues.models import Dialogue, Series
from dialogues.status import DatePrecision, DialogueStatus, Format
from urbanshift.admin.acts import Act, ActForm, TwinForm
from urbanshift.admin.lookups import LookupField, LookupsField
from urbanshift.admin.site import page
from urbanshift.fields import DayField, LineField, ReasonField, TextField
from urbanshift.lists.filters import Select
from urbanshift.text import titled

from . import addresses, hub


class DialogueAct(Act):
    """An act on one dialogue, reached from its hub."""

    record: Dialogue

    def find(self, **key: Any) -> Dialogue:
        return hub.found(key["reference"])

    def get_title(self) -> str:
        return titled(self.title, self.record.reference)

    def trail(self) -> Iterable[tuple[Any, str]]:
        return addresses.trail_of(self.record)

    def leads_to(self, result: Any) -> str:
        return addresses.of_dialogue(result.reference)

    def instead(self) -> Iterable[tuple[Any, str]]:
        found = hub.buttons(self.record, administrator=self.request.user.is_superuser)
        return [(one["button"].title, one["address"]) for one in found]


class HoldForm(ActForm):
    held_on = DayField(
        label=_("Last day of the meeting"),
        required=False,
        help_text=_("What stands here is the day it was planned for, or today: correct it if it was another."),
    )

    def act(self, *, by: User, now: datetime) -> Dialogue:
        return hold(self.record, by=by, now=now, version=self.version, held_on=self.cleaned_data["held_on"])


@page("dialogue/<key:reference>/hold/", name="hold")
class Hold(DialogueAct):
    form_class = HoldForm
    title = _("Record that it was held")
    button = _("It was held")
    done = _("Recorded that it was held.")

    def require_possible(self) -> None:
        require_holdable(self.record, now=timezone.now())

    def get_initial(self) -> dict[str, Any]:
        ends_on, today = self.record.ends_on, local_day(timezone.now(), self.record.series.country.timezone)
        return {"held_on": min(ends_on or today, today)}

    def consequences(self) -> Sequence[Any]:
        return [
            _("The dialogue counts as held from that day; its outcome can then be finalised."),
            _("Decisions dated outside of the meeting move to its last day."),
        ]


class CancelForm(ActForm):
    reason = ReasonField(label=_("Why it is cancelled"))

    def act(self, *, by: User, now: datetime) -> Dialogue:
        return cancel(self.record, by=by, now=now, version=self.version, reason=self.cleaned_data["reason"])


@page("dialogue/<key:reference>/cancel/", name="cancel")
class Cancel(DialogueAct):
    form_class = CancelForm
    title = _("Cancel the dialogue")
    button = _("Cancel the dialogue")
    done = _("The dialogue is cancelled.")
    dangerous = True

    def require_possible(self) -> None:
        require_cancellable(self.record)

    def consequences(self) -> Sequence[Any]:
        pending = self.record.follow_ups.count()
        return [
            _("It keeps its number; it can be planned again."),
            gettext("What is on its agenda (%(count)d) goes to the next dialogue of the series.") % {"count": pending},
            _("What was decided provisionally at it is removed, and kept in the history."),
        ]


class PlanAgainForm(ActForm):
    reason = ReasonField(label=_("Why"), required=False)

    def act(self, *, by: User, now: datetime) -> Dialogue:
        return replan(self.record, by=by, now=now, version=self.version, reason=self.cleaned_data["reason"])


@page("dialogue/<key:reference>/plan-again/", name="plan_again")
class PlanAgain(DialogueAct):
    form_class = PlanAgainForm
    title = _("Plan the dialogue again")
    button = _("Plan it again")
    done = _("The dialogue is planned again.")

    def require_possible(self) -> None:
        require_replannable(self.record)

    def consequences(self) -> Sequence[Any]:
        sentences: list[Any] = [_("It counts as planned, and the agenda of its series is put in order.")]
        if self.record.held_on:
            day = date_format(self.record.held_on)
            sentences.append(gettext("That it was held on %(day)s is taken back.") % {"day": day})
        return sentences


TITLE_THERE = _("%(reference)s has this title already. Save again if this is another one.")


class PlanForm(TwinForm):
    series = forms.ModelChoiceField(
        Series.objects.filter(concluded_on=None).select_related("country").order_by("country__name", "code"),
        to_field_name="code",
        label=_("Series"),
        widget=Select,
        empty_label=_("choose"),
    )
    title = LineField(label=_("Title"), max_length=300)
    language = LanguageField(label=_("Language of what is entered"), initial="en", alone=True)
    starts_on = DayField(label=_("First day"), required=False)
    ends_on = LastDayField()
    date_precision = forms.ChoiceField(
        label=_("How exactly the days are known"), choices=DatePrecision.choices, initial=DatePrecision.DAY
    )
    format = forms.ChoiceField(label=_("Form"), choices=[("", _("not known")), *Format.choices], required=False)
    city = LookupField("cities", label=_("Programme city"), required=False)
    place = LineField(label=_("Place"), max_length=200, required=False, help_text=_("It may be no programme city."))
    themes = LookupsField("themes", label=_("Themes"), required=False)
    topic = TextField(label=_("Topic"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        series: Any = self.fields["series"]
        series.label_from_instance = lambda one: titled(one.country, f"{one.name} ({one.code})")

    def clean(self) -> None:
        super().clean()
        end_where_it_begins(self)
        series, title = self.cleaned_data.get("series"), self.cleaned_data.get("title")
        twins = Dialogue.objects.filter(series=series, title__iexact=title or "").order_by("number")
        if there := twins.exclude(status=DialogueStatus.CANCELLED).first():
            self.tell_of_twin(there.reference, "title", TITLE_THERE % {"reference": there.reference})

    def _stand_ins(self, name: str) -> Sequence[Any]:
        """Of two days that go together, the one that is given stands in for the other."""
        other = {"starts_on": "ends_on", "ends_on": "starts_on"}.get(name, "")
        given = self.cleaned_data.get(other)
        return [given] if given else super()._stand_ins(name)

    def act(self, *, by: User, now: datetime) -> Dialogue:
        facts = self.said
        return plan_dialogue(facts.pop("series"), by=by, now=now, **facts)


@page("plan-dialogue/", name="plan_dialogue")
class Plan(Act):
    form_class = PlanForm
    title = _("Plan a dialogue")
    button = _("Plan it")
    done = _("The dialogue is planned.")

    def get_initial(self) -> dict[str, Any]:
        return {"series": self.request.GET.get("series", "")}

    def consequences(self) -> Sequence[Any]:
        return [
            _("It takes the next number of its series."),
            _("If it is the next dialogue, what is open comes onto its agenda."),
        ]

    def trail(self) -> Iterable[tuple[Any, str]]:
        return addresses.trail_of_dialogues()

    def back(self) -> str:
        return reverse("admin:dialogues")

    def leads_to(self, result: Any) -> str:
        return addresses.of_dialogue(result.reference)
