"""What stands right under an item or behind it: a line in brackets with its time, and the day of the next
meeting."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

TIMES = {
    "en": ("Decision no. 1: NEMA prints a guide to wells.", "(deadline: 31 May 2025)",
           "Decision no. 2: UNEP opens its map.",
           "The date of the next meeting will be fixed after the long rains."),
    "es": ("Acuerdo n.º 1: SUNASS publica una guía de pozos.", "(plazo: 31 de mayo de 2025)",
           "Acuerdo n.º 2: SUNASS abre su mapa.",
           "La fecha de la próxima reunión se fijará después de las lluvias."),
    "pt": ("Decisão n.º 1: A ANA publica um guia de poços.", "(prazo: 31 de maio de 2025)",
           "Decisão n.º 2: A ANA abre o seu mapa.",
           "A data da próxima reunião será fixada depois das chuvas."),
    "fr": ("Décision n° 1 : L'ONAS publie un guide des puits.", "(échéance : 31 mai 2025)",
           "Décision n° 2 : L'ONAS ouvre sa carte.",
           "La date de la prochaine rencontre sera fixée après l'hivernage."),
    "id": ("Keputusan 1: Bappenas menerbitkan panduan sumur.", "(tenggat: 31 Mei 2025)",
           "Keputusan 2: Bappenas membuka petanya.",
           "Tanggal pertemuan berikutnya akan ditetapkan setelah musim hujan."),
    "zh": ("决定1：水利部发布水井导则。", "（时限：2025年5月31日）", "决定2：水利部开放地图。",
           "下次会议的时间将在汛期后另行通知。"),
}  # fmt: skip


_HEADS = {
    "en": "Second National-Local Dialogue in Kenya\n\nNext steps",
    "es": "Segundo Diálogo Nacional-Local, Perú\n\nPróximos pasos",
    "pt": "Segundo Diálogo Nacional-Local, Brasil\n\nEncaminhamentos",
    "fr": "Deuxième dialogue national-local, Sénégal\n\nProchaines étapes",
    "id": "Dialog Nasional-Daerah Kedua Indonesia\n\nLangkah selanjutnya",
    "zh": "中国第二次国家与地方对话会\n\n下一步工作",
}


@pytest.mark.parametrize("language", TIMES)
def test_a_time_in_brackets_is_of_the_item_above(language: str) -> None:
    first, when, second, _next = TIMES[language]
    steps = told(f"{_HEADS[language]}\n\n{first}\n{when}\n{second}\n")
    assert [due for *_rest, due in steps] == ["2025-05-31", ""]


@pytest.mark.parametrize("language", TIMES)
def test_the_day_of_the_next_meeting_is_nobodys_due(language: str) -> None:
    first, _when, second, after = TIMES[language]
    steps = told(f"{_HEADS[language]}\n\n{first}\n{second}\n{after}\n")
    assert len(steps) > 1
    assert [(after in text, due) for text, *_rest, due in steps] == [(False, ""), (False, "")]
