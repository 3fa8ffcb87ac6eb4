"""What is kept of a report that was not sent yet: on paper, its files, throwing it away."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from commitments.actions.report_drafts import add_file, discard_draft, nothing_kept, remove_file
from commitments.due import local_time
from commitments.figures import zone_of
from commitments.models import DraftFile, ReportDraft
from urbanshift.acts import ActForm
from urbanshift.errors import NotFound, Refused

from .acts import ItemAct, OfficerAct, what_was_agreed
from .reports import Report, is_blank


@login_required
@require_safe
def draft_in_print(request: HttpRequest, reference: str) -> HttpResponse:
    """`/my/actions/<reference>/draft/`: the draft on paper, for whoever has to clear it."""
    act = Report()
    act.setup(request, reference=reference)
    if act.draft is None:
        raise Http404
    item = act.record
    told = {
        "item": item,
        **what_was_agreed(act.who, item.commitment),
        "draft": act.draft,
        "kept_at": local_time(act.draft.updated_at, zone_of(item)),
        "again": [one for one in act.again if one.pk not in act.draft.left_out],
    }
    return render(request, "my/draft.html", told)


class Files(ItemAct):
    """`/my/actions/<reference>/files/`: a file is put to the draft by a script, while the rest is being typed.

    POST `file` is answered with 201 and `{"id", "title", "size", "address", "remove", "begun"}`, or, where it
    is not taken, with `{"message"}`.
    `begun` is the version of a draft in which nobody has written yet, else 0.
    """

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return HttpResponseNotAllowed(["POST"])

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        user: Any = request.user
        sent = request.FILES.get("file")
        if sent is None:
            return JsonResponse({"message": gettext("Choose a file.")})
        try:
            made = add_file(self.record, by=user, now=timezone.now(), file=sent)
        except Refused as refusal:
            said = [str(fault.message) for fault in refusal.faults] or [str(refusal.message)]
            return JsonResponse({"message": " ".join(said)})
        return JsonResponse(
            {
                "id": made.pk,
                "title": made.title,
                "size": filesizeformat(made.size),
                "address": reverse("draft-file", args=[made.pk]),
                "remove": reverse("my-remove-file", args=[made.pk]),
                "begun": made.draft.version if is_blank(made.draft) else 0,
            },
            status=201,
        )


class RemoveFile(OfficerAct):
    """`/my/files/<id>/remove/`: a file is taken from the draft by a script; 204."""

    record: DraftFile

    def find(self, **key: Any) -> DraftFile:
        found: DraftFile = get_object_or_404(
            DraftFile.objects.visible_to(self.who).select_related("draft"), pk=key["pk"]
        )
        self.require(self.who.speaks_for(found.draft.stakeholder_id))
        return found

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return HttpResponseNotAllowed(["POST"])

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        user: Any = request.user
        with suppress(NotFound):  # A colleague was faster: it is gone.
            remove_file(self.record, by=user, now=timezone.now())
        return HttpResponse(status=204)


class DiscardForm(ActForm):
    """`draft`: what is kept of a report on the record, None where nothing is; its version is the one that was seen."""

    def __init__(self, *args: Any, draft: ReportDraft | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["version_seen"].initial = draft.version if draft is not None else 0

    def act(self, *, by: User, now: datetime) -> None:
        discard_draft(self.record, by=by, now=now, version=self.version)


class Discard(ItemAct):
    """`/my/actions/<reference>/draft/discard/`."""

    form_class = DiscardForm
    title = _("Throw the draft away")
    button = _("Throw it away")
    done = _("The draft is gone.")
    dangerous = True

    @property
    def draft(self) -> ReportDraft | None:
        return self.record.report_drafts.filter(stakeholder=self.record.owner_id).first()

    def form_options(self) -> dict[str, Any]:
        return {"draft": self.draft}

    def require_possible(self) -> None:
        if self.draft is None:
            raise nothing_kept()

    def consequences(self) -> Sequence[Any]:
        return [_("What was kept of the report is gone, for your colleagues, too. What was sent stays.")]
