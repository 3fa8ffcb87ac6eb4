"""What each role gets at each address, by each method: the whole API in one table.

Complete by test: an address or a method that the table lacks fails. Each request starts from
the same world (`tests.api.circles`); what it writes is rolled back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from accounts.log import read_stamp
from commitments.models import FollowUp
from dialogues.api.caller import zones
from dialogues.models import OutcomePoint
from tests.api.circles import Circles, circles
from tests.api.circles import circles_world as circles_world
from tests.api.client import Api
from tests.api.conftest import key_of

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = circles

ROLES = ("nobody", "bad", "reader", "partner", "owner", "room", "named", "observer", "stranger", "staff", "admin")
"""nobody       has no credential
bad          has a key that does not exist
reader       a partner's key of scope `read`
partner      a partner's session
owner        an officer of Chengdu, by key: in both rooms
room         an officer of Ningbo: in the first room, not in the second
named        an officer of the bank: in no room, named in CHN-1-02
observer     an officer of an institute that only observed
stranger     an officer of Kigali: in the room of RWA-1
staff, admin who wrote none of the reports"""

# fmt: off
#               nobody  reader  owner   named    stranger  admin
#                   bad     partner room    observer  staff
EVERYBODY =     "200 401 200 200 200 200 200 200 200 200 200"
PARTNERS =      "404 401 200 200 200 200 404 404 404 200 200"
ROOM =          "404 401 404 404 200 200 404 404 404 200 200"
ROOM_OR_NAMED = "404 401 404 404 200 200 200 404 404 200 200"
SECOND_ROOM =   "404 401 404 404 200 404 404 404 404 200 200"
STAFF =         "404 401 404 404 404 404 404 404 404 200 200"
RWANDA =        "404 401 404 404 404 404 404 404 200 200 200"
NOT_THERE =     "404 401 404 404 404 404 404 404 404 404 404"
NOT_WRITTEN =   "401 401 403 404 404 404 404 404 404 404 404"
EDITED =        "401 401 403 403 403 403 403 403 403 200 200"
EDITED_UNSEEN = "401 401 403 404 404 404 404 404 404 200 200"
# fmt: on

REPORT = {"status": "in_progress", "narrative": "The office was founded."}
CONFIRM = {"finding": "confirmed"}
ACCEPT = {"acceptance": "accepted"}
ASK = {"kind": "due", "reason": "More time.", "due": {"precision": "day", "on": "2027-05-31"}}
TO_ROOM, TO_PARTNERS = {"circle": "participants"}, {"circle": "partners"}
RETRACT = {"reason": "The wrong year."}
OWN_ITEM = {"title": "A plan", "due": {"precision": "none"}}
CHENGDUS_ITEM = OWN_ITEM | {"owner": "city-of-chengdu"}
DECIDE = {"decision": "not_fulfilled"}
ADOPT = {"footing": "agreed"}
NAME = {"name": "Another name"}
TITLE = {"title": "Another title", "reason": "The minutes say so."}

TABLE: list[tuple[str, str, Any, str]] = [
    ("GET", "countries/", None, EVERYBODY),
    ("GET", "countries/CN/", None, EVERYBODY),
    ("GET", "countries/XX/", None, NOT_THERE),
    ("GET", "cities/", None, EVERYBODY),
    ("GET", "cities/chengdu/", None, EVERYBODY),
    ("GET", "stakeholders/", None, EVERYBODY),
    ("GET", "stakeholders/bank/", None, EVERYBODY),
    ("GET", "themes/", None, EVERYBODY),
    ("GET", "themes/biodiversity/", None, EVERYBODY),
    ("GET", "policies/", None, EVERYBODY),
    ("GET", "policies/urban-plan/", None, EVERYBODY),
    ("GET", "series/", None, EVERYBODY),
    ("GET", "series/CHN/", None, EVERYBODY),
    # --- Dialogues and what was said
    ("GET", "dialogues/", None, EVERYBODY),
    ("GET", "dialogues/CHN-1/", None, EVERYBODY),
    ("GET", "dialogues/CHN-2/", None, SECOND_ROOM),
    ("GET", "dialogues/CHN-3/", None, STAFF),
    ("GET", "dialogues/RWA-1/", None, RWANDA),
    ("GET", "dialogues/RWA-2/", None, EVERYBODY),
    ("GET", "dialogues/RWA-3/", None, STAFF),
    ("GET", "dialogues/CHN-9/", None, NOT_THERE),
    ("GET", "dialogues/CHN-1/commitments/", None, EVERYBODY),
    ("GET", "dialogues/CHN-2/commitments/", None, SECOND_ROOM),
    ("GET", "dialogues/CHN-3/commitments/", None, STAFF),
    ("GET", "dialogues/CHN-9/commitments/", None, NOT_THERE),
    ("GET", "dialogues/CHN-1/follow-ups/", None, EVERYBODY),
    ("GET", "dialogues/CHN-2/follow-ups/", None, SECOND_ROOM),
    ("GET", "dialogues/CHN-3/follow-ups/", None, STAFF),
    ("GET", "dialogues/CHN-9/follow-ups/", None, NOT_THERE),
    ("GET", "outcome-points/", None, EVERYBODY),
    ("GET", "outcome-points/{public point}/", None, EVERYBODY),
    ("GET", "outcome-points/{partners point}/", None, PARTNERS),
    ("GET", "outcome-points/{participants point}/", None, ROOM),
    ("GET", "outcome-points/{staff point}/", None, STAFF),
    # --- Commitments and action items
    ("GET", "commitments/", None, EVERYBODY),
    ("GET", "commitments/CHN-1-01/", None, EVERYBODY),
    ("GET", "commitments/CHN-1-02/", None, ROOM_OR_NAMED),
    ("GET", "commitments/CHN-1-03/", None, PARTNERS),
    ("GET", "commitments/CHN-2-01/", None, SECOND_ROOM),
    ("GET", "commitments/CHN-3-01/", None, STAFF),
    ("GET", "commitments/RWA-1-01/", None, RWANDA),
    ("GET", "commitments/CHN-9-99/", None, NOT_THERE),
    ("GET", "commitments/CHN-1-01/action-items/", None, EVERYBODY),
    ("GET", "commitments/CHN-1-02/action-items/", None, ROOM_OR_NAMED),
    ("GET", "commitments/CHN-3-01/action-items/", None, STAFF),
    ("GET", "commitments/CHN-1-01/follow-ups/", None, EVERYBODY),
    ("GET", "commitments/CHN-1-02/follow-ups/", None, ROOM_OR_NAMED),
    ("GET", "commitments/CHN-3-01/follow-ups/", None, STAFF),
    ("GET", "commitments/CHN-1-01/history/", None, EVERYBODY),
    ("GET", "commitments/CHN-1-02/history/", None, ROOM_OR_NAMED),
    ("GET", "commitments/CHN-3-01/history/", None, STAFF),
    ("GET", "action-items/", None, EVERYBODY),
    ("GET", "action-items/CHN-1-01-1/", None, EVERYBODY),
    ("GET", "action-items/CHN-1-02-1/", None, ROOM_OR_NAMED),
    ("GET", "action-items/CHN-1-03-1/", None, PARTNERS),
    ("GET", "action-items/CHN-2-01-1/", None, SECOND_ROOM),
    ("GET", "action-items/CHN-3-01-1/", None, STAFF),
    ("GET", "action-items/CHN-9-99-9/", None, NOT_THERE),
    ("GET", "action-items/CHN-1-01-1/status-reports/", None, EVERYBODY),
    ("GET", "action-items/CHN-1-02-1/status-reports/", None, ROOM_OR_NAMED),
    ("GET", "action-items/CHN-3-01-1/status-reports/", None, STAFF),
    ("GET", "action-items/CHN-1-01-1/history/", None, EVERYBODY),
    ("GET", "action-items/CHN-1-02-1/history/", None, ROOM_OR_NAMED),
    ("GET", "action-items/CHN-3-01-1/history/", None, STAFF),
    # --- Reports: each as far as it was opened
    ("GET", "status-reports/", None, EVERYBODY),
    ("GET", "status-reports/{public}/", None, EVERYBODY),
    ("GET", "status-reports/{partners'}/", None, PARTNERS),
    ("GET", "status-reports/{room}/", None, ROOM),
    ("GET", "status-reports/{private}/", None, SECOND_ROOM),
    ("GET", "status-reports/{retracted}/", None, SECOND_ROOM),
    ("GET", "status-reports/{bank's}/", None, ROOM_OR_NAMED),
    ("GET", "status-reports/999999/", None, NOT_THERE),
    # --- Follow-ups: with their step and their dialogue; an owner always
    ("GET", "follow-ups/", None, EVERYBODY),
    ("GET", "follow-ups/{CHN-1-05}/", None, EVERYBODY),
    ("GET", "follow-ups/{CHN-2 on CHN-1-04}/", None, SECOND_ROOM),
    ("GET", "follow-ups/{CHN-2 on CHN-1-02}/", None, "404 401 404 404 200 404 200 404 404 200 200"),
    ("GET", "follow-ups/{CHN-3 on CHN-1-01}/", None, "404 401 404 404 200 200 404 404 404 200 200"),
    ("GET", "follow-ups/{RWA-2 on RWA-1-01}/", None, RWANDA),
    ("GET", "follow-ups/999999/", None, NOT_THERE),
    # --- Beside the records
    ("GET", "changes/", None, EVERYBODY),
    ("GET", "summary/", None, EVERYBODY),
    ("GET", "openapi.json", None, EVERYBODY),
    ("GET", "/api/docs/", None, EVERYBODY),
    ("OPTIONS", "/api/docs/", None, EVERYBODY),
    ("GET", "/api/docs/problems/", None, "200 200 200 200 200 200 200 200 200 200 200"),
    ("OPTIONS", "/api/docs/problems/", None, "200 200 200 200 200 200 200 200 200 200 200"),
    ("GET", "nothing/", None, NOT_THERE),
    ("POST", "nothing/", {}, NOT_WRITTEN),
    ("PUT", "nothing/", {}, NOT_WRITTEN),
    ("PATCH", "nothing/", {}, NOT_WRITTEN),
    ("DELETE", "nothing/", None, NOT_WRITTEN),
    ("OPTIONS", "nothing/", None, NOT_THERE),
    ("TRACE", "nothing/", None, NOT_WRITTEN),
    # --- Report: the owner; staff on its behalf
    ("POST", "action-items/CHN-1-01-1/status-reports/", REPORT, "401 401 403 403 201 403 403 403 403 201 201"),
    ("POST", "action-items/CHN-1-02-1/status-reports/", REPORT, "401 401 403 404 403 403 201 404 404 201 201"),
    ("POST", "action-items/CHN-1-03-1/status-reports/", REPORT, "401 401 403 403 201 403 404 404 404 201 201"),
    ("POST", "action-items/CHN-1-01-4/status-reports/", REPORT, "401 401 403 403 409 403 403 403 403 409 409"),
    ("POST", "action-items/CHN-3-01-1/status-reports/", REPORT, "401 401 403 404 404 404 404 404 404 409 409"),
    ("POST", "action-items/RWA-1-01-1/status-reports/", REPORT, "401 401 403 404 404 404 404 404 201 201 201"),
    ("POST", "action-items/CHN-9-99-9/status-reports/", REPORT, NOT_WRITTEN),
    # --- Verify: staff who are no party to it
    ("POST", "action-items/CHN-1-01-2/verification/", CONFIRM, "401 401 403 403 403 403 403 403 403 201 201"),
    ("POST", "action-items/CHN-1-02-2/verification/", CONFIRM, "401 401 403 404 403 403 403 404 404 201 201"),
    ("POST", "action-items/CHN-1-01-1/verification/", CONFIRM, "401 401 403 403 403 403 403 403 403 409 409"),
    ("POST", "action-items/CHN-9-99-9/verification/", CONFIRM, NOT_WRITTEN),
    # --- Answer what was proposed: the owner or the lead
    ("POST", "action-items/CHN-1-03-1/acceptance/", ACCEPT, "401 401 403 403 201 403 404 404 404 201 201"),
    ("POST", "action-items/CHN-1-01-1/acceptance/", ACCEPT, "401 401 403 403 409 403 403 403 403 409 409"),
    ("POST", "action-items/CHN-9-99-9/acceptance/", ACCEPT, NOT_WRITTEN),
    ("POST", "commitments/CHN-1-02/acceptance/", ACCEPT, "401 401 403 404 403 403 201 404 404 201 201"),
    ("POST", "commitments/CHN-1-01/acceptance/", ACCEPT, "401 401 403 403 403 403 403 403 403 409 409"),
    ("POST", "commitments/CHN-9-99/acceptance/", ACCEPT, NOT_WRITTEN),
    # --- Ask for a change: the owner
    ("POST", "action-items/CHN-1-01-1/requests/", ASK, "401 401 403 403 201 403 403 403 403 201 201"),
    ("POST", "action-items/CHN-1-02-1/requests/", ASK, "401 401 403 404 403 403 201 404 404 201 201"),
    ("POST", "action-items/CHN-1-01-4/requests/", ASK, "401 401 403 403 409 403 403 403 403 409 409"),
    ("POST", "action-items/CHN-9-99-9/requests/", ASK, NOT_WRITTEN),
    # --- Share: the owner with the room, then staff further
    ("POST", "status-reports/{private}/sharing/", TO_ROOM, "401 401 403 404 201 404 404 404 404 403 403"),
    ("POST", "status-reports/{private}/sharing/", TO_PARTNERS, "401 401 403 404 403 404 404 404 404 403 403"),
    ("POST", "status-reports/{room}/sharing/", TO_ROOM, "401 401 403 404 409 403 404 404 404 403 403"),
    ("POST", "status-reports/{room}/sharing/", TO_PARTNERS, "401 401 403 404 403 403 404 404 404 201 201"),
    ("POST", "status-reports/{public}/sharing/", TO_PARTNERS, "401 401 403 403 403 403 403 403 403 409 409"),
    ("POST", "status-reports/{bank's}/sharing/", TO_PARTNERS, "401 401 403 404 403 403 403 404 404 409 409"),
    ("POST", "status-reports/999999/sharing/", TO_ROOM, NOT_WRITTEN),
    # --- Retract: who sent it
    ("POST", "status-reports/{public}/retraction/", RETRACT, "401 401 403 403 201 403 403 403 403 201 201"),
    ("POST", "status-reports/{private}/retraction/", RETRACT, "401 401 403 404 201 404 404 404 404 201 201"),
    ("POST", "status-reports/{retracted}/retraction/", RETRACT, "401 401 403 404 409 404 404 404 404 409 409"),
    ("POST", "status-reports/{bank's}/retraction/", RETRACT, "401 401 403 404 403 403 201 404 404 201 201"),
    ("POST", "status-reports/999999/retraction/", RETRACT, NOT_WRITTEN),
    # --- Add an action: officers of their own organisation, under any open step that they see; staff of any
    ("POST", "commitments/CHN-1-01/action-items/", OWN_ITEM, "401 401 403 403 201 201 201 201 201 422 422"),
    ("POST", "commitments/CHN-1-01/action-items/", CHENGDUS_ITEM, "401 401 403 403 201 403 403 403 403 201 201"),
    ("POST", "commitments/CHN-1-02/action-items/", OWN_ITEM, "401 401 403 404 201 201 201 404 404 422 422"),
    ("POST", "commitments/CHN-1-05/action-items/", CHENGDUS_ITEM, "401 401 403 403 409 403 403 403 403 409 409"),
    ("POST", "commitments/CHN-3-01/action-items/", CHENGDUS_ITEM, "401 401 403 404 404 404 404 404 404 201 201"),
    ("POST", "commitments/CHN-9-99/action-items/", OWN_ITEM, NOT_WRITTEN),
    # --- Decide: staff, on the agenda of the next dialogue
    ("POST", "dialogues/CHN-3/follow-ups/CHN-2-01/", DECIDE, "401 401 403 404 404 404 404 404 404 201 201"),
    ("POST", "dialogues/CHN-3/follow-ups/CHN-1-01/", DECIDE, "401 401 403 404 404 404 404 404 404 200 200"),
    ("POST", "dialogues/RWA-2/follow-ups/RWA-1-01/", DECIDE, "401 401 403 404 404 404 404 404 403 200 200"),
    ("POST", "dialogues/RWA-2/follow-ups/CHN-1-01/", DECIDE, "401 401 403 403 403 403 403 403 403 404 404"),
    ("POST", "dialogues/CHN-1/follow-ups/CHN-1-01/", DECIDE, "401 401 403 403 403 403 403 403 403 409 409"),
    ("POST", "dialogues/CHN-3/follow-ups/CHN-1-05/", DECIDE, "401 401 403 404 404 404 404 404 404 409 409"),
    ("POST", "dialogues/CHN-3/follow-ups/CHN-9-99/", DECIDE, NOT_WRITTEN),
    ("POST", "dialogues/CHN-9/follow-ups/CHN-1-01/", DECIDE, NOT_WRITTEN),
    # --- Adopt: staff
    ("POST", "dialogues/RWA-2/adopt/", ADOPT, "401 401 403 403 403 403 403 403 403 200 200"),
    ("POST", "dialogues/CHN-3/adopt/", ADOPT, "401 401 403 404 404 404 404 404 404 409 409"),
    ("POST", "dialogues/CHN-2/adopt/", ADOPT, "401 401 403 404 403 404 404 404 404 409 409"),
    ("POST", "dialogues/CHN-9/adopt/", ADOPT, NOT_WRITTEN),
    # --- Edit: staff; of the version that was seen
    ("PATCH", "countries/CN/", NAME, EDITED),
    ("PATCH", "countries/XX/", NAME, NOT_WRITTEN),
    ("PATCH", "cities/chengdu/", NAME, EDITED),
    ("PATCH", "stakeholders/bank/", NAME, EDITED),
    ("PATCH", "themes/biodiversity/", NAME, EDITED),
    ("PATCH", "policies/urban-plan/", {"title": "Another"}, EDITED),
    ("PATCH", "series/CHN/", NAME, EDITED),
    ("PATCH", "dialogues/CHN-1/", TITLE, EDITED),
    ("PATCH", "dialogues/CHN-2/", TITLE, "401 401 403 404 403 404 404 404 404 200 200"),
    ("PATCH", "dialogues/CHN-3/", TITLE, EDITED_UNSEEN),
    ("PATCH", "dialogues/CHN-9/", TITLE, NOT_WRITTEN),
    ("PATCH", "outcome-points/{public point}/", TITLE, EDITED),
    ("PATCH", "outcome-points/{partners point}/", TITLE, "401 401 403 403 403 403 404 404 404 200 200"),
    ("PATCH", "outcome-points/{staff point}/", TITLE, EDITED_UNSEEN),
    ("PATCH", "commitments/CHN-1-01/", TITLE, EDITED),
    ("PATCH", "commitments/CHN-1-02/", TITLE, "401 401 403 404 403 403 403 404 404 200 200"),
    ("PATCH", "commitments/CHN-3-01/", TITLE, EDITED_UNSEEN),
    ("PATCH", "commitments/CHN-9-99/", TITLE, NOT_WRITTEN),
    ("PATCH", "action-items/CHN-1-01-1/", TITLE, EDITED),
    ("PATCH", "action-items/CHN-1-02-1/", TITLE, "401 401 403 404 403 403 403 404 404 200 200"),
    ("PATCH", "action-items/CHN-3-01-1/", TITLE, EDITED_UNSEEN),
    ("PATCH", "action-items/CHN-9-99-9/", TITLE, NOT_WRITTEN),
    # --- Remove a draft: staff
    ("DELETE", "outcome-points/{public point}/", None, "401 401 403 403 403 403 403 403 403 409 409"),
    ("DELETE", "outcome-points/999999/", None, NOT_WRITTEN),
    ("DELETE", "commitments/CHN-1-01/", None, "401 401 403 403 403 403 403 403 403 409 409"),
    ("DELETE", "commitments/CHN-3-01/", None, "401 401 403 404 404 404 404 404 404 409 409"),
    ("DELETE", "commitments/CHN-9-99/", None, NOT_WRITTEN),
    ("DELETE", "action-items/CHN-1-02-1/", None, "401 401 403 404 403 403 403 404 404 409 409"),
    ("DELETE", "action-items/CHN-3-01-1/", None, "401 401 403 404 404 404 404 404 404 204 204"),
    ("DELETE", "action-items/CHN-9-99-9/", None, NOT_WRITTEN),
]  # fmt: skip

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE")

WITHOUT_A_CREDENTIAL_CHECK = ("/api/docs/problems/",)
"""A page that explains what 401 means answers whoever asks."""

KINDS = {
    401: "not-authenticated",
    403: "not-allowed",
    404: "not-found",
    405: "method-not-allowed",
    409: "conflict illegal-move not-ready",
    422: "invalid",
}


# --- Requests -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def callers(circles_world: Circles) -> dict[str, Api]:
    keys = {
        "bad": "abcdefgh." + "0" * 32,
        "reader": key_of(circles_world.partner, "read"),
        "owner": key_of(circles_world.chengdu, "write"),
    }
    callers = {role: Api(keys.get(role, "")) for role in ROLES}
    for role, name in {
        "partner": "partner",
        "room": "ningbo",
        "named": "bank",
        "observer": "observer",
        "stranger": "kigali",
        "staff": "staff",
        "admin": "administrator",
    }.items():
        callers[role].client.force_login(circles_world.people[name])
    return callers


@pytest.fixture(scope="module")
def names(circles_world: Circles) -> dict[str, int]:
    """The ids of what has no other name: reports and points by a word, follow-ups by dialogue and step."""
    found = {word: report.pk for word, report in circles_world.reports.items()}
    for point in OutcomePoint.objects.filter(title__endswith=" point>"):
        found[point.title.removeprefix("<title of the ").removesuffix(">")] = point.pk
    for line in FollowUp.objects.select_related("commitment", "dialogue"):
        put_to = f"{line.dialogue.reference} on " if line.dialogue else ""
        found[f"{put_to}{line.commitment.reference}"] = line.pk
    return found


@pytest.fixture(autouse=True)
def fresh(db: None) -> Iterator[None]:
    yield
    zones.cache_clear()


def statuses(row: str) -> dict[str, int]:
    return dict(zip(ROLES, map(int, row.split()), strict=True))


def answered(api: Api, method: str, path: str, body: Any = None, **headers: str) -> Any:
    """The answer to one request; what it wrote is taken back. Refusals are problems, and write nothing."""
    data = "" if body is None else json.dumps(body)
    api.checked = method in ("POST", "PATCH", "DELETE") and path != "nothing/"
    with transaction.atomic():
        before = read_stamp()
        answer = api.send(method, path, data, content_type="application/json" if data else "", **headers)
        if answer.status_code >= 400:
            assert read_stamp() == before
            assert answer["Content-Type"] == "application/problem+json"
            if method != "HEAD":
                problem = answer.json()
                assert problem["status"] == answer.status_code
                assert problem["type"].rpartition("#")[2] in KINDS[answer.status_code].split()
        transaction.set_rollback(True)
    return answer


def of_its_version(callers: dict[str, Api], method: str, path: str) -> dict[str, str]:
    """What a change has to say: the version that is there, or any where there is none."""
    if method not in ("PATCH", "DELETE"):
        return {}
    record = callers["admin"].get(path)
    return {"if_match": record["ETag"] if record.status_code == 200 else '"1.0"'}


@pytest.mark.parametrize(("method", "path", "body", "expected"), TABLE, ids=[f"{row[0]} {row[1]}" for row in TABLE])
def test_what_each_role_gets(
    callers: dict[str, Api], names: dict[str, int], method: str, path: str, body: Any, expected: str
) -> None:
    path = path.format_map(names)
    seen = of_its_version(callers, method, path)
    answers = {role: answered(callers[role], method, path, body, **seen) for role in ROLES}
    assert {role: answer.status_code for role, answer in answers.items()} == statuses(expected)
    # What is hidden is refused exactly as what is not there.
    others = [answer for role, answer in answers.items() if role not in ("staff", "admin")]
    missing = {answer.content for answer in others if answer.status_code == 404}
    assert len(missing) <= 1
    if missing and path != "nothing/":
        assert json.loads(missing.pop()) == {
            "type": "http://testserver/api/docs/problems/#not-found",
            "title": "There is nothing here",
            "status": 404,
            "detail": "There is no such record.",
        }
    for answer in answers.values():
        assert ("WWW-Authenticate" in answer) == (answer.status_code == 401)


@pytest.mark.parametrize(("path", "expected"), [(path, row) for method, path, _, row in TABLE if method == "GET"])
def test_head_gets_what_get_gets_without_a_body(
    callers: dict[str, Api], names: dict[str, int], path: str, expected: str
) -> None:
    for role in ("bad", "owner"):
        answer = answered(callers[role], "HEAD", path.format_map(names))
        assert (answer.status_code, answer.content) == (statuses(expected)[role], b"")


# --- Complete -------------------------------------------------------------------------------------------------------


def routes() -> dict[str, str]:
    """Every address under /api/ as it is registered, and one of the table's that it answers, if any."""
    found: dict[str, str] = {}

    def collect(patterns: Any, prefix: str) -> None:
        for one in patterns:
            here = prefix + str(one.pattern)
            if isinstance(one, URLResolver):
                collect(one.url_patterns, here)
            elif isinstance(one, URLPattern) and re.match(r"\^?api/", here):
                found[here] = ""

    collect(get_resolver().url_patterns, "")
    for _, path, _, _ in TABLE:
        found[route_of(path)] = path
    return found


