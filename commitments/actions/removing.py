"""Removing what was drafted and never finalised."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import datetime

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from accounts.log import compare_version, recording, still_there
from accounts.models import Line, Record, User
from commitments import rules
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment, FollowUp, Request, Translation
from dialogues.models import OutcomePoint, Representation
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault

from .locking import lock_commitment, lock_dialogue
from .sight import sight_kept


def remove_draft(record: Record, *, by: User, now: datetime, version: int | None = None) -> None:
    """Remove a draft commitment without items, an item of a draft, a point made or a
    representation of a dialogue that is not adopted, or a translation of one of them. The
    history keeps it; its number is not given again.

    Raises NotAllowed, Stale, Conflict (it is adopted, or something rests on it).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        parent: Record | None = None
        match record:
            case Commitment():
                record = lock_commitment(record.pk)
                frozen = not record.is_draft
                children: list[Record] = [*record.party_lines.all(), *record.translations.all()]
            case ActionItem():
                parent = lock_commitment(record.commitment_id)
                frozen = not parent.is_draft
                record = still_there(ActionItem.objects.select_for_update().filter(pk=record.pk))
                children = [*record.translations.all()]
            case OutcomePoint():
                parent = lock_dialogue(record.dialogue_id)
                frozen = parent.is_adopted
                record = still_there(OutcomePoint.objects.select_for_update().filter(pk=record.pk))
                children = [*record.policy_relations.all(), *record.translations.all()]
            case Representation():
                parent = lock_dialogue(record.dialogue_id)
                frozen = parent.is_adopted
                record = still_there(Representation.objects.select_for_update().filter(pk=record.pk))
                children = []
            case Translation():
                parent = record.subject
                frozen = _is_frozen(parent)
                record = still_there(Translation.objects.select_for_update().filter(pk=record.pk))
                children = []
            case _:
                raise TypeError(f"{type(record).__name__} is never removed.")
        compare_version(record, version, reader=by)
        if frozen:
            raise Conflict(_("What is final is not removed."))
        if isinstance(record, Commitment) and record.action_items.exists():
            raise Conflict(_("Remove its actions first."))
        room = record.dialogue if isinstance(record, Representation) and record.was_in_room else None
        with sight_kept(log, dialogue=room) if room else nullcontext():
            for child in children:
                log.delete(child)
            try:
                log.delete(record)
            except ProtectedError as error:
                raise Conflict(_("Something rests on this, so it stays."), _resting_on(error)) from error
        if isinstance(parent, Commitment):
            refresh(log, [parent])


def _is_frozen(record: Record) -> bool:
    """Whether `record` was finalised; what decides that is locked."""
    match record:
        case Commitment():
            return not lock_commitment(record.pk).is_draft
        case ActionItem():
            return not lock_commitment(record.commitment_id).is_draft
        case OutcomePoint():
            return lock_dialogue(record.dialogue_id).is_adopted
        case _:
            return lock_dialogue(record.pk).is_adopted


def _resting_on(error: ProtectedError) -> list[Fault]:
    """What stands in the way of a removal: decisions by their next step, the rest by its kind."""
    found: dict[str, str] = {}
    for one in error.protected_objects:
        name = one.commitment.reference if isinstance(one, FollowUp) else str(one._meta.verbose_name)
        if isinstance(one, (Line, Request)):
            found[name] = _("It was final once, so it stays: give it another wording, or withdraw it once it is open.")
        else:
            found[name] = _("%(what)s rests on it.") % {"what": name}
    return [Fault(name, message, "protected") for name, message in sorted(found.items())]
