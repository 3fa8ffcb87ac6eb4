"""Loading the demo, as staff would enter it: through the actions, in one transaction."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from accounts.actions import open_account
from accounts.models import Mail, User
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept
from commitments.actions.drafting import add_commitment, add_item
from commitments.actions.entering import add_point, edit_dialogue, open_series, plan_dialogue, set_representation
from commitments.actions.meeting import hold, publish
from commitments.actions.reporting import NewEvidence, report
from commitments.models import ActionItem, Commitment
from commitments.status import Acceptance
from dialogues.actions.people import invite
from dialogues.actions.register import (
    register_city,
    register_country,
    register_policy,
    register_stakeholder,
    register_theme,
)
from dialogues.models import City, Country, Dialogue, PolicyInstrument, Series, Stakeholder, Theme
from dialogues.status import DatePrecision, Footing, StakeholderCategory, StakeholderLevel, Visibility

from . import ACCOUNTS, ADMINISTRATOR, PASSWORD, STAFF, Account, china

PROGRAMME = "UrbanShift"
MEMBERS_SINCE = date(2022, 1, 1)
POPULATION_BASIS = "Populated place as GeoNames delimits it, not the administrative area"
POPULATION_SOURCE = "GeoNames (geonames.org), CC BY 4.0"

THEMES_OF = {
    "ARG-1": ("integrated-urban-planning", "energy-efficiency"),
    "BRA-1": ("integrated-urban-planning", "metropolitan-governance"),
    "CHN-1": (china.BIODIVERSITY, china.CARBON),
    "CHN-2": (china.BIODIVERSITY, china.CARBON, "climate-resilience"),
    "CRI-1": ("circular-economy", "climate-resilience"),
    "IND-1": ("transit-oriented-development", china.FINANCE),
    "IND-2": ("transit-oriented-development",),
    "MAR-1": ("circular-economy",),
    "RWA-1": ("climate-resilience", china.BIODIVERSITY),
    "RWA-2": (china.CARBON,),
}


def is_loaded() -> bool:
    """Whether the demo is in the database. It comes in one transaction, so one account tells."""
    return User.objects.filter(email=STAFF.email).exists()


def load(*, now: datetime) -> bool:
    """Load the demo at the instant `now`. Returns False, and changes nothing, when it is there.

    Raises Refused when the database holds records of its own that stand in the way.
    """
    with transaction.atomic():
        if is_loaded():
            return False
        Loader(now).load()
        return True


class Loader:
    """Enters the demo as one member of staff, and lets officers answer and report for themselves."""

    def __init__(self, now: datetime, *, staff: User | None = None) -> None:
        self.now = now
        self.staff = staff
        self.users: dict[str, User] = {}
        self.countries: dict[str, Country] = {}
        self.cities: dict[str, City] = {}
        self.themes: dict[str, Theme] = {}
        self.policies: dict[str, PolicyInstrument] = {}
        self.stakeholders: dict[str, Stakeholder] = {}
        self.dialogues: dict[str, Dialogue] = {}

    @property
    def by_staff(self) -> dict[str, Any]:
        """What every action is told: who acts, and when."""
        return {"by": self.staff, "now": self.now}

    def load(self) -> None:
        self.open_accounts()
        self.enter_places()
        self.enter_themes_and_policies()
        self.enter_organisations()
        self.enter_dialogues()
        steps = self.enter_first_dialogue()
        self.let_owners_answer(steps)

    def open_accounts(self) -> None:
        administrator = self._open(ADMINISTRATOR, by=None)
        for account in ACCOUNTS:
            self._open(account, by=administrator)
        self.staff = self.users[STAFF.email]

    def _open(self, account: Account, *, by: User | None) -> User:
        user = open_account(
            by=by,
            now=self.now,
            email=account.email,
            name=account.name,
            password=PASSWORD,
            is_staff=account.is_staff,
            is_superuser=account.is_superuser,
            is_partner=account.is_partner,
        )
        self.users[account.email] = user
        return user

    def enter_places(self) -> None:
        for row in _rows("countries.csv"):
            self.countries[row["iso2"]] = register_country(
                **self.by_staff,
                iso2=row["iso2"],
                iso3=row["iso3"],
                numeric=row["numeric"],
                name=row["name"],
                timezone=row["timezone"],
            )
        for row in _rows("cities.csv"):
            city = register_city(
                **self.by_staff,
                country=self.countries[row["country"]],
                name=row["name"],
                timezone=row["timezone"],
                role=row["role"],
                name_local=row["name_local"],
                local_language=row["local_language"],
                iso_3166_2=row["iso_3166_2"],
                un_locode=row["un_locode"],
                geonames_id=int(row["geonames_id"]),
                latitude=Decimal(row["latitude"]),
                longitude=Decimal(row["longitude"]),
                population=int(row["population_geonames"]),
                population_basis=POPULATION_BASIS,
                population_source=POPULATION_SOURCE,
            )
            self.cities[city.slug] = city

    def enter_themes_and_policies(self) -> None:
        for told in china.THEMES:
            self.themes[told.slug] = register_theme(
                **self.by_staff,
                name=told.name,
                slug=told.slug,
                parent=self.themes[told.parent] if told.parent else None,
                sdg_targets=told.sdg_targets,
            )
        for row in _rows("policies.csv"):
            self.policies[row["title"]] = register_policy(
                **self.by_staff,
                title=row["title"],
                country=self.countries[row["country"]],
                kind=row["kind"],
                issued_by=row["issued_by"],
                issued_on=date.fromisoformat(row["issued_on"]),
                note=row["note"],
                aliases=china.POLICY_ALIASES.get(row["title"], ()),
            )

    def enter_organisations(self) -> None:
        for told in china.ORGANISATIONS:
            self.stakeholders[told.slug] = register_stakeholder(
                **self.by_staff,
                name=told.name,
                slug=told.slug,
                category=told.category,
                level=told.level,
                country=self.countries["CN"],
                city=self.cities.get(told.city),
                acronym=told.acronym,
                aliases=told.aliases,
            )
        # Every other city has its government, too: one of them can be chosen as the owner of an action.
        for city in self.cities.values():
            if city.slug not in {told.city for told in china.ORGANISATIONS}:
                made = register_stakeholder(
                    **self.by_staff,
                    name=f"City of {city.name}",
                    category=StakeholderCategory.CITY_GOVERNMENT,
                    level=StakeholderLevel.MUNICIPAL,
                    city=city,
                )
                self.stakeholders[made.slug] = made
        for account in ACCOUNTS:
            if account.officer_of:
                invite(
                    **self.by_staff,
                    stakeholder=self.stakeholders[account.officer_of],
                    email=account.email,
                    role=account.role,
                    starts_on=MEMBERS_SINCE,
                )
        # They have answered and reported, so their invitations came, and they have signed in.
        officers = User.objects.filter(email__in=[one.email for one in ACCOUNTS if one.officer_of])
        officers.update(last_login=self.now)
        Mail.objects.filter(person__in=officers).update(
            sent_at=self.now, next_try_at=None, text="", html="", unsubscribe=""
        )

    def enter_dialogues(self) -> None:
        """Every dialogue with what is known of it; those with a date were held, and all are public."""
        series: dict[str, Series] = {}
        for row in _rows("dialogues.csv"):
            country = self.countries[row["country"]]
            if country.iso3 not in series:
                series[country.iso3] = open_series(
                    **self.by_staff,
                    code=country.iso3,
                    country=country,
                    name=f"National-Local Dialogues in {country.name}",
                    programme=PROGRAMME,
                )
            reference = f"{country.iso3}-{row['number']}"
            dialogue = plan_dialogue(
                series[country.iso3],
                **self.by_staff,
                themes=[self.themes[slug] for slug in THEMES_OF.get(reference, ())],
                **_dialogue_facts(row, country),
                city=City.objects.filter(country=country, name=row["place"]).first(),
            )
            if dialogue.reference != reference:
                raise ValueError(f"dialogues.csv: {reference} is out of order.")
            if dialogue.ends_on is not None:
                dialogue = hold(dialogue, **self.by_staff)
            self.dialogues[reference] = publish(dialogue, **self.by_staff, visibility=Visibility.PUBLIC)

    def enter_first_dialogue(self) -> list[tuple[china.Step, Commitment, list[ActionItem]]]:
        """What CHN-1 was, said and agreed. Adopted as of its own day, on the programme's own record."""
        first = edit_dialogue(
            self.dialogues["CHN-1"],
            **self.by_staff,
            ordinal_announced="1st",
            summary=china.SUMMARY,
            prepared_by=PROGRAMME,
            note=china.FIRST_NOTE,
        )
        self.dialogues["CHN-2"] = edit_dialogue(
            self.dialogues["CHN-2"], **self.by_staff, ordinal_announced="Second", note=china.SECOND_NOTE
        )
        for told in china.ORGANISATIONS:
            set_representation(first, **self.by_staff, stakeholder=self.stakeholders[told.slug])
        for point in china.POINTS:
            add_point(
                first,
                **self.by_staff,
                kind=point.kind,
                level=point.level,
                title=point.title,
                text=point.text,
                themes=[self.themes[slug] for slug in point.themes],
                policies=[(self.policies[title], relation) for title, relation in point.policies],
            )
        entered = [self._enter_step(first, step) for step in china.STEPS]
        first = adopt(first, **self.by_staff, footing=Footing.RECORDED, adopted_on=first.held_on)
        kept = [commitment for step, commitment, _ in entered if step.kept_to < Visibility.PUBLIC]
        # It was public before it had an outcome; publishing it again opens the outcome as well.
        self.dialogues["CHN-1"] = publish(first, **self.by_staff, visibility=Visibility.PUBLIC, keep=kept)
        return entered

    def _enter_step(self, dialogue: Dialogue, step: china.Step) -> tuple[china.Step, Commitment, list[ActionItem]]:
        commitment = add_commitment(
            dialogue,
            **self.by_staff,
            title=step.title,
            text=step.text,
            kind=step.kind,
            level=step.level,
            horizon=step.horizon,
            due=step.due,
            lead=self.stakeholders[step.lead] if step.lead else None,
            nobody_named=not step.lead,
            supporting=[self.stakeholders[slug] for slug in step.supporting],
            cities=[self.cities[slug] for slug in step.cities],
            themes=[self.themes[slug] for slug in step.themes],
            indicator=step.indicator,
            source=china.ILLUSTRATION,
        )
        items = [
            add_item(
                commitment,
                **self.by_staff,
                title=item.title,
                owner=self.stakeholders[item.owner],
                city=self.cities.get(item.city),
                due=item.due,
                source=china.ILLUSTRATION,
            )
            for item in step.items
        ]
        return step, commitment, items

    def let_owners_answer(self, entered: list[tuple[china.Step, Commitment, list[ActionItem]]]) -> None:
        """Leads and owners accept, and report: each by its own officer, else by staff on its behalf."""
        for step, commitment, items in entered:
            if step.accepted_on is not None:
                self._accept(commitment, step.lead, step.accepted_on)
            for told, item in zip(step.items, items, strict=True):
                if told.accepted_on is not None:
                    self._accept(item, told.owner, told.accepted_on)
                for line in told.reports:
                    self._report(item, told.owner, line)

    def _accept(self, record: Commitment | ActionItem, owner: str, answered_on: date) -> None:
        accept(record, by=self._speaker(owner), now=self.now, acceptance=Acceptance.ACCEPTED, answered_on=answered_on)

    def _report(self, item: ActionItem, owner: str, line: china.Report) -> None:
        report(
            item,
            by=self._speaker(owner),
            now=self.now,
            status=line.status,
            narrative=line.narrative,
            reported_as_of=line.as_of,
            progress=line.progress,
            on_track=line.on_track,
            waiting_for=line.waiting_for,
            waiting_for_stakeholder=self.stakeholders[line.waiting_for_whom] if line.waiting_for_whom else None,
            evidence=[NewEvidence(url=url, title=title) for url, title in line.evidence],
            share=line.share,
        )

    def _speaker(self, owner: str) -> User:
        officers = [account.email for account in ACCOUNTS if account.officer_of == owner]
        return self.users[officers[0] if officers else STAFF.email]


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _dialogue_facts(row: dict[str, str], country: Country) -> dict[str, Any]:
    starts_on, ends_on, precision = _dates(row["start"], row["end"])
    when = f", {starts_on.year}" if starts_on else ""
    remark = row["outcome"]
    return {
        "title": f"{row['name_used']} in {country.name}{when}",
        "name_used": row["name_used"],
        "topic": row["topic"],
        "starts_on": starts_on,
        "ends_on": ends_on,
        "date_precision": precision,
        "place": row["place"],
        "format": row["format"],
        "participants": int(row["participants"]) if row["participants"] else None,
        "participants_precision": row["participants_precision"],
        "note": f"{remark[0].upper()}{remark[1:]}." if remark else "",
        "document": row["source"],
    }


def _dates(start: str, end: str) -> tuple[date | None, date | None, DatePrecision]:
    """First and last day of what is known, and how exactly: a day, a whole year, or nothing at all."""
    if not start:
        return None, None, DatePrecision.DAY
    if len(start) == len("2023"):
        return date(int(start), 1, 1), date(int(end or start), 12, 31), DatePrecision.YEAR
    first = date.fromisoformat(start)
    return first, date.fromisoformat(end) if end else first, DatePrecision.DAY
