"""Tables under whose head rules are drawn, one over each column."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read

_PARTED = """# Próximos passos

  ------------------------------------------------------
  **Acção**            Responsável         Prazo
  -------------------- ------------------- -------------
  Rever a postura de   Município da Beira  Março de
  valas                                    2027

  Levantar encostas    A indicar
  ------------------------------------------------------
"""
_SIMPLE = """Follow-up

Action               Lead    By when
-------------------  ------  ---------
Publish the map      NEMA    June 2027
Train the drivers    KURA
                     ITDP

The end.
"""
_HAN = """下一步

任务              牵头单位    时限
----------------  ----------  ---------
编制技术指南      财政部      6月底前
开展现场学习      水利部
"""
_WORDS = """Notes

This line goes over the columns below
------------------  ----------
It is no table at all here, only words.
"""


@pytest.mark.parametrize(
    ("name", "text", "rows"),
    [
        (
            "x.md",
            _PARTED,
            [
                ["Acção", "Responsável", "Prazo"],
                ["Rever a postura de valas", "Município da Beira", "Março de 2027"],
                ["Levantar encostas", "A indicar", ""],
            ],
        ),
        (
            "x.txt",
            _SIMPLE,
            [
                ["Action", "Lead", "By when"],
                ["Publish the map", "NEMA", "June 2027"],
                ["Train the drivers", "KURA ITDP", ""],
            ],
        ),
        (
            "x.txt",
            _HAN,
            [["任务", "牵头单位", "时限"], ["编制技术指南", "财政部", "6月底前"], ["开展现场学习", "水利部", ""]],
        ),
        ("x.txt", _WORDS, []),
    ],
)
def test_rows(name: str, text: str, rows: list[list[str]]) -> None:
    told = [[line.text[a:b] for a, b in line.cells] for line in read(text.encode(), name).lines if line.cells]
    assert told == rows
