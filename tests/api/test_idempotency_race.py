"""Eight requests with one key at once: one report, and eight times the same answer."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from accounts import idempotency
from accounts.models import ChangeEvent, DataStamp, IdempotencyRecord
from commitments.models import StatusReport
from tests.api.client import Api
from tests.api.conftest import TODAY, key_of
from tests.worlds import china

pytestmark = pytest.mark.django_db(transaction=True)

REPORTS = "action-items/CHN-1-01-1/status-reports/"
REPORT = {"status": "in_progress", "narrative": "The office was founded."}


@pytest.fixture
def key(db: None) -> str:
    world = china()
    world.adopt_first()
    return key_of(world.chengdu_officer)


@pytest.fixture
def eight() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as pool:
        yield pool
        # Each thread has a connection of its own.
        ready = Barrier(8)

        def leave(_: int) -> None:
            ready.wait()
            connection.close()

        list(pool.map(leave, range(8)))


def test_one_of_them_is_done(key: str, eight: ThreadPoolExecutor) -> None:
    stamp = DataStamp.objects.get().value
    ready = Barrier(8)

    def send(_number: int) -> Any:
        ready.wait()
        return Api(key).post(REPORTS, REPORT, idempotency_key="the-same")

    answers = list(eight.map(send, range(8)))
    assert {(answer.status_code, answer["Location"], answer.content) for answer in answers} == {
        (201, answers[0]["Location"], answers[0].content)
    }
    assert (StatusReport.objects.count(), IdempotencyRecord.objects.count()) == (1, 1)
    assert DataStamp.objects.get().value == stamp + 1
    assert ChangeEvent.objects.filter(type="status_report").count() == 1


@pytest.mark.skipif(connection.vendor == "sqlite", reason="There one lock is for all, and has a time-out of its own.")
def test_one_that_takes_too_long_is_not_waited_for(
    key: str, eight: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idempotency, "LOCK_WAIT", 0.01)
    with transaction.atomic():
        idempotency.claim(credential=f"key:{key.partition('.')[0]}", key="the-same", fingerprint="0" * 64, now=TODAY)
        answer = eight.submit(lambda: Api(key).post(REPORTS, REPORT, idempotency_key="the-same")).result()
        assert (answer.status_code, answer.json()["type"].rpartition("#")[2]) == (409, "in-flight")
        transaction.set_rollback(True)
    # It was refused after all, so the key is as good as new.
    assert Api(key).post(REPORTS, REPORT, idempotency_key="the-same").status_code == 201
