"""Mails: written down in the transaction of what causes them, sent afterwards by the worker.

    SENT_BACK = mail_kind("sent_back", _("a report was sent back"))
    ...
    with recording(by=by, now=now) as log:
        log.save(item, status=IN_PROGRESS)
        queue_mail(person, by=by, now=now, kind=SENT_BACK, context={"item": item})

What it says is in `templates/mail/<kind>.txt`, whose first line is the subject, and `<kind>.html`; both have the
context, `person` and `site` (where this service is, without a slash at the end), and the person's language. What cannot
be sent is tried again after growing `PAUSES`, and then shown to staff. `manage.py db_worker` sends; `manage.py
send_mails` catches up on what a worker left behind.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from email.headerregistry import HeaderRegistry, UnstructuredHeader
from email.policy import Policy, default
from functools import partial
from itertools import batched
from smtplib import SMTPDataError, SMTPRecipientsRefused
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Q, QuerySet
from django.tasks import task
from django.template import Context
from django.template.loader import get_template
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from urbanshift.errors import Conflict, NotAllowed, Text
from urbanshift.text import plain

from .log import Log, compare_version, recording, still_there
from .models import Mail, User

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60, 180, 360, 720))
"""How long to wait after each attempt. Longer than one attempt may take: whoever claims a mail has it that long."""

TOLD_FOR = timedelta(days=30)
"""How long a mail that was given up is something for staff to do."""

LONGEST_ERROR = 500

NOT_ACTIVE = gettext_noop("The account is not active.")
CLOSED = gettext_noop("The account is closed.")
TOO_LATE = gettext_noop("It would have come too late to be of use.")
ENDED = gettext_noop("The worker ended while it was sending this.")
OWN_REASONS = frozenset({NOT_ACTIVE, CLOSED, TOO_LATE, ENDED})
"""Why a mail is not sent, as we say it: kept in one language, read in the reader's. The rest mail servers say."""

SENT_TOGETHER = 100
"""Mails of one task, where many are queued at once."""

logger = logging.getLogger("urbanshift.mails")


