"""Those who sign below what was agreed owe nothing by that; whoever is named beside a task does."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

AGREED = {
    "en": (
        "# Minutes of the second national-local dialogue\n\nNakuru, 12 March 2025\n\n## Agreed actions\n\n"
        "1. Publish the flood maps. Responsible: Ministry of Housing. Deadline: 30 May 2025.\n\n"
    ),
    "pt": (
        "# Ata do 2º diálogo nacional-local\n\nNatal, 12 de março de 2025\n\n## Encaminhamentos\n\n"
        "1. Publicar os mapas. Responsável: Ministério das Cidades. Prazo: 30 de maio de 2025.\n\n"
    ),
    "id": (
        "# Notulen dialog nasional-daerah kedua\n\nBitung, 12 Maret 2025\n\n## Tindak lanjut\n\n"
        "1. Menerbitkan peta banjir. Penanggung jawab: Bappenas. Tenggat: 30 Mei 2025.\n\n"
    ),
}
SIGNED = [
    (
        "en",
        "| Name | Organisation | Signature |\n|---|---|---|\n| Jane Wanjiru | NEMA | |\n| Peter Otieno | KURA | |\n",
    ),
    (
        "en",
        "| Name | Institution | Tel. |\n|---|---|---|\n| Jane Wanjiru | NEMA | 0722 1 |\n| Ann Kibet | KURA | 0733 |\n",
    ),
    ("en", "Signed:\n\n- Jane Wanjiru (NEMA)\n- Peter Otieno (Nakuru County)\n- Ann Kibet, Director of Planning\n"),
    ("pt", "| Nome | Órgão | Assinatura |\n|---|---|---|\n| Lúcia Prado | IBAMA | |\n| Davi Couto | SEMURB | |\n"),
    ("id", "| Nama | Instansi | Tanda tangan |\n|---|---|---|\n| Sri Wahyuni | BPBD | |\n| Andi Saputra | PUPR | |\n"),
]


@pytest.mark.parametrize(("language", "signed"), SIGNED)
def test_whoever_signs_is_no_step(language: str, signed: str) -> None:
    assert len(told(AGREED[language] + signed, "x.md")) == 1


def test_tasks_beside_names_are_steps() -> None:
    told_in = told(
        AGREED["en"] + "| Name | Organisation | What you will do |\n|---|---|---|\n"
        "| Jane Wanjiru | NEMA | Send the draft bylaw to the county |\n"
        "| Ann Kibet | KURA | Publish the list of roads that flood |\n",
        "x.md",
    )
    assert [(text, owner) for text, owner, _, _ in told_in if owner != "Ministry of Housing"] == [
        ("Send the draft bylaw to the county", "NEMA"),
        ("Publish the list of roads that flood", "KURA"),
    ]
