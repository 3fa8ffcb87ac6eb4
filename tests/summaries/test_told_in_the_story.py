"""Who was there, as the story of a meeting tells it: in sentences that list some, and by whom those spoke for "
"who spoke."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

BEGINS = {
    "en": "# Second National-Local Dialogue\n\n12 May 2026\n\n## Opening\n\n",
    "es": "# Segundo diálogo nacional-local\n\n12 de mayo de 2026\n\n## Apertura\n\n",
    "pt": "# Segundo diálogo nacional-local\n\n12 de maio de 2026\n\n## Abertura\n\n",
    "fr": "# Deuxième dialogue national-local\n\n12 mai 2026\n\n## Ouverture\n\n",
    "id": "# Dialog nasional-lokal kedua\n\n12 Mei 2026\n\n## Pembukaan\n\n",
    "zh": "# 第二次国家—地方对话会纪要\n\n2026年5月12日\n\n## 开场\n\n",
}
LISTED: list[tuple[str, str, list[str]]] = [
    (
        "en",
        (
            "The Ministry of Works and Housing (MWH), the Ministry of Finance (MoF), the Accra Metropolitan "
            "Assembly (AMA), the Ghana Hydrological Authority and the People's Dialogue on Human Settlements"
            " took part, together with the mission of the World Bank."
        ),
        [
            "Ministry of Works and Housing",
            "Ministry of Finance",
            "Accra Metropolitan Assembly",
            "Ghana Hydrological Authority",
            "People's Dialogue on Human Settlements",
            "World Bank",
        ],
    ),
    (
        "en",
        (
            "2. The Ministry of Lands (MoL), NEMA and the Nakuru City Board attended, along with the office "
            "of UN-Habitat."
        ),
        ["Ministry of Lands", "NEMA", "Nakuru City Board", "UN-Habitat"],
    ),
    (
        "es",
        (
            "El Ministerio de Vivienda (MVCS), la Municipalidad de Piura (MPP) y el CENEPRED participaron, "
            "junto con la misión del Banco Mundial."
        ),
        ["Ministerio de Vivienda", "Municipalidad de Piura", "CENEPRED", "Banco Mundial"],
    ),
    (
        "pt",
        (
            "O Ministério das Cidades (MCID), a Prefeitura de Belém (PMB) e o ICLEI participaram, juntamente"
            " com a missão do Banco Mundial."
        ),
        ["Ministério das Cidades", "Prefeitura de Belém", "ICLEI", "Banco Mundial"],
    ),
    (
        "fr",
        (
            "Le ministère de l'Habitat (MHU), la Commune de Fès et l'Agence urbaine de Fès ont participé aux"
            " travaux, ainsi que la mission de la Banque mondiale."
        ),
        ["ministère de l'Habitat", "Commune de Fès", "Agence urbaine de Fès", "Banque mondiale"],
    ),
    (
        "en",
        (
            "Officials of the Department of Human Settlements (DHSUD), the Climate Change Commission and the"
            " Department of Transportation sat with the mayors' teams of Iloilo City and Bacolod. The Asian "
            "Development Bank and the tricycle drivers' federation ITODA were there, too."
        ),
        [
            "Department of Human Settlements",
            "Climate Change Commission",
            "Department of Transportation",
            "Iloilo City",
            "Bacolod",
            "Asian Development Bank",
            "tricycle drivers' federation ITODA",
        ],
    ),
    (
        "es",
        (
            "Funcionarios del Ministerio de Vivienda y del MINAE se sentaron con los equipos de las "
            "alcaldías de Cartago y Heredia. Estuvieron también el PNUD y la Universidad de Costa Rica."
        ),
        ["Ministerio de Vivienda", "MINAE", "Cartago", "Heredia", "PNUD", "Universidad de Costa Rica"],
    ),
    (
        "fr",
        (
            "Ont également pris part aux travaux l'Agence du bassin hydraulique du Tensift, les communes de "
            "Marrakech, Errachidia et Agadir, l'Université Cadi Ayyad, l'ONU-Habitat et l'association Amis "
            "des Khettaras."
        ),
        [
            "Agence du bassin hydraulique du Tensift",
            "Marrakech",
            "Errachidia",
            "Agadir",
            "Université Cadi Ayyad",
            "ONU-Habitat",
            "association Amis des Khettaras",
        ],
    ),
    (
        "es",
        (
            "También tomaron parte en los trabajos la Agencia de Aguas, los municipios de Cuenca y Loja, la "
            "Universidad de Cuenca y la GIZ."
        ),
        ["Agencia de Aguas", "Cuenca", "Loja", "Universidad de Cuenca", "GIZ"],
    ),
    (
        "pt",
        (
            "Também tomaram parte nos trabalhos a Agência Nacional de Águas, os municípios de Recife e "
            "Olinda, a Universidade Federal de Pernambuco e a GIZ."
        ),
        ["Agência Nacional de Águas", "Recife", "Olinda", "Universidade Federal de Pernambuco", "GIZ"],
    ),
    (
        "en",
        (
            "Also taking part in the work were the Water Agency, the cities of Lusaka and Ndola, the "
            "University of Zambia and GIZ."
        ),
        ["Water Agency", "Lusaka", "Ndola", "University of Zambia", "GIZ"],
    ),
    (
        "fr",
        (
            "Il y avait aussi la mairie de Bouaké, la Banque africaine de développement (BAD) et une dizaine"
            " de chefs de quartier d'Abobo."
        ),
        ["mairie de Bouaké", "Banque africaine de développement"],
    ),
    (
        "es",
        "Había también gente de la Alcaldía de Cali, la CAF y la Universidad del Valle.",
        ["Alcaldía de Cali", "CAF", "Universidad del Valle"],
    ),
    (
        "pt",
        "Havia também gente da Prefeitura de Olinda, do BNDES e da Universidade Federal de Pernambuco.",
        ["Prefeitura de Olinda", "BNDES", "Universidade Federal de Pernambuco"],
    ),
    (
        "en",
        "There were also people from the Kumasi Metropolitan Assembly, GIZ and the University of Ghana.",
        ["Kumasi Metropolitan Assembly", "GIZ", "University of Ghana"],
    ),
    (
        "id",
        "Ada juga Pemerintah Kota Tegal, GIZ, dan Universitas Diponegoro.",
        ["Pemerintah Kota Tegal", "GIZ", "Universitas Diponegoro"],
    ),
    (
        "fr",
        (
            "Les villes de Saint-Louis, de Thiès et de Ziguinchor étaient représentées par leurs maires ou "
            "adjoints. L'Agence de Développement municipal, l'Université Gaston Berger et l'ONG Enda Tiers "
            "Monde ont complété le tour de table."
        ),
        [
            "Saint-Louis",
            "Thiès",
            "Ziguinchor",
            "Agence de Développement municipal",
            "Université Gaston Berger",
            "ONG Enda Tiers Monde",
        ],
    ),
    (
        "es",
        (
            "Las ciudades de Loja y Cuenca estuvieron representadas por sus alcaldes. La GIZ, la AME y la "
            "Universidad de Cuenca completaron la mesa."
        ),
        ["Loja", "Cuenca", "GIZ", "AME", "Universidad de Cuenca"],
    ),
    (
        "en",
        (
            "The cities were there too: Cagayan de Oro as host, Iloilo with its mayor and half of its "
            "planning office, and Zamboanga."
        ),
        ["Cagayan de Oro", "Iloilo", "Zamboanga"],
    ),
    (
        "es",
        "También estuvieron ONU-Hábitat y la Universidad Nacional de Asunción.",
        ["ONU-Hábitat", "Universidad Nacional de Asunción"],
    ),
    (
        "en",
        (
            "The Ministry of Local Government Development, PLANMalaysia, the Penang Island City Council, "
            "Think City and Malaysian Nature Society sent delegates."
        ),
        [
            "Ministry of Local Government Development",
            "PLANMalaysia",
            "Penang Island City Council",
            "Think City",
            "Malaysian Nature Society",
        ],
    ),
    (
        "zh",
        (
            "三座城市坐在对面：武汉市、南昌市和咸宁市。再往后一排，是世界资源研究所、亚洲开发银行和华中"
            "科技大学的专家，以及本地环保组织绿色江城的两位志愿者。"
        ),
        ["武汉市", "南昌市", "咸宁市", "世界资源研究所", "亚洲开发银行", "华中科技大学", "环保组织绿色江城"],
    ),
]
SPOKE: list[tuple[str, str, list[str]]] = [
    (
        "en",
        (
            "Mr. Kojo Ansah (AMA) presented the desilting programme. Ms. Adwoa Frimpong of the Waste Workers"
            " Federation reported on transfer points."
        ),
        ["AMA", "Waste Workers Federation"],
    ),
    (
        "en",
        ("Shri R. Venkataraman, Joint Secretary at the Ministry of Housing and Urban Affairs, opened the day."),
        ["Ministry of Housing and Urban Affairs"],
    ),
    (
        "en",
        (
            "The first panel brought together Prof. S. Iyer (CEPT University), Mr. Nilesh Patel (Surat "
            "Municipal Corporation) and Ms. Farah Khan (Pune Municipal Corporation)."
        ),
        ["CEPT University", "Surat Municipal Corporation", "Pune Municipal Corporation"],
    ),
    (
        "fr",
        (
            "Le colonel Yao Kouadio, de l'Office ivoirien des parcs et réserves (OIPR), a ouvert les "
            "échanges. Mme Adjoua Koné, du District autonome d'Abidjan, a parlé du schéma directeur. Le "
            "ministère de la Construction a projeté ses cartes."
        ),
        ["Office ivoirien des parcs et réserves", "District autonome d'Abidjan", "ministère de la Construction"],
    ),
    (
        "fr",
        (
            "La séance a été ouverte par M. Driss El Amrani, secrétaire général du ministère de "
            "l'Aménagement du territoire national, de l'Urbanisme et de l'Habitat. "
            "Il a rappelé que la dotation baisse."
        ),
        ["ministère de l'Aménagement du territoire national, de l'Urbanisme et de l'Habitat"],
    ),
    (
        "pt",
        (
            "A mesa de abertura reuniu Marina Teles (Ministério das Cidades), Paulo Arruda (Ministério do "
            "Meio Ambiente e Mudança do Clima) e a secretária Joana Lins (Prefeitura do Recife). Ao longo do"
            " dia falaram ainda Cíntia Rocha (Prefeitura de Teresina), Ana Beatriz Leal (ICLEI América do "
            "Sul) e Dona Zefinha, da Associação das Palafitas, que foi a mais aplaudida."
        ),
        [
            "Ministério das Cidades",
            "Ministério do Meio Ambiente e Mudança do Clima",
            "Prefeitura do Recife",
            "Prefeitura de Teresina",
            "ICLEI América do Sul",
            "Associação das Palafitas",
        ],
    ),
    (
        "en",
        (
            "Undersecretary Alma Villaruz spoke first, on behalf of the Department of Human Settlements and "
            "Urban Development. Director Jun Echavez (Department of Transportation) and Dr Lilia Sanggalang "
            "(Climate Change Commission) nodded along."
        ),
        [
            "Department of Human Settlements and Urban Development",
            "Department of Transportation",
            "Climate Change Commission",
        ],
    ),
    (
        "en",
        (
            "ADB's Hana Mori showed pictures from Jakarta. Two young women of the Macajalar Bay Fisherfolk "
            "Federation reminded everybody that a river ends somewhere."
        ),
        ["ADB", "Macajalar Bay Fisherfolk Federation"],
    ),
    (
        "fr",
        (
            "Mme Aïssatou Ndoye a pris la parole au nom du Ministère de l'Urbanisme, des Collectivités "
            "territoriales et de l'Aménagement des Territoires (MUCTAT). M. Ousmane Faye est intervenu pour "
            "l'Office national de l'Assainissement du Sénégal (ONAS), M. Babacar Sy pour la Direction de "
            "l'Environnement et des Établissements classés (DEEC)."
        ),
        [
            "Ministère de l'Urbanisme, des Collectivités territoriales et de l'Aménagement des Territoires",
            "Office national de l'Assainissement du Sénégal",
            "Direction de l'Environnement et des Établissements classés",
        ],
    ),
    (
        "es",
        (
            "Habló primero la viceministra Rocío Benítez, en nombre del Ministerio del Ambiente y Desarrollo"
            " Sostenible. Después, el ingeniero Cáceres, del Ministerio de Urbanismo, Vivienda y Hábitat, "
            "mostró el mapa de asentamientos en la ribera."
        ),
        ["Ministerio del Ambiente y Desarrollo Sostenible", "Ministerio de Urbanismo, Vivienda y Hábitat"],
    ),
    (
        "es",
        (
            "La Municipalidad de Asunción y la Municipalidad de San Lorenzo trajeron equipos grandes. La "
            "Municipalidad de Luque mandó a una sola arquitecta, que fue quien más preguntó. La Coordinadora"
            " de Vecinos del Bañado llegó con treinta vecinas."
        ),
        [
            "Municipalidad de Asunción",
            "Municipalidad de San Lorenzo",
            "Municipalidad de Luque",
            "Coordinadora de Vecinos del Bañado",
        ],
    ),
    (
        "id",
        (
            "Bapak Hadi Santoso dari Kementerian PUPR membuka acara. Ibu Rina Wulandari (Bappeda Kota "
            "Semarang) memaparkan peta banjir. Dr. Agus Salim, peneliti Universitas Diponegoro, menjelaskan "
            "datanya."
        ),
        ["Kementerian PUPR", "Bappeda Kota Semarang", "Universitas Diponegoro"],
    ),
    (
        "zh",
        (
            "住房和城乡建设部城市建设司副司长周启明首先致辞。随后，生态环境部水生态环境司代表介绍了最新"
            "情况。同济大学教授李华作了报告。"
        ),
        ["住房和城乡建设部城市建设司", "生态环境部水生态环境司", "同济大学"],
    ),
    (
        "en",
        (
            "Encik Azman Rahim of PLANMalaysia explained how the plan deals with corridors. Dr Ruth Chebet, "
            "a hydrologist at the University of Nairobi, showed the gauges."
        ),
        ["PLANMalaysia", "University of Nairobi"],
    ),
    (
        "en",
        "We sat down with people from the Ministry of Lands, NEMA, the Nakuru City Board and UN-Habitat.",
        ["Ministry of Lands", "NEMA", "Nakuru City Board", "UN-Habitat"],
    ),
    (
        "en",
        (
            "Dr Amina Yusuf, who heads the National Planning Commission, gave the keynote. She was followed "
            "by Mr Otieno of Kisumu City Council."
        ),
        ["National Planning Commission", "Kisumu City Council"],
    ),
    (
        "pt",
        (
            "A engenheira Marta Silva, da Câmara Municipal da Praia, apresentou o plano. O Sr. João Lopes, "
            "em nome do Ministério das Infraestruturas, agradeceu e falou da lei."
        ),
        ["Câmara Municipal da Praia", "Ministério das Infraestruturas"],
    ),
    (
        "fr",
        (
            "Étaient autour de la table la Direction générale de l'Urbanisme, la commune de Thiès, l'AFD et "
            "l'association Enda Ecopop."
        ),
        ["Direction générale de l'Urbanisme", "commune de Thiès", "AFD", "association Enda Ecopop"],
    ),
    (
        "fr",
        (
            "M. Karim Diallo, directeur à l'Agence de développement municipal, a présenté le programme. Mme "
            "Fatou Sow (Ville de Dakar) a exposé le plan."
        ),
        ["Agence de développement municipal", "Ville de Dakar"],
    ),
    (
        "id",
        "Yang hadir antara lain Kementerian PUPR, Bappenas, Pemerintah Kota Semarang, dan UNEP.",
        ["Kementerian PUPR", "Bappenas", "Pemerintah Kota Semarang", "UNEP"],
    ),
    (
        "zh",
        "来的有住房和城乡建设部、成都市、宁波市和世界资源研究所。",
        ["住房和城乡建设部", "成都市", "宁波市", "世界资源研究所"],
    ),
    (
        "zh",
        "宁波市自然资源和规划局局长王磊主持会议。世界资源研究所专家介绍了国际经验。",
        ["宁波市自然资源和规划局", "世界资源研究所"],
    ),
    (
        "zh",
        "财政部没有发言，但派人全程听会。宁波市水务局副局长王磊介绍了情况。",
        ["财政部", "宁波市水务局"],
    ),
    (
        "en",
        (
            "Ms. Leena Thomas, Mayor's office, Kochi Municipal Corporation, replied that the how is spelled "
            "in staff. Greetings were also given by the National Institute of Urban Affairs."
        ),
        ["Kochi Municipal Corporation", "National Institute of Urban Affairs"],
    ),
]
NOBODY: list[tuple[str, str]] = [
    (
        "en",
        (
            "Photos by Ama Owusu (UNEP). As Mr Ansah (AMA) wrote in 2019, drains are full. The Ministry of "
            "Finance issued a circular in 2021."
        ),
    ),
    (
        "en",
        (
            "At the first dialogue, Ms Rao (NIUA) presented a guide. The Green Corridors (UNEP) were "
            "praised. Ms Frimpong of Old Fadama spoke of her house."
        ),
    ),
    (
        "es",
        ("La señora Rosa Quispe, del barrio de Alto Cayma, contó su caso. El Ministerio publicó la guía en 2021."),
    ),
    (
        "fr",
        ("À Abobo, M. Traoré Siaka a perdu sa maison en 2020. M. Brahim Aït Lahcen, maître puisatier, a ému la salle."),
    ),
    (
        "pt",
        (
            "O Arq. Momade Issufo, de Pemba, descreveu a chegada de famílias deslocadas desde 2017. Dona "
            "Zefinha perguntou quem já tinha dormido numa palafita."
        ),
    ),
    (
        "en",
        (
            "Ms Rao (NIUA) will present the guide in June. Dr. Lim Siew Hong opened with camera-trap images "
            "of dusky langurs crossing a road. Two people of the town asked for more."
        ),
    ),
    (
        "en",
        (
            "The report of Mr Otieno (NEMA) is attached. Copies go to Ms Rao (NIUA). The Ministry of Lands "
            "presented its budget in 2019."
        ),
    ),
    (
        "es",
        ("El señor Quispe perdió su casa. Según la ley, la Municipalidad presentó el recurso el año pasado."),
    ),
    (
        "fr",
        ("Mme Sow habite Pikine. Le quartier de Guet Ndar a parlé de la mer."),
    ),
]
"""Those who took pictures, wrote, or were at another meeting; towns and quarters that persons are from."""


def _names(language: str, text: str) -> list[str]:
    proposal = propose(read(f"{BEGINS[language]}{text}\n".encode(), "summary.md"), REGISTER)
    return sorted(part.name for part in proposal.representation)


@pytest.mark.parametrize(("language", "text", "names"), [*LISTED, *SPOKE])
def test_who_was_there_is_told_in_the_story(language: str, text: str, names: list[str]) -> None:
    assert _names(language, text) == sorted(names)


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_who_is_only_spoken_of_was_not_there(language: str, text: str) -> None:
    assert _names(language, text) == []


def test_lines_of_persons_tell_whom_they_came_for_wherever_they_stand() -> None:
    text = (
        "There was a round of names. I wrote down these:\n\nMr Senanayake (Urban Development Authority)\n\n"
        "Ms Fernando and Ms Peiris (Ministry of Urban Development)\n\na lady from UNDP whose name I missed\n\n"
        "Ms Hettige (Galle Municipal Council)\n"
    )
    names = ["Galle Municipal Council", "Ministry of Urban Development", "UNDP", "Urban Development Authority"]
    assert _names("en", text) == names


def test_a_sentence_among_those_who_were_there_is_no_list_of_names() -> None:
    text = (
        "# Segundo diálogo nacional-local\n\n12 de maio de 2026\n\n## Participação\n\nEstiveram representados o "
        "Ministério das Cidades, a Prefeitura de Belém e o ICLEI.\n\nO Arq. Momade Issufo, de Pemba, descreveu "
        "a chegada "
        "de famílias deslocadas.\n\nNinguém discordou de que seria desejável um fundo metropolitano, mas a ideia não "
        "encontrou dono.\n"
    )
    proposal = propose(read(text.encode(), "summary.md"), REGISTER)
    assert [part.name for part in proposal.representation] == ["Ministério das Cidades", "Prefeitura de Belém", "ICLEI"]


def test_a_line_over_a_rule_of_its_length_is_a_heading_and_ends_the_list() -> None:
    text = (
        "Memoria del Segundo Diálogo Nacional-Local de Ecuador\n=====================================================\n"
        "Cuenca, 3 de abril de 2025\n\n1. Quiénes participaron\n-----------------------\n"
        "Acompañaron la jornada el MIDUVI, la GIZ y la Universidad de Cuenca.\n\n2. Mesas\n--------\n"
        "Mesa 1: Transporte público y tranvía\nMesa 2: Captura de plusvalía\n"
    )
    proposal = propose(read(text.encode(), "summary.txt"), REGISTER)
    assert [part.name for part in proposal.representation] == ["MIDUVI", "GIZ", "Universidad de Cuenca"]
    assert proposal.value("title") == "Memoria del Segundo Diálogo Nacional-Local de Ecuador"


def test_the_unit_behind_a_name_is_of_it_under_a_level_in_the_list_too() -> None:
    text = (
        "# Maroc : troisième Dialogue national-local\n\n17 juin 2025\n\n## Niveau de représentation\n\n- État :\n"
        "  - Ministère de l'Intérieur, Direction générale des Collectivités territoriales (DGCT)\n"
        "  - Ministère de la Transition énergétique\n  - Agence marocaine pour l'Efficacité énergétique\n- Communes :\n"
        "  - Commune d'Agadir\n  - Commune d'Oujda\n"
    )
    proposal = propose(read(text.encode(), "summary.md"), REGISTER)
    assert len([part for part in proposal.representation if part.level == "national"]) == 3
