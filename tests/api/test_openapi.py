"""The description: valid OpenAPI 3.1, complete, and served with a page that needs nothing from elsewhere."""

from __future__ import annotations

import copy
import csv
import io
import json
import os
import re
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.finders import find
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema
from icalendar import Calendar
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from dialogues.status import Visibility
from tests.api.client import Api, close, document
from tests.api.conftest import key_of
from tests.worlds import china
from urbanshift.api.docs import description

DESCRIPTION = "/api/v1/openapi.json"
METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    GENERATOR_STATS.reset()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        document = SchemaGenerator().get_schema(request=None, public=True)
    assert not GENERATOR_STATS, GENERATOR_STATS
    found: dict[str, Any] = json.loads(json.dumps(document, default=str))
    return found


def operations(described: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]


def test_it_is_valid_openapi_3_1(described: dict[str, Any]) -> None:
    validate_schema(described)
    assert described["openapi"].startswith("3.1")


def routes(patterns: list[Any], prefix: str = "") -> list[tuple[str, set[str]]]:
    found: list[tuple[str, set[str]]] = []
    for pattern in patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found += routes(pattern.url_patterns, address)
        elif isinstance(pattern, URLPattern) and (actions := getattr(pattern.callback, "actions", None)):
            found.append((address, set(actions) - {"head"}))
    return found


def test_every_route_and_method_is_described(described: dict[str, Any]) -> None:
    expected = {
        ("/" + re.sub(r"<\w+:(\w+)>", r"{\1}", address), method)
        for address, methods in routes(get_resolver().url_patterns)
        for method in methods
    }
    found = {(path, method) for path, method, _ in operations(described)}
    assert found == expected | {(DESCRIPTION, "get")}


def test_every_operation_lists_the_refusals_that_it_can_answer(described: dict[str, Any]) -> None:
    for path, method, operation in operations(described):
        expected = {"400", "401", "406", "429", "500", "503"}
        if "{" in path:
            expected |= {"404"}
        if method != "get":
            expected |= {"403", "409", "412"}
        if method in ("patch", "delete"):
            expected |= {"428"}
        if method in ("post", "patch"):
            expected |= {"413", "415", "422"}
        answers = [operation["responses"][code] for code in ("200", "201") if code in operation["responses"]]
        assert all("ETag" in answer["headers"] for answer in answers), (path, method)
        assert answers or method == "delete"
        if method == "get":
            expected |= {"304"}
        missing = expected - operation["responses"].keys()
        assert not missing, (path, method, missing)
        for status, answer in operation["responses"].items():
            if status >= "400":
                assert list(answer["content"]) == ["application/problem+json"], (path, status)


def test_every_operation_and_parameter_is_explained(described: dict[str, Any]) -> None:
    for path, method, operation in operations(described):
        assert operation.get("description"), (path, method)
        for parameter in operation.get("parameters", []):
            assert parameter["in"] == "path" or parameter.get("description"), (path, parameter["name"])


def test_every_operation_has_a_title_of_its_own(described: dict[str, Any]) -> None:
    titles = [operation.get("summary", "") for _path, _method, operation in operations(described)]
    assert all(0 < len(title) < 60 for title in titles), titles
    assert len(set(titles)) == len(titles), titles
    texts = (
        described["paths"]["/api/v1/commitments/"]["get"],
        described["paths"]["/api/v1/commitments/{reference}/"]["get"],
    )
    assert texts[0]["description"] != texts[1]["description"], "a list and a single record are told apart"


