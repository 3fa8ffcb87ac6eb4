"""What the heads of mails and of pages tell of the meeting."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("label", "subject", "rest"),
    [
        ("Subject", "Outcome of the 1st National-Local Dialogue (Nepal), Lalitpur, 12 June", "2023"),
        ("Asunto", "Resultados del 1.er Diálogo Nacional-Local de Nepal, Lalitpur, 12 de junio", "de 2023"),
        ("Objet", "Suites du 1er dialogue national-local du Népal, Lalitpur, le 12 juin", "2023"),
    ],
)
def test_the_subject_of_a_mail_goes_on_over_the_end_of_a_line(label: str, subject: str, rest: str) -> None:
    mail = f"From: Ama Owusu\nTo: all\nDate: 20 June 2023\n{label}: {subject}\n{rest}\n\nDear all,\n\nThank you.\n"
    told = propose(read(mail.encode(), "x.txt"), REGISTER)
    assert (told.value("start"), told.value("place"), told.value("ordinal")) == (date(2023, 6, 12), "Lalitpur", 1)


def test_what_greets_under_the_head_of_a_mail_is_none_of_it() -> None:
    mail = "From: Ama Owusu\nTo: all\nSubject: First Dialogue, Accra, 12 June 2023\nDear all,\nThank you for coming.\n"
    assert propose(read(mail.encode(), "x.txt"), REGISTER).value("title") == "First Dialogue, Accra, 12 June 2023"


def with_head(head: str, title: str, text: str) -> bytes:
    document = Document()
    document.sections[0].header.paragraphs[0].text = head
    document.add_heading(title, 1)
    document.add_paragraph(text)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("head", "text", "start", "place"),
    [
        ("3º Diálogo | Brasília, 14 e 15 de maio de 2024", "A pauta foi longa.", date(2024, 5, 14), "Brasília"),
        ("Third Dialogue – Accra, 14 May 2024", "The talk was long.", date(2024, 5, 14), "Accra"),
        ("Third Dialogue – Accra, 14 May 2024", "The third dialogue met on 3 June 2024.", date(2024, 6, 3), None),
        ("Ministry of Lands – 14 May 2024", "The talk was long.", None, None),
    ],
)
def test_the_head_of_a_page_names_the_meeting_and_its_day(
    head: str, text: str, start: date | None, place: str | None
) -> None:
    told = propose(read(with_head(head, "Report of the Third National-Local Dialogue", text), "x.docx"), REGISTER)
    assert (told.value("start"), told.value("place")) == (start, place)


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (
            "F. No. K-14011/27/2025-UD-II          Second NLD, India",
            "PROCEEDINGS OF THE SECOND NATIONAL-LOCAL DIALOGUE",
        ),
        ("Ref: MLHUD/2025/12    Second National-Local Dialogue", "Minutes of the Second National-Local Dialogue"),
        ("Expediente 45/2025 Segundo Diálogo", "Acta del Segundo Diálogo Nacional-Local"),
        ("N° 0123/MUCTAT/DGU Deuxième dialogue", "Compte rendu du deuxième dialogue national-local"),
        ("Processo nº 23/2025 Segundo Diálogo", "Relatoria do Segundo Diálogo Nacional-Local"),
        ("Nomor: 600/123/Bangda Dialog kedua", "Notula Dialog Nasional-Lokal Kedua"),
        ("建城函〔2025〕12号 第二次对话", "第二次国家—地方对话会议纪要"),
    ],
)
def test_the_number_of_a_file_is_no_title(number: str, title: str) -> None:
    text = f"{number}\n\n{title}\n\n9 October 2025\n\nThe talk was long.\n"
    assert propose(read(text.encode(), "x.txt"), REGISTER).value("title") == title


@pytest.mark.parametrize(
    "title",
    [
        "Second National/Local Dialogue 2025/26",
        "Acta Nº 4/2024 del Segundo Diálogo",
        "2nd National/Local/City Dialogue",
    ],
)
def test_a_title_may_have_numbers_and_strokes(title: str) -> None:
    text = f"{title}\n\nNairobi, 9 October 2025\n\nThe talk was long.\n"
    assert propose(read(text.encode(), "x.txt"), REGISTER).value("title") == title
