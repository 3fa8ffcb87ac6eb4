"""Columns and constraints that several models share."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from commitments.due import Due
from commitments.status import DATED, Acceptance, DuePrecision


def precision_field(label: Any, **options: Any) -> models.CharField[str, str]:
    return models.CharField(label, max_length=13, choices=DuePrecision, blank=True, default="", **options)


def due_check(prefix: str, name: str) -> models.CheckConstraint:
    """CHECK that a due has a date exactly where its precision means one."""
    dated = Q(**{f"{prefix}_precision__in": sorted(DATED), f"{prefix}_on__isnull": False})
    undated = Q(**{f"{prefix}_precision__in": ["", "next_dialogue", "none"], f"{prefix}_on__isnull": True})
    return models.CheckConstraint(condition=dated | undated, name=name)


def exactly_one(name: str, *fields: str) -> models.CheckConstraint:
    """CHECK that exactly one of several references is there."""
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return models.CheckConstraint(condition=condition, name=name)


def by_each(*fields: str) -> list[models.Index]:
    """An index for each of several references of which exactly one is there, of the lines that have it.

    Of an index of all lines SQLite takes the many without the reference for lines of one record, and reads the whole
    table instead.
    """
    return [
        models.Index(fields=[field], condition=Q(**{f"{field}__isnull": False}), name=f"%(class)s_by_{field}")
        for field in fields
    ]


class Owed(models.Model):
    """What a commitment and an action item have in common: a due, and where it stands. Either has its `commitment`,
    and is `owed_by` its lead or owner.

    `overdue_at` is the instant at which the due day ends at the place; null while nothing can
    be overdue. `added_on` is the day on which it was added where what its dialogue agreed had been
    finalised before; null where it was there by then. They, `last_reported_on` and `progress` are kept by the actions
    and recomputed by `check_data`. `source` and `external_id` say where an imported or illustrative record is from.
    """

    due_precision = precision_field(_("due"))
    due_on = models.DateField(_("due on"), null=True, blank=True)
    original_due_precision = precision_field(_("originally due"), editable=False)
    original_due_on = models.DateField(_("originally due on"), null=True, blank=True, editable=False)
    overdue_at = models.DateTimeField(_("overdue from"), null=True, editable=False)
    last_reported_on = models.DateField(_("last report"), null=True, editable=False)
    added_on = models.DateField(_("added on"), null=True, editable=False)
    source = models.CharField(_("source"), max_length=60, blank=True)
    external_id = models.CharField(_("identifier at the source"), max_length=120, blank=True)

    class Meta:
        abstract = True
        indexes = [
            models.Index(fields=["status", "reference"], name="%(class)s_by_status"),
            models.Index(fields=["acceptance", "reference"], name="%(class)s_by_answer"),
            # The orders of lists. Lines without a date are listed by reference.
            models.Index(fields=["sort_key", "reference"], name="%(class)s_by_sort_key"),
            models.Index(fields=["status", "sort_key", "reference"], name="%(class)s_by_status_sorted"),
            models.Index(fields=["updated_at", "reference"], name="%(class)s_by_update"),
            models.Index(fields=["due_on", "reference"], condition=Q(due_on__isnull=False), name="%(class)s_by_due"),
            models.Index(
                fields=["last_reported_on", "reference"],
                condition=Q(last_reported_on__isnull=False),
                name="%(class)s_by_report",
            ),
        ]

    event_type: ClassVar[str]

    acceptance: models.CharField[str, str]

    insider: bool
    """Whether the reader is told what insiders are; of a record that was read `with_reach` alone."""

    @property
    def acceptance_shown(self) -> str:
        """What the lead or owner answered, as the reader is told it; empty where nobody was asked."""
        return self.acceptance and Acceptance(self.acceptance).told(insider=self.insider)

    @property
    def owed_key(self) -> tuple[str, int]:
        """What it is known by where both are."""
        return self.event_type, self.pk

    @property
    def of_it(self) -> dict[str, Any]:
        """The column by which a line that is `OfOne` belongs to it."""
        return {self.event_type: self}

    @property
    def due(self) -> Due:
        return Due(self.due_precision, self.due_on)

    @property
    def original_due(self) -> Due:
        return Due(self.original_due_precision, self.original_due_on)
