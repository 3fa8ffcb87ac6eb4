"""What the first lines tell of topic and author, and what of them is the name of a chapter."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def facts(text: str, name: str = "x.md") -> tuple[object, object]:
    told = propose(read(text.encode(), name), REGISTER)
    return told.value("topic"), told.value("author")


@pytest.mark.parametrize(
    "chapter", ["1. In one paragraph", "1. Why we walked uphill", "1. En un párrafo", "1. En deux mots"]
)
def test_a_chapter_with_a_number_is_no_topic(chapter: str) -> None:
    head = "Diálogo Nacional-Local, Perú\n\n24 February 2026\nAuthor: Ana Paz\n\n"
    text = f"{head}{chapter}\n\nPeople came.\n\n2. Who came\n\nUNEP\n"
    assert facts(text, "x.txt") == (None, "Ana Paz")


@pytest.mark.parametrize(
    ("title", "line", "by"),
    [
        ("Memoria del segundo diálogo nacional-local", "Costa Rica · Movilidad activa en cinco cantones",
         "Elaborado por Ana Paz"),
        ("Relato do segundo diálogo nacional-local", "Brasil – Movilidade ativa em cinco cidades",
         "Elaborado por Ana Paz"),
        ("Compte rendu du deuxième dialogue national-local", "Sénégal | Mobilité active dans cinq communes",
         "Rédigé par Ana Paz"),
    ],
)  # fmt: skip
def test_a_country_before_a_topic_is_no_part_of_it(title: str, line: str, by: str) -> None:
    topic = line[line.index("Mo") :]
    assert facts(f"# {title}\n\n{line}\n\n{by}\n\n## Contexto\n\nTexto.\n") == (topic, "Ana Paz")


@pytest.mark.parametrize(
    "label", ["Organização e texto", "Organización y texto", "Organisation et rédaction", "Text and organisation"]
)
def test_who_held_a_meeting_and_wrote_of_it(label: str) -> None:
    text = f"# 3º Diálogo Nacional-Local\n\nRecife, 28 de abril de 2026\n\n{label}: ICLEI\n\n## Contexto\n\nTexto.\n"
    assert facts(text) == (None, "ICLEI")


@pytest.mark.parametrize("line", ["2026年3月12日，昆明。", "2026年3月12日，昆明。撰文：李若溪"])
def test_a_chinese_line_of_day_and_place_may_end_as_a_sentence(line: str) -> None:
    told = propose(read(f"# 一次国家与地方的对话\n\n{line}\n\n## 背景\n\n城市在修地铁。\n".encode(), "x.md"), REGISTER)
    assert (str(told.value("start")), told.value("place")) == ("2026-03-12", "昆明")


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("held last September 11, 2024 in Iloilo City", date(2024, 9, 11)),
        ("held last 11 September 2024 in Iloilo City", date(2024, 9, 11)),
        ("prepared after the last dialogue, held on September 11, 2023 in Iloilo City", None),
    ],
)
def test_last_before_a_day_is_the_last_one_of_that_name_and_no_earlier_meeting(told: str, day: date | None) -> None:
    text = f"First National-Local Dialogue in the Philippines\n\nThis is our report on the Dialogue {told}.\n"
    assert propose(read(text.encode(), "x.txt"), REGISTER).value("start") == day
