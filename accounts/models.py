"""People, their keys, and the log that every write of the application passes through.

`Record` is what two people may edit: it carries a version. `Line` is what is written once
and never changed: the guards refuse UPDATE and DELETE on it in the database.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from rest_framework_api_key.models import AbstractAPIKey, BaseAPIKeyManager

from .trail import history


@cache
def _choices(field: models.Field[Any, Any]) -> dict[Any, Any]:
    return dict(field.flatchoices)


class Recorded(models.Model):
    """Anything the log writes: when the clock recorded it, and its name towards partners."""

    event_type: ClassVar[str] = ""
    """The name of this kind of record in the API's change feed; empty: it has no line there."""

    shown_in: ClassVar[tuple[str, ...]] = ()
    """References, with __ where there are several steps, to the records in whose answers this one stands, too: whatever
    becomes of it is an event of theirs."""

    recorded_at = models.DateTimeField(_("recorded at"), editable=False)

    class Meta:
        abstract = True

    def _get_FIELD_display(self, field: models.Field[Any, Any]) -> Any:  # noqa: N802  (Django's name)
        """What `get_status_display` and the like say. Django makes the table of choices anew each time, in the language
        of the moment, which costs a list of 50 lines as much as its statements do."""
        value = getattr(self, field.attname)
        return force_str(_choices(field).get(value, value), strings_only=True)

    @property
    def event_key(self) -> str:
        """What names this record in the API: its reference, slug or code, else its id."""
        return str(self.pk)

    @property
    def is_confided(self) -> bool:
        """Whether staff alone read what may change of it now; what others see of it stays as it is."""
        return False


class Record(Recorded):
    """A record that people edit. Each edit raises `version`; a stale one is refused."""

    derived: ClassVar[frozenset[str]] = frozenset()
    """Columns that follow from other records or only count: nobody changed them by hand."""

    confided: ClassVar[frozenset[str]] = frozenset()
    """Columns that not all who act on the record may read."""

    in_register: ClassVar[bool] = False
    """Whether it is of a register: named, by its id, in the lines of many others."""

    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    updated_at = models.DateTimeField(_("updated at"), editable=False)

    class Meta:
        abstract = True


class Line(Recorded):
    """A line of an append-only table: who wrote it, when; never changed, never deleted."""

    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("recorded by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )

    class Meta:
        abstract = True


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **facts: Any) -> User:
        """Make an account that signs in as `email`, compared without regard to case."""
        if not email:
            raise ValueError("An account needs an e-mail address.")
        now = timezone.now()
        user = self.model(email=self.normalize_email(email).lower(), recorded_at=now, updated_at=now, **facts)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **facts: Any) -> User:
        """Make an administrator: staff who may also un-adopt and manage accounts."""
        return self.create_user(email, password, **{"is_staff": True, "is_superuser": True, **facts})

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin, Record):
    """A person. What they may do follows from facts, never from a role field.

    Administrator: `is_superuser`. Staff: `is_staff`. Partner: `is_partner`. Officer: a
    current membership of a stakeholder. None of these: reads as anonymous.
    Accounts are never deleted; closing one blanks name and e-mail and keeps the references.
    """

    email = models.EmailField(_("e-mail"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, default="en")
    is_staff = models.BooleanField(_("staff"), default=False)
    is_partner = models.BooleanField(_("partner"), default=False)
    is_active = models.BooleanField(_("active"), default=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True, editable=False)

    objects = UserManager()
    history = history(excluded_fields=["password", "last_login"])

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_unique_without_case"),
            models.CheckConstraint(
                condition=models.Q(closed_at=None) | models.Q(is_active=False),
                name="user_closed_is_inactive",
            ),
            models.CheckConstraint(
                condition=models.Q(is_superuser=False) | models.Q(is_staff=True),
                name="user_administrator_is_staff",
            ),
            models.CheckConstraint(
                condition=models.Q(language__in=[code for code, _name in settings.LANGUAGES]),
                name="user_language_known",
            ),
        ]

    def __str__(self) -> str:
        if self.closed_at is not None:
            # Its name is forgotten, and its address is none: the number tells it from others.
            return gettext("closed account %(number)d") % {"number": self.pk}
        return self.name or self.email

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)


