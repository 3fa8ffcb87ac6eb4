"""What counts as accepted without anybody answering."""

from __future__ import annotations

from datetime import date

from commitments.models import AcceptanceLine, ActionItem, Commitment
from commitments.status import Acceptance
from dialogues.models import Dialogue, Stakeholder
from dialogues.standing import heirs
from dialogues.status import Attendance, Footing


def attended(dialogue: Dialogue, *, on: date) -> frozenset[int]:
    """Ids of the stakeholders that attended the dialogue, and of those that stand where one of
    these stood by the day `on`."""
    there = attended_themselves(dialogue)
    return there | heirs(there, on=on)


def attended_themselves(dialogue: Dialogue) -> frozenset[int]:
    """Ids of the stakeholders that attended the dialogue, and of nobody else."""
    present = dialogue.representation.filter(attendance=Attendance.ATTENDED)
    return frozenset(present.order_by().values_list("stakeholder_id", flat=True))


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


def is_confirmation(line: AcceptanceLine, dialogue: Dialogue) -> bool:
    """Whether nobody answered, but those present confirmed the outcome of `dialogue`, and the line tells what that
    accepted."""
    told = (line.on_behalf, line.acceptance, line.reason, line.answered_on)
    return told == (True, Acceptance.ACCEPTED, dialogue.footing_basis, dialogue.footing_confirmed_on)


def line_taking_back(
    confirmation: AcceptanceLine, record: Commitment | ActionItem, *, reason: str, answered_on: date
) -> AcceptanceLine:
    """The line that tells that the record, which a confirmation accepted, is proposed again, not stored."""
    return AcceptanceLine(
        **record.of_it,
        stakeholder_id=confirmation.stakeholder_id,
        on_behalf=True,
        acceptance=Acceptance.PROPOSED,
        reason=reason,
        answered_on=answered_on,
    )
