"""An officer writes a report: kept for later, sent, sent back and sent again, shared, taken back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.template.defaultfilters import filesizeformat
from django.test import Client

from accounts.models import User
from commitments.actions.drafting import add_item
from commitments.actions.owing import reopen_item
from commitments.actions.reporting import NewEvidence, link
from commitments.actions.verifying import verify
from commitments.due import Due
from commitments.models import DraftFile, ReportDraft, Retraction, Sharing, StatusReport
from dialogues.actions.people import close_account
from tests.commitments.acts import LINK, close, confirm, say, send_back
from tests.files.samples import pdf, photo
from tests.staff.clients import said, signed_in, words
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, China, china, person

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

ITEM = "/my/actions/CHN-1-01-1/"
FORM = f"{ITEM}report/"


def story() -> China:
    world = china()
    world.adopt_first()
    world.colleague = person("colleague", of=world.chengdu_city)  # type: ignore[attr-defined]
    return world


@pytest.fixture
def officer(world: China) -> Client:
    return signed_in(world.chengdu_officer)


def typed(client: Client, address: str = FORM, **changes: Any) -> dict[str, Any]:
    return fields_of(client.get(address).content.decode(), "act") | changes


def send(client: Client, **changes: Any) -> Any:
    return client.post(FORM, typed(client, **changes), follow=True)


def test_a_report_is_sent(world: China, officer: Client) -> None:
    answer = send(
        officer, status="in_progress", narrative="Two offices work.", progress="40", on_track="at_risk",
        waiting_for="funding", waiting_for_stakeholder="development-bank", links="https://chengdu.example/a\n\n",
        language="zh-Hans", share="on",
    )  # fmt: skip
    assert answer.redirect_chain == [(ITEM, 303)]
    assert "Sent. Programme staff read it, and the next dialogue sees where it stands." in words(answer)
    report = StatusReport.objects.get()
    assert (report.status, report.narrative, report.progress, report.on_track, report.language, report.on_behalf) == (
        "in_progress", "Two offices work.", 40, "at_risk", "zh-Hans", False,
    )  # fmt: skip
    assert (report.waiting_for, report.waiting_for_stakeholder) == ("funding", world.bank)
    assert [one.url for one in report.evidence.all()] == ["https://chengdu.example/a"]
    assert Sharing.objects.get().circle == 1
    assert "City Of Chengdu reported: in progress" in words(answer)


def outlook() -> tuple[Any, ...]:
    latest = StatusReport.objects.order_by("-pk").select_related("waiting_for_stakeholder").first()
    assert latest is not None
    return latest.status, latest.on_track, latest.waiting_for, latest.waiting_for_stakeholder


def test_what_nobody_touched_is_as_it_was_said_last_time(world: China, officer: Client) -> None:
    send(
        officer, status="in_progress", narrative="We wait.", on_track="at_risk", waiting_for="funding",
        waiting_for_stakeholder="development-bank",
    )  # fmt: skip
    send(officer, narrative="We met again.")
    assert outlook() == ("in_progress", "at_risk", "funding", world.bank)
    # Who waits for nothing waits for nobody, and what is done has no way left.
    send(officer, narrative="The bank paid.", waiting_for="")
    assert outlook() == ("in_progress", "at_risk", "", None)
    send(officer, narrative="We wait.", waiting_for="funding", waiting_for_stakeholder="development-bank")
    send(officer, narrative="Done.", status="reported_complete", no_evidence_reason="It is spoken.")
    assert outlook() == ("reported_complete", "", "", None)
    send(officer, narrative="Done.", status="reported_complete", no_evidence_reason="So.", waiting_for="other")
    assert outlook() == ("reported_complete", "", "other", None)


def test_what_is_reported_complete_says_whom_it_waits_for(world: China, officer: Client) -> None:
    told = "Reported complete: programme staff check it"
    send(officer, status="in_progress", narrative="We began.")
    assert told not in words(officer.get(ITEM))
    send(officer, narrative="Done.", status="reported_complete", no_evidence_reason="It is spoken.")
    assert told in words(officer.get(ITEM))


def test_what_a_draft_says_of_it_is_said(world: China, officer: Client) -> None:
    said = {"narrative": "Done.", "status": "reported_complete", "no_evidence_reason": "So.", "waiting_for": "other"}
    send(officer, **said, keep="1")
    send(officer)
    assert outlook() == ("reported_complete", "", "other", None)


def test_staff_who_report_for_the_owner_leave_it_as_it_was_said(world: China, officer: Client) -> None:
    send(
        officer, status="in_progress", narrative="We wait.", on_track="at_risk", waiting_for="funding",
        waiting_for_stakeholder="development-bank",
    )  # fmt: skip
    staff, address = signed_in(world.staff), "/admin/action/CHN-1-01-1/report/"
    for status, expected in (
        ("in_progress", ("in_progress", "at_risk", "funding", world.bank)),
        ("reported_complete", ("reported_complete", "", "", None)),
    ):
        told = typed(staff, address, status=status, narrative="They say so.", no_evidence_reason="It is spoken.")
        assert staff.post(address, told).status_code == 303
        assert outlook() == expected


def test_what_is_wrong_is_named_and_nothing_is_lost(world: China, officer: Client) -> None:
    wrong = {"status": "reported_complete", "narrative": "Done.", "progress": "101", "links": "notice.pdf"}
    answer = send(officer, **wrong)
    assert said(answer) == [
        "Progress in percent: Ensure this value is less than or equal to 100.",
        f"Links that show it: notice.pdf: {link.message}",
    ]
    answer = send(officer, **wrong | {"progress": "100", "links": ""})
    assert said(answer) == [
        "Links that show it: Show that it is done by a file or a link, or say why there is no evidence.",
    ]
    left = fields_of(answer.content.decode(), "act")
    assert (left["status"], left["narrative"], left["progress"]) == ("reported_complete", "Done.", "100")
    assert said(send(officer, status="", narrative="")) == [
        "Where it stands now: This field is required.",
        "What was done, and what comes next: This field is required.",
    ]
    assert not StatusReport.objects.exists()


def test_only_the_moves_that_are_allowed_are_offered(world: China, officer: Client) -> None:
    page = officer.get(FORM).context["form"]
    assert [value for value, _label in page.fields["status"].choices] == [
        "not_started", "in_progress", "reported_complete",
    ]  # fmt: skip


def test_a_draft_is_kept_for_colleagues(world: China, officer: Client) -> None:
    answer = send(officer, narrative="Half of it.", keep="1")
    assert "Kept for later. Your colleagues see it here, and nobody else." in words(answer)
    colleague = signed_in(world.colleague)  # type: ignore[attr-defined]
    assert "a draft is kept" in words(colleague.get("/my/"))
    assert "You go on with the draft that Chengdu kept" in words(colleague.get(FORM))
    assert typed(colleague)["narrative"] == "Half of it."
    printed = words(colleague.get(f"{ITEM}draft/"))
    assert "Half of it." in printed
    assert "kept by Chengdu" in printed
    assert not StatusReport.objects.exists()
    # Links and the language go along.
    send(officer, narrative="Half of it.", links="https://chengdu.example/a", language="zh-Hans", keep="1")
    assert (typed(colleague)["links"], typed(colleague)["language"]) == ("https://chengdu.example/a", "zh-Hans")
    assert "https://chengdu.example/a" in words(colleague.get(f"{ITEM}draft/"))
    # What two keep at once is not lost: the later one is shown the other's.
    mine = typed(officer, narrative="Mine.", keep="1")
    colleague.post(FORM, typed(colleague, narrative="Theirs.", keep="1"))
    answer = officer.post(FORM, mine)
    assert answer.status_code == 200
    assert "Not kept: a colleague kept a draft meanwhile. Colleague" in words(answer)
    assert "Theirs." in words(answer)
    assert fields_of(answer.content.decode(), "act")["narrative"] == "Mine."
    for label in ("Where it stands now", "What was done, and what comes next"):
        assert f"{label} optional" not in words(answer), "it is asked for once the report is sent"
    version = ReportDraft.objects.get().version
    officer.post(FORM, mine | {"draft_renewed": str(version)})
    assert ReportDraft.objects.get().narrative == "Mine."
    # Sending uses it up.
    send(officer, status="in_progress", narrative="All of it.")
    assert not ReportDraft.objects.exists()
    assert "a draft is kept" not in words(colleague.get("/my/"))


def test_whose_account_was_closed_is_told_by_its_number(world: China, officer: Client) -> None:
    send(officer, narrative="Half of it.", keep="1")
    close_account(world.chengdu_officer, by=world.admin, now=NOW, reason="Left.")
    colleague = signed_in(world.colleague)  # type: ignore[attr-defined]
    for address in (ITEM, FORM, f"{ITEM}draft/"):
        page = words(colleague.get(address))
        assert f"closed account {world.chengdu_officer.pk}" in page
        assert "closed.invalid" not in page


def test_a_first_draft_does_not_replace_one_kept_meanwhile(world: China, officer: Client) -> None:
    mine = typed(officer, narrative="Mine.", keep="1")
    colleague = signed_in(world.colleague)  # type: ignore[attr-defined]
    colleague.post(FORM, typed(colleague, narrative="Theirs.", keep="1"))
    assert "Not kept" in words(officer.post(FORM, mine))
    assert ReportDraft.objects.get().narrative == "Theirs."


@pytest.mark.parametrize("before", ["", "Mine, begun."])
def test_a_report_leaves_a_draft_that_its_sender_did_not_see(world: China, officer: Client, before: str) -> None:
    colleague = signed_in(world.colleague)  # type: ignore[attr-defined]
    if before:
        send(officer, narrative=before, keep="1")
    mine = typed(officer, status="in_progress", narrative="All of it.")
    theirs = typed(colleague, narrative="Theirs.", keep="1")
    colleague.post(FORM, theirs)
    assert officer.post(FORM, mine).status_code == 303
    assert [one.narrative for one in StatusReport.objects.all()] == ["All of it."]
    assert ReportDraft.objects.get().narrative == "Theirs."


def test_a_draft_that_was_not_seen_is_not_thrown_away(world: China, officer: Client) -> None:
    send(officer, narrative="Half of it.", keep="1")
    address = f"{ITEM}draft/discard/"
    fields = typed(officer, address)
    colleague = signed_in(world.colleague)  # type: ignore[attr-defined]
    colleague.post(FORM, typed(colleague, narrative="Theirs.", keep="1"))
    answer = officer.post(address, fields)
    assert (answer.status_code, ReportDraft.objects.get().narrative) == (200, "Theirs.")
    assert "changed this meanwhile" in words(answer)
    officer.post(
        address, fields_of(answer.content.decode(), "act") | {"renewed": str(ReportDraft.objects.get().version)}
    )
    assert not ReportDraft.objects.exists()


def test_a_draft_is_thrown_away(world: China, officer: Client) -> None:
    send(officer, narrative="Half of it.", keep="1")
    officer.post(f"{ITEM}draft/discard/", typed(officer, f"{ITEM}draft/discard/"))
    assert not ReportDraft.objects.exists()
    assert officer.get(f"{ITEM}draft/").status_code == 404


def test_a_colleague_reported_meanwhile(world: China, officer: Client) -> None:
    mine = typed(officer, status="in_progress", narrative="Mine.")
    say(world.items[0], by=world.colleague, narrative="Theirs.")  # type: ignore[attr-defined]
    answer = officer.post(FORM, mine)
    page = words(answer)
    told = "There is a new report as of 2 March 2026: in progress. It is below."
    assert f"Not saved: somebody changed this meanwhile. {told} What you typed is still here." in page
    assert "I have seen it; send mine, too." in page
    assert "Theirs." in page
    assert fields_of(answer.content.decode(), "act")["narrative"] == "Mine."
    renewed = str(answer.context["form"].stale.version)
    assert officer.post(FORM, mine | {"renewed": renewed}).status_code == 303
    assert [one.narrative for one in StatusReport.objects.order_by("pk")] == ["Theirs.", "Mine."]


def test_a_report_that_was_sent_back_begins_with_the_question(world: China, officer: Client) -> None:
    say(world.items[0], by=world.chengdu_officer, status="reported_complete", narrative="It is done.")
    send_back(world.items[0], by=world.verifier, note="Which office?")
    page = officer.get(FORM)
    assert "Your report was sent back Which office?" in words(page)
    assert typed(officer)["narrative"] == "It is done."
    assert "Your report was sent back Which office?" in words(officer.get(ITEM))
    # A file that is there already takes nothing of that away.
    upload(officer, pdf(), "notice.pdf")
    assert typed(officer)["narrative"] == "It is done."
    answer = send(
        officer, status="reported_complete", narrative="It is done: the planning office.",
        files=[str(one.pk) for one in DraftFile.objects.all()],
    )  # fmt: skip
    assert StatusReport.objects.order_by("pk").last().progress == 100  # type: ignore[union-attr]
    assert "somebody who did not write it" in words(answer)
    # The question stays in the story, for the owner alone.
    assert "Report sent back Which office?" in words(officer.get(ITEM))
    assert "Which office?" not in words(signed_in(world.ningbo_officer).get(ITEM))
    verify(world.items[0], by=world.verifier, now=NOW, finding="confirmed")
    assert "Report confirmed: completed" in words(officer.get(ITEM))
    assert officer.get(ITEM).context["offers"][0][1] != FORM


def test_a_question_and_why_it_was_taken_back_keep_their_lines(world: China, officer: Client) -> None:
    report = say(world.items[0], by=world.chengdu_officer, status="reported_complete")
    send_back(world.items[0], by=world.verifier, note="Two questions:\n1. Which offices?")
    kept = '<blockquote dir="auto"><p>Two questions:<br>1. Which offices?</p></blockquote>'
    assert [officer.get(page).content.decode().count(kept) for page in (ITEM, FORM)] == [2, 1]
    assert kept in signed_in(world.staff).get("/admin/action/CHN-1-01-1/").content.decode()
    retract = f"/my/reports/{report.pk}/retract/"
    officer.post(retract, typed(officer, retract, reason="Wrong:\nthe office."))
    assert '<blockquote dir="auto"><p>Wrong:<br>the office.</p></blockquote>' in officer.get(ITEM).content.decode()


def test_sharing_and_taking_back(world: China, officer: Client) -> None:
    report = say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2026, 2, 1))
    ningbo = signed_in(world.ningbo_officer)
    assert "The office was founded." not in words(ningbo.get(ITEM))
    share = f"/my/reports/{report.pk}/share/"
    assert f"{world.items[0].title} in progress 1 February 2026 The office was founded." in words(officer.get(share))
    assert officer.post(share, typed(officer, share)).status_code == 303
    assert "The office was founded." in words(ningbo.get(ITEM))
    assert share not in officer.get(ITEM).content.decode()
    retract = f"/my/reports/{report.pk}/retract/"
    assert "The office was founded." in words(officer.get(retract))
    assert said(officer.post(retract, typed(officer, retract))) == ["What was wrong: This field is required."]
    assert officer.post(retract, typed(officer, retract, reason="The wrong office.")).status_code == 303
    assert "The office was founded." not in words(officer.get(ITEM)) + words(ningbo.get(ITEM))
    assert "Taken back: nobody reads what it said any more. The wrong office." in words(officer.get(ITEM))


def test_a_piece_of_evidence_is_taken_back(world: China, officer: Client) -> None:
    """The wrong file was attached: the report stays, and what else shows it."""
    links = [NewEvidence(url=f"https://chengdu.example/{name}", title=name.title()) for name in ("notice", "payroll")]
    report = say(world.items[0], by=world.chengdu_officer, status="reported_complete", evidence=links, share=True)
    ningbo = signed_in(world.ningbo_officer)
    wrong = report.evidence.get(title="Payroll")
    retract = f"/my/evidence/{wrong.pk}/retract/"
    page = officer.get(ITEM).content.decode()
    assert f'<a href="{retract}">Take evidence 2 back</a>' in page
    assert "Payroll" in words(ningbo.get(ITEM))
    assert "/my/evidence/" not in ningbo.get(ITEM).content.decode()
    assert ningbo.get(retract).status_code == 403
    page = words(officer.get(retract))
    assert "Take evidence back that was sent in error: Payroll" in page
    assert "It is read by nobody any more; the report stays. Whoever checks it looks again." in page
    assert said(officer.post(retract, typed(officer, retract))) == ["What was wrong: This field is required."]
    answer = officer.post(retract, typed(officer, retract, reason="It names people."), follow=True)
    assert (answer.redirect_chain, "The evidence is taken back." in words(answer)) == ([(ITEM, 303)], True)
    for reader in (officer, ningbo):
        page = words(reader.get(ITEM))
        assert ("The office was founded." in page, "Notice" in page, "Payroll" in page) == (True, True, False)
    assert Retraction.objects.get().evidence == wrong
    # Once is enough, and nothing that it said is told there.
    again = words(officer.get(retract))
    assert ("This evidence was retracted already." in again, "Payroll" in again) == (True, False)


def test_whose_only_evidence_was_taken_back_is_led_to_report_again(world: China, officer: Client) -> None:
    report = say(world.items[0], by=world.chengdu_officer, status="reported_complete", evidence=[LINK], share=True)
    nothing = "Nothing shows any more that it is done"
    assert nothing not in words(officer.get(ITEM))
    retract = f"/my/evidence/{report.evidence.get().pk}/retract/"
    page = officer.post(retract, typed(officer, retract, reason="It names people."), follow=True)
    asked = "Report again with new evidence, or say why there is none. Report"
    assert f"{nothing} No evidence of your report is left. {asked}" in words(page)
    # Others read that nothing shows it, and are asked for nothing.
    ningbo = words(signed_in(world.ningbo_officer).get(ITEM))
    assert (f"retracted {nothing}." in ningbo, asked in ningbo, "It names people." in ningbo) == (True, False, False)
    say(world.items[0], by=world.chengdu_officer, status="reported_complete", evidence=[LINK])
    assert asked not in words(officer.get(ITEM))


def test_what_an_action_is_completed_on_is_not_taken_back_before_it_is_reopened(world: China, officer: Client) -> None:
    report = say(world.items[0], by=world.chengdu_officer, status="reported_complete", evidence=[LINK])
    ways = [f"/my/evidence/{report.evidence.get().pk}/retract/", f"/my/reports/{report.pk}/retract/"]

    def offered() -> list[str]:
        page = officer.get(ITEM).content.decode()
        return [way for way in ways if way in page]

    assert offered() == ways
    confirm(world.items[0], by=world.verifier)
    assert offered() == []
    for way in ways:
        assert "The action is completed on this report." in words(officer.get(way))
    reopen_item(world.items[0], by=world.staff, now=NOW, reason="It was another office.")
    assert offered() == ways


def test_what_was_found_stays_when_the_report_is_taken_back(world: China, officer: Client) -> None:
    report = say(world.items[0], by=world.chengdu_officer, status="reported_complete", share=True)
    send_back(world.items[0], by=world.verifier, note="Which office?")
    retract = f"/my/reports/{report.pk}/retract/"
    officer.post(retract, typed(officer, retract, reason="The wrong office."))
    page = words(officer.get(ITEM))
    assert "Report sent back Which office?" in page
    assert "Taken back: nobody reads what it said any more. The wrong office." in page
    # Those who do not know that there was a report hear of neither.
    assert "sent back" not in words(signed_in(world.ningbo_officer).get(ITEM))
    assert "sent back" in words(signed_in(world.staff).get("/admin/action/CHN-1-01-1/"))


# --- Files ----------------------------------------------------------------------------------------------------------


def upload(client: Client, content: bytes, name: str) -> Any:
    return client.post(f"{ITEM}files/", {"file": ContentFile(content, name=name)})


def test_files_come_one_by_one_and_go_along(world: China, officer: Client) -> None:
    answer = upload(officer, pdf(), "notice.pdf")
    file = DraftFile.objects.get()
    assert (answer.status_code, answer.json()) == (
        201,
        {
            "id": file.pk, "title": "notice.pdf", "size": filesizeformat(file.size),
            "address": f"/evidence/drafts/{file.pk}/", "remove": f"/my/files/{file.pk}/remove/", "begun": 1,
        },
    )  # fmt: skip
    colleague = signed_in(world.colleague)  # type: ignore[attr-defined]
    assert "notice.pdf" in words(colleague.get(FORM))
    upload(colleague, photo(), "office.jpg")
    # Who did not see the second one is told.
    sent = {"status": "reported_complete", "narrative": "Done.", "files": [str(file.pk)]}
    answer = send(officer, **sent)
    assert "A colleague added or removed a file meanwhile" in words(answer)
    answer = send(officer, **sent | {"files": [str(one.pk) for one in DraftFile.objects.all()]})
    assert "Sent." in words(answer)
    assert [one.title for one in StatusReport.objects.get().evidence.order_by("pk")] == ["notice.pdf", "office.jpg"]
    assert not DraftFile.objects.exists()


def test_a_file_that_is_not_taken(world: China, officer: Client) -> None:
    answer = upload(officer, b"<html><script>alert(1)</script></html>", "photo.jpg")
    assert answer.json().keys() == {"message"}
    # The same with the form, where no script runs.
    fields = typed(officer, status="in_progress", narrative="Mine.")
    answer = officer.post(FORM, fields | {"documents": [ContentFile(b"<html></html>", name="photo.jpg")]})
    assert [line.split(":")[0] for line in said(answer)] == ["Files that show it"]
    assert fields_of(answer.content.decode(), "act")["narrative"] == "Mine."
    assert not StatusReport.objects.exists()
    assert not DraftFile.objects.exists()


def test_files_go_with_the_form(world: China, officer: Client) -> None:
    fields = typed(officer, narrative="Half of it.", keep="1")
    officer.post(FORM, fields | {"documents": [ContentFile(pdf(), name="notice.pdf")]})
    kept = DraftFile.objects.get()
    # A button takes it away again, and keeps what was typed meanwhile.
    officer.post(FORM, typed(officer, narrative="More of it.", keep=f"remove:{kept.pk}"))
    assert not DraftFile.objects.exists()
    assert ReportDraft.objects.get().narrative == "More of it."
    fields = typed(officer, status="in_progress", narrative="All of it.")
    officer.post(FORM, fields | {"documents": [ContentFile(pdf(), name="notice.pdf")]})
    assert [one.title for one in StatusReport.objects.get().evidence.all()] == ["notice.pdf"]


def test_a_file_is_removed_by_the_script(world: China, officer: Client) -> None:
    upload(officer, pdf(), "notice.pdf")
    address = f"/my/files/{DraftFile.objects.get().pk}/remove/"
    assert signed_in(world.ningbo_officer).post(address).status_code == 404
    assert officer.post(address).status_code == 204
    assert officer.post(address).status_code == 404
    assert not DraftFile.objects.exists()


def test_what_was_begun_for_a_file_can_be_written_on(world: China, officer: Client) -> None:
    fields = typed(officer, narrative="Half of it.", keep="1")
    begun = upload(officer, pdf(), "notice.pdf").json()["begun"]
    officer.post(FORM, fields | {"draft_seen": str(begun)})
    assert ReportDraft.objects.get().narrative == "Half of it."


def test_a_book_is_refused(world: China, officer: Client) -> None:
    answer = send(officer, status="in_progress", narrative="x" * 20_001)
    told = "What was done, and what comes next: Use at most 20000 characters, and attach the rest as a file."
    assert said(answer) == [told]
    assert said(send(officer, narrative="x" * 20_001, keep="1")) == [told]


def ticked(client: Client) -> set[str]:
    """What the form offers to show again, and ticks."""
    return set(re.findall(r'name="again" value="(\d+)"[^>]* checked', client.get(FORM).content.decode()))


def test_what_shows_it_is_shown_again_when_it_was_sent_back(world: China, officer: Client) -> None:
    sent = {"documents": [ContentFile(pdf(), name="notice.pdf")], "links": LINK.url}
    fields = typed(officer, status="reported_complete", narrative="It is done.")
    assert "again" not in fields
    officer.post(FORM, fields | sent)
    first = {one.title or one.url: str(one.pk) for one in StatusReport.objects.get().evidence.all()}
    send_back(world.items[0], by=world.verifier, note="Which office?")
    # All of it is offered, ticked; what is left out of a draft stays out of it.
    assert ticked(officer) == {*first.values()}
    officer.post(FORM, typed(officer, again=first["notice.pdf"], keep="1"))
    assert ticked(officer) == {first["notice.pdf"]}
    assert "Shown again: notice.pdf" in words(officer.get(f"{ITEM}draft/"))
    answer = send(officer, status="reported_complete", narrative="It is done: the planning office.")
    assert "somebody who did not write it" in words(answer)
    latest = StatusReport.objects.latest("pk")
    assert [one.title for one in latest.evidence.all()] == ["notice.pdf"]
    assert officer.get(f"/evidence/{latest.evidence.get().pk}/").getvalue() == pdf()
    # It was sent back once: there is no more to show again.
    assert "again" not in typed(officer)


def test_files_of_a_report_that_was_not_sent_are_kept(world: China, officer: Client) -> None:
    """Without a script, they go with the form, and no browser offers them a second time."""
    fields = typed(officer, status="reported_complete", narrative="Done.", progress="101")
    answer = officer.post(FORM, fields | {"documents": [ContentFile(pdf(), name="notice.pdf")]})
    assert said(answer) == ["Progress in percent: Ensure this value is less than or equal to 100."]
    assert "These files are there: they need not be chosen again." in words(answer)
    left: dict[str, Any] = fields_of(answer.content.decode(), "act") | {"progress": "100"}
    # One more that is taken, and one that is not.
    more = [ContentFile(b"<html></html>", name="plan.pdf"), ContentFile(photo(), name="office.jpg")]
    answer = officer.post(FORM, left | {"documents": more})
    assert [line.split(":")[:2] for line in said(answer)] == [["Files that show it", " plan.pdf"]]
    files = [str(one.pk) for one in DraftFile.objects.all()]
    left = {**fields_of(answer.content.decode(), "act"), "files": files}
    # They may be kept from there,
    assert officer.post(FORM, left | {"keep": "1"}).status_code == 302
    # or sent.
    assert officer.post(FORM, left).status_code == 303
    assert [one.title for one in StatusReport.objects.get().evidence.order_by("pk")] == ["notice.pdf", "office.jpg"]
    assert not DraftFile.objects.exists()


def test_what_cannot_be_done_says_so_at_once(world: China, officer: Client) -> None:
    report = say(world.items[0], by=world.chengdu_officer, status="reported_complete")
    typed_before = typed(officer, status="in_progress", narrative="More.")
    told = "City Of Chengdu has reported on this already. Ask for another owner or for withdrawal."
    page = officer.get(f"{ITEM}answer/")
    assert told in words(page)
    assert [way for _name, way in page.context["instead"]] == [
        FORM, f"{ITEM}ask/", "/my/next-steps/CHN-1-01/add-action/",
    ]  # fmt: skip
    assert "There is no draft of a report on this action." in words(officer.get(f"{ITEM}draft/discard/"))
    own = f"/my/reports/{report.pk}/"
    officer.post(f"{own}share/", typed(officer, f"{own}share/"))
    assert "This report is read by those who were in the room already." in words(officer.get(f"{own}share/"))
    verify(world.items[0], by=world.verifier, now=NOW, finding="confirmed")
    for address in (FORM, f"{ITEM}ask/", f"{ITEM}answer/"):
        answer = officer.get(address)
        assert "This action is completed. Programme staff can reopen it." in words(answer)
        assert [way for _name, way in answer.context["instead"]] == ["/my/next-steps/CHN-1-01/add-action/"]
        assert '<form method="post" id="act"' not in answer.content.decode()
    assert "The action is completed on this report." in words(officer.get(f"{own}retract/"))
    # Who had begun before that hears of it, too, and not of a status that is none any more.
    answer = officer.post(FORM, typed_before)
    assert "This action is completed. Programme staff can reopen it." in said(answer)
    assert "More." in answer.content.decode()
    reopen_item(world.items[0], by=world.staff, now=NOW, reason="The notice was withdrawn.")
    officer.post(f"{own}retract/", typed(officer, f"{own}retract/", reason="The wrong office."))
    assert "This report was retracted already." in words(officer.get(f"{own}retract/"))
    assert "This report was retracted; nobody reads it any more." in words(officer.get(f"{own}share/"))
    close(world, world.steps[0])
    for address in (FORM, f"{ITEM}ask/", f"{ITEM}answer/", "/my/next-steps/CHN-1-01/add-action/"):
        told = "This next step is closed (not fulfilled). Programme staff can reopen it."
        assert told in words(officer.get(address))


def test_a_heading_is_parted_as_the_language_does(world: China, officer: Client) -> None:
    say(world.items[0], by=world.chengdu_officer)
    User.objects.filter(pk=world.chengdu_officer.pk).update(language="zh-hans")
    assert "可见范围：我们和项目工作人员" in words(officer.get(ITEM))


def test_times_are_those_of_the_place(world: China, officer: Client) -> None:
    with time_machine.travel(datetime(2026, 3, 2, 20, 30, tzinfo=UTC), tick=False):
        send(officer, narrative="Half of it.", keep="1")
    kept = "3 March 2026, 4:30 a.m. (UTC+08:00)"
    assert f"A draft report is kept: Chengdu, {kept} ·" in words(officer.get(ITEM))
    assert f"You go on with the draft that Chengdu kept: {kept} ·" in words(officer.get(FORM))
    assert f"kept by Chengdu, {kept} · not sent" in words(officer.get(f"{ITEM}draft/"))


def test_a_refused_file_leaves_the_rest_kept(world: China, officer: Client) -> None:
    sent = [ContentFile(pdf(), name="notice.pdf"), ContentFile(b"<html></html>", name="photo.jpg")]
    answer = officer.post(FORM, typed(officer, narrative="Half of it.", keep="1") | {"documents": sent})
    assert [line.split(":")[0] for line in said(answer)] == ["Files that show it"]
    assert "notice.pdf" in words(answer)
    fields = fields_of(answer.content.decode(), "act")
    assert officer.post(FORM, fields | {"narrative": "More of it.", "keep": "1"}).status_code == 302
    assert ReportDraft.objects.get().narrative == "More of it."


def test_a_colleagues_choice_is_no_blank_draft(world: China, officer: Client) -> None:
    colleague = signed_in(world.colleague)  # type: ignore[attr-defined]
    colleague.post(FORM, typed(colleague, status="reported_complete", keep="1"))
    assert upload(officer, pdf(), "notice.pdf").json()["begun"] == 0


def test_who_was_not_in_the_room_is_told_nothing_of_it(world: China) -> None:
    """The bank leads a next step of a dialogue that only those who were there may know of."""
    due = Due.of("none")
    item = add_item(world.steps[1], by=world.staff, now=NOW, title="Lend", owner=world.bank, due=due)
    client = signed_in(world.bank_officer)
    form = f"/my/actions/{item.reference}/report/"
    client.post(form, typed(client, form, narrative="Half of it.", keep="1"))
    for page in ("", "report/", "draft/", "ask/"):
        told = words(client.get(f"/my/actions/{item.reference}/{page}"))
        assert "Lend" in told or page == "ask/"
        assert "First dialogue" not in told
        assert "16 November 2022" not in told
        assert "in the room:" not in told
    # Who was there reads it, and who else was: not the observer.
    world.first.representation.filter(stakeholder=world.ministry).update(capacity="observer")
    seen = signed_in(world.chengdu_officer).get(FORM)
    assert "First dialogue" in words(seen)
    assert [one.slug for one in seen.context["room"]] == ["city-of-chengdu", "city-of-ningbo"]
