"""Sentences and paragraphs beside steps: who only helps with the one before, who takes nothing on, who goes on."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import ProposedStep
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def steps(text: str, name: str = "x.md") -> tuple[ProposedStep, ...]:
    return propose(read(text.encode(), name), REGISTER).steps


def owner(step: ProposedStep) -> str:
    return step.owner.name if step.owner is not None else ""


LANGUAGES = [
    ("Dialogue, Ghana\n\n3 May 2025", "Present", "City of Accra, City of Tema, UN-Habitat", "Commitments", "Accra",
     "The city will adopt the by-law on drains by 30 June 2026.", "UN-Habitat helps with the drafting."),
    ("Diálogo, Colombia\n\n3 de mayo de 2025", "Asistentes", "Alcaldía de Cali, Alcaldía de Pasto, ONU-Hábitat",
     "Compromisos", "Cali", "La alcaldía aprobará la norma de drenaje antes del 30 de junio de 2026.",
     "ONU-Hábitat ayuda en la redacción."),
    ("Diálogo, Brasil\n\n3 de maio de 2025", "Presentes", "Prefeitura de Belém, Prefeitura de Natal, ONU-Habitat",
     "Compromissos", "Belém", "A prefeitura vai aprovar a norma de drenagem até 30 de junho de 2026.",
     "A ONU-Habitat apoia na redação."),
    ("Dialogue, Maroc\n\n3 mai 2025", "Présents", "Commune de Fès, Commune d'Agadir, ONU-Habitat", "Engagements", "Fès",
     "La commune adoptera le règlement des canaux avant le 30 juin 2026.", "ONU-Habitat aide à la rédaction."),
    ("Dialog, Indonesia\n\n3 Mei 2025", "Hadir", "Pemerintah Kota Bogor, Pemerintah Kota Depok, UN-Habitat",
     "Komitmen", "Bogor", "Pemerintah kota akan menetapkan perda drainase paling lambat 30 Juni 2026.",
     "UN-Habitat membantu dalam penyusunan."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "came", "names", "heading", "city", "step", "helps"), LANGUAGES)
def test_who_helps_with_the_step_before_supports_it(
    title: str, came: str, names: str, heading: str, city: str, step: str, helps: str
) -> None:
    text = f"# {title}\n\n## {came}\n\n{names}\n\n## {heading}\n\n### {city}\n\n{step} {helps}\n"
    (one,) = steps(text)
    assert one.text == step
    assert [by.name.upper() for by in one.supporters] == [names.split(", ")[-1].upper()]


@pytest.mark.parametrize(
    ("names", "city", "says"),
    [
        ("Accra Metropolitan Assembly, Tema Metropolitan Assembly", "Tema",
         "Tema took on no new commitments, as its assembly is to be elected."),
        ("Accra Metropolitan Assembly, Tema Metropolitan Assembly", "Tema", "Tema does not make any new commitments."),
        ("Alcaldía de Cali, Alcaldía de Pasto", "Pasto", "Pasto no asumió compromisos nuevos por estar en elecciones."),
        ("Prefeitura de Belém, Prefeitura de Natal", "Natal", "Natal não assumiu novos compromissos neste encontro."),
        ("Commune de Fès, Commune d'Agadir", "Agadir", "Agadir n'a pris aucun nouvel engagement cette fois."),
        ("Pemerintah Kota Bogor, Pemerintah Kota Depok", "Depok", "Depok tidak membuat komitmen baru kali ini."),
    ],
)  # fmt: skip
def test_who_takes_nothing_on_owes_nothing(names: str, city: str, says: str) -> None:
    text = (
        f"# Dialogue\n\n3 May 2025\n\n## Present\n\n{names}\n\n## Next steps\n\n### UNEP\n\n"
        f"UNEP will send the tables by 30 June 2026.\n\n### {city}\n\n{says}\n"
    )
    assert [one.text for one in steps(text)] == ["UNEP will send the tables by 30 June 2026."]


def test_paragraphs_go_on_behind_a_name_that_stands_in_the_first() -> None:
    text = (
        "Diálogo Nacional-Local, Bolivia\n\n3 de mayo de 2025\n\n"
        "**Quiénes vinieron.** Ministerio de Agua, Municipalidad de Tarija, Universidad de Oruro.\n\n"
        "**Y ahora qué.** El Ministerio de Agua publicará la guía antes del 30 de junio de 2026.\n\n"
        "La Universidad de Oruro, que ya tiene equipo, va a medir los pozos en 2026.\n\n"
        "En Tarija, la municipalidad hará dos talleres antes del 30 de agosto de 2026.\n\n"
        "Las fotos están en la carpeta.\n"
    )
    assert [owner(one) for one in steps(text)] == [
        "Ministerio de Agua", "Universidad de Oruro", "Municipalidad de Tarija",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("came", "names", "heading", "step"),
    [
        ("Present", "City of Accra, UN-Habitat", "Next steps",
         "The City of Accra will close the two drains, with support from UN-Habitat in the survey of their banks."),
        ("Asistentes", "Alcaldía de Cali, ONU-Hábitat", "Compromisos",
         "La Alcaldía de Cali cerrará los dos canales, con apoyo de ONU-Hábitat en el levantamiento de los bordes."),
        ("Presentes", "Prefeitura de Belém, ONU-Habitat", "Compromissos",
         "A Prefeitura de Belém fechará os dois canais, com apoio da ONU-Habitat no levantamento das margens."),
        ("Présents", "Commune de Fès, ONU-Habitat", "Engagements",
         "La Commune de Fès fermera les deux canaux, avec l'appui d'ONU-Habitat dans le relevé des berges."),
        ("Hadir", "Pemerintah Kota Bogor, UN-Habitat", "Komitmen",
         "Pemerintah Kota Bogor akan menutup dua saluran, dengan dukungan UN-Habitat dalam survei tepiannya."),
    ],
)  # fmt: skip
def test_in_what_somebody_helps(came: str, names: str, heading: str, step: str) -> None:
    (one,) = steps(f"# Dialogue\n\n3 May 2025\n\n## {came}\n\n{names}\n\n## {heading}\n\n- {step}\n")
    assert [owner(one), *(by.name for by in one.supporters)] == names.split(", ")
