"""Lists under a sentence that says that they were decided before the dialogue, or are done."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

NOTE = """{title}

{heading}
{lead}
  a) {first};
  b) {second};
  c) {third}.
"""
EN = ("Minutes of the national-local dialogue in Ghana, 3 March 2027", "Background")
ES = ("Memoria del diálogo nacional-local del Perú, 3 de marzo de 2027", "Antecedentes")
PT = ("Ata do diálogo nacional-local de Moçambique, 3 de Março de 2027", "Antecedentes")
FR = ("Compte rendu du dialogue national-local au Maroc, 3 mars 2027", "Rappel")
ID = ("Notula dialog nasional-daerah di Indonesia, 3 Maret 2027", "Latar belakang")
ZH = ("中国国家—地方对话会议纪要，2027年3月3日", "背景")


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "minutes.txt"), REGISTER)


PARTS = {
    EN: ("draw up a list", "clean the canal", "name focal points"),
    ES: ("elaborar un mapa", "limpiar el canal", "nombrar enlaces"),
    PT: ("elaborar um mapa", "limpar o canal", "nomear pontos focais"),
    FR: ("dresser une carte", "curer le canal", "nommer des points focaux"),
    ID: ("menyusun peta", "membersihkan kanal", "menunjuk narahubung"),
    ZH: ("编制清单", "清理河道", "指定联络员"),
}


def note(of: tuple[str, str], lead: str) -> str:
    title, heading = of
    first, second, third = PARTS[of]
    return NOTE.format(title=title, heading=heading, lead=lead, first=first, second=second, third=third)


@pytest.mark.parametrize(
    ("of", "lead"),
    [
        (EN, "The preparatory meetings of 2026 had decided:"),
        (EN, "This was decided last year, and all of it is done:"),
        (EN, "The earlier workshop had agreed on the following:"),
        (ES, "Las reuniones previas habían acordado, y ya se cumplió:"),
        (ES, "Se acordó en 2026 lo siguiente, y está hecho:"),
        (PT, "As reuniões preparatórias tinham decidido, e está feito:"),
        (FR, "Les réunions préparatoires avaient décidé :"),
        (FR, "Il avait été décidé, et c'est fait :"),
        (ID, "Rapat persiapan menyepakati hal berikut:"),
        (ID, "Telah disepakati pada 2026, dan semuanya sudah selesai:"),
        (ZH, "筹备会此前已商定以下事项："),
        (ZH, "会议曾商定以下事项，现已全部完成："),
    ],
)
def test_what_was_decided_before_is_no_step(of: tuple[str, str], lead: str) -> None:
    assert told_in(note(of, lead)).steps == ()


@pytest.mark.parametrize(
    ("of", "lead"),
    [
        (EN, "By noon the two sides had agreed on the following:"),
        (EN, "The meeting agreed on the following, and the City of Accra is to be the next host:"),
        (ES, "Las partes acordaron, y así se hará constar:"),
        (ES, "Se acordó lo siguiente, y se realizará en 2028:"),
        (EN, "They agreed on these actions, which are carried out by the cities:"),
        (PT, "As duas cidades decidiram o seguinte:"),
        (FR, "Les participants ont décidé de ce qui suit :"),
        (ID, "Para peserta menyepakati hal berikut:"),
        (ZH, "会议商定以下事项："),
    ],
)
def test_what_the_dialogue_itself_decided_is(of: tuple[str, str], lead: str) -> None:
    assert len(told_in(note(of, lead)).steps) == len(PARTS[of])


def test_what_is_agreed_anew_behind_it_is_a_step() -> None:
    lines = (
        "Next steps",
        "This was decided in Kumasi, and it is done:",
        "- Draw up a list of drains.",
        "- Clean the canal.",
        "",
        "It was agreed:",
        "- The City of Accra will publish the map by 30 June 2027.",
        "- UNEP will count the trucks.",
    )
    told = told_in("\n".join((EN[0], "", *lines)))
    assert [step.owner.name for step in told.steps if step.owner] == ["City of Accra", "UNEP"]
    assert len(told.steps) == 2
