"""Bodies are read strictly: what nobody can have meant is refused, not guessed."""

from __future__ import annotations

import json

import pytest

from accounts.models import User
from tests.api.client import Api
from tests.api.conftest import as_user
from tests.worlds import China, china
from urbanshift.api.bodies import LARGEST_BODY

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china

ADDRESS = "action-items/CHN-1-01-1/acceptance/"


@pytest.fixture
def writer(db: None) -> Api:
    """Somebody who may try to write; bodies are read before anything is looked up."""
    return as_user(User.objects.create_user("writer@example.org", "correct-horse-battery"))


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ("{", "The body is not JSON: line 1, column 2."),
        ("[]", "The body has to be a JSON object."),
        ("null", "The body has to be a JSON object."),
        ('"text"', "The body has to be a JSON object."),
        ('{"a": 1, "a": 2}', "The body gives the key 'a' twice in one object."),
        ('{"b": [{"\\ud800": 1, "\\ud800": 1}]}', "The body gives the key '\\ud800' twice in one object."),
        ('{"a": NaN}', "At /a: this is no number, or one that is too large."),
        ('{"a": [0, {"b/c~": -Infinity}]}', "At /a/1/b~1c~0: this is no number, or one that is too large."),
        ('{"a": 1e999}', "At /a: this is no number, or one that is too large."),
        ('{"a": -' + "9" * 5000 + "}", "At /a: this is no number, or one that is too large."),
        ('{"a": {"b": "\\ud800"}}', "At /a/b: this has half a character (a lone surrogate)."),
        ('{"a": {"\\udfff": 1}}', "At /a: this has half a character (a lone surrogate)."),
        ('{"\\udfff": 1}', "At the top: this has half a character (a lone surrogate)."),
        ('{"a": ' + "[" * 33 + "]" * 33 + "}", "At /a" + "/0" * 31 + ": this has too many levels."),
        ('{"a": ' + "[" * 100_000 + "]" * 100_000 + "}", "The body has too many levels."),
        ('{"a": "' + "\n" + '"}', "The body is not JSON: line 1, column 8."),
        (b"\xff{}", "The body is not UTF-8."),
        (b"\xef\xbb\xbf{}", "The body begins with a byte order mark: send it without."),
    ],
)
def test_what_is_not_strict_json_is_refused(writer: Api, body: str | bytes, detail: str) -> None:
    response = writer.send("POST", ADDRESS, body, content_type="application/json")
    assert response.status_code == 400
    assert response.json()["detail"] == detail


def test_thirty_two_levels_are_read(writer: Api) -> None:
    body = '{"acceptance": ' + "[" * 31 + "]" * 31 + "}"
    assert writer.send("POST", ADDRESS, body, content_type="application/json").status_code == 404


def test_a_body_of_one_mebibyte_is_read_and_a_larger_one_refused(writer: Api) -> None:
    frame = len('{"acceptance": ""}')
    largest = json.dumps({"acceptance": "x" * (LARGEST_BODY - frame)})
    assert writer.send("POST", ADDRESS, largest, content_type="application/json").status_code == 404
    response = writer.send("POST", ADDRESS, largest + " ", content_type="application/json")
    assert response.status_code == 413
    assert response.json()["type"].endswith("#too-large")


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/json",
     "application/json; charset=latin-1", "application/json; charset=utf-16",
     "*/*", "application/*", "*/json", "*/*; charset=utf-8", "*", "application/json, text/plain", "x" * 5000],
)  # fmt: skip
def test_another_content_type_is_refused(writer: Api, content_type: str) -> None:
    response = writer.send("POST", ADDRESS, '{"acceptance": "accepted"}', content_type=content_type)
    assert response.status_code == 415
    assert response.json()["detail"] == "Send the body as application/json in UTF-8, without Content-Encoding."


@pytest.mark.parametrize(("encoding", "status"), [("gzip", 415), ("br, identity", 415), ("Identity", 404)])
def test_a_body_that_is_packed_is_refused(writer: Api, encoding: str, status: int) -> None:
    body = '{"acceptance": "accepted"}'
    response = writer.send("POST", ADDRESS, body, content_type="application/json", content_encoding=encoding)
    assert response.status_code == status


def test_utf_8_may_be_named(writer: Api) -> None:
    body = '{"acceptance": "accepted"}'
    assert writer.send("POST", ADDRESS, body, content_type="application/json; charset=UTF-8").status_code == 404


def test_no_body_is_no_json(writer: Api) -> None:
    response = writer.send("POST", ADDRESS)
    assert (response.status_code, response.json()["detail"]) == (400, "The body is empty: send a JSON object.")


def test_a_body_without_its_length_is_not_taken_for_an_empty_one(writer: Api) -> None:
    response = writer.send("POST", ADDRESS, content_type="application/json", transfer_encoding="chunked")
    assert (response.status_code, response.json()["detail"]) == (
        400,
        "The body came without its length, and was not read: send Content-Length.",
    )


def test_a_body_that_cannot_be_read_is_refused_before_existence_is_looked_at(writer: Api) -> None:
    response = writer.send("POST", "action-items/NO-1/acceptance/", "{", content_type="application/json")
    assert response.status_code == 400


def test_a_null_character_in_a_text_is_a_fault_of_the_field(world: China, chengdu: Api) -> None:
    world.adopt_first(footing="recorded")
    response = chengdu.post(ADDRESS, {"acceptance": "declined", "reason": "a\0b"})
    assert response.status_code == 422
    assert [error["pointer"] for error in response.json()["errors"]] == ["/reason"]
