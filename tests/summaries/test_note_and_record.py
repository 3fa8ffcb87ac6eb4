"""A text that tells both what was planned of a meeting and what came of it."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

TEXTS = {
    "en": (
        "# Concept note and report: Second National-Local Dialogue in Kenya",
        "## Concept note\n\n### Objectives\n\n- Agree on joint steps for 2025.\n- Bring counties closer to the Fund.",
        (
            "## Report\n\n### Next steps\n\n- City of Kisumu: plant 400 trees – by May 2025\n"
            "- Ministry of Lands: publish a model by-law – by 30 June 2025"
        ),
        ["City of Kisumu", "Ministry of Lands"],
    ),
    "es": (
        "# Nota conceptual y relatoría: Segundo Diálogo Nacional-Local del Perú",
        "## Nota conceptual\n\n### Objetivos\n\n- Acordar pasos conjuntos para 2025.\n- Acercar las ciudades al fondo.",
        (
            "## Relatoría\n\n### Próximos pasos\n\n- Municipalidad de Piura: sembrar 400 árboles – hasta mayo de 2025\n"
            "- Ministerio de Vivienda: publicar un modelo de ordenanza – hasta el 30 de junio de 2025"
        ),
        ["Municipalidad de Piura", "Ministerio de Vivienda"],
    ),
    "pt": (
        "# Nota conceitual e relato: Segundo Diálogo Nacional-Local do Brasil",
        "## Nota conceitual\n\n### Objetivos\n\n- Acordar passos conjuntos para 2025.\n- Ouvir as cidades.",
        (
            "## Relato\n\n### Encaminhamentos\n\n- Prefeitura de Belém: plantar 400 árvores – até maio de 2025\n"
            "- Ministério das Cidades: publicar um modelo de lei – até 30 de junho de 2025"
        ),
        ["Prefeitura de Belém", "Ministério das Cidades"],
    ),
    "fr": (
        "# Note conceptuelle et compte rendu : deuxième dialogue national-local au Sénégal",
        "## Note conceptuelle\n\n### Objectifs\n\n- Convenir d'étapes communes pour 2025.\n- Rapprocher les villes.",
        (
            "## Compte rendu\n\n### Prochaines étapes\n\n- Ville de Thiès : planter 400 arbres – avant mai 2025\n"
            "- Ministère de l'Urbanisme : publier un arrêté type – avant le 30 juin 2025"
        ),
        ["Ville de Thiès", "Ministère de l'Urbanisme"],
    ),
    "id": (
        "# Kerangka acuan dan laporan: Dialog Nasional-Daerah Kedua Indonesia",
        "## Kerangka acuan\n\n### Tujuan\n\n- Menyepakati langkah bersama untuk 2025.\n- Mendekatkan kota dengan dana.",
        (
            "## Laporan\n\n### Langkah selanjutnya\n\n- Pemerintah Kota Bitung: menanam 400 pohon – sampai Mei 2025\n"
            "- Kementerian PUPR: menerbitkan contoh peraturan – paling lambat 30 Juni 2025"
        ),
        ["Pemerintah Kota Bitung", "Kementerian PUPR"],
    ),
    "zh": (
        "# 概念文件与会议纪要：中国第二次国家与地方对话会",
        "## 概念文件\n\n### 目标\n\n- 商定2025年共同行动。\n- 加强城市与基金的联系。",
        (
            "## 会议纪要\n\n### 下一步工作\n\n- 成都市住建局：种植400棵树——2025年5月底前\n"
            "- 水利部：发布管理办法范本——2025年6月30日前"
        ),
        ["成都市住建局", "水利部"],
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_what_came_of_it_is_read_and_not_what_was_planned(language: str) -> None:
    title, planned, came, owners = TEXTS[language]
    steps = told(f"{title}\n\n{planned}\n\n{came}\n", "x.md")
    assert [(owner, bool(due)) for _text, owner, _more, due in steps] == [(one, True) for one in owners]


@pytest.mark.parametrize("language", TEXTS)
def test_of_what_was_only_planned_nothing_is(language: str) -> None:
    _title, planned, came, _owners = TEXTS[language]
    assert told(f"{planned[1:]}\n\n{came}\n", "x.md") == []


def test_a_contract_for_a_report_is_none() -> None:
    text = (
        "# Terms of reference: facilitator of the dialogue and its report\n\n## Next steps\n\n"
        "- City of Kisumu: send its comments – by May 2025\n"
    )
    assert told(text, "x.md") == []
