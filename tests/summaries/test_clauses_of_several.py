"""Sentences and paragraphs of prose that say of several what each will do, each with its own time."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEADS = {
    "en": (
        "# Second National-Local Dialogue on the coast\n\nGalle, Sri Lanka, 24 June 2025\n\n## "
        "Participants\n\n- Ministry "
        "of Urban Development\n- Galle Municipal Council\n- Negombo Municipal Council\n- UNDP\n\n"
    ),
    "es": (
        "# Primer Diálogo Nacional-Local sobre ríos\n\nCuenca, Ecuador, 10 de abril de 2025\n\n## Participantes\n\n- "
        "Ministerio de Vivienda\n- GAD Municipal de Loja\n- GAD Municipal de Ambato\n- CAF\n\n"
    ),
    "pt": (
        "# Primeiro Diálogo Nacional-Local sobre costas\n\nBeira, Moçambique, 19 de Novembro de 2025\n\n## "
        "Participantes\n\n- INGD\n- Conselho Municipal da Beira\n- Conselho Municipal de Nampula\n\n"
    ),
    "fr": (
        "# Premier Dialogue national-local sur l'air\n\nSfax, Tunisie, 15 octobre 2025\n\n## "
        "Participants\n\n- ministère du "
        "Transport\n- ministère de l'Équipement et de l'Habitat\n- commune de Sousse\n- ANPE\n\n"
    ),
    "id": (
        "# Dialog Nasional-Lokal Kedua tentang sampah\n\nSemarang, 8 Juli 2025\n\n## Yang "
        "hadir\n\n- Bappenas\n- UNEP\n- "
        "Pemerintah Kota Semarang\n\n"
    ),
    "zh": (
        "# 第二次国家—地方对话会议纪要\n\n西安，2025年5月22日\n\n## 参会单位\n\n- 西安市人民政府\n- "
        "银川市住房和城乡建设局\n"
        "- 亚洲开发银行\n\n"
    ),
}


def told(language: str, text: str) -> list[tuple[str, str, str]]:
    steps = propose(read(f"{HEADS[language]}{text}\n".encode(), "x.md"), REGISTER).steps
    return [(step.text, step.owner.name if step.owner else "", step.due.words if step.due else "") for step in steps]


@pytest.mark.parametrize(
    ("language", "text", "steps"),
    [
        (
            "es",
            (
                "## Vivienda\n\nLoja y Ambato se comprometieron a presentar, hasta el segundo "
                "diálogo, una lista de predios, "
                "y el Ministerio de Vivienda responderá en un plazo de 45 días."
            ),
            [
                (
                    "Loja y Ambato se comprometieron a presentar, hasta el segundo diálogo, una lista de predios",
                    "Loja",
                    "hasta el segundo diálogo",
                ),
                ("el Ministerio de Vivienda responderá en un plazo de 45 días.", "Ministerio de Vivienda",
                 "en un plazo de 45 días"),
            ],
        ),
        (
            "en",
            (
                "## Housing\n\nIt was agreed that Galle and UNDP will draft a note by 30 July 2025 "
                "and that the ministry "
                "will answer within 45 days."
            ),
            [
                ("Galle and UNDP will draft a note by 30 July 2025", "Galle", "30 July 2025"),
                ("the ministry will answer within 45 days", "ministry", "within 45 days"),
            ],
        ),
        (
            "en",
            (
                "## And now?\n\nTalk is one thing. In September Galle will take its plan to a "
                "hearing. Negombo is going to "
                "send its nursery keeper to Galle. And before the north-east monsoon the ministry "
                "and UNDP will lay one "
                "plan for both cities on the table."
            ),
            [
                ("In September Galle will take its plan to a hearing.", "Galle", "September"),
                ("Negombo is going to send its nursery keeper to Galle.", "Negombo", ""),
                (
                    ("And before the north-east monsoon the ministry and UNDP will lay one plan for both cities on the "
                    "table."),
                    "ministry",
                    "before the north-east monsoon",
                ),
            ],
        ),
        (
            "pt",
            (
                "## Mangais\n\nFicou acordado que Nampula entregará o plano até Março de "
                "2026.\n\n## Habitação\n\nA Beira e o "
                "INGD farão juntos, antes da época ciclónica de 2026, três casas. Nampula vai "
                "emprestar os formadores.\n\n"
                "Nampula falou dos seus mestres."
            ),
            [
                ("Nampula entregará o plano até Março de 2026.", "Nampula", "Março de 2026"),
                ("A Beira e o INGD farão juntos, antes da época ciclónica de 2026, três casas.", "Beira",
                 "antes da época ciclónica de 2026"),
                ("Nampula vai emprestar os formadores.", "Nampula", ""),
            ],
        ),
        (
            "fr",
            (
                "## Feuille de route\n\n### Pour l'air\n\nMise en ligne des mesures par l'ANPE dans un délai de deux "
                "mois.\n\nInstallation de capteurs à Sousse, mai 2026.\n\n### Pour la suite\n\nBilan "
                "écrit, à présenter pour le "
                "deuxième dialogue : ministère de l'Équipement."
            ),
            [
                ("Mise en ligne des mesures par l'ANPE dans un délai de deux mois.", "ANPE",
                 "dans un délai de deux mois"),
                ("Installation de capteurs à Sousse, mai 2026.", "", "mai 2026"),
                ("Bilan écrit, à présenter pour le deuxième dialogue : ministère de l'Équipement.", "",
                 "pour le deuxième dialogue"),
            ],
        ),
        (
            "id",
            (
                "## Sampah\n\nSatu lagi, menjelang penutupan: disepakati bahwa Bappenas dan UNEP "
                "akan mengirim bahan sebelum "
                "dialog ketiga."
            ),
            [("Bappenas dan UNEP akan mengirim bahan sebelum dialog ketiga.", "Bappenas", "sebelum dialog ketiga")],
        ),
        (
            "zh",
            (
                "## 生物多样性\n\n会议商定，西安市于2025年9月底前选取五个小区。\n\n银川市和秦岭城市研究院将在第三"
                "次对话召开前"
                "提交联合报告。"
            ),
            [
                ("西安市于2025年9月底前选取五个小区。", "西安市", "2025年9月"),
                ("银川市和秦岭城市研究院将在第三次对话召开前提交联合报告。", "银川市", "在第三次对话召开前"),
            ],
        ),
        (
            "zh",
            (
                "## 会后要办的事\n\n> 10月20日；银川；把四处断点的照片和名单发给建研院\n>\n> "
                "2026年春节前；西安；与供电局开会定电表归属\n>\n> "
                "3月；亚洲开发银行；贷款范本草案\n>\n> 时间待定；西安；承办第三次对话\n\n（盒饭发票已交财务。）"
            ),
            [
                ("把四处断点的照片和名单发给建研院", "银川", "10月20日"),
                ("与供电局开会定电表归属", "西安", "2026年春节前"),
                ("贷款范本草案", "亚洲开发银行", "3月"),
                ("承办第三次对话", "西安", ""),
            ],
        ),
    ],
)  # fmt: skip
def test_each_has_its_own(language: str, text: str, steps: list[tuple[str, str, str]]) -> None:
    assert told(language, text) == steps


def test_what_was_done_or_closed_is_no_step() -> None:
    listed = (
        "## Action\n\n1. UNDP to print the guide by 30 July 2025.\n2. Galle to plant two hectares "
        "in September 2025.\n3. "
        "Chair closed at 13:20 on the second day.\n\n## Already happening\n\n- Galle repaired three trucks in "
        "March.\n- Negombo opened a sorting shed last year.\n\n## Where we stood after the first dialogue\n\n- UNDP to "
        "count the boats - done in May.\n"
    )
    assert [owner for _text, owner, _due in told("en", listed)] == ["UNDP", "Galle"]


def test_tomorrow_is_told_in_words() -> None:
    rows = (
        "## Who owes what\n\n- UNDP -> photos of the plan to everyone -> tomorrow\n- Galle -> trial "
        "of two pumps -> Jan "
        "2026\n"
    )
    assert [due for _text, _owner, due in told("en", rows)] == ["tomorrow", "Jan 2026"]
