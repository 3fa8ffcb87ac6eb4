"""What stands among next steps and is none: what one person is quoted with, and whom to ask about the text."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "# Second National-Local Dialogue in Ghana\n\n23 September 2025\n\n"
STEP = "The Ministry of Works will publish the map by May 2026."
OTHER = "UNEP will lend a surveyor by June 2026."


def steps_beside(text: str) -> list[str]:
    return [words for words, *_ in told(f"{HEAD}## Next steps\n\n- {STEP}\n- {OTHER}\n- {text}\n", "x.md")]


@pytest.mark.parametrize(
    "text",
    [
        '"Without a law we can plant nothing," said Ms Ama Boye of EPA, who called on Government to open its land.',
        (
            "“Sin una ley no podemos plantar nada”, dijo la señora Paz, de la Municipalidad de Piura, que pidió "
            "al Gobierno abrir sus tierras."
        ),
        (
            "“Sem uma lei não podemos plantar nada”, disse Ana Reis, da Prefeitura de Recife, que pediu ao Governo "
            "abrir as suas terras."
        ),
        (
            "« Sans une loi nous ne pouvons rien planter », a dit Mme Diop, de la Ville de Dakar, qui a appelé "
            "l'État à ouvrir ses terres."
        ),
        "“Tanpa aturan kita tidak bisa apa-apa,” kata Ibu Sari dari Bappenas, yang meminta Pemerintah membuka lahan.",
        "“没有法律，我们什么也种不了。”成都市规划局王局长说，并呼吁住房和城乡建设部开放土地。",
    ],
)
def test_what_one_person_is_quoted_with(text: str) -> None:
    assert steps_beside(text) == [STEP, OTHER]


def test_what_one_promises_in_marks_is_a_step() -> None:
    text = '"The Lands Commission will open its maps by July 2026," said the Lands Commission.'
    assert len(steps_beside(text)) == 1 + 2


@pytest.mark.parametrize(
    "label", ["Contact", "Press contact", "Contacto de prensa", "Contato", "Contact presse", "Narahubung", "联系人"]
)
def test_whom_to_ask_about_the_text(label: str) -> None:
    assert steps_beside(f"{label}: Public Relations Unit, Ministry of Works") == [STEP, OTHER]
