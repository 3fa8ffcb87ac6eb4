"""No reader finds on the public pages what is hidden from them: the world and the words of the API's test."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from commitments.models import ActionItem
from commitments.status import CLOSED, CommitmentStatus
from dialogues.models import Dialogue
from tests.api.circles import Circles, circles
from tests.api.circles import circles_world as circles_world
from tests.api.client import Api
from tests.api.conftest import as_user
from tests.api.who_reads import ROLES, may_know_of, may_read
from tests.staff.clients import plain_references

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = circles


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reads_what_it_may_and_nothing_else(circles_world: Circles, db: None, role: str) -> None:
    client = Client()
    if role != "anonymous":
        client.force_login(circles_world.people[role])
    addresses = [f"/dialogues/{one}/" for one in Dialogue.objects.values_list("reference", flat=True)]
    addresses += [f"/actions/{one}/reports/" for one in ActionItem.objects.values_list("reference", flat=True)]
    pages = [client.get(address) for address in ["/", "/next-steps/", *addresses]]
    assert {page.status_code for page in pages} <= {200, 404}
    # The head of each page names who is signed in.
    raw = [plain_references(page.content.decode()).partition("<main")[2] for page in pages if page.status_code == 200]
    told = {unescape(word) for one in raw for word in re.findall("&lt;(.+?)&gt;", one)}
    assert told <= may_read(role)
    # Reports that were shared, and what shows them, are found.
    assert {word for word in may_read(role) if re.search("(narrative|link|evidence)$", word)} <= told
    assert set(re.findall(r"[A-Z]{3}-\d(?:-\d\d(?:-\d)?)?", unescape(" ".join(raw)))) <= may_know_of(role)


FILTERS = [
    ("", ""),
    ("country=RW", "country=RW"),
    ("city=chengdu", "city=chengdu"),
    ("organisation=bank", "stakeholder=bank"),
    ("status=open", "status=open"),
    ("status=overdue", "overdue=true"),
    ("status=closed", f"status={','.join(sorted(CLOSED))}"),
    ("search=01", "search=01"),
]
"""Of the page, and of the API."""


@pytest.mark.parametrize("role", ROLES)
def test_a_role_finds_what_the_api_lists_for_it(circles_world: Circles, db: None, role: str) -> None:
    client, api = Client(), Api()
    if role != "anonymous":
        client.force_login(circles_world.people[role])
        api = as_user(circles_world.people[role])
    for of_page, of_api in FILTERS:
        page = client.get(f"/next-steps/?{of_page}").content.decode()
        listed = api.body(f"commitments/?page_size=200&{of_api}")["results"]
        assert re.findall(r'<li id="([^"]+)">', page) == [
            one["reference"] for one in listed if one["status"] != CommitmentStatus.DRAFT
        ], of_page
