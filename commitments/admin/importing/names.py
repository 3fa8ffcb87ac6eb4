"""The names of a document that the register may have: linked, chosen, noted, or new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from commitments.importing.reviewed import Entry, Name, Review
from commitments.models import DocumentImport
from dialogues.models import Country
from dialogues.status import StakeholderCategory, StakeholderLevel
from dialogues.words import country_called
from urbanshift.admin.lookups import LookupField

from .forms import NewOrganisationForm

MOST_NAMES = 60
"""Names that are offered to be linked at once."""


class ChooseForm(forms.Form):
    """Another organisation, or theme, of the register than those that are offered."""

    def __init__(self, data: Any = None, *, place: str, is_theme: bool) -> None:
        super().__init__(data, prefix=f"choose-{place}")
        kind, label = ("themes" if is_theme else "organisations"), _("Choose it in the register")
        self.fields["chosen"] = LookupField(kind, label=label, required=True)


@dataclass(slots=True)
class NameShown:
    """A name that waits for a decision: `place` tells its forms apart."""

    place: str
    name: Name
    entries: list[Entry]
    is_theme: bool
    choose: ChooseForm
    form: NewOrganisationForm | None

    @property
    def is_new(self) -> bool:
        """Whether the document tells what a new organisation needs, and the register has none like it."""
        name = self.name
        return not self.is_theme and bool(name.category and name.level) and not name.similar

    @property
    def kind(self) -> str:
        return str(StakeholderCategory(self.name.category).label)

    @property
    def level(self) -> str:
        return str(StakeholderLevel(self.name.level).label)


def names_of(
    review: Review,
    document: DocumentImport,
    *,
    typed: tuple[str, NewOrganisationForm] | None = None,
    chosen: tuple[str, ChooseForm] | None = None,
) -> list[NameShown]:
    """The names that wait for a decision, each with its forms; `typed` and `chosen`: one of them with what was typed
    into its."""
    shown = []
    countries = [(iso2, country_called(name)) for iso2, name in Country.objects.values_list("iso2", "name")]
    for name, entries in review.unlinked()[:MOST_NAMES]:
        place = entries[0].id
        is_theme = entries[0].kind == "theme"
        form = None
        if not is_theme:
            form = NewOrganisationForm(record=document, name=name, place=place, countries=countries)
            if typed is not None and typed[0] == name.name:
                form = typed[1]
        choose = ChooseForm(place=place, is_theme=is_theme)
        if chosen is not None and chosen[1].prefix == choose.prefix and chosen[0] == name.name:
            choose = chosen[1]
        shown.append(NameShown(place, name, entries, is_theme, choose, form))
    return shown
