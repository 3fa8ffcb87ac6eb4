"""A time that stands over steps is the due of each that has none of its own."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.named_times import is_stretch
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

EN = (
    "# Third National-Local Dialogue, South Africa\n\nBoksburg, 19 September 2024\n\n## Who came\n\nNational "
    "Treasury; SALGA; "
    "Department of Transport; UNEP\n\n## Way forward\n\nThe chair read them aloud.\n\n"
)
FR = "# Deuxième Dialogue national-local, Maroc\n\nAgadir, 21 janvier 2025\n\n## Présents\n\nDGCT\n\n## Engagements\n\n"
ZH = "# 第二次国家—地方对话会（中国·成都，2024年7月25日）\n\n## 参会\n\n成都市、宁波市\n\n## 下一步工作\n\n"


def told(text: str, name: str = "x.md") -> list[tuple[str, str, str]]:
    steps = propose(read(text.encode(), name), REGISTER).steps
    return [
        (
            step.owner.name if step.owner else "",
            str(step.due.on) if step.due else "",
            step.due.words if step.due else "",
        )
        for step in steps
    ]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            (
                f"{EN}### Until the end of November 2024\n\nNational Treasury will publish the grants. SALGA will send "
                "a template.\n\n"
                "### During the financial year 2025/26\n\nThe Department of Transport will fund corridors. UNEP will "
                "train ten "
                "planners by May 2025.\n"
            ),
            [
                ("National Treasury", "2024-11-30", "November 2024"),
                ("SALGA", "2024-11-30", "November 2024"),
                ("Department of Transport", "None", "During the financial year 2025/26"),
                ("UNEP", "2025-05-31", "May 2025"),
            ],
        ),
        (
            (
                f"{FR}D'ici fin mars 2025\n\nLa DGCT diffusera le guide. La commune d'Agadir replantera les arbres.\n\n"
                "Avant l'été\n\nL'AFD lancera l'étude. La DGCT réunira les communes.\n"
            ),
            [
                ("DGCT", "2025-03-31", "mars 2025"),
                ("commune d'Agadir", "2025-03-31", "mars 2025"),
                ("AFD", "None", "Avant l'été"),
                ("DGCT", "None", "Avant l'été"),
            ],
        ),
        (
            f"{ZH}2024年底前\n\n成都市将报送湿地清单。宁波市将发布指南。\n\n2025年上半年\n\n宁波市将安装水位计。成都市将提供培训。\n",
            [
                ("成都市", "2024-12-31", "2024年"),
                ("宁波市", "2024-12-31", "2024年"),
                ("宁波市", "2025-06-30", "2025年上半年"),
                ("成都市", "2025-06-30", "2025年上半年"),
            ],
        ),
    ],
)
def test_the_time_above_is_the_due_of_each(text: str, steps: list[tuple[str, str, str]]) -> None:
    assert told(text) == steps


STRETCHES = (
    "Third National-Local Dialogue, South Africa\n\nBoksburg, 19 September 2024\n\nWho came\n\nNational Treasury, "
    "SALGA, Department of Transport, UNEP\n\nTHE ROAD TO DURBAN\n\nThey agreed on what has to happen.\n\n"
    "First stretch: before the rains\n\n"
    "(i) National Treasury will publish the grants by 31 October 2024.\n(ii) SALGA will send a template.\n\n"
    "Second stretch: the first quarter of 2025\n\n"
)


def test_a_list_counts_on_under_the_next_time() -> None:
    text = f"{STRETCHES}(iii) UNEP will train two planners from each city.\n"
    assert told(text, "x.txt") == [
        ("National Treasury", "2024-10-31", "31 October 2024"),
        ("SALGA", "None", "before the rains"),
        ("UNEP", "2025-03-31", "first quarter of 2025"),
    ]


def test_what_counts_on_and_names_nobody_is_no_step() -> None:
    assert told(f"{STRETCHES}(iii) The rains were late last year.\n", "x.txt") == [
        ("National Treasury", "2024-10-31", "31 October 2024"),
        ("SALGA", "None", "before the rains"),
    ]


@pytest.mark.parametrize(
    ("times", "dues"),
    [
        (
            ("Short term: 0 to 6 months", "Medium term (6–18 months)", "Long term - beyond 18 months"),
            ["0 to 6 months", "6–18 months", "beyond 18 months"],
        ),
        (
            ("Corto plazo (en 6 meses)", "Mediano plazo (de 6 a 18 meses)", "Largo plazo (después de dos años)"),
            ["en 6 meses", "de 6 a 18 meses", "después de dos años"],
        ),
        (
            ("D'ici 6 mois", "De 6 à 18 mois", "Au-delà de 18 mois"),
            ["D'ici 6 mois", "De 6 à 18 mois", "Au-delà de 18 mois"],
        ),
        (("近期（6个月内）", "中期（6-18个月）", "远期（18个月以后）"), ["6个月内", "6-18个月", "18个月以后"]),
    ],
)  # fmt: skip
def test_a_stretch_of_time_is_told_in_words(times: tuple[str, ...], dues: list[str]) -> None:
    deeds = ("SALGA will send a template", "National Treasury will publish the grants", "UNEP will train planners")
    parts = "".join(f"### {time}\n\n- {deed}\n\n" for time, deed in zip(times, deeds, strict=True))
    assert [due for _owner, _day, due in told(f"{EN}{parts}")] == dues


def test_the_name_of_a_field_is_no_stretch_of_time() -> None:
    assert not is_stretch("Pembiayaan")
    assert not is_stretch("After care")
