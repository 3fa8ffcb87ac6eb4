"""Boxes of a short note, each under an everyday name: what is said there, and a sentence with a colon in it."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def points_of(text: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.title, one.text) for one in propose(read(text.encode(), "x.md"), REGISTER).points]


@pytest.mark.parametrize(
    ("hard", "bright", "sentence"),
    [
        ("Box 1. What slows us down", "Box 2. Open windows", "Permits take two years."),
        ("Recuadro 1. Lo que no deja avanzar", "Recuadro 2. Ventanas abiertas", "Los permisos tardan dos años."),
        ("Quadro 1. O que não deixa avançar", "Quadro 2. Janelas abertas", "As licenças demoram dois anos."),
        ("Encadré 1. Ce qui empêche d'avancer", "Encadré 2. Fenêtres ouvertes", "Les permis prennent deux ans."),
        ("Yang menahan langkah", "Jendela terbuka", "Izin memakan waktu dua tahun."),
        ("拖后腿的事", "打开的窗口", "许可证要等两年才能拿到。"),
    ],
)
def test_everyday_names_of_boxes(hard: str, bright: str, sentence: str) -> None:
    other = sentence.rstrip(".。") + ("，三年。" if sentence.endswith("。") else " 3.")
    told = points_of(f"# Dialogue\n\n## {hard}\n\n- {sentence}\n- {other}\n\n## {bright}\n\n- {sentence}\n- {other}\n")
    assert [kind for kind, _title, _text in told] == ["challenge"] * 2 + ["opportunity"] * 2


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Key messages", ["A drain keeps its word: it carries what it is given.", "Trees are cheaper than pipes."]),
        ("Mensajes clave", ["El río no perdona: cobra cada obra mal hecha.", "Un árbol cuesta menos que un tubo."]),
        ("Mensagens-chave", ["O rio não perdoa: cobra cada obra mal feita.", "Uma árvore custa menos que um tubo."]),
        ("Messages clés", ["La rivière a ses lois : elle reprend son lit.", "Un arbre coûte moins qu'un tuyau."]),
        ("Pesan kunci", ["Sungai tidak pernah lupa: ia kembali ke alurnya.", "Pohon lebih murah daripada pipa."]),
    ],
)
def test_a_sentence_with_a_colon_is_whole(heading: str, items: list[str]) -> None:
    told = points_of(f"# Dialogue\n\n## {heading}\n\n- {items[0]}\n- {items[1]}\n")
    assert [text for _kind, _title, text in told] == items


def test_titles_before_colons_stay_titles() -> None:
    """All have one, or it is a name."""
    told = points_of("# Dialogue\n\n## Key messages\n\n- Water: it is short.\n- Land: it is dear.\n")
    assert [(title, text) for _kind, title, text in told] == [("Water", "it is short."), ("Land", "it is dear.")]
    told = points_of("# Dialogue\n\n## Challenges\n\n- For the cities: no engineers stay.\n- Permits are slow.\n")
    assert [text for _kind, _title, text in told] == ["no engineers stay.", "Permits are slow."]
