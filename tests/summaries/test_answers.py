"""Questions and answers: what one answer tells of several steps, and what asks it."""

from __future__ import annotations

import pytest

from commitments.importing.proposing.meeting.kinds_of_text import KIND_OF_TEXT
from tests.summaries.second import steps_of, told_in


@pytest.mark.parametrize(
    ("question", "answer", "steps"),
    [
        (
            "Q: What was agreed?",
            "A: Kumasi Metropolitan Assembly will publish the map by June 2026. The Ministry of Works will issue it.",
            [
                ("Kumasi Metropolitan Assembly will publish the map by June 2026.", "Kumasi Metropolitan Assembly"),
                ("The Ministry of Works will issue it.", "Ministry of Works"),
            ],
        ),
        (
            "What will the cities and the ministry do next?",
            "UNEP will test the water, and the Ministry of Works will issue the guide. It will be printed.",
            [
                ("UNEP will test the water", "UNEP"),
                ("the Ministry of Works will issue the guide. It will be printed.", "Ministry of Works"),
            ],
        ),
        (
            "P: ¿Qué se acordó?",
            "R: El Ministerio de Vivienda publicará la guía; la Municipalidad de Lima hará el mapa.",
            [
                ("El Ministerio de Vivienda publicará la guía", "Ministerio de Vivienda"),
                ("la Municipalidad de Lima hará el mapa.", "Municipalidad de Lima"),
            ],
        ),
        (
            "Q : Qu'a-t-on décidé ?",
            "R : Le Ministère de l'Eau publiera le guide. La Ville de Pikine dressera la carte.",
            [
                ("Le Ministère de l'Eau publiera le guide.", "Ministère de l'Eau"),
                ("La Ville de Pikine dressera la carte.", "Ville de Pikine"),
            ],
        ),
        (
            "P: O que ficou combinado?",
            "R: O Ministério das Cidades vai editar o guia. A Prefeitura de Belém fará o mapa.",
            [
                ("O Ministério das Cidades vai editar o guia.", "Ministério das Cidades"),
                ("A Prefeitura de Belém fará o mapa.", "Prefeitura de Belém"),
            ],
        ),
        (
            "T: Apa yang disepakati?",
            "J: Kementerian PUPR akan menerbitkan panduan. Pemerintah Kota Tomohon akan menyusun peta.",
            [
                ("Kementerian PUPR akan menerbitkan panduan.", "Kementerian PUPR"),
                ("Pemerintah Kota Tomohon akan menyusun peta.", "Pemerintah Kota Tomohon"),
            ],
        ),
        (
            "问：商定了什么？",
            "答：住房和城乡建设部将印发导则。绍兴市将编制排水图。",
            [("住房和城乡建设部将印发导则。", "住房和城乡建设部"), ("绍兴市将编制排水图。", "绍兴市")],
        ),
    ],
)
def test_each_who_will_do_something_owes_a_step(question: str, answer: str, steps: list[tuple[str, str]]) -> None:
    other = f"{question.split()[0]} Where was it?" if ":" in question else "Where was it?"
    assert steps_of(f"{other}\nIn Accra.\n\n{question}\n{answer}\n") == steps


def test_what_only_answers_is_no_step() -> None:
    told = (
        "Why did you meet?\nTo speak of drains. UNEP showed a map.\n\nWhat was agreed?\nThat is hard to say. All liked "
    )
    assert steps_of(f"{told}the map. UNEP will come again.\n") == []


def test_a_label_before_an_answer_is_none_of_it() -> None:
    told = told_in(
        "Q: What was it about?\nA: Drains and markets\n\nQ: What was agreed?\nA: UNEP will test the water.\n"
    )
    assert [step.text for step in told.steps] == ["UNEP will test the water."]
    assert not any(left.text.startswith("A:") for left in told.unplaced)


@pytest.mark.parametrize("name", ["Questions and answers", "Preguntas y respuestas", "Tanya jawab", "对话问答"])
def test_what_such_a_text_is_called(name: str) -> None:
    assert KIND_OF_TEXT.match(name)


def test_one_paragraph_of_next_steps_that_tells_two() -> None:
    paragraph = "UNEP will test the water by May 2026. The Ministry of Works will issue the guide."
    assert [owner for _text, owner in steps_of(f"Next steps\n\n{paragraph}\n")] == ["UNEP", "Ministry of Works"]