class ApiKeyManager(BaseAPIKeyManager):
    """Makes keys; `assign_key` sets one on its record and returns it, which is shown only then."""


class ApiKey(AbstractAPIKey, Record):
    """A partner's credential. It acts as its user, limited by its scope.

    Only a hash is stored. `last_used_at` is written at most hourly.
    """

    class Scope(models.TextChoices):
        READ = "read", _("read")
        WRITE = "write", _("read and write")

    # The library's own columns, with names that are translated.
    prefix = models.CharField(_("beginning"), max_length=8, unique=True, editable=False)
    hashed_key = models.CharField(_("hash of the key"), max_length=150, editable=False)
    created = models.DateTimeField(_("issued at"), auto_now_add=True, db_index=True)
    name = models.CharField(_("name"), max_length=50, default=None)
    revoked = models.BooleanField(_("revoked"), blank=True, default=False)
    expiry_date = models.DateTimeField(_("expires at"), null=True, blank=True)

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="api_keys",
    )
    scope = models.CharField(_("scope"), max_length=5, choices=Scope, default=Scope.READ)
    last_used_at = models.DateTimeField(_("last used at"), null=True, blank=True, editable=False)
    rate = models.PositiveIntegerField(_("requests a minute"), null=True, blank=True)
    """How many requests a minute are answered to it; None as many as to any key."""

    objects: ClassVar[ApiKeyManager] = ApiKeyManager()  # type: ignore[assignment]
    history = history(excluded_fields=["hashed_key"])

    class Meta:
        ordering = ["-created"]
        verbose_name = _("API key")
        verbose_name_plural = _("API keys")
        constraints = [
            models.CheckConstraint(condition=models.Q(scope__in=["read", "write"]), name="apikey_scope_known"),
            models.CheckConstraint(condition=models.Q(rate=None) | models.Q(rate__gte=1), name="apikey_rate_is_one"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix})"


class IdempotencyRecord(models.Model):
    """How a write with an `Idempotency-Key`, or a form, was answered, written in the transaction of that write.

    Not what the answer said: what may be read of a record changes, so a name is kept of it, and it is read anew.
    `credential` names the key (`key:PREFIX`) or the person (`user:ID`) that wrote; `fingerprint` is a digest of what
    was asked. Until the answer is known, before the transaction ends, `status` is 0. See `accounts.idempotency`.
    """

    id = models.BigAutoField(primary_key=True)
    credential = models.CharField(_("credential"), max_length=40)
    key = models.CharField(_("key"), max_length=255)
    fingerprint = models.CharField(_("digest of the request"), max_length=64)
    status = models.PositiveSmallIntegerField(_("status"), default=0)
    headers = models.JSONField(_("headers"), default=dict)
    made = models.CharField(_("key of the record"), max_length=120, blank=True)
    """What its address names the record by that was made or changed; empty for a form, which leads to a page."""
    recorded_at = models.DateTimeField(_("recorded at"), editable=False, db_index=True)

    class Meta:
        verbose_name = _("idempotency record")
        verbose_name_plural = _("idempotency records")
        constraints = [models.UniqueConstraint(fields=["credential", "key"], name="idempotency_key_once")]

    def __str__(self) -> str:
        return f"{self.credential} {self.key}"


