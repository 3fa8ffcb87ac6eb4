"""Who asks: bad credentials are refused always, none where something is to be written."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import OperationalError
from django.test import Client

from accounts.actions import issue_key, revoke_key
from accounts.models import ApiKey, User
from dialogues.actions.people import close_account
from tests.api.client import Api
from tests.api.conftest import TODAY, as_user, key_of
from tests.worlds import NOW, China, china, person

pytestmark = pytest.mark.django_db

story = china

WRITE = "action-items/CHN-1-01-1/acceptance/"


@pytest.fixture
def user(db: None) -> User:
    return person("somebody")


@pytest.mark.parametrize(
    "header",
    ["", "Api-Key", "Api-Key ", "Api-Key x", "Api-Key short.secret", "Bearer abc", "Basic c3RhZmY6c2VjcmV0",
     "Api-Key abcdefgh.0123456789abcdef0123456789abcdef", "Api-Key abcdefgh.0123456789abcdef0123456789abcdef x",
     "Api-Key é.0123456789abcdef0123456789abcdef"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["countries/", "countries/XX/", "nothing/", "openapi.json"])
def test_bad_credentials_give_401_always(db: None, header: str, path: str) -> None:
    response = Api().get(path, authorization=header)
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == 'Api-Key realm="api"'
    assert response["Cache-Control"] == "private, no-store"
    assert response.json()["type"].endswith("#not-authenticated")


def test_what_is_cut_off_of_a_key_is_asked_for(user: User) -> None:
    response = Api(key_of(user)[:-1]).get("countries/")
    assert (response.status_code, response.json()["detail"]) == (
        401,
        "Send the whole key, as: Authorization: Api-Key KEY.",
    )


def test_bad_credentials_come_before_method_format_and_query(db: None) -> None:
    caller = Api("bad")
    assert caller.send("DELETE", "countries/").status_code == 401
    assert caller.get("countries/", accept="text/html").status_code == 401
    assert caller.get("countries/?nonsense=1").status_code == 401
    assert caller.post(WRITE, {}).status_code == 401


def test_a_key_works_in_any_case_of_its_scheme(user: User) -> None:
    key = key_of(user)
    assert Api().get("countries/", authorization=f"api-key {key}").status_code == 200


def test_a_wrong_secret_of_a_known_key(user: User) -> None:
    prefix = key_of(user).partition(".")[0]
    response = Api(f"{prefix}.{'x' * 32}").get("countries/")
    assert (response.status_code, response.json()["detail"]) == (401, "There is no such key.")


def test_a_revoked_key(user: User) -> None:
    record, key = issue_key(user, by=None, now=NOW)
    revoke_key(record, by=None, now=NOW)
    response = Api(key).get("countries/")
    assert (response.status_code, response.json()["detail"]) == (401, "This key was revoked.")


def test_an_expired_key(user: User) -> None:
    key = issue_key(user, by=None, now=NOW, expires_at=NOW + timedelta(minutes=1))[1]
    response = Api(key).get("countries/")
    assert (response.status_code, response.json()["detail"]) == (401, "This key has expired.")


def test_a_key_of_an_inactive_account(user: User) -> None:
    key = key_of(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    response = Api(key).get("countries/")
    assert (response.status_code, response.json()["detail"]) == (401, "The account of this key is closed.")


def test_closing_an_account_ends_its_keys(user: User) -> None:
    key = key_of(user)
    close_account(user, by=None, now=NOW, reason="They left.")
    assert Api(key).get("countries/").status_code == 401


def test_no_credential_gives_401_on_writes_before_existence_is_looked_at(world: China) -> None:
    world.adopt_first()
    for path in (WRITE, "action-items/NO-1/acceptance/"):
        response = Api().post(path, {"acceptance": "accepted"})
        assert response.status_code == 401
        assert response.json()["detail"] == "Send a key: Authorization: Api-Key KEY."


def test_a_key_for_reading_does_not_write(world: China) -> None:
    world.adopt_first(footing="recorded")
    caller = as_user(world.chengdu_officer, scope="read")
    for path in (WRITE, "action-items/NO-1/acceptance/"):
        response = caller.post(path, {"acceptance": "accepted"})
        assert (response.status_code, response.json()["detail"]) == (403, "This key is for reading only.")
    assert caller.body("action-items/CHN-1-01-1/")["allowed_transitions"] == []
    assert as_user(world.chengdu_officer).post(WRITE, {"acceptance": "accepted"}).status_code == 201


def test_the_use_of_a_key_is_noted_at_most_hourly(user: User) -> None:
    record, key = issue_key(user, by=None, now=NOW)
    caller = Api(key)
    caller.get("countries/")
    with time_machine.travel(TODAY + timedelta(minutes=59), tick=False):
        caller.get("countries/")
    record.refresh_from_db()
    assert record.last_used_at == TODAY
    with time_machine.travel(TODAY + timedelta(minutes=60), tick=False):
        caller.get("countries/")
    record.refresh_from_db()
    assert record.last_used_at == TODAY + timedelta(minutes=60)
    assert record.version == 1


def test_a_locked_database_does_not_keep_a_key_from_reading(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    key = key_of(user)

    def locked(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("urbanshift.api.authentication.note_key_use", locked)
    assert Api(key).get("countries/").status_code == 200


def test_a_key_stands_in_no_log(user: User, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    key = key_of(user)
    Api(key).get("countries/")
    Api(key + "x").get("countries/XX/")
    Api(key).post("nothing/", {})
    assert key.partition(".")[2] not in caplog.text


def test_a_key_in_the_query_string_is_an_unknown_parameter(user: User) -> None:
    response = Api().get(f"countries/?api_key={key_of(user)}")
    assert response.status_code == 400


# --- Sessions -------------------------------------------------------------------------------------------------------


def test_a_session_reads_and_writes_with_its_csrf_token(world: China) -> None:
    world.adopt_first(footing="recorded")
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.chengdu_officer)
    address = f"/api/v1/{WRITE}"
    assert client.get("/api/v1/action-items/CHN-1-01-1/").json()["last_reported_on"] is None

    refused = client.post(address, {"acceptance": "accepted"}, content_type="application/json")
    assert (refused.status_code, refused["Content-Type"]) == (403, "application/problem+json")

    client.get("/sign-out/")
    token = "a" * 32
    client.cookies["csrftoken"] = token
    accepted = client.post(
        address, {"acceptance": "accepted"}, content_type="application/json", headers={"x-csrftoken": token}
    )
    assert accepted.status_code == 201


def test_answers_to_a_credential_are_private(user: User) -> None:
    answer = Api(key_of(user)).get("countries/")
    assert answer["Cache-Control"] == "private, no-cache"
    assert {"Accept", "Authorization", "Cookie"} <= {name.strip() for name in answer["Vary"].split(",")}
    client = Client()
    client.force_login(user)
    assert client.get("/api/v1/countries/")["Cache-Control"] == "private, no-cache"
    assert Api().get("countries/")["Cache-Control"] == "no-cache"


def test_the_stored_hash_is_compared_also_for_an_unknown_prefix(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    verify = ApiKey.objects.key_generator.verify

    def noted(key: str, hashed: str) -> bool:
        compared.append(hashed)
        return bool(verify(key, hashed))

    monkeypatch.setattr(ApiKey.objects.key_generator, "verify", noted)
    Api(f"{'a' * 8}.{'b' * 32}").get("countries/")
    assert len(compared) == 1
