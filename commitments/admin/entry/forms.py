"""The forms of the entry screen, in the order of a paper summary: the meeting, who was there, the points made, the
next steps with their actions; translations beside each wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.actions.translating import TRANSLATED, version_of
from commitments.due import Due
from commitments.fields import DueField
from commitments.models import ActionItem, Commitment, Translation
from commitments.status import CommitmentKind, Horizon, PartyRole, TranslationStatus
from dialogues.fields import LanguageField, LastDayField, end_where_it_begins
from dialogues.models import City, Dialogue, OutcomePoint, Representation, Stakeholder
from dialogues.status import (
    Attendance,
    Capacity,
    CountPrecision,
    DatePrecision,
    Format,
    Level,
    PointKind,
    PolicyRelation,
    Rank,
    StakeholderCategory,
)
from urbanshift.admin.acts import PlainForm
from urbanshift.admin.lookups import LookupField, LookupsField
from urbanshift.admin.rows import RowForm, Rows, refuse_twins
from urbanshift.errors import Stale
from urbanshift.fields import CodeField, DayField, LineField, TextField


def choices(of: Any, empty: Any = None) -> list[tuple[Any, Any]]:
    """The choices of an enumeration, with `empty` for none of them in front."""
    return [*([("", empty)] if empty is not None else []), *of.choices]


def line(**options: Any) -> forms.CharField:
    """One line of text, at most as long as its column is."""
    return LineField(**{"required": False, "max_length": 200, **options})


TRANSLATED_ALREADY = _("There is a translation into this language already; change that one.")


class TranslationFields(PlainForm):
    """Title and text in another language."""

    language = LanguageField(label=_("Language"))
    title = line(label=_("Title in this language"), max_length=300)
    text = TextField(label=_("Text in this language"), required=False, rows=3)
    status = forms.ChoiceField(label=_("Standing"), choices=TranslationStatus.choices)
    translator = line(label=_("Translated by"))

    @staticmethod
    def said_by(texts: TranslatedTexts) -> dict[str, Any]:
        """What the form says of `texts`, by field."""
        return {"language": texts.language, **texts.texts, "status": texts.status, "translator": texts.translator}

    def clean(self) -> None:
        if not self.cleaned_data.get("title") and not self.cleaned_data.get("text"):
            self.add_error("title", _("Give the title or the text in this language."))


class TranslationForm(TranslationFields, RowForm):
    """A row of translations: those of a record into one language."""

    def blank(self) -> dict[str, Any]:
        return {"language": "", "status": TranslationStatus.COURTESY}

    def initial_of(self, record: TranslatedTexts) -> dict[str, Any]:
        return self.said_by(record)

    def entered_by(self, stale: Stale) -> TranslatedTexts:
        of = {name: getattr(stale.record, name) for name in TRANSLATED.values()}
        lines = Translation.objects.filter(**of, language=stale.record.language)
        return TranslatedTexts(stale.record.language, list(lines))

    def clean(self) -> None:
        super().clean()
        if self.record is not None and self.cleaned_data.get("language") not in (None, self.record.language):
            self.add_error("language", _("Add another translation for the other language."))


class TranslatedTexts:
    """The translations of a record into one language."""

    def __init__(self, language: str, lines: Sequence[Translation]) -> None:
        self.pk = self.language = language
        self.lines = {line.field: line for line in lines}
        newest = max(lines, key=lambda line: line.updated_at)
        self.status, self.translator = newest.status, newest.translator
        self.version = version_of(lines)

    @property
    def texts(self) -> dict[str, str]:
        return {field: line.text for field, line in self.lines.items()}

    @classmethod
    def of(cls, translations: Iterable[Translation]) -> list[TranslatedTexts]:
        by_language: dict[str, list[Translation]] = {}
        for translation in translations:
            by_language.setdefault(translation.language, []).append(translation)
        return [cls(language, lines) for language, lines in sorted(by_language.items())]


class Translated(RowForm):
    """A row with translations under it."""

    children: ClassVar[tuple[str, ...]] = ("translations",)

    def __init__(self, data: Any = None, *, record: Any = None, **options: Any) -> None:
        super().__init__(data, record=record, **options)
        translations = record.translations.all() if record is not None else ()
        self.translations = Rows(
            TranslationForm, f"{self.prefix}-translations", records=TranslatedTexts.of(translations), data=data
        )

    def is_valid(self) -> bool:
        own = super().is_valid()
        return refuse_twins(self.translations.forms, "language", TRANSLATED_ALREADY) and own


class MeetingForm(Translated):
    """What is known of the meeting."""

    title = line(label=_("Title"), required=True, max_length=300)
    language = LanguageField(label=_("Language of the summary"))
    name_used = line(label=_("Name actually used"), help_text=_("As on the invitation or the cover of the summary."))
    ordinal_announced = line(label=_("Announced ordinal"), max_length=60, help_text=_("Such as “Second”."))
    date_precision = forms.ChoiceField(label=_("How exactly the dates are known"), choices=DatePrecision.choices)
    starts_on = DayField(
        label=_("First day"), required=False, help_text=_("Any day of the month or year, if that is all that is known.")
    )
    ends_on = LastDayField()
    format = forms.ChoiceField(label=_("Form"), required=False, choices=choices(Format, _("not known")))
    place = line(label=_("Place"), help_text=_("As in the summary; it may be no programme city."))
    city = LookupField("cities", label=_("Programme city"), required=False)
    participants = forms.IntegerField(label=_("Participants"), required=False, min_value=0)
    participants_precision = forms.ChoiceField(
        label=_("The number is"), required=False, choices=choices(CountPrecision, _("not known"))
    )
    women = forms.IntegerField(
        label=_("Women"),
        required=False,
        min_value=0,
        help_text=_("With the men no more than the participants, where their number is exact."),
    )
    men = forms.IntegerField(label=_("Men"), required=False, min_value=0)
    themes = LookupsField("themes", label=_("Themes"), required=False)
    topic = TextField(label=_("Topic"), required=False, rows=2)
    summary = TextField(
        label=_("Overview"), required=False, help_text=_("Read with the outcome, once it is finalised.")
    )
    prepared_by = line(label=_("Summary prepared by"))
    document = line(label=_("Document"), max_length=500, help_text=_("The summary or minutes this is entered from."))
    note = TextField(label=_("Note"), required=False, rows=2, help_text=_("For programme staff only."))

    def clean(self) -> None:
        super().clean()
        end_where_it_begins(self)

    def initial_of(self, record: Dialogue) -> dict[str, Any]:
        names = [name for name in self.base_fields if hasattr(record, name) and name != "themes"]
        return {**{name: getattr(record, name) for name in names}, "themes": list(record.themes.all())}


class PartForm(RowForm):
    """An organisation's part in the meeting."""

    model = Representation

    stakeholder = LookupField("organisations", label=_("Organisation"))
    attendance = forms.ChoiceField(label=_("Attendance"), choices=Attendance.choices)
    capacity = forms.ChoiceField(label=_("Capacity"), choices=Capacity.choices)
    rank = forms.ChoiceField(label=_("Highest rank"), required=False, choices=choices(Rank, _("not known")))
    name_then = line(label=_("Its name then"))

    def blank(self) -> dict[str, Any]:
        return {"attendance": Attendance.ATTENDED, "capacity": Capacity.PARTICIPANT}

    def initial_of(self, record: Representation) -> dict[str, Any]:
        return {name: getattr(record, name) for name in ("stakeholder", "attendance", "capacity", "rank", "name_then")}

    def clean_stakeholder(self) -> Any:
        chosen = self.cleaned_data["stakeholder"]
        if self.record is not None and chosen != self.record.stakeholder:
            raise forms.ValidationError(_("Remove this line and add another one for the other organisation."))
        return chosen