class Mail(Record):
    """A mail to one person, or to nobody: written down with what caused it, sent afterwards. See `accounts.mails`.

    Where it stands is one of three instants: `next_try_at` while it waits, then `sent_at` or `failed_at`. What it says
    is kept for sending it, no longer, and above all what is `secret`: a code or a link that lets somebody in. So it has
    no history. `version` counts what people did with it; trying to send it raises none.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.PROTECT, related_name="mails", null=True
    )
    address = models.EmailField(_("address"), max_length=254, blank=True)
    kind = models.SlugField(_("what it is"), max_length=40, db_index=False)
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    subject = models.CharField(_("subject"), max_length=250)
    text = models.TextField(_("text"), blank=True)
    html = models.TextField(_("the same as HTML"), blank=True)
    unsubscribe = models.CharField(_("where to unsubscribe"), max_length=500, blank=True)
    secret = models.BooleanField(_("lets somebody in"), default=False)
    useful_until = models.DateTimeField(_("of use until"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(_("to be sent at"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    failed_at = models.DateTimeField(_("failed at"), null=True, blank=True)
    error = models.CharField(_("why it was not sent"), max_length=500, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        indexes = [
            models.Index(fields=["next_try_at"], name="mail_waiting", condition=models.Q(next_try_at__isnull=False)),
            models.Index(fields=["failed_at"], name="mail_failed", condition=models.Q(failed_at__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(next_try_at__isnull=False, sent_at=None, failed_at=None)
                | models.Q(next_try_at=None, sent_at__isnull=False, failed_at=None)
                | models.Q(next_try_at=None, sent_at=None, failed_at__isnull=False),
                name="mail_waits_or_is_sent_or_failed",
            ),
            models.CheckConstraint(
                condition=models.Q(secret=False)
                | models.Q(next_try_at__isnull=False)
                | models.Q(text="", html="", unsubscribe=""),
                name="mail_keeps_no_secret",
            ),
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | models.Q(address="", sent_at=None),
                name="mail_to_nobody_is_not_sent",
            ),
            models.CheckConstraint(
                condition=models.Q(language__in=[code for code, _name in settings.LANGUAGES]),
                name="mail_language_known",
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class DataStamp(models.Model):
    """One row, raised by one in every transaction that writes.

    Its lock is held until commit, so stamps are given in commit order: what was read after
    stamp N shows everything up to N. `registers` is the stamp of the last transaction that wrote
    to a register: under it the names are remembered that lists show of places and organisations.
    Events up to the stamp `forgotten` are kept no longer.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    value = models.PositiveBigIntegerField(_("value"), default=0)
    registers = models.PositiveBigIntegerField(_("value when a register changed"), default=0)
    forgotten = models.PositiveBigIntegerField(_("events are kept after"), default=0)

    class Meta:
        verbose_name = _("data stamp")
        verbose_name_plural = _("data stamps")
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="datastamp_one_row"),
        ]

    def __str__(self) -> str:
        return str(self.value)


type Sight = list[list[tuple[int | None, list[int]]]]
"""Who reads a record, beside staff: who meets all conditions of one of these alternatives. A condition is met by
whoever belongs to its circle, or to a narrower one (null: nobody does), and by those who speak for one of the
organisations with these ids."""


class ChangeEvent(Line):
    """What one transaction did to one record, in commit order.

    `read_by` says who read the record before it left somebody's sight; null where it left nobody's.
    `confided`: only staff read what changed.
    """

    class Op(models.TextChoices):
        UPSERT = "upsert", _("created or changed")
        REMOVE = "remove", _("removed or narrowed")

    id = models.BigAutoField(primary_key=True)
    stamp = models.PositiveBigIntegerField(_("data stamp"))
    op = models.CharField(_("what happened"), max_length=6, choices=Op)
    type = models.CharField(_("type of record"), max_length=40)
    object_id = models.CharField(_("number of the record"), max_length=150)
    key = models.CharField(_("key of the record"), max_length=120)
    read_by: models.JSONField[Sight | None, Sight | None] = models.JSONField(_("read before by"), null=True)
    confided = models.BooleanField(_("read by staff alone"), default=False)
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("change event")
        verbose_name_plural = _("change events")
        ordering = ["id"]
        indexes = [
            models.Index(fields=["type", "object_id", "id"], name="event_of_record"),
            models.Index(fields=["stamp", "id"], name="event_in_order"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(op__in=["upsert", "remove"]), name="event_op_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_op_display()}: {self.type} {self.key}"

    def was_read_by(self, circle: int, stakeholders: Collection[int]) -> bool:
        """Whether somebody of `circle` who speaks for the `stakeholders` lost, or may have lost, sight of it."""
        own = frozenset(stakeholders)
        return any(
            all((at_least is not None and circle <= at_least) or not own.isdisjoint(of) for at_least, of in conditions)
            for conditions in self.read_by or []
        )
