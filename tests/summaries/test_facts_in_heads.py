"""Facts in the head of a text: a memo that tells the place, whose text it is, and of which country."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def fact(text: str, name: str, *, file: str = "x.txt") -> object:
    found = propose(read(text.encode(), file), REGISTER).facts.get(name)
    return found.value if found is not None else None


@pytest.mark.parametrize(
    "head",
    [
        "Subject: Second National-Local Dialogue, Peru\nDate: 3 April 2025\nVenue: Town Hall\nFrom: Water Office",
        "Asunto: Segundo Diálogo Nacional-Local, Perú\nFecha: 3 de abril del 2025\nLugar: Piura, Cabildo\nDe: Oficina",
        "Assunto: Segundo Diálogo Nacional-Local\nData: 3 de abril de 2025\nLocal: Recife, Teatro\nDe: Gabinete",
        "Objet : Deuxième Dialogue national-local\nDate : 3 avril 2025\nLieu : Thiès, Hôtel\nDe : Bureau des eaux",
        "Perihal: Dialog Nasional-Daerah Kedua\nTanggal: 3 April 2025\nTempat: Bitung, Balai Kota\nDari: Bappeda",
        "主题：第二次国家—地方对话\n时间：2025年4月3日\n地点：南昌市会议中心\n发件人：水务局",
    ],
)
def test_the_day_beside_the_place_is_that_of_the_meeting(head: str) -> None:
    assert fact(f"MEMO\n\n{head}\n\n1. WHO CAME\n\nThe Ministry of Water came.\n", "start") == date(2025, 4, 3)


def test_the_day_of_a_memo_to_somebody_is_its_own() -> None:
    head = "To: The Director\nSubject: Second National-Local Dialogue\nDate: 3 April 2025\nPlace: Piura\nFrom: Office"
    assert fact(f"MEMO\n\n{head}\n\nThe dialogue was short.\n", "start") is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Rapporteur: Ada Mensah (Water Trust). Chair: the Mayor of Pune.", "Ada Mensah (Water Trust)"),
        ("Chair: the Mayor of Pune. Rapporteur: Ada Mensah (Water Trust).", "Ada Mensah (Water Trust)"),
        ("Preside: el alcalde. Relatora: Eva Paz (Fundación Agua).", "Eva Paz (Fundación Agua)"),
        ("Presidência: o prefeito. Relatora: Ana Reis (Instituto Água).", "Ana Reis (Instituto Água)"),
        ("Président de séance : M. le Maire. Rapporteur : Awa Ba (Enda Eau).", "Awa Ba (Enda Eau)"),
        ("Pimpinan rapat: wali kota. Notulis: Rina Sari (Yayasan Air).", "Rina Sari (Yayasan Air)"),
    ],
)
def test_who_kept_the_record_stands_beside_who_led_it(line: str, author: str) -> None:
    came = "Participants: the Ministry of Water; the City of Pune; the Water Trust."
    text = f"# Second National-Local Dialogue\n\nPune, 4 May 2026\n\n{came}\n\n{line}\n\n## 1. Opening\n\nIt rained.\n"
    assert fact(text, "author", file="x.md") == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Synthèse rédigée par le bureau d'études Rivages Conseil", "Rivages Conseil"),
        ("Prepared by the consulting firm Blue Banks", "Blue Banks"),
        ("Elaborado por la consultora Riberas", "Riberas"),
        ("Elaborado pela consultora Margens", "Margens"),
        ("Disusun oleh konsultan Tepi Air", "Tepi Air"),
        ("Preparado pela equipa da Fundação Margens para o Ministério da Água", "equipa da Fundação Margens"),
        ("水岸研究所（WI）南昌办公室 供稿", "水岸研究所（WI）南昌办公室"),
        ("整理：水岸研究所（中文稿，供内部参阅）", "水岸研究所"),
        ("Prepared by: Water Trust (draft for internal use)", "Water Trust"),
        ("Elaboró: Fundación Agua (borrador, uso interno)", "Fundación Agua"),
        ("Rédigé par : Fondation Eau (version provisoire)", "Fondation Eau"),
        ("Elaborado por: Instituto Água (minuta para revisão)", "Instituto Água"),
        ("Disusun oleh: Yayasan Air (draf, untuk kalangan sendiri)", "Yayasan Air"),
    ],
)
def test_a_name_without_what_stands_around_it(line: str, author: str) -> None:
    text = (
        f"# Second National-Local Dialogue\n\nPune, 4 May 2026\n\n{line}\n\n## Key messages\n\n- Rain has an owner.\n"
    )
    assert fact(text, "author", file="x.md") == author


@pytest.mark.parametrize(
    ("bodies", "country"),
    [
        ("住房和城乡建设部城市建设司、生态环境部对外合作与交流中心、江城市水务局派员参加。", "CN"),
        ("Asistieron SEDATU, SEMARNAT y el municipio.", "MX"),
        ("Bappenas, Kementerian PUPR, dan pemerintah daerah hadir.", "ID"),
        ("The DILG, the DHSUD and three cities came.", "PH"),
        ("MoHUA, NITI Aayog and three cities came.", "IN"),
        ("Asistieron MINAM, CENEPRED y la municipalidad.", "PE"),
        ("Participaram o IBAMA, o BNDES e o município.", "BR"),
    ],
)
def test_bodies_that_one_country_has_tell_it(bodies: str, country: str) -> None:
    assert fact(f"# Dialogue\n\n4 May 2026\n\n## Participants\n\n{bodies}\n", "country_code", file="x.md") == country


def test_one_body_alone_or_those_of_two_countries_tell_none() -> None:
    for bodies in ("SEDATU and three cities came.", "SEDATU, SEMARNAT, MINAM and CENEPRED came."):
        assert fact(f"# Dialogue\n\n4 May 2026\n\n## Participants\n\n{bodies}\n", "country", file="x.md") is None


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("NATIONAL-LOCAL DIALOGUE, KENYA - SESSION NOTE", "First dialogue: shade and water"),
        ("DIÁLOGO NACIONAL-LOCAL, PERÚ – RESUMEN", "Primer diálogo: sombra y agua"),
        ("DIÁLOGO NACIONAL-LOCAL, BRASIL – RELATÓRIO", "Primeiro diálogo: sombra e água"),
        ("DIALOGUE NATIONAL-LOCAL, SÉNÉGAL – COMPTE RENDU", "Premier dialogue : l'ombre et l'eau"),
        ("DIALOG NASIONAL-DAERAH - NOTULEN", "Dialog pertama: teduh dan air"),
    ],
)
def test_the_name_of_the_dialogue_below_that_of_its_papers(above: str, title: str) -> None:
    text = f"{above}\n{title}\nOnline, Sunday 27 April 2025\n\nMAIN MESSAGES\n\n- Rain has an owner.\n"
    assert fact(text, "title") == title
