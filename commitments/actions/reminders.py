"""Writing to people about what they owe: each line once, one digest a day at most; and what people want of that."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import batched
from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.log import Log, compare_version, recording
from accounts.mails import mail_kind, queue_mail
from accounts.models import Mail, User
from commitments import rules
from commitments.chasing import About, Line, Told
from commitments.digests import Records, say
from commitments.due import local_day
from commitments.figures import zone_of
from commitments.models import ActionItem, Digest, Preference, Reminder
from commitments.querysets.reminders import wants_none
from commitments.reminding import PEOPLE_AT_ONCE, AddressBook, Agenda, Owed, Round, ledger, most_urgent
from commitments.status import ReminderKind
from dialogues.models import Series, Stakeholder
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault, Invalid, NotFound
from urbanshift.text import text_of

from .locking import lock_series
from .refusals import require_going_on

LONGEST_PAUSE = timedelta(days=366)

STOP = "stop-reminders"
"""The name of the address, and the salt of the signature, by which somebody ends reminders without signing in."""

logger = logging.getLogger("urbanshift.reminders")


def is_still_owed(mail: Mail, now: datetime) -> bool:
    """Whether all that a digest says would still be said to its reader: who speaks for nobody any more reads nothing of
    it, and what was answered or withdrawn meanwhile is not asked. Of one that is given up the rest is owed again the
    next morning, or asked at once: see `ask_the_rest`."""
    digest = Digest.objects.get(mail=mail)
    book = AddressBook.read(now, people=[digest.person_id])
    owed = Round(book, since=digest.recorded_at).owed([digest.person_id]).get(digest.person_id, ())
    said = {(*one.line.key, one.line.to) for one in (*owed, *_still_asked(digest, book))}
    return all((one.kind, one.about, one.about_on, one.step, one.stakeholder_id) in said for one in digest.lines.all())


def ask_the_rest(mail: Mail, now: datetime) -> None:
    """Ask anew, with the same note and by the same staff, what is still open of a digest in which they asked, and which
    is given up; with what else its reader is owed. Nothing where another digest of the day has gone out."""
    digest = Digest.objects.select_related("recorded_by").get(mail=mail)
    person = digest.person_id
    book = AddressBook.read(now, people=[person])
    asked = _still_asked(digest, book)
    if asked:
        turn = Round(book)
        lines = most_urgent([*turn.owed([person]).get(person, ()), *asked])
        write(person, lines, book=book, by=digest.recorded_by, now=now, agendas=turn.agendas, note=digest.note)


def _still_asked(digest: Digest, book: AddressBook) -> list[Owed]:
    """The questions of staff in a digest that are still open, and still for its reader to answer."""
    lines = list(digest.lines.filter(kind=ReminderKind.ASKED))
    items = ActionItem.objects.askable(now=book.now).filter(pk__in=[one.about[1] for one in lines])
    owners = dict(items.values_list("pk", "owner"))
    theirs = book.organisations.get(digest.person_id, frozenset())
    return [
        Owed(Line(ReminderKind.ASKED, one.about, one.about_on, one.step, one.stakeholder_id), copied=False)
        for one in lines
        if owners.get(one.about[1]) == one.stakeholder_id and one.stakeholder_id in theirs
    ]


DIGEST = mail_kind(
    "digest",
    gettext_lazy("what is owed"),
    lasts=timedelta(days=2),
    holds=is_still_owed,
    instead=ask_the_rest,
    final=True,
)


def switch_reminders(
    series: Series,
    *,
    by: User,
    now: datetime,
    sends_reminders: bool,
    asks_for_news: bool = True,
    version: int | None = None,
    reason: str = "",
) -> Series:
    """Let the application write to those who owe what a series agreed, or no longer; and ask for news, or not.

    Raises NotAllowed, Stale, Conflict when a series that is concluded is to remind.
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.REMIND)
        series = lock_series(series.pk)
        compare_version(series, version, reader=by)
        if sends_reminders:
            require_going_on(series)
        log.save(series, sends_reminders=sends_reminders, asks_for_news=asks_for_news)
        return series


# --- The run ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Written:
    """A digest: to whom, how many lines, and the error where it could not be written."""

    person: int
    lines: int
    error: str = ""


