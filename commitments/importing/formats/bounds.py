"""A process that opens foreign files: how it is begun, and what it may take."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .refused import Refusal, Unreadable

HOUSE = Path(__file__).resolve().parents[3]
"""Where the process begins."""

_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT")


def told_of() -> dict[str, str]:
    """The environment of the process: none of the settings, so there is nothing in it that a file could get at."""
    return {key: os.environ[key] for key in _KEPT if key in os.environ} | {"PYTHONIOENCODING": "utf-8"}


def answer_of(module: str, *arguments: str, said: bytes, seconds: int) -> bytes:
    """What a process that runs `module` answers when it is `said` something; it may work for so many `seconds`, and is
    waited for twice as long. Raises Unreadable."""
    try:
        done = subprocess.run(  # noqa: S603  (ours, by name)
            [sys.executable, "-m", module, *arguments],
            input=said, capture_output=True, timeout=2 * seconds, cwd=HOUSE, env=told_of(), check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise Unreadable(Refusal.TOO_SLOW) from late
    if done.returncode:
        raise Unreadable(Refusal.TOO_SLOW if done.returncode < 0 else Refusal.BROKEN)
    return done.stdout


def bound(*, seconds: int, memory: int) -> None:
    """Let this process take so much time of a processor, and so many bytes of address space, and write no files."""
    try:
        import resource
    except ImportError:  # Not on Windows; there the caller's patience is the bound.
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
