"""The feed of changes, to everybody, after all that opens or closes something to somebody."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone
from rest_framework.request import Request

from accounts.log import read_stamp, read_stamps
from accounts.models import ChangeEvent, DataStamp, User
from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept, answer_request, ask
from commitments.actions.deciding import decide, decide_between, leave_the_rest, reopen
from commitments.actions.drafting_many import NewCommitment, add_commitments
from commitments.actions.owing import change_owner, move_due
from commitments.actions.removing import remove_draft
from commitments.actions.reporting import report
from commitments.actions.retracting import retract_evidence, retract_report
from commitments.actions.sharing import share
from commitments.actions.succession import succeed
from commitments.actions.translating import translate
from commitments.actions.un_adopting import un_adopt
from commitments.actions.verifying import verify
from commitments.api.changes import ChangesSeen
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import Evidence
from dialogues.actions import register
from dialogues.api.caller import CallersResource
from dialogues.models import City, OutcomePoint, PolicyInstrument, Representation, Series, Stakeholder, Theme
from dialogues.standing import ANYBODY, Standing
from dialogues.status import Visibility
from tests.api.circles import YEAR, Circles, circles, dialogue, item, step
from tests.api.client import ROOT, Api
from tests.api.conftest import as_user
from tests.api.mirror import COLLECTIONS, Mirror
from tests.guards import lifted
from tests.worlds import NOW, stakeholder
from urbanshift.api.bodies import dumped
from urbanshift.api.positions import changes_url

pytestmark = pytest.mark.django_db

READERS = ("anonymous", "ningbo", "bank", "kigali", "staff")

STAFF, PARTICIPANTS, PARTNERS, PUBLIC = Visibility


def story() -> Circles:
    world = circles()
    stakeholder("agency-two", None, category="un_agency", level="international")
    return world


@pytest.fixture
def world(told: Circles, db: None) -> Circles:
    return told


def api_of(world: Circles, name: str) -> Api:
    api = as_user(world.people[name]) if name in world.people else Api()
    api.checked = name == "ningbo"  # One of them is enough.
    return api


class Sight:
    """What somebody may see, as every single record answers it, read at once."""

    def __init__(self, world: Circles, name: str) -> None:
        self.view: Any = ChangesSeen(action="list")
        self.view.request = Request(RequestFactory().get("/api/v1/changes/"))
        self.view.caller = Standing.of(world.people.get(name), on=timezone.now().date())
        shown = [self.view.as_single(kind) for kind in COLLECTIONS]
        self.records = [(one.full, one.for_detail(one.visible())) for one in shown]

    def answers(self) -> dict[str, Any]:
        """What there is now, by address."""
        context = self.view.context(read_stamps())
        every = (shape.show(record, context) for shape, records in self.records for record in records.all())
        return {data["url"]: json.loads(dumped(data)) for data in every}


def org(slug: str) -> Stakeholder:
    return Stakeholder.objects.get(slug=slug)


def point(circle: str) -> OutcomePoint:
    return OutcomePoint.objects.get(title__contains=f"{circle} point")


def acts(world: Circles) -> list[list[Callable[[], Any]]]:
    """All that opens or closes something to somebody, or shows in another record's answer. No stage undoes or hides
    what it did before."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    why = {"reason": "A letter.", **by}
    chengdu: dict[str, Any] = {"by": world.chengdu, "now": NOW}

    def attend(slug: str, place: str = "CHN-1", **facts: Any) -> Callable[[], Any]:
        return lambda: entering.set_representation(dialogue(place), stakeholder=org(slug), **facts, **why)

    def publish(place: str, visibility: Visibility) -> Callable[[], Any]:
        return lambda: meeting.publish(dialogue(place), visibility=visibility, **by)

    def close_third(footing: str) -> Any:
        leave_the_rest(dialogue("CHN-3"), **by)
        return adopt(dialogue("CHN-3"), footing=footing, adopted_on=dialogue("CHN-3").held_on, **by)

    return [
        [
            attend("city-of-chongqing"),
            attend("city-of-ningbo", attendance="invited"),
            attend("institute", "CHN-2"),
            attend("bank", "RWA-1"),  # It leads a step of it, and reads now what was shared with the room.
            lambda: change_owner(item("CHN-1-01-3"), owner=org("city-of-kigali"), **why),
            lambda: register.edit(Theme.objects.get(), name="Nature", **by),
            lambda: register.edit(PolicyInstrument.objects.get(), aliases=["The plan"], **by),
            lambda: register.edit(org("city-of-chongqing"), name="Chongqing", aliases=["CQ"], **by),
        ],
        [
            attend("city-of-ningbo"),
            attend("institute", "CHN-2", capacity="observer"),
            attend("bank", "RWA-1", capacity="observer"),
            lambda: change_owner(step("CHN-1-02"), owner=org("agency-two"), **why),
            lambda: meeting.set_visibility(step("CHN-1-01"), visibility=PARTNERS, **by),
            lambda: retract_report(world.reports["public"], reason="Wrong.", **chengdu),
            lambda: entering.edit_point(point("public"), policies=[], **why),
        ],
        [
            lambda: change_owner(item("CHN-1-01-3"), owner=org("bank"), **why),
            lambda: meeting.set_visibility(step("CHN-1-01"), visibility=PARTICIPANTS, **by),
            lambda: meeting.set_visibility(point("partners"), visibility=PARTICIPANTS, **by),
            lambda: drafting.add_item(step("CHN-1-03"), title="Theirs", owner=org("city-of-kigali"), due=YEAR, **by),
            lambda: decide(dialogue("CHN-3"), step("CHN-1-01"), ruling=Ruling("not_fulfilled"), **by),
            publish("CHN-2", PUBLIC),
        ],
        [
            publish("CHN-1", PARTICIPANTS),
            lambda: share(world.reports["latest"], circle=PARTICIPANTS, **chengdu),
            lambda: retract_evidence(Evidence.objects.get(report=world.reports["room"]), reason="Wrong.", **chengdu),
            lambda: report(item("CHN-1-02-2"), status="reported_complete", narrative="Done.", no_evidence_reason="No.",
                           share=True, **chengdu),
            lambda: entering.edit_dialogue(
                dialogue("CHN-3"), title="Third", starts_on=date(2025, 11, 1), ends_on=date(2025, 11, 6), **by
            ),
        ],
        [
            publish("CHN-2", PARTICIPANTS),
            publish("CHN-1", PUBLIC),
            lambda: verify(item("CHN-1-02-2"), by=world.verifier, now=NOW, finding="confirmed"),
            lambda: accept(item("CHN-1-01-3"), by=world.bank, now=NOW, acceptance="declined", reason="No money."),
            lambda: drafting.edit_commitment(
                step("CHN-1-03"), supporting=[org("bank")], cities=list(City.objects.all()), themes=[], **why
            ),
        ],
        [
            lambda: translate(step("CHN-1-04"), field="title", language="fr", text="Titre", **by),
            lambda: drafting.edit_commitment(
                step("CHN-1-03"), supporting=[], counterpart=[org("agency"), org("bank")], **why
            ),
            lambda: answer_request(
                ask(item("CHN-1-01-2"), by=world.ningbo, now=NOW, kind="withdrawal", reason="No."),
                answer="granted", **by,
            ),
            lambda: decide_between(step("CHN-1-02"), ruling=Ruling("withdrawn", reason="Law."), basis="Letter.", **by),
            lambda: drafting.late_entry(
                dialogue("CHN-2"), title="Late", text="Do it.", due=YEAR, lead=org("bank"), **why
            ),
            lambda: drafting.add_commitment(dialogue("CHN-3"), title="A", text="T", due=YEAR, lead=org("bank"), **by),
        ],
        [
            lambda: reopen(step("CHN-1-02"), **why),
            lambda: move_due(step("CHN-1-04"), due=Due("none"), **why) if step("CHN-1-04").is_open else None,
            lambda: remove_draft(step("CHN-3-02"), **by),
            lambda: succeed(org("agency"), kind="renamed", successors=[org("agency-two")], **why),
            lambda: decide(
                dialogue("CHN-3"), step("CHN-1-01"), ruling=Ruling("superseded", superseded_by=step("CHN-3-01")), **by
            ),
            lambda: close_third("recorded"),
            publish("CHN-3", PUBLIC),
        ],
        [
            lambda: un_adopt(dialogue("CHN-3"), by=world.administrator, now=NOW, reason="Wrong."),
            lambda: remove_draft(Representation.objects.get(dialogue=dialogue("CHN-3")), **by),
        ],
        [
            lambda: drafting.add_item(step("CHN-3-01"), title="Lend", owner=org("bank"), due=YEAR, **by),
            lambda: close_third("agreed"),
            lambda: entering.plan_dialogue(Series.objects.get(code="CHN"), title="Fourth", **by),
        ],
        [lambda: un_adopt(dialogue("CHN-3"), by=world.administrator, now=NOW, reason="Its steps await the fourth.")],
        [lambda: close_third("agreed")],
        [lambda: meeting.cancel(dialogue("CHN-4"), **why)],
    ]  # fmt: skip


