"""Every refusal under /api/ is one document: `application/problem+json` (RFC 9457).

`problem_of` decides what an exception means in HTTP, for the whole API. Nothing of what is
answered comes from a stack trace or from the database.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import orjson
from django.core.exceptions import (
    DisallowedHost,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
)
from django.core.signals import got_request_exception
from django.db import IntegrityError, InterfaceError, OperationalError
from django.db.models import ProtectedError, RestrictedError
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.urls import reverse
from django.utils.translation import gettext as _
from rest_framework import exceptions as drf
from rest_framework.settings import api_settings

from urbanshift.errors import (
    Busy,
    Fault,
    IllegalMove,
    Invalid,
    NotAllowed,
    NotFound,
    NotReady,
    Refused,
    Stale,
)

MEDIA_TYPE = "application/problem+json"

RETRY_AFTER = 5
"""Seconds after which a client may try again what the database was too busy for."""

MOST_NAMED = 500
"""Bad fields, or parameters, that one refusal names: what is sent must not be answered by many times as much."""

logger = logging.getLogger("urbanshift.api")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its name in the `type` address, its status, its title, and the headers it comes with."""

    name: str
    status: int
    title: str
    meaning: str
    headers: tuple[str, ...] = ()


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "bad-request",
            400,
            "The request cannot be read",
            "The body is not JSON, or something in the query string is unknown, repeated or malformed. "
            "`errors` names each parameter.",
        ),
        Kind(
            "not-authenticated",
            401,
            "A valid credential is needed",
            "The credential is malformed, unknown, revoked or expired, or a write came without one.",
            headers=("WWW-Authenticate",),
        ),
        Kind(
            "not-allowed",
            403,
            "You may not do this",
            "The record is there and you may see it, but this act is somebody else's; "
            "or the key is for reading only; or a session came without its CSRF token.",
        ),
        Kind(
            "not-found",
            404,
            "There is nothing here",
            "No such address, no such record, or none that you may know of.",
        ),
        Kind("method-not-allowed", 405, "This address has no such method", "`Allow` lists those it has."),
        Kind("not-acceptable", 406, "No such format", "`Accept` names nothing that this address can answer with."),
        Kind(
            "conflict",
            409,
            "The state of the records forbids this",
            "What was sent is sound, but it exists already, or something else stands against it.",
        ),
        Kind("illegal-move", 409, "The life cycle has no such step", "Read the record: it stands somewhere else."),
        Kind(
            "not-ready",
            409,
            "Something is still missing",
            "`errors` lists all of it; `reference` in each names the record it belongs to.",
        ),
        Kind(
            "in-flight",
            409,
            "The same request is still at work",
            "Another one with this `Idempotency-Key` has not ended yet. `Retry-After` says when to ask for its answer, "
            "in seconds.",
            headers=("Retry-After",),
        ),
        Kind(
            "gone",
            410,
            "The cursor leads nowhere any more",
            "What the caller may see changed, or what came after the cursor is not kept any more. Take a new one from "
            "`feed`, read all `exports`, and go on from there.",
        ),
        Kind(
            "stale",
            412,
            "Somebody changed this meanwhile",
            "`version` is the current one, `changes` tells what happened since yours, as far as you may know of it. "
            "Nothing was written.",
        ),
        Kind("too-large", 413, "The body is too large", "A request may have 1 MiB."),
        Kind("unsupported-media-type", 415, "The body is not JSON", "Send `Content-Type: application/json` in UTF-8."),
        Kind(
            "invalid",
            422,
            "Some fields are not valid",
            "`errors` names every bad field by a JSON pointer (RFC 6901) into the body.",
        ),
        Kind(
            "key-reused",
            422,
            "This key was used for something else",
            "An `Idempotency-Key` belongs to one request, with one body. Send a new key with a new request.",
        ),
        Kind(
            "version-required",
            428,
            "Say which version you have seen",
            "Send `If-Match` with the record's `ETag`.",
        ),
        Kind(
            "too-many-requests",
            429,
            "Too many requests",
            "`Retry-After` says when to go on, in seconds.",
            headers=("Retry-After",),
        ),
        Kind("internal-error", 500, "Something went wrong here", "It was logged. Trying again may help."),
        Kind(
            "unavailable",
            503,
            "The database is busy or away",
            "Nothing was written. `Retry-After` says when to try again, in seconds.",
            headers=("Retry-After",),
        ),
    )
}

