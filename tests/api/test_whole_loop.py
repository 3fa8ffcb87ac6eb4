"""The loop over HTTP: agreed at one dialogue, reported on, checked, and answered for at the next.

And what stands around it: who may not report, verify, see, or change what was agreed.
"""

from __future__ import annotations

from typing import Any

import pytest

from commitments.actions import meeting
from dialogues.models import Dialogue
from dialogues.status import Visibility
from tests.api.client import Api
from tests.api.conftest import as_user
from tests.commitments.acts import say
from tests.worlds import NOW, China, china, city, country, person, stakeholder

pytestmark = pytest.mark.django_db

story = china

ITEM = "action-items/CHN-1-01-1/"
LINK = [{"url": "https://chengdu.example/notice", "title": "Notice"}]


@pytest.fixture
def second(world: China) -> Dialogue:
    """The first dialogue is adopted for those who were there; the second stands at held."""
    world.adopt_first()
    return world.hold_second()


@pytest.fixture
def kigali(world: China) -> Api:
    rw = country("RW", "RWA", "646", "Rwanda", "Africa/Kigali")
    return as_user(person("kigali", of=stakeholder("city-of-kigali", rw, city=city("kigali", rw))))


def sent(answer: Any, status: int = 201) -> Any:
    assert answer.status_code == status, answer.content
    return answer.json()


def stands(reader: Api, reference: str) -> tuple[str, int | None]:
    """Status and progress of a step or an action, as the reader sees it."""
    kind = "commitments" if reference.count("-") == 2 else "action-items"
    body = reader.body(f"{kind}/{reference}/")
    return body["status"], body["progress"]


def decide(staff: Api, reference: str, **ruling: Any) -> Any:
    return staff.post(f"dialogues/CHN-2/follow-ups/{reference}/", ruling)


