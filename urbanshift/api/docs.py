"""The description of the API, for machines and for people."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import Any

from django.http import HttpResponse
from django.utils import translation
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.request import Request

from .bodies import dumped
from .conditional import digest
from .kept import Page
from .problems import KINDS
from .reading import Kept

_ONE_AT_A_TIME = Lock()
"""The library looks for its extensions while it makes its first document, and not twice at once."""


@cache
def description() -> bytes:
    """The OpenAPI document: made once, in English, the language of the documentation."""
    with _ONE_AT_A_TIME, translation.override("en"):
        return dumped(SchemaGenerator().get_schema(request=None, public=True))


@cache
def _state() -> str:
    return digest(description())


class Description(Kept):
    """This description of the API, as OpenAPI 3.1. Its `ETag` holds as long as the application stays as it is."""

    def current(self) -> str:
        return _state()

    @extend_schema(
        summary="Read this description",
        responses={200: OpenApiResponse(OpenApiTypes.OBJECT, "An OpenAPI 3.1 document.")},
    )
    def get(self, request: Request) -> HttpResponse:
        return self.kept(lambda: Page(description()))


class Documentation(SpectacularSwaggerSplitView):
    """The page to read it and try it: no request leaves for elsewhere, nothing in it is inline."""

    template_name = "api/docs.html"
    url_name = "api-description"


@method_decorator(csrf_exempt, name="dispatch")  # Nothing to forge: other methods are refused as such.
class Problems(TemplateView):
    """What the addresses in `type` of problem documents lead to."""

    template_name = "api/problems.html"
    extra_context: dict[str, Any] = {"kinds": list(KINDS.values())}
