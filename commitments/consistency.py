"""Whether every stored figure is what the records behind it give. Reads only, in batches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from typing import Any

from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Max, Q

from accounts.models import ChangeEvent, DataStamp, Record
from dialogues.models import Series

from .actions.agenda_keeping import agenda_of
from .actions.presence import misfits_of
from .figures import Facts, figures_of, figures_of_item, state_of
from .models import (
    ActionItem,
    Amendment,
    Commitment,
    DocumentImport,
    DraftFile,
    DueDateChange,
    Evidence,
    FollowUp,
    OwnerChange,
    SheetImport,
    StatusChange,
    StatusReport,
    Verification,
)

BATCH = 500
"""How many commitments are held in memory at once, with what is under them."""

DERIVED = frozenset(
    {
        "overdue_at",
        "last_reported_on",
        "added_on",
        "progress",
        "progress_outside",
        "on_track",
        "waiting_for",
        "waiting_for_stakeholder_id",
        "times_carried_over",
    }
)
"""Figures that rest on other records alone, so that they can be computed anew and stored."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A column of a record that holds something else than its records give."""

    record: Record
    column: str
    stored: Any
    computed: Any

    def __str__(self) -> str:
        return f"{self.record}: {self.column} is {_plain(self.stored)} and should be {_plain(self.computed)}."


def _plain(value: Any) -> str:
    if value is None or value == "":
        return "empty"
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    return f'"{value}"' if isinstance(value, str) else str(value)


def in_batches(rows: models.QuerySet[Any]) -> Iterator[list[Any]]:
    """The rows in the order of their ids, `BATCH` at a time, each read only when it is asked for."""
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk


def differences_of_commitments() -> Iterator[Difference | str]:
    """What differs on commitments and their items; in plain words, of which nothing can be computed."""
    for batch in in_batches(Commitment.objects.select_related("dialogue__series__country")):
        yield from found_in(batch)


def found_in(commitments: Sequence[Commitment]) -> list[Difference | str]:
    """As `differences_of`, of commitments read for it. Where a value that nothing can be computed with, such as a time
    zone that is none, is in the way of one, that is told instead, and the others are compared."""
    try:
        return list(differences_of(commitments))
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        if len(commitments) == 1:
            return [f"{commitments[0]}: nothing of it can be computed ({type(error).__name__}: {error})."]
    ids = [commitment.pk for commitment in commitments]
    anew = Commitment.objects.select_related("dialogue__series__country").filter(pk__in=ids)
    return [found for commitment in anew.order_by("pk") for found in found_in([commitment])]


def differences_of(commitments: Sequence[Commitment]) -> list[Difference]:
    """What differs on these commitments, with `dialogue.series.country` loaded, and on their items.

    They carry what was computed afterwards, so that nothing is told twice: a commitment is
    compared with what its items should say.
    """
    found: list[Difference] = []

    def compare(record: Commitment | ActionItem, **computed: Any) -> None:
        for column, value in computed.items():
            stored = getattr(record, column)
            if stored != value:
                found.append(Difference(record, column, stored, value))
                setattr(record, column, value)

    facts = Facts.of(commitments)
    items = [item for commitment in commitments for item in facts.items[commitment.pk]]
    lines = _Lines.of(commitments, items)
    for item in items:
        state = state_of(lines.reports[item.pk], lines.verifications[item.pk], lines.changes[item.pk])
        columns = state.columns
        latest = columns.pop("latest_report")
        compare(
            item,
            latest_report_id=latest.pk if latest else None,
            last_reported_on=state.last_reported_on,
            **columns,
            **({} if item.commitment.is_draft else lines.owed(item)),
        )
        compare(item, **figures_of_item(item, facts))
    for commitment in commitments:
        given = [item.number for item in facts.items[commitment.pk]]
        if commitment.last_item_number < max(given, default=0):
            compare(commitment, last_item_number=max(given))
        if not commitment.is_draft:
            compare(commitment, **lines.owed(commitment), **lines.wording(commitment))
        compare(commitment, **figures_of(commitment, facts))
    return found


@dataclass(slots=True)
class _Lines:
    """The append-only lines under some commitments, by what they belong to."""

    reports: dict[int, list[StatusReport]]
    verifications: dict[int, list[Verification]]
    changes: dict[int, list[StatusChange]]
    amendments: dict[int, Amendment]
    dues: dict[tuple[str, int], DueDateChange]
    owners: dict[tuple[str, int], OwnerChange]

    @classmethod
    def of(cls, commitments: Iterable[Commitment], items: Iterable[ActionItem]) -> _Lines:
        commitment_ids = [commitment.pk for commitment in commitments]
        item_ids = [item.pk for item in items]
        under = Q(commitment__in=commitment_ids) | Q(action_item__in=item_ids)
        reports = StatusReport.objects.filter(action_item__in=item_ids, retraction=None)
        return cls(
            _by_item(reports.defer("narrative", "no_evidence_reason")),
            _by_item(Verification.objects.filter(action_item__in=item_ids, report__retraction=None).defer("note")),
            _by_item(StatusChange.objects.filter(action_item__in=item_ids)),
            # In their order, so that the newest one stays.
            {line.commitment_id: line for line in Amendment.objects.filter(commitment__in=commitment_ids)},
            {line.owed_key: line for line in DueDateChange.objects.filter(under).order_by("pk")},
            {line.owed_key: line for line in OwnerChange.objects.filter(under).order_by("pk")},
        )

    def owed(self, record: Commitment | ActionItem) -> dict[str, Any]:
        """Due and owner that the newest lines give; without a line, the original due of what was adopted."""
        columns: dict[str, Any] = {}
        if line := self.dues.get(record.owed_key):
            columns |= {"due_precision": line.to_precision, "due_on": line.to_on}
        elif record.original_due_precision:
            columns |= {"due_precision": record.original_due_precision, "due_on": record.original_due_on}
        if owner := self.owners.get(record.owed_key):
            columns["lead_id" if isinstance(record, Commitment) else "owner_id"] = owner.to_stakeholder_id
        return columns

    def wording(self, commitment: Commitment) -> dict[str, Any]:
        """The wording in force: the newest amendment, or what was agreed."""
        if line := self.amendments.get(commitment.pk):
            return {"text": line.text, "language": line.language}
        return {"text": commitment.text_agreed}


