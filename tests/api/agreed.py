"""How answers name what the world of the tests holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from commitments.actions.reporting import report
from commitments.models import StatusReport
from tests.api.client import ROOT
from tests.worlds import NOW, China

FIRST = {"reference": "CHN-1", "title": "First dialogue", "url": f"{ROOT}dialogues/CHN-1/"}
SECOND = {
    "reference": "CHN-2",
    "title": "Second dialogue",
    "starts_on": "2024-10-16",
    "ends_on": "2024-10-16",
    "date_precision": "day",
    "url": f"{ROOT}dialogues/CHN-2/",
}
YEAR_2023 = {"precision": "year", "on": "2023-12-31"}


def slug(resource: str, key: str, name: str) -> dict[str, str]:
    return {"slug": key, "name": name, "url": f"{ROOT}{resource}/{key}/"}


def step(reference: str, title: str) -> dict[str, str]:
    return {"reference": reference, "title": title, "url": f"{ROOT}commitments/{reference}/"}


def item(reference: str, title: str) -> dict[str, str]:
    return {"reference": reference, "title": title, "url": f"{ROOT}action-items/{reference}/"}


MINISTRY = slug("stakeholders", "ministry-of-finance", "Ministry Of Finance")
CHENGDU_CITY = slug("stakeholders", "city-of-chengdu", "City Of Chengdu")
CHENGDU = slug("cities", "chengdu", "Chengdu")
NINGBO = slug("cities", "ningbo", "Ningbo")
IN_CHENGDU = item("CHN-1-01-1", "Coordinate in Chengdu")


def reported(world: China, **facts: Any) -> StatusReport:
    said: dict[str, Any] = {"status": "in_progress", "narrative": "The office is open."}
    said |= {"reported_as_of": date(2025, 6, 1), **facts}
    return report(world.items[0], by=world.chengdu_officer, now=NOW, **said)
