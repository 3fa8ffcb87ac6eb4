"""Points as sentences tell them: over their list, before a colon, and under what all agreed on."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.structure.introducing import introduced_by
from tests.summaries.register import REGISTER


def points_in(text: str) -> list[tuple[str, str]]:
    told = propose(read(text.encode(), "x.md"), REGISTER).points
    return [(point.kind, point.text) for point in told]


@pytest.mark.parametrize(
    ("title", "over", "items"),
    [
        ("Dialogue, Kenya", "NEMA showed its maps. In the discussion were raised these challenges:",
         ["The wells are not counted.", "Nobody reads the gauges."]),
        ("Diálogo, Perú", "CENEPRED mostró sus mapas. Se señalaron estas dificultades:",
         ["Los pozos no se cuentan.", "Nadie lee las reglas."]),
        ("Diálogo, Brasil", "O IBGE mostrou os mapas. Na discussão foram apontados estes desafios:",
         ["Os poços não são contados.", "Ninguém lê as réguas."]),
        ("Dialogue, Sénégal", "L'ANAT a montré ses cartes. Ont été relevées ces difficultés :",
         ["Les puits ne sont pas comptés.", "Personne ne lit les échelles."]),
    ],
)  # fmt: skip
def test_these_challenges_were_named(title: str, over: str, items: list[str]) -> None:
    listed = "\n".join(f"- {item}" for item in items)
    assert points_in(f"# {title}\n\n## Água\n\n{over}\n\n{listed}\n") == [("challenge", item) for item in items]


def test_what_is_done_about_these_challenges_is_none() -> None:
    assert introduced_by("The cities will meet these challenges with:") is None
    assert introduced_by("These challenges, which NEMA raised, are met by:") is None


@pytest.mark.parametrize(
    ("title", "heading", "item"),
    [
        ("Dialogue, Kenya", "Key messages", "Walking must become possible again: a full pavement sends people away."),
        ("Diálogo, Perú", "Mensajes clave", "Caminar debe ser posible: una vereda llena echa a la gente."),
        ("Diálogo, Brasil", "Mensagens-chave", "Caminhar deve ser possível: uma calçada cheia manda a gente embora."),
        ("Dialogue, Sénégal", "Messages clés", "La marche doit être possible : un trottoir plein renvoie les gens."),
        ("Dialog, Indonesia", "Pesan kunci", "Jalan kaki harus mungkin lagi: trotoar penuh mendorong orang ke jalan."),
    ],
)  # fmt: skip
def test_a_clause_that_is_explained(title: str, heading: str, item: str) -> None:
    assert points_in(f"# {title}\n\n## {heading}\n\n- {item}\n- {item}\n")[:1] == [("key_message", item)]


def test_a_name_before_a_colon_is_no_clause() -> None:
    text = "# Dialogue, Kenya\n\n## Challenges\n\n- Water and its price: councils lack meters.\n"
    assert points_in(text) == [("challenge", "councils lack meters.")]


@pytest.mark.parametrize(
    ("title", "heading", "steps"),
    [
        ("Dialogue, Kenya", "What the room agreed on", "Next steps"),
        ("Diálogo, Perú", "En lo que todos coincidimos", "Próximos pasos"),
        ("Diálogo, Brasil", "No que todos concordaram", "Próximos passos"),
        ("Dialogue, Sénégal", "Ce sur quoi tous sont d'accord", "Prochaines étapes"),
        ("Dialog, Indonesia", "Yang disepakati bersama", "Langkah berikutnya"),
    ],
)
def test_views_that_all_share(title: str, heading: str, steps: str) -> None:
    views = ["A map is of use by plots.", "People move where they see the site."]
    told = "\n".join(f"- {one}" for one in views)
    owed = "- UNEP: 12 maps (30/06/2026)\n- GIZ: 2 guides (30/07/2026)"
    text = f"# {title}\n\n## {heading}\n\n{told}\n\n## {steps}\n\n{owed}\n"
    assert points_in(text) == [("key_message", one) for one in views]
