"""What is typed while a document is gone through: the facts of the dialogue, one entry, a new organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.entering import check_dates
from commitments.actions.reviewing import add_and_link, review
from commitments.admin.entry.forms import line
from commitments.fields import DueField
from commitments.importing.reviewed import Change, Entry, Kind, Name
from commitments.importing.reviewed.changes import Edit, SetFacts, Split
from commitments.models import DocumentImport
from commitments.status import DuePrecision
from dialogues.admin.organisations import OrganisationForm
from dialogues.fields import LanguageField, LastDayField, end_where_it_begins
from dialogues.models import Stakeholder, Theme
from dialogues.status import (
    Attendance,
    Capacity,
    CountPrecision,
    DatePrecision,
    Format,
    Level,
    PointKind,
    StakeholderLevel,
)
from urbanshift.admin.acts import ActForm, PlainForm
from urbanshift.admin.lookups import LookupField, LookupsField
from urbanshift.admin.seen import ChangingForm, shown
from urbanshift.errors import Fault, Invalid
from urbanshift.fields import DayField, TextField
from urbanshift.text import colon, number_in

KINDS: list[tuple[str, Any]] = [
    (Kind.STEP, _("next step")),
    *((kind, PointKind(kind).label) for kind in PointKind.values),
    (Kind.THEME, _("theme")),
    (Kind.PART, _("who was there")),
]
"""What an entry may be, as people call it."""

PART_LEVELS = [("", _("not said")), ("national", _("national")), ("local", _("local")), ("other", _("other"))]


class _Beside(ActForm):
    """One of several forms of the page. What one says who goes on all the same has no prefix."""

    @property
    def renewed(self) -> int | None:
        return number_in(self.data.get("renewed", ""))


class _Changing(_Beside, ChangingForm):
    """One that changes what was read. Where a colleague changed the same, it is told with what stands there now."""

    silent = ChangingForm.silent | {"at"}

    def meet(self, now: Mapping[str, Any]) -> None:
        names = self.crossed(now)
        crossed = [
            (str(field.label), self.told(name, now.get(name))) for name, field in self.fields.items() if name in names
        ]
        super().meet(now)
        if self.stale is not None:
            lines = (f"{label}{colon()}{value or _('nothing')}" for label, value in crossed)
            self.stale.changes = (*self.stale.changes, *lines)

    def told(self, name: str, value: Any) -> str:
        """How a value of the field `name` reads."""
        return shown(self.fields[name], value)


class FactsForm(_Changing):
    """What is known of the dialogue itself."""

    title = line(label=_("Title"), required=True, max_length=300)
    language = LanguageField(label=_("Language of the summary"), required=False)
    ordinal = line(label=_("Announced ordinal"), max_length=60)
    date_precision = forms.ChoiceField(
        label=_("How exactly the dates are known"),
        choices=[("", _("not known")), *DatePrecision.choices],
        required=False,
    )
    start = DayField(label=_("First day"), required=False)
    end = LastDayField()
    place = line(label=_("Place"))
    format = forms.ChoiceField(label=_("Form"), required=False, choices=[("", _("not known")), *Format.choices])
    participants = forms.IntegerField(label=_("Participants"), required=False, min_value=0)
    participants_precision = forms.ChoiceField(
        label=_("The number is"), required=False, choices=[("", _("not known")), *CountPrecision.choices]
    )
    author = line(label=_("Summary prepared by"))
    topic = TextField(label=_("Topic"), required=False, rows=2)
    summary = TextField(label=_("Overview"), required=False)

    fault_fields = {
        "starts_on": "start", "ends_on": "end", "prepared_by": "author", "ordinal_announced": "ordinal",
    }  # fmt: skip

    def clean(self) -> None:
        said = self.cleaned_data
        end_where_it_begins(self, "start", "end")
        start, end = said.get("start"), said.get("end")
        if not {"start", "end"} & set(self.errors):
            try:
                check_dates(start, end)
            except Invalid as refusal:
                self.refuse(refusal)
        if start and not said.get("date_precision"):
            said["date_precision"] = DatePrecision.DAY
        count, counted = said.get("participants"), said.get("participants_precision")
        if {"participants", "participants_precision"} & set(self.errors):
            return  # One of them could not be read: nothing is known of how they go together.
        if count is not None and not counted:
            self.add_error(
                "participants_precision", _("Say whether the number of participants is exact, about, or expected.")
            )
        elif count is None and counted:
            self.add_error("participants", _("Give the number of participants, or leave its precision out."))

    def told(self, name: str, value: Any) -> str:
        return str(fact_as_read(name, value))

    def act(self, *, by: User, now: datetime) -> DocumentImport:
        facts = {
            name: value.isoformat() if isinstance(value, date) else value for name, value in self.said.items()
        }  # fmt: skip
        return review(self.record, by=by, now=now, version=self.version, change=SetFacts(facts))


def fact_as_read(name: str, value: Any) -> Any:
    """What is known of the dialogue, as people read it: days and languages by name, of a closed set the word."""
    field = FactsForm.base_fields[name]
    if not value:
        return ""
    if isinstance(field, DayField):
        return date_format(date.fromisoformat(value))
    if isinstance(field, LanguageField):
        return field.prepare_value(value)
    choices: Any = field.choices if isinstance(field, forms.ChoiceField) else ()
    return dict(choices).get(value, value)


class EntryForm(_Changing):
    """One entry, with the fields that its kind has. `before` a sentence it may be split: see `act`."""

    title = line(label=_("Title"), required=True, max_length=300)
    text = TextField(label=_("Text"), required=False, rows=6)
    level = forms.ChoiceField(label=_("Level"), required=False, choices=[("", _("not said")), *Level.choices])
    owner = LookupField("organisations", label=_("Lead"), required=False)
    nobody_named = forms.BooleanField(label=_("The dialogue named nobody"), required=False)
    supporting = LookupsField("organisations", label=_("Supported by"), required=False)
    due = DueField(label=_("Due"), required=False)
    cities = LookupsField("cities", label=_("Cities"), required=False)
    organisation = LookupField("organisations", label=_("Organisation of the register"), required=False)
    attendance = forms.ChoiceField(label=_("Attendance"), choices=Attendance.choices)
    capacity = forms.ChoiceField(label=_("Capacity"), choices=Capacity.choices)
    theme = LookupField("themes", label=_("Theme of the register"), required=False)
    at = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, entry: Entry, record: DocumentImport, **options: Any) -> None:
        self.entry = entry
        super().__init__(data, record=record, prefix=entry.id, initial=said_by(entry), **options)
        kept = {"title", "text", "at", "version_seen", "seen", *_FIELDS[_group(entry)]}
        for name in set(self.fields) - kept:
            del self.fields[name]
        if entry.kind == Kind.PART:
            self.fields["level"].choices = PART_LEVELS  # type: ignore[attr-defined]
        if entry.is_step:
            self.fields["text"].label = _("Wording")
        self.fields["text"].widget.attrs["rows"] = max(2, min(10, len(entry.text) // 55 + 1 + entry.text.count("\n")))
        if entry.named is not None and not entry.named.slug:
            told = format_lazy(_("In the document: “{name}”"), name=entry.named.name)
            for name in ("owner", "organisation", "theme"):
                if name in self.fields:
                    self.fields[name].help_text = told
        if "supporting" in self.fields and (waiting := [one.name for one in entry.supporters if not one.slug]):
            names = "; ".join(waiting)
            self.fields["supporting"].help_text = format_lazy(_("In the document: “{name}”"), name=names)

    @property
    def others(self) -> list[Any]:
        """The fields that its kind has beside title and text."""
        return [field for field in self.visible_fields() if field.name not in ("title", "text")]

    def values(self) -> dict[str, Any]:
        """What was typed, by field of an entry."""
        said, entry = self.said, self.entry
        told: dict[str, Any] = {"title": said["title"], "text": _text(said["text"])}
        if "level" in said:
            told["level"] = said["level"]
        if entry.is_step:
            told |= {
                "owner": _linked(entry.owner, said["owner"]),
                "nobody_named": said["nobody_named"],
                "supporters": _supporters(entry, said["supporting"]),
                "due": said["due"],
                "cities": tuple((city.slug, city.name) for city in said["cities"]),
            }
        elif entry.kind in (Kind.PART, Kind.THEME):
            chosen = said["organisation" if entry.kind == Kind.PART else "theme"]
            told["match"] = _linked(entry.match or Name(said["title"]), chosen)
            told["group"] = entry.group and chosen is None
        if entry.kind == Kind.PART:
            told |= {"attendance": said["attendance"], "capacity": said["capacity"]}
        return told

    def act(self, *, by: User, now: datetime) -> DocumentImport:
        """Save it; `at`: and split its text there."""
        values, at = self.values(), self.said.get("at")
        change: Change = Edit(self.entry.id, values)
        if at is not None:
            typed = str(self.data.get(self.add_prefix("text"), "")).replace("\r\n", "\n")
            at -= len(typed) - len(typed.lstrip())
            if values["text"] != self.entry.text:
                # The sentences that were offered are those of the text as it was.
                message = _("Save what you wrote in the text first, then split it.")
                raise Invalid(message, [Fault("text", message)])
            change = Split(self.entry.id, at, values)
        return review(self.record, by=by, now=now, version=self.version, change=change)


def _text(value: str) -> str:
    return value.replace("\r\n", "\n").strip()


_FIELDS = {
    "step": ("level", "owner", "nobody_named", "supporting", "due", "cities"),
    "point": ("level",),
    "part": ("level", "organisation", "attendance", "capacity"),
    "theme": ("theme",),
}


def _group(entry: Entry) -> str:
    return "point" if entry.is_point else entry.kind


def said_by(entry: Entry) -> dict[str, Any]:
    """What the form of an entry says, by field."""
    chosen = entry.named.slug if entry.named is not None else None
    return {
        "title": entry.title,
        "text": entry.text,
        "level": entry.level,
        "owner": chosen,
        "organisation": chosen,
        "theme": chosen,
        "attendance": entry.attendance,
        "capacity": entry.capacity,
        "nobody_named": entry.nobody_named,
        "supporting": [one.slug for one in entry.supporters if one.slug],
        "due": entry.due,
        "cities": [slug for slug, _called in entry.cities],
    }


def _supporters(entry: Entry, chosen: list[Stakeholder]) -> tuple[Name, ...]:
    """Those that were chosen, and those of the document that are not linked yet."""
    known = {one.slug: one for one in entry.supporters if one.slug}
    linked = [known.get(one.slug) or Name(one.name, slug=one.slug, called=one.name) for one in chosen]
    return (*linked, *(one for one in entry.supporters if not one.slug))


def _linked(name: Name | None, chosen: Stakeholder | Theme | None) -> Name | None:
    """The name as the document has it, linked to what was chosen; the chosen one's own where it names nobody."""
    if chosen is None:
        return None if name is None else replace(name, slug=None, called="")
    if name is None:
        return Name(chosen.name, slug=chosen.slug, called=chosen.name)
    return replace(name, slug=chosen.slug, called=chosen.name, noted=False)


