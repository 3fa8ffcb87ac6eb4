"""Who gets which of an officer's pages: every role at every address, by every method."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import get_resolver, reverse

from commitments.actions.answering import ask as ask_for
from commitments.actions.entering import plan_dialogue
from commitments.actions.report_drafts import add_file, save_draft
from commitments.actions.reporting import NewEvidence
from commitments.models import DraftFile, Evidence, Request, StatusReport
from dialogues.models import Membership
from tests.commitments.acts import say
from tests.files.samples import pdf
from tests.staff.clients import signed_in
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

READ = {"get": 200, "head": 200, "post": 405}
FORM = {"get": 200, "head": 200, "post": 200}
DONE = FORM | {"post": 303}
REFUSED = {"get": 403, "head": 403, "post": 403}
NOT_READ = {"get": 403, "head": 403, "post": 405}
HIDDEN = {"get": 404, "head": 404, "post": 404}
HIDDEN_PAGE = {"get": 404, "head": 404, "post": 405}

ITEM, STEP = ["CHN-1-01-1"], ["CHN-1-01"]

# By name: what the address takes, and what is answered to the owner, to another organisation of the room, and to one
# that may not know of it. The lead of the next step is another organisation.
ROUTES: dict[str, tuple[Any, dict[str, int], dict[str, int], dict[str, int]]] = {
    "my": ([], READ, READ, READ),
    "my-action": (ITEM, READ, READ, HIDDEN_PAGE),
    "my-report": (ITEM, FORM, REFUSED, HIDDEN),
    "my-draft": (ITEM, READ, {"get": 403, "head": 403, "post": 405}, HIDDEN_PAGE),
    # Nothing of it was seen.
    "my-discard": (ITEM, FORM, REFUSED, HIDDEN),
    # Nothing was chosen.
    "my-files": (ITEM, {"get": 405, "head": 405, "post": 200}, REFUSED, HIDDEN),
    "my-remove-file": (DraftFile, {"get": 405, "head": 405, "post": 204}, HIDDEN, HIDDEN),
    "my-answer": (ITEM, FORM, REFUSED, HIDDEN),
    "my-ask": (ITEM, FORM, REFUSED, HIDDEN),
    "my-retract-request": (Request, FORM, REFUSED, HIDDEN),
    # It waits for nobody.
    "my-reply": (ITEM, REFUSED, REFUSED, HIDDEN),
    "my-step": (STEP, READ, READ, HIDDEN_PAGE),
    "my-answer-lead": (STEP, REFUSED, REFUSED, HIDDEN),
    "my-add-action": (STEP, FORM, FORM, HIDDEN),
    "my-retract": (StatusReport, FORM, REFUSED, HIDDEN),
    "my-retract-evidence": (Evidence, FORM, REFUSED, HIDDEN),
    # It is shared already, which the answer says.
    "my-share": (StatusReport, FORM, REFUSED, HIDDEN),
    "my-preferences": ([], DONE, DONE, DONE),
    "my-calendar": ([], FORM, FORM, FORM),
    "my-calendar-end": ([], DONE, DONE, DONE),
    # These are for focal points: see tests/dialogues/test_people_pages.py.
    "my-people": ([], NOT_READ, NOT_READ, NOT_READ),
    "my-people-invite": ([], REFUSED, REFUSED, REFUSED),
    "my-accept": ([1], HIDDEN, HIDDEN, HIDDEN),
    "my-people-invite-again": ([1], REFUSED, REFUSED, REFUSED),
    "my-people-end": ([1], REFUSED, REFUSED, REFUSED),
}


def story() -> China:
    world = china()
    world.adopt_first()
    say(world.items[0], by=world.chengdu_officer, share=True, evidence=[NewEvidence(url="https://chengdu.example/")])
    save_draft(world.items[0], by=world.chengdu_officer, now=NOW, narrative="Half of it.")
    add_file(world.items[0], by=world.chengdu_officer, now=NOW, file=ContentFile(pdf(), name="notice.pdf"))
    ask_for(world.items[0], by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="Late.")
    plan_dialogue(world.series, by=world.staff, now=NOW, title="Second", starts_on=None)
    return world


def address_of(name: str) -> str:
    arguments = ROUTES[name][0]
    return reverse(name, args=arguments if isinstance(arguments, list) else [arguments.objects.get().pk])


def ask(client: Client, name: str) -> dict[str, int]:
    return {method: getattr(client, method)(address_of(name)).status_code for method in ("get", "head", "post")}


def test_the_table_is_complete() -> None:
    names = {str(name) for name in get_resolver().reverse_dict if str(name) == "my" or str(name).startswith("my-")}
    assert ROUTES.keys() == names


@pytest.mark.parametrize("name", ROUTES)
def test_strangers_sign_in_first(world: China, name: str) -> None:
    address = address_of(name)
    for method in ("get", "head", "post"):
        answer = getattr(Client(), method)(address)
        assert (answer.status_code, answer["Location"]) == (302, f"/sign-in/?next={address}")


@pytest.mark.parametrize("name", ROUTES)
@pytest.mark.parametrize(
    ("who", "place"), [("chengdu_officer", 1), ("ningbo_officer", 2), ("bank_officer", 3), ("partner", 3)]
)
def test_everybody_else(world: China, name: str, who: str, place: int) -> None:
    assert ask(signed_in(getattr(world, who)), name) == ROUTES[name][place]


@pytest.mark.parametrize(
    "name", ["my-report", "my-ask", "my-answer", "my-discard", "my-retract", "my-share", "my-retract-request"]
)
def test_staff_act_for_an_owner_on_pages_of_their_own(world: China, name: str) -> None:
    assert ask(signed_in(world.staff), name) == REFUSED


def test_the_lead_answers_for_the_next_step(world: China) -> None:
    Membership.objects.create(
        user=world.ningbo_officer,
        stakeholder=world.ministry,
        starts_on=date(2020, 1, 1),
        recorded_at=NOW,
        updated_at=NOW,
    )
    assert ask(signed_in(world.ningbo_officer), "my-answer-lead") == FORM


def test_a_membership_that_ended_opens_nothing(world: China) -> None:
    Membership.objects.filter(user=world.chengdu_officer).update(ends_on=date(2026, 1, 1))
    client = signed_in(world.chengdu_officer)
    assert [ask(client, name) for name in ("my-report", "my-action")] == [HIDDEN, HIDDEN_PAGE]
    assert "Until 1 January 2026 you spoke for City Of Chengdu." in client.get("/my/").content.decode()
