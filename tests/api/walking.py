"""A reader who walks everywhere: every address with every key there is, and every link in every answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from commitments.models import ActionItem, Commitment, FollowUp, StatusReport
from dialogues.models import City, Country, Dialogue, OutcomePoint, PolicyInstrument, Series, Stakeholder, Theme
from tests.api.circles import Circles
from tests.api.client import ROOT, Api
from tests.api.conftest import key_of
from urbanshift.api.docs import description

RECORDS = {
    "countries": (Country, "iso2"),
    "cities": (City, "slug"),
    "stakeholders": (Stakeholder, "slug"),
    "themes": (Theme, "slug"),
    "policies": (PolicyInstrument, "slug"),
    "series": (Series, "code"),
    "dialogues": (Dialogue, "reference"),
    "outcome-points": (OutcomePoint, "pk"),
    "commitments": (Commitment, "reference"),
    "action-items": (ActionItem, "reference"),
    "status-reports": (StatusReport, "pk"),
    "follow-ups": (FollowUp, "pk"),
}
"""The collections of the API, each with what its records are known by in addresses."""


class Reader:
    """One role, and every answer that it has got, by address. The world stands still while it reads."""

    def __init__(self, role: str, api: Api) -> None:
        self.role = role
        self.api = api
        self.answers: dict[str, Any] = {}

    def get(self, address: str) -> Any:
        if address not in self.answers:
            answer = self.api.get(address)
            assert answer.status_code in (200, 400, 404), (self.role, address, answer.status_code, answer.content)
            self.answers[address] = answer
        return self.answers[address]

    def walk(self, addresses: Iterable[str]) -> None:
        """Get these, and whatever their answers lead to: no answer leads to what the reader may not know of."""
        waiting = [(address, False) for address in addresses]
        while waiting:
            address, linked = waiting.pop()
            known = address in self.answers
            answer = self.get(address)
            assert answer.status_code == 200 or not linked, (self.role, address)
            if not known:
                waiting += [(link, True) for link in links(answer)]

    def lines(self, address: str) -> list[dict[str, Any]]:
        """The lines of a list, page by page."""
        lines: list[dict[str, Any]] = []
        following: str | None = address
        while following:
            body = self.get(following).json()
            lines += body["results"]
            following = body["next"]
        return lines

    @property
    def text(self) -> str:
        """All that was answered, with the headers, which repeat the links."""
        return "\n".join(
            answer.content.decode() + " ".join(value for name, value in answer.items() if name != "Link")
            for answer in self.answers.values()
        )


def links(answer: Any) -> list[str]:
    return [
        *re.findall(r"<([^>]+)>", answer.get("Link", "")),
        *(found for found in strings_in(answer.json()) if found.startswith(ROOT)),
    ]


def strings_in(body: Any) -> Iterator[str]:
    if isinstance(body, dict):
        body = list(body.values())
    if isinstance(body, list):
        for inner in body:
            yield from strings_in(inner)
    elif isinstance(body, str):
        yield body


def api_of(world: Circles, role: str) -> Api:
    """Some read with a key, the others with a session."""
    api = Api(checked=False)
    if role == "staff key":
        api.key = key_of(world.staff, "read")
    elif role in ("partner", "ningbo", "bank", "kigali"):
        api.key = key_of(world.people[role], "write" if role == "ningbo" else "read")
    elif role != "anonymous":
        api.client.force_login(world.people[role])
    return api


@cache
def templates() -> list[str]:
    """The addresses of the API that answer GET, below its root."""
    return [
        str(inner.pattern)
        for outer in get_resolver().url_patterns
        if str(outer.pattern) == "api/v1/" and isinstance(outer, URLResolver)
        for inner in outer.url_patterns
        if isinstance(inner, URLPattern) and "get" in getattr(inner.callback, "actions", {})
    ]


def lists() -> list[str]:
    """The addresses of the lists that belong to no record."""
    return [template for template in templates() if "<" not in template and template.rstrip("/") in RECORDS]


def filled(templates: Iterable[str]) -> list[str]:
    """These addresses with the key of every record there is, seen or not."""
    return [
        ROOT + re.sub("<[^>]+>", str(key), template)
        for template in templates
        for key in (keys_of(template.partition("/")[0]) if "<" in template else [""])
    ]


def keys_of(collection: str) -> list[Any]:
    model, name = RECORDS[collection]
    return list(model._default_manager.values_list(name, flat=True))


def everywhere(role: str) -> list[str]:
    """Every address with every key. Two roles try also what only repeats it: lists in small pages, so that there
    is a next one, and those below a record, which are cut from those beside it."""
    found = templates()
    if role in ("anonymous", "bank"):
        return [f"{one}?page_size=3" if one.removeprefix(ROOT) in lists() else one for one in filled(found)]
    return filled(one for one in found if one.count("/") < 3 or one == "commitments/<key:reference>/history/")


@cache
def parameters(path: str) -> dict[str, dict[str, Any]]:
    """The query parameters of a list by name, with their schema, as the API describes them."""
    operation = json.loads(description())["paths"][f"/api/v1/{path}"]["get"]
    return {one["name"]: one["schema"] for one in operation["parameters"] if one["in"] == "query"}
