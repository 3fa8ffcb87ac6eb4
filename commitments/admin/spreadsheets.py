"""Spreadsheets: what goes out, what comes in, what it would change, and confirming that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django import forms
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

import commitments.sheets  # noqa: F401  (makes the kinds known, here and in the worker)
from accounts.models import User
from commitments.actions.sheet_progress import progress_of
from commitments.actions.sheets import (
    BUSY,
    changing,
    check_again,
    confirm,
    discard,
    hand_in,
    require_confirmable,
    require_not_entered,
)
from commitments.importing.formats.tables import ENCODINGS
from commitments.models import SheetImport, SheetProfile, SheetRow
from commitments.status import SheetState
from urbanshift.admin.acts import Act, ActForm, see
from urbanshift.admin.exporting import too_long
from urbanshift.admin.site import page, show
from urbanshift.errors import Refused
from urbanshift.lists.paging import slice_of
from urbanshift.said import as_read
from urbanshift.sheets.kinds import KINDS, Kind
from urbanshift.sheets.mapping import Mapping
from urbanshift.sheets.rows import Verdict
from urbanshift.sheets.words import WordColumn, word_columns
from urbanshift.sheets.writing import csv_lines, guarded_lines, workbook
from urbanshift.text import titled

ORDER = ("next-steps", "actions", "organisations", "people", "cities")
"""The kinds, as they are offered."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def kind_of(name: str) -> Kind:
    if name not in KINDS:
        raise Http404
    return KINDS[name]


@page("spreadsheets/", name="spreadsheets")
@require_safe
def spreadsheets(request: HttpRequest) -> HttpResponse:
    """What can go out and come in, and what came in before."""
    sheets = slice_of(SheetImport.objects.select_related("sent_by", "confirmed_by"), request.GET, per_page=20)
    for sheet in sheets.rows:
        sheet.kind_title = KINDS[sheet.kind].title
        sheet.changing = changing(sheet)
    return show(
        request,
        "staff/sheets/all.html",
        _("Spreadsheets"),
        kinds=[KINDS[name] for name in ORDER],
        slice=sheets,
    )


# --- Out ------------------------------------------------------------------------------------------------------------


