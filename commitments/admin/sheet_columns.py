"""Somebody else's spreadsheet: which of their columns means which of ours, and which word what."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.sheets import check_again, require_not_entered
from commitments.importing.formats.tables import ENCODINGS
from commitments.models import SheetImport
from commitments.status import SheetState
from urbanshift.admin.acts import ActForm
from urbanshift.admin.site import page
from urbanshift.fields import LineField, TextField
from urbanshift.sheets.dates import DAY_FIRST, MONTH_FIRST, likely_order
from urbanshift.sheets.kinds import Kind
from urbanshift.sheets.mapping import Mapping, folded
from urbanshift.sheets.numbers import COMMA, POINT, likely_point
from urbanshift.sheets.values import Habits
from urbanshift.text import comma

from .spreadsheets import OfSheet, kind_of, titles_of_sheets, words_of_sheet

MOST_ABOVE = 1_000
"""Rows above the headings, about."""


class ColumnsForm(ActForm):
    """A field for each heading, then what goes for whole columns, a line each, and how the file is read. What words
    mean is asked next."""

    sheet = forms.ChoiceField(label=_("Sheet"), required=False)
    heading_row = forms.IntegerField(
        label=_("Row of the headings"),
        min_value=1,
        max_value=MOST_ABOVE,
        required=False,
        help_text=_("Where it is another one than was found. What stands above it is not read."),
    )
    encoding = forms.ChoiceField(
        label=_("Encoding"),
        choices=[("", _("as the file tells, or as it was guessed")), *ENCODINGS.items()],
        required=False,
        help_text=_("Where letters are wrong in the examples."),
    )
    order = forms.ChoiceField(
        label=_("Days in numbers"),
        choices=[
            ("", _("as they stand; 03/04/2025 is refused, because it may mean two days")),
            (DAY_FIRST, _("the day first: 31/12/2025")),
            (MONTH_FIRST, _("the month first: 12/31/2025")),
        ],
        required=False,
        help_text=_("What is certain in the file is chosen already."),
    )
    point = forms.ChoiceField(
        label=_("Numbers"),
        choices=[
            ("", _("as they stand; 1,234 is refused, because it may mean two numbers")),
            (POINT, _("a point before the fraction: 1,234.5")),
            (COMMA, _("a comma before the fraction: 1.234,5")),
        ],
        required=False,
        help_text=_("What is certain in the file is chosen already."),
    )
    constants = TextField(
        label=_("The same in every row"),
        required=False,
        help_text=_("A line for each column, as in: source = List of 2026. It fills the cells that are empty."),
    )
    nothing = TextField(
        label=_("Words that mean an empty cell"), required=False, help_text=_("One a line, as in: No target.")
    )
    down = TextField(
        label=_("Filled down"),
        required=False,
        help_text=_("One column a line, as in: owner. Its empty cells say what stands above them."),
    )
    skips = forms.BooleanField(
        label=_("Leave out what is no record"),
        required=False,
        help_text=_(
            "Rows of totals, headings once more, and rows with one cell alone, as headings of groups and notes."
        ),
    )
    name = LineField(
        label=_("Keep this way of reading as"),
        max_length=100,
        required=False,
        help_text=_("The next delivery is read by it. A name that is there already is given the new one."),
    )

    def __init__(self, *args: Any, kind: Kind, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = kind
        sheet: SheetImport = self.record
        mapping = Mapping.of(sheet.mapping)
        known = [mapping.column_of(heading, kind.columns) for heading, *_rest in sheet.headings]
        free = set(kind.by_name).difference(filter(None, known))
        columns = ((one.name, f"{one.label} ({one.name})") for one in kind.columns)
        choices = [("", pgettext("review", "left out")), *columns]
        for place, (heading, samples, *_words) in enumerate(sheet.headings):
            meant = known[place]
            if meant is None:
                meant = next((name for name in kind.likely(heading) if name in free), "")
                free.discard(meant)
            told = (
                gettext("For example: %(samples)s") % {"samples": comma().join(samples)}
                if samples
                else gettext("It is empty.")
            )
            self.fields[f"heading_{place}"] = forms.ChoiceField(
                label=f"“{heading}”",
                choices=choices,
                required=False,
                help_text=told,
                initial=meant,
            )
        headings = (name for name in self.fields if name.startswith("heading_"))
        self.order_fields(["sheet", *headings, *self.base_fields])
        if str(sheet.file.name).endswith(".xlsx"):
            del self.fields["encoding"]
        said = [word for _heading, _samples, words, _more in sheet.headings for word, _rows in words]
        for name, habit, likely in zip(
            ("order", "point"), mapping.habits, (likely_order(said), likely_point(said)), strict=True
        ):
            self.initial.setdefault(name, habit if mapping else likely)
            if likely is None and not habit:
                del self.fields[name]
        sheets = titles_of_sheets(sheet)
        self.fields["sheet"].choices = list(sheets.items())  # type: ignore[attr-defined]
        if not sheets:
            del self.fields["sheet"]
        else:
            self.initial.setdefault("sheet", next(iter(sheets)))
        self.initial.setdefault("heading_row", mapping.heading_row or sheet.counts.get("heading_row"))
        self.initial.setdefault("encoding", mapping.encoding)
        self.initial.setdefault("constants", "\n".join(f"{name} = {text}" for name, text in mapping.constants.items()))
        self.initial.setdefault("nothing", "\n".join(mapping.nothing))
        self.initial.setdefault("down", "\n".join(mapping.down))
        self.initial.setdefault("skips", mapping.skips)
        self.initial.setdefault("name", sheet.profile.name if sheet.profile else "")

    def clean_constants(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for line in _lines(self.cleaned_data["constants"]):
            name, sign, text = (part.strip() for part in line.partition("="))
            if not sign:
                raise ValidationError(gettext("Write “%(line)s” as: column = value.") % {"line": line[:60]})
            found[self._known(name)] = text
        return found

    def clean_down(self) -> list[str]:
        return [self._known(name) for name in _lines(self.cleaned_data["down"])]

    def _known(self, name: str) -> str:
        if known := Mapping().column_of(name, self.kind.columns):
            return known
        raise ValidationError(
            gettext("There is no column “%(name)s”. Choose one of: %(names)s.")
            % {"name": name[:60], "names": comma().join(self.kind.by_name)}
        )

    def clean(self) -> dict[str, Any]:
        said = [(name, value) for name, value in self.cleaned_data.items() if name.startswith("heading_") and value]
        for name, value in said:
            if [other for _name, other in said].count(value) > 1:
                self.add_error(name, gettext("Two columns cannot mean the same. Leave one of them out."))
        return self.cleaned_data

    @property
    def is_read_otherwise(self) -> bool:
        """Whether other headings will be there than those that were asked for."""
        return bool({"sheet", "heading_row", "encoding"} & set(self.changed_data))

    def mapping(self) -> Mapping:
        said, kept = self.cleaned_data, Mapping.of(self.record.mapping)
        columns = {
            folded(heading): said[f"heading_{place}"] for place, (heading, *_rest) in enumerate(self.record.headings)
        }
        if self.is_read_otherwise:
            columns = dict(kept.columns)
        return Mapping(
            columns=columns,
            constants=said["constants"],
            words={name: told for name, told in kept.words.items() if name in columns.values()},
            nothing=_lines(said["nothing"]),
            down=said["down"],
            skips=said["skips"],
            habits=Habits(said.get("order", ""), said.get("point", "")),
            heading_row=said["heading_row"],
            encoding=said.get("encoding", ""),
            sheet=said["sheet"] if "sheet" in self.changed_data else kept.sheet,
        )

    def act(self, *, by: User, now: datetime) -> SheetImport:
        return check_again(
            self.record, by=by, now=now, version=self.version, mapping=self.mapping(), profile=self.cleaned_data["name"]
        )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@page("spreadsheet/<id:number>/columns/", name="sheet_columns")
class SheetColumns(OfSheet):
    form_class = ColumnsForm
    title = _("Match the columns")
    button = _("Check it so")
    done = _("The spreadsheet is read so. Nothing is entered yet.")

    def require_possible(self) -> None:
        require_not_entered(self.record)

    def form_options(self) -> dict[str, Any]:
        return {"kind": kind_of(self.record.kind)}

    def leads_to(self, result: SheetImport) -> str:
        if SheetImport.objects.get(pk=result.pk).state == SheetState.UNMATCHED:
            return reverse("admin:sheet_columns", args=[result.pk])
        if any(column.is_unclear for column in words_of_sheet(result)):
            return reverse("admin:sheet_words", args=[result.pk])
        return super().leads_to(result)
