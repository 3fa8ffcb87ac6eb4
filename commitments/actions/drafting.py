"""Drafting what a dialogue agreed: commitments, their action items, translations; late entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from accounts.log import Log, compare_version, recording
from accounts.models import Record, User
from commitments import rules
from commitments.due import Due
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment, CommitmentParty, Translation
from commitments.status import Acceptance, CommitmentStatus, PartyRole, TranslationStatus
from dialogues.models import (
    City,
    Dialogue,
    OutcomePoint,
    Representation,
    Stakeholder,
    Theme,
)
from dialogues.standing import Standing
from dialogues.status import DialogueStatus
from urbanshift.errors import Conflict, Fault, Invalid

from .acceptance import acceptance_of
from .agenda_keeping import keep_agenda
from .checks import day_of, only, text_of
from .locking import lock_commitment, lock_dialogue, lock_item

COMMITMENT_FACTS = frozenset(
    {
        "title",
        "position",
        "kind",
        "level",
        "horizon",
        "indicator",
        "number_promised",
        "amount_promised",
        "currency",
        "source",
        "external_id",
    }
)
"""What staff may edit of a commitment at any time."""

DRAFT_FACTS = COMMITMENT_FACTS | {"text", "language", "lead", "nobody_named"}
"""What staff may edit while it is a draft; later the wording is amended and the lead changed."""

ITEM_FACTS = frozenset({"title", "language", "position", "city", "source", "external_id"})


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
        rules.require(Standing.of(by, on=now.date()), rules.ENTER)
        only(DRAFT_FACTS, facts)
        dialogue = lock_dialogue(dialogue.pk)
        if dialogue.is_adopted:
            raise Conflict(_("This dialogue is finalised. Add the next step as a late entry, with a reason."))
        if dialogue.status == DialogueStatus.CANCELLED:
            raise Conflict(_("This dialogue was cancelled; nothing was agreed at it."))
        return _new_commitment(
            log, dialogue, title=title, due=due or Due(), cities=cities, themes=themes,
            supporting=supporting, counterpart=counterpart, facts=facts,
        )  # fmt: skip


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
    """Add a commitment that was left out when its dialogue was adopted; it opens at once.

    Raises NotAllowed, Invalid (something that adoption asks for is missing, or no reason),
    Conflict (the dialogue is not adopted, or its series concluded).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of(by, on=now.date()), rules.ENTER)
        only(DRAFT_FACTS, facts)
        reason = text_of("reason", reason, _("Say why the next step was left out."))
        dialogue = lock_dialogue(dialogue.pk)
        if not dialogue.is_adopted:
            raise Conflict(_("This dialogue is not finalised yet: add the next step to its draft."))
        if dialogue.series.concluded_on is not None:
            raise Conflict(_("This series is concluded."))
        facts.setdefault("language", dialogue.language)
        lead = facts.get("lead")
        faults = [
            Fault(field, message, "required")
            for field, message in missing_for_adoption(
                text=facts.get("text", ""), language=facts["language"], due=due,
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
                "visibility": dialogue.visibility,
                "text_agreed": facts["text"],
                "original_due_precision": due.precision,
                "original_due_on": due.on,
                "opened_on": dialogue.adopted_on,
                "late_reason": reason,
                "acceptance": acceptance_of(dialogue, lead) if lead else "",
            },
        )  # fmt: skip
        refresh(log, [commitment])
        keep_agenda(log, dialogue.series)
        return commitment


def missing_for_adoption(
    *, text: str, language: str, due: Due, lead: Stakeholder | None, nobody_named: bool
) -> list[tuple[str, str]]:
    """What a commitment lacks before it can open: pairs of field and sentence."""
    missing: list[tuple[str, str]] = []
    if not text.strip():
        missing.append(("text", _("The wording is missing.")))
    if not language:
        missing.append(("language", _("The language of the wording is missing.")))
    if not due:
        missing.append(("due", _("Choose when it is due, or that it has no date.")))
    if lead is None and not nobody_named:
        missing.append(("lead", _("Name the lead, or say that nobody was named.")))
    return missing


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
    log.save(dialogue, last_commitment_number=number)
    facts.setdefault("language", dialogue.language)
    facts.setdefault("position", number)
    commitment = log.create(
        Commitment(
            dialogue=dialogue,
            number=number,
            reference=f"{dialogue.reference}-{number:02d}",
            title=text_of("title", title, _("Give the next step a title.")),
            due_precision=due.precision,
            due_on=due.on,
            **facts,
            **(opened or {}),
        )
    )
    commitment.cities.set(cities)
    commitment.themes.set(themes)
    set_parties(log, commitment, supporting=supporting, counterpart=counterpart)
    return commitment


