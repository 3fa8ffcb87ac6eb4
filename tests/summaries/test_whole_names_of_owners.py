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


@pytest.mark.parametrize(
    ("listed", "step", "who"),
    [
        ("Ministère de l'Eau ; l'ONG Terres Rivées", "La ville lancera un essai, avec l'appui de Terres Rivées.",
         "Terres Rivées"),
        ("Ministerio de Agua; la ONG Ríos Vivos", "La ciudad hará un ensayo con apoyo de Ríos Vivos.", "Ríos Vivos"),
        ("Ministry of Water; the NGO Clear Streams", "The city will run a trial with support from Clear Streams.",
         "Clear Streams"),
    ],
)  # fmt: skip
def test_who_is_known_by_the_name_without_what_they_are(listed: str, step: str, who: str) -> None:
    items = f"1. {step}\n2. UNEP to send the notes.\n"
    text = f"# Dialogue\n\n3 May 2025\n\n## Present\n\n{listed}\n\n## Next steps\n\n{items}"
    assert [one.name for one in steps(text)[0].supporters] == [who]
