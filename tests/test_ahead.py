"""Rows of which the next are read while those before them are worked on."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, current_thread

import pytest

from urbanshift.statements.ahead import ahead

A_WHILE = 5.0


def test_the_next_are_read_while_these_are_worked_on() -> None:
    asked = [Event() for _ in range(7)]
    readers = set()

    def rows() -> Iterator[int]:
        for number, event in enumerate(asked):
            event.set()
            readers.add(current_thread().name)
            yield number

    read = ahead(rows(), 2)
    assert not asked[0].is_set()
    assert next(read) == 0
    assert asked[3].wait(A_WHILE)
    assert not asked[4].is_set()
    assert list(read) == [1, 2, 3, 4, 5, 6]
    assert readers == {current_thread().name, "ahead_0"}


def test_none_are_none() -> None:
    assert list(ahead(iter(()), 2)) == []


def test_what_goes_wrong_is_told_after_the_rows_before_it() -> None:
    def rows() -> Iterator[int]:
        yield from range(3)
        raise ConnectionError

    read = ahead(rows(), 2)
    assert [next(read), next(read)] == [0, 1]
    with pytest.raises(ConnectionError):
        next(read)


def test_who_stops_waits_for_what_is_asked() -> None:
    begun, go_on, done = Event(), Event(), Event()

    def rows() -> Iterator[int]:
        yield 0
        begun.set()
        go_on.wait(A_WHILE)
        done.set()
        yield 1

    read = ahead(rows(), 1)
    assert next(read) == 0
    assert begun.wait(A_WHILE)
    go_on.set()
    read.close()
    assert done.is_set()
