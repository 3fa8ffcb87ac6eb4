"""Reporting: what an owner says about its action item, and what shows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.validators import URLValidator
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.log import Log, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.figures import ItemState, progress_under_way, recall, refresh, zone_of
from commitments.files import MOST_EVIDENCE, plain_name
from commitments.models import AcceptanceLine, ActionItem, DraftFile, Evidence, ReportDraft, Sharing, StatusReport
from commitments.querysets.report import EvidenceQuerySet
from commitments.status import (
    SAYABLE,
    Acceptance,
    Circle,
    Finding,
    ItemStatus,
    OnTrack,
    WaitingFor,
    Who,
    may_move,
)
from dialogues.models import Stakeholder
from dialogues.models.choices import check_language
from dialogues.standing import Standing, inherited
from urbanshift.errors import Fault, IllegalMove, Invalid, Stale
from urbanshift.text import fault_in, plain, titled

from .checks import day_of, text_of
from .keeping_files import KeptFile, keeping
from .locking import lock_item
from .refusals import Faults, require_not_declined, require_open
from .sharing import require_within_reach

LONGEST_NARRATIVE = 20_000
"""Characters of what was done: some ten pages, which a phone still loads. The rest goes into a file."""

link = URLValidator(
    schemes=["http", "https"],
    message=gettext_lazy(
        "Copy the full address from the browser: it begins with https:// or http:// and has no blank in it."
    ),
)


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """A link or a file that shows what a report says: exactly one of the two. A file without a title has its name."""

    url: str = ""
    title: str = ""
    file: File[bytes] | None = None


def too_long() -> str:
    """What is said of a narrative beyond `LONGEST_NARRATIVE`."""
    return _("Use at most %(count)d characters, and attach the rest as a file.") % {"count": LONGEST_NARRATIVE}


def report(
    item: ActionItem,
    *,
    by: User,
    now: datetime,
    status: str,
    narrative: str = "",
    reported_as_of: date | None = None,
    progress: int | None = None,
    on_track: str = "",
    waiting_for: str = "",
    waiting_for_stakeholder: Stakeholder | None = None,
    evidence: Sequence[NewEvidence] = (),
    files: Collection[int] | None = None,
    again: Collection[int] = (),
    no_evidence_reason: str = "",
    share: bool = False,
    language: str = "en",
    draft_seen: int | None = None,
    version: int | None = None,
) -> StatusReport:
    """Take an owner's report on a live item; staff who do not speak for the owner report on its behalf.

    Reporting accepts what was proposed, as of the day the report speaks of. `share` opens the
    content to those who were in the room in the same act. `files` are the ids of the files that lie with
    the draft, as the sender saw them: they go along as evidence. `again` are the ids of evidence of a report that
    was sent back, see `given_again`: this report has them, too, each by a line of its own. A draft of it is used up
    that the sender saw as of version `draft_seen`, or, where nothing is said of that, wrote; not while files lie with
    it that the sender did not name. What a colleague keeps meanwhile stays.

    Raises NotAllowed (a stranger, or `share` by somebody who does not speak for the owner),
    Invalid (see `check_report`), Stale (also where other files lie with the draft than `files`, or what was to be
    given `again` cannot be), Conflict
    (the commitment is not open, or the owner declined), IllegalMove (the table of moves).
    """
    # Looking at files takes long: it is done before anybody waits for a lock, and not for strangers.
    rules.require(Standing.of(by, on=now.date()), rules.REPORT, item)
    with keeping() as keep:
        kept = keep.keep_each(one.file for one in evidence)
        with recording(by=by, now=now) as log:
            item = lock_item(item.pk)
            commitment = item.commitment
            who = Standing.of(by, on=now.date())
            rules.require(who, rules.REPORT, item)
            if share:
                rules.require(who, rules.SHARE, StatusReport(stakeholder=item.owner), circle=Circle.PARTICIPANTS)
            draft = ReportDraft.objects.select_for_update().filter(action_item=item, stakeholder=item.owner).first()
            lying = list(draft.files.all()) if draft else []
            brought = lying if files is not None else []
            shown = list(given_again(item, on=now.date()).filter(pk__in=again)) if again else []
            line, made = check_report(
                item, now=now, status=status, narrative=narrative, reported_as_of=reported_as_of, progress=progress,
                on_track=on_track, waiting_for=waiting_for, waiting_for_stakeholder=waiting_for_stakeholder,
                evidence=evidence, kept=kept, brought=[*shown, *brought], no_evidence_reason=no_evidence_reason,
                language=language,
            )  # fmt: skip
            compare_version(item, version, reader=by, confidant=who.owned)
            _require_as_seen(item, shown=shown, again=again, lying=lying, files=files)
            require_open(commitment)
            require_not_declined(item)
            require_move(item, line.status)
            if share:
                require_within_reach(commitment, Circle.PARTICIPANTS)

            line.on_behalf = not who.speaks_for(item.owner_id)
            _enter(log, line, made, share=share)
            for file in brought:
                log.delete(file)
            if draft and brought == lying and uses_up(draft, by=by, seen=draft_seen):
                log.delete(draft)
            refresh(log, [commitment])
            return line


def _require_as_seen(
    item: ActionItem,
    *,
    shown: Sequence[Evidence],
    again: Collection[int],
    lying: Sequence[DraftFile],
    files: Collection[int] | None,
) -> None:
    """Raise Stale where what may be `shown` again, or what is `lying` with the draft, is not what the sender saw."""
    if {one.pk for one in shown} != set(again):
        raise Stale(
            _("What was sent back is not all there any more. Look at what is left and send the report again."),
            version=item.version,
        )
    if files is not None and {one.pk for one in lying} != set(files):
        raise Stale(
            _("A colleague added or removed a file meanwhile. Look at the files and send the report again."),
            version=item.version,
        )


def _enter(log: Log, line: StatusReport, evidence: Sequence[Evidence], *, share: bool) -> None:
    """Write a report and what goes with it, and let its action stand as it says."""
    log.create(line)
    for one in evidence:
        one.report = line
        log.create(one)
    if share:
        log.create(Sharing(report=line, circle=Circle.PARTICIPANTS))
    if accepted := accepted_by(line):
        log.create(accepted)
    item = line.action_item
    if not log.save(item, **columns_reported(recall(item))):
        log.raise_version(item)


def accepted_by(line: StatusReport) -> AcceptanceLine | None:
    """The line that tells that a report accepted what was proposed, not stored; None where that was accepted before."""
    if line.action_item.acceptance == Acceptance.ACCEPTED:
        return None
    return AcceptanceLine(
        action_item=line.action_item,
        stakeholder=line.stakeholder,
        on_behalf=line.on_behalf,
        acceptance=Acceptance.ACCEPTED,
        answered_on=line.reported_as_of,
    )


def columns_reported(state: ItemState) -> dict[str, Any]:
    """The columns of an action that was reported on and stands so now."""
    return {"acceptance": Acceptance.ACCEPTED, "last_reported_on": state.last_reported_on, **state.columns}


def uses_up(draft: ReportDraft, *, by: User, seen: int | None = None) -> bool:
    """Whether a report that is sent takes the draft with it: that which was seen, as of its version, or one's own."""
    return draft.author_id == by.pk if seen is None else draft.version == seen


