"""A small coherent world, made through the actions as staff would make it.

China holds dialogue 1 on 2022-11-16; the ministry and the cities attended; four next steps.
Everything is returned by name, so that a test reads like the story it tells.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from accounts.models import User
from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt
from commitments.due import Due
from commitments.models import ActionItem, Commitment
from dialogues.models import City, Country, Dialogue, Membership, Series, Stakeholder, Theme
from dialogues.status import Visibility

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""The instant at which everything in the world is entered."""

HELD = date(2022, 11, 16)

_STAMPS = {"recorded_at": NOW, "updated_at": NOW}


def person(name: str, *, of: Stakeholder | None = None, **facts: Any) -> User:
    """An account `name@example.org`, an officer of the stakeholder `of` if given."""
    user = User.objects.create_user(f"{name}@example.org", "correct-horse-battery", name=name.title(), **facts)
    if of is not None:
        Membership.objects.create(user=user, stakeholder=of, starts_on=date(2020, 1, 1), **_STAMPS)
    return user


def stakeholder(slug: str, country: Country | None, *, city: City | None = None, **facts: Any) -> Stakeholder:
    facts = {"category": "city_government", "level": "municipal"} | facts
    return Stakeholder.objects.create(
        slug=slug, name=slug.replace("-", " ").title(), country=country, city=city, **facts, **_STAMPS
    )


def city(slug: str, country: Country) -> City:
    return City.objects.create(slug=slug, name=slug.title(), country=country, timezone=country.timezone, **_STAMPS)


def country(iso2: str, iso3: str, numeric: str, name: str, timezone: str) -> Country:
    return Country.objects.create(iso2=iso2, iso3=iso3, numeric=numeric, name=name, timezone=timezone, **_STAMPS)


@dataclass
class China:
    """The series CHN with dialogue 1 held and not yet adopted; drafts complete."""

    staff: User
    verifier: User
    admin: User
    partner: User
    country: Country
    chengdu: City
    ningbo: City
    ministry: Stakeholder
    chengdu_city: Stakeholder
    ningbo_city: Stakeholder
    bank: Stakeholder
    chengdu_officer: User
    ningbo_officer: User
    bank_officer: User
    series: Series
    first: Dialogue
    steps: list[Commitment] = field(default_factory=list)
    items: list[ActionItem] = field(default_factory=list)

    def adopt_first(self, footing: str = "agreed", visibility: int = Visibility.PARTICIPANTS) -> Dialogue:
        """Adopt dialogue 1 as of its own day; steps and items are read anew."""
        self.first = adopt(self.first, by=self.staff, now=NOW, footing=footing, adopted_on=HELD)
        if visibility > Visibility.PARTICIPANTS:
            self.first = meeting.publish(self.first, by=self.staff, now=NOW, visibility=Visibility(visibility))
        self.reread()
        return self.first

    def reread(self) -> None:
        self.steps = list(Commitment.objects.order_by("pk"))
        self.items = list(ActionItem.objects.order_by("pk"))

    def plan_second(self, **facts: Any) -> Dialogue:
        return entering.plan_dialogue(self.series, by=self.staff, now=NOW, title="Second dialogue", **facts)

    def hold_second(self) -> Dialogue:
        day = date(2024, 10, 16)
        second = self.plan_second(starts_on=day, ends_on=day)
        return meeting.hold(second, by=self.staff, now=NOW)


def china() -> China:
    """Make the world. Steps: 1 coordination (lead ministry, items of Chengdu and Ningbo), 2
    finance (lead the bank, which was not in the room; due by the next dialogue), 3 data (nobody
    named, one item of Chengdu), 4 policy (lead ministry, no items)."""
    staff = person("staff", is_staff=True)
    cn = country("CN", "CHN", "156", "China", "Asia/Shanghai")
    chengdu, ningbo = city("chengdu", cn), city("ningbo", cn)
    ministry = stakeholder("ministry-of-finance", cn, category="ministry", level="national")
    chengdu_city = stakeholder("city-of-chengdu", cn, city=chengdu)
    ningbo_city = stakeholder("city-of-ningbo", cn, city=ningbo)
    bank = stakeholder("development-bank", None, category="development_bank", level="international")
    series = entering.open_series(by=staff, now=NOW, code="CHN", country=cn, name="Dialogues in China")
    first = entering.plan_dialogue(series, by=staff, now=NOW, title="First dialogue", starts_on=HELD, ends_on=HELD)
    for present in (ministry, chengdu_city, ningbo_city):
        entering.set_representation(first, by=staff, now=NOW, stakeholder=present)
    world = China(
        staff=staff,
        verifier=person("verifier", is_staff=True),
        admin=person("admin", is_staff=True, is_superuser=True),
        partner=person("partner", is_partner=True),
        country=cn,
        chengdu=chengdu,
        ningbo=ningbo,
        ministry=ministry,
        chengdu_city=chengdu_city,
        ningbo_city=ningbo_city,
        bank=bank,
        chengdu_officer=person("chengdu", of=chengdu_city),
        ningbo_officer=person("ningbo", of=ningbo_city),
        bank_officer=person("bank", of=bank),
        series=series,
        first=first,
    )
    theme = Theme.objects.create(slug="biodiversity", name="Biodiversity", **_STAMPS)
    common: dict[str, Any] = {"by": staff, "now": NOW, "themes": [theme]}
    year = Due.of("year", date(2023, 6, 1))
    steps = [
        drafting.add_commitment(
            first, title="Coordinate", text="Coordinate better.", due=year, lead=ministry,
            cities=[chengdu, ningbo], kind="coordination", level="both", **common,
        ),
        drafting.add_commitment(
            first, title="Finance", text="Find finance.", due=Due.of("next_dialogue"), lead=bank,
            kind="finance", level="national", **common,
        ),
        drafting.add_commitment(
            first, title="Data", text="Build data.", due=Due.of("none"), nobody_named=True,
            kind="data", level="local", **common,
        ),
        drafting.add_commitment(
            first, title="Policy", text="Bring policies home.", due=year, lead=ministry,
            kind="policy", level="both", **common,
        ),
    ]  # fmt: skip
    for step, owner, place in (
        (steps[0], chengdu_city, chengdu),
        (steps[0], ningbo_city, ningbo),
        (steps[2], chengdu_city, chengdu),
    ):
        drafting.add_item(
            step, by=staff, now=NOW, title=f"{step.title} in {place.name}", owner=owner, due=year, city=place
        )
    world.first = meeting.hold(first, by=staff, now=NOW)
    world.reread()
    return world


def adopted() -> China:
    """The same with dialogue 1 adopted."""
    world = china()
    world.adopt_first()
    return world