def test_the_whole_loop(
    world: China, second: Dialogue, staff: Api, verifier: Api, chengdu: Api, ningbo: Api, anonymous: Api
) -> None:
    # The owner reports, and reports again that it is complete.
    first = sent(chengdu.post(f"{ITEM}status-reports/", {
        "status": "in_progress", "narrative": "The office was founded.", "progress": 40, "on_track": "at_risk",
        "waiting_for": {"kind": "mandate", "stakeholder": "ministry-of-finance"},
    }))  # fmt: skip
    assert chengdu.body(ITEM) | {"status": "in_progress", "progress": 40, "on_track": "at_risk"} == chengdu.body(ITEM)
    sent(chengdu.post(f"{ITEM}status-reports/", {
        "status": "reported_complete", "narrative": "It works.", "evidence": LINK, "share": True,
    }))  # fmt: skip
    assert stands(ningbo, "CHN-1-01-1") == ("reported_complete", 100)

    # Somebody else looks at it, sends it back, and looks again.
    sent(verifier.post(f"{ITEM}verification/", {"finding": "returned", "note": "The notice is a draft."}))
    assert stands(chengdu, "CHN-1-01-1") == ("in_progress", 40)
    again = sent(chengdu.post(f"{ITEM}status-reports/", {
        "status": "reported_complete", "narrative": "The notice is signed.", "evidence": LINK,
        "version": chengdu.body(ITEM)["version"],
    }))  # fmt: skip
    seen = verifier.body(ITEM)
    assert seen["allowed_transitions"] == ["reported_complete", "in_progress", "completed", "withdrawn"]
    refused = verifier.post(f"{ITEM}verification/", {"finding": "confirmed", "report": first["id"]})
    assert refused.status_code == 409, "a newer report is there"
    sent(verifier.post(f"{ITEM}verification/", {
        "finding": "confirmed", "report": again["id"], "version": seen["version"],
    }))  # fmt: skip
    assert stands(ningbo, "CHN-1-01-1") == ("completed", 100)
    assert stands(ningbo, "CHN-1-01") == ("open", 50)

    # The second dialogue finds four steps on its agenda and decides each.
    agenda = staff.body("dialogues/CHN-2/follow-ups/")["results"]
    assert [(line["commitment"]["reference"], line["decision"]) for line in agenda] == [
        ("CHN-1-01", "pending"), ("CHN-1-02", "pending"), ("CHN-1-03", "pending"), ("CHN-1-04", "pending"),
    ]  # fmt: skip
    refused = decide(staff, "CHN-1-01", decision="fulfilled", shown="Minutes of the office.")
    assert refused.status_code == 409, "Ningbo's action is not completed"
    assert [error["detail"] for error in refused.json()["errors"]] == ["CHN-1-01-2 is not started."]
    sent(decide(staff, "CHN-1-01", decision="fulfilled", shown="Minutes of both offices.", confirms=["CHN-1-01-2"]))
    sent(decide(
        staff, "CHN-1-02", decision="carried_over", due={"precision": "quarter", "on": "2027-02-01"},
        reason="The fund opens in 2027.",
    ))  # fmt: skip
    sent(decide(staff, "CHN-1-03", decision="not_discussed"))
    assert stands(ningbo, "CHN-1-01") == ("open", 50), "what was decided is provisional"
    told = ningbo.body("commitments/CHN-1-01/follow-ups/")["results"]
    assert [(line["dialogue"]["reference"], line["decision"]) for line in told] == [("CHN-2", "pending")]

    # It is not final while one is pending.
    refused = staff.post("dialogues/CHN-2/adopt/", {"footing": "agreed", "adopted_on": "2024-10-20"})
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("#not-ready")
    assert [error["reference"] for error in refused.json()["errors"]] == ["CHN-1-04"]
    sent(decide(staff, "CHN-1-04", decision="partly_fulfilled", shown="Two of three policies."))
    sent(decide(staff, "CHN-1-04", decision="withdrawn", reason="A national law does it."), 200)
    final = sent(staff.post("dialogues/CHN-2/adopt/", {"footing": "agreed", "adopted_on": "2024-10-20"}), 200)
    assert (final["status"], final["footing"], final["adopted_on"]) == ("adopted", "agreed", "2024-10-20")

    # All of it takes effect at once, and those who were in the room of the first read what became of it.
    assert [stands(ningbo, f"CHN-1-0{number}") for number in (1, 2, 3, 4)] == [
        ("fulfilled", 100), ("open", None), ("open", 0), ("withdrawn", None),
    ]  # fmt: skip
    assert stands(ningbo, "CHN-1-01-2") == ("completed", 100)
    step = ningbo.body("commitments/CHN-1-02/")
    assert (step["times_carried_over"], step["due"], step["original_due"]) == (
        1, {"precision": "quarter", "on": "2027-03-31"}, {"precision": "next_dialogue", "on": None},
    )  # fmt: skip
    told = ningbo.body("commitments/CHN-1-01/follow-ups/")["results"]
    assert [(line["decision"], line["shown"], line["decided_on"]) for line in told] == [
        ("fulfilled", "Minutes of both offices.", "2024-10-16")
    ]
    assert anonymous.body("commitments/")["results"] == []


def test_whoever_reports_does_not_verify(
    world: China, second: Dialogue, staff: Api, verifier: Api, chengdu: Api
) -> None:
    complete = {"status": "reported_complete", "narrative": "Done.", "evidence": LINK}
    sent(chengdu.post(f"{ITEM}status-reports/", complete))
    assert chengdu.post(f"{ITEM}verification/", {"finding": "confirmed"}).status_code == 403
    # Staff who reported on the owner's behalf are a party to it as well.
    assert sent(staff.post(f"{ITEM}status-reports/", complete))["on_behalf"] is True
    assert staff.post(f"{ITEM}verification/", {"finding": "confirmed"}).status_code == 403
    assert "completed" not in staff.body(ITEM)["allowed_transitions"]
    sent(verifier.post(f"{ITEM}verification/", {"finding": "confirmed"}))


