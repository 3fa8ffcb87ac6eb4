"""What a commitment or an item needs to say, and what does not fit together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commitments.currencies import CURRENCIES
from commitments.due import Due, ends_before
from commitments.models import ActionItem, Commitment
from dialogues.models import Stakeholder
from urbanshift.errors import Conflict, Fault, Invalid
from urbanshift.text import line_of, plain

from .checks import long_fault_in

AMOUNT_DIGITS = 15
"""As many as SQLite, which keeps amounts as floating point, gives back as they were."""


def missing_for_adoption(
    *, text: str, language: str, due: Due, lead: Stakeholder | None, nobody_named: bool
) -> list[tuple[str, str]]:
    """What a commitment lacks before it can open: pairs of field and sentence."""
    missing: list[tuple[str, str]] = []
    if not plain(text):
        missing.append(("text", _("The wording is missing.")))
    if not language:
        missing.append(("language", _("The language of the wording is missing.")))
    if not due:
        missing.append(("due", _("Choose when it is due, or that it has no date.")))
    if lead is None and not nobody_named:
        missing.append(("lead", _("Name the lead, or say that nobody was named.")))
    return missing


def early_due(due: Due, agreed_on: date | None) -> list[str]:
    """What keeps a due from being opened that ends before it can have been agreed, because its dialogue was given other
    days since: one sentence, or none."""
    if agreed_on is None or not ends_before(due, agreed_on):
        return []
    told = _("It would be due before it was agreed: give %(day)s or a later day, or correct the days of the dialogue.")
    return [told % {"day": date_format(agreed_on)}]


def check_coherence(record: Commitment | ActionItem, **values: Any) -> None:
    """Refuse what no column sees alone, of the record as it would be with `values`.

    Raises Invalid naming every fault, Conflict when the identifier at the source is taken.
    """
    check_values(record, **values)
    source, external_id = (line_of(name, values.get(name, getattr(record, name))) for name in ("source", "external_id"))
    if not external_id:
        return
    others = type(record)._base_manager.exclude(pk=record.pk)
    if others.filter(source=source, external_id=external_id).exists():
        raise identifier_taken()


def identifier_taken() -> Conflict:
    """What is said where another record has the identifier at the source already."""
    return Conflict(
        _("There is a record with this identifier at the source already."),
        [Fault("external_id", _("Look whether it was entered before."), "taken")],
    )


def refuse_identifiers_taken(model: Any, identifiers: Iterable[tuple[str, str, int | None]]) -> None:
    """Raise Conflict where two are to have one identifier, or another record has it now: each a source, the identifier
    there, and the id of the record that is to have it, None for a new one."""
    told = [one for one in identifiers if one[1]]
    wanted = {(source, external_id): pk for source, external_id, pk in told}
    ids = {external_id for _source, external_id in wanted}
    taken = model._base_manager.filter(external_id__in=ids).values_list("pk", "source", "external_id") if ids else ()
    if len(wanted) < len(told) or any(wanted.get((source, external_id), pk) != pk for pk, source, external_id in taken):
        raise identifier_taken()


def _digits_in(amount: Decimal) -> int:
    """How many digits an amount has, without zeros at its end."""
    return len(Decimal(amount).normalize().as_tuple().digits)


def check_values(record: Any, **values: Any) -> None:
    """As `check_coherence`, but for what other records have. Pure. Raises Invalid naming every fault."""

    def now_or_then(name: str) -> Any:
        return values[name] if name in values else getattr(record, name)

    faults: list[Fault] = []
    if isinstance(record, Commitment):
        is_led = values["lead"] is not None if "lead" in values else record.lead_id is not None
        if is_led and now_or_then("nobody_named"):
            faults.append(Fault("nobody_named", _("Name the lead, or say that nobody was named, not both.")))
        if now_or_then("number_promised") == 0:
            faults.append(Fault("number_promised", _("Give the number that was promised, or leave it out.")))
        amount, currency = now_or_then("amount_promised"), now_or_then("currency")
        if amount is not None and not currency:
            faults.append(Fault("currency", _("Give the currency of the amount."), "required"))
        elif currency and currency not in CURRENCIES:
            faults.append(Fault("currency", _("Give the currency as an ISO 4217 code.")))
        if amount is None and currency:
            faults.append(Fault("amount_promised", _("Give the amount, or leave the currency out."), "required"))
        if amount is not None and not (Decimal(amount).is_finite() and amount >= 0):
            faults.append(Fault("amount_promised", _("Give an amount that is not negative.")))
        elif amount is not None and _digits_in(amount) > AMOUNT_DIGITS:
            most = _("Give an amount of at most %(count)d digits, not counting zeros at its end.")
            faults.append(Fault("amount_promised", most % {"count": AMOUNT_DIGITS}))
        for name in ("text", "indicator"):
            faults += long_fault_in(name, now_or_then(name) or "")
    if faults:
        raise Invalid(_("Some of the values do not fit together."), faults)
    for name in ("source", "external_id"):
        line_of(name, now_or_then(name))
