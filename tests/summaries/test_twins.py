"""Two headings beside each other that say the same of both levels of government."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def told_in(headings: Sequence[str], items: Sequence[str]) -> Proposal:
    text = "# Notes\n\n" + "".join(
        f"## {heading}\n\n- {item}\n\n" for heading, item in zip(headings, items, strict=True)
    )
    return propose(read(text.encode(), "x.md"), REGISTER)


SENTENCES = ("The code holds rules that nobody checks.", "Clay blocks keep the rooms four degrees cooler.")


@pytest.mark.parametrize(
    ("national", "local", "kind"),
    [
        ("Main results at the national level", "Main results at the local level", "policy_contribution"),
        ("Principales resultados a nivel nacional", "Principales resultados a nivel local", "policy_contribution"),
        ("Résultats au niveau national", "Résultats au niveau local", "policy_contribution"),
        ("国家层面的主要成果", "地方层面的主要成果", "policy_contribution"),
        ("What we took away – the national view", "What we took away – the city view", "key_message"),
        ("Lo que aprendimos: escala nacional", "Lo que aprendimos: escala local", "key_message"),
        ("Pokok bahasan tingkat nasional", "Pokok bahasan tingkat daerah", "key_message"),
        ("Temas tratados a nivel nacional", "Temas tratados a nivel local", "key_message"),
    ],
)
def test_what_both_tell(national: str, local: str, kind: str) -> None:
    told = told_in((national, local), SENTENCES)
    assert [(str(point.kind), point.level, point.text) for point in told.points] == [
        (kind, "national", SENTENCES[0]), (kind, "local", SENTENCES[1]),
    ]  # fmt: skip
    assert told.themes == ()


def test_a_few_words_stay_themes() -> None:
    told = told_in(("Themes at the national level", "Themes at the local level"), ("Housing", "Water"))
    assert ([theme.title for theme in told.themes], told.points) == (["Housing", "Water"], ())


def test_what_is_planned_elsewhere_is_neither() -> None:
    told = told_in(("Projects at the national level", "Projects at the local level"), SENTENCES)
    assert (told.points, told.themes) == ((), ())
