"""What Schemathesis loads besides: most addresses that it makes up are of records that there are, and what it sends is
sent by others, too."""

from __future__ import annotations

import json
import os
import re
from typing import Any
from zlib import crc32

import requests
import schemathesis

KNOWN: dict[str, list[Any]] = json.loads(os.environ["KNOWN_KEYS"])
OTHERS: list[str] = json.loads(os.environ["KEYS_OF_OTHERS"])
"""The keys of those who send everything once more."""

KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,149}\Z")


@schemathesis.hook
def map_path_parameters(context: Any, path_parameters: dict[str, Any] | None) -> dict[str, Any] | None:
    """Two of three keys that could be one become one; what can be none stays."""
    parts = context.operation.path.strip("/").split("/")
    for name, value in (path_parameters or {}).items():
        place = parts.index("{" + name + "}")
        # The follow-ups of a dialogue are named by their commitments.
        known = KNOWN["commitments" if name == "commitment" else parts[place - 1]]
        possible = value >= 1 if type(value) is int else isinstance(value, str) and KEY.match(value)
        chance = crc32(repr(value).encode())
        if known and possible and chance % 3:
            path_parameters[name] = known[chance % len(known)]  # type: ignore[index]
    return path_parameters


@schemathesis.hook
def map_headers(context: Any, headers: dict[str, str] | None) -> dict[str, str] | None:
    """Most versions that are said are low, as those of the records."""
    said = (headers or {}).get("If-Match")
    if said is not None and (chance := crc32(repr(said).encode())) % 3:
        headers["If-Match"] = f'"{chance % 4 + 1}.0"'  # type: ignore[index]
    return headers


session = requests.Session()


@schemathesis.check
def others_get_what_is_described(context: Any, response: Any, case: Any) -> None:
    """Each answer to others is held against the same checks as the first."""
    for key in OTHERS:
        case.call_and_validate(
            session=session,
            headers={"Authorization": f"Api-Key {key}"},
            excluded_checks=[others_get_what_is_described],
        )
