"""No reader finds out what is hidden from them, on any path.

`READERS` says of every word of the world who may read it, after the design ("Who may"), not
after the code. Then everybody walks everywhere: every address with every key there is, every
link in every answer, every page, order, filter and search; and finds these words and no others.
"""

from __future__ import annotations

import inspect
import json
import re
from base64 import b64decode
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from accounts.models import User
from commitments.actions import drafting, entering
from commitments.actions.answering import accept
from commitments.actions.deciding import clear_decision, decide
from commitments.actions.owing import change_owner
from commitments.actions.report_drafts import save_draft
from commitments.actions.reporting import NewEvidence, report
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import FollowUp
from dialogues.models import Stakeholder
from tests.api.circles import YEAR, Circles, circles, dialogue, item, step
from tests.api.circles import circles_world as circles_world
from tests.api.client import ROOT
from tests.api.conftest import as_user
from tests.api.walking import RECORDS, Reader, api_of, everywhere, filled, lists, parameters, templates
from tests.api.who_reads import (
    EVERYBODY,
    NAMED_IN_01,
    NAMED_IN_02,
    NOBODY,
    READERS,
    REFERENCE,
    REPORTER,
    ROLES,
    ROOM,
    STAFF,
    TRYING,
    TWINS,
    WORD,
    may_know_of,
    may_read,
)
from tests.worlds import NOW

pytestmark = pytest.mark.django_db

story = circles


@pytest.fixture(scope="module")
def readers(circles_world: Circles) -> dict[str, Reader]:
    return {role: Reader(role, api_of(circles_world, role)) for role in EVERYBODY}


# --- Everything that there is to read -------------------------------------------------------------------------------


def test_every_word_of_the_world_is_accounted_for() -> None:
    source = Path(inspect.getfile(circles)).read_text()
    told = {word for word in WORD.findall(source.split("def named")[1]) if "{" not in word}
    assert told <= READERS.keys() | {"name of"}


@pytest.mark.any_engine
@pytest.mark.parametrize("role", ROLES)
def test_a_role_reads_what_it_may_wherever_it_looks_and_nothing_else(readers: dict[str, Reader], role: str) -> None:
    reader = readers[role]
    reader.walk(everywhere(role))
    text = reader.text
    assert set(WORD.findall(text)) == may_read(role)
    assert set(REFERENCE.findall(text)) == may_know_of(role)
    for person in User.objects.all():
        assert person.name not in text
        assert person.email not in text
    assert "@" not in text
    # Whatever is hidden from it answers as what is not there.
    missing = reader.get(f"{ROOT}commitments/CHN-9-99/")
    refused = [answer for answer in reader.answers.values() if answer.status_code != 200]
    assert {(answer.status_code, answer.content) for answer in refused} == {(404, missing.content)}
    assert {headers(answer) for answer in refused} == {headers(missing)}


def headers(answer: Any) -> tuple[tuple[str, str], ...]:
    """Without the name of the request, of which each has one of its own."""
    return tuple(sorted((name, value) for name, value in answer.headers.items() if name != "X-Request-ID"))


@pytest.mark.any_engine
@pytest.mark.parametrize(("role", "twin"), TWINS.items())
def test_a_role_reads_what_its_twin_reads(readers: dict[str, Reader], role: str, twin: str) -> None:
    kinds = ("dialogues", "outcome-points", "commitments", "action-items", "status-reports", "follow-ups")
    single = [one for one in templates() if one.count("/") < 3 and one.partition("/")[0] in kinds]

    def answers(reader: Reader) -> dict[str, tuple[int, Any]]:
        found = {address: reader.get(address) for address in filled(single)}
        return {where: (one.status_code, without(one.json(), "allowed_transitions")) for where, one in found.items()}

    assert answers(readers[role]) == answers(readers[twin])


def without(body: Any, *names: str) -> Any:
    """The body without the members of these names, at any depth."""
    if isinstance(body, dict):
        return {name: without(inner, *names) for name, inner in body.items() if name not in names}
    if isinstance(body, list):
        return [without(inner, *names) for inner in body]
    return body


# --- Single fields --------------------------------------------------------------------------------------------------

OWNER_OF_03 = STAFF | {"agency"}

