"""The list of all dialogues."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from dialogues.models import Country, Dialogue
from dialogues.status import DialogueStatus, Footing
from urbanshift.admin.acts import StaffForm
from urbanshift.admin.paging import slice_of
from urbanshift.admin.site import page, show


class Filters(StaffForm):
    country = forms.ModelChoiceField(
        Country.objects.filter(series__isnull=False).distinct(),
        to_field_name="iso2",
        required=False,
        label=_("Country"),
        empty_label=_("all"),
    )
    status = forms.ChoiceField(choices=[("", _("all")), *DialogueStatus.choices], required=False, label=_("Status"))
    footing = forms.ChoiceField(choices=[("", _("all")), *Footing.choices], required=False, label=_("Footing"))

    def conditions(self) -> dict[str, Any]:
        """What is asked for; what is unknown asks for nothing."""
        self.is_valid()
        said = self.cleaned_data
        wanted = {
            "series__country": said.get("country"),
            "status": said.get("status"),
            "footing": said.get("footing"),
        }
        return {column: value for column, value in wanted.items() if value}


@page("dialogue/", name="dialogues")
@require_safe
def dialogues(request: HttpRequest) -> HttpResponse:
    """All dialogues by country, series and number."""
    form = Filters(request.GET)
    found = (
        Dialogue.objects.filter(**form.conditions())
        .select_related("series__country")
        .order_by("series__country__name", "series__code", "number")
    )
    return show(request, "staff/dialogues.html", _("Dialogues"), filters=form, slice=slice_of(found, request.GET))
