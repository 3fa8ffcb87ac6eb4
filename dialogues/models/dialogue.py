"""A series of dialogues, each dialogue, who was represented, and what was said."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Record, history
from dialogues.querysets import IN_ROOM, DialogueQuerySet, OutcomePointQuerySet
from dialogues.status import (
    POINTS_OF_KIND,
    Attendance,
    Capacity,
    CountPrecision,
    DatePrecision,
    DialogueStatus,
    Footing,
    Format,
    Level,
    PointKind,
    PolicyRelation,
    Rank,
    Visibility,
)

from .choices import LanguageTagField, SortKeyField, keep_linked, known
from .organisations import Stakeholder
from .places import City, Country
from .subjects import PolicyInstrument, Theme


class Series(Record):
    """The dialogues of one country under one programme, in order.

    `code` is unique and never changes. `last_number` is the counter that dialogues take their
    number from; it only rises. `continues` is the series of an earlier programme whose open
    matters come to this one. A concluded series has no open matters of its own left. Nobody is written to about
    what is owed before staff have switched that on (`sends_reminders`).
    """

    event_type = "series"
    in_register = True
    derived = frozenset({"last_number"})

    code = models.CharField(
        _("code"),
        max_length=12,
        unique=True,
        validators=[
            RegexValidator(
                r"^[A-Z][A-Z0-9]{1,11}\Z", _("Give 2 to 12 capital letters and digits, the first of them a letter.")
            )
        ],
    )
    country = models.ForeignKey(Country, verbose_name=_("country"), on_delete=models.PROTECT, related_name="series")
    name = models.CharField(_("name"), max_length=200)
    programme = models.CharField(_("programme"), max_length=200, blank=True)
    continues = models.OneToOneField(
        "self",
        verbose_name=_("continues"),
        on_delete=models.PROTECT,
        related_name="continued_by",
        null=True,
        blank=True,
    )
    concluded_on = models.DateField(_("concluded on"), null=True, blank=True)
    report_every_days = models.PositiveSmallIntegerField(
        _("news expected every (days)"),
        default=90,
        help_text=_("An action without a report for longer than this counts as silent."),
    )
    sends_reminders = models.BooleanField(_("reminders are sent"), default=False)
    asks_for_news = models.BooleanField(_("news are asked for"), default=True)
    last_number = models.PositiveIntegerField(_("last number given"), default=0, editable=False)

    history = history()

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(continues=None) | ~Q(continues=F("id")), name="series_not_its_own_successor"
            ),
            models.CheckConstraint(condition=Q(report_every_days__gte=1), name="series_interval_positive"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def event_key(self) -> str:
        return self.code


def not_before_the_meeting(day: str) -> Q:
    """Condition: the column `day` is not before the meeting, which, known to the month or year only, may have
    been on any day of that."""
    inexact = Q(starts_on__isnull=False, date_precision__in=[DatePrecision.MONTH, DatePrecision.YEAR])
    return Q(**{f"{day}__gte": F("held_on")}) | (inexact & Q(**{f"{day}__gte": F("starts_on")}))


class Dialogue(Record):
    """One meeting of a series.

    `number` is its place in the series; the name actually used and the announced ordinal are
    text. `starts_on` and `ends_on` bound what is known: with precision month or year they are
    the first and the last day of it, null where nothing is known. `held_on` is the last day of
    the meeting. `footing` says what the outcome rests on, once adopted.
    """

    event_type = "dialogue"
    shown_in = ("series",)
    derived = frozenset({"last_commitment_number", "sort_key"})

    series = models.ForeignKey(Series, verbose_name=_("series"), on_delete=models.PROTECT, related_name="dialogues")
    number = models.PositiveIntegerField(_("number"))
    reference = models.CharField(_("reference"), max_length=24, unique=True)
    sort_key = SortKeyField(_("place in lists"))
    status = models.CharField(_("status"), max_length=10, choices=DialogueStatus, default=DialogueStatus.PLANNED)
    visibility = models.PositiveSmallIntegerField(_("who reads it"), choices=Visibility, default=Visibility.STAFF)
    title = models.CharField(_("title"), max_length=300)
    language = LanguageTagField(_("language"), default="en")
    name_used = models.CharField(_("name actually used"), max_length=200, blank=True)
    ordinal_announced = models.CharField(_("announced ordinal"), max_length=60, blank=True)
    topic = models.TextField(_("topic"), blank=True)
    summary = models.TextField(_("overview"), blank=True)
    format = models.CharField(_("format"), max_length=10, choices=Format, blank=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True)
    date_precision = models.CharField(
        _("precision of the dates"), max_length=5, choices=DatePrecision, default=DatePrecision.DAY
    )
    place = models.CharField(_("place"), max_length=200, blank=True, help_text=_("May be no programme city."))
    city = models.ForeignKey(
        City,
        verbose_name=_("city"),
        on_delete=models.PROTECT,
        related_name="dialogues",
        null=True,
        blank=True,
    )
    participants = models.PositiveIntegerField(pgettext_lazy("how many", "participants"), null=True, blank=True)
    participants_precision = models.CharField(
        _("precision of the count"), max_length=8, choices=CountPrecision, blank=True
    )
    women = models.PositiveIntegerField(_("women"), null=True, blank=True)
    men = models.PositiveIntegerField(_("men"), null=True, blank=True)
    prepared_by = models.CharField(_("summary prepared by"), max_length=200, blank=True)
    document = models.CharField(
        _("document"), max_length=500, blank=True, help_text=_("The summary or minutes it was entered from.")
    )
    note = models.TextField(_("note"), blank=True)
    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), related_name="dialogues", blank=True)
    held_on = models.DateField(_("held on"), null=True, blank=True)
    footing = models.CharField(_("footing"), max_length=10, choices=Footing, blank=True)
    adopted_on = models.DateField(_("finalised on"), null=True, blank=True)
    footing_confirmed_on = models.DateField(_("footing confirmed on"), null=True, blank=True)
    footing_basis = models.TextField(_("basis of the confirmation"), blank=True)
    last_commitment_number = models.PositiveIntegerField(_("last number given"), default=0, editable=False)

    objects = DialogueQuerySet.as_manager()
    history = history(m2m_fields=[themes])

    class Meta:
        verbose_name = _("dialogue")
        verbose_name_plural = _("dialogues")
        ordering = ["series", "number"]
        constraints = [
            models.UniqueConstraint(fields=["series", "number"], name="dialogue_number_unique"),
            models.CheckConstraint(condition=Q(number__gte=1), name="dialogue_number_from_one"),
            known("status", DialogueStatus, "dialogue_status_known"),
            known("visibility", Visibility, "dialogue_visibility_known"),
            known("format", Format, "dialogue_format_known", empty=True),
            known("date_precision", DatePrecision, "dialogue_date_precision_known"),
            known("footing", Footing, "dialogue_footing_known", empty=True),
            models.CheckConstraint(
                condition=(
                    Q(starts_on=None, ends_on=None)
                    | Q(starts_on__isnull=False, ends_on__isnull=False, ends_on__gte=F("starts_on"))
                ),
                name="dialogue_end_not_before_start",
            ),
            models.CheckConstraint(
                condition=(
                    Q(participants=None, participants_precision="")
                    | Q(participants__isnull=False, participants_precision__in=CountPrecision.values)
                ),
                name="dialogue_participants_with_precision",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status__in=["held", "adopted"], held_on__isnull=False)
                    | Q(status__in=["planned", "cancelled"], held_on=None)
                ),
                name="dialogue_held_with_day",
            ),
            models.CheckConstraint(
                condition=(
                    (
                        Q(status="adopted", adopted_on__isnull=False)
                        & not_before_the_meeting("adopted_on")
                        & ~Q(footing="")
                    )
                    | (
                        ~Q(status="adopted")
                        & Q(adopted_on=None, footing="", footing_confirmed_on=None, footing_basis="")
                    )
                ),
                name="dialogue_adopted_with_day_and_footing",
            ),
            models.CheckConstraint(
                condition=(
                    Q(footing_confirmed_on=None, footing_basis="")
                    | (
                        Q(footing="agreed", footing_confirmed_on__isnull=False)
                        & not_before_the_meeting("footing_confirmed_on")
                        & ~Q(footing_basis="")
                    )
                ),
                name="dialogue_confirmation_with_basis",
            ),
        ]
        indexes = [
            models.Index(fields=["visibility", "status"], name="dialogue_by_visibility"),
            models.Index(fields=["sort_key", "reference"], name="dialogue_by_sort_key"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def event_key(self) -> str:
        return self.reference

    @property
    def is_confided(self) -> bool:
        """Its series does not tell others that there is such a dialogue, nor that something becomes of it."""
        return self.visibility == Visibility.STAFF

    @property
    def known_precision(self) -> str | None:
        """How exactly the dates are known; None where nothing is."""
        return self.date_precision if self.starts_on else None

    @property
    def first_day(self) -> date | None:
        """The earliest day on which anything can have been agreed at it; None before it was held."""
        return self.starts_on or self.held_on if self.held_on else None

    @property
    def is_inexact(self) -> bool:
        """Whether its dates are known to the month or year only."""
        return self.starts_on is not None and self.date_precision != DatePrecision.DAY

    @property
    def is_held_on_assumed(self) -> bool:
        """Whether the day on which it was held is the last one of a month or year, more than which nobody knows."""
        return self.is_inexact and self.held_on is not None and self.held_on == self.ends_on

    @property
    def known_held_on(self) -> date | None:
        """The last day of the meeting, unless its dates are known to the month or year only."""
        return None if self.is_inexact else self.held_on

    @property
    def is_adopted(self) -> bool:
        return self.status == DialogueStatus.ADOPTED

    @property
    def is_unconfirmed(self) -> bool:
        """Whether its outcome is the programme's own record, which nobody has confirmed."""
        return self.footing == Footing.RECORDED


