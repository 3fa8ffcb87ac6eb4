"""What is proposed of a text that a test wrote."""

from __future__ import annotations

from commitments.importing.formats import read
from commitments.importing.proposal import ProposedStep
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

type Told = list[tuple[str, str, list[str], str]]


def steps_of(text: str, name: str = "x.txt") -> tuple[ProposedStep, ...]:
    """The next steps of a text, plain unless `name` says what else."""
    return propose(read(text.encode(), name), REGISTER).steps


def told(text: str, name: str = "x.txt") -> Told:
    """The same: what is to be done, by whom, with whose support, and the due: its day, else how
    it is told."""
    return [
        (
            step.text,
            step.owner.name if step.owner else "",
            [one.name for one in step.supporters],
            str(step.due.on or step.due.precision or step.due.words) if step.due else "",
        )
        for step in steps_of(text, name)
    ]
