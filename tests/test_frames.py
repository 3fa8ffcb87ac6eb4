"""What a request calls has room."""

import resource
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest, StreamingHttpResponse

from urbanshift.frames import room_for_frames

DEEP, OFTEN = 400, 50
"""Frames, more than a piece of 16 kB holds, and calls at each depth."""


def leaf() -> None:
    pass


def faults_at_the_worst_depth(depth: int) -> int:
    """The most page faults that calling a function often takes, at one of the depths from here down."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(OFTEN):
        leaf()
    here = resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
    return max(here, faults_at_the_worst_depth(depth - 1)) if depth else here


def test_calls_at_no_depth_cost_more() -> None:
    inside: Callable[[Any], Any] = lambda _request: faults_at_the_worst_depth(DEEP)  # noqa: E731
    if inside(None) < OFTEN:
        pytest.skip("this Python keeps its frames otherwise: the middleware can go")
    with_room: Callable[[Any], Any] = room_for_frames(inside)
    assert with_room(None) < OFTEN


def test_what_makes_the_pieces_of_an_answer_has_room() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"%d" % faults_at_the_worst_depth(DEEP)
        yield b"."

    response = room_for_frames(lambda _request: StreamingHttpResponse(pieces()))(HttpRequest())
    faults, end = response
    assert int(faults) < OFTEN
    assert end == b"."


def test_it_stands_outside_of_everything() -> None:
    assert settings.MIDDLEWARE[0] == "urbanshift.frames.room_for_frames"
