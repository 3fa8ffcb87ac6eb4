"""Who may do what to commitments: pure predicates and one table."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogues.rules import Act, is_administrator, is_staff, may, require
from dialogues.standing import Standing

from .status import Circle

__all__ = ["may", "require"]


def speaks_for_owner(who: Standing, target: Any, **facts: Any) -> bool:
    """Of an action item: speaks for its owner. Of a commitment: for its lead."""
    return who.speaks_for(getattr(target, "owner_id", None) or getattr(target, "lead_id", None))


def speaks_for_sender(who: Standing, sent: Any, **facts: Any) -> bool:
    """`sent`: a report, a draft of one, or a request."""
    return who.speaks_for(sent.stakeholder_id)


def is_staff_and_neither_reporter_nor_owner(
    who: Standing,
    item: Any,
    *,
    reporters: frozenset[int] = frozenset(),
    predecessors: frozenset[int] = frozenset(),
    **facts: Any,
) -> bool:
    """`reporters`: ids of all who wrote a report on it since the last verification; `predecessors`: of those that
    its owner succeeded, whose people are the owner's, and of who reported last, where that is another."""
    return (
        who.is_staff
        and who.user_id not in reporters
        and who.stakeholders.isdisjoint(predecessors | frozenset({item.owner_id}))
    )


def speaks_for_awaited(who: Standing, item: Any, **facts: Any) -> bool:
    return who.speaks_for(item.waiting_for_stakeholder_id)


def speaks_for_the_new_owner(who: Standing, commitment: Any, *, owner: Any = None, **facts: Any) -> bool:
    """`owner`: the stakeholder that is to own the item."""
    return owner is not None and who.speaks_for(owner.pk)


def opens_what_was_shared(who: Standing, report: Any, *, circle: int = 0, shared: int = 0, **facts: Any) -> bool:
    """Staff open a report beyond the room once its owner has opened it to the room."""
    return who.is_staff and circle > Circle.PARTICIPANTS and shared >= Circle.PARTICIPANTS


def shares_own_with_the_room(who: Standing, report: Any, *, circle: int = 0, **facts: Any) -> bool:
    return speaks_for_sender(who, report) and circle == Circle.PARTICIPANTS


REPORT = Act(
    "report",
    (speaks_for_owner, is_staff),
    _("Only the organisation that owes this action reports on it, or programme staff on its behalf."),
)
CHANGE_DRAFT = Act(
    "change a draft",
    (speaks_for_sender, is_staff),
    _("Only the organisation that writes this draft changes it, or programme staff on its behalf."),
)
RETRACT = Act(
    "retract",
    (speaks_for_sender, is_staff),
    _("Only the organisation that sent this retracts it, or programme staff on its behalf."),
)
ANSWER = Act(
    "accept or decline",
    (speaks_for_owner, is_staff),
    _("Only the organisation this was proposed to answers, or programme staff on its behalf."),
)
ASK = Act(
    "ask",
    (speaks_for_owner, is_staff),
    _("Only the organisation that owes this action asks for a change, or programme staff on its behalf."),
)
REPLY = Act(
    "reply",
    (speaks_for_awaited,),
    _("Only the organisation that this action waits for replies."),
)
SHARE = Act(
    "share",
    (shares_own_with_the_room, opens_what_was_shared),
    _(
        "An organisation shares its own report with those who were in the room; programme staff open it "
        "to partners or the public once that is done."
    ),
)
ADD_ITEM = Act(
    "add an action",
    (speaks_for_the_new_owner, is_staff),
    _("You add actions of your own organisation; ask programme staff to add one of another."),
)
VERIFY = Act(
    "verify",
    (is_staff_and_neither_reporter_nor_owner,),
    _("A report is checked by programme staff who did not write it and do not belong to the owner."),
)
ENTER = Act("enter", (is_staff,), _("Only programme staff enter and edit what a dialogue agreed."))
AMEND = Act("amend", (is_staff,), _("Only programme staff amend the wording."))
DECIDE = Act("decide", (is_staff,), _("Only programme staff enter decisions."))
ADOPT = Act("adopt", (is_staff,), _("Only programme staff make the outcome of a dialogue final."))
UN_ADOPT = Act("un-adopt", (is_administrator,), _("Only administrators reopen a finalised dialogue."))
CONFIRM_FOOTING = Act(
    "confirm footing", (is_staff,), _("Only programme staff record that those present have confirmed.")
)
CONCLUDE = Act("conclude", (is_staff,), _("Only programme staff conclude a series."))
STEER = Act(
    "change owner, due or withdraw",
    (is_staff,),
    _("Only programme staff change an owner or a due date or withdraw an action; you can ask for it."),
)
ANSWER_REQUEST = Act("answer a request", (is_staff,), _("Only programme staff answer requests."))
REMIND = Act("remind", (is_staff,), _("Only programme staff decide whom the application writes to."))
DESTROY_FILE = Act("destroy a file", (is_administrator,), _("Only administrators destroy a file."))
