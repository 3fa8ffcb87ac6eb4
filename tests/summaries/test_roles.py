"""Who owes a step and who helps, where the cell of a table tells their roles."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEADS = {
    "en": "| Action | Owner | Deadline |",
    "es": "| Acción | Responsable | Plazo |",
    "fr": "| Action | Responsable | Échéance |",
    "pt": "| Ação | Responsável | Prazo |",
    "id": "| Kegiatan | Penanggung jawab | Tenggat |",
    "zh": "| 行动 | 责任单位 | 时限 |",
}


def owing(language: str, cell: str) -> list[str]:
    """The owner, empty where there is none, and those who support."""
    text = f"# Second dialogue\n\n{HEADS[language]}\n|---|---|---|\n| Map the drains | {cell} | 30/06/2026 |\n"
    (step,) = propose(read(text.encode(), "x.md"), REGISTER).steps
    return [step.owner.name if step.owner else "", *(one.name for one in step.supporters)]


@pytest.mark.parametrize(
    ("language", "cell", "names"),
    [
        ("en", "Pune (lead), Surat", ["Pune", "Surat"]),
        ("en", "Pune (lead), Surat (support)", ["Pune", "Surat"]),
        ("en", "UNEP (support), NDMA (lead)", ["NDMA", "UNEP"]),
        ("en", "NDMA, Pune (technical support)", ["NDMA", "Pune"]),
        ("en", "Lead: NDMA; support: UNEP, World Bank", ["NDMA", "UNEP", "World Bank"]),
        ("en", "Lead: NDMA. Support: UNEP and World Bank", ["NDMA", "UNEP", "World Bank"]),
        ("en", "Support – UNEP; Lead – NDMA", ["NDMA", "UNEP"]),
        ("en", "NDMA (lead), supported by UNEP and GIZ", ["NDMA", "UNEP", "GIZ"]),
        ("en", "UNEP (support)", ["", "UNEP"]),
        ("es", "Mendoza (líder), Salta (apoyo)", ["Mendoza", "Salta"]),
        ("es", "Lidera: Ministerio de Vivienda; apoya: BID, GIZ", ["Ministerio de Vivienda", "BID", "GIZ"]),
        ("fr", "Chef de file : Ministère des Terres ; appui : BAD, GIZ", ["Ministère des Terres", "BAD", "GIZ"]),
        ("fr", "Marrakech (chef de file), Agadir (appui)", ["Marrakech", "Agadir"]),
        ("pt", "Coordenação: Ministério das Cidades; apoio: BID, GIZ", ["Ministério das Cidades", "BID", "GIZ"]),
        ("pt", "Ministério das Cidades (líder), BID (apoio)", ["Ministério das Cidades", "BID"]),
        (
            "id",
            "Utama: Kementerian Keuangan; pendukung: Bank Dunia, GIZ",
            ["Kementerian Keuangan", "Bank Dunia", "GIZ"],
        ),
        ("id", "Kementerian Keuangan (koordinator), Bank Dunia (pendukung)", ["Kementerian Keuangan", "Bank Dunia"]),
        ("zh", "牵头：财政部；配合：世界银行、成都市", ["财政部", "世界银行", "成都市"]),
        ("zh", "成都市（牵头）、重庆市（配合）", ["成都市", "重庆市"]),
    ],
)
def test_roles_part_them(language: str, cell: str, names: list[str]) -> None:
    assert owing(language, cell) == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Ministry of Housing (Urban Wing)", ["Ministry of Housing (Urban Wing)"]),
        ("Ministry of Housing, Lands and Water (lead)", ["Ministry of Housing, Lands and Water"]),
        ("Ministry of Housing, Lands and Water (lead), UNEP", ["Ministry of Housing, Lands and Water", "UNEP"]),
        ("Water Support Unit", ["Water Support Unit"]),
        ("Ministry of Lands - Survey Department", ["Ministry of Lands - Survey Department"]),
    ],
)
def test_what_is_no_role_parts_nobody(cell: str, names: list[str]) -> None:
    assert owing("en", cell) == names
