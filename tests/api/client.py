"""A client that holds every answer against the description of the API."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from django.test import Client
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from urbanshift.api.docs import description

ROOT = "http://testserver/api/v1/"


class Api:
    """One caller: anonymous, or with a key. Paths are below /api/v1/, or whole addresses."""

    def __init__(self, key: str = "", *, checked: bool = True) -> None:
        self.client = Client(raise_request_exception=False)
        self.key = key
        self.checked = checked

    def get(self, path: str, **headers: str) -> Any:
        return self.send("GET", path, **headers)

    def post(self, path: str, body: Any, **headers: str) -> Any:
        return self.send("POST", path, json.dumps(body), content_type="application/json", **headers)

    def patch(self, path: str, body: Any, **headers: str) -> Any:
        return self.send("PATCH", path, json.dumps(body), content_type="application/json", **headers)

    def delete(self, path: str, **headers: str) -> Any:
        return self.send("DELETE", path, **headers)

    def send(self, method: str, path: str, data: bytes | str = b"", content_type: str = "", **headers: str) -> Any:
        address = path if path.startswith(("http", "/")) else ROOT + path
        if self.key:
            headers.setdefault("authorization", f"Api-Key {self.key}")
        response = self.client.generic(
            method,
            address,
            data,
            content_type or "application/octet-stream",
            headers={name.replace("_", "-"): value for name, value in headers.items()},
        )
        if self.checked:
            hold_to_description(method, urlsplit(address).path, response)
        return response

    def body(self, path: str) -> Any:
        """The body of a GET that has to succeed."""
        response = self.get(path)
        assert response.status_code == 200, response.content
        return response.json()


@cache
def document() -> dict[str, Any]:
    """The description, with every object closed: an answer has no field that is not described."""
    described: dict[str, Any] = copy.deepcopy(json.loads(description()))
    close(described["components"])
    return described


def close(schema: Any) -> None:
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("type") == "object":
            schema.setdefault("additionalProperties", False)
        for inner in schema.values():
            close(inner)
    elif isinstance(schema, list):
        for inner in schema:
            close(inner)


@cache
def templates() -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    """What every address looks like, with its operations: those without a parameter first."""
    paths = sorted(document()["paths"].items(), key=lambda one: "{" in one[0])
    return [(re.compile(re.sub(r"\{[^}]*\}", "[^/]+", template)), operations) for template, operations in paths]


def operation(method: str, path: str) -> dict[str, Any] | None:
    """The operation that answers at `path`, by the description."""
    for template, operations in templates():
        if template.fullmatch(path) and method.lower() in operations:
            found: dict[str, Any] = operations[method.lower()]
            return found
    return None


@cache
def validator(schema: str) -> Draft202012Validator:
    """What holds something against a schema, which is given as JSON, with the components of the description."""
    return Draft202012Validator({**json.loads(schema), "components": document()["components"]})


def hold_to_description(method: str, path: str, response: Any) -> None:
    """Fail unless the status, the media type and the body of `response` are described."""
    described = operation(method, path)
    if described is None:
        assert response.status_code in (401, 403, 404, 405), (method, path, response.status_code)
        assert response["Content-Type"] == "application/problem+json"
        return
    answer = described["responses"].get(str(response.status_code))
    assert answer is not None, f"{method} {path}: {response.status_code} is not described; {response.content!r}"
    hold_headers_to_description(answer, response)
    if "content" not in answer:
        # A cache would put a type or length that comes with a 304 in place of the one that it has.
        assert (response.content, response.get("Content-Type"), response.get("Content-Length")) == (b"", None, None)
        return
    media_type = response["Content-Type"].partition(";")[0]
    assert media_type in answer["content"], (method, path, media_type)
    if response.streaming:
        return
    schema = json.dumps(answer["content"][media_type]["schema"])
    errors = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in validator(schema).iter_errors(response.json())
    ]
    assert not errors, errors


ORDINARY = {
    "Access-Control-Allow-Origin",
    "Access-Control-Expose-Headers",
    "Cache-Control",
    "Content-Language",
    "Content-Length",
    "Content-Security-Policy",
    "Content-Type",
    "Cross-Origin-Opener-Policy",
    "Referrer-Policy",
    "Vary",
    "X-Content-Type-Options",
    "X-Frame-Options",
}
"""Headers that clients of HTTP and browsers heed by themselves, of which the description says nothing."""


def hold_headers_to_description(answer: dict[str, Any], response: Any) -> None:
    """Fail unless what `response` has beside ordinary headers is described, and all is there that has to be."""
    described = {header["$ref"].rpartition("/")[2] for header in answer["headers"].values()}
    assert described == set(answer["headers"])
    unknown = set(response.headers) - ORDINARY - described
    assert not unknown, unknown
    always = {name for name, header in document()["components"]["headers"].items() if header.get("required")}
    missing = described & always - set(response.headers)
    assert not missing, missing