type Holds = Callable[[Mail, datetime], bool]
type Instead = Callable[[Mail, datetime], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mail: the name of its templates, and what staff call it.

    `secret`: its text holds a code or a link that lets somebody in, so it is not kept once it was sent or given up; the
    subject, which is, holds neither. `lasts`: for how long it is of use; later it is not sent any more. `holds`: asked
    before each attempt whether what it says is still so, and still for its reader; else it is given up. `instead`: told
    of one that is given up for that, in the same transaction, to write another one of what is left of it. `final`: one
    that was given up is never sent again, what it said is said by another one.
    """

    name: str
    label: Text
    secret: bool = False
    lasts: timedelta | None = None
    holds: Holds | None = None
    instead: Instead | None = None
    final: bool = False


KINDS: dict[str, Kind] = {}
"""By name."""


def mail_kind(
    name: str,
    label: Text,
    *,
    secret: bool = False,
    lasts: timedelta | None = None,
    holds: Holds | None = None,
    instead: Instead | None = None,
    final: bool = False,
) -> Kind:
    """Make a kind of mail known. Called once, where the module that writes it is imported; the worker only sends, so a
    module with a kind that is asked whether it `holds` is imported where its app gets ready."""
    if name in KINDS:
        raise ValueError(f"There is a kind of mail {name} already.")
    KINDS[name] = Kind(name, label, secret, lasts, holds, instead, final)
    return KINDS[name]


TRIAL = mail_kind("trial", gettext_lazy("a trial"))
SECURITY = mail_kind("security", gettext_lazy("a word on how the account is secured"))


def queue_mail(
    person: User | None,
    *,
    by: User | None,
    now: datetime,
    kind: Kind,
    context: Mapping[str, Any] | None = None,
    address: str = "",
    unsubscribe: str = "",
) -> Mail:
    """Write down a mail to `person`, in the transaction that is open, and have it sent once that is committed.

    It goes to the account's address unless another `address` is given. `unsubscribe` is where, by one click in their
    mail program, the person ends mails of this kind. Raises Invalid when what was rendered is no mail.

    One to nobody (`person` None) is written like any other and dropped instead of sent: what is asked for an address
    then takes as long where nobody has it, and does not tell.
    """
    with recording(by=by, now=now) as log:
        mail = log.create(_mail(person, kind, context or {}, now=now, address=address, unsubscribe=unsubscribe))
        _hand_over_on_commit(mail.pk)
        return mail


type Letter = tuple[User, Kind, Mapping[str, Any]]
"""Whom to write to, and what."""


def queue_mails(letters: Iterable[Letter], *, by: User | None, now: datetime) -> list[Mail]:
    """As `queue_mail`, of many mails; the worker is given a hundred at a time."""
    with recording(by=by, now=now) as log:
        mails = log.create_many([_mail(person, kind, context, now=now) for person, kind, context in letters])
        for some in batched((mail.pk for mail in mails), SENT_TOGETHER):
            transaction.on_commit(partial(deliver_many.enqueue, list(some)), robust=True)
        return mails


def _mail(
    person: User | None,
    kind: Kind,
    context: Mapping[str, Any],
    *,
    now: datetime,
    address: str = "",
    unsubscribe: str = "",
) -> Mail:
    """The mail, rendered, not stored."""
    language = person.language if person else translation.get_language() or settings.LANGUAGE_CODE
    subject, text, html = render(kind, person, language, context)
    return Mail(
        person=person,
        address=(address or person.email) if person else "",
        kind=kind.name,
        language=language,
        subject=subject,
        text=text,
        html=html,
        unsubscribe=unsubscribe,
        secret=kind.secret and not settings.SHOW_MAILS,
        useful_until=now + kind.lasts if kind.lasts else None,
        next_try_at=now,
    )


def render(kind: Kind, person: User | None, language: str, context: Mapping[str, Any]) -> tuple[str, str, str]:
    """Subject, text and HTML of a mail to `person`, in `language`."""
    said = {**context, "person": person, "site": settings.SITE_URL, "language": language}
    with translation.override(language):
        # Whatever names hold: plain text has nothing to escape.
        written: Any = get_template(f"mail/{kind.name}.txt")
        subject, _newline, text = written.template.render(Context(said, autoescape=False)).strip().partition("\n")
        html = get_template(f"mail/{kind.name}.html").render({**said, "subject": subject.strip()})
    return subject.strip(), re.sub(r"\n\s*\n\s*\n+", "\n\n", text.strip()), html.strip()


def try_out(*, by: User, now: datetime) -> Mail:
    """Send a mail to oneself, to see whether mails leave the house. For staff."""
    _require_staff(by)
    return queue_mail(by, by=by, now=now, kind=TRIAL)


def send_again(mail: Mail, *, by: User, now: datetime, version: int | None = None) -> Mail:
    """Try anew to send what had been given up.

    Raises NotAllowed for others than staff, Stale, Conflict when it was sent or still waits, and when what it said is
    not kept or of no use any more: whoever needs that asks for another one.
    """
    _require_staff(by)
    with recording(by=by, now=now) as log:
        found = still_there(Mail.objects.select_for_update(no_key=True).filter(pk=mail.pk))
        compare_version(found, version, reader=by)
        if found.failed_at is None:
            raise Conflict(_("This mail was sent, or still waits to be sent."))
        if not found.text or found.kind in _final_kinds() or (found.useful_until and found.useful_until <= now):
            raise Conflict(_("This mail cannot be sent again: what it said is not kept. Cause a new one."))
        _try_anew(found, log=log, now=now)
        return found


def _try_anew(mail: Mail, *, log: Log, now: datetime) -> None:
    log.save(mail, failed_at=None, next_try_at=now, attempts=0, error="")
    _hand_over_on_commit(mail.pk)


def failed_lately(*, on: date) -> QuerySet[Mail]:
    """The mails to somebody that were given up on the day `on`, or in the last `TOLD_FOR` before it."""
    since = datetime.combine(on, time.min, tzinfo=UTC) - TOLD_FOR
    return Mail.objects.filter(person__isnull=False, failed_at__gte=since)


def send_failed_again(*, by: User, now: datetime) -> int:
    """Try anew to send all that was given up in the last `TOLD_FOR`; how many. What a colleague is about to send again
    is theirs, and keeps no other. For staff."""
    _require_staff(by)
    with recording(by=by, now=now) as log:
        kept = failed_lately(on=now.date()).exclude(text="").exclude(kind__in=_final_kinds())
        of_use = kept.filter(Q(useful_until=None) | Q(useful_until__gt=now))
        again = list(of_use.select_for_update(no_key=True, skip_locked=True).order_by("pk"))
        for mail in again:
            _try_anew(mail, log=log, now=now)
    return len(again)


def _final_kinds() -> list[str]:
    return [kind.name for kind in KINDS.values() if kind.final]


def _require_staff(by: User) -> None:
    if not (by.is_active and by.is_staff):
        raise NotAllowed(_("Only programme staff look after the mails."))


# --- Sending --------------------------------------------------------------------------------------------------------


def due(*, now: datetime) -> QuerySet[Mail]:
    """The mails to be sent now, oldest first."""
    return Mail.objects.filter(next_try_at__lte=now).order_by("next_try_at", "pk")


@task()
def deliver(mail_id: int) -> None:
    """The worker's task: send one mail."""
    send(mail_id, now=timezone.now())


@task()
def deliver_many(mail_ids: list[int]) -> None:
    """The worker's task: send these mails, one after the other. What one cannot send keeps no other."""
    for mail_id in mail_ids:
        send(mail_id, now=timezone.now())


def send(mail_id: int, *, now: datetime) -> None:
    """Send the mail if it is due, and note what came of it.

    It is claimed before and noted after, so no lock is held while the server is spoken to, and two workers do not send
    the same. One that dies in between leaves it to be tried again: it may then arrive twice, under the same Message-ID.
    """
    mail = _claim(mail_id, now=now)
    if mail is None:
        return
    if mail.person is None:
        mail.delete()
        return
    try:
        reason = _why_not(mail, now=now)
        if reason:
            _drop(mail, now=now, reason=reason)
        else:
            _message(mail).send()
    except Exception as error:
        logger.warning("mail %s to person %s was not sent: %s", mail.pk, mail.person_id, type(error).__name__)
        said = plain(re.sub(r"[\x00-\x1f\x7f-\x9f]+", " ", f"{type(error).__name__}: {error}"))[:LONGEST_ERROR]
        if mail.attempts > len(PAUSES) or _is_for_good(error):
            _give_up(mail, now=now, error=said)
        else:
            Mail.objects.filter(pk=mail.pk, attempts=mail.attempts, sent_at=None).update(error=said)
            _hand_over(mail.pk, at=mail.next_try_at)
    else:
        if not reason:
            _finish(mail, sent_at=now, error="")


def _claim(mail_id: int, *, now: datetime) -> Mail | None:
    """Take the mail for as long as one attempt may take. None when another has it, or it need not be sent."""
    with transaction.atomic():
        mail = due(now=now).select_for_update(no_key=True).filter(pk=mail_id).first()
        if mail is None:
            return None
        mail.attempts += 1
        mail.next_try_at = now + PAUSES[min(mail.attempts, len(PAUSES)) - 1]
        # It is no edit: no version, and nobody's figures change.
        Mail.objects.filter(pk=mail_id).update(attempts=mail.attempts, next_try_at=mail.next_try_at)
        return mail


def why_not_sent(mail: Mail) -> str:
    """Why a mail was not sent, in the reader's language where it is one of our own reasons; empty when it was."""
    return _(mail.error) if mail.error in OWN_REASONS else mail.error


def _why_not(mail: Mail, *, now: datetime) -> str:
    """The reason of ours not to send a mail at all; empty when it is sent."""
    if mail.person is not None and not mail.person.is_active:
        return NOT_ACTIVE
    killed = mail.attempts > len(PAUSES) + 1
    # What asks whether it holds may be what ends the worker.
    if _is_over(mail, now=now) or not (killed or _holds(mail, now=now)):
        return TOO_LATE
    if killed:
        return ENDED
    return ""


def _holds(mail: Mail, *, now: datetime) -> bool:
    kind = KINDS.get(mail.kind)
    return kind is None or kind.holds is None or kind.holds(mail, now)


def _is_for_good(error: Exception) -> bool:
    """Whether the mail server does not take this mail to this address, and will not later. What it says as it is called
    or told who sends, it says of itself or of us, and takes the same mail another day."""
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= 500 for code, _said in error.recipients.values())
    return isinstance(error, SMTPDataError) and error.smtp_code in (550, 551, 552, 553, 554)


