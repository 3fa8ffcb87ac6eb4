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
