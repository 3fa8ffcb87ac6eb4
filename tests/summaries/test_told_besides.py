"""Steps that stand beside those that are listed: behind a table, behind what a sentence counts, at the close."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "note.md"), REGISTER)


EN = ("Second national-local dialogue in Ghana", "Accra, 3 March 2026")
ES = ("Segundo diálogo nacional-local del Perú", "Arequipa, 3 de marzo de 2026")
PT = ("Segundo diálogo nacional-local do Brasil", "Recife, 3 de março de 2026")
FR = ("Deuxième dialogue national-local au Maroc", "Agadir, le 3 mars 2026")
ID = ("Dialog nasional-daerah kedua di Indonesia", "Makassar, 3 Maret 2026")

TABLE = """# {title}

{day}

## {steps}

| {action} | {lead} | {due} |
|---|---|---|
| {first} | {owner} | {date} |
| {second} | {owner} | {date} |

{sentence}
"""


@pytest.mark.parametrize(
    ("of", "heads", "cells", "sentence", "owner"),
    [
        (
            EN,
            ("Next steps", "Action", "Lead", "By when"),
            ("Publish the map", "Name focal points", "World Bank", "May 2026"),
            "Besides, UNEP will send the survey to both cities by 30 April 2026.",
            "UNEP",
        ),
        (
            FR,
            ("Prochaines étapes", "Action", "Responsable", "Échéance"),
            ("Publier la carte", "Nommer des référents", "Banque mondiale", "mai 2026"),
            "De plus, l’Université Cadi Ayyad enverra l’enquête aux communes avant le 30 avril 2026.",
            "Université Cadi Ayyad",
        ),
        (
            ID,
            ("Rencana aksi", "Aksi", "Pelaksana", "Tenggat"),
            ("Menyusun standar dermaga", "Memperbarui pedoman", "Kementerian Perhubungan", "Mei 2026"),
            "Di samping itu, Yayasan Kota Kita akan mengirimkan hasil survei paling lambat 30 April 2026.",
            "Yayasan Kota Kita",
        ),
    ],
)
def test_a_sentence_behind_a_table_adds_to_it(
    of: tuple[str, str], heads: tuple[str, ...], cells: tuple[str, ...], sentence: str, owner: str
) -> None:
    steps, action, lead, due = heads
    first, second, by, date = cells
    told = told_in(
        TABLE.format(
            title=of[0], day=of[1], steps=steps, action=action, lead=lead, due=due, first=first, second=second,
            owner=by, date=date, sentence=sentence,
        )
    )  # fmt: skip
    last = told.steps[-1]
    assert (len(told.steps), last.text, last.owner and last.owner.name) == (3, sentence, owner)
    assert last.due is not None


@pytest.mark.parametrize(
    ("of", "heading", "counted", "behind", "text"),
    [
        (
            EN,
            "Action points",
            "The meeting closed with agreement that (i) UNEP shares the order by April 2026; and (ii) it opens a site.",
            "**Data.** ICLEI will hand over the inventory by the end of May 2026.",
            "ICLEI will hand over the inventory by the end of May 2026.",
        ),
        (
            ES,
            "Acuerdos",
            "Se acordó que (i) el PNUMA publicará el mapa en abril de 2026; y (ii) el BID enviará una misión.",
            "**Datos.** ICLEI entregará el inventario a más tardar el 30 de mayo de 2026.",
            "ICLEI entregará el inventario a más tardar el 30 de mayo de 2026.",
        ),
    ],
)
def test_a_paragraph_behind_what_is_counted_is_one_more(
    of: tuple[str, str], heading: str, counted: str, behind: str, text: str
) -> None:
    told = told_in(
        f"# {of[0]}\n\n{of[1]}\n\n## {heading}\n\n{counted}\n\n{behind}\n\nThe hall was full, it was said.\n"
    )
    assert len(told.steps) == 3
    assert told.steps[-1].text == text


CLOSE = "# {title}\n\n{day}\n\n## {steps}\n\n1. {one}\n2. {two}\n\n## {closing}\n\n{thanks} {sentence} {wish}\n"


@pytest.mark.parametrize(
    ("of", "heads", "said", "sentence"),
    [
        (
            EN,
            ("Next steps", "Closing"),
            (
                "UNEP will publish the map.",
                "ICLEI will count the parks.",
                "The mayor thanked all.",
                "Parks are needed.",
            ),
            "The World Bank will send all cities, by 30 September 2026, the model note.",
        ),
        (
            PT,
            ("Encaminhamentos", "Encerramento"),
            ("O BNDES publicará o mapa.", "O PNUMA contará os parques.", "A secretária agradeceu.", "É preciso agir."),
            "O ICLEI América do Sul enviará às prefeituras, até 30 de setembro de 2026, o modelo de nota.",
        ),
        (
            ES,
            ("Próximos pasos", "Cierre"),
            ("El PNUMA publicará el mapa.", "ICLEI contará los parques.", "La alcaldesa agradeció.", "Hay que actuar."),
            "El Banco Mundial enviará a las ciudades, a más tardar el 30 de septiembre de 2026, el modelo.",
        ),
    ],
)
def test_what_somebody_will_do_by_a_day_is_a_step_at_the_close(
    of: tuple[str, str], heads: tuple[str, str], said: tuple[str, str, str, str], sentence: str
) -> None:
    one, two, thanks, wish = said
    told = told_in(
        CLOSE.format(
            title=of[0], day=of[1], steps=heads[0], closing=heads[1], one=one, two=two, thanks=thanks, wish=wish,
            sentence=sentence,
        )
    )  # fmt: skip
    assert [step.text for step in told.steps] == [one, two, sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The World Bank will be thanked for the hall.",
        "The World Bank will send the model note.",
        "The World Bank sent the model note by 30 January 2026.",
        "Kumasi will host the third dialogue by 30 March 2027.",
    ],
)
def test_anything_else_there_is_none(sentence: str) -> None:
    told = told_in(
        CLOSE.format(
            title=EN[0], day=EN[1], steps="Next steps", closing="Closing", one="UNEP will publish the map.",
            two="ICLEI will count the parks.", thanks="The mayor thanked all.", wish="It rained.", sentence=sentence,
        )
    )  # fmt: skip
    assert len(told.steps) == 2
