"""A commitment put to a later dialogue, what was decided, and where all stood afterwards."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Line, Record, history
from commitments.due import Due
from commitments.querysets.follow_up import FollowUpQuerySet
from commitments.status import AT_CLOSE_OUT, AT_DIALOGUE, BETWEEN_DIALOGUES, Decision
from dialogues.models import Dialogue, Stakeholder
from dialogues.models.choices import known

from .action_item import ActionItem
from .commitment import Commitment
from .parts import due_check, precision_field


class FollowUp(Record):
    """One commitment at one later dialogue, and what was decided about it there; or, without
    a dialogue, a decision taken between dialogues, with its `basis` (whose decision, letter).

    Of a dialogue not yet adopted it is provisional: staff alone see the decision, and may
    change it. `due` is the new due of a commitment that was carried over. `shown` is what was
    shown to the room; `confirms` are the action items it confirmed as completed. `day_assumed`:
    nobody entered `decided_on`, which is then the last day of the dialogue.
    """

    event_type = "follow_up"
    derived = frozenset({"day_assumed"})

    commitment = models.ForeignKey(
        Commitment, verbose_name=_("next step"), on_delete=models.PROTECT, related_name="follow_ups"
    )
    dialogue = models.ForeignKey(
        Dialogue,
        verbose_name=_("dialogue"),
        on_delete=models.PROTECT,
        related_name="follow_ups",
        null=True,
        blank=True,
    )
    decision = models.CharField(_("decision"), max_length=16, choices=Decision, default=Decision.PENDING)
    basis = models.TextField(_("basis"), blank=True)
    due_precision = precision_field(_("new due"))
    due_on = models.DateField(_("new due on"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    shown = models.TextField(_("what was shown"), blank=True)
    confirms = models.ManyToManyField(
        ActionItem, verbose_name=_("confirmed actions"), related_name="confirmations", blank=True
    )
    superseded_by = models.ForeignKey(
        Commitment,
        verbose_name=_("superseded by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    handed_over_to = models.ForeignKey(
        Stakeholder,
        verbose_name=_("handed over to"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    note = models.TextField(_("discussion note"), blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    day_assumed = models.BooleanField(_("day not entered"), default=False, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("entered by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )

    objects = FollowUpQuerySet.as_manager()
    history = history(m2m_fields=[confirms])

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["commitment", "dialogue"], name="followup_once_per_dialogue"),
            known("decision", Decision, "followup_decision_known"),
            models.CheckConstraint(
                condition=(
                    Q(dialogue__isnull=False, decision__in=sorted(AT_DIALOGUE | {Decision.PENDING}))
                    | Q(dialogue=None, decision__in=sorted(BETWEEN_DIALOGUES | AT_CLOSE_OUT))
                ),
                name="followup_decision_of_its_kind",
            ),
            models.CheckConstraint(
                condition=Q(dialogue__isnull=False, basis="") | (Q(dialogue=None) & ~Q(basis="")),
                name="followup_dialogue_or_basis",
            ),
            models.CheckConstraint(
                condition=Q(decision="pending", decided_on=None, dialogue__isnull=False)
                | (~Q(decision="pending") & Q(decided_on__isnull=False)),
                name="followup_decided_with_day",
            ),
            models.CheckConstraint(
                condition=(
                    Q(decision="superseded", superseded_by__isnull=False)
                    | (~Q(decision="superseded") & Q(superseded_by=None))
                ),
                name="followup_superseded_names_successor",
            ),
            models.CheckConstraint(
                condition=Q(superseded_by=None) | ~Q(superseded_by=F("commitment")),
                name="followup_not_superseded_by_itself",
            ),
            models.CheckConstraint(
                condition=(
                    Q(decision="handed_over", handed_over_to__isnull=False)
                    | (~Q(decision="handed_over") & Q(handed_over_to=None))
                ),
                name="followup_handed_over_to_somebody",
            ),
            models.CheckConstraint(
                condition=Q(due_precision="") | (Q(decision="carried_over") & ~Q(reason="")),
                name="followup_new_due_with_reason",
            ),
            due_check("due", "followup_due_with_date"),
        ]
        indexes = [
            models.Index(fields=["dialogue", "decision"], name="followup_by_decision"),
            models.Index(fields=["decision", "id"], name="followup_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.commitment_id} {self.get_decision_display()}"

    @property
    def decided_from(self) -> date | None:
        """The first day on which it can have been decided, where it is known by the month or year of its dialogue only.
        One query, unless the dialogue was fetched with it."""
        dialogue = self.dialogue if self.day_assumed else None
        return dialogue.starts_on if dialogue is not None and dialogue.is_inexact else None

    @property
    def is_confided(self) -> bool:
        """What is decided is provisional until its dialogue is adopted: others read that it is pending."""
        return self.dialogue is not None and not self.dialogue.is_adopted

    @property
    def due(self) -> Due:
        return Due(self.due_precision, self.due_on)

    @property
    def is_pending(self) -> bool:
        return self.decision == Decision.PENDING


class Snapshot(Record):
    """Where every commitment of a series stood when a dialogue was adopted.

    Void once the dialogue was un-adopted; adopting again writes a new one.
    """

    dialogue = models.ForeignKey(
        Dialogue, verbose_name=_("dialogue"), on_delete=models.PROTECT, related_name="snapshots"
    )
    voided_at = models.DateTimeField(_("voided at"), null=True, editable=False)

    class Meta:
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["dialogue"], condition=Q(voided_at=None), name="snapshot_one_in_force"),
        ]

    def __str__(self) -> str:
        return f"{self.dialogue_id}"


class SnapshotLine(Line):
    """One commitment in a snapshot, as it stood when the day ended on which the dialogue was adopted, or right after
    it was, where that was the same day.

    `data` holds what a list line shows of it: status, wording, due, lead, progress, overdue,
    times carried over, items by status. Append-only.
    """

    snapshot = models.ForeignKey(Snapshot, verbose_name=_("snapshot"), on_delete=models.PROTECT, related_name="lines")
    commitment = models.ForeignKey(
        Commitment, verbose_name=_("next step"), on_delete=models.PROTECT, related_name="snapshot_lines"
    )
    data = models.JSONField(_("what it was"))

    class Meta:
        verbose_name = _("snapshot line")
        verbose_name_plural = _("snapshot lines")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "commitment"], name="snapshotline_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.snapshot_id} · {self.commitment_id}"
