"""Decisions of minutes that only take note of something, beside others."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "Second National-Local Dialogue\n22 September 2025\n\nPresent: UNEP, Ministry of Works\n\n"
DECISIONS = {
    "en": (
        "Decisions",
        "UNEP to publish the map of drains.",
        "To take note of the report on the coast.",
    ),
    "es": (
        "SE RESUELVE:",
        "Que el PNUMA publique el mapa.",
        "Tomar conocimiento del informe sobre la costa.",
    ),
    "pt": ("Deliberações", "O PNUMA publicará o mapa de drenagem.", "Tomar conhecimento do relatório sobre a costa."),
    "fr": ("Décisions", "Le PNUE publiera la carte des drains.", "Prendre acte du rapport du Ministère sur la côte."),
    "id": ("Keputusan", "UNEP akan menerbitkan peta drainase.", "Mencatat laporan Kementerian tentang pantai."),
    "zh": ("会议决定", "联合国环境署于2026年5月前编制排水图。", "听取住房和城乡建设部关于海岸工程的情况汇报。"),
}
GOES_ON = {
    "en": "Take note of the report and publish it by May 2026.",
    "es": "Tomar conocimiento del informe y publicarlo antes de mayo de 2026.",
    "fr": "Prendre acte du rapport et le publier; transmettre la carte aux communes.",
    "id": "Mencatat laporan tentang pantai dan mengirimkan peta kepada kota.",
}


@pytest.mark.parametrize("language", sorted(DECISIONS))
def test_it_is_no_step(language: str) -> None:
    heading, step, note = DECISIONS[language]
    text = f"{HEAD}{heading}\n\n1. {step}\n2. {note}\n"
    assert [words for words, *_ in told(text)] == [step]


@pytest.mark.parametrize("language", sorted(GOES_ON))
def test_unless_something_is_to_be_done_with_it(language: str) -> None:
    heading, step, _note = DECISIONS[language]
    text = f"{HEAD}{heading}\n\n1. {step}\n2. {GOES_ON[language]}\n"
    assert len(told(text)) > 1
