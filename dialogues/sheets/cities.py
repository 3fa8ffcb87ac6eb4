"""Cities as a spreadsheet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogues.actions.register import EDITABLE, check_edit, check_new
from dialogues.actions.register_many import NewRecord, RecordEdit, edit_many, register_many
from dialogues.models import City
from dialogues.status import CityRole
from urbanshift.sheets.columns import REASON, Column
from urbanshift.sheets.lookups import One
from urbanshift.sheets.numbers import Number, Whole
from urbanshift.sheets.rows import Context, Row
from urbanshift.sheets.values import Choice, Key, Line, Word

from . import headings
from .languages import Language
from .register import OfRegister
from .zones import Zone

COUNTRIES = _("the countries of the register")


class Cities(OfRegister):
    name = "cities"
    title = _("Cities")
    one = _("city")
    list_page = "cities"
    model = City
    unique = ("geonames_id",)
    other_names = ("name_local",)
    found_by = ("slug", "name", "country", *unique)
    others_say = headings.CITIES
    help = (
        _("A row is a city. It is found by its key (slug); without one, by its name and country, or its GeoNames id."),
        _("Rows and columns that are left out stay as they are. An empty cell empties what may be empty."),
    )
    columns = (
        Column("slug", _("Key"), Key(80), _("Leave it empty for a new one: a key is made from the name."),
               of=lambda one: one.slug, examples=("chengdu",)),
        Column("name", _("Name"), Line(120), of=lambda one: one.name, needed=True, kept=True),
        Column("country", _("Country"), One("countries", COUNTRIES), _("ISO alpha-2 code, such as CN."),
               of=lambda one: one.country, needed=True, kept=True,
               fixed=_("A city does not move to another country (it is in %(old)s).")),
        Column("timezone", _("Time zone"), Zone(), _("IANA name, such as Asia/Shanghai."),
               of=lambda one: one.timezone, needed=True, kept=True,
               fixed=_("The time zone (%(old)s) decides when something is overdue: correct it on the page of the city, "
                       "with a reason.")),
        Column("role", _("Role"), Choice(CityRole), of=lambda one: one.role, kept=True),
        Column("name_local", _("Name in the local language"), Line(120), of=lambda one: one.name_local),
        Column("local_language", _("Local language"), Language(),
               _("Its name or its code, such as English or zh-Hans."),
               of=lambda one: one.local_language),
        Column("iso_3166_2", _("ISO 3166-2 subdivision"), Word(6), of=lambda one: one.iso_3166_2),
        Column("un_locode", _("UN/LOCODE"), Word(5), of=lambda one: one.un_locode),
        Column("geonames_id", _("GeoNames id"), Whole(1), of=lambda one: one.geonames_id),
        Column("latitude", _("Latitude"), Number(8, 5, -90, 90), _("In degrees; with the longitude, or not at all."),
               of=lambda one: one.latitude),
        Column("longitude", _("Longitude"), Number(8, 5, -180, 180), of=lambda one: one.longitude),
        Column("population", _("Population"), Whole(rounded=True), _("With its basis and its source, or not at all."),
               of=lambda one: one.population),
        Column("population_basis", _("Basis of the population"), Line(120),
               _("City proper, agglomeration or prefecture."), of=lambda one: one.population_basis,
               beside=("population",)),
        Column("population_source", _("Source of the population"), Line(200), of=lambda one: one.population_source,
               beside=("population",)),
        REASON,
    )  # fmt: skip

    def records(self) -> Any:
        return City.objects.select_related("country").order_by("name", "pk")

    def called_so(self, names: Collection[str] | None) -> Iterable[tuple[str, int | None, int]]:
        yield from super().called_so(names)
        yield from self.called_in("name_local", names)

    def check(self, row: Row, context: Context) -> None:
        if row.record is None:
            check_new(City(**_new(row)), by=context.who)
        else:
            check_edit(row.record, by=context.who, values=_edited(row))

    def write(self, rows: Sequence[Row], context: Context) -> None:
        act: dict[str, Any] = {"by": context.by, "now": context.now}
        news = [row for row in rows if row.record is None]
        register_many([NewRecord(City(**_new(row)), reason=row.said("reason", "")) for row in news], **act)
        known = [row for row in rows if row.record is not None]
        edit_many(
            [RecordEdit(row.record, row.version, _edited(row), reason=row.said("reason", "")) for row in known], **act
        )


def _new(row: Row) -> dict[str, Any]:
    names = [*EDITABLE[City], "slug", "country", "timezone"]
    return {name: value for name, value in row.given(*names).items() if value is not None}


def _edited(row: Row) -> dict[str, Any]:
    """The columns that differ, as they are stored: a text that is left out is empty."""
    empty = {field.name: "" if field.empty_strings_allowed and not field.null else None for field in City._meta.fields}
    return {name: empty[name] if row.values[name] is None else row.values[name] for name in row.changed}
