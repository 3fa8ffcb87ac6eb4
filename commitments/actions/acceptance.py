"""What counts as accepted without anybody answering."""

from __future__ import annotations

from datetime import date

from commitments.status import Acceptance
from dialogues.models import Dialogue, Stakeholder
from dialogues.standing import heirs
from dialogues.status import Attendance, Footing


def attended(dialogue: Dialogue, *, on: date) -> frozenset[int]:
    """Ids of the stakeholders that attended the dialogue, and of those that stand where one of
    these stood by the day `on`."""
    present = dialogue.representation.filter(attendance=Attendance.ATTENDED)
    there = frozenset(present.values_list("stakeholder_id", flat=True))
    return there | heirs(there, on=on)


def acceptance_of(dialogue: Dialogue, stakeholder: Stakeholder, *, on: date) -> Acceptance:
    """Accepted where the stakeholder attended and the footing is agreed, else proposed."""
    if dialogue.footing == Footing.AGREED and stakeholder.pk in attended(dialogue, on=on):
        return Acceptance.ACCEPTED
    return Acceptance.PROPOSED
