"""Of which kind a list is that a sentence leads in beside another one, words before a comma that call a point
something, and lines that only name who said what stands above them."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def points_of(text: str, name: str = "x.md") -> list[tuple[str, str]]:
    return [(one.kind, one.text.rstrip(" .;")) for one in propose(read(text.encode(), name), REGISTER).points]


@pytest.mark.parametrize(
    "text",
    [
        (
            "# Compte rendu du premier dialogue national-local\n\n## Débat\n\nLes principales contraintes :\n\n- A ;\n"
            "- B.\n\nDes atouts ont également été cités :\n\n- C ;\n- D.\n\nUn échange a porté sur la tarification.\n"
        ),
        (
            "# Report of the second national-local dialogue\n\n## Debate\n\nMain constraints raised:\n\n- A\n- B\n\n"
            "Strengths were also mentioned:\n\n- C\n- D\n"
        ),
        (
            "# Relatoría del segundo diálogo nacional-local\n\n## Debate\n\nSe vieron varios problemas:\n\n- A\n- B\n\n"
            "También se citaron fortalezas:\n\n- C\n- D\n"
        ),
    ],
)
def test_a_list_is_of_the_kind_that_leads_it_in(text: str) -> None:
    text = text.replace("- A", "- maps that age").replace("- B", "- yards without a guard")
    text = text.replace("- C", "- youth who learn").replace("- D", "- wells that last")
    assert [kind for kind, _ in points_of(text)] == ["challenge", "challenge", "opportunity", "opportunity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "# Relatório do 2º diálogo nacional-local\n\n## O que se ouviu\n\nComo oportunidade, os participantes "
                "destacaram que os viveiros podem dar mudas.\n\nComo desafio, apontaram que não existe protocolo.\n"
            ),
            [("opportunity", "os viveiros podem dar mudas"), ("challenge", "não existe protocolo")],
        ),
        (
            (
                "# Minuta del 2º diálogo\n\nLo que más se repitió como problema: no hay medidores propios. "
                "Y otra, que dijo Mendoza y me parece la más importante: cada elección se lleva a los equipos.\n\n"
                "Para rescatar: la compra conjunta baja el precio.\n"
            ),
            [
                ("challenge", "no hay medidores propios"),
                (
                    "challenge",
                    "Y otra, que dijo Mendoza y me parece la más importante: cada elección se lleva a los equipos",
                ),
                ("opportunity", "la compra conjunta baja el precio"),
            ],
        ),
        (
            "# 第二次对话纪要\n\n作为机遇，与会者强调高校可以提供苗木。\n\n作为难点，各市指出尚无规程。\n",
            [("opportunity", "高校可以提供苗木。"), ("challenge", "尚无规程。")],
        ),
        (
            ("# Notulen dialog kedua\n\n## Diskusi\n\nSebagai kendala, kota menyampaikan bahwa belum ada protokol.\n"),
            [("challenge", "belum ada protokol")],
        ),
    ],
)
def test_words_before_a_comma_call_it_something(text: str, expected: list[tuple[str, str]]) -> None:
    assert points_of(text) == expected


def test_whoever_is_quoted_is_no_point() -> None:
    slides = (
        "Slide 1\n2º Diálogo Nacional-Local\n\nSlide 2\nDesafios\n• Mapas que envelhecem\n• Obras sem guarda\n\n"
        'Slide 3\n"A barreira caiu e a lona continua lá."\n— moradora, Jardim Verde\n\nSlide 4\nObrigado!\n'
    )
    assert points_of(slides, "x.txt") == [("challenge", "Mapas que envelhecem"), ("challenge", "Obras sem guarda")]


def test_several_quotations_are_messages_without_their_speakers() -> None:
    slides = (
        "Slide 1\n2nd National-Local Dialogue\n\nSlide 2\nKey messages\n“A slope is a home, not only a risk.”\n"
        "— mayor of Nakuru\n“Count first, then borrow.”\n— a banker\n"
    )
    assert points_of(slides, "x.txt") == [
        ("key_message", "“A slope is a home, not only a risk.”"),
        ("key_message", "“Count first, then borrow.”"),
    ]
