"""Entering a dialogue as a whole, as its summary on paper tells it: all of it is saved, or nothing.

Each line goes through the act that belongs to it; what those refuse is gathered, so that
whoever typed it sees everything at once, each fault at its line. What was refused, or could not even be read, is left
out and the rest tried again, to find what else is wrong: nothing of that stays.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.log import recording
from accounts.models import Record, User
from commitments import rules
from commitments.models import ActionItem, Commitment
from dialogues.models import Dialogue, OutcomePoint
from dialogues.standing import Standing
from urbanshift.errors import Fault, Invalid, NotAllowed, Refused, Stale

from .drafting import add_commitment, add_item, edit_commitment, edit_item
from .entering import add_point, edit_dialogue, edit_point, set_representation
from .removing import remove_draft
from .translating import translate

TOGETHER = (
    frozenset({"starts_on", "ends_on", "date_precision"}),
    frozenset({"participants", "participants_precision", "women", "men"}),
    frozenset({"lead", "nobody_named", "supporting", "counterpart"}),
    frozenset({"amount_promised", "currency"}),
)
"""Facts that are compared with one another: where one is in doubt, all of them are."""

STAND_IN = "…"
"""Title or reason where there is none, so that the rest can be tried."""


@dataclass(frozen=True, slots=True)
class Entered:
    """One line: a record that was seen at `version`, or a new one (None), and what it shall say.

    `facts` are the arguments of the act that enters such a record. `key` is where the line stands, such as
    `steps.0.items.2`; faults are named under it. `unchanged` lines are there for what stands under them.
    `unread` names the facts that were typed and not understood, which `facts` lacks.
    """

    key: str
    facts: dict[str, Any] = field(default_factory=dict)
    record: Record | None = None
    version: int | None = None
    removed: bool = False
    unchanged: bool = False
    unread: Collection[str] = ()
    items: Sequence[Entered] = ()
    translations: Sequence[Entered] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """What the screen holds. The meeting's line is of the dialogue itself. Not `understood`: something that was typed
    could not be read, so nothing is saved, but what else is wrong is told."""

    meeting: Entered
    parts: Sequence[Entered] = ()
    points: Sequence[Entered] = ()
    steps: Sequence[Entered] = ()
    understood: bool = True


class NotEntered(Invalid):
    """Nothing was saved: `faults` names every line and field; `stale` the lines that a colleague changed."""

    def __init__(self, faults: Sequence[Fault], stale: dict[str, Stale]) -> None:
        super().__init__(_("Nothing was saved yet. Mend what is marked, then save again."), faults)
        self.stale = stale


class Gathering:
    """Goes on after a refusal, to find what else is wrong."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.stale: dict[str, Stale] = {}

    def under(self, key: str) -> _Line:
        """What is refused in the context is undone, and a fault of the line `key`."""
        return _Line(self, key)

    def attempt[T](self, act: Callable[..., T], line: Entered, *needed: str, **seen: Any) -> T | None:
        """Do `act` with what `line` says and `seen`; without the facts that are refused, or were not understood, and
        those compared with them, until nothing more is refused. None where too little is left: those that are
        `needed`."""
        facts = _without(line.facts, line.unread)
        while True:
            if line.record is None and "title" in line.facts.keys() | set(line.unread):
                facts.setdefault("title", STAND_IN)
            if not facts.keys() >= set(needed):
                return None
            known, stale = len(self.faults), line.key in self.stale
            with self.under(line.key):
                return act(**facts, **seen)
            if not stale and line.key in self.stale:
                seen["version"] = None  # What else is wrong with it is told, too.
                continue
            refused = {fault.field.removeprefix(f"{line.key}.").split(".")[0] for fault in self.faults[known:]}
            if not refused & facts.keys():
                return None
            facts = _without(facts, refused)

    def takes(self, key: str, refusal: BaseException | None) -> bool:
        match refusal:
            case NotAllowed():
                return False
            case Stale():
                self.stale[key] = refusal
                self.faults.append(Fault(key, refusal.message, "stale"))
            case Refused():
                for fault in refusal.faults or [Fault("", refusal.message)]:
                    name = f"{key}.{fault.field}" if fault.field else key
                    self.faults.append(Fault(name, fault.message, fault.code))
            case _:
                return False
        return True


