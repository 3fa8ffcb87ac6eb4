"""What is refused before or beside a view becomes a problem document, too."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _

from .problems import BY_STATUS, MEDIA_TYPE, Problem, response_of

PREFIX = "/api/"

READS = ("GET", "HEAD")


class ProblemMiddleware:
    """Turns every error page under /api/ into a problem document of the same status.

    Views answer their own. What is left: a host that is not ours, a header that Django refuses, an error
    in another middleware; with DEBUG on Django would show pages that tell how the application is made.
    It stands outside of all middleware that can answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if (
            response.status_code < 400
            or not request.path_info.startswith(PREFIX)
            or response.get("Content-Type", "").startswith(MEDIA_TYPE)
        ):
            return response
        kind = BY_STATUS.get(response.status_code, "")
        with translation.override(settings.LANGUAGE_CODE):
            told = response_of(Problem(kind, _detail(response.status_code), status=response.status_code), request)
        for name, value in response.items():
            if name not in ("Content-Type", "Content-Length", "Content-Security-Policy", "Cache-Control"):
                told[name] = value
        told.cookies = response.cookies
        return told


class CrossOriginMiddleware:
    """Lets scripts of other sites read what anybody may read, and nothing more (CORS).

    No cookie comes along, because `*` forbids it, and no write: what a browser would ask before one is answered as any
    other OPTIONS is, without leave.
    """

    LEAVE = MappingProxyType(
        {
            "Access-Control-Allow-Methods": "GET, HEAD",
            "Access-Control-Allow-Headers": "Accept, Authorization, If-None-Match, X-Request-ID",
            "Access-Control-Max-Age": "86400",
        }
    )
    SHOWN = (
        "Content-Disposition, Deprecation, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-ID"
    )

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        wanted = request.headers.get("Access-Control-Request-Method") if request.method == "OPTIONS" else None
        if wanted in READS and "Origin" in request.headers:
            return _bare(HttpResponse(status=204, headers={"Access-Control-Allow-Origin": "*", **self.LEAVE}))
        response = _bare(self.get_response(request))
        if request.method in READS:
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Expose-Headers"] = self.SHOWN
        return response


def _bare(response: HttpResponse) -> HttpResponse:
    """What comes without a body tells none of its length or type: a cache would take them for those of what it has (RFC
    9110, 8.6)."""
    if response.status_code in (204, 304):
        for name in ("Content-Length", "Content-Type"):
            del response[name]
    return response


def _detail(status: int) -> str:
    if status == 503:
        return _("The database is busy or away. Nothing was written; try again.")
    if status >= 500:
        return _("Something went wrong here, and it was logged.")
    return _("The request cannot be answered as it was sent.")
