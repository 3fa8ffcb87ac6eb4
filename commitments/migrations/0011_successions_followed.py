"""Which changes of owner followed a succession is told by what was written with them, where that is certain."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db import migrations


def name_successions(apps: Any, schema_editor: Any) -> None:
    """Name the succession of each line that one wrote; where none did for certain, the line names none."""
    successions: dict[int, list[Any]] = defaultdict(list)
    for one in apps.get_model("dialogues", "Succession").objects.order_by("pk"):
        successions[one.predecessor_id].append(one)
    lines = apps.get_model("commitments", "OwnerChange").objects
    for line in lines.filter(succession=None).order_by("pk").iterator():
        followed = _written_with(line, successions) or _taken_up_by(line, successions)
        if followed is not None:
            lines.filter(pk=line.pk).update(succession=followed)


def _written_with(line: Any, successions: dict[int, list[Any]]) -> Any:
    """The succession that was entered in one act with the line."""
    told = (line.to_stakeholder_id, line.recorded_at, line.reason)
    entered = successions.get(line.from_stakeholder_id, [])
    return next((one for one in entered if (one.successor_id, one.recorded_at, one.reason) == told), None)


def _taken_up_by(line: Any, successions: dict[int, list[Any]]) -> Any:
    """The succession by which, when the line was written, one organisation stood in place of the former owner: the new
    one, for the reason of that."""
    last, owner, passed = None, line.from_stakeholder_id, set()
    while owner not in passed:
        passed.add(owner)
        known = [one for one in successions.get(owner, []) if one.recorded_at <= line.recorded_at]
        if len(known) != 1:
            break
        [last] = known
        owner = last.successor_id
    if last is None or (last.successor_id, last.reason) != (line.to_stakeholder_id, line.reason):
        return None
    return last if line.changed_on >= last.succeeded_on else None


class Migration(migrations.Migration):
    # On its own: PostgreSQL makes no index of a table in the transaction that wrote references into it.
    dependencies = [("commitments", "0010_owner_change_succession")]

    operations = [migrations.RunPython(name_successions, migrations.RunPython.noop, elidable=True)]
