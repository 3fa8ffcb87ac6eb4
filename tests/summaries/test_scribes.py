"""Who kept the record, and the day and place beside who wrote the text."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def facts_in(text: str, *names: str) -> tuple[str, ...]:
    proposal = propose(read(text.encode(), "x.md" if text.startswith("#") else "x.txt"), REGISTER)
    return tuple(str(proposal.value(name) or "") for name in names)


@pytest.mark.parametrize(
    ("told", "author"),
    [
        ("Presidiu a secretária Cíntia Bartz e secretariou o servidor Raimundo Nonato Leal.", "Raimundo Nonato Leal"),
        ("Actuó como secretaria Rosa Quispe, quien levanta la presente acta.", "Rosa Quispe"),
        ("Ama Owusu acted as rapporteur.", "Ama Owusu"),
        ("It comprised Ms. Keiko Tanabe and Mr. Jun Villareal (secretary, who prepared this note).", "Jun Villareal"),
    ],
)
def test_a_sentence_tells_who_kept_the_record(told: str, author: str) -> None:
    assert facts_in(f"Minutes of the National-Local Dialogue\n\n1. The day was long. {told}\n", "author") == (author,)


@pytest.mark.parametrize(
    "signed", ["Joana Prado\nSecretária da reunião", "Joana Prado - secretária da sessão\nRui Melo - presidente"]
)
def test_who_signs_as_scribe(signed: str) -> None:
    text = (
        f"ATA DO 3.º DIÁLOGO NACIONAL-LOCAL\n\nDESENVOLVIMENTO\nTodos falaram da água.\n\nFoi encerrada.\n\n{signed}\n"
    )
    assert facts_in(text, "author") == ("Joana Prado",)


@pytest.mark.parametrize(
    ("line", "author", "place"),
    [
        (
            "San José, 3 de julio de 2025 · nota del equipo de UrbanShift, por Daniela Quesada",
            "Daniela Quesada",
            "San José",
        ),
        ("Dakar, 3 juillet 2025 · compte rendu de l'équipe, par Awa Diop", "Awa Diop", "Dakar"),
        ("Semarang, 3 Juli 2025 · catatan tim UrbanShift, oleh Rina Wulandari", "Rina Wulandari", "Semarang"),
        ("深圳　2025年7月3日　　撰稿：林嘉怡", "林嘉怡", "深圳"),
        ("深圳，2025年7月3日 | 撰稿：林嘉怡", "林嘉怡", "深圳"),
        ("文/林嘉怡\n\n2025年7月3日，深圳", "林嘉怡", "深圳"),
    ],
)
def test_day_and_place_beside_who_wrote_it(line: str, author: str, place: str) -> None:
    text = f"# National-Local Dialogue\n\n{line}\n\n## Opening\n\nThe day was warm.\n"
    assert facts_in(text, "author", "place", "start") == (author, place, "2025-07-03")


def test_the_place_behind_the_hour() -> None:
    text = "MINUTES OF THE THIRD NATIONAL-LOCAL DIALOGUE\nheld on 22.01.2026 at 9.30 a.m., Auditorium, Battaramulla\n"
    assert facts_in(text, "place", "start") == ("Auditorium, Battaramulla", "2026-01-22")


def test_an_organisation_that_is_called_a_dialogue_is_no_topic() -> None:
    text = (
        "National-Local Dialogue, Ghana, first round\n"
        "People's Dialogue on Human Settlements (NGO), rapporteur Esi Quaye\n\n"
        "Date: 7 May 2025\n"
    )
    assert facts_in(text, "topic", "author") == ("", "Esi Quaye")


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("O tema desta edição foi a **drenagem urbana**.", "drenagem urbana"),
        ("Tema edisi ini adalah pengelolaan sampah pesisir.", "pengelolaan sampah pesisir"),
        ("PIURA – El segundo Diálogo Nacional-Local sobre agua y suelo se celebró en Piura.", "agua y suelo"),
        ("SANUR – Dialog Nasional-Daerah pertama tentang ekonomi sirkular berlangsung di Sanur.", "ekonomi sirkular"),
    ],
)
def test_a_sentence_tells_the_topic(sentence: str, topic: str) -> None:
    assert facts_in(f"# Cities talk\n\n{sentence}\n", "topic") == (topic,)


def test_a_city_in_the_topic_is_no_government() -> None:
    text = (
        "NOTULENSI\nDialog Nasional-Daerah Kedua: Perencanaan Kota Terpadu dan Ketahanan Iklim\n\nTempat : Yogyakarta\n"
    )
    assert facts_in(text, "topic") == ("Perencanaan Kota Terpadu dan Ketahanan Iklim",)
