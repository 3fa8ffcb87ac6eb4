"""A document in, a proposal out, or a sentence that says why not. Writes nothing."""

from __future__ import annotations

from dataclasses import replace

from .formats import Unreadable, read_safely
from .matching import Register
from .notices import notices_of
from .proposal import Proposal
from .proposing import propose
from .refusing import refused


def read_proposal(
    data: bytes, name: str, *, register: Register, country: str = "", number: int | None = None
) -> Proposal:
    """What the document `data`, called `name`, says of dialogue `number` in a series of `country` (ISO alpha-2).

    Reads it in a process of its own that is bounded in time and memory. Raises Invalid.
    """
    try:
        document = read_safely(data, name)
    except Unreadable as unreadable:
        raise refused(unreadable.refusal) from unreadable
    proposal = propose(document, register, country=country)
    return replace(proposal, notices=tuple(notices_of(proposal, country=country, number=number)))
