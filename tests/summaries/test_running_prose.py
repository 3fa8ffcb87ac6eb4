"""Next steps that running prose tells: behind a sentence that says that commitments were made, from point to point of
minutes, and in the clauses of one sentence; and what looks like one and is none."""

from __future__ import annotations

import pytest

from tests.summaries.second import HEAD, told_in
from tests.summaries.telling import steps_of, told

THERE = {
    "en": "The meeting was attended by the Ministry of Works, the City of Accra, EPA and UNEP. It rained.",
    "es": "Asistieron el Ministerio de Vivienda, la Municipalidad de Piura, CENEPRED y la Universidad de Piura.",
    "pt": "Participaram o Ministério das Cidades, a Prefeitura de Recife, o BNDES e a UFPE. Choveu.",
    "fr": "Étaient présents le Ministère de l'Urbanisme, la Ville de Dakar, l'ADM et le PNUE. Il a plu.",
    "id": "Dialog dihadiri Kementerian PUPR, Pemerintah Kota Semarang, Bappenas, dan Bank Dunia. Hujan turun.",
    "zh": "住房和城乡建设部、成都市、重庆市和世界银行参加了会议。",
}
MADE = {
    "en": "At the end of the day, several commitments were made.",
    "es": "Al término de la jornada se asumieron varios compromisos.",
    "pt": "Ao final dos trabalhos, vários compromissos foram assumidos.",
    "fr": "À l'issue des travaux, plusieurs engagements ont été pris.",
    "id": "Di akhir acara, sejumlah komitmen disampaikan.",
    "zh": "会议最后，各方作出多项承诺。",
}
SAID = {
    "en": [
        ("The Ministry of Works will publish the map by the end of June 2026.", "Ministry of Works"),
        ("The City of Accra will lend two hectares.", "City of Accra"),
        ("Lastly, UNEP undertook to fund the study.", "UNEP"),
    ],
    "es": [
        ("El Ministerio de Vivienda publicará el mapa antes de fines de junio de 2026.", "Ministerio de Vivienda"),
        ("Por su parte, CENEPRED enviará una nota.", "CENEPRED"),
        ("La Universidad de Piura se comprometió a financiar el estudio.", "Universidad de Piura"),
    ],
    "pt": [
        ("O Ministério das Cidades publicará o mapa até o fim de junho de 2026.", "Ministério das Cidades"),
        ("Por seu turno, a UFPE enviará uma nota.", "UFPE"),
        ("O BNDES comprometeu-se a financiar o estudo.", "BNDES"),
    ],
    "fr": [
        ("Le Ministère de l'Urbanisme publiera la carte d'ici fin juin 2026.", "Ministère de l'Urbanisme"),
        ("La Ville de Dakar prêtera deux hectares.", "Ville de Dakar"),
        ("De son côté, l'ADM s'est engagée à financer l'étude.", "ADM"),
    ],
    "id": [
        ("Kementerian PUPR akan menerbitkan peta paling lambat akhir Juni 2026.", "Kementerian PUPR"),
        ("Sementara itu, Bappenas akan mengirim catatan.", "Bappenas"),
        ("Terakhir, Bank Dunia berkomitmen untuk mendanai kajian.", "Bank Dunia"),
    ],
    "zh": [
        ("住房和城乡建设部将于2026年6月底前发布地图。", "住房和城乡建设部"),
        ("成都市将提供两公顷土地。", "成都市"),
    ],
}


def owned(text: str) -> list[tuple[str, str]]:
    return [(words, owner) for words, owner, _helpers, _due in told(HEAD + text)]


@pytest.mark.parametrize("language", sorted(SAID))
@pytest.mark.parametrize("joint", [" ", "\n\n"])
def test_sentences_behind_one_that_says_that_commitments_were_made(language: str, joint: str) -> None:
    glue = "" if language == "zh" and joint == " " else joint
    listed = glue.join(text for text, _owner in SAID[language])
    text = f"{THERE[language]}\n\n{MADE[language]}\n\n{listed}\n\nA bus came at four.\n"
    assert owned(text) == SAID[language]


