"""Themes that the parts of what was discussed are called after."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def told_in(text: str, name: str = "x.md") -> Proposal:
    head = "# Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n"
    return propose(read((text if name.endswith("html") else head + text).encode(), name), REGISTER)


def themes_in(text: str, name: str = "x.md") -> list[str]:
    return [theme.title for theme in told_in(text, name).themes]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Deliberations", "Walking and cycling", "Clean air"),
        ("Lo que se discutió", "Calidad del aire", "Movilidad activa"),
        ("Desarrollo de la sesión", "Calidad del aire", "Movilidad activa"),
        ("O que debatemos", "Drenagem", "Moradia popular"),
        ("Desenvolvimento", "Drenagem", "Moradia popular"),
        ("Échanges", "Eau de pluie", "Parcs de quartier"),
        ("Pembahasan", "Air tanah", "Ruang hijau"),
        ("讨论情况", "生态廊道", "绿色融资"),
    ],
)
def test_chapters_of_a_discussion(heading: str, first: str, second: str) -> None:
    text = f"## {heading}\n\n### {first}\n\nBuses stop at noon.\n\n### {second}\n\nDrains are full by May.\n"
    assert themes_in(text) == [first, second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kisumu", "Nakuru"),
        ("Ministry of Lands", "Council of Governors"),
        ("Session 1", "Session 2"),
        ("First day", "Second day"),
        ("Hari pertama", "Hari kedua"),
    ],
)
def test_chapters_of_speakers_or_of_the_day(first: str, second: str) -> None:
    present = "## Participants\n\n- Ministry of Lands\n- City of Kisumu\n- City of Nakuru\n\n"
    text = f"## Deliberations\n\n### {first}\n\nBuses stop at noon.\n\n### {second}\n\nDrains are full by May.\n"
    assert themes_in(present + text) == []


def test_a_theme_keeps_what_makes_no_point() -> None:
    text = "Buses stop at noon. The main difficulty is the price of fuel. Nobody spoke of trams."
    told = told_in(f"## Deliberations\n\n### Buses\n\n{text}\n\n### Drains\n\nDrains are full by May.\n")
    assert [(theme.title, theme.text) for theme in told.themes] == [
        ("Buses", "Buses stop at noon. Nobody spoke of trams."),
        ("Drains", "Drains are full by May."),
    ]
    assert [point.text for point in told.points] == ["The main difficulty is the price of fuel."]


def test_first_words_of_paragraphs() -> None:
    text = (
        "MATTERS DISCUSSED\n\n3.1 Waste. Trucks are full by noon. Poor wards wait.\n3.2 Vending. Gulu has a market.\n"
    )
    assert themes_in(text, "x.txt") == ["Waste", "Vending"]


def test_paragraphs_that_say_what_they_are_about() -> None:
    text = "Sobre las quebradas. Se venden como lotes.\n\nSobre el financiamiento. Llega tarde cada año.\n"
    assert themes_in(text, "x.txt") == ["Sobre las quebradas", "Sobre el financiamiento"]


def test_short_lines_over_sentences() -> None:
    lines = (
        "Money", "The credit lines ask for final designs.", "A fund opened a line for the outskirts.",
        "People", "Works on a slope only last with the neighbours.",
    )  # fmt: skip
    body = "".join(f"<p>{line}</p>" for line in lines)
    told = told_in(f"<html><body><h1>National-Local Dialogue</h1><h2>What we heard</h2>{body}</body></html>", "x.html")
    assert [theme.title for theme in told.themes] == ["Money", "People"]
    assert [point.kind for point in told.points] == ["key_message"] * 3


def test_titles_of_single_messages_are_no_themes() -> None:
    text = "**Plans compete.** Each agency has its own form.\n\n**Money is short.** Few cities were funded.\n"
    assert themes_in(f"## What we learned\n\n{text}") == []


def test_a_list_of_themes_goes_before() -> None:
    text = (
        "## Themes\n\n- Water\n- Heat\n\n## Deliberations\n\n### Buses\n\nThey stop.\n\n### Drains\n\nThey are full.\n"
    )
    assert themes_in(text) == ["Water", "Heat"]
