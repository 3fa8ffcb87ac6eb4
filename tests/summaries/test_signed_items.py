"""Items whose owners and times signs of their own mark are rows of next steps, whatever stands above them."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.telling import Told, told

KENYA = (
    "Second National-Local Dialogue, Kenya\nNairobi, 5 May 2025\n\nWho came\nMinistry of Lands; NEMA; Kisumu County; "
    "Nakuru County; UN-Habitat\n\nProblems ppl mentioned\n- nobody knows where the drains are\n- no money\n\n"
)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (KENYA + "promises so far, checked off\n[x] NEMA sent the list of permits\n[x] Nakuru County ran a training\n\n"
         "still open / new after today\n[ ] map the drains of Manyatta @Kisumu County before summer peak\n"
         "[ ] costing of new drains @NEMA and UN-Habitat 15 Nov\n[ ] note on the fee order @Ministry of Lands no date\n"
         "[ ] draft clause for the grant @Nakuru County next grant cycle\n\nlunch was good.\n",
         [("map the drains of Manyatta", "Kisumu County", [], "before summer peak"),
          ("costing of new drains", "NEMA", ["UN-Habitat"], "2025-11-15"),
          ("note on the fee order", "Ministry of Lands", [], ""),
          ("draft clause for the grant", "Nakuru County", [], "next grant cycle")]),
        (KENYA + "To be done before the third dialogue\n  [NEMA + Kisumu County] {30 June 2025} paint the riparian "
         "line along\n  the Auji channel\n  [Ministry of Lands] {before the long rains} add outfalls to "
         "the list of works\n"
         "  [Nakuru County] {no date given} share the plot maps\n",
         [("paint the riparian line along the Auji channel", "NEMA", ["Kisumu County"], "2025-06-30"),
          ("add outfalls to the list of works", "Ministry of Lands", [], "before the long rains"),
          ("share the plot maps", "Nakuru County", [], "")]),
        (KENYA + "Pinned to the wall at the end\n@Kisumu County clear the drains of Kejetia market !June 2025\n"
         "@NEMA publish the noise rules !before the rains\n@Ministry of Lands answer the letter on grants !tbc\n",
         [("clear the drains of Kejetia market", "Kisumu County", [], "2025-06-30"),
          ("publish the noise rules", "NEMA", [], "before the rains"),
          ("answer the letter on grants", "Ministry of Lands", [], "")]),
        (KENYA + "The whiteboard, before it was wiped\n- map the wetlands of Dunga <NEMA> {June 2025}\n"
         "- by-law on drains <Kisumu County> {?}\n"
         "- answer in writing <Ministry of Lands> {before the third dialogue}\n",
         [("map the wetlands of Dunga", "NEMA", [], "2025-06-30"), ("by-law on drains", "Kisumu County", [], ""),
          ("answer in writing", "Ministry of Lands", [], "next_dialogue")]),
        (("Segundo diálogo nacional-local, Perú\nLima, 5 de mayo de 2025\n\nAsistieron\nMINAM; Municipalidad de Lima; "
         "Municipalidad de Piura; ONU-Hábitat\n\nPizarra de Rosa\n☐ mapa de las lomas de Carabayllo #MINAM "
         "!30 de junio\n"
         "☐ guía de riego para parques #Municipalidad de Lima !sin fecha\n☐ curso para veinte técnicos #ONU-Hábitat "
         "!próximo ciclo presupuestario\n☑ enviar el listado #Municipalidad de Piura !mayo\n"),
         [("mapa de las lomas de Carabayllo", "MINAM", [], "2025-06-30"),
          ("guía de riego para parques", "Municipalidad de Lima", [], ""),
          ("curso para veinte técnicos", "ONU-Hábitat", [], "próximo ciclo presupuestario")]),
        (("Segundo Diálogo Nacional-Local, Brasil\nRecife, 5 de maio de 2025\n\nPresentes\nMinistério das Cidades; "
         "MMA; "
         "Prefeitura do Recife\n\nPost-its do fim do dia\n(Prefeitura do Recife) [junho de 2025] mapear as barreiras\n"
         "(Ministério das Cidades) [até o próximo diálogo] publicar o edital de encostas\n"
         "(MMA) [antes das chuvas] enviar as imagens de satélite\n"),
         [("mapear as barreiras", "Prefeitura do Recife", [], "2025-06-30"),
          ("publicar o edital de encostas", "Ministério das Cidades", [], "next_dialogue"),
          ("enviar as imagens de satélite", "MMA", [], "antes das chuvas")]),
        (("Deuxième Dialogue national-local, Maroc\nAgadir, 5 mai 2025\n\nPrésents\nMinistère de l'Intérieur ; GIZ ; "
         "Commune d'Agadir\n\nTableau de Samira\n[ ] relevé des arbres de l'avenue >> Commune d'Agadir [juin 2025]\n"
         "[ ] note sur les taxes >> Ministère de l'Intérieur [avant le budget]\n"
         "[ ] prêt de capteurs >> GIZ [à définir]\n"),
         [("relevé des arbres de l'avenue", "Commune d'Agadir", [], "2025-06-30"),
          ("note sur les taxes", "Ministère de l'Intérieur", [], "avant le budget"),
          ("prêt de capteurs", "GIZ", [], "")]),
        (("Dialog Nasional-Daerah Kedua, Indonesia\nBitung, 5 Mei 2025\n\nHadir\nKementerian Dalam Negeri; "
         "Kota Bitung; "
         "UNDP\n\nCatatan di papan\n1. {Juni 2025} [Kota Bitung] menyusun peta banjir\n"
         "2. {belum ditentukan} [Kementerian Dalam Negeri] menerbitkan surat edaran\n"
         "3. {sebelum musim hujan} [UNDP] melatih relawan di tiga kelurahan\n"),
         [("menyusun peta banjir", "Kota Bitung", [], "2025-06-30"),
          ("menerbitkan surat edaran", "Kementerian Dalam Negeri", [], ""),
          ("melatih relawan di tiga kelurahan", "UNDP", [], "sebelum musim hujan")]),
        (("第二次国家-地方对话，中国\n2025年5月5日，成都\n\n参会单位\n住房和城乡建设部；成都市；绵阳市\n\n白板上的字\n"
         "□ 编制雨水花园图 @成都市 2025年8月\n□ 修订海绵城市导则 @住房和城乡建设部 待定\n"
         "□ 开放排水数据 @绵阳市 年底前\n"),
         [("编制雨水花园图", "成都市", [], "2025-08-31"), ("修订海绵城市导则", "住房和城乡建设部", [], ""),
          ("开放排水数据", "绵阳市", [], "2025-12-31")]),
    ],
)  # fmt: skip
def test_they_tell_who_what_and_when(text: str, steps: Told) -> None:
    assert told(text) == steps


@pytest.mark.parametrize(
    "listed",
    [
        (
            "Films shown\n[Kisumu County] {2019} the composting yard of Dunga\n[NEMA] {2021} counting trucks at night\n"
            "[Nakuru County] {2023} permits on a phone\n"
        ),
        "Projects under way\n- new drains in Matero [Kisumu County] {June 2026}\n- bus lanes [NEMA] {July 2026}\n",
        "Contacts\nJane Otieno (NEMA) [jane@nema.go.ke]\nPeter Kamau (Kisumu County) [peter@kisumu.go.ke]\n",
        "Hashtags we used\n#NEMA !drains\n#Kisumu !floods\n",
    ],
)
def test_what_is_over_or_tells_no_time_to_come_is_no_step(listed: str) -> None:
    assert told(KENYA + listed) == []


def test_one_of_such_items_may_tell_neither() -> None:
    text = KENYA + "Next steps\n- map the drains @NEMA !June 2025\n- slides to all\n- publish list @Kisumu County !?\n"
    text += "- open the data @UN-Habitat !July 2025\n"
    assert [(step, owner) for step, owner, _with, _due in told(text)] == [
        ("map the drains", "NEMA"),
        ("slides to all", ""),
        ("publish list", "Kisumu County"),
        ("open the data", "UN-Habitat"),
    ]


def test_in_lists_of_points_they_are_points() -> None:
    listed = "Opportunities\n- the grant window opens again [NEMA] {July 2025}\n- a park opens [Kisumu County] {2026}\n"
    proposal = propose(read((KENYA + listed).encode(), "x.txt"), REGISTER)
    assert not proposal.steps
    assert [one.text for one in proposal.points if one.kind == "opportunity"] == [
        "the grant window opens again [NEMA] {July 2025}",
        "a park opens [Kisumu County] {2026}",
    ]


def test_short_names_that_are_explained_and_what_was_done_in_the_morning_are_nobody() -> None:
    text = (
        "Fourth National-Local Dialogue, South Africa\nDurban, 8 October 2025\n\nwho was in the room:\nNational "
        "Treasury; DFFE; City of Tshwane; SALGA\n(DFFE = Department of Forestry, Fisheries and the Environment)\n\n"
        "morning\nThandi from SALGA opened. said heat is the flood you cannot photograph.\n"
        "Tshwane - trees in Mabopane, 40% died, no water budget\n"
    )
    present = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert [one.name for one in present] == ["National Treasury", "DFFE", "City of Tshwane", "SALGA"]