RELATIONS = {
    PolicyRelation.CREATES: _("Policies that it creates"),
    PolicyRelation.AMENDS: _("Policies that it amends"),
    PolicyRelation.IMPLEMENTS: _("Policies that it implements"),
    PolicyRelation.INFORMS: _("Policies that it informs"),
}


class PointForm(Translated):
    """A point made: a key message, a challenge, an opportunity, a contribution to policy."""

    model = OutcomePoint

    kind = forms.ChoiceField(label=_("What it is"), choices=PointKind.choices)
    level = forms.ChoiceField(label=_("Level"), required=False, choices=choices(Level, _("not said")))
    title = line(label=_("Title"), required=True, max_length=300)
    text = TextField(label=_("Text"), required=False, rows=3)
    language = LanguageField(label=_("Language"), required=False)
    themes = LookupsField("themes", label=_("Themes"), required=False)
    creates = LookupsField("policies", label=RELATIONS[PolicyRelation.CREATES], required=False)
    amends = LookupsField("policies", label=RELATIONS[PolicyRelation.AMENDS], required=False)
    implements = LookupsField("policies", label=RELATIONS[PolicyRelation.IMPLEMENTS], required=False)
    informs = LookupsField("policies", label=RELATIONS[PolicyRelation.INFORMS], required=False)

    def blank(self) -> dict[str, Any]:
        return {"kind": PointKind.KEY_MESSAGE}

    def initial_of(self, record: OutcomePoint) -> dict[str, Any]:
        said = {name: getattr(record, name) for name in ("kind", "level", "title", "text", "language")}
        said |= {relation: [] for relation in PolicyRelation.values}
        for related in record.policy_relations.all():
            said[related.relation].append(related.policy)
        return {**said, "themes": list(record.themes.all())}

    def clean(self) -> None:
        seen: set[Any] = set()
        for relation in PolicyRelation.values:
            for policy in self.cleaned_data.get(relation) or ():
                if policy in seen:
                    self.add_error(relation, _("%(policy)s is named twice; choose one relation.") % {"policy": policy})
                seen.add(policy)

    @property
    def policies(self) -> list[tuple[Any, str]]:
        return [(policy, relation) for relation in PolicyRelation.values for policy in self.typed.get(relation) or ()]


