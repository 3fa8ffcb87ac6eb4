"""Checking reports: the queue, one report after the other, and four eyes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from commitments.actions.drafting import add_item
from commitments.actions.owing import withdraw_item
from commitments.actions.reporting import NewEvidence
from commitments.actions.retracting import destroy_file, retract_evidence, retract_report
from commitments.actions.sharing import share
from commitments.actions.succession import succeed
from commitments.actions.verifying import may_verify, reporters_of
from commitments.due import Due
from commitments.models import ActionItem, Evidence, StatusReport
from commitments.rules import VERIFY, may
from dialogues.standing import Standing
from tests.commitments.acts import LINK, say, send_back
from tests.files import samples
from tests.worlds import NOW, China, china, person, stakeholder

from .clients import said, signed_in, words

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

FOUR_EYES = "A report is checked by programme staff who did not write it and do not belong to the owner."


def story() -> China:
    """Two reports of officers wait, and one that a member of staff wrote for the owner."""
    world = china()
    world.adopt_first()
    complete: dict[str, Any] = {"status": "reported_complete", "reported_as_of": date(2024, 1, 1)}
    say(world.items[0], by=world.chengdu_officer, **complete)
    say(world.items[1], by=world.verifier, **complete)
    say(world.items[2], by=world.chengdu_officer, **complete)
    world.reread()
    return world


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.verifier)


def at(item: ActionItem) -> str:
    return f"/admin/checking/{item.reference}/"


def judge(client: Client, item: ActionItem, **values: Any) -> Any:
    item.refresh_from_db()
    posted = {"version_seen": item.version, "report": item.latest_report_id or "", "finding": "confirmed"}
    return client.post(at(item), posted | values)


def status(item: ActionItem) -> str:
    return ActionItem.objects.get(pk=item.pk).status


def test_the_queue_says_what_this_person_may_check(world: China, client: Client) -> None:
    answer = client.get("/admin/checking/")
    assert [(row["item"].reference, row["allowed"]) for row in answer.context["rows"]] == [
        ("CHN-1-01-1", True), ("CHN-1-01-2", False), ("CHN-1-03-1", True),
    ]  # fmt: skip
    assert answer.context["first"] == "/admin/checking/CHN-1-01-1/"
    text = words(answer)
    assert "City Of Ningbo by staff, on behalf 1 January 2024 A colleague checks it: you reported on it" in text
    answer = signed_in(world.staff).get("/admin/checking/")
    assert [row["allowed"] for row in answer.context["rows"]] == [True, True, True]


def test_one_after_the_other(world: China, client: Client) -> None:
    text = words(client.get(at(world.items[0])))
    assert "City Of Chengdu, as of 1 January 2024: reported complete The office was founded." in text
    assert "Notice link, opens in a new window" in text
    # The second is passed over: this person wrote it.
    assert judge(client, world.items[0], note="Well done.")["Location"] == at(world.items[2])
    assert "CHN-1-01-1: Confirmed." in words(client.get(at(world.items[2])))
    assert (status(world.items[0]), world.items[0].verifications.get().note) == ("completed", "Well done.")
    answer = judge(client, world.items[2], finding="returned", note="Which office?", verified_on="2024-02-01")
    assert answer["Location"] == "/admin/checking/"
    finding = world.items[2].verifications.get()
    assert (status(world.items[2]), finding.note, finding.verified_on) == (
        "in_progress", "Which office?", date(2024, 2, 1),
    )  # fmt: skip
    assert "No report waits" not in words(client.get("/admin/checking/"))


def test_skipping_leads_to_the_next(world: China, client: Client) -> None:
    assert client.get(at(world.items[0])).context["skip"] == at(world.items[2])
    assert client.get(at(world.items[2])).context["skip"] == "/admin/checking/"


def test_nobody_checks_what_they_wrote(world: China, client: Client) -> None:
    answer = client.get(at(world.items[1]))
    assert FOUR_EYES in words(answer)
    assert 'name="finding"' not in answer.content.decode()
    assert answer.context["skip"] == at(world.items[2])
    # Nor by posting to it all the same.
    assert said(judge(client, world.items[1])) == [FOUR_EYES]
    assert status(world.items[1]) == "reported_complete"


def test_the_page_of_an_action_offers_it_to_who_may(world: China, client: Client) -> None:
    told = "A colleague checks it: you reported on it, or belong to the owner."
    for item, own in ((world.items[0], False), (world.items[1], True)):
        page = client.get(f"/admin/action/{item.reference}/")
        assert (at(item) in page.content.decode(), told in words(page)) == (not own, own)


@pytest.mark.parametrize("successor", [False, True])
def test_nor_what_their_own_organisation_owes(world: China, successor: bool) -> None:
    home = world.chengdu_city
    if successor:
        home = stakeholder("new-area", world.country)
        succeed(world.chengdu_city, by=world.staff, now=NOW, kind="renamed", successors=[home], reason="A law.")
    seconded = person("seconded", of=world.chengdu_city if successor else home, is_staff=True)
    allowed = [row["allowed"] for row in signed_in(seconded).get("/admin/checking/").context["rows"]]
    assert allowed == [False, True, False]
    assert said(judge(signed_in(seconded), world.items[0])) == [FOUR_EYES]


def test_the_queue_and_the_act_agree(world: China) -> None:
    for person_ in (world.staff, world.verifier, world.admin, world.chengdu_officer, world.partner):
        who = Standing.of(person_)
        assert may_verify(who, world.items, on=NOW.date()) == {
            item.pk for item in world.items if may(who, VERIFY, item, reporters=reporters_of(item))
        }


def test_what_is_in_the_way_is_said(world: China, client: Client) -> None:
    one = world.items[0]
    assert said(judge(client, one, finding="")) == ["What you found: This field is required."]
    assert said(judge(client, one, finding="returned")) == [
        "Your question or note: Say what is missing, so that the owner can go on."
    ]
    assert said(judge(client, one, verified_on="2023-12-31")) == ["Checked on: Give 1 January 2024 or a later day."]
    assert status(one) == "reported_complete"


def test_a_report_that_came_meanwhile_is_read_first(world: China, client: Client) -> None:
    one = world.items[0]
    seen = {"version_seen": one.version, "report": one.latest_report_id}
    newest = say(one, by=world.chengdu_officer, status="reported_complete", narrative="A second office, too.")
    answer = judge(client, one, **seen, note="Which office?")
    text = words(answer)
    assert "Another report came in meanwhile. This is the newest one: judge it." in text
    assert "A second office, too." in text
    # The form is about that one from now on; what was typed stays, what was found is said anew.
    form = answer.context["form"]
    assert (form["report"].value(), form["note"].value(), form["finding"].value()) == (newest.pk, "Which office?", None)
    assert "renewed" not in answer.content.decode()
    assert status(one) == "reported_complete"


def test_a_report_that_was_retracted_meanwhile_is_not_saved_over(world: China, client: Client) -> None:
    one = world.items[0]
    seen = {"version_seen": one.version, "report": one.latest_report_id, "note": "Which office?"}
    retract_report(one.status_reports.get(), by=world.chengdu_officer, now=NOW, reason="The wrong city.")
    answer = judge(client, one, **seen)
    assert said(answer) == ["The report that you read was retracted meanwhile."]
    text = words(answer)
    assert "What you typed Your question or note Which office? Go to the next one" in text
    assert "renewed" not in answer.content.decode()
    assert f'<a class="button main" href="{at(world.items[2])}">' in answer.content.decode()
    # With another one in its place, that is judged.
    say(one, by=world.chengdu_officer, status="reported_complete", narrative="In Chengdu, rightly.")
    text = words(judge(client, one, **seen))
    assert "The report that you read was retracted meanwhile. This is the newest one: judge it." in text
    assert "In Chengdu, rightly." in text


def test_what_waits_no_more_says_so(world: China, client: Client) -> None:
    withdraw_item(world.items[0], by=world.staff, now=NOW, reason="A law does it.")
    answer = client.get(at(world.items[0]))
    assert said(answer) == ["Only an action that is reported complete is checked; this one is withdrawn."]
    assert "Go to the next one" in words(answer)


def test_as_many_queries_for_many_as_for_one(world: China, django_assert_num_queries: Any) -> None:
    client = signed_in(world.staff)
    with django_assert_num_queries(5):
        client.get("/admin/checking/")
    with django_assert_num_queries(CHECK):
        client.get(at(world.items[0]))
    for number in range(3):
        extra = add_item(
            world.steps[0], by=world.staff, now=NOW, title=f"More {number}", owner=world.chengdu_city, due=Due("none")
        )
        say(extra, by=world.chengdu_officer, status="reported_complete", evidence=[LINK, LINK])
    with django_assert_num_queries(5):
        client.get("/admin/checking/")
    with django_assert_num_queries(CHECK):
        client.get(at(world.items[0]))


CHECK = 14


# --- Evidence, sharing, retracting --------------------------------------------------------------------------------


@pytest.fixture
def files(world: China, settings: Any, tmp_path: Any) -> list[Evidence]:
    settings.MEDIA_ROOT = tmp_path
    send_back(world.items[0], by=world.verifier)
    made = [
        NewEvidence(file=ContentFile(data, name=name))
        for name, data in (
            ("photo.png", samples.picture("PNG")), ("rules.pdf", samples.pdf()), ("table.xlsx", samples.office("xlsx")),
        )
    ]  # fmt: skip
    later = say(world.items[0], by=world.chengdu_officer, status="reported_complete", evidence=made)
    return list(later.evidence.order_by("pk"))


def test_a_picture_stands_in_place(world: China, client: Client, files: list[Evidence]) -> None:
    page = client.get(at(world.items[0])).content.decode()
    assert page.count("<img ") == 1
    assert f'<img class="shown" loading="lazy" src="/evidence/{files[0].pk}/" alt="photo.png">' in page
    link = f'<a href="/evidence/{files[1].pk}/">rules.pdf</a> <span class="quiet">PDF, '
    assert re.search(re.escape(link) + r"\d+ bytes</span>", page.replace("\xa0", " "))


def test_what_was_retracted_or_destroyed_is_not_shown(world: China, client: Client, files: list[Evidence]) -> None:
    retract_evidence(files[0], by=world.staff, now=NOW, reason="The wrong file.")
    destroy_file(files[1], by=world.admin, now=NOW, reason="A face.")
    page = client.get(at(world.items[0]))
    assert "photo.png" not in words(page)
    assert "rules.pdf, file destroyed" in words(page)
    retract_report(files[2].report, by=world.staff, now=NOW, reason="All wrong.")
    assert "table.xlsx" not in words(client.get(at(world.items[0])))


def test_a_report_that_nothing_shows_any_more(world: China, client: Client) -> None:
    nothing = "Nothing shows any more that it is done."
    assert nothing not in words(client.get(at(world.items[0])))
    evidence = Evidence.objects.get(report__action_item=world.items[0])
    retract_evidence(evidence, by=world.staff, now=NOW, reason="The wrong page.")
    assert f"retracted: The wrong page. {nothing}" in words(client.get(at(world.items[0])))


def test_opening_a_report_wider(world: China, client: Client) -> None:
    report = world.items[0].status_reports.get()
    address = f"/admin/report/{report.pk}/open/"
    refusal = (
        "An organisation shares its own report with those who were in the room; programme staff open it to partners or "
        "the public once that is done."
    )
    assert said(client.get(address)) == said(client.post(address, {"circle": 2})) == [refusal]
    share(report, by=world.chengdu_officer, now=NOW, circle=1)
    narrow = "This next step is open to fewer people (participants) than the report would be."
    assert said(client.get(address)) == said(client.post(address, {"circle": 2})) == [narrow]
    action = "/admin/action/CHN-1-01-1/"
    assert "Open it wider" not in words(client.get(action))
    for circle, offered in ((2, ["partners"]), (3, ["partners", "public"])):
        type(world.first).objects.update(visibility=circle)
        type(world.steps[0]).objects.update(visibility=circle)
        assert "Open it wider" in words(client.get(action))
        choices = client.get(address).context["form"].fields["circle"].choices
        assert [str(label) for _value, label in choices] == offered
    text = words(client.get(address))
    assert "It is read now by: those who were in the room." in text
    # What is opened is read before it is.
    assert "City Of Chengdu, as of 1 January 2024: reported complete The office was founded." in text
    assert said(client.post(address, {"circle": 1})) == [
        "Who reads it from now on: Select a valid choice. 1 is not one of the available choices."
    ]
    assert client.post(address, {"circle": 3})["Location"] == action
    assert report.sharings.count() == 2


def test_retracting_a_report(world: China, client: Client) -> None:
    report = world.items[0].status_reports.get()
    address = f"/admin/report/{report.pk}/retract/"
    assert words(client.get(address)).startswith("Retract the report: CHN-1-01-1, 1 January 2024 – ")
    assert said(client.post(address, {"reason": " "})) == ["What was wrong with it: This field is required."]
    assert client.post(address, {"reason": "The wrong city."})["Location"] == "/admin/action/CHN-1-01-1/"
    assert status(world.items[0]) == "not_started"
    assert said(client.post(address, {"reason": "Again."})) == ["This report was retracted already."]


def test_what_was_confirmed_is_not_retracted(world: China, client: Client) -> None:
    judge(client, world.items[0])
    report = world.items[0].status_reports.get()
    evidence = report.evidence.get()
    refusal = "The action is completed on this report. Programme staff can reopen it; the report can be retracted then."
    for address in (f"/admin/report/{report.pk}/retract/", f"/admin/evidence/{evidence.pk}/retract/"):
        assert said(client.post(address, {"reason": "The wrong city."})) == [refusal]


def test_retracting_is_offered_where_it_can_be_done(world: China, client: Client, files: list[Evidence]) -> None:
    earlier, later = world.items[0].status_reports.order_by("pk")
    link = earlier.evidence.get()
    send_back(world.items[0], by=world.verifier)
    again = say(world.items[0], by=world.chengdu_officer, status="reported_complete", again=[files[0].pk])

    def offered() -> set[str]:
        return set(re.findall(r"/admin/(\w+/\d+)/retract/", client.get("/admin/action/CHN-1-01-1/").content.decode()))

    every = {f"report/{one.pk}" for one in (earlier, later, again)}
    every |= {f"evidence/{one.pk}" for one in (link, *files, *again.evidence.all())}
    assert offered() == every
    judge(client, world.items[0])
    # The action is completed on the last report, and on the file that it shows again.
    rested_on = {f"evidence/{one.pk}" for one in (files[0], *again.evidence.all())}
    assert offered() == every - rested_on - {f"report/{again.pk}"}


def test_retracting_evidence(world: China, client: Client) -> None:
    evidence = Evidence.objects.filter(report__action_item=world.items[0]).get()
    address = f"/admin/evidence/{evidence.pk}/retract/"
    assert "reported complete The office was founded." in words(client.get(address))
    assert client.post(address, {"reason": "The wrong page."})["Location"] == "/admin/action/CHN-1-01-1/"
    assert StatusReport.objects.not_retracted().filter(action_item=world.items[0]).exists()
    assert said(client.post(address, {"reason": "Again."})) == ["This evidence was retracted already."]


def test_destroying_a_file(world: China, files: list[Evidence], django_capture_on_commit_callbacks: Any) -> None:
    client = signed_in(world.admin)
    address = f"/admin/evidence/{files[0].pk}/destroy/"
    assert words(client.get(address)).startswith("Destroy a file: photo.png – ")
    # What was retracted is still stored, and called by nothing that it said.
    retract_evidence(files[0], by=world.staff, now=NOW, reason="The wrong file.")
    assert address in client.get("/admin/action/CHN-1-01-1/").content.decode()
    retract_report(files[0].report, by=world.staff, now=NOW, reason="All wrong.")
    assert address in client.get("/admin/action/CHN-1-01-1/").content.decode()
    assert address not in signed_in(world.staff).get("/admin/action/CHN-1-01-1/").content.decode()
    assert words(client.get(address)).startswith("Destroy a file: CHN-1-01-1 – ")
    path = files[0].file.path
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(address, {"reason": "A face."})["Location"] == "/admin/action/CHN-1-01-1/"
    assert not Path(path).exists()
    assert said(client.post(address, {"reason": "Again."})) == ["The file was destroyed already."]
    link = Evidence.objects.exclude(url="").first()
    assert link is not None
    assert said(client.post(f"/admin/evidence/{link.pk}/destroy/", {"reason": "x"})) == [
        "This evidence is a link; there is no file to destroy."
    ]
