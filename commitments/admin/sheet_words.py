"""What the words of somebody else's spreadsheet mean: in columns of closed sets, and in those that name records."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.sheets import check_again, require_not_entered
from commitments.models import SheetImport
from urbanshift.admin.acts import ActForm
from urbanshift.admin.site import page
from urbanshift.errors import Conflict
from urbanshift.fields import LineField
from urbanshift.sheets.columns import Column
from urbanshift.sheets.lookups import LOOKUPS
from urbanshift.sheets.mapping import Mapping, word_key
from urbanshift.sheets.words import EMPTY, Word, WordColumn, read_as
from urbanshift.sheets.writing import MOST_LISTED

from .spreadsheets import OfSheet, words_of_sheet


class WordsForm(ActForm):
    """A field for each word, in the order of the columns."""

    name = LineField(
        label=_("Keep this way of reading as"),
        max_length=100,
        required=False,
        help_text=_("The next delivery is read by it. A name that is there already is given the new one."),
    )

    def __init__(self, *args: Any, columns: list[WordColumn], **options: Any) -> None:
        super().__init__(*args, **options)
        self.columns = columns
        self.initial.setdefault("name", self.record.profile.name if self.record.profile else "")
        kept = Mapping.of(self.record.mapping).words
        for place, one in enumerate(columns):
            for number, word in enumerate(one.words):
                field = _choice_field(one, word) if one.column.value.values() else _name_field(one.column, word)
                told = kept.get(one.column.name, {}).get(word_key(word.text))
                if told is not None:
                    field.initial = told or EMPTY
                self.fields[f"word_{place}_{number}"] = field

    @property
    def groups(self) -> list[tuple[WordColumn, list[tuple[Word, Any]]]]:
        """For each column its words, each with its field."""
        return [
            (one, [(word, self[f"word_{place}_{number}"]) for number, word in enumerate(one.words)])
            for place, one in enumerate(self.columns)
        ]

    def lists(self) -> list[tuple[str, list[str]]]:
        """The records that may be named, by the lookup: for the browser to offer."""
        names = dict.fromkeys(one.column.value.lookup for one in self.columns if one.column.value.lookup)
        lists = []
        for lookup in (LOOKUPS[name] for name in names):
            keys = lookup.records().order_by(lookup.key).values_list(lookup.key, flat=True)
            lists.append((lookup.name, list(keys[:MOST_LISTED]) if lookup.listed else []))
        return lists

    def clean(self) -> dict[str, Any]:
        for place, one in enumerate(self.columns):
            for number in range(len(one.words)) if not one.column.value.values() else ():
                name = f"word_{place}_{number}"
                said = self.cleaned_data.get(name)
                if said and said != EMPTY and read_as(said, one.column.value) is None:
                    self.add_error(name, _refusal(said, one.column))
        return self.cleaned_data

    def mapping(self) -> Mapping:
        kept = Mapping.of(self.record.mapping)
        words = {name: dict(told) for name, told in kept.words.items()}
        for place, one in enumerate(self.columns):
            for number, word in enumerate(one.words):
                said = self.cleaned_data[f"word_{place}_{number}"]
                told = words.setdefault(one.column.name, {})
                told.pop(word_key(word.text), None)
                if said and said != word.read:
                    told[word_key(word.text)] = "" if said == EMPTY else said
        return replace(kept, words={name: told for name, told in words.items() if told})

    def act(self, *, by: User, now: datetime) -> SheetImport:
        return check_again(
            self.record, by=by, now=now, version=self.version, mapping=self.mapping(), profile=self.cleaned_data["name"]
        )


def _choice_field(one: WordColumn, word: Word) -> forms.Field:
    choices = [("", gettext("not known: refused")), (EMPTY, gettext("an empty cell")), *one.column.value.options()]
    if word.read is not None and word.read not in dict(choices):
        choices.append((word.read, word.read))
    likely = (word.read, word.likely) if word.read and one.may_say(word.read) else (word.likely, word.read)
    initial = next(filter(None, likely), "")
    return forms.ChoiceField(label=word.text, choices=choices, required=False, initial=initial)


def _refusal(said: str, column: Column) -> str:
    if column.value.lookup:
        message = gettext("There is no “%(key)s” in the register. Choose one of the list, or leave it empty.")
        return message % {"key": said[:80]}
    return gettext("“%(text)s” is not %(allowed)s.") % {"text": said[:60], "allowed": column.value.allowed()}


def _name_field(column: Column, word: Word) -> forms.Field:
    attrs = {"list": f"list-{column.value.lookup}", "autocomplete": "off"} if column.value.lookup else {}
    widget = forms.TextInput(attrs=attrs)
    return LineField(label=word.text, max_length=300, required=False, widget=widget, initial=word.read or word.likely)


@page("spreadsheet/<id:number>/words/", name="sheet_words")
class SheetWords(OfSheet):
    form_class = WordsForm
    template_name = "staff/sheets/words.html"
    title = _("Say what the words mean")
    button = _("Check it so")
    done = _("The spreadsheet is read so. Nothing is entered yet.")

    def require_possible(self) -> None:
        require_not_entered(self.record)
        if not words_of_sheet(self.record):
            raise Conflict(gettext("There is no word in it that has to be told."))

    def form_options(self) -> dict[str, Any]:
        return {"columns": words_of_sheet(self.record)}
