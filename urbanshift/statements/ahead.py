"""Rows of which the next are read while those before them are worked on."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from urbanshift.frames import with_room


def ahead[T](rows: Iterator[T], at_once: int) -> Generator[T]:
    """The same rows. Another thread waits for the database's next `at_once`; the first are read by this one, whose
    connection all of them come over. Whoever stops in the middle closes it: it waits for what is asked for."""

    @with_room
    def some() -> list[T]:
        return list(islice(rows, at_once))

    read = some()
    with ThreadPoolExecutor(1, thread_name_prefix="ahead") as thread:
        while read:
            asked = thread.submit(some)
            yield from read
            read = asked.result()
