"""Those who were there, as a sentence of the opening lists them, whatever its verb; and what is no name."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "# Second National-Local Dialogue\n\nNakuru, Kenya, 3 March 2025\n\n"


def there(text: str, *, head: str = HEAD, name: str = "x.md") -> list[str]:
    return [one.name for one in propose(read((head + text).encode(), name), REGISTER).representation]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Those attending included the Ministry of Works, NEMA, the cities of Hawassa and Adama, UNEP and GIZ.",
            ["Ministry of Works", "NEMA", "Hawassa", "Adama", "UNEP", "GIZ"],
        ),
        (
            ("El Ministerio de Ambiente, las alcaldías de Montería y Pasto, la Corporación Autónoma Regional (CVS), "
            "el BID "
            "y la Fundación Humedales Vivos conversaron un día entero sobre agua."),
            [
                "Ministerio de Ambiente", "Montería", "Pasto", "Corporación Autónoma Regional", "BID",
                "Fundación Humedales Vivos",
            ],
        ),
        (
            ("El diálogo reunió en Cuenca al Ministerio del Ambiente, a la Asociación de Municipalidades (AME), al "
            "PNUMA y "
            "a la Universidad de Cuenca."),
            ["Ministerio del Ambiente", "Asociación de Municipalidades", "PNUMA", "Universidad de Cuenca"],
        ),
        (
            ("Nous étions avec le ministère de l'Urbanisme, l'Agence de l'environnement, les communes de Kayes et de "
            "Ségou, "
            "la GIZ et l'Université de Bamako."),
            [
                "ministère de l'Urbanisme", "Agence de l'environnement", "Kayes", "Ségou", "GIZ",
                "Université de Bamako",
            ],
        ),
        (
            ("Wali Kota Makassar menyambut peserta dari Bappenas, Kementerian Dalam Negeri, Pemerintah Kota Bitung, "
            "UNDP, "
            "serta Universitas Hasanuddin."),
            [
                "Bappenas", "Kementerian Dalam Negeri", "Pemerintah Kota Bitung", "UNDP", "Universitas Hasanuddin",
            ],
        ),
    ],
)  # fmt: skip
def test_a_sentence_of_the_opening_lists_them(text: str, names: list[str]) -> None:
    assert there(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The plan was funded by the Ministry of Finance, the World Bank, UNEP, GIZ and the City of Accra.",
        "The Ministry of Works, NEMA, Nakuru County and UNEP will meet again in May.",
        "We thank the Ministry of Works, NEMA, Nakuru County and UNEP.",
    ],
)
def test_who_pays_or_is_thanked_was_not_there_by_that(text: str) -> None:
    assert there(text) == []


def test_a_sentence_under_those_who_took_part_needs_no_known_verb() -> None:
    text = "The mission met delegations of NEMA, the Ministry of Works, the cities of Accra and Tema, and UNEP."
    assert there(f"## Participants\n\n{text}") == ["NEMA", "Ministry of Works", "Accra", "Tema", "UNEP"]


def test_cities_that_sent_somebody() -> None:
    text = (
        "Eighty signed. The national sphere was represented by National Treasury and the Department of Transport. The "
        "metropolitan municipalities of Ekurhuleni, eThekwini and Nelson Mandela Bay sent their planning heads. "
        "UNEP and "
        "the World Bank took part as partners."
    )
    assert set(there(f"## Who took part\n\n{text}")) >= {"Ekurhuleni", "eThekwini", "Nelson Mandela Bay"}


def test_signs_between_names() -> None:
    text = "Present:\nNEMA + Nakuru County + Egerton University\n"
    assert there(text, head="Second Dialogue, Kenya\n\n", name="x.txt") == [
        "NEMA", "Nakuru County", "Egerton University",
    ]  # fmt: skip


def test_what_somebody_did_is_no_name() -> None:
    text = (
        "Asistieron\n  SERNA\n  Municipalidad de Choluteca\n  GIZ\n\nApuntes de la mañana\n"
        "> El viceministro saludó y se fue a las diez.\n"
        "> GIZ mostró parques inundables de San Lorenzo, costo menor que un colector.\n"
    )
    head = "Primer Diálogo Nacional-Local de Honduras\nCholuteca, 3 de marzo de 2025\n\n"
    assert there(text, head=head, name="x.txt") == ["SERNA", "Municipalidad de Choluteca", "GIZ"]


def test_who_sat_on_a_panel_is_no_list_of_those_there() -> None:
    panel = "El panel de financiación reunió a Jorge Lemus (BID), a la secretaria de Hacienda de Pasto y a la banca."
    assert there(f"## Dinero\n\n{panel}") == []
