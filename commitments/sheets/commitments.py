"""Next steps as a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commitments.actions.building import check_parties
from commitments.actions.drafting_many import NewCommitment, add_commitments, check_new_commitment
from commitments.actions.editable import COMMITMENT_FACTS, DRAFT_FACTS
from commitments.actions.editing_many import Edit, check_agreed, check_draft, edit_many
from commitments.actions.owing import (
    check_new_due,
    check_new_owner,
    require_due_moves,
    require_owner_changes,
)
from commitments.actions.owing_many import hand_over, shift_dues
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.levels import LEVELS_OF_STEPS, level_or_both
from commitments.models import Commitment
from commitments.status import CommitmentKind, CommitmentStatus, Horizon, PartyRole
from dialogues.sheets.languages import Language
from dialogues.status import Level
from urbanshift.errors import Fault, Invalid
from urbanshift.sheets.columns import REASON, Column
from urbanshift.sheets.lookups import Many, One, lookup_of
from urbanshift.sheets.numbers import Number, Whole
from urbanshift.sheets.rows import Context, Row
from urbanshift.sheets.values import Choice, Code, Key, Line, Paragraphs, YesNo
from urbanshift.sheets.words import EMPTY
from urbanshift.text import plain

from . import words
from .owed import CITIES, DUE, ORGANISATIONS, SOURCE, OfOwed, lock_all

lookup_of(
    "commitments",
    "reference",
    lambda: Commitment.objects.select_related("dialogue__series__country"),
    names=("title",),
)

RELATED = ("cities", "themes", "supporting", "counterpart")
FROZEN = ("text", "language", "nobody_named")


def _parties(role: PartyRole) -> Any:
    return lambda step: [line.stakeholder for line in step.party_lines.all() if line.role == role]


class Commitments(OfOwed):
    name = "next-steps"
    title = _("Next steps")
    one = _("next step")
    list_page = "next_steps"
    model = Commitment
    home = "dialogue"
    alike_by = ("dialogue", "title")
    found_by = (*OfOwed.found_by, "dialogue", "title")
    faults = {**OfOwed.faults, "owner": "lead"}
    told = {
        Tells.ACTION: ("title", "text"), Tells.OWNER: ("lead",), Tells.SUPPORT: ("supporting",), Tells.DUE: ("due_on",),
        Tells.CITY: ("cities",), Tells.LEVEL: ("level",),
    }  # fmt: skip
    others_say = words.OF_STEPS
    words_of_others = {"kind": words.KIND}
    help = (
        _("A row is a next step. It is found by its reference; without one, by source and identifier; without these, "
          "by its dialogue and title. A row that is not found is a new draft of that dialogue."),
        _("Of a draft everything may change. What is finalised changes with a reason: its wording not at all here, "
          "which is amended on its page; its lead and due by acts that are kept."),
        _("Rows and columns that are left out stay as they are. An empty cell empties what may be empty."),
    )  # fmt: skip
    columns = (
        Column("reference", _("Reference"), Key(32), _("Leave it empty for a new one: it is given."),
               of=lambda one: one.reference, examples=("CHN-1-01",)),
        Column("dialogue", _("Dialogue"), One("dialogues", _("the dialogues")), _("The reference of the dialogue."),
               of=lambda one: one.dialogue, needed=True, kept=True,
               fixed=_("A next step stays with the dialogue that agreed it (%(old)s).")),
        Column("title", _("Title"), Line(300), of=lambda one: one.title, needed=True, kept=True),
        Column("text", _("Wording"), Paragraphs(), _("As it was agreed. Once finalised it is amended, on its page."),
               of=lambda one: one.text),
        Column("language", _("Language"), Language(), _("Its name or its code; empty for that of the dialogue."),
               of=lambda one: one.language, kept=True),
        Column("status", _("Status"), Choice(CommitmentStatus), _("Only for reading: dialogues decide about it."),
               of=lambda one: one.status, kept=True,
               fixed=_("Where a next step stands is decided at a dialogue, or between dialogues on its page; not here "
                       "(it is %(old)s).")),
        Column("kind", _("Kind"), Choice(CommitmentKind), of=lambda one: one.kind, kept=True),
        Column("level", _("Level"), Choice(Level), of=lambda one: one.level),
        Column("horizon", _("Horizon"), Choice(Horizon), of=lambda one: one.horizon),
        Column("lead", _("Lead"), One("organisations", ORGANISATIONS),
               _("The key of an organisation. Another lead of what is finalised needs a reason."),
               of=lambda one: one.lead),
        Column("nobody_named", _("Nobody named"), YesNo(), _("Yes where the dialogue named no lead."),
               of=lambda one: one.nobody_named),
        Column("supporting", _("Supporting"), Many("organisations", ORGANISATIONS), of=_parties(PartyRole.SUPPORTING)),
        Column("counterpart", _("Counterpart"), Many("organisations", ORGANISATIONS),
               of=_parties(PartyRole.COUNTERPART)),
        Column("cities", _("Cities"), Many("cities", CITIES), of=lambda one: list(one.cities.all())),
        Column("themes", _("Themes"), Many("themes", _("the themes of the register")),
               of=lambda one: list(one.themes.all())),
        *DUE,
        Column("indicator", _("How we will know it is done"), Paragraphs(), of=lambda one: one.indicator),
        Column("number_promised", _("Number promised"), Whole(1), of=lambda one: one.number_promised),
        Column("amount_promised", _("Amount promised"), Number(18, 2, least=0), of=lambda one: one.amount_promised),
        Column("currency", _("Currency"), Code(3), _("ISO 4217 code, such as CNY."), of=lambda one: one.currency,
               beside=("amount_promised",)),
        *SOURCE,
        REASON,
    )  # fmt: skip

    def likely_value(self, name: str, word: str) -> str | None:
        if name == "status":
            return EMPTY  # It is only for reading.
        if name == "level":
            return level if (level := level_or_both(word)) in LEVELS_OF_STEPS else None
        return super().likely_value(name, word)

    def records(self) -> Any:
        found = Commitment.objects.select_related("dialogue__series__country", "lead")
        return found.prefetch_related("cities", "themes", "party_lines__stakeholder").order_by("sort_key", "pk")

    def compare(self, row: Row) -> None:
        if row.record is None:
            if row.said("status", CommitmentStatus.DRAFT) != CommitmentStatus.DRAFT:
                message = gettext("A new next step is a draft. Leave it empty, or leave the column out.")
                row.refuse("status", message)
            row.values.pop("status", None)
        super().compare(row)

    # --- Checking ---------------------------------------------------------------------------------------------------

    def check(self, row: Row, context: Context) -> None:
        if row.record is None and (dialogue := row.said("dialogue")).is_adopted and not dialogue.series.concluded_on:
            message = gettext("This dialogue is finalised. Late entries are added on its page, with a reason.")
            row.refuse("dialogue", message)
        elif row.record is None:
            with self.asking(row, "dialogue"):
                check_new_commitment(self._new(row), who=context.who)
        elif row.record.is_draft:
            due = self.due_of(row) if row.changed & {"due_precision", "due_on"} else None
            check_draft(row.record, self.facts(row, row.changed & DRAFT_FACTS), due, who=context.who)
            self._check_related(row)
        else:
            self._check_agreed(row, context)

    def _new(self, row: Row) -> NewCommitment:
        return NewCommitment(
            dialogue=row.said("dialogue"),
            title=row.said("title", ""),
            due=self.due_of(row),
            facts=self.facts(row, DRAFT_FACTS - {"title"}, only_said=True),
            reason=row.said("reason", ""),
            **{name: row.said(name, ()) for name in RELATED},
        )

    def _check_related(self, row: Row) -> None:
        if row.changed & {"lead", "supporting", "counterpart"}:
            named = {
                name: row.said(name, []) if name in row.values else self.by_name[name].of(row.record)  # type: ignore[misc]
                for name in ("supporting", "counterpart")
            }
            lead = row.values.get("lead", row.record.lead)
            check_parties(lead.pk if lead else None, **named)

    def _check_agreed(self, row: Row, context: Context) -> None:
        step, changed, reason = row.record, row.changed, row.said("reason", "")
        for name in sorted(changed & set(FROZEN)):
            row.refuse(name, gettext("This is agreed and frozen. Amend the wording on the page of the next step."))
        act: dict[str, Any] = {"who": context.who, "now": context.now, "reason": reason}
        if changed & {"due_precision", "due_on"}:
            with self.asking(row, "reason"):
                check_new_due(step, self.due_of(row), **act)
                require_due_moves(step, self.due_of(row))
        if "lead" in changed:
            with self.asking(row, "reason"):
                lead = row.said("lead")
                if lead is None:
                    raise Invalid(gettext("What is agreed has a lead."), [Fault("lead", gettext("Name the new lead."))])
                check_new_owner(step, **act)
                beside = any(line.stakeholder_id == lead.pk for line in step.party_lines.all())
                require_owner_changes(step, lead, named_beside=beside, successions=self.successions(context))
        if facts := changed & (COMMITMENT_FACTS | set(RELATED)):
            with self.asking(row, "reason"):
                check_agreed(step, self.facts(row, facts & COMMITMENT_FACTS), who=context.who, reason=reason)
            self._check_related(row)

    # --- Writing ----------------------------------------------------------------------------------------------------

    def lock(self, wanted: Any, context: Context) -> None:
        dialogues = set(wanted.filter(record=None).order_by().values_list("cells__dialogue", flat=True).distinct())
        ids = wanted.exclude(record=None).order_by().values_list("record", flat=True)
        lock_all(dialogues=[plain(one) for one in dialogues if one], ids=ids)

    def write(self, rows: Sequence[Row], context: Context) -> None:
        act: dict[str, Any] = {"by": context.by, "now": context.now}
        add_commitments([self._new(row) for row in rows if row.record is None], **act)
        known = [row for row in rows if row.record is not None]
        agreed = [row for row in known if not row.record.is_draft]
        shift_dues([self.shift(row) for row in agreed if row.changed & {"due_precision", "due_on"}], **act)
        hand_over([self.handover(row, "lead") for row in agreed if "lead" in row.changed], **act)
        edits = [self._edit(row) for row in known]
        edit_many([edit for edit in edits if edit.facts or edit.related or edit.due is not None], **act)

    def _edit(self, row: Row) -> Edit:
        draft = row.record.is_draft
        due = self.due_of(row) if draft and row.changed & {"due_precision", "due_on"} else None
        facts = self.facts(row, row.changed & (DRAFT_FACTS if draft else COMMITMENT_FACTS))
        related = {name: row.said(name, []) for name in RELATED if name in row.changed}
        return Edit(row.record, None, facts, due, row.said("reason", ""), related)
