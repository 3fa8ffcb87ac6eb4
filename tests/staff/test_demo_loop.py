"""The loop with the demo, as a new user would go it: decide four follow-ups, finalise, look at what is left."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from accounts.models import User
from commitments.demo.loading import load
from commitments.due import Due
from commitments.models import FollowUp
from tests.commitments.room import statuses, step

from .clients import signed_in, words
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

PAGE = "/admin/dialogue/CHN-2/finalise/"


def test_four_follow_ups_and_the_end() -> None:
    load(now=timezone.now())
    client = signed_in(User.objects.get(email="staff@demo.example"))
    home = client.get("/admin/")
    assert 'href="/admin/dialogue/CHN-2/follow-up/"' in home.content.decode()
    for reference, decision, facts in (
        ("CHN-1-03", "carried_over", {"due_0": "year", "due_1": "2027-01-01", "reason": "Nine of 38 districts."}),
        ("CHN-1-01", "fulfilled", {"confirms": ["CHN-1-01-1"], "shown": "The rules of procedure."}),
        ("CHN-1-02", "not_discussed", {}),
        ("CHN-1-04", "partly_fulfilled", {"shown": "Twelve plans."}),
    ):
        address = f"/admin/dialogue/CHN-2/follow-up/{reference}/"
        version = FollowUp.objects.get(dialogue__reference="CHN-2", commitment__reference=reference).version
        answer = client.post(address, {"version_seen": version, "decision": decision, **facts})
        assert answer["Location"] == f"/admin/dialogue/CHN-2/follow-up/#{reference}"
    screen = words(client.get("/admin/dialogue/CHN-2/follow-up/"))
    assert "In the way of finalising Nothing. Finalise" in screen
    page = client.get(PAGE)
    assert "This stands in the way" not in words(page)
    assert client.post(PAGE, fields_of(page.content.decode(), "act") | {"footing": "recorded"}).status_code == 303
    assert {reference: one for reference, one in statuses().items() if reference.count("-") == 2} == {
        "CHN-1-01": "fulfilled",
        "CHN-1-02": "open",
        "CHN-1-03": "open",
        "CHN-1-04": "partly_fulfilled",
    }
    assert step("CHN-1-03").due == Due("year", date(2027, 12, 31))
