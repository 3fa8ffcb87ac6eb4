"""What comes next is got by another thread, while what came is worked on."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from urbanshift.api.ahead import ahead


def numbers(most: int, by: list[str] | None = None) -> Iterator[int]:
    for number in range(most):
        if by is not None:
            by.append(threading.current_thread().name.split("_")[0])
        yield number


def others() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("ahead")]


@pytest.mark.parametrize("most", [0, 1, 2, 3, 7])
def test_all_of_it_comes_in_its_order(most: int) -> None:
    assert list(ahead(numbers(most), 3)) == list(range(most))
    assert others() == []


def test_the_first_are_got_by_who_asks_and_the_rest_by_another() -> None:
    by: list[str] = []
    assert list(ahead(numbers(5, by), 2)) == [0, 1, 2, 3, 4]
    assert by == [threading.current_thread().name.split("_")[0]] * 2 + ["ahead"] * 3


def test_the_next_are_got_before_they_are_asked_for() -> None:
    got = threading.Event()

    def found() -> Iterator[int]:
        yield from (1, 2)
        got.set()
        yield 3

    lines = ahead(found(), 2)
    assert next(lines) == 1
    assert got.wait(timeout=10)
    assert list(lines) == [2, 3]


def test_what_fails_fails_where_it_would_have_stood() -> None:
    def found() -> Iterator[int]:
        yield from (1, 2)
        raise ValueError("The database went away.")

    lines = ahead(found(), 2)
    assert [next(lines), next(lines)] == [1, 2]
    with pytest.raises(ValueError, match=r"The database went away\."):
        next(lines)
    assert others() == []


def test_nobody_is_left_in_it_when_it_is_closed() -> None:
    begun = numbers(10)
    lines = ahead(begun, 2)
    assert next(lines) == 0
    lines.close()
    assert others() == []
    assert next(begun) == 4
