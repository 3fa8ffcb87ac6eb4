"""Lists: bounded, in a total order, each line exactly once, in both directions."""

from __future__ import annotations

from base64 import b64decode
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

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
    *links, changes = second["Link"].split(", ")
    assert links == [f'<{body["next"]}>; rel="next"', f'<{body["previous"]}>; rel="prev"']
    assert changes.startswith(f"<{ROOT}changes/?after=")
    assert changes.endswith('>; rel="changes"')
    assert first["Link"] == f'<{first.json()["next"]}>; rel="next", {changes}'


def test_a_list_that_fits_one_page_has_no_links(cities: list[str], anonymous: Api) -> None:
    response = anonymous.get("cities/")
    assert (response.json()["next"], response.json()["previous"], response["Link"].count("rel=")) == (None, None, 1)


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
        detail = "Choose one of: slug, name, updated_at; with - in front for the reverse."
        assert response.json()["errors"] == [{"parameter": "ordering", "detail": detail}]


@pytest.fixture
def cursor(cities: list[str], anonymous: Api) -> str:
    """Where the second page of the cities begins, two to a page."""
    return cursor_of(anonymous.body("cities/?page_size=2")["next"])


def cursor_of(link: str) -> str:
    return parse_qs(urlsplit(link).query)["cursor"][0]


def refused(caller: Api, path: str) -> bool:
    response = caller.get(path)
    return response.status_code == 400 and response.json()["errors"] == [
        {
            "parameter": "cursor",
            "detail": "Take a cursor from `next` or `previous` as it is, with the same ordering and filters.",
        }
    ]


def test_a_cursor_that_was_not_given_is_400(anonymous: Api, cursor: str) -> None:
    wrongs = ["", "x", "é", cursor[:-1], cursor[1:], f"{cursor}x", f" {cursor}", cursor.upper(), cursor.swapcase()]
    wrongs += [f"{cursor[:place]}{'A' if cursor[place] != 'A' else 'B'}{cursor[place + 1 :]}" for place in (0, 9, 30)]
    assert all(refused(anonymous, f"cities/?page_size=2&cursor={quote(wrong)}") for wrong in wrongs)


def test_a_cursor_belongs_to_its_list_order_and_filters(anonymous: Api, cursor: str) -> None:
    for path in ("cities/?ordering=name", "cities/?ordering=-slug", "cities/?country=CN", "stakeholders/?page_size=2"):
        assert refused(anonymous, f"{path}&cursor={cursor}"), path
    # How much is read at once, and saying what holds anyhow, changes nothing.
    assert keys(anonymous.body(f"cities/?page_size=1&ordering=slug&cursor={cursor}"), "slug") == ["city-02"]


def test_a_cursor_of_another_secret_is_400(anonymous: Api, cursor: str, settings: Any) -> None:
    old, settings.SECRET_KEY = settings.SECRET_KEY, "another secret"
    assert refused(anonymous, f"cities/?page_size=2&cursor={cursor}")
    settings.SECRET_KEY_FALLBACKS = [old]
    assert keys(anonymous.body(f"cities/?page_size=2&cursor={cursor}"), "slug")[0] == "city-02"


def test_a_cursor_is_small_the_same_each_time_and_not_to_be_read(anonymous: Api, cursor: str) -> None:
    assert len(cursor) < 60
    assert cursor_of(anonymous.body("cities/?page_size=2")["next"]) == cursor
    assert b"city" not in b64decode(cursor + "==", altchars=b"-_")
