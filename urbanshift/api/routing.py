"""Addresses: plain lists of paths, so that what there is can be read, and listed by a test."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path

import urbanshift.converters  # noqa: F401 (importing it makes them known)

from .editing import Edited, Removed
from .views import Resource


def resource(address: str, views: type[Resource], *, kind: str = "key") -> list[URLPattern]:
    """The list and the single record of a resource, with what may be done to it there. `kind` is the converter of its
    key."""
    name = address.replace("/", "-")
    single: dict[str, Any] = {"get": "retrieve"}
    if issubclass(views, Edited):
        single["patch"] = "edit"
    if issubclass(views, Removed):
        single["delete"] = "destroy"
    return [
        path(f"{address}/", views.as_view({"get": "list"}), name=f"{name}-list"),
        path(f"{address}/<{kind}:{views.key}>/", views.as_view(single), name=f"{name}-detail"),
    ]
