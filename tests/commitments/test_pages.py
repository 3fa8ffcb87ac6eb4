"""The public face: what it shows to whom."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.db.backends.utils import CursorWrapper
from django.test import Client
from django.utils import translation

from accounts.models import User
from commitments.actions.adopting import adopt
from commitments.actions.amending import amend
from commitments.actions.answering import accept
from commitments.actions.drafting import add_commitment, edit_commitment, edit_item
from commitments.actions.entering import add_point, edit_dialogue, set_representation
from commitments.actions.meeting import publish, set_visibility
from commitments.actions.reporting import report
from commitments.deciding import Ruling
from commitments.due import Due
from dialogues.models import Theme
from dialogues.status import Visibility
from tests.commitments.room import close, rule
from tests.worlds import NOW, China, china

pytestmark = pytest.mark.django_db


story = china


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_what_is_not_published_is_for_nobody_else(world: China, client: Client) -> None:
    assert "CHN-1" not in client.get("/").content.decode()
    assert client.get("/dialogues/CHN-1/").status_code == 404
    assert client.get("/dialogues/CHN-9/").status_code == 404
    assert "CHN-1" in signed_in(world.staff).get("/").content.decode()


@contextmanager
def away(error: Exception) -> Iterator[None]:
    """Whatever is asked of the database raises."""

    def fails(*args: Any) -> None:
        raise error

    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(CursorWrapper, "execute", fails)
        broken.setattr(CursorWrapper, "__enter__", fails)
        yield


@pytest.mark.parametrize("error", [OperationalError("server closed the connection"), InterfaceError("closed")])
@pytest.mark.parametrize("path", ["/", "/my/", "/calendar/some-secret.ics"])
def test_while_the_database_is_away(
    world: China, path: str, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing broke that anybody should report, and it says when to come back."""
    client = signed_in(world.chengdu_officer)
    client.raise_request_exception = False
    with away(error):
        answer = client.get(path)
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "60", "no-store")
    assert "closed" not in answer.content.decode()
    # Once: nobody asks the database again in order to answer.
    assert len([one for one in caplog.records if one.name == "django.request"]) == 1


@pytest.mark.parametrize(
    ("cookie", "language", "heading"),
    [("", "es", "No disponible por un momento"), ("fr", "fr", "Indisponible pour un moment")],
)
def test_it_says_so_in_the_language_that_the_browser_asks_for(
    world: China, cookie: str, language: str, heading: str
) -> None:
    """Whose session it is, and which language they read, the database alone knows."""
    client = signed_in(world.chengdu_officer)
    client.raise_request_exception = False
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = cookie
    # As this thread answered somebody else before.
    with translation.override("zh-hans"), away(OperationalError()):
        page = client.get("/my/", headers={"accept-language": "es"}).content.decode()
    assert f"<h1>{heading}</h1>" in page
    assert f'<html lang="{language}">' in page


