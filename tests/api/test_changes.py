"""The feed of changes, to everybody, after every act that opens or closes something to somebody."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import RequestFactory
from django.utils import timezone
from rest_framework.request import Request

from accounts.log import forget_events
from accounts.models import ChangeEvent, User
from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept, answer_request, ask
from commitments.actions.concluding import conclude
from commitments.actions.deciding import decide, decide_between, leave_the_rest, reopen
from commitments.actions.owing import change_owner, move_due, withdraw_item
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
from commitments.models import Commitment, Evidence, FollowUp
from dialogues.actions import register
from dialogues.models import City, OutcomePoint, PolicyInstrument, Representation, Series, Stakeholder, Theme
from dialogues.standing import ANYBODY, Standing
from dialogues.status import Visibility
from urbanshift.api.bodies import dumped
from tests.api.circles import YEAR, Circles, circles, dialogue, item, step
from tests.api.client import ROOT, Api
from tests.api.conftest import as_user
from tests.api.mirror import COLLECTIONS, Mirror
from tests.worlds import NOW

pytestmark = pytest.mark.django_db

story = circles

READERS = ("anonymous", "partner", "chengdu", "ningbo", "bank", "agency", "observer", "invited", "kigali", "staff")


def api_of(world: Circles, name: str) -> Api:
    api = as_user(world.people[name]) if name in world.people else Api()
    api.checked = False
    return api


def answers(world: Circles, name: str) -> dict[str, Any]:
    """What all single records answer to somebody, read at once."""
    view: Any = ChangesSeen(action="list")
    view.request = Request(RequestFactory().get("/api/v1/changes/"))
    view.caller = Standing.of(world.people[name], on=timezone.now().date()) if name in world.people else ANYBODY
    found = {}
    for kind in COLLECTIONS:
        one = view._view(kind)
        shape = one.full(context=one.context())
        for record in one.for_detail(one.visible()):
            data = shape.to_representation(record)
            found[data["url"]] = json.loads(dumped(data))
    return found


def org(slug: str) -> Stakeholder:
    return Stakeholder.objects.get(slug=slug)


def test_everybody_s_mirror_holds_what_they_may_see(told: Circles, db: None) -> None:
    import time

    world = told
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    mirrors = {name: Mirror(api_of(world, name)) for name in READERS}
    for mirror in mirrors.values():
        mirror.start()
    first, second, third = dialogue("CHN-1"), dialogue("CHN-2"), dialogue("CHN-3")

    def rep(d: Any, slug: str, **facts: Any) -> Any:
        return lambda: entering.set_representation(d, stakeholder=org(slug), reason="Mistaken.", **facts, **by)

    acts = {
        "attendance corrected: in": rep(first, "city-of-chongqing", attendance="attended"),
        "attendance corrected: out": rep(first, "city-of-ningbo", attendance="invited"),
        "attendance corrected: back": rep(first, "city-of-ningbo"),
        "observer becomes participant": rep(second, "institute"),
        "and observer again": rep(second, "institute", capacity="observer"),
        "new lead": lambda: change_owner(step("CHN-1-02"), owner=org("agency-two"), reason="New.", **by),
        "narrow a step": lambda: meeting.set_visibility(step("CHN-1-01"), visibility=Visibility.PARTNERS, **by),
        "narrow it further": lambda: meeting.set_visibility(step("CHN-1-01"), visibility=Visibility.PARTICIPANTS, **by),
        "new owner": lambda: change_owner(item("CHN-1-01-3"), owner=org("city-of-kigali"), reason="New.", **by),
        "owner again": lambda: change_owner(item("CHN-1-01-2"), owner=org("bank"), reason="New.", **by),
        "widen it": lambda: meeting.set_visibility(step("CHN-1-01"), visibility=Visibility.PUBLIC, **by),
        "narrow the dialogue": lambda: meeting.publish(dialogue("CHN-1"), visibility=Visibility.PARTNERS, **by),
        "narrow the dialogue to the room": lambda: meeting.publish(dialogue("CHN-1"), visibility=Visibility.PARTICIPANTS, **by),
        "widen the dialogue": lambda: meeting.publish(dialogue("CHN-1"), visibility=Visibility.PUBLIC, **by),
        "second public": lambda: meeting.publish(dialogue("CHN-2"), visibility=Visibility.PUBLIC, **by),
        "second room only": lambda: meeting.publish(dialogue("CHN-2"), visibility=Visibility.PARTICIPANTS, **by),
        "retract": lambda: retract_report(world.reports["public"], by=world.chengdu, now=NOW, reason="Wrong."),
        "retract evidence": lambda: retract_evidence(Evidence.objects.get(report=world.reports["room"]), by=world.chengdu, now=NOW, reason="Wrong."),
        "share": lambda: share(world.reports["latest"], by=world.chengdu, now=NOW, circle=1),
        "share wider": lambda: share(world.reports["latest"], by=world.staff, now=NOW, circle=2),
        "report": lambda: report(item("CHN-1-02-2"), by=world.chengdu, now=NOW, status="in_progress", narrative="More."),
        "report complete": lambda: report(item("CHN-1-02-2"), by=world.chengdu, now=NOW, status="reported_complete", narrative="Done.", no_evidence_reason="Seen.", share=True),
        "verify": lambda: verify(item("CHN-1-02-2"), by=world.verifier, now=NOW, finding="confirmed"),
        "accept": lambda: accept(item("CHN-1-01-3"), by=world.kigali, now=NOW, acceptance="declined", reason="No."),
        "ask": lambda: ask(item("CHN-1-01-2"), by=world.bank, now=NOW, kind="withdrawal", reason="Please."),
        "grant": lambda: answer_request(item("CHN-1-01-2").requests.get(), answer="granted", note="Well.", **by),
        "staff add an action for a stranger": lambda: drafting.add_item(step("CHN-1-03"), title="For Kigali", owner=org("city-of-kigali"), due=YEAR, **by),
        "edit parties": lambda: drafting.edit_commitment(step("CHN-1-03"), supporting=[org("agency")], reason="Forgotten.", **by),
        "edit parties back": lambda: drafting.edit_commitment(step("CHN-1-03"), supporting=[], counterpart=[org("bank")], reason="Wrong.", **by),
        "translate": lambda: translate(step("CHN-1-03"), field="title", language="fr", text="Titre", **by),
        "themes": lambda: drafting.edit_commitment(step("CHN-1-03"), themes=[], cities=list(City.objects.all()), reason="Wrong.", **by),
        "rename a theme": lambda: register.edit(Theme.objects.get(), name="Nature", **by),
        "rename a city": lambda: register.edit(City.objects.get(slug="ningbo"), name="Ning Bo", **by),
        "rename an organisation": lambda: register.edit(org("bank"), name="The Bank", aliases=["B"], **by),
        "alias of a policy": lambda: register.edit(PolicyInstrument.objects.get(), aliases=["P"], **by),
        "point edited": lambda: entering.edit_point(OutcomePoint.objects.get(title__contains="public point"), policies=[], reason="Wrong.", **by),
        "point narrowed": lambda: meeting.set_visibility(OutcomePoint.objects.get(title__contains="public point"), visibility=Visibility.PARTICIPANTS, **by),
        "dialogue edited": lambda: entering.edit_dialogue(dialogue("CHN-3"), title="Third", starts_on=date(2025, 11, 1), ends_on=date(2025, 11, 6), **by),
        "provisional decision": lambda: decide(dialogue("CHN-3"), step("CHN-1-01"), ruling=Ruling("not_fulfilled"), **by),
        "new draft": lambda: drafting.add_commitment(dialogue("CHN-3"), title="Draft", text="T", due=YEAR, lead=org("bank"), **by),
        "remove draft": lambda: remove_draft(step("CHN-3-02"), **by),
        "close one": lambda: decide_between(step("CHN-1-02"), ruling=Ruling("withdrawn", reason="Law."), basis="Letter.", **by),
        "reopen it": lambda: reopen(step("CHN-1-02"), reason="Mistake.", **by),
        "move due": lambda: move_due(step("CHN-1-02"), due=Due("none"), reason="Later.", **by),
        "withdraw": lambda: withdraw_item(item("CHN-1-02-1"), reason="Law.", **by),
        "late": lambda: drafting.late_entry(dialogue("CHN-2"), title="Late", text="T", due=YEAR, lead=org("bank"), reason="Forgot.", **by),
        "succeed": lambda: succeed(org("agency"), kind="renamed", successors=[org("agency-two")], reason="Renamed.", **by),
        "leave the rest": lambda: leave_the_rest(dialogue("CHN-3"), **by),
        "provisional again": lambda: decide(dialogue("CHN-3"), step("CHN-1-01"), ruling=Ruling("superseded", superseded_by=step("CHN-3-01")), **by),
        "adopt": lambda: adopt(dialogue("CHN-3"), footing="recorded", adopted_on=dialogue("CHN-3").held_on, **by),
        "third public": lambda: meeting.publish(dialogue("CHN-3"), visibility=Visibility.PUBLIC, **by),
        "un-adopt": lambda: un_adopt(dialogue("CHN-3"), by=world.administrator, now=NOW, reason="Wrong."),
        "take a representation away": lambda: remove_draft(Representation.objects.get(dialogue=dialogue("CHN-3")), **by),
        "adopt again": lambda: adopt(dialogue("CHN-3"), footing="agreed", adopted_on=dialogue("CHN-3").held_on, **by),
        "plan the next": lambda: entering.plan_dialogue(Series.objects.get(code="CHN"), title="Fourth", **by),
        "cancel it": lambda: meeting.cancel(dialogue("CHN-4"), reason="No.", **by),
    }  # fmt: skip
    from tests.worlds import stakeholder

    stakeholder("agency-two", None, category="un_agency", level="international")
    for mirror in mirrors.values():
        mirror.start()
    wrong = []
    T = time.perf_counter()
    spent = [0.0, 0.0]
    for name, act in acts.items():
        try:
            act()
        except Exception as error:
            wrong.append((name, repr(error), getattr(error, "faults", "")))
            continue
        for reader, mirror in mirrors.items():
            before = set(mirror.records)
            t0 = time.perf_counter()
            lines = mirror.follow()
            t1 = time.perf_counter()
            if reader != "staff":
                for line in lines:
                    if line["op"] == "remove" and line["url"] not in before:
                        wrong.append((name, reader, "told of", line["url"]))
            diff = mirror.differences(answers(world, reader))
            spent[0] += t1 - t0
            spent[1] += time.perf_counter() - t1
            if diff:
                wrong.append((name, reader, diff[:4]))
                mirror.start()
            if mirror.starts > 2:
                wrong.append((name, reader, "restarted"))
                mirror.starts = 2
    print(time.perf_counter() - T, spent)
    for w in wrong:
        print(w)
    assert not wrong
