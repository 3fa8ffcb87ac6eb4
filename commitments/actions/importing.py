"""Entering what a document says of a dialogue: a draft that only staff see, for a person to check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _

from accounts.log import recording
from accounts.models import User
from commitments import rules
from commitments.due import Due, require_not_before
from commitments.files import plain_name
from commitments.importing.proposal import Proposal, ProposedStep
from commitments.models import DocumentImport
from commitments.status import ImportState
from dialogues.models import City, Dialogue, Series, Stakeholder, Theme
from dialogues.standing import Standing
from dialogues.status import DialogueStatus
from urbanshift.errors import Conflict, Fault, Invalid

from .drafting import add_commitment
from .entering import add_point, edit_dialogue, plan_dialogue, set_representation
from .keeping_files import keeping
from .locking import lock_dialogue, lock_series

_LONGEST = {"title": 300, "place": 200, "prepared_by": 200}
"""Signs that fit into a line of the dialogue; the import keeps the whole."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a document. `is_new`: it was entered just now, and not before."""

    document: DocumentImport
    dialogue: Dialogue
    is_new: bool


def find_import(series: Series, number: int, content: bytes) -> DocumentImport | None:
    """The import of the same file for the same dialogue, where there is one."""
    found = DocumentImport.objects.select_related("dialogue__series", "series")
    return found.filter(series=series, number=number, sha256=sha256(content).hexdigest()).first()


def enter_document(
    series: Series, *, by: User, now: datetime, number: int, content: bytes, title: str, proposal: Proposal
) -> Imported:
    """Enter what `proposal` says, which was read from the file `content`, as dialogue `number` of `series`: all of it,
    or nothing. The same file again enters nothing and returns what it became.

    Names that the register has exactly are linked; all others wait in the import, and are listed in the dialogue's
    note, for a person to decide. The dialogue may be planned already, as long as nothing was entered that it said.
    Raises NotAllowed, Conflict (it has entries of its own, or is not the next of its series), Invalid.
    """
    with keeping() as kept, recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        series = lock_series(series.pk)
        checksum = sha256(content).hexdigest()
        document = DocumentImport.objects.select_for_update().filter(
            series=series, number=number, sha256=checksum
        ).first()  # fmt: skip
        if document is not None and document.dialogue_id is not None:
            return Imported(document, Dialogue.objects.get(pk=document.dialogue_id), is_new=False)
        name = plain_name(title, 200)
        dialogue = _dialogue_for(series, number, proposal, by=by, now=now, document=name)
        _enter(dialogue, proposal, by=by, now=now)
        if document is None:
            document = log.create(
                DocumentImport(
                    series=series,
                    number=number,
                    state=ImportState.ENTERED,
                    dialogue=dialogue,
                    sent_by=by,
                    title=name or _("document"),
                    file=kept.keep_document(content, title=name),
                    size=len(content),
                    sha256=checksum,
                    proposal=proposal.as_kept(),
                )
            )
        else:
            log.save(document, state=ImportState.ENTERED, dialogue=dialogue, proposal=proposal.as_kept())
        return Imported(document, Dialogue.objects.get(pk=dialogue.pk), is_new=True)


def _dialogue_for(
    series: Series, number: int, proposal: Proposal, *, by: User, now: datetime, document: str
) -> Dialogue:
    """The dialogue with that number, with the facts of the proposal: planned now, or completed where it was planned
    and nothing else is known of it."""
    facts = _facts(proposal) | {"document": document[:500]}
    themes = list(Theme.objects.filter(slug__in=[one.match.slug for one in proposal.themes if one.match.slug]))
    present = Dialogue.objects.filter(series=series, number=number).first()
    if present is None:
        if number != series.last_number + 1:
            message = _("The next dialogue of %(code)s has the number %(number)d.")
            raise Conflict(
                message % {"code": series.code, "number": series.last_number + 1},
                [Fault("number", _("Give this number, or plan the dialogues before it."))],
            )
        return plan_dialogue(series, by=by, now=now, themes=themes, **facts)
    present = lock_dialogue(present.pk)
    if present.status in (DialogueStatus.ADOPTED, DialogueStatus.CANCELLED):
        told = {"reference": present.reference, "status": present.get_status_display()}
        raise Conflict(_("%(reference)s is %(status)s; nothing was entered.") % told)
    if present.commitments.exists() or present.outcome_points.exists() or present.representation.exists():
        message = _("%(reference)s has entries of its own already; nothing was entered.")
        raise Conflict(message % {"reference": present.reference})
    missing = {name: value for name, value in facts.items() if not getattr(present, name)}
    if present.starts_on is not None or present.ends_on is not None:
        for name in ("starts_on", "ends_on", "date_precision"):
            missing.pop(name, None)
    elif "starts_on" in facts:
        missing["date_precision"] = facts["date_precision"]
    if present.participants is not None:
        missing.pop("participants_precision", None)
    return edit_dialogue(present, by=by, now=now, themes=themes or None, **missing)


