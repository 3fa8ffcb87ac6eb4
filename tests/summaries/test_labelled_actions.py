"""What is labelled as an action, and says who owes it or by when, is a step under any heading but that of an earlier
meeting; and the time that is the middle of a month."""

from __future__ import annotations

import pytest

from tests.summaries.telling import steps_of, told

ABOUT = {
    "en": "Second National-Local Dialogue in Ghana\n\nAccra, 4 November 2025\n\n",
    "es": "Segundo Diálogo Nacional-Local del Perú\n\nLima, 4 de noviembre de 2025\n\n",
    "fr": "Deuxième dialogue national-local au Maroc\n\nRabat, 4 novembre 2025\n\n",
    "pt": "Segundo Diálogo Nacional-Local do Brasil\n\nRecife, 4 de novembro de 2025\n\n",
    "id": "Dialog Nasional-Lokal Kedua di Indonesia\n\nJakarta, 4 November 2025\n\n",
    "zh": "中国第二次国家—地方对话会议纪要\n\n2025年11月4日，宁波\n\n",
}
NEXT = {
    "en": "8. Date of next dialogue\n\nKumasi offered to host. The offer was accepted.\n\n",
    "es": "8. Fecha del próximo diálogo\n\nArequipa ofreció ser sede.\n\n",
    "fr": "8. Date du prochain dialogue\n\nFès s'est proposée.\n\n",
    "pt": "8. Data do próximo diálogo\n\nBelém ofereceu-se.\n\n",
    "id": "8. Jadwal dialog berikutnya\n\nBitung bersedia menjadi tuan rumah.\n\n",
    "zh": "八、下次对话会议程\n\n成都愿意承办。\n\n",
}
ACTIONS = {
    "en": (
        "Action 8.1: Confirm Kumasi as the venue. Responsible: Secretariat. By: 15 December 2025",
        "Action 8.2: Book the hall. Responsible: UNEP. By: mid-January 2026",
    ),
    "es": (
        "Acción 8.1: Confirmar Arequipa como sede. Responsable: Secretaría. Plazo: 15 de diciembre de 2025",
        "Acción 8.2: Reservar el salón. Responsable: PNUMA. Plazo: mediados de enero de 2026",
    ),
    "fr": (
        "Action 8.1 : Confirmer Fès comme lieu. Responsable : Secrétariat. Échéance : 15 décembre 2025",
        "Action 8.2 : Réserver la salle. Responsable : PNUE. Échéance : mi-janvier 2026",
    ),
    "pt": (
        "Ação 8.1: Confirmar Belém como sede. Responsável: Secretaria. Prazo: 15 de dezembro de 2025",
        "Ação 8.2: Reservar o salão. Responsável: PNUMA. Prazo: meados de janeiro de 2026",
    ),
    "id": (
        "Tindak lanjut 8.1: Memastikan lokasi. Penanggung jawab: Sekretariat. Tenggat: 15 Desember 2025",
        "Tindak lanjut 8.2: Memesan gedung. Penanggung jawab: UNEP. Tenggat: pertengahan Januari 2026",
    ),
    "zh": (
        "行动8.1：确认成都为会议地点。责任单位：秘书处。时限：2025年12月15日",
        "行动8.2：预订会场。责任单位：联合国环境署。时限：2026年1月中旬",
    ),
}


@pytest.mark.parametrize("sign", ["", "- "])
@pytest.mark.parametrize("language", ABOUT)
def test_an_action_that_somebody_owes_is_a_step_beside_the_date_of_the_next_meeting(language: str, sign: str) -> None:
    first, second = told(ABOUT[language] + NEXT[language] + "\n\n".join(sign + one for one in ACTIONS[language]))
    assert first[0].rstrip(".。") in ACTIONS[language][0]
    assert (bool(first[1]), first[3], bool(second[1]), second[3]) == (True, "2025-12-15", True, "2026-01-31")


@pytest.mark.parametrize(
    "listed",
    [
        "Action 1: Opening by the Mayor\n\nAction 2: Election of the chair\n",
        "- Action 1: Opening by the Mayor\n- Action 2: Lunch\n",
        "Item 1: The share of each side. Time: 10:00\n",
    ],
)
def test_what_an_agenda_counts_is_none(listed: str) -> None:
    assert told(f"{ABOUT['en']}8. Agenda of the next dialogue\n\n{listed}") == []


def test_actions_of_the_meeting_before_are_none() -> None:
    assert told(f"{ABOUT['en']}3. Actions of the first dialogue\n\n" + "\n\n".join(ACTIONS["en"])) == []


@pytest.mark.parametrize(
    ("language", "minuted"),
    [
        (
            "en",
            [
                "2.1 ACTION: Both councils to share one register by May 2026.",
                "2.2 ACTION: All to read the draft by May 2026.",
            ],
        ),
        (
            "es",
            [
                "2.1 ACUERDO: Ambos municipios abrirán un registro hasta mayo de 2026.",
                "2.2 ACUERDO: Todos leerán el borrador hasta mayo de 2026.",
            ],
        ),
    ],
)
def test_a_label_in_capitals_is_no_body(language: str, minuted: list[str]) -> None:
    owners = [(owner, due) for _text, owner, _helpers, due in told(ABOUT[language] + "\n".join(minuted))]
    assert owners == [(" ".join(minuted[0].split()[2:4]), "2026-05-31"), ("", "2026-05-31")]


