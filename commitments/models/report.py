"""What owners report, what others make of it, and who may read it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Line, Record, history
from commitments.files import Kind, kind_of
from commitments.querysets.report import DraftFileQuerySet, EvidenceQuerySet, StatusReportQuerySet
from commitments.status import Circle, Finding, ItemStatus, OnTrack, WaitingFor
from dialogues.models import Stakeholder
from dialogues.models.choices import LanguageTagField, known

from .action_item import ActionItem
from .parts import exactly_one


class StatusReport(Line):
    """An officer's report on an action item. Append-only.

    `stakeholder` is the organisation that reports (the owner at that time); its content is
    read by it and staff, and by the circles it was shared with (`Sharing`). `on_behalf`: staff
    wrote it for the owner. `reported_as_of` is the day the report speaks of. `status_before` is
    where the item stood. `item_version` is the item's version after the report.
    """

    event_type = "status_report"

    action_item = models.ForeignKey(
        ActionItem, verbose_name=_("action"), on_delete=models.PROTECT, related_name="status_reports"
    )
    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="status_reports"
    )
    on_behalf = models.BooleanField(_("on behalf"), default=False)
    status_before = models.CharField(_("status before"), max_length=18, choices=ItemStatus)
    status = models.CharField(_("status"), max_length=18, choices=ItemStatus)
    narrative = models.TextField(_("narrative"))
    language = LanguageTagField(_("language"), default="en")
    progress = models.PositiveSmallIntegerField(_("progress"))
    on_track = models.CharField(_("on track"), max_length=10, choices=OnTrack, blank=True)
    waiting_for = models.CharField(_("waiting for"), max_length=18, choices=WaitingFor, blank=True)
    waiting_for_stakeholder = models.ForeignKey(
        Stakeholder,
        verbose_name=_("waiting for whom"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    no_evidence_reason = models.TextField(_("why there is no evidence"), blank=True)
    reported_as_of = models.DateField(_("as of"))
    item_version = models.PositiveIntegerField(_("version of the action"))

    objects = StatusReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["not_started", "in_progress", "reported_complete"]),
                name="statusreport_status_reportable",
            ),
            known("status_before", ItemStatus, "statusreport_status_before_known"),
            # Who wrote it is who may not verify it.
            models.CheckConstraint(condition=Q(recorded_by__isnull=False), name="statusreport_by_somebody"),
            known("on_track", OnTrack, "statusreport_on_track_known", empty=True),
            known("waiting_for", WaitingFor, "statusreport_waiting_for_known", empty=True),
            models.CheckConstraint(
                condition=Q(progress__gte=0, progress__lte=100),
                name="statusreport_progress_in_percent",
            ),
            models.CheckConstraint(condition=~Q(narrative=""), name="statusreport_with_narrative"),
            models.CheckConstraint(condition=Q(item_version__gte=1), name="statusreport_version_from_one"),
            models.CheckConstraint(
                condition=Q(waiting_for_stakeholder=None) | ~Q(waiting_for=""),
                name="statusreport_waiting_for_what_and_whom",
            ),
            models.UniqueConstraint(fields=["action_item", "item_version"], name="statusreport_version_unique"),
        ]
        indexes = [models.Index(fields=["action_item", "-id"], name="statusreport_newest")]

    def __str__(self) -> str:
        return f"{self.action_item_id} {self.get_status_display()}"

    @property
    def read_in(self) -> Any:
        """What the widest circle is called that it was opened to; of a report that was read `with_content` alone."""
        return Circle(self.widest).label  # type: ignore[attr-defined]

    @property
    def nothing_shows_it(self) -> bool:
        """Whether it says that the action is complete, and neither evidence nor a reason why there is none is left. Its
        evidence is loaded with it (`with_evidence`)."""
        if self.status != ItemStatus.REPORTED_COMPLETE or self.no_evidence_reason:
            return False
        return all(hasattr(one, "retraction") or one.destroyed_at is not None for one in self.evidence.all())


class ReportDraft(Record):
    """A report not yet sent: colleagues of the organisation see it and go on with it.

    `left_out` are the ids of the evidence of the report that was sent back which this one is not to have again.
    """

    action_item = models.ForeignKey(
        ActionItem, verbose_name=_("action"), on_delete=models.PROTECT, related_name="report_drafts"
    )
    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="report_drafts"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        on_delete=models.PROTECT,
        related_name="report_drafts",
    )
    status = models.CharField(_("status"), max_length=18, choices=ItemStatus, blank=True)
    narrative = models.TextField(_("narrative"), blank=True)
    progress = models.PositiveSmallIntegerField(_("progress"), null=True, blank=True)
    on_track = models.CharField(_("on track"), max_length=10, choices=OnTrack, blank=True)
    waiting_for = models.CharField(_("waiting for"), max_length=18, choices=WaitingFor, blank=True)
    waiting_for_stakeholder = models.ForeignKey(
        Stakeholder,
        verbose_name=_("waiting for whom"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    no_evidence_reason = models.TextField(_("why there is no evidence"), blank=True)
    reported_as_of = models.DateField(_("as of"), null=True, blank=True)
    links = models.TextField(_("links, one a line"), blank=True)
    language = models.CharField(_("language"), max_length=20, blank=True)
    share = models.BooleanField(_("share with those who were in the room"), default=False)
    left_out = models.JSONField(_("left out"), default=list, blank=True)

    # What it says goes on in the report that it becomes, and is gone where that is retracted.
    history = history(
        excluded_fields=[
            "narrative", "language", "on_track", "waiting_for", "waiting_for_stakeholder", "no_evidence_reason",
            "links", "left_out",
        ]
    )  # fmt: skip

    class Meta:
        verbose_name = _("draft report")
        verbose_name_plural = _("draft reports")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["action_item", "stakeholder"], name="reportdraft_one_per_organisation"),
            known("status", ItemStatus, "reportdraft_status_known", empty=True),
            known("on_track", OnTrack, "reportdraft_on_track_known", empty=True),
            known("waiting_for", WaitingFor, "reportdraft_waiting_for_known", empty=True),
            models.CheckConstraint(
                condition=Q(progress=None) | Q(progress__gte=0, progress__lte=100),
                name="reportdraft_progress_in_percent",
            ),
        ]

    @property
    def kept_by(self) -> str:
        """Who kept it, as its organisation reads it: a colleague by name. Of one that was taken over from another
        organisation, or kept by staff, no name is told."""
        is_ours = self.author.memberships.filter(stakeholder=self.stakeholder_id).exists()
        return str(self.author if is_ours else self.stakeholder)

    def __str__(self) -> str:
        return f"{self.action_item_id} · {self.stakeholder_id}"


class DraftFile(Record):
    """A file that is to go along with a report not yet sent, as its evidence. Whoever sees the draft sees it.

    As of evidence, `size` in bytes and `sha256` are of what is kept, `sent_sha256` is of what was sent.
    """

    draft = models.ForeignKey(
        ReportDraft, verbose_name=_("draft report"), on_delete=models.PROTECT, related_name="files"
    )
    uploader = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("uploader"), on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(_("title"), max_length=200)
    file = models.FileField(_("file"), max_length=300)
    content_type = models.CharField(_("content type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(_("checksum"), max_length=64)
    sent_sha256 = models.CharField(_("checksum as sent"), max_length=64)

    objects = DraftFileQuerySet.as_manager()
    # What it is goes on in the evidence that it becomes, and is gone where that is retracted.
    history = history(excluded_fields=["title", "file", "sha256", "sent_sha256"])

    class Meta:
        verbose_name = _("file of a draft report")
        verbose_name_plural = _("files of draft reports")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(file="") & ~Q(content_type="") & ~Q(sha256="") & ~Q(sent_sha256=""),
                name="draftfile_is_a_file",
            ),
            models.UniqueConstraint(fields=["draft", "sent_sha256"], name="draftfile_once_per_draft"),
        ]

    def __str__(self) -> str:
        return f"{self.draft_id} · {self.pk}"

    @property
    def columns(self) -> dict[str, Any]:
        """What evidence made of it tells."""
        return {
            "file": self.file.name,
            "title": self.title,
            "content_type": self.content_type,
            "size": self.size,
            "sha256": self.sha256,
            "sent_sha256": self.sent_sha256,
        }


class Sharing(Line):
    """The content of a report was opened to a circle. Append-only: what was read stays read."""

    shown_in = ("report",)

    report = models.ForeignKey(
        StatusReport, verbose_name=_("report"), on_delete=models.PROTECT, related_name="sharings"
    )
    circle = models.PositiveSmallIntegerField(_("circle"), choices=Circle)

    class Meta:
        verbose_name = _("sharing")
        verbose_name_plural = _("sharings")
        ordering = ["id"]
        constraints = [
            known("circle", Circle, "sharing_circle_known"),
            models.CheckConstraint(condition=Q(circle__gte=1), name="sharing_beyond_owner"),
            models.UniqueConstraint(fields=["report", "circle"], name="sharing_once"),
        ]
        indexes = [models.Index(fields=["circle", "report"], name="sharing_by_circle")]

    def __str__(self) -> str:
        return f"{self.report_id} → {self.get_circle_display()}"


class Evidence(Record):
    """A file or a link that shows what a report says. Exactly one of the two.

    What follows the link belongs to a file: `content_type` is one of our own list, `size` in bytes and
    `sha256` are of what is kept, `sent_sha256` is of what was sent, which a photo is not any more. What is given again
    for a later report on the same action is a line of its own there, with the same file. An administrator
    may destroy the file: `destroyed_at` then says so on each of them, and the lines stay.
    """

    shown_in = ("report",)

    report = models.ForeignKey(
        StatusReport, verbose_name=_("report"), on_delete=models.PROTECT, related_name="evidence"
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    url = models.URLField(_("link"), max_length=1000, blank=True)
    file = models.FileField(_("file"), max_length=300, blank=True)
    content_type = models.CharField(_("content type"), max_length=100, blank=True)
    size = models.PositiveBigIntegerField(_("size"), null=True, blank=True)
    sha256 = models.CharField(_("checksum"), max_length=64, blank=True)
    sent_sha256 = models.CharField(_("checksum as sent"), max_length=64, blank=True)
    destroyed_at = models.DateTimeField(_("destroyed at"), null=True, editable=False)

    objects = EvidenceQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=(
                    (
                        Q(url="", size__isnull=False)
                        & ~Q(file="")
                        & ~Q(content_type="")
                        & ~Q(sha256="")
                        & ~Q(sent_sha256="")
                    )
                    | (
                        Q(file="", content_type="", size=None, sha256="", sent_sha256="", destroyed_at=None)
                        & ~Q(url="")
                    )
                ),
                name="evidence_file_or_link",
            ),
        ]

    def __str__(self) -> str:
        # Not its title or address: what was retracted is shown nowhere.
        return f"{self.report_id} · {self.pk}"

    @property
    def kind(self) -> Kind:
        """What the file is."""
        return kind_of(self.content_type)

    @property
    def columns(self) -> dict[str, Any]:
        """What a line tells that gives the same evidence for another report."""
        return {
            "url": self.url,
            "file": self.file.name,
            "title": self.title,
            "content_type": self.content_type,
            "size": self.size,
            "sha256": self.sha256,
            "sent_sha256": self.sent_sha256,
        }


class Retraction(Line):
    """A report or a piece of evidence was sent in error: the line stays, its content leaves
    every surface, the status follows the reports that remain. Append-only."""

    shown_in = ("report", "evidence__report")

    report = models.OneToOneField(
        StatusReport,
        verbose_name=_("report"),
        on_delete=models.PROTECT,
        related_name="retraction",
        null=True,
    )
    evidence = models.OneToOneField(
        Evidence,
        verbose_name=_("evidence"),
        on_delete=models.PROTECT,
        related_name="retraction",
        null=True,
    )
    reason = models.TextField(_("reason"))

    class Meta:
        verbose_name = _("retraction")
        verbose_name_plural = _("retractions")
        ordering = ["id"]
        constraints = [
            exactly_one("retraction_of_one_thing", "report", "evidence"),
            models.CheckConstraint(condition=~Q(reason=""), name="retraction_with_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.report_id or self.evidence_id}"


class Verification(Line):
    """Somebody else's word on a report that says 'complete': confirmed, or sent back.

    Append-only. `item_version` is the item's version after it.
    """

    shown_in = ("report",)

    action_item = models.ForeignKey(
        ActionItem, verbose_name=_("action"), on_delete=models.PROTECT, related_name="verifications"
    )
    report = models.OneToOneField(
        StatusReport, verbose_name=_("report"), on_delete=models.PROTECT, related_name="verification"
    )
    finding = models.CharField(_("finding"), max_length=10, choices=Finding)
    note = models.TextField(_("note"), blank=True)
    verified_on = models.DateField(_("verified on"))
    item_version = models.PositiveIntegerField(_("version of the action"))

    class Meta:
        verbose_name = _("verification")
        verbose_name_plural = _("verifications")
        ordering = ["id"]
        constraints = [
            known("finding", Finding, "verification_finding_known"),
            models.CheckConstraint(condition=Q(recorded_by__isnull=False), name="verification_by_somebody"),
            models.CheckConstraint(
                condition=Q(finding="confirmed") | ~Q(note=""), name="verification_returned_with_note"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action_item_id} {self.get_finding_display()}"


class Reply(Line):
    """What an organisation says to a report that waits for it.

    Read by the two organisations and by staff. Append-only.
    """

    report = models.ForeignKey(StatusReport, verbose_name=_("report"), on_delete=models.PROTECT, related_name="replies")
    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="replies"
    )
    text = models.TextField(_("reply"))

    class Meta:
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="reply_with_text"),
            models.CheckConstraint(condition=Q(recorded_by__isnull=False), name="reply_by_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.report_id} · {self.stakeholder_id}"
