"""What a commitment, or an action item, that is entered is made of, and what it is refused for.

Pure: nothing is stored, and nothing asked for but what is at hand. One by one and by the thousand it is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from accounts.log import check_changes, check_columns
from accounts.models import Record
from commitments.due import Due, require_due_not_before
from commitments.models import ActionItem, Commitment
from dialogues.models import City, Dialogue, Stakeholder
from urbanshift.errors import Fault, Invalid, each

from .checks import line_of
from .completeness import check_values


def build_commitment(
    dialogue: Dialogue,
    number: int,
    *,
    title: str,
    due: Due,
    facts: dict[str, Any],
    opened: dict[str, Any] | None = None,
) -> Commitment:
    """The commitment `number` of a dialogue, by what was entered. `opened` are the columns of one that opens at once.

    Raises Invalid.
    """
    require_due_not_before(due, dialogue.first_day)
    commitment = Commitment(
        dialogue=dialogue,
        number=number,
        reference=f"{dialogue.reference}-{number:02d}",
        title=line_of("title", title, _("Give the next step a title.")),
        due_precision=due.precision,
        due_on=due.on,
        **{"language": dialogue.language, "position": number, **facts},
        **(opened or {}),
    )
    check_values(commitment)
    return commitment


def build_item(
    commitment: Commitment,
    number: int,
    *,
    title: str,
    owner: Stakeholder | None,
    due: Due,
    city: City | None,
    facts: dict[str, Any],
    opened: dict[str, Any],
) -> ActionItem:
    """The action item `number` of a commitment, by what was entered. `opened` are the columns of one whose commitment
    is open. Raises Invalid naming everything that is wrong, but for an owner that is not known yet."""
    item = ActionItem(
        commitment=commitment,
        number=number,
        reference=f"{commitment.reference}-{number}",
        title=title,
        owner=owner,
        city=city,
        due_precision=due.precision,
        due_on=due.on,
        **{"language": commitment.language or "en", "position": number, **facts},
        **opened,
    )
    item.title, *_checked = each(
        partial(line_of, "title", title, _("Give the action a title.")),
        partial(_require_due, due, not_before=commitment.dialogue.first_day),
        partial(check_values, item),
        partial(check_columns, item, only={"title", *facts}),
    )
    return item


def _require_due(due: Due, *, not_before: date | None) -> None:
    if not due:
        raise Invalid(
            _("The due is missing."),
            [Fault("due", _("Choose when it is due, or that it has no date."), "required")],
        )
    require_due_not_before(due, not_before)


def check_changed(record: Record, **values: Any) -> None:
    """Raise Invalid where `record` would not take these values: of the columns, and of what does not fit together."""
    each(partial(check_values, record, **values), partial(check_changes, record, values))


def check_parties(
    lead_id: int | None, *, supporting: Sequence[Stakeholder], counterpart: Sequence[Stakeholder]
) -> None:
    """Raise Invalid when an organisation is named twice among those, or is the lead."""
    named = {lead_id}
    for field, others in (("supporting", supporting), ("counterpart", counterpart)):
        for stakeholder in others:
            if stakeholder.pk in named:
                raise Invalid(
                    _("An organisation is named twice."),
                    [Fault(field, _("Name %(name)s in one role only.") % {"name": stakeholder.name})],
                )
            named.add(stakeholder.pk)
