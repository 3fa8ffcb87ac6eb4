"""Steps under the names of cities, in the present tense, in prose."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

Told = list[tuple[str, str, str, list[str]]]


def steps_of(text: str, name: str = "x.txt") -> Told:
    told = propose(read(text.encode(), name), REGISTER).steps
    return [
        (
            step.text,
            step.owner.name if step.owner else "",
            step.due.on.isoformat() if step.due and step.due.on else step.due.words if step.due else "",
            [one.name for one in step.cities],
        )
        for step in told
    ]


FRENCH = """Premier dialogue national-local du Maroc
Marrakech, le 14 mars 2023

Participants
- Commune de Marrakech
- Commune d'Agadir
- ONU-Habitat

Suites à donner, ville par ville

  Marrakech
    La commune transmet en juin son relevé des points
    d'arrosage. L'ONU-Habitat paie les compteurs.
  Agadir
    La commune et l'ONU-Habitat ouvrent en mai un
    chantier-école.
  Toutes les villes
    L'ONU-Habitat diffuse la circulaire avant le deuxième dialogue.

La séance a été levée à 17 h 15.
"""


def test_an_outline_of_cities_over_sentences() -> None:
    assert steps_of(FRENCH) == [
        (
            "La commune transmet en juin son relevé des points d'arrosage.",
            "Commune de Marrakech",
            "2023-06-30",
            ["Marrakech"],
        ),
        ("L'ONU-Habitat paie les compteurs.", "ONU-Habitat", "", ["Marrakech"]),
        ("La commune et l'ONU-Habitat ouvrent en mai un chantier-école.", "Commune d'Agadir", "2023-05-31", []),
        (
            "L'ONU-Habitat diffuse la circulaire avant le deuxième dialogue.",
            "ONU-Habitat",
            "avant le deuxième dialogue",
            [],
        ),
    ]


GHANA = "National-Local Dialogue, Ghana\nAccra, 4 June 2025\nPresent: Accra City Council, Kumasi City Council\n\n"
PERU = "Diálogo del Perú\nLima, 4 de junio de 2025\nPresentes: Municipalidad de Lima, Municipalidad de Piura\n\n"
INDONESIA = "Dialog Indonesia\nAmbon, 4 Juni 2025\nPeserta: Pemerintah Kota Makassar, Pemerintah Kota Ambon\n\n"


@pytest.mark.parametrize(
    ("head", "cities", "said"),
    [
        (
            f"{GHANA}What happens next, city by city",
            ("Accra", "Kumasi"),
            ("The council sends its list in August.", "The city council opens two streets in August."),
        ),
        (
            f"{PERU}Compromisos por ciudad",
            ("Lima", "Piura"),
            ("La municipalidad entrega en agosto la lista.", "La municipalidad instala en agosto tres estaciones."),
        ),
        (
            f"{INDONESIA}Tindak lanjut per kota",
            ("Makassar", "Ambon"),
            ("Pemerintah kota menyerahkan daftar pada Agustus.", "Pemerintah kota membuka taman pada Agustus."),
        ),
    ],
)
@pytest.mark.parametrize("form", ["{city}\n{said}\n", "{city}: {said}"])
def test_the_council_is_that_of_the_city_above(
    form: str, head: str, cities: tuple[str, str], said: tuple[str, str]
) -> None:
    parts = [form.format(city=city, said=one) for city, one in zip(cities, said, strict=True)]
    told = steps_of(f"{head}\n\n" + "\n".join(parts) + "\n\nMerci.\n")
    assert [(text, cities[at] in owner, due) for at, (text, owner, due, _cities) in enumerate(told)] == [
        (one, True, "2025-08-31") for one in said
    ]


def test_what_a_city_is_like_is_no_step() -> None:
    text = (
        "National-Local Dialogue, Ghana\nAccra, 4 June 2025\nPresent: Accra City Council\n\nNext steps\n\nAccra\n"
        "The meeting was closed at 5 pm.\n\nKumasi\nThe roads are wet.\n"
    )
    assert steps_of(text) == []


@pytest.mark.parametrize("marks", ["", "### "])
def test_paragraphs_under_the_name_of_an_organisation_are_what_it_does(marks: str) -> None:
    blocks = ("UNEP", "Transmet l'atlas aux communes en juillet.", "Désigne un point focal.", "AFD", "Finance l'audit.")
    heads = {"UNEP", "AFD"}
    text = "\n\n".join(f"{marks if one in heads else ''}{one}" for one in blocks)
    head = "# Dialogue du Cameroun\n\nDouala, 12 mars 2025\n\nParticipants : UNEP, AFD\n\n## Qui fait quoi\n\n"
    assert [(text, owner) for text, owner, *_rest in steps_of(head + text, "x.md")] == [
        ("Transmet l'atlas aux communes en juillet.", "UNEP"),
        ("Désigne un point focal.", "UNEP"),
        ("Finance l'audit.", "AFD"),
    ]
