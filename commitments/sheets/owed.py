"""What next steps and actions have in common as spreadsheets: how they are found, and when they are due."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from functools import partial
from itertools import batched, chain
from typing import Any, ClassVar

from django.db import models
from django.db.models import Model
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commitments.actions.locking import lock_dialogue, lock_series
from commitments.actions.owing_many import Handover, Shift
from commitments.due import Due
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells
from commitments.models import ActionItem, Commitment
from commitments.status import DATED, DuePrecision
from dialogues.models import Dialogue, Succession
from urbanshift.errors import Fault, Invalid, Refused
from urbanshift.sheets.columns import Column
from urbanshift.sheets.dates import Moment
from urbanshift.sheets.kinds import Kind
from urbanshift.sheets.lookups import is_understood, look_up
from urbanshift.sheets.mapping import without_brackets, word_key
from urbanshift.sheets.numbers import Whole
from urbanshift.sheets.periods import Period
from urbanshift.sheets.rows import Context, Row
from urbanshift.sheets.values import Choice, Habits, Key, bare, tidied
from urbanshift.text import plain

from . import words

_REFERENCE = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*-\d+-\d+")
LOCKED_AT_ONCE = 2_000
MOST_TITLES = 50_000
"""Titles that are kept to be compared in any case and spaces."""

ORGANISATIONS = _("the organisations of the register")
CITIES = _("the cities of the register")

_WITHOUT_DATE = frozenset(set(DuePrecision) - DATED)
_PRECISION = Choice(DuePrecision)


class When(Moment):
    """When something is due: a day or a longer time, or one of the precisions that have no date."""

    asks_of_nothing = True

    def read(self, text: str) -> Period:
        precision = self._without_date(text)
        return Period(precision, None) if precision else super().read(text)

    def not_understood(self) -> str:
        return gettext(
            "“%(text)s” is no date that is understood. Write 2025-12-31, 2025-12, 2025-Q4 or 2025; none for no date; "
            "or next_dialogue."
        )

    def likely(self, text: str, habits: Habits) -> str | None:
        said = bare(text)
        undated = (str(value) for value, told in words.DUE.items() if said in map(bare, told))
        return next(undated, None) or super().likely(text, habits)

    def means_nothing(self, text: str) -> bool:
        return super().means_nothing(text) and not self._without_date(text)

    @staticmethod
    def _without_date(text: str) -> str:
        precision = _PRECISION.find(text)
        return precision if precision in _WITHOUT_DATE else ""

    def allowed(self) -> str:
        return gettext(
            "any day in the period, as in 2025-12-31; 2025, 2025-12, 2025-Q4; next_dialogue; none for no date"
        )


DUE = (
    Column("due_precision", _("Due, to the"), Choice(DuePrecision),
           _("Moving the due of what is agreed needs a reason."), of=lambda one: one.due_precision),
    Column("due_on", _("Due on"), When(),
           _("Any day in the period. What has no date is next_dialogue or none, here or in due_precision."),
           of=lambda one: one.due_on),
)  # fmt: skip

SOURCE = (
    Column("position", _("Position"), Whole(), _("The place in the order of display."),
           of=lambda one: one.position, kept=True),
    Column("source", _("Source"), Key(60), _("Where the row is from: a name of a system or a list."),
           of=lambda one: one.source),
    Column("external_id", _("Identifier at the source"), Key(120),
           _("What names the row there: the next delivery finds the record by it."), of=lambda one: one.external_id),
)  # fmt: skip


_ASKED = (
    Tells.NUMBER, Tells.SUPPORT, Tells.OWNER, Tells.DUE, Tells.STATUS, Tells.ACTION, Tells.CITY, Tells.LEVEL,
)  # fmt: skip


class OfOwed(Kind):
    """Rows are matched by `reference`; without one by `source` and `external_id`; without these, and where no record
    has them, by what they say, a title in any case and spaces where no record has it exactly so."""

    model: ClassVar[type[Model]]
    home: ClassVar[str]
    """What a record hangs on, by the name of its field."""
    alike_by: ClassVar[Sequence[str]]
    """The columns by which a row without a reference is known: at first that of what it hangs on, at the end the
    title."""
    found_by: ClassVar[Sequence[str]] = ("reference", "source", "external_id")
    told: ClassVar[Mapping[Tells, Sequence[str]]]
    """The columns that hold what the heads of tables tell, in the summaries of dialogues, too."""
    faults: ClassVar[dict[str, str]] = {"due.precision": "due_precision", "due.on": "due_on", "due": "due_precision"}

    def called(self, row: Row) -> str:
        return plain(row.cells.get("title"))

    def likeness(self, row: Row) -> tuple[Any, ...]:
        """What a row says in the columns of `alike_by`, the ids of records and the title."""
        *named, title = (row.said(name) for name in self.alike_by)
        return *(one.pk if one else None for one in named), title or ""

    def likenesses(self, found: Any) -> Iterable[tuple[tuple[Any, ...], int]]:
        """The likeness of each of the records `found`, with its id."""
        for *likeness, pk in found.values_list(*self.alike_by, "pk"):
            yield tuple(likeness), pk

    def sought(self, row: Row) -> Iterable[Hashable]:
        if row.said("reference"):
            return
        identifier = row.said("external_id")
        if identifier:
            yield self._source_of(row)
        if row.said("title") and not (identifier and row.record is not None):
            # What has an identifier is taken for what has none yet.
            yield (not identifier, *_loosely(self.likeness(row)))

    def becomes(self, row: Row) -> Iterable[Hashable]:
        source, identifier = self._source_of(row)
        if row.record is None and identifier:
            yield source, identifier
        likeness = _loosely(self._likeness_to_be(row))
        if not likeness[-1] or (row.record is not None and likeness == _loosely(self._likeness_of(row.record))):
            return
        yield True, *likeness
        if not identifier:
            yield False, *likeness

    def _likeness_of(self, record: Any) -> tuple[Any, ...]:
        *named, title = self.alike_by
        return *(getattr(record, f"{name}_id") for name in named), getattr(record, title)

    def _likeness_to_be(self, row: Row) -> tuple[Any, ...]:
        """The likeness of the record of a row once the row is entered."""
        new = self.likeness(row)
        if row.record is None:
            return new
        old = self._likeness_of(row.record)
        stays = [
            row.values.get(name) is None and (name not in row.values or self.by_name[name].kept)
            for name in self.alike_by
        ]
        return tuple(old[at] if stays[at] else new[at] for at in range(len(new)))

    def likely(self, heading: str) -> Sequence[str]:
        told = tells(without_brackets(heading), among=_ASKED)
        return list(dict.fromkeys([*super().likely(heading), *(self.told.get(told, ()) if told else ())]))

    # --- Matching ---------------------------------------------------------------------------------------------------

    def match(self, rows: Sequence[Row], context: Context) -> None:
        ids: dict[int, int] = {}
        self._by_reference([row for row in rows if row.said("reference")], ids)
        others = [row for row in rows if not row.said("reference")]
        owners = self._owners({text for row in rows if row.said("external_id") for text in _written(row)})
        for row in others:
            if row.said("external_id") and (pk := owners.get(self._source_of(row))):
                ids[row.number] = pk
        left = [row for row in others if row.number not in ids]
        like = self._by_likeness(left)
        like |= self._by_loose_likeness([row for row in left if row.number not in like and row.said("title")], context)
        wanted = {*ids.values(), *chain.from_iterable(like.values())}
        records = {one.pk: one for one in self.found().filter(pk__in=wanted)} if wanted else {}
        for row in left:
            self._take_alike(row, [records[pk] for pk in like.get(row.number, ())])
        for row in rows:
            row.record = records.get(ids.get(row.number, 0), row.record)
            self._keep_title(row)
        self._require_identifiers_free(rows, owners, context.kept.setdefault("identifiers", {}))

    def _require_identifiers_free(self, rows: Sequence[Row], owners: Mapping[Any, int], first: dict[Any, int]) -> None:
        """Refuse an identifier that another record has, or that another row gives to another one; a row may say another
        source alone. What a record has stays, whoever has one that differs in signs which make no difference here.
        `first`: the row that says an identifier which nobody has, by its hash."""
        given = {row.number: self._source_of(row) for row in rows}
        changing = [row for row in rows if given[row.number][1] and given[row.number] != _source_of_record(row.record)]
        owners = {**owners, **self._owners({row.record.external_id for row in changing if not row.said("external_id")})}
        for row in changing:
            place = "external_id" if row.said("external_id") else "source"
            source = given[row.number]
            owner = owners.get(source)
            if owner is not None and row.record is not None and row.record.pk != owner:
                row.refuse(place, gettext("Another record has this identifier at the source already."))
            elif owner is None and (number := first.setdefault(hash(source), row.number)) != row.number:
                message = gettext("Row %(number)d is about the same. Keep one of them.")
                row.refuse(place, message % {"number": number})

    @staticmethod
    def _keep_title(row: Row) -> None:
        """Without its reference a record keeps a title from which that of the row differs in capitals or spaces."""
        title = row.said("title")
        if row.record is None or row.said("reference") or title in (None, row.record.title):
            return
        if word_key(title) == word_key(row.record.title):
            row.notice("title", partial(_taken_for_title, row.record.reference, row.record.title))
            del row.values["title"]

    def _by_reference(self, rows: Sequence[Row], ids: dict[int, int]) -> None:
        for row in rows:
            row.values["reference"] = tidied(row.said("reference")).upper()
        wanted = {row.said("reference") for row in rows}
        known = self.model._default_manager.filter(reference__in=wanted).values_list("reference", "pk")
        found = dict(known) if wanted else {}
        for row in rows:
            if row.said("reference") in found:
                ids[row.number] = found[row.said("reference")]
            else:
                row.refuse("reference", _no_reference(row.said("reference")))

    @staticmethod
    def _source_of(row: Row) -> tuple[str, str]:
        source, identifier = _source_of_record(row.record)
        return (
            row.said("source", "") if "source" in row.values else source,
            row.said("external_id", "") if "external_id" in row.values else identifier,
        )

    def _owners(self, wanted: Collection[str]) -> dict[tuple[str, str], int]:
        """The records with these identifiers, by source and identifier, both tidied."""
        if not wanted:
            return {}
        found = self.model._default_manager.filter(external_id__in=wanted)
        stored = found.values_list("source", "external_id", "pk")
        return {(tidied(source), tidied(told)): pk for source, told, pk in stored}

    def _by_likeness(self, rows: Sequence[Row]) -> dict[int, list[int]]:
        """The records that say the same as each row, by the number of the row."""
        told = {row.number: self.likeness(row) for row in rows}
        homes, titles = {said[0] for said in told.values()}, {said[-1] for said in told.values()}
        there: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        found = self.model._default_manager.filter(**{f"{self.home}__in": homes, "title__in": titles}).order_by()
        for likeness, pk in self.likenesses(found) if rows else ():
            there[likeness].append(pk)
        return {number: there[said] for number, said in told.items() if said in there}

    def _by_loose_likeness(self, rows: Sequence[Row], context: Context) -> dict[int, list[int]]:
        """As `_by_likeness`, with the titles in any case and spaces. All titles of what the rows hang on are read for
        that, once, and kept, if they are not too many; what the file itself adds is new by another rule."""
        kept: dict[Any, dict[tuple[Any, ...], list[int]]] = context.kept.setdefault("titles", {})
        told = {row.number: _loosely(self.likeness(row)) for row in rows}
        homes = {said[0] for said in told.values()} - kept.keys()
        kept |= {home: defaultdict(list) for home in homes}
        found = self.model._default_manager.filter(**{f"{self.home}__in": homes}).order_by()
        if homes and found.count() + sum(map(len, kept.values())) <= MOST_TITLES:
            for likeness, pk in self.likenesses(found):
                kept[likeness[0]][_loosely(likeness)].append(pk)
        return {number: kept[said[0]][said] for number, said in told.items() if said in kept[said[0]]}

    @staticmethod
    def successions(context: Context) -> list[Succession]:
        """All that are in force; they are few."""
        if "successions" not in context.kept:
            found = Succession.objects.begun(context.now.date()).select_related("successor")
            context.kept["successions"] = list(found)
        return list(context.kept["successions"])

    @staticmethod
    def _take_alike(row: Row, alike: Sequence[Any]) -> None:
        """Where the row has an identifier, only a record that has none yet is the same: it is given that; or one that
        has it, if the file does not say of which source it is. Another one is told of, because it may have been
        delivered twice."""
        if said := row.said("external_id"):
            others = [
                one for one in alike if one.external_id and ("source" in row.values or tidied(one.external_id) != said)
            ]
            for one in others:
                row.notice("external_id", partial(_has_another, one.reference, one.external_id))
            alike = [one for one in alike if one not in others]
        if len(alike) > 1:
            row.refuse(
                "reference", gettext("Several records say the same. Give the reference of the one that is meant.")
            )
        elif alike:
            row.record = alike[0]

    def name_of(self, record: Any) -> str:
        return f"{record.reference} {record.title}"

    # --- Comparing --------------------------------------------------------------------------------------------------

    def compare(self, row: Row) -> None:
        if row.record is not None and not row.said("reference"):
            row.values.pop("reference", None)
        for name in ("source", "external_id") if row.record is not None else ():
            if tidied(getattr(row.record, name)) == row.said(name, ""):
                row.values.pop(name, None)
        try:
            self._settle_due(row)
        except Refused as refusal:
            self.refuse(row, refusal)
            return
        super().compare(row)

    @staticmethod
    def _settle_due(row: Row) -> None:
        """Make one due of two cells: a year alone is a year, a day alone a day. Raises Invalid."""
        if "due_precision" not in row.values and "due_on" not in row.values:
            return
        precision, period = row.said("due_precision", ""), row.said("due_on")
        is_empty = not precision and period is None
        if is_empty and row.record is not None and row.record.due and not row.record.commitment.is_draft:
            # What is agreed never loses its due: cells that are empty leave it.
            row.values.pop("due_precision", None)
            row.values.pop("due_on", None)
            return
        if isinstance(period, Period) and not precision:
            kept = row.record.due_precision if row.record is not None and "due_precision" not in row.values else ""
            # A day that is not the last one of such a time is a day.
            is_kept = kept in DATED and period.on is not None and Due.of(kept, period.on).on == period.on
            precision = period.precision or (kept if is_kept else DuePrecision.DAY)
            say = _taken_for if precision in DATED else _taken_for_undated
            row.notice("due_on", partial(say, row.cells["due_on"].strip(), DuePrecision(precision)))
        elif not precision and "due_precision" not in row.values and row.record is not None:
            precision = "" if row.record.due_precision in DATED else row.record.due_precision
        said = period.precision if isinstance(period, Period) else ""
        # Which day of a year is meant nobody said.
        if said and ((said not in DATED and said != precision) or _is_coarser(said, precision)):
            message = gettext("“%(text)s” does not fit due_precision, which is %(precision)s. Say one of them alone.")
            told = {"text": row.cells["due_on"].strip(), "precision": precision}
            raise Invalid(message % told, [Fault("due.on", message % told)])
        on = period.on if isinstance(period, Period) else None
        due = Due.of(precision, on) if precision else Due()
        row.values |= {"due_precision": due.precision, "due_on": due.on}

    @staticmethod
    def due_of(row: Row) -> Due:
        return Due(row.said("due_precision", ""), row.said("due_on"))

    @classmethod
    def shift(cls, row: Row) -> Shift:
        """Another due of what is agreed."""
        return Shift(row.record, None, cls.due_of(row), row.said("reason", ""))

    @staticmethod
    def handover(row: Row, column: str) -> Handover:
        """Another owner, or lead, of what is agreed."""
        return Handover(row.record, None, row.values[column], row.said("reason", ""))

    @staticmethod
    def facts(row: Row, names: Iterable[str], *, only_said: bool = False) -> dict[str, Any]:
        """The values of columns as they are stored; `only_said`: but for empty cells."""
        model: Any = ActionItem if isinstance(row.record, ActionItem) else Commitment
        told: dict[str, Any] = {}
        for name in names:
            value = row.values.get(name)
            if value is None:
                if only_said or name not in row.values:
                    continue
                field = model._meta.get_field(name)
                value = _EMPTY.get(type(field), "") if not field.null else None
            told[name] = value
        return told


_EMPTY: dict[type[Any], Any] = {models.BooleanField: False, models.PositiveIntegerField: 0}


def _is_coarser(one: str, other: str) -> bool:
    """Whether a period of `one` kind, where it is one, is longer than one of the `other`."""
    lengths = DuePrecision.values
    return bool(one) and other in DATED and lengths.index(one) > lengths.index(other)


def _source_of_record(record: Any) -> tuple[str, str]:
    return (tidied(record.source), tidied(record.external_id)) if record is not None else ("", "")


def _written(row: Row) -> tuple[str, str]:
    """The identifier that a row says, and how it is stored where it was not entered by a spreadsheet."""
    return row.said("external_id"), plain(row.cells["external_id"])


def _has_another(reference: str, identifier: str) -> str:
    return gettext("%(reference)s is called the same, and has another identifier at the source: %(identifier)s.") % {
        "reference": reference,
        "identifier": identifier,
    }


def _loosely(likeness: tuple[Any, ...]) -> tuple[Any, ...]:
    return *likeness[:-1], word_key(likeness[-1])


def _no_reference(said: str) -> str:
    if _REFERENCE.fullmatch(said):
        message = gettext("There is no %(reference)s. Leave it empty for a new one: references are given.")
    else:
        message = gettext(
            "%(reference)s is no reference: these are given. If another list names the row so, let the column mean "
            "external_id, under “Match the columns”; else leave it empty for a new one."
        )
    return message % {"reference": said}


def _taken_for_title(reference: str, title: str) -> str:
    return gettext(
        "This is taken for %(reference)s, “%(title)s”: only capitals or spaces differ. That title stays; give the "
        "reference to change it."
    ) % {"reference": reference, "title": title}


def _taken_for(text: str, precision: DuePrecision) -> str:
    return gettext("“%(text)s” is taken for a due to the %(precision)s.") % {"text": text, "precision": precision.label}


def _taken_for_undated(text: str, precision: DuePrecision) -> str:
    return gettext("“%(text)s” is taken for a due without a date: %(precision)s.") % {
        "text": text,
        "precision": precision.label,
    }


def steps_called(names: Iterable[str]) -> dict[str, str]:
    """The references of the next steps that cells name, by what stands there: their references, nearly always."""
    found: dict[str, str] = {}
    for some in batched(names, LOCKED_AT_ONCE):
        known = Commitment.objects.filter(reference__in=some).values_list("reference", flat=True)
        found |= {reference: reference for reference in known}
        otherwise = look_up("commitments", [name for name in some if name not in found])
        found |= {name: one.reference for name, one in otherwise.items() if is_understood(one, many=False)}
    return found


def lock_all(*, dialogues: Iterable[str] = (), steps: Iterable[str] = (), ids: Iterable[int] = ()) -> None:
    """Lock, in the order in which all acts do, the dialogues that cells name so, the next steps with these references
    or ids, and the dialogues of those that are named; nothing of them is kept in memory."""
    called = look_up("dialogues", dialogues).values()
    named = Dialogue.objects.filter(pk__in=[one.pk for one in called if is_understood(one, many=False)])
    series = named.order_by("series").values_list("series", flat=True).distinct()
    for pk in list(series):
        lock_series(pk)
    for pk in list(named.order_by("series", "pk").values_list("pk", flat=True)):
        lock_dialogue(pk)
    wanted = set(ids)
    for some in batched(steps, LOCKED_AT_ONCE):
        wanted.update(Commitment.objects.filter(reference__in=some).values_list("pk", flat=True))
    for part in batched(sorted(wanted), LOCKED_AT_ONCE):
        rows = Commitment.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=part).order_by("pk")
        list(rows.values_list("pk", flat=True))
