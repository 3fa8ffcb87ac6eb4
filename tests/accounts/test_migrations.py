"""What migrations do with records that are there."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from accounts.models import IdempotencyRecord
from tests.factories import NOW
from tests.guards import lifted

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_was_answered_before_is_known_by_its_record() -> None:
    """And what was said is gone, from the day on which it is not kept any more."""
    before, after = ("accounts", "0001_initial"), ("accounts", "0002_answers_by_record")
    facts: dict[str, Any] = {"credential": "key:abcdefgh", "fingerprint": "0" * 64, "status": 201, "recorded_at": NOW}
    bodies = ["", *(f'{{"url":"https://x.example/api/v1/{url}/"}}' for url in ("status-reports/7", "dialogues/CHN-1"))]
    with lifted(connection):
        executor = MigrationExecutor(connection)
        executor.migrate([before])
        records = executor.loader.project_state([before]).apps.get_model("accounts", "IdempotencyRecord").objects
        for number, body in enumerate(bodies):
            records.create(key=f"{number}", body=body, **facts)
        executor = MigrationExecutor(connection)
        executor.migrate([after])
        # With what rests on it, which went back with it.
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes())
    assert list(IdempotencyRecord.objects.order_by("key").values_list("made", flat=True)) == ["", "7", "CHN-1"]
