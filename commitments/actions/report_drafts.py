"""Drafts of reports: one per action item and organisation, shared by its people, with files that are to go along."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.core.files.base import File
from django.utils.translation import gettext as _

from accounts.log import Log, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.files import MOST_EVIDENCE
from commitments.models import ActionItem, DraftFile, ReportDraft
from commitments.status import SAYABLE
from dialogues.models import Stakeholder
from dialogues.standing import Standing
from urbanshift.errors import Conflict, NotFound, Stale

from .checks import line_of
from .keeping_files import keeping, take_away_after_commit
from .locking import lock_item
from .refusals import Faults, require_live
from .reporting import LONGEST_NARRATIVE, too_long, too_many


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
    links: str = "",
    language: str = "",
    share: bool = False,
    left_out: Sequence[int] = (),
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
        if status:
            faults.require_known("status", status, SAYABLE)
        if progress is not None and not 0 <= progress <= 100:
            faults.add("progress", _("Give the progress in percent, from 0 to 100."))
        if len(narrative) > LONGEST_NARRATIVE:
            faults.add("narrative", too_long())
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
            "links": links,
            "language": language,
            "share": share,
            "left_out": list(left_out),
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
    """Throw away what the item's owner has kept for later, with its files. The history keeps who did it and
    when, not what it said.

    Raises NotAllowed, NotFound (nothing was kept), Stale.
    """
    with recording(by=by, now=now) as log:
        item = lock_item(item.pk)
        rules.require(Standing.of(by, on=now.date()), rules.REPORT, item)
        draft = _locked(item)
        if draft is None:
            raise nothing_kept()
        compare_version(draft, version, reader=by)
        for file in draft.files.all():
            _remove(log, file)
        log.delete(draft)


def nothing_kept() -> NotFound:
    """What is said where no draft is kept."""
    return NotFound(_("There is no draft of a report on this action."))


def add_file(item: ActionItem, *, by: User, now: datetime, file: File[bytes], title: str = "") -> DraftFile:
    """Put a file to the draft of a report on a live item, begun with it where there is none yet. It does not raise
    the draft's version: whoever writes on it has seen all the text there is.

    The same file is put there once: a sender who did not hear that it arrived sends it again. Without a title it
    has its name. Raises NotAllowed, Invalid (the file is not taken, see `commitments.files`), Conflict (the item is
    not live, or the draft has as many files as a report may).
    """
    # Looking at it takes long: it is done before anybody waits for a lock, and not for strangers.
    rules.require(Standing.of(by, on=now.date()), rules.REPORT, item)
    with keeping() as keep:
        kept = keep.keep(file)
        columns = kept.columns | {"title": line_of("title", title) or kept.title or _("File")}
        with recording(by=by, now=now) as log:
            item = lock_item(item.pk)
            rules.require(Standing.of(by, on=now.date()), rules.REPORT, item)
            require_live(item)
            draft = _locked(item) or log.create(ReportDraft(action_item=item, stakeholder=item.owner, author=by))
            there = list(draft.files.all())
            same = next((one for one in there if one.sent_sha256 == kept.sent_sha256), None)
            if same is not None:
                keep.take_away()
                return same
            if len(there) >= MOST_EVIDENCE:
                raise Conflict(too_many())
            return log.create(DraftFile(draft=draft, uploader=by, **columns))


def remove_file(file: DraftFile, *, by: User, now: datetime) -> None:
    """Take a file from a draft again. It goes once the transaction has committed.

    Raises NotAllowed, NotFound (it was removed, or sent, already).
    """
    with recording(by=by, now=now) as log:
        draft = ReportDraft.objects.filter(files=file.pk).first()
        if draft is not None:
            lock_item(draft.action_item_id)
            rules.require(Standing.of(by, on=now.date()), rules.CHANGE_DRAFT, draft)
        # Read once more, under the lock.
        found = DraftFile.objects.filter(pk=file.pk).first()
        if found is None:
            raise NotFound(_("This file is not there any more: a colleague removed it, or sent the report."))
        _remove(log, found)


def _remove(log: Log, file: DraftFile) -> None:
    take_away_after_commit(str(file.file.name))
    log.delete(file)


def _locked(item: ActionItem) -> ReportDraft | None:
    drafts = ReportDraft.objects.select_for_update(of=("self",)).select_related("author", "waiting_for_stakeholder")
    return drafts.filter(action_item=item, stakeholder=item.owner).first()
