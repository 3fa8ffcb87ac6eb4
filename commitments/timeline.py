"""What happened to a commitment or an action item, as one line of time.

`history_of` is for everybody who may know of the record, with only what they may read of each line: reports
by their sharing, decisions once they are in force, reasons and declines as insiders. Dates and organisations,
never persons. `everything_of` is for staff: also what was asked for, shared and decided provisionally, and which
evidence was retracted.

Lines of all kinds are read in one statement, in the columns of `_COLUMNS`: what a kind has not is null there.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    CharField,
    DateField,
    DateTimeField,
    Exists,
    Expression,
    F,
    Field,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce

from commitments.due import Due, local_day
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Amendment,
    Commitment,
    DueDateChange,
    FollowUp,
    OwnerChange,
    Request,
    Retraction,
    Sharing,
    StatusChange,
    StatusReport,
    Verification,
)
from commitments.querysets.seeing import is_insider
from commitments.status import UNFINISHED, Acceptance, Circle, Finding, ItemStatus
from dialogues.querysets import dialogue_seen
from dialogues.standing import Standing
from urbanshift.statements.prepared import Given
from urbanshift.statements.written import rows_of


class ItemTold(NamedTuple):
    """The action that a line is of."""

    pk: int
    reference: str
    title: str
    language: str
    owner_id: int


class DialogueTold(NamedTuple):
    """The dialogue at which it was decided."""

    reference: str
    title: str


class OrganisationTold(NamedTuple):
    """Who reported or answered, or owes it from then on."""

    pk: int
    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of it. Fields that do not fit its kind are empty.

    `is_decided`: a decision about the commitment moved it, whether or not the reader may know of its `dialogue`.
    """

    kind: str
    on: date
    recorded_at: datetime
    id: int
    insider: bool
    action_item: ItemTold | None = None
    stakeholder: OrganisationTold | None = None
    on_behalf: bool = False
    dialogue: DialogueTold | None = None
    dialogue_is_seen: bool = False
    is_decided: bool = False
    before: str = ""
    after: str = ""
    due_before: Due | None = None
    due_after: Due | None = None
    text: str = ""
    reason: str = ""

    @property
    def is_confirmed(self) -> bool:
        """Whether a dialogue completed an action: `reason` is what was shown to it."""
        return self.kind == "status_change" and self.is_decided and self.after == ItemStatus.COMPLETED

    @property
    def is_taken_back(self) -> bool:
        """Whether the decision that had ended an action was taken back: decisions move no action that has ended."""
        return self.kind == "status_change" and self.is_decided and self.before not in UNFINISHED

    @property
    def path(self) -> str:
        """Where the record that it tells of stands in the API, if it has an address of its own."""
        return f"{_PATHS[self.kind]}/{self.id}" if self.kind in _PATHS else ""

    @property
    def stakeholder_id(self) -> int | None:
        return self.stakeholder.pk if self.stakeholder else None

    @property
    def position(self) -> list[Any]:
        """Where the line stands: as entered; of what was entered at once, as it happened."""
        return [self.recorded_at.isoformat(timespec="microseconds"), self.on.isoformat(), self.kind, self.id]

    @property
    def happened(self) -> tuple[date, datetime, str, int]:
        """Where the line stands by the day it happened; of one day, as entered."""
        return self.on, self.recorded_at, self.kind, self.id


