"""Times of steps that tell no day of our calendar, or no day at all: their words are kept, and no date is made up."""

from __future__ import annotations

import pytest

from tests.summaries.telling import steps_of

HEADS = {
    "en": "First National-Local Dialogue in Nepal\n\nPokhara, 16 September 2024\n\nAgreed actions\n\n",
    "es": "Primer Diálogo Nacional-Local, Perú\n\nLima, 16 de septiembre de 2024\n\nAcuerdos\n\n",
    "fr": "Premier dialogue national-local, Sénégal\n\nThiès, le 16 septembre 2024\n\nEngagements\n\n",
    "pt": "Primeiro Diálogo Nacional-Local, Brasil\n\nBelém, 16 de setembro de 2024\n\nCompromissos\n\n",
    "id": "Dialog Nasional-Daerah Pertama Indonesia\n\nMakassar, 16 September 2024\n\nKesepakatan\n\n",
    "zh": "中国第一次国家与地方对话会总结\n\n时间：2024年9月16日\n\n会议议定事项\n\n",
}


def due_of(language: str, step: str) -> tuple[str, str] | None:
    """The words of the due, and its day, where it has one, else what it is called."""
    (only,) = steps_of(f"{HEADS[language]}- {step}\n")
    return (only.due.words, str(only.due.on or only.due.precision)) if only.due is not None else None


@pytest.mark.parametrize(
    ("language", "step", "words"),
    [
        ("en", "UNEP will change the rules; the draft is to reach cities by the end of Bhadra.",
         "by the end of Bhadra"),
        ("en", "UNEP will stop issuing permits from the first day of Shrawan, without waiting for the law.",
         "from the first day of Shrawan"),
        ("en", "UNEP will lend two engineers to the city before Meskerem.", "before Meskerem"),
        ("id", "UNEP akan mencetak panduan sebelum Muharram.", "sebelum Muharram"),
        ("en", "UNEP will lend two engineers for the coming monsoon.", "for the coming monsoon"),
        ("en", "UNEP will issue warnings in Krio from this rainy season onwards.", "from this rainy season onwards"),
        ("es", "El PNUMA emitirá avisos desde la próxima temporada de lluvias.",
         "desde la próxima temporada de lluvias"),
        ("fr", "Le PNUE diffusera des alertes dès le début de l'hivernage.", "dès le début de l'hivernage"),
        ("en", "UNEP undertook to bring the groups together before the next sitting of the Assembly's committee.",
         "before the next sitting of the Assembly's committee"),
        ("id", "UNEP akan menerbitkan pedoman hibah sebelum APBD 2026 diubah.", "sebelum APBD 2026 diubah"),
        ("id", "UNEP akan menerbitkan pedoman sebelum penetapan rencana kerja.", "sebelum penetapan rencana kerja"),
        ("id", "Pedoman hibah. Penanggung jawab: UNEP. Waktu: draf sebelum Musrenbangnas 2025.",
         "sebelum Musrenbangnas 2025"),
        ("id", "Uji coba bus listrik. Penanggung jawab: UNEP. Waktu: mulai April 2025.", "mulai April 2025"),
        ("en", "UNEP will share the specs so that nobody repeats it, this week (they are on a laptop)", "this week"),
        ("zh", "世界银行要划定缓冲区，并在迁徙季到来前设立标识。", "在迁徙季到来前"),
        ("zh", "世界银行要在新规划生效前提交报告。", "在新规划生效前"),
    ],
)  # fmt: skip
def test_a_time_without_a_day_keeps_its_words(language: str, step: str, words: str) -> None:
    assert due_of(language, step) == (words, "")


@pytest.mark.parametrize(
    ("language", "step", "when"),
    [
        ("en", "UNEP shall move all billing to one office with effect from 1 July 2025 (start of the year).",
         "2025-07-01"),
        ("es", "El PNUMA trasladará los cobros a una oficina con efecto a partir del 1 de julio de 2025.",
         "2025-07-01"),
        ("fr", "Le PNUE regroupera les factures avec effet au 1er juillet 2025.", "2025-07-01"),
        ("pt", "O PNUMA reunirá as cobranças com efeito a partir de 1 de julho de 2025.", "2025-07-01"),
        ("en", "UNEP to call the agencies together. First meeting within Oct., Region VI to send the invite.",
         "2024-10-31"),
        ("id", "UNEP menyusun peraturan tentang sumur, dengan target penetapan Desember 2024.", "2024-12-31"),
        ("id", "UNEP menyerahkan jadwal kepada tiga daerah. → minggu ke-2 April", "2025-04-30"),
        ("id", "UNEP menyerahkan jadwal kepada tiga daerah pada minggu ke-2 April 2025.", "2025-04-30"),
        ("id", "Audit trotoar di lima ruas jalan. Penanggung jawab: UNEP. Waktu: Januari–Maret 2025.", "2025-03-31"),
        ("id", "Kajian tarif di tiga kota. Penanggung jawab: UNEP. Waktu: selesai pada dialog kedua.", "next_dialogue"),
        ("en", "UNEP to write up the case, warts and all, for the second dialogue.", "next_dialogue"),
        ("en", "UNEP – negotiate the payment and tell the group how it went, next dialogue", "next_dialogue"),
        ("es", "El PNUMA describirá el caso, con todo, para el segundo diálogo.", "next_dialogue"),
    ],
)  # fmt: skip
def test_a_time_that_tells_a_day_or_the_next_dialogue_is_it(language: str, step: str, when: str) -> None:
    told = due_of(language, step)
    assert told is not None
    assert told[1] == when


@pytest.mark.parametrize(
    ("language", "step"),
    [
        ("en", "UNEP will pay two engineers from the budget."),
        ("en", "UNEP will bring the map before the next committee."),
        ("en", "UNEP will write up the case, warts and all, for the fourth dialogue."),
        ("id", "UNEP akan membawa peta ke sebelum dewan kota."),
        ("zh", "世界银行要完善会前准备。"),
    ],
)
def test_what_is_no_time_makes_none(language: str, step: str) -> None:
    assert due_of(language, step) is None
