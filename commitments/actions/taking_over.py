"""A changed version of a document, after the dialogue was entered: what is new in it, and other wordings.

Each is taken over by itself, through the acts that enter and edit such things.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from accounts.log import recording, still_there
from accounts.models import User
from commitments import rules
from commitments.importing.reviewed import Entry, Review
from commitments.importing.reviewed.comparing import Change, Said, differences
from commitments.importing.reviewed.noting import note_of
from commitments.models import Commitment, DocumentImport
from commitments.status import ImportState
from dialogues.models import Dialogue, OutcomePoint
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Invalid, NotFound

from .drafting import add_commitment, edit_commitment
from .entering import add_point, edit_point
from .entering_reviewed import Records, add_to_note, facts_of_point, facts_of_step, language_of
from .locking import lock_dialogue


def enter_new(document: DocumentImport, *, by: User, now: datetime, entry: str) -> Commitment | OutcomePoint:
    """Enter one entry of a later version of the document, which the draft of its dialogue lacks.

    Raises NotAllowed, NotFound, Conflict (the dialogue is adopted: enter it late), Invalid.
    """
    with recording(by=by, now=now):
        rules.require(Standing.of_account(by), rules.ENTER)
        dialogue, found, language = _found(document, entry)
        require_draft(dialogue)
        clerk: dict[str, Any] = {"by": by, "now": now}
        there = [*said_of_steps(dialogue), *said_of_points(dialogue)]
        if any(one.before and one.change == Change.SAME for one in differences(there, [said_of(found)]) if one.after):
            raise Conflict(_("It was entered already."))
        if not (found.is_step or found.is_point):
            raise Invalid(_("Only next steps and points made are taken over here."))
        records = Records.of([found])
        add_to_note(dialogue, note_of([found], knows=records.knows), **clerk)
        if found.is_step:
            return add_commitment(dialogue, **clerk, **facts_of_step(found, records), **language)
        return add_point(dialogue, **clerk, kind=found.kind, **facts_of_point(found), **language)


def take_wording(
    document: DocumentImport,
    *,
    by: User,
    now: datetime,
    entry: str,
    record: Commitment | OutcomePoint,
    version: int | None,
) -> Commitment | OutcomePoint:
    """Give a draft the title and wording that `entry` of a later version of the document has.

    `version` is the record's. Raises NotAllowed, NotFound, Conflict (it is adopted: amend it), Stale, Invalid.
    """
    with recording(by=by, now=now):
        rules.require(Standing.of_account(by), rules.ENTER)
        dialogue, found, language = _found(document, entry)
        require_draft(dialogue)
        if record.dialogue_id != dialogue.pk:
            raise NotFound(_("There is no such next step."))
        facts: dict[str, Any] = {"title": found.title[:300], "text": found.text, **language}
        if isinstance(record, Commitment):
            return edit_commitment(record, by=by, now=now, version=version, **facts)
        return edit_point(record, by=by, now=now, version=version, **facts)


def settle(document: DocumentImport, *, by: User, now: datetime) -> DocumentImport:
    """Keep a later version of a document with the dialogue that was entered from an earlier one: nothing of it waits
    any more. Raises NotAllowed, Conflict (there is no such dialogue)."""
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        document = still_there(
            DocumentImport.objects.select_for_update(of=("self",), no_key=True).filter(pk=document.pk)
        )
        if document.dialogue_id is None:
            log.save(document, state=ImportState.ENTERED, dialogue=_dialogue_of(document))
        return document


def said_of(entry: Entry) -> Said:
    """What an entry says, to be compared."""
    return Said(entry.id, entry.title, entry.text, "point" if entry.is_point else entry.kind)


def said_of_steps(dialogue: Dialogue) -> list[Said]:
    """What the next steps of a dialogue say now, by their references."""
    steps = Commitment.objects.filter(dialogue=dialogue).order_by("position", "number")
    return [Said(one.reference, one.title, one.text, "step") for one in steps]


def said_of_points(dialogue: Dialogue) -> list[Said]:
    """What the points made at a dialogue say now, by `point:<id>`."""
    points = OutcomePoint.objects.filter(dialogue=dialogue).order_by("position", "pk")
    return [Said(f"point:{one.pk}", one.title, one.text, "point") for one in points]


def require_draft(dialogue: Dialogue) -> None:
    """Raise Conflict when the wording of the dialogue is frozen."""
    if dialogue.is_adopted:
        raise Conflict(_("This dialogue is finalised. Amend the next step, or add it as a late entry, with a reason."))


def _found(document: DocumentImport, entry: str) -> tuple[Dialogue, Entry, dict[str, Any]]:
    """The dialogue, the entry, and the `language_of` what the document says."""
    dialogue = lock_dialogue(_dialogue_of(document).pk)
    review = Review.from_json(still_there(DocumentImport.objects.filter(pk=document.pk)).reviewed)
    found = review.entry(entry)
    if found is None or found.left_out:
        raise NotFound(_("There is no such entry."))
    return dialogue, found, language_of(review)


def _dialogue_of(document: DocumentImport) -> Dialogue:
    dialogue = Dialogue.objects.filter(series=document.series_id, number=document.number).first()
    if dialogue is None:
        raise Conflict(_("This dialogue was not entered yet."))
    return dialogue
