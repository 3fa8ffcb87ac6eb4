"""Who asks, for every resource: their standing, and the local dates that an answer depends on."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils.functional import cached_property

from accounts.models import User
from dialogues.models import City, Country
from dialogues.rules import ENTER, require
from dialogues.standing import Standing
from urbanshift.api.authentication import may_write
from urbanshift.api.views import Resource


class CallersResource(Resource):
    """A resource that answers all callers by their standing: the records of `model` that they may know of."""

    model: ClassVar[Any]

    @cached_property
    def caller(self) -> Standing:
        key: Any = self.request.auth
        roles = None if key is None else (key.member_of, key.focal_point_of)
        return Standing.of(self.request.user, on=self.now.date(), may_write=may_write(self.request), roles=roles)

    def visible(self) -> QuerySet[Any]:
        found: QuerySet[Any] = self.model.objects.visible_to(self.caller)
        return found

    def other(self, model: Any, reference: str) -> Any:
        """The record of another `model` that is named so, of those that the caller may know of; NotFound (404) without
        it."""
        return self._found(lambda: model.objects.visible_to(self.caller), (), of=model, reference=reference)

    @property
    def actor(self) -> User:
        """The person who writes; an address that writes is reached by no other."""
        user = self.request.user
        assert isinstance(user, User)  # noqa: S101  (CredentialToWrite stands before)
        return user

    def require_editor(self, record: Any) -> None:
        """Raise NotAllowed (403) unless the caller is one who enters and edits."""
        require(self.caller, ENTER, record)

    def mirrored_scope(self) -> object:
        who = self.caller
        return who.is_staff, who.is_partner, sorted(who.stakeholders)

    def scope(self, registers: int) -> object:
        who = self.caller
        return (
            who.user_id,
            who.is_staff,
            who.is_administrator,
            who.is_partner,
            sorted(who.stakeholders),
            sorted(who.focal_points),
            who.may_write,
            # Days end at the places; what is counted by the day, and who speaks for whom, by that of UTC.
            self.now.date(),
            [self.now.astimezone(zone).date() for zone in zones(registers)],
        )


@lru_cache(maxsize=2)
def zones(registers: int) -> tuple[ZoneInfo, ...]:
    """The time zones of all places, always in the same order: when a day ends in one, things become overdue there.

    Remembered by the stamp at which a register was last written to.
    """
    countries = Country.objects.order_by().values_list("timezone")
    names = countries.union(City.objects.order_by().values_list("timezone")).order_by()
    return tuple(ZoneInfo(name) for name in sorted(name for (name,) in names))
