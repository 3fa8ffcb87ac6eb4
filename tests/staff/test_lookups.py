"""Choosing records by typing a part of their name."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from commitments.actions.succession import succeed
from dialogues.actions.register import edit, register_stakeholder
from dialogues.models import City, Stakeholder
from tests.worlds import NOW, China, china, city, country, stakeholder
from urbanshift.admin.acts import PlainForm
from urbanshift.admin.lookups import LookupField, LookupsField, resolve

from .clients import signed_in

pytestmark = pytest.mark.django_db


def story() -> China:
    world = china()
    edit(world.ministry, by=world.staff, now=NOW, aliases=["财政部"])
    register_stakeholder(
        by=world.staff,
        now=NOW,
        name="Asian Bank",
        acronym="AB",
        category="development_bank",
        level="international",
    )
    return world


def found(world: China, kind: str, words: str) -> list[dict[str, str]]:
    results: list[dict[str, str]] = signed_in(world.staff).get(f"/admin/lookup/{kind}/", {"q": words}).json()["results"]
    return results


def test_organisations_are_found_by_name_acronym_and_alias(world: China) -> None:
    ministry = {
        "key": "ministry-of-finance",
        "label": "Ministry Of Finance",
        "hint": "China · national",
        "country": "CN",
    }
    assert found(world, "organisations", "finan") == [ministry]
    assert found(world, "organisations", " 财政 ") == [ministry]
    assert found(world, "organisations", "ab")[0] == {
        "key": "asian-bank",
        "label": "Asian Bank",
        "hint": "AB · international",
    }
    assert found(world, "organisations", "bank") == [
        {"key": "asian-bank", "label": "Asian Bank", "hint": "AB · international"},
        {"key": "development-bank", "label": "Development Bank", "hint": "international"},
    ]


def test_words_are_found_apart_and_as_keyboards_write_them(world: China) -> None:
    name = "Ministère de l’Économie et des Finances"
    made = register_stakeholder(
        by=world.staff, now=NOW, name=name, category="ministry", level="national", country=world.country
    )
    for words in ("finances ministère", "de l'économie", "economie", "L’ÉCONOMIE"):
        assert [one["label"] for one in found(world, "organisations", words)] == [name], words
    assert found(world, "organisations", "ministère transports") == []
    assert LookupField("organisations").clean(name.replace("’", "'")) == made


def test_what_was_succeeded_is_told_as_such(world: China) -> None:
    bank = Stakeholder.objects.get(slug="asian-bank")
    succeed(world.ministry, by=world.staff, now=NOW, kind="merged", successors=[bank], reason="A law.")
    assert found(world, "organisations", "finan")[0]["hint"] == "China · national · succeeded by another"
    assert found(world, "organisations", "asian")[0]["hint"] == "AB · international"


def test_those_that_begin_with_it_come_first(world: China) -> None:
    assert found(world, "organisations", "d")[0]["label"] == "Development Bank"


def test_what_is_in_the_country_of_the_page_comes_first(world: China) -> None:
    rwanda = country("RW", "RWA", "646", "Rwanda", "Africa/Kigali")
    stakeholder("bank-of-kigali", rwanda)
    stakeholder("city-bank", world.country)
    page = signed_in(world.staff).get("/admin/dialogue/CHN-1/entry/").content.decode()
    assert '<data hidden id="near" value="CN">' in page
    answer = signed_in(world.staff).get("/admin/lookup/organisations/?q=bank&near=CN")
    assert [one["label"] for one in answer.json()["results"]] == [
        "City Bank", "Asian Bank", "Development Bank", "Bank Of Kigali",
    ]  # fmt: skip
    anywhere = signed_in(world.staff).get("/admin/lookup/organisations/?q=bank&near=").json()["results"]
    assert [one["label"] for one in anywhere][:2] == ["Bank Of Kigali", "Asian Bank"]
    city("aba", rwanda)
    near = signed_in(world.staff).get("/admin/lookup/cities/?near=CN").json()["results"]
    assert [one["key"] for one in near] == ["chengdu", "ningbo", "aba"]


@pytest.mark.parametrize("kind", ["organisations", "cities", "themes", "policies", "series", "dialogues", "successors"])
def test_every_kind_takes_a_country(world: China, kind: str) -> None:
    assert signed_in(world.staff).get(f"/admin/lookup/{kind}/?q=a&near=CN").status_code == 200


@pytest.mark.parametrize("words", ["%", "_", "\\", "\x00", "'", "a" * 5000, "nothing"])
def test_odd_words_find_nothing_and_break_nothing(world: China, words: str) -> None:
    expected = 2 if words == "\x00" else 0
    assert len(found(world, "cities", words)) == expected


def test_no_more_than_twenty(world: China, django_assert_num_queries: Any) -> None:
    for number in range(30):
        city(f"town-{number}", world.country)
    client = signed_in(world.staff)
    with django_assert_num_queries(3):
        assert len(client.get("/admin/lookup/cities/?q=town").json()["results"]) == 20
    assert len(client.get("/admin/lookup/cities/").json()["results"]) == 20


def test_every_kind_answers(world: China) -> None:
    for kind in ("organisations", "cities", "themes", "policies"):
        assert signed_in(world.staff).get(f"/admin/lookup/{kind}/?q=bio").status_code == 200


class Form(PlainForm):
    city = LookupField("cities", label="City", required=False)
    owners = LookupsField("organisations", label="Owners", required=False)


def cleaned(**posted: str) -> dict[str, Any]:
    form = Form(posted)
    assert form.is_valid(), form.errors
    return form.cleaned_data


def test_what_is_posted_is_a_key_or_an_exact_name(world: China) -> None:
    owners = "city-of-ningbo\nAB\r\n财政部\ncity-of-ningbo\n\n"
    data = cleaned(city=" cHengdu ", owners=owners)
    assert data["city"] == world.chengdu
    assert [one.slug for one in data["owners"]] == ["city-of-ningbo", "asian-bank", "ministry-of-finance"]
    assert cleaned() == {"city": None, "owners": []}


def test_what_names_none_or_two_is_refused_in_words(world: China) -> None:
    city("ningbo-2", world.country)
    City.objects.filter(slug="ningbo-2").update(name="Twin")
    City.objects.filter(slug="chengdu").update(name="Twin")
    form = Form({"city": "Twin", "owners": "Nobody\nAB\nNo one"})
    assert form.errors == {
        "city": ["Several are called “Twin”. Choose one from the list, or give its key."],
        "owners": [
            "There is none called “Nobody”. Choose one from the list, or give its exact name.",
            "There is none called “No one”. Choose one from the list, or give its exact name.",
        ],
    }
    page = form.as_p()
    assert 'value="Twin"' in page
    assert "Nobody\nAB\nNo one" in page
    assert "&quot;AB&quot;: &quot;Asian Bank&quot;" in page


def test_a_field_takes_no_more_than_it_can_show(world: China) -> None:
    with pytest.raises(ValidationError, match="too many"):
        LookupsField("cities").clean("\n".join(f"town-{number}" for number in range(501)))


def test_initial_records_are_shown_by_name_without_a_query(world: China, django_assert_num_queries: Any) -> None:
    form = Form(initial={"city": world.chengdu, "owners": [world.bank, world.ministry]})
    with django_assert_num_queries(0):
        page = form.as_p()
    assert 'value="chengdu"' in page
    assert "&quot;chengdu&quot;: &quot;Chengdu&quot;" in page
    assert "development-bank\nministry-of-finance</textarea>" in page


def test_many_rows_ask_once_a_kind(world: China, django_assert_num_queries: Any) -> None:
    posted = {"city": "chengdu", "owners": "city-of-ningbo\ndevelopment-bank"}
    forms = [Form(posted) for _ in range(12)]
    with django_assert_num_queries(2):
        resolve(*forms)
        assert all(form.is_valid() for form in forms)
        assert all(form.as_p() for form in forms)


def test_a_form_knows_whether_something_changed(world: China) -> None:
    initial = {"city": world.chengdu, "owners": [world.bank]}
    assert Form({"city": "chengdu", "owners": "development-bank"}, initial=initial).changed_data == []
    assert Form({"city": "ningbo", "owners": ""}, initial=initial).changed_data == ["city", "owners"]


def test_accounts_are_found_by_administrators_alone(world: China) -> None:
    address = "/admin/lookup/accounts/?q="
    assert signed_in(world.staff).get(address).status_code == 403
    emails = [one["key"] for one in signed_in(world.admin).get(address).json()["results"]]
    assert world.staff.email in emails


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("City of Belém", "City\u00a0of Belém"),
        ("City of Belém", "City of  Belém\u200b"),
        ("City of Belém", "\u200eCity of Bele\u0301m"),
        ("City of Belém", "CITY OF BELÉM"),
        ("City of  O’Brien", "city of o'brien"),
        ("Space 👩\u200d🚀", "Space 👩\u200d🚀"),
        ("می\u200cخواهم", "میخواهم"),
    ],
)
def test_a_name_is_found_as_it_is_seen(world: China, stored: str, typed: str) -> None:
    Stakeholder.objects.filter(pk=world.bank.pk).update(name=stored)
    assert LookupField("organisations").clean(typed) == world.bank


@pytest.mark.parametrize("typed", ["City of\x00 Belém", "City of Belem", "Belém", "\u200b", "x" * 201])
def test_what_is_seen_otherwise_is_another_name(world: China, typed: str) -> None:
    Stakeholder.objects.filter(pk=world.bank.pk).update(name="City of Belém")
    with pytest.raises(ValidationError, match="There is none called"):
        LookupField("organisations").clean(typed)


def test_two_that_look_alike_are_told_apart_by_the_list(world: China) -> None:
    for record, name in ((world.bank, "City  of Belém"), (world.ministry, "City of\u200b Belém")):
        Stakeholder.objects.filter(pk=record.pk).update(name=name)
    with pytest.raises(ValidationError, match="Several are called"):
        LookupField("organisations").clean("City of Belém")
