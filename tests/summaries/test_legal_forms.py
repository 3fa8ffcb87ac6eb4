"""What a company is by law stands behind a comma in its name, and parts nothing: 'Aguas del Valle, S.A.'"""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

FOUR = 4
CASES = {
    "en": ("Lake Water, Ltd.", "Present were the Ministry of Lands, {}, UNEP and Bo City Council.", "Next steps",
           "{} will map its pipes by May 2026.", "UNEP will print the map."),
    "es": ("Aguas del Valle, S.A.", "Asistieron el Ministerio de Vivienda, {}, el PNUMA y la Alcaldía de Montería.",
           "Próximos pasos", "{} hará el catastro de sus redes antes de mayo de 2026.", "El PNUMA imprimirá el mapa."),
    "fr": ("Eaux du Sahel, S.A.", "Étaient représentés le Ministère de l'Eau, {}, le PNUE et la Ville de Dakar.",
           "Prochaines étapes", "{} fera la carte de ses réseaux en mai 2026.", "Le PNUE imprimera la carte."),
    "pt": ("Águas do Norte, E.P.", ("Estiveram representados o Ministério das Cidades, a {}, o PNUMA e a Prefeitura "
           "de Belém."), "Próximos passos", "A {} fará o cadastro das ligações até maio de 2026.",
           "O PNUMA imprimirá o mapa."),
    "id": ("Air Bersih Bitung, Tbk.", "Hadir Bappenas, {}, UNEP, dan Pemerintah Kota Bitung.", "Langkah selanjutnya",
           "{} akan memetakan pipa sebelum Mei 2026.", "UNEP akan mencetak peta."),
}  # fmt: skip


@pytest.mark.parametrize("language", CASES)
def test_it_is_one_name(language: str) -> None:
    name, there, heading, *steps = CASES[language]
    listed = "\n".join(f"- {one.format(name)}" for one in steps)
    text = f"Second National-Local Dialogue\n4 March 2026\n\n{there.format(name)}\n\n{heading}\n\n{listed}\n"
    told = propose(read(text.encode(), "x.txt"), REGISTER)
    assert name.rstrip(".") in [part.name.rstrip(".") for part in told.representation]
    assert len(told.representation) == FOUR
    assert told.steps[0].owner is not None
    assert told.steps[0].owner.name.rstrip(".") == name.rstrip(".")
