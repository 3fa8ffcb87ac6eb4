"""Windows on places, organisations and dialogues; see `accounts.admin`."""

from accounts.admin import look_at
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
    Succession,
    Theme,
)

look_at(Country, "iso2", "iso3", "name", "timezone", search=["name", "iso2", "iso3"])
look_at(
    City,
    "slug",
    "name",
    "country",
    "role",
    "timezone",
    "population",
    search=["slug", "name", "name_local"],
    list_filter=["role", "country"],
)
look_at(
    Stakeholder,
    "slug",
    "name",
    "acronym",
    "category",
    "level",
    "country",
    "city",
    search=["slug", "name", "acronym", "aliases__name"],
    list_filter=["category", "level", "country"],
)
look_at(StakeholderAlias, "name", "stakeholder", search=["name"])
look_at(Succession, "id", "predecessor", "successor", "kind", "succeeded_on", list_filter=["kind"])
look_at(
    Membership,
    "id",
    "user",
    "stakeholder",
    "role",
    "starts_on",
    "ends_on",
    "ended_at",
    list_filter=["role"],
    ordering=["-id"],
)
look_at(Theme, "slug", "name", "parent", "sdg_targets", search=["slug", "name"])
look_at(
    PolicyInstrument,
    "slug",
    "title",
    "country",
    "kind",
    "issued_on",
    search=["slug", "title"],
    list_filter=["kind", "country"],
)
look_at(PolicyAlias, "name", "policy", search=["name"])
look_at(Series, "code", "name", "country", "programme", "concluded_on", search=["code", "name"])
look_at(
    Dialogue,
    "reference",
    "title",
    "series",
    "status",
    "visibility",
    "held_on",
    "footing",
    "adopted_on",
    search=["reference", "title"],
    list_filter=["status", "visibility", "footing", "format", "series"],
)
look_at(
    Representation,
    "id",
    "dialogue",
    "stakeholder",
    "name_then",
    "attendance",
    "capacity",
    "rank",
    search=["name_then"],
    list_filter=["attendance", "capacity", "rank"],
)
look_at(
    OutcomePoint,
    "id",
    "dialogue",
    "kind",
    "level",
    "title",
    "visibility",
    search=["title"],
    list_filter=["kind", "level", "visibility"],
)
look_at(OutcomePolicy, "id", "point", "relation", "policy", list_filter=["relation"])
