"""Remarks beside the steps: what whoever wrote the text advises, what minutes say was said, where the steps stand."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEADS = {
    "en": ("First National-Local Dialogue in Sierra Leone", "Freetown, 18 June 2025", "Agreed actions"),
    "es": ("Primer Diálogo Nacional-Local, Perú", "Lima, 18 de junio de 2025", "Compromisos"),
    "fr": ("Premier dialogue national-local, Sénégal", "Thiès, le 18 juin 2025", "Engagements pris"),
    "pt": ("Primeiro Diálogo Nacional-Local, Brasil", "Belém, 18 de junho de 2025", "Compromissos"),
    "id": ("Dialog Nasional-Daerah Pertama Indonesia", "Bitung, 18 Juni 2025", "Kesepakatan"),
    "zh": ("中国第一次国家与地方对话会总结", "时间：2025年6月18日", "会议议定事项"),
}


OTHERS = {
    "en": "UNEP will print the guide by 30 May 2026.",
    "es": "El PNUMA imprimirá la guía hasta el 30 de mayo de 2026.",
    "fr": "Le PNUE imprimera le guide avant le 30 mai 2026.",
    "pt": "O PNUMA imprimirá o guia até 30 de maio de 2026.",
    "id": "UNEP akan mencetak panduan paling lambat 30 Mei 2026.",
    "zh": "世界银行将在2026年5月30日前印制指南。",
}


def steps_of(language: str, *told_there: str, heading: str = "") -> list[str]:
    title, day, agreed = HEADS[language]
    text = f"# {title}\n\n{day}\n\n## {heading or agreed}\n\n" + "\n\n".join(told_there) + "\n"
    return [one[0] for one in told(text, "x.md")]


@pytest.mark.parametrize(
    ("language", "step", "remark"),
    [
        ("en", "The Ministry of Lands will send a model by-law by 30 July 2025.",
         "In our view it should also hire ten surveyors."),
        ("en", "The Ministry of Lands will send a model by-law by 30 July 2025.",
         "The mission suggests that a moratorium be prepared within a year; this would need a Cabinet paper."),
        ("en", "The Ministry of Lands will send a model by-law by 30 July 2025.",
         "The consultant would advise it to open the archive as well. He further recommends a second desk."),
        ("en", "Bo City Council will count its settlements by 30 July 2025.",
         "The second round should in our opinion not be later than March 2026."),
        ("en", "Bo City Council will count its settlements by 30 July 2025.",
         "The World Bank suggested that Kenema be counted, too."),
        ("es", "El Ministerio de Vivienda enviará una ordenanza modelo hasta el 30 de julio de 2025.",
         "A nuestro juicio debería contratar además a diez topógrafos."),
        ("es", "El Ministerio de Vivienda enviará una ordenanza modelo hasta el 30 de julio de 2025.",
         "La consultora recomienda que la mesa la dirija una planificadora."),
        ("fr", "Le Ministère de l'Urbanisme enverra un arrêté type avant le 30 juillet 2025.",
         "À notre avis, il devrait aussi recruter dix géomètres."),
        ("fr", "Le Ministère de l'Urbanisme enverra un arrêté type avant le 30 juillet 2025.",
         "La mission suggère de préparer un moratoire dans l'année."),
        ("pt", "O Ministério das Cidades enviará uma lei modelo até 30 de julho de 2025.",
         "Na nossa opinião, deveria também contratar dez topógrafos."),
        ("pt", "O Ministério das Cidades enviará uma lei modelo até 30 de julho de 2025.",
         "O consultor recomenda que a mesa seja dirigida por uma urbanista."),
        ("id", "Pemerintah Kota Bitung akan mengirim peta banjir paling lambat 30 Juli 2025.",
         "Menurut hemat kami, kota juga perlu menambah sepuluh penakar hujan."),
        ("id", "Pemerintah Kota Bitung akan mengirim peta banjir paling lambat 30 Juli 2025.",
         "Konsultan menyarankan agar arsip izin didigitalkan."),
        ("zh", "成都市住建局将在2025年7月30日前发布通风廊道图。", "我们建议同时公布监测数据。"),
        ("zh", "成都市住建局将在2025年7月30日前发布通风廊道图。", "顾问认为还应增设十个雨量站。"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("sign", ["- ", ""])
def test_a_step_ends_before_the_advice_of_whoever_wrote_the_text(
    language: str, step: str, remark: str, sign: str
) -> None:
    glue = "" if language == "zh" else " "
    two = [f"{sign}{step}{glue}{remark}", f"{sign}{OTHERS[language]}"]
    assert steps_of(language, *two) == [step, OTHERS[language]]


@pytest.mark.parametrize(
    ("language", "step"),
    [
        ("en", "The City of Pune will form a committee by 30 July 2025. It recommends two sites to the council."),
        ("en", "The City of Pune will test the guide by 30 July 2025. It will suggest changes to the ministry."),
        ("es", "La Municipalidad de Piura formará una comisión hasta el 30 de julio de 2025. Esta propondrá sitios."),
        ("fr", "La Ville de Thiès formera une commission avant le 30 juillet 2025. Elle proposera deux sites."),
    ],
)  # fmt: skip
def test_what_those_are_to_advise_who_owe_the_step_is_of_it(language: str, step: str) -> None:
    assert steps_of(language, f"- {step}") == [step]


def test_who_owes_it_behind_a_remark_stays_with_the_step() -> None:
    (step,) = steps_of(
        "en", "- Print the guide. We suggest to print it on both sides. Responsible: UNEP. Due: May 2026."
    )
    assert step.startswith("Print the guide.")


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Internal to-do"),
        ("en", "Next steps (internal)"),
        ("es", "Pendientes internos"),
        ("es", "Próximos pasos internos"),
        ("fr", "Suites internes"),
        ("pt", "Tarefas internas"),
        ("id", "Tindak lanjut internal"),
        ("zh", "内部下一步工作"),
    ],
)
def test_the_business_of_whoever_wrote_the_text_is_none_of_the_dialogue(language: str, heading: str) -> None:
    list_of_two = f"- {OTHERS[language]}\n- {OTHERS[language].replace('2026', '2027')}"
    assert steps_of(language, list_of_two, heading=heading) == []


def test_what_is_internal_about_a_step_makes_it_none() -> None:
    assert steps_of("en", f"- {OTHERS['en']}", heading="Agreed actions on the internal roads of settlements")


@pytest.mark.parametrize(
    ("language", "step", "remark"),
    [
        ("en", "UNEP will print the guide by 30 May 2026.",
         "UN-Habitat offered a printer for this purpose and the offer was accepted."),
        ("en", "The three cities will put their maps on one base.",
         "UN-Habitat offered an officer for six months. No date was set."),
        ("es", "El PNUMA imprimirá la guía hasta el 30 de mayo de 2026.",
         "ONU-Hábitat ofreció una imprenta y la oferta fue aceptada."),
        ("fr", "Le PNUE imprimera le guide avant le 30 mai 2026.",
         "La question a été débattue pendant une heure."),
        ("pt", "O PNUMA imprimirá o guia até 30 de maio de 2026.",
         "A ONU-Habitat ofereceu uma gráfica e a oferta foi aceita."),
        ("id", "UNEP akan mencetak panduan paling lambat 30 Mei 2026.",
         "Naskahnya telah dibahas dua kali di Bitung."),
        ("zh", "世界银行将在2026年5月30日前印制指南。", "该指南初稿已征求意见。"),
    ],
)  # fmt: skip
def test_a_step_ends_before_what_was_offered_or_done(language: str, step: str, remark: str) -> None:
    glue = "" if language == "zh" else " "
    others = "- " + OTHERS[language].replace("2026", "2027")
    assert steps_of(language, f"- {step}{glue}{remark}", others)[:1] == [step]


@pytest.mark.parametrize(
    ("language", "step"),
    [
        ("en", "UNEP will print the guide by 30 May 2026. It will be sent to all cities that were here."),
        ("en", "UNEP will print the guide by 30 May 2026. This was promised by ICLEI, which will pay for it."),
        ("en", "UNEP will print the guide by 30 May 2026. All cities must have been asked before."),
        ("id", "UNEP akan mencetak panduan sebelum 30 Mei 2026. Panduan dibagikan kepada kota yang telah hadir."),
        ("zh", "世界银行将在2026年5月30日前印制指南。指南须先送已参会的城市。"),
    ],
)
def test_what_is_still_to_be_done_is_of_the_step(language: str, step: str) -> None:
    assert steps_of(language, f"- {step}") == [step]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In the closing session the parties agreed the actions set out in paragraphs 13 to 18."),
        ("es", "En la clausura las partes acordaron las acciones que figuran en los párrafos 13 a 18."),
        ("fr", "En clôture, les parties ont adopté les actions qui figurent aux paragraphes 13 à 18."),
        ("pt", "No encerramento as partes acordaram as ações que constam dos parágrafos 13 a 18."),
        ("id", "Pada penutupan para pihak menyepakati langkah-langkah yang tercantum dalam butir 13 sampai 18."),
        ("zh", "会议商定了第13至18段所列事项。"),
    ],
)
def test_a_sentence_that_only_announces_the_steps_is_none(language: str, sentence: str) -> None:
    assert steps_of(language, f"1. {sentence}", f"2. {OTHERS[language]}") == [OTHERS[language]]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It was also informed that the third dialogue is likely to be in Bengaluru in June 2026."),
        ("en", "The suggestion of CSE to ban fresh water on sites was noted. No decision was taken."),
        ("en", "In our view the Ministry of Finance should pay for it."),
        ("es", "La misión sugiere una moratoria de los desalojos."),
        ("en", "Members were informed that the tariff of reused water is under review."),
        ("es", "También se informó que la tarifa está en revisión en el Ministerio de Vivienda."),
        ("es", "La propuesta de la Municipalidad de Piura de prohibir el riego fue discutida."),
        ("fr", "Il a également été signalé que le tarif est en révision."),
        ("pt", "Foi também referido que a tarifa está em revisão no Ministério das Cidades."),
        ("id", "Disampaikan pula bahwa tarif air sedang ditinjau oleh kementerian."),
        ("zh", "会议还通报了水价修订情况。"),
    ],
)
def test_what_minutes_report_among_the_steps_is_none(language: str, sentence: str) -> None:
    more = OTHERS[language].replace("2026", "2027")
    assert steps_of(language, f"1. {OTHERS[language]}", f"2. {sentence}", f"3. {more}") == [OTHERS[language], more]


def test_what_is_reported_to_be_done_may_be_a_step() -> None:
    step = "It was also noted that the City of Pune will count its wells by 30 May 2026."
    assert len(steps_of("en", f"1. {OTHERS['en']}", f"2. {step}")) == 2


@pytest.mark.parametrize(
    ("language", "step", "labels"),
    [
        ("en", "Count the wells of three cities (Pune, Surat, Chennai).", "Responsible: UNEP. Due: May 2026."),
        ("id", "Kajian tarif tiga kota (Bitung, Semarang, Makassar).", "Penanggung jawab: UNEP. Waktu: Mei 2026."),
        ("es", "Estudio de pozos de dos ciudades (Lima, Piura).", "Responsable: PNUMA. Plazo: mayo de 2026."),
    ],
)
def test_names_in_brackets_are_words_of_the_step_where_a_label_tells_whose_it_is(
    language: str, step: str, labels: str
) -> None:
    assert steps_of(language, f"- {step} {labels}", f"- {OTHERS[language]}")[:1] == [step]
