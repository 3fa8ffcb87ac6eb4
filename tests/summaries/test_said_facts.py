"""What a text is called, which dialogue it tells of, and when and where that was, in whatever words and lines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

TITLES: dict[str, list[tuple[str, int | None]]] = {
    "en": [
        ("Summary of the Second National-Local Dialogue in Rwanda", 2),
        ("Second National-Local Dialogue in Rwanda: Summary", 2),
        ("National-Local Dialogue No. 2, Rwanda", 2),
        ("Rwanda – 2nd National-Local Dialogue", 2),
        ("UrbanShift: Rwanda's Third National-Local Dialogue on Urban Nature", 3),
        ("Outcomes of the 4th National–Local Dialogue | Rwanda", 4),
        ("National-Local Dialogue Rwanda 2024", None),
        ("Report on the fifth national-local dialogue (Rwanda)", 5),
        ("3rd National Local Dialogue, Republic of Rwanda – Outcome document", 3),
        ("Rwanda National-Local Dialogue II", 2),
    ],
    "es": [
        ("Resumen del segundo diálogo nacional-local de Costa Rica", 2),
        ("2.º Diálogo Nacional-Local, Costa Rica", 2),
        ("Costa Rica: Tercer Diálogo Nacional-Local", 3),
        ("Informe del III Diálogo Nacional-Local de Costa Rica", 3),
        ("Diálogo Nacional-Local N.° 2 – Costa Rica", 2),
        ("Memoria del 4to diálogo nacional-local (Costa Rica)", 4),
        ("Primer Diálogo Nacional-Local de Costa Rica: Ciudades y Ríos", 1),
    ],
    "fr": [
        ("Synthèse du deuxième dialogue national-local du Maroc", 2),
        ("2e Dialogue national-local, Maroc", 2),
        ("Maroc : troisième dialogue national-local", 3),
        ("Compte rendu du 2ème dialogue national-local (Maroc)", 2),
        ("Dialogue national-local n° 3 – Maroc", 3),
        ("Premier dialogue national-local du Royaume du Maroc", 1),
    ],
    "pt": [
        ("Resumo do segundo diálogo nacional-local do Brasil", 2),
        ("2º Diálogo Nacional-Local, Brasil", 2),
        ("Brasil: Terceiro Diálogo Nacional-Local", 3),
        ("Relatório do III Diálogo Nacional-Local do Brasil", 3),
        ("Diálogo Nacional-Local nº 2 – Brasil", 2),
    ],
    "id": [
        ("Ringkasan Dialog Nasional-Lokal Kedua Indonesia", 2),
        ("Dialog Nasional-Lokal ke-2, Indonesia", 2),
        ("Laporan Dialog Nasional–Lokal III di Indonesia", 3),
        ("Dialog Nasional-Lokal Ketiga: Indonesia", 3),
        ("Notulensi Dialog Nasional-Lokal Pertama Indonesia", 1),
    ],
    "zh": [
        ("中国第二次国家—地方对话会纪要", 2),
        ("第三次国家与地方对话总结（中国）", 3),
        ("中国国家-地方对话（第二次）摘要", 2),
        ("UrbanShift中国首次国家—地方对话会总结", 1),
    ],
}
"""Titles, and the number of the dialogue that each tells."""
WHERE = {
    "en": ("RW", "Kigali"),
    "es": ("CR", "San José"),
    "fr": ("MA", "Rabat"),
    "pt": ("BR", "Brasília"),
    "id": ("ID", "Jakarta"),
    "zh": ("CN", "成都"),
}
"""The country of these, and where they met."""
DAYS: dict[str, list[str]] = {
    "en": [
        "12 March 2024",
        "March 12, 2024",
        "12th of March 2024",
        "12/03/2024",
        "2024-03-12",
        "Tuesday, 12 March 2024",
        "12 Mar 2024",
    ],
    "es": ["12 de marzo de 2024", "martes 12 de marzo de 2024", "12/03/2024", "12 de marzo del 2024"],
    "fr": ["12 mars 2024", "le 12 mars 2024", "mardi 12 mars 2024", "12/03/2024"],
    "pt": ["12 de março de 2024", "terça-feira, 12 de março de 2024", "12/03/2024"],
    "id": ["12 Maret 2024", "Selasa, 12 Maret 2024", "12/03/2024"],
    "zh": ["2024年3月12日", "2024-03-12", "2024年3月12日（星期二）"],
}
"""12 March 2024."""
TWO_DAYS: dict[str, list[str]] = {
    "en": ["12-13 March 2024", "12 and 13 March 2024", "March 12–13, 2024", "12 to 13 March 2024"],
    "es": ["12 y 13 de marzo de 2024", "12-13 de marzo de 2024"],
    "fr": ["12 et 13 mars 2024", "12-13 mars 2024"],
    "pt": ["12 e 13 de março de 2024", "12-13 de março de 2024", "12 a 13 de março de 2024"],
    "id": ["12-13 Maret 2024", "12 s.d. 13 Maret 2024", "12 dan 13 Maret 2024"],
    "zh": ["2024年3月12日至13日", "2024年3月12-13日"],
}
"""12 and 13 March 2024."""
LINES: dict[str, list[str]] = {
    "en": [
        "{p}, {d}",
        "{d}, {p}",
        "{p} | {d}",
        "{d} – {p}",
        "Date: {d}\nPlace: {p}",
        "Venue: {p}\nDate: {d}",
        "Held in {p} on {d}",
        "Place and date: {p}, {d}",
        "When: {d}\nWhere: {p}",
        "Location: {p}\nDates: {d}",
        "**Date:** {d}  \n**Venue:** {p}",
        "The dialogue was held in {p} on {d}.",
        "On {d}, partners met in {p} for the dialogue.",
        "The dialogue took place on {d} in {p}.",
        "{p} ({d})",
    ],
    "es": [
        "{p}, {d}",
        "{d}, {p}",
        "Fecha: {d}\nLugar: {p}",
        "Lugar y fecha: {p}, {d}",
        "Realizado en {p} el {d}",
        "El diálogo se realizó en {p} el {d}.",
        "El diálogo tuvo lugar el {d} en {p}.",
        "{p} | {d}",
        "Sede: {p}\nFecha: {d}",
        "El {d} se celebró en {p} el diálogo.",
        "Cuándo: {d}\nDónde: {p}",
    ],
    "fr": [
        "{p}, {d}",
        "{d}, {p}",
        "Date : {d}\nLieu : {p}",
        "Lieu et date : {p}, {d}",
        "Tenu à {p} le {d}",
        "Le dialogue s'est tenu à {p} le {d}.",
        "Le dialogue a eu lieu le {d} à {p}.",
        "{p} | {d}",
        "Quand : {d}\nOù : {p}",
        "{p}, le {d}",
    ],
    "pt": [
        "{p}, {d}",
        "{d}, {p}",
        "Data: {d}\nLocal: {p}",
        "Local e data: {p}, {d}",
        "Realizado em {p} em {d}",
        "O diálogo foi realizado em {p} em {d}.",
        "O diálogo aconteceu em {d}, em {p}.",
        "{p} | {d}",
        "Quando: {d}\nOnde: {p}",
    ],
    "id": [
        "{p}, {d}",
        "{d}, {p}",
        "Tanggal: {d}\nTempat: {p}",
        "Tempat dan tanggal: {p}, {d}",
        "Diselenggarakan di {p} pada {d}",
        "Dialog diselenggarakan di {p} pada {d}.",
        "Dialog berlangsung pada {d} di {p}.",
        "{p} | {d}",
        "Waktu: {d}\nLokasi: {p}",
        "Hari/tanggal: {d}\nTempat: {p}",
    ],
    "zh": [
        "{d}，{p}",
        "{p}，{d}",
        "时间：{d}\n地点：{p}",
        "会议时间：{d}\n会议地点：{p}",
        "{d}，对话会在{p}召开。",
        "对话会于{d}在{p}举行。",
        "{p} | {d}",
    ],
}
"""Lines and sentences that tell place and day."""
STEPS = {
    "en": "## Next steps\n\n- The Ministry of Infrastructure will publish a map by June 2024.",
    "es": "## Próximos pasos\n\n- El Ministerio de Vivienda publicará un mapa antes de junio de 2024.",
    "fr": "## Prochaines étapes\n\n- Le ministère de l'Habitat publiera une carte d'ici juin 2024.",
    "pt": "## Próximos passos\n\n- O Ministério das Cidades publicará um mapa até junho de 2024.",
    "id": "## Tindak lanjut\n\n- Kementerian PUPR akan menerbitkan peta paling lambat Juni 2024.",
    "zh": "## 下一步工作\n\n- 自然资源部于2024年6月底前发布地图。",
}


def facts_in(language: str, title: str, line: str) -> dict[str, Any]:
    steps = STEPS[language]
    text = f"# {title}\n\n{line.replace(chr(10), '  ' + chr(10))}\n\n{steps}\n"
    told = propose(read(text.encode(), "x.md"), REGISTER).as_kept()["dialogue"]
    return {name: told.get(name) for name in ("title", "ordinal", "country_code", "place", "start", "end")}


def expected(language: str, title: str, ordinal: int | None, days: int = 1) -> dict[str, Any]:
    country, place = WHERE[language]
    last = date(2024, 3, 11 + days)
    return {
        "title": title,
        "ordinal": ordinal,
        "country_code": country,
        "place": place,
        "start": "2024-03-12",
        "end": str(last),
    }


@pytest.mark.parametrize("language", TITLES)
def test_titles(language: str) -> None:
    line = LINES[language][0].format(p=WHERE[language][1], d=DAYS[language][0])
    told = [facts_in(language, title, line) for title, _ordinal in TITLES[language]]
    assert told == [expected(language, title, ordinal) for title, ordinal in TITLES[language]]


@pytest.mark.parametrize("language", LINES)
def test_lines_of_place_and_day(language: str) -> None:
    """Each line with the first way to write the days, and the first line with all others."""
    title, ordinal = TITLES[language][0]
    place = WHERE[language][1]
    for days, told in enumerate((DAYS[language], TWO_DAYS[language]), start=1):
        lines = [one.format(p=place, d=told[0]) for one in LINES[language]]
        lines += [LINES[language][0].format(p=place, d=day) for day in told[1:]]
        facts = expected(language, title, ordinal, days)
        assert [line for line in lines if facts_in(language, title, line) != facts] == []


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            (
                "# Cidades da costa: relatório do Quarto Diálogo Nacional-Local\n\nBeira, 19 de Novembro de "
                "2025\n\nO quarto "
                "diálogo tratou de ordenamento costeiro e habitação.\n"
            ),
            {"topic": "ordenamento costeiro e habitação"},
        ),
        (
            (
                "# Diálogo Nacional-Local discute o calor\n\nBrasil. O encontro sobre arborização urbana e ondas de "
                "calor aconteceu em 27 de agosto de 2025, em Teresina.\n"
            ),
            {"topic": "arborização urbana e ondas de calor"},
        ),
        (
            (
                "# Villes qui respirent : rapport du deuxième Dialogue national-local\n\nSfax, Tunisie, 15 octobre "
                "2025\n\nDirection générale de l'aménagement du territoire, rédaction : Hela Mabrouk\n"
            ),
            {"author": "Direction générale de l'aménagement du territoire, rédaction : Hela Mabrouk"},
        ),
        (
            (
                "# What we heard at the National-Local Dialogue on city waste\n\n*Chisomo Banda, Clean Wards "
                "Network. Lilongwe, "
                "7 May 2025, Bingu Conference Centre.*\n\nWe went as listeners.\n\n## Theme by theme\n\n### "
                "Collection\n\n- "
                "Trucks.\n\n### Money\n\n- Fees.\n"
            ),
            {"author": "Chisomo Banda, Clean Wards Network", "start": date(2025, 5, 7), "topic": "city waste"},
        ),
        (
            (
                "# Ministries and mayors talk coast in Galle\n\nBy Dinusha Perera, galle city online · "
                "published 26 June 2025\n\n"
                "Galle, 24 June 2025. Officials sat with two councils for Sri Lanka's first National-Local Dialogue.\n"
            ),
            {"start": date(2025, 6, 24), "place": "Galle"},
        ),
        (
            "# Minutes of the National-Local Dialogue on drains\n\nTime: 08:30-16:00, Friday 25 August 2023\n",
            {"start": date(2023, 8, 25)},
        ),
        (
            (
                "# Encuentro Nación-Ciudades de Argentina\n\nEl martes 14 y el miércoles 15 de mayo de 2024 se celebró "
                "en Salta el diálogo.\n"
            ),
            {"start": date(2024, 5, 14), "end": date(2024, 5, 15)},
        ),
        (
            (
                "Abidjan, le 9 juillet 2024\n\nObjet : suites du premier dialogue entre l'État et les villes\n\n"
                "Le 25 juin 2024, vous avez bien voulu prendre part au premier dialogue sur l'eau de pluie.\n"
            ),
            {"start": date(2024, 6, 25)},
        ),
    ],
)
def test_sentences_and_lines_of_the_head_tell_it(head: str, told: dict[str, Any]) -> None:
    proposal = propose(read(head.encode(), "x.md"), REGISTER)
    assert {name: proposal.value(name) for name in told} == told


def test_who_sat_across_the_table_was_there() -> None:
    text = (
        "# Ministries and mayors talk coast in Galle\n\nGalle, 24 June 2025. They met for Sri Lanka's first "
        "National-Local "
        "Dialogue.\n\nThe Ministry of Urban Development and the Coast Conservation Department had sent six "
        "people. Across "
        "the table were Galle Municipal Council and Negombo Municipal Council, with UNDP at one end.\n"
    )
    assert [part.name for part in propose(read(text.encode(), "x.md"), REGISTER).representation] == [
        "Ministry of Urban Development",
        "Coast Conservation Department",
        "Galle Municipal Council",
        "Negombo Municipal Council",
        "UNDP",
    ]