class ItemForm(Translated):
    """An action: what one organisation does towards the next step."""

    model = ActionItem

    title = line(label=_("What is to be done"), required=True, max_length=300)
    owner = LookupField("organisations", label=_("By whom"))
    city = LookupField("cities", label=_("For which city"), required=False)
    due = DueField(label=_("Due"))

    def initial_of(self, record: ActionItem) -> dict[str, Any]:
        return {name: getattr(record, name) for name in ("title", "owner", "city", "due")}


class StepFacts(PlainForm):
    """What is known of a next step beside its wording, who owes it and when: staff may mend it at any time."""

    title = line(label=_("Title"), required=True, max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=CommitmentKind.choices)
    level = forms.ChoiceField(label=_("Level"), required=False, choices=choices(Level, _("not said")))
    horizon = forms.ChoiceField(label=_("Horizon"), required=False, choices=choices(Horizon, _("not said")))
    supporting = LookupsField("organisations", label=_("Supported by"), required=False)
    counterpart = LookupsField("organisations", label=_("Counterpart"), required=False)
    cities = LookupsField("cities", label=_("Cities"), required=False)
    themes = LookupsField("themes", label=_("Themes"), required=False)
    indicator = TextField(label=_("How we will know it is done"), required=False, rows=2)
    number_promised = forms.IntegerField(label=_("Number promised"), required=False, min_value=1)
    amount_promised = forms.DecimalField(
        label=_("Amount promised"), required=False, min_value=0, max_digits=18, decimal_places=2
    )
    currency = CodeField(label=_("Currency"), required=False, max_length=3, help_text=_("ISO 4217, such as CNY."))

    @staticmethod
    def facts_of(record: Commitment) -> dict[str, Any]:
        """What the form says of `record`, by field."""
        names = (
            "title", "kind", "level", "horizon", "indicator", "number_promised", "amount_promised", "currency",
        )  # fmt: skip
        said = {name: getattr(record, name) for name in names}
        for role, field in ((PartyRole.SUPPORTING, "supporting"), (PartyRole.COUNTERPART, "counterpart")):
            said[field] = [party.stakeholder for party in record.party_lines.all() if party.role == role]
        return {**said, "cities": list(record.cities.all()), "themes": list(record.themes.all())}


