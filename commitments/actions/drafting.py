"""Drafting what a dialogue agreed: commitments and their action items; late entries."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import datetime
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from accounts.log import Log, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.due import Due
from commitments.figures import refresh, zone_of
from commitments.models import AcceptanceLine, ActionItem, Commitment, CommitmentParty
from commitments.querysets.seeing import is_insider
from commitments.status import Acceptance, CommitmentStatus, PartyRole
from dialogues.models import (
    City,
    Dialogue,
    Stakeholder,
    Succession,
    Theme,
)
from dialogues.standing import Standing
from dialogues.status import DialogueStatus, Visibility
from urbanshift.errors import Conflict, Fault, Invalid, each

from .acceptance import acceptance_of
from .agenda_keeping import keep_agenda
from .building import build_commitment, build_item, check_parties
from .checks import day_of, only, text_of
from .completeness import check_coherence, missing_for_adoption
from .editable import DRAFT_FACTS, ITEM_FACTS, check_edit
from .handing import hand_to_heirs
from .locking import lock_commitment, lock_dialogue, lock_item
from .refusals import require_not_succeeded
from .relating import set_lines, set_related
from .sight import sight_kept

FIGURED = frozenset({"due_precision", "due_on", "lead", "nobody_named", "owner", "city"})
"""What figures rest on; other facts leave them as they are."""


def add_commitment(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    title: str,
    due: Due | None = None,
    cities: Sequence[City] = (),
    themes: Sequence[Theme] = (),
    supporting: Sequence[Stakeholder] = (),
    counterpart: Sequence[Stakeholder] = (),
    **facts: Any,
) -> Commitment:
    """Add a draft commitment to a dialogue that is not adopted. It needs only a title.

    `facts`: see DRAFT_FACTS. Raises NotAllowed, Invalid, Conflict (the dialogue is adopted:
    use `late_entry`; or cancelled).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        facts = only(DRAFT_FACTS, facts)
        dialogue = lock_dialogue(dialogue.pk)
        require_not_adopted(dialogue)
        require_not_cancelled(dialogue)
        return _new_commitment(
            log, dialogue, title=title, due=due or Due(), cities=cities, themes=themes,
            supporting=supporting, counterpart=counterpart, facts=facts,
        )  # fmt: skip


def require_not_adopted(dialogue: Dialogue) -> None:
    """Raise Conflict when the dialogue is adopted: what was left out is a late entry, while its series goes on."""
    if dialogue.is_adopted:
        require_takes_late(dialogue)
        raise Conflict(_("This dialogue is finalised. Add the next step as a late entry, with a reason."))


def require_not_cancelled(dialogue: Dialogue) -> None:
    """Raise Conflict when the dialogue was cancelled."""
    if dialogue.status == DialogueStatus.CANCELLED:
        raise Conflict(_("This dialogue was cancelled; nothing was agreed at it."))