def test_an_officer_of_another_city_reads_what_is_shared_and_reports_on_nothing(
    world: China, second: Dialogue, ningbo: Api
) -> None:
    kept = say(world.items[0], by=world.chengdu_officer, narrative="No money came.")
    shared = say(world.items[0], by=world.chengdu_officer, narrative="The office was founded.", share=True)
    assert ningbo.body(ITEM)["owner"]["slug"] == "city-of-chengdu"
    assert [line["narrative"] for line in ningbo.body(f"{ITEM}status-reports/")["results"]] == [
        "The office was founded."
    ]
    assert ningbo.body(f"status-reports/{shared.pk}/")["narrative"] == "The office was founded."
    assert ningbo.get(f"status-reports/{kept.pk}/").status_code == 404
    before = ningbo.body(ITEM)
    report = {"status": "reported_complete", "narrative": "We did it for them.", "evidence": LINK}
    assert ningbo.post(f"{ITEM}status-reports/", report).status_code == 403
    assert ningbo.post(f"{ITEM}acceptance/", {"acceptance": "declined", "reason": "Not theirs."}).status_code == 403
    assert ningbo.post(f"{ITEM}requests/", {"kind": "withdrawal", "reason": "Not theirs."}).status_code == 403
    assert ningbo.post(f"status-reports/{shared.pk}/retraction/", {"reason": "Not true."}).status_code == 403
    assert ningbo.body(ITEM) == before


@pytest.mark.parametrize("visibility", [Visibility.PARTICIPANTS, Visibility.PARTNERS])
def test_an_officer_of_another_country_does_not_see_what_participants_read(
    world: China, kigali: Api, visibility: int
) -> None:
    world.adopt_first(visibility=visibility)
    world.hold_second()
    line = say(world.items[0], by=world.chengdu_officer, share=True)
    for path in (
        "dialogues/CHN-1/", "dialogues/CHN-2/", "commitments/CHN-1-01/", "commitments/CHN-1-01/history/", ITEM,
        f"{ITEM}status-reports/", f"status-reports/{line.pk}/", "follow-ups/1/", "dialogues/CHN-1/commitments/",
    ):  # fmt: skip
        missing = kigali.get(path)
        assert (missing.status_code, missing.json()["detail"]) == (404, "There is no such record."), path
    assert kigali.post(f"{ITEM}status-reports/", {"status": "in_progress", "narrative": "Ours."}).status_code == 404
    for path in ("dialogues/", "commitments/", "action-items/", "status-reports/", "follow-ups/", "outcome-points/"):
        assert kigali.body(path)["results"] == []


AGREED = ("owner", "due", "original_due", "title", "commitment", "city")
WORDING = ("lead", "due", "original_due", "title", "text", "text_agreed", "supporting", "counterpart", "cities")


