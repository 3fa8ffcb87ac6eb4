"""The list of all actions, and what is done to many of them at once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.admin import addresses
from commitments.fields import DueField
from commitments.models import ActionItem
from commitments.querysets.narrowing import about_themes
from commitments.status import Acceptance, CommitmentKind, ItemStatus, OnTrack, WaitingFor
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
from dialogues.querysets import among
from urbanshift.admin.bulk import BulkAct, BulkForm
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.fields import ReasonField
from urbanshift.lists.filters import ListFilters, PickField, SearchField, TickField

from .steps import OWED_ORDERS

LIVE = ("live", _("still owed"))
TO_CHECK = ("to-check", _("reported complete, to be checked"))
DECLINED = ("declined", _("declined by its owner, and not taken over"))
SENT_BACK = ("sent-back", _("sent back, and not reported again"))


class ActionFilters(ListFilters):
    first = ("search", "country", "status", "overdue", "silent")
    columns = {
        "country": "commitment__dialogue__series__country",
        "series": "commitment__dialogue__series",
        "dialogue": "commitment__dialogue",
        "organisation": "owner",
        "city": "city",
        "level": "commitment__level",
        "kind": "commitment__kind",
        "acceptance": "acceptance",
        "rating": "on_track",
    }

    search = SearchField(help_text=_("Reference or title"))
    country = country_field()
    status = PickField([LIVE, DECLINED, TO_CHECK, SENT_BACK, *ItemStatus.choices], label=_("Status"))
    overdue = TickField(label=_("Overdue"))
    silent = TickField(label=_("No news for longer than the series expects"))
    series = series_field()
    dialogue = dialogue_field()
    theme = theme_field()
    organisation = organisation_field(_("Owner"))
    city = city_field()
    level = level_field()
    kind = PickField(CommitmentKind.choices, label=_("Kind"))
    waiting = PickField(WaitingFor.choices, label=_("Waiting for"))
    rating = PickField(OnTrack.choices, label=_("The owner's rating"))
    acceptance = PickField(Acceptance.choices, label=_("Answer of the owner"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        match self.said("status"):
            case "live":
                records = records.live()
            case "declined":
                records = records.with_answer(Acceptance.DECLINED)
            case "to-check":
                records = records.to_be_checked()
            case "sent-back":
                records = records.sent_back()
            case status if status:
                records = records.filter(status=status)
        if self.said("overdue"):
            records = records.overdue(now=now)
        if self.said("silent"):
            records = records.silent(on=now.date())
        if obstacle := self.said("waiting"):
            records = records.waiting_for(obstacle)
        if theme := self.said("theme"):
            records = among(records, "commitment", about_themes([theme.pk]))
        if words := self.said("search"):
            records = records.saying(words)
        return records


@page("actions/", name="actions")
class Actions(ListPage):
    name = "actions"
    sheet = "actions"
    title = _("Actions")
    filters = ActionFilters
    template_name = "staff/actions.html"
    orders = OWED_ORDERS
    unique = "reference"
    acts = (
        ("move_dues", _("Move the date")),
        ("change_owners", _("Change the owner")),
        ("withdraw_actions", _("Withdraw")),
    )
    columns = (
        Column(_("Reference"), lambda item: item.reference),
        Column(_("Title"), lambda item: item.title),
        Column(_("Language"), lambda item: item.language),
        Column(_("Next step"), lambda item: item.commitment.reference),
        Column(_("Title of the next step"), lambda item: item.commitment.title),
        Column(_("Country"), lambda item: item.commitment.dialogue.series.country),
        Column(_("Dialogue"), lambda item: item.commitment.dialogue.reference),
        Column(_("Owner"), lambda item: item.owner),
        Column(_("Answer of the owner"), lambda item: item.get_acceptance_display()),
        Column(_("City"), lambda item: item.city),
        Column(_("Status"), lambda item: item.get_status_display()),
        Column(_("Progress (%)"), lambda item: item.progress),
        Column(_("Due, to the"), lambda item: item.get_due_precision_display()),
        Column(_("Due on"), lambda item: item.due_on),
        Column(_("Originally due on"), lambda item: item.original_due_on),
        Column(_("Overdue from (UTC)"), lambda item: item.overdue_at),
        Column(_("The owner's rating"), lambda item: item.get_on_track_display()),
        Column(_("Waiting for"), lambda item: item.get_waiting_for_display()),
        Column(_("Waiting for whom"), lambda item: item.waiting_for_stakeholder),
        Column(_("Last report"), lambda item: item.last_reported_on),
        Column(_("Completed on"), lambda item: item.completed_on),
    )

    @staticmethod
    def records() -> Any:
        return ActionItem.objects.all()

    @classmethod
    def address_of(cls, record: Any) -> str:
        return addresses.of_item(record.reference)

    def prepare(self, row: Any) -> None:
        super().prepare(row)
        row.who = owes_words(row.owner, row.acceptance)
        row.when = due_words(row.due)
        row.is_late = row.overdue_at is not None and row.overdue_at <= self.now

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("owner", "city")

    @classmethod
    def exported(cls, records: Any) -> Any:
        return records.select_related(
            "owner", "city", "waiting_for_stakeholder", "commitment__dialogue__series__country"
        )


class MoveDuesForm(BulkForm):
    due = DueField(label=_("New date"))
    reason = ReasonField(label=_("Why the date moves"))

    def act_on(self, record: ActionItem, *, by: User, now: datetime, version: int) -> Any:
        said = self.cleaned_data
        return move_due(record, by=by, now=now, version=version, due=said["due"], reason=said["reason"])


@page("actions/move-due/", name="move_dues")
class MoveDues(BulkAct):
    of = Actions
    form_class = MoveDuesForm
    title = _("Move the date of actions")
    button = _("Move it")

    def consequences(self) -> list[Any]:
        return [_("The original due stays beside the new one, with the reason.")]


class ChangeOwnersForm(BulkForm):
    owner = LookupField("organisations", label=_("New owner"))
    reason = ReasonField(label=_("Why the owner changes"))

    def act_on(self, record: ActionItem, *, by: User, now: datetime, version: int) -> Any:
        said = self.cleaned_data
        return change_owner(record, by=by, now=now, version=version, owner=said["owner"], reason=said["reason"])


@page("actions/change-owner/", name="change_owners")
class ChangeOwners(BulkAct):
    of = Actions
    form_class = ChangeOwnersForm
    title = _("Change the owner of actions")
    button = _("Change it")

    def consequences(self) -> list[Any]:
        return [_("They are proposed to the new owner, and not overdue until it has accepted them.")]


class WithdrawForm(BulkForm):
    reason = ReasonField(label=_("Why they are withdrawn"))

    def act_on(self, record: ActionItem, *, by: User, now: datetime, version: int) -> Any:
        return withdraw_item(record, by=by, now=now, version=version, reason=self.cleaned_data["reason"])


@page("actions/withdraw/", name="withdraw_actions")
class WithdrawActions(BulkAct):
    of = Actions
    form_class = WithdrawForm
    title = _("Withdraw actions")
    button = _("Withdraw them")
    dangerous = True

    def consequences(self) -> list[Any]:
        return [_("They are not owed any more, and count in no figure. They can be reopened.")]
