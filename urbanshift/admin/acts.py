"""An act as a page of the staff's site. See `urbanshift.acts`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from urbanshift import acts
from urbanshift.acts import ActForm, PlainForm, see, typed_in

from . import site

__all__ = ["Act", "ActForm", "PlainForm", "TwinForm", "see", "typed_in"]


class Act(acts.Act):
    base = "staff/base.html"

    def tell_of_preview(self, sentence: Any) -> None:
        """Say what a preview shows; to whoever saw one that holds no more, also that nothing was done by it."""
        if self.request.POST.get("previewed"):
            otherwise = _("Nothing is saved yet: what you were shown before is not what it is now.")
            sentence = format_lazy("{} {}", otherwise, sentence)
        messages.info(self.request, sentence)

    def show(self, *, template: str = "", **context: Any) -> HttpResponse:
        return site.show(self.request, template or self.template_name, self.get_title(), **context)


class TwinForm(ActForm):
    """A form that makes what is never deleted: what it would make a second time is told before."""

    twin = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    """Of what it was told that it is there already."""

    def tell_of_twin(self, twin: str, field: str, sentence: str) -> None:
        """Say at `field` that `twin` is there, unless that was said."""
        if self.cleaned_data.get("twin") == twin:
            return
        self.add_error(field, sentence)
        told: Any = self.fields["twin"]
        told.bound_data = lambda data, initial: twin

    @property
    def said(self) -> dict[str, Any]:
        return {name: value for name, value in super().said.items() if name != "twin"}
