"""No reader finds on an officer's pages what is hidden from them: the world and the words of the API's test."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from accounts.models import User
from commitments.models import ActionItem, Commitment, Evidence, StatusReport
from dialogues.models import Membership
from tests.api.circles import Circles, circles
from tests.api.circles import circles_world as circles_world
from tests.api.who_reads import EVERYBODY, may_know_of, may_read
from tests.staff.clients import plain_references

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = circles

SIGNED_IN = sorted(EVERYBODY - {"anonymous", "staff key"})


OWN_DRAFT = {"chengdu": {"narrative of the draft"}}


def addresses() -> list[str]:
    items = [f"/my/actions/{one}/" for one in ActionItem.objects.values_list("reference", flat=True)]
    steps = [f"/my/next-steps/{one}/" for one in Commitment.objects.values_list("reference", flat=True)]
    reports = [f"/my/reports/{one}/" for one in StatusReport.objects.values_list("pk", flat=True)]
    return [
        "/my/",
        *(item + act for item in items for act in ("", "report/", "draft/", "draft/discard/", "answer/", "ask/")),
        *(step + act for step in steps for act in ("", "answer/", "add-action/")),
        *(report + act for report in reports for act in ("share/", "retract/")),
        *(f"/my/evidence/{one}/retract/" for one in Evidence.objects.values_list("pk", flat=True)),
    ]


@pytest.mark.parametrize("role", SIGNED_IN)
def test_a_role_reads_what_it_may_and_nothing_else(circles_world: Circles, db: None, role: str) -> None:
    person = circles_world.people[role]
    client = Client()
    client.force_login(person)
    pages = [client.get(address) for address in addresses()]
    assert {page.status_code for page in pages} <= {200, 403, 404}
    raw = plain_references(" ".join(page.content.decode() for page in pages))
    text = unescape(raw)
    mine = Membership.objects.filter(user=person).values("stakeholder")
    colleagues = set(User.objects.filter(memberships__stakeholder__in=mine).values_list("name", flat=True))
    told = {unescape(word) for word in re.findall("&lt;(.+?)&gt;", raw)}  # What stands in the world between < and >.
    people = {name.strip("<>") for name in User.objects.values_list("name", flat=True)}
    own = {name.strip("<>") for name in colleagues | {person.name}}
    assert {word for word in told if word in people} <= own
    # What is kept of a report is its organisation's alone; the API does not tell of drafts.
    assert OWN_DRAFT.get(role, set()) <= told
    assert {word for word in told if word not in people} <= may_read(role) | OWN_DRAFT.get(role, set())
    shown = set(re.findall(r"[A-Z]{3}-\d(?:-\d\d(?:-\d)?)?", text))
    assert shown <= may_know_of(role)
    for other in User.objects.exclude(pk=person.pk).exclude(name__in=colleagues):
        assert other.email not in text
