"""The ways to read the spreadsheets of others that were kept under a name: which there are, and deleting one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from commitments.actions.sheet_profiles import delete_profile
from commitments.models import SheetImport, SheetProfile
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.site import page, show
from urbanshift.lists.paging import slice_of
from urbanshift.sheets.kinds import KINDS
from urbanshift.sheets.mapping import Mapping
from urbanshift.text import titled


@page("spreadsheet-readings/", name="sheet_profiles")
@require_safe
def sheet_profiles(request: HttpRequest) -> HttpResponse:
    """All of them: what each reads, what it takes which column for, who kept it, who used it last."""
    trail = SheetProfile.history.filter(id=OuterRef("pk")).order_by("-history_id")
    uses = SheetImport.objects.filter(profile=OuterRef("pk")).order_by("-pk")
    kept = SheetProfile.objects.annotate(
        kept_by=Subquery(trail.values("history_user")[:1]), last_use=Subquery(uses.values("pk")[:1])
    )
    slice_ = slice_of(kept, request.GET, per_page=50)
    people = User.objects.in_bulk({one.kept_by for one in slice_.rows})
    used = SheetImport.objects.select_related("sent_by").in_bulk({one.last_use for one in slice_.rows})
    for one in slice_.rows:
        one.kept_by, one.last_use = people.get(one.kept_by), used.get(one.last_use)
        one.columns = _columns(one)
    return show(
        request,
        "staff/sheets/profiles.html",
        _("Ways to read spreadsheets"),
        trail=[(_("Spreadsheets"), reverse("admin:spreadsheets"))],
        slice=slice_,
    )


def _columns(profile: SheetProfile) -> list[tuple[str, Any]]:
    """Their headings, and what each is taken for, in the order of ours; then what stands in every row."""
    kind, mapping = KINDS[profile.kind], Mapping.of(profile.mapping)
    profile.kind_title = kind.title  # type: ignore[attr-defined]
    told = [*mapping.columns.items(), *((f"= {text}", name) for name, text in mapping.constants.items())]
    place = {name: at for at, name in enumerate(kind.by_name)}
    known = [(heading, name) for heading, name in told if name in place]
    known.sort(key=lambda pair: (pair[0].startswith("= "), place[pair[1]]))
    return [(heading.replace("_", " "), kind.by_name[name].label) for heading, name in known]


class DeleteForm(ActForm):
    def act(self, *, by: User, now: datetime) -> None:
        delete_profile(self.record, by=by, now=now, version=self.version)


@page("spreadsheet-readings/<id:number>/delete/", name="delete_sheet_profile")
class DeleteSheetProfile(Act):
    form_class = DeleteForm
    title = _("Delete the way to read spreadsheets")
    button = _("Delete it")
    done = _("It is deleted. What was entered by it stays.")
    dangerous = True

    record: SheetProfile

    def find(self, **key: Any) -> SheetProfile:
        return get_object_or_404(SheetProfile, pk=key["number"])

    def get_title(self) -> Any:
        return titled(self.title, self.record.name)

    def trail(self) -> Any:
        return [(_("Spreadsheets"), reverse("admin:spreadsheets")), (_("Ways to read spreadsheets"), self.back())]

    def back(self) -> str:
        return reverse("admin:sheet_profiles")

    def leads_to(self, result: Any) -> str:
        return self.back()

    def consequences(self) -> list[Any]:
        return [
            _("It is not offered for the next delivery any more: the columns have to be matched anew."),
            _("Nothing changes in what was entered, nor in spreadsheets that were handed in already."),
        ]
