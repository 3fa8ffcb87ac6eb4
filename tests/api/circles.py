"""A world with something to hide in every circle, and a word of its own in every text.

Each text holds one word in angle brackets that occurs nowhere else, so a test can say of any
answer whose words are in it. China: dialogue 1 is public, 2 for those in the room, 3 held and
not adopted, for staff alone, with decisions entered. Rwanda: 1 for those in the room, which names others, 2 held and
announced to everybody, 3 planned and known to staff alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
import time_machine

from accounts.models import User
from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt, confirm_footing
from commitments.actions.amending import amend
from commitments.actions.answering import accept, answer_request, ask
from commitments.actions.deciding import decide, decide_between, leave_the_rest
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.actions.report_drafts import save_draft
from commitments.actions.reporting import NewEvidence, report
from commitments.actions.retracting import retract_report
from commitments.actions.sharing import share
from commitments.actions.translating import translate
from commitments.actions.verifying import verify
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, StatusReport
from dialogues.models import Dialogue, Membership, PolicyInstrument, Stakeholder, Theme
from dialogues.status import Visibility
from tests.api.conftest import TODAY
from tests.worlds import NOW, city, country, person, stakeholder

STAMPS = {"recorded_at": NOW, "updated_at": NOW}
YEAR = Due.of("year", date(2027, 1, 1))


@dataclass
class Circles:
    """The people of the world, by what they are in it, and the reports by what became of them."""

    people: dict[str, User]
    reports: dict[str, StatusReport]

    def __getattr__(self, name: str) -> User:
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None


@pytest.fixture(scope="module")
def circles_world(told: Circles, django_db_blocker: Any) -> Iterator[Circles]:
    """The world as the module tells it by `story`, with the database open to the module's own fixtures:
    who reads with which key or session is made once, too."""
    with django_db_blocker.unblock(), time_machine.travel(TODAY, tick=False):
        yield told


def step(reference: str) -> Commitment:
    return Commitment.objects.get(reference=reference)


def item(reference: str) -> ActionItem:
    return ActionItem.objects.get(reference=reference)


def dialogue(reference: str) -> Dialogue:
    return Dialogue.objects.get(reference=reference)


def circles() -> Circles:
    """Make the world. Everything is entered at one instant, by the actions."""
    people = {"staff": named("staff", is_staff=True), "verifier": named("verifier", is_staff=True)}
    people["administrator"] = named("administrator", is_staff=True, is_superuser=True)
    people["partner"] = named("partner", is_partner=True)
    people["visitor"] = named("visitor")
    world = Circles(people, {})
    _china(world)
    _rwanda(world)
    return world


def named(name: str, **facts: Any) -> User:
    user = person(name, **facts)
    User.objects.filter(pk=user.pk).update(name=f"<name of {name}>")
    user.refresh_from_db()
    return user


def _china(world: Circles) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    cn = country("CN", "CHN", "156", "China", "Asia/Shanghai")
    places = {name: city(name, cn) for name in ("chengdu", "ningbo")}
    ministry = stakeholder("ministry", cn, category="ministry", level="national")
    chengdu = stakeholder("city-of-chengdu", cn, city=places["chengdu"])
    ningbo = stakeholder("city-of-ningbo", cn, city=places["ningbo"])
    bank = stakeholder("bank", None, category="development_bank", level="international")
    agency = stakeholder("agency", None, category="un_agency", level="international")
    institute = stakeholder("institute", cn, category="research_institute", level="national")
    chongqing = stakeholder("city-of-chongqing", cn)
    for name, of in (
        ("chengdu", chengdu),
        ("ningbo", ningbo),
        ("bank", bank),
        ("agency", agency),
        ("observer", institute),
        ("invited", chongqing),
        ("former", chengdu),
    ):
        world.people[name] = named(name, of=of)
    Membership.objects.filter(user=world.former).update(ends_on=date(2026, 3, 1))
    theme = Theme.objects.create(slug="biodiversity", name="Biodiversity", **STAMPS)
    policy = PolicyInstrument.objects.create(slug="urban-plan", title="Urban plan", country=cn, **STAMPS)
    series = entering.open_series(code="CHN", country=cn, name="Dialogues in China", **by)

    # --- The first: public, with one thing for each circle ---
    day = date(2022, 11, 16)
    first = entering.plan_dialogue(
        series, title="First in China <title of CHN-1>", topic="<topic of CHN-1>", summary="<summary of CHN-1>",
        note="<note of CHN-1>", starts_on=day, ends_on=day, themes=[theme], **by,
    )  # fmt: skip
    for named_there, attendance, capacity in (
        (ministry, "attended", "convenor"),
        (chengdu, "attended", "participant"),
        (ningbo, "attended", "participant"),
        (institute, "attended", "observer"),
        (chongqing, "invited", "participant"),
    ):
        entering.set_representation(first, stakeholder=named_there, attendance=attendance, capacity=capacity, **by)
    points = {
        circle: entering.add_point(
            first, kind="challenge", level="local", title=f"<title of the {circle} point>",
            text=f"<text of the {circle} point>", themes=[theme], policies=[(policy, "informs")], **by,
        )
        for circle in ("staff", "participants", "partners", "public")
    }  # fmt: skip
    for number, lead, supporting in (
        (1, ministry, []),
        (2, bank, [agency]),
        (3, ministry, []),
        (4, ministry, []),
    ):
        drafting.add_commitment(
            first, title=f"<title of CHN-1-0{number}>", text=f"<text of CHN-1-0{number}>",
            indicator=f"<indicator of CHN-1-0{number}>", due=YEAR, lead=lead, supporting=supporting,
            themes=[theme], cities=[places["chengdu"]], kind="plan", level="both", **by,
        )  # fmt: skip
    for number, owner, place in (
        (1, chengdu, places["chengdu"]),
        (1, ningbo, places["ningbo"]),
        (1, agency, None),
        (1, chengdu, None),
        (2, bank, None),
        (2, chengdu, places["chengdu"]),
        (3, ningbo, None),
    ):
        under = step(f"CHN-1-0{number}")
        place_of = under.last_item_number + 1
        drafting.add_item(
            under, title=f"<title of CHN-1-0{number}-{place_of}>", owner=owner, due=YEAR, city=place, **by
        )  # fmt: skip
    first = meeting.hold(first, **by)
    first = adopt(first, footing="recorded", adopted_on=day, **by)
    first = confirm_footing(first, basis="<basis of the footing>", **by)
    first = meeting.publish(first, visibility=Visibility.PUBLIC, keep=[step("CHN-1-02"), points["participants"]], **by)
    meeting.set_visibility(step("CHN-1-03"), visibility=Visibility.PARTNERS, **by)
    meeting.set_visibility(points["staff"], visibility=Visibility.STAFF, **by)
    meeting.set_visibility(points["partners"], visibility=Visibility.PARTNERS, **by)
    drafting.late_entry(
        first, title="<title of CHN-1-05>", text="<text of CHN-1-05>", due=YEAR, nobody_named=True,
        reason="<reason of the late entry>", **by,
    )  # fmt: skip
    meeting.set_visibility(step("CHN-1-05"), visibility=Visibility.PUBLIC, **by)
    decide_between(
        step("CHN-1-05"), basis="<basis of CHN-1-05>", **by,
        ruling=Ruling("not_fulfilled", reason="<reason of CHN-1-05>", note="<note of CHN-1-05>"),
    )  # fmt: skip
    amend(
        step("CHN-1-01"), kind="correction", text="<amended text of CHN-1-01>", page="<page of the amendment>",
        reason="<reason of the amendment>", **by,
    )  # fmt: skip
    translate(
        step("CHN-1-02"), field="text", language="zh", text="<translation of CHN-1-02>", translator="<translator>", **by
    )
    _owing(world, chengdu)
    _reports(world, ministry)

    # --- The second: for those who were in its room; the city of Ningbo was not ---
    day = date(2024, 10, 16)
    second = entering.plan_dialogue(
        series, title="<title of CHN-2>", topic="<topic of CHN-2>", summary="<summary of CHN-2>",
        starts_on=day, ends_on=day, **by,
    )  # fmt: skip
    for named_there, capacity in ((ministry, "participant"), (chengdu, "participant"), (institute, "observer")):
        entering.set_representation(second, stakeholder=named_there, capacity=capacity, **by)
    drafting.add_commitment(
        second, title="<title of CHN-2-01>", text="<text of CHN-2-01>", due=YEAR, lead=ministry, **by
    )
    drafting.add_item(step("CHN-2-01"), title="<title of CHN-2-01-1>", owner=chengdu, due=YEAR, **by)
    entering.add_point(second, kind="opportunity", title="<point of CHN-2>", **by)
    second = meeting.hold(second, **by)
    later = Due.of("year", date(2028, 1, 1))
    for reference, ruling in (
        (
            "CHN-1-01",
            Ruling(
                "carried_over", due=later, reason="<reason at CHN-2 of CHN-1-01>", note="<note at CHN-2 of CHN-1-01>"
            ),
        ),
        ("CHN-1-04", Ruling("superseded", superseded_by=step("CHN-2-01"), reason="<reason at CHN-2 of CHN-1-04>")),
    ):
        decide(second, step(reference), ruling=ruling, **by)
    leave_the_rest(second, **by)
    adopt(second, footing="agreed", adopted_on=day, **by)

    # --- The third: held, not adopted; for staff alone ---
    day = date(2025, 11, 5)
    third = entering.plan_dialogue(
        series, title="<title of CHN-3>", topic="<topic of CHN-3>", summary="<summary of CHN-3>",
        note="<note of CHN-3>", place="<place of CHN-3>", starts_on=day, ends_on=day, **by,
    )  # fmt: skip
    entering.set_representation(third, stakeholder=chengdu, name_then="<name then at CHN-3>", **by)
    entering.add_point(third, kind="key_message", title="<point of CHN-3>", **by)
    drafting.add_commitment(
        third, title="<title of CHN-3-01>", text="<text of CHN-3-01>", due=YEAR, lead=ministry, **by
    )
    drafting.add_item(step("CHN-3-01"), title="<title of CHN-3-01-1>", owner=chengdu, due=YEAR, **by)
    third = meeting.hold(third, **by)
    for reference, ruling in (
        ("CHN-1-01", Ruling("withdrawn", reason="<reason at CHN-3 of CHN-1-01>", note="<note at CHN-3 of CHN-1-01>")),
        ("CHN-1-02", Ruling("superseded", superseded_by=step("CHN-3-01"), note="<note at CHN-3 of CHN-1-02>")),
        ("CHN-1-03", Ruling("partly_fulfilled", shown="<shown at CHN-3 of CHN-1-03>")),
    ):
        decide(third, step(reference), ruling=ruling, **by)


def _owing(world: Circles, chengdu: Any) -> None:
    """What was answered, asked for and changed: each with its reason."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    accept(item("CHN-1-01-3"), by=world.agency, now=NOW, acceptance="declined", reason="<reason of the decline>")
    withdraw_item(item("CHN-1-01-4"), reason="<reason of the withdrawal>", **by)
    move_due(item("CHN-1-01-1"), due=Due.of("quarter", date(2026, 8, 1)), reason="<reason of the new due>", **by)
    change_owner(item("CHN-1-03-1"), owner=chengdu, reason="<reason of the new owner>", **by)
    asked = ask(
        item("CHN-1-01-1"), by=world.chengdu, now=NOW, kind="withdrawal", reason="<reason of the request>"
    )  # fmt: skip
    answer_request(asked, answer="refused", note="<answer to the request>", **by)


