"""Who was there, as lists, sentences and mails of any kind name it: sitting at a table, counted, parted by signs."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "# Second National-Local Dialogue\n\n12 May 2026\n\n"
TOLD: dict[str, tuple[str, list[str]]] = {
    "at a round table": (
        (
            "Around the table were the Ministry of Lands, the Freetown City Council, UNDP and the Federation of "
            "Urban and Rural Poor."
        ),
        ["Ministry of Lands", "Freetown City Council", "UNDP", "Federation of Urban and Rural Poor"],
    ),
    "at a table": (
        (
            "At the table sat the Ministry of Works and Housing, the assemblies of Accra and Tema, GIZ and the "
            "hawkers' union StreetNet Ghana."
        ),
        ["Ministry of Works and Housing", "Accra", "Tema", "GIZ", "hawkers' union StreetNet Ghana"],
    ),
    "counted": (
        (
            "We were 34 people: the Ministry of Urban Development, Pokhara Metropolitan City, WWF Nepal and four "
            "ward committees."
        ),
        ["Ministry of Urban Development", "Pokhara Metropolitan City", "WWF Nepal", "four ward committees"],
    ),
    "se sentaron": (
        (
            "Se sentaron a la mesa el MIDUVI, la Secretaría del Agua, los municipios de Quito y de Ambato, y la "
            "organización Aguas Claras."
        ),
        ["MIDUVI", "Secretaría del Agua", "Quito", "Ambato", "organización Aguas Claras"],
    ),
    "con la presencia": (
        (
            "Con la presencia de la Sedatu, el Infonavit, los ayuntamientos de Mérida y de Hermosillo y la "
            "organización Casa Fresca, ayer martes se celebró el diálogo."
        ),
        ["Sedatu", "Infonavit", "Mérida", "Hermosillo", "organización Casa Fresca"],
    ),
    "an article tells a name": (
        (
            "Asistieron el Ministerio de Vivienda, el CENEPRED, la Municipalidad Provincial de Arequipa, la "
            "Cooperación Suiza y el Colegio de Arquitectos."
        ),
        [
            "Ministerio de Vivienda",
            "CENEPRED",
            "Municipalidad Provincial de Arequipa",
            "Cooperación Suiza",
            "Colegio de Arquitectos",
        ],
    ),
    "as in Portuguese": (
        (
            "Estiveram presentes o Ministério da Terra e Ambiente, os municípios da Beira, de Quelimane e de "
            "Pemba, a Universidade Zambeze e a Cooperação Alemã."
        ),
        ["Ministério da Terra e Ambiente", "Beira", "Quelimane", "Pemba", "Universidade Zambeze", "Cooperação Alemã"],
    ),
    "and at last others": (
        (
            "Étaient représentés, du côté de l'État, le ministère de l'Intérieur et l'Agence du bassin "
            "hydraulique ; du côté des villes, les communes de Marrakech et d'Agadir ; enfin, la Banque africaine"
            " de développement et l'Université Cadi Ayyad."
        ),
        [
            "ministère de l'Intérieur",
            "Agence du bassin hydraulique",
            "Marrakech",
            "Agadir",
            "Banque africaine de développement",
            "Université Cadi Ayyad",
        ],
    ),
    "portfolios and works": (
        (
            "Ont pris part aux travaux : le ministère de l'Urbanisme, des Collectivités territoriales et de "
            "l'Aménagement des territoires, l'Agence de développement municipal, la Ville de Dakar et le Réseau "
            "des délégués de quartier."
        ),
        [
            "ministère de l'Urbanisme, des Collectivités territoriales et de l'Aménagement des territoires",
            "Agence de développement municipal",
            "Ville de Dakar",
            "Réseau des délégués de quartier",
        ],
    ),
    "di seputar meja": (
        (
            "Di seputar meja duduk Kementerian ATR/BPN, Pemerintah Kota Balikpapan, Pemerintah Kota Samarinda, "
            "dan WWF Indonesia."
        ),
        ["Kementerian ATR/BPN", "Pemerintah Kota Balikpapan", "Pemerintah Kota Samarinda", "WWF Indonesia"],
    ),
    "a club in Chinese": (
        "生态环境部、昆明市人民政府、中国科学院昆明植物研究所和观鸟会的代表出席。",
        ["生态环境部", "昆明市人民政府", "中国科学院昆明植物研究所", "观鸟会"],
    ),
    "committees of several cities": (
        (
            "Participants came from the Ministry of Construction, the Ministry of Natural Resources and "
            "Environment, the People's Committees of Da Nang and Quy Nhon, and JICA."
        ),
        ["Ministry of Construction", "Ministry of Natural Resources and Environment", "Da Nang", "Quy Nhon", "JICA"],
    ),
    "a dash behind who was there": (
        (
            "Who was there - Ministry of Water and Environment, NEMA, Jinja City, ACTogether. The Ministry of "
            "Finance sent apologies."
        ),
        ["Ministry of Water and Environment", "NEMA", "Jinja City", "ACTogether"],
    ),
    "people from several": (
        (
            "Who was there: people from the Environment Protection Agency, Bo City Council and the EU Delegation."
            " Kenema could not come."
        ),
        ["Environment Protection Agency", "Bo City Council", "EU Delegation"],
    ),
    "who sent whom": (
        (
            "## Who sat at the tables\n\n"
            "The City of Kigali sent its urban planning team; Huye District and Musanze District were each "
            "represented by a vice mayor."
        ),
        ["City of Kigali", "Huye District", "Musanze District"],
    ),
    "strokes": (
        (
            "## Participantes\n\n"
            "Instituto Nacional do Território / Câmara Municipal da Praia / Banco Africano de Desenvolvimento / "
            "associações de pescadores"
        ),
        [
            "Instituto Nacional do Território",
            "Câmara Municipal da Praia",
            "Banco Africano de Desenvolvimento",
            "associações de pescadores",
        ],
    ),
    "dots": (
        (
            "## Représentation\n\n"
            "Ministère de la Construction, du Logement et de l'Urbanisme · District autonome d'Abidjan · Commune "
            "de Bouaké · PNUE"
        ),
        [
            "Ministère de la Construction, du Logement et de l'Urbanisme",
            "District autonome d'Abidjan",
            "Commune de Bouaké",
            "PNUE",
        ],
    ),
    "and one who stayed away": (
        (
            "Autour de la table : le ministère de l'Habitat, la Communauté urbaine de Douala et l'AFD. Le "
            "ministère des Finances s'était excusé."
        ),
        ["ministère de l'Habitat", "Communauté urbaine de Douala", "AFD"],
    ),
    "small letters first": (
        (
            "## Attendance\n\n"
            "The Department of Water and Sanitation, eThekwini Municipality and Buffalo City Metro took part."
        ),
        ["Department of Water and Sanitation", "eThekwini Municipality", "Buffalo City Metro"],
    ),
    "attending": (
        "Attending were the Ministry of Lands, Jinja City and Slum Dwellers International.",
        ["Ministry of Lands", "Jinja City", "Slum Dwellers International"],
    ),
    "gathered": (
        "The dialogue gathered the DHSUD, the cities of Davao and Tagum, and UNDP.",
        ["DHSUD", "Davao", "Tagum", "UNDP"],
    ),
    "con la asistencia": (
        "Se instaló el diálogo, con la asistencia de: MIDUVI, GAD Municipal de Cuenca y Universidad de Cuenca.",
        ["MIDUVI", "GAD Municipal de Cuenca", "Universidad de Cuenca"],
    ),
    "a row of facts": (
        "| Lugar | Tegucigalpa |\n|---|---|\n| Asistentes | SEDESOL; Alcaldía de Choluteca; JICA |\n",
        ["SEDESOL", "Alcaldía de Choluteca", "JICA"],
    ),
    "and who keeps the record": (
        "## Présents\n\n- ministère de l'Urbanisme\n- commune de Ségou\n- Le secrétaire de séance",
        ["ministère de l'Urbanisme", "commune de Ségou"],
    ),
}
NOBODY = [
    "Around the table were maps, coffee and a model of the river.",
    "We were 34 people: nobody left early.",
    "At the table sat the Mayor, the Minister and their advisers.",
    "Se contó con la presencia de Ana Pérez, Luis Gómez y María Díaz.",
    "## Attendance\n\nfind a hotel for the third dialogue (no date yet)",
]


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_they_are_told(text: str, told: list[str]) -> None:
    parts = propose(read((HEAD + text).encode(), "text.md"), REGISTER).representation

    assert len(parts) == len(told)
    assert all(name in part.name for name, part in zip(told, parts, strict=True))


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_told(text: str) -> None:
    assert propose(read((HEAD + text).encode(), "text.md"), REGISTER).representation == ()


def test_a_list_behind_signs_of_a_mail_begins_small() -> None:
    text = (
        "Relevé, dialogue national-local n° 3\nAgadir, 13 mai 2026\n\nEntités représentées :\n"
        " > ministère de l'Intérieur\n > ministère du Transport\n > commune d'Agadir\n > commune d'Oujda\n"
        " > Al Omrane\n > association Ville pour tous\n"
    )
    parts = propose(read(text.encode(), "text.txt"), REGISTER).representation

    assert [part.name for part in parts] == [
        "ministère de l'Intérieur", "ministère du Transport", "commune d'Agadir", "commune d'Oujda", "Al Omrane",
        "association Ville pour tous",
    ]  # fmt: skip


def test_a_chapter_ends_the_list() -> None:
    text = (
        "National-Local Dialogue No. 2\n20 May 2026\n\n"
        "Delegations: Ndola City Council, MoF, Zambia Homeless and Poor People's Federation.\n\n"
        "I. Observations\n- Councils sell plots, and none has money.\n- Paths wash away.\n\n"
        "II. Follow-up\n- MoF will act.\n"
    )
    parts = propose(read(text.encode(), "text.txt"), REGISTER).representation

    assert [part.name for part in parts] == [
        "Ndola City Council", "MoF", "Zambia Homeless and Poor People's Federation",
    ]  # fmt: skip
