"""What the lines before the first section tell: who wrote a text, what the meeting was about, when and where."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def read_text(text: str, name: str = "x.txt") -> Proposal:
    return propose(read(text.encode(), name), REGISTER)


_UNDER = "\n12 de junio de 2025, Loja, Ecuador\n\nParticipantes\n- BID\n- CAF\n"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Universidad Técnica de Loja, Centro de Estudios", "Universidad Técnica de Loja, Centro de Estudios"),
        ("Secretaría técnica, Banco Mundial", "Secretaría técnica, Banco Mundial"),
        ("Fundación Río Vivo, apuntes internos", "Fundación Río Vivo"),
        ("Rosa Quispe, apuntes para el boletín", "Rosa Quispe"),
        ("Informe de la Dirección General de Ordenamiento", "Dirección General de Ordenamiento"),
        ("Reef to Street (NGO secretariat)", "Reef to Street (NGO secretariat)"),
        ("Aguas y barrios", None),
        ("Coliseo Ciudad de Loja", None),
    ],
)
def test_a_line_that_only_names_somebody_is_of_whoever_wrote_it(line: str, author: str | None) -> None:
    told = read_text(f"Segundo Diálogo Nacional-Local sobre ríos urbanos\n{line}{_UNDER}")
    assert told.value("author") == author


def test_a_letterhead_above_the_title_wrote_nothing_unless_it_says_so() -> None:
    title = "Third National-Local Dialogue on heat in towns\n4 May 2025, Kisumu, Kenya\n"
    assert read_text(f"Ministry of Lands\n\n{title}").value("author") is None
    assert read_text(f"Maji Trust (NGO), internal notes\n\n{title}").value("author") == "Maji Trust (NGO)"


def test_who_signs_a_greeting() -> None:
    told = read_text(
        "hi all, here are my notes, sorry for the typos! Amina (intern)\n\nnational local dialogue no. 2\n"
    )
    assert told.value("author") == "Amina (intern)"


def test_a_role_in_chinese_before_a_name() -> None:
    told = read_text("国家与地方对话会（第一次）随手记\n实习生 林晓，没有模板\n3月27日（2025年），厦门，中国\n")
    assert (told.value("author"), str(told.value("start")), told.value("place")) == (
        "实习生 林晓",
        "2025-03-27",
        "厦门，中国",
    )


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("II Diálogo Nacional-Local, mangais e expansão urbana", "mangais e expansão urbana"),
        ("Dialogue national-local n°3, déchets et rizières urbaines", "déchets et rizières urbaines"),
        ("National-Local Dialogue no. 2, heat and shade in town", "heat and shade in town"),
        ("Apuntes del diálogo nacional-local sobre movilidad", "movilidad"),
        ("Calor na cidade: o que saiu do diálogo nacional-local", "Calor na cidade"),
        ("National-Local Dialogue no. 2, held in Nadi", None),
    ],
)
def test_what_it_was_about_in_its_name(title: str, topic: str | None) -> None:
    text = f"# {title}\n\n9 October 2025, Lautoka, Fiji\n\n## Participants\n\n- SPC\n"
    assert read_text(text, "x.md").value("topic") == topic


def test_a_subject_in_a_cell_tells_the_topic() -> None:
    text = (
        "NOTULEN\nKegiatan\tDialog Nasional-Daerah Kedua tentang Sungai dan Permukiman\nTempat\tPalembang, Indonesia\n"
    )
    assert read_text(text).value("topic") == "Sungai dan Permukiman"


def test_an_article_begins_with_its_city() -> None:
    text = (
        "# Ministers sit down over groundwater\n\nBy Chanda Mulenga, City Page. 21 March 2025\n\n"
        "LUSAKA, Zambia. On 19 March many met. The first National-Local Dialogue on groundwater filled the hall.\n"
    )
    told = read_text(text, "x.md")
    assert told.value("author") == "Chanda Mulenga, City Page"
    assert (told.value("place"), told.value("topic")) == ("Lusaka", "groundwater")


def test_lines_in_emphasis_are_lines() -> None:
    told = read_text(
        "# First National-Local Dialogue\n\n_Maji Trust (NGO)_\n_Thursday 9 October 2025, Lautoka, Fiji_\n", "x.md"
    )
    assert (told.value("author"), told.value("place")) == ("Maji Trust (NGO)", "Lautoka, Fiji")


def _named(text: str) -> list[str]:
    return [one.name for one in read_text(f"# Second National-Local Dialogue\n\n{text}\n", "x.md").representation]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("**On the mat:** Ministry of Lands; Nadi Town Council; us", ["Ministry of Lands", "Nadi Town Council"]),
        (
            "## In the room\n\nMININFRA / Housing Authority (RHA) / districts of Musanze, Huye and Rubavu /\nGGGI",
            ["MININFRA", "Housing Authority", "Musanze", "Huye", "Rubavu", "GGGI"],
        ),
        (
            "Marcaram presença o Ministério das Cidades, a FAO, o Banco Mundial e associações de moradores da Beira.",
            ["Ministério das Cidades", "FAO", "Banco Mundial", "associações de moradores da Beira"],
        ),
        (
            "Participation was broad. The Ministry of Lands, the Kenya Forest Service and UNDP sent senior officers.",
            ["Ministry of Lands", "Kenya Forest Service", "UNDP"],
        ),
        (
            "The dialogue brought the Ministry of Lands, UNDP and KfW to one table for a day.",
            ["Ministry of Lands", "UNDP", "KfW"],
        ),
        ("## Rencontrés\n\n- ONAS\n- Banque mondiale", ["ONAS", "Banque mondiale"]),
    ],
)
def test_who_was_there(text: str, names: list[str]) -> None:
    assert _named(text) == names


def test_how_many_came_and_a_short_name_are_no_part_of_a_name() -> None:
    text = (
        "people I could identify\n-> LGED (3)\n-> Khulna City Corporation = KCC (a lot)\n-> BRAC\n\n"
        "what they complained about\n-> khals are full of plastic\n-> KCC digs up roads\n"
    )
    told = read_text(f"national local dialogue no. 2\nKhulna, Bangladesh, 23.11.2025\n\n{text}").representation
    assert [one.name for one in told] == ["LGED", "Khulna City Corporation", "BRAC"]
