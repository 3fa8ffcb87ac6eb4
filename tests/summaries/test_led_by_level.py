"""Points that the words before them name: the level that they are given at, or their kind."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "National-Local Dialogue, Kenya\nNakuru, 3 May 2026\n\n"


def points_in(text: str) -> list[tuple[str, str | None, str]]:
    told = propose(read((HEAD + text).encode(), "x.txt"), REGISTER).points
    return [(point.kind, point.level, point.text) for point in told]


def test_a_level_before_the_sentences_of_an_item() -> None:
    told = points_in(
        "2. What the dialogue adds to policy\n\n"
        "2.1 National level. The framework now has indicators for parks.\n"
        "2.2 City level. Three cities read their plans against the basin plan.\n"
    )
    assert told == [
        ("policy_contribution", "national", "The framework now has indicators for parks."),
        ("policy_contribution", "local", "Three cities read their plans against the basin plan."),
    ]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("What the two days changed", "For the country: the Land Bill has a clause on slopes.",
         "For the councils: Bo follows the outline of Freetown."),
        ("Lo que dejó el encuentro", "Para el país: la norma nombra las laderas.",
         "Para los municipios: Piura sigue el modelo de Cusco."),
        ("O que trouxe o encontro", "Para o país: a lei nomeia as encostas.",
         "Para os municípios: Belém segue o modelo do Recife."),
        ("Ce que la rencontre a laissé", "Pour l'État : la loi nomme les pentes.",
         "Pour les communes : Thiès suit le modèle de Rufisque."),
        ("Apa yang diubah dialog", "Bagi pusat: rancangan aturan memuat lereng.",
         "Bagi kota: Palu mengikuti contoh Bitung."),
    ],
)  # fmt: skip
def test_what_changed_by_levels(heading: str, first: str, second: str) -> None:
    told = points_in(f"{heading}\n\n- {first}\n- {second}\n\nThanks\n\nWe thank all.\n")
    assert [(kind, level) for kind, level, _text in told] == [
        ("policy_contribution", "national"),
        ("policy_contribution", "local"),
    ]


def test_levels_within_one_paragraph_of_what_changed() -> None:
    told = "对国家政策而言，比例已写入指标。对城市而言，三市用同一套口径算了成本。"
    text = f"# 中国国家与地方对话\n\n## 这次对话带来了什么\n\n{told}\n"
    points = propose(read(text.encode(), "x.md"), REGISTER).points
    assert [(point.kind, point.level) for point in points] == [
        ("policy_contribution", "national"),
        ("policy_contribution", "local"),
    ]


def test_what_changed_without_levels_is_no_contribution() -> None:
    assert points_in("What the two days changed\n\n- We know each other.\n- The room is painted.\n") == []


def test_a_contribution_for_cities() -> None:
    text = (
        "Hadir: Pemerintah Kota Denpasar; Pemerintah Kota Mataram; UNEP.\n\n"
        "Kontribusi bagi kebijakan\n\nBagi pusat, pengalaman desa menjadi bahan aturan. "
        "Bagi Denpasar dan Mataram, dialog ini melahirkan satu daftar harga.\n"
    )
    assert [level for _kind, level, _text in points_in(text)] == ["national", "local"]


def test_kinds_before_the_items_of_one_list() -> None:
    told = points_in(
        "C. DISKUSI\n"
        "- Kendala: data tanah dipegang empat instansi.\n"
        "- Peluang: insentif untuk kota yang memiliki peta.\n"
        "- Masukan bagi kebijakan nasional: indikator disesuaikan dengan usulan kota.\n"
    )
    assert told == [
        ("challenge", None, "data tanah dipegang empat instansi."),
        ("opportunity", None, "insentif untuk kota yang memiliki peta."),
        ("policy_contribution", "national", "indikator disesuaikan dengan usulan kota."),
    ]


def test_a_table_of_groups_with_columns_of_both_kinds() -> None:
    text = (
        "# Diálogo Nacional-Local\n\n## Trabalhos em grupo\n\n"
        "| Grupo | Constrangimento | Oportunidade |\n|---|---|---|\n"
        "| Lei | A lei não obriga a reservar faixas. | A revisão da lei está no plano. |\n"
    )
    points = propose(read(text.encode(), "x.md"), REGISTER).points
    assert [(point.kind, point.text) for point in points] == [
        ("challenge", "A lei não obriga a reservar faixas."),
        ("opportunity", "A revisão da lei está no plano."),
    ]


def test_a_dark_and_a_bright_side() -> None:
    told = points_in(
        "Sisi gelap\n\nRetribusi hanya menutup sepertiga biaya.\n\nSisi terang\n\nHotel bersedia membayar lebih.\n"
    )
    assert [kind for kind, _level, _text in told] == ["challenge", "opportunity"]
