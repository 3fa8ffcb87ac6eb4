"""Actions as a spreadsheet, and reports on them on behalf of their owners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from itertools import chain
from typing import Any, NamedTuple

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from commitments import rules
from commitments.actions.drafting_many import NewItem, add_items, check_new_item
from commitments.actions.editable import ITEM_FACTS
from commitments.actions.editing_many import Edit, check_agreed, check_draft, edit_many
from commitments.actions.owing import (
    check_new_due,
    check_new_owner,
    check_staff_move,
    require_due_moves,
    require_owner_changes,
    require_staff_move,
)
from commitments.actions.owing_many import Move, hand_over, move_many, shift_dues
from commitments.actions.refusals import require_not_declined, require_open
from commitments.actions.reporting import check_report, require_move
from commitments.actions.reporting_many import NewReport, progress_before_completion, report_many
from commitments.actions.sheet_reports import REPORT, retracted_before, without_report
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.models import ActionItem, StatusReport
from commitments.status import SAYABLE, ItemStatus
from dialogues.sheets.languages import Language
from urbanshift.sheets.columns import REASON, Column
from urbanshift.sheets.dates import Day
from urbanshift.sheets.kinds import Consequence
from urbanshift.sheets.lookups import One
from urbanshift.sheets.numbers import Whole
from urbanshift.sheets.rows import Change, Context, Row
from urbanshift.sheets.values import Choice, Key, Line, Paragraphs
from urbanshift.text import plain

from . import words
from .owed import CITIES, DUE, ORGANISATIONS, SOURCE, OfOwed, lock_all, steps_called

SAID_ONCE = {
    "reported_as_of": "reported_as_of", "report_progress": "progress", "no_evidence_reason": "no_evidence_reason",
}  # fmt: skip
"""What a report says beside its status and its words, by the column; one that says more of it is another report."""
EDITED = ITEM_FACTS | {"owner"}


class Reported(NamedTuple):
    """What is known of the reports on an action: all that there ever were, and the progress to which it goes back where
    its reported completion is taken back."""

    reports: Sequence[StatusReport]
    under_way: int | None


class ActionItems(OfOwed):
    name = "actions"
    title = _("Actions")
    one = _("action")
    list_page = "actions"
    model = ActionItem
    home = "commitment"
    alike_by = ("commitment", "owner", "city", "title")
    found_by = (*OfOwed.found_by, "commitment", "title", "owner", "city")
    told = {
        Tells.ACTION: ("title",), Tells.OWNER: ("owner",), Tells.DUE: ("due_on",), Tells.CITY: ("city",),
    }  # fmt: skip
    others_say = words.OF_ACTIONS
    words_of_others = {"status": words.STATUS, "report_status": words.REPORTED}
    faults = {
        **OfOwed.faults,
        "changed_on": "reason",
        "progress": "report_progress",
        "evidence": "no_evidence_reason",
    }
    help = (
        _("A row is an action. It is found by its reference; without one, by source and identifier; without these, by "
          "its next step, title, owner and city. A row that is not found is a new action of that next step."),
        _("What is finalised changes with a reason: a moved due and another owner are kept beside what was agreed."),
        _("Where an action stands follows from reports. A report on behalf of the owner is entered with report_status "
          "and narrative; that an action is completed is said by a colleague who checks the report."),
        _("Rows and columns that are left out stay as they are. An empty cell empties what may be empty."),
    )  # fmt: skip
    columns = (
        Column("reference", _("Reference"), Key(40), _("Leave it empty for a new one: it is given."),
               of=lambda one: one.reference, examples=("CHN-1-01-1",)),
        Column("commitment", _("Next step"), One("commitments", _("the next steps")),
               _("The reference of the next step that it is to serve."),
               of=lambda one: one.commitment, needed=True, kept=True,
               fixed=_("An action stays with its next step (%(old)s).")),
        Column("title", _("Title"), Line(300), of=lambda one: one.title, needed=True, kept=True),
        Column("language", _("Language"), Language(), _("Its name or its code; empty for that of the next step."),
               of=lambda one: one.language, kept=True),
        Column("owner", _("Owner"), One("organisations", ORGANISATIONS),
               _("The key of an organisation. Another owner of what is finalised needs a reason."),
               of=lambda one: one.owner, needed=True, kept=True),
        Column("city", _("City"), One("cities", CITIES), of=lambda one: one.city),
        *DUE,
        Column("status", _("Status"), Choice(ItemStatus),
               _("Write withdrawn to withdraw it, or in_progress to reopen what is completed or withdrawn, with a "
                 "reason. All else follows from reports."), of=lambda one: one.status, kept=True),
        Column("report_status", _("Status by a new report"), Choice(ItemStatus, SAYABLE),
               _("Empty for no report.")),
        Column("narrative", _("What was done"), Paragraphs(), _("Each report needs it."),
               beside=("report_status", "report_progress")),
        Column("reported_as_of", _("As of"), Day(), _("The day the report speaks of; empty for today."),
               beside=("report_status", "narrative", "report_progress")),
        Column("report_progress", _("Progress (%)"), Whole(0, 100, percent=True, rounded=True)),
        Column("no_evidence_reason", _("Why there is no evidence"), Paragraphs(),
               _("A report of completion needs it here: files and links are added on the page of the action."),
               beside=("report_status",)),
        *SOURCE,
        REASON,
    )  # fmt: skip
    consequences = (
        Consequence(
            "reports",
            lambda count: (
                ngettext(
                    "%(count)d report will be entered on behalf of an owner, and shown as such.",
                    "%(count)d reports will be entered on behalf of owners, and shown as such.",
                    count,
                )
                % {"count": count}
            ),
        ),
    )

    def records(self) -> Any:
        found = ActionItem.objects.select_related(
            "commitment__dialogue__series__country", "owner", "city__country", "latest_report"
        )
        return found.order_by("sort_key", "pk")

    def match(self, rows: Sequence[Row], context: Context) -> None:
        super().match(rows, context)
        reported = [
            row for row in rows if row.record is not None and any(row.said(name) is not None for name in REPORT)
        ]
        under_way = progress_before_completion([row.record for row in reported])
        reports: dict[int, list[StatusReport]] = defaultdict(list)
        told = StatusReport.objects.filter(action_item__in=[row.record for row in reported])
        for one in told.select_related("retraction").order_by("-pk") if reported else ():
            reports[one.action_item_id].append(one)
        for row in reported:
            row.plan = Reported(reports[row.record.pk], under_way.get(row.record.pk))

    def require_needed(self, row: Row) -> None:
        super().require_needed(row)
        due = self.by_name["due_on"]
        if not (row.said("due_precision") or row.said("due_on") or row.faulty & {"", "due_precision", "due_on"}):
            row.refuse(
                "due_on", gettext("A new one needs this. Allowed: %(allowed)s.") % {"allowed": due.value.allowed()}
            )

    # --- Comparing --------------------------------------------------------------------------------------------------

    def compare(self, row: Row) -> None:
        if row.record is None:
            if row.said("status", ItemStatus.NOT_STARTED) != ItemStatus.NOT_STARTED:
                message = gettext(
                    "A new action is not started. Let the word mean an empty cell, or leave the column out; afterwards "
                    "report by the same file, with this column as report_status."
                )
                row.refuse("status", message)
            row.values.pop("status", None)
        super().compare(row)
        self._compare_report(row)

    def _compare_report(self, row: Row) -> None:
        """A report is something to be done; the same one is not sent twice, whatever was reported after it."""
        said = {name: row.said(name) for name in REPORT if row.said(name) is not None}
        if not said:
            return
        if row.record is None:
            message = gettext("Enter the action first, with this column left out; then report on it, by the same file.")
            row.refuse(next(iter(said)), message)
            return
        if self._says_what_stands(row, said):
            return
        if earlier := next((one for one in row.plan.reports if _is_said_by(one, said)), None):
            if hasattr(earlier, "retraction"):
                row.cells = without_report(row.cells)
                row.notice("narrative", retracted_before)
            elif earlier != row.record.latest_report:
                row.notice("narrative", _reported_before)
            return
        old = {"report_status": row.record.status, "report_progress": str(row.record.progress)}
        for name, value in said.items():
            row.changes.append(Change(name, old.get(name, ""), self.by_name[name].value.show(value)))

    @classmethod
    def _says_what_stands(cls, row: Row, said: dict[str, Any]) -> bool:
        """Whether a status and a progress say what is known, and nobody words it, as trackers do of what has not begun:
        that is no report."""
        if "narrative" in said or not said.keys() & {"report_status", "report_progress"}:
            return False
        stands, progress = cls._stands(row), row.record.progress
        return said.get("report_status", stands) == stands and said.get("report_progress", progress) == progress

    # --- Checking ---------------------------------------------------------------------------------------------------

    def check(self, row: Row, context: Context) -> None:
        if row.record is None:
            with self.asking(row, "commitment"):
                new = self._new(row)
                successions = self.successions(context) if new.commitment.is_open else ()
                check_new_item(new, who=context.who, successions=successions)
            return
        item, changed = row.record, row.changed
        if item.commitment.is_draft:
            due = self.due_of(row) if changed & {"due_precision", "due_on"} else None
            check_draft(item, self.facts(row, changed & EDITED), due, who=context.who)
        else:
            self._check_agreed(row, context)
        if "status" in changed:
            self._check_status(row, context)
        if changed & set(REPORT):
            with self.asking(row, "narrative", status="report_status"):
                self._check_report(row, context)

    def _new(self, row: Row) -> NewItem:
        return NewItem(
            commitment=row.said("commitment"),
            title=row.said("title", ""),
            owner=row.said("owner"),
            due=self.due_of(row),
            city=row.said("city"),
            facts=self.facts(row, ITEM_FACTS - {"title", "city"}, only_said=True),
            reason=row.said("reason", ""),
        )

    def _check_agreed(self, row: Row, context: Context) -> None:
        item, changed, reason = row.record, row.changed, row.said("reason", "")
        act: dict[str, Any] = {"who": context.who, "now": context.now, "reason": reason}
        if changed & {"due_precision", "due_on"}:
            with self.asking(row, "reason"):
                check_new_due(item, self.due_of(row), **act)
                require_due_moves(item, self.due_of(row))
        if "owner" in changed:
            with self.asking(row, "reason"):
                check_new_owner(item, **act)
                require_owner_changes(
                    item, row.values["owner"], named_beside=False, successions=self.successions(context)
                )
        if facts := changed & ITEM_FACTS:
            with self.asking(row, "reason"):
                check_agreed(item, self.facts(row, facts), who=context.who, reason=reason)

    def _check_status(self, row: Row, context: Context) -> None:
        item, to = row.record, row.values["status"]
        if to == ItemStatus.COMPLETED:
            message = gettext(
                "Completing is somebody else's word: programme staff who did not report and do not belong to the owner "
                "say so under “Checking reports”, or a dialogue does."
            )
            row.refuse("status", message)
        elif to == ItemStatus.WITHDRAWN or (to == ItemStatus.IN_PROGRESS and item.status in _OVER):
            with self.asking(row, "status"):
                act: dict[str, Any] = {"who": context.who, "now": context.now, "reason": row.said("reason", "")}
                check_staff_move(item, ItemStatus(to), **act)
                require_staff_move(item, ItemStatus(to))
        else:
            message = gettext(
                "An action that is %(old)s becomes %(new)s by a report: write it in report_status, with a narrative."
            )
            with self.asking(row, "status"):
                require_move(item, to)  # What no report does is not to be reported.
                row.refuse("status", message % {"old": item.status, "new": to})

    def _check_report(self, row: Row, context: Context) -> None:
        item = copy(row.record)
        item.status = self._stands(row)
        rules.require(context.who, rules.REPORT, item)
        if row.said("report_status") == ItemStatus.COMPLETED:
            message = gettext(
                "A report says at most reported_complete. A colleague who checks it says that the action is completed."
            )
            row.refuse("report_status", message)
            return
        told = self._report(row)
        check_report(item, now=context.now, under_way=row.plan.under_way, **told)
        require_open(item.commitment)
        require_not_declined(item)
        require_move(item, told["status"])

    @staticmethod
    def _stands(row: Row) -> str:
        """Where the action stands when the row's report is taken: what is reopened is so before."""
        is_reopened = "status" in row.changed and row.said("status") == ItemStatus.IN_PROGRESS
        return ItemStatus.IN_PROGRESS if is_reopened else row.record.status

    @classmethod
    def _report(cls, row: Row) -> dict[str, Any]:
        return {
            "status": row.said("report_status", cls._stands(row)),
            "narrative": row.said("narrative", ""),
            "reported_as_of": row.said("reported_as_of"),
            "progress": row.said("report_progress"),
            "no_evidence_reason": row.said("no_evidence_reason", ""),
            "language": row.record.language,
        }

    def counts(self, row: Row) -> Iterable[str]:
        if row.changed & set(REPORT):
            yield "reports"

    # --- Writing ----------------------------------------------------------------------------------------------------

    def lock(self, wanted: Any, context: Context) -> None:
        names = wanted.filter(record=None).order_by().values_list("cells__commitment", flat=True).distinct()
        ids = wanted.exclude(record=None).order_by().values_list("record", flat=True)
        of = (ActionItem.objects.filter(pk__in=some).values_list("commitment", flat=True) for some in _parts(ids))
        steps = steps_called({plain(one) for one in names if one})
        lock_all(steps=set(steps.values()), ids=chain.from_iterable(of))

    def order(self, wanted: Any) -> list[int]:
        """Those of one next step together, in the order of the file: what changes in it then does so once."""
        rows = list(wanted.order_by().values_list("pk", "number", "record", "cells__commitment"))
        step_of: dict[int, str] = {}
        for some in _parts(record for _pk, _number, record, _step in rows if record):
            step_of |= ActionItem.objects.filter(pk__in=some).values_list("pk", "commitment__reference")
        called = steps_called({plain(step) for _pk, _number, record, step in rows if not record and step})
        rows.sort(key=lambda row: (step_of.get(row[2]) or called.get(plain(row[3]), ""), row[1]))
        return [pk for pk, _number, _record, _step in rows]

    def write(self, rows: Sequence[Row], context: Context) -> None:
        act: dict[str, Any] = {"by": context.by, "now": context.now}
        add_items([self._new(row) for row in rows if row.record is None], **act)
        drafts = [row for row in rows if row.record is not None and row.record.commitment.is_draft]
        agreed = [row for row in rows if row.record is not None and not row.record.commitment.is_draft]
        shift_dues([self.shift(row) for row in agreed if row.changed & {"due_precision", "due_on"}], **act)
        hand_over([self.handover(row, "owner") for row in agreed if "owner" in row.changed], **act)
        renamed = [row for row in agreed if row.changed & ITEM_FACTS]
        edit_many([self._edit(row, EDITED) for row in drafts] + [self._edit(row, ITEM_FACTS) for row in renamed], **act)
        move_many(self._moves(agreed, ItemStatus.IN_PROGRESS), **act)
        said = [row for row in agreed if row.changed & set(REPORT)]
        report_many([NewReport(row.record, self._report(row), row.said("reason", "")) for row in said], **act)
        move_many(self._moves(agreed, ItemStatus.WITHDRAWN), **act)

    @staticmethod
    def _moves(rows: Sequence[Row], to: ItemStatus) -> list[Move]:
        moved = [row for row in rows if "status" in row.changed and row.values["status"] == to]
        return [Move(row.record, None, to, row.said("reason", "")) for row in moved]

    def _edit(self, row: Row, names: frozenset[str]) -> Edit:
        is_due_edited = names == EDITED and row.changed & {"due_precision", "due_on"}
        due = self.due_of(row) if is_due_edited else None
        return Edit(row.record, None, self.facts(row, row.changed & names), due, row.said("reason", ""))


_OVER = frozenset({ItemStatus.COMPLETED, ItemStatus.WITHDRAWN})


def _is_said_by(report: StatusReport, said: dict[str, Any]) -> bool:
    """Whether a report says what a row does; of what the row leaves open it may say anything."""
    fields = {"report_status": "status", **SAID_ONCE}
    said_else = (
        value == getattr(report, field) for name, field in fields.items() if (value := said.get(name)) is not None
    )
    return report.narrative == said.get("narrative", "") and all(said_else)


def _reported_before() -> str:
    return gettext("This report was entered before, and others since: it is not entered again.")


def _parts(ids: Any, size: int = 2_000) -> Iterable[list[int]]:
    told = list(ids)
    return (told[start : start + size] for start in range(0, len(told), size))
