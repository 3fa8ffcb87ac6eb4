"""The resources of what was agreed, who owes it, and whether it happened: lists and single records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from commitments.as_of.lists import as_of_dialogue
from commitments.as_of.past import last_moment
from commitments.as_of.records import commitment_as_of, item_as_of
from commitments.figures import zone_of
from commitments.models import ActionItem, Amendment, Commitment, FollowUp, Snapshot, StatusReport, Translation
from commitments.querysets.seeing import commitment_ways, few_inside, follow_up_ways, insider_of, owned_by, report_ways
from commitments.timeline import HistoryLine, Subject, history_of
from dialogues.api.caller import CallersResource
from dialogues.models import Dialogue
from dialogues.querysets import NOTHING
from dialogues.standing import Standing
from urbanshift.api.as_of import Dated
from urbanshift.api.kept import Page
from urbanshift.api.pagination import Keyset, Order
from urbanshift.api.reading import Listed, Retrieved
from urbanshift.api.rows import Row, Whole, lines_of

from . import filters, serializers
from .formats import ICS


def orders_of(
    who: Standing, prefix: str = "", key: str = "pk", *, inside: list[int] | None = None, own: Q = NOTHING
) -> Mapping[str, Order]:
    """The orders that `who` may choose for what is owed. `prefix` leads to the commitment's columns, `key` to its id;
    `inside` are the ids of those of which they are insiders, where they are known; `own` are lines of their own.

    The last report's date is hidden from those who were in no room. Officers read it where they
    are insiders, and of their own; elsewhere it is null to them, and comes last.
    """
    orders = {
        "reference": Order("reference"),
        "due_on": Order("due_on", nullable=True),
        "updated_at": Order("updated_at"),
    }
    if who.is_staff:
        orders["last_reported_on"] = Order("last_reported_on", nullable=True)
    elif who.stakeholders:

        def shown() -> list[Q]:
            public, *ways = commitment_ways(who, prefix, key, inside=inside)
            return [*ways, public & own]

        def hidden() -> list[Q]:
            public, *_ways = commitment_ways(who, prefix, key, inside=inside)
            known = insider_of(who) if inside is None else inside
            return [public & ~Q(**{f"{key}__in": known}) & ~own]

        orders["last_reported_on"] = Order(
            "last_report_shown", nullable=True, like="last_reported_on", shown=shown, hidden=hidden
        )
    return orders


class Agreed(CallersResource):
    """What follows the visibility of commitments."""

    elsewhere: ClassVar[Mapping[str, Any]] = {
        "as_of": _(
            "How these stood is not kept. as_of=DIALOGUE is for lists of commitments, whose snapshot an adoption "
            "writes; as_of=YYYY-MM-DD for a single commitment, action item or dialogue."
        )
    }

    @cached_property
    def inside(self) -> list[int] | None:
        """Ids of the commitments of which the caller is an insider, where they are few."""
        return few_inside(self.caller)

    def for_list(self, queryset: Any) -> QuerySet[Any]:
        found: QuerySet[Any] = queryset.for_list(self.caller)
        return found

    def for_detail(self, queryset: Any) -> QuerySet[Any]:
        found: QuerySet[Any] = queryset.for_detail(self.caller)
        return found


class _Owed(Listed, Agreed):
    """What commitments and action items have in common."""

    renderer_classes = (*Listed.renderer_classes, ICS)
    unique: ClassVar[str] = "reference"
    orders = orders_of(Standing(is_staff=True))


_COMMITMENT = (
    "id", "reference", "title", "text", "text_agreed", "language", "status", "acceptance", "lead_id", "level",
    "kind", "horizon", "due_precision", "due_on", "original_due_precision", "original_due_on", "progress",
    "progress_outside", "overdue_at", "times_carried_over", "last_reported_on", "visibility", "version",
    "insider", "dialogue_is_seen",
    "city_ids", "theme_ids", "supporting_ids", "counterpart_ids", "item_statuses",
)  # fmt: skip
_AMENDMENT = ("kind", "text", "language", "amended_on", "page", "reason")
_TRANSLATION = ("field", "language", "text", "status", "translated_on")
_ITS_DIALOGUE = ("dialogue__reference", "dialogue__title", "dialogue__footing")


class CommitmentLines(_Owed):
    model = Commitment
    one, many = "a commitment", "commitments"
    key = "reference"
    columns = (*_COMMITMENT, *_ITS_DIALOGUE)
    whole = (
        *_COMMITMENT,
        "indicator", "number_promised", "amount_promised", "currency", "nobody_named", "opened_on", "closed_on",
        "handed_over_to_id", "continued_in_id", "late_reason", "source", "external_id",
        "successor_is_seen", "amendment_ids", "translation_ids",
        *_ITS_DIALOGUE, "dialogue__series__code", "dialogue__series__concluded_on",
        "superseded_by__reference", "superseded_by__title",
        "continued_in__code", "continued_in__concluded_on",
    )  # fmt: skip
    row = serializers.CommitmentRow
    full = serializers.CommitmentDetail
    filters = filters.CommitmentListFilters

    snapshot: Snapshot | None = None
    """The one as of which the list is told."""

    def tell_as_of(self, snapshot_id: int) -> Snapshot:
        """Tell the list as of a snapshot, which is found by the filter `as_of`."""
        self.snapshot = Snapshot.objects.select_related("dialogue").get(pk=snapshot_id)
        return self.snapshot

    def columns_of_lines(self) -> tuple[str, ...]:
        return () if self.snapshot else self.columns  # What a line shows is put into the record.

    def allowed_orders(self) -> Mapping[str, Order]:
        orders = orders_of(self.caller, inside=self.inside)
        # The other columns are those of today.
        return {"reference": orders["reference"]} if "as_of" in self.request.query_params else orders

    def lines(self, records: Iterable[Any]) -> Iterator[dict[str, Any]]:
        return super().lines(as_of_dialogue(list(records), self.snapshot) if self.snapshot else records)

    def with_lines(self, row: Row) -> Row:
        return Whole(
            row,
            amendments=_lines(Amendment, row.amendment_ids, _AMENDMENT, commitment=row),
            translations=_lines(Translation, row.translation_ids, _TRANSLATION),
        )


def _lines(
    model: type[Amendment | Translation], ids: Sequence[int], columns: tuple[str, ...], **beside: Any
) -> list[Row]:
    """The lines with these ids, in the order of their model: most next steps have none."""
    return lines_of(model._default_manager.filter(pk__in=ids), columns, **beside) if ids else []


class Commitments(CommitmentLines, Dated):
    """What dialogues agreed to do next, each commitment one record for life, with how its action items stand."""

    def zone(self, record: Commitment) -> str:
        return zone_of(record)

    def then(self, record: Commitment, day: date) -> tuple[Commitment, datetime]:
        return commitment_as_of(record, day, self.caller), last_moment(day, zone_of(record))

    def sought(self) -> tuple[QuerySet[Commitment], Sequence[Q]]:
        if self.inside is None:
            return super().sought()  # Nothing is joined, and they are met so soon that one way is the quickest.
        return Commitment.objects.all(), commitment_ways(self.caller, inside=self.inside)


class OfDialogue(CallersResource):
    """Addresses below a dialogue."""

    @cached_property
    def dialogue(self) -> Dialogue:
        found: Dialogue = self.other(Dialogue, self.kwargs["reference"])
        return found


class CommitmentsOfDialogue(CommitmentLines, OfDialogue):
    """What one dialogue agreed."""

    many = "commitments of a dialogue"

    def visible(self) -> QuerySet[Commitment]:
        return super().visible().filter(dialogue=self.dialogue)


class ActionItemLines(_Owed):
    model = ActionItem
    one, many = "an action item", "action items"
    key = "reference"
    columns = (
        "id", "reference", "title", "city_id", "owner_id", "status", "acceptance", "progress", "on_track",
        "waiting_for", "waiting_for_stakeholder_id", "overdue_at", "due_precision", "due_on",
        "original_due_precision", "original_due_on", "last_reported_on", "latest_report_id", "version",
        "insider", "content_readable",
        "commitment__reference", "commitment__title", "commitment__dialogue__series__country__timezone",
        "city__timezone",
    )  # fmt: skip
    row = serializers.ActionItemRow
    full = serializers.ActionItemDetail
    filters = filters.ActionItemFilters

    def allowed_orders(self) -> Mapping[str, Order]:
        return orders_of(self.caller, "commitment__", "commitment_id", inside=self.inside, own=owned_by(self.caller))


class ActionItems(ActionItemLines, Dated):
    """What each organisation does towards a commitment by a date."""

    def zone(self, record: ActionItem) -> str:
        return zone_of(record)

    def then(self, record: ActionItem, day: date) -> tuple[ActionItem, datetime]:
        return item_as_of(record, day, self.caller), last_moment(day, zone_of(record))

    def sought(self) -> tuple[QuerySet[ActionItem], Sequence[Q]]:
        ways = commitment_ways(self.caller, "commitment__", "commitment_id", inside=self.inside)
        return ActionItem.objects.all(), ways


class OfCommitment(CallersResource):
    """Addresses below a commitment."""

    @cached_property
    def commitment(self) -> Commitment:
        found: Commitment = self.other(Commitment, self.kwargs["reference"])
        return found


class ItemsOfCommitment(ActionItemLines, OfCommitment):
    """The action items of one commitment."""

    many = "action items of a commitment"

    def visible(self) -> QuerySet[ActionItem]:
        return super().visible().filter(commitment=self.commitment)


class StatusReportLines(Listed, Agreed):
    model = StatusReport
    one, many = "a status report", "status reports"
    key = unique = "id"
    columns: ClassVar[tuple[str, ...]] = (
        "id", "stakeholder_id", "on_behalf", "status_before", "status", "progress", "reported_as_of", "recorded_at",
        "narrative", "language", "on_track", "waiting_for", "waiting_for_stakeholder_id", "no_evidence_reason",
        "content_is_readable", "item_is_seen", "widest", "evidence_lines",
        "action_item__reference", "action_item__title", "action_item__owner_id",
        "verification__finding", "verification__verified_on", "verification__note",
        "retraction__reason", "retraction__recorded_at",
    )  # fmt: skip
    whole: ClassVar[tuple[str, ...]] = columns
    row = full = serializers.StatusReportRow
    filters = filters.StatusReportFilters
    orders = {"id": Order("id")}

    def for_detail(self, queryset: Any) -> QuerySet[Any]:
        return self.for_list(queryset)


class StatusReports(StatusReportLines, Retrieved):
    """What owners reported, as far as the caller may read it: a report's content is its organisation's until it is
    shared."""

    def sought(self) -> tuple[QuerySet[StatusReport], Sequence[Q]]:
        return StatusReport.objects.all(), report_ways(self.caller)


class OfActionItem(CallersResource):
    """Addresses below an action item."""

    @cached_property
    def item(self) -> ActionItem:
        found: ActionItem = self.other(ActionItem, self.kwargs["reference"])
        return found


class ReportsOfItem(StatusReportLines, OfActionItem):
    """The reports on one action item that the caller may read."""

    many = "status reports on an action item"
    whole = ()  # What is found depends on the action, too.

    def visible(self) -> QuerySet[StatusReport]:
        return super().visible().filter(action_item=self.item)


class FollowUpLines(Listed, Agreed):
    model = FollowUp
    one, many = "a follow-up", "follow-ups"
    key = unique = "id"
    columns: ClassVar[tuple[str, ...]] = (
        "id", "decision", "basis", "due_precision", "due_on", "reason", "shown", "decided_on", "version",
        "insider", "dialogue_is_seen", "commitment__reference", "commitment__title",
        "dialogue__reference", "dialogue__title", "dialogue__status", "dialogue__starts_on", "dialogue__ends_on",
        "dialogue__date_precision",
    )  # fmt: skip
    row = serializers.FollowUpRow
    full = serializers.FollowUpDetail
    filters = filters.FollowUpFilters
    orders = {"id": Order("id")}


class FollowUps(FollowUpLines, Retrieved):
    """What later dialogues decided about commitments, or what was decided between dialogues."""

    def sought(self) -> tuple[QuerySet[FollowUp], Sequence[Q]]:
        return FollowUp.objects.all(), follow_up_ways(self.caller, inside=self.inside)

    def version_of(self, record: Any) -> int:
        """A provisional decision's version is told to staff alone."""
        return int(record.version) if serializers.is_told(record, self.caller) else 0


