"""What the first lines of a text tell of the meeting, as secretariats write them."""

from __future__ import annotations

from typing import Any

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

TEXTS: dict[str, tuple[str, dict[str, Any]]] = {
    "labels in Chinese that are drawn wide": (
        """中国第三次国家—地方对话会议纪要

时　　间：2026年4月16日上午9:20
地　　点：成都市天府国际会议中心
议　　题：公园与社区
记　　录：王小梅

出席单位：国家发展改革委、成都市人民政府
""",
        {"start": "2026-04-16", "place": "成都市天府国际会议中心", "topic": "公园与社区", "author": "王小梅"},
    ),
    "a city beside the country": (
        """第二次国家与地方对话简报
国家：中国　　城市：武汉　　日期：2026年6月5日　　撰稿：陈思
""",
        {"place": "武汉", "start": "2026-06-05", "author": "陈思"},
    ),
    "dots behind short labels": (
        """MINUTES
Meeting ........ 2nd National-Local Dialogue, Tanzania
On ............. 3 and 4 February 2026
At ............. Malaika Beach Resort, Mwanza
About .......... Lake and waste
Minute-taker ... Neema Joseph
""",
        {
            "start": "2026-02-03",
            "place": "Malaika Beach Resort, Mwanza",
            "topic": "Lake and waste",
            "author": "Neema Joseph",
        },
    ),
    "a memo of two labels": (
        """Zambia Country Office - File note
RE: National-Local Dialogue No. 2, Livingstone, 20 May 2026
FROM: C. Mwansa, mission secretary
THEME: Serviced land
""",
        {
            "title": "National-Local Dialogue No. 2, Livingstone, 20 May 2026",
            "author": "C. Mwansa, mission secretary",
            "topic": "Serviced land",
            "place": "Livingstone",
        },
    ),
    "the secretary to a mission": (
        """# Ghana: Fourth National-Local Dialogue on Urban Transport

Accra, 18 June 2026. Annex 3 to the aide-memoire. Secretary to the mission: Helen Aboagye.
""",
        {"author": "Helen Aboagye", "place": "Accra", "start": "2026-06-18"},
    ),
    "who wrote it under a label": (
        """# Moçambique – 1.º Diálogo Nacional-Local

Beira, 17 de Julho de 2026
Tema: casas e ciclones
Síntese de Armando Macuácua, ONU-Habitat

## Presenças

- INGD
""",
        {"topic": "casas e ciclones", "author": "Armando Macuácua, ONU-Habitat", "place": "Beira"},
    ),
    "a reporter and a newspaper": (
        """# 昆明举行国家—地方对话

**春城网 记者 杨雪** 2026年4月16日

4月15日，中国第三次国家—地方对话在昆明滇池国际会展中心举行。
""",
        {"author": "杨雪", "start": "2026-04-15"},
    ),
    "place and day as a sentence": (
        """# Diálogo Nacional-Local Argentina (tercera edición)

Universidad del Litoral. Relatora: Lic. Paula Benítez.
Santa Fe, jueves 10 de abril de 2026.

> Tema: movilidad y aire
""",
        {"start": "2026-04-10", "place": "Santa Fe", "author": "Lic. Paula Benítez"},
    ),
    "city and day in one row": (
        """<h1>Acta de reunión</h1>
<table><tr><td>Evento</td><td>Cuarto Diálogo Nacional-Local de Colombia</td></tr>
<tr><td>Ciudad y fecha</td><td>Barranquilla, 11 de junio de 2026</td></tr>
</table>
""",
        {"start": "2026-06-11", "place": "Barranquilla"},
    ),
    "a place under the day": (
        """<h1>Primer Diálogo Nacional-Local</h1>
<div><b>Argentina</b><br>2 y 3 de noviembre de 2026<br>Rosario<br>Síntesis elaborada por la Red de
Municipios</div>
<h2>Representación</h2>
<p>Municipalidad de Rosario; TECHO</p>
""",
        {"start": "2026-11-02", "place": "Rosario"},
    ),
    "a country, a place and a day": (
        """Primer Diálogo Nacional-Local: Ciudades y cuencas
Argentina  |  Rosario, provincia de Santa Fe  |  14 y 15 de agosto de 2026
""",
        {"start": "2026-08-14", "place": "Rosario, provincia de Santa Fe"},
    ),
    "a city that received the dialogue": (
        """# Municípios e Governo debatem na Beira

*Publicado a 19 de Agosto de 2026*

A Beira acolheu, no dia 15 de Agosto de 2026, o primeiro diálogo nacional-local de Moçambique.
""",
        {"start": "2026-08-15", "place": "Beira"},
    ),
    "a headline of a city that receives it": (
        """Mérida recibe el Primer Diálogo Nacional-Local

Redacción: Iván Chablé
Mérida, Yucatán, 28 de mayo de 2026

Ayer miércoles se celebró en México el Primer Diálogo Nacional-Local. El tema fue el calor.
""",
        {"start": "2026-05-27", "place": "Mérida"},
    ),
    "a mail that thanks for the days in a hall": (
        """From: Fatmata Kargbo <f@x.example>
To: all
Date: Tue, 26 May 2026 09:12 +0000
Subject: Thank you (3rd National-Local Dialogue, Sierra Leone)

Dear all,

Thank you for two good days at Makeni City Council hall (21 and 22 May). Here is my summary; our
topic was, as you know, waste and flooding.
""",
        {"start": "2026-05-21", "place": "Makeni City Council hall", "topic": "waste and flooding"},
    ),
    "a mail whose subject tells the day": (
        """From: Grace Achieng <g@x.example>
Sent: Friday, 6 March 2026 17:02
To: all
Subject: Notes (2nd National-Local Dialogue Kenya, 4 March)

Hi,

We met at the Merica Hotel in Nakuru and our theme was clean energy.
""",
        {"start": "2026-03-04", "topic": "clean energy"},
    ),
    "a topic at the end of the overview": (
        """# First National-Local Dialogue in India

Summary for participants

23 July 2026, New Delhi

Prepared by: Meera Rao, NIUA

## In brief

One question was put: who pays for shade? Topic: Urban heat and finance.
""",
        {"topic": "Urban heat and finance", "author": "Meera Rao, NIUA", "place": "New Delhi"},
    ),
    "a topic in capitals behind a dash, and no chapter": (
        """Quarto Diálogo Nacional-Local – Cidades Verdes e Periferias
Brasil | Recife, 3 e 4 de junho de 2026
Relatoria: Luana Figueiredo

== De onde partimos ==
Esta rodada quis saber como se paga nas periferias.

== Presenças ==
Governo federal: Ministério das Cidades.
Governos locais: Prefeitura do Recife.
""",
        {"topic": "Cidades Verdes e Periferias"},
    ),
    "what one spoke of": (
        """<h1>Memoria del 2.º Diálogo Nacional-Local</h1>
<p>Paraguay | Asunción | 3 de septiembre de 2026</p>
<p>Escribe: Liz Romero, Guyra Ciudad</p>
<p>Hablamos de <b>arroyos urbanos</b>.</p>
""",
        {"topic": "arroyos urbanos", "author": "Liz Romero, Guyra Ciudad", "place": "Asunción"},
    ),
    "a topic of small words under a letterhead": (
        """University of Nairobi, Department of Planning
Third National-Local Dialogue of Kenya: markets and drains
Proceedings. Rapporteur: Peter Mwangi.
Nairobi, Thursday 5 February 2026.
""",
        {"topic": "markets and drains", "start": "2026-02-05", "place": "Nairobi"},
    ),
    "a hall, its quarter and its city over the day": (
        """Fourth National-Local Dialogue of Sierra Leone on hillside homes
Bintumani Hotel, Aberdeen, Freetown
Tuesday, 9 June 2026
""",
        {"place": "Bintumani Hotel, Aberdeen, Freetown", "start": "2026-06-09", "topic": "hillside homes"},
    ),
    "day and hall behind one label": (
        """会议纪要

会议名称：中国第四次国家—地方对话
时间地点：2026年7月8日，厦门国际会议中心
""",
        {"place": "厦门国际会议中心", "start": "2026-07-08"},
    ),
    "who presented the report": (
        """# Troisième dialogue national-local du Togo

Lomé, hôtel Sarakawa, les 2 et 3 juillet 2026

Rapport présenté par Yawa Mensah, consultante
""",
        {"author": "Yawa Mensah, consultante", "place": "Lomé, hôtel Sarakawa"},
    ),
    "a theme without quotation marks": (
        """# Berita acara

Pada hari Kamis, tanggal 9 April 2026, bertempat di Hotel Santika Palembang, telah dilaksanakan
Dialog Nasional-Daerah Kelima dengan tema sungai dan permukiman.
""",
        {"topic": "sungai dan permukiman", "start": "2026-04-09"},
    ),
    "facts between strokes": (
        """National-Local Dialogue No. 3 (Uganda)
Jinja // 17 Feb 2026 // theme: lake shores
Written up by Joan Nakato, ACTogether
""",
        {"topic": "lake shores", "place": "Jinja", "start": "2026-02-17"},
    ),
    "a hall that was turned into something": (
        """# Mayors and ministers on rivers

By Joaquin Del Rosario · 21 February 2026 · 4 min read

For two days, from 18 to 19 February 2026, the second National-Local Dialogue of the Philippines turned the
convention center of Iloilo City into a river clinic.
""",
        {"place": "convention center of Iloilo City", "start": "2026-02-18"},
    ),
}


@pytest.mark.parametrize(("text", "told"), TEXTS.values(), ids=TEXTS.keys())
def test_it_is_told(text: str, told: dict[str, Any]) -> None:
    ending = "html" if text.startswith("<") else "md" if text.startswith("#") else "txt"
    proposal = propose(read(text.encode(), f"text.{ending}"), REGISTER)

    assert {name: str(proposal.value(name)) for name in told} == told


@pytest.mark.parametrize(
    "sentence",
    [
        "UNEP hosted the second National-Local Dialogue with pride.",
        "The Permanent Secretary received the delegates of the dialogue.",
        "El Ministerio de Vivienda recibió el Segundo Diálogo Nacional-Local.",
    ],
)
def test_who_receives_it_may_be_no_place(sentence: str) -> None:
    text = f"# Second National-Local Dialogue\n\n12 May 2026\n\n{sentence}\n"

    assert propose(read(text.encode(), "text.md"), REGISTER).value("place") is None
