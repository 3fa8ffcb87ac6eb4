"""Who was there, as headings, sentences of mails and articles, and lists tell it."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.notices import notices_of
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def came(text: str, name: str = "x.md") -> list[str]:
    return [part.name for part in propose(read(text.encode(), name), REGISTER).representation]


@pytest.mark.parametrize(
    ("title", "sentence", "names"),
    [
        ("First National-Local Dialogue in India",
         "It was good to have the Ministry of Housing, NIUA and Kochi Municipal Corporation around one table.",
         ["Ministry of Housing", "NIUA", "Kochi Municipal Corporation"]),
        ("First National-Local Dialogue in India",
         "The Department of Transport, Kochi Municipal Corporation and the World Bank spent the day on one question.",
         ["Department of Transport", "Kochi Municipal Corporation", "World Bank"]),
        ("First National-Local Dialogue in Viet Nam",
         "The following took part: Ministry of Construction; Da Nang People's Committee; Asian Development Bank.",
         ["Ministry of Construction", "Da Nang People's Committee", "Asian Development Bank"]),
        ("Primer Diálogo Nacional-Local, Perú",
         "Participaron las siguientes entidades: Ministerio del Ambiente; Municipalidad de Piura; Banco Mundial.",
         ["Ministerio del Ambiente", "Municipalidad de Piura", "Banco Mundial"]),
        ("Primeiro Diálogo Nacional-Local, Brasil",
         "Conseguimos reunir o Ministério das Cidades, a Prefeitura de Belém e o BNDES para falar de encostas.",
         ["Ministério das Cidades", "Prefeitura de Belém", "BNDES"]),
        ("Premier dialogue national-local, Madagascar",
         "Y ont participé le Ministère de la Ville et de l'Aménagement du Territoire, la Commune d'Ambato et la KfW.",
         ["Ministère de la Ville et de l'Aménagement du Territoire", "Commune d'Ambato", "KfW"]),
    ],
)  # fmt: skip
def test_a_sentence_says_who_came(title: str, sentence: str, names: list[str]) -> None:
    assert came(f"# {title}\n\n{sentence}\n") == names


@pytest.mark.parametrize(
    "heading", ["Who we were", "Quiénes estuvimos", "Quem esteve lá", "Qui était là", "Siapa yang hadir"]
)
def test_a_heading_asks_who_came(heading: str) -> None:
    text = f"# Notes\n\n## {heading}\n\n- World Bank\n- City of Bo\n"
    assert came(text) == ["World Bank", "City of Bo"]


def test_among_organisations_a_name_of_three_words_is_one_too() -> None:
    names = ["National Treasury", "Kisumu County", "Nakuru Municipality", "Akiba Mashinani Trust",
             "Kenya Marine and Fisheries Research Institute", "Ana Lima"]  # fmt: skip
    text = "# Notes\n\n## Present\n\n" + "".join(f"- {name}\n" for name in names)
    assert came(text)[3:] == ["Akiba Mashinani Trust", "Kenya Marine and Fisheries Research Institute"]


def test_among_persons_it_is_none() -> None:
    text = "# Notes\n\n## Present\n\n- Ana Maria Lima\n- Jane Wanjiru Mwangi\n- Akiba Mashinani Oloo\n- Kisumu County\n"
    assert came(text) == ["Kisumu County"]


def test_what_was_said_below_a_list_of_those_present_names_nobody() -> None:
    text = (
        "Diálogo nacional-local, Mindelo\n4.12.2024, Mindelo\n\nQuem veio\n* Direção Nacional do Ambiente\n"
        "* Câmara Municipal da Praia\n\nHabitação\nA Praia falou de Jamaica. Números novos do recenseamento.\n"
        "PROBLEMA casas em encosta, cada chuva leva o caminho\n\nEnergia\nO Sal tem mais carros do que tomadas.\n"
        "PROBLEMA telhados frágeis, não aguentam painéis\n"
    )
    assert came(text, "x.txt") == ["Direção Nacional do Ambiente", "Câmara Municipal da Praia"]


def test_a_name_may_have_its_capitals_behind_its_first_letters() -> None:
    text = "# Notes\n\n## Present\n\n- CETUD\n- urbaSEN\n- Ville de Dakar\n"
    assert came(text) == ["CETUD", "urbaSEN", "Ville de Dakar"]


def test_what_says_that_others_came_too_is_no_part_of_a_name() -> None:
    text = (
        "# Dialog Nasional-Daerah Kedua\n\n## Keterwakilan\n\nDari pemerintah pusat hadir Bappenas dan Kementerian "
        "Dalam Negeri. Dari daerah hadir pemerintah kota Semarang dan Bitung. Hadir pula Bank Pembangunan Asia dan WRI "
        "Indonesia.\n"
    )
    assert came(text)[-2:] == ["Bank Pembangunan Asia", "WRI Indonesia"]


LISTED = """# Third dialogue in Rwanda

Participants came from {names}.

## Annex: list of participants

| Name | Organisation |
|---|---|
| Jean Bosco Uwimana | Ministry of Infrastructure |
| Peter Okello | World Bank |
| Ana Keza | Rwanda Housing Authority (RHA) |
| Eric Mugisha | Huye District |
"""


@pytest.mark.parametrize(
    ("names", "besides"),
    [
        ("the Ministry of Infrastructure, the City of Kigali, UN-Habitat and the World Bank",
         ("City of Kigali", "UN-Habitat")),
        ("the Ministry of Infrastructure, RHA, the District of Huye and the World Bank", ()),
        ("the Ministry of Infrastructure, universities and the World Bank", ()),
    ],
)  # fmt: skip
def test_whom_a_sentence_names_beside_the_list_is_told(names: str, besides: tuple[str, ...]) -> None:
    proposal = propose(read(LISTED.format(names=names).encode(), "x.md"), REGISTER, country="RW")
    assert [part.name for part in proposal.representation] == [
        "Ministry of Infrastructure", "World Bank", "Rwanda Housing Authority", "Huye District",
    ]  # fmt: skip
    assert proposal.came_besides == besides
    told = [one for one in notices_of(proposal) if one.startswith("The text names others who came")]
    assert [f": {'; '.join(besides)}. They" in one for one in told] == [True] * bool(besides)


def test_where_no_list_tells_it_the_sentence_is_what_is_taken() -> None:
    text = LISTED.format(names="the Ministry of Infrastructure, UN-Habitat and the World Bank").partition("## Annex")[0]
    proposal = propose(read(text.encode(), "x.md"), REGISTER, country="RW")
    assert (len(proposal.representation), proposal.came_besides) == (3, ())
