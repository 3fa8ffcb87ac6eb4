"""The files that show what reports say, for everybody who may read them."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from commitments.files import kind_of, name_for_saving
from commitments.models import DraftFile, Evidence
from dialogues.standing import Standing
from urbanshift.downloads import as_attachment


@require_safe
def evidence(request: HttpRequest, pk: int) -> HttpResponseBase:
    """`/evidence/<id>/`: the file of a piece of evidence, for who reads its report. To everybody else there is none, as
    where it was retracted or destroyed."""
    return _file(request, get_object_or_404(Evidence.objects.visible_to(Standing.of(request.user)).kept(), pk=pk))


@require_safe
def draft_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """`/evidence/drafts/<id>/`: a file that lies with the draft of a report, for those who write on it."""
    return _file(request, get_object_or_404(DraftFile.objects.visible_to(Standing.of(request.user)), pk=pk))


def _file(request: HttpRequest, record: Evidence | DraftFile) -> HttpResponseBase:
    kind = kind_of(record.content_type)
    name = name_for_saving(record.title, kind, nameless=gettext("evidence"))
    return as_attachment(request, record.file, name=name, content_type=kind.content_type)
