"""Drafting by the thousand: what `drafting` does to one record, done to many in one act.

The same checks, the same lines of history, the same events; but what hangs on many is locked, read and recomputed
once for all of them. Each takes what a few hundred rows of a spreadsheet ask for: statements grow with what is written,
not with what is looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from accounts.log import Log, check_columns, recording
from accounts.models import User
from commitments import rules
from commitments.due import Due
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment
from commitments.status import Acceptance
from dialogues.models import City, Dialogue, Stakeholder, Succession, Theme
from dialogues.standing import Standing

from .acceptance import acceptance_among, attended
from .building import build_commitment, build_item, check_parties
from .checks import only
from .completeness import refuse_identifiers_taken
from .drafting import (
    DRAFT_FACTS,
    ITEM_FACTS,
    lines_of_parties,
    own_word,
    require_not_adopted,
    require_not_cancelled,
    require_takes_items,
)
from .locking import lock_commitments, lock_dialogue
from .refusals import require_not_succeeded
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
        refuse_identifiers_taken(Commitment, [_identifier(new.facts) for new in news])
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
            log.count(dialogue, last_commitment_number=number)
            made += _insert(log, built)
    return made


def _rest(new: NewCommitment) -> tuple[Any, ...]:
    return new.title, new.due, new.cities, new.themes, new.supporting, new.counterpart, new.facts, new.reason


def _insert(log: Log, built: list[tuple[NewCommitment, Commitment]]) -> list[Commitment]:
    made = log.create_many([commitment for _new, commitment in built], [new.reason for new, _commitment in built])
    lines = [
        (line, new.reason)
        for new, commitment in built
        for line in lines_of_parties(commitment, supporting=new.supporting, counterpart=new.counterpart)
    ]
    log.create_many([line for line, _reason in lines], [reason for _line, reason in lines])
    for name in ("cities", "themes"):
        relation: Any = Commitment._meta.get_field(name)
        through = relation.remote_field.through
        near, far = f"{relation.m2m_field_name()}_id", f"{relation.m2m_reverse_field_name()}_id"
        through.objects.bulk_create(
            through(**{near: commitment.pk, far: one.pk}) for new, commitment in built for one in getattr(new, name)
        )
    log.remember_links(made)
    return made


def _identifier(facts: dict[str, Any]) -> tuple[str, str, None]:
    return facts.get("source") or "", facts.get("external_id") or "", None


# --- Action items ---------------------------------------------------------------------------------------------------


def check_new_item(new: NewItem, *, who: Standing, successions: Collection[Succession]) -> ActionItem:
    """What would be added, without its number. Raises what `add_item` would refuse it with, but for an identifier that
    is taken. `successions`: those in force, of its owner at least. Pure."""
    rules.require(who, rules.ADD_ITEM, new.commitment, owner=new.owner)
    facts = only(ITEM_FACTS, new.facts)
    require_takes_items(new.commitment, who)
    if new.commitment.is_open:
        require_not_succeeded(new.owner, successions)
    return build_item(
        new.commitment, 1, title=new.title, owner=new.owner, due=new.due, city=new.city, facts=facts, opened={}
    )


def add_items(news: Sequence[NewItem], *, by: User, now: datetime) -> list[ActionItem]:
    """Add action items to drafts and open commitments, as staff. As `add_item`; raises what it does."""
    if not news:
        return []
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        rules.require(who, rules.ENTER)
        commitments = lock_commitments(Commitment.objects.filter(pk__in={new.commitment.pk for new in news}))
        by_id = {one.pk: one for one in commitments}
        successions = list(Succession.objects.of({new.owner.pk for new in news}, on=now.date()))
        refuse_identifiers_taken(ActionItem, [_identifier(new.facts) for new in news])
        there: dict[int, frozenset[int]] = {}
        numbers: dict[int, int] = {one.pk: one.last_item_number for one in commitments}
        built: list[tuple[NewItem, ActionItem]] = []
        for new in news:
            commitment = by_id[new.commitment.pk]
            checked = NewItem(commitment, new.title, new.owner, new.due, new.city, new.facts)
            check_new_item(checked, who=who, successions=successions)
            opened: dict[str, Any] = {}
            if commitment.is_open:
                dialogue = commitment.dialogue
                if dialogue.pk not in there:
                    there[dialogue.pk] = attended(dialogue, on=now.date())
                own = who.speaks_for(new.owner.pk)
                given = acceptance_among(dialogue, new.owner.pk, there[dialogue.pk])
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
        reasons = {new.commitment.pk: new.reason for new in news}
        with sight_kept(log, commitments=[one for one in commitments if one.is_open], reasons=reasons):
            for commitment in commitments:
                commitment.last_item_number = numbers[commitment.pk]
            log.save_many(commitments, "last_item_number")
            made = log.create_many([item for _new, item in built], [new.reason for new, _item in built])
            theirs = [one for one in made if one.commitment.is_open and who.speaks_for(one.owner_id)]
            log.create_many([own_word(one, now=now) for one in theirs])
        refresh(log, commitments, reasons)
        return made
