"""Documents in: handing one in to be reviewed, and entering what it says as a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.log import Log, recording, still_there
from accounts.models import User
from commitments import rules
from commitments.files import plain_name
from commitments.importing.proposal import Proposal
from commitments.importing.reviewed import Review
from commitments.models import DocumentImport
from commitments.status import ImportState
from dialogues.models import Dialogue, Series
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault, Invalid

from .entering_reviewed import enter_reviewed
from .keeping_files import Keeping, keeping, take_away_after_commit
from .locking import lock_series
from .reviewing import require_seen, require_under_review


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a document. `is_new`: it was entered just now, and not before."""

    document: DocumentImport
    dialogue: Dialogue
    is_new: bool


def find_import(series: Series, number: int | None, content: bytes) -> DocumentImport | None:
    """The import of the same file for the same dialogue, where there is one; for any of the series, the first of them,
    where `number` is None."""
    found = _of_file(series, content).select_related("dialogue__series", "series")
    return (found if number is None else found.filter(number=number)).first()


def hand_in(
    series: Series,
    *,
    by: User,
    now: datetime,
    number: int,
    content: bytes,
    title: str,
    proposal: Proposal,
    review: Review,
) -> DocumentImport:
    """Keep `content`, what it says (`proposal`) and the `review` that begins with it, to be reviewed as dialogue
    `number` of `series`. The same file again keeps nothing, and is the import that it was.

    Raises NotAllowed, Conflict (no such dialogue can be entered).
    """
    with keeping() as kept, recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        series = lock_series(series.pk)
        present = _same(series, number, content).first()
        if present is not None:
            return present
        require_number(series, number)
        return _keep(log, kept, series, number, content, title, proposal, review, by=by)


def require_number(series: Series, number: int) -> None:
    """Raise Conflict unless dialogue `number` is there, or is the next that can be planned."""
    if number < 1 or number > series.last_number + 1:
        message = _("The next dialogue of %(code)s has the number %(number)d.")
        raise Conflict(
            message % {"code": series.code, "number": series.last_number + 1},
            [Fault("number", _("Give this number, or plan the dialogues before it."))],
        )
    if number == series.last_number + 1 and series.concluded_on is not None:
        raise Conflict(_("This series is concluded; plan the dialogue in the series that continues it."))


def enter_document(
    series: Series,
    *,
    by: User,
    now: datetime,
    number: int,
    content: bytes,
    title: str,
    proposal: Proposal,
    review: Review,
) -> Imported:
    """Enter what `proposal` says, which was read from the file `content`, as dialogue `number` of `series`: the
    `review` that begins with it, which nobody went through; all of it, or nothing. The same file again enters nothing
    and returns what it became; where somebody reviews it already, what they made of it is entered.

    Names that the register has exactly are linked; all others wait in the import, and are listed in the dialogue's
    note, for a person to decide. The dialogue may be planned already, as long as nothing was entered that it said.
    Raises NotAllowed, Conflict (it has entries of its own, or is not the next of its series), Invalid.
    """
    with keeping() as kept, recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        series = lock_series(series.pk)
        present = _same(series, number, content).first()
        if present is not None and present.dialogue_id is not None:
            return Imported(present, Dialogue.objects.get(pk=present.dialogue_id), is_new=False)
        if present is not None:
            review = Review.from_json(present.reviewed)
        name = plain_name(title, 200) if present is None else present.title
        entered = enter_reviewed(series, number, review, by=by, now=now, document=name, lenient=True)
        if present is None:
            present = _keep(
                log, kept, series, number, content, title, proposal, entered.review, by=by, dialogue=entered.dialogue
            )
        else:
            log.save(
                present, state=ImportState.ENTERED, dialogue=entered.dialogue, reviewed=entered.review.as_json()
            )  # fmt: skip
        return Imported(present, Dialogue.objects.get(pk=entered.dialogue.pk), is_new=True)


def create_draft(
    document: DocumentImport,
    *,
    by: User,
    now: datetime,
    version: int | None,
    unlooked: bool = False,
    replacing: bool = False,
) -> Imported:
    """Enter what the review of `document` has come to, as a draft: all of it, or nothing. Its next steps and points
    only staff see; the meeting, and who was there, whoever sees the dialogue. What was left out is not entered.
    `unlooked`: also what nobody has looked at. `replacing`: what was known of the dialogue and the document tells
    otherwise becomes what it tells.

    A document that was entered already is not entered again. Raises NotAllowed, Stale, Conflict, and NotEntered with
    every fault under the id of its entry (`e7.due`) or under `facts`.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        series = lock_series(document.series_id)
        document = still_there(
            DocumentImport.objects.select_for_update(of=("self",), no_key=True).filter(pk=document.pk)
        )
        if document.dialogue_id is not None:
            return Imported(document, Dialogue.objects.get(pk=document.dialogue_id), is_new=False)
        review = Review.from_json(document.reviewed)
        require_seen(document, review, version)
        count = len(review.not_looked_at)
        if count and not unlooked:
            message = ngettext(
                "Nobody has looked at %(count)d entry yet. Look at it, or say that it is entered as it is.",
                "Nobody has looked at %(count)d entries yet. Look at them, or say that they are entered as they are.",
                count,
            )
            raise Invalid(message % {"count": count}, [Fault("unlooked", message % {"count": count}, "required")])
        entered = enter_reviewed(
            series, document.number, review, by=by, now=now, document=document.title, replacing=replacing
        )
        log.save(document, state=ImportState.ENTERED, dialogue=entered.dialogue, reviewed=entered.review.as_json())
        return Imported(document, Dialogue.objects.get(pk=entered.dialogue.pk), is_new=True)


def discard(document: DocumentImport, *, by: User, now: datetime, version: int | None) -> None:
    """Take a document away that was handed in by mistake, with what was made of it so far. Its line in the history
    stays. Raises NotAllowed, Stale, Conflict (it was entered)."""
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        document = still_there(DocumentImport.objects.select_for_update(of=("self",)).filter(pk=document.pk))
        require_under_review(document)
        require_seen(document, Review.from_json(document.reviewed), version)
        name = str(document.file.name)
        log.delete(document)
        take_away_after_commit(name)


def _same(series: Series, number: int, content: bytes) -> QuerySet[DocumentImport]:
    return _of_file(series, content).select_for_update(of=("self",), no_key=True).filter(number=number)


def _of_file(series: Series, content: bytes) -> QuerySet[DocumentImport]:
    """The imports of this file. A text is the same whichever signs end its lines: what is pasted comes with others
    than the file that it was copied from."""
    plain = content.replace(b"\r\n", b"\n")
    forms = {sha256(one).hexdigest() for one in (content, plain, plain.replace(b"\n", b"\r\n"))}
    return DocumentImport.objects.filter(series=series, sha256__in=forms).order_by("pk")


def _keep(
    log: Log,
    kept: Keeping,
    series: Series,
    number: int,
    content: bytes,
    title: str,
    proposal: Proposal,
    review: Review,
    *,
    by: User,
    dialogue: Dialogue | None = None,
) -> DocumentImport:
    name = plain_name(title, 200)
    return log.create(
        DocumentImport(
            series=series,
            number=number,
            state=ImportState.PROPOSED if dialogue is None else ImportState.ENTERED,
            dialogue=dialogue,
            sent_by=by,
            title=name or _("document"),
            file=kept.keep_document(content, title=name),
            size=len(content),
            sha256=sha256(content).hexdigest(),
            proposal=proposal.as_kept(),
            reviewed=review.as_json(),
        )
    )
