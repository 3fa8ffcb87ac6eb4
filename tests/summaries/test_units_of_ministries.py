"""Lists of those present in which ministries stand with the unit that came, at no level that is told."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

LISTS = {
    "Present": ["Ministry of Lands, Directorate of Survey", "Ministry of Works, Department of Roads", "UNEP"],
    "Asistentes": ["Ministerio de Obras, Dirección General de Vialidad", "Alcaldía de Rivas", "PNUMA"],
    "Présents": ["Ministère des Travaux, Direction générale des routes", "Ministère des Finances", "PNUE"],
    "Presentes": ["Ministério das Obras, Direcção Nacional de Estradas", "Ministério da Saúde", "PNUMA"],
    "Hadir": ["Kementerian Pekerjaan Umum, Ditjen Cipta Karya", "Pemerintah Kota Bitung", "UNEP"],
    "出席单位": ["国家发展改革委，规划司", "昆明市人民政府", "联合国环境署"],
}


@pytest.mark.parametrize("heading", sorted(LISTS))
def test_a_unit_is_of_the_ministry_before_it(heading: str) -> None:
    listed = "\n".join(f"- {one}" for one in LISTS[heading])
    text = f"# Second National-Local Dialogue\n\n22 September 2025\n\n## {heading}\n\n{listed}\n"
    told = propose(read(text.encode(), "x.md"), REGISTER).representation
    assert [one.name for one in told] == LISTS[heading]


def test_not_where_others_stand_side_by_side() -> None:
    listed = "- Ministry of Lands, Directorate of Survey\n- UNEP, GIZ\n- Ministry of Works\n"
    told = propose(read(f"# Second Dialogue\n\n## Present\n\n{listed}".encode(), "x.md"), REGISTER).representation
    assert "Directorate of Survey" in [one.name for one in told]


def test_governments_and_agencies_of_indonesia() -> None:
    text = (
        "# Dialog, Indonesia\n\nKupang, 12 Juni 2025\n\nDialog itu mempertemukan Kementerian Perhubungan, "
        "BMKG Stasiun Meteorologi Maluku, Pemerintah Kabupaten Buru, Pemerintah Desa Namlea, dan UNDP Indonesia.\n"
    )
    told = propose(read(text.encode(), "x.md"), REGISTER).representation
    assert [(one.name, one.level) for one in told] == [
        ("Kementerian Perhubungan", "national"), ("BMKG Stasiun Meteorologi Maluku", "national"),
        ("Pemerintah Kabupaten Buru", "local"), ("Pemerintah Desa Namlea", "local"), ("UNDP Indonesia", "other"),
    ]  # fmt: skip
