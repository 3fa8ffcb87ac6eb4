"""What the screens of the register share: a record is entered or changed, and its list comes back."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from dialogues.actions.register import edit
from dialogues.models import Country
from urbanshift.admin.acts import Act, TwinForm
from urbanshift.admin.lists import ListPage
from urbanshift.admin.seen import ChangingForm
from urbanshift.admin.trails import of_trail
from urbanshift.fields import ReasonField, TextField
from urbanshift.sheets.values import unaccented
from urbanshift.text import titled


class LinesField(TextField):
    """Several texts, one a line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"rows": 3, "required": False, **options})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        return [line.strip() for line in super().clean(value).splitlines() if line.strip()]


def aliases_field() -> LinesField:
    return LinesField(label=_("Other names"), help_text=_("One a line: earlier names, names in other languages."))


def choice_field(label: Any, choices: Any, **options: Any) -> forms.ChoiceField:
    """One of a closed set, to be chosen."""
    return forms.ChoiceField(label=label, choices=[("", _("choose")), *choices], **options)


def land_field() -> forms.ModelChoiceField:
    """The country of something that may have none."""
    return forms.ModelChoiceField(
        Country.objects.all(),
        to_field_name="iso2",
        label=_("Country"),
        required=False,
        empty_label=_("none: it is international"),
    )


THERE_ALREADY = _("“%(name)s” is there already. Save again if this is another one.")


def called_alike[T: Model](records: QuerySet[T], name: str, *columns: str) -> T | None:
    """The first of `records` that one of the `columns` calls `name`, whatever its case, accents, spaces and hyphens.
    All of them are read: the registers are short."""
    wanted = unaccented(name)
    told = records.order_by("pk").values_list("pk", *columns) if wanted else ()
    found = (pk for pk, *names in told if wanted in map(unaccented, filter(None, names)))
    pk = next(found, None)
    return None if pk is None else records.get(pk=pk)


class NamedForm(TwinForm):
    """A form of a record that is found by its name: another one that is called so is told of before it is added, or
    renamed so."""

    naming: ClassVar[str] = "name"
    """The field, and column, of its name."""
    also: ClassVar[tuple[str, ...]] = ()
    """Further columns in which others are called so."""

    def others(self) -> QuerySet[Any]:
        """Those of which none should be called alike by mistake."""
        raise NotImplementedError

    def told_of(self, there: Any) -> str:
        """What is said of the other one."""
        return THERE_ALREADY % {"name": there}

    def clean(self) -> None:
        super().clean()
        name, others = self.cleaned_data.get(self.naming) or "", self.others()
        if self.record is not None:
            if name == getattr(self.record, self.naming):
                return
            others = others.exclude(pk=self.record.pk)
        if there := called_alike(others, name, self.naming, *self.also):
            self.tell_of_twin(str(there.pk), self.naming, self.told_of(there))


class EditForm(ChangingForm):
    """A change of a record of the register, with the reason where there is one to tell."""

    silent = ChangingForm.silent | {"twin"}

    reason = ReasonField(label=_("Why it changes"), required=False)

    def act(self, *, by: User, now: datetime) -> Any:
        return edit(
            self.record, by=by, now=now, version=self.version, reason=self.cleaned_data["reason"], **self.values
        )

    @property
    def values(self) -> dict[str, Any]:
        """What was entered, without what is about the change itself."""
        return {name: value for name, value in self.said.items() if name != "reason"}


class Entering(Act):
    """Adds a record to the list `of`, or changes one. `model` and `key` find what is changed, of whose `kind` the audit
    trail is."""

    of: ClassVar[type[ListPage]]
    model: ClassVar[type[Model] | None] = None
    key: ClassVar[str] = "slug"
    kind: ClassVar[str]

    def find(self, **key: Any) -> Model | None:
        return get_object_or_404(self.model, **{self.key: key["key"]}) if self.model and key else None

    def get_title(self) -> Any:
        return titled(self.title, self.record) if self.record is not None else self.title

    def get_initial(self) -> dict[str, Any]:
        if self.record is None:
            return {}
        return {name: getattr(self.record, name) for name in self.form_class.base_fields if hasattr(self.record, name)}

    def show(self, *, template: str = "", **context: Any) -> HttpResponse:
        if self.record is not None:
            context["audit"] = of_trail(self.kind, getattr(self.record, self.key))
        return super().show(template=template, **context)

    def trail(self) -> Any:
        return [(self.of.title, self.back())]

    def back(self) -> str:
        return reverse(f"admin:{self.of.name}")

    def leads_to(self, result: Any) -> str:
        return self.back()
