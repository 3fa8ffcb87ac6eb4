"""What migrations do with lines that are there."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from commitments.actions.adopting import adopt
from commitments.actions.owing import change_owner
from commitments.actions.succession import succeed
from commitments.models import OwnerChange
from tests.commitments.room import fresh, item, later, reopen_dialogue
from tests.guards import lifted
from tests.worlds import HELD, adopted, stakeholder

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE, AFTER = ("commitments", "0010_owner_change_succession"), ("commitments", "0011_successions_followed")


def test_a_change_of_owner_names_the_succession_that_it_followed() -> None:
    """And none where staff had chosen the same organisation, also in the words that tell of the succession."""
    world = adopted()
    heir, last = (stakeholder(name, world.country) for name in ("heir", "last"))
    act: dict[str, Any] = {"by": world.staff, "reason": "Merged by decree 12."}
    change_owner(item("CHN-1-01-2"), now=later(1), owner=world.bank, **act)
    for hours, one, other in (
        (2, world.ningbo_city, world.bank),
        (3, world.ministry, heir),
        (5, world.chengdu_city, heir),
        (6, heir, last),
    ):
        if hours == 5:
            reopen_dialogue(world, world.first, now=later(4))
        succeed(one, now=later(hours), kind="merged", successors=[other], succeeded_on=date(2025, hours, 1), **act)
    adopt(fresh(world.first), by=world.staff, now=later(7), footing="agreed", adopted_on=HELD)

    def told() -> list[tuple[str, str]]:
        lines = OwnerChange.objects.order_by("pk").select_related("succession__predecessor")
        return [
            (str(line.commitment or line.action_item), line.succession.predecessor.slug if line.succession else "")
            for line in lines
        ]

    written = told()
    assert written == [
        ("CHN-1-01-2", ""),
        ("CHN-1-01", "ministry-of-finance"),
        ("CHN-1-04", "ministry-of-finance"),
        ("CHN-1-01", "heir"),
        ("CHN-1-01-1", "heir"),
        ("CHN-1-03-1", "heir"),
        ("CHN-1-04", "heir"),
    ]
    with lifted(connection):
        OwnerChange.objects.update(succession=None)
        MigrationExecutor(connection).migrate([BEFORE])
        MigrationExecutor(connection).migrate([AFTER])
    assert told() == written