def as_told(name: Name, document: DocumentImport) -> dict[str, Any]:
    """A name that the register has not as an organisation of it, as far as its words tell."""
    country = None if name.level == StakeholderLevel.INTERNATIONAL else document.series.country
    told = {"name": name.name, "acronym": name.acronym, "category": name.category, "level": name.level}
    return {**told, "country": country}


class NewOrganisationForm(_Beside, OrganisationForm):
    """A name that the register has not, as an organisation of it. `countries` to choose from, read once for all."""

    def __init__(
        self,
        data: Any = None,
        *,
        record: DocumentImport,
        name: Name,
        place: str,
        countries: list[tuple[str, str]] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(data, record=record, prefix=f"new-{place}", initial=as_told(name, record), **options)
        self.named = name
        if countries is not None:
            self.fields["country"].choices = [("", _("none: it is international")), *countries]  # type: ignore[attr-defined]
        del self.fields["aliases"]

    def act(self, *, by: User, now: datetime) -> Stakeholder:
        said = self.said
        aliases = [self.named.name] if said["name"] != self.named.name else []
        news = {self.named.name: {**said, "aliases": aliases}}
        return add_and_link(self.record, by=by, now=now, version=self.version, news=news)[0]


class ForAllForm(PlainForm):
    """What is said of every next step of which the document says nothing."""

    due = forms.ChoiceField(
        label=_("Due"), required=False,
        choices=[("", _("leave it open")), (DuePrecision.NONE, DuePrecision.NONE.label),
                 (DuePrecision.NEXT_DIALOGUE, DuePrecision.NEXT_DIALOGUE.label)],
    )  # fmt: skip
    nobody_named = forms.BooleanField(label=_("The dialogue named nobody as lead"), required=False)


__all__ = ["KINDS", "EntryForm", "FactsForm", "ForAllForm", "NewOrganisationForm", "as_told", "said_by"]
