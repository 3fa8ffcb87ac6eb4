"""What a meeting is called, what it was about, where it was, and under which heading its next steps stand."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from tests.summaries.register import REGISTER
from tests.summaries.second import told_in


def read_text(text: str, name: str = "x.md") -> Proposal:
    return propose(read(text.encode(), name), REGISTER)


@pytest.mark.parametrize(
    "heading",
    [
        "Outlook for the Next National-Local Dialogue",
        "Perspectivas hacia el Tercer Diálogo",
        "Cap sur le deuxième dialogue",
        "Pandangan untuk Dialog Nasional-Daerah Kedua",
        "下次对话展望",
    ],
)
def test_an_outlook_to_the_next_dialogue_holds_next_steps(heading: str) -> None:
    assert holds(heading) is Holds.STEPS


@pytest.mark.parametrize(
    ("line", "fact", "value"),
    [
        ("Meeting venue: Nakuru", "place", "Nakuru"),
        ("Lugar del evento: Lima", "place", "Lima"),
        ("Tempat pelaksanaan: Semarang", "place", "Semarang"),
        ("举办地：成都", "place", "成都"),
        ("Main theme: Urban heat", "topic", "Urban heat"),
        ("Eixo temático: Calor urbano", "topic", "Calor urbano"),
        ("Fokus: Panas perkotaan", "topic", "Panas perkotaan"),
        ("Total participants: 64", "participants", 64),
        ("Jumlah kehadiran: 64", "participants", 64),
        ("Lead author: Ana Prado", "author", "Ana Prado"),
        ("Compte rendu rédigé par : Ana Prado", "author", "Ana Prado"),
        ("编制人：王丽", "author", "王丽"),
        ("Dates of the event: 16–17 June 2026", "end", date(2026, 6, 17)),
        ("Some 64 people attended the meeting in Nakuru on 12 May 2026.", "start", date(2026, 5, 12)),
        ("| About | Gullies |\n|---|---|\n| When | 5 May 2026 |", "topic", "Gullies"),
        ("| Asistencia | 93 personas |\n|---|---|\n| Fecha | 5 de mayo de 2026 |", "participants", 93),
        ("Tema: “Compras públicas verdes”", "topic", "Compras públicas verdes"),
        ("Written by Ama Owusu for the Association of Towns. Comments are welcome.", "author", "Ama Owusu"),
        ("Accra, 5 May 2026 – Conference Hall of the Assembly", "place", "Conference Hall of the Assembly, Accra"),
        ("**Dates** 5 May 2026\n\n**Participants** about 90\n\n**Venue** Accra", "participants", 90),
    ],
)
def test_facts_in_the_words_of_others(line: str, fact: str, value: object) -> None:
    assert read_text(f"# Second National-Local Dialogue\n\n{line}\n\n## Next steps\n\n- Map it.\n").value(fact) == value


@pytest.mark.parametrize("heading", ["Agenda of the next dialogue", "Date of the next dialogue"])
def test_what_the_next_dialogue_is_about_are_none(heading: str) -> None:
    assert holds(heading) is Holds.PROGRAMME


def test_a_sentence_that_a_full_stop_ends_leads_into_a_list() -> None:
    listed = "- Map the wards\n- Pay the wards\n"
    text = f"# Dialogue in Kenya\n\n## Afternoon\n\nThe following next steps were agreed.\n\n{listed}"
    assert [step.text for step in read_text(text).steps] == ["Map the wards", "Pay the wards"]


def test_a_subject_that_names_the_meeting_is_its_title() -> None:
    text = "# Minutes\n\n**Subject:** Third National-Local Dialogue on wetlands\n\n**Date:** 3 March 2025\n"
    told = read_text(text)
    assert (told.value("title"), told.value("topic")) == ("Third National-Local Dialogue on wetlands", "wetlands")


def test_whoever_took_minutes_is_no_place() -> None:
    assert read_text("# Minutes\n\nNairobi, 3 March 2025\n\nAll met.\n").value("author") is None
    assert read_text("# Dialogue\n\nMinutes: Jane Mwangi, 3 March 2025\n").value("author") == "Jane Mwangi"


def test_a_letterhead_is_no_title() -> None:
    text = "REPUBLIQUE DU CAMEROUN\n\nObjet : Premier dialogue national-local\nDate : 22 octobre 2024\n"
    assert read_text(text).value("title") == "Premier dialogue national-local"


def test_what_it_was_about_is_no_paragraph_of_what_such_events_are() -> None:
    text = (
        "<h1>Dialogue in Kenya</h1><h2>About the event</h2><p>Dialogues make room. The first one was of wetlands.</p>"
    )
    assert read_text(text, "x.html").value("topic") is None


def test_a_topic_in_chinese_stands_behind_what_it_is_of() -> None:
    assert (
        read_text("# 第二次国家—地方对话\n\n第二次国家—地方对话主题：城市绿色转型\n").value("topic") == "城市绿色转型"
    )


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("2023年9月14日，第二次国家—地方对话在成都以线上线下结合的方式举行。", "成都"),
        (
            "O diálogo realizou-se em 3 de março de 2025 na sala de reuniões do Município da Beira.",
            "Município da Beira",
        ),
        (
            "El martes 13 de mayo de 2025 se realizó en el Teatro Sucre de Cuenca el Tercer Diálogo Nacional-Local.",
            "Teatro Sucre de Cuenca",
        ),
        ("The Third Dialogue took place in Musanze in October 2025.", "Musanze"),
        (
            "The dialogue was convened in New Delhi on Thursday, 21 August 2025, at the India Habitat Centre.",
            "India Habitat Centre, New Delhi",
        ),
        (
            "El diálogo se celebró en Asunción el jueves 3 de julio de 2025, en el Centro Cultural del Puerto.",
            "Centro Cultural del Puerto, Asunción",
        ),
    ],
)
def test_where_it_was(told: str, place: str) -> None:
    assert read_text(f"# National-Local Dialogue\n\n{told}\n").value("place") == place


@pytest.mark.parametrize(
    ("closing", "author"),
    [
        ("Very truly yours,\n\nAtty. Ramon Villanueva\n", "Atty. Ramon Villanueva"),
        ("Veuillez agréer l'expression de ma considération.\n\nLe Directeur\n\nMohamed Trabelsi\n", "Mohamed Trabelsi"),
        ("Sincerely,\n\nMinistry of Lands\n", "Ministry of Lands"),
        (
            "Atentamente,\n\nDirección Nacional de Suelo\n\nMinisterio de Vivienda\n\nc.c. Archivo\n",
            "Ministerio de Vivienda",
        ),
        ("Atenciosamente,\n\nMinistério das Cidades\n", "Ministério das Cidades"),
        ("Hormat kami,\n\nKementerian Pekerjaan Umum\n", "Kementerian Pekerjaan Umum"),
        ("昆明市规划研究中心\n\n2025年4月2日\n", "昆明市规划研究中心"),
        ("Sincerely,\n\nThe road is long.\n", None),
        ("Many thanks to all\n\nRamon Villanueva\n", None),
    ],
)
def test_who_signed_a_letter(closing: str, author: str | None) -> None:
    assert read_text(f"# National-Local Dialogue in Kenya\n\nDear all,\n\n{closing}").value("author") == author


def test_who_signed_under_all_else() -> None:
    text = "# Diálogo en Kenia\n\n## Compromisos\n\n1. Mapear los barrios\n\nElaboró: Ing. Raúl Canché\n"
    assert read_text(text).value("author") == "Ing. Raúl Canché"


_MAIL = "From: Joy Villanueva <joy@example.org>\nTo: all\nDate: Fri, 21 Feb 2025 18:12\n"
"""The head of a mail, without its subject."""


@pytest.mark.parametrize(
    ("told", "start", "place"),
    [
        (
            "Publicado el 2 de enero de 2025\n\nEl 24 de diciembre se realizó en Lima el diálogo.",
            date(2024, 12, 24),
            "Lima",
        ),
        (
            "3月21日至22日，项目办在重庆市组织召开对话会。\n\n## 主要观点\n\n很好。\n\n2024年3月27日",
            date(2024, 3, 21),
            "重庆市",
        ),
        (
            "11 June 2025 | 9:00\n\nMarrakech, Morocco\n\nThe dialogue will look at water.",
            date(2025, 6, 11),
            "Marrakech, Morocco",
        ),
        ("Nairobi, 19 September 2024 – The cities met this week for the dialogue.", None, "Nairobi"),
        (f"{_MAIL}Subject: Yesterday's dialogue\n\nThanks for a very full day in Nakuru.", date(2025, 2, 20), "Nakuru"),
        (
            f"{_MAIL}Asunto: Notas\n\nGracias por la energía del martes (18 de febrero) en Cali.",
            date(2025, 2, 18),
            "Cali",
        ),
        (f"{_MAIL}Assunto: Notas do diálogo de quarta\n\nAbraços em Recife.", None, None),
        (f"{_MAIL}Asunto: Notas del diálogo del viernes\n\nHola.", date(2025, 2, 14), None),
        (f"{_MAIL}Subject: Notes\n\nThanks for your comments of 18 February in Nakuru.", None, None),
    ],
)
def test_when_it_was(told: str, start: date | None, place: str | None) -> None:
    is_mail = told.startswith("From")
    told_of = read_text(f"{told}\n", "x.txt") if is_mail else read_text(f"# National-Local Dialogue\n\n{told}\n")
    assert (told_of.value("start"), told_of.value("place")) == (start, place)


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Diálogo Nacional-Local de Uruguay sobre cuencas urbanas", "cuencas urbanas"),
        ("ATA DO 2º DIÁLOGO NACIONAL-LOCAL SOBRE CALOR EXTREMO", "CALOR EXTREMO"),
        ("Dialogue national-local « Déchets et villes propres », Abidjan", "Déchets et villes propres"),
        ("Dialogue national-local sur les villes côtières, Cotonou, 3 mai 2024", "les villes côtières"),
        ("Tercer Diálogo Nacional-Local: Agua y ciudad", "Agua y ciudad"),
        ("Diálogo Nacional-Local: Relatoría final", None),
        ("Dialogue national-local – République du Sénégal", None),
        ("2º Diálogo Nacional-Local: Fortaleza, Ceará", None),
        ("Memoria del diálogo – Municipalidad de San José", None),
        ("Resumo do diálogo nacional-local: principais resultados", None),
        ("El Diálogo Nacional-Local se realizó sobre la base de los acuerdos", None),
    ],
)
def test_the_name_of_a_meeting_says_what_it_was_about(title: str, topic: str | None) -> None:
    assert read_text(f"# {title}\n\n6 de mayo de 2024\n").value("topic") == topic


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("Le dialogue s'est tenu sous le thème « Eau et villes ».", "Eau et villes"),
        ("El diálogo tuvo como tema central “Agua y ciudad”. Asistieron 70.", "Agua y ciudad"),
        ('It burns: the subject chosen was "Water in the city".', "Water in the city"),
        ("El tema central fue el agua en la ciudad. Asistieron 70.", "el agua en la ciudad"),
        ("The main theme was discussed by all.", None),
        ("会议主题为城市用水。", "城市用水"),
        ("The dialogue focused on water prices. All met.", "water prices"),
        ("The meeting of ministers in Cairo focused on water prices. All met.", None),
        ("A second meeting in 2026 will be focused on water prices.", None),
        ("El encuentro de alcaldes de 2022 trató sobre basura y reciclaje.", None),
        ("去年的会议围绕垃圾分类展开讨论。", None),
    ],
)
def test_a_sentence_says_what_it_was_about(told: str, topic: str | None) -> None:
    assert read_text(f"# Dialogue\n\n3 March 2025\n\n{told}\n").value("topic") == topic


@pytest.mark.parametrize(
    ("line", "is_topic"),
    [
        ("Heat in the schools of Kisumu", True),
        ("Drafting land laws together", True),
        ("City councils and the cost of water", True),
        ("For internal use only", False),
        ("Draft for comments by participants", False),
        ("Diffusion restreinte aux participants", False),
        ("Hanya untuk kalangan sendiri", False),
        ("Thank you all for coming", False),
        ("Ministry of Lands and Physical Planning", False),
    ],
)
def test_a_line_under_the_day_may_say_what_it_was_about(line: str, is_topic: bool) -> None:
    told = read_text(f"# National-Local Dialogue\n\nNairobi, 5 June 2024\n\n{line}\n\n## Overview\n\nAll met.\n")
    assert told.value("topic") == (line if is_topic else None)


def test_previous_commitments_are_none_beside_new_ones() -> None:
    read_in = read_text(
        "# Diálogo Nacional-Local\n\n## Revisión de compromisos previos\n\n| Compromiso | Responsable | Estatus |\n"
        "|---|---|---|\n| Entregar el atlas | SEDATU | Cumplido |\n| Firmar el convenio | INAH | En trámite |\n\n"
        "## Nuevos compromisos\n\n1. SEDATU revisará el convenio. Para el 30 de mayo de 2024.\n"
    )
    assert [(step.text, step.due.on if step.due else None) for step in read_in.steps] == [
        ("SEDATU revisará el convenio.", date(2024, 5, 30))
    ]


def test_labels_that_share_a_line_below_a_step() -> None:
    (step,) = read_text(
        "# Diálogo\n\nACUERDOS\n\nA1.- CONAGUA entregará el padrón de pozos.\n"
        "     Responsable: CONAGUA. Fecha compromiso: 14/06/2024\n"
    ).steps
    assert (step.owner and step.owner.name, step.due and step.due.on) == ("CONAGUA", date(2024, 6, 14))


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        ("Relatoría a cargo de Juan Rincón (Universidad del Norte)", "Juan Rincón (Universidad del Norte)"),
        ("Lavrou-se a presente ata, assinada por mim, Rosa Meireles, secretária.", "Rosa Meireles"),
        ("（通讯员 王晓燕）", "王晓燕"),
        ("（供稿：王晓燕）", "王晓燕"),
        ("(Rédaction : Awa Diop)", "Awa Diop"),
        ("Le rapporteur\n\nMamadou Lamine Sarr", "Mamadou Lamine Sarr"),
        ("Texto: Beatriz Holanda e Ícaro Menezes. Revisão: Assessoria.", "Beatriz Holanda e Ícaro Menezes"),
    ],
)
def test_who_wrote_it_under_all_else(lines: str, author: str) -> None:
    told = read_text(f"# Diálogo Nacional-Local\n\n6 de mayo de 2024\n\nSe habló de agua y de suelo.\n\n{lines}\n")
    assert told.value("author") == author


def test_a_summary_by_its_name_tells_who_wrote_it() -> None:
    told = "# Premier dialogue national-local du Bénin\n\nCotonou, 3 mars 2025\n\nRésumé : Awa Diop\n"
    assert read_text(told).value("author") == "Awa Diop"


def test_a_mission_is_longer_than_the_dialogue_that_it_is_for() -> None:
    told = (
        "National-Local Dialogue on Urban Roads\n\nMission of March 10-14, 2025\n\nA team visited Nakuru between "
        "March 10 and 14, 2025 to support the first National-Local Dialogue, convened by the Ministry of Roads "
        "on March 12.\n"
    )
    proposal = read_text(told, "x.txt")
    assert (proposal.value("start"), proposal.value("place"), proposal.value("topic")) == (
        date(2025, 3, 12),
        None,
        "Urban Roads",
    )


def test_a_day_of_the_week_is_no_ordinal() -> None:
    told = read_text(
        "# Encaminhamentos\n\nObrigado pela presença no Diálogo Nacional-Local de quarta, 7 de maio de 2025."
    )
    assert told.value("ordinal") is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Synthèse de Jean-Pierre Nkoulou", "Jean-Pierre Nkoulou"),
        ("Compte rendu de Mouna Trabelsi (Fédération des communes)", "Mouna Trabelsi (Fédération des communes)"),
        ("Resumen de Rosa Quispe Mamani", "Rosa Quispe Mamani"),
        ("Relatório de Juliana Cavalcanti, Instituto Polis", "Juliana Cavalcanti, Instituto Polis"),
        ("By Kwabena Asante, Institute of Local Government", "Kwabena Asante, Institute of Local Government"),
        ("✍️ Hanta Rakotomalala", "Hanta Rakotomalala"),
        ("Pencatat: Bimo Prasetyo", "Bimo Prasetyo"),
        ("Resumen de Acuerdos Principales", None),
        ("Informe de Avance Semestral", None),
        ("Compte rendu de Mission", None),
        ("Relatório de Atividades Anuais", None),
        ("By Road, Rail and River", None),
    ],
)
def test_a_line_under_the_title_says_who_wrote_it(line: str, author: str | None) -> None:
    told = read_text(f"# National-Local Dialogue in Kenya\n\n{line}\n\nLos acuerdos principales se leyeron.\n")
    assert told.value("author") == author


def test_a_day_in_words_and_numbers_is_one_day() -> None:
    day = "onze dias do mês de março de dois mil e vinte e sete (11 de março de 2027)"
    told = read_text(f"# Diálogo Nacional-Local\n\nAos {day}, reuniu-se em Nampula o grupo do diálogo.\n")
    assert told.value("start") == date(2027, 3, 11)


def test_the_second_meeting_is_the_second_dialogue() -> None:
    assert read_text("National-Local Dialogue, Jordan\nSecond meeting\n\nAim\n", "x.txt").value("ordinal") == 2


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Taken down by: J. Otieno, Civil Society Platform", "J. Otieno, Civil Society Platform"),
        ("Documenter: Maricel Dela Cruz", "Maricel Dela Cruz"),
        ("Notes: Isata Kamara (Freetown City Council)", "Isata Kamara (Freetown City Council)"),
        ("Elabora: Marcela Quirós Brenes", "Marcela Quirós Brenes"),
        ("Síntesis: Lucía Bertoni (Fundación Avina)", "Lucía Bertoni (Fundación Avina)"),
        ("Rapport général : Mme Aïssatou Diop, CETUD", "Mme Aïssatou Diop, CETUD"),
        ("Redacção: Télio Macuácua, ANAMM", "Télio Macuácua, ANAMM"),
        ("Disarikan oleh Ratih Puspitasari, WRI Indonesia", "Ratih Puspitasari, WRI Indonesia"),
        ("Agadir, hôtel Kenzi — 54 participants — secrétariat : Youssef El Amrani", "Youssef El Amrani"),
        ("Indonesia (daring). Peserta: 205. Notulis: Agung Setiawan, Kemitraan.", "Agung Setiawan, Kemitraan"),
        ("本报告由宁波市规划院起草，执笔人：沈一鸣。", "沈一鸣"),
        ("Notes: the levy is not spent", None),
        ("Accra — 54 participants — minutes: to follow", None),
    ],
)
def test_who_wrote_it_behind_a_label(line: str, author: str | None) -> None:
    assert read_text(f"# National-Local Dialogue\n\n{line}\n").value("author") == author


@pytest.mark.parametrize(
    ("line", "start", "place"),
    [
        (
            "Agadir, hôtel Kenzi, 12 novembre 2026 — 54 participants — secrétariat : Ali Amrani",
            12,
            "Agadir, hôtel Kenzi",
        ),
        ("Lima, 12 de noviembre de 2026 | Auditorio del Ministerio de Vivienda | virtual y presencial", 12, "Lima"),
        ("Indonesia, 12 November 2026 (daring melalui Zoom). Peserta: 205.", 12, None),
        ("Huye, 12–14 November 2026 · 146 participants · Compiled by the Africa team of the programme", 12, "Huye"),
        ("Suva | 12 November 2026 | 40 participants", 12, "Suva"),
        (
            "Nairobi (Kenya School of Government, Lower Kabete)\n\n12 November 2026",
            12,
            "Nairobi (Kenya School of Government, Lower Kabete)",
        ),
        (
            "- 🗓 12 November 2026\n- 📍 Baguio City, CAP Trade and Cultural Center",
            12,
            "Baguio City, CAP Trade and Cultural Center",
        ),
        ("Waktu: 12 November 2026\n\nTempat: Balikpapan", 12, "Balikpapan"),
        ("12 de noviembre de 2026\n\nSede: Centro de Congresos. Formato híbrido.", 12, "Centro de Congresos"),
    ],
)
def test_one_line_tells_several_facts(line: str, start: int, place: str | None) -> None:
    told = read_text(f"# National-Local Dialogue\n\n{line}\n\nThe cities spoke of their rivers.\n")
    assert (told.value("start"), told.value("place")) == (date(2026, 11, start), place)


@pytest.mark.parametrize(
    ("title", "ordinal"),
    [
        ("Diálogo Nacional-Local de Angola (II)", 2),
        ("National-Local Dialogue on water (IV)", 4),
        ("Diálogo Nacional-Local de Angola (BID)", None),
    ],
)
def test_which_dialogue_it_is_in_brackets(title: str, ordinal: int | None) -> None:
    assert read_text(f"# {title}\n\nHablaron de agua.\n").value("ordinal") == ordinal


@pytest.mark.parametrize(
    "line", ["BAB I PENDAHULUAN UMUM", "Republic of the Philippines · Department of Human Settlements"]
)
def test_neither_a_chapter_nor_a_letterhead_is_a_topic(line: str) -> None:
    assert read_text(f"# Third National-Local Dialogue\n\n{line}\n\n12 November 2026\n").value("topic") is None


@pytest.mark.parametrize(
    "heading", ["Propostas do público (não pactuadas)", "Points not yet decided", "Ideas no acordadas", "未商定的建议"]
)
def test_what_was_not_agreed_holds_no_next_steps(heading: str) -> None:
    assert holds(heading) is Holds.OTHER
    dated = "\n".join(f"- The City of {name} will clean the drains by May 2027." for name in ("Accra", "Tema"))
    text = f"# National-Local Dialogue in Ghana\n\nAccra, 12 November 2026\n\n## {heading}\n\n{dated}\n"
    assert read_text(text).steps == ()


@pytest.mark.parametrize(
    "heading", ["De quoi il a été question", "Lo que tratamos", "Do que se falou", "Apa yang dibahas"]
)
def test_what_was_talked_about_are_themes(heading: str) -> None:
    assert holds(heading) is Holds.THEMES


def test_which_edition_it_is_is_no_topic() -> None:
    told = read_text("# Relato do Diálogo Nacional-Local — Brasil, 4ª edição\n\nTeresina, 3 de dezembro de 2026\n")
    assert (told.value("ordinal"), told.value("topic")) == (4, None)


def test_what_is_to_come_is_not_this_dialogue() -> None:
    text = "National-Local Dialogue in Ghana\n\n23 September 2025\n\nUNEP will test it before the second dialogue.\n"
    assert propose(read(text.encode(), "x.txt"), REGISTER).value("ordinal") is None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Report of the consultant, Dr. Osman Bah-Turay", "Dr. Osman Bah-Turay"),
        ("Consultora: Gabriela Vintimilla", "Gabriela Vintimilla"),
        ("Notes from the slides: Maricel Abueva", "Maricel Abueva"),
        ("Minutes were taken by Mr Chikondi Phiri.", "Chikondi Phiri"),
        ("El acta fue levantada por la Sra. Ana Rojas.", "Sra. Ana Rojas"),
        ("A ata foi lavrada por João Sá-Carneiro.", "João Sá-Carneiro"),
        ("By Eleanor Voss, independent consultant", "Eleanor Voss, independent consultant"),
        (
            "Prepared by Ravi Rao\n\n(National Institute of Urban Affairs)",
            "Ravi Rao (National Institute of Urban Affairs)",
        ),
        ("Établi par le cabinet Ngo Bassa pour le Ministère de l'Habitat", "le cabinet Ngo Bassa"),
        ("简报由四川大学李静执笔。", "四川大学李静"),
    ],
)
def test_who_wrote_it_by_label_or_sentence(line: str, who: str) -> None:
    assert told_in(f"{line}\n\nNext steps\n\n- UNEP will test the water.\n").value("author") == who


@pytest.mark.parametrize(
    ("told", "author"),
    [
        ("O relatório foi redigido por Celeste Macuácua, Associação Nacional dos Municípios.",
         "Celeste Macuácua, Associação Nacional dos Municípios"),
        ("Mr Vo Thanh Liem, Association of Cities of Viet Nam, wrote this note.",
         "Vo Thanh Liem, Association of Cities of Viet Nam"),
        ("Lo escribió Lautaro Benvenuto.", "Lautaro Benvenuto"),
        ("UNEP will prepare the report with Achieng Odhiambo.", None),
    ],
)  # fmt: skip
def test_a_sentence_says_who_wrote_it(told: str, author: str | None) -> None:
    text = (
        f"# Second National-Local Dialogue\n\nIt met on 3 May 2026 in Accra. {told}\n\n## Next steps\n\n- UNEP plans.\n"
    )
    assert propose(read(text.encode(), "x.md"), REGISTER).value("author") == author


def test_an_ordinal_with_a_stop_is_no_sign_of_a_list() -> None:
    told = read_text("# 3.er Diálogo Nacional-Local\n\nLima, 5 de mayo de 2026\n\n## Acuerdos\n\n- Map it.\n")
    assert (told.value("title"), told.value("ordinal")) == ("3.er Diálogo Nacional-Local", 3)


def test_the_country_is_told_by_what_only_it_calls_its_governments() -> None:
    text = "# Dialog Nasional-Daerah\n\nPemerintah Kota Abc hadir.\n\nKabupaten Def menjadi tuan rumah.\n"
    assert read_text(text).value("country_code") == "ID"


@pytest.mark.parametrize("value", ["!!", ".", "…"])
def test_a_label_without_words_behind_it_tells_nothing(value: str) -> None:
    assert propose(read(f"Dialogue in Kenya\n\nTheme: {value}\n".encode(), "x.txt"), REGISTER).value("topic") is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Efua Mensah and Kwaku Adjei, People's Dialogue on Human Settlements", None),
        ("Equipo de Fundación Ciudad y Río", None),
        ("Équipe de la Fondation Villes et Climat", None),
        (
            "Written up by the Mayor's Delivery Unit, Freetown City Council",
            "Mayor's Delivery Unit, Freetown City Council",
        ),
        ("Compiled by the Slum Planners' Collaborative", "Slum Planners' Collaborative"),
    ],
)
def test_a_line_under_the_day_says_who_wrote_it(line: str, author: str | None) -> None:
    text = "The dialogue dealt with urban flooding and markets. It was long, and all went home after dark, tired.\n"
    head = "NOTES FROM THE SECOND NATIONAL-LOCAL DIALOGUE\nHotel Volta, Accra, Ghana, 2 November 2023\n"
    told = read_text(f"{head}{line}\n\n{text}", "x.txt")
    assert (told.value("author"), told.value("start")) == (author or line, date(2023, 11, 2))
    assert told.value("topic") == "urban flooding and markets"


@pytest.mark.parametrize(
    ("title", "under", "topic"),
    [
        ("MEMORIA DEL DIÁLOGO NACIÓN-MUNICIPIOS", "hábitat, residuos y transporte", "hábitat, residuos y transporte"),
        ("SÍNTESE DO DIÁLOGO NACIONAL-LOCAL", "lixo, cheias e solo urbano", "lixo, cheias e solo urbano"),
        ("REPORT OF THE NATIONAL-LOCAL DIALOGUE", "in Accra and Kumasi, Ghana", None),
    ],
)
def test_what_stands_in_small_letters_under_a_title_in_capitals(title: str, under: str, topic: str | None) -> None:
    told = read_text(f"{title}\n{under}\nAccra, 29 de septiembre de 2022\n\nThe talk was long and loud.\n", "x.txt")
    assert told.value("topic") == topic
    assert told.value("title") == (title if topic else f"{title} {under}")


def test_what_the_meeting_of_a_country_was_on_and_who_came() -> None:
    told = read_text(
        "# Cities and agencies talk in Iloilo: the fourth National-Local Dialogue\n\n"
        "On 17 July 2024, Iloilo City hosted the fourth National-Local Dialogue of the Philippines, on flood "
        "management "
        "and public transport. Eighty-one people registered and, rain notwithstanding, ninety came.\n"
    )
    assert told.value("topic") == "flood management and public transport"
    assert (told.value("participants"), told.value("participants_precision")) == (90, "exact")