def _reports(world: Circles, ministry: Any) -> None:
    """On the item of Chengdu one report of each kind, the latest not shared; on others one each."""

    def say(reference: str, who: str, word: str, status: str = "in_progress", **facts: Any) -> StatusReport:
        line = report(
            item(reference), by=world.people[who], now=NOW, status=status, narrative=f"<{word} narrative>",
            evidence=[NewEvidence(url=f"https://evidence.example/<{word}-link>", title=f"<{word} evidence>")], **facts,
        )  # fmt: skip
        world.reports[word] = line
        return line

    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    say("CHN-1-01-1", "chengdu", "private")
    say("CHN-1-01-1", "chengdu", "room", share=True)
    share(say("CHN-1-01-1", "chengdu", "partners'", share=True), circle=2, **by)
    share(say("CHN-1-01-1", "chengdu", "public", share=True), circle=3, **by)
    share(say("CHN-1-01-1", "chengdu", "retracted", share=True), circle=3, **by)
    retract_report(world.reports["retracted"], by=world.chengdu, now=NOW, reason="<reason of the retraction>")
    say("CHN-1-01-1", "chengdu", "returned", "reported_complete", no_evidence_reason="<reason of no evidence>")
    verify(item("CHN-1-01-1"), by=world.verifier, now=NOW, finding="returned", note="<note of the verifier>")
    say(
        "CHN-1-01-1", "chengdu", "latest", on_track="off_track", waiting_for="mandate",
        waiting_for_stakeholder=ministry,
    )  # fmt: skip
    save_draft(item("CHN-1-01-1"), by=world.chengdu, now=NOW, narrative="<narrative of the draft>")
    line = say("CHN-1-01-2", "ningbo", "complete", "reported_complete", share=True, on_track="on_track")
    share(line, circle=3, **by)
    say("CHN-1-02-1", "bank", "bank's", share=True, on_track="at_risk")
    say("CHN-1-02-2", "chengdu", "second", "reported_complete")


