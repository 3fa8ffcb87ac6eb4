"""Home: what waits for staff, counted in a world where something waits everywhere."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.http import QueryDict

from accounts.models import Mail, User
from commitments.actions.answering import accept, ask
from commitments.actions.drafting import add_commitment, add_item
from commitments.actions.meeting import cancel, publish, replan
from commitments.actions.owing import withdraw_item
from commitments.actions.reporting import report
from commitments.actions.succession import succeed
from commitments.actions.verifying import verify
from commitments.admin.chart import age_of, open_by_age
from commitments.admin.home import CAP, NEEDS, cards
from commitments.admin.today import Day
from commitments.due import Due
from dialogues.actions.register import register_stakeholder
from dialogues.models import Membership
from dialogues.status import Visibility
from tests.worlds import HELD, NOW, China, china
from urbanshift.admin.lists import LISTS
from urbanshift.admin.tags import REFERENCE
from urbanshift.statements import written

from .clients import signed_in, words

pytestmark = pytest.mark.django_db

TODAY = NOW.date()


def story() -> China:
    """A world in which each need is there once at least."""
    world = china()
    world.adopt_first(footing="recorded")
    for record in (world.items[0], world.items[1]):
        accept(record, by=world.staff, now=NOW, acceptance="accepted")
    complete: dict[str, Any] = {"status": "reported_complete", "narrative": "Done.", "no_evidence_reason": "Talks."}
    report(world.items[0], by=world.chengdu_officer, now=NOW, **complete)
    report(world.items[1], by=world.ningbo_officer, now=NOW, **complete)
    verify(world.items[1], by=world.verifier, now=NOW, finding="returned", note="Which?")
    accept(world.items[2], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not ours.")
    ask(world.items[1], by=world.ningbo_officer, now=NOW, kind="withdrawal", reason="It is done elsewhere.")
    world.hold_second()
    User.objects.exclude(memberships=None).update(last_login=NOW)
    return world


def counts(now: datetime = NOW) -> dict[str, str]:
    waiting, calm = cards(Day(now))
    return {str(card.title): card.count for card in [*waiting, *calm]}


def test_each_need_is_counted(world: China) -> None:
    assert counts() == {
        "Follow-ups pending before the next dialogue": "4",
        "Actions that are overdue": "2",
        "Reports to check": "1",
        "Sent back, and not reported again": "1",
        "No news for longer than the series expects": "0",
        "To phone: mails have ended, or there is nobody to write to": "0",
        "Actions are owed, and no reminders are sent": "1",
        "Requests from officers": "1",
        "Actions that their owner declined": "1",
        "Next steps that their lead declined": "0",
        "Actions proposed, and not answered": "0",
        "Leads proposed, and not answered": "3",
        "Next steps without an action": "3",
        "Held, and not finalised": "1",
        "Footing to be confirmed": "1",
        "Finalised, and published to nobody yet": "1",
        "Next steps are open, and no next dialogue is planned": "0",
        "Organisations that owe something, without an active member": "1",
        "Mails that could not be sent": "0",
    }


def test_the_list_behind_a_count_has_what_is_counted(world: China) -> None:
    """Among them actions that were declined and are not owed by anybody, and mails of long ago and to nobody."""
    gone = add_item(world.steps[0], by=world.staff, now=NOW, owner=world.ningbo_city, title="Gone", due=Due.of("none"))
    accept(gone, by=world.ningbo_officer, now=NOW, acceptance="declined", reason="Not ours.")
    withdraw_item(gone, by=world.staff, now=NOW, reason="Nobody does it.")
    for days, person in ((1, world.bank_officer), (31, world.bank_officer), (1, None)):
        at = NOW - timedelta(days=days)
        Mail.objects.create(kind="trial", language="en", person=person, failed_at=at, recorded_at=at, updated_at=at)
    listed, lines = {}, {}
    for need in NEEDS:
        if need.page in LISTS:
            form = LISTS[need.page].asked(QueryDict(need.query))
            assert form.errors == {}
            listed[str(need.title)] = len(LISTS[need.page].found(form, now=NOW).ids(CAP))
            lines[str(need.title)] = len(need.rows(Day(NOW)))
    assert len(listed) == 17
    assert lines == listed
    assert counts()["Mails that could not be sent"] == counts()["Actions that their owner declined"] == "1"


def test_after_finalising_the_next_dialogue_is_called_for(world: China) -> None:
    title = "Next steps are open, and no next dialogue is planned"
    second = world.series.dialogues.get(number=2)
    replan(second, by=world.staff, now=NOW)
    cancel(second, by=world.staff, now=NOW, reason="Nobody came.")
    (card,) = [card for card in cards(Day(NOW))[0] if card.title == title]
    assert (card.count, card.address) == ("1", "/admin/series/?left_open=yes")
    assert [(row.name, row.address) for row in card.few] == [("CHN", "/admin/plan-dialogue/?series=CHN")]
    assert [series.code for series in signed_in(world.staff).get(card.address).context["slice"].rows] == ["CHN"]
    world.series.dialogues.model.objects.filter(pk=second.pk).update(status="planned")
    assert counts()[title] == "0"


def test_a_series_that_writes_to_nobody_is_told_of_while_something_is_owed(world: China) -> None:
    title = "Actions are owed, and no reminders are sent"
    (card,) = [card for card in cards(Day(NOW))[0] if card.title == title]
    assert (card.count, card.address) == ("1", "/admin/series/?unreminded=yes")
    assert [(row.name, row.address) for row in card.few] == [("CHN", "/admin/series/CHN/reminders/")]
    world.series.__class__.objects.update(sends_reminders=True)
    assert counts()[title] == "0"
    world.series.__class__.objects.update(sends_reminders=False)
    for item in world.items[:2]:
        withdraw_item(item, by=world.staff, now=NOW, reason="Nobody does it.")
    assert counts()[title] == "0"


def test_what_is_published_waits_no_more(world: China) -> None:
    title = "Finalised, and published to nobody yet"
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PARTNERS)
    assert counts()[title] == "0"
    assert counts()["Footing to be confirmed"] == "1"


def test_what_is_due_is_overdue_once_its_day_has_ended_there(world: China) -> None:
    """In Ningbo that is at 16:00 in UTC. Neither is what nobody accepted, or what is done."""
    title = "Actions that are overdue"
    ended = datetime(2023, 12, 31, 16, tzinfo=UTC)
    assert [counts(ended + timedelta(minutes=minutes))[title] for minutes in (-1, 0)] == ["0", "2"]
    verify(world.items[0], by=world.verifier, now=NOW, finding="confirmed")
    (card,) = [card for card in cards(Day(NOW))[0] if card.title == title]
    assert (card.count, card.address) == ("1", "/admin/actions/?overdue=yes")
    assert [(row.name, row.text, row.address) for row in card.few] == [
        ("CHN-1-01-2", "Coordinate in Ningbo · City Of Ningbo", "/admin/action/CHN-1-01-2/")
    ]


def test_silence_is_that_of_the_series(world: China) -> None:
    title = "No news for longer than the series expects"
    assert counts(NOW + timedelta(days=90))[title] == "0"
    # What is reported complete waits for us.
    assert counts(NOW + timedelta(days=91))[title] == "1"
    type(world.series).objects.update(report_every_days=200)
    assert counts(NOW + timedelta(days=91))[title] == "0"


def test_a_successors_people_speak_for_an_organisation(world: China) -> None:
    heir = register_stakeholder(
        by=world.staff,
        now=NOW,
        name="Ministry of Everything",
        category="ministry",
        level="national",
        country=world.country,
    )
    title = "Organisations that owe something, without an active member"
    succeed(world.ministry, by=world.staff, now=NOW, kind="renamed", successors=[heir], reason="Renamed.")
    assert counts()[title] == "1"
    Membership.objects.filter(user=world.bank_officer).update(stakeholder=heir)
    waiting, _calm = cards(Day(NOW))
    assert [row.name for card in waiting if card.title == title for row in card.few] == ["Development Bank"]


def test_whoever_is_only_invited_is_no_active_member(world: China) -> None:
    title = "Organisations that owe something, without an active member"
    User.objects.filter(pk=world.bank_officer.pk).update(last_login=None)
    waiting, _calm = cards(Day(NOW))
    assert [(row.name, row.text) for card in waiting if card.title == title for row in card.few] == [
        ("Development Bank", "development bank · invited, and never signed in"),
        ("Ministry Of Finance", "ministry"),
    ]


def test_what_is_more_than_a_hundred_is_not_counted(
    world: China, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr("commitments.admin.home.CAP", 2)
    request.addfinalizer(written.forget)
    written.forget()
    assert counts()["Next steps without an action"] == "2+"
    assert counts()["Actions that their owner declined"] == "1"


def test_the_few_that_are_shown_come_in_the_order_of_numbers(world: China) -> None:
    for number in range(9):
        add_item(world.steps[0], by=world.staff, now=NOW, title=f"More {number}", owner=world.bank, due=Due.of("none"))
    (few,) = [card.few for card in cards(Day(NOW))[0] if card.title == "Actions proposed, and not answered"]
    assert [row.name for row in few] == ["CHN-1-01-3", "CHN-1-01-4", "CHN-1-01-5"]


def test_the_page_says_it(world: China) -> None:
    page = words(signed_in(world.staff).get("/admin/"))
    assert "Follow-ups pending before the next dialogue 4 CHN-2 4 follow-ups are pending" in page
    behind = signed_in(world.staff).get("/admin/dialogue/?pending=yes")
    assert "held 4 follow-ups are pending staff" in words(behind)
    assert '<a href="/admin/dialogue/CHN-2/follow-up/">4 follow-ups are pending</a>' in behind.content.decode()
    assert "Requests from officers 1 CHN-1-01-2 withdrawal · City Of Ningbo" in page


@pytest.mark.parametrize(
    ("days", "age"), [(0, 0), (182, 0), (183, 1), (365, 1), (366, 2), (730, 2), (731, 3), (4000, 3)]
)
def test_age(days: int, age: int) -> None:
    assert age_of(TODAY - timedelta(days=days), TODAY) == age


def test_the_chart_adds_up(world: China) -> None:
    (bar,) = open_by_age(Day(NOW))
    assert (bar.country, bar.counts, bar.total) == ("China", [0, 0, 0, 4], 4)
    (bar,) = open_by_age(Day(datetime.combine(HELD + timedelta(days=200), NOW.timetz())))
    assert (bar.counts, [(one.age, one.count, one.x, one.width) for one in bar.segments]) == (
        [0, 4, 0, 0],
        [(1, 4, 0.0, 90.0)],
    )


def test_few_queries_whatever_there_is(world: China, django_assert_num_queries: Any) -> None:
    client = signed_in(world.staff)
    client.get("/admin/")
    with django_assert_num_queries(24):
        client.get("/admin/")
    second = world.series.dialogues.get(number=2)
    for number in range(3):
        add_commitment(
            second, by=world.staff, now=NOW, title=f"More {number}", text="More.",
            due=Due.of("none"), nobody_named=True, kind="data", level="local",
        )  # fmt: skip
        register_stakeholder(by=world.staff, now=NOW, name=f"One {number}", category="ngo", level="international")
    with django_assert_num_queries(24):
        client.get("/admin/")


def test_just_references_stay_on_one_line(world: China) -> None:
    """The name of an organisation is as long as it likes, and breaks."""
    page = signed_in(world.staff).get("/admin/").content.decode()
    assert str(world.ningbo_city) in page or "Development Bank" in page or "Ministry Of Finance" in page
    kept = re.findall(r'class="reference"[^>]*>([^<]*)<', page)
    assert kept
    assert [one for one in kept if not REFERENCE.fullmatch(one)] == []
