"""Lines among those who were there that name nobody, and names that look like something else."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.second import told_in

BODIES = ["Ministério do Ambiente", "Câmara Municipal de Bissau", "UICN", "GIZ"]
LIST = (
    "## Presenças\n\nNível nacional\n- Ministério do Ambiente\nNível local\n- Câmara Municipal de Bissau\n"
    "Outros\n- UICN\n- GIZ\n"
)


def present(text: str) -> list[str]:
    return [part.name for part in told_in(text).representation]


@pytest.mark.parametrize(
    "line",
    [
        "Assinaram a folha 29 pessoas.",
        "Firmaron la hoja 41 personas.",
        "Ont signé la feuille 29 personnes.",
        "29 people signed the sheet.",
        "Menandatangani daftar 29 orang.",
    ],
)
def test_a_line_that_counts_who_signed_names_nobody(line: str) -> None:
    assert present(f"{LIST}\n{line}\n") == BODIES


@pytest.mark.parametrize(
    "line",
    [
        "The Ministry of Finance, invited, was not represented.",
        "El Ministerio de Hacienda, invitado, no estuvo representado.",
        "O Ministério das Finanças, convidado, não esteve representado.",
        "Le Ministère des Finances, convié, n’était pas représenté.",
        "Kementerian Keuangan, yang diundang, tidak diwakili.",
    ],
)
def test_whoever_was_not_represented_was_not_there(line: str) -> None:
    assert present(f"{LIST}\n{line}\n") == BODIES


@pytest.mark.parametrize("name", ["European Union", "União Europeia", "Development Workshop"])
def test_what_looks_like_a_level_or_a_person_among_bodies(name: str) -> None:
    assert present(f"## Present\n\n- Ministry of Works\n- {name}\n- UNEP\n- EPA\n") == [
        "Ministry of Works", name, "UNEP", "EPA",
    ]  # fmt: skip


def test_the_hall_may_stand_behind_the_day_as_a_sentence() -> None:
    text = "Memoria del Primer Diálogo Nacional-Local\n\nPiura, 9 de octubre de 2025. Antigua Escuela Central\n"
    place = propose(read(text.encode(), "x.txt"), REGISTER).facts["place"]
    assert place.value == "Antigua Escuela Central, Piura"
