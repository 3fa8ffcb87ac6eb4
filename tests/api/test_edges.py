"""What every answer carries: the name of its request, leave for other sites to read it, and what will go away."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any, ClassVar

import pytest
from django.db.models import QuerySet
from django.test import RequestFactory
from rest_framework.test import force_authenticate

from dialogues.api import serializers, views
from dialogues.api.filters import NamedFilters, country_filter
from dialogues.models import Theme
from tests.api.client import Api
from tests.api.conftest import as_user
from tests.worlds import China, china
from urbanshift.api.deprecation import Deprecation
from urbanshift.logs import JsonLines

pytestmark = pytest.mark.django_db

story = china

# --- Request ids ----------------------------------------------------------------------------------------------------

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")


@pytest.mark.parametrize("name", ["a", "partner-42", "0af7651916cd43dd8448eb211c80319c", "A.b_c-9", "x" * 64])
@pytest.mark.parametrize("path", ["countries/", "countries/XX/", "nothing/", "countries/?x=1", "/"])
def test_a_request_keeps_the_name_that_it_came_with(db: None, path: str, name: str) -> None:
    assert Api(checked=False).get(path, x_request_id=name)["X-Request-ID"] == name


@pytest.mark.parametrize("name", ["", "-a", "a b", "a\nb", "é", "x" * 65, '{"a":1}', "a;b"])
def test_what_is_no_name_is_not_taken(db: None, name: str) -> None:
    told = Api().get("countries/", x_request_id=name)["X-Request-ID"]
    assert UUID.match(told)
    assert told != Api().get("countries/", x_request_id=name)["X-Request-ID"]


def test_the_log_tells_which_request_it_speaks_of(world: China, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    lines: list[dict[str, Any]] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(json.loads(JsonLines().format(record)))

    handler = Kept()
    logging.getLogger().addHandler(handler)
    try:
        staff = as_user(world.staff)
        staff.get("cities/nowhere/", x_request_id="one")
        tag = staff.get("cities/chengdu/")["ETag"]
        staff.patch("cities/chengdu/", {"name": "Another"}, if_match=tag, x_request_id="two")
        logging.getLogger("urbanshift").warning("Outside of any.")
    finally:
        logging.getLogger().removeHandler(handler)
    assert [(one["message"], one.get("request")) for one in lines] == [
        ("Not Found: /api/v1/cities/nowhere/", "one"),
        ("PATCH /api/v1/cities/chengdu/ 200", "two"),
        ("Outside of any.", None),
    ]


# --- Other sites ----------------------------------------------------------------------------------------------------

ORIGIN = {"origin": "https://partner.example"}


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", ["countries/", "countries/XX/", "nothing/", "countries/?x=1", "openapi.json"])
def test_other_sites_read(db: None, method: str, path: str) -> None:
    answer = Api(checked=False).send(method, path, **ORIGIN)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer
    shown = answer["Access-Control-Expose-Headers"].split(", ")
    assert {"Content-Disposition", "ETag", "Link", "Retry-After", "X-Request-ID"} <= set(shown)
    leave = Api(checked=False).send("OPTIONS", path, access_control_request_method=method, **ORIGIN)
    assert (leave.status_code, leave.content, leave["Access-Control-Allow-Methods"]) == (204, b"", "GET, HEAD")
    assert leave["Access-Control-Allow-Headers"] == "Accept, Authorization, If-None-Match, X-Request-ID"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "get", "TRACE"])
def test_other_sites_do_not_write(world: China, method: str) -> None:
    leave = Api(checked=False).send("OPTIONS", "cities/chengdu/", access_control_request_method=method, **ORIGIN)
    answers = [leave]
    if method != "get":
        answers.append(as_user(world.staff).send(method, "cities/chengdu/", "{}", "application/json", **ORIGIN))
    for answer in answers:
        assert answer.status_code >= 400
        assert not [name for name in answer.headers if name.startswith("Access-Control-")]


def test_pages_are_for_no_other_site(db: None) -> None:
    for method, headers in (("GET", {}), ("OPTIONS", {"access_control_request_method": "GET"})):
        answer = Api(checked=False).send(method, "/sign-in/", **ORIGIN, **headers)
        assert not [name for name in answer.headers if name.startswith("Access-Control-")]


# --- What will go away ----------------------------------------------------------------------------------------------

OLD = Deprecation(
    since=datetime(2026, 1, 1, tzinfo=UTC),
    sunset=datetime(2027, 1, 1, tzinfo=UTC),
    link="https://tracker.example/api/docs/#old",
)
OLDER = Deprecation(since=datetime(2025, 1, 1, tzinfo=UTC), link="https://tracker.example/api/docs/#older")
OLDEST = Deprecation(since=datetime(2026, 2, 1, tzinfo=UTC), sunset=datetime(2026, 6, 1, tzinfo=UTC), link=OLDER.link)


class Shown(serializers.ThemeRow):
    """A theme with a field that will go away."""

    deprecations: ClassVar[dict[str, Deprecation]] = {"parent": OLDEST}


class Sought(NamedFilters):
    country = country_filter(lambda lines, ids, view: lines)


Sought.base_filters["country"].deprecated = OLDER


class Themes(views.Themes):
    filters = Sought

    def visible(self) -> QuerySet[Theme]:
        return Theme.objects.all()


class OldThemes(Themes):
    deprecated = OLD
    row = full = Shown


def asked(view: type[Themes], query: str = "") -> Any:
    request = RequestFactory().get(f"/api/v1/themes/{query}")
    force_authenticate(request, None)
    return view.as_view({"get": "list"})(request)


def told_by(answer: Any) -> list[str]:
    """The links of an answer, but for the one to what happens after it."""
    return [link for link in answer["Link"].split(", ") if 'rel="changes"' not in link]


def test_what_will_go_away_is_told_by_what_depends_on_it(world: China) -> None:
    assert not {"Deprecation", "Sunset"} & asked(Themes).headers.keys()
    assert told_by(asked(Themes)) == []
    used = asked(Themes, "?country=CN")
    assert (used["Deprecation"], "Sunset" in used) == ("@1735689600", False)
    assert told_by(used) == ['<https://tracker.example/api/docs/#older>; rel="deprecation"; type="text/html"']
    answer = asked(OldThemes, "?country=CN")
    assert answer["Deprecation"] == "@1735689600"
    assert answer["Sunset"] == "Mon, 01 Jun 2026 00:00:00 GMT"
    assert told_by(answer) == [
        f'<https://tracker.example/api/docs/#{name}>; rel="deprecation"; type="text/html"' for name in ("old", "older")
    ]
    refused = asked(OldThemes, "?page_size=0")
    assert (refused.status_code, refused["Deprecation"]) == (400, "@1767225600")
