"""Those for whom somebody came, where the sentence ends with that."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def there(told: str) -> list[str]:
    text = f"# National-Local Dialogue in Kenya\n\nNairobi, 3 March 2025\n\n{told}\n"
    return [part.name for part in propose(read(text.encode(), "x.md"), REGISTER).representation]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Delegates from UN-Habitat and KfW attended.", ["UN-Habitat", "KfW"]),
        ("Officials of UN-Habitat and the World Bank took part in the dialogue.", ["UN-Habitat", "World Bank"]),
        ("Representatives of UNDP, ADB and GIZ were present throughout the day.", ["UNDP", "ADB", "GIZ"]),
        ("Representatives of the World Bank attended.", ["World Bank"]),
        ("A representative of the Ministry of Lands was present.", ["Ministry of Lands"]),
        (
            "Representantes del Ministerio de Vivienda y del BID asistieron al diálogo.",
            ["Ministerio de Vivienda", "BID"],
        ),
        ("Representantes del Banco Mundial participaron.", ["Banco Mundial"]),
        ("Des représentants d'ONU-Habitat et de la BAD ont participé.", ["ONU-Habitat", "BAD"]),
        ("Un représentant de la Banque mondiale a assisté à la réunion.", ["Banque mondiale"]),
        ("Representantes da ONU-Habitat e do BID participaram do diálogo.", ["ONU-Habitat", "BID"]),
        ("Uma representante do Banco Mundial esteve presente.", ["Banco Mundial"]),
        ("Perwakilan dari Kementerian Keuangan dan Bank Dunia hadir.", ["Kementerian Keuangan", "Bank Dunia"]),
        ("Perwakilan Bank Dunia turut hadir dalam dialog ini.", ["Bank Dunia"]),
        ("世界银行的代表参加了会议。", ["世界银行"]),
        ("来自财政部和世界银行的代表出席。", ["财政部", "世界银行"]),
    ],
)
def test_their_names_end_before_the_verb(told: str, names: list[str]) -> None:
    assert there(told) == names


@pytest.mark.parametrize(
    "told",
    [
        "Representatives of the Ministry of Lands attended a training in Kisumu.",
        "Representatives of the Ministry of Lands attended the previous dialogue.",
        "Representatives of the Ministry of Lands did not attend.",
        "Representatives of the Ministry of Lands, who had attended before, were missed.",
        "Representatives of the cities attended.",
        "Representantes del Banco Mundial no asistieron.",
        "Des représentants de la Banque mondiale ont participé au premier dialogue.",
        "Perwakilan Bank Dunia tidak hadir.",
        "世界银行的代表没有参加会议。",
    ],
)
def test_nobody_came_for_them_to_this_dialogue(told: str) -> None:
    assert there(told) == []


def test_what_the_sentence_goes_on_with_is_left_where_it_names_others() -> None:
    said = "Representatives of the Ministry of Lands and UNDP attended in person, and UNEP by video."
    told = propose(read(f"# National-Local Dialogue in Kenya\n\n{said}\n".encode(), "x.md"), REGISTER)
    assert [part.name for part in told.representation] == ["Ministry of Lands", "UNDP"]
    assert [one.text for one in told.unplaced] == ["in person, and UNEP by video."]
