"""What happens around a dialogue, told in short: plan, hold, decide, adopt, look at the agenda."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from commitments.actions import entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.deciding import decide, leave_the_rest
from commitments.actions.un_adopting import un_adopt
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp
from dialogues.models import Dialogue, Series
from tests.worlds import NOW, China

SECOND = date(2024, 10, 16)
THIRD = date(2025, 9, 1)

YEAR = Due("year", date(2023, 12, 31))
"""When the next steps of dialogue 1 are due."""
LATER = Due("quarter", date(2027, 3, 31))
LETTER = "Letter of the ministry of 3 May 2025."


def later(hours: int) -> datetime:
    """So many hours after the world was entered."""
    return NOW + timedelta(hours=hours)


def fresh[M: Any](record: M) -> M:
    """The record as it is stored now."""
    return type(record)._default_manager.get(pk=record.pk)


def plan(world: China, day: date | None = None, *, series: Series | None = None, **facts: Any) -> Dialogue:
    if day is not None:
        facts |= {"starts_on": day, "ends_on": day}
    return entering.plan_dialogue(
        series or world.series, by=world.staff, now=facts.pop("now", NOW), title="Another dialogue", **facts
    )


def hold(world: China, day: date, **facts: Any) -> Dialogue:
    """Plan a dialogue on `day`, and hold it."""
    return meeting.hold(plan(world, day, **facts), by=world.staff, now=facts.get("now", NOW))


def rule(
    world: China, dialogue: Dialogue, reference: str, ruling: Ruling | str, *, now: datetime = NOW, **values: Any
) -> FollowUp:
    """Decide about one next step; a word stands for a ruling that needs nothing else."""
    if isinstance(ruling, str):
        ruling = Ruling(ruling, **values)
    commitment = Commitment.objects.get(reference=reference)
    return decide(dialogue, commitment, by=world.staff, now=now, ruling=ruling)[0]


def close(
    world: China,
    dialogue: Dialogue,
    rulings: Mapping[str, Ruling | str] | None = None,
    *,
    now: datetime = NOW,
    footing: str = "agreed",
    adopted_on: date | None = None,
) -> Dialogue:
    """Decide as `rulings` say, leave the rest, and adopt, as of the day it was held."""
    dialogue = fresh(dialogue)
    for reference, ruling in (rulings or {}).items():
        rule(world, dialogue, reference, ruling, now=now)
    leave_the_rest(dialogue, by=world.staff, now=now)
    return adopt(dialogue, by=world.staff, now=now, footing=footing, adopted_on=adopted_on or dialogue.held_on)


def reopen_dialogue(world: China, dialogue: Dialogue, *, now: datetime = NOW) -> Dialogue:
    return un_adopt(dialogue, by=world.admin, now=now, reason="The wrong file was entered.")


def agenda(dialogue: Dialogue) -> dict[str, str]:
    """Decision by reference, of what is on the agenda of a dialogue."""
    return dict(
        FollowUp.objects.filter(dialogue=dialogue)
        .order_by("commitment__reference")
        .values_list("commitment__reference", "decision")
    )


def statuses() -> dict[str, str]:
    """Status by reference, of all next steps and actions."""
    return {
        **dict(Commitment.objects.order_by("reference").values_list("reference", "status")),
        **dict(ActionItem.objects.order_by("reference").values_list("reference", "status")),
    }


def step(reference: str) -> Commitment:
    return Commitment.objects.get(reference=reference)


def item(reference: str) -> ActionItem:
    return ActionItem.objects.get(reference=reference)
