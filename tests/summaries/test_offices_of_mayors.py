"""Cities whose mayors' offices came, each by its name: 'the mayors' offices of Kisumu, Nakuru and Thika'."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("title", "sentence", "offices", "cities"),
    [
        ("Dialogue, Kenya", "At one table were the Ministry of Lands, {0}, UNEP and GIZ.",
         ("the mayors' offices of", "the mayors’ offices of", "the mayoral offices of", "the city halls of",
          "the town halls of"),
         "Kisumu, Nakuru and Thika"),
        ("Diálogo, Colombia", "Asistieron el Ministerio de Ambiente, {0}, el PNUD y la GIZ.",
         ("los despachos de los alcaldes de", "las oficinas de los alcaldes de"), "Cali, Pasto y Neiva"),
        ("Diálogo, Brasil", "Participaram o Ministério das Cidades, {0}, o PNUD e a GIZ.",
         ("os gabinetes dos prefeitos de", "os gabinetes das prefeitas de"), "Belém, Natal e Recife"),
        ("Dialogue, Maroc", "Ont participé le Ministère de l'Intérieur, {0}, le PNUD et la GIZ.",
         ("les cabinets des maires de", "les hôtels de ville de"), "Fès, Rabat et Agadir"),
    ],
)  # fmt: skip
def test_offices_of_mayors(title: str, sentence: str, offices: tuple[str, ...], cities: str) -> None:
    for office in offices:
        text = f"# {title}\n\n3/5/2025\n\n{sentence.format(f'{office} {cities}')}\n"
        told = propose(read(text.encode(), "x.md"), REGISTER).representation
        names = [part.name for part in told]
        listed = cities.replace(" and ", ", ").replace(" y ", ", ").replace(" e ", ", ").replace(" et ", ", ")
        assert names[1:-2] == listed.split(", "), office
        assert {part.level for part in told[1:-2]} == {"local"}
