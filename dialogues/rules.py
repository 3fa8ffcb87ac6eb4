"""Who may do what: pure predicates and one table. Who may *see* what is in the querysets.

An act is allowed when any of its predicates holds. `commitments.rules` adds its own acts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from urbanshift.errors import NotAllowed, Text

from .standing import Standing

type Predicate = Callable[..., bool]


@dataclass(frozen=True, slots=True)
class Act:
    """Something a person may or may not do, by whom, and what they are told when they may not."""

    name: str
    by: tuple[Predicate, ...]
    refusal: Text


def is_administrator(who: Standing, target: Any, **facts: Any) -> bool:
    return who.is_administrator


def is_staff(who: Standing, target: Any, **facts: Any) -> bool:
    return who.is_staff


def is_focal_point(who: Standing, target: Any, **facts: Any) -> bool:
    """Focal point of the stakeholder `target`."""
    return target is not None and target.pk in who.focal_points


def may(who: Standing, act: Act, target: Any = None, **facts: Any) -> bool:
    """Whether `who` may do `act` to `target`. A credential that only reads may nothing."""
    return who.may_write and any(allows(who, target, **facts) for allows in act.by)


def require(who: Standing, act: Act, target: Any = None, **facts: Any) -> None:
    """Raise NotAllowed with the act's own sentence unless `who` may do it."""
    if not may(who, act, target, **facts):
        raise NotAllowed(act.refusal)


ENTER = Act("enter", (is_staff,), _("Only programme staff enter and edit dialogues and what they agreed."))
PUBLISH = Act("publish", (is_staff,), _("Only programme staff decide who reads a dialogue."))
SUCCEED = Act("succeed", (is_staff,), _("Only programme staff record what became of an organisation."))
INVITE = Act(
    "invite",
    (is_staff, is_focal_point),
    _("Only programme staff and the focal points of this organisation invite its officers and end memberships."),
)
APPOINT = Act("appoint", (is_staff,), _("Only programme staff say who is focal point of an organisation."))