def send_reminders(*, now: datetime, dry_run: bool = False) -> Iterator[Written]:
    """Write to everybody who is owed something and in whose zone it is morning: what was missed is made up for, and
    what was said is not said again, whoever else runs this. One person's failure does not keep the others waiting."""
    book = AddressBook.read(now)
    people = book.to_be_written()
    turn = Round(book)
    for some in batched(people, PEOPLE_AT_ONCE):
        owed = turn.owed(some)
        for person in some:
            lines = most_urgent(owed.get(person, ()))
            if not lines:
                continue
            if dry_run:
                yield Written(person, len(lines))
                continue
            try:
                digest = write(person, lines, book=book, by=None, now=now, agendas=turn.agendas)
            except Exception as error:
                logger.exception("the digest to person %s was not written", person)
                yield Written(person, 0, type(error).__name__)
            else:
                if digest is not None:
                    yield Written(person, digest.lines.count())


def write(
    person: int,
    lines: Sequence[Owed],
    *,
    book: AddressBook,
    by: User | None,
    now: datetime,
    agendas: Sequence[Agenda] = (),
    note: str = "",
) -> Digest | None:
    """Write a digest of `lines` to a person, with the mail and the lines of the ledger in one transaction. None when
    there is one of today already, when all was told meanwhile, or when the person wants none any more.

    One of today that was given up makes the clock wait for the next morning, but nobody who asks.
    """
    with recording(by=by, now=now) as log:
        # Its lock is what two schedulers wait for; the ledger's unique constraints would refuse the second one anyway.
        user = User.objects.select_for_update(no_key=True).get(pk=person)
        day = book.day(person)
        todays = list(Digest.objects.filter(person=person, day=day).values_list("mail__failed_at", flat=True))
        in_the_way = todays if by is None else [failed_at for failed_at in todays if failed_at is None]
        if in_the_way or not _takes_reminders(user, now=now):
            return None
        lines = _untold(person, lines)
        if not lines:
            return None
        organisations = book.organisations.get(person, frozenset())
        with translation.override(user.language):
            said = say(
                lines,
                Records.read(lines, user.language, named=len(organisations) > 1),
                now=now,
                agendas=agendas,
                organisations=organisations,
                by_staff=by is not None,
                note=note,
            )
        stop = stop_address(user)
        context = {"said": said, "stop": stop}
        mail = queue_mail(user, by=by, now=now, kind=DIGEST, context=context, unsubscribe=stop)
        digest = log.create(Digest(person=user, day=day, mail=mail, note=note, attempts=len(todays)))
        attempts = Digest.objects.given_up().filter(person=user).count()
        log.create_many([_line_of_ledger(digest, one, attempts) for one in lines])
        return digest


def _takes_reminders(person: User, *, now: datetime) -> bool:
    return person.is_active and not Preference.objects.filter(wants_none(now.date()), person=person).exists()


def _untold(person: int, lines: Sequence[Owed]) -> list[Owed]:
    told: dict[About, list[Told]] = {}
    for column in {one.line.about[0] for one in lines}:
        records = {one.line.about[1] for one in lines if one.line.about[0] == column}
        told |= ledger(column, records)
    return [
        one
        for one in lines
        if not any(those.person == person and one.line.was_told(those) for those in told.get(one.line.about, ()))
    ]


def _line_of_ledger(digest: Digest, one: Owed, attempts: int) -> Reminder:
    column, pk = one.line.about
    return Reminder(
        digest=digest,
        person=digest.person,
        stakeholder_id=one.line.to,
        kind=one.line.kind,
        about_on=one.line.on,
        step=one.line.step,
        copied=one.copied,
        attempts=attempts,
        **{f"{column}_id": pk},
    )


# --- Staff ask --------------------------------------------------------------------------------------------------------


