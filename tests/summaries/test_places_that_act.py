"""Places that govern themselves as owners, and what else begins with their names."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

BEGINS = """# Segundo Diálogo Nacional-Local, Paraguay

Asunción, 3 de julio de 2025

## Representación

**Nivel nacional**
- MADES

**Nivel local**
- Municipalidad de Luque
- Municipalidad de Limpio
- Kisumu County
- Bo City Council
- Makeni City Council

## Acuerdos

- MADES publicará el informe.
"""


@pytest.mark.parametrize(
    ("step", "owner", "supporters"),
    [
        ("Luque comparte su ordenanza con todos.", "Luque", []),
        ("Luque y Limpio publican mediciones cada seis meses.", "Luque", ["Limpio"]),
        ("Kisumu maps its wells.", "Kisumu", []),
        ("Kisumu river clean-up to continue.", None, []),
        ("Kisumu maps to be updated.", None, []),
        ("Map the drains (Bo and Makeni City Councils; 2026)", "Bo City Council", ["Makeni City Council"]),
        ("Map the drains (Kisumu County with Bo; 2026)", "Kisumu County", ["Bo"]),
        ("The Lower Basin committee sends its statute.", "Lower Basin committee", []),
        ("MADES writes a guide (UNEP will pay for the printing).", "MADES", ["UNEP"]),
    ],
)
def test_a_place_owns_what_it_does(step: str, owner: str | None, supporters: list[str]) -> None:
    found = propose(read(f"{BEGINS}- {step}\n".encode(), "x.md"), REGISTER).steps[1]
    assert (found.owner.name if found.owner else None) == owner
    assert [one.name for one in found.supporters] == supporters
