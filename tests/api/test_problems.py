"""Every refusal is a problem document, whatever went wrong and wherever."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, InterfaceError, OperationalError
from django.db.models import ProtectedError
from django.test import Client, override_settings
from rest_framework.exceptions import Throttled, ValidationError

from dialogues.api.views import Countries
from tests.api.client import Api
from tests.api.conftest import as_user
from tests.worlds import China, china
from urbanshift.api.problems import KINDS, MOST_NAMED, problem_of
from urbanshift.errors import Conflict, Fault, IllegalMove, Invalid, NotAllowed, NotFound, NotReady, Refused, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china

TYPE = "http://testserver/api/docs/problems/#"


def test_a_missing_record(anonymous: Api) -> None:
    response = anonymous.get("countries/XX/")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "no-store"
    assert response.json() == {
        "type": f"{TYPE}not-found",
        "title": "There is nothing here",
        "status": 404,
        "detail": "There is no such record.",
    }


@pytest.mark.parametrize("path", ["countries/XX/", "nothing/", "countries/?page_size=0"])
def test_it_is_in_english_whoever_asks(anonymous: Api, path: str) -> None:
    answer = anonymous.get(path, accept_language="zh-hans")
    assert (answer["Content-Language"], answer.content) == ("en", anonymous.get(path).content)


@pytest.mark.parametrize("debug", [True, False])
@pytest.mark.parametrize(
    "path", ["", "nothing/", "countries", "countries/CN/nothing/", "status-reports/0/", "status-reports/x/",
             "status-reports/99999999999999999999/", "countries/%00/", "countries/..%2F/", "/api", "/api/", "/api/v2/"],
)  # fmt: skip
def test_an_unknown_address(anonymous: Api, path: str, debug: bool) -> None:
    with override_settings(DEBUG=debug):
        response = anonymous.get(path)
    assert response.status_code == 404
    assert response.json()["type"] == f"{TYPE}not-found"


def test_a_write_to_an_unknown_address_needs_a_credential_first(world: China) -> None:
    assert Api().post("nothing/", {}).status_code == 401
    assert as_user(world.partner).post("nothing/", {}).status_code == 404


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("path", ["nothing/", "/api"])
def test_whatever_is_asked_of_an_unknown_address(world: China, method: str, path: str) -> None:
    with override_settings(DEBUG=True):
        assert as_user(world.partner).send(method, path).status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_a_method_that_the_address_does_not_have(anonymous: Api, method: str) -> None:
    response = anonymous.send(method, "countries/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert response.json()["detail"] == "This address has GET, HEAD."
    assert response.json()["type"] == f"{TYPE}method-not-allowed"


def test_head_answers_as_get_without_a_body(db: None) -> None:
    response = Api(checked=False).send("HEAD", "countries/")
    assert (response.status_code, response.content) == (200, b"")


@pytest.mark.parametrize(
    "accept",
    [
        "",
        "*/*",
        "application/*",
        "application/json",
        "application/json; charset=utf-8",
        "text/csv;charset=UTF-8",
        'application/json;charset="utf8"',
        "application/json;version=1",
        "text/csv; header=present",
        "application/json;q=1.0;indent=4",
        "text/html, application/json;q=0.1",
        "text/html,*/*;q=0.8",
    ],
)
def test_a_format_that_it_has(anonymous: Api, accept: str) -> None:
    assert anonymous.get("countries/", accept=accept).status_code == 200


@pytest.mark.parametrize(
    "accept",
    [
        "text/html", "application/xml", "json", "application/json;q=0, text/plain", "application/json;charset=latin-1",
        "*/*;q=0", "application/*;q=0, text/*;q=0, */*;q=0",
    ],
)  # fmt: skip
def test_a_format_that_the_address_does_not_have(anonymous: Api, accept: str) -> None:
    response = anonymous.get("countries/", accept=accept)
    assert response.status_code == 406
    assert response.json()["type"] == f"{TYPE}not-acceptable"
    assert response.json()["detail"].startswith("Accept one of: application/json, application/x-ndjson, text/csv, ")


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json;q=0, */*", "application/x-ndjson"),
        ("application/json;q=0, application/x-ndjson;q=0, */*;q=0.5", "text/csv"),
        ("*/*;q=0, application/json", "application/json"),
        ("text/*;q=0, text/csv", "text/csv"),
        ("text/csv;header=present, application/json;q=0.9", "text/csv"),
        ("*/*, text/csv", "text/csv"),
        ("text/csv, application/json", "text/csv"),
        ("text/csv;charset=latin-1, application/json;q=0.1", "application/json"),
    ],
)
def test_a_range_that_is_wanted_more_than_others(anonymous: Api, accept: str, media_type: str) -> None:
    assert anonymous.get("countries/", accept=accept)["Content-Type"].partition(";")[0] == media_type


def test_what_is_not_there_or_not_for_nobody_says_so_whatever_it_accepts(anonymous: Api) -> None:
    assert anonymous.get("nope/", accept="text/html").status_code == 404
    assert anonymous.post("action-items/CHN-1-01-1/status-reports/", {}, accept="text/html").status_code == 401
    assert anonymous.patch("commitments/CHN-1-01/", {}, accept="text/html").status_code == 401


def test_a_host_that_is_not_ours_is_refused_as_a_problem() -> None:
    response = Api(checked=False).get("countries/", host="elsewhere.example")
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.json() == {
        "type": "about:blank",
        "title": "The request cannot be read",
        "status": 400,
        "detail": "The request cannot be answered as it was sent.",
    }


def break_with(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Any) -> None:
        raise error

    monkeypatch.setattr(Countries, "visible", broken)


@pytest.mark.parametrize("debug", [True, False])
def test_an_error_of_ours_tells_nothing(anonymous: Api, monkeypatch: pytest.MonkeyPatch, debug: bool) -> None:
    break_with(RuntimeError("SELECT secret FROM table"), monkeypatch)
    with override_settings(DEBUG=debug):
        response = anonymous.get("countries/")
    assert response.status_code == 500
    assert response.json() == {
        "type": f"{TYPE}internal-error",
        "title": "Something went wrong here",
        "status": 500,
        "detail": "Something went wrong here, and it was logged.",
    }


@pytest.mark.parametrize("error", [OperationalError("database is locked"), InterfaceError("connection closed")])
def test_a_database_that_is_busy_or_away(anonymous: Api, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    break_with(error, monkeypatch)
    response = anonymous.get("countries/")
    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    assert "locked" not in response.json()["detail"]


def test_a_database_that_is_away_when_the_key_is_looked_up(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    caller = as_user(world.partner)

    def away(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("could not connect to server")

    monkeypatch.setattr("urbanshift.api.authentication.KeyAuthentication.key_of", away)
    assert caller.get("countries/").status_code == 503


@pytest.mark.parametrize(
    ("error", "kind", "status"),
    [
        (Invalid("Wrong."), "invalid", 422),
        (NotAllowed("No."), "not-allowed", 403),
        (NotFound("None."), "not-found", 404),
        (Conflict("Stands against it."), "conflict", 409),
        (IllegalMove("No such step."), "illegal-move", 409),
        (NotReady("Not yet."), "not-ready", 409),
        (Stale("Older.", version=3), "stale", 412),
        (Refused("No."), "conflict", 409),
        (IntegrityError("UNIQUE constraint failed: a.b"), "conflict", 409),
        (ProtectedError("Cannot delete", set()), "conflict", 409),
        (Throttled(wait=12), "too-many-requests", 429),
        (ValidationError({"a": ["Wrong."]}), "invalid", 422),
        (ZeroDivisionError("x"), "internal-error", 500),
    ],
)
def test_what_an_exception_means(error: Exception, kind: str, status: int) -> None:
    problem = problem_of(error)
    document = problem.document("/problems/")
    assert (problem.kind, document["status"], document["type"]) == (kind, status, f"/problems/#{kind}")
    assert "constraint" not in document["detail"]


def test_retry_after_of_a_throttle() -> None:
    assert problem_of(Throttled(wait=12)).headers == {"Retry-After": "12"}


def test_every_fault_of_the_domain_is_named_by_a_pointer() -> None:
    faults = [Fault("due.on", "Too early."), Fault("evidence.0.url", "No link."), Fault("", "All of it.")]
    assert problem_of(Invalid("Wrong.", faults)).errors == [
        {"pointer": "/due/on", "detail": "Too early."},
        {"pointer": "/evidence/0/url", "detail": "No link."},
        {"pointer": "", "detail": "All of it."},
    ]


def test_what_a_dialogue_lacks_is_named_by_reference() -> None:
    faults = [Fault("CHN-1-01", "Pending."), Fault("CHN-1-02.due", "No due.")]
    assert problem_of(NotReady("Not yet.", faults)).errors == [
        {"pointer": "", "reference": "CHN-1-01", "detail": "Pending."},
        {"pointer": "", "reference": "CHN-1-02", "detail": "No due."},
    ]


def test_nested_errors_of_a_body_become_pointers() -> None:
    found: Any = {"a/b~c": ["Slash."], "list": {0: {"url": ["No link."]}}, "non_field_errors": ["Whole."]}
    error = ValidationError(found)
    assert problem_of(error).errors == [
        {"pointer": "/a~1b~0c", "detail": "Slash."},
        {"pointer": "/list/0/url", "detail": "No link."},
        {"pointer": "", "detail": "Whole."},
    ]


def test_a_refusal_is_not_many_times_what_was_sent(world: China, anonymous: Api) -> None:
    unknown = [f"f{number}" for number in range(MOST_NAMED + 1)]
    refused = anonymous.get("countries/?" + "&".join(unknown))
    assert (refused.status_code, len(refused.json()["errors"])) == (400, MOST_NAMED)
    refused = as_user(world.staff).patch("countries/CN/", dict.fromkeys(unknown, 1), if_match='"1"')
    assert (refused.status_code, len(refused.json()["errors"])) == (422, MOST_NAMED)


def test_a_stale_version_tells_what_changed() -> None:
    document = problem_of(Stale("Older.", version=3, changes=["A colleague changed title."])).document("/p/")
    assert document == {
        "type": "/p/#stale",
        "title": "Somebody changed this meanwhile",
        "status": 412,
        "detail": "Older.",
        "version": 3,
        "changes": ["A colleague changed title."],
    }


def test_every_kind_is_explained_on_a_page(anonymous: Api) -> None:
    page = anonymous.client.get("/api/docs/problems/").content.decode()
    assert [name for name in KINDS if f'id="{name}"' not in page] == []
    refused = Client(enforce_csrf_checks=True).post("/api/docs/problems/")
    assert (refused.status_code, refused["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert refused["Content-Type"] == "application/problem+json"
