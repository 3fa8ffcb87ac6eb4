"""Lists of commitments as they stood when a dialogue was adopted, by its snapshot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from commitments.models import (
    AcceptanceLine,
    Commitment,
    Snapshot,
    SnapshotLine,
)
from commitments.status import (
    Acceptance,
    PartyRole,
)
from dialogues.models import City, Stakeholder, Theme


def as_of_dialogue(commitments: Sequence[Commitment], snapshot: Snapshot) -> Sequence[Commitment]:
    """`commitments`, read for a list, as they stood on the day on which the dialogue of `snapshot` was adopted, which
    it was read with. Not to be saved.

    All that a line of a list shows, but for the names of what it refers to, its dialogue and its version. Five queries.
    """
    kept = {
        line.commitment_id: line.data
        for line in SnapshotLine.objects.filter(snapshot=snapshot, commitment__in=[one.pk for one in commitments])
    }
    organisations = _named(Stakeholder, kept, "lead", *PartyRole.values)
    cities, themes = _named(City, kept, "cities"), _named(Theme, kept, "themes")
    declined = _declined_since(snapshot, commitments)
    for one in commitments:
        data = kept[one.pk]
        for name in (
            "status", "acceptance", "title", "text", "text_agreed", "language", "level", "kind", "horizon", "progress",
            "progress_outside", "times_carried_over", "visibility",
        ):  # fmt: skip
            setattr(one, name, data[name])
        one.dialogue.footing = data["footing"]
        one.lead_id = organisations.get(data["lead"])
        one.due_precision, one.due_on = _stored(data["due"])
        one.original_due_precision, one.original_due_on = _stored(data["original_due"])
        one.overdue_at = snapshot.recorded_at if data["overdue"] else None
        if not one.insider and one.pk in declined:
            # Whose due had passed is not kept.
            one.overdue_at = None
            if one.acceptance == Acceptance.ACCEPTED and one.lead_id in declined[one.pk]:
                one.acceptance = Acceptance.PROPOSED
        one.last_reported_on = _day(data["last_reported_on"])
        shown: Any = one
        for role in PartyRole.values:
            setattr(shown, f"{role}_ids", [organisations[slug] for slug in data[role]])
        shown.city_ids = [cities[slug] for slug in data["cities"]]
        shown.theme_ids = [themes[slug] for slug in data["themes"]]
        shown.item_statuses = [status for status, count in data["action_items"].items() for _one in range(count)]
    return commitments


def _declined_since(snapshot: Snapshot, commitments: Sequence[Commitment]) -> dict[int, set[int | None]]:
    """Who has declined since, or declined on a later day, by the commitment: its lead, and None for an owner of an
    action of it. Where the dialogue was reopened meanwhile its day is not known any more, and all count who declined
    on any."""
    day = snapshot.dialogue.adopted_on
    since = Q(recorded_at__gt=snapshot.recorded_at) | Q(answered_on__gt=day) if day else Q()
    of_them = Q(commitment__in=commitments) | Q(action_item__commitment__in=commitments)
    lines = AcceptanceLine.objects.filter(since, of_them, acceptance=Acceptance.DECLINED)
    found: dict[int, set[int | None]] = defaultdict(set)
    for step, lead, above in lines.values_list("commitment", "stakeholder", "action_item__commitment"):
        found[step or above].add(lead if step else None)
    return dict(found)


def _named(model: Any, kept: dict[int, dict[str, Any]], *fields: str) -> dict[str, int]:
    """The ids of the records that these fields of the snapshot name, by their slugs."""
    said = [data[field] for data in kept.values() for field in fields]
    slugs = {slug for one in said if one for slug in ([one] if isinstance(one, str) else one)}
    return dict(model.objects.filter(slug__in=slugs).values_list("slug", "pk"))


def _stored(due: dict[str, str | None]) -> tuple[str, date | None]:
    return due["precision"] or "", _day(due["on"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
