"""What articles tell of next steps: what a city does there, who only helps with it, and whose house publishes it."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

ARTICLES = {
    "en": (
        "the Ministry of Lands, the city halls of Bo and Kenema, UNEP and Njala University",
        "Around the table were {}.", "Next steps", "The Ministry of Lands will print a map by March 2026.",
        ("In Kenema, the city hall will count its stoves this winter. Njala University is going to help with the "
        "sample and the forms."), "UNEP works with more than 100 cities to clean the air.",
    ),
    "es": (
        "el Ministerio de Ambiente, las alcaldías de Montería y Lorica, el PNUMA y la Universidad del Sinú",
        "Asistieron {}.", "Próximos pasos", "El Ministerio de Ambiente imprimirá un mapa antes de marzo de 2026.",
        ("En Lorica, la alcaldía contará sus estufas en verano. La Universidad del Sinú va a ayudar con la muestra y "
        "los formularios."), "El PNUMA trabaja con más de 100 ciudades por un aire limpio.",
    ),
    "fr": (
        "le Ministère de l'Eau, les mairies de Thiès et de Mbour, le PNUE et l'Université de Thiès",
        "Étaient présents {}.", "Prochaines étapes", "Le Ministère de l'Eau imprimera une carte avant mars 2026.",
        ("À Mbour, la mairie comptera ses foyers cet hiver. L'Université de Thiès aidera avec l'échantillon "
        "et les formulaires."), "Le PNUE travaille avec plus de 100 villes pour un air propre.",
    ),
    "pt": (
        "o Ministério das Cidades, as prefeituras de Belém e de Marabá, o PNUMA e a Universidade do Pará",
        "Estiveram presentes {}.", "Próximos passos", "O Ministério das Cidades imprimirá um mapa até março de 2026.",
        ("Em Marabá, a prefeitura contará os seus fogões em julho. A Universidade do Pará vai ajudar com a amostra e "
        "formulários."), "O PNUMA trabalha com mais de 100 cidades por um ar limpo.",
    ),
    "id": (
        "Bappenas, Pemerintah Kota Bitung, Pemerintah Kota Tomohon, UNEP, dan Universitas Sam Ratulangi",
        "Hadir {}.", "Langkah selanjutnya", "Bappenas akan mencetak peta sebelum Maret 2026.",
        ("Di Tomohon, pemerintah kota akan menghitung tungku tahun depan. Universitas Sam Ratulangi akan membantu "
        "dalam sampel dan formulir."), "UNEP bekerja dengan lebih dari 100 kota di dunia.",
    ),
}  # fmt: skip
CITIES = {"en": "Kenema", "es": "Lorica", "fr": "Mbour", "pt": "Marabá", "id": "Tomohon"}
HELPERS = ("Njala University", "Universidad del Sinú", "Université de Thiès", "Universidade do Pará", "Universitas Sam")


@pytest.mark.parametrize("language", ARTICLES)
def test_a_city_owes_it_whoever_helps_supports_it_and_the_house_owes_nothing(language: str) -> None:
    names, came, heading, *paragraphs = ARTICLES[language]
    text = "\n\n".join((f"# Dialogue 2\n\n3/12/2025\n\n{came.format(names)}\n\n## {heading}", *paragraphs))
    steps = told(text, "x.md")
    assert len(steps) == len(("printed", "counted"))
    assert steps[1][1].endswith(CITIES[language])
    assert [one.startswith(HELPERS) for one in steps[1][2]] == [True]


@pytest.mark.parametrize(
    ("heading", "step", "supporter"),
    [
        ("Next steps", "The Ministry of Lands will build two stations, with equipment paid for by UNEP.", "UNEP"),
        ("Próximos pasos", "El Ministerio de Ambiente instalará dos estaciones, con equipos pagados por el PNUMA.",
         "PNUMA"),
        ("Prochaines étapes", "Le Ministère de l'Eau installera deux stations, avec du matériel fourni par le PNUE.",
         "PNUE"),
        ("Próximos passos", "O Ministério das Cidades instalará duas estações, com equipamento pago pelo PNUMA.",
         "PNUMA"),
        ("Langkah selanjutnya", "Bappenas akan membangun dua stasiun, dengan peralatan yang dibiayai oleh UNEP.",
         "UNEP"),
    ],
)  # fmt: skip
def test_whoever_pays_for_the_means_supports_it(heading: str, step: str, supporter: str) -> None:
    text = f"# Dialogue 2\n\n3/12/2025\n\n## {heading}\n\n- {step}\n- {step.replace('two', 'three')}\n"
    assert told(text, "x.md")[0][2] == [supporter]
