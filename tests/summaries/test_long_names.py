"""Names of ministries and offices that say in small letters, or in a list, what they are for."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

BEGINS = {
    "fr": "# Synthèse du deuxième dialogue national-local\n\nRabat, 12 mars 2024\n\n## Prochaines étapes\n\n",
    "es": "# Resumen del segundo diálogo nacional-local\n\nLima, 12 de marzo de 2024\n\n## Próximos pasos\n\n",
    "pt": "# Resumo do segundo diálogo nacional-local\n\nBrasília, 12 de março de 2024\n\n## Próximos passos\n\n",
    "id": "# Ringkasan Dialog Nasional-Lokal Kedua\n\nJakarta, 12 Maret 2024\n\n## Tindak lanjut\n\n",
    "en": "# Summary of the second National-Local Dialogue\n\nAccra, 12 March 2024\n\n## Next steps\n\n",
}
WILL = {
    "fr": " publiera un guide d'ici juin 2024.",
    "es": " publicará una guía antes de junio de 2024.",
    "pt": " publicará um guia até junho de 2024.",
    "id": " akan menerbitkan panduan paling lambat Juni 2024.",
    "en": " will publish a guide by June 2024.",
}
NAMES = {
    "fr": [
        ("Le ", "ministère de l'Aménagement du territoire"),
        (
            "Le ",
            "ministère de l'Aménagement du territoire national, de l'Habitat et de la Politique de la ville",
        ),
        ("Le ", "ministère de la Transition énergétique et du Développement durable"),
        ("Le ", "ministère de l'Habitat et de la Politique de la ville"),
        ("Le ", "ministère des Collectivités territoriales, du Développement et de l'Aménagement des territoires"),
        ("Le ", "Secrétariat d'État chargé du développement durable"),
        ("La ", "Direction de l'environnement et des établissements classés"),
        ("Le ", "Fonds d'équipement communal"),
        ("La ", "Caisse de dépôt et de gestion"),
    ],
    "es": [
        ("El ", "Instituto de Fomento y Asesoría Municipal"),
        ("El ", "Ministerio de Vivienda, Construcción y Saneamiento"),
        ("La ", "Dirección General de ordenamiento territorial"),
    ],
    "pt": [
        ("A ", "Direcção Nacional de Ordenamento do território"),
        ("O ", "Ministério do Meio Ambiente e Mudança do Clima"),
        ("O ", "Ministério das Infraestruturas, do Ordenamento do Território e Habitação"),
    ],
    "id": [("", "Dinas Lingkungan Hidup dan Kehutanan Kota Semarang"), ("", "Balai Besar Wilayah Sungai Pemali-Juana")],
    "en": [
        ("The ", "Kenya Marine and Fisheries Research Institute"),
        ("The ", "Department for Environment, Food and Rural Affairs"),
    ],
}  # fmt: skip
EACH = [(language, article, name) for language, names in NAMES.items() for article, name in names]


def owed(language: str, step: str) -> list[tuple[str | None, list[str]]]:
    steps = propose(read((BEGINS[language] + step).encode(), "x.md"), REGISTER).steps
    return [(one.owner.name if one.owner else None, [other.name for other in one.supporters]) for one in steps]


@pytest.mark.parametrize(("language", "article", "name"), EACH)
def test_whoever_will_act_has_the_whole_name(language: str, article: str, name: str) -> None:
    assert owed(language, f"- {article}{name}{WILL[language]}\n") == [(name, [])]


@pytest.mark.parametrize(
    ("told", "owner", "supporters"),
    [
        ("l'Habitat et la commune de Fès publieront un guide.", "l'Habitat", ["commune de Fès"]),
        ("l'Aménagement du territoire publie un guide.", "l'Aménagement du territoire", []),
    ],
)
def test_where_the_name_ends(told: str, owner: str, supporters: list[str]) -> None:
    assert owed("fr", f"- Le ministère de {told}\n") == [(f"ministère de {owner}", supporters)]


def test_indonesian_offices_beside_each_other() -> None:
    assert owed("id", "- Dinas Perhubungan dan Kota Semarang akan menyusun panduan.\n") == [
        ("Dinas Perhubungan", ["Kota Semarang"])
    ]


DOES = {
    "fr": "Publier un guide des quartiers",
    "es": "Publicar una guía de barrios",
    "pt": "Publicar um guia dos bairros",
    "id": "Menerbitkan panduan kawasan",
    "en": "Publish a guide for the wards",
}
WHEN = {"fr": "juin 2024", "es": "junio de 2024", "pt": "junho de 2024", "id": "Juni 2024", "en": "June 2024"}


@pytest.mark.parametrize(
    "step",
    ["- {does} ({name}, {when})\n", "- {does} – {name} – {when}\n", "- {name}: {does}\n", "- **{name}** – {does}\n"],
)
@pytest.mark.parametrize(("language", "article", "name"), [one for one in EACH if not one[2].startswith("Fonds")])
def test_beside_the_step(language: str, article: str, name: str, step: str) -> None:
    named = name[0].upper() + name[1:]
    assert owed(language, step.format(does=DOES[language], name=named, when=WHEN[language])) == [(named, [])]


PRESENT = {
    "fr": ("Participants", "Ont pris part au dialogue {the}{name} et la commune de Fès.", "commune de Fès"),
    "es": (
        "Participantes",
        "Participaron en el diálogo {the}{name} y la Municipalidad de Lima.",
        "Municipalidad de Lima",
    ),
    "pt": ("Participantes", "Participaram do diálogo {the}{name} e a Prefeitura de Belém.", "Prefeitura de Belém"),
    "id": ("Peserta", "Dialog dihadiri oleh {the}{name} dan Pemerintah Kota Semarang.", "Pemerintah Kota Semarang"),
    "en": ("Participants", "The dialogue was attended by {the}{name} and the City of Kigali.", "City of Kigali"),
}
BODIES = [
    ("en", "The ", "National Environment Management Authority"),
    ("en", "The ", "Rwanda Water Resources Board"),
    ("en", "The ", "Town and Country Planning Department"),
    ("en", "The ", "Office of the Vice President"),
    ("es", "La ", "Red Argentina de Municipios frente al Cambio Climático"),
    ("id", "", "Direktorat Jenderal Cipta Karya"),
]


def present(language: str, listed: str) -> set[str]:
    begins = BEGINS[language].rpartition("## ")[0]
    parts = propose(read(f"{begins}## {PRESENT[language][0]}\n\n{listed}\n".encode(), "x.md"), REGISTER).representation
    return {part.name for part in parts}


@pytest.mark.parametrize(
    ("language", "article", "name"), [one for one in (*EACH, *BODIES) if not one[2].startswith("Fonds")]
)
def test_those_present_have_their_whole_names(language: str, article: str, name: str) -> None:
    _heading, sentence, other = PRESENT[language]
    the = article.lower()
    named = name[0].upper() + name[1:]
    assert present(language, sentence.format(the=the, name=name)) == {name, other}
    assert present(language, f"- {named}\n- {other}") == {named, other}
