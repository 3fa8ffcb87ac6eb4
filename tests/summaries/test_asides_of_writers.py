"""What whoever wrote a text thinks, has to do at home, or only reports, beside what was agreed."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

EN = (
    "# Report of the second national-local dialogue\n\nNakuru, 12 March 2025\n\n"
    "Present: Ministry of Housing, Nakuru County, UNEP.\n\n"
)
ES = (
    "# Informe del segundo diálogo nacional-local\n\nMontería, 12 de marzo de 2025\n\n"
    "Asistieron: Ministerio de Vivienda, Alcaldía de Montería, IDEAM.\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            EN + "## Agreed actions\n\n- UNEP will map the wards by June 2025. In our view NEMA should map them, too.\n"
            "- Nakuru County will open its yard. The consultant would advise Kisumu to open one as well.\n",
            ["UNEP will map the wards by June 2025.", "Nakuru County will open its yard."],
        ),
        (
            ES + "## Acuerdos\n\n- IDEAM entregará la modelación en junio. A nuestro juicio debería cubrir el golfo.\n"
            "- La Alcaldía de Montería publicará el inventario. La misión recomienda ampliarlo.\n",
            ["IDEAM entregará la modelación en junio.", "La Alcaldía de Montería publicará el inventario."],
        ),
        (
            EN + "## Decisions\n\n1. UNEP will map the wards by June 2025.\n"
            "2. The suggestion to ban wells was noted; no decision was taken.\n"
            "3. It was also informed that the third dialogue is likely to be hosted by Kisumu.\n",
            ["UNEP will map the wards by June 2025."],
        ),
        (
            EN + "## Decisions\n\n- In the closing session they agreed the actions set out in paragraphs 13 to 18.\n"
            "- UNEP will map the wards by June 2025.\n",
            ["UNEP will map the wards by June 2025."],
        ),
        (
            EN + "## Decisions\n\n- UNEP will map the wards by June 2025.\n\n## Internal to-do\n\n"
            "- AK: invoice and boarding passes to Paris by 5 July\n- HM: brief the head on the permit question\n",
            ["UNEP will map the wards by June 2025."],
        ),
        (
            ES + "## Acuerdos\n\n- IDEAM entregará la modelación en junio.\n\n## Pendientes internos\n\n"
            "- Ana: enviar la factura antes del 5 de julio\n- Luis: pasar las fotos al drive\n",
            ["IDEAM entregará la modelación en junio."],
        ),
    ],
)
def test_only_what_was_agreed_is_a_step(text: str, expected: list[str]) -> None:
    assert [text for text, _, _, _ in told(text, "x.md")] == expected


@pytest.mark.parametrize(
    "step",
    [
        "The Ministry of Housing will set out its advice in a note. UNEP will recommend a model by June.",
        "The mission of UNEP will advise the county by June 2025. It will write the internal rules.",
        "Nakuru County will list the actions in a plan by June 2025.",
    ],
)
def test_what_is_to_be_advised_is_one(step: str) -> None:
    assert " ".join(text for text, _, _, _ in told(f"{EN}## Agreed actions\n\n- {step}\n", "x.md")) == step
