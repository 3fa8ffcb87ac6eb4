"""A form that is sent again is not done again: by the button after 'Back', from a draft put back, twice at a time.

    with sent_once(request, now=now) as sending:
        if not sending.was_done:
            ...                                     # do it
            sending.done(leads_to)                  # asked for the address of what was made

Each form that is shown carries a token, which comes along when it is sent. What is done under it is kept like what is
done under the key of a client, see `accounts.idempotency`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from secrets import token_hex

from django.db import transaction
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from accounts.idempotency import AtWork, claim, keep
from accounts.models import IdempotencyRecord

from .errors import Conflict

FIELD = "once"

_TOKEN = re.compile(r"[0-9a-f]{32}\Z")

_NOT_TYPED = frozenset({FIELD, "csrfmiddlewaretoken", "version_seen", "seen", "renewed"})
"""What a form carries along, or each of its rows, and nobody types."""

DONE_BEFORE = gettext_lazy("You sent this before. Here is what it led to; it was not done twice.")


def new_token() -> str:
    return token_hex(16)


@dataclass
class Sending:
    """A form as it was sent. `record` is of what is done under its token; None where it came without one."""

    record: IdempotencyRecord | None
    fingerprint: str

    @property
    def was_done(self) -> bool:
        return self.record is not None and self.record.status != 0

    @property
    def led_to(self) -> str:
        """The address of what was done under its token."""
        return str(self.record.headers["Location"]) if self.record is not None else ""

    @property
    def is_the_same(self) -> bool:
        """Whether it says what was said then."""
        return self.record is not None and self.record.fingerprint == self.fingerprint

    @property
    def told(self) -> SafeString:
        """That something else was done under its token."""
        link = format_html('<a href="{}" target="_blank" rel="noopener">{}</a>', self.led_to, gettext("look at it"))
        sentence = gettext(
            "You sent this page before, with something else in it, and that is done ({link}). Send it again only if "
            "you want this, too."
        )
        return format_html(sentence, link=link)

    def done(self, leads_to: Callable[[], str]) -> None:
        """Keep where what was done leads to."""
        if self.record is not None:
            keep(self.record, status=303, headers={"Location": leads_to()})


@contextmanager
def sent_once(request: HttpRequest, *, now: datetime) -> Iterator[Sending]:
    """A transaction in which the form of `request` is done; unless it is, its token is as good as new.

    Raises Conflict where the same form was sent before and is at work for too long.
    """
    token, user = str(request.POST.get(FIELD, "")), request.user
    if user.pk is None or not _TOKEN.match(token):
        yield Sending(None, "")
        return
    fingerprint = _fingerprint(request)
    with transaction.atomic():
        # No key of a client has a space in it.
        try:
            record = claim(credential=f"user:{user.pk}", key=f"form {token}", fingerprint=fingerprint, now=now)
        except AtWork as error:
            raise Conflict(
                gettext(
                    "You sent this before, and it is still at work. Wait a little, then send it again: it is not done "
                    "twice."
                )
            ) from error
        yield Sending(record, fingerprint)
        if not record.status:
            record.delete()


def _fingerprint(request: HttpRequest) -> str:
    """A digest of what is said, and where."""
    said = sorted(request.POST.lists())
    typed = [[name, values] for name, values in said if name.rpartition("-")[2] not in _NOT_TYPED]
    sent = sorted(request.FILES.lists(), key=itemgetter(0))
    files = [[name, file.name, file.size] for name, each in sent for file in each]
    return hashlib.sha256(json.dumps([request.path, typed, files]).encode()).hexdigest()
