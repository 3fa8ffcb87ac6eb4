"""Steps that are due by the next dialogue, and those of the dialogue before, which are none."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.proposing.meetings_ahead import said_of_next
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("UNEP will pay before the third session.", 2, "before the third session"),
        ("UNEP will pay before the second session.", 1, None),  # It may be that of the afternoon.
        ("UNEP will pay before the next session.", 2, None),
        ("UNEP will pay before the next session of the dialogue.", None, "before the next session of the dialogue"),
        ("A ANE fará o mapa antes da próxima sessão do diálogo.", None, "antes da próxima sessão do diálogo"),
        ("La ville partagera la carte lors du deuxième dialogue.", 1, "lors du deuxième dialogue"),
        ("La ciudad compartirá el mapa en el segundo diálogo.", 1, "en el segundo diálogo"),
        ("NIUA will write a note for discussion at the second dialogue.", 1, "at the second dialogue"),
        ("El MTC hará una nota para discusión en el segundo diálogo.", 1, "en el segundo diálogo"),
        ("A ANE fará uma nota para discussão no segundo diálogo.", 1, "no segundo diálogo"),
        ("L'ONAS rédigera une note pour discussion lors du deuxième dialogue.", 1, "lors du deuxième dialogue"),
        ("交通运输部汇总各地标准,供下次对话会讨论。", 1, "供下次对话会讨论"),
        ("The fares will be discussed at the second dialogue.", 1, None),
        ("在下次对话会上讨论票价。", 1, None),
        ("UNEP will pay before NLD 2.", 1, "before NLD 2"),
        ("UNEP will pay before NLD 2.", 2, None),
        ("Kota Bitung membuka peta sebelum dialog ke-3.", 2, "sebelum dialog ke-3"),
        ("A ANE fará o mapa antes do diálogo 2, em Beira.", 1, "antes do diálogo 2"),
        ("UNEP will pay before the dialogue 2 May.", 1, None),
        ("UNEP will report at Dialogue III.", 2, "at Dialogue III"),
        ("El MTC presentará el mapa en el Diálogo III.", 2, "en el Diálogo III"),
        ("A ANE apresentará o mapa no Diálogo Nacional-Local IV.", 3, "no Diálogo Nacional-Local IV"),
        ("La ville présentera la carte lors du dialogue IV.", 3, "lors du dialogue IV"),
        ("Kota Bitung melaporkan peta pada Dialog ke-IV.", 3, "pada Dialog ke-IV"),
        ("UNEP will report at Dialogue III.", 1, None),
    ],
)
def test_the_next_dialogue_may_be_a_session(text: str, number: int | None, words: str | None) -> None:
    assert said_of_next(text, number) == words


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "x.md"), REGISTER)


@pytest.mark.parametrize("heading", ["", "## Next steps\n\n"])
def test_what_stands_before_a_count_is_due_for_all_of_it(heading: str) -> None:
    told = told_in(
        f"# First National-Local Dialogue in Ghana\n\n{heading}The participants agreed that, before the second "
        "dialogue, 1) the City of Accra will mark the drains; 2) UNEP will test the water by June 2027.\n"
    )
    assert [step.due and step.due.words for step in told.steps] == ["before the second dialogue", "June 2027"]


@pytest.mark.parametrize(
    "heading",
    [
        "Previous next steps: where they stand",
        "Where the actions of the second dialogue stand",
        "Où en sont les suites",
    ],
)
def test_steps_of_the_dialogue_before_are_none(heading: str) -> None:
    told = told_in(
        f"# Third National-Local Dialogue in Ghana\n\n## {heading}\n\n| Step | Responsible | Status |\n|---|---|---|\n"
        "| Map the drains | City of Accra | delayed |\n\n## Next steps\n\n- UNEP will test the water.\n"
    )
    assert [step.text for step in told.steps] == ["UNEP will test the water."]


@pytest.mark.parametrize(
    "heading",
    [
        "Tareas hacia el segundo diálogo",
        "Towards the second dialogue",
        "Passos rumo ao segundo diálogo",
        "Actions vers le deuxième dialogue",
    ],
)
def test_a_heading_that_only_says_of_what_time_it_is_tells_no_due(heading: str) -> None:
    told = told_in(
        f"# First National-Local Dialogue in Ghana\n\n## {heading}\n\n- UNEP will test the water.\n"
        "- The City of Accra will map the drains by May 2027.\n"
    )
    assert [step.due and step.due.words for step in told.steps] == [None, "May 2027"]
