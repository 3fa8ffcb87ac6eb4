"""An action item: what one stakeholder does towards a commitment by a date."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Line, Record, history
from commitments.querysets.action_item import ActionItemQuerySet
from commitments.status import UNFINISHED, Acceptance, CommitmentStatus, ItemStatus, OnTrack, WaitingFor
from dialogues.models import City, Stakeholder
from dialogues.models.choices import LanguageTagField, SortKeyField, known

from .commitment import Commitment
from .parts import Owed, by_each, due_check, exactly_one


class ActionItem(Owed, Record):
    """What one stakeholder does towards a commitment by a date, for one city or none.

    `offered`: its owner was neither in the room nor named when it added the action; then it reads
    no more of the commitment by it. `acceptance` is empty while the commitment is a draft: nothing is proposed
    yet. `progress` in percent, `on_track` and `waiting_for` are those of
    `latest_report`: of those not retracted the one that speaks of the latest day, of one day the one entered last; who
    may read that report may read the latter two.
    Completed by exactly one of: a verification, or a later dialogue that confirmed it.
    """

    event_type = "action_item"
    shown_in = ("commitment",)
    derived = frozenset({"overdue_at", "last_reported_on", "added_on", "sort_key"})
    confided = frozenset({"on_track", "waiting_for", "waiting_for_stakeholder", "latest_report"})

    commitment = models.ForeignKey(
        Commitment, verbose_name=_("next step"), on_delete=models.PROTECT, related_name="action_items"
    )
    number = models.PositiveIntegerField(_("number"))
    reference = models.CharField(_("reference"), max_length=40, unique=True)
    sort_key = SortKeyField(_("place in lists"))
    position = models.PositiveIntegerField(_("position"), default=0)
    title = models.CharField(_("title"), max_length=300)
    language = LanguageTagField(_("language"), default="en")
    owner = models.ForeignKey(
        Stakeholder, verbose_name=_("owner"), on_delete=models.PROTECT, related_name="action_items"
    )
    city = models.ForeignKey(
        City,
        verbose_name=_("city"),
        on_delete=models.PROTECT,
        related_name="action_items",
        null=True,
        blank=True,
    )
    status = models.CharField(_("status"), max_length=18, choices=ItemStatus, default=ItemStatus.NOT_STARTED)
    acceptance = models.CharField(_("acceptance"), max_length=10, choices=Acceptance, blank=True, editable=False)
    offered = models.BooleanField(_("offered by a stranger"), default=False, editable=False)
    progress = models.PositiveSmallIntegerField(_("progress"), default=0)
    on_track = models.CharField(_("on track"), max_length=10, choices=OnTrack, blank=True)
    waiting_for = models.CharField(_("waiting for"), max_length=18, choices=WaitingFor, blank=True)
    waiting_for_stakeholder = models.ForeignKey(
        Stakeholder,
        verbose_name=_("waiting for whom"),
        on_delete=models.PROTECT,
        related_name="awaited_items",
        null=True,
        blank=True,
    )
    latest_report = models.ForeignKey(
        "StatusReport",
        verbose_name=_("latest report"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    completed_on = models.DateField(_("completed on"), null=True, editable=False)
    completed_by_verification = models.OneToOneField(
        "Verification",
        verbose_name=_("completed by verification"),
        on_delete=models.PROTECT,
        related_name="completed_item",
        null=True,
        editable=False,
    )
    completed_by_follow_up = models.ForeignKey(
        "FollowUp",
        verbose_name=_("completed by follow-up"),
        on_delete=models.PROTECT,
        related_name="completed_items",
        null=True,
        editable=False,
    )

    objects = ActionItemQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        ordering = ["commitment", "position", "number"]
        constraints = [
            models.UniqueConstraint(fields=["commitment", "number"], name="actionitem_number_unique"),
            models.CheckConstraint(condition=Q(number__gte=1), name="actionitem_number_from_one"),
            known("status", ItemStatus, "actionitem_status_known"),
            known("acceptance", Acceptance, "actionitem_acceptance_known", empty=True),
            models.CheckConstraint(
                condition=(
                    Q(original_due_precision="", acceptance="")
                    | (~Q(original_due_precision="") & Q(acceptance__in=Acceptance.values))
                ),
                name="actionitem_proposed_once_agreed",
            ),
            known("on_track", OnTrack, "actionitem_on_track_known", empty=True),
            known("waiting_for", WaitingFor, "actionitem_waiting_for_known", empty=True),
            due_check("due", "actionitem_due_with_date"),
            due_check("original_due", "actionitem_original_due_with_date"),
            models.CheckConstraint(
                condition=Q(progress__gte=0, progress__lte=100), name="actionitem_progress_in_percent"
            ),
            models.CheckConstraint(
                condition=Q(waiting_for_stakeholder=None) | ~Q(waiting_for=""),
                name="actionitem_waiting_for_what_and_whom",
            ),
            models.CheckConstraint(
                condition=(
                    Q(
                        status="completed",
                        completed_on__isnull=False,
                        completed_by_verification__isnull=False,
                        completed_by_follow_up=None,
                    )
                    | Q(
                        status="completed",
                        completed_on__isnull=False,
                        completed_by_verification=None,
                        completed_by_follow_up__isnull=False,
                    )
                    | (
                        ~Q(status="completed")
                        & Q(
                            completed_on=None,
                            completed_by_verification=None,
                            completed_by_follow_up=None,
                        )
                    )
                ),
                name="actionitem_completed_by_somebody_else",
            ),
            models.UniqueConstraint(
                fields=["source", "external_id"],
                condition=~Q(external_id=""),
                name="actionitem_external_id_unique",
            ),
        ]
        indexes = [
            *Owed.Meta.indexes,
            models.Index(fields=["owner", "status"], name="actionitem_by_owner"),
            models.Index(fields=["city", "status"], name="actionitem_by_city"),
            models.Index(
                fields=["waiting_for", "commitment"], condition=~Q(waiting_for=""), name="actionitem_by_obstacle"
            ),
            models.Index(
                fields=["overdue_at"],
                condition=Q(status__in=["not_started", "in_progress", "reported_complete"]),
                name="actionitem_live_by_overdue",
            ),
            # What waits to be checked, the longest waiting first.
            models.Index(
                fields=["latest_report"], condition=Q(status="reported_complete"), name="actionitem_to_be_checked"
            ),
            # What leads to the commitments of an owner, or in a city, without a look at the items.
            models.Index(fields=["owner", "offered", "commitment"], name="actionitem_of_owner"),
            models.Index(fields=["city", "commitment"], name="actionitem_in_city"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def event_key(self) -> str:
        return self.reference

    @property
    def owed_by(self) -> Stakeholder:
        return self.owner

    @property
    def owed_by_id(self) -> int:
        return self.owner_id

    @property
    def is_open(self) -> bool:
        """Neither completed nor withdrawn, under an open commitment."""
        return self.commitment.is_open and self.status in UNFINISHED

    @property
    def time_zone(self) -> str:
        """The time zone that decides when it is overdue: the city's, else the country's."""
        place = self.city or self.commitment.dialogue.series.country
        return place.timezone


class StatusChange(Line):
    """A move of an action item that neither a report nor a verification made: withdrawn or
    reopened by staff, completed or withdrawn by a dialogue, taken back when it was un-adopted;
    or the reopening of a commitment. Append-only.

    `item_version` is the item's version after the move: it puts the moves of one item in order.
    `follow_up` is the decision that made it; when that was taken back and removed, its id stays
    here and the history has it.
    """

    action_item = models.ForeignKey(
        ActionItem,
        verbose_name=_("action"),
        on_delete=models.PROTECT,
        related_name="status_changes",
        null=True,
        db_index=False,
    )
    commitment = models.ForeignKey(
        Commitment,
        verbose_name=_("next step"),
        on_delete=models.PROTECT,
        related_name="status_changes",
        null=True,
        db_index=False,
    )
    from_status = models.CharField(_("from"), max_length=18)
    to_status = models.CharField(_("to"), max_length=18)
    reason = models.TextField(_("reason"))
    changed_on = models.DateField(_("changed on"))
    follow_up = models.ForeignKey(
        "FollowUp",
        verbose_name=_("follow-up"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="status_changes",
        null=True,
    )
    item_version = models.PositiveIntegerField(_("version of the action"))

    class Meta:
        verbose_name = _("status change")
        verbose_name_plural = _("status changes")
        ordering = ["id"]
        indexes = by_each("action_item", "commitment")
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="statuschange_with_reason"),
            exactly_one("statuschange_of_one_record", "action_item", "commitment"),
            models.CheckConstraint(
                condition=(
                    Q(action_item__isnull=False, from_status__in=ItemStatus.values, to_status__in=ItemStatus.values)
                    | Q(
                        commitment__isnull=False,
                        from_status__in=CommitmentStatus.values,
                        to_status__in=CommitmentStatus.values,
                    )
                ),
                name="statuschange_status_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_status} → {self.to_status}"