def test_a_label_in_bold_print_begins_no_step() -> None:
    page = (
        "<h1>Second National-Local Dialogue in Ghana</h1><p>Accra, 4 November 2025</p><h2>Next steps</h2><ol>"
        "<li><b>Map.</b> NDPC draws all the wards. <b>By:</b> the middle of May 2026</li>"
        "<li><b>Plan.</b> UNEP shares the plan widely. <b>By:</b> the middle of June 2026</li>"
        "<li><b>Fund.</b> NDPC pays for all of it. <b>By:</b> the middle of July 2026</li></ol>"
    )
    assert [(text, due) for text, _owner, _helpers, due in told(page, "x.html")] == [
        ("NDPC draws all the wards.", "2026-05-31"),
        ("UNEP shares the plan widely.", "2026-06-30"),
        ("NDPC pays for all of it.", "2026-07-31"),
    ]


MIDDLE = {
    "en": [
        "UNEP will publish the map by mid-January 2026.",
        "UNEP will publish the map in mid-January.",
        "UNEP will publish the map (mid-January 2026).",
        "UNEP will publish the map by the middle of January 2026.",
    ],
    "es": [
        "El PNUMA publicará el mapa a mediados de enero de 2026.",
        "El PNUMA publicará el mapa a mediados de enero.",
        "El PNUMA publicará el mapa (mediados de enero de 2026).",
    ],
    "fr": [
        "Le PNUE publiera la carte à la mi-janvier 2026.",
        "Le PNUE publiera la carte à la mi-janvier.",
        "Le PNUE publiera la carte (mi-janvier 2026).",
    ],
    "pt": [
        "O PNUMA publicará o mapa em meados de janeiro de 2026.",
        "O PNUMA publicará o mapa em meados de janeiro.",
        "O PNUMA publicará o mapa (meados de janeiro de 2026).",
    ],
    "id": [
        "UNEP akan menerbitkan peta pada pertengahan Januari 2026.",
        "UNEP akan menerbitkan peta pada pertengahan Januari.",
        "UNEP akan menerbitkan peta (pertengahan Januari 2026).",
    ],
    "zh": [
        "联合国环境署于2026年1月中旬前发布地图。",
        "联合国环境署将于明年1月中旬发布地图。",
        "联合国环境署发布地图（2026年1月中旬）。",
    ],
}
HEADINGS = {
    "en": "Next steps",
    "es": "Próximos pasos",
    "fr": "Prochaines étapes",
    "pt": "Próximos passos",
    "id": "Langkah selanjutnya",
    "zh": "下一步工作",
}
PRINTED = ("mid-January", "middle of January", "mediados de enero", "mi-janvier", "meados de janeiro",
           "pertengahan Januari", "1月中旬")  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), [(one, text) for one, texts in MIDDLE.items() for text in texts])
def test_the_middle_of_a_month_is_due_in_it(language: str, sentence: str) -> None:
    (step,) = steps_of(f"{ABOUT[language]}{HEADINGS[language]}\n\n- {sentence}\n")
    assert step.due is not None
    assert (step.due.precision, str(step.due.on)) == ("month", "2026-01-31")
    assert any(one in step.due.words for one in PRINTED)


def test_what_merely_has_such_a_word_is_no_time() -> None:
    (step,) = steps_of(f"{ABOUT['es']}Próximos pasos\n\n- El PNUMA ayudará a mediados productores.\n")
    assert step.due is None


OWED = {
    "en": (
        "Commitments made at the dialogue",
        "Commitment",
        "Hand over two plots for bus depots",
        "By",
        "31 March 2026",
    ),
    "es": ("Compromisos asumidos", "Compromiso", "Entregar dos terrenos para patios de buses", "Plazo", "31/03/2026"),
    "fr": ("Engagements pris", "Engagement", "Mettre à disposition deux terrains de dépôt", "Échéance", "31/03/2026"),
    "pt": ("Compromissos assumidos", "Compromisso", "Ceder dois terrenos para garagens", "Prazo", "31/03/2026"),
    "id": ("Tindak lanjut yang disepakati", "Komitmen", "Menyerahkan dua lahan depo bus", "Tenggat", "31/03/2026"),
}


@pytest.mark.parametrize("label", ["", "what"])
@pytest.mark.parametrize("language", OWED)
def test_what_each_of_several_owes_stands_below_its_name_behind_the_same_word(language: str, label: str) -> None:
    heading, word, task, due, day = OWED[language]
    word = {"en": "What", "es": "Qué", "fr": "Quoi", "pt": "O quê", "id": "Uraian"}[language] if label else word
    listed = "".join(
        f"{number}. {name}\n   {word}: {task} {number}\n   {due}: {day}\n\n"
        for number, name in enumerate(("UN-Habitat", "WRI"), start=1)
    )
    assert told(f"{ABOUT[language]}{heading}\n\n{listed}") == [
        (f"{task} 1", "UN-Habitat", [], "2026-03-31"),
        (f"{task} 2", "WRI", [], "2026-03-31"),
    ]


def test_what_is_to_be_done_about_each_of_several_subjects_is_owed_by_none_of_them() -> None:
    listed = "1. Street drains\n   Action: Clear the drains of two wards\n   By: May 2026\n\n"
    listed += "2. Green buses\n   Action: Order ten buses for the ring road\n   By: June 2026\n"
    assert told(f"{ABOUT['en']}Next steps\n\n{listed}") == [
        ("Clear the drains of two wards", "", [], "2026-05-31"),
        ("Order ten buses for the ring road", "", [], "2026-06-30"),
    ]
