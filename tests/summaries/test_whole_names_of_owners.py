"""Names of those who owe or support a step: whole, and with nothing that only stands beside them."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import ProposedStep
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def steps(text: str, name: str = "x.md") -> tuple[ProposedStep, ...]:
    return propose(read(text.encode(), name), REGISTER).steps


def owner(step: ProposedStep) -> str:
    return step.owner.name if step.owner is not None else ""


@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("UCC CEMS to present the tariff options at the third dialogue.", "UCC CEMS"),
        ("Adapun Universitas Pattimura akan menyiapkan format data.", "Universitas Pattimura"),
        ("Asimismo el Instituto del Agua publicará la guía en 2026.", "Instituto del Agua"),
        ("Meanwhile the Water Institute will publish the guide in 2026.", "Water Institute"),
    ],
)
def test_names_of_owners_are_whole_and_no_more(step: str, name: str) -> None:
    text = f"# Second dialogue\n\n3 May 2025\n\n## Next steps\n\n1. {step}\n2. UNEP to send the notes.\n"
    assert owner(steps(text)[0]) == name
