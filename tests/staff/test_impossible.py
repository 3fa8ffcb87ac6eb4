"""Acts opened by their address in a state in which they are refused: that is said at once, with where to go."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from commitments.actions.answering import answer_request, ask
from commitments.actions.concluding import conclude
from commitments.actions.deciding import decide_between
from commitments.actions.meeting import cancel
from commitments.actions.owing import withdraw_item
from commitments.actions.reporting import NewEvidence
from commitments.actions.retracting import retract_evidence, retract_report
from commitments.deciding import Ruling
from commitments.models import Evidence, Request, StatusReport
from dialogues.actions.people import end_membership
from dialogues.models import Membership
from tests.commitments.acts import say
from tests.worlds import NOW, China, china

from .clients import said, signed_in, words

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


def story() -> China:
    """The first dialogue is agreed and has reports, the second is planned for later, the third cancelled; one next step
    is closed, one action withdrawn, one request answered."""
    world = china()
    world.adopt_first()
    world.plan_second(starts_on=date(2099, 10, 16), ends_on=date(2099, 10, 16))
    cancel(world.plan_second(), by=world.staff, now=NOW, reason="No hall.")
    links = [NewEvidence(url=f"https://example.org/{name}") for name in ("notice", "rules")]
    report = say(world.items[0], by=world.chengdu_officer, status="in_progress", evidence=links)
    retract_evidence(report.evidence.order_by("pk")[0], by=world.staff, now=NOW, reason="The wrong page.")
    wrong = say(world.items[0], by=world.chengdu_officer, status="in_progress")
    retract_report(wrong, by=world.staff, now=NOW, reason="The wrong city.")
    request = ask(world.items[1], by=world.ningbo_officer, now=NOW, kind="withdrawal", reason="A law does it.")
    answer_request(request, by=world.staff, now=NOW, answer="granted")
    ruling = Ruling("withdrawn", reason="A law does it.")
    decide_between(world.steps[2], by=world.staff, now=NOW, ruling=ruling, basis="Letter 5.")
    end_membership(Membership.objects.get(user=world.bank_officer), by=world.staff, now=NOW, ends_on=date(2025, 1, 1))
    return world


WITHDRAWN = "This action is withdrawn. Programme staff can reopen it."
CLOSED = "This next step is closed (withdrawn). Programme staff can reopen it."


def retracted() -> int:
    return StatusReport.objects.get(retraction__isnull=False).pk


def ended() -> int:
    return Membership.objects.exclude(ends_on=None).get().pk


def account(name: str) -> Any:
    return lambda: User.objects.get(name=name).pk


def evidence(place: int) -> Any:
    return lambda: Evidence.objects.order_by("pk")[place].pk


def answered() -> int:
    return Request.objects.get().pk


FINALISED = "A finalised dialogue is reopened by an administrator; nothing else becomes of it."
ENDED = "This membership has ended. Invite the person anew."
NO_FOOTING = "Only a finalised dialogue with a recorded footing is confirmed."
NOT_FINALISED = "This dialogue is not finalised yet: add the next step to its draft."
REPORTED = "City Of Chengdu has reported on this already. Ask for another owner or for withdrawal."
NOT_AGAIN = "The action is withdrawn already."
STILL = "The action is in progress already."
UNCHECKED = "Only an action that is reported complete is checked; this one is in progress."
UNDISTURBED = [
    "CHN-1 cannot be reopened. Amend or correct its wording, or add what was left out.",
    "Reports rest on CHN-1-01-1.",
    "CHN-1-03 was decided about since.",
]
YOURSELF = "Another administrator has to do this: nobody locks themselves out."
NO_HALL = "The dialogue is cancelled already."


@pytest.mark.parametrize(
    ("name", "key", "sentences", "instead"),
    [
        ("hold", "CHN-1", [FINALISED], "publish"),
        ("hold", "CHN-2", ["The dialogue has not been held yet.", "It begins on 16 October 2099."], "cancel"),
        ("plan_again", "CHN-2", ["The dialogue is planned already."], "cancel"),
        ("cancel", "CHN-3", [NO_HALL], "plan_again"),
        ("finalise", "CHN-1", ["CHN-1 is final already."], "publish"),
        ("confirm_footing", "CHN-1", [NO_FOOTING], "publish"),
        ("late_entry", "CHN-2", [NOT_FINALISED], "entry"),
        ("un_adopt", "CHN-2", ["Only a finalised dialogue is reopened."], "cancel"),
        ("un_adopt", "CHN-1", UNDISTURBED, "publish"),
        ("leave_the_rest", "CHN-1", ["CHN-1 is final; its decisions stand."], "publish"),
        ("conclude", "CHN", ["The series cannot be concluded yet.", "CHN-2 is neither finalised nor cancelled."], None),
        ("close_step", "CHN-1-03", [CLOSED], "reopen_step"),
        ("move_due_of_step", "CHN-1-03", [CLOSED], "reopen_step"),
        ("change_lead", "CHN-1-03", [CLOSED], "reopen_step"),
        ("add_item", "CHN-1-03", ["Actions are added to open next steps only."], "reopen_step"),
        ("reopen_step", "CHN-1-01", ["Only a closed next step is reopened."], "close_step"),
        ("answer_for_lead", "CHN-1-03", [CLOSED], "reopen_step"),
        ("report_for_owner", "CHN-1-01-2", [WITHDRAWN], "reopen_item"),
        ("ask_for_owner", "CHN-1-01-2", [WITHDRAWN], "reopen_item"),
        ("move_due_of_item", "CHN-1-01-2", [WITHDRAWN], "reopen_item"),
        ("change_owner", "CHN-1-01-2", [WITHDRAWN], "reopen_item"),
        ("answer_for_owner", "CHN-1-01-2", [WITHDRAWN], "reopen_item"),
        ("withdraw_item", "CHN-1-01-2", [NOT_AGAIN], "reopen_item"),
        ("reopen_item", "CHN-1-01-1", [STILL], "withdraw_item"),
        ("answer_for_owner", "CHN-1-01-1", [REPORTED], "ask_for_owner"),
        ("check", "CHN-1-01-1", [UNCHECKED], None),
        ("open_report", retracted, ["This report was retracted; nobody reads it any more."], "ask_for_owner"),
        ("retract_report", retracted, ["This report was retracted already."], "ask_for_owner"),
        ("retract_evidence", evidence(0), ["This evidence was retracted already."], "ask_for_owner"),
        ("destroy_file", evidence(1), ["This evidence is a link; there is no file to destroy."], "ask_for_owner"),
        ("answer_request", answered, ["This request was granted already."], None),
        ("invite_again", ended, [ENDED], None),
        ("change_role", ended, [ENDED], None),
        ("remove_second_factor", account("Partner"), ["This account has no second factor."], None),
        ("close_account", account("Admin"), [YOURSELF], None),
    ],
)
def test_it_is_said_at_once(world: China, name: str, key: Any, sentences: list[str], instead: str | None) -> None:
    client = signed_in(world.admin)
    address = reverse(f"admin:{name}", args=[key() if callable(key) else key])
    for answer, heading in (
        (client.get(address), "This cannot be done now."),
        (client.post(address, {"reason": "Why not.", "version_seen": 99}), "Not saved: this cannot be done any more."),
    ):
        page = answer.content.decode()
        assert (answer.status_code, said(answer)) == (200, sentences)
        assert heading in words(answer)
        assert 'id="act"' not in page
        assert ' name="renewed"' not in page
        if instead is not None:
            about = "CHN-1-01-1" if callable(key) else key
            assert f'<li><a href="{reverse(f"admin:{instead}", args=[about])}">' in page


def test_of_an_action_under_a_closed_next_step_it_is_said_where_that_is_reopened(world: China) -> None:
    page = signed_in(world.staff).get("/admin/action/CHN-1-03-1/withdraw/")
    assert said(page) == [CLOSED]
    assert '<li><a href="/admin/next-step/CHN-1-03/reopen/">Reopen: CHN-1-03</a></li>' in page.content.decode()


def test_what_nobody_can_reopen_after_the_series_is_concluded(world: China) -> None:
    cancel(world.series.dialogues.get(number=2), by=world.staff, now=NOW, reason="No hall.")
    rulings = {one: Ruling("not_fulfilled") for one in ("CHN-1-01", "CHN-1-02", "CHN-1-04")}
    conclude(world.series, by=world.staff, now=NOW, basis="The programme ended.", rulings=rulings)
    client = signed_in(world.staff)
    for address, sentence in (
        ("/admin/next-step/CHN-1-01/reopen/", "The series is concluded; nothing of it is open any more."),
        ("/admin/dialogue/CHN-1/late-entry/", "This series is concluded."),
        ("/admin/dialogue/CHN-2/plan-again/", "This series is concluded."),
        ("/admin/series/CHN/conclude/", "This series is concluded already."),
        ("/admin/series/CHN/reminders/", "The series is concluded; nothing of it is open any more."),
    ):
        assert said(client.get(address)) == [sentence], address
        for page in ("next-step/CHN-1-01/", "dialogue/CHN-1/", "series/CHN/edit/", "action/CHN-1-03-1/withdraw/"):
            assert f'href="{address}"' not in client.get(f"/admin/{page}").content.decode(), (address, page)


def test_nothing_is_entered_of_what_was_cancelled(world: China) -> None:
    answer = signed_in(world.staff).get("/admin/dialogue/CHN-3/entry/")
    assert said(answer) == ["This dialogue was cancelled; nothing was agreed at it."]
    assert '<li><a href="/admin/dialogue/CHN-3/plan-again/">' in answer.content.decode()


def test_a_colleague_who_was_faster(world: China) -> None:
    """What a form was opened for was done meanwhile: that is said, and nothing is offered to be saved over it."""
    client = signed_in(world.staff)
    version = world.items[0].__class__.objects.get(pk=world.items[0].pk).version
    withdraw_item(world.items[0], by=world.verifier, now=NOW, reason="A law does it.")
    answer = client.post(
        "/admin/action/CHN-1-01-1/withdraw/", {"version_seen": version, "reason": "It is done elsewhere."}
    )
    assert said(answer) == [NOT_AGAIN]
    assert "What you typed Why It is done elsewhere." in words(answer)
