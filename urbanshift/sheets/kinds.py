"""A kind of records as a spreadsheet: rows are read, matched with the records there are, compared, checked, written.

    class Cities(Kind):
        name, title = "cities", _("Cities")
        columns = (Column("slug", ...), ...)

        def match(self, rows, context): ...     # finds the record of each row, for all rows at once
        def check(self, row, context): ...      # asks the actions' pure checks; raises what refuses the row
        def write(self, rows, context): ...     # calls the actions

`examine` goes through all but the last, for a chunk of rows at a time, in a number of statements that does not depend
on how many they are. What it finds is the preview; confirming examines the same rows again, under lock, and writes them
only where it finds the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from collections.abc import Mapping as Dict
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from urbanshift.errors import NotAllowed, Refused, Stale, Text
from urbanshift.text import plain

from .columns import Column, by_name
from .garbled import garbled_word
from .guarding import guarded
from .lookalikes import said_of_days, said_of_lookalikes
from .lookups import LOOKUPS, Many, Partly, Several, Together, all_of, is_understood, look_up
from .mapping import Mapping, without_brackets
from .rows import Change, Context, Looks, Row
from .unsaid import error_in, may_be_shortened, shortened
from .values import NOTHING, Choice, Key, Unfit, bare

_DIGITS = "0123456789"
MOST_NAMED = 12
"""Values that a sentence names; the guide has all of them."""
LONGEST_KEY = 200
"""Signs of a cell that are looked through for letters of other alphabets."""


@dataclass(frozen=True, slots=True)
class Consequence:
    """Something that follows from confirming, beside the changes themselves: a sentence with the number of rows."""

    name: str
    sentence: Callable[[int], str]


class Kind:
    """One kind of records. See the module."""

    name: ClassVar[str]
    title: ClassVar[Text]
    one: ClassVar[Text]
    """What one record is called."""
    help: ClassVar[Sequence[Text]] = ()
    """What whoever fills the spreadsheet in has to know."""
    columns: ClassVar[Sequence[Column]]
    found_by: ClassVar[Sequence[str]]
    """The columns by which `match` finds a record."""
    faults: ClassVar[dict[str, str]] = {}
    """The column that shows a fault of the actions: {"due.on": "due_on"}."""
    list_page: ClassVar[str]
    """The page that lists the records."""
    consequences: ClassVar[Sequence[Consequence]] = ()
    others_say: ClassVar[Dict[str, Collection[str]]] = {}
    """What others call some of the columns, by name."""
    words_of_others: ClassVar[Dict[str, Dict[str, Collection[str]]]] = {}
    """What others call the values of some of the columns, by the name of the column and the value."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if hasattr(cls, "name"):
            KINDS[cls.name] = cls()

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return dict(by_name(self.columns))

    def likely(self, heading: str) -> Sequence[str]:
        """The columns that a heading of somebody else may mean, the likeliest first: offered, never taken unasked."""
        alone = without_brackets(heading)
        said, ours = bare(alone), Mapping().column_of(alone, self.columns)
        found = [name for name, words in self.others_say.items() if said in map(bare, words)]
        return [ours, *found] if ours else found

    @cached_property
    def _words_of_others(self) -> dict[str, dict[str, str]]:
        return {
            name: {bare(word): str(value) for value, words in told.items() for word in words}
            for name, told in self.words_of_others.items()
        }

    def likely_value(self, name: str, word: str) -> str | None:
        """The value that a word of somebody else may mean in a column which is a closed set, `EMPTY` for none: offered,
        never taken unasked. What stands in brackets, and numbers, are no part of the word: ongoing (60%)."""
        said = bare(without_brackets(word)).strip(_DIGITS)
        value = self.by_name[name].value
        found = self._words_of_others.get(name, {}).get(said)
        if found is None and isinstance(value, Choice):
            found = value.barely.get(said)
        return found if found in value.values() else None

    # --- Out --------------------------------------------------------------------------------------------------------

    def records(self) -> Any:
        """All of them, in their order, with what the columns say of them."""
        raise NotImplementedError

    def found(self) -> Any:
        """The records in any order, with all that is compared and checked."""
        return self.records().order_by()

    def rows(self) -> Iterator[list[str]]:
        """What a file says of all records."""
        for record in self.records().iterator(chunk_size=500):
            yield [column.shown(record) for column in self.columns]

    def row(self, number: int, cells: dict[str, str]) -> Row:
        """A row, with its cells in the order of the columns, whatever order they come in."""
        return Row(number, {name: cells[name] for name in self.by_name if name in cells})

    # --- In ---------------------------------------------------------------------------------------------------------

    def examine(self, rows: Sequence[Row], context: Context) -> None:
        """Read, match, compare and check `rows`; what is wrong with them is in their `faults`."""
        for row in rows:
            self.read(row)
        self.look_up(rows, context)
        self.match([row for row in rows if self.is_told(row)], context)
        for row in rows:
            if not self.is_told(row):
                if row.looks in (Looks.TOTALS, Looks.ALONE):
                    self.require_needed(row)
                continue
            is_read = not row.faults
            if row.looks is None or row.record is not None:
                self.refuse_twice(row, context)
            if row.record is None:
                self.require_needed(row)
            if not is_read:
                continue
            sound = not row.faults
            self.compare(row)
            # What never changes is refused, and the rest is asked for all the same; what is new is asked for whole.
            if sound and (bool(row.changes) if row.record is not None else not row.faults):
                self.ask(row, context)
        for row in rows:
            self._say_what_is_unseen(row)

    def _say_what_is_unseen(self, row: Row) -> None:
        """Behind what is refused, where that may be why: what stands in the cell is not what it looks like."""
        for place, (name, sentence) in enumerate(row.faults):
            value = self.by_name[name].value if name in self.by_name else None
            if value is None or not (name in self.found_by or not value.is_text):
                continue
            cell = row.cells.get(name, "")[:LONGEST_KEY]
            is_key = value.lookup or value.is_text
            if why := said_of_lookalikes(cell) or (said_of_days(cell) if is_key else ""):
                row.faults[place] = (name, f"{sentence} {why}")

    def is_told(self, row: Row) -> bool:
        """Whether it is known which record the row is about, or that it is a new one."""
        return not row.faulty.intersection(("", *self.found_by))

    def read(self, row: Row) -> None:
        if row.looks is Looks.HEADINGS:
            row.refuse("", _("This row repeats the headings. Take it out of the file, or what is below it."))
            return
        if row.stray:
            row.refuse("", _("There is text in column %(column)d, which has no heading.") % {"column": row.stray})
        for name, cell in row.cells.items():
            column = self.by_name[name]
            text = column.value.told(cell)
            if column.value.is_joined(cell):
                row.notice(name, _on_one_line)
            if found := garbled_word(cell):
                row.notice(name, partial(_seems_garbled, *found))
            if column.value.means_nothing(text):
                row.notice(name, partial(_taken_for_nothing, plain(cell)))
                text = ""
            if not text:
                row.values[name] = None
                continue
            if (error := error_in(text)) and not self._may_say_anything(column):
                row.refuse(name, error)
                continue
            if isinstance(column.value, Key) and may_be_shortened(text):
                row.notice(name, partial(shortened, text))
            try:
                value = row.values[name] = column.value.read(text)
            except Unfit as unfit:
                row.refuse(name, unfit.message)
                continue
            if column.value.is_rounded(text):
                row.notice(name, partial(_rounded, text, column.value.show(value)))

    def _may_say_anything(self, column: Column) -> bool:
        """Whether a record may say in this column what a program writes for an error, and is not found by it alone."""
        return column.value.is_text and column.of is not None and (column.kept or column.name not in self.found_by)

    def look_up(self, rows: Sequence[Row], context: Context) -> None:
        """Put the records in the place of the keys that name them."""
        columns = [column for column in self.columns if column.value.lookup]
        wanted: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            for column in columns:
                for key in _keys(row.values.get(column.name)):
                    if key not in context.found[column.value.lookup]:
                        wanted[column.value.lookup].add(key)
        for name, keys in wanted.items():
            context.found[name] |= look_up(name, keys)
        for row in rows:
            for column in columns:
                self._put_records(row, column, context)

    def _put_records(self, row: Row, column: Column, context: Context) -> None:
        said = row.values.get(column.name)
        if said is None:
            return
        found = context.found[column.value.lookup]
        many = isinstance(column.value, Many)
        lacking = [key for key in _keys(said) if not is_understood(found.get(key), many=many)]
        if lacking == _keys(said) and len(lacking) == 1 and lacking[0].casefold() in NOTHING:
            # A key may be such a word: NA is Namibia.
            row.notice(column.name, partial(_taken_for_nothing, lacking[0]))
            row.values[column.name] = None
            return
        for key in lacking[:MOST_NAMED]:
            if isinstance(several := found.get(key), Several):
                message = _("Several are called that. Say which one is meant: %(keys)s.")
                row.refuse(column.name, message % {"keys": ", ".join(several[:MOST_NAMED])})
                continue
            if isinstance(together := found.get(key), Together):
                keys = ", ".join(map(LOOKUPS[column.value.lookup].key_of, together[:MOST_NAMED]))
                message = _("Several are named here: %(keys)s. This column takes one alone; keep that.")
                row.refuse(column.name, message % {"keys": keys})
                continue
            if many and isinstance(parts := found.get(key), Partly):
                message = _("Of these names “%(names)s” is not in the register; the others are. Allowed: %(allowed)s.")
                names = ", ".join(parts[:MOST_NAMED])
                row.refuse(column.name, message % {"names": names, "allowed": column.value.allowed()})
                continue
            row.refuse(
                column.name,
                _("There is no “%(key)s” in the register, or several are called that. Allowed: %(allowed)s.")
                % {"key": key[:80], "allowed": column.value.allowed()},
            )
        if not lacking:
            row.values[column.name] = all_of(found[key] for key in said) if many else found[said]

    def called(self, row: Row) -> str:
        """What a row is about that has no record yet."""
        raise NotImplementedError

    def name_of(self, record: Any) -> str:
        """What a record is called, beside its row."""
        return str(record)

    def match(self, rows: Sequence[Row], context: Context) -> None:
        """Set the `record` of each row that is about one."""
        raise NotImplementedError

    def sought(self, row: Row) -> Iterable[Hashable]:
        """All by which `match` may find the record of a row later that it has not found, or by which it has found it
        and may find others later."""
        raise NotImplementedError

    def becomes(self, row: Row) -> Iterable[Hashable]:
        """All of that by which the record of a row can be found once the row is entered, and not before."""
        raise NotImplementedError

    def refuse_twice(self, row: Row, context: Context) -> None:
        """Refuse a row that is about the record of an earlier one, or will be found by what that one is found by: the
        same file again would not know them apart, nor would the part of it that is entered later."""
        earlier: list[int | None] = []
        if row.record is not None:
            earlier.append(context.seen.setdefault(row.record.pk, row.number))
        sought, becomes = ([hash(key) for key in keys] for keys in (self.sought(row), self.becomes(row)))
        earlier += [context.becoming.get(key) for key in sought] + [context.sought.get(key) for key in becomes]
        for known, keys in ((context.sought, sought), (context.becoming, becomes)):
            for key in keys:
                known.setdefault(key, row.number)
        first = min((number for number in earlier if number is not None), default=row.number)
        if first < row.number:
            row.refuse("", _("Row %(number)d is about the same. Keep one of them.") % {"number": first})

    def require_needed(self, row: Row) -> None:
        if row.looks is Looks.TOTALS:
            # What it says is to be understood by people.
            row.faults.clear()
            row.refuse("", _("This is a row of totals, and no record. Take it out, or leave out what is no record."))
            return
        if row.looks is Looks.ALONE:
            row.faults.clear()
            row.refuse(
                "",
                _("One cell alone is filled in, as in a note or the heading of a group. Take the row out, or leave out "
                  "what is no record; where it is one, write NA into another cell."),
            )  # fmt: skip
            return
        for column in self.columns:
            if column.needed and row.said(column.name) is None and column.name not in row.faulty:
                row.refuse(
                    column.name,
                    _("A new one needs this. Allowed: %(allowed)s.") % {"allowed": column.value.allowed()},
                )

    def compare(self, row: Row) -> None:
        """Note what the row says otherwise than its record; refuse what never changes."""
        for name, value in row.values.items():
            column = self.by_name[name]
            if column.of is None or (column.kept and value is None and row.record is not None):
                continue
            new = column.value.show(value)
            old = column.shown(row.record) if row.record is not None else ""
            if value is None and old and plain(row.cells.get(name)) == plain(old):
                # What is taken for an empty cell is what the record says.
                row.notices = [one for one in row.notices if one[0] != name]
                continue
            # Programs that make a workbook of our CSV keep its apostrophes.
            if new == old or plain(new) in (plain(old), plain(guarded(old))):
                continue
            if row.record is not None and column.fixed:
                row.refuse(name, str(column.fixed) % {"old": old, "new": new})
            elif error := error_in(new):
                row.refuse(name, error)
            elif _LOST in new:
                row.refuse(name, _("A sign was lost here (%(sign)s). Save the file as UTF-8 anew.") % {"sign": _LOST})
            else:
                row.changes.append(Change(name, old, new))

    def ask(self, row: Row, context: Context) -> None:
        """`check`, with what it refuses as the faults of the row."""
        try:
            self.check(row, context)
        except Refused as refusal:
            self.refuse(row, refusal)

    @contextmanager
    def asking(self, row: Row, home: str, **places: str) -> Iterator[None]:
        """Ask an action's check inside; what it refuses stands at the column that `places` or `faults` name for it, or
        is called so, else at `home`; what follows is asked all the same."""
        try:
            yield
        except Refused as refusal:
            self.refuse(row, refusal, home=home, places=places)

    def refuse(self, row: Row, refusal: Refused, *, home: str = "", places: Dict[str, str] | None = None) -> None:
        """Say in the row what an action refused."""
        told = [] if isinstance(refusal, NotAllowed | Stale) else list(refusal.faults)
        homes = {fault.field: (places or {}).get(fault.field) or self._home(fault.field) for fault in told}
        if not told or not all(homes.values()):
            row.refuse(home, refusal.message)
        for fault in told:
            if place := homes[fault.field]:
                # What is said of the field may not say what is the matter.
                says_more = len(told) == 1 and str(refusal.message) not in (str(fault.message), *_general())
                row.refuse(place, f"{refusal.message} {fault.message}" if says_more else fault.message)

    def _home(self, name: str) -> str:
        home = self.faults.get(name, self.faults.get(name.partition(".")[0], name))
        return home if home in self.by_name else ""

    def check(self, row: Row, context: Context) -> None:
        """Ask the actions' pure checks whether they will do what the row asks for. Raises what they do."""

    def counts(self, row: Row) -> Iterable[str]:
        """The names of the consequences that the row has."""
        return ()

    # --- Writing ----------------------------------------------------------------------------------------------------

    def lock(self, wanted: Any, context: Context) -> None:
        """Lock what is going to be written, in the order in which the actions lock. `wanted` are the rows, with the
        ids of their records in `record` and what they say in `cells`."""

    def order(self, wanted: Any) -> list[int]:
        """The ids of `wanted`, as in `lock`, in the order in which they are written: that of the file."""
        return list(wanted.order_by("number").values_list("pk", flat=True))

    def write(self, rows: Sequence[Row], context: Context) -> None:
        """Do what examined rows ask for, by the actions."""
        raise NotImplementedError


KINDS: dict[str, Kind] = {}
"""By name. Filled when the packages `sheets` of the apps are imported."""

_LOST = "\ufffd"
"""What stands for a sign that its encoding does not have."""


def _on_one_line() -> str:
    return _("The lines of this cell are read as one.")


def _seems_garbled(text: str, probably: str) -> str:
    message = _("“%(text)s” is probably “%(probably)s”, saved in a wrong encoding. It is entered as it stands here.")
    return message % {"text": text, "probably": probably}


def _rounded(text: str, number: str) -> str:
    return _("“%(text)s” is rounded to %(number)s.") % {"text": text, "number": number}


def _taken_for_nothing(text: str) -> str:
    return _("“%(text)s” is taken for an empty cell.") % {"text": text}


def _general() -> tuple[str, ...]:
    """What refusals say that only sum up their faults."""
    return _("Some of the values are not valid."), _("Some of the values do not fit together.")


def _keys(said: Any) -> list[str]:
    if said is None:
        return []
    return said if isinstance(said, list) else [said]
