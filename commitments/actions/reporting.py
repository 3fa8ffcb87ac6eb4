"""Reporting: what an owner says about its action item, and what shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from accounts.log import compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.figures import ItemState, progress_under_way, refresh, zone_of
from commitments.models import AcceptanceLine, ActionItem, Evidence, ReportDraft, Sharing, StatusReport
from commitments.status import (
    ITEM_MOVES,
    Acceptance,
    Circle,
    ItemStatus,
    OnTrack,
    WaitingFor,
    Who,
    may_move,
)
from dialogues.models import Stakeholder
from dialogues.models.choices import language_tag
from dialogues.standing import Standing
from urbanshift.errors import Fault, IllegalMove, Invalid
from urbanshift.text import fault_in, plain

from .checks import day_of, text_of
from .locking import lock_item
from .refusals import Faults, require_not_declined, require_open
from .sharing import require_within_reach

SAYABLE = [
    status for status in ItemStatus if any(to == status and who & Who.OWNER for (_from, to), who in ITEM_MOVES.items())
]
"""The statuses that a report can carry at all; from where which may follow is in the table of moves."""

link = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """A link or a file that shows what a report says: exactly one of the two.

    `file` is its content, `name` what its sender called it.
    """

    url: str = ""
    title: str = ""
    file: bytes | None = None
    name: str = ""


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
    no_evidence_reason: str = "",
    share: bool = False,
    language: str = "en",
    version: int | None = None,
) -> StatusReport:
    """Take an owner's report on a live item; staff who do not speak for the owner report on its behalf.

    Reporting accepts what was proposed, as of the day the report speaks of. `share` opens the
    content to those who were in the room in the same act. A draft of it is used up: anybody's
    of the organisation when it reports itself, else only the sender's own.

    Raises NotAllowed (a stranger, or `share` by somebody who does not speak for the owner),
    Invalid (see `check_report`), Stale, Conflict (the commitment is not open, or the owner
    declined), IllegalMove (the table of moves).
    """
    made: list[Evidence] = []
    try:
        with recording(by=by, now=now) as log:
            item = lock_item(item.pk)
            commitment = item.commitment
            who = Standing.of(by, on=now.date())
            rules.require(who, rules.REPORT, item)
            if share:
                rules.require(who, rules.SHARE, StatusReport(stakeholder=item.owner), circle=Circle.PARTICIPANTS)
            line, made = check_report(
                item, now=now, status=status, narrative=narrative, reported_as_of=reported_as_of, progress=progress,
                on_track=on_track, waiting_for=waiting_for, waiting_for_stakeholder=waiting_for_stakeholder,
                evidence=evidence, no_evidence_reason=no_evidence_reason, language=language,
            )  # fmt: skip
            compare_version(item, version, reader=by)
            require_open(commitment)
            require_not_declined(item)
            require_move(item, line.status)
            if share:
                require_within_reach(commitment, Circle.PARTICIPANTS)

            line.on_behalf = not who.speaks_for(item.owner_id)
            log.create(line)
            for one in made:
                one.report = line
                log.create(one)
            if share:
                log.create(Sharing(report=line, circle=Circle.PARTICIPANTS))
            if item.acceptance != Acceptance.ACCEPTED:
                log.create(
                    AcceptanceLine(
                        action_item=item,
                        stakeholder=item.owner,
                        on_behalf=line.on_behalf,
                        acceptance=Acceptance.ACCEPTED,
                        answered_on=line.reported_as_of,
                    )
                )
            if (line.status_before, item.acceptance) != (line.status, Acceptance.ACCEPTED):
                log.touched(commitment)
            spoken_of = max(item.last_reported_on or line.reported_as_of, line.reported_as_of)
            log.save(
                item,
                acceptance=Acceptance.ACCEPTED,
                last_reported_on=spoken_of,
                **ItemState(line.status, line.progress, line).columns,
            )
            drafts = ReportDraft.objects.select_for_update().filter(action_item=item, stakeholder=item.owner)
            for draft in drafts.filter(author=by) if line.on_behalf else drafts:
                log.delete(draft)
            refresh(log, [commitment])
            return line
    except BaseException:
        # The transaction takes the lines back, but not what lies in the storage.
        for one in made:
            if one.file.name:
                one.file.storage.delete(one.file.name)
        raise


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
    no_evidence_reason: str = "",
    language: str = "en",
) -> tuple[StatusReport, list[Evidence]]:
    """The report that these values make on `item`, and its evidence, none of it stored. Pure.

    Every report needs a narrative, one that keeps the status as well: news without words is
    none. A report of completion needs evidence, or the reason why there is none. The day it
    speaks of lies between the day of the dialogue and today at the place. Progress stays as it
    is unless it is given; a report of completion makes it 100, and taking that back makes it what
    it was before.

    Raises Invalid naming every fault.
    """
    faults = Faults()
    if status not in SAYABLE:
        faults.add("status", _("Choose one of: %(values)s.") % {"values": ", ".join(SAYABLE)})
    with faults:
        narrative = text_of("narrative", narrative, _("Say in a few words what was done and what comes next."))
    with faults:
        day = day_of(
            "reported_as_of", reported_as_of, now=now, zone=zone_of(item), not_before=item.commitment.dialogue.first_day
        )
    complete = status == ItemStatus.REPORTED_COMPLETE
    if progress is None:
        taken_back = item.status == ItemStatus.REPORTED_COMPLETE
        progress = 100 if complete else progress_under_way(item) if taken_back else item.progress
    elif isinstance(progress, bool) or not isinstance(progress, int) or not 0 <= progress <= 100:
        faults.add("progress", _("Give the progress in percent, from 0 to 100."))
    if on_track and on_track not in OnTrack.values:
        faults.add("on_track", _("Choose one of: %(values)s.") % {"values": ", ".join(OnTrack.values)})
    if waiting_for and waiting_for not in WaitingFor.values:
        faults.add("waiting_for.kind", _("Choose one of: %(values)s.") % {"values": ", ".join(WaitingFor.values)})
    if waiting_for_stakeholder is not None and not waiting_for:
        faults.add("waiting_for.kind", _("Say what the action waits for from them."), "required")
    made: list[Evidence] = []
    with faults:
        made = check_evidence(evidence)
    with faults:
        no_evidence_reason = text_of("no_evidence_reason", no_evidence_reason)
    if complete and not evidence and not no_evidence_reason:
        faults.add("evidence", _("Show that it is done by a link, or say why there is no evidence."), "required")
    try:
        language_tag(language)
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


def check_evidence(evidence: Sequence[NewEvidence]) -> list[Evidence]:
    """The evidence that these make, not stored. Raises Invalid naming every fault. Pure.

    A file is kept under its checksum, for its name may say more than its sender wants; the
    name becomes the title where there is none.
    """
    faults: list[Fault] = []
    made: list[Evidence] = []
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
            if not one.file:
                faults.append(Fault(f"{at}.file", _("The file is empty.")))
            checksum = sha256(one.file).hexdigest()
            name = _plain(one.name)
            made.append(
                Evidence(
                    title=title or name[:longest_title],
                    file=ContentFile(one.file, name=checksum + _ending(name)),
                    size=len(one.file),
                    sha256=checksum,
                )
            )
        else:
            try:
                link(url)
            except ValidationError:
                faults.append(Fault(f"{at}.url", _("Give a full address that begins with https:// or http://.")))
            if len(url) > longest_url:
                faults.append(Fault(f"{at}.url", _("Use at most %(count)d characters.") % {"count": longest_url}))
            made.append(Evidence(url=url, title=title))
    if faults:
        raise Invalid(_("Some of the evidence is not valid."), faults)
    return made


def require_move(item: ActionItem, to: str) -> None:
    """Raise IllegalMove unless the table of moves lets a report move the item to `to`."""
    if not may_move(item.status, to, Who.OWNER):
        raise IllegalMove(
            _("An action that is %(status)s does not become %(to)s by a report.")
            % {"status": item.get_status_display(), "to": ItemStatus(to).label},
            [Fault("status", _("Look at where the action stands now and choose another status."))],
        )


def _plain(name: str) -> str:
    """The last part of a file's name, without what cannot be shown."""
    return "".join(one for one in PurePosixPath(name.replace("\\", "/")).name if one.isprintable()).strip()


def _ending(name: str) -> str:
    ending = PurePosixPath(name).suffix.lower()
    return ending if re.fullmatch(r"\.[a-z0-9]{1,10}", ending) else ""
