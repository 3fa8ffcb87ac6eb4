"""An action that was given to another organisation after its first owner reported on it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commitments.actions.answering import ask
from commitments.actions.owing import change_owner, withdraw_item
from commitments.actions.succession import succeed
from commitments.due import Due
from tests.commitments.acts import say, send_back
from tests.commitments.room import fresh
from tests.staff.clients import said, signed_in, words
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, China, adopted, person, stakeholder

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted

ITEM = "/my/actions/CHN-1-01-1/"
NOTE = "Which office was founded?"


@pytest.mark.parametrize("share", [False, True])
def test_what_was_found_of_a_report_is_told_to_who_wrote_it(world: China, share: bool) -> None:
    say(world.items[0], by=world.chengdu_officer, status="reported_complete", share=share)
    send_back(world.items[0], by=world.verifier, note=NOTE)
    change_owner(world.items[0], by=world.staff, now=NOW, owner=world.ningbo_city, reason="By law.")
    new = signed_in(world.ningbo_officer)
    for address in (ITEM, f"{ITEM}report/"):
        page = words(new.get(address))
        assert (NOTE in page, "Your report was sent back" in page) == (False, False)
    urgencies = {group.urgency: [item.reference for item in group.items] for group in new.get("/my/").context["groups"]}
    assert urgencies["proposed"] == ["CHN-1-01-1"]
    assert "sent_back" not in urgencies
    # Who wrote it reads the note where it tells what happened, and is asked nothing any more.
    page = words(signed_in(world.chengdu_officer).get(ITEM))
    assert (NOTE in page, "Your report was sent back" in page) == (True, False)


def test_what_was_given_to_another_stays_in_sight(world: China) -> None:
    """With what was asked for and has no answer yet, until it is done with; of others it tells nothing."""
    client = signed_in(world.chengdu_officer)
    due = Due.of("year", date(2027, 1, 1))
    ask(world.items[0], by=world.chengdu_officer, now=NOW, kind="due", reason="The law is late.", due=due)
    assert "Given to another" not in words(client.get("/my/"))
    change_owner(world.items[0], by=world.staff, now=NOW, owner=world.ningbo_city, reason="By law.")
    page = words(client.get("/my/"))
    assert "Given to another Coordinate in Chengdu CHN-1-01-1 · with City Of Ningbo since 2 March 2026 On" in page
    assert "you asked for a new date (by the end of 2027): The law is late. Programme staff have not answered" in page
    assert "Given to another" not in words(signed_in(world.ningbo_officer).get("/my/"))
    assert "Given to another" not in words(client.get("/my/?dialogue=CHN-1"))
    withdraw_item(world.items[0], by=world.staff, now=NOW, reason="A law does it.")
    assert "Given to another" not in words(client.get("/my/"))


def test_what_was_typed_for_an_action_that_was_given_away_is_not_lost_without_a_word(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    typed = fields_of(client.get(f"{ITEM}report/").content.decode(), "act")
    change_owner(world.items[0], by=world.staff, now=NOW, owner=world.ningbo_city, reason="By law.")
    answer = client.post(f"{ITEM}report/", typed)
    assert answer.status_code == 403
    page = words(answer)
    assert "CHN-1-01-1 was given to another on 2 March 2026: City Of Ningbo owns it. Nothing was saved." in page
    assert "What you typed is still in your browser: go back to copy it. What we owe" in page
    # Whose it never was is told of nobody; nor is anybody who typed nothing told to copy it.
    page = words(signed_in(person("water", of=world.ministry)).get(f"{ITEM}report/"))
    assert ("Only the organisation that this concerns does this." in page, "Nothing was saved" in page) == (True, False)


def test_who_succeeded_the_owner_goes_on_with_the_question(world: China) -> None:
    say(world.items[0], by=world.chengdu_officer, status="reported_complete")
    send_back(world.items[0], by=world.verifier, note=NOTE)
    heir = stakeholder("chengdu-new-area", world.country)
    succeed(world.chengdu_city, by=world.staff, now=NOW, kind="renamed", successors=[heir], reason="A law.")
    client = signed_in(person("heir", of=heir))
    for address in (ITEM, f"{ITEM}report/"):
        assert f"Your report was sent back {NOTE}" in words(client.get(address))
    assert {group.urgency for group in client.get("/my/").context["groups"]} >= {"sent_back"}


def test_what_was_succeeded_is_offered_for_nothing_new(world: China) -> None:
    """Neither to own an action of ours, nor to take one over, nor to wait for."""
    heir = stakeholder("chengdu-new-area", world.country)
    succeed(world.chengdu_city, by=world.staff, now=NOW, kind="renamed", successors=[heir], reason="A law.")
    client = signed_in(person("heir", of=heir))
    ours = client.get("/my/next-steps/CHN-1-01/add-action/").context["form"].fields["owner"]
    assert ([one.slug for one in ours.queryset], ours.initial) == (["chengdu-new-area"], heir)
    others = signed_in(world.ningbo_officer).get("/my/actions/CHN-1-01-2/ask/").context["form"].fields["owner"]
    assert {"chengdu-new-area", "city-of-chengdu"} & {one.slug for one in others.queryset} == {"chengdu-new-area"}


def test_who_was_succeeded_is_told_by_whom_and_adds_nothing(world: China) -> None:
    """Over two steps; of who speaks for the last one nobody stands in the place."""
    area, bureau = (stakeholder(name, world.country) for name in ("chengdu-new-area", "bureau-of-chengdu"))
    facts: dict[str, Any] = {"by": world.staff, "now": NOW, "kind": "renamed", "reason": "A law."}
    succeed(world.chengdu_city, successors=[area], succeeded_on=date(2026, 2, 1), **facts)
    old = signed_in(world.chengdu_officer)
    page = words(old.get("/my/"))
    told = "Since {} stands in place of {}. Ask its focal point, or programme staff, to invite you."
    first = told.format("1 February 2026 Chengdu New Area", "City Of Chengdu")
    assert (first in page, "You owe nothing now." in page) == (True, False)
    add = "/my/next-steps/CHN-1-01/add-action/"
    assert said(old.get(add)) == [first]
    succeed(area, successors=[bureau], succeeded_on=date(2026, 3, 1), **facts)
    assert f"{first} {told.format('1 March 2026 Bureau Of Chengdu', 'Chengdu New Area')}" in words(old.get("/my/"))
    heir = signed_in(person("heir", of=bureau))
    assert "stands in place of" not in words(heir.get("/my/"))
    assert [one.slug for one in heir.get(add).context["form"].fields["owner"].queryset] == ["bureau-of-chengdu"]


@pytest.mark.parametrize("act", ["retract", "share"])
def test_an_act_on_a_report_leads_where_its_author_may_go(world: China, act: str) -> None:
    """The bank, which was not in the room, reported on an action that is another's since."""
    change_owner(world.items[0], by=world.staff, now=NOW, owner=world.bank, reason="They pay for it.")
    sent = say(fresh(world.items[0]), by=world.bank_officer)
    client = signed_in(world.bank_officer)
    at = f"/my/reports/{sent.pk}/{act}/"
    assert f'href="{ITEM}"' in client.get(at).content.decode()
    change_owner(world.items[0], by=world.staff, now=NOW, owner=world.ningbo_city, reason="By law.")
    assert client.get(ITEM).status_code == 404
    page = client.get(at).content.decode()
    assert ITEM not in page
    answer = client.post(at, fields_of(page, "act") | {"reason": "An error."}, follow=True)
    assert (answer.redirect_chain, answer.status_code) == ([("/my/", 303)], 200)


def test_a_report_is_taken_back_and_shared_by_who_wrote_it(world: China) -> None:
    """Whoever owns the action since reads it where it was shared, and does nothing about it."""
    shared = say(world.items[0], by=world.chengdu_officer, share=True)
    private = say(world.items[0], by=world.chengdu_officer)
    change_owner(world.items[0], by=world.staff, now=NOW, owner=world.ningbo_city, reason="By law.")
    offers = [f"/my/reports/{shared.pk}/retract/", f"/my/reports/{private.pk}/retract/"]
    offers.append(f"/my/reports/{private.pk}/share/")
    for officer, offered, status in ((world.chengdu_officer, True, 200), (world.ningbo_officer, False, 403)):
        client = signed_in(officer)
        page = client.get(ITEM).content.decode()
        assert {address in page for address in offers} == {offered}
        assert ("Read by" in page) is offered
        assert client.get(offers[0]).status_code == status
