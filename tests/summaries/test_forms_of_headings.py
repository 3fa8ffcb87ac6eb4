"""Headings of a plain text, however their author set them off."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

ITEMS = ("Publish the drainage map", "Train the officers of all wards")
FORMS = [
    "{}", "{}:", "{} -", "{}\n----------", "== {} ==", "*** {} ***", "*{}*", "[{}]", "« {} »", "( {} )", "5. {}",
    "5 {}",
    "V. {}", "E) {}", "§5 {}", "Section 5: {}", "Part 3 – {}", "Agenda item 5: {}", "Box 2: {}", "-- {} --", "~ {} ~",
    "// {}", "• {}", "➤ {}", "★ {}", ">> {}", "-> {}", "✅ {}", "# {}", "    {}", "{} / Prochaines étapes",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_however_it_is_set_off(form: str) -> None:
    said = form.replace("Prochaines étapes", "Défis").format("Challenges")
    told = (
        f"First National-Local Dialogue in India\nPune, 12 March 2025\n\n{said}\nNobody pays for the trees.\n\n"
        f"{form.format('Next steps')}\n- {ITEMS[0]} (UNEP, May 2025)\n- {ITEMS[1]} (City of Pune, June 2025)\n"
    )
    proposal = propose(read(told.encode(), "x.txt"), REGISTER)
    assert [step.text for step in proposal.steps] == list(ITEMS)
    assert [(point.kind, point.text) for point in proposal.points] == [("challenge", "Nobody pays for the trees.")]


def test_a_name_among_the_items_of_a_list_is_none() -> None:
    told = "Agenda\n\n• Opening\n• Challenges\n• Next steps\n\nThe Mayor opened the day.\n"
    assert propose(read(told.encode(), "x.txt"), REGISTER).steps == ()