def test_what_broke_is_something_else(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(secret: str) -> None:
        raise ZeroDivisionError

    client.raise_request_exception = False
    monkeypatch.setattr("commitments.pages.calendars.reader_of", breaks)
    answer = client.get("/calendar/some-secret.ics")
    assert (answer.status_code, answer.has_header("Retry-After")) == (500, False)
    assert "Something went wrong" in answer.content.decode()


@pytest.mark.parametrize("key", ["CHN%001", "%00", "CHN-1%0A", "CHN%C2%A01", "%F0%9F%99%82", "-CHN-1", "x" * 151])
def test_what_is_no_reference_is_nowhere(client: Client, key: str) -> None:
    assert client.get(f"/dialogues/{key}/").status_code == 404


def test_those_who_were_in_the_room_read_what_was_adopted(world: China, client: Client) -> None:
    world.adopt_first()
    assert client.get("/dialogues/CHN-1/").status_code == 404
    assert signed_in(world.partner).get("/dialogues/CHN-1/").status_code == 404
    page = signed_in(world.ningbo_officer).get("/dialogues/CHN-1/").content.decode()
    for text in ("Coordinate better.", "Coordinate in Chengdu", "proposed to Development Bank", "by the end of 2023"):
        assert text in page


def test_a_page_tells_what_is_proposed_and_what_is_an_illustration_but_no_note(world: China, client: Client) -> None:
    facts: dict[str, Any] = {"by": world.staff, "now": NOW}
    edit_dialogue(world.first, **facts, summary="They talked.", note="The minister left early.")
    edit_commitment(world.steps[0], **facts, source="illustration")
    edit_item(world.items[1], **facts, source="illustration")
    world.adopt_first(footing="recorded", visibility=3)
    page = client.get("/dialogues/CHN-1/").content.decode()
    assert "The minister left early." not in page
    assert "They talked." in page
    assert page.count("illustration") == 2
    texts = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    for owner in ("Chengdu", "Ningbo"):
        assert f"· proposed to City Of {owner}" in texts


def test_points_stand_under_what_several_of_them_are(world: China, client: Client) -> None:
    for title in ("Money is short", "Land is short"):
        add_point(world.first, by=world.staff, now=NOW, kind="challenge", title=title, text="All said so.")
    world.adopt_first(visibility=3)
    page = client.get("/dialogues/CHN-1/").content.decode()
    assert re.findall(r"<h2>(.*?)</h2>", page) == ["Next steps", "Challenges"]
    hub = signed_in(world.staff).get("/admin/dialogue/CHN-1/").content.decode()
    assert re.findall(r"<h3>(Challenge.*?)</h3>", hub) == ["Challenges"]


def test_an_action_names_its_owner_and_its_city(world: China, client: Client) -> None:
    world.adopt_first(visibility=3)
    assert "· City Of Chengdu, Chengdu ·" in " ".join(
        re.sub(r"<[^>]+>", "", client.get("/dialogues/CHN-1/").content.decode()).split()
    )


def test_a_page_does_not_tell_by_its_progress_that_an_action_was_declined(world: China, client: Client) -> None:
    world.adopt_first(visibility=3)
    accept(world.items[0], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not our task.")
    report(world.items[1], by=world.ningbo_officer, now=NOW, status="in_progress", narrative="Begun.", progress=40)
    shown = [
        re.findall(r"reported: (\d+)", reader.get("/dialogues/CHN-1/").content.decode())[0]
        for reader in (signed_in(world.ningbo_officer), signed_in(world.partner), client)
    ]
    assert shown == ["40", "20", "20"]


@pytest.mark.parametrize("path", ["/dialogues/CHN-1/", "/my/actions/CHN-1-01-2/"])
def test_who_may_know_of_a_decline_reads_it(world: China, path: str) -> None:
    world.adopt_first(visibility=Visibility.PUBLIC)
    accept(world.items[1], by=world.ningbo_officer, now=NOW, acceptance="declined", reason="No.")
    told = {
        who: re.findall(r"(\w+) (?:to|by) City Of Ningbo", signed_in(reader).get(path).content.decode())
        for who, reader in (
            ("owner", world.ningbo_officer),
            ("in the room", world.chengdu_officer),
            ("staff", world.staff),
            ("outside", world.partner),
        )
    }
    declined, proposed = ["declined"], ["proposed"]
    assert told == {"owner": declined, "in the room": declined, "staff": declined, "outside": proposed}


def test_who_is_told_that_the_lead_of_a_next_step_declined(world: China) -> None:
    world.adopt_first(visibility=Visibility.PUBLIC)
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason="No.")
    for reader, said in ((world.chengdu_officer, "declined by"), (world.partner, "proposed to")):
        assert f"{said} Development Bank" in signed_in(reader).get("/dialogues/CHN-1/").content.decode()


def test_what_a_dialogue_decided_is_told_on_its_page_and_beside_each_next_step(world: China, client: Client) -> None:
    world.adopt_first(visibility=3)
    set_visibility(world.steps[1], by=world.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
    second = world.hold_second()
    held: dict[str, Any] = {"by": world.staff, "now": NOW}
    assert "What it agreed is not finalised yet." in signed_in(world.staff).get("/dialogues/CHN-2/").content.decode()
    for step, decision in zip(world.steps, ("carried_over", "withdrawn", "not_discussed", "withdrawn"), strict=True):
        reason = "The law is late." if decision == "withdrawn" else ""
        rule(world, second, step.reference, decision, reason=reason)
    provisional = signed_in(world.staff).get("/dialogues/CHN-1/").content.decode()
    assert "CHN-2" not in provisional
    publish(adopt(second, footing="agreed", **held), visibility=Visibility.PUBLIC, **held)
    page = client.get("/dialogues/CHN-2/").content.decode()
    assert re.findall(r'<a href="/dialogues/CHN-1/#([^"]+)"[^>]*>', page) == ["CHN-1-01", "CHN-1-03", "CHN-1-04"]
    assert re.findall(r'<span class="mark">(.*?)</span>', page) == ["carried over", "not discussed", "withdrawn"]
    assert "The law is late." not in page
    first = client.get("/dialogues/CHN-1/").content.decode()
    line = (
        r'<p><a href="([^"]+)"[^>]*>([^<]+)</a>: ([^<]+) <span class="quiet">'
        r'· <span class="reference">([^<]+)</span>([^<]+?)\s*</span>'
    )
    told = re.findall(line, first)
    decisions = ("carried over", "not discussed", "withdrawn")
    assert told == [("/dialogues/CHN-2/", "Second dialogue", one, "CHN-2", ", 16 October 2024") for one in decisions]


def test_a_wording_is_not_said_twice(world: China, client: Client) -> None:
    world.adopt_first(visibility=3)
    assert client.get("/dialogues/CHN-1/").content.decode().count(world.steps[0].text) == 1
    text = f"{world.steps[0].title}."
    amend(world.steps[0], by=world.staff, now=NOW, kind="change", text=text, reason="Shorter.")
    page = client.get("/dialogues/CHN-1/").content.decode()
    assert (f">{world.steps[0].title}</h3>" in page, f"{world.steps[0].title}." in page) == (True, False)


@pytest.mark.parametrize(
    ("document", "address"),
    [
        ("https://example.org/summary.pdf", "https://example.org/summary.pdf"),
        ("example.org/event/second-dialogue", "https://example.org/event/second-dialogue"),
        ("example.org", ""), ("summary.pdf", ""), ("files/summary.pdf", ""), ("Summary, page 2/3", ""),
        ("javascript:alert(1)", ""),
    ],
)  # fmt: skip
def test_a_document_on_the_web_is_led_to(world: China, client: Client, document: str, address: str) -> None:
    edit_dialogue(world.first, by=world.staff, now=NOW, document=document)
    world.first.refresh_from_db()
    world.adopt_first(visibility=3)
    page = client.get("/dialogues/CHN-1/").content.decode()
    assert re.findall(r'<a href="([^"]+)" rel="noopener noreferrer">', page) == ([address] if address else [])


def test_a_page_costs_the_same_for_one_step_and_for_four(
    world: China, client: Client, django_assert_num_queries: Any
) -> None:
    world.adopt_first(visibility=3)
    with django_assert_num_queries(3):  # dialogues with their translations, counts
        assert "4 next steps open" in client.get("/").content.decode()
    # dialogue, its themes, who took part, points, decisions of this dialogue; steps, their wordings,
    # moves, parties, cities, decisions; actions, their moves and reports; translations of the dialogue, steps, actions
    with django_assert_num_queries(17):
        client.get("/dialogues/CHN-1/")


def facts_of(page: str) -> dict[str, str]:
    """What stands in the lists of facts, by what it is called."""
    found = re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", page, flags=re.DOTALL)
    said = {name: re.sub(r"</?a\b[^>]*>", "", fact) for name, fact in found}
    return {name: " ".join(re.sub(r"<[^>]+>", " ", fact).split()) for name, fact in said.items()}


def test_a_page_says_who_took_part_about_what_and_where_it_is_from(world: China, client: Client) -> None:
    said: dict[str, Any] = {"by": world.staff, "now": NOW}
    themes = [Theme.objects.create(slug=one, name=one.title(), recorded_at=NOW, updated_at=NOW) for one in "zw"]
    edit_dialogue(
        world.first, participants=80, participants_precision="about", women=40, men=38, prepared_by="The programme",
        document="https://example.org/summary.pdf", themes=themes, **said,
    )  # fmt: skip
    set_representation(world.first, stakeholder=world.ministry, capacity="convenor", rank="minister_or_mayor", **said)
    set_representation(world.first, stakeholder=world.bank, attendance="invited", **said)
    world.adopt_first(visibility=3)
    page = client.get("/dialogues/CHN-1/").content.decode()
    assert facts_of(page) == {
        "Reference": "CHN-1",
        "Country": "China",
        "When": "16 November 2022",
        "Participants": "about 80",
        "Women": "40",
        "Men": "38",
        "Themes": "W, Z",
        "Summary prepared by": "The programme",
        "Document": "https://example.org/summary.pdf",
        "Status": "finalised – agreed by those present",
        "International": "Development Bank (invited)",
        "National": "Ministry Of Finance (convenor, minister or mayor)",
        "Municipal": "City Of Chengdu City Of Ningbo",
    }
    assert '<a href="https://example.org/summary.pdf" rel="noopener noreferrer">' in page
    assert "Who took part" in page


def test_what_is_no_address_leads_nowhere(world: China, client: Client) -> None:
    edit_dialogue(world.first, by=world.staff, now=NOW, document="javascript:alert(1)")
    world.adopt_first(visibility=3)
    page = client.get("/dialogues/CHN-1/").content.decode()
    assert facts_of(page)["Document"] == "javascript:alert(1)"
    assert 'href="javascript' not in page


def test_home_says_how_many_are_overdue(world: China, client: Client) -> None:
    """As on the page of the dialogue."""
    world.adopt_first(visibility=3)
    card = re.findall(
        r'<p>\s*<span class="mark">finalised</span>(.*?)</p>', client.get("/").content.decode(), re.DOTALL
    )
    assert [" ".join(re.sub(r"<[^>]+>", "", one).split()) for one in card] == ["4 next steps open, 3 overdue"]
    steps = re.findall(
        r'<li id="CHN-1-\d\d">.*?<p>(.*?)</p>', client.get("/dialogues/CHN-1/").content.decode(), re.DOTALL
    )
    assert sum("overdue" in one for one in steps) == 3


def counted(reader: Client) -> list[str]:
    """What home says of next steps: in all, and of each dialogue that has some."""
    told = re.findall(r"<p(?: class=.lead.)?>(.*?)</p>", reader.get("/").content.decode(), re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", "", one).split()) for one in told if "next step" in one]


def test_home_counts_what_its_reader_may_see_of_all_dialogues(world: China, client: Client) -> None:
    assert counted(client) == []
    world.adopt_first(visibility=3)
    second = world.hold_second()
    said: dict[str, Any] = {"by": world.staff, "now": NOW}
    add_commitment(second, title="Count", text="Count trees.", due=Due.of("none"), nobody_named=True, **said)
    close(world, second, {"CHN-1-01": Ruling("withdrawn", reason="Done elsewhere.")})
    assert counted(client) == [
        "All dialogues: 3 next steps open, 2 overdue, 1 closed, 0 of them fulfilled",
        "finalised 3 next steps open, 2 overdue, 1 closed, 0 of them fulfilled",
    ]
    assert counted(signed_in(world.staff)) == [
        "All dialogues: 4 next steps open, 2 overdue, 1 closed, 0 of them fulfilled",
        "finalised 3 next steps open, 2 overdue, 1 closed, 0 of them fulfilled",
        "finalised 1 next step open",
    ]


def test_home_says_how_many_of_those_closed_were_fulfilled(world: China, client: Client) -> None:
    world.adopt_first(visibility=3)
    decided = {
        "CHN-1-01": Ruling("withdrawn", reason="Done elsewhere."),
        "CHN-1-02": Ruling("fulfilled", shown="A map."),
    }
    close(world, world.hold_second(), decided)
    assert counted(client)[0] == "All dialogues: 2 next steps open, 2 overdue, 2 closed, 1 of them fulfilled"


def test_signing_in_and_out(world: China, client: Client) -> None:
    form = {"login": "CHENGDU@example.org", "password": "correct-horse-battery"}
    assert "Try again" in client.post("/sign-in/", form | {"password": "wrong"}).content.decode()
    answer = client.post("/sign-in/", form)
    assert (answer.status_code, answer["Location"]) == (302, "/my/")
    assert "Sign out" in client.get("/").content.decode()
    client.post("/sign-out/")
    assert "Sign in" in client.get("/").content.decode()


@pytest.mark.parametrize("path", ["/", "/dialogues/CHN-1/", "/dialogues/CHN-9/", "/api/docs/", "/api/docs/problems/"])
def test_a_page_for_somebody_is_kept_for_nobody_else(world: China, client: Client, path: str) -> None:
    """By no cache between; a public page for anybody may be, and says that it is another with a session."""
    world.adopt_first(visibility=3)
    answer = signed_in(world.chengdu_officer).get(path)
    assert (answer["Cache-Control"], "Cookie" in answer["Vary"]) == ("private, no-cache", True)
    anybody = client.get(path)
    assert (anybody.has_header("Cache-Control"), "Cookie" in anybody["Vary"]) == (False, True)


@pytest.mark.parametrize("path", ["/admin/", "/sign-in/"])
def test_what_is_not_kept_at_all_says_so_once(world: China, path: str) -> None:
    said = "max-age=0, no-cache, no-store, must-revalidate, private"
    assert signed_in(world.admin).get(path)["Cache-Control"] == said
