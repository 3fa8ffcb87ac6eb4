"""Documents that dialogues were entered from."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Record, history
from commitments.status import ImportState
from dialogues.models import Dialogue, Series
from dialogues.models.choices import known


class DocumentImport(Record):
    """A summary or minutes that somebody handed in, and what was proposed from it.

    `number`: of the dialogue in its series that the document is about. `proposal` is what was read, with all that
    accounts for the rest of the document (`Proposal.as_kept`); it stays as it is. `reviewed` is the working copy that
    people go through (`Review.as_json`). Entered, it names the `dialogue` that was made of it.
    `size` in bytes; `sha256` is of the file as it was sent and is kept: the same file for the same dialogue is the same
    import.
    """

    series = models.ForeignKey(Series, verbose_name=_("series"), on_delete=models.PROTECT, related_name="imports")
    number = models.PositiveIntegerField(_("number of the dialogue"))
    state = models.CharField(_("state"), max_length=10, choices=ImportState, default=ImportState.PROPOSED)
    dialogue = models.ForeignKey(
        Dialogue, verbose_name=_("dialogue"), on_delete=models.PROTECT, related_name="imports", null=True, blank=True
    )
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("handed in by"), on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(_("title"), max_length=200)
    file = models.FileField(_("file"), max_length=300)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(_("checksum"), max_length=64)
    proposal = models.JSONField(_("proposal"))
    reviewed = models.JSONField(_("proposal as reviewed"))

    history = history(excluded_fields=["proposal", "reviewed"])

    class Meta:
        verbose_name = _("import of a document")
        verbose_name_plural = _("imports of documents")
        ordering = ["id"]
        constraints = [
            known("state", ImportState, "documentimport_state_known"),
            models.CheckConstraint(condition=Q(number__gte=1), name="documentimport_number_from_one"),
            models.CheckConstraint(
                condition=Q(state="proposed", dialogue=None) | Q(state="entered", dialogue__isnull=False),
                name="documentimport_entered_as_dialogue",
            ),
            models.CheckConstraint(condition=~Q(file="") & ~Q(sha256=""), name="documentimport_is_a_file"),
            models.UniqueConstraint(fields=["series", "number", "sha256"], name="documentimport_once"),
        ]

    def __str__(self) -> str:
        return f"{self.series_id} · {self.number} · {self.title}"