def fields(name: str, schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """All properties in a schema, by the path to each."""
    found = []
    for key, inner in schema.get("properties", {}).items():
        found += [(f"{name}.{key}", inner), *fields(f"{name}.{key}", inner)]
    return found + (fields(name, schema["items"]) if "items" in schema else [])


def test_every_schema_and_field_is_explained(described: dict[str, Any]) -> None:
    """By more than its values."""
    schemas = described["components"]["schemas"]
    assert [name for name, schema in schemas.items() if not schema.get("description")] == []
    bare = [
        path
        for name, schema in schemas.items()
        for path, field in fields(name, schema)
        if field.get("description", "").startswith("* ") or not field.get("description")
    ]
    assert bare == []
    summary = described["paths"]["/api/v1/summary/"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert [path for path, field in fields("", summary) if not field.get("description")] == []


def test_what_is_always_needed_is_required(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    for name, field in (("RequestInput", "reason"), ("StatusReportInput", "narrative")):
        assert field in schemas[name]["required"]
        assert schemas[name]["properties"][field]["type"] == "string"


def test_a_refusal_that_will_pass_says_when(described: dict[str, Any]) -> None:
    for path, method, operation in operations(described):
        found = {status for status, answer in operation["responses"].items() if "Retry-After" in answer["headers"]}
        assert found == {"429", "503"} | ({"409"} if method == "post" else set()), (path, method)


def test_a_body_is_never_left_out(described: dict[str, Any]) -> None:
    for path, method, operation in operations(described):
        needs_one = operation.get("requestBody", {}).get("required", False)
        assert needs_one == (method in ("post", "patch")), (path, method)


def told(part: Any) -> list[str]:
    """All summaries and descriptions in a part of the description."""
    if isinstance(part, list):
        return [text for one in part for text in told(one)]
    if not isinstance(part, dict):
        return []
    found = [part[name] for name in ("summary", "description") if isinstance(part.get(name), str)]
    return found + [text for name, one in part.items() if name != "example" for text in told(one)]


def test_one_word_for_one_thing(described: dict[str, Any]) -> None:
    other = re.compile(r"finali[sz]e|next step|taken back|instrument|\baction(?! items?\b)s?\b", re.IGNORECASE)
    values = re.compile(r"^\* .*$", re.MULTILINE)  # Said as pages have them.
    texts = [values.sub("", text) for text in told([described["paths"], described["components"]])]
    assert [text for text in texts if other.search(text)] == []


def test_every_body_has_an_example_that_is_one(described: dict[str, Any]) -> None:
    closed = document()
    for path, method, operation in operations(described):
        if path == DESCRIPTION:
            continue  # It is itself one.
        bodies = [operation["requestBody"]] if "requestBody" in operation else []
        for answer in [*bodies, *operation["responses"].values()]:
            for media_type, content in answer.get("content", {}).items():
                if media_type in ("application/json", "application/geo+json", "application/problem+json"):
                    schema = {**closed_schema(content["schema"]), "components": closed["components"]}
                    errors = [
                        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
                        for error in Draft202012Validator(schema).iter_errors(content["example"])
                    ]
                    assert not errors, (path, method, errors)


def test_a_list_is_shown_in_each_format_that_is_text(described: dict[str, Any]) -> None:
    content = described["paths"]["/api/v1/action-items/"]["get"]["responses"]["200"]["content"]
    [line] = content["application/json"]["example"]["results"]
    assert json.loads(content["application/x-ndjson"]["example"]) == line
    [row] = csv.DictReader(io.StringIO(content["text/csv"]["example"]))
    assert (row["reference"], row["owner.slug"]) == (line["reference"], line["owner"]["slug"])
    [event] = Calendar.from_ical(content["text/calendar"]["example"]).walk("VEVENT")
    assert (event["uid"], event["summary"]) == (f"{line['reference']}@dialogue-tracker", line["title"])
    without = {
        (path, media_type)
        for path, _method, operation in operations(described)
        for answer in operation["responses"].values()
        for media_type, shown in answer.get("content", {}).items()
        if "example" not in shown and "spreadsheetml" not in media_type
    }
    assert without == {(DESCRIPTION, "application/json")}


def closed_schema(schema: dict[str, Any]) -> dict[str, Any]:
    found = copy.deepcopy(schema)
    close(found)
    return found


def test_operation_names_are_unique(described: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in operations(described)]
    assert len(names) == len(set(names))


def test_inputs_allow_nothing_that_is_not_listed(described: dict[str, Any]) -> None:
    for path, method, operation in operations(described):
        if "requestBody" in operation:
            reference = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
            schema = described["components"]["schemas"][reference.rpartition("/")[2]]
            assert schema["additionalProperties"] is False, (path, method)


def test_hidden_fields_are_not_promised(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    assert "answer_note" in schemas["RequestLine"]["properties"]
    assert "answer_note" not in schemas["RequestLine"]["required"]
    assert "kind" in schemas["RequestLine"]["required"]
    # Of a record one may ask for some fields alone.
    assert "required" not in schemas["CommitmentRow"] or schemas["CommitmentRow"]["required"] == []


@pytest.mark.django_db
def test_it_is_served(anonymous: Api) -> None:
    response = anonymous.get("openapi.json")
    assert response["Content-Type"] == "application/json"
    assert response.json()["info"]["title"] == "UrbanShift Dialogue Tracker"
    tag = response["ETag"]
    again = anonymous.get("openapi.json", if_none_match=tag)
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert anonymous.get("openapi.json", if_none_match=f'"{"0" * 32}"').status_code == 200


def test_it_is_in_english_whoever_asks_first() -> None:
    text = json.dumps(Client().get("/api/v1/openapi.json", headers={"accept-language": "zh-hans"}).json())
    assert "not started" in text


@pytest.mark.django_db(transaction=True)
def test_what_it_begins_with_works_as_it_stands(live_server: Any, tmp_path: Path) -> None:
    world = china()
    world.adopt_first(visibility=Visibility.PUBLIC)
    keys = {"API_KEY": key_of(world.partner)}
    told = json.loads(description())["info"]["description"].replace("https://tracker.example", live_server.url)
    (shell,), (python,) = (re.findall(rf"```{name}\n(.*?)```", told, re.DOTALL) for name in ("sh", "python"))

    def run(*command: str, **key: str) -> str:
        environment = {**os.environ, **key}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    overdue = json.loads(run("bash", "-euc", shell, **keys))["results"]
    assert [one["overdue"] for one in overdue] == [True] * 3
    assert (tmp_path / "commitments.csv").read_text().startswith("reference,title,")
    lines = run(sys.executable, "-c", python, **keys).splitlines()
    assert [line.split()[0] for line in lines] == [one["reference"] for one in overdue]
    assert run(sys.executable, "-c", python).splitlines() == lines, "what is public needs no key"
    every = run(sys.executable, "-c", python.replace("&overdue=true", ""))
    assert [line.split()[1] for line in every.splitlines()] == ["2023-12-31", "next_dialogue", "none", "2023-12-31"]


@pytest.mark.parametrize("path", ["/api/docs/", "/api/docs/?script=", "/api/docs/problems/"])
def test_the_pages_need_nothing_from_elsewhere_and_nothing_inline(path: str) -> None:
    response = Client().get(path)
    assert response.status_code == 200
    page = response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]
    if response["Content-Type"].startswith("text/html"):
        assert not re.search(r"""(src|href)=["'](https?:)?//""", page)
        assert not re.search(r"<style|<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=", page)
        for name in re.findall(r'(?:src|href)="/static/([^"]+)"', page):
            assert find(name), name
