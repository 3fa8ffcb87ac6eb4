"""Correcting the time zone of a place, which decides when something is overdue there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.places import correct_timezone
from dialogues.admin.places import Cities, Countries
from dialogues.admin.register import Entering
from dialogues.admin.zones import ZoneField
from dialogues.models import City, Country
from urbanshift.admin.acts import ActForm
from urbanshift.admin.site import page
from urbanshift.fields import ReasonField


class TimezoneForm(ActForm):
    timezone = ZoneField()
    reason = ReasonField(label=_("Why it was wrong"))

    def act(self, *, by: User, now: datetime) -> Any:
        said = self.cleaned_data
        place: Any = self.record
        return correct_timezone(
            place, by=by, now=now, version=self.version, timezone=said["timezone"], reason=said["reason"]
        )


class CorrectTimezone(Entering):
    form_class = TimezoneForm
    title = _("Correct the time zone")
    button = _("Correct it")
    done = _("The time zone is corrected.")

    def consequences(self) -> list[Any]:
        return [_("What is due there becomes overdue at midnight of the new zone.")]


@page("countries/<key:key>/time-zone/", name="correct_country_timezone")
class CorrectCountry(CorrectTimezone):
    of = Countries
    model = Country
    kind = "country"
    key = "iso2"

    def back(self) -> str:
        return reverse("admin:edit_country", args=[self.record.iso2])


@page("cities/<key:key>/time-zone/", name="correct_city_timezone")
class CorrectCity(CorrectTimezone):
    of = Cities
    model = City
    kind = "city"

    def back(self) -> str:
        return reverse("admin:edit_city", args=[self.record.slug])
