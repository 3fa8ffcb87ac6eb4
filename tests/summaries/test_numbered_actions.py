"""Decisions that a number counts, each on a line of its own amid minutes."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

TEXTS = {
    "en": ("Decision no. 1: NEMA prints a guide to wells.", "Decision No 2: UNEP opens its map."),
    "es": ("Decisión n.º 1: SUNASS publica una guía de pozos.", "Decisión núm. 2: SUNASS abre su mapa."),
    "pt": ("Decisão n.º 1: A ANA publica um guia de poços.", "Decisão n.º 2: A ANA abre o seu mapa."),
    "fr": ("Décision n° 1 : L'ONAS publie un guide des puits.", "Décision no 2 : L'ONAS ouvre sa carte."),
    "id": ("Keputusan 1: Bappenas menerbitkan panduan sumur.", "Keputusan No. 2: Bappenas membuka petanya."),
    "zh": ("决定1：水利部发布水井导则。", "决定2：水利部开放地图。"),
}
_HEADS = {
    "en": "Next steps", "es": "Próximos pasos", "pt": "Encaminhamentos", "fr": "Prochaines étapes",
    "id": "Langkah selanjutnya", "zh": "下一步工作",
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
def test_each_is_a_step_without_its_number(language: str) -> None:
    lines = TEXTS[language]
    steps = told(f"{_HEADS[language]}\n\n{lines[0]}\n{lines[1]}\n")
    assert [text for text, *_rest in steps] == [line.replace("：", ":").split(":", 1)[1].strip() for line in lines]
    assert all(owner for _text, owner, *_rest in steps)