def test_every_mirror_holds_what_its_reader_may_see(world: Circles) -> None:
    """And nobody is told that something left their sight which they never saw."""
    mirrors = {name: Mirror(api_of(world, name)) for name in READERS}
    sights = {name: Sight(world, name) for name in READERS}
    for name, mirror in mirrors.items():
        mirror.next = mirror.api.body("changes/")["next"]
        mirror.records = sights[name].answers()  # All there is to a record: more than a line of its list.
        mirror.told = set(mirror.records)
    wrong = []
    for number, stage in enumerate(acts(world)):
        for act in stage:
            act()
        for name, mirror in mirrors.items():
            before = mirror.records.keys() | set()
            removed = {line["url"] for line in mirror.follow() if line["op"] == "remove"}
            if name != "staff":
                wrong += [f"stage {number}: {name} is told of {url}" for url in sorted(removed - before)]
            wrong += [f"stage {number}, {name}: {one}" for one in mirror.differences(sights[name].answers())]
    assert wrong == []
    assert {mirror.starts for mirror in mirrors.values()} == {0}, "nobody's standing changed"


def test_a_name_shows_in_its_own_record_alone(world: Circles) -> None:
    """References are told without names, so nothing about them may follow from a name, their order neither."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    everybody = [org("bank"), org("agency"), org("agency-two")]
    places = list(City.objects.all())
    drafting.edit_commitment(step("CHN-1-03"), supporting=everybody, cities=places, reason="A letter.", **by)
    mirror, sight = Mirror(as_user(world.staff)), Sight(world, "staff")
    mirror.start()
    mirror.records = sight.answers()
    for number, record in enumerate(reversed([*everybody, *places])):
        register.edit(record, name=f"Number {number}", **by)
    assert {line["type"] for line in mirror.follow()} == {"stakeholder", "city"}
    assert mirror.differences(sight.answers()) == []


def told(api: Api, after: str) -> list[tuple[int, str, str, str]]:
    """What a page tells, in short."""
    return [(line["seq"], line["op"], line["type"], line["reference"]) for line in api.body(after)["results"]]


def rename(slug: str, name: str, world: Circles) -> Stakeholder:
    return register.edit(org(slug), name=name, by=world.staff, now=NOW)


def test_a_line_and_the_way_to_the_next(world: Circles, anonymous: Api) -> None:
    here = anonymous.body("changes/")
    assert here == {"results": [], "next": here["next"], "previous": None, "more": False}
    register.edit(City.objects.get(slug="kigali"), name="Kigali City", by=world.staff, now=NOW)
    answer = anonymous.get(here["next"])
    following = answer.json()["next"]
    assert answer.json() == {
        "results": [
            {
                "seq": 1,
                "op": "upsert",
                "type": "city",
                "reference": "kigali",
                "url": f"{ROOT}cities/kigali/",
                "data": {
                    "slug": "kigali",
                    "name": "Kigali City",
                    "name_local": None,
                    "local_language": None,
                    "country": {"iso2": "RW", "url": f"{ROOT}countries/RW/"},
                    "role": "primary",
                    "iso_3166_2": None,
                    "un_locode": None,
                    "geonames_id": None,
                    "latitude": None,
                    "longitude": None,
                    "timezone": "Africa/Kigali",
                    "population": None,
                    "population_basis": None,
                    "population_source": None,
                    "version": 2,
                    "url": f"{ROOT}cities/kigali/",
                },
            }
        ],
        "next": following,
        "previous": None,
        "more": False,
    }
    assert answer["Link"] == f'<{following}>; rel="next"'
    assert anonymous.body(following)["results"] == []


def test_pages_are_bounded_and_lose_nothing(world: Circles, anonymous: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does what its reader may not know of, however much that is, make a page empty or a number jump."""
    monkeypatch.setattr("urbanshift.api.changes.EVENTS_AT_ONCE", 3)
    after = anonymous.body("changes/?page_size=1")["next"]
    for name in ("One", "Two", "Three"):
        rename("bank", name, world)
        rename("ministry", name, world)
        for _time in range(3):
            entering.edit_dialogue(dialogue("RWA-3"), title=f"Hidden {_time}", by=world.staff, now=NOW)
    seen, more = [], True
    while more:
        body = anonymous.body(after)
        after, more = body["next"], body["more"]
        assert len(body["results"]) <= 1
        seen += [(line["seq"], line["reference"], line["data"]["name"]) for line in body["results"] if line["data"]]
    assert [number for number, _reference, _name in seen] == list(range(1, len(seen) + 1))
    assert {("bank", "Three"), ("ministry", "Three")} <= {line[1:] for line in seen}


