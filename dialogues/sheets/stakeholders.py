"""Organisations as a spreadsheet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogues.actions.register import check_edit, check_new
from dialogues.actions.register_many import NewRecord, RecordEdit, edit_many, register_many
from dialogues.models import Stakeholder
from dialogues.status import StakeholderCategory, StakeholderLevel
from urbanshift.sheets.columns import REASON, Column
from urbanshift.sheets.lookups import One
from urbanshift.sheets.rows import Context, Row
from urbanshift.sheets.values import Choice, Key, Line, Texts, Word

from . import headings, words
from .cities import COUNTRIES
from .register import OfRegister

FACTS = ("name", "acronym", "category", "level", "country", "city")


class Stakeholders(OfRegister):
    name = "organisations"
    title = _("Organisations")
    one = _("organisation")
    list_page = "organisations"
    model = Stakeholder
    # The country is that of the city, where no other one is said.
    found_by = ("slug", "name", "country", "city")
    others_say = headings.ORGANISATIONS
    other_names = ("acronym", "aliases")
    words_of_others = {"category": words.CATEGORY, "level": words.LEVEL}
    help = (
        _(
            "A row is an organisation. It is found by its key (slug); without one, by its name and country, or by one "
            "of its other names."
        ),
        _("Rows and columns that are left out stay as they are. An empty cell empties what may be empty."),
    )
    columns = (
        Column("slug", _("Key"), Key(120), _("Leave it empty for a new one: a key is made from the name."),
               of=lambda one: one.slug, examples=("city-of-chengdu",)),
        Column("name", _("Name"), Line(200), of=lambda one: one.name, needed=True, kept=True),
        Column("acronym", _("Acronym"), Word(30), of=lambda one: one.acronym),
        Column("category", _("Kind"), Choice(StakeholderCategory), of=lambda one: one.category, needed=True, kept=True),
        Column("level", _("Level"), Choice(StakeholderLevel), of=lambda one: one.level, needed=True, kept=True),
        Column("country", _("Country"), One("countries", COUNTRIES),
               _("ISO alpha-2 code, such as CN; empty for an international one. A city brings its own."),
               of=lambda one: one.country),
        Column("city", _("City"), One("cities", _("the cities of the register")),
               _("The key of the city that it governs or works for."), of=lambda one: one.city),
        Column("aliases", _("Other names"), Texts(200), _("All that it has from then on."),
               of=lambda one: sorted(alias.name for alias in one.aliases.all())),
        REASON,
    )  # fmt: skip

    def records(self) -> Any:
        return (
            Stakeholder.objects.select_related("country", "city__country")
            .prefetch_related("aliases")
            .order_by("name", "pk")
        )

    def match(self, rows: Sequence[Row], context: Context) -> None:
        for row in rows:
            if row.said("city") and not row.said("country"):
                row.values["country"] = row.said("city").country
        super().match(rows, context)

    def called_so(self, names: Collection[str] | None) -> Iterable[tuple[str, int | None, int]]:
        yield from super().called_so(names)
        yield from self.called_in("acronym", names)
        yield from self.called_in("aliases__name", names)

    def compare(self, row: Row) -> None:
        if row.said("aliases"):
            # What differs in capitals alone is there.
            there = {one.name.casefold(): one.name for one in row.record.aliases.all()} if row.record else {}
            said = {name.casefold(): name for name in row.values["aliases"]}
            row.values["aliases"] = sorted((said | {key: there[key] for key in said.keys() & there.keys()}).values())
        super().compare(row)

    def check(self, row: Row, context: Context) -> None:
        if row.record is None:
            check_new(Stakeholder(**_new(row)), by=context.who)
        else:
            check_edit(row.record, by=context.who, values=_edited(row))

    def write(self, rows: Sequence[Row], context: Context) -> None:
        act: dict[str, Any] = {"by": context.by, "now": context.now}
        news = [
            NewRecord(Stakeholder(**_new(row)), row.said("aliases", ()), row.said("reason", ""))
            for row in rows
            if row.record is None
        ]
        register_many(news, **act)
        edits = [
            RecordEdit(
                row.record,
                row.version,
                _edited(row),
                aliases=row.values["aliases"] or () if "aliases" in row.changed else None,
                reason=row.said("reason", ""),
            )
            for row in rows
            if row.record is not None
        ]
        edit_many(edits, **act)


def _new(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.given("slug", *FACTS).items() if value is not None}


def _edited(row: Row) -> dict[str, Any]:
    said = {name: row.values[name] for name in row.changed if name in FACTS}
    return {name: "" if value is None and name == "acronym" else value for name, value in said.items()}