_PATHS = {"decision": "follow-ups", "report": "status-reports", "retraction": "status-reports"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a history is of: a commitment, or one action item of it. `insider`: whether the reader is told what insiders
    of it are."""

    commitment: int
    item: int | None
    insider: bool

    @classmethod
    def of(cls, record: Commitment | ActionItem) -> Subject:
        """The record, which is annotated with `insider` (`with_reach`)."""
        told = bool(record.insider)
        if isinstance(record, Commitment):
            return cls(record.pk, None, told)
        return cls(record.commitment_id, record.pk, told)


def history_of(subject: Subject, who: Standing) -> list[HistoryLine]:
    """The lines of a record, oldest first; of a commitment with those of its action items."""
    return sorted(_read(subject, who, everything=False), key=lambda line: line.position)


def everything_of(subject: Subject, who: Standing) -> list[HistoryLine]:
    """The lines of a record as staff read them, by the day they happened, oldest first."""
    return sorted(_read(subject, who, everything=True), key=lambda line: line.happened)


# --- One statement --------------------------------------------------------------------------------------------------

_COLUMNS: dict[str, Field[Any, Any]] = {
    "kind": CharField(),
    "id": BigIntegerField(),
    "on": DateField(),
    "recorded_at": DateTimeField(),
    "insider": BooleanField(),
    "item": BigIntegerField(),
    "item_reference": CharField(),
    "item_title": TextField(),
    "item_language": CharField(),
    "item_owner": BigIntegerField(),
    "stakeholder": BigIntegerField(),
    "stakeholder_name": TextField(),
    "on_behalf": BooleanField(),
    "dialogue_reference": CharField(),
    "dialogue_title": TextField(),
    "dialogue_is_seen": BooleanField(),
    "before": CharField(),
    "after": CharField(),
    "precision_before": CharField(),
    "due_before": DateField(),
    "precision_after": CharField(),
    "due_after": DateField(),
    "text": TextField(),
    "reason": TextField(),
    "follow_up": BigIntegerField(),
    "zone": CharField(),
}
_Row: Any = namedtuple("_Row", _COLUMNS)  # type: ignore[misc]  # its names are data
_NULL = {name: Cast(Value(None), output_field=field) for name, field in _COLUMNS.items()}

type Columns = dict[str, str | Expression]

COMMITMENT, ITEM = Given(BigIntegerField()), Given(BigIntegerField())


def _item(prefix: str = "action_item") -> Columns:
    """The columns that tell of the action at `prefix`."""
    return {
        "item": f"{prefix}_id",
        "item_reference": f"{prefix}__reference",
        "item_title": f"{prefix}__title",
        "item_language": f"{prefix}__language",
        "item_owner": f"{prefix}__owner_id",
    }


def _stakeholder(name: str = "stakeholder") -> Columns:
    return {"stakeholder": f"{name}_id", "stakeholder_name": f"{name}__name"}


def _zone(item: str = "action_item") -> Columns:
    """The time zone at the place of the action, of a line that has no day of its own: it stands on the day on which it
    was recorded there (`_told`)."""
    country = f"{item}__commitment__dialogue__series__country__timezone"
    return {"zone": Coalesce(f"{item}__city__timezone", country)}


def _flag(condition: Q) -> Expression:
    """Whether it holds. Unlike `as_flag` a truth to a database even where Django knows that it never does."""
    if not condition:
        return Value(True)
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())


def _lines(
    kind: str, found: QuerySet[Any], on: str | Expression = _NULL["on"], /, **columns: str | Expression
) -> QuerySet[Any, Any]:
    """The lines as rows; each of `columns` is named, or an expression. `on`: their day; without one, their `_zone`."""
    named: Columns = {"kind": Value(kind), "id": "pk", "on": on, "recorded_at": "recorded_at", **columns}
    told = (named.get(name, null) for name, null in _NULL.items())
    return found.order_by().values_list(*(F(one) if isinstance(one, str) else one for one in told))


@dataclass(frozen=True, slots=True)
class _Of:
    """Where the lines of a subject are found. Each place by itself: of two in one condition a database reads all."""

    item: bool
    """It is one action item, else a commitment."""

    @property
    def items(self) -> Q:
        """Condition on a line of an action item."""
        if self.item:
            return Q(action_item=ITEM)
        return Q(action_item__in=ActionItem._base_manager.filter(commitment=COMMITMENT).order_by().values("pk"))

    @property
    def either(self) -> list[tuple[Q, Columns]]:
        """Conditions on a line of either, with the columns that tell of which."""
        own: list[tuple[Q, Columns]] = [] if self.item else [(Q(commitment=COMMITMENT), {})]
        return [*own, (self.items, _item())]


def _read(subject: Subject, who: Standing, *, everything: bool) -> Iterator[HistoryLine]:
    of_item = subject.item is not None
    told = {COMMITMENT: subject.commitment, **({ITEM: subject.item} if of_item else {})}
    found = rows_of(told, _every_line, _Of(of_item), who, subject.insider, everything)
    rows: list[Any] = [_Row(*row) for row in found]
    reader = _Reader(who, subject.insider, {row.id: row for row in rows if row.kind == "decision"})
    # The decisions about a commitment are read for an item of it, too: of what they moved they say who decided it, and
    # why.
    return (_told(row, reader) for row in rows if not (of_item and row.kind == "decision"))


def _every_line(of: _Of, who: Standing, insider: bool, everything: bool) -> QuerySet[Any, Any]:
    beside: Iterable[QuerySet[Any, Any]] = _of_staff(of) if everything else ()
    first, *further = [*_public(of, who, insider), *beside]
    return first.union(*further, all=True).order_by()


def _public(of: _Of, who: Standing, insider: bool) -> Iterator[QuerySet[Any, Any]]:
    for own, item in of.either:
        yield _lines(
            "status_change", StatusChange.objects.filter(own), "changed_on",
            before="from_status", after="to_status", reason="reason", follow_up="follow_up_id", **item,
        )  # fmt: skip
        yield _lines(
            "due_change", DueDateChange.objects.filter(own), "changed_on",
            precision_before="from_precision", due_before="from_on", precision_after="to_precision", due_after="to_on",
            reason="reason", follow_up="follow_up_id", **item,
        )  # fmt: skip
        yield _lines(
            "owner_change", OwnerChange.objects.filter(own), "changed_on",
            before="from_stakeholder__slug", after="to_stakeholder__slug", reason="reason",
            **_stakeholder("to_stakeholder"), **item,
        )  # fmt: skip
        yield _lines(
            "acceptance", _answers(own, who, insider), "answered_on",
            after="acceptance", on_behalf="on_behalf", reason="reason", **_stakeholder(), **item,
        )  # fmt: skip
    if not of.item:
        yield _lines(
            "amendment", Amendment.objects.filter(commitment=COMMITMENT), "amended_on",
            after="kind", text="text", reason="reason",
        )  # fmt: skip
    yield _lines(
        "decision", FollowUp.objects.visible_to(who).in_force().filter(commitment=COMMITMENT), "decided_on",
        recorded_at="updated_at", insider=_flag(is_insider(who, "commitment__", "commitment_id")),
        dialogue_is_seen=_flag(dialogue_seen(who, "dialogue__", "dialogue_id")), **_DECIDED,
    )  # fmt: skip
    yield _lines(
        "report", StatusReport.objects.visible_to(who).filter(of.items), "reported_as_of",
        before="status_before", after="status", on_behalf="on_behalf", **_stakeholder(), **_item(),
    )  # fmt: skip
    # Who reads the line of a retracted report is told that it counts no more.
    yield _lines(
        "retraction", StatusReport.objects.visible_to(who).filter(of.items, retraction__isnull=False),
        recorded_at="retraction__recorded_at", reason="retraction__reason", **_stakeholder(), **_item(), **_zone(),
    )  # fmt: skip
    yield _lines("verification", _findings(of, who), "verified_on", after="finding", text=_note(who), **_item())


_DECIDED: Columns = {
    "dialogue_reference": "dialogue__reference",
    "dialogue_title": "dialogue__title",
    "after": "decision",
    "precision_after": "due_precision",
    "due_after": "due_on",
    "reason": "reason",
}


def _findings(of: _Of, who: Standing) -> QuerySet[Verification]:
    findings = Verification.objects.filter(of.items)
    if who.is_staff:
        return findings
    # What was found of a retracted report is told to those who know that there was one.
    return findings.filter(Q(report__retraction=None) | Q(report__stakeholder__in=who.stakeholders))


def _note(who: Standing) -> str | Expression:
    """What the verifier noted: for staff and whoever wrote the report, whoever owns the action since."""
    if who.is_staff:
        return "note"
    theirs = When(report__stakeholder__in=who.stakeholders, then=F("note"))
    return Case(theirs, default=Value(""), output_field=TextField())


def _answers(own: Q, who: Standing, insider: bool) -> QuerySet[AcceptanceLine]:
    answers = AcceptanceLine.objects.filter(own)
    if insider:
        return answers
    # What came with a report was answered on the day of that, which is not theirs to read.
    reported = StatusReport.objects.filter(action_item=OuterRef("action_item"), recorded_at=OuterRef("recorded_at"))
    # A decline reads as proposed to them; what the same organisation answered before or after would tell of it.
    declined = AcceptanceLine.objects.filter(
        Q(commitment=OuterRef("commitment")) | Q(action_item=OuterRef("action_item")),
        stakeholder=OuterRef("stakeholder"),
        acceptance=Acceptance.DECLINED,
    )
    theirs = Q(stakeholder__in=who.stakeholders) | Q(action_item__owner__in=who.stakeholders)
    return answers.filter(theirs | ~Exists(declined) & ~Exists(reported))


# --- For staff alone ------------------------------------------------------------------------------------------------


def _of_staff(of: _Of) -> Iterator[QuerySet[Any, Any]]:
    if not of.item:
        # Where it all begins: the day that it was open from.
        yield _lines(
            "agreement", Commitment.objects.filter(pk=COMMITMENT, opened_on__isnull=False), "opened_on",
            dialogue_reference="dialogue__reference", dialogue_title="dialogue__title", dialogue_is_seen=Value(True),
            text="text_agreed", reason="late_reason",
        )  # fmt: skip
        yield _lines(
            "provisional", FollowUp.objects.provisional().filter(commitment=COMMITMENT), "decided_on",
            recorded_at="updated_at", dialogue_is_seen=Value(True), **_DECIDED,
        )  # fmt: skip
    asked: Columns = {**_stakeholder(), **_item()}
    requests = Request.objects.filter(of.items)
    yield _lines(
        "request", requests, "asked_on",
        after="kind", on_behalf="on_behalf", precision_after="due_precision", due_after="due_on", reason="reason",
        **asked,
    )  # fmt: skip
    yield _lines(
        "answer", requests.filter(answered_on__isnull=False), "answered_on",
        recorded_at="updated_at", before="kind", after="answer", reason="answer_note", **asked,
    )  # fmt: skip
    reports = StatusReport.objects.filter(of.items)
    yield _lines(
        "sharing", Sharing.objects.filter(report__in=reports), after=Cast("circle", CharField()),
        **_stakeholder("report__stakeholder"), **_item("report__action_item"), **_zone("report__action_item"),
    )  # fmt: skip
    yield _lines(
        "evidence_retraction", Retraction.objects.filter(evidence__report__in=reports), reason="reason",
        **_item("evidence__report__action_item"), **_zone("evidence__report__action_item"),
    )  # fmt: skip


# --- What a row says ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who reads, whether as an insider of the record, and by id the decisions of which they may know."""

    who: Standing
    insider: bool
    decisions: Mapping[int, Any]

    def reads_reason(self, row: Any) -> bool:
        if row.kind in _MOVED:
            insider = self.insider or self.who.speaks_for(row.item_owner)
            words = {pk for pk, decision in self.decisions.items() if decision.insider}
            return reads_why_moved(row.follow_up, self.who, insider=insider, words=words)
        if row.kind in ("acceptance", "retraction"):
            return self.insider or self.who.speaks_for(row.item_owner) or self.who.speaks_for(row.stakeholder)
        return self.insider


_MOVED = ("due_change", "owner_change", "status_change")


def reads_why_moved(follow_up: int | None, who: Standing, *, insider: bool, words: Collection[int]) -> bool:
    """Whether `who` reads why a record moved of which they are told what an `insider` is, or not. What the decision
    with the id `follow_up` did says why in its words: `words` are the ids of those that they read."""
    if follow_up is not None and not who.is_staff:
        return follow_up in words
    return insider


def _told(row: Any, reader: _Reader) -> HistoryLine:
    # What a decision moved is told with the dialogue that took it.
    decided = reader.decisions.get(row.follow_up, row)
    reference, title = decided.dialogue_reference, decided.dialogue_title
    before, after, text = row.before or "", row.after or "", row.text or ""
    if row.kind == "verification":
        before = ItemStatus.REPORTED_COMPLETE
        after = ItemStatus.COMPLETED if after == Finding.CONFIRMED else ItemStatus.IN_PROGRESS
    elif row.kind == "sharing":
        after = Circle(int(after)).name
    on = decided.on if _is_done_by(decided, row) else row.on
    return HistoryLine(
        kind=row.kind,
        on=on or local_day(row.recorded_at, row.zone),
        recorded_at=row.recorded_at,
        id=row.id,
        insider=reader.reads_reason(row),
        action_item=None if row.item is None else ItemTold(*row[_ITEM_AT : _ITEM_AT + 5]),
        stakeholder=None if row.stakeholder is None else OrganisationTold(row.stakeholder, row.stakeholder_name),
        on_behalf=bool(row.on_behalf),
        dialogue=DialogueTold(reference, title) if reference else None,
        dialogue_is_seen=bool(decided.dialogue_is_seen),
        is_decided=row.follow_up is not None,
        before=before,
        after=after,
        due_before=None if row.precision_before is None else Due(row.precision_before, row.due_before),
        due_after=None if row.precision_after is None else Due(row.precision_after, row.due_after),
        text=text,
        reason=row.reason or "",
    )


def _is_done_by(decision: Any, row: Any) -> bool:
    """Whether the row tells what the decision did, and not how that was taken back: it did so on its own day, of which
    more may have become known since."""
    if row.kind == "status_change":
        return row.after not in UNFINISHED
    due, moved = ((one.precision_after, one.due_after) for one in (decision, row))
    return row.kind == "due_change" and due == moved


_ITEM_AT = list(_COLUMNS).index("item")
