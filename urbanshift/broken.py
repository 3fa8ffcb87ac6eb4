"""The page for what broke. What is refused has others, and the API's answers are its own."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.views.defaults import server_error

from .errors import NoRoom

RETRY_AFTER = 60
"""Seconds: a database that is started anew is back by then, and whoever fetches calendars asks no sooner."""

HEADERS = {"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"}
"""Who may keep it is said here: else it is asked who signed in, which nobody can tell while the database is away."""


def page(request: HttpRequest) -> HttpResponse:
    """Django asks for this while it handles the exception. A database or a cache server that is busy or away, or a disk
    without room for what was sent, is nothing to report: 503, and when to come back."""
    error = sys.exception()
    with translation.override(_language_of(request)):
        if isinstance(error, (OperationalError, InterfaceError, NoRoom)) or _is_of_cache_server(error):
            said = render_to_string("503.html", {"no_room": isinstance(error, NoRoom)})
            return HttpResponse(said, status=503, headers=HEADERS)
        return server_error(request)


def _is_of_cache_server(error: BaseException | None) -> bool:
    from redis.exceptions import RedisError  # Where there is none it is not loaded: that takes a tenth of a second.

    return isinstance(error, RedisError)


def _language_of(request: HttpRequest) -> str:
    """The language in which the request was being answered. Where it broke before that was known, as a database that is
    away cannot tell whose session it is, the one that the browser asks for."""
    return getattr(request, "LANGUAGE_CODE", "") or translation.get_language_from_request(request)
