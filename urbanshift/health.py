"""Two questions an orchestrator asks: `/livez`, does the process answer; `/readyz`, can it do its work."""

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from urbanshift.start import database_problems, lacks_migrations

PROBES = {"/livez": "alive", "/readyz": "ready"}
"""What is answered when all is well."""


class HealthMiddleware:
    """Answers both, before anything that could stand in the way.

    First in the list: a probe comes from inside, without TLS and under a host name that is nobody else's business.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path not in PROBES:
            return self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            return _plain("GET or HEAD", status=405, Allow="GET, HEAD")
        reason = why_not_ready() if request.path == "/readyz" else ""
        return _plain(reason or PROBES[request.path], status=503 if reason else 200)


def why_not_ready() -> str:
    """Why requests would fail now, in a few words for whoever operates this; empty when they would not.

    Asks the system checks tagged `database`, so an app adds to the answer by registering one.
    """
    try:
        if lacks_migrations():
            return "migrations are not applied"
        return "; ".join(message.id or "unnamed check" for message in database_problems())
    except DatabaseError:
        return "the database does not answer"


def _plain(text: str, *, status: int, **headers: str) -> HttpResponse:
    return HttpResponse(
        f"{text}\n", status=status, content_type="text/plain", headers={"Cache-Control": "no-store", **headers}
    )
