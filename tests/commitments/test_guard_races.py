"""Two transactions at once, past the actions and their locks: the guards hold all the same.

On PostgreSQL a trigger sees what was committed, so it must wait for the transaction that is about
to change what it rests on. On SQLite there is one writer at a time.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from django.db import IntegrityError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from accounts.guarding import guards, install
from commitments.models import Commitment, FollowUp
from dialogues.models import Dialogue
from tests.breaking import insert_statement
from tests.factories import CommitmentFactory, DialogueFactory, FollowUpFactory
from tests.guards import lifted

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time"),
]

type Statement = tuple[str, list[Any]]

ADOPT = "UPDATE dialogues_dialogue SET status = 'adopted', footing = 'agreed', adopted_on = held_on WHERE id = %s"


@contextmanager
def without_sharing() -> Iterator[None]:
    """The guards as they would be if they did not wait for the rows that they rest on."""
    alike = tuple(replace(guard, shares=None) for guard in guards())
    with lifted(connection):
        with patch("accounts.guarding.guards", return_value=alike):
            install(connection)
        yield


def race(first: Statement, second: Statement) -> tuple[bool, Exception | None]:
    """Run `first`, then `second` before `first` has committed.

    Returns whether `second` waited for it, and what it was refused with.
    """
    one, two = connection.copy(), connection.copy()
    try:
        one.set_autocommit(False)
        _execute(one, first)
        with ThreadPoolExecutor(1) as pool:
            # The connection is this thread's no more.
            two.inc_thread_sharing()
            second_result = pool.submit(_attempt, lambda: _execute(two, second))
            waited = _is_blocked_by(one)
            one.commit()
            return waited, second_result.result(timeout=20)
    finally:
        one.close()
        two.close()


def _execute(on: BaseDatabaseWrapper, statement: Statement) -> None:
    with on.cursor() as cursor:
        cursor.execute(*statement)


def _attempt(write: Callable[[], None]) -> Exception | None:
    try:
        write()
    except IntegrityError as error:
        return error
    return None


def _is_blocked_by(on: BaseDatabaseWrapper) -> bool:
    """Whether some transaction comes to wait for the one on this connection, within a second."""
    with on.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
        for _attempt_number in range(50):
            cursor.execute(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND %s = ANY (pg_blocking_pids(pid))", [pid]
            )
            if cursor.fetchone()[0]:
                return True
            cursor.execute("SELECT pg_sleep(0.02)")
    return False


@pytest.fixture
def agenda() -> tuple[Any, Any]:
    """An open commitment, and the next dialogue, held, on whose agenda it is not yet."""
    commitment: Any = CommitmentFactory(status="open")
    return commitment, DialogueFactory(series=commitment.dialogue.series)


def _adopted_with_pending() -> bool:
    return FollowUp.objects.filter(dialogue__status="adopted", decision="pending").exists()


def test_a_follow_up_waits_for_the_adoption(agenda: tuple[Any, Any]) -> None:
    commitment, dialogue = agenda
    row = FollowUpFactory.build(commitment=commitment, dialogue=dialogue)
    waited, refusal = race((ADOPT, [dialogue.pk]), insert_statement(row))
    assert waited
    assert "followup_at_unadopted_dialogue" in str(refusal)
    assert not _adopted_with_pending()


def test_the_adoption_waits_for_a_follow_up(agenda: tuple[Any, Any]) -> None:
    commitment, dialogue = agenda
    row = FollowUpFactory.build(commitment=commitment, dialogue=dialogue)
    waited, refusal = race(insert_statement(row), (ADOPT, [dialogue.pk]))
    assert waited
    assert "dialogue_adopted_with_nothing_pending" in str(refusal)
    assert not _adopted_with_pending()


@pytest.mark.parametrize("adoption_first", [True, False])
def test_without_waiting_both_would_succeed(agenda: tuple[Any, Any], adoption_first: bool) -> None:
    commitment, dialogue = agenda
    row = FollowUpFactory.build(commitment=commitment, dialogue=dialogue)
    statements = [(ADOPT, [dialogue.pk]), insert_statement(row)]
    with without_sharing():
        assert race(*(statements if adoption_first else statements[::-1])) == (False, None)
        assert _adopted_with_pending()


NARROW, WIDEN = (
    "UPDATE dialogues_dialogue SET visibility = 1 WHERE id = %s",
    "UPDATE commitments_commitment SET visibility = 3 WHERE id = %s",
)


@pytest.fixture
def published() -> Any:
    return CommitmentFactory(status="open", dialogue=DialogueFactory(visibility=3), visibility=1)


def _wider_than_its_dialogue() -> bool:
    return Commitment.objects.filter(visibility=3, dialogue__visibility=1).exists()


def test_widening_waits_for_narrowing(published: Any) -> None:
    waited, refusal = race((NARROW, [published.dialogue_id]), (WIDEN, [published.pk]))
    assert waited
    assert "commitment_not_wider_than_dialogue" in str(refusal)
    assert not _wider_than_its_dialogue()


def test_narrowing_waits_for_widening(published: Any) -> None:
    waited, refusal = race((WIDEN, [published.pk]), (NARROW, [published.dialogue_id]))
    assert waited
    assert "dialogue_not_narrower_than_commitments" in str(refusal)
    assert not _wider_than_its_dialogue()


def test_without_waiting_it_would_be_wider(published: Any) -> None:
    with without_sharing():
        assert race((NARROW, [published.dialogue_id]), (WIDEN, [published.pk])) == (False, None)
        assert _wider_than_its_dialogue()


def test_a_late_entry_waits_for_the_dialogue_to_be_reopened() -> None:
    dialogue: Any = DialogueFactory(status="adopted", last_commitment_number=1)
    row = CommitmentFactory.build(
        dialogue=dialogue,
        number=1,
        reference=f"{dialogue.reference}-01",
        lead=None,
        nobody_named=True,
        status="open",
        text_agreed="Coordinate better.",
        original_due_precision="year",
        original_due_on="2023-12-31",
        opened_on=dialogue.adopted_on,
        late_reason="It was on the last page.",
    )
    reopened = "UPDATE dialogues_dialogue SET status = 'held', footing = '', adopted_on = NULL WHERE id = %s"
    waited, refusal = race((reopened, [dialogue.pk]), insert_statement(row))
    assert waited
    assert "commitment_agreed_at_adopted_dialogue" in str(refusal)
    assert Dialogue.objects.get().status == "held"
    assert not Commitment.objects.exists()
