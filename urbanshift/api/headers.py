"""The headers of answers, as the description tells them: each once, under `components/headers`."""

from __future__ import annotations

from typing import Any

from urbanshift.requests import HEADER as REQUEST_ID


def _header(description: str, *, always: bool = False, **schema: Any) -> dict[str, Any]:
    """A header; `always`: wherever the description has it, so that a client may count on it."""
    return {"description": description, "schema": {"type": "string"} | schema} | ({"required": True} if always else {})


HEADERS = {
    "ETag": _header(
        '`"<version>.<digest>"`, and of what is no record the digest alone; send it back in `If-None-Match` '
        "or `If-Match`.",
        always=True,
    ),
    "Location": _header("The address of what was made, whose `ETag` it is.", always=True, format="uri"),
    "Content-Location": _header(
        "The address of the record that is answered, whose `ETag` it is.", always=True, format="uri"
    ),
    "Content-Disposition": _header("What to call the file, in every format but JSON."),
    "Link": _header(
        "RFC 8288. Of a list `next` and `prev`, and `changes`: the feed, from this answer on. Of the feed `next`. "
        "`deprecation`: what to do instead of something that will go away.",
    ),
    "Retry-After": _header("Seconds after which the same may be sent again.", type="integer", minimum=0),
    "WWW-Authenticate": _header("The scheme of the credential that is needed.", always=True),
    "RateLimit-Policy": _header(
        'How many requests (`q`) are answered in how many seconds (`w`), such as `"minute";q=60;w=60`. Absent where '
        "there is no limit."
    ),
    "RateLimit": _header(
        'How many are left (`r`) for how many seconds (`t`), such as `"minute";r=59;t=42`. Absent where there is no '
        "limit."
    ),
    REQUEST_ID: _header(
        "The name of the request, as it came or was given here. Say it when you ask about an answer.", always=True
    ),
}
"""Per name what it says, and whether it is always there."""

OF_ALL = ("RateLimit-Policy", "RateLimit", REQUEST_ID)
"""What every answer has, whatever its status. What a refusal has beside them stands with its kind (`problems`)."""
