"""Examples in the description: one for each body that is asked for or answered, and for each part of an address.

They are real: what was sent and answered while a test told a story, which tells it again to see that they still are.
What a list is in another format is written of its lines; what no story meets, a server that is away, is made here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .problems import BY_STATUS, KINDS, MEDIA_TYPE, Problem

SITE = "https://tracker.example"
"""Where the examples are."""

type Told = Mapping[str, Mapping[str, Any]]
"""Per operation, by its id: the parts of its `path`, the body that was sent as `request`, and `answers` by status.
Under `problems` what was refused, by status."""


def illustrate(document: dict[str, Any], told: Told) -> dict[str, Any]:
    """Put an example beside each body that `document` describes, and each part of its paths."""
    for operations in document["paths"].values():
        # What is removed has nothing to show, and is named as where it is read.
        path = {name: key for one in operations.values() for name, key in _told(told, one, "path").items()}
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path" and parameter["name"] in path:
                    parameter["example"] = path[parameter["name"]]
            for content in operation.get("requestBody", {}).get("content", {}).values():
                _show(content, told.get(operation["operationId"], {}), "request")
            answers = _told(told, operation, "answers")
            for status, answer in operation["responses"].items():
                for media_type, content in answer.get("content", {}).items():
                    if media_type == MEDIA_TYPE:
                        content["example"] = told.get("problems", {}).get(status) or _problem(int(status))
                    elif isinstance(content.get("example"), Written):
                        content["example"] = content["example"].of(answers.get(status, {}).get("results", []))
                    elif content["schema"] != {"type": "string"}:
                        _show(content, answers, status)
    return document


@dataclass(frozen=True, slots=True)
class Written:
    """Stands for the example of what is made `of` the lines of a list: a text, or JSON."""

    of: Callable[[Sequence[Any]], Any]


def _told(told: Told, operation: Mapping[str, Any], what: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = told.get(operation["operationId"], {}).get(what, {})
    return found


def _show(content: dict[str, Any], said: Mapping[str, Any], which: str) -> None:
    if which in said:
        content["example"] = said[which]


def _problem(status: int) -> dict[str, Any]:
    kind = KINDS[BY_STATUS[status]]
    return Problem(kind.name, kind.meaning).document(f"{SITE}/api/docs/problems/")
