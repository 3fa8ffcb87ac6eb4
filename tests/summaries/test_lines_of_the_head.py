"""Short lines under a title: who wrote the text, where and when the meeting was, and what it was about."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

BODY = "\n\nNext steps\n\n- Ministry of Infrastructure to publish the guide by June 2026\n"
LINES: dict[str, tuple[str, dict[str, Any]]] = {
    "an organisation, the city and the day": (
        "Segundo diálogo nacional-local de Perú\nONG Ladera Viva / Arequipa, 25.06.2024 / tema: Vivienda en laderas",
        {"author": "ONG Ladera Viva", "place": "Arequipa", "start": date(2024, 6, 25), "topic": "Vivienda en laderas"},
    ),
    "the same with a dash": (
        "Segundo diálogo nacional-local de Paraguay\nFundación Ñande Táva — Asunción, 21 de agosto de 2025",
        {"author": "Fundación Ñande Táva", "place": "Asunción", "start": date(2025, 8, 21)},
    ),
    "a part of an organisation": (
        (
            "Relato do Primeiro Diálogo Nacional-Local\n\nRecife, 25 de março de 2025\n"
            "Laboratório de Clima Urbano, Universidade Federal de Pernambuco"
        ),
        {"author": "Laboratório de Clima Urbano, Universidade Federal de Pernambuco", "place": "Recife"},
    ),
    "a team": (
        "Synthèse du troisième Dialogue national-local, Maroc\n\nRabat, le 17 juin 2025\nÉquipe Villes, GIZ Maroc",
        {"author": "Équipe Villes, GIZ Maroc", "place": "Rabat"},
    ),
    "a person with a role and an organisation": (
        (
            "First National-Local Dialogue, Rwanda\n\nDiane Uwera, programme assistant, WRI Africa\nKigali, 5 "
            "November 2024"
        ),
        {"author": "Diane Uwera, programme assistant, WRI Africa", "place": "Kigali"},
    ),
    "a name with a role": (
        "National-Local Dialogue, Sierra Leone\nIsatu (intern, climate unit)\nFreetown, 5 November 2024",
        {"author": "Isatu (intern, climate unit)", "place": "Freetown"},
    ),
    "by a name with a role": (
        (
            "My notes of the National Local Dialogue in Sri Lanka\n\n"
            "by Tharushi (intern), cleaned up for the web page, Matara, 22nd of May 2025"
        ),
        {
            "author": "Tharushi (intern)",
            "place": "Matara",
            "title": "My notes of the National Local Dialogue in Sri Lanka",
        },
    ),
    "by a name, for somebody": (
        (
            "Ministries and mayors talk rivers\n\nBy Ramil Dacudao, for the city web site\nIloilo, 9 July 2025\n\n"
            "The National-Local Dialogue of the Philippines was held on Wednesday.\n\nRivers first\n\n"
            "The river easement is a line on paper, and many families live on it."
        ),
        {"author": "Ramil Dacudao", "title": "Ministries and mayors talk rivers"},
    ),
    "a sentence says whose text it is": (
        "Dialogue national-local du Maroc\n\nFès, le 22 juin 2023. Un rapport du Réseau Médina Verte.",
        {"author": "Réseau Médina Verte", "place": "Fès", "start": date(2023, 6, 22)},
    ),
    "an institute and a person in Chinese": (
        "第二次国家—地方对话会纪实\n\n城市可持续发展研究所 林亦舟\n2025年5月15日，武汉",
        {"author": "城市可持续发展研究所 林亦舟", "place": "武汉"},
    ),
    "lines of notes under a letterhead": (
        (
            "CITY OF KISUMU - DEPARTMENT OF LANDS\n\nNotes from the 2nd National-Local Dialogue, Kenya\n"
            "Tue 17 Sept 2024, Kisumu, Acacia Premier Hotel\ntaken by P. Otieno, physical planner\n"
            "subject of the day: Wetlands in secondary cities"
        ),
        {
            "title": "Notes from the 2nd National-Local Dialogue, Kenya",
            "author": "P. Otieno, physical planner",
            "start": date(2024, 9, 17),
            "place": "Kisumu, Acacia Premier Hotel",
            "topic": "Wetlands in secondary cities",
        },
    ),
    "a city and its hall under the day": (
        "Dialog Nasional-Daerah ke-2\nKamis, 11 Juli 2024, pukul 09.00 - 14.30 WIB\nSemarang, Balai Kota",
        {"start": date(2024, 7, 11), "place": "Semarang, Balai Kota"},
    ),
    "a record of discussions": (
        (
            "Third National-Local Dialogue, Ghana\n\n"
            "Record of discussions, Accra, May 9-10, 2023. Prepared by the mission secretary."
        ),
        {"start": date(2023, 5, 9), "place": "Accra"},
    ),
    "a topic under the country": (
        (
            "RELATÓRIO DO PRIMEIRO DIÁLOGO NACIONAL-LOCAL\nMoçambique\n\nCidades costeiras e drenagem\n\nBeira, 19 "
            "de Julho de 2023"
        ),
        {"topic": "Cidades costeiras e drenagem", "place": "Beira"},
    ),
    "a sentence that ends with the theme": (
        (
            "Third National-Local Dialogue, Jordan\n\nAmman, 14 October 2025\n\n"
            "Heat, water and public space was the topic of the third round of talks."
        ),
        {"topic": "Heat, water and public space"},
    ),
    "three subjects behind a colon": (
        (
            "Compte rendu du deuxième Dialogue national-local du Maroc\n\nFès, 14 octobre 2025\n\nLe deuxième "
            "dialogue a "
            "porté sur trois sujets que les villes connaissent : l'érosion, l'assainissement et les marchés."
        ),
        {"topic": "l'érosion, l'assainissement et les marchés"},
    ),
    "a year in an item": (
        "National-Local Dialogue, Sierra Leone\nmy notes\n\n- EPA: list of all permits since 2020\n- UNDP: a map",
        {"start": None},
    ),
}


@pytest.mark.parametrize("lines", LINES)
def test_lines_under_a_title_tell_facts(lines: str) -> None:
    text, facts = LINES[lines]
    proposal = propose(read(f"{text}{BODY}".encode(), "summary.txt"), REGISTER)
    assert {name: proposal.value(name) for name in facts} == facts


def test_values_in_a_row_of_code_tell_facts() -> None:
    text = "## 4º Diálogo Nacional-Local (Brasil)\n`28/08/2024` `Recife` `periferias verdes e drenagem`\n"
    proposal = propose(read(text.encode(), "notes.md"), REGISTER)
    told = {name: proposal.value(name) for name in ("start", "place", "topic")}
    assert told == {"start": date(2024, 8, 28), "place": "Recife", "topic": "periferias verdes e drenagem"}


@pytest.mark.parametrize(
    "recap",
    [
        "## Recap of the 1st Dialogue", "## The first dialogue in brief", "## From the 1st dialogue to the 2nd",
        "## Retour sur le premier dialogue", "## What happened since the first dialogue",
    ],
)  # fmt: skip
def test_what_tells_of_the_dialogue_before_is_no_title(recap: str) -> None:
    text = (
        "2nd National-Local Dialogue  Sierra Leone\n\nSummarised by Mohamed Bangura\n\nFreetown, 8 November 2023\n\n"
        f"{recap}\n\n• Hazard maps. Partly done, some are missing.\n• Training of wards. Delayed.{BODY}"
    )
    proposal = propose(read(text.encode(), "x.txt"), REGISTER)
    assert (proposal.value("title"), proposal.value("ordinal")) == ("2nd National-Local Dialogue  Sierra Leone", 2)
    assert len(proposal.steps) == 1


def test_neither_a_chapter_nor_a_task_wrote_the_text() -> None:
    text = (
        "Viet Nam: Third National-Local Dialogue\nSummary note                       Da Nang, 19 March 2024\n\n"
        "1  PURPOSE\nThe third dialogue closes a series.\n\n2  PARTICIPATION\nMinistry of Construction\n\n"
        "Reporting: Agree on five indicators and report them once a year.\n"
    )
    proposal = propose(read(text.encode(), "x.txt"), REGISTER)
    assert (proposal.value("author"), proposal.value("place")) == (None, "Da Nang")