def route_of(path: str) -> str:
    filled = re.sub(r"\{[^}]*\}", "1", path)
    return resolve(filled if filled.startswith("/") else f"/api/v1/{filled}").route


@cache
def methods_of(route: str) -> frozenset[str]:
    """The methods that the table has for an address; where there is GET there is HEAD."""
    found = frozenset(method for method, path, _, _ in TABLE if route_of(path) == route)
    return found | {"HEAD"} if "GET" in found else found


def test_every_address_is_in_the_table() -> None:
    assert [route for route, path in routes().items() if not path] == []


@pytest.mark.parametrize("route", sorted(routes()))
def test_every_method_that_the_table_lacks_is_refused_at_every_address(
    callers: dict[str, Api], names: dict[str, int], route: str
) -> None:
    """Before anything else but a bad credential is looked at; `Allow` names the others."""
    path = routes()[route].format_map(names)
    for method in METHODS:
        if method in methods_of(route):
            continue
        for role in ("nobody", "bad", "staff"):
            answer = answered(callers[role], method, path, None if method == "TRACE" else {"unknown": 1})
            if role == "bad" and path not in WITHOUT_A_CREDENTIAL_CHECK:
                assert answer.status_code == 401, (method, role)
            else:
                assert answer.status_code == 405, (method, role)
                assert set(answer["Allow"].split(", ")) == methods_of(route)