def _without(facts: dict[str, Any], doubtful: Collection[str]) -> dict[str, Any]:
    """`facts` but for the doubtful ones, and those that are compared with them."""
    gone = set(doubtful).union(*(group for group in TOGETHER if not group.isdisjoint(doubtful)))
    return {name: value for name, value in facts.items() if name not in gone}


class _Line:
    def __init__(self, gathering: Gathering, key: str) -> None:
        self.gathering = gathering
        self.key = key
        self.savepoint = transaction.atomic()

    def __enter__(self) -> None:
        self.savepoint.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, refusal: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.savepoint.__exit__(kind, refusal, trace)
        return self.gathering.takes(self.key, refusal)


def enter(dialogue: Dialogue, *, by: User, now: datetime, whole: Whole, reason: str = "") -> Dialogue:
    """Save all lines of `whole`, or none.

    `reason` is needed once the dialogue is adopted; its next steps are then changed by acts of their own.
    Raises NotAllowed, NotEntered naming every fault.
    """
    gathering = Gathering()
    with recording(by=by, now=now, reason=reason):
        rules.require(Standing.of_account(by), rules.ENTER)
        clerk: dict[str, Any] = {"by": by, "now": now}
        if not whole.understood:
            reason = reason or STAND_IN
        meeting = whole.meeting
        if not meeting.unchanged:
            gathering.attempt(
                partial(edit_dialogue, dialogue, **clerk, reason=reason), meeting, version=meeting.version
            )
        _translate(gathering, dialogue, meeting.translations, clerk)
        for line in whole.parts:
            if line.removed:
                _remove(gathering, line, clerk)
            elif not line.unchanged:
                act = partial(set_representation, dialogue, **clerk, reason=reason)
                gathering.attempt(act, line, "stakeholder", version=line.version)
        for line in whole.points:
            _enter_point(gathering, dialogue, line, clerk, reason)
        for line in whole.steps:
            _enter_step(gathering, dialogue, line, clerk)
        if gathering.faults or not whole.understood:
            raise NotEntered(gathering.faults, gathering.stale)
    return Dialogue.objects.get(pk=dialogue.pk)


def _enter_point(gathering: Gathering, dialogue: Dialogue, line: Entered, clerk: dict[str, Any], reason: str) -> None:
    point = line.record
    if line.removed:
        _remove(gathering, line, clerk)
        return
    if not isinstance(point, OutcomePoint):
        point = gathering.attempt(partial(add_point, dialogue, **clerk, reason=reason), line, "kind")
    elif not line.unchanged:
        gathering.attempt(partial(edit_point, point, **clerk, reason=reason), line, version=line.version)
    if point is not None:
        _translate(gathering, point, line.translations, clerk)


def _enter_step(gathering: Gathering, dialogue: Dialogue, line: Entered, clerk: dict[str, Any]) -> None:
    step = line.record
    if line.removed:
        for item in (*line.items, line):
            _remove(gathering, item, clerk)
        return
    if not isinstance(step, Commitment):
        step = gathering.attempt(partial(add_commitment, dialogue, **clerk), line)
    elif not line.unchanged:
        step = gathering.attempt(partial(edit_commitment, step, **clerk), line, version=line.version) or step
    if step is None:
        return  # Refused; it has nowhere to put its actions.
    _translate(gathering, step, line.translations, clerk)
    for item in line.items:
        _enter_item(gathering, step, item, clerk)


def _enter_item(gathering: Gathering, step: Commitment, line: Entered, clerk: dict[str, Any]) -> None:
    item = line.record
    if line.removed:
        _remove(gathering, line, clerk)
        return
    if not isinstance(item, ActionItem):
        item = gathering.attempt(partial(add_item, step, **clerk), line, "owner", "due")
    elif not line.unchanged:
        gathering.attempt(partial(edit_item, item, **clerk), line, version=line.version)
    if item is not None:
        _translate(gathering, item, line.translations, clerk)


def _translate(gathering: Gathering, record: Record, lines: Sequence[Entered], clerk: dict[str, Any]) -> None:
    for line in lines:
        if line.removed:
            _remove(gathering, line, clerk)
        elif not line.unchanged:
            with gathering.under(line.key):
                translate(record, **clerk, version=line.version, **line.facts)


def _remove(gathering: Gathering, line: Entered, clerk: dict[str, Any]) -> None:
    if line.record is not None:
        with gathering.under(line.key):
            remove_draft(line.record, **clerk, version=line.version)
