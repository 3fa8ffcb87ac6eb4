"""An act as a page of the staff's site. See `urbanshift.acts`."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from urbanshift import acts
from urbanshift.acts import ActForm, PlainForm, see, typed_in

from . import site

__all__ = ["Act", "ActForm", "PlainForm", "see", "typed_in"]


class Act(acts.Act):
    base = "staff/base.html"

    def show(self, *, template: str = "", **context: Any) -> HttpResponse:
        return site.show(self.request, template or self.template_name, self.get_title(), **context)
