"""The page for what broke. What is refused has others, and the API's answers are its own."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error

RETRY_AFTER = 60
"""Seconds: a database that is started anew is back by then, and whoever fetches calendars asks no sooner."""


def page(request: HttpRequest) -> HttpResponse:
    """Django asks for this while it handles the exception. A database that is busy or away is nothing to report: 503,
    and when to come back."""
    if isinstance(sys.exception(), (OperationalError, InterfaceError)):
        return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": str(RETRY_AFTER)})
    return server_error(request)
