"""Asking for what comes next while what came is worked on: the database works, and so do we."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import batched


def ahead[T](found: Iterator[T], at_once: int) -> Generator[T]:
    """What `found` gives, in its order; another thread gets the next `at_once` already.

    The first ones are got by the thread that asks, so a statement is begun on its own connection. No two threads are in
    `found` at once; when this is closed, or fails, none is in it any more.
    """
    batches = batched(found, at_once)
    coming = next(batches, None)
    with ThreadPoolExecutor(1, "ahead") as other:
        while coming:
            following = other.submit(next, batches, None)
            yield from coming
            coming = following.result()