def test_as_many_queries_for_one_as_for_three(world: Circles, anonymous: Api, django_assert_num_queries: Any) -> None:
    after = anonymous.body("changes/")["next"]
    rename("agency", "None", world)
    after = anonymous.body(after)["next"]
    rename("bank", "One", world)
    # Stamp, events, which are in sight, those, their successors and aliases.
    with django_assert_num_queries(6):
        assert len(anonymous.body(after)["results"]) == 1
    rename("ministry", "Two", world)
    rename("institute", "Three", world)
    with django_assert_num_queries(7):  # And the register of countries anew, which two of them name.
        assert len(anonymous.body(after)["results"]) == 3


def test_a_provisional_decision_is_told_to_staff_alone(world: Circles) -> None:
    """To its owners the step stands on the agenda, before as after."""
    bank, staff = as_user(world.bank), as_user(world.staff)
    after = {api: api.body("changes/")["next"] for api in (bank, staff)}
    decide(dialogue("CHN-3"), step("CHN-1-02"), by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"))
    entering.add_point(dialogue("RWA-2"), kind="challenge", title="Said", by=world.staff, now=NOW)
    assert told(bank, after[bank]) == []
    assert [(op, kind) for _seq, op, kind, _reference in told(staff, after[staff])] == [
        ("upsert", "follow_up"),
        ("upsert", "outcome_point"),
        ("upsert", "dialogue"),
    ]


def test_what_staff_alone_read_does_not_show_in_what_it_belongs_to(world: Circles) -> None:
    """A draft next step, a dialogue and a point: neither in the version, nor in the feed, nor in the history of the
    dialogue and series which others read."""
    staff, anonymous = as_user(world.staff), api_of(world, "anonymous")
    seen = ("dialogues/RWA-2/", "dialogues/CHN-1/", "series/RWA/")
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    said = entering.add_point(dialogue("CHN-1"), kind="challenge", title="Said", reason="A letter.", **by)
    meeting.set_visibility(said, visibility=STAFF, **by)
    before = [anonymous.body(address) for address in seen]
    after = {api: api.body("changes/")["next"] for api in (anonymous, staff)}
    lines = [dialogue("RWA-2").history.count(), Series.objects.get(code="RWA").history.count()]
    drafts = [drafting.add_commitment(dialogue("RWA-2"), title="Draft", **by)]
    drafts += add_commitments([NewCommitment(dialogue("RWA-2"), "Another")], **by)
    planned = entering.plan_dialogue(Series.objects.get(code="RWA"), title="Planned", **by)
    entering.edit_dialogue(planned, topic="Secret", **by)
    entering.add_point(dialogue("RWA-2"), kind="challenge", title="Said there", **by)
    entering.edit_point(said, title="Said anew", reason="A letter.", **by)
    assert told(anonymous, after[anonymous]) == []
    assert [anonymous.body(address) for address in seen] == before
    assert [dialogue("RWA-2").history.count(), Series.objects.get(code="RWA").history.count()] == lines
    assert {(kind, reference) for _seq, _op, kind, reference in told(staff, after[staff])} >= {
        *(("commitment", draft.reference) for draft in drafts),
        ("dialogue", planned.reference),
        ("series", "RWA"),
        ("dialogue", "CHN-1"),
        ("outcome_point", str(said.pk)),
    }
    meeting.set_visibility(said, visibility=PUBLIC, **by)
    meeting.publish(planned, visibility=PUBLIC, **by)
    opened = {
        ("outcome_point", str(said.pk)),
        ("dialogue", "CHN-1"),
        ("dialogue", planned.reference),
        ("series", "RWA"),
    }
    assert {line[2:] for line in told(anonymous, after[anonymous])} == opened
    after[anonymous] = anonymous.body(after[anonymous])["next"]
    meeting.set_visibility(said, visibility=STAFF, **by)
    meeting.publish(planned, visibility=STAFF, **by)
    assert {line[2:] for line in told(anonymous, after[anonymous])} == opened


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("after=", "after"),
        ("after=anything", "after"),
        ("after=é", "after"),
        ("after={list}", "after"),
        ("after={mine}x", "after"),
        ("page_size=201", "page_size"),
        ("page_size=0", "page_size"),
        ("since=1", "since"),
        ("after=a&after=b", "after"),
    ],
)
def test_what_is_no_cursor_of_the_feed(world: Circles, anonymous: Api, query: str, parameter: str) -> None:
    page = anonymous.body("stakeholders/?page_size=1")["next"]
    cursors = {
        "list": page.rpartition("cursor=")[2],
        "mine": anonymous.body("changes/")["next"].rpartition("after=")[2],
    }
    answer = anonymous.get(f"changes/?{query.format(**cursors)}")
    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == [parameter]


