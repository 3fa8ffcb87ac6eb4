"""Documents of one dialogue, as tests of single rules have them."""

from __future__ import annotations

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "Second National-Local Dialogue in Ghana\n\nAccra, 23 September 2025\n\n"


def told_in(text: str) -> Proposal:
    """What a document of the second dialogue says that has `text` under its title and day."""
    return propose(read((HEAD + text).encode(), "x.txt"), REGISTER)


def steps_of(text: str) -> list[tuple[str, str | None]]:
    """The next steps of such a document, each with its owner."""
    return [(step.text, step.owner.name if step.owner else None) for step in told_in(text).steps]