def given_again(item: ActionItem, *, on: date) -> EvidenceQuerySet:
    """What showed the last report on the item and may show the next one, too, because that one was sent back.

    Of the owner on the day `on` only, or of those it succeeded by then; neither retracted nor destroyed. The same file
    is not sent twice: the lines share it.
    """
    owners = frozenset({item.owner_id})
    sent_back = item.status == ItemStatus.IN_PROGRESS and item.latest_report_id is not None
    lines: EvidenceQuerySet = Evidence.objects.filter(retraction=None, destroyed_at=None).order_by("pk")
    return lines.filter(
        report=item.latest_report_id if sent_back else None,
        report__verification__finding=Finding.RETURNED,
        report__stakeholder__in=owners | inherited(owners, on=on),
    )


def check_report(
    item: ActionItem,
    *,
    now: datetime,
    status: str,
    narrative: str = "",
    reported_as_of: date | None = None,
    progress: int | None = None,
    on_track: str = "",
    waiting_for: str = "",
    waiting_for_stakeholder: Stakeholder | None = None,
    evidence: Sequence[NewEvidence] = (),
    kept: Sequence[KeptFile | Invalid | None] = (),
    brought: Sequence[Evidence | DraftFile] = (),
    no_evidence_reason: str = "",
    language: str = "en",
    under_way: int | None = None,
) -> tuple[StatusReport, list[Evidence]]:
    """The report that these values make on `item`, and its evidence, none of it stored.

    Every report needs a narrative, one that keeps the status as well: news without words is
    none. A report of completion needs evidence, or the reason why there is none. The day it
    speaks of lies between the day of the dialogue and today at the place; with an earlier one than
    that of the latest report the status is kept, since that one decides (`state_of`). Progress stays
    as it is unless it is given; a report of completion makes it 100, and taking that back makes
    it what it was before: `under_way`, which is asked for unless it is given.

    Raises Invalid naming every fault.
    """
    faults = Faults()
    faults.require_known("status", status, SAYABLE)
    with faults:
        narrative = text_of("narrative", narrative, _("Say in a few words what was done and what comes next."))
    if len(narrative) > LONGEST_NARRATIVE:
        faults.add("narrative", too_long())
    with faults:
        day = day_of(
            "reported_as_of", reported_as_of, now=now, zone=zone_of(item), not_before=item.commitment.dialogue.first_day
        )
        _require_no_earlier_move(item, status, day)
    if progress is None:
        progress = _progress_kept(item, status, under_way)
    elif isinstance(progress, bool) or not isinstance(progress, int) or not 0 <= progress <= 100:
        faults.add("progress", _("Give the progress in percent, from 0 to 100."))
    _check_outlook(faults, on_track, waiting_for, waiting_for_stakeholder)
    made: list[Evidence] = []
    with faults:
        made = check_evidence(evidence, kept, brought)
    with faults:
        no_evidence_reason = text_of("no_evidence_reason", no_evidence_reason)
    if status == ItemStatus.REPORTED_COMPLETE and not (evidence or brought or no_evidence_reason):
        faults.add(
            "evidence", _("Show that it is done by a file or a link, or say why there is no evidence."), "required"
        )
    try:
        check_language(language)
    except ValidationError as error:
        faults.add("language", error.messages[0])
    faults.refuse()
    line = StatusReport(
        action_item=item,
        stakeholder=item.owner,
        status_before=item.status,
        status=status,
        narrative=narrative,
        language=language,
        progress=progress,
        on_track=on_track,
        waiting_for=waiting_for,
        waiting_for_stakeholder=waiting_for_stakeholder,
        no_evidence_reason=no_evidence_reason,
        reported_as_of=day,
        item_version=item.version + 1,
    )
    return line, made