def test_any_answer_may_give_a_cursor(world: Circles, anonymous: Api) -> None:
    """From the stamp that was read before it: without another query."""
    asked = CallersResource()
    asked.caller = ANYBODY
    here = changes_url(ROOT, read_stamp(), asked.mirrored_scope())
    assert here == anonymous.body("changes/")["next"]
    rename("bank", "One", world)
    assert told(anonymous, here) == [(1, "upsert", "stakeholder", "bank")]


def gone(answer: Any) -> Any:
    body = answer.json()
    assert answer.status_code == 410
    assert (body["feed"], body["exports"]) == (
        f"{ROOT}changes/",
        {kind: f"{ROOT}{collection}/" for kind, collection in COLLECTIONS.items()},
    )
    return body["detail"]


def test_a_cursor_holds_for_what_its_reader_may_see(world: Circles, anonymous: Api) -> None:
    partner, staff = as_user(world.partner), as_user(world.staff)
    after = anonymous.body("changes/")["next"]
    assert as_user(world.visitor).get(after).status_code == 200, "who reads no more than anybody"
    assert gone(partner.get(after)) == "What you may see is not what it was when this cursor was given. Begin anew."
    after = staff.body("changes/")["next"]
    assert as_user(world.verifier, "read").get(after).status_code == 200, "another key that reads the same"
    User.objects.filter(pk=world.staff.pk).update(is_staff=False)
    gone(staff.get(after))


