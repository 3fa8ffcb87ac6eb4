"""Lists three deep: what stands over institutions, these, and what each is to do."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.second import steps_of, told_in

NESTED = """- {theme}
  - {one}
    - {first}
    - {second}
  - {other}
    - {third}
- {last}
  - {one}:
    - {fourth}
"""


@pytest.mark.parametrize(
    "told",
    [
        {
            "theme": "Drainage", "one": "Kumasi Metropolitan Assembly", "first": "publish the map of drains",
            "second": "open a desk for complaints", "other": "Ministry of Works and Housing",
            "third": "issue the guide", "last": "Markets", "fourth": "test the water",
        },
        {
            "theme": "Drenajes", "one": "Municipalidad de Lima", "first": "publicar el mapa de drenajes",
            "second": "abrir una ventanilla", "other": "Ministerio de Vivienda", "third": "emitir la guía",
            "last": "Mercados", "fourth": "limpiar los canales",
        },
        {
            "theme": "Canaux :", "one": "Ville de Thiès", "first": "dresser la carte des canaux",
            "second": "curer le canal 4", "other": "Ministère de l'Eau", "third": "publier le guide",
            "last": "Marchés :", "fourth": "ouvrir un registre",
        },
        {
            "theme": "Drenagem", "one": "Prefeitura de Marituba", "first": "publicar o mapa dos canais",
            "second": "abrir um balcão", "other": "Ministério das Cidades", "third": "editar o guia",
            "last": "Feiras", "fourth": "limpar os canais",
        },
        {
            "theme": "Air dan sanitasi", "one": "Pemerintah Kota Tomohon", "first": "menyusun peta saluran",
            "second": "membuka loket pengaduan", "other": "Kementerian PUPR", "third": "menerbitkan panduan",
            "last": "Pasar", "fourth": "membersihkan saluran",
        },
        {
            "theme": "排水", "one": "绍兴市", "first": "编制排水图", "second": "建立台账", "other": "住房和城乡建设部",
            "third": "印发导则", "last": "市场", "fourth": "开展检测",
        },
    ],
)  # fmt: skip
def test_whoever_stands_between_owes_what_is_under_it(told: dict[str, str]) -> None:
    assert steps_of(f"## Next steps\n\n{NESTED.format(**told)}") == [
        (told["first"], told["one"]),
        (told["second"], told["one"]),
        (told["third"], told["other"]),
        (told["fourth"], told["one"]),
    ]


def test_institutions_over_themes_and_days_over_institutions() -> None:
    by_institution = (
        "- Kumasi Metropolitan Assembly\n  - Drainage\n    - publish the map\n  - Markets\n    - test the water\n"
        "- UNEP\n  - Drainage\n    - issue the guide\n"
    )
    assert steps_of(f"## Next steps\n\n{by_institution}") == [
        ("publish the map", "Kumasi Metropolitan Assembly"),
        ("test the water", "Kumasi Metropolitan Assembly"),
        ("issue the guide", "UNEP"),
    ]
    by_day = (
        "- By June 2026\n  - UNEP\n    - issue the guide\n    - print the map\n- By May 2027\n  - KfW\n    - pay it\n"
    )
    told = told_in(f"## Next steps\n\n{by_day}")
    assert [(step.owner and step.owner.name, step.due and str(step.due.on)) for step in told.steps] == [
        ("UNEP", "2026-06-30"),
        ("UNEP", "2026-06-30"),
        ("KfW", "2027-05-31"),
    ]


def test_what_stands_over_them_is_understood() -> None:
    listed = "- Drainage\n  - UNEP\n    - issue the guide\n    - print the map of all drains\n"
    assert told_in(f"## Next steps\n\n{listed}").unplaced == ()


def test_details_of_a_step_are_no_steps() -> None:
    listed = "- Publish the map of drains\n  - in two languages\n    - English\n    - Twi\n"
    assert len(steps_of(f"## Next steps\n\n{listed}")) == 1


@pytest.mark.parametrize(
    ("below", "told"),
    [
        (["County of Kisumu", "June 2025"], [("Map the wetlands", "County of Kisumu", "2025-06-30")]),
        (["June 2025", "County of Kisumu"], [("Map the wetlands", "County of Kisumu", "2025-06-30")]),
        (["UNEP"], [("Map the wetlands", "UNEP", None)]),
        (["in the hills", "on the shore"], [("Map the wetlands in the hills on the shore", None, None)]),
    ],
)
def test_items_below_a_step_say_who_and_when(below: list[str], told: list[tuple[str, str | None, str | None]]) -> None:
    listed = "1. Map the wetlands\n" + "".join(f"   - {one}\n" for one in below)
    text = f"# Second National-Local Dialogue, Kenya\n\nNairobi, 3 March 2025\n\n## Next steps\n\n{listed}2. Open it\n"
    steps = propose(read(text.encode(), "x.md"), REGISTER).steps
    assert [(one.text, one.owner and one.owner.name, one.due and str(one.due.on)) for one in steps[:-1]] == told
