"""What stands behind the words of a step: times that tell no day, places, names that nobody knows."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import ProposedDue, ProposedStep
from commitments.importing.proposing import propose
from commitments.importing.proposing.meetings_ahead import only_reviews
from tests.summaries.register import REGISTER

HEADS = {
    "en": ("First National-Local Dialogue in India", "Pune, 12 August 2025", "Next steps"),
    "es": ("Primer Diálogo Nacional-Local, Perú", "Lima, 12 de agosto de 2025", "Próximos pasos"),
    "fr": ("Premier dialogue national-local, Sénégal", "Thiès, le 12 août 2025", "Prochaines étapes"),
    "id": ("Dialog Nasional-Daerah Pertama Indonesia", "Bitung, 12 Agustus 2025", "Langkah selanjutnya"),
    "pt": ("Primeiro Diálogo Nacional-Local, Brasil", "Belém, 12 de agosto de 2025", "Próximos passos"),
    "zh": ("中国第一次国家与地方对话会总结", "时间：2025年8月12日", "下一步工作"),
}


def steps_of(language: str, *items: str) -> tuple[ProposedStep, ...]:
    title, day, heading = HEADS[language]
    text = f"# {title}\n\n{day}\n\n## {heading}\n\n" + "".join(f"- {item}\n" for item in items)
    return propose(read(text.encode(), "x.md"), REGISTER).steps


@pytest.mark.parametrize(
    ("language", "item", "owner", "when"),
    [
        ("en", "Put up traps (Surat Municipal Corporation, before the long rains)", "Surat Municipal Corporation",
         "before the long rains"),
        ("en", "Write a note (Ministry of Finance, Planning and Water, after the monsoon)",
         "Ministry of Finance, Planning and Water", "after the monsoon"),
        ("es", "Limpiar los drenes (Municipalidad de Piura, antes de las lluvias)", "Municipalidad de Piura",
         "antes de las lluvias"),
        ("pt", "Limpar as valas (Prefeitura de Belém, depois das chuvas)", "Prefeitura de Belém",
         "depois das chuvas"),
        ("en", "Lend two trucks (Gulu City, when roads permit)", "Gulu City", "when roads permit"),
        ("fr", "Curer les canaux (Commune de Thiès, avant l'hivernage)", "Commune de Thiès", "avant l'hivernage"),
        ("id", "Membersihkan parit (Pemerintah Kota Bitung, sebelum musim hujan)", "Pemerintah Kota Bitung",
         "sebelum musim hujan"),
    ],
)  # fmt: skip
def test_a_time_without_a_day_is_none_of_the_name_before_it(language: str, item: str, owner: str, when: str) -> None:
    (step,) = steps_of(language, item)
    assert (step.text, step.owner and step.owner.name) == (item, owner)
    assert step.due == ProposedDue("", None, when)


@pytest.mark.parametrize(
    ("language", "item", "cities", "others"),
    [
        ("en", "Appoint an officer (Surat, by May 2026)", ["Surat"], ()),
        ("en", "Bundle proposals for lakes – Pune and Surat, Q4 2025", ["Pune", "Surat"], ()),
        ("pt", "Abrir uma oficina (Teresina, até maio de 2026)", ["Teresina"], ()),
        ("id", "Membuka kantor (Bitung, Mei 2026)", ["Bitung"], ()),
    ],
)
def test_a_city_beside_the_date_is_one_of_the_step(
    language: str, item: str, cities: list[str], others: tuple[str, ...]
) -> None:
    (step,) = steps_of(language, item)
    assert ([one.name for one in step.cities], step.new_cities) == (cities, others)


def test_a_place_that_nobody_knows_stays_in_the_words() -> None:
    (step,) = steps_of("en", "Bundle proposals for lakes – Bhopal and Surat, Q4 2025")
    assert step.text == "Bundle proposals for lakes – Bhopal and Surat, Q4 2025"


@pytest.mark.parametrize(
    ("language", "item"),
    [
        ("en", "Joint map of drains: Bhopal + NIUA, Q1 2026"),
        ("es", "Mapa de pozos: Piura + ANA, marzo de 2026"),
        ("pt", "Mapa de poços: Ananindeua e FUNPAPA, março de 2026"),
        ("fr", "Convention type : Pikine + ONAS, mars 2026"),
        ("id", "Peta sumur: Demak + BBWS, Maret 2026"),
    ],
)
def test_names_that_nobody_knows_are_no_step_by_themselves(language: str, item: str) -> None:
    (step,) = steps_of(language, item)
    assert step.text == item


def test_behind_a_colon_a_known_name_and_a_date_tell_who_owes_it_and_by_when() -> None:
    (step,) = steps_of("es", "Mapa de drenes: Ministerio de Vivienda, primer trimestre de 2026")
    assert (step.text, step.owner and step.owner.name) == ("Mapa de drenes", "Ministerio de Vivienda")


@pytest.mark.parametrize(
    ("language", "item"),
    [
        ("fr", "Tenir un point mensuel ONAS – Pikine Nord pendant l'hivernage"),
        ("en", "Hold a monthly call ONAS – Pikine North in the rains"),
        ("es", "Sostener una llamada mensual SUNASS – Piura Norte en la temporada"),
    ],
)
def test_a_dash_between_names_parts_no_title(language: str, item: str) -> None:
    (step,) = steps_of(language, item)
    assert step.text == item


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The second dialogue is expected to review progress.", True),
        ("El segundo diálogo valorará los resultados.", True),
        ("O segundo diálogo vai avaliar os resultados.", True),
        ("Le deuxième dialogue portera sur le financement.", True),
        ("Dialog kedua akan membahas kemajuan.", True),
        ("第二次对话会将回顾进展。", True),
        ("The third dialogue will review progress.", False),  # It is not the next one.
        ("The second dialogue will be held in Surat in May 2026.", False),
        ("El segundo diálogo será en Piura.", False),
    ],
)
def test_what_the_next_dialogue_will_look_at_is_no_step(text: str, is_one: bool) -> None:
    assert only_reviews(text, 1) == is_one
