"""Points that a letter, or a story of the day, announces in its own words: 'I took three things from the morning.'"""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

MESSAGES = {
    "en": "Wells are a shared asset. Pumps cost less than trucks. Drains that residents dig are kept clear.",
    "es": "Los pozos son de todos. Las bombas cuestan menos que los camiones. El barrio cuida lo que construye.",
    "pt": "Os poços são de todos. As bombas custam menos do que os camiões. O bairro cuida do que constrói.",
    "fr": "Les puits sont un bien commun. Les pompes coûtent moins cher que les camions. Le quartier garde ses drains.",
    "id": "Sumur adalah milik bersama. Pompa lebih murah daripada truk. Warga merawat saluran yang mereka gali.",
    "zh": "水井是共有的资产。水泵比水车便宜。居民会爱护自己参与修建的沟渠。",
}
HARD = {
    "en": "Leases of ten years are too short for any bank. Wards have no map of the wells.",
    "es": "Los contratos de diez años son cortos para cualquier banco. Los barrios no tienen mapa de los pozos.",
    "pt": "Os contratos de dez anos são curtos para qualquer banco. Os bairros não têm mapa dos poços.",
    "fr": "Les baux de dix ans sont trop courts pour les banques. Les quartiers n'ont aucune carte des puits.",
    "id": "Sewa sepuluh tahun terlalu pendek bagi bank mana pun. Kelurahan tidak memiliki peta sumur.",
    "zh": "十年租约对任何银行来说都太短。各区没有水井分布图。",
}


def kinds(text: str) -> list[str]:
    text = f"# Second National-Local Dialogue\n\nAccra, 3 March 2024\n\n## The day\n\n{text}\n"
    return [point.kind for point in propose(read(text.encode(), "x.md"), REGISTER).points]


@pytest.mark.parametrize(
    ("language", "counting"),
    [
        ("en", "I took three things from the morning."),
        ("en", "We learned three things."),
        ("es", "De la mañana me llevo tres ideas."),
        ("pt", "Da manhã levo três ideias."),
        ("fr", "De la matinée je retiens trois choses."),
        ("id", "Ada tiga hal yang saya bawa pulang."),
        ("zh", "我从上午的讨论中带走了三点。"),
    ],
)
def test_what_whoever_writes_took_from_the_day(language: str, counting: str) -> None:
    assert kinds(f"{counting} {MESSAGES[language]}") == ["key_message"] * 3


@pytest.mark.parametrize(
    ("language", "announcing"),
    [
        ("en", "We were also honest about what is in our way."),
        ("en", "The afternoon was more sober."),
        ("es", "También fuimos sinceros sobre lo que nos frena."),
        ("pt", "Também fomos francos sobre o que nos trava."),
        ("fr", "Nous avons aussi été francs sur ce qui nous freine."),
        ("id", "Kami juga jujur tentang apa yang menghambat kita."),
        ("zh", "下午的气氛较为沉重。"),
    ],
)
def test_what_is_in_the_way(language: str, announcing: str) -> None:
    assert kinds(f"{announcing} {HARD[language]}") == ["challenge"] * 2


def test_what_should_prevent_something_is_no_advice() -> None:
    told = (
        "The afternoon was more sober. Wards have no map of the wells. The permit that should guard them is not asked."
    )
    assert kinds(told) == ["challenge"] * 2


@pytest.mark.parametrize(
    "counting",
    ["We took three things into account.", "I took three buses to the hall.", "I did not learn three things."],
)
def test_what_is_not_taken_from_the_day(counting: str) -> None:
    assert kinds(f"{counting} {MESSAGES['en']}") == []
