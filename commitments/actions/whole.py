"""Entering a dialogue as a whole, as its summary on paper tells it: all of it is saved, or nothing.

Each line goes through the act that belongs to it; what those refuse is gathered, so that
whoever typed it sees everything at once, each fault at its line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class Entered:
    """One line: a record that was seen at `version`, or a new one (None), and what it shall say.

    `facts` are the arguments of the act that enters such a record. `key` is where the line stands, such as
    `steps.0.items.2`; faults are named under it. `unchanged` lines are there for what stands under them.
    """

    key: str
    facts: dict[str, Any] = field(default_factory=dict)
    record: Record | None = None
    version: int | None = None
    removed: bool = False
    unchanged: bool = False
    items: Sequence[Entered] = ()
    translations: Sequence[Entered] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """What the screen holds. The meeting's line is of the dialogue itself."""

    meeting: Entered
    parts: Sequence[Entered] = ()
    points: Sequence[Entered] = ()
    steps: Sequence[Entered] = ()


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
        meeting = whole.meeting
        if not meeting.unchanged:
            with gathering.under(meeting.key):
                edit_dialogue(dialogue, **clerk, version=meeting.version, reason=reason, **meeting.facts)
        _translate(gathering, dialogue, meeting.translations, clerk)
        for line in whole.parts:
            with gathering.under(line.key):
                if line.removed:
                    _remove(line, clerk)
                elif not line.unchanged:
                    set_representation(dialogue, **clerk, version=line.version, reason=reason, **line.facts)
        for line in whole.points:
            _enter_point(gathering, dialogue, line, clerk, reason)
        for line in whole.steps:
            _enter_step(gathering, dialogue, line, clerk)
        if gathering.faults:
            raise NotEntered(gathering.faults, gathering.stale)
    return Dialogue.objects.get(pk=dialogue.pk)


def _enter_point(gathering: Gathering, dialogue: Dialogue, line: Entered, clerk: dict[str, Any], reason: str) -> None:
    point = line.record
    with gathering.under(line.key):
        if line.removed:
            _remove(line, clerk)
        elif isinstance(point, OutcomePoint):
            if not line.unchanged:
                edit_point(point, **clerk, version=line.version, reason=reason, **line.facts)
        else:
            point = add_point(dialogue, **clerk, **line.facts)
    if point is not None and not line.removed:
        _translate(gathering, point, line.translations, clerk)


def _enter_step(gathering: Gathering, dialogue: Dialogue, line: Entered, clerk: dict[str, Any]) -> None:
    step = line.record
    if isinstance(step, Commitment) and line.removed:
        for item in line.items:
            with gathering.under(item.key):
                _remove(item, clerk)
        with gathering.under(line.key):
            _remove(line, clerk)
        return
    with gathering.under(line.key):
        if not isinstance(step, Commitment):
            step = add_commitment(dialogue, **clerk, **line.facts)
        elif not line.unchanged:
            step = edit_commitment(step, **clerk, version=line.version, **line.facts)
    if not isinstance(step, Commitment):
        return  # Refused; it has nowhere to put its actions.
    _translate(gathering, step, line.translations, clerk)
    for item in line.items:
        _enter_item(gathering, step, item, clerk)


def _enter_item(gathering: Gathering, step: Commitment, line: Entered, clerk: dict[str, Any]) -> None:
    item = line.record
    with gathering.under(line.key):
        if line.removed:
            _remove(line, clerk)
        elif isinstance(item, ActionItem):
            if not line.unchanged:
                edit_item(item, **clerk, version=line.version, **line.facts)
        else:
            item = add_item(step, **clerk, **line.facts)
    if item is not None and not line.removed:
        _translate(gathering, item, line.translations, clerk)


def _translate(gathering: Gathering, record: Record, lines: Sequence[Entered], clerk: dict[str, Any]) -> None:
    for line in lines:
        if not line.unchanged:
            with gathering.under(line.key):
                if line.removed:
                    _remove(line, clerk)
                else:
                    translate(record, **clerk, version=line.version, **line.facts)


def _remove(line: Entered, clerk: dict[str, Any]) -> None:
    if line.record is not None:
        remove_draft(line.record, **clerk, version=line.version)
