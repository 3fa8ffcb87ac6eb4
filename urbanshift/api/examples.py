"""Examples in the description: one for each body that is asked for or answered, made from what is described.

What a schema leaves open is filled from `words`: by component and property (`"CityRow.slug"`), by property, or a
whole component by its name. So an example cannot have a field that an answer lacks, or lack one that it has; a test
holds each against its schema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .problems import BY_STATUS, KINDS, MEDIA_TYPE, Problem

SITE = "https://tracker.example"
"""Where the examples are."""

DETAIL = "A sentence for the person who asked, which says what to do."

type Schema = Mapping[str, Any]


def illustrate(document: dict[str, Any], words: Mapping[str, Any]) -> dict[str, Any]:
    """Put an example beside each body that `document` describes, and each part of its paths."""
    sampler = _Sampler(document["components"]["schemas"], words)
    for path, operations in document["paths"].items():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path":
                    parameter["example"] = sampler.key(path, parameter)
            for content in operation.get("requestBody", {}).get("content", {}).values():
                content["example"] = sampler.of(content["schema"])
            for status, answer in operation["responses"].items():
                for media_type, content in answer.get("content", {}).items():
                    if media_type == MEDIA_TYPE:
                        content["example"] = _problem(int(status))
                    elif isinstance(content.get("example"), Written):
                        lines = sampler.of(answer["content"]["application/json"]["schema"])["results"]
                        content["example"] = content["example"].of(lines)
                    elif content["schema"] != {"type": "string"}:
                        content["example"] = sampler.of(content["schema"])
    return document


@dataclass(frozen=True, slots=True)
class Written:
    """Stands for the example of a text that is made `of` the lines of a list."""

    of: Callable[[Sequence[Any]], str]


def _problem(status: int) -> dict[str, Any]:
    kind = KINDS[BY_STATUS[status]]
    errors = {400: [{"parameter": "page_size", "detail": DETAIL}], 422: [{"pointer": "/due/on", "detail": DETAIL}]}
    more = {"version": 4, "changes": ["A colleague changed title."]} if status == 412 else {}
    problem = Problem(kind.name, DETAIL, errors.get(status, ()), more=more)
    return problem.document(f"{SITE}/api/docs/problems/")


class _Sampler:
    def __init__(self, components: Mapping[str, Schema], words: Mapping[str, Any]) -> None:
        self.components = components
        self.words = words

    def key(self, path: str, parameter: Schema) -> Any:
        """A part of an address: by what stands before it there."""
        before = path.partition("{" + parameter["name"] + "}")[0].rstrip("/").rpartition("/")[2]
        return self.words[f"{before}/"]

    def of(self, schema: Schema, component: str = "", name: str = "") -> Any:
        if "$ref" in schema:
            referred = schema["$ref"].rpartition("/")[2]
            return self.words.get(referred) or self.of(self.components[referred], referred)
        for word in (f"{component}.{name}", name):
            if name and word in self.words and self._fits(self.words[word], schema):
                return self.words[word]
        for several in ("oneOf", "anyOf", "allOf"):
            if several in schema:
                return self.of(next(one for one in schema[several] if one != {"type": "null"}), component, name)
        if "enum" in schema:
            return schema["enum"][0]
        return self._by_type(schema, component, name)

    def _fits(self, word: Any, schema: Schema) -> bool:
        """Whether a word is of the type, and one of the values, that a property of this name has here."""
        if "enum" in schema:
            return word in schema["enum"]
        types = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
        return types[type(word)] in _types(schema)

    def _by_type(self, schema: Schema, component: str, name: str) -> Any:
        match next(iter(_types(schema) - {"null"}), None):
            case "object":
                properties: Mapping[str, Schema] = schema.get("properties", {})
                return {one: self.of(inner, component, one) for one, inner in properties.items()}
            case "array":
                return [self.of(schema["items"], component, name)]
            case "integer" | "number":
                return max(schema.get("minimum", 1), 1)
            case "boolean":
                return False
            case "string":
                by_format = {"date": "2026-03-31", "date-time": "2026-03-31T09:00:00Z", "uri": f"{SITE}/api/v1/"}
                return by_format.get(schema.get("format", ""), "…")
        return {}


def _types(schema: Schema) -> set[str]:
    said = schema.get("type", [])
    return {said} if isinstance(said, str) else set(said)
