"""A paragraph that only narrates how the day went is no message, though it stands under 'Highlights'."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

TITLES = {
    "en": ("First National-Local Dialogue in Ghana", "Highlights of the discussion"),
    "es": ("Primer Diálogo Nacional-Local del Perú", "Puntos clave"),
    "fr": ("Premier dialogue national-local au Maroc", "Points saillants"),
    "pt": ("Primeiro Diálogo Nacional-Local do Brasil", "Destaques"),
    "id": ("Dialog Nasional-Lokal Pertama di Indonesia", "Sorotan"),
}


def messages(language: str, text: str) -> list[str]:
    title, heading = TITLES[language]
    told = propose(read(f"# {title}\n\n## {heading}\n\n{text}\n".encode(), "x.md"), REGISTER)
    return [one.text for one in told.points]


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("en", "The Mayor's representative welcomed the delegates and recalled the flood of 2008. It was a long day."),
        ("en", "In the afternoon the group split in two. One worked on maps, the other on settlers."),
        ("en", "Participants then broke into four small tables. Lunch was late."),
        ("es", "El alcalde dio la bienvenida a las delegaciones. El panel ocupó la mañana."),
        ("es", "Por la tarde el grupo se dividió en dos. Uno trabajó con mapas."),
        ("fr", "Le maire a souhaité la bienvenue aux délégations. Le panel a pris la matinée."),
        ("fr", "L'après-midi, le groupe s'est divisé en deux. L'un a travaillé sur les cartes."),
        ("pt", "O prefeito deu as boas-vindas às delegações. O painel ocupou a manhã."),
        ("pt", "À tarde o grupo dividiu-se em dois. Um trabalhou com mapas."),
        ("id", "Wali kota Bitung menyambut para delegasi dengan hangat. Panel berlangsung sepanjang pagi."),
        ("id", "Siang harinya peserta dibagi menjadi dua. Kelompok pertama membahas peta."),
    ],
)
def test_what_only_tells_how_the_day_went_is_left(language: str, paragraph: str) -> None:
    assert messages(language, paragraph) == []


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("en", "Responsibility for drains is split between three bodies. Nobody pays for the pumps."),
        ("en", "The new act opened the door to joint plans."),
        ("es", "La responsabilidad está dividida entre tres entidades."),
        ("fr", "La responsabilité est partagée entre trois services."),
        ("pt", "A responsabilidade está dividida entre três órgãos."),
        ("id", "Tanggung jawab tersebar di tiga lembaga."),
    ],
)
def test_what_a_paragraph_says_stays_a_message(language: str, paragraph: str) -> None:
    assert messages(language, paragraph) == [paragraph]


def test_items_stay_messages() -> None:
    items = ["In the afternoon heat, half of the pumps fail.", "The panel recalled that rivers know no borders."]
    assert messages("en", "\n".join(f"- {one}" for one in items)) == items
