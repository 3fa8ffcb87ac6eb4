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
        "Parish authorities have no rain gauges.",
        "Las autoridades municipales no reciben los datos.",
        "As câmaras não medem o consumo.",
        "As administrações municipais não têm técnicos.",
        "Les autorités communales n'ont pas de cartes.",
        "Kapasitas fiskal daerah belum cukup.",
        "地方没有定价权。",
        "中小城市专业人员不足。",
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
        "The revision of the Integrated National Water Policy is delayed.",
        "La actualización de la Estrategia Nacional de Vivienda no habla de ciudades.",
        "A revisão da Lei das Finanças Locais está parada no Parlamento.",
        "La révision de la loi sur l'eau attend depuis dix ans.",
        "Revisi Undang-Undang Sumber Daya Air tertunda.",
    ],
)
def test_of_the_national_government(text: str) -> None:
    assert levels_of(text) == ["national"]


@pytest.mark.parametrize(
    "text",
    [
        "Ministries and councils keep separate cadastres.",
        "Cities and the ministry use other maps.",
        "As câmaras e a agência usam métodos diferentes.",
        "Councils and the utility count losses in their own way.",
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


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Drains belong in the annual municipal budget.", "local"),
        ("El mantenimiento tiene que estar en el presupuesto municipal.", "local"),
        ("A manutenção tem de entrar no orçamento anual do município.", "local"),
        ("L'entretien doit figurer au budget de la commune.", "local"),
        ("Pemeliharaan harus masuk anggaran kota.", "local"),
        ("管护经费应当列入城市年度预算。", "local"),
        ("The national fund must reach municipal budgets.", None),
        ("Drains belong in the budget of whoever builds the road.", None),
    ],
)
def test_of_the_budget_of_a_city_in_a_message(text: str, level: str | None) -> None:
    told = propose(read(f"{HEAD}## Key messages\n\n- {text}\n- It rained.\n".encode(), "x.md"), REGISTER)
    assert told.points[0].level == level
