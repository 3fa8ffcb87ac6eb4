"""Minutes that list persons by for whom they came, in words before a colon, and those who are missing."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

ROLLS = {
    "en": """Present
  for the Ministry of Works (MoW): Eng. Kofi Mensah, Ms Ama Boateng
  for Tema City Council: Yaw Asante
  on behalf of UNEP: (online) Grace Owusu
Absent with apologies: Ministry of Finance""",
    "es": """Asisten
  por el Ministerio de Obras (MO): Ing. Rosa Paz, Lic. Ana Gil
  por la Alcaldía de Rivas: Luis Mora
  por PNUMA: (por Zoom) Eva Soto
Faltan con aviso: Ministerio de Hacienda""",
    "pt": """Presentes
  pelo Ministério das Obras (MO): Eng. Rosa Paz, Dra. Ana Gil
  pela Prefeitura de Olinda: Luís Mota
  pela PNUMA: (online) Eva Souto
Faltam: Ministério da Fazenda""",
    "fr": """Présents
  pour le Ministère des Travaux (MT) : M. Jean Kaboré, Mme Awa Sow
  pour la Mairie de Thiès : Ali Fall
  pour le PNUE : (en ligne) Ève Diop
Absents excusés : Ministère des Finances""",
    "id": """Hadir
  dari Kementerian Pekerjaan Umum (PU): Ibu Rina Sari, Bapak Budi Santoso
  dari Pemerintah Kota Bitung: Agus Salim
  mewakili UNEP: (daring) Dewi Lestari
Tidak hadir: Kementerian Keuangan""",
    "zh": """出席人员
  代表住房和城乡建设部：王强、李敏
  代表昆明市人民政府：张伟
  代表联合国环境署：刘芳
缺席：财政部""",
}
NAMES = {
    "en": ["Ministry of Works", "Tema City Council", "UNEP"],
    "es": ["Ministerio de Obras", "Alcaldía de Rivas", "PNUMA"],
    "pt": ["Ministério das Obras", "Prefeitura de Olinda", "PNUMA"],
    "fr": ["Ministère des Travaux", "Mairie de Thiès", "PNUE"],
    "id": ["Kementerian Pekerjaan Umum", "Pemerintah Kota Bitung", "UNEP"],
    "zh": ["住房和城乡建设部", "昆明市人民政府", "联合国环境署"],
}
HEAD = "Second National-Local Dialogue\n22 September 2025\n\n"
NEXT = "\n\nNext steps\n\n- UNEP will draw a map by May 2026\n"


@pytest.mark.parametrize("language", sorted(ROLLS))
def test_whom_they_came_for(language: str) -> None:
    told = propose(read((HEAD + ROLLS[language] + NEXT).encode(), "x.txt"), REGISTER)
    assert [one.name for one in told.representation] == NAMES[language]


def test_what_is_done_for_whom_is_no_roll() -> None:
    said = "for the Ministry of Works: Roads come first.\nfor Tema City Council: Drains come first.\n"
    text = f"{HEAD}What was said\n\n{said}"
    assert propose(read(text.encode(), "x.txt"), REGISTER).representation == ()
