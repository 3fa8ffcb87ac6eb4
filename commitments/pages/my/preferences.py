"""What a person wants of reminders."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.reminders import set_preference
from commitments.models import Preference
from urbanshift.acts import ActForm
from urbanshift.fields import DayField

from .acts import OfficerAct


class PreferenceForm(ActForm):
    wants_reminders = forms.BooleanField(
        label=_("Remind me by mail"),
        required=False,
        help_text=_("Of what is due, asked or new, one mail a day at most, in the morning of your city."),
    )
    paused_until = DayField(
        label=_("No reminders before"),
        required=False,
        help_text=_("While you are away. What is still open on that day is told then. Leave it empty for no pause."),
    )

    def act(self, *, by: User, now: datetime) -> Preference:
        return set_preference(by=by, now=now, version=self.version, **self.said)


class Preferences(OfficerAct):
    """`/my/preferences/`."""

    form_class = PreferenceForm
    template_name = "my/preferences.html"
    title = _("Preferences")
    done = _("Saved.")

    def find(self, **key: Any) -> Preference | None:
        return Preference.objects.filter(person=self.request.user.pk).first()

    def get_initial(self) -> dict[str, Any]:
        kept = self.record
        until = kept.paused_until if kept else None
        return {
            "wants_reminders": kept is None or kept.wants_reminders,
            "paused_until": until if until and until > timezone.now().date() else None,
        }

    def leads_to(self, result: Any) -> str:
        return reverse("my-preferences")

    def back(self) -> str:
        return reverse("my")
