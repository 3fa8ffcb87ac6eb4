"""The audit trails of who met whom; see `urbanshift.admin.trails`."""

from collections.abc import Callable

from django.urls import reverse

from accounts.models import User
from dialogues.models import (
    City,
    Country,
    Dialogue,
    Membership,
    OutcomePoint,
    OutcomePolicy,
    PolicyAlias,
    PolicyInstrument,
    Representation,
    Series,
    Stakeholder,
    StakeholderAlias,
    Theme,
)
from urbanshift.admin.trails import Part, trail_kind


def _on(page: str) -> Callable[[str], str]:
    """The address of `page` of a record."""
    return lambda key: reverse(f"admin:{page}", args=[key])


trail_kind(
    "dialogue",
    Dialogue,
    key="reference",
    parts=[Part(Representation, "dialogue"), Part(OutcomePoint, "dialogue"), Part(OutcomePolicy, "point__dialogue")],
    address=_on("dialogue"),
)
trail_kind("point", OutcomePoint, key="pk", parts=[Part(OutcomePolicy, "point")])
trail_kind("series", Series, key="code", address=_on("edit_series"))
trail_kind(
    "organisation",
    Stakeholder,
    key="slug",
    parts=[Part(StakeholderAlias, "stakeholder"), Part(Membership, "stakeholder")],
    address=_on("organisation"),
)
trail_kind("policy", PolicyInstrument, key="slug", parts=[Part(PolicyAlias, "policy")], address=_on("edit_policy"))
trail_kind("theme", Theme, key="slug", address=_on("edit_theme"))
trail_kind("country", Country, key="iso2", address=_on("edit_country"))
trail_kind("city", City, key="slug", address=_on("edit_city"))
trail_kind("person", User, key="pk", hidden=["groups", "user_permissions"], parts=[Part(Membership, "user")])
