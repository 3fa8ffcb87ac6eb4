"""Themes and policy instruments."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from dialogues.actions.register import register_policy, register_theme
from dialogues.models import PolicyAlias, PolicyInstrument, Theme
from dialogues.searching import calling
from dialogues.status import PolicyKind
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.fields import DayField, LineField, TextField
from urbanshift.lists.filters import ListFilters, PickField, SearchField
from urbanshift.lists.paging import Order

from .filters import any_country_field
from .register import EditForm, Entering, LinesField, NamedForm, aliases_field, choice_field, land_field


class ThemeFilters(ListFilters):
    search = SearchField(help_text=_("Name"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        words = self.said("search")
        return records.filter(calling(words, "name", "slug")) if words else records


@page("themes/", name="themes")
class Themes(ListPage):
    name = "themes"
    title = _("Themes")
    filters = ThemeFilters
    orders = {"name": Order(_("by name"), "name")}
    unique = "slug"
    adding = ("add_theme", _("Add a theme"))
    columns = (
        Column(_("Name"), lambda one: one.name, table=True),
        Column(_("Under"), lambda one: one.parent, table=True),
        Column(_("SDG targets"), lambda one: ", ".join(one.sdg_targets), table=True),
        Column(_("Key"), lambda one: one.slug),
    )

    @staticmethod
    def records() -> Any:
        return Theme.objects.all()

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("parent")

    @classmethod
    def address_of(cls, record: Any) -> str:
        return reverse("admin:edit_theme", args=[record.slug])


class ThemeForm(NamedForm):
    name = LineField(label=_("Name"), max_length=120)
    parent = LookupField("themes", label=_("Under"), required=False)
    sdg_targets = LinesField(label=_("SDG targets"), help_text=_("One a line, such as 11.3 or 13.a."))

    def others(self) -> QuerySet[Theme]:
        return Theme.objects.all()


class AddThemeForm(ThemeForm):
    def act(self, *, by: User, now: datetime) -> Theme:
        return register_theme(by=by, now=now, **self.said)


@page("theme/new/", name="add_theme")
class AddTheme(Entering):
    of = Themes
    form_class = AddThemeForm
    title = _("Add a theme")
    button = _("Add it")
    done = _("The theme is added.")


class EditThemeForm(EditForm, ThemeForm):
    field_order = ["name", "parent", "sdg_targets", "reason"]


@page("themes/<key:key>/", name="edit_theme")
class EditTheme(Entering):
    of = Themes
    form_class = EditThemeForm
    model = Theme
    kind = "theme"
    title = _("Change the theme")
    done = _("The theme is changed.")


class PolicyFilters(ListFilters):
    first = ("search", "country", "kind")
    columns = {"country": "country", "kind": "kind"}

    search = SearchField(help_text=_("Title or other name"))
    country = any_country_field()
    kind = PickField(PolicyKind.choices, label=_("Kind"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        if words := self.said("search"):
            called = PolicyAlias.objects.filter(calling(words, "name")).order_by().values("policy")
            titled = PolicyInstrument.objects.filter(calling(words, "title")).order_by().values("pk")
            records = records.filter(pk__in=titled) | records.filter(pk__in=called)
        return records


@page("policies/", name="policies")
class Policies(ListPage):
    name = "policies"
    title = _("Policy instruments")
    filters = PolicyFilters
    orders = {"title": Order(_("by title"), "title")}
    unique = "slug"
    adding = ("add_policy", _("Add a policy instrument"))
    columns = (
        Column(_("Title"), lambda one: one.title, table=True),
        Column(_("Country"), lambda one: one.country, table=True),
        Column(_("Kind"), lambda one: one.get_kind_display(), table=True),
        Column(_("Issued by"), lambda one: one.issued_by, table=True),
        Column(_("Issued on"), lambda one: one.issued_on, table=True),
        Column(_("Note"), lambda one: one.note),
        Column(_("Key"), lambda one: one.slug),
    )

    @staticmethod
    def records() -> Any:
        return PolicyInstrument.objects.all()

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("country")

    @classmethod
    def address_of(cls, record: Any) -> str:
        return reverse("admin:edit_policy", args=[record.slug])


class PolicyForm(NamedForm):
    naming = "title"
    also = ("aliases__name",)

    title = LineField(label=_("Title"), max_length=300)
    country = land_field()
    kind = choice_field(_("Kind"), PolicyKind.choices)
    issued_by = LineField(label=_("Issued by"), max_length=300, required=False)
    issued_on = DayField(label=_("Issued on"), required=False)
    aliases = aliases_field()
    note = TextField(label=_("Note"), required=False)

    def others(self) -> QuerySet[PolicyInstrument]:
        return PolicyInstrument.objects.filter(country=self.cleaned_data.get("country"))


class AddPolicyForm(PolicyForm):
    def act(self, *, by: User, now: datetime) -> PolicyInstrument:
        return register_policy(by=by, now=now, **self.said)


@page("policy/new/", name="add_policy")
class AddPolicy(Entering):
    of = Policies
    form_class = AddPolicyForm
    title = _("Add a policy instrument")
    button = _("Add it")
    done = _("The policy instrument is added.")


class EditPolicyForm(EditForm, PolicyForm):
    field_order = [*PolicyForm.base_fields, "reason"]


@page("policies/<key:key>/", name="edit_policy")
class EditPolicy(Entering):
    of = Policies
    form_class = EditPolicyForm
    model = PolicyInstrument
    kind = "policy"
    title = _("Change the policy instrument")
    done = _("The policy instrument is changed.")

    def get_initial(self) -> dict[str, Any]:
        return super().get_initial() | {
            "country": self.record.country.iso2 if self.record.country else "",
            "aliases": [alias.name for alias in self.record.aliases.order_by("name", "pk")],
        }
