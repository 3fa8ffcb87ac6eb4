"""The API's dearest addresses as a textbook on Django REST framework would write them, to measure ours beside.

Nested ModelSerializers, select_related and prefetch_related where they help, page numbers, django-filter, the
framework's own renderer. It reads the same models by the same visibility, and is spared what would cost it more: the
addresses of what it refers to, supporting organisations, counts of actions, and `overdue`. Nobody is refused anything
by name here, and a write has no history, no event, no stamp and no rules.
"""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Count, QuerySet
from django.urls import path
from django.views.decorators.http import conditional_page
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework import generics, mixins, pagination, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.parsers import JSONParser
from rest_framework.permissions import IsAuthenticatedOrReadOnly
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Amendment,
    Commitment,
    DueDateChange,
    FollowUp,
    OwnerChange,
    StatusChange,
    StatusReport,
    Translation,
    Verification,
)
from dialogues.models import City, Dialogue, Stakeholder, Theme
from dialogues.standing import Standing

# --- A line of the list ---------------------------------------------------------------------------------------------


class DialogueSerializer(serializers.ModelSerializer[Dialogue]):
    class Meta:
        model = Dialogue
        fields = ("reference", "title", "footing")


class StakeholderSerializer(serializers.ModelSerializer[Stakeholder]):
    class Meta:
        model = Stakeholder
        fields = ("slug", "name")


class CitySerializer(serializers.ModelSerializer[City]):
    class Meta:
        model = City
        fields = ("slug", "name")


class ThemeSerializer(serializers.ModelSerializer[Theme]):
    class Meta:
        model = Theme
        fields = ("slug", "name")


class CommitmentSerializer(serializers.ModelSerializer[Commitment]):
    dialogue = DialogueSerializer(read_only=True)
    lead = StakeholderSerializer(read_only=True)
    cities = CitySerializer(many=True, read_only=True)
    themes = ThemeSerializer(many=True, read_only=True)

    class Meta:
        model = Commitment
        fields: tuple[str, ...] = (
            "reference", "title", "text", "text_agreed", "language", "dialogue", "status", "acceptance", "lead",
            "cities", "themes", "level", "kind", "horizon", "due_precision", "due_on", "original_due_precision",
            "original_due_on", "progress", "times_carried_over", "visibility", "version",
        )  # fmt: skip
        read_only_fields = (
            "reference", "text_agreed", "status", "acceptance", "due_precision", "due_on", "original_due_precision",
            "original_due_on", "progress", "times_carried_over", "visibility", "version",
        )  # fmt: skip


# --- One record, and what happened to it: what our address of its history answers ----------------------------------


class AmendmentSerializer(serializers.ModelSerializer[Amendment]):
    class Meta:
        model = Amendment
        fields = ("kind", "text", "language", "amended_on", "page", "recorded_at")


class TranslationSerializer(serializers.ModelSerializer[Translation]):
    class Meta:
        model = Translation
        fields = ("field", "language", "text", "status", "translated_on")


class FollowUpSerializer(serializers.ModelSerializer[FollowUp]):
    dialogue = DialogueSerializer(read_only=True)

    class Meta:
        model = FollowUp
        fields = ("id", "dialogue", "decision", "due_precision", "due_on", "decided_on", "updated_at")


class StatusReportSerializer(serializers.ModelSerializer[StatusReport]):
    stakeholder = StakeholderSerializer(read_only=True)

    class Meta:
        model = StatusReport
        fields = ("id", "stakeholder", "on_behalf", "status_before", "status", "reported_as_of", "recorded_at")


class VerificationSerializer(serializers.ModelSerializer[Verification]):
    class Meta:
        model = Verification
        fields = ("finding", "verified_on", "recorded_at")


class DueDateChangeSerializer(serializers.ModelSerializer[DueDateChange]):
    class Meta:
        model = DueDateChange
        fields = ("from_precision", "from_on", "to_precision", "to_on", "changed_on", "recorded_at")


class OwnerChangeSerializer(serializers.ModelSerializer[OwnerChange]):
    from_stakeholder = StakeholderSerializer(read_only=True)
    to_stakeholder = StakeholderSerializer(read_only=True)

    class Meta:
        model = OwnerChange
        fields = ("from_stakeholder", "to_stakeholder", "changed_on", "recorded_at")


class StatusChangeSerializer(serializers.ModelSerializer[StatusChange]):
    class Meta:
        model = StatusChange
        fields = ("from_status", "to_status", "changed_on", "recorded_at")


class AcceptanceSerializer(serializers.ModelSerializer[AcceptanceLine]):
    stakeholder = StakeholderSerializer(read_only=True)

    class Meta:
        model = AcceptanceLine
        fields = ("stakeholder", "on_behalf", "acceptance", "answered_on", "recorded_at")