def _by_item[T: (StatusReport, Verification, StatusChange)](lines: models.QuerySet[T]) -> dict[int, list[T]]:
    grouped: dict[int, list[T]] = defaultdict(list)
    for line in lines:
        if line.action_item_id is not None:
            grouped[line.action_item_id].append(line)
    return grouped


def differences_of_series(series: Series) -> Iterator[str]:
    """What differs in the numbers and on the agenda of a series, in plain words."""
    highest = series.dialogues.aggregate(highest=Max("number"))["highest"] or 0
    if series.last_number < highest:
        yield f"{series}: last_number is {series.last_number}, and there is a dialogue {highest}."
    for dialogue in series.dialogues.annotate(highest=Max("commitments__number")).order_by("number"):
        given = dialogue.highest or 0
        if dialogue.last_commitment_number < given:
            yield (
                f"{dialogue}: last_commitment_number is {dialogue.last_commitment_number}, "
                f"and there is a next step {given}."
            )
        if dialogue.is_adopted and FollowUp.objects.pending().filter(dialogue=dialogue).exists():
            yield f"{dialogue}: it is finalised and a follow-up on its agenda is pending."
    upcoming, agenda = agenda_of(series)
    for commitment in agenda.missing:
        yield f"{commitment}: it is missing on the agenda of {upcoming}."
    for follow_up in agenda.surplus:
        yield f"{follow_up.commitment}: it does not belong on the agenda of {follow_up.dialogue}."


def differences_of_presence(series: Series) -> Iterator[str]:
    """What the adopted dialogues of a series agreed and nobody answered, and is accepted or proposed other than who
    attended makes it, in plain words."""
    for dialogue in series.dialogues.adopted().order_by("number"):
        records: list[Commitment | ActionItem] = []
        for commitment in dialogue.commitments.prefetch_related("action_items").order_by("number"):
            records += [commitment, *commitment.action_items.all()]
        yield from map(str, misfits_of(dialogue, records))


def differences_of_log() -> Iterator[str]:
    """Whether an event carries a stamp that was never given, in plain words."""
    newest = ChangeEvent.objects.aggregate(newest=Max("stamp"))["newest"] or 0
    value = DataStamp.objects.values_list("value", flat=True).first() or 0
    if newest > value:
        yield f"The data stamp is {value}, and there is an event with stamp {newest}."


def names_in_use(names: Sequence[str]) -> set[str]:
    """Those of the names of files that a row holds: evidence that was not destroyed, a draft, or an import."""
    evidence = Evidence.objects.kept().filter(file__in=names).order_by().values_list("file", flat=True)
    drafts = DraftFile.objects.filter(file__in=names).order_by().values_list("file", flat=True)
    imports = DocumentImport.objects.filter(file__in=names).order_by().values_list("file", flat=True)
    sheets = SheetImport.objects.filter(file__in=names).order_by().values_list("file", flat=True)
    # One statement sees one state: a file that goes over from a draft to its report is in one of them.
    return set(evidence.union(drafts, imports, sheets, all=True).order_by())


def differences_of_files(*, content: bool = False) -> Iterator[str]:
    """Which files that a row names are missing in the storage, or have another size, in plain words; with `content`,
    which all of them is read for, whether one has another checksum."""
    for rows in (
        Evidence.objects.kept(),
        DraftFile.objects.all(),
        DocumentImport.objects.defer("proposal", "reviewed"),
        SheetImport.objects.all(),
    ):
        for batch in in_batches(rows):
            told = [(row, fault) for row in batch if (fault := _fault_of_file(row, content=content))]
            # What was destroyed or sent meanwhile is not missing.
            still = names_in_use([str(row.file.name) for row, _fault in told])
            for row, fault in told:
                if row.file.name in still:
                    yield fault


def _fault_of_file(row: Evidence | DraftFile | DocumentImport | SheetImport, *, content: bool) -> str:
    what = f"{row._meta.verbose_name} {row.pk}".capitalize()
    name = str(row.file.name)
    try:
        size = default_storage.size(name)
        if size != row.size:
            return f"{what}: its file {name} has {size} bytes and should have {row.size}."
        if content:
            with default_storage.open(name) as file:
                checksum = file_digest(file, "sha256").hexdigest()
            if checksum != row.sha256:
                return f"{what}: its file {name} has the checksum {checksum} and should have {row.sha256}."
    except FileNotFoundError:
        return f"{what}: its file {name} is missing."
    return ""
