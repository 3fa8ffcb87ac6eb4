"""Changing the wording of what was adopted: by amendment only, the original stays beside it."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from accounts.log import compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.models import Amendment, Commitment
from commitments.status import AmendmentKind
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault

from .checks import day_of, line_of, long_fault_in, text_of
from .locking import lock_commitment
from .refusals import Faults


def amend(
    commitment: Commitment,
    *,
    by: User,
    now: datetime,
    kind: str,
    text: str,
    reason: str,
    amended_on: date | None = None,
    page: str = "",
    version: int | None = None,
) -> Amendment:
    """Change the wording of an adopted commitment, or correct what was copied wrongly.

    A correction names the `page` of the document that has it right. One that was agreed before the newest is kept with
    its day, and the wording in force stays.
    Raises NotAllowed, Invalid, Stale, Conflict (it is a draft: edit it; or reads so already).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.AMEND, commitment)
        commitment = lock_commitment(commitment.pk)
        faults = Faults()
        faults.require_known("kind", kind, AmendmentKind.values)
        with faults:
            text = text_of("text", text, _("Give the new wording."))
            faults.found += long_fault_in("text", text)
        with faults:
            reason = text_of("reason", reason, _("Say why the wording changes."))
        missing = _("Name the page of the document that has it right.") if kind == AmendmentKind.CORRECTION else ""
        with faults:
            page = line_of("page", page, missing)
        faults.refuse()
        amended_on = day_of(
            "amended_on",
            amended_on,
            now=now,
            zone=commitment.dialogue.series.country.timezone,
            not_before=commitment.dialogue.first_day,
        )
        compare_version(commitment, version, reader=by)
        require_frozen(commitment)
        is_newest = not commitment.amendments.filter(amended_on__gt=amended_on).exists()
        if text == (commitment.text if is_newest else _text_on(commitment, amended_on)):
            already = _("The wording is this already.")
            raise Conflict(already, [Fault("text", already)])
        amendment = log.create(
            Amendment(
                commitment=commitment,
                kind=kind,
                text=text,
                language=commitment.language,
                reason=reason,
                amended_on=amended_on,
                page=page,
            )
        )
        if is_newest:
            log.save(commitment, text=text)
        else:
            log.raise_version(commitment)
        return amendment


def _text_on(commitment: Commitment, day: date) -> str:
    """The wording that was in force when `day` ended."""
    line = commitment.amendments.filter(amended_on__lte=day).last()
    return line.text if line else commitment.text_agreed


def require_frozen(commitment: Commitment) -> None:
    """Raise Conflict while the next step is a draft, whose wording is edited."""
    if commitment.is_draft:
        raise Conflict(_("This next step is a draft: edit it."))
