"""Spreadsheets that somebody handed in, and what they would change."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Record, history
from commitments.status import SheetState
from dialogues.models.choices import known


class SheetProfile(Record):
    """How somebody else's spreadsheets of one kind are read: which of their columns means which of ours, and which
    word what. `mapping` is an `urbanshift.sheets.mapping.Mapping` as it is kept."""

    kind = models.SlugField(_("what it holds"), max_length=20, db_index=False)
    name = models.CharField(_("name"), max_length=100)
    mapping = models.JSONField(_("how it is read"), default=dict, blank=True)

    history = history()

    class Meta:
        verbose_name = _("way to read spreadsheets")
        verbose_name_plural = _("ways to read spreadsheets")
        ordering = ["kind", "name"]
        constraints = [models.UniqueConstraint(fields=["kind", "name"], name="sheetprofile_name_unique")]

    def __str__(self) -> str:
        return self.name


class SheetImport(Record):
    """A spreadsheet on its way from the upload to the records.

    `counts` are rows by what becomes of them (`new`, `changed`, `same`, `refused`, `notices`); under `consequences`
    what else follows; under `sheets`, of a workbook with several, the one that is read, then those that are not; under
    `hidden_sheets` those of them that it hides; under `columns` the letter and the heading of each of our columns that
    the file calls otherwise.
    `problem` is a sentence by language (`urbanshift.said`): why it cannot be read, or confirmed. `headings` are those
    of the file for whoever matches them, each as `[heading, samples, words, more]`: the first cells below it, the
    commonest words with how many rows have each, and how many more there are. `file` is kept as it was sent, `size`
    in bytes; how far the work on it has come lies beside it in the storage. What it would change is in `rows`.
    """

    kind = models.SlugField(_("what it holds"), max_length=20, db_index=False)
    state = models.CharField(_("state"), max_length=10, choices=SheetState, default=SheetState.WAITING)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("handed in by"), on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(_("title"), max_length=200)
    file = models.FileField(_("file"), max_length=300)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(_("checksum"), max_length=64)
    mapping = models.JSONField(_("how it is read"), default=dict, blank=True)
    profile = models.ForeignKey(
        SheetProfile,
        verbose_name=_("way to read it"),
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
    )
    headings = models.JSONField(_("headings"), default=list, blank=True)
    counts = models.JSONField(_("counts"), default=dict, blank=True)
    problem = models.JSONField(_("problem"), default=dict, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("confirmed by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True)

    history = history(excluded_fields=["headings", "counts", "mapping"])

    class Meta:
        verbose_name = _("spreadsheet")
        verbose_name_plural = _("spreadsheets")
        ordering = ["-id"]
        indexes = [models.Index(fields=["kind", "sha256"], name="sheetimport_by_content")]
        constraints = [
            known("state", SheetState, "sheetimport_state_known"),
            models.CheckConstraint(condition=~Q(file="") & ~Q(sha256=""), name="sheetimport_is_a_file"),
            models.CheckConstraint(
                condition=Q(state="confirmed", confirmed_at__isnull=False)
                | (~Q(state="confirmed") & Q(confirmed_at=None)),
                name="sheetimport_confirmed_with_instant",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SheetRow(models.Model):
    """A row of a spreadsheet that changes something, or is refused, or says something that is to be shown.

    `changes` are `[column, old, new]`, `faults` and `notices` `[column, sentence by language]`. `record` is the id of
    what it is about, null where that is new, at the `version` that was compared. It is no record of ours: a preview,
    made anew whenever the file is checked.
    """

    id = models.BigAutoField(primary_key=True)
    sheet = models.ForeignKey(
        SheetImport, verbose_name=_("spreadsheet"), on_delete=models.CASCADE, related_name="rows", db_index=False
    )
    number = models.PositiveIntegerField(_("row"))
    verdict = models.CharField(_("what becomes of it"), max_length=8)
    record = models.BigIntegerField(_("record"), null=True)
    version = models.PositiveIntegerField(_("version"), null=True)
    called = models.CharField(_("what it is about"), max_length=300)
    cells = models.JSONField(_("cells"), default=dict)
    changes = models.JSONField(_("changes"), default=list)
    faults = models.JSONField(_("faults"), default=list)
    notices = models.JSONField(_("notices"), default=list)

    class Meta:
        verbose_name = _("row of a spreadsheet")
        verbose_name_plural = _("rows of spreadsheets")
        ordering = ["sheet", "number"]
        indexes = [models.Index(fields=["sheet", "verdict", "number"], name="sheetrow_by_verdict")]
        constraints = [models.UniqueConstraint(fields=["sheet", "number"], name="sheetrow_number_unique")]

    def __str__(self) -> str:
        return f"{self.sheet_id} · {self.number}"
