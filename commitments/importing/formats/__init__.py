"""Formats: from a file that somebody hands in to lines, in a process of its own that is bounded in time and memory."""

from __future__ import annotations

import json
from pathlib import Path

from commitments.importing.lines import Document

from .bounds import answer_of
from .limits import MOST_BYTES, MOST_SECONDS
from .reading import read
from .refused import Refusal, Unreadable

__all__ = ["Document", "Refusal", "Unreadable", "read", "read_safely"]


def read_safely(data: bytes, name: str = "") -> Document:
    """As `read`, in a process of its own: whatever the file does, it ends in time. Raises Unreadable.

    The process is told none of the settings: there is nothing in it that a file could get at.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(Refusal.TOO_LARGE)
    answer = answer_of(
        "commitments.importing.formats.child", Path(name).name[-100:], said=data, seconds=MOST_SECONDS
    )  # fmt: skip
    told = json.loads(answer)
    if "refused" in told:
        raise Unreadable(Refusal(told["refused"]))
    return Document.from_json(told["document"])