class Representation(Record):
    """A stakeholder's part in a dialogue. Those who attended as convenor or participant
    were in the room: the dialogue's outcome opens to them on adoption."""

    shown_in = ("dialogue",)

    dialogue = models.ForeignKey(
        Dialogue, verbose_name=_("dialogue"), on_delete=models.PROTECT, related_name="representation"
    )
    stakeholder = models.ForeignKey(
        Stakeholder,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="representations",
    )
    attendance = models.CharField(_("attendance"), max_length=10, choices=Attendance, default=Attendance.ATTENDED)
    capacity = models.CharField(
        pgettext_lazy("in which one attends", "capacity"),
        max_length=12,
        choices=Capacity,
        default=Capacity.PARTICIPANT,
    )
    rank = models.CharField(_("rank"), max_length=20, choices=Rank, blank=True)
    name_then = models.CharField(_("its name on that day"), max_length=200)

    history = history()

    class Meta:
        verbose_name = _("representation")
        verbose_name_plural = _("representation")
        ordering = ["dialogue", "id"]
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "stakeholder"], name="representation_unique"),
            known("attendance", Attendance, "representation_attendance_known"),
            known("capacity", Capacity, "representation_capacity_known"),
            known("rank", Rank, "representation_rank_known", empty=True),
        ]
        indexes = [
            models.Index(
                fields=["stakeholder", "dialogue"],
                condition=Q(attendance="attended", capacity__in=["convenor", "participant"]),
                name="representation_in_room",
            )
        ]

    def __str__(self) -> str:
        return self.name_then

    @property
    def has_attended(self) -> bool:
        return self.attendance == Attendance.ATTENDED

    @property
    def was_in_room(self) -> bool:
        """Whether its people read the outcome as those who were there: the same in SQL is `querysets.IN_ROOM`."""
        return self.attendance == IN_ROOM["attendance"] and self.capacity in IN_ROOM["capacity__in"]


