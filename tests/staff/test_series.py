"""Concluding a series on its close-out screen, and what became of an organisation."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from commitments.actions.drafting import add_commitment, add_item, late_entry
from commitments.actions.entering import edit_series, open_series, plan_dialogue
from commitments.due import Due
from commitments.models import ActionItem, Commitment
from dialogues.models import Dialogue, Series, Stakeholder, Succession
from tests.factories import SeriesFactory
from tests.guards import lifted
from tests.worlds import NOW, China, adopted, stakeholder
from urbanshift.once import new_token

from .clients import said, signed_in, words

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

CONCLUDE = "/admin/series/CHN/conclude/"
SUCCESSION = "/admin/succession/"
OLD = "/admin/organisations/ministry-of-finance/"
NEW = "/admin/organisations/new-ministry/"


story = adopted


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def series() -> Series:
    return Series.objects.get(code="CHN")


def decisions(**changed: str) -> dict[str, Any]:
    """One decision for each of the four, and the basis."""
    names = {f"CHN-1-0{number}-decision": "not_fulfilled" for number in (1, 2, 3, 4)}
    fields = {name.replace("_", "-", 3): value for name, value in changed.items()}
    return {"version_seen": series().version, "basis": "Letter of 1 December 2025."} | names | fields


def test_a_row_says_that_nobody_confirmed_what_was_agreed(client: Client) -> None:
    told = "recorded by the programme, not yet confirmed · Ministry Of Finance"
    assert told not in words(client.get(CONCLUDE))
    with lifted(connection):
        Dialogue.objects.filter(reference="CHN-1").update(footing="recorded")
    assert words(client.get(CONCLUDE)).count(told) == 2


def test_each_open_step_has_its_row(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(9):
        answer = client.get(CONCLUDE)
    assert [row.step.reference for row in answer.context["rows"]] == [
        "CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04",
    ]  # fmt: skip
    text = words(answer)
    assert "4 next steps are open; each needs one decision." in text
    assert "No series continues this one, so nothing can be continued in it. Open the series that continues it" in text
    address = "/admin/series/new/?continues=CHN"
    assert f'<a href="{address}">' in answer.content.decode()
    opened = client.get(address).context["form"]
    assert [opened[name].value() for name in ("country", "continues")] == ["CN", "CHN"]
    assert "takes along those of its actions that are still owed" in text
    assert (
        "CHN-1-01 Coordinate Coordinate better. Ministry Of Finance · by the end of 2023 · 0 % "
        "CHN-1-01-1 Coordinate in Chengdu City Of Chengdu · Chengdu · by the end of 2023 not started overdue"
    ) in text
    # Only what the decision needs is asked for, and only what can be decided is offered.
    page = answer.content.decode()
    assert re.findall(r'<div data-for="([^"]+)">', page)[:4] == [
        "handed_over",
        "fulfilled partly_fulfilled",
        "partly_fulfilled not_fulfilled withdrawn handed_over continued",
        "fulfilled partly_fulfilled not_fulfilled withdrawn handed_over continued",
    ]
    assert 'value="continued"' not in page


def test_concluding(client: Client) -> None:
    posted = decisions() | {
        "CHN-1-02-decision": "handed_over", "CHN-1-02-handed_over_to": "development-bank",
        "CHN-1-03-decision": "withdrawn", "CHN-1-03-reason": "A law does it.",
        "CHN-1-04-decision": "fulfilled", "CHN-1-04-shown": "The policy.", "concluded_on": "2025-12-01",
        "CHN-1-04-decided_on": "2025-06-01",
    }  # fmt: skip
    assert client.post(CONCLUDE, posted)["Location"] == "/admin/next-steps/?series=CHN"
    assert series().concluded_on == date(2025, 12, 1)
    assert [(step.status, step.closed_on) for step in Commitment.objects.order_by("reference")] == [
        ("not_fulfilled", date(2025, 12, 1)),
        ("handed_over", date(2025, 12, 1)),
        ("withdrawn", date(2025, 12, 1)),
        ("fulfilled", date(2025, 6, 1)),
    ]
    again = client.post(CONCLUDE, {"version_seen": series().version, "basis": "Again."})
    assert said(again) == ["This series is concluded already."]
    page = words(client.get("/admin/series/CHN/edit/"))
    assert "Next steps Audit trail Concluded on 1 December 2025" in page  # And it is not offered to conclude it.


def test_what_cannot_be_done_yet_is_not_offered_but_said(world: China, client: Client) -> None:
    """Neither to conclude a series in which a dialogue is ahead, nor to follow up what was not put to a dialogue."""
    pages = {at: client.get(f"/admin/{at}/").content.decode() for at in ("dialogue/CHN-1", "series/CHN/edit")}
    assert all(CONCLUDE in page for page in pages.values())
    assert "follow-up" not in pages["dialogue/CHN-1"]
    second = world.plan_second()
    third = plan_dialogue(second.series, by=world.staff, now=NOW, title="Third dialogue")
    for at in pages:
        page = client.get(f"/admin/{at}/")
        assert CONCLUDE not in page.content.decode()
        assert "It can be concluded once CHN-2 is finalised or cancelled." in words(page)
    assert "dialogue/CHN-2/follow-up/" in client.get("/admin/dialogue/CHN-2/").content.decode()
    page = client.get(f"/admin/dialogue/{third.reference}/")
    assert "follow-up" not in page.content.decode()
    assert "Agenda Nothing is put to it yet: CHN-2 comes first." in words(page)
    only = plan_dialogue(SeriesFactory(code="RWA"), by=world.staff, now=NOW, title="First dialogue")
    page = client.get(f"/admin/dialogue/{only.reference}/")
    assert "Agenda Nothing is put to it: no next step of an earlier dialogue is open." in words(page)


def test_everything_in_the_way_stands_at_its_step(client: Client) -> None:
    posted = decisions() | {
        "CHN-1-01-decision": "", "CHN-1-02-decision": "handed_over", "CHN-1-03-decision": "withdrawn", "basis": "",
        "CHN-1-04-shown": "Typed.", "concluded_on": "2999-01-01",
    }  # fmt: skip
    answer = client.post(CONCLUDE, posted)
    assert said(answer) == [
        "Basis: This field is required.",
        "Concluded on: Give today or an earlier day.",
        "CHN-1-01: Say what becomes of it.",
        "CHN-1-02: Name the organisation that takes it over.",
        "CHN-1-03: Say why it is withdrawn.",
        "CHN-1-04: A next step that is not fulfilled has no such thing.",
    ]
    assert "Typed.</textarea>" in answer.content.decode()
    answer = client.post(CONCLUDE, decisions() | {"CHN-1-01-decision": "fulfilled"})
    assert said(answer)[:2] == [
        "CHN cannot be concluded yet.",
        "CHN-1-01: Not every action is completed. Have the reports checked, withdraw the others, or decide otherwise.",
    ]
    answer = client.post(CONCLUDE, decisions() | {"CHN-1-04-decision": "fulfilled", "CHN-1-04-shown": ""})
    assert said(answer) == [
        "CHN cannot be concluded yet.",
        "CHN-1-04: There is no action that shows it: write down what was shown.",
    ]
    assert series().concluded_on is None


def test_what_opened_meanwhile_is_asked_for(client: Client, world: China) -> None:
    posted = decisions()
    late_entry(
        world.first, by=world.staff, now=NOW, reason="Left out.", title="Parks", text="Plan parks.", due=Due("none"),
        nobody_named=True,
    )  # fmt: skip
    answer = client.post(CONCLUDE, posted)
    assert said(answer) == ["CHN-1-05: Say what becomes of it."]
    assert '<a href="#id_CHN-1-05-decision">CHN-1-05</a>' in answer.content.decode()


def test_continuing_needs_a_series_that_continues_it(client: Client, world: China) -> None:
    posted = decisions() | {"CHN-1-01-decision": "continued"}
    assert said(client.post(CONCLUDE, posted)) == [
        "CHN-1-01: Open the series that continues it first, or decide otherwise.",
    ]
    facts: dict[str, Any] = {"code": "CHN2", "country": world.country, "name": "The programme after"}
    open_series(by=world.staff, now=NOW, continues=series(), **facts)
    assert "goes to the agenda of The programme after" in words(client.get(CONCLUDE))
    assert client.post(CONCLUDE, posted).status_code == 303
    assert Commitment.objects.open().get().continued_in.code == "CHN2"  # type: ignore[union-attr]


def test_a_colleague_who_changed_the_series_is_named(client: Client, world: China) -> None:
    posted = decisions()
    edit_series(series(), by=world.verifier, now=NOW, name="Dialogues")
    answer = client.post(CONCLUDE, posted)
    assert said(answer) == ["Verifier changed “name” on 2 March 2026, 9 a.m. UTC."]
    assert client.post(CONCLUDE, posted | {"renewed": series().version}).status_code == 303


# --- Succession ---------------------------------------------------------------------------------------------------


@pytest.fixture
def heir(world: China) -> Stakeholder:
    return stakeholder("new-ministry", world.country, category="ministry", level="national")


def renamed(**values: Any) -> dict[str, Any]:
    facts = {"predecessor": "ministry-of-finance", "kind": "renamed", "successors": "new-ministry", "reason": "A law."}
    return facts | values


def test_what_it_became_may_be_missing(client: Client) -> None:
    """It is added in a dialog, and taken to be where the organisation was."""
    chosen = '<option value="CN" selected>'
    assert chosen not in client.get(SUCCESSION).content.decode()
    assert chosen in client.get(f"{SUCCESSION}?organisation=ministry-of-finance").content.decode()
    assert chosen in client.post(SUCCESSION, renamed(successors="New Ministry")).content.decode()
    # So it is wherever an act takes an organisation, and nowhere else.
    for act, takes_one in (("change-lead", True), ("add-action", True), ("move-date", False), ("amend", False)):
        page = client.get(f"/admin/next-step/CHN-1-01/{act}/").content.decode()
        assert ('id="new-organisation"' in page and chosen in page) == takes_one, act


def test_a_succession_shows_first_who_takes_over_what(client: Client, heir: Stakeholder) -> None:
    answer = client.post(SUCCESSION, renamed())
    assert answer.status_code == 200
    assert "Who takes over what CHN-1-01 Coordinate → New Ministry CHN-1-04 Policy → New Ministry" in words(answer)
    assert "Those who speak for it do not come along" in words(answer)
    assert not Succession.objects.exists()
    previewed = answer.context["previewed"]
    # Another choice is shown first.
    assert client.post(SUCCESSION, renamed(kind="merged", previewed=previewed)).status_code == 200
    assert client.post(SUCCESSION, renamed(previewed=previewed, succeeded_on="2026-02-01"))["Location"] == NEW
    assert Succession.objects.get().succeeded_on == date(2026, 2, 1)
    assert {step.lead for step in Commitment.objects.filter(reference__in=["CHN-1-01", "CHN-1-04"])} == {heir}
    again = client.post(SUCCESSION, renamed())
    assert said(again) == ["Ministry Of Finance was succeeded already."]
    assert 'id="preview"' not in again.content.decode()


def test_a_succession_sent_again_is_refused_in_one_sentence(client: Client, heir: Stakeholder) -> None:
    sent = renamed(previewed=client.post(SUCCESSION, renamed()).context["previewed"], once=new_token())
    assert client.post(SUCCESSION, sent).status_code == 303
    for again in (sent | {"reason": "Another law."}, sent | {"reason": "Yet another."}):
        assert said(client.post(SUCCESSION, again)) == ["Ministry Of Finance was succeeded already."]
    assert Succession.objects.count() == 1


def test_drafts_that_name_it_are_told(client: Client, world: China, heir: Stakeholder) -> None:
    second = world.plan_second()
    assert "It is named in drafts" not in words(client.post(SUCCESSION, renamed()))
    add_commitment(second, by=world.staff, now=NOW, title="Pool funds", lead=world.ministry)
    told = "It is named in drafts, which stay as they were entered. Change them there: CHN-2-01"
    assert told in words(client.post(SUCCESSION, renamed()))


def test_where_it_was_split_each_matter_gets_an_heir(client: Client, world: China, heir: Stakeholder) -> None:
    split = renamed(predecessor="city-of-chengdu", kind="split", successors="new-ministry\ncity-of-ningbo")
    answer = client.post(SUCCESSION, split)
    assert [field.label for field in answer.context["asked"]] == [
        "CHN-1-01-1 Coordinate in Chengdu", "CHN-1-03-1 Data in Chengdu",
    ]  # fmt: skip
    assert said(answer) == []
    assert "Say who takes over what, then record it." in words(answer)
    # Nor is it missing where something else is: it was not asked yet.
    reason = "What happened, and where it is written: This field is required."
    asked = client.post(SUCCESSION, split | {"reason": ""})
    assert said(asked) == [reason]
    assert "Put this right first." in words(asked)
    assert "Not saved" not in words(asked)
    split["previewed"] = answer.context["previewed"]
    answer = client.post(SUCCESSION, split | {"assign-CHN-1-01-1": "new-ministry", "assign-CHN-1-03-1": "bank"})
    assert said(answer) == [
        "CHN-1-03-1 Data in Chengdu: Say which successor takes over CHN-1-03-1.",
    ]
    assert '<option value="new-ministry" selected>' in answer.content.decode()
    chosen = {"assign-CHN-1-01-1": "new-ministry", "assign-CHN-1-03-1": "city-of-ningbo"}
    assert client.post(SUCCESSION, split | chosen).status_code == 303
    assert dict(ActionItem.objects.values_list("reference", "owner__slug")) == {
        "CHN-1-01-1": "new-ministry", "CHN-1-01-2": "city-of-ningbo", "CHN-1-03-1": "city-of-ningbo",
    }  # fmt: skip


def test_who_takes_over_what_is_not_asked_before_it_is_clear_who_may(
    client: Client, world: China, heir: Stakeholder
) -> None:
    bank = Stakeholder.objects.get(slug="development-bank")
    step = Commitment.objects.get(reference="CHN-1-01")
    add_item(step, by=world.staff, now=NOW, title="Lend", owner=bank, due=Due.of("day", date(2027, 1, 1)))
    several = "Name all that it was split into; where one alone stands in its place, it was renamed or merged."
    assert said(client.post(SUCCESSION, renamed(predecessor=bank.slug, kind="split"))) == [f"What it became: {several}"]


def test_who_succeeds_whom_must_be_clear(client: Client, world: China, heir: Stakeholder) -> None:
    assert said(client.post(SUCCESSION, renamed(successors="Nobody", reason=""))) == [
        "What it became: There is none called “Nobody”. Choose one from the list, or give its exact name.",
        "What happened, and where it is written: This field is required.",
    ]

    def refused(**values: Any) -> list[str]:
        return said(client.post(SUCCESSION, renamed(**values)))

    assert refused(successors="new-ministry\ndevelopment-bank") == [
        "What it became: Name the one successor; where several stand in its place, it was split."
    ]
    assert refused(successors="ministry-of-finance") == [
        "An organisation cannot succeed itself, at once or in a circle."
    ]
    assert refused(succeeded_on="2999-01-01") == ["From: Give today or an earlier day."]
    wanted = "Name all that it was split into; where one alone stands in its place, it was renamed or merged."
    assert refused(kind="split") == [f"What it became: {wanted}"]
    assert not Succession.objects.exists()


def test_what_is_recorded_says_what_each_kind_means_and_that_it_is_for_good(client: Client, world: China) -> None:
    page = words(client.get(SUCCESSION))
    for sentence in (
        "renamed: the same organisation has another name or form",
        "merged: another organisation took it in",
        "split: several organisations stand in its place",
        "A succession is kept for good: none is taken back.",
    ):
        assert sentence in page


INVITE = "/admin/people/invite/"


def test_where_it_was_renamed_people_are_invited_for_its_successor(client: Client, heir: Stakeholder) -> None:
    sent = renamed(previewed=client.post(SUCCESSION, renamed()).context["previewed"])
    shown = client.post(SUCCESSION, sent, follow=True)
    assert shown.redirect_chain == [(NEW, 303)]
    assert f'href="{INVITE}?organisation=new-ministry">Invite somebody</a>' in shown.content.decode()
    for address in (OLD, "/admin/not-reported/ministry-of-finance/"):
        gone = client.get(address)
        told = "Others stand in its place. Whoever goes on reporting is invited for them: New Ministry"
        assert f"{told} · Invite somebody New Ministry" in words(gone)
        assert f'href="{INVITE}?organisation=new-ministry"' in gone.content.decode()
        assert f"{INVITE}?organisation=ministry-of-finance" not in gone.content.decode()
    invited = {"organisation": "ministry-of-finance", "email": "new@example.org", "language": "en", "role": "officer"}
    (refused,) = said(client.post(INVITE, invited))
    assert refused.endswith(" Invite the person for whoever stands in its place: New Ministry.")


def test_where_it_was_split_its_page_names_whom_people_are_invited_for(
    client: Client, world: China, heir: Stakeholder
) -> None:
    split = renamed(predecessor="development-bank", kind="split", successors="new-ministry\ncity-of-ningbo")
    sent = split | {"previewed": client.post(SUCCESSION, split).context["previewed"]}
    for matter in client.post(SUCCESSION, split).context["asked"]:
        sent[matter.name] = "new-ministry"
    shown = client.post(SUCCESSION, sent, follow=True)
    assert shown.redirect_chain == [("/admin/organisations/development-bank/", 303)]
    links = re.findall(rf'href="{re.escape(INVITE)}\?organisation=([^"]+)"', shown.content.decode())
    assert links == ["city-of-ningbo", "new-ministry"]


def test_the_organisation_may_be_named_in_the_address(client: Client, heir: Stakeholder) -> None:
    page = client.get(f"{SUCCESSION}?organisation=new-ministry").content.decode()
    assert 'name="predecessor" value="new-ministry"' in page
