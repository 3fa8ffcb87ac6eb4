"""What cannot be meant is refused by name, at every address that writes, and nothing is written.

Never an internal error, always a problem document, and each bad field by a JSON pointer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction

from commitments.models import FollowUp, StatusReport
from tests.api.circles import Circles, circles, dialogue, item, step
from tests.api.circles import circles_world as circles_world
from tests.api.client import Api, document, operation
from tests.api.conftest import key_of
from tests.api.writes import WRITES, WRONG, Write

pytestmark = pytest.mark.django_db

story = circles

# --- Requests -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def callers(circles_world: Circles) -> dict[str, Api]:
    return {name: Api(key_of(circles_world.people[name])) for name in ("chengdu", "bank", "staff", "verifier")}


@pytest.fixture
def refuse(circles_world: Circles, callers: dict[str, Api], db: None) -> Iterator[Any]:
    """Send something to an address, and take what is answered: a problem. No table may change."""
    before = rows()

    def send(
        write: Write, body: Any, *, query: str = "", content_type: str = "application/json", **headers: str
    ) -> Any:
        data = body if isinstance(body, str | bytes) else json.dumps(body)
        answer = callers[write.who].send(
            "POST", path_of(write, circles_world) + query, data, content_type=content_type, **headers
        )
        assert 400 <= answer.status_code < 500, (body, answer.content)
        assert answer["Content-Type"] == "application/problem+json"
        return answer

    yield send
    assert rows() == before


def path_of(write: Write, world: Circles) -> str:
    return write.path.format(private=world.reports["private"].pk)


def body_of(write: Write, world: Circles) -> dict[str, Any]:
    """The whole body, with the versions and ids that the world has."""

    def value(told: Any) -> Any:
        kind, _, name = told.partition(" ") if isinstance(told, str) else ("", "", "")
        match kind:
            case "item":
                return item(name).version
            case "step":
                return step(name).version
            case "follow-up":
                return FollowUp.objects.get(dialogue__reference="CHN-3", commitment__reference=name).version
            case "dialogue":
                return dialogue(name).version
            case "report":
                return world.reports[name].pk
        return told

    return {name: value(told) if name in ("version", "report") else told for name, told in write.body.items()}


def rows() -> dict[str, tuple[int, int]]:
    """How many rows each table has, and how often they were edited."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            edits = "sum(version)" if any(one.column == "version" for one in model._meta.concrete_fields) else "0"
            cursor.execute(f"SELECT count(*), {edits} FROM {connection.ops.quote_name(model._meta.db_table)}")
            found[model._meta.label] = cursor.fetchone()
    return found


def put(body: dict[str, Any], where: str, value: Any) -> dict[str, Any]:
    """The body with one value at a pointer replaced."""
    changed = json.loads(json.dumps(body))
    *path, last = where.split("/")
    inner = changed
    for part in path:
        inner = inner[int(part) if isinstance(inner, list) else part]
    inner[int(last) if isinstance(inner, list) else last] = value
    return changed


def pointers(answer: Any) -> set[str]:
    return {error["pointer"] for error in answer.json()["errors"]}


each_write = pytest.mark.parametrize("write", WRITES, ids=lambda write: write.name)


@each_write
def test_the_whole_body_is_taken_as_it_stands(
    circles_world: Circles, callers: dict[str, Api], db: None, write: Write
) -> None:
    answer = callers[write.who].post(path_of(write, circles_world), body_of(write, circles_world))
    assert answer.status_code in (200, 201), answer.content


# --- Single fields --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("write", "where"), [(write, where) for write in WRITES for where in WRONG[write.name]],
    ids=lambda value: value if isinstance(value, str) else value.name,
)  # fmt: skip
def test_a_value_that_a_field_cannot_hold_is_refused_by_its_pointer(
    circles_world: Circles, refuse: Any, write: Write, where: str
) -> None:
    body = body_of(write, circles_world)
    field = where.partition("/")[0]
    for value in WRONG[write.name][where]:
        answer = refuse(write, put(body, where, value))
        assert answer.status_code == 422, (value, answer.content)
        # At the value, in it, or (where a whole object is meant) around it; and nothing else is accused.
        assert all(one == f"/{field}" or one.startswith(f"/{field}/") for one in pointers(answer)), (
            value,
            pointers(answer),
        )
        assert any(one.startswith(f"/{where}") or f"/{where}".startswith(one) for one in pointers(answer)), value


