"""The page for what broke. What is refused has others, and the API's answers are its own."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.views.defaults import server_error

RETRY_AFTER = 60
"""Seconds: a database that is started anew is back by then, and whoever fetches calendars asks no sooner."""


def page(request: HttpRequest) -> HttpResponse:
    """Django asks for this while it handles the exception. A database that is busy or away is nothing to report: 503,
    and when to come back."""
    with translation.override(_language_of(request)):
        if isinstance(sys.exception(), (OperationalError, InterfaceError)):
            return _come_back(render_to_string("503.html"))
        return server_error(request)


def _come_back(page: str) -> HttpResponse:
    # Said here, for whoever else marks pages asks who signed in, which is a question to the database.
    return HttpResponse(page, status=503, headers={"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"})


def _language_of(request: HttpRequest) -> str:
    """The language in which the request was being answered. Where it broke before that was known, as a database that is
    away cannot tell whose session it is, the one that the browser asks for."""
    return getattr(request, "LANGUAGE_CODE", "") or translation.get_language_from_request(request)
