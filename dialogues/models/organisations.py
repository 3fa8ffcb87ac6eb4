"""Stakeholders, who speaks for them, and what became of them."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import Line, Record, history
from dialogues.querysets import MembershipQuerySet, StakeholderQuerySet, SuccessionQuerySet
from dialogues.status import (
    IATI_ORGANISATION_TYPE,
    MembershipRole,
    MemberState,
    StakeholderCategory,
    StakeholderLevel,
    SuccessionKind,
)

from .choices import known
from .places import City, Country


class Stakeholder(Record):
    """An organisation. It owes what was agreed, not a person: people leave.

    `country` null: international. `city`: the city it governs or works for.
    A succeeded stakeholder stays, with its slug; see `Succession`.
    """

    event_type = "stakeholder"
    in_register = True

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200)
    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    category = models.CharField(_("category"), max_length=30, choices=StakeholderCategory)
    level = models.CharField(_("level"), max_length=20, choices=StakeholderLevel)
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="stakeholders",
        null=True,
        blank=True,
    )
    city = models.ForeignKey(
        City,
        verbose_name=_("city"),
        on_delete=models.PROTECT,
        related_name="stakeholders",
        null=True,
        blank=True,
    )

    objects = StakeholderQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name", "id"]
        constraints = [
            known("category", StakeholderCategory, "stakeholder_category_known"),
            known("level", StakeholderLevel, "stakeholder_level_known"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def event_key(self) -> str:
        return self.slug

    @property
    def iati_organisation_type(self) -> str:
        """Code of the IATI OrganisationType list for this category."""
        return IATI_ORGANISATION_TYPE[StakeholderCategory(self.category)]


class StakeholderAlias(Record):
    """Another name of a stakeholder: an acronym, an earlier name, a name in another language."""

    shown_in = ("stakeholder",)

    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="aliases"
    )
    name = models.CharField(_("name"), max_length=200)

    history = history()

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint("stakeholder", Lower("name"), name="stakeholderalias_unique"),
        ]

    def __str__(self) -> str:
        return self.name


class Succession(Line):
    """From `succeeded_on`, `successor` stands where `predecessor` stood.

    Its officers inherit the items and the reading rights from that day. A split has several
    lines for one predecessor, a merger several for one successor.
    """

    shown_in = ("predecessor",)

    predecessor = models.ForeignKey(
        Stakeholder, verbose_name=_("predecessor"), on_delete=models.PROTECT, related_name="successions"
    )
    successor = models.ForeignKey(
        Stakeholder, verbose_name=_("successor"), on_delete=models.PROTECT, related_name="inheritances"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=SuccessionKind)
    succeeded_on = models.DateField(_("succeeded on"))
    reason = models.TextField(_("reason"))

    objects = SuccessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        ordering = ["succeeded_on", "id"]
        constraints = [
            known("kind", SuccessionKind, "succession_kind_known"),
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_unique"),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="succession_not_of_itself"),
            models.CheckConstraint(condition=~Q(reason=""), name="succession_with_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"

    def has_begun(self, on: date) -> bool:
        """As `SuccessionQuerySet` has it, of one that is at hand."""
        return self.succeeded_on <= on + timedelta(days=1)


class Membership(Record):
    """A person speaks for a stakeholder, from a day to a day (inclusive; `ends_on` null: still).

    `ended_at` is the instant at which it was ended at once; null where its last day is a whole one. `asked_address` is
    the address at which a focal point invited somebody who had an account, until the person accepts; then it is blank.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    stakeholder = models.ForeignKey(
        Stakeholder,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    role = models.CharField(_("role"), max_length=12, choices=MembershipRole, default=MembershipRole.OFFICER)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, editable=False)
    asked_address = models.EmailField(_("invited at"), blank=True, default="", editable=False)

    objects = MembershipQuerySet.as_manager()
    # An address is forgotten with its account.
    history = history(excluded_fields=["asked_address"])

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["stakeholder", "user", "starts_on", "id"]
        constraints = [
            known("role", MembershipRole, "membership_role_known"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="membership_end_not_before_start",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ends_on__isnull=False),
                name="membership_ended_with_day",
            ),
            models.UniqueConstraint(
                fields=["user", "stakeholder"],
                condition=Q(ends_on=None),
                name="membership_one_open_per_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} · {self.stakeholder_id}"

    @property
    def is_unanswered(self) -> bool:
        """Whether the person has not accepted it: who never signed in has not, either."""
        return bool(self.asked_address) or self.user.last_login is None

    @property
    def known_address(self) -> str:
        """Where the person was invited, as far as the organisation knows."""
        return self.asked_address or self.user.email

    @property
    def called(self) -> str:
        """What the organisation calls the person: before they have accepted, it knows no more than an address."""
        return self.known_address if self.is_unanswered else str(self.user)

    def has_ended(self, day: date) -> bool:
        """Whether it was over by its own terms on the day `day`."""
        at_once = self.ended_at is not None and self.ended_at.date() <= day
        return at_once or (self.ends_on is not None and self.ends_on < day)

    def state_on(self, day: date) -> MemberState:
        """As `MembershipQuerySet` has it, of one whose person is at hand."""
        if self.asked_address and not self.has_ended(day):
            return MemberState.ASKED
        if not self.user.is_active or self.has_ended(day):
            return MemberState.ENDED
        if self.starts_on > day:
            return MemberState.TO_COME
        return MemberState.ACTIVE if self.user.last_login else MemberState.INVITED