def ask_now(organisation: Stakeholder, *, by: User, now: datetime, note: str = "") -> list[User]:
    """Ask the people of an organisation for reports on what it has not reported on, at once, with a sentence of one's
    own. It is the digest of their day, with what else they are owed. Returns those who are written to.

    Raises NotAllowed, Conflict when nothing is to be reported, when it may not know of what is, or when nobody can be
    written to today.
    """
    with recording(by=by, now=now):
        rules.require(Standing.of_account(by), rules.REMIND)
        note = text_of("note", note)
        asked_about = ActionItem.objects.asked_in_one_mail(organisation, now=now)
        items = list(asked_about.select_related("city", "commitment__dialogue__series__country"))
        if not items:
            raise Conflict(_nothing_to_ask(organisation, now=now))
        book = AddressBook.read(now)
        members = book.members.get(organisation.pk, ())
        officers = [one for one in members if not one.is_focal_point] or list(members)
        if not officers:
            raise Conflict(
                _("Nobody of %(name)s can be written to: phone, or copy the message.") % {"name": organisation.name}
            )
        turn = Round(book)
        asked = [_question(item, organisation, now=now) for item in items]
        owed = turn.owed([one.person for one in officers])
        written: list[User] = []
        for one in officers:
            lines = most_urgent([*owed.get(one.person, ()), *asked])
            digest = write(one.person, lines, book=book, by=by, now=now, agendas=turn.agendas, note=note)
            if digest is not None:
                written.append(digest.person)
        if not written:
            raise Conflict(
                _("Their mail of today is sent already, or waits to be. Ask tomorrow, or phone, or copy the message.")
            )
        return written


def _nothing_to_ask(organisation: Stakeholder, *, now: datetime) -> str:
    if ActionItem.objects.unreported(now=now).filter(owner=organisation).exists():
        return _(
            "%(name)s may not read any more what it has not reported on. Report for it, or name it under the next step "
            "first."
        ) % {"name": organisation.name}
    return _("%(name)s has reported on all that it owes.") % {"name": organisation.name}


def _question(item: ActionItem, organisation: Stakeholder, *, now: datetime) -> Owed:
    today = local_day(now, zone_of(item))
    return Owed(Line(ReminderKind.ASKED, ("action_item", item.pk), today, 0, organisation.pk), copied=False)


# --- What people want -------------------------------------------------------------------------------------------------


def set_preference(
    *,
    by: User,
    now: datetime,
    wants_reminders: bool,
    paused_until: date | None = None,
    version: int | None = None,
) -> Preference:
    """Say whether one wants reminders, and from which day on. What is owed meanwhile is told afterwards, once.

    Raises Invalid for a day that has passed or is more than a year away, Stale.
    """
    with recording(by=by, now=now) as log:
        found = _lock_preference(by)
        if not found._state.adding:
            compare_version(found, version, reader=by)
        today = now.date()
        if paused_until is not None and not today <= paused_until <= today + LONGEST_PAUSE:
            raise Invalid(
                _("The pause ends on no day that can be meant."),
                [Fault("paused_until", _("Give a day within a year from now."))],
            )
        return _keep(log, found, wants_reminders=wants_reminders, paused_until=paused_until)


def stop_address(person: User) -> str:
    """Where the person ends reminders by one click, without signing in; it does nothing else, and does not expire."""
    return settings.SITE_URL + reverse(STOP, args=[signing.Signer(salt=STOP).sign_object(person.pk)])


def person_of(token: str) -> User:
    """The person whose `stop_address` holds the token. Raises NotFound when it is nobody's, or of a closed account."""
    try:
        pk = signing.Signer(salt=STOP).unsign_object(token)
    except signing.BadSignature as error:
        raise NotFound(_("This address is not complete. Take it from the mail as it stands there.")) from error
    person = User.objects.filter(pk=pk, is_active=True).first()
    if person is None:
        raise NotFound(_("This account is closed, and gets no mails."))
    return person


def stop_reminders(token: str, *, now: datetime) -> User:
    """End reminders for the person of a token, who follows a link of a mail. Ending them again changes nothing.

    Raises NotFound.
    """
    person = person_of(token)
    with recording(by=person, now=now) as log:
        _keep(log, _lock_preference(person), wants_reminders=False)
    return person


def _lock_preference(person: User) -> Preference:
    """The person's preference under the lock of the account; a new one, not stored, where there is none."""
    found = User.objects.select_for_update(no_key=True).get(pk=person.pk)
    return Preference.objects.select_for_update(no_key=True).filter(person=found).first() or Preference(person=found)


def _keep(log: Log, preference: Preference, **values: Any) -> Preference:
    if not preference._state.adding:
        log.save(preference, **values)
        return preference
    for name, value in values.items():
        setattr(preference, name, value)
    return log.create(preference)