def _facts(proposal: Proposal) -> dict[str, Any]:
    """The facts of the proposal as the dialogue's own columns."""
    place = proposal.value("place")
    ordinal = proposal.value("ordinal")
    told = {
        "title": proposal.value("title") or _("Dialogue without a title"),
        "language": proposal.language,
        "ordinal_announced": None if ordinal is None else str(ordinal),
        "topic": proposal.value("topic"),
        "summary": proposal.value("summary"),
        "format": proposal.value("format"),
        "starts_on": proposal.value("start"),
        "ends_on": proposal.value("end"),
        "date_precision": proposal.value("date_precision"),
        "place": place,
        "city": City.objects.filter(name=place).first() if place else None,
        "participants": proposal.value("participants"),
        "participants_precision": proposal.value("participants_precision"),
        "prepared_by": proposal.value("author"),
        "note": _note(proposal),
    }
    return {
        name: value[: _LONGEST[name]] if name in _LONGEST else value
        for name, value in told.items()
        if value not in (None, "")
    }


def _note(proposal: Proposal) -> str:
    """What a person has to decide: names that the register has not, or not certainly."""
    names = [*_open_names(proposal)]
    if not names:
        return ""
    return _("Named in the document, and not linked to the register: %(names)s.") % {"names": "; ".join(names)}


def _open_names(proposal: Proposal) -> Iterator[str]:
    seen: set[str] = set()
    parts = [part.name for part in proposal.representation if part.match.slug is None]
    owners = [step.owner.name for step in proposal.steps if step.owner is not None and step.owner.match.slug is None]
    themes = [theme.title for theme in proposal.themes if theme.match.slug is None]
    for name in (*parts, *owners, *themes):
        if name not in seen:
            seen.add(name)
            yield name


def _enter(dialogue: Dialogue, proposal: Proposal, *, by: User, now: datetime) -> None:
    clerk: dict[str, Any] = {"by": by, "now": now}
    slugs = {part.match.slug for part in proposal.representation if part.match.slug}
    slugs |= {step.owner.match.slug for step in proposal.steps if step.owner is not None and step.owner.match.slug}
    organisations = {one.slug: one for one in Stakeholder.objects.filter(slug__in=slugs)}
    wanted = {city.slug for step in proposal.steps for city in step.cities}
    cities = {one.slug: one for one in City.objects.filter(slug__in=wanted)}
    for part in proposal.representation:
        if part.match.slug in organisations:
            set_representation(
                dialogue, **clerk, stakeholder=organisations[part.match.slug], name_then=part.name[:200]
            )  # fmt: skip
    for point in proposal.points:
        add_point(
            dialogue, **clerk, kind=point.kind, level=point.level or "", title=point.title[:300], text=point.text
        )  # fmt: skip
    for step in proposal.steps:
        add_commitment(
            dialogue,
            **clerk,
            title=step.title[:300],
            text=step.text,
            level=step.level or "",
            due=_due(step, dialogue),
            lead=organisations.get(step.owner.match.slug or "") if step.owner is not None else None,
            cities=[cities[city.slug] for city in step.cities if city.slug in cities],
            source=_("page %(page)d, line %(line)d") % {"page": step.source.page, "line": step.source.line},
        )


def _due(step: ProposedStep, dialogue: Dialogue) -> Due | None:
    """The due of a step, where it can be one: not before the dialogue began."""
    if step.due is None:
        return None
    due = Due.of(step.due.precision, step.due.on)
    try:
        require_not_before(due, dialogue.starts_on or dialogue.first_day)
    except Invalid:
        return None
    return due
