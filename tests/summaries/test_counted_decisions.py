"""Decisions that a word counts, before or behind what they are called, as official letters and minutes have them."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

TOLD = {
    "fr": (
        "Décisions",
        "DÉCISION PREMIÈRE. - L'Agence de l'eau remet aux communes un modèle de contrat d'ici au 30 avril 2025.",
        "DÉCISION DEUXIÈME. - Le Fonds d'équipement étudie l'ouverture d'un guichet d'ici au 30 juin 2025.",
    ),
    "en": (
        "Decisions",
        "First decision: The Water Agency hands the municipalities a model contract by 30 April 2025.",
        "Second decision: The Equipment Fund looks into opening a window by 30 June 2025.",
    ),
    "es": (
        "Decisiones",
        "Decisión primera: La Agencia del Agua entrega un contrato modelo hasta el 30 de abril de 2025.",
        "Decisión segunda: El Fondo de Equipamiento estudia abrir una ventanilla hasta el 30 de junio de 2025.",
    ),
    "pt": (
        "Decisões",
        "Primeira decisão – A Agência da Água entrega um contrato-modelo até 30 de abril de 2025.",
        "Segunda decisão – O Fundo de Equipamento estuda a abertura de um guichê até 30 de junho de 2025.",
    ),
    "id": (
        "Keputusan",
        "Keputusan pertama: Badan Air menyerahkan contoh kontrak paling lambat 30 April 2025.",
        "Keputusan kedua: Dana Peralatan mengkaji pembukaan loket paling lambat 30 Juni 2025.",
    ),
    "zh": (
        "决定",
        "决定一：水务局于2025年4月30日前向各市提供合同范本。",
        "决定二：设备基金于2025年6月30日前研究开设窗口。",
    ),
}


@pytest.mark.parametrize("language", TOLD)
def test_each_is_a_step_without_what_counts_it(language: str) -> None:
    steps = told("\n\n".join(["National-Local Dialogue, 12 February 2025", *TOLD[language], ""]))
    assert [due for _words, _owner, _helpers, due in steps] == ["2025-04-30", "2025-06-30"]
    assert [any(decision.endswith(words) for decision in TOLD[language]) for words, *_rest in steps] == [True, True]
    assert not any("decis" in words.lower() or "décis" in words.lower() for words, *_rest in steps)
