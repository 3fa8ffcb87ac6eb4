"""What counts as accepted without anybody answering."""

from __future__ import annotations

from commitments.status import Acceptance
from dialogues.models import Dialogue, Stakeholder
from dialogues.status import Attendance, Footing


def attended(dialogue: Dialogue) -> frozenset[int]:
    """Ids of the stakeholders that attended the dialogue."""
    return frozenset(
        dialogue.representation.filter(attendance=Attendance.ATTENDED).values_list("stakeholder_id", flat=True)
    )


def acceptance_of(dialogue: Dialogue, stakeholder: Stakeholder) -> Acceptance:
    """Accepted where the stakeholder attended and the footing is agreed, else proposed."""
    if dialogue.footing == Footing.AGREED and stakeholder.pk in attended(dialogue):
        return Acceptance.ACCEPTED
    return Acceptance.PROPOSED
