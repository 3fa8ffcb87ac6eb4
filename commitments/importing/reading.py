"""A document in, a proposal out, or a sentence that says why not. Writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from urbanshift.said import all_in_each_language

from .formats import Document, Unreadable, read_safely
from .matching import Register
from .notices import notices_of
from .proposal import Proposal
from .refusing import refused
from .reviewed import Review
from .understanding import understand_safely


@dataclass(frozen=True, slots=True)
class Read:
    """A document, what it says, and the review of that, which begins."""

    document: Document
    proposal: Proposal
    review: Review


def require_readable(data: bytes, name: str) -> None:
    """Raise Invalid where the document `data`, called `name`, cannot be read."""
    try:
        read_safely(data, name)
    except Unreadable as unreadable:
        raise refused(unreadable.refusal) from unreadable


def read_document(data: bytes, name: str, *, register: Register, country: str = "", number: int | None = None) -> Read:
    """The document `data`, called `name`, and what it says of dialogue `number` in a series of `country`.

    Reads it in a process of its own, and works out what it says in another; both are bounded in time and memory.
    Raises Invalid.
    """
    try:
        document = read_safely(data, name)
        proposal, review = understand_safely(document, register, country=country)
    except Unreadable as unreadable:
        raise refused(unreadable.refusal) from unreadable
    notices = tuple(all_in_each_language(lambda: notices_of(proposal, country=country, number=number)))
    return Read(document, replace(proposal, notices=notices), replace(review, notices=notices))
