"""What is proposed of a text that a test wrote."""

from __future__ import annotations

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

type Told = list[tuple[str, str, list[str], str]]


def told(text: str) -> Told:
    """The next steps of a plain text: what is to be done, by whom, with whose support, and the due: its day, else how
    it is told."""
    return [
        (
            step.text,
            step.owner.name if step.owner else "",
            [one.name for one in step.supporters],
            str(step.due.on or step.due.precision or step.due.words) if step.due else "",
        )
        for step in propose(read(text.encode(), "x.txt"), REGISTER).steps
    ]
