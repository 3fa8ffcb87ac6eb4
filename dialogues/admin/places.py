"""Countries and cities. What names them and decides about days there is given once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from dialogues.actions.register import register_city, register_country
from dialogues.fields import LanguageField
from dialogues.models import City, Country
from dialogues.searching import calling
from dialogues.status import CityRole
from urbanshift.admin.acts import ActForm
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.site import page
from urbanshift.fields import CodeField, LineField
from urbanshift.lists.filters import ListFilters, PickField, SearchField
from urbanshift.lists.paging import Order

from .filters import any_country_field
from .register import EditForm, Entering, NamedForm
from .zones import ZoneField


class CountryFilters(ListFilters):
    search = SearchField(help_text=_("Name or code"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        words = self.said("search")
        return records.filter(calling(words, "name", "iso2", "iso3")) if words else records


@page("countries/", name="countries")
class Countries(ListPage):
    name = "countries"
    title = _("Countries")
    filters = CountryFilters
    orders = {"name": Order(_("by name"), "name")}
    unique = "iso2"
    adding = ("add_country", _("Add a country"))
    columns = (
        Column(_("Name"), lambda one: one.name, table=True),
        Column(_("ISO alpha-2 code"), lambda one: one.iso2, table=True),
        Column(_("ISO alpha-3 code"), lambda one: one.iso3, table=True),
        Column(_("ISO numeric code"), lambda one: one.numeric),
        Column(_("Time zone"), lambda one: one.timezone, table=True),
    )

    @staticmethod
    def records() -> Any:
        return Country.objects.all()

    @classmethod
    def address_of(cls, record: Any) -> str:
        return reverse("admin:edit_country", args=[record.iso2])


class AddCountryForm(ActForm):
    name = LineField(label=_("Name"), max_length=100)
    iso2 = CodeField(label=_("ISO alpha-2 code"), max_length=2)
    iso3 = CodeField(label=_("ISO alpha-3 code"), max_length=3)
    numeric = LineField(label=_("ISO numeric code"), max_length=3)
    timezone = ZoneField(help_text=_("That of its seat of government, such as Asia/Shanghai."))

    def act(self, *, by: User, now: datetime) -> Country:
        return register_country(by=by, now=now, **self.cleaned_data)


@page("country/new/", name="add_country")
class AddCountry(Entering):
    of = Countries
    form_class = AddCountryForm
    title = _("Add a country")
    button = _("Add it")
    done = _("The country is added.")


class CountryForm(EditForm):
    name = LineField(label=_("Name"), max_length=100)
    field_order = ["name", "reason"]


@page("countries/<key:key>/", name="edit_country")
class EditCountry(Entering):
    of = Countries
    form_class = CountryForm
    model = Country
    kind = "country"
    key = "iso2"
    template_name = "staff/place.html"
    title = _("Change the country")
    done = _("The country is changed.")

    def context(self, form: Any) -> dict[str, Any]:
        return {"correct": reverse("admin:correct_country_timezone", args=[self.record.iso2])}


class CityFilters(ListFilters):
    first = ("search", "country", "role")
    columns = {"country": "country", "role": "role"}

    search = SearchField(help_text=_("Name"))
    country = any_country_field()
    role = PickField(CityRole.choices, label=_("Role"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        words = self.said("search")
        return records.filter(calling(words, "name", "name_local", "slug")) if words else records


@page("cities/", name="cities")
class Cities(ListPage):
    name = "cities"
    sheet = "cities"
    title = _("Cities")
    filters = CityFilters
    orders = {"name": Order(_("by name"), "name")}
    unique = "slug"
    adding = ("add_city", _("Add a city"))
    columns = (
        Column(_("Name"), lambda one: one.name, table=True),
        Column(_("Name in the local language"), lambda one: one.name_local, table=True),
        Column(_("Country"), lambda one: one.country, table=True),
        Column(_("Role"), lambda one: one.get_role_display(), table=True),
        Column(_("Time zone"), lambda one: one.timezone, table=True),
        Column(_("Key"), lambda one: one.slug),
        Column(_("Latitude"), lambda one: one.latitude),
        Column(_("Longitude"), lambda one: one.longitude),
        Column(_("Population"), lambda one: one.population),
        Column(_("Basis of the population"), lambda one: one.population_basis),
        Column(_("Source of the population"), lambda one: one.population_source),
    )

    @staticmethod
    def records() -> Any:
        return City.objects.all()

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("country")

    @classmethod
    def address_of(cls, record: Any) -> str:
        return reverse("admin:edit_city", args=[record.slug])


class CityForm(NamedForm):
    also = ("name_local",)

    name = LineField(label=_("Name"), max_length=120)
    name_local = LineField(label=_("Name in the local language"), max_length=120, required=False)
    local_language = LanguageField(label=_("Local language"), required=False, alone=True)
    role = forms.ChoiceField(label=_("Role"), choices=CityRole.choices)
    iso_3166_2 = CodeField(label=_("ISO 3166-2 subdivision"), max_length=6, required=False)
    un_locode = CodeField(label=_("UN/LOCODE"), max_length=5, required=False)
    geonames_id = forms.IntegerField(label=_("GeoNames id"), min_value=1, max_value=2**31 - 1, required=False)
    latitude = forms.DecimalField(label=_("Latitude"), max_digits=8, decimal_places=5, required=False)
    longitude = forms.DecimalField(label=_("Longitude"), max_digits=8, decimal_places=5, required=False)
    population = forms.IntegerField(label=_("Population"), min_value=0, max_value=2**31 - 1, required=False)
    population_basis = LineField(
        label=_("Basis of the population"),
        max_length=120,
        required=False,
        help_text=_("City proper, agglomeration or prefecture."),
    )
    population_source = LineField(label=_("Source of the population"), max_length=200, required=False)

    @property
    def land(self) -> Country | None:
        """The country in which the city lies."""
        return self.record.country if self.record is not None else self.cleaned_data.get("country")

    def others(self) -> QuerySet[City]:
        return City.objects.filter(country=self.land)

    def told_of(self, there: City) -> str:
        told = gettext("%(country)s has a city %(name)s already. Save again if this is another one.")
        return told % {"country": self.land, "name": there.name}


class AddCityForm(CityForm):
    country = forms.ModelChoiceField(
        Country.objects.all(), to_field_name="iso2", label=_("Country"), empty_label=_("choose")
    )
    timezone = ZoneField(required=False, help_text=_("Leave it empty for that of the country."))
    field_order = ["country", "name", "name_local", "local_language", "timezone", "role"]

    def act(self, *, by: User, now: datetime) -> City:
        said = self.said
        return register_city(by=by, now=now, **said | {"timezone": said["timezone"] or said["country"].timezone})


@page("city/new/", name="add_city")
class AddCity(Entering):
    of = Cities
    form_class = AddCityForm
    title = _("Add a city")
    button = _("Add it")
    done = _("The city is added.")


class EditCityForm(EditForm, CityForm):
    field_order = [*CityForm.base_fields, "reason"]


@page("cities/<key:key>/", name="edit_city")
class EditCity(Entering):
    of = Cities
    form_class = EditCityForm
    model = City
    kind = "city"
    template_name = "staff/place.html"
    title = _("Change the city")
    done = _("The city is changed.")

    def context(self, form: Any) -> dict[str, Any]:
        return {"correct": reverse("admin:correct_city_timezone", args=[self.record.slug])}
