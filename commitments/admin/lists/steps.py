"""The list of all next steps, and what is done to many of them at once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.drafting import edit_commitment
from commitments.actions.meeting import set_visibility
from commitments.admin import addresses
from commitments.models import Commitment
from commitments.querysets.narrowing import about
from commitments.status import Acceptance, CommitmentKind, CommitmentStatus, PartyRole, WaitingFor
from commitments.words import due_words, owes_words
from dialogues.admin.filters import (
    city_field,
    country_field,
    dialogue_field,
    level_field,
    organisation_field,
    series_field,
    theme_field,
)
from dialogues.status import Visibility
from urbanshift.admin.bulk import BulkAct, BulkForm
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.lookups import LookupsField
from urbanshift.admin.site import page
from urbanshift.fields import ReasonField
from urbanshift.lists.filters import ListFilters, PickField, SearchField, TickField
from urbanshift.lists.paging import Order

OWED_ORDERS = {
    "reference": Order(_("by reference"), "sort_key"),
    "due": Order(_("due first"), "due_on", nullable=True),
    "due-last": Order(_("due last"), "due_on", falling=True, nullable=True),
    "report": Order(_("reported longest ago"), "last_reported_on", nullable=True),
    "report-last": Order(_("reported last"), "last_reported_on", falling=True, nullable=True),
}
"""The orders of what is owed."""

CLOSED = ("closed", _("closed, however"))


class StepFilters(ListFilters):
    first = ("search", "country", "status", "overdue", "silent")
    columns = {
        "country": "dialogue__series__country",
        "series": "dialogue__series",
        "dialogue": "dialogue",
        "level": "level",
        "kind": "kind",
        "acceptance": "acceptance",
    }

    search = SearchField(help_text=_("Reference, title or wording"))
    country = country_field()
    status = PickField([*CommitmentStatus.choices[:2], CLOSED, *CommitmentStatus.choices[2:]], label=_("Status"))
    overdue = TickField(label=_("Overdue"))
    silent = TickField(label=_("No news for longer than the series expects"))
    series = series_field()
    dialogue = dialogue_field()
    theme = theme_field()
    organisation = organisation_field()
    city = city_field()
    level = level_field()
    kind = PickField(CommitmentKind.choices, label=_("Kind"))
    waiting = PickField(WaitingFor.choices, label=_("Waiting for"))
    acceptance = PickField(Acceptance.choices, label=_("Answer of the lead"))
    without_action = TickField(label=_("Without an action"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        if status := self.said("status"):
            records = records.closed() if status == CLOSED[0] else records.filter(status=status)
        if self.said("overdue"):
            records = records.overdue(now=now)
        if self.said("silent"):
            records = records.silent(on=now.date())
        if self.said("without_action"):
            records = records.without_action()
        if obstacle := self.said("waiting"):
            records = records.waiting_for(obstacle)
        records = about(records, **{name: self.said(name) for name in ("city", "organisation", "theme")})
        if words := self.said("search"):
            records = records.saying(words)
        return records


def _named(step: Commitment, role: str) -> str:
    return "; ".join(line.stakeholder.name for line in step.party_lines.all() if line.role == role)


def _joined(records: Any) -> str:
    return "; ".join(str(one) for one in records.all())


@page("next-steps/", name="next_steps")
class NextSteps(ListPage):
    name = "next_steps"
    sheet = "next-steps"
    title = _("Next steps")
    filters = StepFilters
    template_name = "staff/next_steps.html"
    orders = OWED_ORDERS
    unique = "reference"
    acts = (("set_themes", _("Set themes")), ("set_readers", _("Set who reads them")))
    columns = (
        Column(_("Reference"), lambda step: step.reference),
        Column(_("Title"), lambda step: step.title),
        Column(_("Wording"), lambda step: step.text),
        Column(_("Language"), lambda step: step.language),
        Column(_("Country"), lambda step: step.dialogue.series.country),
        Column(_("Series"), lambda step: step.dialogue.series.code),
        Column(_("Dialogue"), lambda step: step.dialogue.reference),
        Column(_("Status"), lambda step: step.get_status_display()),
        Column(_("Who reads it"), lambda step: step.get_visibility_display()),
        Column(_("Lead"), lambda step: step.lead),
        Column(_("Answer of the lead"), lambda step: step.get_acceptance_display()),
        Column(_("Supporting"), lambda step: _named(step, PartyRole.SUPPORTING)),
        Column(_("Counterpart"), lambda step: _named(step, PartyRole.COUNTERPART)),
        Column(_("Cities"), lambda step: _joined(step.cities)),
        Column(_("Themes"), lambda step: _joined(step.themes)),
        Column(_("Level"), lambda step: step.get_level_display()),
        Column(_("Kind"), lambda step: step.get_kind_display()),
        Column(_("Horizon"), lambda step: step.get_horizon_display()),
        Column(_("How we will know it is done"), lambda step: step.indicator),
        Column(_("Number promised"), lambda step: step.number_promised),
        Column(_("Amount promised"), lambda step: step.amount_promised),
        Column(_("Currency"), lambda step: step.currency),
        Column(_("Due, to the"), lambda step: step.get_due_precision_display()),
        Column(_("Due on"), lambda step: step.due_on),
        Column(_("Originally due on"), lambda step: step.original_due_on),
        Column(_("Overdue from (UTC)"), lambda step: step.overdue_at),
        Column(_("Progress (%)"), lambda step: step.progress),
        Column(_("Times carried over"), lambda step: step.times_carried_over),
        Column(_("Last report"), lambda step: step.last_reported_on),
        Column(_("Opened on"), lambda step: step.opened_on),
        Column(_("Closed on"), lambda step: step.closed_on),
        Column(_("In its place"), lambda step: step.superseded_by and step.superseded_by.reference),
        Column(_("Handed over to"), lambda step: step.handed_over_to),
    )

    @staticmethod
    def records() -> Any:
        return Commitment.objects.all()

    @classmethod
    def address_of(cls, record: Any) -> str:
        return addresses.of_step(record.reference)

    def prepare(self, row: Any) -> None:
        super().prepare(row)
        row.who = owes_words(row.lead, row.acceptance) if row.lead_id or row.nobody_named else ""
        row.when = due_words(row.due)
        row.is_late = row.is_open and row.overdue_at is not None and row.overdue_at <= self.now

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("lead")

    @classmethod
    def exported(cls, records: Any) -> Any:
        return records.select_related(
            "lead", "dialogue__series__country", "superseded_by", "handed_over_to"
        ).prefetch_related("party_lines__stakeholder", "cities", "themes")


class ThemesForm(BulkForm):
    themes = LookupsField("themes", label=_("Themes"))
    how = forms.ChoiceField(
        label=_("What becomes of those they have"),
        choices=[("add", _("they keep them")), ("replace", _("these take their place"))],
        initial="add",
        widget=forms.RadioSelect,
    )
    reason = ReasonField(label=_("Why"))

    def act_on(self, record: Commitment, *, by: User, now: datetime, version: int) -> Commitment:
        themes = list(self.cleaned_data["themes"])
        if self.cleaned_data["how"] == "add":
            themes += [theme for theme in record.themes.all() if theme not in themes]
        return edit_commitment(
            record, by=by, now=now, version=version, themes=themes, reason=self.cleaned_data["reason"]
        )


@page("next-steps/set-themes/", name="set_themes")
class SetThemes(BulkAct):
    of = NextSteps
    form_class = ThemesForm
    title = _("Set the themes of next steps")
    button = _("Set them")


class ReadersForm(BulkForm):
    visibility = forms.TypedChoiceField(
        label=_("Who reads them"), coerce=int, choices=Visibility.choices, widget=forms.RadioSelect
    )

    def act_on(self, record: Commitment, *, by: User, now: datetime, version: int) -> Any:
        return set_visibility(
            record, by=by, now=now, version=version, visibility=Visibility(self.cleaned_data["visibility"])
        )


@page("next-steps/set-readers/", name="set_readers")
class SetReaders(BulkAct):
    of = NextSteps
    form_class = ReadersForm
    title = _("Set who reads next steps")
    button = _("Set it")

    def consequences(self) -> list[Any]:
        return [
            _("None is read by more than its dialogue is."),
            _("What is widened is read by more at once, with its actions; publishing shows before who will read what."),
            _("What is narrowed leaves the sight of the others at once, with its actions and reports."),
        ]

    def tell(self, record: Commitment) -> str:
        return gettext("read by: %(circle)s") % {"circle": record.get_visibility_display()}
