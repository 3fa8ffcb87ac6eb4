"""What was agreed on the matter that a paragraph tells of: 'On this topic it was agreed that ...'."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "Second National-Local Dialogue\n\n12 March 2025\n\nPresent: {who}\n\n{heading}\n\n{text}\n"


def owners_in(who: str, text: str, heading: str = "Sand") -> list[str]:
    return [owner for _text, owner, _helpers, _due in told(HEAD.format(who=who, heading=heading, text=text))]


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("NEMA; UNEP", "Two guards watch it. On this topic it was agreed that NEMA will count the diggers."),
        ("CAF; ONU-Habitat", "Solo hay dos guardas. Sobre este tema se acordó que la CAF hará el censo."),
        ("BNDES; PNUD", "Só há dois guardas. Sobre este tema ficou assente que o BNDES fará o censo."),
        ("PNUE; AFD", "Il y a deux gardes. Sur ce thème, il a été convenu que le PNUE fera le recensement."),
        (
            "Bappenas; UNDP",
            "Hanya ada dua penjaga. Mengenai tema ini disepakati bahwa Bappenas akan mendata penambang.",
        ),
    ],
)
def test_agreed_on_this_topic(who: str, text: str) -> None:
    assert owners_in(who, text) == [who.split(";")[0]]


def test_agreed_on_another_project_is_none() -> None:
    text = "Two guards watch it. In the earlier project it was agreed that NEMA will count the diggers."
    assert owners_in("NEMA; UNEP", text) == []


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("NEMA; UNEP", "Few read the warnings. NEMA was given the following task: rewrite the warnings by July 2025."),
        ("CAF; ONU-Habitat", "Pocos leen los avisos. A la CAF le tocó la siguiente tarea: reescribir los avisos."),
        ("BNDES; PNUD", "Poucos leem os avisos. Coube ao BNDES a tarefa seguinte: reescrever os avisos."),
        ("PNUE; AFD", "Peu lisent les avis. La tâche suivante a été confiée au PNUE : réécrire les avis."),
        ("Bappenas; UNDP", "Sedikit yang membacanya. Bappenas mendapat tugas berikut: menulis ulang peringatan."),
        ("四川大学、世界银行", "预警信息少有人看懂。以下任务交由四川大学承担：编写通俗版预警。"),
    ],
)
def test_a_task_that_fell_to_somebody(who: str, text: str) -> None:
    [owner] = owners_in(who, text)
    assert who.startswith(owner)


def test_a_task_of_an_earlier_time_is_none() -> None:
    text = "At the first dialogue NEMA was given the following task: rewrite the warnings. It did so."
    assert owners_in("NEMA; UNEP", text) == []
