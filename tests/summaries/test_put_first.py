"""What was agreed, put before the title; titles whose letters are parted; heads between rules; who wrote it, at the
end."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "note.txt"), REGISTER)


FIRST = """{heading}
({remark})

a) {one} ({owner}: UNEP)
b) {two} ({owner}: {second})


{title}

{overview}
{what}
"""


@pytest.mark.parametrize(
    ("heading", "title", "ordinal", "words"),
    [
        (
            "NEXT STEPS TOWARDS THE FOURTH DIALOGUE",
            "T H I R D   N A T I O N A L - L O C A L   D I A L O G U E ,   G H A N A",
            3,
            ("put first as the regions asked", "Publish the map of drains.", "Name focal points.", "Lead"),
        ),
        (
            "PRÓXIMOS PASOS HACIA EL CUARTO DIÁLOGO",
            "T E R C E R   D I Á L O G O   N A C I O N A L - L O C A L",
            3,
            ("se adelantan a pedido de las provincias", "Publicar el mapa.", "Nombrar enlaces.", "Resp."),
        ),
        (
            "ENCAMINHAMENTOS RUMO AO TERCEIRO DIÁLOGO",
            "SEGUNDO DIÁLOGO NACIONAL-LOCAL",
            2,
            ("antecipados a pedido dos estados", "Publicar o mapa.", "Nomear pontos focais.", "Resp."),
        ),
        (
            "PROCHAINES ÉTAPES D'ICI AU TROISIÈME DIALOGUE",
            "DEUXIÈME DIALOGUE NATIONAL-LOCAL",
            2,
            ("placées en tête à la demande des régions", "Publier la carte.", "Nommer des référents.", "Resp."),
        ),
    ],
)
def test_what_was_agreed_may_stand_before_the_title(
    heading: str, title: str, ordinal: int, words: tuple[str, str, str, str]
) -> None:
    remark, one, two, owner = words
    told = told_in(
        FIRST.format(
            heading=heading, title=title, remark=remark, one=one, two=two, owner=owner, second="World Bank",
            overview="SUMMARY", what="The talk was long.",
        )
    )  # fmt: skip
    assert [step.text for step in told.steps] == [one, two]
    assert [step.owner.name for step in told.steps if step.owner] == ["UNEP", "World Bank"]
    is_parted = title[1] == " "
    whole = " ".join("".join(word.split()) for word in title.split("   ")) if is_parted else title
    assert (told.value("title"), told.value("ordinal")) == (whole, ordinal)


def test_the_third_dialogue_behind_steps_until_the_third_is_the_next_one() -> None:
    lines = (
        "SECOND NATIONAL-LOCAL DIALOGUE, GHANA", "", "NEXT STEPS TOWARDS THE THIRD DIALOGUE", "",
        "a) UNEP will publish the map.", "b) The World Bank will name focal points.", "",
        "THIRD DIALOGUE", "", "a) The mayor opens the meeting.", "b) Lunch.",
    )  # fmt: skip
    assert len(told_in("\n".join(lines)).steps) == 2


HEADED = """SEGUNDO DIÁLOGO NACIONAL-LOCAL

ACUERDOS

a) UNEP publicará el mapa de drenaje de las dos ciudades.
b) El Banco Mundial relevará los reservorios ocupados y acordará un plan,
   empezando por los barrios del sur y siguiendo por
                                                        {number}
{rule}
{head}
{rule}
   los del oeste.
c) La Municipalidad de Arequipa nombrará un enlace.
"""


@pytest.mark.parametrize("number", ["- 1 -", "Página 1", "1 / 3"])
@pytest.mark.parametrize("rule", ["-" * 70, "_" * 40, "=" * 60])
def test_a_head_between_rules_is_none_of_the_text(number: str, rule: str) -> None:
    text = HEADED.format(number=number, rule=rule, head="Segundo Diálogo Nacional-Local · Perú · Síntesis")
    assert [step.text for step in told_in(text).steps][1].endswith("siguiendo por los del oeste.")


@pytest.mark.parametrize(
    ("title", "line", "author"),
    [
        ("Second national-local dialogue in Ghana", "Record: Kofi Boateng", "Kofi Boateng"),
        (
            "Tercer diálogo nacional-local de Argentina",
            "Elaboró la síntesis: Martín Ferreyra (Universidad Nacional del Litoral).",
            "Martín Ferreyra (Universidad Nacional del Litoral)",
        ),
        ("Segundo diálogo nacional-local do Brasil", "Redigiu a ata: Camila Nogueira", "Camila Nogueira"),
        ("Deuxième dialogue national-local au Maroc", "A rédigé le compte rendu : Awa Koné", "Awa Koné"),
    ],
)
def test_a_label_below_all_else_tells_who_wrote_it(title: str, line: str, author: str) -> None:
    text = f"{title}\n\n1. Waste\n\nThe talk was long, and many spoke.\n\n2. Drains\n\nThey were shown.\n\n{line}\n"
    assert told_in(text).value("author") == author


def test_a_table_may_head_its_rows_twice() -> None:
    rows = (
        "<tr><td>Thème</td><td>Date et lieu</td></tr><tr><td>Air</td><td>Marrakech, le 9 octobre 2026</td></tr>"
        "<tr><td>Rédaction</td><td>Partenaire</td></tr><tr><td>Nadia El Amrani</td><td>Banque mondiale</td></tr>"
    )
    page = f"<h1>Premier dialogue national-local au Maroc</h1><table>{rows}</table><h2>Défis</h2><p>Le prix.</p>"
    told = propose(read(page.encode(), "page.html"), REGISTER)
    assert (told.value("author"), told.value("topic"), told.value("place")) == ("Nadia El Amrani", "Air", "Marrakech")