def set_parties(
    log: Log, commitment: Commitment, *, supporting: Sequence[Stakeholder], counterpart: Sequence[Stakeholder]
) -> None:
    """Set who supports a commitment and who is its counterpart; others are removed.

    Raises Invalid when one is named twice or is the lead.
    """
    wanted: dict[int, tuple[Stakeholder, PartyRole]] = {}
    for role, field, named in (
        (PartyRole.SUPPORTING, "supporting", supporting),
        (PartyRole.COUNTERPART, "counterpart", counterpart),
    ):
        for stakeholder in named:
            if stakeholder.pk in wanted or stakeholder.pk == commitment.lead_id:
                raise Invalid(
                    _("An organisation is named twice."),
                    [Fault(field, _("Name %(name)s in one role only.") % {"name": stakeholder.name})],
                )
            wanted[stakeholder.pk] = (stakeholder, role)
    for line in commitment.party_lines.select_for_update():
        if line.stakeholder_id in wanted:
            log.save(line, role=wanted.pop(line.stakeholder_id)[1])
        else:
            log.delete(line)
    for stakeholder, role in wanted.values():
        log.create(CommitmentParty(commitment=commitment, stakeholder=stakeholder, role=role))


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
        rules.require(Standing.of(by, on=now.date()), rules.ENTER)
        commitment = lock_commitment(commitment.pk)
        if commitment.is_draft:
            only(DRAFT_FACTS, facts)
            if due is not None:
                facts |= {"due_precision": due.precision, "due_on": due.on}
        else:
            only(COMMITMENT_FACTS, facts | ({"due": due} if due is not None else {}))
            text_of("reason", reason, _("Say why an adopted next step is changed."))
        compare_version(commitment, version, reader=by)
        log.save(commitment, **facts)
        if cities is not None:
            commitment.cities.set(cities)
        if themes is not None:
            commitment.themes.set(themes)
        if supporting is not None or counterpart is not None:
            present = commitment.party_lines.select_related("stakeholder")
            set_parties(
                log,
                commitment,
                supporting=[line.stakeholder for line in present if line.role == PartyRole.SUPPORTING]
                if supporting is None
                else supporting,
                counterpart=[line.stakeholder for line in present if line.role == PartyRole.COUNTERPART]
                if counterpart is None
                else counterpart,
            )
        log.touched(commitment)
        refresh(log, [commitment])
        return commitment


