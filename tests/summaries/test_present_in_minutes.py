"""Who was there, as minutes and plans tell it in a line: beside the meeting, with the sheet they
signed, over those excused."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.structure import structure_of
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


_LONG = {
    "fr": ("Étaient présents : ", "l'Office national de l'eau, l'Agence nationale du climat,", "Commune de Thiès"),
    "en": ("Present: ", "the National Water Authority, the National Climate Agency,", "City of Kisumu"),
    "es": ("Presentes: ", "el Instituto Nacional del Agua, la Agencia Nacional del Clima,", "Alcaldía de Cali"),
    "pt": ("Presentes: ", "o Instituto Nacional da Água, a Agência Nacional do Clima,", "Prefeitura de Belém"),
    "id": ("Hadir: ", "Badan Nasional Penanggulangan Bencana, Badan Informasi Geospasial,", "Pemerintah Kota Bogor"),
}


@pytest.mark.parametrize(
    ("language", "sheet", "absent"),
    [
        ("fr", "feuille d'émargement : 41 noms", "Absents excusés : le Ministère de l'Eau, la Commune de Mbour."),
        ("en", "attendance sheet: 41 names", "Absent with apologies: the Ministry of Water, the City of Nakuru."),
        ("es", "lista de asistencia: 41 nombres", "Ausentes con excusa: el Ministerio del Agua, la Alcaldía de Pasto."),
        ("pt", "lista de presença: 41 nomes", "Ausentes justificados: o Ministério da Saúde, a Prefeitura de Natal."),
        ("id", "daftar hadir: 41 nama", "Tidak hadir dengan izin: Kementerian Kesehatan, Pemerintah Kota Depok."),
    ],
)
def test_the_sheet_that_was_signed(language: str, sheet: str, absent: str) -> None:
    label, first, city = _LONG[language]
    second = f"UNEP, {city}, Enda Rural, GIZ, Terre Vive, WRI. ({sheet})"
    text = f"Dialogue, 3/5/2025\n\n{label}{first}\n{second}\n{absent}\n\nNotes\n\n{'Lunch was good. ' * 5}\n"
    told = propose(read(text.encode(), "x.txt"), REGISTER)
    names = [part.name for part in told.representation]
    assert (names[2:], len(names)) == (["UNEP", city, "Enda Rural", "GIZ", "Terre Vive", "WRI"], 8)
    assert told.facts["participants"].value == 41


def test_the_sheet_that_was_signed_in_chinese() -> None:
    text = "# 对话会，中国\n\n## 参会单位\n\n财政部、成都市人民政府、世界银行。（签到表：41人）\n"
    assert came(text) == ["财政部", "成都市人民政府", "世界银行"]


_NAMES = "UNEP, WRI, GIZ, Enda, AFD, {0}, SEWA, CARE, BRAC, NIUA, UCLG, ICLEI, C40, KfW, JICA, ADB, {1}"


@pytest.mark.parametrize(
    ("label", "cities", "absent", "note"),
    [
        ("Present:", ("City of Nakuru", "City of Thika"), "Excused: UNDP, City of Embu.", "The day was about water. "),
        ("Presentes:", ("Alcaldía de Cali", "Alcaldía de Pasto"), "Ausentes con excusa: PNUD.", "Se habló de agua. "),
        ("Presentes:", ("Prefeitura de Belém", "Prefeitura de Natal"), "Ausências: PNUD.", "Falou-se de água. "),
        ("Présents :", ("Commune de Fès", "Commune d'Agadir"), "Absents excusés : PNUD.", "On a parlé de l'eau. "),
        ("Hadir:", ("Kota Bogor", "Kota Depok"), "Tidak hadir: UNDP, Kota Bitung.", "Hari itu tentang air. "),
    ],
)
def test_those_excused_under_a_full_line(label: str, cities: tuple[str, str], absent: str, note: str) -> None:
    names = _NAMES.format(*cities)
    first, second = f"{label} {names.replace('SEWA, ', 'SEWA,|')}. (41)".split("|")
    notes = "\n".join([(note * 9)[: len(second) - 4]] * 4)
    text = f"Dialogue, 3/5/2025\n\n{first}\n{second}\n{absent}\n\n{notes}\n"
    assert came(text, "x.txt") == names.split(", ")
    assert absent in [block.text for block in structure_of(read(text.encode(), "x.txt")).blocks]
