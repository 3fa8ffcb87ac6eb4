"""Who held the meeting and whose mayor opened it were there, too, where no list says who was."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def there(told: str) -> list[str]:
    text = f"# National-Local Dialogue\n\n## Summary\n\n{told}\n"
    return [part.name for part in propose(read(text.encode(), "x.md"), REGISTER).representation]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The dialogue was organised by the Ministry of Infrastructure and the City of Kigali with support from UNEP.",
         ["Ministry of Infrastructure", "City of Kigali"]),
        ("It was hosted by the Council of Governors together with C40 Cities, ICLEI Africa and UN-Habitat in Nakuru.",
         ["Council of Governors", "C40 Cities", "ICLEI Africa", "UN-Habitat"]),
        (("The workshop was co-convened by WRI India and the National Institute of Urban Affairs (NIUA), in "
         "cooperation with the Ministry of Housing and Urban Affairs (MoHUA)."),
         ["WRI India", "National Institute of Urban Affairs", "Ministry of Housing and Urban Affairs"]),
        ("The dialogue was organised by the Ministry of Finance and Freetown City Council and focused on greening.",
         ["Ministry of Finance", "Freetown City Council"]),
        ("On 12 May 2023, the Ministry of Infrastructure convened the first National-Local Dialogue in Kigali.",
         ["Ministry of Infrastructure"]),
        ("UNEP and the City of Kigali hosted the second national-local dialogue on 3 May 2024.",
         ["UNEP", "City of Kigali"]),
        ("Organisé par le Ministère des Infrastructures et la Ville de Kigali, le dialogue a duré deux jours.",
         ["Ministère des Infrastructures", "Ville de Kigali"]),
        ("La Ville de Kigali a organisé le dialogue avec l'appui de l'ONU-Habitat.", ["Ville de Kigali"]),
        (("El encuentro fue convocado por la Secretaría de Desarrollo Agrario, Territorial y Urbano junto con el "
         "Ayuntamiento de Mérida, con el apoyo del PNUMA."),
         ["Secretaría de Desarrollo Agrario, Territorial y Urbano", "Ayuntamiento de Mérida"]),
        ("O diálogo foi organizado pelo Ministério das Cidades e pela Prefeitura do Recife.",
         ["Ministério das Cidades", "Prefeitura do Recife"]),
        ("Dialog ini diselenggarakan oleh Kementerian PPN/Bappenas bersama Pemerintah Kota Semarang.",
         ["Kementerian PPN/Bappenas", "Pemerintah Kota Semarang"]),
        ("Le premier dialogue s'est tenu à Marrakech sous la présidence du ministère de l'Intérieur.",
         ["ministère de l'Intérieur"]),
        ("本次对话由住房和城乡建设部主办，成都市人民政府承办。", ["住房和城乡建设部", "成都市人民政府"]),
    ],
)  # fmt: skip
def test_who_held_it(sentence: str, names: list[str]) -> None:
    assert there(sentence) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Organised by: Ministry of Infrastructure; UN-Habitat", ["Ministry of Infrastructure", "UN-Habitat"]),
        ("Organisé par : Ministère des Infrastructures et Ville de Kigali",
         ["Ministère des Infrastructures", "Ville de Kigali"]),
        ("主办单位：住房和城乡建设部", ["住房和城乡建设部"]),
    ],
)  # fmt: skip
def test_on_a_line_of_its_own(line: str, names: list[str]) -> None:
    assert there(line) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "The dialogue was opened by the Mayor of Kigali.",
        "The Mayor of Kigali opened the dialogue.",
        "Le dialogue a été ouvert par le maire de Kigali.",
        "El diálogo fue inaugurado por el alcalde de Kigali.",
    ],
)
def test_whose_mayor_opened_it(sentence: str) -> None:
    assert there(sentence) == ["Kigali"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The second dialogue will probably be hosted by the City of Kigali.",
        "The previous dialogue was organised by UNEP.",
        "A study of rents was organised by UN-Habitat.",
        "The Ministry of Infrastructure organised a study tour.",
        "Kegiatan ini akan diselenggarakan oleh Bappenas.",
    ],
)
def test_who_held_another_or_something_else(sentence: str) -> None:
    assert there(sentence) == []


def test_a_city_is_there_once() -> None:
    told = "The meeting was attended by the Mayor of Kigali, the World Bank and UNDP. The Mayor of Kigali opened it."
    assert there(told) == ["Kigali", "World Bank", "UNDP"]
    told = "Pemerintah Kota Semarang menggelar dialog. Wali Kota Semarang membuka acara."
    assert there(told) == ["Pemerintah Kota Semarang"]


def test_whom_the_list_of_those_there_has_not_is_told() -> None:
    text = "# Dialogue\n\nThe dialogue was organised by UNEP and the City of Kigali under the UrbanShift programme.\n\n"
    text += "## Participants\n\n- Ministry of Infrastructure\n- City of Kigali\n"
    proposal = propose(read(text.encode(), "x.md"), REGISTER)
    assert [part.name for part in proposal.representation] == ["Ministry of Infrastructure", "City of Kigali"]
    assert proposal.came_besides == ("UNEP",)