@pytest.mark.parametrize("language", sorted(SAID))
def test_without_it_they_are_news_of_any_kind(language: str) -> None:
    listed = [text for text, _owner in SAID[language][:2]]
    assert owned(f"{THERE[language]}\n\n{' '.join(listed)}\n") == []


@pytest.mark.parametrize(
    "said",
    [
        "Commitments made under the Paris Agreement were recalled.",
        "The commitments of the last dialogue were read out.",
        "At the first dialogue several commitments were made.",
        "In 2015 several commitments were made.",
        "No commitments were made.",
        "The Ministry of Works had made several commitments at home.",
    ],
)
def test_commitments_that_others_made_lead_into_nothing(said: str) -> None:
    listed = "The Ministry of Works will publish the map by May 2027. UNEP will lend a surveyor."
    assert owned(f"{THERE['en']}\n\n{said}\n\n{listed}\n") == []


@pytest.mark.parametrize(
    ("over", "parts"),
    [
        (
            "Before the house rose, the following were agreed, and all of it was read back.",
            ("In the first place, the City of Accra is to count its trees by July 2026. ", "Secondly, EPA will help. "),
        ),
        (
            "Al cierre, las partes acordaron tres tareas.",
            ("Primero, CENEPRED publicará el mapa. ", "Segundo, la Municipalidad de Piura abrirá un vivero. "),
        ),
        (
            "À la fin, les participants ont convenu de deux actions.",
            ("Premièrement, l'ADM publiera la carte. ", "Deuxièmement, la Ville de Dakar ouvrira un parc. "),
        ),
        (
            "Pada akhir acara, pusat dan daerah menyepakati dua langkah tindak lanjut.",
            ("Pertama, Bappenas membuka data izin. ", "Kedua, Pemerintah Kota Semarang menyusun peraturan. "),
        ),
    ],
)
def test_what_words_count_over_several_sentences(over: str, parts: tuple[str, str]) -> None:
    first, second = (part.partition(", ")[2].strip() for part in parts)
    assert [one.text for one in steps_of(f"{HEAD}{over} {''.join(parts)}It rained all day.\n")] == [first, second]


def test_lines_of_a_paragraph_that_begin_with_the_words_that_count() -> None:
    text = (
        "Para peserta mencatat tantangan. Tantangan pertama adalah izin sumur yang diterbitkan. Tantangan\n"
        "kedua, tarif air belum mampu bersaing dengan air tanah di kota-kota pantai.\n\n"
        "Pada akhir acara, pusat dan daerah menyepakati tiga langkah tindak lanjut.\n"
        "Pertama, Bappenas membuka data izin sumur dalam kepada semua daerah paling lambat Mei 2026.\n"
        "Kedua, Pemerintah Kota Semarang menyusun peraturan wali kota pada tahun depan. Ketiga, Bank\n"
        "Dunia mendanai kajian tentang pompa.\n\nHujan turun.\n"
    )
    assert [words for words, _owner in owned(f"{THERE['id']}\n\n{text}")] == [
        "Bappenas membuka data izin sumur dalam kepada semua daerah paling lambat Mei 2026.",
        "Pemerintah Kota Semarang menyusun peraturan wali kota pada tahun depan.",
        "Bank Dunia mendanai kajian tentang pompa.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Participants agreed that there are three problems. First, the drains are full. Second, the fees are low.",
        "They agreed on the value of homes. First, a home is a right. Second, the City of Accra has few of them.",
        "Selon le PNUE, deux défis demeurent. Premièrement, l'ADM financera peu. Deuxièmement, Dakar ploiera.",
    ],
)
def test_what_is_counted_and_nobody_does_is_none(text: str) -> None:
    assert owned(f"{THERE['en']}\n\n{text}\n") == []


