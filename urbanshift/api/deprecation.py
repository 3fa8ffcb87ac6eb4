"""What will go away, and when: told by every answer that still depends on it.

    class Cities(...):
        deprecated = Deprecation(since=..., sunset=..., link="https://tracker.example/api/docs/#cities")   # the address
    kind = ChoiceFilter(..., deprecated=Deprecation(...))                                                  # a parameter
    class CityRow(Shape):
        deprecations = {"role": Deprecation(...)}                                                          # a field

Answers carry `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), the earliest of each, and a `Link` to what to do
instead; the description says `deprecated`. A parameter is told of where it is used, a field where it is answered.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.utils.http import http_date


@dataclass(frozen=True, slots=True)
class Deprecation:
    """Something is deprecated `since` an instant, and gone from `sunset` on, where that is known; `link` leads to what
    to do instead. Both instants have a zone."""

    since: datetime
    link: str
    sunset: datetime | None = None


def tell(response: HttpResponse, deprecations: Iterable[Deprecation]) -> None:
    """Put what `deprecations` say into the headers of an answer."""
    told = list(dict.fromkeys(deprecations))
    if not told:
        return
    response["Deprecation"] = f"@{int(min(one.since for one in told).timestamp())}"
    if ends := [one.sunset for one in told if one.sunset is not None]:
        response["Sunset"] = http_date(min(ends).timestamp())
    links = [f'<{link}>; rel="deprecation"; type="text/html"' for link in dict.fromkeys(one.link for one in told)]
    response["Link"] = ", ".join([*([response["Link"]] if "Link" in response else []), *links])
