"""Which request something belongs to: `X-Request-ID`, from the door to the log.

Whoever asks may name their request, and finds the name again in the answer; without one it gets a name here. Every line
that is logged meanwhile carries it, so that a partner's question leads to what happened.
"""

from __future__ import annotations

import logging
import re
import uuid
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

HEADER = "X-Request-ID"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z")
"""What is taken: as much as a UUID or a trace id needs, and nothing that could forge a line of a log."""

_KEY = "urbanshift.request"

_current: ContextVar[str] = ContextVar("request", default="")

logger = logging.getLogger("urbanshift.requests")


def name_of_request(record: logging.LogRecord) -> str:
    """The name of the request that a line of the log belongs to; empty without any.

    Django logs what was refused when all middleware is through, and attaches the request.
    """
    request = getattr(record, "request", None)
    told = getattr(request, "META", {}).get(_KEY, "")
    return told or _current.get()


class RequestIdMiddleware:
    """Names each request, and logs what is written by the API. It stands outside of everything that logs or answers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        said = request.headers.get(HEADER, "")
        name = said if _NAME.match(said) else str(uuid.uuid4())
        request.META[_KEY] = name
        token = _current.set(name)
        try:
            response = self.get_response(request)
            response[HEADER] = name
            if request.path_info.startswith("/api/") and request.method not in ("GET", "HEAD", "OPTIONS"):
                # The API's paths name records, and neither persons nor secrets, as query and body might.
                logger.info("%s %s %d", request.method, request.path, response.status_code)
            return response
        finally:
            _current.reset(token)
