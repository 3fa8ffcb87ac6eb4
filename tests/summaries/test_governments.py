"""The governments of cities that the register has under another name than the document."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.matching import Known, Register
from commitments.importing.understanding import understand

REGISTER = Register(
    stakeholders=(
        Known("chennai", "City of Chennai", ("GCC",), "IN", "chennai", "city_government"),
        Known("mendoza", "City of Mendoza", (), "AR", "mendoza", "city_government"),
        Known("pune-metro", "Pune Metro Corporation", (), "IN", "pune", "private_sector"),
        Known("surat", "City of Surat", (), "IN", "surat", "city_government"),
        Known("surat-municipal", "Surat Municipal Corporation", (), "IN", "surat", "city_government"),
    ),
    cities=(
        Known("chennai", "Chennai", (), "IN"),
        Known("mendoza", "Mendoza", (), "AR"),
        Known("pune", "Pune", (), "IN"),
        Known("surat", "Surat", (), "IN"),
    ),
    countries=(("IN", "India"), ("AR", "Argentina")),
)


@pytest.mark.parametrize(
    ("name", "country", "offered"),
    [
        ("Chennai Municipal Corporation", "IN", ["chennai"]),
        ("Municipality of Chennai", "IN", ["chennai"]),
        ("Municipalidad de Mendoza", "AR", ["mendoza"]),
        ("Surat Municipality", "IN", ["surat", "surat-municipal"]),
        ("Municipality of Mendoza", "IN", []),  # Another one of that name.
        ("Municipality of Pune", "IN", []),  # Its government is not there.
        ("Chennai Institute of Design", "IN", []),  # None is asked for.
    ],
)
def test_the_government_of_a_city_under_another_name_is_offered(name: str, country: str, offered: list[str]) -> None:
    match = REGISTER.stakeholder(name, country)
    assert (match.slug, [one.slug for one in match.candidates]) == (None, offered)


@pytest.mark.parametrize("name", ["City of Chennai", "GCC"])
def test_what_is_exactly_there_is_that_one(name: str) -> None:
    assert REGISTER.stakeholder(name, "IN").slug == "chennai"


def test_it_is_offered_wherever_the_document_names_it() -> None:
    text = (
        "# Second dialogue in India\n\n## Participants\n\n- Chennai Municipal Corporation\n\n"
        "## Next steps\n\n1. Map the drains (Lead: Municipality of Chennai)\n"
    )
    review = understand(read(text.encode(), "x.md"), REGISTER, country="IN")[1]
    assert [(name.name, name.similar) for name, _entries in review.unlinked()] == [
        ("Chennai Municipal Corporation", (("chennai", "City of Chennai"),)),
        ("Municipality of Chennai", (("chennai", "City of Chennai"),)),
    ]
