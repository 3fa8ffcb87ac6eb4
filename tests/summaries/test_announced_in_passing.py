"""Sentences and labels that announce points by everyday words: that obstacles are known, that the moment is good, what
was said of difficulties, what was seen that is good."""

from __future__ import annotations

import pytest

from tests.summaries.second import told_in

MOODS = {
    "en": ("The obstacles are familiar.", "Towns have no right to enter the mills.", "Old cars arrive every day.",
           "Yet the moment is good.", "The new law obliges mills to publish their readings."),
    "es": ("Los obstáculos son conocidos.", "Los municipios no pueden entrar a las fábricas.",
           "Cada día llegan autos viejos.", "Sin embargo, el momento es bueno.",
           "La nueva ley obliga a publicar las mediciones."),
    "fr": ("Les obstacles sont connus.", "Les communes n'ont pas le droit d'entrer dans les usines.",
           "De vieilles voitures arrivent chaque jour.", "Pourtant, le moment est propice.",
           "La nouvelle loi oblige à publier les mesures."),
    "pt": ("Os obstáculos são conhecidos.", "Os municípios não podem entrar nas fábricas.",
           "Todos os dias chegam carros velhos.", "Contudo, o momento é bom.",
           "A nova lei obriga a publicar as medições."),
    "id": ("Hambatannya sudah dikenal.", "Kota tidak berhak masuk ke pabrik.", "Mobil tua datang setiap hari.",
           "Namun waktunya tepat.", "Undang-undang baru mewajibkan pabrik menerbitkan hasil ukurnya."),
    "zh": ("困难是众所周知的。", "城市无权进入工厂。", "旧车每天都在增加。", "但时机很好。",
           "新法要求工厂公布监测数据。"),
}  # fmt: skip
LABELS = {
    "en": ("What was said about difficulties: ", "What we saw that is good: "),
    "es": ("Lo que se dijo sobre dificultades: ", "Lo que vimos de bueno: "),
    "fr": ("Ce qui a été dit sur les difficultés : ", "Ce que nous avons vu de bon : "),
    "pt": ("O que foi dito sobre dificuldades: ", "O que vimos de bom: "),
    "id": ("Yang disampaikan tentang kesulitan: ", "Yang kami lihat baik: "),
    "zh": ("关于困难：", "好的方面："),
}


def points(text: str) -> list[tuple[str, str]]:
    return [(point.kind, point.text) for point in told_in(text).points]


@pytest.mark.parametrize("language", MOODS)
def test_what_stands_behind_such_sentences_is_of_their_kind(language: str) -> None:
    hard, first, second, bright, third = MOODS[language]
    gap = "" if language == "zh" else " "
    expected = [("challenge", first), ("challenge", second), ("opportunity", third)]
    assert points(f"{hard}{gap}{first}{gap}{second}\n\n{bright}{gap}{third}\n") == expected


@pytest.mark.parametrize("language", LABELS)
def test_what_stands_behind_such_labels_is_of_their_kind(language: str) -> None:
    (hard, bright), (_hard, first, second, _bright, third) = LABELS[language], MOODS[language]
    gap = "" if language == "zh" else " "
    expected = [("challenge", first), ("challenge", second), ("opportunity", third)]
    assert points(f"{hard}{first}{gap}{second}\n\n{bright}{third}\n") == expected
