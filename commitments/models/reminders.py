"""Whom the application wrote to about what is owed, and what people want of that."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Line, Mail, Record, history
from commitments.querysets.reminders import DigestQuerySet, ReminderQuerySet
from commitments.status import ReminderKind
from dialogues.models import Dialogue, Stakeholder
from dialogues.models.choices import known

from .action_item import ActionItem
from .commitment import Commitment
from .parts import exactly_one


class Digest(Line):
    """The one mail about what is owed that a person got on a `day` of theirs. Append-only.

    The clock wrote it, or staff asked (`recorded_by`), with a `note` of theirs. What it said: its `lines`. `attempts`:
    how many of that day had been given up before; only where staff asked is another one written on the day.
    """

    objects = DigestQuerySet.as_manager()

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.PROTECT, related_name="digests"
    )
    day = models.DateField(_("day"))
    mail = models.OneToOneField(Mail, verbose_name=_("mail"), on_delete=models.PROTECT, related_name="digest")
    note = models.TextField(_("note"), blank=True, default="")
    attempts = models.PositiveIntegerField(_("attempts"), default=0)

    class Meta:
        verbose_name = _("digest")
        verbose_name_plural = _("digests")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["person", "day", "attempts"], name="digest_one_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.day}"


class Reminder(Line):
    """A line of the ledger: what a person was told once, so a missed night catches up and a second run sends nothing.

    About an action, a next step that its lead has to answer for, or a dialogue. `about_on` is the day it is about, the
    due day for one, in UTC where it is that of an instant; `step` which step of its kind it was: see `chasing.Line`.
    `stakeholder` is the organisation that was told, through this person. `copied`: a focal point, beside an officer
    who had not answered. `attempts`: how many digests to this person had been given up before; what those said counts
    as never said, and may be told again. Append-only.
    """

    objects = ReminderQuerySet.as_manager()

    digest = models.ForeignKey(Digest, verbose_name=_("digest"), on_delete=models.PROTECT, related_name="lines")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.PROTECT, related_name="reminders"
    )
    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="reminders"
    )
    kind = models.CharField(_("kind"), max_length=16, choices=ReminderKind)
    action_item = models.ForeignKey(
        ActionItem, verbose_name=_("action"), on_delete=models.PROTECT, related_name="reminders", null=True
    )
    commitment = models.ForeignKey(
        Commitment, verbose_name=_("next step"), on_delete=models.PROTECT, related_name="reminders", null=True
    )
    dialogue = models.ForeignKey(
        Dialogue, verbose_name=_("dialogue"), on_delete=models.PROTECT, related_name="reminders", null=True
    )
    about_on = models.DateField(_("about the day"))
    step = models.IntegerField(_("step"))
    copied = models.BooleanField(_("copy"), default=False)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["id"]
        constraints = [
            exactly_one("reminder_about_one_record", "action_item", "commitment", "dialogue"),
            known("kind", ReminderKind, "reminder_kind_known"),
            *(
                models.UniqueConstraint(
                    fields=["person", record, "kind", "about_on", "step", "attempts"],
                    condition=Q(**{f"{record}__isnull": False}),
                    name=f"reminder_of_{record}_once",
                )
                for record in ("action_item", "commitment", "dialogue")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.get_kind_display()}"

    @property
    def about(self) -> tuple[str, int]:
        """The column of the record that it is about, and its id."""
        columns = ("action_item", "commitment", "dialogue")
        return next((name, pk) for name in columns if (pk := getattr(self, f"{name}_id")) is not None)


class Preference(Record):
    """What a person wants of reminders; without a row, all of them. None comes before the day
    `paused_until` begins in UTC."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.PROTECT, related_name="preference"
    )
    wants_reminders = models.BooleanField(_("reminders by mail"), default=True)
    paused_until = models.DateField(_("none before"), null=True, blank=True)

    history = history()

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.person_id}"


class CalendarFeed(Record):
    """The private address where a person's calendar fetches dates. Only a hash of it is stored, null once revoked."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.PROTECT, related_name="calendar_feed"
    )
    hashed_secret = models.CharField(_("hash of the address"), max_length=64, unique=True, null=True, editable=False)

    history = history(excluded_fields=["hashed_secret"])

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.person_id}"
