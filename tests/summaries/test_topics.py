"""What a meeting was about, in quotation marks, in minutes, and what is only the kind of a text."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("title", "sentence", "topic"),
    [
        ("First National-Local Dialogue, Rwanda",
         'Plots are small. The dialogue was convened around the topic "Wetlands and housing: one plan".',
         "Wetlands and housing: one plan"),
        ("Primer Diálogo Nacional-Local, Perú",
         "El encuentro se convocó en torno al tema «Agua y ciudad: un solo plan».", "Agua y ciudad: un solo plan"),
        ("Primeiro Diálogo Nacional-Local, Brasil",
         "O encontro foi convocado sob o tema “Encostas e moradia: um plano”.", "Encostas e moradia: um plano"),
        ("Premier dialogue national-local, Sénégal",
         "La rencontre s'est tenue autour du thème « Bassins et bâti : un choix ».", "Bassins et bâti : un choix"),
        ("MINUTES OF THE SECOND NATIONAL-LOCAL DIALOGUE ON WATER-SENSITIVE CITIES\nHELD ON 14TH MAY 2025 AT THE KSG",
         "The chair called the meeting to order.", "WATER-SENSITIVE CITIES"),
        ("Third National-Local Dialogue, India", "Pune, 21 November 2023 · Theme of the day: Buses", "Buses"),
        ("Tercer Diálogo Nacional-Local, Perú", "Lima, 21 de mayo de 2026 | Tema del día: laderas", "laderas"),
        ("Troisième dialogue national-local, Maroc", "Agadir, 21 mai 2026 – Thème du jour : le bus", "le bus"),
        ("会议纪要", "2025年7月3日，重庆市召开第三次国家与地方对话会，研究山地城市绿色交通有关问题。",
         "山地城市绿色交通"),
    ],
)  # fmt: skip
def test_what_it_was_about(title: str, sentence: str, topic: str) -> None:
    assert propose(read(f"{title}\n\n{sentence}\n".encode(), "x.txt"), REGISTER).value("topic") == topic


@pytest.mark.parametrize(
    "line",
    [
        "Hosted by Kisumu County",
        "Jointly organised by the Ministry of Lands and UN-Habitat",
        "Convened by the Council of Governors with the City of Nairobi",
        "With the support of the World Bank",
        "Organizado por el Ministerio de Vivienda y la Municipalidad de Salta",
        "Convocan el Ministerio de Vivienda y la Municipalidad de Salta",
        "Organisé par le Ministère de l'Intérieur et la Commune de Marrakech",
        "Accueilli par la Commune de Marrakech",
        "Promovido pelo Ministério das Cidades e pelo ICLEI",
        "Realização do Ministério das Cidades e do ICLEI",
        "Diselenggarakan oleh Kementerian Keuangan dan Kota Bogor",
        "由财政部和成都市人民政府主办",
    ],
)
def test_who_held_it_is_neither_its_topic_nor_the_writer(line: str) -> None:
    told = propose(
        read(f"# Second National-Local Dialogue, Kenya\n\n5 May 2026\n\n{line}\n".encode(), "x.md"), REGISTER
    )
    assert (told.value("topic"), told.value("author")) == (None, None)
    assert [one.text for one in told.unplaced] == [line]


@pytest.mark.parametrize("line", ["Housing organised by tenants", "Planning led by communities", "Host cities in need"])
def test_what_others_hold_may_be_its_topic(line: str) -> None:
    text = f"# Second National-Local Dialogue, Kenya\n\n5 May 2026\n\n{line}\n\n## Next steps\n\n- Map the drains\n"
    assert propose(read(text.encode(), "x.md"), REGISTER).value("topic") == line


@pytest.mark.parametrize(
    "line",
    [
        "Wrap-up deck, ICLEI Africa / County of Mombasa",
        "Slides, ICLEI Africa team",
        "Presentación de cierre, equipo de ICLEI",
        "Présentation finale / équipe ICLEI",
        "Paparan penutup, tim ICLEI Indonesia",
    ],
)
def test_slides_are_a_kind_of_text(line: str) -> None:
    head = f"BLUE COAST\nFirst National-Local Dialogue – Kenya\nMombasa, 3 December 2024\n{line}"
    text = f"{head}\n\nNEXT STEPS\n- Map the drains\n"
    assert propose(read(text.encode(), "x.txt"), REGISTER).value("topic") is None


def test_where_somebody_chaired_a_meeting_is_its_place() -> None:
    text = "会议纪要\n\n2025年7月3日，重庆市规划和自然资源局在重庆主持召开第三次国家与地方对话会。\n"
    assert propose(read(text.encode(), "x.txt"), REGISTER).value("place") == "重庆"


PARTS = [
    (
        "First National-Local Dialogue, Rwanda",
        "Themes discussed",
        "Session I dealt with TOD. Session II dealt with bonds.",
    ),
    (
        "First National-Local Dialogue, Rwanda",
        "Topics",
        "The first panel looked at drains. The second one was on alerts.",
    ),
    ("Primer Diálogo Nacional-Local, Perú", "Temas tratados", "La mesa 1 trató de parques. La mesa 2, de drenaje."),
    ("Primeiro Diálogo Nacional-Local, Brasil", "Temas tratados", "A mesa 1 tratou de parques. A mesa 2, de drenagem."),
    ("Premier dialogue national-local, Sénégal", "Thèmes abordés", "Trois panels se sont succédé. Le premier a duré."),
    (
        "Dialog Nasional-Lokal Pertama, Indonesia",
        "Topik yang dibahas",
        "Sesi 1 membahas indikator. Sesi 2 membahas dana.",
    ),
    ("第一次国家—地方对话会议纪要", "会议议题", "第一分会场讨论湿地。第二分会场讨论碳汇。"),
]


@pytest.mark.parametrize(("title", "heading", "text"), PARTS)
def test_what_a_session_dealt_with_is_not_what_the_meeting_was_about(title: str, heading: str, text: str) -> None:
    told = propose(read(f"# {title}\n\n## {heading}\n\n{text}\n".encode(), "x.md"), REGISTER)
    assert told.value("topic") is None


@pytest.mark.parametrize(
    ("title", "heading", "text", "topic"),
    [
        ("First National-Local Dialogue, Rwanda", "Theme", "Heat in schools. 60 people came.", "Heat in schools"),
        ("First National-Local Dialogue, Rwanda", "Theme", "Panel housing", "Panel housing"),
        (
            "Premier dialogue national-local, Sénégal",
            "Thème",
            "La nappe et la ville. Il a plu.",
            "La nappe et la ville",
        ),
    ],
)
def test_what_a_theme_is_called_is(title: str, heading: str, text: str, topic: str) -> None:
    assert propose(read(f"# {title}\n\n## {heading}\n\n{text}\n".encode(), "x.md"), REGISTER).value("topic") == topic


@pytest.mark.parametrize(("title", "heading", "text"), PARTS)
def test_nor_is_a_session_a_theme(title: str, heading: str, text: str) -> None:
    assert propose(read(f"# {title}\n\n## {heading}\n\n{text}\n".encode(), "x.md"), REGISTER).themes == ()


@pytest.mark.parametrize(
    ("title", "heading", "text", "themes"),
    [
        ("Premier dialogue national-local, Sénégal", "Thèmes abordés",
         "Trois panels se sont succédé : le drainage, l'alerte, le relogement. Le premier a retenu le plus de monde.",
         ["le drainage", "l'alerte", "le relogement"]),
        ("First National-Local Dialogue, Rwanda", "Themes discussed",
         "There were two panels: drains and early warning. The first one was full.", ["drains", "early warning"]),
        ("Primer Diálogo Nacional-Local, Perú", "Temas tratados",
         "Hubo dos mesas: drenaje urbano y alerta temprana. La primera se llenó.",
         ["drenaje urbano", "alerta temprana"]),
        ("第一次国家—地方对话会议纪要", "主要议题", "湿地保护、城市更新、绿色交通。",
         ["湿地保护", "城市更新", "绿色交通"]),
        ("第一次国家—地方对话会议纪要", "主要议题",
         "上午的会议以城市汇报为主。成都市介绍了监测情况，十年间鸟类增加。下午分组讨论，时间超过预定安排。", []),
    ],
)  # fmt: skip
def test_as_many_themes_as_a_sentence_counts(title: str, heading: str, text: str, themes: list[str]) -> None:
    told = propose(read(f"# {title}\n\n## {heading}\n\n{text}\n".encode(), "x.md"), REGISTER)
    assert [one.title for one in told.themes] == themes
