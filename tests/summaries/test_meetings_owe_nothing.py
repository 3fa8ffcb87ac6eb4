"""No meeting owes a step, nor supports one, in whatever place it is named."""

from __future__ import annotations

import pytest

from commitments.importing.proposing.names.called_meetings import names_meeting
from tests.summaries.telling import told

HEAD = "Second National-Local Dialogue, India\nNew Delhi, 9 October 2025\n\nTHE WAY AHEAD\n\n"


@pytest.mark.parametrize(
    "over",
    [
        "After discussion, the following was agreed for the period up to the Third Dialogue, which Surat will host:",
        "The following was agreed, led by the Third Dialogue:",
        "Se acordó lo siguiente, a cargo del Tercer Diálogo:",
    ],
)
def test_a_meeting_that_stands_over_steps_owns_none(over: str) -> None:
    items = "(a) NIUA will hold a clinic in February 2026.\n\n(b) A small group of bankers will suggest a model form.\n"
    assert [(owner, helpers) for _text, owner, helpers, _due in told(f"{HEAD}{over}\n\n{items}")] == [
        ("NIUA", []),
        ("", []),
    ]


def test_a_meeting_that_is_named_beside_a_step_owns_none() -> None:
    items = "- Share the map. Responsible: Third Dialogue\n- Share the plan. Responsible: NIUA, Third Dialogue\n"
    assert [(owner, helpers) for _text, owner, helpers, _due in told(HEAD + items)] == [("", []), ("NIUA", [])]


@pytest.mark.parametrize(
    "name",
    [
        "the Third National-Local Dialogue",
        "National-Local Dialogue in Ghana",
        "NLD3",
        "Segundo Diálogo Nacional-Local",
        "Diálogo Nacional-Local de Angola",
        "Troisième dialogue national-local",
        "próxima reunião",
        "Dialog Nasional-Lokal Ketiga",
        "Segundo taller",
        "第三次国家—地方对话会",
        "国家—地方对话",
    ],
)
def test_names_of_meetings(name: str) -> None:
    assert names_meeting(name)


@pytest.mark.parametrize(
    "name",
    [
        "Third Dialogue Secretariat",
        "Secretariat of the Third Dialogue",
        "Inter-American Dialogue",
        "National Forum of Mayors",
        "Secretaría del Segundo Diálogo",
        "Mesa de Diálogo",
        "Plateforme de dialogue national",
        "Sekretariat Dialog Nasional",
        "对话会秘书处",
    ],
)
def test_bodies_that_are_called_after_meetings(name: str) -> None:
    assert not names_meeting(name)