def add_item(
    commitment: Commitment,
    *,
    by: User,
    now: datetime,
    title: str,
    owner: Stakeholder,
    due: Due,
    city: City | None = None,
    **facts: Any,
) -> ActionItem:
    """Add an action item: staff to a draft or open commitment, an officer one of their own
    organisation to an open one.

    What an officer adds for the own organisation is accepted by that.
    Raises NotAllowed, Invalid, Conflict (the commitment is closed, or a draft for an officer).
    """
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        rules.require(who, rules.ADD_ITEM, commitment, owner=owner)
        only(ITEM_FACTS, facts)
        commitment = lock_commitment(commitment.pk)
        if commitment.is_closed or (commitment.is_draft and not who.is_staff):
            raise Conflict(_("Actions are added to open next steps only."))
        if not due:
            raise Invalid(
                _("The due is missing."),
                [Fault("due", _("Choose when it is due, or that it has no date."), "required")],
            )
        number = commitment.last_item_number + 1
        log.save(commitment, last_item_number=number)
        facts.setdefault("position", number)
        facts.setdefault("language", commitment.language or "en")
        opened: dict[str, Any] = {}
        if commitment.is_open:
            own = who.speaks_for(owner.pk)
            opened = {
                "acceptance": Acceptance.ACCEPTED if own else acceptance_of(commitment.dialogue, owner),
                "original_due_precision": due.precision,
                "original_due_on": due.on,
            }
        item = log.create(
            ActionItem(
                commitment=commitment,
                number=number,
                reference=f"{commitment.reference}-{number}",
                title=text_of("title", title, _("Give the action a title.")),
                owner=owner,
                city=city,
                due_precision=due.precision,
                due_on=due.on,
                **facts,
                **opened,
            )
        )
        refresh(log, [commitment])
        item.refresh_from_db(fields=["overdue_at"])
        return item


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
        rules.require(Standing.of(by, on=now.date()), rules.ENTER)
        item = lock_item(item.pk)
        frozen = {name: value for name, value in (("due", due), ("owner", owner)) if value is not None}
        if item.commitment.is_draft:
            only(ITEM_FACTS, facts)
            if due is not None:
                facts |= {"due_precision": due.precision, "due_on": due.on}
            if owner is not None:
                facts["owner"] = owner
        else:
            only(ITEM_FACTS, facts | frozen)
            text_of("reason", reason, _("Say why an adopted action is changed."))
        compare_version(item, version, reader=by)
        log.save(item, **facts)
        refresh(log, [item.commitment])
        return item


def remove_draft(record: Record, *, by: User, now: datetime, version: int | None = None) -> None:
    """Remove a draft commitment without items, an item of a draft, a point made or a
    representation of a dialogue that is not adopted. The history keeps it; its number is not
    given again.

    Raises NotAllowed, Stale, Conflict (it is adopted, or something rests on it).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of(by, on=now.date()), rules.ENTER)
        match record:
            case Commitment():
                record = lock_commitment(record.pk)
                frozen = not record.is_draft
                if record.action_items.exists():
                    raise Conflict(_("Remove its actions first."))
                children: list[Record] = [*record.party_lines.all(), *record.translations.all()]
            case ActionItem():
                frozen = not lock_commitment(record.commitment_id).is_draft
                record = ActionItem.objects.select_for_update().get(pk=record.pk)
                children = [*record.translations.all()]
            case OutcomePoint():
                frozen = lock_dialogue(record.dialogue_id).is_adopted
                record = OutcomePoint.objects.select_for_update().get(pk=record.pk)
                children = [*record.policy_relations.all(), *record.translations.all()]
            case Representation():
                frozen = lock_dialogue(record.dialogue_id).is_adopted
                record = Representation.objects.select_for_update().get(pk=record.pk)
                children = []
            case _:
                raise TypeError(f"{type(record).__name__} is never removed.")
        if frozen:
            raise Conflict(_("What was finalised is not removed."))
        compare_version(record, version, reader=by)
        for child in children:
            log.delete(child)
        log.delete(record)


TRANSLATED: dict[type[Model], str] = {
    Dialogue: "dialogue",
    OutcomePoint: "outcome_point",
    Commitment: "commitment",
    ActionItem: "action_item",
}


def translate(
    record: Record,
    *,
    by: User,
    now: datetime,
    field: str,
    language: str,
    text: str,
    status: str = TranslationStatus.COURTESY,
    translator: str = "",
    translated_on: date | None = None,
) -> Translation:
    """Put a translation beside a text, or improve the one that is there.

    `field` is `title` or `text`. Raises NotAllowed, Invalid.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of(by, on=now.date()), rules.ENTER)
        facts = {
            "text": text_of("text", text, _("The translation is empty.")),
            "status": status,
            "translator": translator,
            "translated_on": day_of("translated_on", translated_on, now=now, zone="UTC"),
        }
        name = TRANSLATED[type(record)]
        present = (
            Translation.objects.select_for_update().filter(**{name: record}, field=field, language=language).first()
        )
        if present is None:
            present = log.create(Translation(**{name: record}, field=field, language=language, **facts))
        else:
            log.save(present, **facts)
        log.touched(record)
        return present
