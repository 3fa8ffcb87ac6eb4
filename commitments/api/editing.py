"""What staff edit in place of series, dialogues and what they said and agreed; drafts may be removed."""

from __future__ import annotations

from typing import Any

from commitments.actions.drafting import edit_commitment, edit_item
from commitments.actions.editable import check_edit
from commitments.actions.editing_many import LINKS, PARTIES
from commitments.actions.entering import check_dialogue, check_point, edit_dialogue, edit_point, edit_series
from commitments.actions.removing import remove_draft
from commitments.due import Due
from commitments.models import ActionItem, Commitment
from dialogues.api import inputs as dialogues_inputs
from dialogues.api import views
from dialogues.models import Dialogue, OutcomePoint, Series
from urbanshift.api.editing import Edited, Removed

from . import inputs, reading

RELATED = frozenset({*LINKS, *PARTIES})
"""What a next step is related to, which no check of its facts looks at."""


class SeriesViews(views.SeriesViews, Edited):
    __doc__ = views.SeriesViews.__doc__
    changes = dialogues_inputs.SeriesChanges

    def change(self, record: Series, *, version: int, **said: Any) -> Series:
        return edit_series(record, by=self.actor, now=self.now, version=version, **said)


class Dialogues(views.Dialogues, Edited):
    __doc__ = views.Dialogues.__doc__
    changes = dialogues_inputs.DialogueChanges

    def check(self, record: Dialogue, *, themes: Any = None, **said: Any) -> object:
        return check_dialogue(record, **said)

    def change(self, record: Dialogue, *, version: int, **said: Any) -> Dialogue:
        return edit_dialogue(record, by=self.actor, now=self.now, version=version, **said)


class OutcomePoints(views.OutcomePoints, Removed):
    __doc__ = views.OutcomePoints.__doc__
    changes = dialogues_inputs.OutcomePointChanges

    def check(self, record: OutcomePoint, *, themes: Any = None, policies: Any = None, **said: Any) -> object:
        return check_point(record, **said)

    def change(self, record: OutcomePoint, *, version: int, **said: Any) -> OutcomePoint:
        if "policies" in said:
            said["policies"] = [(one["policy"], one["relation"]) for one in said["policies"]]
        return edit_point(record, by=self.actor, now=self.now, version=version, **said)

    def remove(self, record: OutcomePoint, *, version: int) -> None:
        remove_draft(record, by=self.actor, now=self.now, version=version)


class Commitments(reading.Commitments, Removed):
    __doc__ = reading.Commitments.__doc__
    changes = inputs.CommitmentChanges

    def check(self, record: Commitment, *, due: Due | None = None, reason: str = "", **said: Any) -> object:
        facts = {name: value for name, value in said.items() if name not in RELATED}
        return check_edit(record, due=due, reason=reason, **facts)

    def change(self, record: Commitment, *, version: int, **said: Any) -> Commitment:
        if "due" in said:
            said["due"] = said["due"] or Due()
        return edit_commitment(record, by=self.actor, now=self.now, version=version, **said)

    def remove(self, record: Commitment, *, version: int) -> None:
        remove_draft(record, by=self.actor, now=self.now, version=version)


class ActionItems(reading.ActionItems, Removed):
    __doc__ = reading.ActionItems.__doc__
    changes = inputs.ActionItemChanges

    def check(self, record: ActionItem, *, due: Due | None = None, reason: str = "", **said: Any) -> object:
        return check_edit(record, due=due, reason=reason, **said)

    def change(self, record: ActionItem, *, version: int, **said: Any) -> ActionItem:
        return edit_item(record, by=self.actor, now=self.now, version=version, **said)

    def remove(self, record: ActionItem, *, version: int) -> None:
        remove_draft(record, by=self.actor, now=self.now, version=version)
