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
    there = frozenset(present.order_by().values_list("stakeholder_id", flat=True))
    return there | heirs(there, on=on)


def acceptance_of(dialogue: Dialogue, stakeholder: Stakeholder, *, on: date) -> Acceptance:
    """Accepted where the stakeholder attended and the footing is agreed, else proposed."""
    # Who was there is asked for only where it matters.
    agreed = dialogue.footing == Footing.AGREED
    there: frozenset[int] = attended(dialogue, on=on) if agreed else frozenset()
    return acceptance_among(dialogue, stakeholder.pk, there)


def acceptance_among(dialogue: Dialogue, stakeholder: int, there: frozenset[int]) -> Acceptance:
    """As `acceptance_of`, by the stakeholder's id, where those with the ids `there` `attended`."""
    if dialogue.footing == Footing.AGREED and stakeholder in there:
        return Acceptance.ACCEPTED
    return Acceptance.PROPOSED
