"""The day of a meeting by its day of the week, or in a memo whose own day stands at its head; what is for the next
dialogue behind other times; and a city beside the letters of its state."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.telling import told


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        (
            "x.txt",
            (
                "De: Ana Ruiz <ana@x.ar>\nEnviado: lunes, 18 de septiembre de 2023 10:52\nPara: Luis Paz\n"
                "Asunto: Diálogo nacional-local - minuta\n\nHola:\n\nVa el resumen de lo del jueves 14 en Salta.\n"
            ),
            date(2023, 9, 14),
        ),
        (
            "x.txt",
            (
                "From: Ann Kibet <ann@x.ke>\nSent: Monday, 18 September 2023 10:52\nTo: Peter\n"
                "Subject: National-local dialogue - notes\n\nDear all,\n\nMy notes from Thursday 14 in Nakuru.\n\n"
                "Please send the lists by Friday 22.\n"
            ),
            date(2023, 9, 14),
        ),
        (
            "x.html",
            (
                "<html><body><main><h1>Natal sedia diálogo sobre calor</h1><p>Publicado em 28/05/2025 às 16h41</p>"
                "<p>A Prefeitura recebeu nesta terça-feira (27) o Diálogo Nacional-Local.</p></main></body></html>"
            ),
            date(2025, 5, 27),
        ),
        (
            "x.md",
            (
                "**MÉMO**\n\n| | |\n|---|---|\n| De | Hanitra R. |\n| À | Comité |\n| Date | 16 juillet 2024 |\n"
                "| Objet | Qui fait quoi |\n\nLe premier dialogue national-local s'est tenu à Antsirabe "
                "le 10 juillet 2024.\n"
            ),
            date(2024, 7, 10),
        ),
        (
            "x.md",
            (
                "**NOTA DINAS**\n\n| | |\n|---|---|\n| Kepada Yth. | Sekretaris Daerah |\n| Dari | Kepala Bidang |\n"
                "| Tanggal | 3 Maret 2025 |\n| Hal | Laporan Dialog Pusat–Daerah Ke-1 |\n\n"
                "Dialog dilaksanakan Rabu–Kamis, 26–27 Februari 2025 di Hotel Gran Senyiur, Balikpapan.\n"
            ),
            date(2025, 2, 26),
        ),
        (
            "x.md",
            (
                "| | |\n|---|---|\n| Data | 16 de julho de 2024 |\n| Local | Recife |\n| Tema | Calor |\n\n"
                "# Ata do segundo diálogo nacional-local\n"
            ),
            date(2024, 7, 16),
        ),
    ],
)
def test_the_day_of_the_meeting(name: str, text: str, day: date) -> None:
    assert propose(read(text.encode(), name), REGISTER).value("start") == day


LISTS = (
    "# Report of the second national-local dialogue\n\nNakuru, 21 May 2024\n\n## Next steps\n\n**By July 2024**\n\n"
    "- Clean the canals\n\n**At the next dialogue**\n\n"
)


def test_the_next_dialogue_is_a_time_among_others() -> None:
    assert [
        (text, due) for text, _, _, due in told(f"{LISTS}- Take stock of the bylaw\n- Present the maps\n", "x.md")
    ] == [
        ("Clean the canals", "2024-07-31"),
        ("Take stock of the bylaw", "next_dialogue"),
        ("Present the maps", "next_dialogue"),
    ]


def test_what_is_no_deed_is_its_programme() -> None:
    assert [one[0] for one in told(f"{LISTS}- Sessions on heat and water\n- Site visit\n", "x.md")] == [
        "Clean the canals"
    ]


def test_a_city_beside_its_state_tells_the_country() -> None:
    text = (
        "Ata do 2º diálogo nacional\nAos vinte dias do mês de junho de 2024, no auditório, em Florianópolis/SC, "
        "reuniram-se os representantes.\n"
    )
    assert propose(read(text.encode(), "x.txt"), REGISTER).value("country_code") == "BR"
