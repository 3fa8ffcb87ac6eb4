"""Lists: bounded, in a total order, each line exactly once, in both directions."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from dialogues.models import City, Country
from tests.api.client import ROOT, Api
from tests.worlds import NOW, city

pytestmark = pytest.mark.django_db


def keys(page: Any, key: str) -> list[str]:
    return [line[key] for line in page["results"]]


def walk(caller: Api, path: str, key: str) -> list[list[str]]:
    """The keys of every page from `path` on, following `next`; and back again by `previous`."""
    pages, page = [], caller.body(path)
    assert page["previous"] is None
    while True:
        pages.append(keys(page, key))
        if page["next"] is None:
            break
        page = caller.body(page["next"])
    back = [keys(page, key)]
    while page["previous"] is not None:
        page = caller.body(page["previous"])
        back.append(keys(page, key))
    assert back == pages[::-1]
    return pages


@pytest.fixture
def cities(db: None) -> list[str]:
    country = Country.objects.create(
        iso2="CN", iso3="CHN", numeric="156", name="China", timezone="Asia/Shanghai", recorded_at=NOW, updated_at=NOW
    )
    slugs = [f"city-{place:02}" for place in range(11)]
    for slug in slugs:
        city(slug, country)
    City.objects.filter(slug__lt="city-05").update(name="Same name")
    return slugs


@pytest.mark.parametrize("size", [1, 2, 5, 10, 11, 12, 200])
@pytest.mark.parametrize("ordering", ["slug", "-slug"])
def test_every_line_comes_once_in_order(cities: list[str], anonymous: Api, size: int, ordering: str) -> None:
    pages = walk(anonymous, f"cities/?ordering={ordering}&page_size={size}", "slug")
    assert sum(pages, []) == sorted(cities, reverse=ordering.startswith("-"))  # noqa: RUF017
    assert [len(page) for page in pages[:-1]] == [size] * (len(pages) - 1)
    assert pages[-1]


@pytest.mark.parametrize("ordering", ["name", "-name"])
def test_equal_values_are_ordered_by_the_unique_column(cities: list[str], anonymous: Api, ordering: str) -> None:
    pages = walk(anonymous, f"cities/?ordering={ordering}&page_size=2", "slug")
    expected = City.objects.order_by(ordering, ("-" if ordering.startswith("-") else "") + "slug")
    assert sum(pages, []) == list(expected.values_list("slug", flat=True))  # noqa: RUF017


def test_links_keep_the_other_parameters_and_stand_in_a_header(cities: list[str], anonymous: Api) -> None:
    path = "cities/?country=CN&ordering=-slug&page_size=4"
    first = anonymous.get(path)
    second = anonymous.get(first.json()["next"])
    body = second.json()
    for link in (body["next"], body["previous"]):
        assert link.startswith(f"{ROOT}cities/?")
        query = parse_qs(urlsplit(link).query)
        assert {name: query[name] for name in ("country", "ordering", "page_size")} == {
            "country": ["CN"],
            "ordering": ["-slug"],
            "page_size": ["4"],
        }
    assert second["Link"] == f'<{body["next"]}>; rel="next", <{body["previous"]}>; rel="prev"'
    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'


def test_a_list_that_fits_one_page_has_no_links(cities: list[str], anonymous: Api) -> None:
    response = anonymous.get("cities/")
    assert (response.json()["next"], response.json()["previous"], response.has_header("Link")) == (None, None, False)


def test_an_empty_list_is_a_page(db: None, anonymous: Api) -> None:
    assert anonymous.body("cities/") == {"results": [], "next": None, "previous": None}


def test_what_is_added_or_removed_meanwhile_neither_repeats_nor_hides_another(
    cities: list[str], anonymous: Api
) -> None:
    first = anonymous.body("cities/?page_size=4")
    City.objects.filter(slug__in=["city-01", "city-03"]).delete()
    city("city-00a", Country.objects.get())
    assert keys(anonymous.body(first["next"]), "slug") == ["city-04", "city-05", "city-06", "city-07"]


@pytest.mark.parametrize("size", ["0", "201", "-1", "x", "1.5", "", "1e2", "٣", " 1", "99999999999"])
def test_a_bad_page_size_is_400(anonymous: Api, size: str) -> None:
    response = anonymous.get(f"cities/?page_size={size}")
    assert response.status_code == 400
    assert response.json()["errors"] == [
        {"parameter": "page_size", "detail": "Give a whole number from 1 to 200."},
    ]


def test_an_unknown_order_is_400_and_names_those_there_are(anonymous: Api) -> None:
    for ordering in ("population", "--slug", "slug,name", "", "-", "id"):
        response = anonymous.get(f"cities/?ordering={ordering}")
        assert response.status_code == 400
        assert response.json()["errors"] == [
            {"parameter": "ordering", "detail": "Choose one of: slug, name; with - in front for the reverse."}
        ]


def test_a_cursor_that_was_not_given_is_400(cities: list[str], anonymous: Api) -> None:
    cursor = parse_qs(urlsplit(anonymous.body("cities/?page_size=2")["next"]).query)["cursor"][0]
    for wrong in ("", "x", cursor[:-1], cursor[1:], f"{cursor}x", cursor.upper(), cursor.partition(":")[0]):
        response = anonymous.get(f"cities/?page_size=2&cursor={wrong}")
        assert response.status_code == 400
        assert [error["parameter"] for error in response.json()["errors"]] == ["cursor"]


def test_a_cursor_belongs_to_its_order(cities: list[str], anonymous: Api) -> None:
    cursor = parse_qs(urlsplit(anonymous.body("cities/?page_size=2")["next"]).query)["cursor"][0]
    response = anonymous.get(f"cities/?page_size=2&ordering=name&cursor={cursor}")
    assert response.status_code == 400
    assert response.json()["errors"] == [{"parameter": "cursor", "detail": "This cursor belongs to another ordering."}]
