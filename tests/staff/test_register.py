"""The register: organisations, places, subjects and series, entered and changed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from commitments.models import Commitment
from dialogues.models import City, Country, PolicyInstrument, Series, Stakeholder, Theme
from dialogues.querysets import pieces_of
from tests.worlds import China, country

from .clients import said, signed_in, words
from .offices import office
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = office

JSON = {"accept": "application/json"}
NEW = {"name": "Chengdu Water Office", "category": "city_government", "level": "municipal", "city": "chengdu"}


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("City of Chengdu", ["city", "cheng"]),
        ("Ministry of Finance, the ministry", ["minis", "finan", "the"]),
        ("成都市", ["成都", "都市"]),
        ("国", ["国"]),
        ("a of 12", []),
        ("", []),
        (" ".join(f"word{letter}" for letter in "abcdefghijklmnopq"), [f"word{letter}" for letter in "abcdefghijkl"]),
    ],
)
def test_by_which_parts_names_are_alike(name: str, pieces: list[str]) -> None:
    assert pieces_of(name) == pieces


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Chengdu City Government", ["city-of-chengdu", "city-of-ningbo"]),
        ("  Bank for development ", ["development-bank"]),
        ("财政厅", ["ministry-of-finance"]),
        ("development-bank", ["development-bank"]),
        ("Nobody", []),
        ("%%%", []),
        ("\x00", []),
        ("x" * 5000, []),
    ],
)
def test_similar_ones(client: Client, name: str, found: list[str]) -> None:
    answer = client.get("/admin/organisation/new/", {"name": name}, headers=JSON)
    assert answer.status_code == 200
    assert [one["key"] for one in answer.json()["similar"]] == found
    assert "Accept" in answer.headers["Vary"]


def test_similar_ones_say_what_tells_them_apart(client: Client) -> None:
    answer = client.get("/admin/organisation/new/?name=Finance", headers=JSON)
    assert answer.json() == {
        "similar": [{"key": "ministry-of-finance", "label": "Ministry Of Finance", "hint": "China · national"}]
    }


def test_no_more_than_ten_are_similar(world: China, client: Client) -> None:
    for number in range(15):
        client.post("/admin/organisation/new/", NEW | {"name": f"Water {number}"}, headers=JSON)
    assert len(client.get("/admin/organisation/new/?name=water", headers=JSON).json()["similar"]) == 10


def test_a_word_that_many_have_makes_nobody_similar(client: Client) -> None:
    for number in range(10):
        client.post("/admin/organisation/new/", NEW | {"name": f"City of Water {number}"}, headers=JSON)
    client.post("/admin/organisation/new/", NEW | {"name": "Wuhan Municipal Government"}, headers=JSON)
    for name, found in (("City of Wuhan", ["wuhan-municipal-government"]), ("City of Xylos", [])):
        answer = client.get("/admin/organisation/new/", {"name": name}, headers=JSON)
        assert [one["key"] for one in answer.json()["similar"]] == found


def test_a_dialog_adds_one(client: Client) -> None:
    answer = client.post("/admin/organisation/new/", NEW | {"aliases": "水务局\n\n", "acronym": "CWO"}, headers=JSON)
    assert answer.status_code == 201
    assert answer.json() == {
        "key": "chengdu-water-office",
        "label": "Chengdu Water Office",
        "hint": "CWO · China · municipal",
    }
    made = Stakeholder.objects.get(slug="chengdu-water-office")
    assert [alias.name for alias in made.aliases.all()] == ["水务局"]


def test_a_dialog_is_told_what_is_wrong(client: Client) -> None:
    answer = client.post("/admin/organisation/new/", {"name": " ", "level": "moon"}, headers=JSON)
    assert answer.status_code == 422
    assert answer.json() == {
        "errors": {
            "name": ["This field is required."],
            "category": ["This field is required."],
            "level": ["Select a valid choice. moon is not one of the available choices."],
        }
    }
    country("FR", "FRA", "250", "France", "Europe/Paris")
    answer = client.post("/admin/organisation/new/", NEW | {"country": "FR"}, headers=JSON)
    assert (answer.status_code, answer.json()) == (422, {"errors": {"city": ["This city lies in another country."]}})


def test_the_page_shows_similar_ones_first(client: Client) -> None:
    looked = client.post("/admin/organisation/new/", NEW)
    assert looked.status_code == 200
    page = words(looked)
    assert "Look first whether it is one of these." in page
    assert "Is it one of these? City Of Chengdu China · municipal" in page
    assert not Stakeholder.objects.filter(name=NEW["name"]).exists()
    # Another name than the one that was looked at is looked at, too.
    other = client.post("/admin/organisation/new/", NEW | {"name": "Ningbo Office", "looked_at": NEW["name"]})
    assert other.status_code == 200
    answer = client.post("/admin/organisation/new/", NEW | {"looked_at": NEW["name"]})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/admin/organisations/chengdu-water-office/")
    # Who comes with a name has looked already.
    assert 'name="looked_at" value="Chengdu Office"' in client.get("/admin/organisation/new/?name=Chengdu+Office").text
    # Where there are none alike, it is added at once.
    alone = client.post("/admin/organisation/new/", NEW | {"name": "Xylophone", "city": ""})
    assert "Name the country: only an international organisation has none." in words(alone)
    alone = client.post("/admin/organisation/new/", NEW | {"name": "Xylophone", "city": "", "country": "CN"})
    assert alone.status_code == 303


def test_an_organisation(world: China, client: Client, django_assert_num_queries: Any) -> None:
    client.get("/admin/organisations/city-of-ningbo/")
    with django_assert_num_queries(7):
        page = words(client.get("/admin/organisations/city-of-ningbo/"))
    assert "Kind city government Level municipal Country China City Ningbo Key city-of-ningbo" in page
    assert "Ningbo ningbo@example.org officer 1 January 2020 invited, and never signed in" in page
    assert "财政部" in words(client.get("/admin/organisations/ministry-of-finance/"))


def test_changing_an_organisation(world: China, client: Client) -> None:
    address = "/admin/organisations/ministry-of-finance/edit/"
    page = client.get(address).content.decode()
    assert "财政部</textarea>" in page
    posted = {
        "version_seen": 2, "name": "Ministry of Money", "category": "ministry", "level": "national", "country": "CN",
        "aliases": "财政部\nMoF", "reason": "Renamed.",
    }  # fmt: skip
    answer = client.post(address, posted)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/admin/organisations/ministry-of-finance/")
    changed = Stakeholder.objects.get(slug="ministry-of-finance")
    assert (changed.name, [alias.name for alias in changed.aliases.all()]) == ("Ministry of Money", ["MoF", "财政部"])
    assert changed.history.latest().history_change_reason == "Renamed."
    # A colleague who has the old page open is told.
    assert said(client.post(address, posted | {"name": "Ministry"}))[0].startswith("Staff changed “name”")


@pytest.mark.parametrize("address", ["/admin/plan-dialogue/", "/admin/series/new/", "/admin/city/new/"])
def test_what_has_to_be_chosen_says_so(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert re.search(r'<option value=""[^>]*>choose</option>', page)
    assert "Select an option" not in page


def test_countries(client: Client) -> None:
    posted = {"name": "France", "iso2": "FR", "iso3": "FRA", "numeric": "250", "timezone": "Europe/Paris"}
    typed = posted | {"iso2": "fr", "iso3": "Fra", "timezone": " europe/paris"}
    assert client.post("/admin/country/new/", typed).status_code == 303
    assert '<option value="Europe/Paris">' in client.get("/admin/country/new/").text
    assert said(client.post("/admin/country/new/", posted | {"iso3": "FRX"})) == [
        "Name: There is a record with this name already.",
        "ISO alpha-2 code: There is a record with this ISO alpha-2 code already.",
        "ISO numeric code: There is a record with this ISO numeric code already.",
    ]
    assert said(client.post("/admin/country/new/", posted | {"iso2": "XX", "iso3": "XXX", "timezone": "Mars"}))
    assert client.post("/admin/countries/FR/", {"version_seen": 1, "name": "République française"}).status_code == 303
    assert Country.objects.get(iso2="FR").name == "République française"
    # Its codes are given once: what is posted for them is not looked at.
    client.post("/admin/countries/FR/", {"version_seen": 2, "name": "France", "iso2": "FX", "timezone": "Asia/Tokyo"})
    assert list(Country.objects.filter(name="France").values_list("iso2", "timezone")) == [("FR", "Europe/Paris")]


def test_cities(client: Client) -> None:
    posted = {"name": "Kunming", "country": "CN", "timezone": "Asia/Shanghai", "role": "primary", "latitude": "25.04"}
    assert said(client.post("/admin/city/new/", posted)) == ["Longitude: Give latitude and longitude, or neither."]
    assert client.post("/admin/city/new/", posted | {"longitude": "102.71"}).status_code == 303
    assert 'value="25.04' in client.get("/admin/cities/kunming/").content.decode()
    # Most countries have one time zone.
    assert client.post("/admin/city/new/", {"name": "Dali", "country": "CN", "role": "other"}).status_code == 303
    assert City.objects.get(slug="dali").timezone == "Asia/Shanghai"
    changed = {"version_seen": 1, "name": "Kunming", "role": "other", "name_local": "昆明", "local_language": "Chinese"}
    assert client.post("/admin/cities/kunming/", changed).status_code == 303
    city = City.objects.get(slug="kunming")
    assert (city.role, city.name_local, city.local_language, city.latitude) == ("other", "昆明", "zh-Hans", None)


def test_correcting_a_time_zone_moves_what_is_overdue(world: China, client: Client) -> None:
    before = Commitment.objects.get(reference="CHN-1-04").overdue_at
    posted = {"version_seen": 1, "timezone": "Asia/Urumqi", "reason": "Another seat."}
    answer = client.post("/admin/countries/CN/time-zone/", posted)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/admin/countries/CN/")
    after = Commitment.objects.get(reference="CHN-1-04").overdue_at
    assert before is not None
    assert after is not None
    assert (after - before).total_seconds() == 2 * 3600
    page = client.post("/admin/cities/chengdu/time-zone/", {"version_seen": 1, "timezone": "Mars", "reason": "No."})
    assert said(page) == ["Time zone: Mars is no IANA time zone."]


def test_codes_of_a_country_say_what_they_are_made_of(client: Client) -> None:
    posted = {"iso2": "r1", "iso3": "RW", "numeric": "6a6", "name": "Rwanda", "timezone": "Africa/Kigali"}
    assert said(client.post("/admin/country/new/", posted)) == [
        "ISO alpha-2 code: Give two capital letters, such as CN.",
        "ISO alpha-3 code: Give three capital letters, such as CHN.",
        "ISO numeric code: Give three digits, such as 156.",
    ]


def test_themes(client: Client) -> None:
    posted = {"name": "Heat", "parent": "water", "sdg_targets": "11.3\n13.a"}
    assert client.post("/admin/theme/new/", posted).status_code == 303
    heat = Theme.objects.get(slug="heat")
    assert (heat.parent and heat.parent.slug, heat.sdg_targets) == ("water", ["11.3", "13.a"])
    assert "11.3\n13.a</textarea>" in client.get("/admin/themes/heat/").content.decode()
    assert said(client.post("/admin/themes/heat/", posted | {"version_seen": 1, "parent": "heat"})) == [
        "Under: A theme cannot stand under itself."
    ]
    assert len(said(client.post("/admin/themes/heat/", {"version_seen": 1, "name": "Heat", "sdg_targets": "99"}))) == 1


def test_policies(client: Client) -> None:
    posted = {"title": "A law", "kind": "law", "country": "CN", "issued_on": "2020-05-01", "aliases": "一部法律"}
    assert client.post("/admin/policy/new/", posted).status_code == 303
    page = client.get("/admin/policies/a-law/").content.decode()
    assert "一部法律</textarea>" in page
    assert client.post("/admin/policies/a-law/", posted | {"version_seen": 1, "title": "The law"}).status_code == 303
    assert PolicyInstrument.objects.get(slug="a-law").title == "The law"
    assert "The law" in words(client.get("/admin/policies/?search=一部"))


def test_series(client: Client) -> None:
    posted = {
        "code": "CHN2",
        "country": "CN",
        "name": "Second programme",
        "report_every_days": "60",
        "continues": "CHN",
    }
    answer = client.post("/admin/series/new/", posted)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/admin/series/")
    made = Series.objects.get(code="CHN2")
    assert (made.continues and made.continues.code, made.report_every_days) == ("CHN", 60)
    assert said(client.post("/admin/series/new/", posted | {"code": "c-n", "name": "Third", "continues": ""})) == [
        "Code: Give 2 to 12 capital letters and digits, the first of them a letter."
    ]
    changed = {"version_seen": 1, "name": "The second programme", "report_every_days": "0", "reason": "Less often."}
    assert said(client.post("/admin/series/CHN2/edit/", changed)) == [
        "News expected every (days): Give the days after which no news counts as silence."
    ]
    assert client.post("/admin/series/CHN2/edit/", changed | {"report_every_days": "30"}).status_code == 303
    # Its code never changes, whatever is posted.
    client.post("/admin/series/CHN2/edit/", changed | {"version_seen": 2, "code": "XYZ", "report_every_days": "40"})
    assert list(Series.objects.filter(report_every_days=40).values_list("code", flat=True)) == ["CHN2"]


def test_a_city_of_the_same_name_is_told_of_before_another_is_added(client: Client) -> None:
    address, typed = "/admin/city/new/", {"country": "CN", "name": "chengdu", "role": "other"}
    told = client.post(address, fields_of(client.get(address).content.decode(), "act") | typed)
    assert said(told) == ["Name: China has a city Chengdu already. Save again if this is another one."]
    assert client.post(address, fields_of(told.content.decode(), "act")).status_code == 303


@pytest.mark.parametrize("name", ["CHENGDU", "Chéngdu", "成都"])
def test_a_city_is_told_of_however_its_name_is_written(client: Client, name: str) -> None:
    City.objects.filter(slug="chengdu").update(name_local="成都")
    told = client.post("/admin/city/new/", {"country": "CN", "name": name, "role": "other"})
    assert said(told) == ["Name: China has a city Chengdu already. Save again if this is another one."]


def test_a_city_of_another_country_is_another_one(client: Client) -> None:
    country("RW", "RWA", "646", "Rwanda", "Africa/Kigali")
    assert client.post("/admin/city/new/", {"country": "RW", "name": "Chengdu", "role": "other"}).status_code == 303


TWINS = [
    (
        "/admin/theme/new/",
        {"name": "Énergie – villes"},
        {"name": " energie  -  VILLES"},
        "Name: “Énergie – villes” is there already. Save again if this is another one.",
    ),
    (
        "/admin/policy/new/",
        {"title": "Guideline for Forests", "kind": "guideline", "country": "CN"},
        {"title": "guideline  for forests", "kind": "law", "country": "CN"},
        "Title: “Guideline for Forests” is there already. Save again if this is another one.",
    ),
    (
        "/admin/policy/new/",
        {"title": "A plan of all", "kind": "plan", "country": "", "aliases": "Le plan de tous"},
        {"title": "Le plan de tous", "kind": "plan", "country": ""},
        "Title: “A plan of all” is there already. Save again if this is another one.",
    ),
    (
        "/admin/series/new/",
        {"code": "CHN2", "country": "CN", "name": "Talks in China", "report_every_days": "90", "continues": "CHN"},
        {"code": "CHN3", "country": "CN", "name": "Talks in China ", "report_every_days": "90", "continues": ""},
        "Name: “Talks in China (CHN2)” is there already. Save again if this is another one.",
    ),
]


@pytest.mark.parametrize(("address", "first", "again", "sentence"), TWINS)
def test_what_is_there_is_told_of_before_it_is_added_once_more(
    client: Client, address: str, first: dict[str, str], again: dict[str, str], sentence: str
) -> None:
    assert client.post(address, first).status_code == 303
    told = client.post(address, fields_of(client.get(address).content.decode(), "act") | again)
    assert said(told) == [sentence]
    assert client.post(address, fields_of(told.content.decode(), "act")).status_code == 303


RENAMED = [
    ("/admin/cities/ningbo/", {"name": "chengdu"}, "Name: China has a city Chengdu already."),
    (
        "/admin/organisations/city-of-ningbo/edit/",
        {"name": "city of  Chengdu"},
        "Name: “City Of Chengdu” is there already.",
    ),
    ("/admin/themes/heat/", {"name": "Cold"}, "Name: “cold” is there already."),
    ("/admin/policies/a-law/", {"title": "b law"}, "Title: “B law” is there already."),
]


@pytest.mark.parametrize(("address", "typed", "sentence"), RENAMED)
def test_who_opened_the_wrong_record_is_told_of_the_one_that_is_called_so(
    client: Client, world: China, address: str, typed: dict[str, str], sentence: str
) -> None:
    for name in ("Heat", "cold"):
        client.post("/admin/theme/new/", {"name": name})
    for title in ("A law", "B law"):
        client.post("/admin/policy/new/", {"title": title, "kind": "law", "country": "CN"})
    asked = client.post(address, fields_of(client.get(address).content.decode(), "act") | typed)
    assert said(asked) == [f"{sentence} Save again if this is another one."]
    assert client.post(address, fields_of(asked.content.decode(), "act")).status_code == 303
    # What is called so already is changed without a question.
    again = fields_of(client.get(address).content.decode(), "act") | {"reason": "Seen."}
    assert client.post(address, again).status_code == 303


def test_a_policy_of_another_country_and_a_series_that_continues_one_of_its_name_are_others(client: Client) -> None:
    country("RW", "RWA", "646", "Rwanda", "Africa/Kigali")
    law = {"title": "The law", "kind": "law", "country": "CN"}
    series = {"code": "CHN2", "country": "CN", "name": Series.objects.get(code="CHN").name, "report_every_days": "90"}
    addresses = [("/admin/policy/new/", law), ("/admin/policy/new/", law | {"country": "RW"})]
    for address, posted in [*addresses, ("/admin/series/new/", series | {"continues": "CHN"})]:
        assert client.post(address, posted).status_code == 303


def test_a_tab_that_was_copied_along_is_a_space(client: Client) -> None:
    posted = {"country": "CN", "name": " Da\tli\x0b", "role": "other"}
    assert client.post("/admin/city/new/", posted).status_code == 303
    assert City.objects.filter(name="Da li").exists()
