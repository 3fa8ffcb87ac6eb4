"""A commitment: what a dialogue agreed, as one record for life."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Line, Record, history
from commitments.querysets.commitment import CommitmentQuerySet
from commitments.status import (
    CLOSED,
    Acceptance,
    AmendmentKind,
    CommitmentKind,
    CommitmentStatus,
    Horizon,
    PartyRole,
    TranslationStatus,
)
from dialogues.models import City, Dialogue, OutcomePoint, Series, Stakeholder, Theme
from dialogues.models.choices import LanguageTagField, SortKeyField, keep_linked, known
from dialogues.status import Level, Visibility
from dialogues.words import called

from .parts import Owed, due_check, exactly_one

COUNTED_BY = ("dialogue", "level", "kind", "lead", "overdue_at", "due_on", "original_due_on")


class Commitment(Owed, Record):
    """A next step that a dialogue agreed: one record, whichever dialogues look at it later.

    `text` is the wording in force: the draft, `text_agreed` once adopted, then the newest
    amendment. `lead` is null where nobody was named, which must be said (`nobody_named`).
    `progress` is the mean of its action items in percent, null without items; `progress_outside`
    is what those read to whom a declined action is one that was proposed: the mean with it.
    `late_reason` is there when it was added after its dialogue was adopted. `continued_in` is the
    series whose agenda it went to when its own was concluded.
    """

    event_type = "commitment"
    derived = frozenset(
        {
            "overdue_at", "last_reported_on", "added_on", "progress", "progress_outside", "times_carried_over",
            "last_item_number", "sort_key",
        }
    )  # fmt: skip

    # Two indexes begin with it: that of the number, and `commitment_by_dialogue`.
    dialogue = models.ForeignKey(
        Dialogue, verbose_name=_("dialogue"), on_delete=models.PROTECT, related_name="commitments", db_index=False
    )
    number = models.PositiveIntegerField(_("number"))
    reference = models.CharField(_("reference"), max_length=32, unique=True)
    sort_key = SortKeyField(_("place in lists"))
    position = models.PositiveIntegerField(_("position"), default=0)
    status = models.CharField(_("status"), max_length=16, choices=CommitmentStatus, default=CommitmentStatus.DRAFT)
    visibility = models.PositiveSmallIntegerField(_("who reads it"), choices=Visibility, default=Visibility.STAFF)
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("wording"), blank=True)
    text_agreed = models.TextField(_("wording as agreed"), blank=True, editable=False)
    language = LanguageTagField(_("language"), blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=CommitmentKind, default=CommitmentKind.OTHER)
    level = models.CharField(_("level"), max_length=10, choices=Level, blank=True)
    horizon = models.CharField(_("horizon"), max_length=10, choices=Horizon, blank=True)
    lead = models.ForeignKey(
        Stakeholder,
        verbose_name=_("lead"),
        on_delete=models.PROTECT,
        related_name="led_commitments",
        null=True,
        blank=True,
    )
    nobody_named = models.BooleanField(_("nobody named"), default=False)
    acceptance = models.CharField(_("acceptance"), max_length=10, choices=Acceptance, blank=True, editable=False)
    parties = models.ManyToManyField(
        Stakeholder,
        verbose_name=_("parties"),
        through="CommitmentParty",
        related_name="party_commitments",
    )
    cities = models.ManyToManyField(City, verbose_name=_("cities"), related_name="commitments", blank=True)
    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), related_name="commitments", blank=True)
    indicator = models.TextField(_("how we will know it is done"), blank=True)
    number_promised = models.PositiveIntegerField(_("number promised"), null=True, blank=True)
    amount_promised = models.DecimalField(_("amount promised"), max_digits=18, decimal_places=2, null=True, blank=True)
    currency = models.CharField(
        _("currency"),
        max_length=3,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{3}\Z", _("Give the currency as an ISO 4217 code."))],
    )
    progress = models.PositiveSmallIntegerField(_("progress"), null=True, editable=False)
    progress_outside = models.PositiveSmallIntegerField(_("progress, as others read it"), null=True, editable=False)
    times_carried_over = models.PositiveIntegerField(_("times carried over"), default=0, editable=False)
    late_reason = models.TextField(_("why it was entered late"), blank=True, editable=False)
    opened_on = models.DateField(_("opened on"), null=True, editable=False)
    closed_on = models.DateField(_("closed on"), null=True, editable=False)
    superseded_by = models.ForeignKey(
        "self",
        verbose_name=_("superseded by"),
        on_delete=models.PROTECT,
        related_name="supersedes",
        null=True,
        editable=False,
    )
    handed_over_to = models.ForeignKey(
        Stakeholder,
        verbose_name=_("handed over to"),
        on_delete=models.PROTECT,
        related_name="taken_over_commitments",
        null=True,
        editable=False,
    )
    continued_in = models.ForeignKey(
        "dialogues.Series",
        verbose_name=_("continued in"),
        on_delete=models.PROTECT,
        related_name="continued_commitments",
        null=True,
        editable=False,
    )
    last_item_number = models.PositiveIntegerField(_("last number given"), default=0, editable=False)

    objects = CommitmentQuerySet.as_manager()
    history = history(m2m_fields=[cities, themes])

    class Meta:
        verbose_name = _("next step")
        verbose_name_plural = _("next steps")
        ordering = ["dialogue", "position", "number"]
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "number"], name="commitment_number_unique"),
            models.CheckConstraint(condition=Q(number__gte=1), name="commitment_number_from_one"),
            known("status", CommitmentStatus, "commitment_status_known"),
            known("visibility", Visibility, "commitment_visibility_known"),
            known("kind", CommitmentKind, "commitment_kind_known"),
            known("level", Level, "commitment_level_known", empty=True),
            known("horizon", Horizon, "commitment_horizon_known", empty=True),
            known("acceptance", Acceptance, "commitment_acceptance_known", empty=True),
            due_check("due", "commitment_due_with_date"),
            due_check("original_due", "commitment_original_due_with_date"),
            models.CheckConstraint(condition=Q(lead=None) | Q(nobody_named=False), name="commitment_lead_or_nobody"),
            models.CheckConstraint(
                condition=Q(lead__isnull=False) | Q(acceptance=""),
                name="commitment_acceptance_of_lead",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status="draft", text_agreed="", original_due_precision="", opened_on=None)
                    | (
                        ~Q(status="draft")
                        & ~Q(text_agreed="")
                        & ~Q(text="")
                        & ~Q(language="")
                        & ~Q(due_precision="")
                        & ~Q(original_due_precision="")
                        & Q(opened_on__isnull=False)
                        & (Q(nobody_named=True, lead=None) | Q(lead__isnull=False, acceptance__in=Acceptance.values))
                    )
                ),
                name="commitment_adopted_is_complete",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status__in=sorted(CLOSED), closed_on__isnull=False)
                    | Q(status__in=["draft", "open"], closed_on=None)
                ),
                name="commitment_closed_with_day",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status="superseded", superseded_by__isnull=False)
                    | (~Q(status="superseded") & Q(superseded_by=None))
                ),
                name="commitment_superseded_names_successor",
            ),
            models.CheckConstraint(
                condition=Q(superseded_by=None) | ~Q(superseded_by=F("id")),
                name="commitment_not_superseded_by_itself",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status="handed_over", handed_over_to__isnull=False)
                    | (~Q(status="handed_over") & Q(handed_over_to=None))
                ),
                name="commitment_handed_over_to_somebody",
            ),
            models.CheckConstraint(
                condition=(
                    Q(progress=None, progress_outside=None)
                    | Q(progress=None, progress_outside__gte=0, progress_outside__lte=100)
                    | Q(progress__gte=0, progress__lte=100, progress_outside__gte=0, progress_outside__lte=100)
                ),
                name="commitment_progress_in_percent",
            ),
            models.CheckConstraint(
                condition=(
                    Q(amount_promised=None, currency="")
                    | (Q(amount_promised__isnull=False, amount_promised__gte=0) & ~Q(currency=""))
                ),
                name="commitment_amount_with_currency",
            ),
            models.CheckConstraint(
                condition=Q(number_promised=None) | Q(number_promised__gte=1),
                name="commitment_number_promised_positive",
            ),
            models.UniqueConstraint(
                fields=["source", "external_id"],
                condition=~Q(external_id=""),
                name="commitment_external_id_unique",
            ),
        ]
        indexes = [
            *Owed.Meta.indexes,
            # With what narrows and orders a list, so that the first page of a country reads no other line.
            models.Index(fields=["dialogue", "status", "reference", "visibility"], name="commitment_by_dialogue"),
            models.Index(fields=["overdue_at"], condition=Q(status="open"), name="commitment_open_by_overdue"),
            # With everything that a summary counts by, so that it reads nothing else.
            models.Index(
                fields=["visibility", "status", *COUNTED_BY],
                name="commitment_by_visibility",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def event_key(self) -> str:
        return self.reference

    @property
    def commitment(self) -> Commitment:
        return self

    @property
    def owed_by(self) -> Stakeholder | None:
        return self.lead

    @property
    def owed_by_id(self) -> int | None:
        return self.lead_id

    @property
    def progress_shown(self) -> int | None:
        """The progress as the reader reads it: that an action was declined, and does not count, is for insiders."""
        return self.progress if self.insider else self.progress_outside

    @property
    def followed_up_in(self) -> Series:
        """The series on whose agendas it stands: its own, or the one it was continued in. Both are loaded with it."""
        return self.continued_in or self.dialogue.series

    @property
    def is_draft(self) -> bool:
        return self.status == CommitmentStatus.DRAFT

    @property
    def is_open(self) -> bool:
        return self.status == CommitmentStatus.OPEN

    @property
    def is_closed(self) -> bool:
        return self.status in CLOSED


class CommitmentParty(Record):
    """A stakeholder that supports a commitment or is its counterpart, beside the lead."""

    shown_in = ("commitment",)

    commitment = models.ForeignKey(
        Commitment, verbose_name=_("next step"), on_delete=models.PROTECT, related_name="party_lines"
    )
    stakeholder = models.ForeignKey(
        Stakeholder, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="party_lines"
    )
    role = models.CharField(_("role"), max_length=12, choices=PartyRole, default=PartyRole.SUPPORTING)

    history = history()

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["commitment", "id"]
        constraints = [
            models.UniqueConstraint(fields=["commitment", "stakeholder"], name="commitmentparty_unique"),
            known("role", PartyRole, "commitmentparty_role_known"),
        ]
        indexes = [models.Index(fields=["stakeholder", "commitment"], name="commitmentparty_by_stakeholder")]

    def __str__(self) -> str:
        return f"{self.commitment_id} · {self.stakeholder_id}"


class Amendment(Line):
    """A change of wording after adoption. Append-only; the newest is in force: that of the latest day on which one was
    agreed, and of one day the last that was entered. So they are ordered.

    `correction`: it was copied wrongly, `page` says where the document has it right.
    """

    shown_in = ("commitment",)

    commitment = models.ForeignKey(
        Commitment, verbose_name=_("next step"), on_delete=models.PROTECT, related_name="amendments"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=AmendmentKind)
    text = models.TextField(_("wording"))
    language = LanguageTagField(_("language"))
    reason = models.TextField(_("reason"))
    amended_on = models.DateField(_("amended on"))
    page = models.CharField(_("page"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("amendment")
        verbose_name_plural = _("amendments")
        ordering = ["amended_on", "id"]
        constraints = [
            known("kind", AmendmentKind, "amendment_kind_known"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(reason=""), name="amendment_with_text_and_reason"),
            models.CheckConstraint(condition=Q(kind="change") | ~Q(page=""), name="amendment_correction_with_page"),
        ]

    def __str__(self) -> str:
        return f"{self.commitment_id} {self.get_kind_display()}"


class Translation(Record):
    """A text of a record in another language. It can be improved without an amendment."""

    shown_in = ("commitment", "action_item")

    dialogue = models.ForeignKey(
        Dialogue,
        verbose_name=_("dialogue"),
        on_delete=models.PROTECT,
        related_name="translations",
        null=True,
        blank=True,
    )
    outcome_point = models.ForeignKey(
        OutcomePoint,
        verbose_name=_("point made"),
        on_delete=models.PROTECT,
        related_name="translations",
        null=True,
        blank=True,
    )
    commitment = models.ForeignKey(
        Commitment,
        verbose_name=_("next step"),
        on_delete=models.PROTECT,
        related_name="translations",
        null=True,
        blank=True,
    )
    action_item = models.ForeignKey(
        "ActionItem",
        verbose_name=_("action"),
        on_delete=models.PROTECT,
        related_name="translations",
        null=True,
        blank=True,
    )
    field = models.CharField(_("field"), max_length=10, choices=[("title", _("title")), ("text", _("text"))])
    language = LanguageTagField(_("language"))
    text = models.TextField(_("text"))
    status = models.CharField(_("status"), max_length=10, choices=TranslationStatus, default=TranslationStatus.COURTESY)
    translator = models.CharField(_("translator"), max_length=200, blank=True)
    translated_on = models.DateField(_("translated on"))

    history = history()

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        ordering = ["id"]
        constraints = [
            exactly_one("translation_of_one_record", "dialogue", "outcome_point", "commitment", "action_item"),
            known("status", TranslationStatus, "translation_status_known"),
            models.CheckConstraint(condition=Q(field__in=["title", "text"]), name="translation_field_known"),
            models.CheckConstraint(condition=~Q(text=""), name="translation_with_text"),
            *(
                models.UniqueConstraint(
                    fields=[record, "field", "language"],
                    condition=Q(**{f"{record}__isnull": False}),
                    name=f"translation_of_{record}_unique",
                )
                for record in ("dialogue", "outcome_point", "commitment", "action_item")
            ),
        ]

    @property
    def language_called(self) -> str:
        return called(self.language)

    def __str__(self) -> str:
        return f"{self.get_field_display()} {self.language}"

    @property
    def subject(self) -> Record:
        """The record whose text this is."""
        return next(one for one in (self.dialogue, self.outcome_point, self.commitment, self.action_item) if one)


keep_linked(Commitment.cities, Commitment.themes)
