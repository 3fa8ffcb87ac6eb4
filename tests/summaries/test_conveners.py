"""Those who brought others together were there, too."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Ministry of Lands and NEMA brought together the counties of Nakuru and Kisumu and UN-Habitat on 3 May.",
         ["Ministry of Lands", "NEMA", "Nakuru", "Kisumu", "UN-Habitat"]),
        ("El Ministerio de Vivienda y el Ministerio del Ambiente convocaron a los ayuntamientos de Mérida y León.",
         ["Ministerio de Vivienda", "Ministerio del Ambiente", "Mérida", "León"]),
        ("El Ministerio de Vivienda reunió a las municipalidades de Lima y Cusco y a la Universidad de Piura.",
         ["Ministerio de Vivienda", "Lima", "Cusco", "Universidad de Piura"]),
    ],
)  # fmt: skip
def test_who_brought_them_together(sentence: str, names: list[str]) -> None:
    text = f"# National-Local Dialogue\n\n## Summary\n\n{sentence}\n"
    assert [part.name for part in propose(read(text.encode(), "x.md"), REGISTER).representation] == names


def test_who_represented_a_level_and_who_each_sent_somebody() -> None:
    text = (
        "# National-Local Dialogue\n\n## Who was in the room\n\nThe State Department for Housing and the National "
        "Environment Management Authority (NEMA) represented the national government. The counties of Kisumu, Nakuru "
        "and Mombasa each sent a delegation.\n"
    )
    told = [part.name for part in propose(read(text.encode(), "x.md"), REGISTER).representation]
    assert told == [
        "State Department for Housing", "National Environment Management Authority", "Kisumu", "Nakuru", "Mombasa",
    ]  # fmt: skip
