"""Addresses: plain lists of paths, so that what there is can be read, and listed by a test."""

from __future__ import annotations

from django.urls import URLPattern, path, register_converter

from .views import Resource


class KeyConverter:
    """A slug, code or reference. Anything else names no record: 404."""

    regex = "[A-Za-z0-9][A-Za-z0-9_-]{0,149}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class IdConverter:
    """The number of a record that has no name."""

    regex = "[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(KeyConverter, "key")
register_converter(IdConverter, "id")


def resource(address: str, views: type[Resource], *, kind: str = "key") -> list[URLPattern]:
    """The list and the single record of a resource, as GET. `kind` is the converter of its key."""
    name = address.replace("/", "-")
    return [
        path(f"{address}/", views.as_view({"get": "list"}), name=f"{name}-list"),
        path(f"{address}/<{kind}:{views.key}>/", views.as_view({"get": "retrieve"}), name=f"{name}-detail"),
    ]