# --- Credentials ----------------------------------------------------------------------------------------------------

WRITES = [
    (method, path, body)
    for method, path, body, row in TABLE
    if method in ("POST", "PATCH", "DELETE") and row.endswith(("200", "201", "204"))
]


@pytest.mark.parametrize(("method", "path", "body"), WRITES)
def test_a_key_that_only_reads_writes_nothing_not_even_for_staff(
    circles_world: Circles, names: dict[str, int], method: str, path: str, body: Any
) -> None:
    answer = answered(Api(key_of(circles_world.staff, "read")), method, path.format_map(names), body)
    assert (answer.status_code, answer.json()["detail"]) == (403, "This key is for reading only.")


@pytest.mark.parametrize(("method", "path", "body"), WRITES)
def test_a_session_writes_only_with_its_csrf_token(
    circles_world: Circles, names: dict[str, int], method: str, path: str, body: Any
) -> None:
    api = Api()
    api.client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    api.client.force_login(circles_world.staff)
    answer = answered(api, method, path.format_map(names), body)
    assert (answer.status_code, answer.json()["detail"]) == (403, "CSRF Failed: CSRF cookie not set.")


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_bad_key_is_refused_beside_a_good_session(callers: dict[str, Api], method: str) -> None:
    api = Api(callers["bad"].key)
    api.client = callers["staff"].client
    assert answered(api, method, "action-items/CHN-1-01-1/status-reports/", REPORT).status_code == 401


def test_whoever_reported_does_not_verify_nor_does_staff_of_the_owner(callers: dict[str, Api]) -> None:
    reports, verification = (f"action-items/CHN-1-01-2/{name}/" for name in ("status-reports", "verification"))
    staff, other = callers["staff"], callers["admin"]
    assert (
        staff.post(reports, REPORT | {"status": "reported_complete", "no_evidence_reason": "None."}).status_code == 201
    )
    assert answered(staff, "POST", verification, CONFIRM).status_code == 403
    assert answered(other, "POST", verification, CONFIRM).status_code == 201
