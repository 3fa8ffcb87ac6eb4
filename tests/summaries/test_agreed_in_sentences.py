"""Next steps that sentences tell: clauses of what was agreed, what words count, what was not settled, and what was done
already."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

TITLES = {
    "en": "Summary of the Second National-Local Dialogue, Kenya\n\nNext steps\n\n",
    "es": "Resumen del Segundo Diálogo Nacional-Local, Colombia\n\nAcuerdos\n\n",
    "pt": "Síntese do Segundo Diálogo Nacional-Local, Brasil\n\nEncaminhamentos\n\n",
    "fr": "Synthèse du deuxième dialogue national-local, Sénégal\n\nProchaines étapes\n\n",
    "id": "Ringkasan Dialog Nasional-Daerah Kedua, Indonesia\n\nTindak lanjut\n\n",
    "zh": "第二次国家与地方对话会纪要，中国\n\n下一步工作\n\n",
}


def steps(language: str, text: str) -> list[str]:
    return [text.rstrip(" .。；") for text, _owner, _supporters, _due in told(TITLES[language] + text)]


EN = """At the close of the second day, once the tables had read out their proposals, it was agreed that NEMA will print
a map; that a working group on drains will be set up; and that UNEP will lend its gauges. It was also agreed that the
water users will have a voice in the agenda. There was no agreement, however, on the host."""
ES = """Al final de la jornada, leídas las actas, se acordó que el Ministerio de Ambiente expedirá una circular; que se
conformará una mesa de ríos; y que el BID prestará dos técnicos.

También se acordó que los vecinos tendrán voz. No hubo acuerdo, en cambio, sobre la sede."""
PT = """Na plenária final ficou acordado que a Prefeitura de Santos vai abrir os dados. Ficou acordado ainda que o BID
fará uma visita.

Por sugestão de Santos, o terceiro diálogo terá uma mesa de moradores. O BID ficou de reunir as séries de maré."""


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", EN, ["NEMA will print a map", "a working group on drains will be set up", "UNEP will lend its gauges",
                    "the water users will have a voice in the agenda"]),
        ("es", ES, ["el Ministerio de Ambiente expedirá una circular", "se conformará una mesa de ríos",
                    "el BID prestará dos técnicos", "los vecinos tendrán voz"]),
        ("pt", PT, ["a Prefeitura de Santos vai abrir os dados", "o BID fará uma visita",
                    "Por sugestão de Santos, o terceiro diálogo terá uma mesa de moradores",
                    "O BID ficou de reunir as séries de maré"]),
    ],
)  # fmt: skip
def test_clauses_and_sentences_of_what_was_agreed(language: str, text: str, expected: list[str]) -> None:
    assert steps(language, text) == expected


@pytest.mark.parametrize(
    ("language", "step", "behind"),
    [
        ("en", "NEMA will print a map", "Participants could not agree on who pays for it."),
        ("es", "El BID publicará un mapa", "Las ciudades no llegaron a un acuerdo sobre la tarifa."),
        ("pt", "O BID publicará um mapa", "Não se chegou a acordo sobre a sede."),
        ("fr", "Le PNUE publiera une carte", "Les communes ne se sont pas accordées sur le tarif."),
        ("id", "Bappenas akan menerbitkan peta", "Belum ada kesepakatan mengenai tarif."),
        ("zh", "成都市将发布地图", "关于地点，各方未能达成一致。"),
    ],
)
def test_what_was_not_settled_ends_a_step(language: str, step: str, behind: str) -> None:
    stop = "。" if language == "zh" else ". "
    assert steps(language, f"- {step}{stop}{behind}") == [step]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The chair summed up. First, A will be read. In addition, B will be read. Finally, C will be read."),
        ("es", "La directora resumió. En primer lugar, A se leerá. Además, B se leerá. Por último, C se leerá."),
        ("pt", "A diretora resumiu. Em primeiro lugar, A se lerá. Além disso, B se lerá. Por fim, C se lerá."),
        ("fr", "La directrice a résumé. D'abord, A sera lu. Par ailleurs, B sera lu. Enfin, C sera lu."),
        ("id", "Ketua merangkum. Pertama, A akan dibaca. Selain itu, B akan dibaca. Terakhir, C akan dibaca."),
    ],
)
def test_what_is_added_between_the_first_and_the_last(language: str, text: str) -> None:
    assert [one[0] for one in steps(language, text)] == ["A", "B", "C"]


def test_clauses_that_count_over_the_ends_of_lines() -> None:
    text = "Ao final, ficou acordado o seguinte:\nI - as Prefeituras\nde Santos e Belém assinarão\no protocolo;\n"
    assert steps("pt", f"{text}II - o BID\nenviará o roteiro.\n") == [
        "as Prefeituras de Santos e Belém assinarão o protocolo",
        "o BID enviará o roteiro",
    ]


THEMES_ES = """Se acordó lo siguiente:

Tema 1. Drenaje

1. Entregar un mapa.
2. Revisar los canales.

Tema 2. Parques

3. Organizar un taller.

Cierre

Hubo café.
"""
THEMES_ZH = """会上议决如下，并将于第三次对话会检视：

主题一　防洪

1. 提供排水系统地图。

主题二　绿地

2. 举办植树工作坊。

结语

会议结束。
"""


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", THEMES_ES, ["Entregar un mapa", "Revisar los canales", "Organizar un taller"]),
        ("zh", THEMES_ZH, ["提供排水系统地图", "举办植树工作坊"]),
    ],
)
def test_lists_that_themes_part(language: str, text: str, expected: list[str]) -> None:
    assert steps(language, text) == expected


def test_a_heading_behind_the_next_meeting() -> None:
    text = "第二次国家与地方对话会纪要，中国\n\n挑战\n\n- 经费不足。\n\n迈向第三次对话会：后续步骤\n\n- 编制导则。\n"
    assert [one[0] for one in told(text)] == ["编制导则。"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "- Kisumu kept its wetland.\n- Nakuru built a bridge.\n- Mombasa changed the lights."),
        ("es", "- Cali conservó su humedal.\n- Pereira construyó un puente.\n- Montería cambió las luces."),
        ("pt", "- Santos manteve o mangue aberto.\n- Belém construiu uma ponte.\n- Recife mudou a luz."),
        ("fr", "- Dakar a conservé sa prairie.\n- Thiès a construit un pont.\n- Kaolack a changé les lampes."),
        ("id", "- Kota Bogor telah menanam bakau.\n- Kota Semarang sudah memindahkan sekolah."),
        ("zh", "- 成都保留了一千亩草地。\n- 深圳修建了一座生态廊桥。"),
    ],
)
def test_a_list_of_what_was_done_holds_none(language: str, text: str) -> None:
    assert steps(language, text) == []


def test_what_was_done_beside_what_is_to_be_done() -> None:
    assert steps("zh", "- 成都保留了草地，并将修建步道。\n- 深圳修建廊桥。") == [
        "成都保留了草地，并将修建步道",
        "深圳修建廊桥",
    ]
    assert steps("en", "- Kisumu agreed to keep its wetland.\n- Nakuru to build a bridge.") != []
