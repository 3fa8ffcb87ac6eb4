"""Matrices of strengths, weaknesses, opportunities and threats: what the last three tell is a challenge or a chance."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.making import page_of
from tests.summaries.register import REGISTER

CH, OP = "challenge", "opportunity"


def points_in(data: bytes, name: str = "x.md") -> list[tuple[str, str]]:
    return [(point.kind, point.text) for point in propose(read(data, name), REGISTER).points]


@pytest.mark.parametrize(
    ("heading", "table", "expected"),
    [
        (
            "Matriz DOFA",
            (
                "| Fortalezas | Debilidades |\n|---|---|\n| Mapas | Catastro viejo |\n| Equipo | Alta rotación |\n"
                "\n| Oportunidades | Amenazas |\n|---|---|\n| Fondo abierto | Lluvias de El Niño |\n"
            ),
            [(CH, "Catastro viejo"), (CH, "Alta rotación"), (OP, "Fondo abierto"), (CH, "Lluvias de El Niño")],
        ),
        (
            "SWOT",
            (
                "| | Helpful | Harmful |\n|---|---|---|\n"
                "| Internal | **Strengths**<br>Young staff | **Weaknesses**<br>No budget line<br>Old pumps |\n"
                "| External | **Opportunities**: a fund is open | **Threats**: floods in May; debts |\n"
            ),
            [(CH, "No budget line"), (CH, "Old pumps"), (OP, "a fund is open"), (CH, "floods in May"), (CH, "debts")],
        ),
        (
            "SWOT分析",
            (
                "| 优势（S） | 劣势（W） | 机会（O） | 威胁（T） |\n|---|---|---|---|\n"
                "| 队伍年轻 | 资金不足 | 国债支持 | 极端降雨 |\n"
            ),
            [(CH, "资金不足"), (OP, "国债支持"), (CH, "极端降雨")],
        ),
        (
            "Análise FOFA",
            (
                "| Forças | Mapas bons |\n|---|---|\n| Fraquezas | Cadastro antigo; sem verba própria |\n"
                "| Oportunidades | Fundo aberto |\n| Ameaças | Chuvas |\n"
            ),
            [(CH, "Cadastro antigo"), (CH, "sem verba própria"), (OP, "Fundo aberto"), (CH, "Chuvas")],
        ),
        (
            "Analisis SWOT",
            (
                "### Kekuatan\n\n- Peta rob\n\n### Kelemahan\n\n- Anggaran kecil\n\n### Peluang\n\n- Dana terbuka\n\n"
                "### Ancaman\n\n- Banjir rob\n"
            ),
            [(CH, "Anggaran kecil"), (OP, "Dana terbuka"), (CH, "Banjir rob")],
        ),
    ],
)
def test_parts_of_a_matrix(heading: str, table: str, expected: list[tuple[str, str]]) -> None:
    text = f"# Second National-Local Dialogue in Ghana\n\nAccra, 3 March 2025\n\n## {heading}\n\n{table}"
    assert points_in(text.encode()) == expected


def test_names_over_names_within_one_table() -> None:
    cells = (("Forces", "Faiblesses"), ("Équipes formées", "<p>Budgets tardifs</p><p>Cadastre ancien</p>"),
             ("Opportunités", "Menaces"), ("Fonds vert", "Crues"))  # fmt: skip
    rows = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in cells)
    text = f"<h1>Deuxième Dialogue national-local</h1><p>Dakar, 3 mars 2025</p><h2>AFOM</h2><table>{rows}</table>"
    assert points_in(text.encode(), "x.html") == [
        (CH, "Budgets tardifs"), (CH, "Cadastre ancien"), (OP, "Fonds vert"), (CH, "Crues"),
    ]  # fmt: skip


def test_lines_of_a_cell_that_end_before_its_edge_are_a_list() -> None:
    cells = (("Strengths", "Good law", "Young staff"), ("Weaknesses", "Budgets come late", "Old pumps"),
             ("Opportunities", "A fund is open", "Land near stations"),
             ("Threats", "Floods", "Debts of wards"))  # fmt: skip
    places = [(60 + 200 * (one % 2), 150 + 60 * (one // 2)) for one in range(4)]
    runs = [(left + 4.0, top + 14.0 + 14 * line, text) for (left, top), cell in zip(places, cells, strict=True)
            for line, text in enumerate(cell)]  # fmt: skip
    boxes = [(left, top, 200, 60) for left, top in places]
    title = (60.0, 90.0, "*Second National-Local Dialogue in Kenya: What it brought to rivers and wards*")
    assert points_in(page_of([title, (60.0, 130.0, "*SWOT*"), *runs], boxes=boxes), "x.pdf") == [
        (CH, "Budgets come late"), (CH, "Old pumps"), (OP, "A fund is open"), (OP, "Land near stations"),
        (CH, "Floods"), (CH, "Debts of wards"),
    ]  # fmt: skip
