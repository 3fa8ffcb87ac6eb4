"""Where a step is done, before its sentence or behind a name, and the session at which it is."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import ProposedStep
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def steps(text: str, name: str = "x.md") -> tuple[ProposedStep, ...]:
    return propose(read(text.encode(), name), REGISTER).steps


def owner(step: ProposedStep) -> str:
    return step.owner.name if step.owner is not None else ""


@pytest.mark.parametrize(
    ("present", "first", "second", "owners"),
    [
        ("City of Accra, City of Tema, GWCL", "In Accra, the city will place two nets in the Odaw by 30 June 2026.",
         "In Tema, GWCL will map illegal drains in 2026.", ["City of Accra", "GWCL"]),
        ("Municipalidad de Tarija, Municipalidad de Oruro, COSSMIL",
         "En Tarija, la municipalidad va a colocar dos biobardas antes del 30 de junio de 2026.",
         "En Oruro, COSSMIL hará el catastro de pozos en 2026.", ["Municipalidad de Tarija", "COSSMIL"]),
        ("Prefeitura de Belém, Prefeitura de Natal, CAERN",
         "Em Belém, a prefeitura vai instalar duas barreiras até 30 de junho de 2026.",
         "Em Natal, a CAERN fará o cadastro de ligações em 2026.", ["Prefeitura de Belém", "CAERN"]),
        ("Commune de Fès, Commune d'Agadir, RAMSA",
         "À Fès, la commune posera deux barrages flottants avant le 30 juin 2026.",
         "À Agadir, la RAMSA fera le relevé des branchements en 2026.", ["Commune de Fès", "RAMSA"]),
        ("Pemerintah Kota Bogor, Pemerintah Kota Depok, PDAM",
         "Di Bogor, pemerintah kota akan memasang dua jaring paling lambat 30 Juni 2026.",
         "Di Depok, PDAM akan mendata sambungan liar pada 2026.", ["Pemerintah Kota Bogor", "PDAM"]),
    ],
)  # fmt: skip
def test_a_sentence_begins_with_where_it_is_done(present: str, first: str, second: str, owners: list[str]) -> None:
    text = f"# Dialogue\n\n3 May 2025\n\n## Present\n\n{present}\n\n## Next steps\n\n{first}\n\n{second}\n"
    assert [owner(one) for one in steps(text)] == owners


@pytest.mark.parametrize(
    "step",
    [
        "The council will adopt the by-law at its session of February 2026.",
        "The council will adopt the by-law at its February 2026 session.",
        "El municipio se compromete a aprobar la norma en la sesión del Concejo de febrero de 2026.",
        "O município compromete-se a aprovar a postura na sessão da Assembleia de fevereiro de 2026.",
        "La commune adoptera le règlement lors de la session du conseil de février 2026.",
        "Pemerintah kota akan menetapkan perda pada sidang DPRD Februari 2026.",
        "El IDEAM quedó en convocar a la mesa del arroyo Guadé en febrero de 2026.",
    ],
)
def test_a_session_tells_when(step: str) -> None:
    text = f"# Second dialogue\n\n3 May 2025\n\n## Next steps\n\n1. {step}\n2. UNEP to send the notes.\n"
    due = steps(text)[0].due
    assert due is not None
    assert due.on == date(2026, 2, 28)


@pytest.mark.parametrize(
    "step",
    [
        "UNEP to send the guide that was adopted at the session of February 2025.",
        "GIZ will print the rules adopted at the February 2025 session.",
        "La GIZ publicará la norma aprobada en la sesión de febrero de 2025.",
    ],
)
def test_a_session_that_is_over_tells_nothing(step: str) -> None:
    text = f"# Second dialogue\n\n3 May 2025\n\n## Next steps\n\n1. {step}\n2. UNEP to send the notes.\n"
    assert steps(text)[0].due is None


@pytest.mark.parametrize(
    ("present", "step", "who"),
    [
        ("Ministère de l'Eau, Université Cadi Ayyad",
         "Un bassin pilote sera choisi par l'Université Cadi Ayyad à Ouarzazate.", "Université Cadi Ayyad"),
        ("Ministerio de Agua, Universidad del Norte",
         "Un sitio piloto será elegido por la Universidad del Norte en Soledad.", "Universidad del Norte"),
        ("Ministry of Water, University of Dodoma",
         "A pilot site will be chosen by the University of Dodoma in Kondoa.", "University of Dodoma"),
    ],
)  # fmt: skip
def test_where_it_is_done_is_no_part_of_a_known_name(present: str, step: str, who: str) -> None:
    items = f"1. {step}\n2. UNEP to send the notes.\n"
    text = f"# Dialogue\n\n3 May 2025\n\n## Present\n\n{present}\n\n## Next steps\n\n{items}"
    assert owner(steps(text)[0]) == who
