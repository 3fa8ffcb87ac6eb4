"""Lists of names that the lines of a page break, where the head of the pages is wider than the text."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

_HEAD = "Second National-Local Dialogue on Urban Drainage           Ghana, May 2026\n"
_TEXT = """The rains of last year were the heaviest in forty years and the
drains of the old quarters could not carry what came down from
the hills. Against that background the ministry called all who
build, clean and pay for drains to one table for two long days.
"""


def present(names: str) -> list[str]:
    pages = [f"1 Introduction\n\n{_TEXT}", f"2 Attendance\n\n{names}\n", f"3 Close\n\n{_TEXT}"]
    text = "\n".join(f"{_HEAD}\n{page}\nPage {number} of 3" for number, page in enumerate(pages, 1))
    return [one.name for one in propose(read(text.encode(), "x.txt"), REGISTER).representation]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (
            (
                "Ministry of Roads and Highways; Ministry of Finance; Accra\n"
                "Works Board; Kumasi Metropolitan Assembly; GIZ; Tamale\n"
                "City Assembly; Volta River Authority; Ghana Gas; UNDP."
            ),
            "Tamale City Assembly",
        ),
        (
            (
                "Ministerio de Vivienda; Ministerio de Hacienda; Red de Agua\n"
                "Limpia; Municipio de Quito; Agencia de Obras; Banco\n"
                "Andino de Desarrollo; Municipio de Ibarra; GIZ; PNUD."
            ),
            "Banco Andino de Desarrollo",
        ),
        (
            (
                "Ministère de l'Habitat; Ministère des Finances; Mairie de\n"
                "Cotonou; Mairie de Porto-Novo; Agence des eaux; Banque\n"
                "Agro de Développement; Mairie de Ouidah; GIZ; ONU-Habitat."
            ),
            "Banque Agro de Développement",
        ),
    ],
)
def test_a_name_goes_on_where_its_line_was_full(lines: str, name: str) -> None:
    assert name in present(lines)