class WholeHeader(UnstructuredHeader):
    """A header whose value is one word: neither folded nor encoded. A long address would be, and then mail programs do
    not know it for one."""

    def fold(self: Any, *, policy: Policy) -> str:
        return f"{self.name}: {self}{policy.linesep}"


HEADERS = HeaderRegistry()
HEADERS.map_to_type("list-unsubscribe", WholeHeader)  # type: ignore[arg-type]  # It adds the rest.


class Message(EmailMultiAlternatives):
    def message(self, *, policy: Any = default) -> Any:
        return super().message(policy=policy.clone(header_factory=HEADERS))


def _message(mail: Mail) -> EmailMultiAlternatives:
    headers = {
        # Answering machines leave it alone, and mail programs show one that came twice once.
        "Auto-Submitted": "auto-generated",
        "Message-ID": f"<mail-{mail.pk}.{mail.recorded_at:%Y%m%d%H%M%S}@{urlsplit(settings.SITE_URL).hostname}>",
    }
    if mail.unsubscribe:
        headers |= {
            "List-Unsubscribe": f"<{mail.unsubscribe}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    message = Message(subject=mail.subject, body=mail.text, to=[mail.address], headers=headers)
    message.attach_alternative(mail.html, "text/html")
    return message


def _drop(mail: Mail, *, now: datetime, reason: str) -> None:
    """Give up a mail for a reason of ours. One of use that does not hold any more may be followed by another one."""
    kind = KINDS.get(mail.kind)
    with transaction.atomic():
        _give_up(mail, now=now, error=reason)
        if reason == TOO_LATE and not _is_over(mail, now=now) and kind is not None and kind.instead is not None:
            kind.instead(mail, now)


def _is_over(mail: Mail, *, now: datetime) -> bool:
    return mail.useful_until is not None and mail.useful_until <= now


def _give_up(mail: Mail, *, now: datetime, error: str) -> None:
    _finish(mail, failed_at=now, error=error)


def _finish(mail: Mail, **outcome: Any) -> None:
    """Note that the mail is sent or given up, and forget what it said, unless it may be sent again."""
    may_go_again = "failed_at" in outcome and not mail.secret and mail.kind not in _final_kinds()
    keep = settings.SHOW_MAILS or may_go_again
    forgotten = {} if keep else {"text": "", "html": "", "unsubscribe": ""}
    Mail.objects.filter(pk=mail.pk, attempts=mail.attempts, sent_at=None).update(
        next_try_at=None, **outcome, **forgotten
    )


def move_mails(person: User, address: str) -> None:
    """Send to `address`, which becomes the account's, what waits for its person or may be sent again.

    What was to let somebody in stays with the address it is for, and does so no more; a word on how the account is
    secured is for whoever had the account when that was done.
    """
    staying = [SECURITY.name, *(kind.name for kind in KINDS.values() if kind.secret)]
    Mail.objects.filter(person=person, address=person.email, sent_at=None).exclude(kind__in=staying).update(
        address=address
    )


def forget_mails(person: User, *, now: datetime) -> None:
    """Take what names a person out of their mails, and send none of those that wait. Part of closing an account."""
    mails = Mail.objects.filter(person=person)
    mails.update(address="", subject="–", text="", html="", unsubscribe="", error="")
    mails.filter(next_try_at__isnull=False).update(next_try_at=None, failed_at=now, error=CLOSED)


def _hand_over_on_commit(mail_id: int) -> None:
    # Robust: what was done is done, and `send_mails` catches up on what could not be handed over.
    transaction.on_commit(partial(_hand_over, mail_id), robust=True)


def _hand_over(mail_id: int, *, at: datetime | None = None) -> None:
    """Leave the mail to the worker, now or `at` a later time; where tasks are done at once there is no later."""
    if at is None:
        deliver.enqueue(mail_id)
    elif deliver.get_backend().supports_defer:
        deliver.using(run_after=at).enqueue(mail_id)