FIELDS: list[tuple[str, str, set[str]]] = [
    # The latest report on it is not shared, so what came with it is its owner's; when it came, the room's.
    ("action-items/CHN-1-01-1/", "on_track", REPORTER),
    ("action-items/CHN-1-01-1/", "waiting_for", REPORTER),
    ("action-items/CHN-1-01-1/", "latest_report", REPORTER),
    ("action-items/CHN-1-01-1/", "last_reported_on", NAMED_IN_01),
    ("action-items/CHN-1-01-1/", "requests", NAMED_IN_01),
    ("action-items/CHN-1-01-1/", "progress", EVERYBODY),
    ("action-items/CHN-1-01-2/", "on_track", EVERYBODY),
    ("action-items/CHN-1-01-2/", "latest_report", EVERYBODY),
    ("action-items/CHN-1-01-2/", "last_reported_on", NAMED_IN_01),
    # Nobody reported on it: that there is nothing to read is its owner's, too.
    ("action-items/CHN-1-01-3/", "on_track", OWNER_OF_03),
    # Offered by a stranger, who reads what is of it alone.
    ("action-items/CHN-1-01-5/", "last_reported_on", NAMED_IN_01 | {"kigali"}),
    ("action-items/CHN-1-01-5/", "requests", NAMED_IN_01 | {"kigali"}),
    ("action-items/CHN-1-02-1/", "on_track", ROOM | {"bank"}),
    ("commitments/CHN-1-01/", "last_reported_on", NAMED_IN_01),
    ("commitments/CHN-1-02/", "last_reported_on", NAMED_IN_02),
    ("commitments/CHN-1-05/", "late_reason", ROOM),
    ("dialogues/CHN-1/", "summary", EVERYBODY),
    ("dialogues/CHN-1/", "footing_basis", ROOM),
    ("dialogues/CHN-1/", "note", STAFF),
    ("dialogues/RWA-2/", "summary", STAFF),
    ("status-reports/{room}/", "narrative", ROOM),
    ("status-reports/{public}/", "circle", REPORTER),
    ("status-reports/{returned}/", "verification", REPORTER),
    ("status-reports/{retracted}/", "retraction", REPORTER),
    ("status-reports/{retracted}/", "narrative", NOBODY),
    ("status-reports/{retracted}/", "evidence", NOBODY),
    ("follow-ups/{CHN-1-05}/", "basis", EVERYBODY),
    ("follow-ups/{CHN-1-05}/", "reason", ROOM),
    ("follow-ups/{CHN-1-05}/", "note", STAFF),
    ("follow-ups/{CHN-2 on CHN-1-01}/", "due", NAMED_IN_01),
    ("follow-ups/{CHN-2 on CHN-1-01}/", "note", STAFF),
    ("follow-ups/{CHN-3 on CHN-1-01}/", "decision", NAMED_IN_01),
    ("follow-ups/{CHN-3 on CHN-1-01}/", "decided_on", STAFF),
    ("follow-ups/{CHN-3 on CHN-1-01}/", "reason", STAFF),
    ("follow-ups/{CHN-3 on CHN-1-01}/", "version", STAFF),
    ("follow-ups/{CHN-3 on CHN-1-02}/", "superseded_by", STAFF),
    ("follow-ups/{CHN-3 on CHN-1-03}/", "shown", STAFF),
    ("follow-ups/{CHN-3 on CHN-1-03}/", "confirms", STAFF),
]


