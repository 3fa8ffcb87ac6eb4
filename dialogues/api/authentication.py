"""Who asks by a key, and for whom they speak: one statement."""

from __future__ import annotations

from datetime import date

from django.db.models import OuterRef, QuerySet

from accounts.models import ApiKey
from dialogues.models import Membership
from dialogues.querysets import gathered
from dialogues.status import MembershipRole
from urbanshift.api import authentication


class KeyAuthentication(authentication.KeyAuthentication):
    """As for any key; `member_of` and `focal_point_of` of the record are the ids of the organisations of its user."""

    @classmethod
    def keys(cls, today: date) -> QuerySet[ApiKey]:
        current = Membership.objects.current(on=today).filter(user=OuterRef("user"))
        return (
            super()
            .keys(today)
            .annotate(
                member_of=gathered(current, "stakeholder"),
                focal_point_of=gathered(current.filter(role=MembershipRole.FOCAL_POINT), "stakeholder"),
            )
        )
