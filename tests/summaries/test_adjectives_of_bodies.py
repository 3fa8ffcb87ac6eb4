"""Of which country a meeting is, where only the names of bodies tell it."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def country_of(title: str, *bodies: str) -> object:
    listed = "\n".join(f"- {one}" for one in bodies)
    return propose(read(f"# {title}\n\n## Participants\n\n{listed}\n".encode(), "x.md"), REGISTER).value("country_code")


EN, ES, FR, PT = (
    "National-Local Dialogue",
    "Diálogo Nacional-Local",
    "Dialogue national-local",
    "Diálogo Nacional-Local",
)


@pytest.mark.parametrize(
    ("title", "bodies", "code"),
    [
        (EN, ("South African Weather Service", "South African Local Government Association"), "ZA"),
        (EN, ("Kenyan Red Cross Society", "Kenyan Association of County Governments", "UNEP"), "KE"),
        (ES, ("Instituto Peruano de Seguridad Vial", "Asociación Peruana de Municipalidades"), "PE"),
        (FR, ("Agence Sénégalaise de l'Eau", "Association Sénégalaise des Maires"), "SN"),
        (PT, ("Agência Brasileira de Cooperação", "Associação Brasileira de Municípios"), "BR"),
    ],
)
def test_the_adjective_of_several_bodies_tells_the_country(title: str, bodies: tuple[str, ...], code: str) -> None:
    assert country_of(title, *bodies) == code


@pytest.mark.parametrize(
    "bodies",
    [
        ("South African Weather Service", "UNEP"),  # One may have come from abroad.
        ("South African Weather Service", "South African Weather Service"),
        ("South African Weather Service", "South African Water Board", "Kenyan Water Board"),
        ("Indian Ocean Commission", "Indian Ocean Research Institute"),
        ("Thai food was served", "Thai music was played"),
    ],
)
def test_what_tells_none(bodies: tuple[str, ...]) -> None:
    assert country_of(EN, *bodies) is None


def test_a_country_that_is_named_is_told_first() -> None:
    assert country_of(f"{EN}, Ghana", "South African Weather Service", "South African Water Board") == "GH"