class ItemSerializer(serializers.ModelSerializer[ActionItem]):
    status_reports = StatusReportSerializer(many=True, read_only=True)
    verifications = VerificationSerializer(many=True, read_only=True)
    due_changes = DueDateChangeSerializer(source="duedatechange_lines", many=True, read_only=True)
    owner_changes = OwnerChangeSerializer(source="ownerchange_lines", many=True, read_only=True)
    status_changes = StatusChangeSerializer(many=True, read_only=True)
    acceptances = AcceptanceSerializer(source="acceptanceline_lines", many=True, read_only=True)

    class Meta:
        model = ActionItem
        fields = (
            "reference", "title", "status_reports", "verifications", "due_changes", "owner_changes", "status_changes",
            "acceptances",
        )  # fmt: skip


class CommitmentDetailSerializer(CommitmentSerializer):
    amendments = AmendmentSerializer(many=True, read_only=True)
    translations = TranslationSerializer(many=True, read_only=True)
    follow_ups = FollowUpSerializer(many=True, read_only=True)
    due_changes = DueDateChangeSerializer(source="duedatechange_lines", many=True, read_only=True)
    owner_changes = OwnerChangeSerializer(source="ownerchange_lines", many=True, read_only=True)
    acceptances = AcceptanceSerializer(source="acceptanceline_lines", many=True, read_only=True)
    action_items = ItemSerializer(many=True, read_only=True)

    class Meta(CommitmentSerializer.Meta):
        fields = (
            *CommitmentSerializer.Meta.fields,
            "indicator", "number_promised", "amount_promised", "currency", "nobody_named", "opened_on", "closed_on",
            "amendments", "translations", "follow_ups", "due_changes", "owner_changes", "acceptances", "action_items",
        )  # fmt: skip


LINKED = ("cities", "themes")
HISTORY = (
    "amendments",
    "translations",
    "follow_ups__dialogue",
    "duedatechange_lines",
    "ownerchange_lines__from_stakeholder",
    "ownerchange_lines__to_stakeholder",
    "acceptanceline_lines__stakeholder",
    "action_items__status_reports__stakeholder",
    "action_items__verifications",
    "action_items__duedatechange_lines",
    "action_items__ownerchange_lines__from_stakeholder",
    "action_items__ownerchange_lines__to_stakeholder",
    "action_items__status_changes",
    "action_items__acceptanceline_lines__stakeholder",
)
# After a write they would be read twice.
READ_AHEAD = {"list": LINKED, "export": LINKED, "retrieve": (*LINKED, *HISTORY)}

# --- The addresses --------------------------------------------------------------------------------------------------


class CommitmentFilterSet(django_filters.FilterSet):
    country = django_filters.CharFilter(field_name="dialogue__series__country__iso2")
    status = django_filters.CharFilter(field_name="status")

    class Meta:
        model = Commitment
        fields = ("country", "status")


class Pages(pagination.PageNumberPagination):
    page_size = 50


class Textbook(generics.GenericAPIView[Commitment]):
    """What all addresses have in common. Who asks is told by the same classes as ours."""

    schema = None
    renderer_classes = (JSONRenderer,)
    parser_classes = (JSONParser,)
    content_negotiation_class = DefaultContentNegotiation
    permission_classes = (IsAuthenticatedOrReadOnly,)
    filter_backends = (DjangoFilterBackend,)
    filterset_class = CommitmentFilterSet
    pagination_class = Pages
    serializer_class = CommitmentSerializer
    lookup_field = "reference"

    def get_queryset(self) -> QuerySet[Commitment]:
        seen: QuerySet[Commitment] = Commitment.objects.visible_to(Standing.of(self.request.user))
        return seen.select_related("dialogue", "lead").order_by("reference")


class Commitments(
    mixins.ListModelMixin,
    mixins.RetrieveModelMixin,
    mixins.UpdateModelMixin,
    Textbook,
    viewsets.GenericViewSet[Commitment],
):
    def get_queryset(self) -> QuerySet[Commitment]:
        return super().get_queryset().prefetch_related(*READ_AHEAD.get(self.action, ()))

    def get_serializer_class(self) -> type[Any]:
        return CommitmentDetailSerializer if self.action == "retrieve" else CommitmentSerializer

    def perform_update(self, serializer: Any) -> None:
        serializer.instance.skip_history_when_saving = True
        serializer.save()

    @action(detail=False)
    def export(self, request: Request) -> Response:
        return Response(self.get_serializer(self.filter_queryset(self.get_queryset()), many=True).data)

    @action(detail=False)
    def summary(self, request: Request) -> Response:
        seen = self.filter_queryset(self.get_queryset()).order_by()
        by = {"status": "status", "country": "dialogue__series__country__iso2"}
        return Response({name: list(seen.values(lookup).annotate(count=Count("id"))) for name, lookup in by.items()})


listed = Commitments.as_view({"get": "list"})

urlpatterns = [
    path("commitments/", listed),
    # The tag that Django makes for any page.
    path("tagged/commitments/", conditional_page(listed)),
    path("commitments/export/", Commitments.as_view({"get": "export"})),
    path("commitments/summary/", Commitments.as_view({"get": "summary"})),
    path("commitments/<key:reference>/", Commitments.as_view({"get": "retrieve", "patch": "partial_update"})),
]
