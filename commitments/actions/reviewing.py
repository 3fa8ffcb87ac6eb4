"""Going through what a document is said to say: each change is saved by itself, and nobody overwrites another one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.log import MEANWHILE, recording, still_there
from accounts.models import User
from commitments import rules
from commitments.importing.reviewed import Change, Review
from commitments.importing.reviewed.changes import LinkName, LinkNames, SetFacts
from commitments.importing.reviewed.holding import MOST_ACTS, Line
from commitments.models import DocumentImport
from dialogues.actions.register import register_stakeholder
from dialogues.models import Stakeholder
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Stale
from urbanshift.text import in_utc

DID = {
    "accept": gettext_lazy("accepted"),
    "leaveout": pgettext_lazy("review", "left out"),
    "bringback": gettext_lazy("brought back"),
    "move": gettext_lazy("moved to another kind"),
    "edit": gettext_lazy("changed"),
    "split": pgettext_lazy("review", "split"),
    "merge": gettext_lazy("merged"),
    "make": gettext_lazy("made an entry of"),
    "dismiss": gettext_lazy("sorted what is left of"),
    "setfacts": gettext_lazy("changed the facts of"),
    "linkname": gettext_lazy("linked the name in"),
    "linknames": gettext_lazy("linked several names, one in"),
    "notename": gettext_lazy("decided about the name in"),
    "sayforall": gettext_lazy("said the due or the lead of"),
}
"""What an act of a review is called: 'Ana ... “Pool funds”'."""


def review(document: DocumentImport, *, by: User, now: datetime, version: int | None, change: Change) -> DocumentImport:
    """Make one change to the review of `document`, which was seen at `version`.

    What others did meanwhile to other entries is in nobody's way, and what a person sends twice, as by a double click,
    is done once. Raises NotAllowed, Conflict (it was entered),
    Invalid, Stale (somebody changed the same entry, or made something of the same text), which tells who did what.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        document = still_there(
            DocumentImport.objects.select_for_update(of=("self",), no_key=True).filter(pk=document.pk)
        )
        require_under_review(document)
        present = Review.from_json(document.reviewed)
        about = change.about(present)
        sent = fingerprint(change)
        if version is not None and _was_done(present, version, about, by=by, sent=sent):
            return document
        require_seen(document, present, version, about=about)
        made = change.apply(present)
        touched = tuple(dict.fromkeys([*about, *_made(present, made)]))
        line = Line(
            document.version + 1, by.pk, now.astimezone(UTC).isoformat(), change.what, touched,
            _title(present, made, touched, change), sent,
        )  # fmt: skip
        made = replace(made, acts=(*made.acts, line)[-MOST_ACTS:])
        log.save(document, reviewed=made.as_json())
        return document


def fingerprint(change: Change) -> str:
    """What tells a change from any other one."""
    return sha256(repr(change).encode()).hexdigest()[:16]


def _was_done(review: Review, version: int, about: Iterable[str], *, by: User, sent: str) -> bool:
    """Whether the last that was done to these since `version` is this change of the same person."""
    later = review.changed_since(version, tuple(about))
    return bool(later) and (later[-1].by, later[-1].sent) == (by.pk, sent)


def add_and_link(
    document: DocumentImport, *, by: User, now: datetime, version: int | None, news: Mapping[str, Mapping[str, Any]]
) -> list[Stakeholder]:
    """Add organisations to the register, and link the names that the document has for them wherever they stand.

    `news`: by such a name, the facts of `register_stakeholder`. Raises what that and `review` raise.
    """
    with recording(by=by, now=now):
        made = {said: register_stakeholder(by=by, now=now, **facts) for said, facts in news.items()}
        links = tuple(LinkName(said, slug=one.slug, called=one.name) for said, one in made.items())
        change = links[0] if len(links) == 1 else LinkNames(links)
        review(document, by=by, now=now, version=version, change=change)
        return list(made.values())


def require_under_review(document: DocumentImport) -> None:
    """Raise Conflict when it was entered already."""
    if document.dialogue_id is not None:
        raise Conflict(_("This document was entered already. Change the dialogue itself."))


def require_seen(
    document: DocumentImport, review: Review, version: int | None, *, about: Iterable[str] | None = None
) -> None:
    """Raise Stale when somebody changed one of `about`, anything where it is None, since `version`."""
    if version is None or version == document.version:
        return
    wanted = None if about is None else set(about)
    later = review.changed_since(version, wanted)
    oldest = review.acts[0].version if review.acts else 0
    forgotten = len(review.acts) >= MOST_ACTS and version < oldest - 1
    if later or forgotten or version > document.version:
        raise Stale(
            MEANWHILE,
            version=document.version,
            changes=told_of(later),
        )


def told_of(lines: Iterable[Line]) -> list[str]:
    """Who did what and when, a sentence each."""
    lines = list(lines)
    people = {one.pk: str(one) for one in User.objects.filter(pk__in={one.by for one in lines if one.by})}
    return [
        _("%(who)s %(did)s “%(title)s” at %(when)s.")
        % {
            "who": people.get(one.by or 0, _("A colleague")),
            "did": DID.get(one.what, _("changed")),
            "title": one.title,
            "when": in_utc(datetime.fromisoformat(one.at)),
        }
        for one in lines
    ]


def _made(before: Review, after: Review) -> list[str]:
    """The entries and pieces that were not there before."""
    there = {one.id for one in before.entries}
    return [
        *(one.id for one in after.entries if one.id not in there),
        *(f"p{number}" for number in range(before.last_piece + 1, after.last_piece + 1)),
    ]


def _title(before: Review, after: Review, touched: tuple[str, ...], change: Change) -> str:
    """What the change was about, in the words that a person knows it by."""
    if isinstance(change, SetFacts):
        return str(after.facts.get("title", ""))[:200]
    for id in touched:  # noqa: A001
        entry = after.entry(id) or before.entry(id)
        if entry is not None:
            return entry.title[:200]
    texts = {f"p{one.number}": one.text.strip() for one in before.pieces}
    return next((texts[one][:120] for one in touched if one in texts), "")