def test_no_officer_changes_an_owner_a_wording_or_a_due_date(
    world: China, second: Dialogue, chengdu: Api, ningbo: Api, bank: Api
) -> None:
    """Neither of what is theirs nor of what is another's, at any address, by any method, in any body."""
    others: dict[str, Any] = {
        "owner": "city-of-ningbo", "lead": "city-of-ningbo", "title": "Less", "text": "Less.", "text_agreed": "Less.",
        "due": {"precision": "none"}, "original_due": {"precision": "none"}, "city": "ningbo", "visibility": "public",
    }  # fmt: skip
    bodies = {
        f"{ITEM}status-reports/": {"status": "in_progress", "narrative": "It goes on."},
        f"{ITEM}acceptance/": {"acceptance": "declined", "reason": "It is the county's."},
        f"{ITEM}requests/": {"kind": "withdrawal", "reason": "It is the county's."},
        "commitments/CHN-1-02/acceptance/": {"acceptance": "declined", "reason": "We were not there."},
    }

    def agreed() -> list[Any]:
        item = chengdu.body(ITEM)
        steps = [bank.body("commitments/CHN-1-02/"), chengdu.body("commitments/CHN-1-01/")]
        return [{name: item[name] for name in AGREED}, *({name: step[name] for name in WORDING} for step in steps)]

    before = agreed()
    for officer in (chengdu, ningbo, bank):
        for path in (ITEM, "commitments/CHN-1-02/", "commitments/CHN-1-01/", "dialogues/CHN-1/"):
            for method in ("PUT", "POST"):
                assert officer.send(method, path, "{}", content_type="application/json").status_code == 405
            there = officer.get(path).status_code == 200
            for name, value in others.items():
                answer = officer.patch(path, {name: value}, if_match='"1.0"')
                assert answer.status_code == (403 if there else 404)
        for path, body in bodies.items():
            for name, value in others.items():
                answer = officer.post(path, body | {name: value})
                if name in ("owner", "due") and path.endswith("/requests/") and answer.status_code == 422:
                    continue
                assert answer.status_code in (403, 404, 422), (path, name)
                if answer.status_code == 422:
                    [error] = answer.json()["errors"]
                    assert error["pointer"] == f"/{name}"
                    assert error["detail"].startswith("There is no such field. There are: ")
        item = {"title": "A plan", "due": {"precision": "none"}, "owner": "ministry-of-finance"}
        assert officer.post("commitments/CHN-1-02/action-items/", item).status_code == 403
        assert decide(officer, "CHN-1-02", decision="carried_over").status_code == 404
    # They may ask, and that changes nothing until staff answer.
    sent(chengdu.post(f"{ITEM}requests/", {"kind": "owner", "reason": "A reform.", "owner": "city-of-ningbo"}))
    sent(chengdu.post(f"{ITEM}requests/", {"kind": "due", "reason": "A flood.", "due": {"precision": "none"}}))
    sent(chengdu.post(f"{ITEM}requests/", {"kind": "withdrawal", "reason": "A law."}))
    assert agreed() == before


def test_anonymous_sees_what_is_public_and_nothing_else(world: China, anonymous: Api) -> None:
    world.adopt_first()
    world.hold_second()
    for path in ("dialogues/", "commitments/", "action-items/", "status-reports/", "follow-ups/"):
        assert anonymous.body(path)["results"] == []
    meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC, keep=[world.steps[2]])
    say(world.items[0], by=world.chengdu_officer, share=True)
    assert [line["reference"] for line in anonymous.body("dialogues/")["results"]] == ["CHN-1"]
    assert [line["reference"] for line in anonymous.body("commitments/")["results"]] == [
        "CHN-1-01", "CHN-1-02", "CHN-1-04",
    ]  # fmt: skip
    assert anonymous.get("commitments/CHN-1-03/").status_code == 404
    assert anonymous.body("commitments/?search=data")["results"] == []
    assert anonymous.body("commitments/?kind=data")["results"] == []
    assert [line["reference"] for line in anonymous.body("action-items/")["results"]] == ["CHN-1-01-1", "CHN-1-01-2"]
    assert anonymous.body("status-reports/")["results"] == []
    assert anonymous.body("follow-ups/")["results"] == []
    item = anonymous.body(ITEM)
    assert item.keys() & {"on_track", "waiting_for", "last_reported_on", "latest_report", "requests"} == set()
    assert (item["status"], item["allowed_transitions"]) == ("in_progress", [])


def test_the_dialogue_that_comes_first_is_named(world: China, staff: Api) -> None:
    world.hold_second()
    sent = staff.post("dialogues/CHN-2/adopt/", {"footing": "agreed"})
    assert sent.status_code == 409
    assert sent.json() == {
        "type": "http://testserver/api/docs/problems/#not-ready",
        "title": "Something is still missing",
        "status": 409,
        "detail": "The dialogues of a series become final in order: CHN-1 comes first, unless it is cancelled.",
        "errors": [{"pointer": "", "reference": "CHN-1", "detail": "It comes first."}],
    }
