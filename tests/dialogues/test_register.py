"""The register: what staff enter once and others refer to."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.actions import open_account
from accounts.models import ChangeEvent, User
from dialogues.actions.register import (
    edit,
    register_city,
    register_country,
    register_policy,
    register_stakeholder,
    register_theme,
)
from dialogues.models import Country, Stakeholder, StakeholderAlias
from dialogues.status import StakeholderLevel
from urbanshift.errors import Conflict, Invalid, NotAllowed, Stale

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CHINA = {"iso2": "CN", "iso3": "CHN", "numeric": "156", "name": "China", "timezone": "Asia/Shanghai"}
RWANDA = {"iso2": "RW", "iso3": "RWA", "numeric": "646", "name": "Rwanda", "timezone": "Africa/Kigali"}


@pytest.fixture
def staff() -> User:
    return open_account(by=None, now=NOW, email="staff@example.org", is_staff=True)


@pytest.fixture
def china(staff: User) -> Country:
    return register_country(by=staff, now=NOW, **CHINA)


def organisation(by: Any, **values: Any) -> Stakeholder:
    return register_stakeholder(
        by=by, now=NOW, **{"name": "Ministry of Finance", "category": "ministry", "level": "national", **values}
    )


def refused(refusal: pytest.ExceptionInfo[Invalid]) -> set[str]:
    return {fault.field for fault in refusal.value.faults}


def test_a_record_is_entered_with_history_and_event(staff: User, china: Country) -> None:
    assert {key: getattr(china, key) for key in CHINA} == CHINA
    line = china.history.get()
    assert (line.history_user, line.history_date) == (staff, NOW)
    assert list(ChangeEvent.objects.values_list("op", "type", "key")) == [("upsert", "country", "CN")]


@pytest.mark.parametrize("stranger", [None, AnonymousUser()])
def test_only_staff_enter(staff: User, china: Country, stranger: Any) -> None:
    officer = open_account(by=None, now=NOW, email="officer@example.org")
    for by in (stranger, officer):
        with pytest.raises(NotAllowed):
            organisation(by, country=china)
        with pytest.raises(NotAllowed):
            edit(china, by=by, now=NOW, name="Chine")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"iso2": "cn"}, "iso2"),
        ({"iso3": "CH"}, "iso3"),
        ({"numeric": "15"}, "numeric"),
        ({"name": ""}, "name"),
        ({"timezone": "Asia/Peking"}, "timezone"),
    ],
)
def test_a_country_has_its_codes_and_a_real_zone(staff: User, values: dict[str, str], field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        register_country(by=staff, now=NOW, **{**CHINA, **values})
    assert refused(refusal) == {field}


@pytest.mark.parametrize("field", ["iso2", "iso3", "numeric", "name"])
def test_a_country_is_entered_once(staff: User, china: Country, field: str) -> None:
    with pytest.raises(Conflict) as refusal:
        register_country(by=staff, now=NOW, **{**RWANDA, field: CHINA[field]})
    assert [fault.field for fault in refusal.value.faults] == [field]


def test_slugs_come_from_names_and_differ(staff: User, china: Country) -> None:
    cities = [
        register_city(by=staff, now=NOW, country=china, name=name, timezone="Asia/Shanghai")
        for name in ("Belém", "Belem", "São José", "成都", "重庆")
    ]
    assert [city.slug for city in cities] == ["belem", "belem-2", "sao-jose", "city", "city-2"]


def test_a_long_name_gives_a_slug_that_fits(staff: User, china: Country) -> None:
    slugs = [organisation(staff, country=china, name="Office " * 28).slug for _ in range(2)]
    assert len(slugs[0]) <= 120
    assert slugs[1] == f"{slugs[0]}-2"


def test_a_slug_asked_for_is_taken_as_it_is_or_refused(staff: User, china: Country) -> None:
    assert organisation(staff, country=china, slug="mof-cn").slug == "mof-cn"
    with pytest.raises(Conflict) as refusal:
        organisation(staff, country=china, slug="mof-cn")
    assert [fault.field for fault in refusal.value.faults] == ["slug"]
    with pytest.raises(Invalid) as invalid:
        organisation(staff, country=china, slug="no slug")
    assert refused(invalid) == {"slug"}


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"latitude": Decimal("30.66667")}, {"longitude"}),
        ({"longitude": Decimal(0)}, {"latitude"}),
        ({"latitude": Decimal(91), "longitude": Decimal(0)}, {"latitude"}),
        ({"population": 13568357}, {"population_basis", "population_source"}),
        ({"population_source": "GeoNames"}, {"population", "population_basis"}),
        ({"slug_was": "x"}, {"slug_was"}),
        ({"timezone": "Asia/Shanghai", "local_language": "Chinese"}, {"local_language"}),
    ],
)
def test_a_city_fits_together(staff: User, china: Country, values: dict[str, Any], fields: set[str]) -> None:
    with pytest.raises(Invalid) as refusal:
        register_city(**{"by": staff, "now": NOW, "country": china, "name": "Chengdu", "timezone": "UTC", **values})
    assert refused(refusal) == fields


def test_an_organisation_of_a_city_is_of_its_country(staff: User, china: Country) -> None:
    chengdu = register_city(by=staff, now=NOW, country=china, name="Chengdu", timezone="Asia/Shanghai")
    assert organisation(staff, name="City of Chengdu", city=chengdu).country == china
    rwanda = register_country(by=staff, now=NOW, **RWANDA)
    with pytest.raises(Invalid) as refusal:
        organisation(staff, name="City of Chengdu", city=chengdu, country=rwanda)
    assert refused(refusal) == {"city"}


def test_aliases_are_found_and_replaced_as_a_set(staff: User, china: Country) -> None:
    ministry = organisation(
        staff, country=china, acronym="MoF", aliases=["财政部", "Finance Ministry", "finance ministry "]
    )
    for name in ("mof", "财政部", "FINANCE MINISTRY", "Ministry of finance"):
        assert list(Stakeholder.objects.named(name)) == [ministry]
    edited = edit(ministry, by=staff, now=NOW, version=1, aliases=["财政部", "MOF-CN"])
    assert sorted(edited.aliases.values_list("name", flat=True)) == ["MOF-CN", "财政部"]
    assert edited.version == 2
    assert edit(ministry, by=staff, now=NOW, aliases=["mof-cn", "财政部"]).version == 2
    assert edit(ministry, by=staff, now=NOW, acronym="MOF").aliases.count() == 2
    assert StakeholderAlias.history.filter(history_type="-").count() == 1


def test_a_policy_has_aliases_too(staff: User, china: Country) -> None:
    policy = register_policy(
        by=staff, now=NOW, title="Sponge City guideline", country=china, kind="guideline", aliases=["海绵城市"]
    )
    assert (policy.slug, policy.aliases.get().name) == ("sponge-city-guideline", "海绵城市")
    with pytest.raises(Invalid) as refusal:
        edit(china, by=staff, now=NOW, aliases=["Zhongguo"])
    assert refused(refusal) == {"aliases"}


def test_themes_stand_in_a_tree(staff: User) -> None:
    top = register_theme(by=staff, now=NOW, name="Urban biodiversity", sdg_targets=["11.3", "15.9"])
    middle = register_theme(by=staff, now=NOW, name="Ecosystems", parent=top)
    low = register_theme(by=staff, now=NOW, name="Wetlands", parent=middle)
    assert (low.parent, middle.parent, top.sdg_targets) == (middle, top, ["11.3", "15.9"])
    for above in (top, low):
        with pytest.raises(Invalid) as refusal:
            edit(top, by=staff, now=NOW, parent=above)
        assert refused(refusal) == {"parent"}
    with pytest.raises(Invalid) as invalid:
        register_theme(by=staff, now=NOW, name="Everything", sdg_targets=["18.1"])
    assert refused(invalid) == {"sdg_targets"}


@pytest.mark.parametrize("values", [{"iso2": "CX"}, {"timezone": "UTC"}, {"version": 7, "colour": "red"}])
def test_what_is_given_once_does_not_change(staff: User, china: Country, values: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        edit(china, by=staff, now=NOW, **values)


def test_an_edit_tells_the_later_one_what_the_earlier_one_did(staff: User, china: Country) -> None:
    ministry = organisation(staff, country=china)
    edit(ministry, by=staff, now=NOW, version=1, reason="Misspelt.", name="Ministry of Finance of China")
    assert ministry.history.first().history_change_reason == "Misspelt."
    with pytest.raises(Stale) as refusal:
        edit(ministry, by=staff, now=NOW, version=1, acronym="MoF")
    assert refusal.value.changes == ("staff@example.org changed “name” on 2 March 2026, 9 a.m. UTC.",)


def test_an_alias_that_shows_nothing_is_none(staff: User, china: Country) -> None:
    ministry = organisation(staff, country=china, aliases=[" Finance\u200c Ministry ", "\u200b", "\u3164"])
    assert [alias.name for alias in ministry.aliases.all()] == ["Finance\u200c Ministry"]
    with pytest.raises(Invalid) as refusal:
        organisation(staff, country=china, aliases=["Fin\0ance"])
    assert refused(refusal) == {"name"}


@pytest.mark.parametrize("level", StakeholderLevel)
def test_only_an_international_organisation_has_no_country(staff: User, china: Country, level: str) -> None:
    if level == StakeholderLevel.INTERNATIONAL:
        assert organisation(staff, level=level).country is None
        return
    with pytest.raises(Invalid) as refusal:
        organisation(staff, level=level)
    assert refused(refusal) == {"country"}
    office = organisation(staff, level=level, country=china)
    for values in ({"country": None}, {"level": level, "country": None}):
        with pytest.raises(Invalid) as refusal:
            edit(office, by=staff, now=NOW, **values)
        assert refused(refusal) == {"country"}
    # What was entered before this was asked for may change otherwise.
    Stakeholder.objects.filter(pk=office.pk).update(country=None)
    assert edit(office, by=staff, now=NOW, acronym="O").acronym == "O"
