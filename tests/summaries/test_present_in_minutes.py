"""Who was there, as minutes and plans tell it in a line: beside the meeting, over those excused, with the sheet that was
signed."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def came(text: str, name: str = "x.md") -> list[str]:
    return [part.name for part in propose(read(text.encode(), name), REGISTER).representation]


@pytest.mark.parametrize(
    ("title", "note", "label", "names"),
    [
        ("Dialogue, Kenya", "Leads report twice a year", "Organisations present at the meeting",
         "Ministry of Lands, NEMA, Kisumu County, UNEP"),
        ("Diálogo, Perú", "El plan se revisa cada año", "Asistentes al diálogo",
         "Ministerio de Vivienda, CENEPRED, Municipalidad de Piura, PNUD"),
        ("Diálogo, Brasil", "O plano é revisto todo ano", "Instituições presentes na reunião",
         "Ministério das Cidades, IBAMA, Prefeitura de Belém, PNUD"),
        ("Dialogue, Maroc", "Le plan est revu chaque année", "Personnes présentes à la rencontre",
         "Ministère de l'Habitat, ONEE, Commune de Fès, PNUD"),
        ("Dialog, Indonesia", "Rencana ditinjau tiap tahun", "Yang hadir dalam rapat",
         "Kementerian PUPR, BMKG, Pemerintah Kota Bogor, UNEP"),
        ("对话会，中国", "本表每年更新一次", "对话会参会单位", "财政部、国家气候中心、成都市生态环境局、世界银行"),
        ("对话会，中国", "本表每年更新一次", "参加本次会议的单位", "财政部、国家气候中心、成都市生态环境局、世界银行"),
    ],
)  # fmt: skip
def test_those_at_the_meeting_behind_a_label(title: str, note: str, label: str, names: str) -> None:
    signs = ("一、", "二、") if "、" in names else ("1. ", "2. ")
    stop, colon = ("。", "：") if "、" in names else (".", ": ")
    text = f"# {title}\n\n## Notes\n\n{signs[0]}{note}{stop}\n\n{signs[1]}{label}{colon}{names}{stop}\n"
    assert came(text) == (names.split("、") if "、" in names else names.split(", "))
