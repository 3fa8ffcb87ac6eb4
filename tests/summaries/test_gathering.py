"""How those present came together, and how many they were."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.proposing.present.head_counts import head_count
from tests.summaries.register import REGISTER
from tests.summaries.second import told_in


def read_text(told: str) -> Proposal:
    return propose(
        read(f"# National-Local Dialogue in Kenya\n\nNairobi, 3 March 2025\n\n{told}\n".encode(), "x.md"), REGISTER
    )


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("## Participants\n\n- Ministry of Lands\n- World Bank (via Zoom)", "World Bank"),
        ("## Participants\n\nMinistry of Lands, World Bank (online) and UNDP.", "World Bank"),
        ("## Participantes\n\n- Ministerio de Vivienda\n- Banco Mundial (por Zoom)", "Banco Mundial"),
        ("## Participants\n\n- Ministère des Terres\n- Banque mondiale (par visioconférence)", "Banque mondiale"),
        ("## Participantes\n\n- Ministério das Cidades\n- Banco Mundial (pelo Teams)", "Banco Mundial"),
        ("## Peserta\n\n- Kementerian Keuangan\n- Bank Dunia (lewat Zoom)", "Bank Dunia"),
        ("## 参会单位\n\n- 财政部\n- 世界银行（通过视频）", "世界银行"),
        ("## Participants\n\n- Ministry of Lands\n- Asociación Técnica (ATA)", "Asociación Técnica"),
    ],
)
def test_how_one_took_part_is_not_in_its_name(listed: str, name: str) -> None:
    assert name in [part.name for part in read_text(listed).representation]


@pytest.mark.parametrize(
    ("told", "how"),
    [
        ("Formato: híbrido", "hybrid"),
        ("会议形式：线下", "in_person"),
        ("The dialogue was held online over two mornings.", "online"),
        ("El diálogo se realizó de manera presencial con autoridades de tres ciudades.", "in_person"),
        ("Le dialogue s'est tenu en présentiel.", "in_person"),
        ("Dialog diselenggarakan secara hibrida di Nairobi.", "hybrid"),
        ("第二次对话以线上线下相结合的方式举行。", "hybrid"),
        ("Some 40 joined in person and 20 online.", "hybrid"),
        ("O diálogo contou com transmissão on-line para os demais municípios.", "hybrid"),
        ("Asistieron 48 presenciales y 20 virtuales.", "hybrid"),
        ("Asistieron 112 personas, 30 de ellas de manera virtual.", "hybrid"),
        ("Reunión virtual por Teams.", "online"),
        ("Participaron unas en la sala y otras por videoconferencia.", "hybrid"),
        ("Some took part in the room, others online.", "hybrid"),
        ("Bentuk: hibrida", "hybrid"),
        ("Nairobi, 26 Februari 2026 (tatap muka)", "in_person"),
        ("Nairobi, 26 Februari 2026 (daring melalui Zoom)", "online"),
        ("How: in person, with a livestream for the districts", "in_person"),
        ("En présence et en ligne", "hybrid"),
        ("Encuentro presencial en el Teatro Sucre.", "in_person"),
        ("El primero fue por pantalla; este fue en persona.", "in_person"),
        ("64 participants on site", "in_person"),
        ("会议在内罗毕举行，86名代表到场参会。", "in_person"),
        ("En présence de Madame la Ministre, les villes ont parlé.", None),
        ("The cities asked for an online platform for their data.", None),
        ("The previous dialogue was held online.", None),
        ("The cities joined the online network of mayors.", None),
        ("The cities met the ministry and found its map online.", None),
        ("The World Bank joined online. The mayor attended in person.", None),
        ("NDMA and the World Bank joined online.", None),
        ("El Banco Mundial participó de manera virtual.", None),
        ("La Banque mondiale a participé en distanciel.", None),
        ("O Banco Mundial participou de forma virtual.", None),
        ("Bank Dunia hadir secara daring.", None),
        ("世界银行线上参会。", None),
        ("The dialogue was attended by the Ministry of Lands, the World Bank (online) and UNDP (via Teams).", None),
        ("## Participants\n\n- NDMA\n- Kisumu County (online)", None),
        ("## Participantes\n\n- Ministerio de Vivienda\n- Banco Mundial (virtual)", None),
        ("## Participants\n\n- Ministère des Terres\n- Banque mondiale (par visioconférence)", None),
        ("## 参会单位\n\n- 财政部\n- 世界银行（线上）", None),
        ("Delegates joined online.", "online"),
        ("本次对话由财政部与内罗毕市政府共同举办，85名代表现场参会。", "in_person"),
        ("All cities attended in person.", "in_person"),
        ("The Ministry of Lands convened the dialogue online.", "online"),
    ],
)
def test_how_they_met(told: str, how: str | None) -> None:
    assert read_text(told).value("format") == how


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("62 participants came", (62, "exact")),
        ("more than 90 delegates took part", (90, "about")),
        ("120 participantes aprox.", (120, "about")),
        ("Éramos cuarenta y nueve.", (49, "exact")),
        ("Nous étions environ soixante.", (60, "about")),
        ("Éramos pocos.", None),
        ("± 95 orang hadir", (95, "about")),
        ("Une centaine de personnes étaient attendues; la feuille d'émargement porte 91 signatures.", (91, "exact")),
        ("会场约八十人", (80, "about")),
        ("到会五十三人。", (53, "exact")),
        ("Une cinquantaine de représentants y ont participé", (50, "about")),
        ("Around 110 people registered and about 95 attended in person", (95, "about")),
        ("It will bring together up to 60 participants", (60, "expected")),
        ("It will bring together some 120 high-level participants", (120, "expected")),
        ("预计约80人参加", (80, "expected")),
        ("Asistieron 48 presenciales y 20 virtuales", (68, "exact")),
        ("Quelque 70 participants se sont réunis", (70, "about")),
        ("Nous étions 28.", (28, "exact")),
        ("con la participación de más de 100 funcionarias y funcionarios", (100, "about")),
        ("Y ont pris part, au nombre de 45, les communes", (45, "exact")),
        ("66 pax came", (66, "exact")),
        ("Roughly 90 people followed it", (90, "about")),
        ("Fuimos 41 en la sala y 12 por Zoom", (53, "exact")),
        ("Cent vingt personnes étaient connectées", (120, "exact")),
        ("One hundred and twelve participants reviewed it", (112, "exact")),
        ("The 12 cities agreed", None),
        ("30 asistentes presenciales y 25 conectados", (55, "exact")),
        ("Dihadiri 40 peserta secara luring dan 25 peserta secara daring", (65, "exact")),
        ("We were 54 in the room plus some 20 online", None),
        ("Around 85 people took part, some 60 in the room and 25 online", (85, "about")),
        ("Soixante-treize participants y ont pris part.", (73, "exact")),
        ("Quatre-vingt-seize personnes y ont participé.", (96, "exact")),
        ("Soixante et onze personnes étaient présentes.", (71, "exact")),
        ("Nonante-deux personnes étaient présentes.", (92, "exact")),
        ("对话以线下方式举行，约有70人参加。", (70, "about")),
    ],
)
def test_how_many_they_were(told: str, count: tuple[int, str] | None) -> None:
    assert head_count(told) == count


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("We had expected 60 people and 72 came.", (72, "exact")),
        ("预计80人，实到68人", (68, "exact")),
        ("60 attendus, 72 présents", (72, "exact")),
        ("Of 80 people invited, about 68 attended.", (68, "about")),
        ("58 participants registered at the door.", (58, "exact")),
        ("Up to 20 cities may apply by 2027, and 15 came forward with a plan of their own.", None),
    ],
)
def test_those_who_came_beside_those_who_were_to_come(told: str, count: tuple[int, str] | None) -> None:
    assert head_count(told) == count


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The second dialogue will take place on 20 June 2025 in Nakuru.", date(2025, 6, 20)),
        ("The third dialogue will take place on 20 June 2025 in Nakuru.", None),
        ("A dialogue will take place on 20 June 2025 in Nakuru.", None),
    ],
)
def test_a_notice_tells_of_the_dialogue_whose_number_it_has(told: str, day: date | None) -> None:
    notice = f"Second National-Local Dialogue in Kenya\n\n{told}\n\nCities and ministries will meet.\n"
    proposal = propose(read(notice.encode(), "x.txt"), REGISTER)
    assert (proposal.value("start"), proposal.value("place")) == (day, day and "Nakuru")


def test_those_who_came_count_more_than_those_who_were_expected() -> None:
    told = read_text("Expected participants: 60\n\nThe dialogue took place with 74 participants.")
    assert (told.value("participants"), told.value("participants_precision")) == (74, "exact")
    assert read_text("Expected participants: 60").value("participants_precision") == "expected"


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("How many: 94 registered participants", (94, "exact")),
        ("Persons present: approx. 150", (150, "about")),
        ("Registro de asistencia: 103 personas", (103, "exact")),
        ("人数：近百人", (100, "about")),
        ("Participants: une cinquantaine de personnes", (50, "about")),
        ("Indonesia (daring melalui Zoom). Peserta: 205. Notulis: Agung Setiawan, Kemitraan.", (205, "exact")),
        ("- 👥 64 participants on site", (64, "exact")),
    ],
)
def test_a_label_or_a_picture_counts_them(told: str, count: tuple[int, str]) -> None:
    found = read_text(told)
    assert (found.value("participants"), found.value("participants_precision")) == count


@pytest.mark.parametrize(
    ("line", "how", "place"),
    [
        ("Where: Civic Centre, and MS Teams", "hybrid", "Civic Centre"),
        ("Where: MS Teams", "online", "MS Teams"),
        ("Presencial", "in_person", "Accra"),
        ("En ligne et en salle", "hybrid", "Accra"),
    ],
)
def test_a_place_or_a_line_tells_how_they_met(line: str, how: str, place: str) -> None:
    told = told_in(f"{line}\n\nNext steps\n\n- UNEP will test the water.\n")
    assert (told.value("format"), told.value("place")) == (how, place)
