"""Heads of notes and reports: headlines over what the text is, who wrote it in passing, and what it was about."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def told(text: str, name: str = "x.md") -> Proposal:
    return propose(read(text.encode(), name), REGISTER)


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        ("From Master Plans to Living Plans", "**Report of the First National–Local Dialogue, India**"),
        ("Une ville, deux fleuves", "**Rapport du premier Dialogue national-local, Mali**"),
        ("Cidades e florestas", "**Relatório do Primeiro Diálogo Nacional-Local do Brasil**"),
        ("让自然回到街区", "**首次国家—地方对话会综述（中国·昆明，2025年2月6日）**"),
    ],
)
def test_a_headline_over_what_the_text_is(headline: str, line: str) -> None:
    proposal = told(f"# {headline}\n{line}\n*6 February 2025*\n\nPrepared by Ananya Deshmukh\n")
    assert (proposal.value("title"), proposal.value("ordinal")) == (headline, 1)
    assert str(proposal.value("start")) == "2025-02-06"


@pytest.mark.parametrize(
    "above", ["Ministry of Works", "Republic of India", "Summary report", "URBAN DIALOGUES PROGRAMME"]
)
def test_what_stands_over_a_title_and_is_no_headline(above: str) -> None:
    title = "Report of the First National-Local Dialogue, India"
    assert told(f"# {above}\n\n## {title}\n\nPune, 6 February 2025\n").value("title") == title


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("*Lusaka, 5 March 2025 - typed up by Mwila Chanda the same evening*", "Mwila Chanda"),
        ("Antsirabe · 5 mars 2025 · prises par Hery R. (WRI Afrique)", "Hery R. (WRI Afrique)"),
        (
            "Lusaka, 29 August 2025 by Dr. Nimal Jayasuriya and Tharushi Perera",
            "Dr. Nimal Jayasuriya and Tharushi Perera",
        ),
        ("Apontou: Filomena Sitoe", "Filomena Sitoe"),
        ("Registro feito por: Raimundo Nonato Lima", "Raimundo Nonato Lima"),
        ("Levanta la minuta: Esteban Mora", "Esteban Mora"),
        ("Autor do resumo: Hélder Macuácua", "Hélder Macuácua"),
        ("Rédactrice du compte rendu : Awa Diop", "Awa Diop"),
    ],
)
def test_who_wrote_it(line: str, author: str) -> None:
    assert told(f"# Second National-Local Dialogue, Zambia\n\n{line}\n").value("author") == author


def test_who_signs_off_a_greeting_and_the_name_of_the_meeting() -> None:
    proposal = told(
        "hi Kofi, here my notes from the dialogue, I just typed what I heard. - Abena\n\n"
        "Name of the meeting: Ghana national local dialogue (the first one)\nDate: 11/03/2025\n",
        "x.txt",
    )
    assert proposal.value("author") == "Abena"
    assert proposal.value("title") == "Ghana national local dialogue (the first one)"


@pytest.mark.parametrize("title", ["notes DNL Madagascar n°3", "NLD Zambia no. 3: notes from the floor"])
def test_a_number_behind_the_short_name_and_the_country(title: str) -> None:
    assert told(f"# {title}\n\n5 March 2025\n").value("ordinal") == 3


def test_values_behind_tabs_and_colons() -> None:
    proposal = told(
        "Acara\t: Dialog Nasional-Daerah Kedua, Indonesia\nHari\t: Kamis, 17 April 2025\nTempat\t: Balai Kota "
        "Semarang\n"
        "Topik\t: rob\nNotulis\t: Wulan Pratiwi\n",
        "x.txt",
    )
    assert proposal.value("title") == "Dialog Nasional-Daerah Kedua, Indonesia"
    assert (str(proposal.value("start")), proposal.value("author")) == ("2025-04-17", "Wulan Pratiwi")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("# 2nd National-Local Dialogue, Kenya (wetlands + housing)\n", "wetlands + housing"),
        (
            "# Second National-Local Dialogue (Uganda) - wetlands, drainage and the plan\n",
            "wetlands, drainage and the plan",
        ),
        (
            "# Laporan Dialog Nasional-Daerah Pertama: Hutan Kota dan Perumahan Layak\n",
            "Hutan Kota dan Perumahan Layak",
        ),
        ("# Second National-Local Dialogue, Kenya (final draft)\n", None),
        (
            (
                "# Primer Diálogo Nacional-Local de Colombia\n\nPasto, 3 de mayo de 2025\n\nEl Ministerio de Ambiente, "
                "la alcaldía "
                "de Pasto, el BID, y la GIZ conversaron un día entero sobre biodiversidad urbana.\n"
            ),
            "biodiversidad urbana",
        ),
        (
            (
                "# First National-Local Dialogue, India\n\nPune, 6 May 2025\n\nOfficials of five cities met for the "
                "first time to "
                "talk about one topic: **mainstreaming urban biodiversity**.\n"
            ),
            "mainstreaming urban biodiversity",
        ),
    ],
)
def test_what_it_was_about(text: str, topic: str | None) -> None:
    assert told(text).value("topic") == topic


def test_a_title_in_a_merged_cell_over_a_table_of_facts() -> None:
    facts = (
        "<tr><td>Tema</td><td>Corredores biológicos</td></tr><tr><td>Fecha</td><td>26 de noviembre de 2024</td></tr>"
    )
    title = "<tr><td colspan='2'>Primer Diálogo Nacional-Local de Costa Rica</td></tr>"
    proposal = told(f"<table>{title}{facts}</table><p>El diálogo reunió a tres ciudades.</p>", "x.html")
    assert proposal.value("title") == "Primer Diálogo Nacional-Local de Costa Rica"
    assert (proposal.value("topic"), str(proposal.value("start"))) == ("Corredores biológicos", "2024-11-26")
