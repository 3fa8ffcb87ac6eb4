"""The story that the examples of the description are taken from: what the demo's people send, and are answered.

Each request is taken by the demo as `load_demo` makes it, in this order; of the points made, two are enough.
"""

from __future__ import annotations

import json
import re
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

from django.test import Client

from accounts.models import User
from commitments.demo import china
from commitments.demo.loading import load
from tests.api.client import Api, document, operation
from tests.api.conftest import key_of
from tests.worlds import NOW
from urbanshift.api.examples import SITE

ROOT = "/api/v1/"

HOST = urlsplit(SITE).hostname

REPORT = {
    "status": "in_progress",
    "narrative": "Forty planners of six districts were trained. The others follow in autumn.",
    "progress": 30,
    "on_track": "at_risk",
    "waiting_for": {"kind": "funding", "stakeholder": "ministry-of-finance-china"},
    "evidence": [{"url": "https://demo.example/ningbo/training", "title": "Plan of the courses (made up)"}],
    "version": 3,
}
CARRIED_OVER = {
    "decision": "carried_over",
    "due": {"precision": "year", "on": "2027-12-31"},
    "reason": "The districts asked for two more years.",
}
WHY = {"reason": "The minutes say so."}


class Story:
    """Sends what is told, and keeps it as an example of its operation."""

    def __init__(self) -> None:
        self.told: dict[str, Any] = {}
        self.keys: dict[str, str] = {}
        with patch.object(china, "POINTS", china.POINTS[16:18]):
            load(now=NOW)

    def of(self, who: str) -> Api:
        """The person `who` of the demo; nobody by ''."""
        if who and who not in self.keys:
            self.keys[who] = key_of(User.objects.get(email=f"{who}@demo.example"))
        api = Api(self.keys.get(who, ""), checked=False)
        api.client = Client(raise_request_exception=False, SERVER_NAME=HOST)
        return api

    def send(
        self, method: str, path: str, body: Any = None, *, by: str = "staff", kind: str = "json", **headers: str
    ) -> Any:
        """What `by` is answered."""
        content = ("", "") if body is None else (json.dumps(body), f"application/{kind}")
        return self.of(by).send(method, ROOT + path, *content, **headers)

    def tell(self, method: str, path: str, body: Any = None, *, by: str = "staff", **headers: str) -> Any:
        """Send it, and keep what was sent and answered; gives the latter."""
        answer = self.send(method, path, body, by=by, **headers)
        assert answer.status_code in (200, 201), (method, path, answer.content)
        address = ROOT + path.partition("?")[0]
        described = operation(method, address)
        assert described is not None, (method, path)
        example = self.told.setdefault(described["operationId"], {"path": {}, "answers": {}})
        example["path"] = parts(method, address)
        if body is not None:
            example.setdefault("request", body)
        example["answers"][str(answer.status_code)] = answer.json()
        return answer.json()

    def edit(self, path: str, **changes: Any) -> None:
        self.tell("PATCH", path, changes, if_match=self.send("GET", path)["ETag"])

    def refused(self, status: int, method: str, path: str, body: Any = None, **options: str) -> None:
        answer = self.send(method, path, body, **options)
        assert answer.status_code == status, answer.content
        self.told.setdefault("problems", {})[str(status)] = answer.json()


def parts(method: str, address: str) -> dict[str, Any]:
    """The parts of `address`, by their names."""
    for template, operations in document()["paths"].items():
        found = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template), address)
        if found and method.lower() in operations:
            return {name: int(key) if key.isdecimal() else key for name, key in found.groupdict().items()}
    raise LookupError(address)