def _progress_kept(item: ActionItem, status: str, under_way: int | None) -> int:
    """The progress of an item that is reported to be `status`, where the report gives none; `under_way` as in
    `check_report`."""
    if status == ItemStatus.REPORTED_COMPLETE:
        return 100
    if item.status != ItemStatus.REPORTED_COMPLETE:
        return item.progress
    return progress_under_way([item])[item.pk] if under_way is None else under_way


def _check_outlook(faults: Faults, on_track: str, waiting_for: str, stakeholder: Stakeholder | None) -> None:
    """Add what is wrong with what a report says of what is to come."""
    if on_track:
        faults.require_known("on_track", on_track, OnTrack.values)
    if waiting_for:
        faults.require_known("waiting_for.kind", waiting_for, WaitingFor.values)
    if stakeholder is not None and not waiting_for:
        faults.add("waiting_for.kind", _("Say what the action waits for from them."), "required")


def _require_no_earlier_move(item: ActionItem, status: str, day: date) -> None:
    """Raise Invalid where a report that speaks of an earlier day than the latest one would move the action."""
    told = item.last_reported_on
    if told is None or day >= told or status == item.status or not may_move(item.status, status, Who.OWNER):
        return
    if item.status == ItemStatus.REPORTED_COMPLETE:
        message = _("It was reported complete as of %(day)s. To take that back, give that day or a later one.")
    else:
        message = _("The latest report is as of %(day)s. To say another status, give that day or a later one.")
    raise Invalid(_("A date is too early."), [Fault("reported_as_of", message % {"day": date_format(told)})])