def body_of_operation(write: Write) -> str:
    """The component of the description that the body has to be."""
    described = operation("POST", f"/api/v1/{write.path.format(private=1)}")
    assert described is not None
    return str(described["requestBody"]["content"]["application/json"]["schema"]["$ref"])


def body_fields(write: Write) -> list[str]:
    return list(document()["components"]["schemas"][body_of_operation(write).rpartition("/")[2]]["properties"])


def test_every_field_of_every_body_is_tried() -> None:
    """Of all that makes something. What changes something is tried beside the editing."""
    tried: dict[str, set[str]] = {}
    for write in WRITES:
        names = tried.setdefault(body_of_operation(write), set())
        names |= {where.partition("/")[0] for where in WRONG[write.name]}
    everything = {
        body["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        for operations in document()["paths"].values()
        for method, body in operations.items()
        if method == "post"
    }
    assert tried.keys() == everything
    for name, fields in tried.items():
        assert fields == document()["components"]["schemas"][name.rpartition("/")[2]]["properties"].keys()


@each_write
def test_every_bad_field_is_named_at_once(circles_world: Circles, refuse: Any, write: Write) -> None:
    """A list is nowhere a value of its own, an object nowhere one of an unknown field."""
    body: dict[str, Any] = {name: [[]] for name in write.body} | {"unknown": {}, "a/b~c": None}
    answer = refuse(write, body)
    assert answer.status_code == 422
    accused = {"/" + pointer.split("/")[1] for pointer in pointers(answer)}
    assert accused == {f"/{name}" for name in write.body} | {"/unknown", "/a~1b~0c"}


@each_write
def test_what_is_missing_is_named_at_once(circles_world: Circles, refuse: Any, write: Write) -> None:
    answer = refuse(write, {})
    assert answer.status_code == 422
    assert pointers(answer) == {f"/{name}" for name in write.required}
    assert pointers(refuse(write, {"unknown": 1})) == {f"/{name}" for name in (*write.required, "unknown")}
    assert pointers(refuse(write, dict.fromkeys(write.required))) == {f"/{name}" for name in write.required}


def test_every_bad_line_of_a_list_is_named(circles_world: Circles, refuse: Any) -> None:
    write = WRITES[0]
    evidence = [{"url": "javascript:alert(1)"}, {"url": "https://chengdu.example/", "title": 1}, {}]
    answer = refuse(write, body_of(write, circles_world) | {"evidence": evidence})
    assert pointers(answer) == {"/evidence/0/url", "/evidence/1/title", "/evidence/2/url"}


@pytest.mark.any_engine
@each_write
def test_a_field_that_is_only_read_is_refused_as_that(circles_world: Circles, refuse: Any, write: Write) -> None:
    for name in write.read_only:
        answer = refuse(write, body_of(write, circles_world) | {name: 1})
        assert answer.status_code == 422
        assert answer.json()["errors"] == [{"pointer": f"/{name}", "detail": "This is read-only."}]


UNKNOWN = ["owner_id", "text", "by", "now", "recorded_by", "__class__", "Status", "", "a\u0000b"]


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("write", "name"),
    [*((WRITES[0], name) for name in UNKNOWN), *((write, UNKNOWN[0]) for write in WRITES[1:])],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_an_unknown_field_is_refused(circles_world: Circles, refuse: Any, write: Write, name: str) -> None:
    answer = refuse(write, body_of(write, circles_world) | {name: "x"})
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    there_are = ", ".join(body_fields(write))
    assert error == {"pointer": f"/{name}", "detail": f"There is no such field. There are: {there_are}."}


@pytest.mark.parametrize("where", ["narrative", "no_evidence_reason", "evidence/0/title"])
def test_a_control_character_is_refused_in_words(circles_world: Circles, refuse: Any, where: str) -> None:
    answer = refuse(WRITES[0], put(body_of(WRITES[0], circles_world), where, "a\x1bb"))
    assert answer.json()["errors"] == [
        {"pointer": f"/{where}", "detail": "Remove the control characters, which are no text."}
    ]


def test_a_text_is_stored_in_one_form(circles_world: Circles, callers: dict[str, Api], db: None) -> None:
    said = {"narrative": "\r\nمی\u200cخواهم\r\n👩\u200d👧 \t", "no_evidence_reason": "\u200b"}
    path, body = path_of(WRITES[0], circles_world), body_of(WRITES[0], circles_world)
    answer = callers["chengdu"].post(path, body | said)
    assert answer.status_code == 201, answer.content
    line = StatusReport.objects.get(pk=answer.json()["id"])
    assert (line.narrative, line.no_evidence_reason) == ("می\u200cخواهم\n👩\u200d👧", "")


# --- Bodies that are none -------------------------------------------------------------------------------------------

UNREADABLE: list[str | bytes] = [
    "[]", "null", "true", "1", '"text"', "{", "{}{}", "{'a': 1}", '{"a": 1,}', '{"a": NaN}', '{"a": Infinity}',
    '{"a": 1e999}', '{"a": ' + "9" * 400 + "}", '{"a": 1, "a": 1}', '{"x": {"a": 1, "a": 1}}', '{"a": "\\ud800"}',
    '{"\\udfff": 1}', '{"a": ' + "[" * 33 + "]" * 33 + "}", '{"a": ' + '{"a":' * 40 + "1" + "}" * 40 + "}",
    b'{"a": "\xff"}', b"\xff\xfe{\x00}\x00", '{"a": "\t"}', b"",
]  # fmt: skip


@pytest.mark.any_engine
@each_write
def test_a_body_that_is_no_object_is_refused(refuse: Any, write: Write) -> None:
    for body in UNREADABLE:
        answer = refuse(write, body)
        assert (answer.status_code, "errors" in answer.json()) == (400, False), body


@pytest.mark.any_engine
@each_write
def test_a_body_of_another_type_is_refused(circles_world: Circles, refuse: Any, write: Write) -> None:
    for content_type in (
        "text/plain", "text/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/merge-patch+json", "application/json; charset=utf-16", "nonsense",
    ):  # fmt: skip
        answer = refuse(write, body_of(write, circles_world), content_type=content_type)
        assert answer.status_code == 415, content_type


@pytest.mark.any_engine
@each_write
def test_a_body_that_is_too_large_is_refused(circles_world: Circles, refuse: Any, write: Write) -> None:
    answer = refuse(write, body_of(write, circles_world) | {"padding": "x" * 1024 * 1024})
    assert answer.status_code == 413


@pytest.mark.any_engine
@each_write
def test_a_write_takes_nothing_from_the_query_string(circles_world: Circles, refuse: Any, write: Write) -> None:
    for query in ("?version=1", "?format=json", "?a=", "?%00=1", "?a=1&a=2"):
        answer = refuse(write, body_of(write, circles_world), query=query)
        assert answer.status_code == 400
        assert answer.json()["errors"][0].keys() == {"parameter", "detail"}


# --- Versions -------------------------------------------------------------------------------------------------------

VERSIONED = [write for write in WRITES if "version" in write.body]
each_versioned = pytest.mark.parametrize("write", VERSIONED, ids=lambda write: write.name)


@each_versioned
def test_a_version_that_is_stale_is_refused(circles_world: Circles, refuse: Any, write: Write) -> None:
    body = body_of(write, circles_world)
    current = body.pop("version")
    for version in (current + 1, 999_999_999):
        assert refuse(write, body | {"version": version}).status_code == 412
        answer = refuse(write, body, **{"If-Match": f'"{version}.0123456789abcdef"'})
        assert answer.status_code == 412
        assert answer.json()["version"] == current


@pytest.mark.any_engine
@each_versioned
def test_if_match_has_to_be_a_tag(circles_world: Circles, refuse: Any, write: Write) -> None:
    """One that is none is not read; one that is and that no version of the record has is stale."""
    body = body_of(write, circles_world)
    current = body.pop("version")
    for tag in (
        str(current), f"{current}.00", f'"{current}', f'"{current}" "{current}"', f'"{current}", *', f'"{current}", 1',
        ",", f"w/\"{current}\"", '"\u0661"',
    ):  # fmt: skip
        answer = refuse(write, body, **{"If-Match": tag})
        assert answer.status_code == 400, (tag, answer.content)
    for tag in ('""', '"x"', '"-1"', f'"{current + 1}.xyz"', f'"{10**20}"', '"1e30"', f'"x", "{current + 1}"'):
        answer = refuse(write, body, **{"If-Match": tag})
        assert (answer.status_code, answer.json()["version"]) == (412, current), tag


@pytest.mark.any_engine
@each_versioned
def test_two_versions_that_differ_are_refused(circles_world: Circles, refuse: Any, write: Write) -> None:
    body = body_of(write, circles_world)
    for tag in (f'"{body["version"] + 1}.00"', f'"{body["version"] + 1}.00", "x"'):
        answer = refuse(write, body, **{"If-Match": tag})
        assert (answer.status_code, pointers(answer)) == (422, {"/version"})


@each_write
def test_an_answer_has_the_tag_that_the_record_has_where_it_stands(
    circles_world: Circles, callers: dict[str, Api], db: None, write: Write
) -> None:
    caller = callers[write.who]
    answer = caller.post(path_of(write, circles_world), body_of(write, circles_world))
    name = "Location" if answer.status_code == 201 else "Content-Location"
    assert {"Location", "Content-Location"} & set(answer.headers) == {name}
    read = caller.get(answer[name])
    assert (read.status_code, answer["ETag"], answer.json()) == (200, read["ETag"], read.json())
    assert caller.get(answer[name], if_none_match=answer["ETag"]).status_code == 304


@each_versioned
def test_if_match_stands_in_for_the_version(
    circles_world: Circles, callers: dict[str, Api], db: None, write: Write
) -> None:
    body = body_of(write, circles_world)
    current = body.pop("version")
    listed = (f'"{current + 98}.a","{current}.0", "x"', f' , "{current}" ,, W/"0,{current}",')
    for tag in (f'"{current}.0123456789abcdef"', f'"{current}"', "*", *listed):
        with transaction.atomic():
            answer = callers[write.who].post(path_of(write, circles_world), body, **{"If-Match": tag})
            assert answer.status_code in (200, 201), (tag, answer.content)
            transaction.set_rollback(True)


@pytest.mark.parametrize(
    "write",
    [write for write in WRITES if write.name in ("sharing", "retraction", "action")],
    ids=lambda write: write.name,
)
def test_an_act_without_a_version_compares_if_match_all_the_same(
    circles_world: Circles, callers: dict[str, Api], refuse: Any, db: None, write: Write
) -> None:
    path, body = path_of(write, circles_world), body_of(write, circles_world)
    acted_on = path.rstrip("/").rpartition("/")[0] + "/"
    tag = callers[write.who].get(acted_on)["ETag"]
    version = int(tag.strip('"').partition(".")[0])
    answer = refuse(write, body, **{"If-Match": f'"{version + 1}.00"'})
    assert (answer.status_code, answer.json()["version"]) == (412, version)
    assert refuse(write, body, **{"If-Match": str(version)}).status_code == 400
    with transaction.atomic():
        assert callers[write.who].post(path, body, **{"If-Match": tag}).status_code == 201
        transaction.set_rollback(True)


@pytest.mark.any_engine
@each_write
def test_a_length_that_is_no_number_is_an_empty_body(circles_world: Circles, refuse: Any, write: Write) -> None:
    for length in ("abc", "-1", "1e3", "\u0661"):
        answer = refuse(write, body_of(write, circles_world), **{"Content-Length": length})
        assert answer.status_code == 400, (length, answer.content)
