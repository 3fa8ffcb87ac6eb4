"""What each takes on where the chair asks them in turn, in prose under no heading of next steps."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

WHO = {
    "en": "Present: Ministry of Lands, NEMA, Gulu City Council, GIZ, UNEP",
    "es": "Presentes: Ministerio de Vivienda, Alcaldía de Cali, CAF, ONU-Habitat",
    "pt": "Presentes: Ministério das Cidades, Prefeitura de Belém, BNDES, ONU-Habitat",
    "fr": "Présents : Ministère de l'Urbanisme, Ville de Dakar, PNUE, AFD",
    "id": "Peserta: Bappenas, Pemerintah Kota Semarang, UNDP, GIZ",
    "zh": "出席单位：四川省水利厅、成都市人民政府、世界银行、四川大学",
}


def owners_in(language: str, sentences: str, heading: str = "Wind-up") -> list[str]:
    text = f"Second National-Local Dialogue\n\n12 March 2025\n\n{WHO[language]}\n\n{heading}\n\n{sentences}\n"
    return [owner for _text, owner, _helpers, _due in told(text)]


@pytest.mark.parametrize(
    ("language", "sentences", "owners"),
    [
        (
            "en",
            ("The chair went round the table and asked each office what it would take on. NEMA undertook to inspect two"
            " sites. The Town Clerk of Gulu promised that Gulu City Council would share its by-law by May. GIZ said "
            "it had nothing to commit. Lastly, the Ministry of Lands will take up the grant."),
            ["NEMA", "Gulu City Council", "Ministry of Lands"],
        ),
        (
            "es",
            ("La moderadora preguntó a cada institución qué asumiría. La Alcaldía de Cali revisará dos canales. La CAF "
            "dijo que nada podía ofrecer. El Ministerio de Vivienda se comprometió a publicar el mapa."),
            ["Alcaldía de Cali", "Ministerio de Vivienda"],
        ),
        (
            "pt",
            ("A presidente perguntou a cada instituição o que faria. A Prefeitura de Belém vai rever dois canais. O "
            "BNDES comprometeu-se a publicar o mapa."),
            ["Prefeitura de Belém", "BNDES"],
        ),
        (
            "fr",
            ("Le président a demandé à chaque institution ce qu'elle ferait. La Ville de Dakar curera deux canaux. Le "
            "PNUE s'est engagé à publier la carte."),
            ["Ville de Dakar", "PNUE"],
        ),
        (
            "id",
            ("Ketua meminta setiap instansi menyebutkan apa yang akan dikerjakan. Pemerintah Kota Semarang akan "
            "memeriksa dua pintu air. Bappenas berjanji akan menerbitkan peta."),
            ["Pemerintah Kota Semarang", "Bappenas"],
        ),
        (
            "zh",
            "主持人请各单位逐一表态。成都市人民政府将疏浚两条河道。世界银行将编制导则。",
            ["成都市人民政府", "世界银行"],
        ),
    ],
)  # fmt: skip
def test_each_takes_on_what_it_says(language: str, sentences: str, owners: list[str]) -> None:
    assert owners_in(language, sentences) == owners


@pytest.mark.parametrize(
    "sentences",
    [
        "The chair asked each office what it had done since 2023. NEMA will inspect sites. UNEP will print a guide.",
        ("At the first dialogue the chair asked each office what it would take on. NEMA will inspect sites. UNEP will "
        "print a guide."),
    ],
)  # fmt: skip
def test_what_each_did_before_is_none(sentences: str) -> None:
    assert owners_in("en", sentences, "What was said") == []


def test_for_its_part_without_a_comma() -> None:
    told_in_turn = (
        "Each office said what it would do. For its part\nNEMA is to open two sites. UNEP will print a guide."
    )
    assert owners_in("en", told_in_turn) == ["NEMA", "UNEP"]