BY_STATUS = {kind.status: kind.name for kind in reversed(list(KINDS.values()))}
"""The kind for a status that somebody else decided; the first in the list where there are several."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is answered: a kind, a sentence for the person who asked, and every bad field.

    `status` differs from the kind's only where the kind is unknown. `more` are further members
    of the document.
    """

    kind: str
    detail: str
    errors: Sequence[Mapping[str, str]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)
    status: int = 0

    def document(self, address: str) -> dict[str, Any]:
        kind = KINDS.get(self.kind)
        status = self.status or (kind.status if kind else 500)
        body: dict[str, Any] = {
            "type": f"{address}#{self.kind}" if kind and address else "about:blank",
            "title": kind.title if kind else HTTPStatus(status).phrase,
            "status": status,
            "detail": self.detail,
        }
        if self.errors:
            body["errors"] = list(self.errors)
        return body | dict(self.more)


class BadQuery(drf.APIException):
    """Something in the query string cannot be understood (400). Names every bad parameter."""

    status_code = 400

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(_("The query string has something that is not understood."))
        self.errors = dict(errors)


class TooLarge(drf.APIException):
    """The body is larger than a request may be (413)."""

    status_code = 413


class InFlight(drf.APIException):
    """Another request with the same `Idempotency-Key` is still at work (409)."""


class KeyReused(drf.APIException):
    """The `Idempotency-Key` was used for another request (422)."""


class Gone(drf.APIException):
    """A cursor leads nowhere any more (410). `where` are the addresses to begin anew from."""

    status_code = 410

    def __init__(self, sentence: str, **where: Any) -> None:
        super().__init__(sentence)
        self.where = where


def problem_of(error: Exception) -> Problem:
    """What `error` means to a client. Anything unknown is an internal error without particulars."""
    match error:
        case Refused():
            return _refusal(error)
        case BadQuery():
            faults = [{"parameter": name, "detail": text} for name, text in error.errors.items()]
            return Problem("bad-request", str(error.detail), faults[:MOST_NAMED])
        case Gone():
            return Problem("gone", str(error.detail), more=error.where)
        case drf.ValidationError():
            errors = [{"pointer": pointer, "detail": text} for pointer, text in _flat(error.detail)]
            return Problem("invalid", _one_or(errors, _("Some of the values are not valid.")), errors[:MOST_NAMED])
        case InFlight():
            return Problem(
                "in-flight",
                _("Another request with this Idempotency-Key is still at work. Send it again to get its answer."),
                headers={"Retry-After": str(RETRY_AFTER)},
            )
        case KeyReused():
            return Problem("key-reused", _("This Idempotency-Key was used for another request. Send a new one."))
        case drf.APIException():
            return _framework(error)
        case Http404():
            return Problem("not-found", _("There is no such record."))
        case PermissionDenied():
            return Problem("not-allowed", _("You may not do this."))
        case RequestDataTooBig():
            return Problem("too-large", _("The request is larger than it may be."))
        case SuspiciousOperation() | UnreadablePostError():
            return Problem("bad-request", _("The request cannot be read."))
        case ProtectedError() | RestrictedError():
            return Problem("conflict", _("Other records rest on this one, so it stays."))
        case IntegrityError():
            return Problem("conflict", _("This would contradict what is recorded already."))
        case OperationalError() | InterfaceError():
            return Problem(
                "unavailable",
                _("The database is busy or away. Nothing was written; try again."),
                headers={"Retry-After": str(RETRY_AFTER)},
            )
    return Problem("internal-error", _("Something went wrong here, and it was logged."))


