"""Letters that thank those to whom they go for having come, and name others who did."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

LETTERS = {
    "en": ("To:", "City of Tema\n\nCity of Accra", "Dear colleagues,", "Thank you for attending the Second Dialogue.",
           "Besides your offices, we were joined by the Ministry of Works, UNEP and GIZ."),
    "es": ("Señores", "Alcaldía de Rivas\n\nAlcaldía de Jalapa", "Estimados señores:",
           "Queremos agradecer su participación en el Segundo Diálogo.",
           "Además de sus despachos, nos acompañaron el Ministerio de Obras, el PNUMA y la GIZ."),
    "pt": ("Exmos. Senhores", "Prefeitura de Olinda\n\nPrefeitura de Natal", "Prezados senhores,",
           "Queremos agradecer a sua participação no Segundo Diálogo.",
           "Além de vossas equipes, estiveram presentes o Ministério das Obras, o PNUMA e a GIZ."),
    "fr": ("À", "Mairie de Thiès\n\nMairie de Mbour", "Mesdames, Messieurs,",
           "Nous tenons à vous remercier de votre participation au deuxième Dialogue.",
           "Outre vos services, nous ont rejoints le Ministère des Travaux, le PNUE et la GIZ."),
    "id": ("Kepada Yth.", "Pemerintah Kota Bitung\n\nPemerintah Kota Palu", "Dengan hormat,",
           "Terima kasih atas partisipasi Bapak/Ibu dalam Dialog Kedua.",
           "Selain itu, turut hadir Kementerian Pekerjaan Umum, UNEP dan GIZ."),
    "zh": ("致：", "昆明市人民政府\n\n大理市人民政府", "尊敬的各位同事：", "感谢各单位参加第二次对话。",
           "住房和城乡建设部、联合国环境署和世界银行的代表也出席了会议。"),
}  # fmt: skip


def present(to: str, names: str, salute: str, thanks: str, others: str) -> list[str]:
    text = f"22 September 2025\n\n{to}\n\n{names}\n\n{salute}\n\n{thanks} {others}\n"
    return [one.name for one in propose(read(text.encode(), "x.txt"), REGISTER).representation]


@pytest.mark.parametrize("language", sorted(LETTERS))
def test_whom_a_letter_thanks_was_there(language: str) -> None:
    to, names, salute, thanks, others = LETTERS[language]
    told = present(to, names, salute, thanks, others)
    assert set(names.split("\n\n")) <= set(told)
    assert len(told) == len(names.split("\n\n")) + 3


def test_whom_it_only_informs_was_not() -> None:
    to, names, salute, _thanks, others = LETTERS["en"]
    told = present(to, names, salute, "Please find below what the Second Dialogue agreed.", others)
    assert not set(names.split("\n\n")) & set(told)
