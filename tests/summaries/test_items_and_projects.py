"""Tables of next steps whose first column is called 'Item', or as projects are."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "# Second National-Local Dialogue in Ghana\n\n22 September 2025\n\n## {title}\n\n"
HEADS = {
    "en": "| Item | Who leads | Who helps | When |",
    "es": "| Ítem | Quién lidera | Quién apoya | Cuándo |",
    "pt": "| Projeto | Quem lidera | Quem apoia | Quando |",
    "fr": "| Projet | Qui pilote | Qui appuie | Quand |",
    "id": "| Proyek | Siapa yang memimpin | Siapa yang membantu | Kapan |",
    "zh": "| 项目 | 谁负责 | 谁协助 | 什么时候 |",
}
RULE = "\n|---|---|---|---|\n"
ROWS = "| Draw a map of all flood zones | UNEP | City of Tema | May 2026 |\n| Meet again on it | all | – | tbd |\n"
STEPS = [
    ("Draw a map of all flood zones", "UNEP", ["City of Tema"], "2026-05-31"),
    ("Meet again on it", "", [], ""),
]


@pytest.mark.parametrize("language", sorted(HEADS))
def test_a_table_of_next_steps(language: str) -> None:
    text = HEAD.format(title="Next steps") + HEADS[language] + RULE + ROWS
    assert told(text, "x.md") == STEPS


@pytest.mark.parametrize("title", ["What runs already", "Projects of the two cities"])
def test_projects_that_run_are_none(title: str) -> None:
    text = (
        HEAD.format(title=title)
        + "| Project | Responsible | By when |\n|---|---|---|\n"
        + ROWS.replace(" City of Tema |", "")
    )
    assert told(text.replace(" – |", ""), "x.md") == []


def test_how_far_they_are_shows_that_they_run() -> None:
    rows = "| Drains of Tema | UNEP | May 2026 | half done |\n| Trees of Accra | City of Accra | June 2026 | begun |\n"
    text = HEAD.format(title="Next steps") + "| Project | Responsible | By when | Status |\n|---|---|---|---|\n" + rows
    assert told(text, "x.md") == []


def test_numbers_count_the_items() -> None:
    rows = "| 1 | Draw one map | UNEP | May 2026 |\n| 2 | Send the law | City of Tema | June 2026 |\n"
    text = HEAD.format(title="Next steps") + "| Item | Action | Responsible | When |\n|---|---|---|---|\n" + rows
    assert [words for words, *_ in told(text, "x.md")] == ["Draw one map", "Send the law"]
