"""Tags: has this record changed since it was read, and is it still the version that was seen?

A record's `ETag` is `"<version>.<digest>"`, that of anything else the digest alone. The digest is over everything that
an answer depends on: the data stamp, the address, what the caller may see, the format, and the local dates in
force (a day that ends makes things overdue without any write); and over the version. `If-None-Match`
compares all of it, so one look at the stamp answers 304. `If-Match` compares the version part alone, more
loosely than RFC 9110 has it and on purpose: a colleague's write elsewhere must not fail yours. Of several tags one has
to fit; `*` fits whatever is there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, ParseError, ValidationError
from rest_framework.request import Request

_TAG = re.compile(r'(?:W/)?"([\x21\x23-\x7e\x80-\xff]*)"')
_TAGS = re.compile(rf"[ \t,]*{_TAG.pattern}(?:[ \t]*,[ \t,]*{_TAG.pattern})*[ \t,]*")
"""A list of them; members may be empty (RFC 9110, 5.6.1.2)."""
_VERSION_PART = re.compile(r"(\d{1,9})(?:\.|\Z)", re.ASCII)

NO_VERSION = 0
"""What a tag without a version part names: versions begin at 1, so it is stale for every record."""

DIGEST_LENGTH = 32
"""Hexadecimal digits; a tag cannot be guessed, only got."""


def digest(*parts: object) -> str:
    """A digest over everything that an answer depends on."""
    return salted_hmac("urbanshift.api.tag", repr(parts), algorithm="sha256").hexdigest()[:DIGEST_LENGTH]


def tag(current: str, version: int | None) -> str:
    """The tag of a list, or of a record in its version; `current` is the digest over all that the answer depends on."""
    return f'"{current}"' if version is None else f'"{version}.{digest(current, version)}"'


def wanted_if_none(request: Request) -> bool:
    """Whether `If-None-Match` is `*`: the answer is wanted only where there is none, which has to be looked up."""
    return request.headers.get("If-None-Match", "").strip() == "*"


def not_modified(request: Request, current: str) -> str | None:
    """The tag in `If-None-Match` that names the answer as it is now; None without one."""
    for opaque in _TAG.findall(request.headers.get("If-None-Match", "")):
        part = _VERSION_PART.match(opaque)
        if f'"{opaque}"' in (tag(current, None), tag(current, int(part[1]) if part else None)):
            return f'"{opaque}"'
    return None


class VersionRequired(APIException):
    """The request has to say which version of the record it is about (428)."""

    status_code = 428


def required_version(request: Request, *, current: int) -> int:
    """The version in `If-Match`, as `expected_version` tells it; `*` names the `current` one, whichever that is.

    Raises VersionRequired (428) without any.
    """
    if not request.headers.get("If-Match", "").strip():
        raise VersionRequired(_("Say in If-Match which version you have seen: send the record's ETag."))
    version = expected_version(request, {}, current=current)
    return current if version is None else version


def expected_version(request: Request, body: Mapping[str, Any], *, current: int | None) -> int | None:
    """The version that the caller has seen: `version` in the body, or `If-Match`; None for neither, and for `*`.

    Of several tags that of the `current` version of the record, else the newest. A tag that no record ever had, such as
    a list's, names NO_VERSION.
    Raises ParseError (400) for an `If-Match` that is no list of tags, ValidationError (422) when both are there and
    differ.
    """
    said = body.get("version")
    header = request.headers.get("If-Match", "").strip()
    if not header or header == "*":
        return said
    if not _TAGS.fullmatch(header):
        raise ParseError(_("If-Match has to be an ETag of this record as it was answered, several with commas, or *."))
    parts = map(_VERSION_PART.match, _TAG.findall(header))
    versions = {int(part[1]) if part else NO_VERSION for part in parts}
    if said is None:
        return current if current in versions else max(versions)
    if said not in versions:
        raise ValidationError({"version": [_("This differs from the version in If-Match.")]})
    return said