@pytest.mark.parametrize(
    ("address", "field", "allowed"), FIELDS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_field_is_there_for_those_who_may_read_it_and_absent_for_others(
    readers: dict[str, Reader], circles_world: Circles, address: str, field: str, allowed: set[str]
) -> None:
    path = address.format_map(ids(circles_world))
    found = {role for role, reader in readers.items() if field in reader.get(ROOT + path).json()}
    assert found == allowed


def ids(world: Circles) -> dict[str, int]:
    """The ids of the reports by their word, and of the follow-ups by dialogue and step."""
    found = {word: report.pk for word, report in world.reports.items()}
    for line in FollowUp.objects.select_related("commitment", "dialogue"):
        put_to = f"{line.dialogue.reference} on " if line.dialogue else ""
        found[f"{put_to}{line.commitment.reference}"] = line.pk
    return found


VALUES: list[tuple[str, str, Any, Any, set[str]]] = [
    ("action-items/CHN-1-01-3/", "acceptance", "declined", "proposed", NAMED_IN_01),
    # A mean without the action that was declined would tell which it is.
    ("commitments/CHN-1-01/", "progress", 33, 25, NAMED_IN_01),
    ("commitments/CHN-1-01/?as_of=2026-03-02", "progress", 33, 25, NAMED_IN_01),
    ("follow-ups/{CHN-3 on CHN-1-01}/", "decision", "withdrawn", "pending", STAFF),
    ("follow-ups/{CHN-3 on CHN-1-03}/", "decision", "partly_fulfilled", "pending", STAFF),
]


@pytest.mark.parametrize(("address", "field", "value", "otherwise", "allowed"), VALUES)
def test_a_value_is_told_to_those_who_may_read_it_and_another_to_others(
    readers: dict[str, Reader], circles_world: Circles, address: str, field: str, value: Any, otherwise: Any,
    allowed: set[str],
) -> None:  # fmt: skip
    path = address.format_map(ids(circles_world))
    answers = {role: reader.get(ROOT + path) for role, reader in readers.items()}
    seen = {role: answer.json()[field] for role, answer in answers.items() if answer.status_code == 200}
    assert seen == {role: value if role in allowed else otherwise for role in seen}
    assert allowed <= seen.keys()


def test_references_to_what_is_hidden_are_null(readers: dict[str, Reader], circles_world: Circles) -> None:
    by_word = ids(circles_world)

    def shown(role: str, path: str, field: str) -> Any:
        return readers[role].get(ROOT + path).json()[field]

    assert shown("chengdu", "commitments/CHN-1-04/", "superseded_by")["reference"] == "CHN-2-01"
    assert shown("ningbo", "commitments/CHN-1-04/", "superseded_by") is None
    assert shown("anonymous", "commitments/CHN-1-04/", "superseded_by") is None
    # The bank reads the step that it leads, not the reports nor the dialogues that it was not at.
    assert shown("bank", "commitments/CHN-1-02/", "dialogue")["reference"] == "CHN-1"
    agenda = f"follow-ups/{by_word['CHN-3 on CHN-1-02']}/"
    assert shown("bank", agenda, "dialogue") == {
        "reference": "CHN-3",
        "title": "<title of CHN-3>",
        "starts_on": "2025-11-05",
        "ends_on": "2025-11-05",
        "date_precision": "day",
        "url": None,
    }


def test_what_may_be_done_is_told_to_those_who_may_do_it(readers: dict[str, Reader]) -> None:
    def told(path: str) -> dict[str, list[str]]:
        answers = {role: reader.get(ROOT + path) for role, reader in readers.items()}
        seen = {role: one.json()["allowed_transitions"] for role, one in answers.items() if one.status_code == 200}
        return {role: moves for role, moves in seen.items() if moves}

    staff = {"staff", "administrator"}
    assert told("action-items/CHN-1-01-2/").keys() == staff | {"ningbo"}
    assert told("action-items/CHN-1-01-1/").keys() == staff | {"chengdu"}
    assert told("commitments/CHN-1-01/").keys() == staff
    assert told("dialogues/CHN-1/") == {}  # A later one is adopted.
    assert told("dialogues/CHN-2/").keys() == {"administrator"}
    assert told("dialogues/RWA-2/").keys() == staff


# --- Lists: filters, searches, orders, pages ------------------------------------------------------------------------


@pytest.mark.parametrize("role", TRYING)
def test_a_filter_by_what_is_hidden_is_refused_as_one_by_what_is_not_there(
    readers: dict[str, Reader], role: str
) -> None:
    reader = readers[role]
    tried = 0
    for path in lists():
        for name, (model, key) in {
            "dialogue": RECORDS["dialogues"],
            "commitment": RECORDS["commitments"],
            "action_item": RECORDS["action-items"],
        }.items():
            if name not in parameters(path):
                continue
            everything = list(model._default_manager.order_by("pk").values_list(key, flat=True))
            seen = [line["reference"] for line in reader.lines(f"{ROOT}{name.replace('_', '-')}s/")]
            hidden = [one for one in everything if one not in seen]
            answer = reader.get(f"{ROOT}{path}?{name}={','.join(hidden)}")
            missing = reader.get(f"{ROOT}{path}?{name}=NO-1")
            assert answer.status_code == missing.status_code == 400
            assert answer.content.decode().replace(", ".join(hidden), "NO-1") == missing.content.decode()
            found = reader.lines(f"{ROOT}{path}?{name}={','.join(seen)}")
            unfiltered = reader.lines(f"{ROOT}{path}")
            assert all(line in unfiltered for line in found)
            tried += 1
    assert tried == 9


def test_an_own_report_is_not_found_by_what_is_hidden_of_its_action(circles_world: Circles, db: None) -> None:
    """The bank keeps its report on an action that another took over, and knows no more of that than a stranger."""
    by: dict[str, Any] = {"by": circles_world.staff, "now": NOW, "reason": "They agreed."}
    api = as_user(circles_world.bank)
    own = f"{ROOT}status-reports/?stakeholder=bank"
    asked = ["country=CN", "series=CHN", "dialogue=CHN-1", "theme=biodiversity", "level=both", "kind=plan"]

    def found() -> list[int]:
        return [len(api.body(f"{own}&{query}")["results"]) for query in asked]

    assert found() == [1] * 6
    for record in (item("CHN-1-02-1"), step("CHN-1-02")):
        change_owner(record, owner=item("CHN-1-01-2").owner, **by)
    (line,) = api.body(own)["results"]
    assert (line["action_item"], line["narrative"]) == (None, "<bank's narrative>")
    assert found() == [0] * 6
    assert [line["id"] for line in api.body(f"{own}&status=in_progress")["results"]] == [line["id"]]


@pytest.mark.parametrize("role", ["anonymous", "kigali", "chengdu"])
def test_a_filter_finds_a_line_by_what_the_line_shows(readers: dict[str, Reader], role: str) -> None:
    reader = readers[role]
    for path in lists():
        unfiltered = reader.lines(ROOT + path)
        for name, schema in parameters(path).items():
            for value in schema.get("items", schema).get("enum", ["true", "false"] if name == "overdue" else []):
                if name in ("ordering", "format", "fields"):
                    continue
                found = reader.lines(f"{ROOT}{path}?{name}={value}")
                shown = {"true": True, "false": False}.get(value, value)
                if all(name in line for line in unfiltered):
                    assert found == [line for line in unfiltered if line[name] == shown], (path, name, value)
                else:
                    assert all(line in unfiltered for line in found), (path, name, value)


@pytest.mark.parametrize("role", TRYING)
def test_a_whole_list_has_the_lines_of_its_pages(readers: dict[str, Reader], role: str) -> None:
    reader = readers[role]
    for path in lists():
        pieces = reader.api.get(f"{ROOT}{path}?format=jsonl").streaming_content
        assert [json.loads(line) for line in b"".join(pieces).splitlines()] == reader.lines(ROOT + path), path


@pytest.mark.parametrize("role", TRYING)
def test_a_filter_by_an_organisation_finds_what_names_it_in_sight(readers: dict[str, Reader], role: str) -> None:
    reader = readers[role]
    owners: dict[str, set[str]] = {}
    for line in reader.lines(f"{ROOT}action-items/"):
        owners.setdefault(line["commitment"]["reference"], set()).add(line["owner"]["slug"])
    for slug in Stakeholder.objects.values_list("slug", flat=True):

        def named(path: str, slug: str = slug) -> list[str]:
            return [line["reference"] for line in reader.lines(f"{ROOT}{path}?stakeholder={slug}")]

        assert named("action-items/") == [
            line["reference"] for line in reader.lines(f"{ROOT}action-items/") if line["owner"]["slug"] == slug
        ]
        assert named("commitments/") == [
            line["reference"]
            for line in reader.lines(f"{ROOT}commitments/")
            if slug in owners.get(line["reference"], ())
            or any(one and one["slug"] == slug for one in [line["lead"], *line["supporting"], *line["counterpart"]])
        ]
        assert named("dialogues/") == [
            line["reference"]
            for line in reader.lines(f"{ROOT}dialogues/")
            if slug in [part["stakeholder"]["slug"] for part in reader.get(line["url"]).json()["representation"]]
        ]


@pytest.mark.parametrize("role", ["anonymous", "chengdu"])
def test_a_search_finds_nothing_by_a_text_that_is_hidden(readers: dict[str, Reader], role: str) -> None:
    reader = readers[role]
    hidden = READERS.keys() - may_read(role)
    of_what_is_seen = {word for word in hidden if set(REFERENCE.findall(word)) <= may_know_of(role)}
    for path in ("dialogues/", "outcome-points/", "commitments/", "action-items/"):
        nothing = reader.get(f"{ROOT}{path}?search=no%20such%20word").content
        for word in of_what_is_seen:
            assert reader.get(f"{ROOT}{path}?search={quote(f'<{word}>')}").content == nothing, (path, word)
        unfiltered = reader.lines(ROOT + path)
        assert all(line in unfiltered for line in reader.lines(f"{ROOT}{path}?search={quote('<')}"))


@pytest.mark.parametrize("role", [*TRYING, "partner", "observer"])
def test_an_order_tells_no_more_than_its_lines(readers: dict[str, Reader], role: str) -> None:
    reader = readers[role]
    for path in ("commitments/", "action-items/"):
        usual = reader.lines(ROOT + path)
        for ordering in parameters(path)["ordering"]["enum"]:
            answer = reader.get(f"{ROOT}{path}?ordering={ordering}")
            name = ordering.removeprefix("-")
            if name == "last_reported_on" and role in ("anonymous", "partner"):
                assert answer.status_code == 400
                assert answer.json()["errors"] == [
                    {
                        "parameter": "ordering",
                        "detail": "Choose one of: reference, due_on, updated_at; with - in front for the reverse.",
                    }
                ]
                continue
            found = answer.json()["results"]
            assert sorted(map(str, found)) == sorted(map(str, usual))
            if name in ("due_on", "last_reported_on"):
                assert found == ordered(found, name, descending=ordering.startswith("-"))


def ordered(lines: list[dict[str, Any]], name: str, *, descending: bool) -> list[dict[str, Any]]:
    """The lines by a day that they show and their reference; those that show none come last."""

    def day(line: dict[str, Any]) -> str:
        shown = line.get("last_reported_on") if name == "last_reported_on" else line["due"]["on"]
        return shown or ""

    by_key = sorted(lines, key=lambda line: (day(line), line["reference"]), reverse=descending)
    return [line for line in by_key if day(line)] + [line for line in by_key if not day(line)]


@pytest.mark.any_engine
@pytest.mark.parametrize("role", ["anonymous", "kigali", "bank", "chengdu"])
def test_a_cursor_tells_nothing_to_who_holds_it(readers: dict[str, Reader], role: str) -> None:
    """Lists are cut by values that their lines do not show: the instant of an edit, a day that is hidden."""
    reader = readers[role]
    told = set()
    orders = [f"{path}?ordering={order}" for path in ("commitments/", "action-items/") for order in orders_of(path)]
    for path in [*orders, "commitments/CHN-1-01/history/?ordering=recorded_at"]:
        following: str | None = f"{ROOT}{path}&page_size=1"
        while following and reader.get(following).status_code == 200:
            following = reader.get(following).json()["next"]
            if following:
                told.add(parse_qs(urlsplit(following).query)["cursor"][0])
    assert len(told) > 30
    plain = re.compile(rb"CHN-|RWA-|\d{4}-\d\d|true|false|null")
    assert not [cursor for cursor in told if plain.search(b64decode(cursor + "==", altchars=b"-_"))]


def orders_of(path: str) -> list[str]:
    orders: list[str] = parameters(path)["ordering"]["enum"]
    return orders


# --- What is written out of sight -----------------------------------------------------------------------------------


def answers_of(reader: Reader) -> dict[str, Any]:
    """The lists, in every order, and the dialogues and steps that the reader sees, as they are answered now."""
    reader.answers.clear()
    for path in ("dialogues/", "outcome-points/", "commitments/", "action-items/", "status-reports/", "follow-ups/"):
        for ordering in parameters(path)["ordering"]["enum"]:
            if not ordering.startswith("-"):
                reader.get(f"{ROOT}{path}?ordering={ordering}")
    for reference in may_know_of(reader.role):
        if reference.count("-") == 1:
            reader.get(f"{ROOT}dialogues/{reference}/")
            reader.get(f"{ROOT}dialogues/{reference}/follow-ups/")
        elif reference.count("-") == 2:
            reader.get(f"{ROOT}commitments/{reference}/")
            reader.get(f"{ROOT}commitments/{reference}/history/")
    return {address: answer.json() for address, answer in reader.answers.items()}


def write_what_staff_alone_read(world: Circles) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    third = dialogue("CHN-3")
    decide(third, step("CHN-2-01"), ruling=Ruling("withdrawn", reason="Done.", note="They argued."), **by)
    decide(third, step("CHN-1-03"), ruling=Ruling("fulfilled", shown="A plan.", confirms=(item("CHN-1-03-1"),)), **by)
    clear_decision(FollowUp.objects.get(dialogue=third, commitment__reference="CHN-1-01"), **by)
    for held in (third, dialogue("RWA-2")):
        drafting.add_commitment(held, title="Another step", text="Do it.", due=YEAR, nobody_named=True, **by)
        entering.add_point(dialogue(held.reference), kind="challenge", title="Another point", **by)
    drafting.edit_commitment(step("RWA-2-01"), text="Do more.", due=Due.of("none"), **by)
    drafting.add_item(step("RWA-2-01"), title="Another action", owner=item("CHN-1-01-1").owner, due=YEAR, **by)
    entering.edit_dialogue(third, note="They argued.", topic="Another topic.", **by)
    entering.edit_dialogue(dialogue("RWA-2"), note="They argued.", summary="In short.", **by)
    entering.edit_dialogue(dialogue("CHN-1"), note="They argued.", reason="To be remembered.", **by)
    save_draft(item("CHN-1-01-1"), by=world.chengdu, now=NOW, narrative="We are not sure.", progress=10, version=1)


@pytest.mark.any_engine
@pytest.mark.parametrize("role", ["anonymous", "chengdu"])
def test_what_staff_write_for_themselves_changes_no_answer_to_others(
    readers: dict[str, Reader], circles_world: Circles, db: None, role: str
) -> None:
    reader = Reader(role, readers[role].api)
    before = answers_of(reader)
    write_what_staff_alone_read(circles_world)
    after = answers_of(reader)
    assert before.keys() == after.keys()
    # A version tells that something was edited, to all who see the record, and nothing about what.
    assert {a: without(body, "version") for a, body in after.items()} == {
        a: without(body, "version") for a, body in before.items()
    }


def test_a_report_that_is_not_shared_changes_no_answer_to_strangers_but_where_the_action_stands(
    readers: dict[str, Reader], circles_world: Circles, db: None
) -> None:
    reader = Reader("kigali", readers["kigali"].api)

    def answers() -> dict[str, Any]:
        return {a: without(body, "version") for a, body in answers_of(reader).items() if "updated_at" not in a}

    before = answers()
    report(
        item("CHN-1-01-1"), by=circles_world.chengdu, now=NOW, status="in_progress", narrative="No money came.",
        evidence=[NewEvidence(url="https://evidence.example/letter")], on_track="at_risk", waiting_for="funding",
    )  # fmt: skip
    assert answers() == before


# --- What is refused as stale ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "is_told"),
    [("kigali", False), ("observer", False), ("chengdu", True), ("bank", False), ("agency", True), ("staff", True)],
)
def test_what_changed_meanwhile_is_told_to_insiders(circles_world: Circles, db: None, role: str, is_told: bool) -> None:
    """That its lead declined, here. Others who offer an action learn the version, which they may read anyhow."""
    accept(step("CHN-1-01"), by=circles_world.staff, now=NOW, acceptance="declined", reason="No mandate.")
    version = step("CHN-1-01").version
    body: dict[str, Any] = {"title": "Another", "due": {"precision": "none"}}
    if role == "staff":
        body["owner"] = "bank"
    sent = as_user(circles_world.people[role]).post(
        "commitments/CHN-1-01/action-items/", body, if_match=f'"{version - 1}"'
    )
    who = "<name of staff>" if role == "staff" else "A colleague"
    assert (sent.status_code, sent.json()["version"], sent.json()["changes"]) == (
        412,
        version,
        [f"{who} changed “acceptance” on 2 March 2026, 9 a.m. UTC."] if is_told else [],
    )


def test_who_takes_over_an_action_is_not_told_of_the_reports_before(circles_world: Circles, db: None) -> None:
    taken = item("CHN-1-01-1")
    change_owner(taken, by=circles_world.staff, now=NOW, owner=item("CHN-1-01-2").owner, reason="They agreed.")
    answers = {
        role: as_user(circles_world.people[role]).post(
            "action-items/CHN-1-01-1/acceptance/", {"acceptance": "accepted"}, if_match='"3"'
        )
        for role in ("ningbo", "staff")
    }
    told = {
        role: [re.sub("[“”]", "", what) for what in re.findall(r"changed (.*?) on ", str(sent.json()["changes"]))]
        for role, sent in answers.items()
    }
    assert told == {
        "ningbo": ["due", "status", "status, progress", "owner, acceptance"],
        "staff": [
            "due", "status, latest report", "latest report", "status, progress, latest report",
            "status, progress", "on track, waiting for, waiting for whom, latest report", "owner, acceptance",
        ],
    }  # fmt: skip
