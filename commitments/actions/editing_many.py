"""Editing by the thousand: what `edit_commitment` and `edit_item` do to one record, done to many in one act.

The same checks, the same lines of history, the same events; but what hangs on many is locked, read and recomputed once
for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from accounts.log import Log, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.due import Due
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment, CommitmentParty
from commitments.status import PartyRole
from dialogues.standing import Standing

from . import editable
from .building import check_changed, check_parties
from .completeness import refuse_identifiers_taken
from .drafting import FIGURED, lines_of_parties
from .locking import lock_owed_many
from .relating import differing
from .sight import sight_kept

LINKS = ("cities", "themes")
PARTIES = {"supporting": PartyRole.SUPPORTING, "counterpart": PartyRole.COUNTERPART}


@dataclass(frozen=True, slots=True)
class Edit:
    """New values of a record: facts, of a draft a due where that changes, and of a commitment all cities, themes or
    parties that it is `related` to from now on. `version` is the one that was seen."""

    record: Any
    version: int | None
    facts: dict[str, Any]
    due: Due | None = None
    reason: str = ""
    related: dict[str, Sequence[Any]] = field(default_factory=dict)

    @property
    def names_parties(self) -> bool:
        """Whether it says who has a part in the commitment, be it the lead."""
        return bool(self.related.keys() & PARTIES.keys()) or "lead" in self.facts


def check_draft(
    record: Commitment | ActionItem, facts: dict[str, Any], due: Due | None, *, who: Standing
) -> dict[str, Any]:
    """The columns that change of a draft. Raises what `edit_commitment` or `edit_item` would refuse these values with.
    Pure."""
    rules.require(who, rules.ENTER)
    values = editable.check_draft(record, facts, due)
    check_changed(record, **values)
    return values


def check_agreed(
    record: Commitment | ActionItem, facts: dict[str, Any], *, who: Standing, reason: str
) -> dict[str, Any]:
    """The columns that change of what is agreed. Raises what `edit_commitment` or `edit_item` would refuse these values
    with. Pure."""
    rules.require(who, rules.ENTER)
    values = editable.check_agreed(record, facts, reason)
    check_changed(record, **values)
    return values


def edit_many(edits: Sequence[Edit], *, by: User, now: datetime) -> None:
    """Change commitments, or items, all of one kind. As `edit_commitment` and `edit_item` do.

    Raises NotAllowed, Invalid, Stale, Conflict.
    """
    if not edits:
        return
    with recording(by=by, now=now) as log:
        who = Standing.of_account(by)
        found, commitments = lock_owed_many([edit.record for edit in edits])
        changes: list[tuple[Any, dict[str, Any], str]] = []
        for edit in edits:
            record = found[edit.record.pk]
            compare_version(record, edit.version, reader=by)
            if record.commitment.is_draft:
                values = check_draft(record, edit.facts, edit.due, who=who)
            else:
                due = {} if edit.due is None else {"due": edit.due}
                values = check_agreed(record, edit.facts | due, who=who, reason=edit.reason)
            changes.append((record, values, edit.reason))
        _refuse_taken(changes)
        named = [found[edit.record.pk] for edit in edits if edit.names_parties]
        agreed = [one for one in named if not one.is_draft]
        touched = _set_links(edits)
        reasons = {edit.record.pk: edit.reason for edit in edits}
        with sight_kept(log, commitments=agreed, reasons=reasons) if agreed else nullcontext():
            touched |= _set_parties(log, edits, found)
            log.save_each(changes, touched=touched)
        figured = {record.pk for record, values, _reason in changes if values.keys() & FIGURED}
        figured |= {edit.record.pk for edit in edits if "cities" in edit.related}
        if isinstance(edits[0].record, ActionItem):
            figured = {found[pk].commitment_id for pk in figured}
        why = {getattr(record, "commitment_id", record.pk): reason for record, _values, reason in changes}
        refresh(log, [one for one in commitments if one.pk in figured], why)


def _refuse_taken(changes: Sequence[tuple[Any, dict[str, Any], str]]) -> None:
    """Raise Conflict where a record is to have another one's identifier at the source."""
    told = [
        (values.get("source", record.source), values.get("external_id", record.external_id), record.pk)
        for record, values, _reason in changes
        if values.keys() & {"source", "external_id"}
    ]
    if told:
        refuse_identifiers_taken(type(changes[0][0]), told)


def _set_links(edits: Sequence[Edit]) -> set[int]:
    """Link each commitment with the cities and themes that its edit gives, where it gives some, and with no others. The
    ids of those for which that changed anything.

    Their history is told of it by whoever saves them next.
    """
    changed: set[int] = set()
    for name in LINKS:
        wanted = {edit.record.pk: {one.pk for one in edit.related[name]} for edit in edits if name in edit.related}
        if not wanted:
            continue
        relation: Any = Commitment._meta.get_field(name)
        through = relation.remote_field.through
        near, far = f"{relation.m2m_field_name()}_id", f"{relation.m2m_reverse_field_name()}_id"
        there: dict[int, dict[int, int]] = defaultdict(dict)
        for pk, one, other in through.objects.filter(**{f"{near}__in": wanted}).values_list("pk", near, far):
            there[one][other] = pk
        differing = {pk: told for pk, told in wanted.items() if told != there[pk].keys()}
        gone = [link for pk, told in differing.items() for other, link in there[pk].items() if other not in told]
        through.objects.filter(pk__in=gone).delete()
        through.objects.bulk_create(
            through(**{near: pk, far: other})
            for pk, told in differing.items()
            for other in sorted(told - there[pk].keys())
        )
        changed |= differing.keys()
    return changed


def _set_parties(log: Log, edits: Sequence[Edit], found: dict[int, Any]) -> set[int]:
    """Make those who support each commitment, and who is its counterpart, the ones that its edit gives, where it gives
    some; a role that it does not name stays as it is. The ids of those for which that changed anything.

    Raises Invalid when one is named twice or is the lead.
    """
    about = [edit for edit in edits if edit.names_parties]
    if not about:
        return set()
    there: dict[int, list[CommitmentParty]] = defaultdict(list)
    lines = CommitmentParty.objects.select_for_update(of=("self",)).select_related("stakeholder")
    for line in lines.filter(commitment__in=[edit.record.pk for edit in about]).order_by("pk"):
        line.commitment = found[line.commitment_id]
        there[line.commitment_id].append(line)
    roles: list[tuple[CommitmentParty, dict[str, Any], str]] = []
    new: list[tuple[CommitmentParty, str]] = []
    changed: set[int] = set()
    for edit in about:
        commitment, present = found[edit.record.pk], there[edit.record.pk]
        named: dict[str, Sequence[Any]] = {
            name: edit.related.get(name, [line.stakeholder for line in present if line.role == role])
            for name, role in PARTIES.items()
        }
        lead = edit.facts["lead"] and edit.facts["lead"].pk if "lead" in edit.facts else commitment.lead_id
        check_parties(lead, supporting=named["supporting"], counterpart=named["counterpart"])
        wanted = lines_of_parties(commitment, supporting=named["supporting"], counterpart=named["counterpart"])
        gone, other_roles, missing = differing(present, wanted, other="stakeholder", how="role")
        with log.because(edit.reason):
            for line in gone:
                log.delete(line)
        roles += [(line, values, edit.reason) for line, values in other_roles]
        new += [(line, edit.reason) for line in missing]
        if gone or other_roles or missing:
            changed.add(commitment.pk)
    log.save_each(roles)
    log.create_many([line for line, _reason in new], [reason for _line, reason in new])
    return changed