class StepForm(Translated, StepFacts):
    """A next step. A draft needs only a title."""

    model = Commitment

    children: ClassVar[tuple[str, ...]] = ("translations", "items")

    text = TextField(label=_("Wording"), required=False, help_text=_("As it stands in the summary, word for word."))
    language = LanguageField(label=_("Language of the wording"), required=False)
    lead = LookupField("organisations", label=_("Lead"), required=False)
    nobody_named = forms.BooleanField(label=_("The dialogue named nobody"), required=False)
    due = DueField(label=_("Due"), required=False)

    def __init__(self, data: Any = None, *, record: Any = None, **options: Any) -> None:
        super().__init__(data, record=record, **options)
        items = record.action_items.all() if record is not None else ()
        self.items = Rows(ItemForm, f"{self.prefix}-items", records=items, data=data)
        self.many = ManyForm(data, prefix=f"{self.prefix}-many")

    def blank(self) -> dict[str, Any]:
        return {"kind": CommitmentKind.OTHER}

    def initial_of(self, record: Commitment) -> dict[str, Any]:
        own = ("text", "language", "lead", "nobody_named", "due")
        return {**{name: getattr(record, name) for name in own}, **self.facts_of(record)}

    @property
    def is_nothing(self) -> bool:
        return super().is_nothing and not self.many.is_used

    @property
    def is_untouched(self) -> bool:
        return super().is_untouched and not self.many.is_used

    def is_valid(self) -> bool:
        own = super().is_valid()
        return own and (self.is_removed or self.many.is_valid())


CHOOSE = _("Choose organisations or cities first.")


class ManyForm(PlainForm):
    """One action for many owners at once: the same words and date, one action each."""

    owners = LookupsField("organisations", label=_("Organisations"), required=False)
    cities = LookupsField(
        "cities", label=_("Cities"), required=False, help_text=_("Each city's own government is to do it.")
    )
    title = line(label=_("What each is to do"), max_length=300)
    due = DueField(label=_("Due"), required=False)

    @property
    def is_used(self) -> bool:
        said = self.cleaned_data if self.is_bound and self.errors is not None else {}
        return any(said.get(name) for name in self.fields) or bool(self.errors)

    def clean(self) -> None:
        said = self.cleaned_data
        chosen = bool(said.get("owners") or said.get("cities"))
        if not chosen and any(said.values()) and not self.errors:
            self.add_error("owners", CHOOSE)
        if chosen and not said.get("title"):
            self.add_error("title", _("Say what each of them is to do."))
        if chosen and "due" in said and not said["due"]:
            self.add_error("due", _("Choose when it is due, or that it has no date."))
        owners = {one: one.city for one in said.get("owners") or ()}
        cities = said.get("cities") or []
        governments = governments_of(cities)
        for city in cities:
            if len(governments[city.pk]) == 1:
                owners[governments[city.pk][0]] = city
            else:
                message = _("It is not clear who governs %(city)s: choose the organisation instead.")
                self.add_error("cities", message % {"city": city})
        self.everybody = [
            {"title": said.get("title"), "owner": owner, "city": city, "due": said.get("due") or Due()}
            for owner, city in owners.items()
        ]


def governments_of(cities: Sequence[City]) -> dict[int | None, list[Stakeholder]]:
    """The governments of each city, by its id, that no other has succeeded."""
    found: dict[int | None, list[Stakeholder]] = {city.pk: [] for city in cities}
    if cities:
        for one in Stakeholder.objects.filter(
            city__in=cities, category=StakeholderCategory.CITY_GOVERNMENT, successions=None
        ).order_by("pk"):
            found[one.city_id].append(one)
    return found