class OutcomePoint(Record):
    """What a dialogue said besides its commitments."""

    event_type = "outcome_point"
    shown_in = ("dialogue",)

    dialogue = models.ForeignKey(
        Dialogue, verbose_name=_("dialogue"), on_delete=models.PROTECT, related_name="outcome_points"
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    kind = models.CharField(_("kind"), max_length=20, choices=PointKind)
    level = models.CharField(_("level"), max_length=10, choices=Level, blank=True)
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"), blank=True)
    language = LanguageTagField(_("language"), default="en")
    visibility = models.PositiveSmallIntegerField(_("who reads it"), choices=Visibility, default=Visibility.STAFF)
    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), related_name="outcome_points", blank=True)
    policies = models.ManyToManyField(
        PolicyInstrument,
        verbose_name=_("policy instruments"),
        through="OutcomePolicy",
        related_name="outcome_points",
    )

    objects = OutcomePointQuerySet.as_manager()
    history = history(m2m_fields=[themes])

    class Meta:
        verbose_name = _("point made")
        verbose_name_plural = _("points made")
        ordering = ["dialogue", "position", "id"]
        constraints = [
            known("kind", PointKind, "outcomepoint_kind_known"),
            known("level", Level, "outcomepoint_level_known", empty=True),
            known("visibility", Visibility, "outcomepoint_visibility_known"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def heading(self) -> Any:
        """What stands above it and others of its kind."""
        return POINTS_OF_KIND[PointKind(self.kind)]

    @property
    def is_confided(self) -> bool:
        """What was said is for staff until its dialogue is adopted, and a point of theirs afterwards, too."""
        return not self.dialogue.is_adopted or self.visibility == Visibility.STAFF


class OutcomePolicy(Record):
    """How a point made relates to a policy instrument."""

    shown_in = ("point", "point__dialogue")

    point = models.ForeignKey(
        OutcomePoint, verbose_name=_("point made"), on_delete=models.CASCADE, related_name="policy_relations"
    )
    policy = models.ForeignKey(
        PolicyInstrument,
        verbose_name=_("policy instrument"),
        on_delete=models.PROTECT,
        related_name="relations",
    )
    relation = models.CharField(_("relation"), max_length=10, choices=PolicyRelation)

    history = history()

    class Meta:
        verbose_name = _("relation to a policy")
        verbose_name_plural = _("relations to policies")
        ordering = ["point", "id"]
        constraints = [
            models.UniqueConstraint(fields=["point", "policy"], name="outcomepolicy_unique"),
            known("relation", PolicyRelation, "outcomepolicy_relation_known"),
        ]

    def __str__(self) -> str:
        return f"{self.point_id} {self.get_relation_display()} {self.policy_id}"

    @property
    def is_confided(self) -> bool:
        return self.point.is_confided


keep_linked(Dialogue.themes, OutcomePoint.themes)