@page("spreadsheets/<slug:kind>/<slug:what>.<slug:form>", name="sheet_download")
@require_safe
def download(request: HttpRequest, kind: str, what: str, form: str) -> HttpResponseBase:
    """All records of a kind, or an empty `template`, as `csv` or `xlsx`."""
    found = kind_of(kind)
    if what not in ("records", "template") or form not in ("csv", "xlsx"):
        raise Http404
    name = f"{found.name}-{what if what == 'template' else f'{timezone.now():%Y-%m-%d}'}.{form}"
    rows: Iterable[list[str]] = found.rows() if what == "records" else ()
    if form == "csv":
        answer = StreamingHttpResponse(csv_lines(found, rows), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer
    try:
        return FileResponse(workbook(found, rows), as_attachment=True, filename=name, content_type=XLSX)
    except Refused as refusal:
        return too_long(request, found.title, refusal, reverse("admin:sheet_download", args=[found.name, what, "csv"]))


# --- In -------------------------------------------------------------------------------------------------------------


class HandInForm(ActForm):
    is_tried = False  # The spreadsheet is written before anything is asked.

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV or XLSX, 30 MB and 150,000 rows at most. Of a workbook the first sheet with a table is read."),
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx,.txt,.tsv"}),
    )

    profile = forms.ModelChoiceField(
        SheetProfile.objects.none(),
        label=_("How it is read"),
        required=False,
        empty_label=_("by its own headings"),
        help_text=_("Ways to read the spreadsheets of others are kept where their columns are matched."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        ways = SheetProfile.objects.filter(kind=self.record.name).order_by("name")
        if ways:
            self.fields["profile"].queryset = ways  # type: ignore[attr-defined]
        else:
            del self.fields["profile"]

    def act(self, *, by: User, now: datetime) -> SheetImport:
        said = self.cleaned_data
        return hand_in(self.record.name, by=by, now=now, file=said["file"], profile=said.get("profile"))


@page("spreadsheets/<slug:kind>/", name="import_sheet")
class ImportSheet(Act):
    """What a spreadsheet of one kind holds, and handing one in."""

    form_class = HandInForm
    template_name = "staff/sheets/hand_in.html"
    title = _("Import a spreadsheet")
    button = pgettext_lazy("a spreadsheet", "Check it")
    done = _("Nothing is entered yet: look at what it would change.")

    def find(self, **key: Any) -> Any:
        return kind_of(key["kind"])

    def get_title(self) -> Any:
        return titled(self.title, self.record.title)

    def trail(self) -> Any:
        return [(_("Spreadsheets"), reverse("admin:spreadsheets"))]

    def back(self) -> str:
        return reverse("admin:spreadsheets")

    def leads_to(self, result: Any) -> str:
        return reverse("admin:sheet", args=[result.pk])

    def get_done(self, result: Any) -> Any:
        # A small one is checked by now.
        state = SheetImport.objects.get(pk=result.pk).state
        if state in (SheetState.UNREADABLE, SheetState.UNMATCHED):
            return _("It is handed in. Nothing is entered.")
        return self.done

    def context(self, form: Any) -> dict[str, Any]:
        return {"kind": self.record, "list_address": reverse(f"admin:{self.record.list_page}")}


def words_of_sheet(found: SheetImport) -> list[WordColumn]:
    """The words of it whose meaning may have to be told."""
    return word_columns(KINDS[found.kind], Mapping.of(found.mapping), found.headings)


def titles_of_sheets(found: SheetImport) -> dict[str, str]:
    """The sheets of a workbook with several, that which is read first, each with what staff are told of it."""
    hidden = found.counts.get("hidden_sheets", ())
    sheets = found.counts.get("sheets", ())
    return {title: gettext("%(sheet)s (hidden)") % {"sheet": title} if title in hidden else title for title in sheets}


def find_sheet(number: int) -> SheetImport:
    return get_object_or_404(SheetImport.objects.select_related("sent_by", "confirmed_by"), pk=number)


SHOWN = {
    "refused": _("Refused"),
    "changed": _("Changed"),
    "new": _("New"),
    "noticed": _("Worth a look"),
}
"""The rows that can be looked at, in the order of what needs somebody first."""


@page("spreadsheet/<id:number>/", name="sheet")
@require_safe
def sheet(request: HttpRequest, number: int) -> HttpResponse:
    """How far it is, and what it would change; row by row, a page at a time."""
    found = find_sheet(number)
    kind = kind_of(found.kind)
    rows = SheetRow.objects.filter(sheet=found).order_by("number")
    numbers = {name: found.counts.get("notices" if name == "noticed" else name, 0) for name in SHOWN}
    said = request.GET.get("rows", "")
    chosen = said if said in SHOWN else next((name for name in SHOWN if numbers[name]), "new")
    rows = rows.exclude(notices=[]) if chosen == "noticed" else rows.filter(verdict=chosen)
    slice_ = slice_of(rows, request.GET)
    for row in slice_.rows:
        _prepare(row, kind, found.counts.get("columns", {}))
    consequences = found.counts.get("consequences", {})
    progress = progress_of(str(found.file.name)) if found.state in BUSY else None
    return show(
        request,
        "staff/sheets/sheet.html",
        found.title,
        trail=[
            (_("Spreadsheets"), reverse("admin:spreadsheets")),
            (kind.title, reverse("admin:import_sheet", args=[kind.name])),
        ],
        sheet=found,
        problem=as_read(found.problem),
        kind=kind,
        busy=found.state in BUSY,
        progress=progress,
        stopped=progress is not None and progress.has_stopped(now=timezone.now()),
        confirmable=_confirmable(found),
        changing=changing(found),
        numbers=numbers,
        # Whoever hands our own form in is not asked what its words mean.
        has_words=bool((found.mapping or numbers["refused"]) and words_of_sheet(found)),
        same=found.counts.get(Verdict.SAME, 0),
        sheets=list(titles_of_sheets(found).values()),
        encoding=ENCODINGS.get(found.counts.get("encoding", "")),
        is_unclear=found.state == SheetState.UNREADABLE and found.counts.get("encoding") == "",
        tabs=[(name, label, numbers[name]) for name, label in SHOWN.items() if numbers[name]],
        chosen=chosen,
        chosen_label=SHOWN[chosen],
        slice=slice_,
        consequences=[one.sentence(consequences[one.name]) for one in kind.consequences if consequences.get(one.name)],
        before=_entered_before(found),
        list_address=reverse(f"admin:{kind.list_page}"),
    )


def _confirmable(found: SheetImport) -> bool:
    try:
        require_confirmable(found)
    except Refused:
        return False
    return True


def _entered_before(found: SheetImport) -> SheetImport | None:
    """The same file, entered before."""
    same = SheetImport.objects.filter(kind=found.kind, sha256=found.sha256, state=SheetState.CONFIRMED)
    return same.exclude(pk=found.pk).order_by("-confirmed_at").first()


def _prepare(row: SheetRow, kind: Kind, places: dict[str, list[str]]) -> None:
    """Give the row what the page says of it: columns by their labels and, of those that the file calls otherwise,
    their `places` there, what stands in the cells."""

    def told(column: str) -> Any:
        return kind.by_name[column].label if column in kind.by_name else ""

    def meant(column: str, cell: str | None) -> str | None:
        return kind.by_name[column].value.as_read(cell) if cell and column in kind.by_name else cell

    row.told_changes = [  # type: ignore[attr-defined]
        (told(column), column, meant(column, old), meant(column, new)) for column, old, new in row.changes
    ]
    if row.verdict == Verdict.CHANGED and (reason := row.cells.get("reason", "").strip()):
        row.told_changes.append((told("reason"), "reason", None, reason))  # type: ignore[attr-defined]
    row.told_faults = [  # type: ignore[attr-defined]
        (told(column), column, row.cells.get(column, ""), as_read(said), _in_file(column, places))
        for column, said in row.faults
    ]
    row.told_notices = [  # type: ignore[attr-defined]
        (told(column), column, as_read(said), _in_file(column, places)) for column, said in row.notices
    ]


def _in_file(column: str, places: dict[str, list[str]]) -> str:
    """What the file calls a column, and its letter there; empty where it calls it as we do."""
    letter, heading = places.get(column, ("", ""))
    return f"{heading} ({letter})" if letter else ""


@page("spreadsheet/<id:number>/faults.csv", name="sheet_faults")
@require_safe
def sheet_faults(request: HttpRequest, number: int) -> HttpResponseBase:
    """All that is refused, as a list to work through."""
    found = find_sheet(number)
    refused = SheetRow.objects.filter(sheet=found, verdict=Verdict.REFUSED).order_by("number")
    places = found.counts.get("columns", {})

    def rows() -> Iterator[list[str]]:
        yield [gettext("Row"), gettext("Column"), gettext("In the cell"), gettext("What is wrong, and what is allowed")]
        for row in refused.iterator(1_000):
            for column, said in row.faults:
                called = " = ".join(filter(None, (_in_file(column, places), column)))
                yield [str(row.number), called, row.cells.get(column, ""), as_read(said)]

    answer = StreamingHttpResponse(guarded_lines(rows()), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="spreadsheet-{found.pk}-refused.csv"'
    return answer


class OfSheet(Act):
    """An act on a spreadsheet that was handed in."""

    record: SheetImport

    def find(self, **key: Any) -> SheetImport:
        return find_sheet(key["number"])

    def get_title(self) -> Any:
        return titled(self.title, self.record.title)

    def trail(self) -> Any:
        return [(_("Spreadsheets"), reverse("admin:spreadsheets")), (self.record.title, self.back())]

    def leads_to(self, result: Any) -> str:
        return reverse("admin:sheet", args=[self.record.pk])


class ConfirmForm(ActForm):
    def act(self, *, by: User, now: datetime) -> SheetImport:
        return confirm(self.record, by=by, now=now, version=self.version)


@page("spreadsheet/<id:number>/confirm/", name="confirm_sheet")
class ConfirmSheet(OfSheet):
    form_class = ConfirmForm
    title = _("Enter what the spreadsheet says")
    button = _("Enter it")
    done = _("It is being entered, all of it or nothing.")

    def require_possible(self) -> None:
        require_confirmable(self.record)

    def get_done(self, result: Any) -> Any:
        # A small one is entered by now, or was refused: its page says which.
        now = SheetImport.objects.get(pk=self.record.pk)
        if now.state == SheetState.CONFIRMED:
            return _("It is entered.")
        return self.done if now.state == SheetState.CONFIRMING else _("Nothing was entered.")

    def consequences(self) -> list[Any]:
        counts = self.record.counts
        told: list[Any] = []
        if counts.get(Verdict.NEW):
            told.append(gettext("New: %(count)d.") % {"count": counts[Verdict.NEW]})
        if counts.get(Verdict.CHANGED):
            told.append(gettext("Changed: %(count)d.") % {"count": counts[Verdict.CHANGED]})
        follow = counts.get("consequences", {})
        kind = kind_of(self.record.kind)
        told += [one.sentence(follow[one.name]) for one in kind.consequences if follow.get(one.name)]
        told.append(_("All of it is entered, or nothing: where somebody changed one of these since, nothing is."))
        return told


class AgainForm(ActForm):
    def act(self, *, by: User, now: datetime) -> SheetImport:
        return check_again(self.record, by=by, now=now, version=self.version)


@page("spreadsheet/<id:number>/check/", name="check_sheet_again")
class CheckSheetAgain(OfSheet):
    form_class = AgainForm
    title = _("Check the spreadsheet again")
    button = _("Check it again")
    done = _("It is compared with what the records say now.")

    def require_possible(self) -> None:
        require_not_entered(self.record)

    def consequences(self) -> list[Any]:
        return [_("The file is compared with what the records say now. Nothing is entered by that.")]


class DiscardForm(ActForm):
    def act(self, *, by: User, now: datetime) -> None:
        discard(self.record, by=by, now=now, version=self.version)


@page("spreadsheet/<id:number>/discard/", name="discard_sheet")
class DiscardSheet(OfSheet):
    form_class = DiscardForm
    title = _("Discard the spreadsheet")
    button = _("Discard it")
    done = _("The spreadsheet is discarded. Nothing of it was entered.")
    dangerous = True

    def require_possible(self) -> None:
        require_not_entered(self.record)

    def consequences(self) -> list[Any]:
        return [_("The file and what was found in it are deleted. No record changes.")]

    def succeed(self, result: Any) -> HttpResponse:
        super().succeed(result)
        return see(reverse("admin:spreadsheets"))