CONSENTED = [
    ("en", "EPA asked for a tour. All were in agreement, so {}", "the City of Accra will invite the schools."),
    (
        "es",
        "CENEPRED pidió un recorrido. Los presentes estuvieron conformes, por lo que {}",
        "la Municipalidad de Piura cursará invitación.",
    ),
    (
        "pt",
        "A UFPE pediu uma visita. Os presentes concordaram, pelo que {}",
        "a Prefeitura de Recife convidará as escolas.",
    ),
    (
        "fr",
        "L'ADM a demandé une visite. Tous étaient d'accord, si bien que {}",
        "la Ville de Dakar invitera les écoles.",
    ),
    (
        "id",
        "Bappenas meminta kunjungan. Seluruh peserta setuju, sehingga {}",
        "Pemerintah Kota Semarang akan mengundang sekolah.",
    ),
    ("zh", "世界银行提出参观。与会各方均表示同意，因此{}", "成都市将邀请各学校。"),
]


@pytest.mark.parametrize(("language", "said", "step"), CONSENTED)
def test_what_will_be_done_since_all_consented(language: str, said: str, step: str) -> None:
    assert [words for words, _owner in owned(f"{THERE[language]}\n\nParks\n\n{said.format(step)}\n")] == [step]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "All agreed and the Ministry of Works presented its plan."),
        ("es", "Los presentes estuvieron conformes y el Ministerio de Vivienda presentó su plan."),
        ("fr", "Tous étaient d'accord et la salle a applaudi."),
    ],
)
def test_consent_after_which_nothing_is_to_be_done(language: str, said: str) -> None:
    assert owned(f"{THERE[language]}\n\nParks\n\n{said}\n") == []


def test_what_follows_from_the_points_of_minutes() -> None:
    text = (
        "1. Maps\n\nEPA showed its model. After some talk, UNEP undertook to print the guide. It rained.\n\n"
        "2. Data\n\nNobody has the data. Accordingly, EPA will send its model to the City of Accra no later than 29 "
        "May 2026, and the City of Accra will publish it by July 2026.\n\n"
        "3. Money\n\nNo agreement was reached on fees. Notwithstanding this, the Ministry of Works made a commitment "
        "to "
        "train the clerks.\n"
    )
    assert sorted(owned(f"{THERE['en']}\n\n{text}")) == sorted(
        [
            ("After some talk, UNEP undertook to print the guide.", "UNEP"),
            ("EPA will send its model to the City of Accra no later than 29 May 2026", "EPA"),
            ("the City of Accra will publish it by July 2026.", "City of Accra"),
            (
                "Notwithstanding this, the Ministry of Works made a commitment to train the clerks.",
                "Ministry of Works",
            ),
        ]
    )


@pytest.mark.parametrize(
    "said",
    [
        "Parks are few. Therefore, the Ministry of Works will launch its programme in 2027.",  # A year is any time.
        "Parks are few. Accordingly, the Ministry of Health will plant trees by May 2026.",  # It was not there.
        "In 2019, UNEP undertook to print the guide. In 2018, EPA undertook to send it.",
        "According to the press, UNEP undertook to print it. According to the mayor, EPA undertook to send it.",
    ],
)
def test_background_is_no_consequence(said: str) -> None:
    assert owned(f"{THERE['en']}\n\n1. Parks\n\nAll spoke.\n\n2. Trees\n\n{said}\n") == []


def test_nothing_agreed_on_one_point_says_nothing_of_the_others() -> None:
    text = (
        "1. Agua\n\nFaltan datos. En tal sentido, CENEPRED enviará el mapa a más tardar el 30 de abril y, por lo "
        "tanto, "
        "lo corregirá.\n\n2. Tasas\n\nHubo preguntas. {} La Universidad de Piura se comprometió a enviar un informe.\n"
    )
    some = owned(f"{THERE['es']}\n\n{text.format('No se tomaron acuerdos en este punto.')}")
    none = owned(f"{THERE['es']}\n\n{text.format('No se tomaron acuerdos.')}")
    assert ([owner for _words, owner in some], none) == (["CENEPRED", "Universidad de Piura"], [])


