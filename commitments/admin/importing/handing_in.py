"""Handing in a summary, as a file or pasted; and the documents that are still gone through."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from commitments import rules
from commitments.actions.entering_reviewed import has_entries
from commitments.actions.importing import find_import, hand_in, require_number
from commitments.admin import addresses
from commitments.importing.reading import read_document, require_readable
from commitments.importing.register import read_register
from commitments.importing.reviewed import Review
from commitments.models import DocumentImport
from commitments.status import ImportState
from dialogues.models import Dialogue, Series
from dialogues.standing import Standing
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.downloads import as_attachment
from urbanshift.errors import Invalid
from urbanshift.fields import TextField
from urbanshift.text import number_in
from urbanshift.trying import is_tried

ACCEPTED = ".pdf,.docx,.html,.htm,.md,.txt"
MOST_SHOWN = 50
"""Documents under review that are listed."""


class HandInForm(ActForm):
    series = LookupField("series", label=_("Series"))
    number = forms.IntegerField(
        label=_("Number of the dialogue"), required=False, min_value=1, max_value=10_000,
        help_text=_("Leave it empty to add a new dialogue to the series."),
    )  # fmt: skip
    summary = forms.FileField(
        label=_("File"), required=False, allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text=_("PDF with text, DOCX, HTML, Markdown or plain text; 30 MB and 200 pages at most."),
    )  # fmt: skip
    text = TextField(
        label=_("Or its text"), required=False, rows=12, strip=False,
        help_text=_("Paste it here, as it is."),
    )  # fmt: skip

    fault_fields = {"file": "summary"}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: Any = self.fields
        fields["summary"].has_alternative = fields["text"].has_alternative = True  # `clean` asks for either.

    def clean(self) -> None:
        said = self.cleaned_data
        sent, text = said.get("summary"), (said.get("text") or "").strip()
        if sent is None and not text and "summary" not in self.errors:
            self.add_error("summary", _("Choose a file, or paste the text."))
        elif sent is not None and text:
            self.add_error(
                "text", _("Choose a file or paste the text, not both. Choose the file anew if it is the file.")
            )

    def _document(self, pasted: str) -> tuple[bytes, str]:
        """What was sent, and what it is called: `pasted`, where it is no file."""
        sent = self.cleaned_data.get("summary")
        if sent is None:
            return self.cleaned_data["text"].encode(), pasted
        sent.seek(0)
        # The upload keeps nothing of what is larger than is read; its size tells.
        return sent.read() or b"\0" * (sent.size or 0), sent.name

    def ask_without(self, *, by: User, now: datetime) -> None:
        if self.wrong().isdisjoint({"summary", "text"}):
            try:
                require_readable(*self._document("summary.txt"))
            except Invalid as refusal:
                self.refuse(refusal)
        super().ask_without(by=by, now=now)

    def _stand_ins(self, name: str) -> Sequence[Any]:
        # Which dialogue it is of is asked without it.
        return [None] if name == "summary" else super()._stand_ins(name)

    def act(self, *, by: User, now: datetime) -> DocumentImport | None:
        said = self.cleaned_data
        series: Series = said["series"]
        rules.require(Standing.of_account(by), rules.ENTER)
        number = said.get("number") or series.last_number + 1
        require_number(series, number)
        if is_tried():
            return None  # Reading takes long, and is no matter of a transaction; see `ask_without`.
        content, title = self._document(f"{series.code}-{number}.txt")
        # Without a number the same file is the dialogue that it was before, and no new one.
        if (present := find_import(series, said.get("number"), content)) is not None:
            return present
        read = read_document(content, title, register=read_register(), country=series.country.iso2, number=number)
        return hand_in(
            series, by=by, now=now, number=number, content=content, title=title, proposal=read.proposal,
            review=read.review,
        )  # fmt: skip


@page("imports/", name="imports")
class HandIn(Act):
    """GET `?series=` and `number=` choose the dialogue beforehand."""

    form_class = HandInForm
    template_name = "staff/importing/hand_in.html"
    title = _("Import a summary")
    button = _("Read it")
    done = _("It was read. Go through what was found; nothing is entered before you say so.")

    def get_initial(self) -> dict[str, Any]:
        asked = self.request.GET
        return {
            "series": Series.objects.filter(code=asked.get("series", "")).first(),
            "number": number_in(asked.get("number", "")),
        }

    def trail(self) -> Any:
        return addresses.trail_of_dialogues()

    def get_done(self, result: DocumentImport) -> Any:
        if result.dialogue_id is not None:
            return _("This file was entered before. Nothing was entered again.")
        if _is_another_version(result):
            return _("It was read. Here is what differs from what was entered; nothing is changed before you say so.")
        if result.version > 1:
            return _("This file was handed in before. Here is what became of it so far.")
        return self.done

    def leads_to(self, result: DocumentImport) -> str:
        return reverse("admin:differences" if _is_another_version(result) else "admin:review", args=[result.pk])

    def back(self) -> str:
        return reverse("admin:dialogues")

    def context(self, form: Any) -> dict[str, Any]:
        under_review = (
            DocumentImport.objects.filter(state=ImportState.PROPOSED)
            .select_related("series", "sent_by")
            .defer("proposal")
            .order_by("-updated_at", "-pk")[:MOST_SHOWN]
        )
        shown = []
        for one in under_review:
            review = Review.from_json(one.reviewed)
            shown.append({"document": one, "entries": len(review.kept), "open": len(review.not_looked_at)})
        return {"under_review": shown, "now": timezone.now()}


@page("imports/<int:number>/document/", name="imported_document")
@require_safe
def document(request: HttpRequest, number: int) -> HttpResponse | HttpResponseBase:
    """The document as it was handed in."""
    found = get_object_or_404(DocumentImport.objects.defer("proposal", "reviewed"), pk=number)
    return as_attachment(request, found.file, name=found.title, content_type="application/octet-stream")


def _is_another_version(document: DocumentImport) -> bool:
    """Whether the dialogue that the document is about was entered from something else."""
    if document.dialogue_id is not None:
        return False
    dialogue = Dialogue.objects.filter(series=document.series_id, number=document.number).first()
    return dialogue is not None and has_entries(dialogue)
