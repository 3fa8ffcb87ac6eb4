"""Notes for newspapers and minutes: what they are called, when and where it was."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def read_text(text: str) -> Proposal:
    return propose(read(text.encode(), "x.txt"), REGISTER)


@pytest.mark.parametrize(
    ("over", "headline", "text", "day", "place"),
    [
        ("SIARAN PERS\nNomor: 12/HM/2026", "Pemerintah dan Enam Kota Sepakati Langkah Penanganan Banjir",
         "Semarang, 12 Mei 2026 – Kementerian PUPR menggelar Dialog Nasional-Daerah kedua di Hotel Patra, Semarang.",
         date(2026, 5, 12), "Hotel Patra, Semarang"),
        ("NOTA DE PRENSA", "Ciudades y Ministerio acuerdan cuidar los canales",
         "Lima, 14 de mayo de 2026.- El Ministerio celebró hoy el Segundo Diálogo Nacional-Local sobre canales.",
         date(2026, 5, 14), "Lima"),
        ("BOLETÍN DE PRENSA N.º 45\nMinisterio de Vivienda", "Ministerio de Vivienda y Alcaldes Firman Compromisos",
         "Pasto, 14 de mayo de 2026. Ayer se realizó el Segundo Diálogo Nacional-Local en el Hotel Galeras.",
         date(2026, 5, 13), "Hotel Galeras"),
        ("COMUNICADO\n\nQuito, 14 de mayo de 2026", "El Ministerio y los municipios acuerdan cuidar las laderas",
         "El segundo Diálogo Nacional-Local se realizó este jueves en el Centro de Convenciones.",
         date(2026, 5, 14), "Centro de Convenciones, Quito"),
        ("COMMUNIQUÉ DE PRESSE N° 4", "L'État et les communes s'accordent sur les canaux",
         "Dakar, le 14 mai 2026 – Le deuxième Dialogue national-local s'est tenu hier à l'hôtel Terrou-Bi.",
         date(2026, 5, 13), "hôtel Terrou-Bi"),
        ("NOTA À IMPRENSA", "Cidades e Ministério combinam cuidar dos canais",
         "Belém, 14 de maio de 2026 – O 2º Diálogo Nacional-Local foi realizado ontem no Hangar.",
         date(2026, 5, 13), "Hangar"),
        ("PRESS RELEASE\nFor immediate release", "Ministry of Works and Cities Agree on Drains",
         "Tamale, 14 May 2026 – The second National-Local Dialogue closed on Thursday.",
         date(2026, 5, 14), "Tamale"),
        ("新闻稿", "住房和城乡建设部与五市商定排水工作",
         "（成都，2026年5月14日）第二次国家—地方对话昨日在成都锦江宾馆举行。", date(2026, 5, 13), "成都锦江宾馆"),
    ],
)  # fmt: skip
def test_the_headline_of_a_note_for_newspapers(over: str, headline: str, text: str, day: date, place: str) -> None:
    told = read_text(f"{over}\n\n{headline}\n\n{text}\n")
    assert [told.value(name) for name in ("title", "start", "place")] == [headline, day, place]


def test_the_number_of_a_note_is_no_title() -> None:
    text = "Tomohon, 14 Mei 2026 - Wali Kota membuka Dialog Nasional-Daerah kedua di Balai Kota."
    assert read_text(f"Siaran Pers No. 12\n\n{text}\n").value("title") is None


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("ACTA N.º 4/2026\n\nActa de la reunión del comité nacional-local",
         "Acta de la reunión del comité nacional-local"),
        ("Acta de la reunión del Segundo Diálogo Nacional-Local\n\nActa N.º 4",
         "Acta de la reunión del Segundo Diálogo Nacional-Local"),
        ("Acta de la reunión de trabajo\n\nSegundo Diálogo Nacional-Local: agua y laderas",
         "Segundo Diálogo Nacional-Local: agua y laderas"),
        ("Ata N.º 2/2026\n\nAta da reunião do Segundo Diálogo Nacional-Local",
         "Ata da reunião do Segundo Diálogo Nacional-Local"),
    ],
)  # fmt: skip
def test_what_minutes_are_called(head: str, title: str) -> None:
    assert read_text(f"{head}\n\nTrujillo, 14 de mayo de 2026\n\nSe habló de los canales.\n").value("title") == title
