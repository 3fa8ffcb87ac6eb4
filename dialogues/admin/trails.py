"""The audit trails of who met whom; see `urbanshift.admin.trails`."""

from django.urls import reverse

from accounts.models import User
from dialogues.models import (
    City,
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
)
from urbanshift.admin.trails import Part, trail_kind


def _of_dialogue(reference: str) -> str:
    return reverse("admin:dialogue", args=[reference])


trail_kind(
    "dialogue",
    Dialogue,
    key="reference",
    parts=[Part(Representation, "dialogue"), Part(OutcomePoint, "dialogue"), Part(OutcomePolicy, "point__dialogue")],
    address=_of_dialogue,
)
trail_kind("point", OutcomePoint, key="pk", parts=[Part(OutcomePolicy, "point")])
trail_kind("series", Series, key="code")
trail_kind(
    "organisation",
    Stakeholder,
    key="slug",
    parts=[Part(StakeholderAlias, "stakeholder"), Part(Membership, "stakeholder")],
)
trail_kind("policy", PolicyInstrument, key="slug", parts=[Part(PolicyAlias, "policy")])
trail_kind("city", City, key="slug")
trail_kind("person", User, key="pk", hidden=["groups", "user_permissions"], parts=[Part(Membership, "user")])