class FollowUpsOfCommitment(FollowUpLines, OfCommitment):
    """What was decided about one commitment, at which dialogue."""

    many = "follow-ups of a commitment"

    def visible(self) -> QuerySet[FollowUp]:
        return super().visible().filter(commitment=self.commitment)


class AgendaOfDialogue(FollowUpLines, OfDialogue):
    """The agenda of one dialogue: the open commitments of earlier ones, and what was decided about each."""

    many = "the agenda of a dialogue"
    columns = ()  # It shows the actions of each, with what their owners ask for.
    row = serializers.AgendaRow
    orders = {"reference": Order("commitment__reference")}

    def visible(self) -> QuerySet[FollowUp]:
        return super().visible().filter(dialogue=self.dialogue)

    def for_list(self, queryset: Any) -> QuerySet[FollowUp]:
        found: QuerySet[FollowUp] = queryset.for_agenda(self.caller)
        return found


class _History(Listed, Agreed):
    key = "reference"
    row = full = serializers.HistoryRow
    orders = {"recorded_at": Order("recorded_at")}

    def for_detail(self, queryset: Any) -> QuerySet[Any]:
        found: QuerySet[Any] = queryset.with_reach(self.caller)
        return found

    def happened(self) -> list[HistoryLine]:
        """All that happened to the record that the address names."""
        raise NotImplementedError

    def page(self) -> Page:
        keyset = self.keyset()
        told = self.happened()
        lines = keyset.page_of(told, lambda line: line.position)
        return keyset.written(list(self.lines(lines)), len(told) if self.counted else None)

    def every(self, keyset: Keyset) -> Iterable[Any]:
        told = self.happened()
        return reversed(told) if keyset.descending else told


class HistoryOfCommitment(_History):
    """What happened to a commitment and its action items, in the order in which it was entered."""

    many = "what happened to a commitment"
    model = Commitment
    whole = ("id", "insider")

    def happened(self) -> list[HistoryLine]:
        found = self.answered()
        return history_of(Subject(found.id, None, bool(found.insider)), self.caller)


class HistoryOfItem(_History):
    """What happened to an action item, in the order in which it was entered."""

    many = "what happened to an action item"
    model = ActionItem
    whole = ("id", "commitment_id", "insider")

    def happened(self) -> list[HistoryLine]:
        found = self.answered()
        return history_of(Subject(found.commitment_id, found.id, bool(found.insider)), self.caller)