def late_entry(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    reason: str,
    title: str,
    due: Due,
    cities: Sequence[City] = (),
    themes: Sequence[Theme] = (),
    supporting: Sequence[Stakeholder] = (),
    counterpart: Sequence[Stakeholder] = (),
    **facts: Any,
) -> Commitment:
    """Add a commitment that was left out when its dialogue was adopted; it opens at once, to those
    who were in the room: wider is an act of its own.

    Raises NotAllowed, Invalid (something that adoption asks for is missing, or no reason),
    Conflict (the dialogue is not adopted, or its series concluded).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        facts = only(DRAFT_FACTS, facts)
        reason = text_of("reason", reason, _("Say why the next step was left out."))
        dialogue = lock_dialogue(dialogue.pk)
        require_takes_late(dialogue)
        facts.setdefault("language", dialogue.language)
        facts["text"] = text_of("text", facts.get("text"))
        lead = facts.get("lead")
        faults = [
            Fault(field, message, "required")
            for field, message in missing_for_adoption(
                text=facts["text"], language=facts["language"], due=due,
                lead=lead, nobody_named=facts.get("nobody_named", False),
            )
        ]  # fmt: skip
        if faults:
            raise Invalid(_("A late entry opens at once, so nothing may be missing."), faults)
        commitment = _new_commitment(
            log, dialogue, title=title, due=due, cities=cities, themes=themes,
            supporting=supporting, counterpart=counterpart, facts=facts,
            opened={
                "status": CommitmentStatus.OPEN,
                "visibility": Visibility.PARTICIPANTS,
                "text_agreed": facts["text"],
                "original_due_precision": due.precision,
                "original_due_on": due.on,
                "opened_on": dialogue.adopted_on,
                "late_reason": reason,
                "acceptance": acceptance_of(dialogue, lead, on=now.date()) if lead else "",
            },
        )  # fmt: skip
        hand_to_heirs(log, [commitment], taken_up_on=dialogue.adopted_on or now.date())
        refresh(log, [commitment])
        keep_agenda(log, dialogue.series)
        return commitment


def require_takes_late(dialogue: Dialogue) -> None:
    """Raise Conflict unless `late_entry` takes the dialogue as it stands."""
    if not dialogue.is_adopted:
        raise Conflict(_("This dialogue is not finalised yet: add the next step to its draft."))
    if dialogue.series.concluded_on is not None:
        raise Conflict(_("This series is concluded."))


def _new_commitment(
    log: Log,
    dialogue: Dialogue,
    *,
    title: str,
    due: Due,
    cities: Sequence[City],
    themes: Sequence[Theme],
    supporting: Sequence[Stakeholder],
    counterpart: Sequence[Stakeholder],
    facts: dict[str, Any],
    opened: dict[str, Any] | None = None,
) -> Commitment:
    number = dialogue.last_commitment_number + 1
    commitment = build_commitment(dialogue, number, title=title, due=due, facts=facts, opened=opened)
    check_coherence(commitment)
    log.count(dialogue, last_commitment_number=number)
    log.create(commitment)
    commitment.cities.set(cities)
    commitment.themes.set(themes)
    set_parties(log, commitment, supporting=supporting, counterpart=counterpart)
    return commitment


def set_parties(
    log: Log, commitment: Commitment, *, supporting: Sequence[Stakeholder], counterpart: Sequence[Stakeholder]
) -> bool:
    """Set who supports a commitment and who is its counterpart; others are removed. Returns
    whether that changed anything.

    Raises Invalid when one is named twice or is the lead.
    """
    check_parties(commitment.lead_id, supporting=supporting, counterpart=counterpart)
    wanted = lines_of_parties(commitment, supporting=supporting, counterpart=counterpart)
    return set_lines(log, commitment.party_lines, wanted, other="stakeholder", how="role")


def lines_of_parties(
    commitment: Commitment, *, supporting: Sequence[Stakeholder], counterpart: Sequence[Stakeholder]
) -> list[CommitmentParty]:
    """The lines that say who supports a commitment and who is its counterpart, not stored."""
    roles = ((PartyRole.SUPPORTING, supporting), (PartyRole.COUNTERPART, counterpart))
    return [CommitmentParty(commitment=commitment, stakeholder=one, role=role) for role, of in roles for one in of]


def edit_commitment(
    commitment: Commitment,
    *,
    by: User,
    now: datetime,
    version: int | None = None,
    reason: str = "",
    due: Due | None = None,
    cities: Sequence[City] | None = None,
    themes: Sequence[Theme] | None = None,
    supporting: Sequence[Stakeholder] | None = None,
    counterpart: Sequence[Stakeholder] | None = None,
    **facts: Any,
) -> Commitment:
    """Change what was entered of a commitment.

    While it is a draft, everything; once adopted only what is not frozen, with a reason: the
    wording is amended, the lead changed and the due moved by acts of their own.
    Raises NotAllowed, Invalid, Stale.
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        commitment = lock_commitment(commitment.pk)
        compare_version(commitment, version, reader=by)
        lead_id = commitment.lead_id if "lead" not in facts else facts["lead"] and facts["lead"].pk
        facts, _parties = each(
            partial(check_edit, commitment, due=due, reason=reason, **facts),
            partial(check_parties, lead_id, supporting=supporting or (), counterpart=counterpart or ()),
        )
        check_coherence(commitment, **facts)
        saved = log.save(commitment, **facts)
        saved = set_related(log, commitment, saved=saved, cities=cities, themes=themes)
        named_anew = supporting is not None or counterpart is not None
        if named_anew or "lead" in facts:
            with sight_kept(log, commitments=[commitment]) if not commitment.is_draft else nullcontext():
                changed = _edit_parties(log, commitment, supporting=supporting, counterpart=counterpart)
            if changed and not saved:
                log.raise_version(commitment)
        if named_anew or cities is not None or facts.keys() & FIGURED:
            refresh(log, [commitment])
        return commitment


