"""Room for what a request calls, in one piece.

CPython keeps the frames of a thread in pieces of 16 kB. A call that finds its piece full maps another one, and gives it
back when it returns: where a loop of a template happens to stand at such an edge, each of its calls is two system calls
and a page fault, and a page of a list costs up to twice as much. Where the edges fall depends on how deep the caller
stood, so it comes and goes with anything.

A frame that says it needs much gets a piece that fits it, and what it calls goes on in the rest of that piece. Memory
is taken for what is used of it alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

SLOTS = 65_536
"""Of 8 bytes each: the piece is the next power of two, 1 MB, of which the rest is some 2,500 frames deep."""


def with_room[**P, T](call: Callable[P, T]) -> Callable[P, T]:
    """`call` itself, whose frames begin on a piece of the stack that has room for what they call."""

    def called(*arguments: P.args, **named: P.kwargs) -> T:
        return call(*arguments, **named)

    called.__code__ = called.__code__.replace(co_stacksize=SLOTS)
    return called


def room_for_frames(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: what is inside of it is called with room; so is what makes the pieces of an answer later on."""
    with_room_inside = with_room(get_response)

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = with_room_inside(request)
        if isinstance(response, StreamingHttpResponse) and not isinstance(response, FileResponse):
            pieces: Any = iter(response.streaming_content)  # type: ignore[arg-type]  # none is asynchronous
            response.streaming_content = iter(with_room(partial(next, pieces, None)), None)
        return response

    return answer
