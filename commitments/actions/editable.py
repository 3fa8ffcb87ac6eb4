"""What staff change in place of next steps and actions: all of a draft; of what is agreed, what is not frozen, with a
reason. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.due import Due, require_due_not_before
from commitments.models import ActionItem, Commitment

from .building import check_changed
from .checks import each, only, text_of

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

_WORDING = gettext_lazy("The wording is agreed. It is amended in the administration, with a reason.")
_LEAD = gettext_lazy("Who leads is agreed. It is changed in the administration, with a reason.")
_DATE = gettext_lazy("The date is agreed. It is moved in the administration, with a reason.")
_FROZEN_OF_COMMITMENT = {
    "text": _WORDING,
    "language": _WORDING,
    "lead": _LEAD,
    "nobody_named": _LEAD,
    "due": _DATE,
}
_FROZEN_OF_ITEM = {
    "owner": gettext_lazy("The owner is agreed. It is changed in the administration, with a reason."),
    "due": _DATE,
}
"""What is changed by an act of its own once it is agreed, and which."""


def check_edit(record: Commitment | ActionItem, *, due: Due | None, reason: str, **facts: Any) -> dict[str, Any]:
    """The columns that change. Raises Invalid naming everything that is wrong."""
    if record.commitment.is_draft:
        return check_draft(record, facts, due)
    return check_agreed(record, facts if due is None else facts | {"due": due}, reason)


def check_draft(record: Commitment | ActionItem, facts: Mapping[str, Any], due: Due | None) -> dict[str, Any]:
    """The columns that change of a draft. Raises Invalid naming everything that is wrong."""
    is_item = isinstance(record, ActionItem)
    allowed = ITEM_FACTS | {"owner"} if is_item else DRAFT_FACTS
    stored, dated = each(partial(_facts, record, allowed, facts, {}), partial(_dated, record, due))
    return stored | dated


def check_agreed(record: Commitment | ActionItem, facts: Mapping[str, Any], reason: str) -> dict[str, Any]:
    """The columns that change of what is agreed. Raises Invalid naming everything that is wrong, also that no reason is
    given."""
    if isinstance(record, ActionItem):
        allowed, frozen = ITEM_FACTS, _FROZEN_OF_ITEM
    else:
        allowed, frozen = COMMITMENT_FACTS, _FROZEN_OF_COMMITMENT
    missing = _("Say why this is changed: it is no draft any more.")
    stored, _reason = each(partial(_facts, record, allowed, facts, frozen), partial(text_of, "reason", reason, missing))
    return stored


def _facts(
    record: Commitment | ActionItem, allowed: frozenset[str], facts: Mapping[str, Any], frozen: Mapping[str, Any]
) -> dict[str, Any]:
    fitting = {name: value for name, value in facts.items() if name in allowed}
    stored, _fits = each(partial(only, allowed, facts, frozen), partial(check_changed, record, **fitting))
    return stored


def _dated(record: Commitment | ActionItem, due: Due | None) -> dict[str, Any]:
    if due is None:
        return {}
    require_due_not_before(due, record.commitment.dialogue.first_day)
    return {"due_precision": due.precision, "due_on": due.on}