@pytest.mark.parametrize(
    ("said", "due"),
    [
        (
            "CENEPRED se comprometió a remitir el mapa, dentro de los diez (10) días hábiles siguientes a la firma.",
            "dentro de los diez (10) días hábiles siguientes a la firma",
        ),
        (
            "CENEPRED se comprometió a remitir el mapa dentro de los 30 días siguientes a la firma del acta.",
            "dentro de los 30 días siguientes a la firma del acta",
        ),
        ("UNEP undertook to send it within 30 days following the signing.", "within 30 days following the signing"),
        ("UNEP undertook to send it within 30 days following the meeting.", "2025-10-23"),
    ],
)
def test_what_counts_from_a_day_that_nobody_told(said: str, due: str) -> None:
    present = "Present were CENEPRED and UNEP.\n\n"
    assert [one for *_step, one in told(f"{HEAD}{present}1. Maps\n\nAll spoke. {said}\n\n2. Next\n\nNone.\n")] == [due]


def test_the_clauses_of_one_sentence_under_next_steps() -> None:
    text = (
        "Participaram o Ministério das Cidades, a Prefeitura de Recife, a Prefeitura de Belém, o BNDES e a UFPE.\n\n"
        "Passos seguintes\n\nTendo em conta o debate, o Ministério das Cidades deverá reunir os dados até finais de "
        "agosto de 2026, cabendo à UFPE fazer o controlo; por seu turno, a Prefeitura de Recife comprometeu-se a "
        "limpar "
        "as valas e a de Belém a receber técnicos. Ficou ainda assente que o BNDES irá rever a taxa, e que a UFPE irá "
        "formar os fiscais. Não houve consenso quanto ao preço.\n"
    )
    assert [(words, owner) for words, owner, _helpers, _due in told(HEAD + text)] == [
        (
            "Tendo em conta o debate, o Ministério das Cidades deverá reunir os dados até finais de agosto de 2026",
            "Ministério das Cidades",
        ),
        ("cabendo à UFPE fazer o controlo", "UFPE"),
        ("por seu turno, a Prefeitura de Recife comprometeu-se a limpar as valas", "Prefeitura de Recife"),
        ("receber técnicos.", "Belém"),
        ("o BNDES irá rever a taxa", "BNDES"),
        ("a UFPE irá formar os fiscais", "UFPE"),
    ]


@pytest.mark.parametrize(
    "advice",
    [
        "The consultant recommends a planner to head it. He further recommends to start with Ward 3.",
        "In our view EPA should also buy rain gauges.",
        "La misión sugiere que lo dirija un planificador.",
        "À notre avis, l'ADM devrait acheter des pompes.",
        "O consultor recomenda começar pelo bairro novo.",
        "Menurut kami, Bappenas perlu membeli pompa.",
    ],
)
def test_advice_behind_what_was_agreed_is_no_part_of_it(advice: str) -> None:
    agreed = "It was agreed that EPA will open a desk by May 2026."
    text = (
        f"Follow-up by theme\n\n### Permits\n\n{agreed} {advice}\n\n### Maps\n\nUNEP will print the map. It is old.\n"
    )
    assert [one.text for one in steps_of(HEAD + text, "x.md")][:1] == [agreed]


def test_an_acronym_that_is_used_hereafter() -> None:
    told = told_in("Participants\n\n- Ministry of Works (hereinafter “MOW”)\n- Autoridad del Agua (en adelante, ANA)\n")
    assert [(one.name, one.acronym) for one in told.representation] == [
        ("Ministry of Works", "MOW"),
        ("Autoridad del Agua", "ANA"),
    ]
