"""Ways to read the spreadsheets of others, kept under a name for the next delivery."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from accounts.log import Log, compare_version, recording, still_there
from accounts.models import User
from commitments import rules
from commitments.models import SheetProfile
from dialogues.standing import Standing


def keep_profile(log: Log, kind: str, name: str, mapping: dict[str, Any]) -> SheetProfile:
    """Keep `mapping` under a name, in the place of what was kept under it."""
    there = SheetProfile.objects.select_for_update(no_key=True).filter(kind=kind, name=name).first()
    if there is None:
        return log.create(SheetProfile(kind=kind, name=name, mapping=mapping))
    log.save(there, mapping=mapping)
    return there


def delete_profile(profile: SheetProfile, *, by: User, now: datetime, version: int | None = None) -> None:
    """Offer a way to read spreadsheets no more. What was read by it stays, and so does how each of these was read.

    Raises NotAllowed, Stale.
    """
    with recording(by=by, now=now) as log:
        found = still_there(SheetProfile.objects.select_for_update().filter(pk=profile.pk))
        rules.require(Standing.of_account(by), rules.ENTER)
        compare_version(found, version, reader=by)
        log.delete(found)
