"""What is written beside commitments and action items: who accepted, who owned it before,
which date moved, what was asked for."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Line, Record, history
from commitments.due import Due
from commitments.querysets.request import RequestQuerySet
from commitments.status import (
    Acceptance,
    RequestAnswer,
    RequestKind,
)
from dialogues.models import Stakeholder, Succession
from dialogues.models.choices import known

from .action_item import ActionItem
from .commitment import Commitment
from .follow_up import FollowUp
from .parts import by_each, due_check, exactly_one, precision_field


class OfOne(models.Model):
    """A line that belongs to a commitment or to an action item, never to both."""

    commitment = models.ForeignKey(
        Commitment,
        verbose_name=_("next step"),
        on_delete=models.PROTECT,
        related_name="%(class)s_lines",
        null=True,
        db_index=False,
    )
    action_item = models.ForeignKey(
        ActionItem,
        verbose_name=_("action"),
        on_delete=models.PROTECT,
        related_name="%(class)s_lines",
        null=True,
        db_index=False,
    )

    class Meta:
        abstract = True
        indexes = by_each("commitment", "action_item")

    @property
    def owed_key(self) -> tuple[str, int]:
        """The `owed_key` of what it belongs to."""
        return ("commitment", self.commitment_id) if self.commitment_id else ("action_item", self.action_item_id or 0)


class AcceptanceLine(OfOne, Line):
    """A lead or owner accepted, declined (with a reason), or was asked again. Append-only.

    `on_behalf`: staff answered for it, with a report or without, or because those present confirmed the outcome.
    """

    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="+"
    )
    on_behalf = models.BooleanField(_("on behalf"), default=False)
    acceptance = models.CharField(_("acceptance"), max_length=10, choices=Acceptance)
    reason = models.TextField(_("reason"), blank=True)
    answered_on = models.DateField(_("answered on"))

    class Meta:
        verbose_name = _("acceptance")
        verbose_name_plural = _("acceptances")
        ordering = ["id"]
        indexes = OfOne.Meta.indexes
        constraints = [
            exactly_one("acceptance_of_one_record", "commitment", "action_item"),
            known("acceptance", Acceptance, "acceptance_known"),
            models.CheckConstraint(
                condition=~Q(acceptance="declined") | ~Q(reason=""),
                name="acceptance_declined_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.get_acceptance_display()


class OwnerChange(OfOne, Line):
    """The lead of a commitment or the owner of an action item changed. Append-only.

    `succession` is the one by which the new one stands where the former stood, the last where several followed each
    other; null where somebody chose another.
    """

    from_stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("from"), on_delete=models.PROTECT, related_name="+", null=True
    )
    to_stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("to"), on_delete=models.PROTECT, related_name="+", null=True
    )
    succession = models.ForeignKey(
        Succession, verbose_name=_("succession"), on_delete=models.PROTECT, related_name="+", null=True
    )
    reason = models.TextField(_("reason"))
    changed_on = models.DateField(_("changed on"))

    class Meta:
        verbose_name = _("owner change")
        verbose_name_plural = _("owner changes")
        ordering = ["id"]
        indexes = OfOne.Meta.indexes
        constraints = [
            exactly_one("ownerchange_of_one_record", "commitment", "action_item"),
            models.CheckConstraint(condition=~Q(reason=""), name="ownerchange_with_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.from_stakeholder_id} → {self.to_stakeholder_id}"


class DueDateChange(OfOne, Line):
    """A due moved, with its reason. Append-only.

    `follow_up` is the decision that moved it; when that was taken back and removed, its id stays
    here and the history has it. `undoes` is the line that this one takes back, written when a
    dialogue is un-adopted.
    """

    from_precision = precision_field(_("from"))
    from_on = models.DateField(_("from day"), null=True)
    to_precision = precision_field(_("to"))
    to_on = models.DateField(_("to day"), null=True)
    reason = models.TextField(_("reason"))
    changed_on = models.DateField(_("changed on"))
    follow_up = models.ForeignKey(
        FollowUp,
        verbose_name=_("follow-up"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="due_date_changes",
        null=True,
    )
    undoes = models.OneToOneField(
        "self", verbose_name=_("takes back"), on_delete=models.PROTECT, related_name="undone_by", null=True
    )

    class Meta:
        verbose_name = _("due date change")
        verbose_name_plural = _("due date changes")
        ordering = ["id"]
        indexes = OfOne.Meta.indexes
        constraints = [
            exactly_one("duedatechange_of_one_record", "commitment", "action_item"),
            due_check("from", "duedatechange_from_with_date"),
            due_check("to", "duedatechange_to_with_date"),
            models.CheckConstraint(condition=~Q(reason=""), name="duedatechange_with_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.from_on} → {self.to_on}"

    @property
    def before(self) -> Due:
        return Due(self.from_precision, self.from_on)

    @property
    def after(self) -> Due:
        return Due(self.to_precision, self.to_on)


class Request(Record):
    """An owner asks for a new date, another owner or withdrawal. It changes nothing by itself:
    staff answer it unless whoever asked retracts it, and until then it stands on the next agenda. `on_behalf`: staff
    asked for it."""

    shown_in = ("action_item",)

    action_item = models.ForeignKey(
        ActionItem, verbose_name=_("action"), on_delete=models.PROTECT, related_name="requests"
    )
    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="requests"
    )
    on_behalf = models.BooleanField(_("on behalf"), default=False)
    kind = models.CharField(_("kind"), max_length=10, choices=RequestKind)
    reason = models.TextField(_("reason"))
    due_precision = precision_field(_("new due"))
    due_on = models.DateField(_("new due on"), null=True, blank=True)
    owner = models.ForeignKey(
        Stakeholder,
        verbose_name=_("new owner"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    asked_on = models.DateField(_("asked on"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    answer = models.CharField(_("answer"), max_length=10, choices=RequestAnswer, blank=True)
    answer_note = models.TextField(_("note"), blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)

    objects = RequestQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ["id"]
        constraints = [
            known("kind", RequestKind, "request_kind_known"),
            known("answer", RequestAnswer, "request_answer_known", empty=True),
            due_check("due", "request_due_with_date"),
            models.CheckConstraint(condition=~Q(reason=""), name="request_with_reason"),
            models.CheckConstraint(
                condition=(
                    (Q(kind="due", owner=None) & ~Q(due_precision=""))
                    | Q(kind="owner", due_precision="", owner__isnull=False)
                    | Q(kind="withdrawal", due_precision="", owner=None)
                ),
                name="request_asks_for_its_kind",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_on=None) | (~Q(answer="") & Q(answered_on__isnull=False)),
                name="request_answered_with_day",
            ),
            models.UniqueConstraint(
                fields=["action_item", "stakeholder", "kind"],
                condition=Q(answer=""),
                name="request_one_open_per_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action_item_id} {self.get_kind_display()}"

    @property
    def due(self) -> Due:
        return Due(self.due_precision, self.due_on)
