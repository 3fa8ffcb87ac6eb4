"""The acts on a dialogue: what they do, and what their form says when it is refused."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils.formats import date_format

from commitments.actions.adopting import adopt
from commitments.actions.deciding import leave_the_rest
from commitments.actions.drafting import add_item
from commitments.actions.entering import add_point, edit_dialogue
from commitments.actions.meeting import cancel, publish, set_visibility
from commitments.actions.sharing import share
from commitments.due import Due
from commitments.models import ActionItem, Commitment
from commitments.status import Circle
from dialogues.models import Dialogue, OutcomePoint
from tests.commitments.acts import say
from tests.worlds import NOW, China, china, person, stakeholder
from urbanshift.errors import Conflict

from .clients import said, signed_in, words
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


def story() -> China:
    world = china()
    world.adopt_first()
    world.plan_second(starts_on=date(2024, 10, 16), ends_on=date(2024, 10, 16))
    return world


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def second() -> Dialogue:
    return Dialogue.objects.get(reference="CHN-2")


def test_holding(client: Client) -> None:
    page = client.get("/admin/dialogue/CHN-2/hold/")
    assert "Record that it was held: CHN-2" in words(page)
    assert 'name="held_on" value="2024-10-16"' in page.content.decode()
    answer = client.post("/admin/dialogue/CHN-2/hold/", {"version_seen": 1, "held_on": "2024-10-16"}, follow=True)
    assert answer.redirect_chain == [("/admin/dialogue/CHN-2/", 303)]
    assert "Recorded that it was held." in words(answer)
    assert (second().status, second().held_on) == ("held", date(2024, 10, 16))


@pytest.mark.parametrize(("year", "offered"), [(2024, True), (2099, False)])
def test_holding_is_offered_once_it_has_begun(client: Client, world: China, year: int, offered: bool) -> None:
    day = date(year, 10, 16)
    edit_dialogue(second(), by=world.staff, now=NOW, starts_on=day, ends_on=day)
    assert ("Record that it was held" in words(client.get("/admin/dialogue/CHN-2/"))) is offered


def test_a_fault_stands_at_its_field_and_nothing_typed_is_lost(client: Client) -> None:
    answer = client.post("/admin/dialogue/CHN-2/hold/", {"version_seen": 1, "held_on": "2999-01-01"})
    assert said(answer) == ["Last day of the meeting: Give today or an earlier day."]
    page = answer.content.decode()
    assert '<a href="#id_held_on">' in page
    assert 'value="2999-01-01"' in page
    assert 'aria-describedby="id_held_on_helptext id_held_on_error"' in page
    assert "<title>Not saved: " in page
    assert second().status == "planned"


def test_what_is_not_possible_any_more_is_said_and_nothing_typed_is_lost(client: Client, world: China) -> None:
    assert said(client.get("/admin/dialogue/CHN-2/cancel/")) == []
    cancel(second(), by=world.verifier, now=NOW, reason="The hall is closed.")
    answer = client.post("/admin/dialogue/CHN-2/cancel/", {"version_seen": 1, "reason": "No."})
    assert said(answer) == ["The dialogue is cancelled already."]
    text = words(answer)
    assert text.startswith("Not saved: Cancel the dialogue")
    assert "Not saved: this cannot be done any more." in text
    assert "What you typed Why it is cancelled No. What can be done now Plan it again" in text
    assert "<textarea" not in answer.content.decode()


def test_everything_in_the_way_is_named(client: Client, world: China) -> None:
    client.post("/admin/dialogue/CHN-2/hold/", {"version_seen": 1, "held_on": ""})
    leave_the_rest(second(), by=world.staff, now=NOW)
    answer = client.post("/admin/dialogue/CHN-2/plan-again/", {"version_seen": second().version})
    assert said(answer) == [
        (
            "Decisions of this dialogue or a later one were entered; take them back first. "
            "If it was held on another day, correct its days instead."
        ),
        *(f"CHN-1-0{number}: A decision was entered at CHN-2." for number in (1, 2, 3, 4)),
    ]


def change(world: China, **facts: Any) -> None:
    edit_dialogue(second(), by=world.verifier, now=NOW, **facts)


def test_a_colleagues_change_is_told_and_nothing_typed_is_lost(client: Client, world: China) -> None:
    change(world, topic="Money")
    posted: dict[str, Any] = {"version_seen": 1, "reason": "The hall is closed."}
    answer = client.post("/admin/dialogue/CHN-2/cancel/", posted)
    assert said(answer) == ["Verifier changed “topic” on 2 March 2026, 9 a.m. UTC."]
    page = answer.content.decode()
    assert "The hall is closed.</textarea>" in page
    # Sent again without a word, it is still about what was seen first.
    assert 'name="version_seen" value="1"' in page
    assert said(client.post("/admin/dialogue/CHN-2/cancel/", posted)) != []
    assert second().status == "planned"
    assert 'name="renewed" value="2"' in page
    # Another fault in between does not ask again …
    faulty = client.post("/admin/dialogue/CHN-2/cancel/", posted | {"renewed": 2, "reason": " "})
    assert said(faulty) == ["Why it is cancelled: This field is required."]
    assert '<input type="hidden" name="renewed" value="2">' in faulty.content.decode()
    # … another change does.
    change(world, topic="More money")
    assert said(client.post("/admin/dialogue/CHN-2/cancel/", posted | {"renewed": 2})) != []
    assert client.post("/admin/dialogue/CHN-2/cancel/", posted | {"renewed": 3}).status_code == 303
    assert second().status == "cancelled"


@pytest.mark.parametrize("seen", [{}, {"version_seen": ""}, {"version_seen": 0}, {"renewed": "0"}, {"renewed": "x"}])
def test_who_saw_nothing_changes_nothing(client: Client, seen: dict[str, Any]) -> None:
    answer = client.post("/admin/dialogue/CHN-2/cancel/", {"reason": "No."} | seen)
    assert answer.status_code == 200
    assert second().status == "planned"


def test_cancelling_and_planning_again(client: Client) -> None:
    assert "What is on its agenda (4) goes to the next dialogue" in words(client.get("/admin/dialogue/CHN-2/cancel/"))
    client.post("/admin/dialogue/CHN-2/cancel/", {"version_seen": 1, "reason": "The hall is closed."})
    assert second().status == "cancelled"
    assert second().history.latest().history_change_reason == "The hall is closed."
    client.post("/admin/dialogue/CHN-2/plan-again/", {"version_seen": second().version, "reason": "Another hall."})
    assert second().status == "planned"


def test_planning_a_dialogue(client: Client, world: China) -> None:
    posted = {
        "series": "CHN",
        "title": "Third dialogue",
        "language": "en",
        "date_precision": "month",
        "starts_on": "2027-05-03",
        "city": "Chengdu",
        "themes": "biodiversity\n",
    }
    assert client.post("/admin/plan-dialogue/", posted)["Location"] == "/admin/dialogue/CHN-3/"
    third = Dialogue.objects.get(reference="CHN-3")
    assert (third.title, third.city) == ("Third dialogue", world.chengdu)
    assert (third.starts_on, third.ends_on) == (date(2027, 5, 1), date(2027, 5, 31))
    assert list(third.themes.values_list("slug", flat=True)) == ["biodiversity"]


def test_a_dialogue_without_a_title_is_not_planned(client: Client) -> None:
    answer = client.post("/admin/plan-dialogue/", {"series": "CHN", "starts_on": "2027-05-03", "city": "Atlantis"})
    assert said(answer) == [
        "Title: This field is required.",
        "Language of what is entered: This field is required.",
        "How exactly the days are known: This field is required.",
        "Programme city: There is none called “Atlantis”. Choose one from the list, or give its exact name.",
    ]
    assert 'value="Atlantis"' in answer.content.decode()
    assert Dialogue.objects.count() == 2


# --- Publishing ---------------------------------------------------------------------------------------------------

PUBLISH = "/admin/dialogue/CHN-1/publish/"


def first_version() -> int:
    return Dialogue.objects.get(reference="CHN-1").version


def publish_as_shown(client: Client, **choice: Any) -> Any:
    """Publish CHN-1 the way its page goes: what each circle will read, and then that."""
    posted = {"version_seen": first_version(), **choice}
    return client.post(PUBLISH, posted | {"previewed": previewed_on(client.post(PUBLISH, posted))})


def previewed_on(page: Any) -> str:
    return fields_of(page.content.decode(), "act")["previewed"]


def test_nothing_is_published_before_its_preview_was_seen(client: Client) -> None:
    now = words(client.get(PUBLISH))
    assert "CHN-1-01 Coordinate (participants)" in now
    assert "What each circle reads now Record participants partners public CHN-1 First dialogue reads it – –" in now
    posted: dict[str, Any] = {"version_seen": first_version(), "visibility": 3, "keep": ["CHN-1-02"]}
    answer = client.post(PUBLISH, posted)
    assert answer.status_code == 200
    text = words(answer)
    assert "Nothing is saved yet" not in text
    assert "CHN-1 First dialogue reads it will read it will read it CHN-1-01 Coordinate" in text
    assert "CHN-1-02 Finance Wording Find finance. reads it – –" in text
    seen = previewed_on(answer)
    # What was seen is what is published: another choice is shown first.
    assert client.post(PUBLISH, posted | {"keep": [], "previewed": seen}).status_code == 200
    assert set(Commitment.objects.values_list("visibility", flat=True)) == {1}
    assert client.post(PUBLISH, posted | {"previewed": seen}).status_code == 303
    assert dict(Commitment.objects.values_list("reference", "visibility")) == {
        "CHN-1-01": 3, "CHN-1-02": 1, "CHN-1-03": 3, "CHN-1-04": 3,
    }  # fmt: skip


def test_what_a_colleague_narrowed_meanwhile_is_not_opened_unseen(client: Client, world: China) -> None:
    publish_as_shown(client, visibility=3)
    posted: dict[str, Any] = {"version_seen": first_version(), "visibility": 3}
    seen = previewed_on(client.post(PUBLISH, posted))
    third = Commitment.objects.get(reference="CHN-1-03")
    set_visibility(third, by=world.verifier, now=NOW, visibility=1)  # type: ignore[arg-type]
    answer = client.post(PUBLISH, posted | {"previewed": seen})
    assert answer.status_code == 200
    assert "Nothing is saved yet: what you were shown before is not what it is now. This is what" in words(answer)
    assert "CHN-1-03 Data Wording Build data. reads it will read it will read it CHN-1-01" in words(answer)
    third.refresh_from_db()
    assert third.visibility == 1
    with pytest.raises(Conflict):  # Nor between the two looks of one request.
        publish(world.first, by=world.staff, now=NOW, visibility=3, seen=seen.split(":")[0])  # type: ignore[arg-type]
    assert client.post(PUBLISH, posted | {"previewed": previewed_on(answer)}).status_code == 303


def test_narrowing_is_shown(client: Client, world: China) -> None:
    publish_as_shown(client, visibility=3)
    text = words(client.post(PUBLISH, {"version_seen": first_version(), "visibility": 2}))
    assert "CHN-1-01 Coordinate Wording Coordinate better. reads it reads it no longer" in text
    assert "Who reads it: partners" in words(client.get(publish_as_shown(client, visibility=2)["Location"]))


def test_what_was_kept_narrower_stays_so_unless_somebody_opens_it(client: Client, world: China) -> None:
    publish_as_shown(client, visibility=3)
    set_visibility(Commitment.objects.get(reference="CHN-1-03"), by=world.staff, now=NOW, visibility=2)  # type: ignore[arg-type]
    page = client.get(PUBLISH).content.decode()
    assert page.count("checked") == 2
    assert 'value="CHN-1-03" id="id_keep_0" checked' in page
    offered = r'name="keep" value="([^"]+)"'
    assert re.findall(offered, page) == ["CHN-1-03", "CHN-1-01", "CHN-1-02", "CHN-1-04"]
    assert "comes first; untick it to open it." in page
    rows = re.findall(r'<span class="quiet">(CHN-[\d-]+)</span>', page)
    assert rows == ["CHN-1", "CHN-1-03", "CHN-1-01", "CHN-1-02", "CHN-1-04"]


def told(client: Client, **choice: Any) -> tuple[str, list[str]]:
    """What the preview says that changes, and what is said once it is published."""
    posted = {"version_seen": first_version(), "visibility": 3, **choice}
    shown = client.post(PUBLISH, posted)
    published = client.post(PUBLISH, posted | {"previewed": previewed_on(shown)})
    said_after = [str(one) for one in client.get(published["Location"]).context["messages"]]
    return " ".join(shown.context["told"]), said_after


def test_what_is_published_and_what_stays_is_said(client: Client, world: China) -> None:
    facts: dict[str, Any] = {"kind": "opportunity", "title": "Sponge cities", "reason": "It was left out."}
    add_point(world.first, by=world.staff, now=NOW, **facts)
    point = f"point-{OutcomePoint.objects.get().pk}"
    stay = "2 next steps stay with participants. 1 point stays with participants."
    assert told(client, keep=[point, "CHN-1-02", "CHN-1-03"]) == (
        f"3 of these will be read by more people than now. {stay}",
        [f"Published. {stay}"],
    )
    # What was ticked already stays so: nothing became wider.
    assert told(client, keep=[point, "CHN-1-02", "CHN-1-03"]) == (
        f"Each of these will be read by the same people as now. {stay}",
        [f"Nobody reads more than before. {stay}"],
    )
    assert told(client, keep=["CHN-1-03"]) == (
        "2 of these will be read by more people than now. 1 next step stays with participants.",
        ["Published. 1 next step stays with participants."],
    )
    assert told(client) == ("1 of these will be read by more people than now.", ["Published."])
    assert told(client, visibility=2) == (
        "6 of these will be read by fewer people than now.",
        ["Who reads it: partners"],
    )


def test_reports_that_were_opened_wider_are_in_the_preview(client: Client, world: China) -> None:
    """Their content closes and opens with their next step."""
    publish_as_shown(client, visibility=3)
    item = ActionItem.objects.get(reference="CHN-1-01-1")
    report = say(item, by=world.chengdu_officer, share=True, narrative="We met twice.")
    share(report, by=world.staff, now=NOW, circle=Circle.PUBLIC)
    say(item, by=world.chengdu_officer, share=True, narrative="For the room alone.")
    told_of = f"Report on CHN-1-01-1 City Of Chengdu, {date_format(report.reported_as_of)} Wording We met twice."
    narrowed = words(client.post(PUBLISH, {"version_seen": first_version(), "visibility": 1}))
    assert f"{told_of} reads it no longer no longer" in narrowed
    publish_as_shown(client, visibility=1)
    opened = words(client.post(PUBLISH, {"version_seen": first_version(), "visibility": 2}))
    assert f"{told_of} reads it will read it –" in opened
    assert "For the room alone." not in narrowed + opened
    kept = {"version_seen": first_version(), "visibility": 3, "keep": ["CHN-1-01"]}
    assert told_of not in words(client.post(PUBLISH, kept))


def test_narrowing_says_whose_own_action_they_read_no_more(client: Client, world: China) -> None:
    publish_as_shown(client, visibility=3)
    kigali = stakeholder("city-of-kigali", world.country)
    offers: dict[str, Any] = {"now": NOW, "due": Due.of("none")}
    step = Commitment.objects.get(reference="CHN-1-04")
    offered = add_item(step, by=person("kigali", of=kigali), title="Lend", owner=kigali, **offers)
    add_item(step, by=world.ningbo_officer, title="Ours", owner=world.ningbo_city, **offers)
    sentence = f"{kigali} added {offered.reference} and will not read it any more: ask about it by phone."
    for visibility, told_of in ((2, [sentence]), (3, [])):
        shown = client.post(PUBLISH, {"version_seen": first_version(), "visibility": visibility})
        assert shown.context["told"][1:] == told_of


def test_what_is_not_finalised_is_published_alone(client: Client, world: China) -> None:
    path = "/admin/dialogue/CHN-2/publish/"
    add_point(second(), by=world.staff, now=NOW, kind="opportunity", title="Sponge cities")
    posted: dict[str, Any] = {"version_seen": second().version, "visibility": 3}
    shown = client.post(path, posted)
    assert shown.context["told"] == ["1 of these will be read by more people than now."]
    published = client.post(path, posted | {"previewed": previewed_on(shown)})
    assert [str(one) for one in client.get(published["Location"]).context["messages"]] == ["Published."]


def test_of_what_is_not_finalised_the_meeting_alone_is_read(client: Client, world: China) -> None:
    add_point(second(), by=world.staff, now=NOW, kind="opportunity", title="Sponge cities")
    posted = {"version_seen": 1, "visibility": 3}
    text = words(client.post("/admin/dialogue/CHN-2/publish/", posted))
    assert "Opportunity Sponge cities once it is finalised – –" in text


def test_a_circle_that_is_not_offered_is_refused(client: Client) -> None:
    for visibility in ("0", "9", "", "x"):
        answer = client.post(PUBLISH, {"version_seen": first_version(), "visibility": visibility})
        assert len(said(answer)) == 1, visibility


# --- The hub ------------------------------------------------------------------------------------------------------


def buttons(client: Client, reference: str) -> list[str]:
    page = client.get(f"/admin/dialogue/{reference}/")
    return [str(one["button"].page) for one in page.context["buttons"]]


def test_a_place_that_is_the_programme_city_is_said_once(client: Client, world: China) -> None:
    for place, where in (("Ningbo", "Where Ningbo Agenda"), ("Town hall", "Where Town hall, Ningbo Agenda")):
        edit_dialogue(second(), by=world.staff, now=NOW, place=place, city=world.ningbo)
        assert where in words(client.get("/admin/dialogue/CHN-2/")), place


def test_the_hub_offers_what_can_be_done_now(client: Client, world: China) -> None:
    # Nothing was put to the first, and the series cannot be concluded while the second is ahead.
    assert buttons(client, "CHN-1") == ["entry", "publish", "late_entry", "reminders"]
    assert buttons(client, "CHN-2") == ["entry", "hold", "follow_up", "publish", "cancel"]
    client.post("/admin/dialogue/CHN-2/hold/", {"version_seen": 1})
    assert buttons(client, "CHN-2") == ["entry", "follow_up", "finalise", "publish", "plan_again"]
    leave_the_rest(second(), by=world.staff, now=NOW)
    # What was decided is taken back first.
    assert buttons(client, "CHN-2") == ["entry", "follow_up", "finalise", "publish"]
    assert "Enter what it agreed" in words(client.get("/admin/dialogue/CHN-2/"))
    adopt(second(), by=world.staff, now=NOW, footing="agreed")
    assert buttons(client, "CHN-2") == [
        "entry",
        "plan_dialogue",
        "follow_up",
        "publish",
        "late_entry",
        "reminders",
        "conclude",
    ]
    assert buttons(signed_in(world.admin), "CHN-2") == [
        "entry",
        "plan_dialogue",
        "follow_up",
        "publish",
        "late_entry",
        "reminders",
        "conclude",
        "un_adopt",
    ]
    page = client.get("/admin/dialogue/CHN-2/").content.decode()
    assert '<a class="button main" href="/admin/plan-dialogue/?series=CHN">Plan the next dialogue</a>' in page
    assert "Enter what it agreed" not in page
    assert ">Correct what was entered</a>" in page
    # The one before it leads there, too, among others.
    earlier = client.get("/admin/dialogue/CHN-1/").content.decode()
    assert '<a class="button" href="/admin/plan-dialogue/?series=CHN">Plan the next dialogue</a>' in earlier
    form = client.get("/admin/plan-dialogue/?series=CHN").content.decode()
    assert re.search(r'<option value="CHN"\s+selected>', form)


def test_the_hub_shows_everything_of_a_dialogue(client: Client) -> None:
    text = words(client.get("/admin/dialogue/CHN-1/"))
    for part in (
        "Status finalised 16 November 2022",
        "Footing agreed by those present",
        "CHN-1-01 Coordinate open overdue Ministry Of Finance · by the end of 2023 · read by: participants",
        "CHN-1-01-1 Coordinate in Chengdu City Of Chengdu · Chengdu · by the end of 2023 not started overdue",
        "Ministry Of Finance participant, attended",
    ):
        assert part in text
    agenda = '<a href="/admin/dialogue/CHN-2/follow-up/">4 next steps put to it, 4 pending</a>'
    assert agenda in client.get("/admin/dialogue/CHN-2/").content.decode()


def test_the_hub_takes_as_many_queries_for_one_step_as_for_four(
    client: Client, world: China, django_assert_num_queries: Any
) -> None:
    for reference in ("CHN-1", "CHN-2", "CHN-1"):
        with django_assert_num_queries(15 if reference == "CHN-1" else 10):
            client.get(f"/admin/dialogue/{reference}/")


def test_the_list_of_dialogues(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(6):
        page = words(client.get("/admin/dialogue/"))
    assert "CHN-1 First dialogue China 16 November 2022 finalised participants CHN-2 Second dialogue China" in page
    for query, shown in {
        "status=planned": ["CHN-2"],
        "country=CN&status=adopted": ["CHN-1"],
        "footing=recorded": [],
        "country=XX": [],
        "page=2": [],
    }.items():
        listed = client.get(f"/admin/dialogue/?{query}").context["slice"].rows
        assert [one.reference for one in listed] == shown, query
