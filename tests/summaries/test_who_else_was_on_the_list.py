"""What stands in a list of those who were there, and names one who was not, counts them, or goes on with the line."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def came(text: str, name: str = "x.md") -> list[str]:
    return [part.name for part in propose(read(text.encode(), name), REGISTER).representation]


@pytest.mark.parametrize(
    ("title", "heading", "names", "absent"),
    [
        ("Dialogue, Kenya", "Attendance", ["Ministry of Lands", "Kisumu County", "UNEP"],
         ["Ministry of Finance sends its apologies.", "The National Treasury did not join."]),
        ("Diálogo, Perú", "Asistencia", ["Ministerio de Vivienda", "Municipalidad de Piura", "PNUD"],
         ["Excusa su asistencia la SUNASS.", "Se excusa el Ministerio de Economía.", "No asiste la ANA."]),
        ("Diálogo, Brasil", "Presenças", ["Ministério das Cidades", "Prefeitura de Recife", "PNUD"],
         ["Justifica a sua ausência a FUNAI.", "Não comparece o Ministério da Saúde."]),
        ("Dialogue, Sénégal", "Présents", ["Ministère de l'Urbanisme", "Ville de Thiès", "PNUD"],
         ["L'ANACIM s'excuse de son absence.", "Excuse son absence le Ministère de la Santé."]),
        ("Dialog, Indonesia", "Peserta", ["Kementerian PUPR", "Pemerintah Kota Bitung", "UNDP"],
         ["Bappenas tidak dapat hadir.", "Kementerian Keuangan menyampaikan permohonan maaf."]),
        ("对话，中国", "出席单位", ["财政部", "武汉市政府", "世界银行"], ["生态环境部请假。", "水利部未能出席。"]),
    ],
)  # fmt: skip
def test_an_item_that_says_who_stayed_away_names_nobody(
    title: str, heading: str, names: list[str], absent: list[str]
) -> None:
    items = "".join(f"- {one}\n" for one in [*names, *absent])
    assert came(f"# {title}\n\n## {heading}\n\n{items}") == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Present: Ministry of Works, City of Accra, UNEP. The World Bank could not attend. In all 33 people came.",
         ["Ministry of Works", "City of Accra", "UNEP"]),
        ("Asistentes: Ministerio de Vivienda, Alcaldía de Cali, GIZ. El DNP no pudo asistir. Éramos 40 personas.",
         ["Ministerio de Vivienda", "Alcaldía de Cali", "GIZ"]),
        ("Presentes: Ministério das Cidades, Prefeitura de Belém, GIZ. O BNDES não compareceu. No total, 25 pessoas.",
         ["Ministério das Cidades", "Prefeitura de Belém", "GIZ"]),
        ("Présents : Ministère de l'Habitat, Commune de Fès, PNUD. L'ONEE s'est excusé. Au total 40 personnes.",
         ["Ministère de l'Habitat", "Commune de Fès", "PNUD"]),
        ("Hadir: Kementerian PUPR, Pemerintah Kota Bogor, UNEP. Bappenas tidak hadir. Jumlah peserta 40 orang.",
         ["Kementerian PUPR", "Pemerintah Kota Bogor", "UNEP"]),
        ("出席单位：越南建设部、自然资源部、岘港市政府、亚洲开发银行。财政部请假。参会代表共41人。",
         ["越南建设部", "自然资源部", "岘港市政府", "亚洲开发银行"]),
    ],
)  # fmt: skip
def test_how_many_came_stands_behind_who_did_not(told: str, names: list[str]) -> None:
    assert came(f"National-Local Dialogue\n\n2 May 2025\n\n{told}\n\nOutcome\n\nIt was a good day.\n", "x.txt") == names


def test_a_chinese_line_goes_on_behind_a_comma() -> None:
    text = (
        "国家—地方对话会议纪要\n\n2025年5月2日\n\n下一步工作\n\n"
        "水利部应于2025年9月15日前向世界银行提交申请，\n联合国开发计划署协助翻译。\n\n"
        "交通部应于2025年10月底前公布线路图。\n"
    )
    step, _other = propose(read(text.encode(), "x.txt"), REGISTER).steps
    assert step.text == "水利部应于2025年9月15日前向世界银行提交申请，联合国开发计划署协助翻译。"
    assert [one.name for one in step.supporters] == ["联合国开发计划署"]


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("Joined by", ["Ministry of Works", "City of Accra", "UNEP"]),
        ("Nos acompañaron", ["Ministerio de Vivienda", "Alcaldía de Cali", "GIZ"]),
        ("Estiveram connosco", ["Ministério das Cidades", "Prefeitura de Belém", "GIZ"]),
        ("Nous ont rejoints", ["Ministère de l'Habitat", "Commune de Fès", "PNUD"]),
        ("Yang bergabung", ["Kementerian PUPR", "Pemerintah Kota Bogor", "UNEP"]),
        ("加入对话的有", ["住房和城乡建设部", "成都市政府", "联合国环境规划署"]),
    ],
)
def test_who_joined_was_there(lead: str, names: list[str]) -> None:
    lines = "\n".join(names)
    head, end = "National-Local Dialogue\n\n2 May 2025", "Outcome\n\nIt was a good day.\n"
    text = f"{head}\n\n{lead}:\n{lines}\n\nDid not join: Ministry of Health\n\n{end}"
    assert came(text, "x.txt") == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Also following the work were the World Bank, UN-Habitat and the University of Ghana.",
         ["World Bank", "UN-Habitat", "University of Ghana"]),
        ("Acompañaron los trabajos el Banco Mundial, ONU-Hábitat y la Universidad del Valle.",
         ["Banco Mundial", "ONU-Hábitat", "Universidad del Valle"]),
        ("Acompanharam o diálogo o Banco Mundial, a ONU-Habitat e a Universidade Lúrio.",
         ["Banco Mundial", "ONU-Habitat", "Universidade Lúrio"]),
        ("Ont suivi les travaux la Banque mondiale, l'ONU-Habitat et l'Université Gaston Berger.",
         ["Banque mondiale", "ONU-Habitat", "Université Gaston Berger"]),
    ],
)  # fmt: skip
def test_what_was_followed_is_no_part_of_the_first_name(sentence: str, names: list[str]) -> None:
    assert came(f"# Dialogue\n\n## Participation\n\n{sentence}\n") == names


def test_what_was_followed_behind_those_of_levels() -> None:
    told = (
        "Da parte do Governo central estiveram o Ministério da Habitação e o INAM. Dos municípios vieram o Conselho "
        "Municipal de Pemba e o Conselho Municipal de Tete. Acompanharam os trabalhos o Banco Mundial e a GIZ."
    )
    assert came(f"# Diálogo, Moçambique\n\n## Participação\n\n{told}\n")[-2:] == ["Banco Mundial", "GIZ"]


@pytest.mark.parametrize("count", ["40 people at noon, 25 at the end", "40 personas al inicio, 25 al final"])
def test_a_count_below_the_names_is_nobody(count: str) -> None:
    names = ["Ministry of Works", "City of Accra", "UNEP", "GIZ"]
    lines = "\n".join(names)
    text = f"National-Local Dialogue\n\nPresent:\n{lines}\n({count})\n\nIt was a good day.\n"
    assert came(text, "x.txt") == names


def test_an_acronym_behind_a_name_is_a_part_of_it_where_signs_part_the_names() -> None:
    rows = "| Partners | World Bank; University of Ghana ISSER |\n| Cities | Accra; Tema |\n"
    text = f"# Dialogue, Ghana\n\n## Attendance\n\n| Sector | Offices |\n|---|---|\n{rows}"
    assert "University of Ghana ISSER" in came(text)