def told() -> dict[str, Any]:
    """The whole story, on an empty database."""
    story = Story()
    tell = story.tell
    since = story.send("GET", "changes/").json()["next"].partition(ROOT)[2]
    for path in (
        "countries/CN", "cities/chengdu", "stakeholders/city-of-chengdu", "themes/urban-biodiversity",
        "policies/sponge-city-guideline", "series/CHN", "dialogues/CHN-1", "outcome-points/1", "commitments/CHN-1-01",
        "action-items/CHN-1-01-1", "status-reports/2",
    ):  # fmt: skip
        tell("GET", f"{path}/")
    for path in (
        "countries/?", "cities/?country=CN&", "stakeholders/?country=CN&", "themes/?", "policies/?", "series/?",
        "dialogues/?country=CN&", "outcome-points/?", "commitments/?kind=finance&count=true&",
        "action-items/?overdue=true&", "status-reports/?", "follow-ups/?", "commitments/CHN-1-02/action-items/?",
        "commitments/CHN-1-01/history/?", "action-items/CHN-1-01-1/history/?",
        "action-items/CHN-1-01-1/status-reports/?", "dialogues/CHN-1/commitments/?kind=finance&",
    ):  # fmt: skip
        tell("GET", f"{path}page_size=1")
    tell("GET", "summary/")

    story.refused(400, "GET", "commitments/?colour=red")
    story.refused(401, "GET", "commitments/", authorization="Api-Key unknown")
    story.refused(403, "POST", "action-items/CHN-1-03-2/status-reports/", REPORT, by="kigali")
    story.refused(404, "GET", "commitments/CHN-9-99/")
    story.refused(406, "GET", "commitments/CHN-1-01/", accept="image/png")
    story.refused(409, "POST", "action-items/CHN-1-03-2/verification/", {"finding": "confirmed"})
    story.refused(410, "GET", since, by="chengdu")
    story.refused(415, "POST", "action-items/CHN-1-03-2/status-reports/", REPORT, kind="xml")
    story.refused(422, "POST", "action-items/CHN-1-03-2/status-reports/", {"status": "in_progress"}, by="ningbo")
    story.refused(428, "PATCH", "countries/CN/", {"name": "China"})

    story.edit("cities/chengdu/", population=20_937_757, population_basis="Census of 2020",
               population_source="National Bureau of Statistics")  # fmt: skip
    story.refused(412, "PATCH", "cities/chengdu/", {"role": "additional"}, if_match='"1.0"')
    tell("GET", since)
    story.edit("countries/CN/", name="China")
    story.edit("stakeholders/city-of-chengdu/", aliases=["Chengdu Municipal People's Government", "成都市人民政府"])
    story.edit("themes/urban-biodiversity/", sdg_targets=["11.7", "15.5", "15.9"])
    story.edit("policies/sponge-city-guideline/", issued_on="2015-10-16")
    story.edit("series/CHN/", report_every_days=60)
    story.edit("dialogues/CHN-2/", participants=60, participants_precision="about")
    story.edit("outcome-points/1/", level="both", **WHY)
    story.edit("commitments/CHN-1-01/", horizon="medium", **WHY)
    story.edit("action-items/CHN-1-01-1/", title="Set up a working group of planning, ecology and finance", **WHY)

    tell("POST", "action-items/CHN-1-04-2/acceptance/", {"acceptance": "accepted", "version": 2}, by="chongqing")
    tell("POST", "action-items/CHN-1-03-2/status-reports/", REPORT, by="ningbo")
    tell("POST", "action-items/CHN-1-03-1/requests/",
         {"kind": "due", "due": {"precision": "year", "on": "2027-12-31"}, "reason": "29 districts are to follow."},
         by="chongqing")  # fmt: skip
    tell("POST", "action-items/CHN-1-01-1/verification/", {"finding": "confirmed", "report": 2}, by="verifier")
    tell("POST", "status-reports/5/sharing/", {"circle": "participants"}, by="chongqing")
    tell("POST", "status-reports/4/retraction/", {"reason": "It was about other works."})
    tell("POST", "commitments/CHN-1-03/acceptance/",
         {"acceptance": "declined", "reason": "The centre has no mandate for data of cities."})  # fmt: skip
    tell("POST", "commitments/CHN-1-04/action-items/",
         {"title": "Train the district planners", "owner": "city-of-chengdu", "city": "chengdu",
          "due": {"precision": "quarter", "on": "2026-09-30"}}, by="chengdu")  # fmt: skip
    tell("GET", "dialogues/CHN-2/follow-ups/?page_size=1")
    tell("POST", "dialogues/CHN-2/follow-ups/CHN-1-03/", CARRIED_OVER)
    tell("POST", "dialogues/CHN-2/follow-ups/CHN-1-03/", CARRIED_OVER | {"note": "Two districts were against it."})
    for other in ("CHN-1-01", "CHN-1-02", "CHN-1-04"):
        story.send("POST", f"dialogues/CHN-2/follow-ups/{other}/", {"decision": "not_discussed"})
    tell("POST", "dialogues/CHN-2/adopt/", {"footing": "agreed", "adopted_on": "2024-10-16"})
    tell("GET", "follow-ups/3/")
    tell("GET", "commitments/CHN-1-03/follow-ups/?page_size=1")
    return story.told


def written() -> str:
    """The story as it stands in `examples.json`."""
    return json.dumps(told(), ensure_ascii=False, indent=1).replace(f"http://{HOST}/", f"{SITE}/") + "\n"