def _refusal(error: Refused) -> Problem:
    detail = str(error.message)
    match error:
        case Stale():
            return Problem(
                "stale", detail, _faults(error.faults), more={"version": error.version, "changes": list(error.changes)}
            )
        case Invalid():
            return Problem("invalid", detail, _faults(error.faults) or [{"pointer": "", "detail": detail}])
        case NotAllowed():
            return Problem("not-allowed", detail, _faults(error.faults))
        case NotFound():
            return Problem("not-found", detail)
        case Busy():
            return Problem("unavailable", detail, headers={"Retry-After": str(RETRY_AFTER)})
        case NotReady():
            # Nothing that was sent is wrong: each fault belongs to a record, which it names.
            named = [
                {"pointer": "", "reference": fault.field.partition(".")[0], "detail": str(fault.message)}
                for fault in error.faults
            ]
            return Problem("not-ready", detail, named)
        case IllegalMove():
            return Problem("illegal-move", detail, _faults(error.faults))
    return Problem("conflict", detail, _faults(error.faults))


def _framework(error: drf.APIException) -> Problem:
    headers: dict[str, str] = {}
    detail = str(error.detail)
    if header := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = header
    match error:
        case drf.Throttled():
            headers["Retry-After"] = str(int(getattr(error, "wait", None) or RETRY_AFTER))
        case drf.NotAuthenticated():
            detail = _("Send a key: Authorization: Api-Key KEY.")
        case drf.UnsupportedMediaType():
            detail = _("Send the body as application/json in UTF-8, without Content-Encoding.")
    kind = BY_STATUS.get(error.status_code, "")
    return Problem(kind, detail, headers=headers, status=error.status_code)


def pointer_of(path: str) -> str:
    """The JSON pointer (RFC 6901) for a domain field in dotted form; empty for the whole body."""
    return "".join(f"/{escaped(part)}" for part in path.split(".")) if path else ""


def escaped(part: object) -> str:
    """A key as part of a JSON pointer."""
    return str(part).replace("~", "~0").replace("/", "~1")


def _faults(faults: Sequence[Fault]) -> list[dict[str, str]]:
    return [{"pointer": pointer_of(fault.field), "detail": str(fault.message)} for fault in faults]


def _flat(detail: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Pointer and sentence of each error in the nested form that DRF collects them in."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            here = pointer if name == api_settings.NON_FIELD_ERRORS_KEY else f"{pointer}/{escaped(name)}"
            yield from _flat(inner, here)
    elif isinstance(detail, list):
        nested = any(isinstance(inner, Mapping | list) for inner in detail)
        for place, inner in enumerate(detail):
            # A list of lists or objects speaks of the elements of a list; one of sentences, of the field.
            yield from _flat(inner, f"{pointer}/{place}" if nested else pointer)
    else:
        yield pointer, str(detail)


def _one_or(errors: Sequence[Mapping[str, str]], otherwise: str) -> str:
    return errors[0]["detail"] if len(errors) == 1 else otherwise


def document_of(problem: Problem, request: HttpRequest) -> dict[str, Any]:
    """The document that tells `problem`."""
    try:
        address = request.build_absolute_uri(reverse("api-problems"))
    except DisallowedHost:
        address = ""
    return problem.document(address)


def response_of(problem: Problem, request: HttpRequest) -> HttpResponse:
    """The answer that tells `problem`, whatever the client said it accepts (RFC 9110, 15.5)."""
    document = document_of(problem, request)
    return HttpResponse(
        orjson.dumps(document),
        status=document["status"],
        content_type=MEDIA_TYPE,
        headers={**problem.headers, "Cache-Control": "no-store"},
    )


def answer(error: Exception, context: Mapping[str, Any]) -> HttpResponse:
    """DRF's exception handler: one answer for every exception that leaves a view."""
    request = context["request"]
    problem = problem_of(error)
    if problem.kind in ("internal-error", "unavailable"):
        logger.error("%s %s", problem.kind, request.path, exc_info=error)
    elif isinstance(error, IntegrityError):
        # The message quotes values, which may be personal: only the kind is logged.
        logger.warning("refused by the database: %s %s", type(error).__name__, request.path)
    if problem.kind == "internal-error":
        got_request_exception.send(sender=None, request=request._request)
    return response_of(problem, request._request)
