"""Who gets which file, and in which form. Everything else is 'not found', as what never was."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.test import Client

from accounts.models import User
from commitments.actions.meeting import publish
from commitments.actions.report_drafts import add_file, remove_file
from commitments.actions.reporting import NewEvidence
from commitments.actions.retracting import destroy_file, retract_evidence, retract_report
from commitments.actions.sharing import share
from commitments.models import ActionItem, DraftFile, Evidence
from dialogues.actions.people import end_membership
from dialogues.models import Membership
from dialogues.status import Visibility
from tests.commitments.acts import LINK, everybody, say
from tests.files import samples
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

NOTICE = samples.pdf()


@dataclass
class Files:
    """The people by what they are to the city of Chengdu, and its files by what became of them."""

    china: China
    people: dict[str, User | None] = field(default_factory=dict)
    records: dict[str, Evidence | DraftFile] = field(default_factory=dict)


def notice(name: str = "notice.pdf", data: bytes = NOTICE) -> NewEvidence:
    return NewEvidence(file=ContentFile(data, name=name))


def story() -> Files:
    """The first dialogue is public; what Chengdu reports is shared with one circle after the other."""
    world = china()
    world.adopt_first(visibility=3)
    item = world.items[0]
    told = Files(world, everybody(world))

    def report(name: str, circle: int = 0, **values: Any) -> Evidence:
        line = say(item, by=world.chengdu_officer, **{"evidence": [notice()], **values})
        if circle:
            share(line, by=world.chengdu_officer, now=NOW, circle=1)
        if circle > 1:
            share(line, by=world.staff, now=NOW, circle=circle)
        made: Evidence = line.evidence.get()
        told.records[name] = made
        return made

    report("own")
    report("for the room", 1)
    report("for partners", 2)
    report("for everybody", 3)
    retract_report(report("retracted", 3).report, by=world.staff, now=NOW, reason="Wrong.")
    retract_evidence(report("retracted alone", 3), by=world.staff, now=NOW, reason="Wrong.")
    destroy_file(report("destroyed", 3), by=world.admin, now=NOW, reason="A face.")
    report("a link", 3, evidence=[LINK])
    Path(report("missing", 3).file.path).unlink()
    told.records["draft"] = add_file(item, by=world.chengdu_officer, now=NOW, file=notice().file)  # type: ignore[arg-type]
    return told


OWN = {"owner", "colleague", "successor", "staff", "administrator", "staff of the owner"}
EVERYBODY = {*OWN, "another owner", "stranger", "partner", "former officer", "closed account", "nobody"}
READERS: dict[str, set[str]] = {
    "own": OWN,
    "for the room": OWN | {"another owner"},
    "for partners": OWN | {"another owner", "partner"},
    "for everybody": EVERYBODY,
    "retracted": set(),
    "retracted alone": set(),
    "destroyed": set(),
    "a link": set(),
    "missing": set(),
    "draft": OWN - {"staff", "administrator"},
}


@pytest.fixture(autouse=True)
def today() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def client_of(user: User | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def address(record: Evidence | DraftFile) -> str:
    return f"/evidence/{record.pk}/" if isinstance(record, Evidence) else f"/evidence/drafts/{record.pk}/"


def answer_of(client: Client, at: str, method: str = "get") -> Any:
    answer: Any = getattr(client, method)(at)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    # What is another on every page: its own address, and a token.
    answer.body = re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", body.replace(at.encode(), b""))
    return answer


def headers(answer: Any) -> dict[str, str]:
    """Without the length, which is another for every address that a page names, and the name of the request."""
    return {name: value for name, value in named(answer).items() if name != "Content-Length"}


def named(answer: Any) -> dict[str, str]:
    """Without the name of the request, of which each has one of its own."""
    return {name: value for name, value in answer.headers.items() if name != "X-Request-ID"}


def answer_to(user: User | None, at: str) -> Any:
    return answer_of(client_of(user), at)


def test_the_table_is_complete(world: Files) -> None:
    assert READERS.keys() == world.records.keys()
    assert world.people.keys() == EVERYBODY


@pytest.mark.parametrize("who", sorted(EVERYBODY))
def test_who_gets_what(world: Files, who: str) -> None:
    client = client_of(world.people[who])
    never_was = answer_of(client, "/evidence/999999/")
    got = set()
    for what, record in world.records.items():
        answer, head = answer_of(client, address(record)), answer_of(client, address(record), "head")
        if answer.status_code == 200:
            got.add(what)
            assert (answer.body, answer["Cache-Control"]) == (NOTICE, "private, no-store")
        else:
            assert (answer.status_code, answer.body) == (404, never_was.body), what
            assert headers(answer) == headers(never_was), what
        assert (head.status_code, head.body, named(head)) == (answer.status_code, b"", named(answer)), what
    assert got == {what for what, readers in READERS.items() if who in readers}


def test_a_file_is_only_read(world: Files) -> None:
    client = client_of(world.china.admin)
    for what in ("own", "draft"):
        for method in ("post", "put", "patch", "delete"):
            assert getattr(client, method)(address(world.records[what])).status_code == 405


def test_a_file_is_saved_never_shown_and_kept_by_nobody(world: Files) -> None:
    owner = world.people["owner"]
    answer = answer_to(owner, address(world.records["own"]))
    assert {name: value for name, value in named(answer).items() if name not in ("Vary", "Content-Language")} == {
        "Content-Type": "application/pdf",
        "Content-Length": str(len(NOTICE)),
        "Content-Disposition": 'attachment; filename="notice.pdf"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "same-origin",
        "X-Frame-Options": "DENY",
        "Cache-Control": "private, no-store",
        "Accept-Ranges": "none",
    }


@pytest.mark.parametrize(
    ("name", "data", "saved"),
    [
        ("page.html", NOTICE, ("application/pdf", 'attachment; filename="page.html.pdf"')),
        ("照片.png", samples.photo(), ("image/jpeg", "attachment; filename*=utf-8''%E7%85%A7%E7%89%87.jpg")),
        ('a";\r\nX-Evil: 1.pdf', NOTICE, ("application/pdf", 'attachment; filename="a_; X-Evil_ 1.pdf"')),
        ("", NOTICE, ("application/pdf", 'attachment; filename="evidence.pdf"')),
        ("\u202efdp.exe", samples.office("xlsx"), (samples.XLSX, 'attachment; filename="fdp.exe.xlsx"')),
    ],
)
def test_its_kind_is_ours_and_its_name_safe(world: Files, name: str, data: bytes, saved: tuple[str, str]) -> None:
    item = world.china.items[2]
    made = say(item, by=world.china.chengdu_officer, evidence=[notice(name, data)]).evidence.get()
    answer = answer_to(world.people["owner"], address(made))
    assert (answer["Content-Type"], answer["Content-Disposition"]) == saved


def test_a_part_of_a_file_is_not_handed_out(world: Files) -> None:
    at = address(world.records["for everybody"])
    for part in ("bytes=0-3", "bytes=-4", "bytes=0-0,2-3", "bytes=999999-"):
        answer: Any = Client().get(at, headers={"range": part})
        assert (answer.status_code, b"".join(answer.streaming_content)) == (200, NOTICE)


@pytest.mark.parametrize("key", ["0", "01", "-1", "1.0", "x", "%00", "1%0A", "99999999999999999999", "1/../1"])
def test_what_is_no_number_is_nowhere(world: Files, key: str) -> None:
    for at in (f"/evidence/{key}/", f"/evidence/drafts/{key}/"):
        assert client_of(world.china.admin).get(at).status_code == 404


def test_a_file_follows_what_its_dialogue_is_open_to(world: Files) -> None:
    """Narrowed, it takes from those outside what was shared with them; whom the report was shared with in the room
    keep it, and its own people as ever."""
    publish(world.china.first, by=world.china.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
    for what in ("for partners", "for everybody"):
        got = {
            who
            for who, user in world.people.items()
            if answer_to(user, address(world.records[what])).status_code == 200
        }
        assert got == OWN | {"another owner"}


def test_who_left_the_organisation_reads_no_more(world: Files) -> None:
    """From the next day on."""
    owner = world.people["owner"]
    end_membership(Membership.objects.get(user=owner), by=world.china.staff, now=NOW, ends_on=NOW.date())
    with time_machine.travel(NOW.replace(day=3), tick=False):
        for what in ("own", "draft", "for the room"):
            assert answer_to(owner, address(world.records[what])).status_code == 404
        assert answer_to(owner, address(world.records["for everybody"])).status_code == 200


def test_what_was_removed_or_sent_is_no_draft_any_more(world: Files) -> None:
    item, owner = ActionItem.objects.get(pk=world.china.items[0].pk), world.china.chengdu_officer
    draft = world.records["draft"]
    assert isinstance(draft, DraftFile)
    made = say(item, by=owner, files=[draft.pk]).evidence.get()
    assert answer_to(owner, address(draft)).status_code == 404
    assert answer_to(owner, address(made)).body == NOTICE
    again = add_file(item, by=owner, now=NOW, file=notice().file)  # type: ignore[arg-type]
    remove_file(again, by=owner, now=NOW)
    assert answer_to(owner, address(again)).status_code == 404


@pytest.mark.parametrize("what", ["for the room", "draft"])
def test_it_takes_few_queries(world: Files, what: str, django_assert_max_num_queries: Any) -> None:
    client = client_of(world.people["owner"])
    with django_assert_max_num_queries(6):  # session, user, memberships, successions (twice), the file
        answer: Any = client.get(address(world.records[what]))
    assert b"".join(answer.streaming_content) == NOTICE
