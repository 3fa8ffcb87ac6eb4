"""Going through a summary that was handed in."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from commitments.actions.importing import create_draft
from commitments.actions.reviewing import review
from commitments.importing.reviewed import Due
from commitments.importing.reviewed import changes as acts
from commitments.models import DocumentImport
from dialogues.models import Dialogue, OutcomePoint, Stakeholder
from tests.factories.dialogues import CityFactory, CountryFactory, ThemeFactory
from tests.summaries.handing_in import SEED, handed_in, review_of, told
from tests.summaries.handing_in import read_here as read_here
from tests.worlds import NOW, China, adopted
from urbanshift.errors import NotAllowed, Stale

from .clients import said, signed_in, words
from .imports import SUMMARY, entry, send
from .imports import document as document
from .imports import media as media
from .imports import staff as staff
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine, pytest.mark.usefixtures("read_here")]

story = adopted


# --- Going through it -----------------------------------------------------------------------------------------------


def test_a_time_without_a_day_is_shown_by_its_words_and_nothing_is_chosen(world: China, staff: Client) -> None:
    text = SUMMARY.replace("Plant trees in Ningbo", "Plant trees in Ningbo before the long rains")
    document = handed_in(world, text, number=2)
    shown = words(staff.get(f"/admin/imports/{document.pk}/"))
    assert "due: “before the long rains” in the document" in shown
    step = next(one for one in review_of(document).entries if "Plant trees" in one.title)
    assert (step.due, step.due_words, step.lacks) == (Due(), "before the long rains", ["due", "lead"])


def test_the_page_shows_source_and_entries(staff: Client, document: DocumentImport) -> None:
    page = staff.get(f"/admin/imports/{document.pk}/")
    text = page.content.decode()
    shown = words(page)
    assert "5 entries not looked at 1 name not linked 1 text left 1 next step without due or lead" in shown
    # The document names the lead of the other one, whom the register has not.
    assert (shown.count("name not linked"), shown.count("lead not said")) == (3, 1)
    assert "1 next step has no due or lead yet" in shown
    assert "1 lead is not linked yet: finalising will ask for it." in shown
    sheet = text[text.index('class="sheet"') : text.index('class="proposal"')]
    pieces = re.findall(r'class="piece (\w+)" id="p\d+"(?: href="#([\w-]+)")?[^>]*>([^<]*)<', sheet)
    step, trees = entry(document, "Coordination"), entry(document, "Plant trees in Ningbo")
    assert [one for one in pieces if one[1] in (step, trees) or one[0] == "left"] == [
        ("placed", step, "Coordination: Set up a working group that meets monthly. "),
        ("placed", step, "(Lead"),
        ("placed", step, ": Bureau of Somewhere, by June 2026)"),
        ("placed", trees, "Plant trees in Ningbo"),
        ("left", pieces[-1][1], "It was a long day."),
    ]
    assert ("label", "", "Next steps") in pieces


def test_each_act_is_one_small_post(world: China, staff: Client, document: DocumentImport) -> None:
    step, trees = entry(document, "Coordination"), entry(document, "Plant trees in Ningbo")
    funds, long = entry(document, "Funds are short"), review_of(document).left()[0].number
    where = f"/admin/imports/{document.pk}/"

    answer = send(staff, document, "accept", entry=step)
    assert (answer.status_code, answer["Location"]) == (303, f"{where}?at={trees}#{trees}")
    send(staff, document, "move", entry=trees, kind="opportunity")
    send(staff, document, "leave_out", entry=entry(document, "Ministry of Finance"))
    document.refresh_from_db()
    send(staff, document, "edit", entry=funds, split=str(len("Funds are short.")), **{
        f"{funds}-title": "Money", f"{funds}-text": "Funds are short. Staff are few.", f"{funds}-level": "local",
        f"{funds}-version_seen": document.version,
    })  # fmt: skip
    answer = send(staff, document, "make", piece=long, kind="key_message")
    assert answer["Location"] == f"{where}?at=e7&edit=e7#e7"
    send(staff, document, "say_for_all", **{"all-due": "next_dialogue", "all-nobody_named": "on"})
    assert told(review_of(document)) == [
        ("part", "Bureau of Somewhere", ""),
        ("challenge", "Money", "Funds are short."),
        ("challenge", "Staff are few", "Staff are few."),
        ("step", "Coordination", "Set up a working group that meets monthly."),
        ("opportunity", "Plant trees in Ningbo", "Plant trees in Ningbo"),
        ("key_message", "It was a long day", "It was a long day."),
    ]
    found = review_of(document)
    assert ([one.level for one in found.kept if one.kind == "challenge"], found.left()[0].text) == (
        ["local", "local"], " Ministry of Finance",
    )  # fmt: skip
    # Nothing of it is entered.
    assert (Dialogue.objects.count(), OutcomePoint.objects.filter(title="Money").count()) == (1, 0)


def test_an_entry_is_changed_with_what_the_register_has(staff: Client, document: DocumentImport) -> None:
    step = entry(document, "Coordination")
    page = staff.get(f"/admin/imports/{document.pk}/?edit={step}").content.decode()
    fields = fields_of(page, f"{step}-form")
    shown = {name.removeprefix(f"{step}-"): value for name, value in fields.items() if name.startswith(step)}
    assert {name: value for name, value in shown.items() if name != "seen"} == {
        "title": "Coordination", "text": "Set up a working group that meets monthly.", "level": "", "owner": "",
        "supporting": "", "due_0": "month", "due_1": "2026-06-30", "cities": "", "at": "", "version_seen": "1",
    }  # fmt: skip
    changed = fields | {
        f"{step}-owner": "ministry-of-finance", f"{step}-cities": "ningbo\nchengdu",
        f"{step}-supporting": "development-bank",
    }  # fmt: skip
    assert staff.post(f"/admin/imports/{document.pk}/", changed).status_code == 303
    found = review_of(document).entry(step)
    assert found is not None
    assert found.owner is not None
    assert (found.owner.name, found.owner.slug, found.cities, found.due, found.looked_at, found.lacks) == (
        "Bureau of Somewhere", "ministry-of-finance", (("ningbo", "Ningbo"), ("chengdu", "Chengdu")),
        Due("month", date(2026, 6, 30)), True, [],
    )  # fmt: skip
    assert [one.slug for one in found.supporters] == ["development-bank"]
    # What is wrong is said beside what was typed.
    answer = staff.post(
        f"/admin/imports/{document.pk}/",
        changed | {f"{step}-title": "", f"{step}-text": "Typed", f"{step}-version_seen": "2"},
    )
    assert said(answer) == ["Title: This field is required."]
    assert fields_of(answer.content.decode(), f"{step}-form")[f"{step}-text"] == "Typed"


def test_the_facts_are_changed(staff: Client, document: DocumentImport) -> None:
    page = staff.get(f"/admin/imports/{document.pk}/").content.decode()
    fields = fields_of(page, "facts-form")
    assert (fields["facts-title"], fields["facts-start"], fields["facts-place"]) == (
        "Second dialogue", "2025-05-20", "Ningbo",
    )  # fmt: skip
    wrong = staff.post(f"/admin/imports/{document.pk}/", fields | {"facts-end": "2025-05-01"})
    assert said(wrong) == ["Last day: Give 20 May 2025 or a later day."]
    wrong = staff.post(f"/admin/imports/{document.pk}/", fields | {"facts-start": "0202-05-20"})
    assert said(wrong) == ["First day: Give a day between 1990 and 2199."]
    many = {"facts-participants": "-3", "facts-participants_precision": "exact"}
    wrong = staff.post(f"/admin/imports/{document.pk}/", fields | many)
    assert said(wrong) == ["Participants: Ensure this value is greater than or equal to 0."]
    staff.post(f"/admin/imports/{document.pk}/", fields | {"facts-title": "Another", "facts-place": ""})
    facts = review_of(document).facts
    assert (facts["title"], "place" in facts) == ("Another", False)


def test_topic_and_overview_are_seen_without_opening_anything(world: China, staff: Client) -> None:
    told = "Topic: Parks for everybody\n\n## Overview\n\n" + "The parks were the matter. " * 20
    document = handed_in(world, SUMMARY.replace("## Participants", f"{told}\n\n## Participants"), number=2)
    page = staff.get(f"/admin/imports/{document.pk}/").content.decode()
    facts = page[page.index('class="facts-told"') : page.index("Change what is known of the dialogue")]
    own = '</span><span lang="en" dir="auto">'
    assert f"Topic: {own}Parks for everybody</span>" in facts
    assert re.search(f"Overview: {own}(The parks were the matter. ){{7}}[^<]{{,15}}…</span>", facts)


def test_the_page_speaks_to_whoever_reads_it(world: China, staff: Client) -> None:
    """Days, languages and what was noted, whoever handed it in."""
    staff.post("/admin/imports/", {"series": "CHN", "number": "2", "text": SUMMARY})
    document = DocumentImport.objects.get()
    line = "20 May 2025 · Ningbo · no author told · English"
    noted = "Not in the register, or not certainly: Bureau of Somewhere."
    page = words(staff.get(f"/admin/imports/{document.pk}/"))
    assert line in page
    assert noted in page
    User.objects.filter(pk=world.staff.pk).update(language="zh-hans")
    page = words(staff.get(f"/admin/imports/{document.pk}/"))
    assert "2025年5月20日 · Ningbo" in page
    assert "名录中没有，或无法确定：Bureau of Somewhere。" in page
    assert noted not in page
    fields = fields_of(staff.get(f"/admin/imports/{document.pk}/").content.decode(), "facts-form")
    days = {"facts-start": "2025-05-01", "facts-end": "2025-05-31", "facts-date_precision": "month"}
    staff.post(f"/admin/imports/{document.pk}/", fields | days)
    assert "2025年5月 · Ningbo" in words(staff.get(f"/admin/imports/{document.pk}/"))


def test_countries_of_a_new_organisation_are_called_in_the_language_of_whoever_reads(
    world: China, staff: Client, document: DocumentImport
) -> None:
    User.objects.filter(pk=world.staff.pk).update(language="zh-hans")
    page = signed_in(world.staff).get(f"/admin/imports/{document.pk}/").content.decode()
    assert set(re.findall(r'<option value="CN"[^>]*>(.*?)<', page)) == {"中国"}


def test_a_name_is_linked_noted_or_added(world: China, staff: Client, document: DocumentImport) -> None:
    name = {"name": "Bureau of Somewhere", "theme": "no"}
    part = entry(document, "Bureau of Somewhere")
    refused = send(staff, document, "link", **name, **{f"choose-{part}-chosen": "Nobody"})
    sentence = (
        "Choose it in the register: There is none called “Nobody”. Choose one from the list, or give its exact name."
    )
    assert said(refused) == [sentence]
    assert f'name="choose-{part}-chosen" value="Nobody"' in refused.content.decode()
    missing = {
        f"new-{part}-name": "Bureau of Somewhere", f"new-{part}-category": "", f"new-{part}-level": "national",
        f"new-{part}-country": "CN", f"new-{part}-version_seen": "1",
    }  # fmt: skip
    assert said(send(staff, document, "add", **name, **missing)) == ["Kind: This field is required."]
    send(staff, document, "add", **name, **missing | {f"new-{part}-category": "ministry"})
    made = Stakeholder.objects.get(name="Bureau of Somewhere")
    found = review_of(document)
    assert [one.title for one in found.kept if one.named and one.named.slug == made.slug] == [
        "Bureau of Somewhere", "Coordination",
    ]  # fmt: skip
    assert (found.unlinked(), made.country) == ([], world.country)

    other = handed_in(world, SUMMARY.replace("Bureau of Somewhere", "Bureau of Elsewhere"), number=2)
    send(staff, other, "link", name="Bureau of Elsewhere", theme="no", slug="development-bank")
    assert review_of(other).unlinked() == []


def test_a_short_name_waits_with_the_whole_one(world: China, staff: Client) -> None:
    """That the document explains: it is linked with it, and who is known by the whole name is by the short one, too."""
    text = (
        SUMMARY.replace("of Finance, Bureau of Somewhere", "of Finance (TESO), Bureau of Somewhere (BOSW)")
        .replace("Lead: Bureau of Somewhere", "Lead: BOSW")
        .replace("2. Plant trees in Ningbo", "2. Plant trees in Ningbo (Lead: TESO)")
    )
    document = handed_in(world, text, number=2)
    [(name, entries)] = review_of(document).unlinked()
    assert (name.name, name.acronym, [one.title for one in entries]) == (
        "Bureau of Somewhere", "BOSW", ["Bureau of Somewhere", "Coordination"],
    )  # fmt: skip
    send(staff, document, "link", name="Bureau of Somewhere", theme="no", slug="development-bank")
    found = review_of(document)
    assert [(one.title, one.named.slug) for one in found.kept if one.named] == [
        ("Ministry of Finance", "ministry-of-finance"), ("Bureau of Somewhere", "development-bank"),
        ("Coordination", "development-bank"), ("Plant trees in Ningbo", "ministry-of-finance"),
    ]  # fmt: skip


@pytest.mark.parametrize("ticked", [{}, {"replacing": "yes"}])
def test_what_was_known_of_the_dialogue_stays_or_is_replaced(
    world: China, staff: Client, ticked: dict[str, str]
) -> None:
    planned = world.plan_second(
        starts_on=date(2024, 9, 1), ends_on=date(2024, 9, 2), date_precision="day", place="Chengdu",
        city=world.chengdu, note="Ask for the list.", document="https://example.org/list",
    )  # fmt: skip
    document = handed_in(world, SUMMARY.replace("# Second dialogue", "# Second dialogue in China"), number=2)
    page = words(staff.get(f"/admin/imports/{document.pk}/"))
    assert (
        "CHN-2 says otherwise What is known already stays, unless you replace it when you create the draft. "
        "Title Second dialogue In this document: Second dialogue in China"
    ) in page
    assert "First day 1 September 2024 In this document: 20 May 2025" in page
    assert "Replace the 4 facts that CHN-2 says otherwise by what the document says" in page
    # What was ticked stands, where it is refused.
    refused = send(staff, document, "create", **ticked).content.decode()
    assert ('name="replacing" value="yes" checked' in refused) == bool(ticked)
    send(staff, document, "create", unlooked="yes", **ticked)
    dialogue = Dialogue.objects.get(reference="CHN-2")
    assert (dialogue.title, dialogue.starts_on, dialogue.ends_on, dialogue.place, dialogue.city) == (
        ("Second dialogue in China", date(2025, 5, 20), date(2025, 5, 20), "Ningbo", world.ningbo)
        if ticked
        else (planned.title, date(2024, 9, 1), date(2024, 9, 2), "Chengdu", world.chengdu)
    )
    # What no document tells stays in any case, and what is open stands beside it.
    assert (dialogue.document, dialogue.note) == (
        "https://example.org/list",
        "Ask for the list.\nNamed in the document, and not linked to the register: Bureau of Somewhere.",
    )
    # It is told afterwards, too, as long as it is so.
    assert ("CHN-2 says otherwise" in words(staff.get(f"/admin/imports/{document.pk}/"))) != bool(ticked)


@pytest.mark.parametrize(("place", "stays"), [("Hall of Friends, Chengdu", True), ("Wuhan", False)])
def test_a_city_that_is_not_the_place_does_not_stay(world: China, staff: Client, place: str, stays: bool) -> None:
    world.plan_second(place="City hall", city=world.chengdu)
    document = handed_in(world, SUMMARY.replace("Ningbo, 20 May", f"Venue: {place}\n\n20 May"), number=2)
    send(staff, document, "create", unlooked="yes", replacing="yes")
    dialogue = Dialogue.objects.get(reference="CHN-2")
    assert (dialogue.place, dialogue.city) == (place, world.chengdu if stays else None)


@pytest.mark.parametrize("ticked", [{}, {"replacing": "yes"}])
def test_the_themes_that_were_known_stay(world: China, staff: Client, ticked: dict[str, str]) -> None:
    known, told = ThemeFactory(name="Water"), ThemeFactory(name="Trees")
    world.plan_second(themes=[known])
    document = handed_in(world, SUMMARY.replace("## Challenges", "## Themes\n\n- Trees\n\n## Challenges"), number=2)
    send(staff, document, "create", unlooked="yes", **ticked)
    assert set(Dialogue.objects.get(reference="CHN-2").themes.all()) == {known, told}


@pytest.mark.parametrize("homes", [[], ["own"], ["own", "own"], ["other"], ["other", "own"]])
def test_the_city_is_one_of_the_country_of_the_series(world: China, staff: Client, homes: list[str]) -> None:
    other = CountryFactory()
    cities = [CityFactory(name="Rosario", country=other if home == "other" else world.country) for home in homes]
    document = handed_in(world, SUMMARY.replace("Ningbo, 20 May", "Venue: Rosario\n\n20 May"), number=2)
    send(staff, document, "create", unlooked="yes")
    dialogue = Dialogue.objects.get(reference="CHN-2")
    sure = cities[-1] if homes.count("own") == 1 else None
    assert (dialogue.place, dialogue.city) == ("Rosario", sure)


def test_new_organisations_are_added_at_once(world: China, staff: Client) -> None:
    summary = SUMMARY.replace("Ministry of Finance, Bureau", "Ministry of Water, Friends, Bureau")
    document = handed_in(world, summary, number=2)
    page = staff.get(f"/admin/imports/{document.pk}/").content.decode()
    assert re.findall(r'name="new" value="([^"]*)"', page) == ["Ministry of Water", "Bureau of Somewhere"]
    assert "Tick an organisation first." in words(send(staff, document, "add_all"))
    refused = send(staff, document, "add_all", new=["Ministry of Water", "Friends"])
    assert "One of these names was decided about meanwhile." in words(refused)
    assert not Stakeholder.objects.filter(name="Ministry of Water").exists()

    first = document.version
    sent = send(staff, document, "add_all", new=["Ministry of Water", "Bureau of Somewhere"])
    assert sent.status_code == 303
    made = Stakeholder.objects.filter(name__in=["Ministry of Water", "Bureau of Somewhere"]).order_by("name")
    assert [(one.name, one.category, one.level, one.country) for one in made] == [
        ("Bureau of Somewhere", "national_agency", "national", world.country),
        ("Ministry of Water", "ministry", "national", world.country),
    ]
    found = review_of(document)
    assert [name.name for name, _entries in found.unlinked()] == ["Friends"]
    step = found.entry(entry(document, "Coordination"))
    assert step is not None
    assert step.owner is not None
    assert step.owner.slug == made[0].slug
    # A colleague who still sees them is told, and none is entered twice.
    late = send(signed_in(world.verifier), document, "add_all", version=first, new=["Ministry of Water"])
    assert "One of these names was decided about meanwhile." in words(late)


@pytest.mark.parametrize("act", ["accept", "merge", "make", "dismiss", "leave_out"])
def test_what_is_sent_twice_is_done_once(world: China, staff: Client, document: DocumentImport, act: str) -> None:
    step, trees = entry(document, "Coordination"), entry(document, "Plant trees in Ningbo")
    piece = str(review_of(document).left()[0].number)
    about: dict[str, dict[str, Any]] = {
        "merge": {"entry": [step, trees]},
        "make": {"piece": piece, "kind": "step"},
        "dismiss": {"piece": piece},
    }
    sent = about.get(act, {"entry": step})
    first = send(staff, document, act, version=1, **sent)
    once = review_of(document)
    again = send(staff, document, act, version=1, **sent)
    assert (first.status_code, again.status_code, document.version) == (303, 303, 2)
    # Whoever else does it is told, and who does something else to it.
    told = "Not saved: a colleague changed this meanwhile."
    assert told in words(send(signed_in(world.verifier), document, act, version=1, **sent))
    if "entry" in sent:
        assert told in words(send(staff, document, "move", version=1, kind="theme", **sent))
    assert review_of(document) == once


def test_two_people_never_overwrite_each_other(world: China, document: DocumentImport) -> None:
    step, trees = entry(document, "Coordination"), entry(document, "Plant trees in Ningbo")
    colleague, staff = signed_in(world.verifier), signed_in(world.staff)
    send(colleague, document, "edit", **{
        "entry": step, f"{step}-title": "Theirs", f"{step}-text": "x", f"{step}-version_seen": 1, f"{step}-due_0": "",
    })  # fmt: skip
    # Another entry is in nobody's way.
    assert send(staff, document, "accept", version=1, entry=trees).status_code == 303
    refused = send(staff, document, "accept", version=1, entry=step)
    assert refused.status_code == 200
    assert [re.sub(" at .*", "", one) for one in said(refused)] == ["Verifier changed “Theirs”"]
    mine = {
        "act": "edit", "entry": step, f"{step}-title": "Mine", f"{step}-text": "y", f"{step}-version_seen": "1",
        f"{step}-due_0": "",
    }  # fmt: skip
    answer = staff.post(f"/admin/imports/{document.pk}/", mine)
    assert [re.sub(" at .*", "", one) for one in said(answer)] == [
        "Verifier changed “Theirs”", "Title: Theirs", "Wording: x",
    ]  # fmt: skip
    assert fields_of(answer.content.decode(), f"{step}-form")[f"{step}-title"] == "Mine"
    assert review_of(document).entry(step).title == "Theirs"  # type: ignore[union-attr]
    document.refresh_from_db()
    staff.post(f"/admin/imports/{document.pk}/", mine | {"renewed": document.version})
    assert review_of(document).entry(step).title == "Mine"  # type: ignore[union-attr]


def test_who_saves_over_a_colleague_takes_nothing_else_back(world: China, document: DocumentImport) -> None:
    colleague, staff = signed_in(world.verifier), signed_in(world.staff)
    address = f"/admin/imports/{document.pk}/"
    step = entry(document, "Coordination")
    kinds: dict[str, tuple[str, str, dict[str, str], dict[str, str], str]] = {
        "facts": ("facts", "", {"title": "Theirs", "start": "2025-05-19"}, {"place": "Beijing"},
                  "First day: 19 May 2025"),
        step: (step, f"?edit={step}", {"title": "Theirs", "owner": "development-bank"}, {"cities": "ningbo"},
               "Lead: Development Bank"),
    }  # fmt: skip
    mine = {"facts": {"title": "Mine", "start": "2025-05-18"}, step: {"title": "Mine", "owner": "ministry-of-finance"}}
    for kind, (prefix, where, crossing, beside, sentence) in kinds.items():
        seen = fields_of(staff.get(address + where).content.decode(), f"{prefix}-form")
        theirs = {f"{prefix}-{name}": value for name, value in (crossing | beside).items()}
        assert colleague.post(address, seen | theirs).status_code == 303
        answer = staff.post(address, seen | {f"{prefix}-{name}": value for name, value in mine[kind].items()})
        told_ = said(answer)
        assert told_[0].startswith("Verifier changed")
        assert set(told_[1:]) == {"Title: Theirs", sentence}
        fields = fields_of(answer.content.decode(), f"{prefix}-form")
        document.refresh_from_db()
        assert staff.post(address, fields | {"renewed": document.version}).status_code == 303
        again = fields_of(staff.get(address + where).content.decode(), f"{prefix}-form")
        for name, value in (mine[kind] | beside).items():
            assert again[f"{prefix}-{name}"] == value


def test_text_is_made_an_entry_of_once(world: China, document: DocumentImport) -> None:
    piece = review_of(document).left()[0].number
    change = acts.Make((piece,), "key_message")
    review(document, by=world.staff, now=NOW, version=1, change=change)
    with pytest.raises(Stale) as refusal:
        review(document, by=world.verifier, now=NOW, version=1, change=change)
    assert [one.split(" at ")[0] for one in refusal.value.changes] == ["Staff made an entry of “It was a long day”"]


def test_whoever_is_no_staff_reviews_nothing(world: China, document: DocumentImport) -> None:
    with pytest.raises(NotAllowed):
        review(document, by=world.partner, now=NOW, version=1, change=acts.Accept(("e1",)))
    with pytest.raises(NotAllowed):
        create_draft(document, by=world.chengdu_officer, now=NOW, version=1, unlooked=True)


def test_a_document_handed_in_by_mistake_is_taken_away(
    world: China, staff: Client, document: DocumentImport, django_capture_on_commit_callbacks: Any
) -> None:
    review(document, by=world.verifier, now=NOW, version=1, change=acts.Accept(("e1",)))
    assert [re.sub(" at .*", "", one) for one in said(send(staff, document, "discard", version=1))] == [
        "Verifier accepted “Ministry of Finance”",
    ]  # fmt: skip
    storage, name = document.file.storage, str(document.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        assert send(staff, document, "discard")["Location"] == "/admin/imports/"
    assert (DocumentImport.objects.exists(), storage.exists(name)) == (False, False)
    assert DocumentImport.history.filter(history_type="-").count() == 1


def test_a_city_that_the_register_lacks_is_shown(world: China, staff: Client) -> None:
    """And stays so where its entry is merged with another one."""
    text = SUMMARY.replace("2. Plant trees in Ningbo\n", "2. Prefeitura de Belo Monte: plant trees in Ningbo\n")
    document = handed_in(world, text, number=2)
    shown = "Ningbo · cities that the register has not: Belo Monte"
    assert shown in words(staff.get(f"/admin/imports/{document.pk}/"))
    steps = [one.id for one in review_of(document).entries if one.is_step]
    send(staff, document, "merge", entry=steps)
    assert shown in words(staff.get(f"/admin/imports/{document.pk}/"))


def test_what_the_note_will_tell_is_shown_before(staff: Client, document: DocumentImport) -> None:
    step = entry(document, "Coordination")
    send(staff, document, "move", entry=step, kind="theme")
    page = words(staff.get(f"/admin/imports/{document.pk}/"))
    told = "the note tells its text · told in the note: lead: Bureau of Somewhere; due: June 2026"
    assert told in page
    send(staff, document, "create", unlooked="yes")
    note = Dialogue.objects.get(reference="CHN-2").note
    assert note.endswith(
        "\nCoordination: Set up a working group that meets monthly. (lead: Bureau of Somewhere; due: June 2026)"
    )
    hub = staff.get("/admin/dialogue/CHN-2/").content.decode()
    assert f"<dd>{note.replace(chr(10), '<br>')}</dd>" in hub


# --- How much it asks -----------------------------------------------------------------------------------------------


def test_a_page_asks_the_same_however_long_the_document_is(
    world: China, staff: Client, django_assert_num_queries: Any, document: DocumentImport
) -> None:
    seed = handed_in(world, SEED, number=2)
    staff.get(f"/admin/imports/{document.pk}/")
    with django_assert_num_queries(6):
        staff.get(f"/admin/imports/{document.pk}/")
    with django_assert_num_queries(6):
        staff.get(f"/admin/imports/{seed.pk}/")