def test_a_cursor_leads_nowhere_once_the_events_are_forgotten(world: Circles, anonymous: Api, clock: Any) -> None:
    lost = "What happened after this cursor is not kept any more. Begin anew."
    old = anonymous.body("changes/")["next"]
    rename("bank", "One", world)
    kept = anonymous.body("changes/")["next"]
    clock.shift(timedelta(days=400, hours=2))
    register.edit(org("bank"), name="Two", by=world.staff, now=timezone.now())
    call_command("forget_changes")
    assert list(ChangeEvent.objects.values_list("key", flat=True)) == ["bank"]
    assert gone(anonymous.get(old)) == lost
    assert told(anonymous, kept) == [(1, "upsert", "stakeholder", "bank")]
    call_command("forget_changes")
    assert told(anonymous, kept) == [(1, "upsert", "stakeholder", "bank")]
    DataStamp.objects.filter(pk=1).update(value=read_stamp() + 1)
    ahead = anonymous.body("changes/")["next"]
    with lifted(connection):
        DataStamp.objects.filter(pk=1).update(value=read_stamp() - 1)
    assert gone(anonymous.get(ahead)) == lost, "the database was set back to an earlier state"


def test_what_was_given_before_a_copy_was_put_back_is_right_no_more(world: Circles, anonymous: Api) -> None:
    """Acts since then have other stamps, so that neither a cursor nor a tag of the lost ones ever fits again."""
    rename("bank", "One", world)
    after, tag = anonymous.body("changes/")["next"], anonymous.get("stakeholders/")["ETag"]
    lost = read_stamp()
    call_command("restored")
    assert read_stamp() > lost + 1_000_000
    assert gone(anonymous.get(after)) == "What happened after this cursor is not kept any more. Begin anew."
    assert anonymous.get("stakeholders/", if_none_match=tag).status_code == 200
    anew = anonymous.body("changes/")["next"]
    rename("bank", "Two", world)
    assert told(anonymous, anew) == [(1, "upsert", "stakeholder", "bank")]


def test_nor_what_was_given_before_the_same_copy_was_put_back_again(world: Circles, anonymous: Api, clock: Any) -> None:
    """The copy cannot tell that it was put back before."""
    copied = read_stamp()

    def put_back() -> None:
        with lifted(connection):
            DataStamp.objects.filter(pk=1).update(value=copied, registers=copied, forgotten=0)
        call_command("restored")

    put_back()
    rename("bank", "One", world)
    after, tag = anonymous.body("changes/")["next"], anonymous.get("stakeholders/")["ETag"]
    clock.shift(timedelta(seconds=1))
    put_back()
    rename("bank", "Two", world)
    assert gone(anonymous.get(after)) == "What happened after this cursor is not kept any more. Begin anew."
    assert anonymous.get("stakeholders/", if_none_match=tag).status_code == 200
