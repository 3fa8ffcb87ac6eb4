"""`Idempotency-Key`: a POST that is sent again is not done again (draft-ietf-httpapi-idempotency-key-header).

The key is the sender's own; each credential has its own ones. The first answer is kept in the transaction of the write,
and given to whoever sends the same again: status, headers and body. Another payload under the same key is refused
(422). One that is at work is waited for, and where that takes too long refused (409) for now.

A refusal wrote nothing and keeps nothing: the key is as good as new, and what was sent can be put right and sent again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.idempotency import AtWork, claim, keep
from accounts.models import ApiKey, IdempotencyRecord

from .problems import InFlight, KeyReused

HEADER = "Idempotency-Key"

_KEY = re.compile(r'("?)([\x21\x23-\x5b\x5d-\x7e]{1,255})\1\Z')

_KEPT = ("Location", "ETag")
"""Headers of an answer that are its own; the others come with every answer."""


def key_of(request: Request) -> str:
    """The key of `request`; empty without one. Raises ParseError (400) for what is none."""
    said = request.headers.get(HEADER)
    if said is None:
        return ""
    found = _KEY.match(said.strip())
    if found is None:
        raise ParseError(_("Idempotency-Key has to be 1 to 255 visible ASCII characters, such as a UUID."))
    return found[2]


def once(request: Request, act: Callable[[], Response], *, now: datetime) -> Response | HttpResponse:
    """The answer of `act`, which is done unless it was done under the key of `request`.

    Raises KeyReused (422) when the key was used for something else, InFlight (409) when another request with it is
    at work for too long, and what `act` raises.
    """
    key = key_of(request)
    if not key:
        return act()
    fingerprint = _fingerprint(request)
    with transaction.atomic():
        try:
            record = claim(credential=_credential(request), key=key, fingerprint=fingerprint, now=now)
        except AtWork as error:
            raise InFlight from error
        if record.fingerprint != fingerprint:
            raise KeyReused
        if not record.status:
            _keep(record, request, act())
    return HttpResponse(
        record.body.encode(), status=record.status, content_type="application/json", headers=record.headers
    )


def _credential(request: Request) -> str:
    return f"key:{request.auth.prefix}" if isinstance(request.auth, ApiKey) else f"user:{request.user.pk}"


def _fingerprint(request: Request) -> str:
    """A digest of what is asked: where, under which condition, and what the body says, however it is written."""
    said = [request.method, request.path, request.headers.get("If-Match", ""), request.data]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _keep(record: IdempotencyRecord, request: Request, response: Response) -> None:
    body: Any = request.accepted_renderer.render(response.data, request.accepted_media_type, {"response": response})
    headers = {name: response[name] for name in _KEPT if name in response}
    keep(record, status=response.status_code, headers=headers, body=body.decode())
