"""Who was there as a story or a mail tells it: invited to talk, at the table, with us; governments in the plural."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def present_in(text: str, head: str = "First National-Local Dialogue\n\n3 May 2025") -> list[str]:
    whole = f"{head}\n\n{text}\n"
    return [part.name for part in propose(read(whole.encode(), "x.txt"), REGISTER).representation]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "The Ministry of Lands (MOL) and the National Housing Agency invited UNEP and GIZ to talk about floods.",
            ["Ministry of Lands", "National Housing Agency", "UNEP", "GIZ"],
        ),
        (
            "El Ministerio de Vivienda y la Agencia Nacional de Tierras invitaron a UNEP y GIZ a conversar sobre agua.",
            ["Ministerio de Vivienda", "Agencia Nacional de Tierras", "UNEP", "GIZ"],
        ),
        (
            "O Ministério das Cidades e a Agência Nacional de Águas convidaram o PNUD e a GIZ para falar de água.",
            ["Ministério das Cidades", "Agência Nacional de Águas", "PNUD", "GIZ"],
        ),
        (
            "Le Ministère de l'Habitat et l'Agence nationale de l'eau ont invité le PNUE et l'AFD à parler de l'eau.",
            ["Ministère de l'Habitat", "Agence nationale de l'eau", "PNUE", "AFD"],
        ),
        (
            "The Ministry of Lands, the World Bank and UNEP were at the table as well.",
            ["Ministry of Lands", "World Bank", "UNEP"],
        ),
        (
            "Para quem saiu cedo: estiveram connosco o Ministério das Cidades, o PNUD e a GIZ.",
            ["Ministério das Cidades", "PNUD", "GIZ"],
        ),
        (
            "Para quien llegó tarde: estuvieron con nosotros el Ministerio de Vivienda, el PNUMA y la GIZ.",
            ["Ministerio de Vivienda", "PNUMA", "GIZ"],
        ),
        (
            "Asistieron 30 personas en sala, en representación del Ministerio de Vivienda, el PNUMA y la GIZ.",
            ["Ministerio de Vivienda", "PNUMA", "GIZ"],
        ),
    ],
)
def test_who_came_in_a_story(sentence: str, names: list[str]) -> None:
    assert present_in(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Asistieron el Ministerio de Vivienda, los GAD municipales de Quito, Manta y Loja, Enabel y UNEP.",
            ["GAD municipal de Quito", "GAD municipal de Manta", "GAD municipal de Loja"],
        ),
        (
            "Participaram o Ministério das Cidades, os governos provinciais do Namibe e da Huíla, e o PNUD.",
            ["governo provincial do Namibe", "governo provincial da Huíla"],
        ),
        (
            "Ont participé le Ministère de l'Habitat, les conseils régionaux de Thiès et de Matam, et le PNUE.",
            ["conseil régional de Thiès", "conseil régional de Matam"],
        ),
        (
            "Present were the Ministry of Lands, the provincial governments of Cebu and Bohol, and UNEP.",
            ["provincial government of Cebu", "provincial government of Bohol"],
        ),
    ],
)
def test_each_of_several_governments_has_its_name(sentence: str, names: list[str]) -> None:
    told = present_in(sentence)
    assert [one for one in told if one.lower().startswith(names[0].split()[0].lower())] == names
    assert not any(one.endswith(("Enabel", "UNEP", "PNUD", "PNUE")) and " de " in one for one in told)


def test_nobody_came_who_was_asked_for_something() -> None:
    assert present_in("The Ministry of Lands invited UNEP and GIZ to send their comments by May.") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Narrative summary with Annex 1 (Action plan)",
        "Resumen con anexo (plan de acción)",
        "Resumo com anexo (plano de ação)",
        "Synthèse avec annexe (plan d'action)",
        "Ringkasan dengan lampiran (rencana aksi)",
    ],
)
def test_a_title_that_names_its_annex_begins_no_steps(heading: str) -> None:
    text = f"# Dialogue on Parks\n\n## {heading}\n\nPlace: Huye. Dates: 4-5 December 2024. Participants: 55.\n"
    found = propose(read(text.encode(), "x.md"), REGISTER)
    assert found.facts["participants"].value == 55
    assert found.steps == ()


def test_the_last_two_before_what_they_did() -> None:
    text = (
        "We, the Ministry of Lands and the Bo City Council, with UNEP, UNOPS and Njala University, met to talk of rain."
    )
    assert present_in(text) == ["Ministry of Lands", "Bo City Council", "UNEP", "UNOPS", "Njala University"]
