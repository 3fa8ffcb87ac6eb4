"""Which follow-ups a dialogue's agenda must hold, and how they are grouped. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .figures import is_live, longest_silence
from .models import ActionItem, Commitment, FollowUp
from .status import ItemStatus


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns the follow-ups that exist into those that should."""

    missing: list[Commitment]
    surplus: list[FollowUp]


def difference(
    next_dialogue_id: int | None, belonging: Iterable[Commitment], existing: Iterable[FollowUp]
) -> Difference:
    """Compare the open commitments that belong on the agenda of the next dialogue with the
    follow-ups of all dialogues of the series that are not adopted.

    A follow-up that no longer belongs is surplus, decided or not: its commitment was closed
    meanwhile, or its dialogue is cancelled or not the next any more.
    """
    wanted = {commitment.pk: commitment for commitment in belonging}
    there: set[int] = set()
    surplus: list[FollowUp] = []
    for follow_up in existing:
        if follow_up.dialogue_id == next_dialogue_id and follow_up.commitment_id in wanted:
            there.add(follow_up.commitment_id)
        else:
            surplus.append(follow_up)
    return Difference([one for pk, one in wanted.items() if pk not in there], surplus)


class Group(StrEnum):
    """The groups of the agenda, in the order in which the room goes through them."""

    OVERDUE = "overdue"
    TO_BE_CHECKED = "to_be_checked"
    WAITING = "waiting"
    NO_NEWS = "no_news"
    ON_TRACK = "on_track"


def group_of(commitment: Commitment, items: Iterable[ActionItem], *, now: datetime, interval: int) -> Group:
    """Where a commitment stands on the agenda: the first group that fits.

    `interval` is the series': no news for more days than that counts as silence.
    """
    items = list(items)
    live = [item for item in items if is_live(item, commitment)]
    if told := told_group_of(commitment, live, now=now):
        return told
    if any(item.waiting_for for item in live):
        return Group.WAITING
    if (longest_silence(commitment, items, now) or 0) > interval:
        return Group.NO_NEWS
    return Group.ON_TRACK


def told_group_of(commitment: Commitment, items: Iterable[ActionItem], *, now: datetime) -> Group | None:
    """Its group where due dates and the status of its `items` alone say it, which are seen with them; None where it
    rests on what owners told or kept silent about, which is not for everybody."""
    if commitment.overdue_at is not None and commitment.overdue_at <= now:
        return Group.OVERDUE
    if any(item.status == ItemStatus.REPORTED_COMPLETE for item in items):
        return Group.TO_BE_CHECKED
    return None
