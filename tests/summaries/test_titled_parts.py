"""Short names that letters count, each over a list of its own: one that holds a known name among other words is a part
as those are that are nothing else."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

TEXTS = {
    "en": (
        "Second National-Local Dialogue in Kenya", "(a) Key messages", "(b) Obstacles that remain", "(c) Opportunities",
        "Nobody pays for the survey of wells.", "The two platforms count in different ways.",
    ),
    "es": (
        "Segundo Diálogo Nacional-Local, Perú", "(a) Mensajes clave", "(b) Dificultades que persisten",
        "(c) Oportunidades", "Nadie paga el inventario de pozos.", "Las dos plataformas cuentan de modo distinto.",
    ),
    "pt": (
        "Segundo Diálogo Nacional-Local, Brasil", "(a) Mensagens-chave", "(b) Dificuldades que persistem",
        "(c) Oportunidades", "Ninguém paga o inventário de poços.", "As duas plataformas contam de modo diferente.",
    ),
    "fr": (
        "Deuxième dialogue national-local, Sénégal", "(a) Messages clés", "(b) Difficultés qui demeurent",
        "(c) Opportunités", "Personne ne paie l'inventaire des puits.", "Les deux plateformes comptent autrement.",
    ),
    "id": (
        "Dialog Nasional-Daerah Kedua Indonesia", "(a) Pesan kunci", "(b) Kendala yang tersisa", "(c) Peluang",
        "Tidak ada yang membiayai pendataan sumur.", "Kedua platform menghitung secara berbeda.",
    ),
    "zh": (
        "中国第二次国家与地方对话会会议纪要", "（一）主要观点", "（二）尚存的困难", "（三）机遇",
        "水井普查没有固定经费。", "两个平台的数据口径不一致。",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
def test_one_that_holds_a_known_name_is_a_part(language: str) -> None:
    title, said, hard, good, first, second = TEXTS[language]
    stop = "。" if language == "zh" else "."
    lines = [
        title, "", said, f"1. {first[:6]}{stop}", f"2. {second[:9]}{stop}", hard, f"1. {first}",
        f"2. {second}", good, f"1. {second[:12]}{stop}",
    ]  # fmt: skip
    points = propose(read("\n".join(lines).encode(), "x.txt"), REGISTER).points
    assert [point.text for point in points if point.kind == "challenge"] == [first, second]
    assert not [point for point in points if point.text in (said, hard[3:].strip(), good)]


def test_among_items_of_which_none_is_such_a_name_it_is_none() -> None:
    text = (
        "Second National-Local Dialogue in Kenya\n\nNext steps\n\n(a) Drains\n1. NEMA prints the guide by May 2025.\n"
        "(b) Barriers to finance\n1. UNEP will open its map by June 2025.\n"
    )
    told = propose(read(text.encode(), "x.txt"), REGISTER)
    assert not told.points
    assert len(told.steps) > 0
