"""A label within the text of a theme that says that a step was agreed there: 'Step agreed on water: ...'."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEADS = {
    "en": "Second National-Local Dialogue\n4 March 2026\n\nPresent: Ministry of Lands, Bo City Council, UNEP\n",
    "es": "Segundo Diálogo Nacional-Local\n4 de marzo de 2026\n\nPresentes: Ministerio de Vivienda, Alcaldía de "
    "Montería, PNUMA\n",
    "fr": "Deuxième dialogue national-local\n4 mars 2026\n\nPrésents : Ministère de l'Eau, Ville de Dakar, PNUE\n",
    "pt": "Segundo Diálogo Nacional-Local\n4 de março de 2026\n\nPresentes: Ministério das Cidades, Prefeitura de "
    "Belém, PNUMA\n",
    "id": "Dialog Nasional-Lokal Kedua\n4 Maret 2026\n\nHadir: Bappenas, Pemerintah Kota Bitung, UNEP\n",
    "zh": "第二次国家—地方对话会\n2026年3月4日\n\n出席单位：自然资源部、宁波市人民政府、亚洲开发银行\n",
}
THEMES = {
    "en": (
        ("Table 1: Roads", "The maps age.", "Step agreed at table 1", "Bo City Council will draw a map by May 2026."),
        ("Table 2: Water", "The wells are deep.", "Agreed steps at table 2",
         "the Ministry of Lands will publish a guide by June 2026; and UNEP will test the wells by July 2026."),
        ("Table 3: Schools", "The yards are hot.", "Step agreed at table 3", "none; the schools will be heard again."),
    ),
    "es": (
        ("Mesa 1: Vías", "Los mapas envejecen.", "Paso acordado en la mesa 1",
         "la Alcaldía de Montería dibujará un mapa antes de mayo de 2026."),
        ("Mesa 2: Agua", "Los pozos son hondos.", "Pasos acordados en la mesa 2",
         "el Ministerio de Vivienda publicará una guía en junio de 2026; y el PNUMA medirá pozos en julio de 2026."),
        ("Mesa 3: Escuelas", "Los patios arden.", "Paso acordado en la mesa 3", "ninguno; se volverá a oír a todos."),
    ),
    "fr": (
        ("Table 1 : Routes", "Les cartes vieillissent.", "Étape convenue à la table 1",
         "la Ville de Dakar dessinera une carte avant mai 2026."),
        ("Table 2 : Eau", "Les puits sont profonds.", "Étapes convenues à la table 2",
         "le Ministère de l'Eau publiera un guide en juin 2026 ; et le PNUE analysera les puits en juillet 2026."),
        ("Table 3 : Écoles", "Les cours sont chaudes.", "Étape convenue à la table 3",
         "aucune ; les écoles seront entendues."),
    ),
    "pt": (
        ("Mesa 1: Vias", "Os mapas envelhecem.", "Ação combinada no tema 1",
         "a Prefeitura de Belém desenhará um mapa até maio de 2026."),
        ("Mesa 2: Água", "Os poços são fundos.", "Ações combinadas no tema 2",
         "o Ministério das Cidades publicará um guia em junho de 2026; e o PNUMA medirá os poços em julho de 2026."),
        ("Mesa 3: Escolas", "Os pátios são quentes.", "Ação combinada no tema 3", "nenhuma; voltará a falar-se disto."),
    ),
    "id": (
        ("Meja 1: Jalan", "Peta menua.", "Langkah yang disepakati di meja 1",
         "Pemerintah Kota Bitung akan menggambar peta sebelum Mei 2026."),
        ("Meja 2: Air", "Sumur dalam.", "Langkah yang disepakati di meja 2",
         "Bappenas akan menerbitkan pedoman pada Juni 2026; dan UNEP akan menguji sumur pada Juli 2026."),
        ("Meja 3: Sekolah", "Halaman panas.", "Langkah yang disepakati di meja 3", "tidak ada; akan dibahas lagi."),
    ),
    "zh": (
        ("第一组 道路", "地图老化。", "第一组商定事项", "宁波市人民政府将于2026年5月前绘制地图。"),
        ("第二组 供水", "水井很深。", "第二组商定事项",
         "自然资源部将于2026年6月发布指南；亚洲开发银行将于2026年7月检测水井。"),
        ("第三组 学校", "操场很热。", "第三组商定事项", "无，有关学校的问题将另行讨论。"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", HEADS)
def test_what_stands_behind_it_are_steps_and_nothing_where_there_is_none(language: str) -> None:
    colon = "：" if language == "zh" else ":"
    themes = "".join(
        f"\n## {title}\n\n{said}\n\n{label}{colon} {step}\n" for title, said, label, step in THEMES[language]
    )
    steps = told(f"# {HEADS[language]}{themes}", "x.md")
    assert [step[3][:7] for step in steps] == ["2026-05", "2026-06", "2026-07"] or [step[3][:7] for step in steps] == [
        "2026-04",
        "2026-06",
        "2026-07",
    ]
    assert all(step[1] and step[1] in HEADS[language] for step in steps)
    assert not any(step[0].startswith(("and ", "y ", "et ", "e ", "dan ")) for step in steps)
