"""Chapters that count on, and what does not."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.second import steps_of, told_in

PARTICIPANTS = "1{0} Participants\n\n   - Ministry of Works\n   - City of Accra\n\n"


LISTED = "   a) The levy is not spent.\n   b) Half of the pumps stand still.\n\n"


@pytest.mark.parametrize("sign", [".", ""])
def test_chapters_count_on(sign: str) -> None:
    """What has the number after that of a chapter stands beside it, whatever it is called."""
    told = told_in(
        f"{PARTICIPANTS.format(sign)}2{sign} National perspective\n\n{LISTED}3{sign} Money\n\n{LISTED}"
        f"4{sign} What will be done until the third dialogue\n\n   - City of Accra cleans the drains by May 2026.\n"
    )
    assert [part.name for part in told.representation] == ["Ministry of Works", "City of Accra"]
    assert [point.level for point in told.points] == ["national", "national"]
    assert [step.text for step in told.steps] == ["City of Accra cleans the drains by May 2026."]


def test_hours_are_no_numbers_of_chapters() -> None:
    assert (
        steps_of("Annex A  Agenda\n\nWednesday 15 April\n   09.30  Opening prayers\n   11.30  Plenary adopts actions\n")
        == []
    )


@pytest.mark.parametrize(
    "over", ["Até ao próximo diálogo", "Before the third dialogue", "Sem prazo fixado", "No date set"]
)
def test_a_heading_may_say_until_when_or_that_nothing_says_it(over: str) -> None:
    listed = f"## By May 2027\n\n- UNEP will map the drains.\n\n## {over}\n\n- KfW will train the wards.\n"
    told = propose(read(f"# Next steps\n\n{listed}".encode(), "x.md"), REGISTER)
    assert [step.text for step in told.steps] == ["UNEP will map the drains.", "KfW will train the wards."]
