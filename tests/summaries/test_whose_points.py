"""Of which level a difficulty or a chance is, where its sentence begins with whom or what it is about."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = (
    "# Second National-Local Dialogue\n\n3 March 2025, Kisumu\n\n## Participants\n\n- National: NEMA\n"
    "- Local: Nakuru County Government; two commercial banks; 珠海市自然资源局\n\n"
)


def levels_of(*texts: str) -> list[str | None]:
    items = "".join(f"- {text}\n" for text in texts)
    told = propose(read(f"{HEAD}## Challenges\n\n{items}".encode(), "x.md"), REGISTER)
    assert [point.text for point in told.points] == list(texts)
    return [point.level for point in told.points]


@pytest.mark.parametrize(
    "text",
    [
        "Councils receive grants for roads and none for shade.",
        "Municipal building departments lack the people for plan review.",
        "Nakuru has no map of its drains.",
        "In Nakuru riparian land has been titled.",
        "Nakuru's budget is closed in March.",
        "Los municipios medianos no cuentan con equipos técnicos.",
        "Los catastros municipales están vencidos.",
        "As prefeituras não medem calor.",
        "Les communes manquent de personnel formé.",
        "Les budgets communaux sont votés trop tôt.",
        "Kota-kota belum punya data.",
        "区县技术力量薄弱。",
        "The municipality pays for the study first.",
        "It was noted that councils plan alone.",
        "珠海社区光伏的电表产权不清。",
    ],
)
def test_of_governments_of_cities(text: str) -> None:
    assert levels_of(text) == ["local"]


@pytest.mark.parametrize(
    "text",
    [
        "The national transfer for sanitation has not changed since 2016.",
        "Ministries transfer funds late, so councils cannot plan works.",
        "La norma nacional no menciona los arroyos.",
        "O edital federal exige terreno regularizado.",
        "Le programme national arrive tard.",
        "Kementerian belum punya pedoman.",
        "国家标准没有步道连续性的指标。",
        "Transfers from the national level arrive in May.",
        "Não existe um cadastro nacional de edificações.",
    ],
)
def test_of_the_national_government(text: str) -> None:
    assert levels_of(text) == ["national"]


@pytest.mark.parametrize(
    "text",
    [
        "Ministries and councils keep separate cadastres.",
        "Cities and the ministry use other maps.",
        "Las provincias y la Nación usan cotas distintas.",
        "Cities copy from cities; ministries now know it.",
        "The District Assemblies Common Fund pays late.",
        "The National University has no data on it.",
        "Banks lend to nobody.",
        "Nakuru Water Company loses half of it.",
        "Small cities were absent. Data on groundwater are held by three agencies.",
        "Flood maps are old.",
        "自然灾害频发。",
    ],
)
def test_of_both_or_of_nobody_surely(text: str) -> None:
    assert levels_of(text) == [None]


def test_of_a_policy_by_its_name() -> None:
    text = (
        "## What emerged, law by law\n\n**Building Code 2019** – The ministry noted the request.\n\n"
        "**Nakuru Master Plan** – It can use the flood model.\n\n"
        "**Code of Nakuru** – It names rivers.\n\n**Land Act** – Cities learned that it is read.\n"
    )
    points = propose(read(f"{HEAD}{text}".encode(), "x.md"), REGISTER).points
    assert [point.level for point in points] == ["national", "local", "local", None]
