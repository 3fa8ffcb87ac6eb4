"""What stands under a name for messages, and is none: the head of the text, and the story of the day."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def told(text: str) -> Proposal:
    return propose(read(text.encode(), "x.md"), REGISTER)


def points_of(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in told(text).points]


@pytest.mark.parametrize(
    ("heading", "labels", "author"),
    [
        ("Highlights", ("Event", "Date", "Venue", "Mode", "Prepared by"), "Lia Cruz"),
        ("Mensajes clave", ("Actividad", "Fecha", "Lugar", "Modalidad", "Elaborado por"), "Ana Ruiz"),
        ("Destaques", ("Atividade", "Data", "Local", "Modalidade", "Elaborado por"), "Ana Reis"),
        ("Messages clés", ("Activité", "Date", "Lieu", "Modalité", "Rédigé par"), "Awa Diop"),
        ("Pesan kunci", ("Kegiatan", "Tanggal", "Tempat", "Format", "Disusun oleh"), "Sri Lestari"),
        ("主要信息", ("活动", "时间", "地点", "形式", "整理"), "王小明"),
    ],
)
def test_labels_under_the_first_heading_are_the_head_of_the_text(
    heading: str, labels: tuple[str, ...], author: str
) -> None:
    values = ("Third National-Local Dialogue on Walking", "2026-05-04", "Town Hall", "Zoom", author)
    body = "  \n".join(f"**{label}:** {value}" for label, value in zip(labels, values, strict=True))
    found = told(f"# {heading}\n\n{body}\n\n## Challenges\n\n- The pavements are owned by nobody at all.\n")
    assert [one.text for one in found.points] == ["The pavements are owned by nobody at all."]
    assert found.facts["author"].value == author
    assert found.facts["title"].value == values[0]


@pytest.mark.parametrize(
    ("heading", "story", "name"),
    [
        ("What was said", "A round table came next, moderated by Ama Mensah, with the public.", "Key messages"),
        ("Lo que se dijo", "Siguió una mesa redonda, moderada por Eva Paz, con el público.", "Mensajes clave"),
        ("O que se disse", "Seguiu-se um debate, moderado por Carla Dias, com o público.", "Mensagens-chave"),
        ("Ce qui s'est dit", "Une table ronde a suivi, animée par Awa Ba, avec le public.", "Messages clés"),
        ("Apa yang dibahas", "Diskusi dipandu oleh Rina Sari, dengan tanya jawab umum.", "Pesan kunci"),
    ],
)
def test_the_story_above_a_list_of_messages_is_none(heading: str, story: str, name: str) -> None:
    text = f"# Second Dialogue\n\n## {heading}\n\n{story}\n\n### {name}\n\n- Rain has an owner.\n- Maps age fast.\n"
    assert points_of(text) == [("key_message", "Rain has an owner."), ("key_message", "Maps age fast.")]


@pytest.mark.parametrize(
    ("heading", "story"),
    [
        ("What was said", "A round table came next, moderated by Ama Mensah, with questions of the public."),
        ("Lo que se dijo", "Siguió una mesa redonda, moderada por Eva Paz, con preguntas del público."),
        ("O que se disse", "Na abertura, o ministro recordou que o país importa quase toda a energia."),
        ("O que se disse", "Seguiu-se uma mesa-redonda, moderada pela jornalista Carla Dias, com o público."),
        ("Ce qui s'est dit", "Une table ronde a suivi, animée par Awa Ba, avec les questions du public."),
        ("Apa yang mengemuka", "Diskusi panel dipandu oleh Rina Sari, dengan tanya jawab bersama warga."),
    ],
)
def test_who_led_a_round_is_no_message(heading: str, story: str) -> None:
    assert points_of(f"# Second Dialogue\n\n## {heading}\n\n{story}\n\n## Challenges\n\n- Dust.\n") == [
        ("challenge", "Dust.")
    ]