def check_evidence(
    evidence: Sequence[NewEvidence],
    kept: Sequence[KeptFile | Invalid | None] = (),
    brought: Sequence[Evidence | DraftFile] = (),
) -> list[Evidence]:
    """The evidence that these make, not stored: what is `brought` from a draft or an earlier report, then the rest. A
    link that is given twice is one piece. Pure.

    `kept` says of the file of each of `evidence` what became of it; without that, of none. Raises Invalid naming
    every fault.
    """
    faults: list[Fault] = []
    made = [Evidence(**file.columns) for file in brought]
    if len(brought) + len(evidence) > MOST_EVIDENCE:
        faults.append(Fault("evidence", too_many()))
    longest_url = Evidence._meta.get_field("url").max_length or 0
    longest_title = Evidence._meta.get_field("title").max_length or 0
    for place, one in enumerate(evidence):
        at = f"evidence.{place}"
        url, title = plain(one.url), plain(one.title)
        no_text = [fault_in(f"{at}.url", url, lines=False), fault_in(f"{at}.title", title, lines=False)]
        faults += filter(None, no_text)
        if len(title) > longest_title:
            faults.append(Fault(f"{at}.title", _("Use at most %(count)d characters.") % {"count": longest_title}))
        if bool(url) == (one.file is not None):
            faults.append(Fault(f"{at}.url", _("Give a link or a file, one of the two."), "required"))
        elif one.file is not None:
            file = kept[place] if kept else None
            if isinstance(file, Invalid):
                name = title or plain_name(one.file.name or "", longest_title)
                faults += [Fault(f"{at}.file", f"{name}: {fault.message}", fault.code) for fault in file.faults]
            elif file is not None:
                columns = file.columns
                made.append(Evidence(**{**columns, "title": title or columns["title"]}))
        else:
            try:
                check_link(url)
            except ValidationError as refused:
                faults.append(Fault(f"{at}.url", refused.message))
            if len(url) > longest_url:
                faults.append(Fault(f"{at}.url", _("Use at most %(count)d characters.") % {"count": longest_url}))
            if url not in {other.url for other in made}:
                made.append(Evidence(url=url, title=title))
    if faults:
        raise Invalid(_("Some of the evidence is not valid."), faults)
    return made


def check_link(url: str) -> None:
    """Refuse what is no full address, and one that says with which name and password it opens."""
    try:
        link(url)
    except ValidationError as refused:
        raise ValidationError(titled(Truncator(url).chars(60), refused.message)) from refused
    if "@" in urlsplit(url).netloc:
        raise ValidationError(_("Leave name and password out: everybody who reads the report would read them."))


def too_many() -> str:
    """The sentence that refuses more than a report takes."""
    return _("A report has %(count)d files and links at most. Leave some out, or give one link to them all.") % {
        "count": MOST_EVIDENCE
    }


def require_move(item: ActionItem, to: str) -> None:
    """Raise IllegalMove unless the table of moves lets a report move the item to `to`."""
    if not may_move(item.status, to, Who.OWNER):
        raise IllegalMove(
            _("An action that is %(status)s does not become %(to)s by a report.")
            % {"status": item.get_status_display(), "to": ItemStatus(to).label},
            [Fault("status", _("Look at where the action stands now and choose another status."))],
        )
