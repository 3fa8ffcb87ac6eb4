"""What a process that opens foreign files may take."""

from __future__ import annotations


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
