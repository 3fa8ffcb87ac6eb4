"""Which dialogue it is, where only a sentence says that it is the first one."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

ABOUT = {
    "en": ("National-Local Dialogue on drains, Ghana", "Accra, 17 June 2025"),
    "es": ("Diálogo Nacional-Local sobre drenaje, Perú", "Lima, 17 de junio de 2025"),
    "fr": ("Dialogue national-local sur le drainage, Sénégal", "Dakar, le 17 juin 2025"),
    "pt": ("Diálogo Nacional-Local sobre drenagem, Brasil", "Recife, 17 de junho de 2025"),
    "id": ("Dialog Nasional-Lokal tentang Drainase, Indonesia", "Jakarta, 17 Juni 2025"),
    "zh": ("国家—地方对话会议纪要", "2025年6月17日，宁波"),
}


def ordinal_of(language: str, sentence: str, title: str = "") -> object:
    name, day = ABOUT[language]
    return propose(read(f"# {title or name}\n\n{day}\n\n{sentence}\n".encode(), "x.md"), REGISTER).value("ordinal")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "This first meeting aimed to hear what the cities had done since 2012."),
        ("en", "It was the first meeting of its kind in the country."),
        ("es", "Este primer encuentro buscó acercar a las partes."),
        ("es", "Fue la primera reunión de este tipo en el país."),
        ("fr", "Organisée en juin, cette première rencontre visait à dire ce qui a été fait depuis 2012."),
        ("fr", "C'est le premier rendez-vous de ce type au Sénégal."),
        ("pt", "Neste primeiro encontro falou-se de água."),
        ("pt", "Foi o primeiro encontro deste tipo no país."),
        ("id", "Pertemuan pertama ini bertujuan mendengar kota-kota."),
        ("id", "Ini adalah pertemuan pertama antara kedua pihak."),
        ("zh", "这是我国首次举办国家—地方对话会。"),
        ("zh", "这是首次对话会，主题为海绵城市。"),
    ],
)
def test_a_sentence_says_that_it_is_the_first(language: str, sentence: str) -> None:
    assert ordinal_of(language, sentence) == 1


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "This first meeting of the working group took an hour."),
        ("en", "In 2023 it was the first meeting of its kind."),
        ("en", "The first meeting was long."),
        ("es", "En 2023 fue la primera reunión de este tipo."),
        ("es", "Este primer punto se trató en la mañana."),
        ("fr", "Cette première réunion du comité a duré une heure."),
        ("fr", "C'est la première ville à le faire."),
        ("pt", "A primeira reunião do comitê ocorreu em maio."),
        ("pt", "Será o primeiro encontro deste tipo."),
        ("id", "Pertemuan pertama digelar pada tahun 2023."),
        ("zh", "这是第一次培训。"),
    ],
)
def test_what_is_said_of_anything_else_is_not(language: str, sentence: str) -> None:
    assert ordinal_of(language, sentence) is None


def test_the_title_tells_it_first() -> None:
    title = "Second National-Local Dialogue in Ghana"
    assert ordinal_of("en", "It was the first meeting of its kind in Kumasi.", title) == 2
