"""The agenda of a dialogue as staff go through it: its cards in their groups, and what is in the way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy

from accounts.log import read_stamp
from commitments.actions.adopting import require_next
from commitments.actions.outcome import Outcome
from commitments.agenda import Group
from commitments.due import local_day
from dialogues.models import Dialogue
from dialogues.status import DialogueStatus
from urbanshift.errors import Refused

from . import addresses
from .cards import cards_of, html_of, place_of
from .today import QUARTER

TITLES = {
    Group.OVERDUE: gettext_lazy("Overdue"),
    Group.TO_BE_CHECKED: gettext_lazy("Reported done, to be checked"),
    Group.WAITING: gettext_lazy("Waiting for somebody"),
    Group.NO_NEWS: gettext_lazy("No news"),
    Group.ON_TRACK: gettext_lazy("On track"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the agenda that is not empty, and the HTML of its cards."""

    group: Group
    title: Any
    cards: list[SafeString]


def sections_of(outcome: Outcome, *, now: datetime) -> list[Section]:
    """The agenda in its groups; within a group in the order of references. Four queries beside the outcome's."""
    by_group: dict[Group, list[SafeString]] = defaultdict(list)
    how = (is_undecided_yet(outcome.dialogue), get_language())
    for card in cards_of(outcome, now=now):
        by_group[card.group].append(html_of(card, *how))
    return [Section(group, TITLES[group], by_group[group]) for group in Group if by_group[group]]


def agenda_tag(request: HttpRequest, **key: Any) -> str:
    """The tag of an agenda as it is shown now. What is overdue and in the way depends on the day, and at each quarter
    of an hour one ends somewhere."""
    quarter = int(timezone.now().timestamp()) // QUARTER.seconds
    return f'"{read_stamp()}-{get_language()}-{quarter}"'


def is_undecided_yet(dialogue: Dialogue) -> bool:
    """Whether decisions of the dialogue are still provisional."""
    return dialogue.status in (DialogueStatus.PLANNED, DialogueStatus.HELD)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that stands in the way of finalising, and where it is put right."""

    name: str
    message: str
    address: str
    in_entry: bool = False


@dataclass(frozen=True, slots=True)
class InTheWay:
    """What keeps a dialogue from being finalised: what is not decided yet, and everything else."""

    undecided: list[Obstacle]
    others: list[Obstacle]

    def __bool__(self) -> bool:
        return bool(self.undecided or self.others)

    @property
    def is_in_entry(self) -> bool:
        """Whether all of it is put right where staff enter what was agreed."""
        return bool(self) and all(one.in_entry for one in (*self.undecided, *self.others))


def in_the_way(outcome: Outcome, *, now: datetime, on: date | None = None) -> InTheWay:
    """What keeps the dialogue of `outcome` from being finalised `on` that day, today unless given; as adopting would
    say it. Two queries."""
    dialogue = outcome.dialogue
    undecided: list[Obstacle] = []
    others: list[Obstacle] = []
    try:
        require_next(dialogue)
    except Refused as refusal:
        others.append(Obstacle("", str(refusal), _where_it_goes_on(dialogue)))
    today = local_day(now, dialogue.series.country.timezone)
    screen = addresses.of_follow_up(dialogue.reference)
    put = {follow_up.commitment.reference: place_of(follow_up.commitment) for follow_up in outcome.agenda}
    for fault in outcome.obstacles(adopted_on=on or today):
        name = fault.field.split(".")[0]
        if name in put:
            obstacle = Obstacle(name, str(fault.message), f"{screen}#{name}")
        else:
            obstacle = Obstacle(name, str(fault.message), addresses.of_entry(dialogue.reference, name), in_entry=True)
        (undecided if fault.code == "pending" else others).append(obstacle)
    return InTheWay(sorted(undecided, key=lambda one: put[one.name]), others)


def _where_it_goes_on(dialogue: Dialogue) -> str:
    if dialogue.status == DialogueStatus.PLANNED:
        return addresses.of_holding(dialogue.reference)
    return addresses.of_dialogue(dialogue.reference)
