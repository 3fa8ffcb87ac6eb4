"""Lists over which a sentence says that they were agreed, under a heading that says nothing."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Taking it on", "The following next steps were agreed at the close. They will be taken up again in May."),
        ("Hacia adelante", "Los siguientes compromisos se acordaron al cierre. Se revisarán en el tercer diálogo."),
        ("Para a frente", "As seguintes ações foram acordadas no fim do dia. Serão retomadas no terceiro diálogo."),
        ("Et maintenant", "Les actions suivantes ont été convenues en clôture. Elles seront reprises en mai."),
        ("Sesudah ini", "Langkah berikut disepakati pada sesi penutup. Semua akan dibahas lagi pada bulan Mei."),
        ("往后", "以下事项经会议商定。第三次对话会将再次讨论。"),
    ],
)
def test_a_sentence_that_begins_with_the_list_may_go_on_to_say_what_becomes_of_it(heading: str, sentence: str) -> None:
    text = f"# Second National-Local Dialogue in India\n\n## {heading}\n\n{sentence}\n\n- A guide\n- A map\n"
    assert len(propose(read(text.encode(), "x.md"), REGISTER).steps) == 2


def test_a_list_of_those_who_came_is_none() -> None:
    text = (
        "# Second National-Local Dialogue in India\n\n## The day\n\n"
        "The following took part. All agreed with the text of the note.\n\n- Pune\n- Surat\n"
    )
    assert propose(read(text.encode(), "x.md"), REGISTER).steps == ()
