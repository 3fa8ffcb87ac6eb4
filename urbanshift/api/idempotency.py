"""`Idempotency-Key`: a POST that is sent again is not done again (draft-ietf-httpapi-idempotency-key-header).

The key is the sender's own; each credential has its own ones. In the transaction of the write is kept how it was
answered: the status, the address, and the name of the record that was shown. Whoever sends the same again gets that
answer, with the record as they may read it by then: what left their sight meanwhile is not told from here either (404).
Another payload under the same key is refused (422). One that is at work is waited for, and where that takes too long
refused (409) for now.

A refusal wrote nothing and keeps nothing: the key is as good as new, and what was sent can be put right and sent again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.idempotency import AtWork, claim, keep
from accounts.models import ApiKey

from .problems import InFlight, KeyReused

HEADER = "Idempotency-Key"

WHERE = ("Location", "Content-Location")
"""Headers that say where the record stands that is answered: a new one, and one that was there."""

_KEY = re.compile(r'("?)([\x21\x23-\x5b\x5d-\x7e]{1,255})\1\Z')


def key_of(request: Request) -> str:
    """The key of `request`; empty without one. Raises ParseError (400) for what is none."""
    said = request.headers.get(HEADER)
    if said is None:
        return ""
    found = _KEY.match(said.strip())
    if found is None:
        raise ParseError(_("Idempotency-Key has to be 1 to 255 visible ASCII characters, such as a UUID."))
    return found[2]


def once(
    request: Request, act: Callable[[], Response], again: Callable[..., Response], *, key_of_record: str, now: datetime
) -> Response:
    """The answer of `act`, which is done unless it was done under the key of `request`: then that of `again`, which is
    told the record that was answered, by its field `key_of_record`, and the status and headers it was answered with.

    Raises KeyReused (422) when the key was used for something else, InFlight (409) when another request with it is
    at work for too long, and what `act` and `again` raise.
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
            response = act()
            headers = {name: response[name] for name in WHERE if name in response}
            keep(record, status=response.status_code, headers=headers, made=str(response.data[key_of_record]))
            return response
    return again(record.made, status=record.status, headers=record.headers)


def _credential(request: Request) -> str:
    return f"key:{request.auth.prefix}" if isinstance(request.auth, ApiKey) else f"user:{request.user.pk}"


def _fingerprint(request: Request) -> str:
    """A digest of what is asked: where, under which condition, and what the body says, however it is written."""
    said = [request.method, request.path, request.headers.get("If-Match", ""), request.data]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
