"""What was reviewed becomes a draft, and is compared with a later version of its document."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from commitments.actions.importing import create_draft
from commitments.actions.outcome import read_outcome
from commitments.actions.reviewing import review
from commitments.actions.whole import NotEntered
from commitments.importing.reviewed import Due, Review
from commitments.importing.reviewed import changes as acts
from commitments.models import Commitment, DocumentImport
from dialogues.models import Dialogue
from tests.summaries.handing_in import handed_in, review_of
from tests.summaries.handing_in import read_here as read_here
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Conflict, Stale

from .clients import said, words
from .imports import SUMMARY, entry, send
from .imports import document as document
from .imports import media as media
from .imports import staff as staff
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]

story = adopted


# --- Creating -------------------------------------------------------------------------------------------------------


def test_what_was_reviewed_becomes_a_draft(world: China, staff: Client, document: DocumentImport) -> None:
    trees = entry(document, "Plant trees in Ningbo")
    send(staff, document, "leave_out", entry=entry(document, "Funds are short"))
    send(staff, document, "link", name="Bureau of Somewhere", theme="no", slug="development-bank")
    send(staff, document, "say_for_all", **{"all-due": "none", "all-nobody_named": "on"})
    refused = send(staff, document, "create")
    assert "Nobody has looked at 4 entries yet." in words(refused)
    assert Dialogue.objects.count() == 1
    send(staff, document, "accept", entry=[one.id for one in review_of(document).kept])
    answer = send(staff, document, "create")
    assert (answer.status_code, answer["Location"]) == (303, "/admin/dialogue/CHN-2/entry/")
    dialogue = Dialogue.objects.get(reference="CHN-2")
    assert (dialogue.title, dialogue.language, dialogue.starts_on, dialogue.visibility, dialogue.document) == (
        "Second dialogue", "en", date(2025, 5, 20), 0, "Summary.md",
    )  # fmt: skip
    steps = dialogue.commitments.order_by("position")
    assert [(one.title, one.language, one.due, one.lead, one.nobody_named, one.visibility) for one in steps] == [
        ("Coordination", "en", Due("month", date(2026, 6, 30)), world.bank, False, 0),
        ("Plant trees in Ningbo", "en", Due("none"), None, True, 0),
    ]
    assert [one.stakeholder.slug for one in dialogue.representation.order_by("pk")] == [
        "ministry-of-finance", "development-bank",
    ]  # fmt: skip
    assert not dialogue.outcome_points.exists()
    # Nothing is lacking of what it agreed: held, and its agenda gone through, it can be finalised.
    lacking = read_outcome(dialogue).obstacles(adopted_on=date(2025, 5, 21))
    assert {one.code for one in lacking} == {"pending"}
    document.refresh_from_db()
    assert (document.state, document.dialogue) == ("entered", dialogue)
    assert Review.from_json(document.reviewed).entry(trees).became == "CHN-2-02"  # type: ignore[union-attr]
    hub = staff.get("/admin/dialogue/CHN-2/").content.decode()
    assert f'<a href="/admin/imports/{document.pk}/document/">Summary.md</a>' in hub
    # Once more enters nothing, and the same file is the same import.
    assert send(staff, document, "create", version=1)["Location"] == "/admin/dialogue/CHN-2/entry/"
    again = staff.post("/admin/imports/", {"series": "CHN", "number": 2, "text": SUMMARY})
    assert DocumentImport.objects.count() == 1
    assert again.status_code == 303
    assert (Dialogue.objects.count(), steps.count()) == (2, 2)
    assert "was entered already" in words(send(staff, document, "accept", entry=trees))


def test_all_faults_are_told_by_entry_and_nothing_is_entered(
    world: China, staff: Client, document: DocumentImport
) -> None:
    step, trees = entry(document, "Coordination"), entry(document, "Plant trees in Ningbo")
    for one in (step, trees):
        change = acts.Edit(one, {"due": Due("day", date(2020, 1, 1))})
        review(document, by=world.staff, now=NOW, version=None, change=change)
    answer = send(staff, document, "create", unlooked="yes")
    assert [one.split(":")[0] for one in said(answer)] == ["Coordination", "Plant trees in Ningbo"]
    assert f'href="#{step}"' in answer.content.decode()
    assert Dialogue.objects.count() == 1
    with pytest.raises(NotEntered) as refusal:
        create_draft(document, by=world.staff, now=NOW, version=None, unlooked=True)
    assert [one.field for one in refusal.value.faults] == [f"{step}.due.on", f"{trees}.due.on"]


def test_a_draft_is_created_of_what_was_seen(world: China, document: DocumentImport) -> None:
    review(document, by=world.verifier, now=NOW, version=1, change=acts.Accept(("e1",)))
    with pytest.raises(Stale):
        create_draft(document, by=world.staff, now=NOW, version=1, unlooked=True)


# --- A changed version ----------------------------------------------------------------------------------------------

LATER = (
    SUMMARY.replace("meets monthly", "meets every two months")
    .replace("2. Plant trees in Ningbo", "2. Mend the pipes before the next summer")
    .replace("20 May 2025", "21 May 2025")
)


def test_a_changed_version_shows_what_differs(world: China, staff: Client, document: DocumentImport) -> None:
    send(staff, document, "create", unlooked="yes")
    answer = staff.post("/admin/imports/", {"series": "CHN", "number": "2", "text": LATER})
    later = DocumentImport.objects.latest("pk")
    assert answer["Location"] == f"/admin/imports/{later.pk}/differences/"
    page = staff.get(answer["Location"]).content.decode()
    rows = [
        " ".join(re.sub(r"<[^>]+>", " ", row).split())
        for row in re.findall(
            r"<li>(.*?)</li>", page[page.index('class="versions"') : page.index('id="points-title"')], re.DOTALL
        )
    ]
    old, new = "Set up a working group that meets monthly.", "Set up a working group that meets every two months."
    assert rows == [
        (
            f"wording changed CHN-2-01 Coordination Take over the wording : Coordination Entered Coordination {old} "
            f"In this document Coordination {new} From the earlier document: wording changed"
        ),
        (
            "new Mend the pipes before the next summer Enter it : Mend the pipes before the next summer "
            "In this document Mend the pipes before the next summer From the earlier document: new"
        ),
        (
            "gone CHN-2-02 Plant trees in Ningbo This document does not have it. It stays, unless you remove it where "
            "it was entered. Entered Plant trees in Ningbo From the earlier document: gone"
        ),
    ]
    assert "First day 20 May 2025 → 21 May 2025" in words(staff.get(answer["Location"]))
    step, pipes = entry(later, "Coordination"), entry(later, "Mend the pipes before the next summer")
    where = f"/admin/imports/{later.pk}/differences/"
    taken = {"act": "take", "entry": step, "record": "CHN-2-01"}
    stale = staff.post(where, taken | {"version_seen": 99})
    assert "Somebody changed this meanwhile" in words(stale)
    assert staff.post(where, taken | {"version_seen": 1}).status_code == 303
    for code in (303, 200):  # The second time it is there already.
        assert staff.post(where, {"act": "enter", "entry": pipes}).status_code == code
    assert list(Commitment.objects.filter(dialogue__reference="CHN-2").values_list("reference", "text")) == [
        ("CHN-2-01", new),
        ("CHN-2-02", "Plant trees in Ningbo"),
        ("CHN-2-03", "Mend the pipes before the next summer"),
    ]
    assert "entries of its own" not in words(staff.get(where))
    staff.post(where, {"act": "settle"})
    later.refresh_from_db()
    document.refresh_from_db()
    assert (later.state, later.dialogue) == ("entered", document.dialogue)


def test_what_is_taken_over_names_in_the_note_who_is_not_linked(
    world: China, staff: Client, document: DocumentImport
) -> None:
    send(staff, document, "create", unlooked="yes")
    before = Dialogue.objects.get(reference="CHN-2").note
    told = SUMMARY.replace("2. Plant trees in Ningbo", "2. Mend the pipes (Lead: Office of Pipes)")
    later = handed_in(world, told, number=2)
    enter = {"act": "enter", "entry": entry(later, "Mend the pipes")}
    assert staff.post(f"/admin/imports/{later.pk}/differences/", enter).status_code == 303
    assert Dialogue.objects.get(reference="CHN-2").note == (
        f"{before}\nNamed in the document, and not linked to the register: Office of Pipes."
    )


def test_another_due_and_another_lead_are_shown(world: China, staff: Client, document: DocumentImport) -> None:
    send(staff, document, "create", unlooked="yes")
    told = SUMMARY.replace("Lead: Bureau of Somewhere, by June 2026", "Lead: Ministry of Finance, by June 2027")
    later = handed_in(world, told, number=2)
    page = words(staff.get(f"/admin/imports/{later.pk}/differences/"))
    assert page.count("Summary.md (2 March 2026, 9 a.m. UTC)") == 2  # Two of one name.
    assert (
        "same wording CHN-2-01 Coordination "
        "Due by the end of June 2026 → by the end of June 2027 Change : Due, CHN-2-01 "
        "Lead – → Ministry Of Finance Change : Lead, CHN-2-01 "
    ) in page


def test_a_finalised_dialogue_is_amended_instead(world: China, staff: Client) -> None:
    later = handed_in(world, LATER, number=1)
    page = staff.get(f"/admin/imports/{later.pk}/differences/")
    assert "its wording changes by amendment only" in words(page)
    assert "This document does not have it. It stays: nothing that is finalised is deleted." in words(page)
    assert "unless you remove it" not in words(page)
    links = re.findall(r'href="(/admin/dialogue/CHN-1/late-entry/[?][^"]+)"', page.content.decode())
    late = next(one for one in links if "pipes" in one)
    form = fields_of(staff.get(late.replace("&amp;", "&")).content.decode(), "act")
    assert (form["title"], form["text"]) == ("Mend the pipes before the next summer",) * 2
    step = entry(later, "Coordination")
    for sent in ({"act": "enter", "entry": step}, {"act": "take", "entry": step, "record": "CHN-1-01"}):
        answer = staff.post(f"/admin/imports/{later.pk}/differences/", sent)
        assert "This dialogue is finalised." in words(answer)
    with pytest.raises((Conflict, NotEntered)):
        create_draft(later, by=world.staff, now=NOW, version=1, unlooked=True)
