"""Formats: from a file that somebody hands in to lines, in a process of its own that is bounded in time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from commitments.importing.lines import Document

from .limits import MOST_BYTES, MOST_SECONDS
from .reading import read
from .refused import Refusal, Unreadable

__all__ = ["Document", "Refusal", "Unreadable", "read", "read_safely"]

_HOUSE = Path(__file__).resolve().parents[3]
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT")


def read_safely(data: bytes, name: str = "") -> Document:
    """As `read`, in a process of its own: whatever the file does, it ends in time. Raises Unreadable.

    The process is told none of the settings: there is nothing in it that a file could get at.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(Refusal.TOO_LARGE)
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "commitments.importing.formats.child", Path(name).name[-100:]],
            input=data,
            capture_output=True,
            timeout=2 * MOST_SECONDS,
            cwd=_HOUSE,
            env={key: os.environ[key] for key in _KEPT if key in os.environ} | {"PYTHONIOENCODING": "utf-8"},
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise Unreadable(Refusal.TOO_SLOW) from late
    if done.returncode:
        raise Unreadable(Refusal.TOO_SLOW if done.returncode < 0 else Refusal.BROKEN)
    told = json.loads(done.stdout)
    if "refused" in told:
        raise Unreadable(Refusal(told["refused"]))
    return Document.from_json(told["document"])
