"""The line under the title of an excerpt that tells of which meeting the report is."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("heading", "lead", "title", "behind", "author"),
    [
        ("Chapter 4. Way Forward", "*Excerpt from the Final Report, ", "Third National-Local Dialogue on Markets",
         ", Kisumu, Kenya, 6–7 May 2025. Contributing writer: Ann Otieno.*", "Ann Otieno"),
        ("Acuerdos y próximos pasos", "Extracto del informe final, ", "Segundo Diálogo Nacional-Local sobre Mercados",
         ", Cali, Colombia, 6 y 7 de mayo de 2025. Autora: Ana López.", "Ana López"),
        ("Próximos passos", "Extrato do relatório final, ", "Segundo Diálogo Nacional-Local sobre Mercados",
         ", Belém, Brasil, 6 e 7 de maio de 2025. Autora: Ana Lopes.", "Ana Lopes"),
        ("Perspectives", "Extrait du rapport final, ", "Deuxième Dialogue national-local sur les marchés",
         ", Fès, Maroc, 6 et 7 mai 2025. Auteure : Amina Alaoui.", "Amina Alaoui"),
        ("Tindak lanjut", "Kutipan dari laporan akhir, ", "Dialog Nasional-Lokal Kedua tentang Pasar",
         ", Bogor, Indonesia, 6–7 Mei 2025. Penulis: Ani Lestari.", "Ani Lestari"),
    ],
)  # fmt: skip
def test_which_meeting_it_is_from(heading: str, lead: str, title: str, behind: str, author: str) -> None:
    text = f"# {heading}\n\n{lead}{title}{behind}\n\n## 4.1 Notes\n\nThe rooms were full.\n"
    told = propose(read(text.encode(), "x.md"), REGISTER).facts
    assert (told["title"].value, told["author"].value) == (title, author)
    assert (told["start"].value, told["end"].value) == (date(2025, 5, 6), date(2025, 5, 7))
    assert told["place"].value == behind.split(", ")[1]


def test_an_excerpt_of_something_else() -> None:
    text = "# National-Local Dialogue, Kenya\n\nExcerpt from the Kenya Gazette, Water Act, 6 May 2019.\n"
    told = propose(read(text.encode(), "x.md"), REGISTER).facts
    assert told["title"].value == "National-Local Dialogue, Kenya"
