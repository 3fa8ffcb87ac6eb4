"""What a key looks like in a request."""

from __future__ import annotations

import re

KEYWORD = "Api-Key"

_WELL_FORMED = re.compile(r"[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}\Z")


def key_in(header: str) -> str:
    """The key that an `Authorization` header names, in the form of ours; empty without one."""
    scheme, _space, key = header.strip().partition(" ")
    key = key.strip()
    return key if scheme.lower() == KEYWORD.lower() and _WELL_FORMED.match(key) else ""
