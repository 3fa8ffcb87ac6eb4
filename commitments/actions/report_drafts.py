"""Drafts of reports: one per action item and organisation, shared by its people."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from accounts.log import compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.models import ActionItem, ReportDraft
from dialogues.models import Stakeholder
from dialogues.standing import Standing
from urbanshift.errors import NotFound, Stale

from .locking import lock_item
from .refusals import Faults, require_live
from .reporting import SAYABLE


def save_draft(
    item: ActionItem,
    *,
    by: User,
    now: datetime,
    status: str = "",
    narrative: str = "",
    progress: int | None = None,
    on_track: str = "",
    waiting_for: str = "",
    waiting_for_stakeholder: Stakeholder | None = None,
    no_evidence_reason: str = "",
    reported_as_of: date | None = None,
    share: bool = False,
    version: int | None = None,
) -> ReportDraft:
    """Keep a report on a live item for later, in place of what was kept before.

    A draft may be incomplete and contradict itself; only single values that no report could
    carry are refused. `version` is that of the draft. What somebody else wrote last is
    replaced only by a person who says which version of it they saw.

    Raises NotAllowed, Invalid, Stale, Conflict (the item is not live).
    """
    with recording(by=by, now=now) as log:
        item = lock_item(item.pk)
        rules.require(Standing.of(by, on=now.date()), rules.REPORT, item)
        faults = Faults()
        if status and status not in SAYABLE:
            faults.add("status", _("Choose one of: %(values)s.") % {"values": ", ".join(SAYABLE)})
        if progress is not None and not 0 <= progress <= 100:
            faults.add("progress", _("Give the progress in percent, from 0 to 100."))
        faults.refuse()
        values = {
            "author": by,
            "status": status,
            "narrative": narrative,
            "progress": progress,
            "on_track": on_track,
            "waiting_for": waiting_for,
            "waiting_for_stakeholder": waiting_for_stakeholder,
            "no_evidence_reason": no_evidence_reason,
            "reported_as_of": reported_as_of,
            "share": share,
        }
        draft = _locked(item)
        if draft is None:
            require_live(item)
            return log.create(ReportDraft(action_item=item, stakeholder=item.owner, **values))
        compare_version(draft, version, reader=by)
        if version is None and draft.author_id != by.pk:
            raise Stale(
                _("A colleague has begun a report on this action. Look at it before you replace it."),
                version=draft.version,
            )
        require_live(item)
        log.save(draft, **values)
        return draft


def discard_draft(item: ActionItem, *, by: User, now: datetime, version: int | None = None) -> None:
    """Throw away what the item's owner has kept for later. Its last state stays in the history.

    Raises NotAllowed, NotFound (nothing was kept), Stale.
    """
    with recording(by=by, now=now) as log:
        item = lock_item(item.pk)
        rules.require(Standing.of(by, on=now.date()), rules.REPORT, item)
        draft = _locked(item)
        if draft is None:
            raise NotFound(_("There is no draft of a report on this action."))
        compare_version(draft, version, reader=by)
        log.delete(draft)


def _locked(item: ActionItem) -> ReportDraft | None:
    drafts = ReportDraft.objects.select_for_update(of=("self",)).select_related("author", "waiting_for_stakeholder")
    return drafts.filter(action_item=item, stakeholder=item.owner).first()
