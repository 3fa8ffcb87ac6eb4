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


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        (
            "Next steps",
            "The participants agreed on the following until the third dialogue, which is foreseen for 2027.",
        ),
        ("Next steps", "It was agreed to do the following before the third dialogue, to be held in Pune."),
        ("Próximos pasos", "Las partes acordaron lo siguiente hasta el tercer diálogo, que se prevé para 2027."),
        ("Encaminhamentos", "Os participantes acordaram o seguinte até ao terceiro diálogo, previsto para 2027."),
        ("Suites à donner", "Les participants ont convenu de ce qui suit d'ici le troisième dialogue, prévu en 2027."),
        ("Tindak lanjut", "Para peserta menyepakati hal-hal berikut sampai dialog ketiga, yang direncanakan 2027."),
    ],
)
def test_a_sentence_that_says_until_when_the_list_is_to_be_done_is_none_of_it(heading: str, sentence: str) -> None:
    text = f"# Second National-Local Dialogue in India\n\n## {heading}\n\n{sentence}\n\nUNEP will send the guide.\n\n"
    steps = propose(read(f"{text}Pune will map its wells by May 2027.\n".encode(), "x.md"), REGISTER).steps
    assert [step.text for step in steps] == ["UNEP will send the guide.", "Pune will map its wells by May 2027."]


@pytest.mark.parametrize(
    "heading",
    ["Acuerdos hasta el cuarto diálogo", "Compromissos até ao quarto diálogo", "Engagements d’ici le dialogue suivant",
     "Komitmen sampai dialog keempat", "Kesepakatan sebelum dialog keempat", "Actions before the fourth dialogue"],
)  # fmt: skip
def test_a_heading_says_until_which_dialogue_the_list_is_to_be_done(heading: str) -> None:
    text = f"# Third National-Local Dialogue in India\n\n## {heading}\n\n- A guide of UNEP\n- A map\n"
    assert len(propose(read(text.encode(), "x.md"), REGISTER).steps) == 2