def _rwanda(world: Circles) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    rw = country("RW", "RWA", "646", "Rwanda", "Africa/Kigali")
    kigali = stakeholder("city-of-kigali", rw, city=city("kigali", rw))
    world.people["kigali"] = named("kigali", of=kigali)
    series = entering.open_series(code="RWA", country=rw, name="Dialogues in Rwanda", **by)
    day = date(2023, 5, 10)
    first = entering.plan_dialogue(
        series, title="<title of RWA-1>", summary="<summary of RWA-1>", starts_on=day, ends_on=day, **by
    )
    entering.set_representation(first, stakeholder=kigali, **by)
    drafting.add_commitment(
        first, title="<title of RWA-1-01>", text="<text of RWA-1-01>", due=YEAR, lead=kigali, level="local", **by
    )
    drafting.add_item(step("RWA-1-01"), title="<title of RWA-1-01-1>", owner=kigali, due=YEAR, **by)
    # Of this closed room three are named that were not in it: who leads, who supports, and who owns an action.
    bank, agency = (Stakeholder.objects.get(slug=slug) for slug in ("bank", "agency"))
    drafting.add_commitment(
        first, title="<title of RWA-1-02>", text="<text of RWA-1-02>", indicator="<indicator of RWA-1-02>", due=YEAR,
        lead=bank, supporting=[agency], level="local", **by,
    )  # fmt: skip
    ningbo = Stakeholder.objects.get(slug="city-of-ningbo")
    drafting.add_item(step("RWA-1-02"), title="<title of RWA-1-02-1>", owner=ningbo, due=YEAR, **by)
    drafting.add_item(step("RWA-1-02"), title="<title of RWA-1-02-2>", owner=kigali, due=YEAR, **by)
    entering.add_point(first, kind="challenge", title="<point of RWA-1>", **by)
    adopt(meeting.hold(first, **by), footing="agreed", adopted_on=day, **by)
    report(
        item("RWA-1-02-1"), by=world.ningbo, now=NOW, status="in_progress", narrative="<outsider's narrative>",
        share=True,
    )  # fmt: skip
    report(
        item("RWA-1-02-2"), by=world.kigali, now=NOW, status="in_progress", narrative="<insider's narrative>",
        share=True,
    )  # fmt: skip
    # An officer of Kigali offers an action under a public step of China, and is no insider of it by that.
    offered = drafting.add_item(
        step("CHN-1-01"), by=world.kigali, now=NOW, title="<title of CHN-1-01-5>", owner=kigali, due=YEAR
    )
    report(offered, by=world.kigali, now=NOW, status="in_progress", narrative="<offered narrative>")
    ask(offered, by=world.kigali, now=NOW, kind="withdrawal", reason="<reason of Kigali's request>")
    report(
        item("RWA-1-01-1"), by=world.kigali, now=NOW, status="in_progress", narrative="<Kigali's narrative>", share=True
    )
    day = date(2025, 6, 1)
    second = entering.plan_dialogue(
        series, title="<title of RWA-2>", summary="<summary of RWA-2>", starts_on=day, ends_on=day, **by
    )
    entering.set_representation(second, stakeholder=kigali, **by)
    drafting.add_commitment(second, title="<title of RWA-2-01>", text="<text of RWA-2-01>", due=YEAR, lead=kigali, **by)
    entering.add_point(second, kind="challenge", title="<point of RWA-2>", **by)
    meeting.publish(meeting.hold(second, **by), visibility=Visibility.PUBLIC, **by)
    decide(
        second, step("RWA-1-01"), **by,
        ruling=Ruling("partly_fulfilled", reason="<reason at RWA-2>", shown="<shown at RWA-2>"),
    )  # fmt: skip
    leave_the_rest(second, **by)
    entering.plan_dialogue(series, title="<title of RWA-3>", topic="<topic of RWA-3>", **by)
