"""`Idempotency-Key`: what is sent again is answered as before, and done once."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError

from accounts.actions import blank_account
from accounts.models import ChangeEvent, IdempotencyRecord
from commitments.actions import meeting
from commitments.actions.owing import change_owner
from commitments.models import ActionItem, StatusReport
from dialogues.status import Visibility
from tests.api.client import Api
from tests.api.conftest import TODAY, as_user, key_of
from tests.worlds import China, adopted
from urbanshift.api import idempotency

pytestmark = pytest.mark.django_db

REPORTS = "action-items/CHN-1-01-1/status-reports/"
REPORT = {"status": "in_progress", "narrative": "The office was founded."}


story = adopted


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].rpartition("#")[2]


def test_the_first_answer_is_given_again(world: China, chengdu: Api) -> None:
    first = chengdu.post(REPORTS, REPORT, idempotency_key="a-1")
    assert first.status_code == 201
    events = ChangeEvent.objects.count()
    # However it is written.
    body = '{"narrative": "The office was founded.",\n "status":"in_progress"}'
    again = chengdu.send("POST", REPORTS, body, content_type="application/json", idempotency_key='"a-1"')
    assert (again.status_code, again.content) == (201, first.content)
    for name in ("Location", "ETag", "Content-Type", "Vary", "Cache-Control"):
        assert again[name] == first[name], name
    assert (StatusReport.objects.count(), ChangeEvent.objects.count()) == (1, events)
    # Without a key, and with another one, it is another report.
    assert chengdu.post(REPORTS, REPORT).json()["id"] != first.json()["id"]
    assert chengdu.post(REPORTS, REPORT, idempotency_key="a-2").json()["id"] != first.json()["id"]


def test_another_request_under_the_same_key_is_refused(world: China, chengdu: Api) -> None:
    assert chengdu.post(REPORTS, REPORT, idempotency_key="a-1").status_code == 201
    others: list[tuple[str, Any, dict[str, str]]] = [
        (REPORTS, REPORT | {"narrative": "Another."}, {}),
        ("action-items/CHN-1-03-1/status-reports/", REPORT, {}),
        (REPORTS, REPORT, {"if_match": '"1.a"'}),
    ]
    for path, body, headers in others:
        assert refusal(chengdu.post(path, body, idempotency_key="a-1", **headers)) == (422, "key-reused")
    assert StatusReport.objects.count() == 1


def test_each_credential_has_its_own_keys(world: China, chengdu: Api, staff: Api) -> None:
    another = as_user(world.chengdu_officer)
    session = Api()
    session.client.force_login(world.chengdu_officer)
    ids = {api.post(REPORTS, REPORT, idempotency_key="a").json()["id"] for api in (chengdu, another, session, staff)}
    assert len(ids) == 4
    assert sorted(IdempotencyRecord.objects.values_list("credential", flat=True)) == sorted(
        [f"key:{api.key.partition('.')[0]}" for api in (chengdu, another, staff)] + [f"user:{world.chengdu_officer.pk}"]
    )


def test_a_refusal_keeps_nothing(world: China, chengdu: Api, ningbo: Api) -> None:
    assert refusal(chengdu.post(REPORTS, {"status": "lost"}, idempotency_key="a")) == (422, "invalid")
    assert refusal(ningbo.post(REPORTS, REPORT, idempotency_key="a")) == (403, "not-allowed")
    assert not IdempotencyRecord.objects.exists()
    assert chengdu.post(REPORTS, REPORT, idempotency_key="a").status_code == 201


def test_a_key_helps_nobody_to_what_they_may_not(world: China, chengdu: Api) -> None:
    first = chengdu.post(REPORTS, REPORT, idempotency_key="a")
    assert first.status_code == 201
    reader = Api(key_of(world.chengdu_officer, "read"))
    assert refusal(reader.post(REPORTS, REPORT, idempotency_key="a")) == (403, "not-allowed")
    assert refusal(Api().post(REPORTS, REPORT, idempotency_key="a")) == (401, "not-authenticated")


def test_the_record_is_shown_as_it_is_by_then(world: China, chengdu: Api, staff: Api) -> None:
    body = {"title": "A plan", "due": {"precision": "none"}}
    first = chengdu.post("commitments/CHN-1-01/action-items/", body, idempotency_key="a")
    item = first.json()["reference"]
    change = {"title": "The plan", "reason": "There is but one."}
    assert staff.patch(f"action-items/{item}/", change, if_match='"1"').status_code == 200
    again = chengdu.post("commitments/CHN-1-01/action-items/", body, idempotency_key="a")
    assert (again.status_code, again["Location"]) == (201, first["Location"])
    assert again.json() == {**first.json(), "title": "The plan", "version": 2}


def test_what_was_retracted_is_not_answered_again(world: China, chengdu: Api) -> None:
    first = chengdu.post(REPORTS, REPORT, idempotency_key="a")
    address = first["Location"]
    assert chengdu.post(f"{address}retraction/", {"reason": "The wrong city."}).status_code == 201
    again = chengdu.post(REPORTS, REPORT, idempotency_key="a")
    assert (again.status_code, again["Location"]) == (201, address)
    assert again.json() == chengdu.body(address)
    assert "narrative" not in again.json()
    assert StatusReport.objects.count() == 1


def test_what_left_the_callers_sight_is_not_answered_again(world: China, ningbo: Api, bank: Api) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": TODAY}
    meeting.publish(world.first, visibility=Visibility.PUBLIC, **by)
    body = {"title": "A plan", "due": {"precision": "none"}}
    sent: list[tuple[Api, str, Any]] = [
        (ningbo, "action-items/CHN-1-01-2/status-reports/", REPORT),
        (ningbo, "commitments/CHN-1-01/action-items/", body),
        (bank, "commitments/CHN-1-01/action-items/", body),
    ]

    def send() -> list[Any]:
        return [api.post(path, said, idempotency_key="a" + path) for api, path, said in sent]

    firsts = send()
    assert [one.status_code for one in firsts] == [201] * 3
    # Nobody's officer any more, and no owner: what is open to the public is left to them.
    world.ningbo_officer.memberships.update(ends_on=(TODAY - timedelta(days=1)).date())
    change_owner(
        ActionItem.objects.get(reference=firsts[2].json()["reference"]),
        owner=world.ningbo_city,
        reason="It is theirs.",
        **by,
    )
    report, *items = send()
    assert refusal(report) == (404, "not-found")
    assert [one.status_code for one in items] == [201] * 2
    for again, first, (api, *_) in zip(items, firsts[1:], sent[1:], strict=True):
        assert again["Location"] == first["Location"]
        assert again.json() == api.body(first["Location"]) != first.json()
    meeting.publish(world.first, visibility=Visibility.PARTICIPANTS, **by)
    for again, first, (api, *_) in zip(send(), firsts, sent, strict=True):
        assert refusal(again) == refusal(api.get(first["Location"])) == (404, "not-found")
        assert "Location" not in again
    assert IdempotencyRecord.objects.count() == 3


def test_what_the_answer_said_is_kept_nowhere(world: China, chengdu: Api, staff: Api) -> None:
    first = chengdu.post(REPORTS, REPORT, idempotency_key="a")
    second = world.hold_second()
    decision = f"dialogues/{second.reference}/follow-ups/CHN-1-04/"
    told = [
        staff.post(decision, {"decision": "withdrawn", "reason": reason}, idempotency_key=key)
        for key, reason in (("b", "It is done."), ("c", "It is moot."))
    ]
    assert [one.status_code for one in told] == [201, 200]
    kept = IdempotencyRecord.objects.order_by("pk").values_list("status", "headers", "made")
    line = str(told[0].json()["id"])
    assert list(kept) == [
        (201, {"Location": first["Location"]}, str(first.json()["id"])),
        (201, {"Location": told[0]["Location"]}, line),
        (200, {"Content-Location": told[0]["Location"]}, line),
    ]
    again = staff.post(decision, {"decision": "withdrawn", "reason": "It is moot."}, idempotency_key="c")
    assert (again.status_code, again.json(), again["ETag"]) == (200, told[1].json(), told[1]["ETag"])


@pytest.mark.parametrize("key", ["", '""', '"a', 'a"', "a b", "é", "a" * 256, 'a"b', "a\\b"])
def test_what_is_no_key(world: China, chengdu: Api, key: str) -> None:
    assert refusal(chengdu.post(REPORTS, REPORT, idempotency_key=key)) == (400, "bad-request")
    assert not StatusReport.objects.exists()


def test_every_post_takes_one(world: China, chengdu: Api) -> None:
    body = {"title": "A plan", "due": {"precision": "none"}}
    answers = [chengdu.post("commitments/CHN-1-01/action-items/", body, idempotency_key="b") for _ in range(2)]
    assert [(one.status_code, one["Location"], one.content) for one in answers] == [
        (201, "http://testserver/api/v1/action-items/CHN-1-01-3/", answers[0].content)
    ] * 2
    assert ActionItem.objects.filter(title="A plan").count() == 1


def test_one_in_flight_is_refused_for_now(world: China, chengdu: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    class TooLongError(Exception):
        pgcode = "55P03"

    def waiting(record: IdempotencyRecord, **options: Any) -> None:
        raise OperationalError("canceling statement due to lock timeout") from TooLongError()

    monkeypatch.setattr(IdempotencyRecord, "save", waiting)
    answer = chengdu.post(REPORTS, REPORT, idempotency_key="a")
    assert refusal(answer) == (409, "in-flight")
    assert answer["Retry-After"] == "5"


def test_a_database_that_is_away_is_no_request_in_flight(
    world: China, chengdu: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(**options: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(idempotency, "claim", away)
    assert refusal(chengdu.post(REPORTS, REPORT, idempotency_key="a")) == (503, "unavailable")


def test_answers_are_forgotten(world: China, chengdu: Api, ningbo: Api) -> None:
    for key in ("old", "new"):
        assert chengdu.post(REPORTS, REPORT, idempotency_key=key).status_code == 201
    IdempotencyRecord.objects.filter(key="old").update(recorded_at=TODAY - timedelta(hours=48, seconds=1))
    IdempotencyRecord.objects.filter(key="new").update(recorded_at=TODAY - timedelta(hours=48))
    out = StringIO()
    call_command("forget_answers", stdout=out)
    assert out.getvalue() == "Answers deleted: 1.\n"
    assert IdempotencyRecord.objects.get().key == "new"
    # What was answered to somebody goes with their account.
    assert ningbo.post("action-items/CHN-1-01-2/status-reports/", REPORT, idempotency_key="a").status_code == 201
    blank_account(world.chengdu_officer, by=world.admin, now=TODAY, reason="They left.")
    assert IdempotencyRecord.objects.get().credential == f"key:{ningbo.key.partition('.')[0]}"
