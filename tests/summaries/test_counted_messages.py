"""Messages that a sentence counts, and the sentences behind it tell; and those that stand side by side."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

MESSAGES = {
    "en": ("Rain has an owner.", "Drains without cleaners are canals.", "Maps age faster than laws."),
    "es": ("La lluvia tiene dueño.", "Un drenaje sin cuadrilla es un canal.", "Los mapas envejecen antes que la ley."),
    "pt": ("A chuva tem dono.", "Um dreno sem equipa é um canal.", "Os mapas envelhecem antes da lei."),
    "fr": ("La pluie a un maître.", "Un drain sans équipe est un canal.", "Les cartes vieillissent avant la loi."),
    "id": ("Hujan punya pemilik.", "Saluran tanpa petugas hanyalah kanal.", "Peta menua lebih cepat daripada aturan."),
    "zh": ("雨水是有主人的资源。", "没有养护的管网等于没有管网。", "图纸比法规老得更快。"),
}


def points_of(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in propose(read(text.encode(), "x.md"), REGISTER).points]


def messages(language: str) -> list[tuple[str, str]]:
    return [("key_message", text) for text in MESSAGES[language]]


@pytest.mark.parametrize(
    ("language", "heading", "sentence"),
    [
        ("en", "What we take home", "Three messages were heard at every table."),
        ("en", "Around the tables", "The moderator closed with three takeaways."),
        ("en", "Key messages", "Three stand out."),
        ("es", "Lo que se conversó", "Tres mensajes se oyeron en todas las mesas."),
        ("es", "En las mesas", "La moderadora cerró con tres mensajes centrales."),
        ("pt", "O que levamos", "Três mensagens ouviram-se em todas as mesas."),
        ("fr", "Ce que nous retenons", "Trois messages sont revenus à toutes les tables."),
        ("id", "Yang dibawa pulang", "Ada tiga pesan yang terdengar di semua meja."),
        ("zh", "交流情况", "各组反复提到三条信息。"),
        ("zh", "主要信息", "会议形成三点共识。"),
    ],
)
def test_a_sentence_counts_the_messages_behind_it(language: str, heading: str, sentence: str) -> None:
    space = "" if language == "zh" else " "
    text = f"# Second Dialogue\n\n## {heading}\n\n{space.join((sentence, *MESSAGES[language]))}\n"
    assert points_of(text) == messages(language)


@pytest.mark.parametrize(
    ("language", "heading", "sentence"),
    [
        ("en", "What we take home", "The same messages came back in every session."),
        ("es", "Lo que nos llevamos", "Los mismos mensajes se repitieron en todas las mesas."),
        ("pt", "O que levamos", "As mesmas mensagens repetiram-se em todas as mesas."),
        ("fr", "Ce que nous retenons", "Plusieurs messages sont revenus dans tous les groupes."),
        ("id", "Pesan kunci", "Beberapa pesan muncul berulang kali di semua meja."),
        ("zh", "主要信息", "会上多次提到以下信息。"),
    ],
)
def test_a_sentence_announces_messages_without_counting_them(language: str, heading: str, sentence: str) -> None:
    space = "" if language == "zh" else " "
    text = f"# Second Dialogue\n\n## {heading}\n\n{space.join((sentence, *MESSAGES[language]))}\n"
    assert points_of(text) == messages(language)


def test_a_sentence_that_tells_a_message_announces_none() -> None:
    told = "Our message is that rain has an owner. Drains are canals. Maps age faster than laws."
    assert points_of(f"# Second Dialogue\n\n## Key messages\n\n{told}\n") == [("key_message", told)]


def test_what_goes_on_with_a_message_is_part_of_it() -> None:
    told = "Rain has an owner. It is the city. Maps age faster than laws."
    text = f"# Second Dialogue\n\n## Key messages\n\nTwo messages came back. {told}\n"
    assert points_of(text) == [
        ("key_message", "Rain has an owner. It is the city."),
        ("key_message", "Maps age faster than laws."),
    ]


def test_paragraphs_under_a_sentence_that_counts_them() -> None:
    text = "\n\n".join(("# Second Dialogue", "## Key messages", "Three messages came back.", *MESSAGES["en"]))
    assert points_of(text) == messages("en")


def test_messages_with_semicolons_between_them() -> None:
    told = "Rain has an owner; drains without cleaners are canals; and maps age faster than laws."
    text = f"# Second Dialogue\n\n## The afternoon\n\nThree messages came back in each group: {told}\n"
    assert points_of(text) == [
        ("key_message", "Rain has an owner"),
        ("key_message", "drains without cleaners are canals"),
        ("key_message", "maps age faster than laws"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Three messages came back. Rain has an owner. Maps age faster than laws.",
        "Three messages of the first dialogue were read out. Rain has an owner. Drains are canals. Maps age fast.",
        "No three messages were the same. Rain has an owner. Drains are canals. Maps age fast.",
        "The minister read two messages from the President. He then left. The mayor thanked him.",
        "Three hours were spent outside. Rain has an owner. Drains are canals. Maps age fast.",
    ],
)
def test_other_numbers_count_no_messages(told: str) -> None:
    assert points_of(f"# Second Dialogue\n\n## The afternoon\n\n{told}\n") == []


def test_what_counts_something_else_is_told_with_it() -> None:
    told = "Two cities led the way. Pune opened its wells. Surat cleaned its drains."
    assert points_of(f"# Second Dialogue\n\n## Key messages\n\n{told}\n") == [("key_message", told)]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Key messages:"),
        ("es", "Mensajes clave:"),
        ("pt", "Mensagens-chave:"),
        ("fr", "Messages clés :"),
        ("id", "Pesan kunci:"),
        ("zh", "主要信息："),
    ],
)
def test_a_label_is_followed_by_sentences_that_are_messages_each(language: str, heading: str) -> None:
    space = "" if language == "zh" else " "
    text = f"Second Dialogue\n\nPune, 4 May 2026\n\n{space.join((heading, *MESSAGES[language]))}\n\nBye.\n"
    assert [one for one in points_of(text) if one[0] == "key_message"] == messages(language)


def test_a_message_that_argues_is_one() -> None:
    told = "Rain has an owner. This owner is the city. However, nobody asked it."
    assert points_of(f"# Second Dialogue\n\n## Key messages\n\n{told}\n") == [("key_message", told)]


@pytest.mark.parametrize(
    ("language", "heading", "sentence"),
    [
        ("en", "What people agreed on", "Three messages went up on the board and stayed there."),
        ("es", "Lo que se acordó", "Tres mensajes quedaron en la pared."),
        ("pt", "O que foi acordado", "Três mensagens ficaram na parede."),
        ("fr", "Ce qui a été convenu", "Trois messages sont restés au mur."),
        ("id", "Yang disepakati", "Tiga pesan tertempel di dinding."),
        ("zh", "会议议定", "墙上留下三条信息。"),
    ],
)
def test_messages_that_all_agreed_on(language: str, heading: str, sentence: str) -> None:
    """Under what names next steps; these have a table of their own."""
    joint = "" if language == "zh" else " "
    text = joint.join((sentence, *MESSAGES[language]))
    assert points_of(f"# Dialogue\n\n## {heading}\n\n{text}\n") == messages(language)
