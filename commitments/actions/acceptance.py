"""What counts as accepted without anybody answering."""

from __future__ import annotations

from datetime import date

from commitments.status import Acceptance
from dialogues.models import Dialogue, Stakeholder, Succession
from dialogues.status import Attendance, Footing


def attended(dialogue: Dialogue, *, on: date) -> frozenset[int]:
    """Ids of the stakeholders that attended the dialogue, and of those that stand where one of
    these stood by the day `on`."""
    there = set(dialogue.representation.filter(attendance=Attendance.ATTENDED).values_list("stakeholder_id", flat=True))
    frontier = there
    while frontier:
        lines = Succession.objects.begun(on).filter(predecessor__in=frontier)
        frontier = set(lines.values_list("successor_id", flat=True)) - there
        there |= frontier
    return frozenset(there)


def acceptance_of(dialogue: Dialogue, stakeholder: Stakeholder, *, on: date) -> Acceptance:
    """Accepted where the stakeholder attended and the footing is agreed, else proposed."""
    if dialogue.footing == Footing.AGREED and stakeholder.pk in attended(dialogue, on=on):
        return Acceptance.ACCEPTED
    return Acceptance.PROPOSED