def _edit_parties(
    log: Log,
    commitment: Commitment,
    *,
    supporting: Sequence[Stakeholder] | None,
    counterpart: Sequence[Stakeholder] | None,
) -> bool:
    """As `set_parties`; None leaves those of a role as they are, and compares them with the others."""
    parties = {PartyRole.SUPPORTING: supporting, PartyRole.COUNTERPART: counterpart}
    present = commitment.party_lines.select_related("stakeholder") if None in parties.values() else ()
    supports, counters = (
        [line.stakeholder for line in present if line.role == role] if named is None else named
        for role, named in parties.items()
    )
    return set_parties(log, commitment, supporting=supports, counterpart=counters)


def is_inside(who: Standing, commitment: Commitment) -> bool:
    """Whether `who` reads what those read who were in the room, or are named in the commitment."""
    return Commitment.objects.filter(is_insider(who), pk=commitment.pk).exists()


def add_item(
    commitment: Commitment,
    *,
    by: User,
    now: datetime,
    title: str,
    owner: Stakeholder,
    due: Due,
    city: City | None = None,
    version: int | None = None,
    **facts: Any,
) -> ActionItem:
    """Add an action item: staff to a draft or open commitment, an officer one of their own
    organisation to an open one.

    What an officer adds for the own organisation is accepted by that. It does not make a stranger
    one of those who read what was said in the room. `version` is the commitment's.
    Raises NotAllowed, Invalid (also where another has succeeded the owner, but to a draft), Stale, Conflict (the
    commitment is closed, or a draft for an officer).
    """
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        rules.require(who, rules.ADD_ITEM, commitment, owner=owner)
        facts = only(ITEM_FACTS, facts)
        commitment = lock_commitment(commitment.pk)
        inside = is_inside(who, commitment)
        compare_version(commitment, version, reader=by, insider=inside)
        require_takes_items(commitment, who)
        number = commitment.last_item_number + 1
        opened: dict[str, Any] = {}
        own = commitment.is_open and who.speaks_for(owner.pk)
        if commitment.is_open:
            require_not_succeeded(owner, Succession.objects.of({owner.pk}, on=now.date()))
            opened = {
                "acceptance": Acceptance.ACCEPTED if own else acceptance_of(commitment.dialogue, owner, on=now.date()),
                "original_due_precision": due.precision,
                "original_due_on": due.on,
                "offered": not inside,
            }
        item = build_item(commitment, number, title=title, owner=owner, due=due, city=city, facts=facts, opened=opened)
        check_coherence(item)
        named = commitment.is_open and not item.offered
        with sight_kept(log, commitments=[commitment]) if named else nullcontext():
            log.save(commitment, last_item_number=number)
            log.create(item)
            if own:
                log.create(own_word(item, now=now))
        refresh(log, [commitment])
        item.refresh_from_db(fields=["overdue_at"])
        return item


def own_word(item: ActionItem, *, now: datetime) -> AcceptanceLine:
    """The line that tells that an owner accepted what it added itself, not stored."""
    day = day_of("answered_on", None, now=now, zone=zone_of(item))
    return AcceptanceLine(action_item=item, stakeholder=item.owner, acceptance=Acceptance.ACCEPTED, answered_on=day)


def require_takes_items(commitment: Commitment, who: Standing) -> None:
    """Raise Conflict unless `add_item` takes the next step as it stands."""
    if commitment.is_closed or (commitment.is_draft and not who.is_staff):
        raise Conflict(_("Actions are added to open next steps only."))


def edit_item(
    item: ActionItem,
    *,
    by: User,
    now: datetime,
    version: int | None = None,
    reason: str = "",
    due: Due | None = None,
    owner: Stakeholder | None = None,
    **facts: Any,
) -> ActionItem:
    """Change what was entered of an action item; its owner and due only while in draft.

    Raises NotAllowed, Invalid, Stale.
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        item = lock_item(item.pk)
        compare_version(item, version, reader=by)
        facts = check_edit(item, due=due, reason=reason, **facts, **({"owner": owner} if owner is not None else {}))
        check_coherence(item, **facts)
        log.save(item, **facts)
        if facts.keys() & FIGURED:
            refresh(log, [item.commitment])
        return item
