"""Themes that are counted, in headings, or at the beginning of paragraphs."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def themes_in(text: str) -> list[str]:
    return [theme.title for theme in propose(read(text.encode(), "note.md"), REGISTER).themes]


HEADED = """# {title}

{over}

{first}

The first was spoken of at length.

{second}

The second, too.

## {challenges}

- {hard}
"""


@pytest.mark.parametrize(
    ("title", "over", "first", "second", "names"),
    [
        (
            "First national-local dialogue in Rwanda", "**Themes**", "#### Theme A – Wetland parks",
            "#### Theme B – Moving garages", ["Wetland parks", "Moving garages"],
        ),
        (
            "Primer diálogo nacional-local de Costa Rica", "", "## Eje 1. Ríos vivos", "## Eje 2. Caminar",
            ["Ríos vivos", "Caminar"],
        ),
        (
            "Primeiro diálogo nacional-local do Brasil", "", "### Eixo temático I - Drenagem",
            "### Eixo temático II - Ônibus", ["Drenagem", "Ônibus"],
        ),
        (
            "Dialog nasional-daerah pertama di Indonesia", "## Tema pembahasan", "**Tema 1: Bus air dan dermaga**",
            "**Tema 2: Pembayaran terpadu**", ["Bus air dan dermaga", "Pembayaran terpadu"],
        ),
        (
            "国家与地方对话 · 首次会议总结", "", "## 议题一：慢行系统", "#### 议题二：街区改造",
            ["慢行系统", "街区改造"],
        ),
    ],
)  # fmt: skip
def test_headings_count_themes(title: str, over: str, first: str, second: str, names: list[str]) -> None:
    text = HEADED.format(title=title, over=over, first=first, second=second, challenges="Défis", hard="Le prix.")
    assert themes_in(text) == names
    assert propose(read(text.encode(), "note.md"), REGISTER).value("topic") is None


def test_paragraphs_count_themes() -> None:
    lines = (
        "# Premier dialogue national-local au Maroc", "## Axes du dialogue",
        "Axe 1 : le bus à haut niveau de service. Agadir a montré que la ligne tient.",
        "Axe 2 : mesurer l’air. Casablanca compte 14 stations.",
    )  # fmt: skip
    assert themes_in("\n\n".join(lines)) == ["le bus à haut niveau de service", "mesurer l’air"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("## Theme 2: Air", "## Theme 3: Water"),
        ("## Theme 1: Air", "## Water"),
        ("## Section 1: Air", "## Section 2: Water"),
    ],
)
def test_what_does_not_count_from_one_on_is_none(first: str, second: str) -> None:
    text = HEADED.format(
        title="First dialogue in Ghana", over="", first=first, second=second, challenges="Challenges", hard="Fees."
    )
    assert themes_in(text) == []


def test_what_steps_stand_under_is_none() -> None:
    steps = (
        "## Next steps\n\n### Theme 1: Air\n\n- UNEP will publish a map.\n\n### Theme 2: Water\n\n- UNDP will pay.\n"
    )
    assert themes_in(f"# First dialogue in Ghana\n\n{steps}") == []


@pytest.mark.parametrize(
    ("heading", "count"), [("What we learned", "Theme"), ("Lo que aprendimos", "Tema"), ("Enseignements", "Thème")]
)
def test_themes_before_what_was_learned_of_each(heading: str, count: str) -> None:
    text = f"# First dialogue in Ghana\n\n## {heading}\n\n1. **{count} A: Wetlands.** A lagoon may order a ward.\n"
    text += f"2. **{count} B: Social housing.** The grant pays for far land.\n"
    told = propose(read(text.encode(), "x.md"), REGISTER)
    assert [theme.title for theme in told.themes] == ["Wetlands", "Social housing"]
    assert [(point.kind, point.text) for point in told.points] == [
        ("key_message", "A lagoon may order a ward."),
        ("key_message", "The grant pays for far land."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three topics were discussed: rivers and drains; heat; money for parks.",
        "Se discutieron tres temas: ríos y drenajes; calor; dinero para parques.",
        "会议围绕三个议题展开讨论：河流与排水；高温；公园资金。",
    ],
)
def test_themes_that_semicolons_part(sentence: str) -> None:
    assert len(themes_in(f"# First dialogue in Ghana\n\n## Overview\n\n{sentence}\n")) == 3
