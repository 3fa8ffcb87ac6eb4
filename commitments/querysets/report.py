"""Reports, their evidence, and the files of drafts, as they are asked for."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Count, Max, OuterRef, Prefetch, Subquery, Window
from django.db.models.functions import Coalesce, RowNumber

from commitments.status import Circle
from dialogues.querysets import as_flag, gathered_lines

from .seeing import commitment_seen, content_readable, report_ways

if TYPE_CHECKING:
    from dialogues.standing import Standing


def with_evidence() -> Prefetch[Any]:
    """The evidence of reports, in its order, with what became of it."""
    evidence = apps.get_model("commitments", "Evidence")._base_manager
    return Prefetch("evidence", evidence.select_related("retraction").order_by("pk"))


class StatusReportQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The reports that `who` may know of: of its own organisation, or shared with a circle
        it belongs to. A retracted one is a bare line, for its organisation and staff."""
        return self.filter(reduce(or_, report_ways(who)))

    def not_retracted(self) -> Self:
        return self.filter(retraction=None)

    def with_content(self, who: Standing) -> Self:
        """With action, organisation and what became of it, and what `who` may read of it: `content_is_readable`,
        `item_is_seen`. `widest`: the circle that it was opened to."""
        sharings = apps.get_model("commitments", "Sharing")._base_manager.filter(report=OuterRef("pk"))
        return self.annotate(
            content_is_readable=as_flag(content_readable(who, "", "action_item__commitment__dialogue_id", "pk")),
            item_is_seen=as_flag(commitment_seen(who, "action_item__commitment__", "action_item__commitment_id")),
            widest=Coalesce(
                Subquery(sharings.values("report").annotate(widest=Max("circle")).values("widest")), Circle.OWNER
            ),
        ).select_related("action_item", "stakeholder", "waiting_for_stakeholder", "retraction", "verification")

    def read_by(self, who: Standing) -> Self:
        """Those whose content `who` reads."""
        return self.visible_to(who).filter(content_readable(who, "", "action_item__commitment__dialogue_id", "pk"))

    def latest_of_each_action(self) -> Self:
        """Of each action the latest of these reports, as `figures.state_of` has it, with the number of the others in
        `earlier`."""
        place = Window(RowNumber(), partition_by="action_item", order_by=["-reported_as_of", "-pk"])
        number = Window(Count("pk"), partition_by="action_item")
        return self.annotate(place=place, earlier=number - 1).filter(place=1)

    def for_list(self, who: Standing) -> Self:
        """As `with_content`, with lines of its evidence."""
        evidence = apps.get_model("commitments", "Evidence")._base_manager.filter(report=OuterRef("pk"))
        columns = ("id", "title", "url", "content_type", "size", "sha256", "destroyed_at", "retraction")
        return self.with_content(who).annotate(evidence_lines=gathered_lines(evidence, *columns))

    def for_pages(self, who: Standing) -> Self:
        """As `with_content`, with its evidence, whose files are led to."""
        return self.with_content(who).prefetch_related(with_evidence())


class EvidenceQuerySet(models.QuerySet[Any]):
    def kept(self) -> Self:
        """The files that were not destroyed."""
        return self.exclude(file="").filter(destroyed_at=None)

    def visible_to(self, who: Standing) -> Self:
        """The evidence whose content `who` reads, as the rest of the report's, unless it was retracted."""
        reports = apps.get_model("commitments", "StatusReport").objects.visible_to(who)
        readable = content_readable(who, "", "action_item__commitment__dialogue_id", "pk")
        return self.filter(retraction=None, report__in=reports.filter(readable).order_by().values("pk"))


class DraftFileQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The files of drafts that `who` reads: those of its own organisation. Staff read what was sent."""
        return self.filter(draft__stakeholder__in=who.stakeholders)
