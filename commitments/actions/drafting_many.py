"""Drafting by the thousand: what `drafting` does to one record, done to many in one act.

The same checks, the same lines of history, the same events; but what hangs on many is locked, read and recomputed
once for all of them. Each takes what a few hundred rows of a spreadsheet ask for: statements grow with what is written,
not with what is looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from accounts.log import Log, check_columns, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.due import Due, require_not_before
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment, CommitmentParty, DueDateChange, OwnerChange
from commitments.status import Acceptance, PartyRole
from dialogues.models import City, Dialogue, Stakeholder, Theme
from dialogues.standing import Standing

from .acceptance import acceptance_among, attended
from .building import build_commitment, build_item, check_changed, check_parties
from .checks import only, text_of
from .completeness import identifier_taken
from .drafting import (
    COMMITMENT_FACTS,
    DRAFT_FACTS,
    ITEM_FACTS,
    require_not_adopted,
    require_not_cancelled,
    require_takes_items,
)
from .locking import lock_commitments, lock_dialogue
from .owing import (
    check_new_due,
    check_new_owner,
    hand_to,
    line_of_shift,
    require_due_moves,
    require_owner_changes,
)
from .sight import sight_kept


@dataclass(frozen=True, slots=True)
class NewCommitment:
    """A draft to be added: what `add_commitment` takes."""

    dialogue: Dialogue
    title: str
    due: Due = field(default_factory=Due)
    cities: Sequence[City] = ()
    themes: Sequence[Theme] = ()
    supporting: Sequence[Stakeholder] = ()
    counterpart: Sequence[Stakeholder] = ()
    facts: dict[str, Any] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NewItem:
    """An action item to be added: what `add_item` takes."""

    commitment: Commitment
    title: str
    owner: Stakeholder
    due: Due
    city: City | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """New values of a record: facts, and of a draft a due where that changes. `version` is the one that was seen."""

    record: Any
    version: int | None
    facts: dict[str, Any]
    due: Due | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """A due that moves, with its reason. `version` is the one that was seen."""

    record: Any
    version: int | None
    due: Due
    reason: str


@dataclass(frozen=True, slots=True)
class Handover:
    """Another owner, or lead, with the reason. `version` is the one that was seen."""

    record: Any
    version: int | None
    owner: Stakeholder
    reason: str


# --- Commitments ----------------------------------------------------------------------------------------------------


def check_new_commitment(new: NewCommitment, *, who: Standing) -> Commitment:
    """What would be added, without its number. Raises what `add_commitment` would refuse it with, but for an identifier
    that is taken. Pure."""
    rules.require(who, rules.ENTER)
    facts = only(DRAFT_FACTS, new.facts)
    require_not_adopted(new.dialogue)
    require_not_cancelled(new.dialogue)
    commitment = build_commitment(new.dialogue, 1, title=new.title, due=new.due, facts=facts)
    check_columns(commitment, only={"title", *facts})
    check_parties(commitment.lead_id, supporting=new.supporting, counterpart=new.counterpart)
    return commitment


def add_commitments(news: Sequence[NewCommitment], *, by: User, now: datetime) -> list[Commitment]:
    """Add drafts to dialogues that are not adopted, in their order. As `add_commitment`; raises what it does."""
    made: list[Commitment] = []
    if not news:
        return made
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        _refuse_taken(Commitment, [_identifier(new.facts) for new in news])
        for dialogue_id in sorted({new.dialogue.pk for new in news}):
            dialogue = lock_dialogue(dialogue_id)
            number = dialogue.last_commitment_number
            built: list[tuple[NewCommitment, Commitment]] = []
            for new in news:
                if new.dialogue.pk != dialogue_id:
                    continue
                number += 1
                checked = NewCommitment(dialogue, *_rest(new))
                check_new_commitment(checked, who=who)
                facts = only(DRAFT_FACTS, new.facts)
                built.append((new, build_commitment(dialogue, number, title=new.title, due=new.due, facts=facts)))
            log.save(dialogue, last_commitment_number=number)
            for reason, some in groupby(built, key=lambda pair: pair[0].reason):
                with log.because(reason):
                    made += _insert(log, list(some))
    return made


def _rest(new: NewCommitment) -> tuple[Any, ...]:
    return new.title, new.due, new.cities, new.themes, new.supporting, new.counterpart, new.facts, new.reason


def _insert(log: Log, built: list[tuple[NewCommitment, Commitment]]) -> list[Commitment]:
    made = log.create_many([commitment for _new, commitment in built])
    lines = [
        CommitmentParty(commitment=commitment, stakeholder=stakeholder, role=role)
        for new, commitment in built
        for role, named in ((PartyRole.SUPPORTING, new.supporting), (PartyRole.COUNTERPART, new.counterpart))
        for stakeholder in named
    ]
    log.create_many(lines)
    for name in ("cities", "themes"):
        relation: Any = Commitment._meta.get_field(name)
        through = relation.remote_field.through
        near, far = f"{relation.m2m_field_name()}_id", f"{relation.m2m_reverse_field_name()}_id"
        through.objects.bulk_create(
            through(**{near: commitment.pk, far: one.pk}) for new, commitment in built for one in getattr(new, name)
        )
    log.remember_links(made)
    return made


def check_draft(
    record: Commitment | ActionItem, facts: dict[str, Any], due: Due | None, *, who: Standing
) -> dict[str, Any]:
    """The columns that change of a draft. Raises what `edit_commitment` or `edit_item` would refuse these values with.
    Pure."""
    rules.require(who, rules.ENTER)
    is_item = isinstance(record, ActionItem)
    values = only(ITEM_FACTS | {"owner"} if is_item else DRAFT_FACTS, facts)
    if due is not None:
        commitment = record.commitment if isinstance(record, ActionItem) else record
        require_not_before(due, commitment.dialogue.first_day)
        values |= {"due_precision": due.precision, "due_on": due.on}
    check_changed(record, **values)
    return values


def check_agreed(
    record: Commitment | ActionItem, facts: dict[str, Any], *, who: Standing, reason: str
) -> dict[str, Any]:
    """The columns that change of what is agreed. Raises what `edit_commitment` or `edit_item` would refuse these values
    with. Pure."""
    rules.require(who, rules.ENTER)
    is_item = isinstance(record, ActionItem)
    missing = _("Say why an adopted action is changed.") if is_item else _("Say why an adopted next step is changed.")
    text_of("reason", reason, missing)
    values = only(ITEM_FACTS if is_item else COMMITMENT_FACTS, facts)
    check_changed(record, **values)
    return values


def edit_many(edits: Sequence[Edit], *, by: User, now: datetime) -> None:
    """Change commitments, or items, all of one kind. As `edit_commitment` and `edit_item` do.

    Raises NotAllowed, Invalid, Stale, Conflict.
    """
    if not edits:
        return
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        found, commitments = _locked(edits)
        changed: dict[str, list[Any]] = defaultdict(list)
        fields: set[str] = set()
        for edit in edits:
            record = found[edit.record.pk]
            compare_version(record, edit.version, reader=by)
            commitment = record.commitment if isinstance(record, ActionItem) else record
            if commitment.is_draft:
                values = check_draft(record, edit.facts, edit.due, who=who)
            else:
                due = {} if edit.due is None else {"due": edit.due}
                values = check_agreed(record, edit.facts | due, who=who, reason=edit.reason)
            differing = {name: value for name, value in values.items() if getattr(record, name) != value}
            for name, value in differing.items():
                setattr(record, name, value)
            if differing:
                fields |= differing.keys()
                changed[edit.reason].append(record)
        if fields & {"source", "external_id"}:
            told = [(one.source, one.external_id, one.pk) for records in changed.values() for one in records]
            _refuse_taken(type(edits[0].record), told)
        for reason, records in changed.items():
            with log.because(reason):
                log.save_many(records, *sorted(fields))
        refresh(log, commitments)


def _locked(edits: Sequence[Edit | Shift | Handover]) -> tuple[dict[int, Any], list[Commitment]]:
    """The records, by id, and the commitments they are or belong to, locked in the order in which all acts do."""
    if isinstance(edits[0].record, Commitment):
        commitments = lock_commitments(Commitment.objects.filter(pk__in=[edit.record.pk for edit in edits]))
        return {one.pk: one for one in commitments}, commitments
    commitments = lock_commitments(Commitment.objects.filter(pk__in={edit.record.commitment_id for edit in edits}))
    by_id = {one.pk: one for one in commitments}
    items = (
        ActionItem.objects.select_for_update(of=("self",), no_key=True)
        .select_related("owner", "city")
        .filter(pk__in=[edit.record.pk for edit in edits])
        .order_by("pk")
    )
    found = {}
    for item in items:
        item.commitment = by_id[item.commitment_id]
        found[item.pk] = item
    return found, commitments


type Identifier = tuple[str, str, int | None]
"""A source, the identifier there, and the id of the record that is to have it; None for a new one."""


def _identifier(facts: dict[str, Any]) -> Identifier:
    return facts.get("source") or "", facts.get("external_id") or "", None


def _refuse_taken(model: Any, identifiers: Iterable[Identifier]) -> None:
    """Raise Conflict where two are to have one identifier, or another record has it now."""
    told = [one for one in identifiers if one[1]]
    wanted = {(source, external_id): pk for source, external_id, pk in told}
    ids = {external_id for _source, external_id in wanted}
    taken = model._base_manager.filter(external_id__in=ids).values_list("pk", "source", "external_id") if ids else ()
    if len(wanted) < len(told) or any(wanted.get((source, external_id), pk) != pk for pk, source, external_id in taken):
        raise identifier_taken()


# --- Action items ---------------------------------------------------------------------------------------------------


def check_new_item(new: NewItem, *, who: Standing) -> ActionItem:
    """What would be added, without its number. Raises what `add_item` would refuse it with, but for an identifier that
    is taken. Pure."""
    rules.require(who, rules.ADD_ITEM, new.commitment, owner=new.owner)
    facts = only(ITEM_FACTS, new.facts)
    require_takes_items(new.commitment, who)
    item = build_item(
        new.commitment, 1, title=new.title, owner=new.owner, due=new.due, city=new.city, facts=facts, opened={}
    )
    check_columns(item, only={"title", *facts})
    return item


def add_items(news: Sequence[NewItem], *, by: User, now: datetime) -> list[ActionItem]:
    """Add action items to drafts and open commitments, as staff. As `add_item`; raises what it does."""
    if not news:
        return []
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        rules.require(who, rules.ENTER)
        commitments = lock_commitments(Commitment.objects.filter(pk__in={new.commitment.pk for new in news}))
        by_id = {one.pk: one for one in commitments}
        _refuse_taken(ActionItem, [_identifier(new.facts) for new in news])
        there: dict[int, frozenset[int]] = {}
        numbers: dict[int, int] = {one.pk: one.last_item_number for one in commitments}
        built: list[tuple[NewItem, ActionItem]] = []
        for new in news:
            commitment = by_id[new.commitment.pk]
            checked = NewItem(commitment, new.title, new.owner, new.due, new.city, new.facts)
            check_new_item(checked, who=who)
            opened: dict[str, Any] = {}
            if commitment.is_open:
                dialogue = commitment.dialogue
                if dialogue.pk not in there:
                    there[dialogue.pk] = attended(dialogue, on=now.date())
                own = who.speaks_for(new.owner.pk)
                given = acceptance_among(dialogue, new.owner, there[dialogue.pk])
                opened = {
                    "acceptance": Acceptance.ACCEPTED if own else given,
                    "original_due_precision": new.due.precision,
                    "original_due_on": new.due.on,
                }
            numbers[commitment.pk] += 1
            item = build_item(
                commitment, numbers[commitment.pk], title=new.title, owner=new.owner, due=new.due, city=new.city,
                facts=only(ITEM_FACTS, new.facts), opened=opened,
            )  # fmt: skip
            built.append((new, item))
        made: list[ActionItem] = []
        with sight_kept(log, commitments=[one for one in commitments if one.is_open]):
            for commitment in commitments:
                commitment.last_item_number = numbers[commitment.pk]
            log.save_many(commitments, "last_item_number")
            for reason, some in groupby(built, key=lambda pair: pair[0].reason):
                with log.because(reason):
                    made += log.create_many([item for _new, item in some])
        refresh(log, commitments)
        return made


# --- Dues -----------------------------------------------------------------------------------------------------------


def shift_dues(shifts: Sequence[Shift], *, by: User, now: datetime) -> list[DueDateChange]:
    """Move dues of open commitments, or of live items, all of one kind. As `move_due`; raises what it does."""
    lines: list[DueDateChange] = []
    if not shifts:
        return lines
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        found, commitments = _locked(shifts)
        moved: dict[str, list[tuple[Any, DueDateChange]]] = defaultdict(list)
        for shift in shifts:
            record = found[shift.record.pk]
            reason, changed_on = check_new_due(record, shift.due, who=who, now=now, reason=shift.reason)
            compare_version(record, shift.version, reader=by)
            require_due_moves(record, shift.due)
            line = line_of_shift(record, shift.due, reason=reason, changed_on=changed_on)
            record.due_precision, record.due_on = shift.due.precision, shift.due.on
            moved[reason].append((record, line))
        for reason, some in moved.items():
            with log.because(reason):
                log.save_many([record for record, _line in some], "due_precision", "due_on")
                lines += log.create_many([line for _record, line in some])
        refresh(log, commitments)
    return lines


# --- Owners ---------------------------------------------------------------------------------------------------------


def hand_over(handovers: Sequence[Handover], *, by: User, now: datetime) -> list[OwnerChange]:
    """Give open commitments other leads, or live items other owners, all of one kind. As `change_owner`; raises what it
    does."""
    lines: list[OwnerChange] = []
    if not handovers:
        return lines
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        found, commitments = _locked(handovers)
        beside: set[tuple[int, int]] = set()
        if isinstance(handovers[0].record, Commitment):
            parties = CommitmentParty.objects.filter(commitment__in=found)
            beside = set(parties.values_list("commitment", "stakeholder"))
        with sight_kept(log, commitments=commitments):
            for one in handovers:
                record = found[one.record.pk]
                reason, changed_on = check_new_owner(record, who=who, now=now, reason=one.reason)
                compare_version(record, one.version, reader=by)
                require_owner_changes(record, one.owner, named_beside=(record.pk, one.owner.pk) in beside)
                given: dict[str, Any] = {"reason": reason, "changed_on": changed_on}
                with log.because(reason):
                    lines.append(hand_to(log, record, one.owner, acceptance=Acceptance.PROPOSED, **given))
        refresh(log, commitments)
        return lines
