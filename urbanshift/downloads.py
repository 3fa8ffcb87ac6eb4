"""Files on their way out."""

from __future__ import annotations

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header


def as_attachment(request: HttpRequest, file: FieldFile, *, name: str, content_type: str) -> HttpResponseBase:
    """The answer to GET and HEAD that hands out a file of the storage: saved under `name`, never run or shown in our
    name, and kept by nobody on the way. Raises Http404 where there is no such file."""
    try:
        size = file.size
        answer: HttpResponseBase = HttpResponse() if request.method == "HEAD" else FileResponse(file.open("rb"))
    except FileNotFoundError as error:
        raise Http404 from error
    headers = {
        "Content-Type": content_type,
        "Content-Length": str(size),
        "Content-Disposition": content_disposition_header(True, name) or "attachment",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "private, no-store",
        # A part of a file is not handed out.
        "Accept-Ranges": "none",
    }
    for header, value in headers.items():
        answer[header] = value
    return answer
