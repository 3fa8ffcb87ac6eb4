"""The register: countries, cities, organisations, themes and policy instruments.

Staff enter and edit them. Codes and slugs are given once: partners keep them as keys.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from itertools import count
from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.log import Log, check_changes, check_columns, compare_version, recording
from accounts.models import Record, User
from dialogues.models import (
    City,
    Country,
    PolicyAlias,
    PolicyInstrument,
    Stakeholder,
    StakeholderAlias,
    Theme,
)
from dialogues.rules import ENTER, require
from dialogues.standing import Standing
from dialogues.status import CityRole, PolicyKind, StakeholderLevel
from urbanshift.errors import Conflict, Fault, Invalid, each
from urbanshift.text import as_stored, fault_in, plain

EDITABLE: dict[type[Record], frozenset[str]] = {
    Country: frozenset({"name"}),
    City: frozenset(
        {
            "role",
            "name",
            "name_local",
            "local_language",
            "iso_3166_2",
            "un_locode",
            "geonames_id",
            "latitude",
            "longitude",
            "population",
            "population_basis",
            "population_source",
        }
    ),
    Stakeholder: frozenset({"name", "acronym", "category", "level", "country", "city"}),
    Theme: frozenset({"name", "parent", "sdg_targets"}),
    PolicyInstrument: frozenset({"title", "country", "kind", "issued_by", "issued_on", "note"}),
}
"""What may change afterwards. A time zone decides when something is overdue, so it has an action
of its own: `commitments.actions.places.correct_timezone`."""


def register_country(
    *, by: User, now: datetime, iso2: str, iso3: str, numeric: str, name: str, timezone: str, reason: str = ""
) -> Country:
    """Enter a country by ISO 3166-1; `timezone` is the IANA zone of its seat of government business."""
    with _entering(by=by, now=now, reason=reason) as log:
        return create(log, Country(iso2=iso2, iso3=iso3, numeric=numeric, name=name, timezone=timezone))


def register_city(
    *,
    by: User,
    now: datetime,
    country: Country,
    name: str,
    timezone: str,
    role: str = CityRole.PRIMARY,
    slug: str | None = None,
    reason: str = "",
    **values: Any,
) -> City:
    """Enter a city. `values` are further columns, such as coordinates, or a population with basis and source."""
    with _entering(by=by, now=now, reason=reason) as log:
        values = _only(City, values)
        city = City(country=country, name=name, timezone=timezone, role=role, **values)
        return create(log, city, slug=slug, called=name)


def register_stakeholder(
    *,
    by: User,
    now: datetime,
    name: str,
    category: str,
    level: str,
    country: Country | None = None,
    city: City | None = None,
    acronym: str = "",
    aliases: Iterable[str] = (),
    slug: str | None = None,
    reason: str = "",
) -> Stakeholder:
    """Enter an organisation. Only an international one has no country; a city brings its country."""
    with _entering(by=by, now=now, reason=reason) as log:
        stakeholder = Stakeholder(
            name=name,
            acronym=acronym,
            category=category,
            level=level,
            country=country or (city.country if city else None),
            city=city,
        )
        return create(log, stakeholder, slug=slug, called=name, aliases=aliases)


def register_theme(
    *,
    by: User,
    now: datetime,
    name: str,
    parent: Theme | None = None,
    sdg_targets: Iterable[str] = (),
    slug: str | None = None,
    reason: str = "",
) -> Theme:
    """Enter a theme, under another or at the top, with the codes of the SDG targets it serves."""
    with _entering(by=by, now=now, reason=reason) as log:
        theme = Theme(name=name, parent=parent, sdg_targets=list(sdg_targets))
        return create(log, theme, slug=slug, called=name)


def register_policy(
    *,
    by: User,
    now: datetime,
    title: str,
    country: Country | None = None,
    kind: str = PolicyKind.OTHER,
    issued_by: str = "",
    issued_on: date | None = None,
    note: str = "",
    aliases: Iterable[str] = (),
    slug: str | None = None,
    reason: str = "",
) -> PolicyInstrument:
    """Enter a policy instrument. Without a country it is international."""
    with _entering(by=by, now=now, reason=reason) as log:
        policy = PolicyInstrument(
            title=title, country=country, kind=kind, issued_by=issued_by, issued_on=issued_on, note=note
        )
        return create(log, policy, slug=slug, called=title, aliases=aliases)


def edit[T: Record](
    record: T,
    *,
    by: User,
    now: datetime,
    version: int | None = None,
    reason: str = "",
    aliases: Iterable[str] | None = None,
    **values: Any,
) -> T:
    """Change a record of the register. `aliases`, when given, are all that it has from now on.

    Raises Invalid for what is not in `EDITABLE` or does not fit together, Conflict for what another record has, Stale.
    """
    model = type(record)
    with _entering(by=by, now=now, reason=reason) as log:
        values = _only(model, values)
        found: T = model._base_manager.select_for_update(no_key=True).get(pk=record.pk)
        compare_version(found, version, reader=by)
        values = checked_values(found, values)
        refuse_taken(found, values)
        saved = log.save(found, **values)
        if aliases is not None and _set_aliases(log, found, aliases) and not saved:
            log.save_many([found])  # Its own columns are as they were, but it reads differently: a new version.
        return found


def check_new(record: Record, *, by: Standing) -> None:
    """Raise what entering `record` would be refused with, but for a name that is taken. Pure; without a slug one is
    made."""
    require(by, ENTER)
    named = {field.name for field in record._meta.concrete_fields if field.name != "slug" or record.slug}  # type: ignore[attr-defined]
    each(partial(_check_coherence, record, {}), partial(check_columns, record, only=named))


def check_edit(record: Record, *, by: Standing, values: dict[str, Any]) -> None:
    """Raise what `edit` would refuse these values of `record` with. Pure."""
    require(by, ENTER)
    checked_values(record, values)


def checked_values(record: Record, values: dict[str, Any]) -> dict[str, Any]:
    """New values of `record` as they are stored. Raises Invalid for all that may not be set, do not fit together, or no
    column takes. Pure."""
    fitting = {name: as_stored(value) for name, value in values.items() if name in EDITABLE[type(record)]}
    stored, _coherent, _taken = each(
        partial(_only, type(record), values),
        partial(_check_coherence, record, fitting),
        partial(check_changes, record, fitting),
    )
    return stored


@contextmanager
def _entering(*, by: User, now: datetime, reason: str) -> Iterator[Log]:
    with recording(by=by, now=now, reason=reason) as log:
        require(Standing.of_account(by), ENTER)
        yield log


def create[T: Record](
    log: Log, record: T, *, slug: str | None = None, called: str = "", aliases: Iterable[str] = ()
) -> T:
    """Insert `record`, with the slug asked for or one made from what it is `called`."""
    _check_coherence(record, {})
    refuse_taken(record, but=("slug",))
    if slug is not None:
        _refuse_taken(type(record), type(record)._meta.get_field("slug"), slug)
        record.slug = slug  # type: ignore[attr-defined]
        log.create(record)
    elif called:
        _create_under_free_slug(log, record, called)
    else:
        log.create(record)
    _set_aliases(log, record, aliases)
    return record


def stem_of(model: type[models.Model], called: str) -> str:
    """The slug of a record that is `called` so, while no other has it."""
    field: Any = model._meta.get_field("slug")
    return slugify(called)[: field.max_length - 5].strip("-") or str(model._meta.model_name)


def refuse_taken(record: Record, values: dict[str, Any] | None = None, *, but: tuple[str, ...] = ()) -> None:
    """Raise Conflict where another record has what no two have, in a column that is not in `but`: what `record` has, or
    of one that is there the new `values`."""
    for field in type(record)._meta.concrete_fields:
        value = getattr(record, field.attname) if values is None else values.get(field.name)
        if field.unique and not field.primary_key and field.name not in but and value is not None:
            _refuse_taken(type(record), field, value, but=record.pk)


def _create_under_free_slug(log: Log, record: Any, called: str) -> None:
    """Insert `record` under a slug made from what it is `called`, with -2, -3, ... where that is taken."""
    model = type(record)
    stem = stem_of(model, called)
    for number in count(1):
        record.slug = stem if number == 1 else f"{stem}-{number}"
        taken = model._base_manager.filter(slug=record.slug)
        if taken.exists():
            continue
        try:
            with transaction.atomic():
                log.create(record)
        except IntegrityError:
            if not taken.exists():
                raise
            # A colleague took it between the look and the insert.
            record.pk = None
            continue
        return


def _refuse_taken(model: type[models.Model], field: Any, value: Any, *, but: int | None = None) -> None:
    value = as_stored(value)
    if isinstance(value, str) and fault_in(field.name, value):
        return  # The log refuses it by name; not every database can be asked for it.
    if model._base_manager.filter(**{field.name: value}).exclude(pk=but).exists():
        sentence = _("There is a record with this %(field)s already.") % {"field": field.verbose_name}
        raise Conflict(sentence, [Fault(field.name, sentence, "taken")])


def _only(model: type[Record], values: dict[str, Any]) -> dict[str, Any]:
    """`values` as they are stored, when all of them may be set. Raises Invalid naming each that may not."""
    faults = [
        Fault(name, _("This is given once and does not change, or there is no such field."), "unknown")
        for name in values
        if name not in EDITABLE[model]
    ]
    if faults:
        raise Invalid(_("Some of the values cannot be set."), faults)
    return {name: as_stored(value) for name, value in values.items()}


def _check_coherence(record: Record, values: dict[str, Any]) -> None:
    """Refuse what no column sees alone. The record as it would be with `values`."""

    def told(name: str) -> Any:
        return values.get(name, getattr(record, name))

    said = EDITABLE[type(record)] if record.pk is None else values.keys()
    faults: list[Fault] = []
    match record:
        case City():
            faults += _faults_of_city(told)
            faults += _faults_of_codes(told, _CODES.keys() & said)
        case Stakeholder():
            faults += _faults_of_stakeholder(told, said)
        case Theme():
            faults += _faults_of_theme(record, told("parent"))
    if faults:
        raise Invalid(faults[0].message, faults)


_PLACING = {"level", "country"}
_CODES = {
    "iso_3166_2": (
        re.compile(r"[A-Z]{2}-[A-Z\d]{1,3}", re.ASCII),
        gettext_lazy("Give the code of ISO 3166-2, as in CN-SC."),
    ),
    "un_locode": (
        re.compile(r"[A-Z]{2}[A-Z2-9]{3}", re.ASCII),
        gettext_lazy("Give the code of UN/LOCODE without a space, as in CNCTU."),
    ),
}
"""How ISO 3166-2 and UN/LOCODE (UNECE Recommendation 16) write them, and what is said of others."""


def _faults_of_city(told: Callable[[str], Any]) -> Iterator[Fault]:
    latitude, longitude = told("latitude"), told("longitude")
    if (latitude is None) != (longitude is None):
        missing = "latitude" if latitude is None else "longitude"
        yield Fault(missing, _("Give latitude and longitude, or neither."))
    elif latitude is not None:
        for name, degrees, most in (("latitude", latitude, 90), ("longitude", longitude, 180)):
            # What is no number cannot be compared.
            if not (Decimal(degrees).is_finite() and -most <= degrees <= most):
                yield Fault(name, _("Give latitude and longitude in degrees."))
    known = {
        "population": told("population") is not None,
        "population_basis": bool(told("population_basis")),
        "population_source": bool(told("population_source")),
    }
    if any(known.values()):
        for missing in (name for name, is_known in known.items() if not is_known):
            yield Fault(missing, _("A population needs its basis and its source; give all three or none."))


def _faults_of_codes(told: Callable[[str], Any], said: Iterable[str]) -> Iterator[Fault]:
    """Of the codes that are `said` now: one that was taken before stands in no other change's way."""
    for name in sorted(said):
        pattern, sentence = _CODES[name]
        if told(name) and not pattern.fullmatch(told(name)):
            yield Fault(name, sentence)


def _faults_of_stakeholder(told: Callable[[str], Any], said: Set[str]) -> Iterator[Fault]:
    """Of what is `said` now, since who mends what stands at a field has to find it there. Who has no country is
    international: every other level is one of some country."""
    city, country = told("city"), told("country")
    is_elsewhere = city is not None and city.country_id != (country.pk if country else None)
    if is_elsewhere and "city" in said:
        yield Fault("city", _("This city lies in another country."))
    elif country is None and told("level") != StakeholderLevel.INTERNATIONAL and _PLACING & said:
        yield Fault("country", _("Name the country: only an international organisation has none."))
    elif is_elsewhere:
        yield Fault("country", _("Its city lies in another country: change the city, too, or leave it empty."))


def _faults_of_theme(theme: Theme, above: Theme | None) -> Iterator[Fault]:
    while above is not None:
        if above.pk == theme.pk and theme.pk is not None:
            yield Fault("parent", _("A theme cannot stand under itself."))
            return
        above = above.parent


ALIASES: dict[type[Record], tuple[type[Record], str]] = {
    Stakeholder: (StakeholderAlias, "stakeholder"),
    PolicyInstrument: (PolicyAlias, "policy"),
}
"""Which records have other names: the model of those, and what it calls its record."""


def _set_aliases(log: Log, record: Any, names: Iterable[str]) -> bool:
    """Make `names` the aliases of `record`, compared without regard to case. Returns whether any changed."""
    wanted = {name.casefold(): name for name in map(plain, names) if name}
    if type(record) not in ALIASES:
        if wanted:
            raise Invalid(_("This kind of record has no aliases."), [Fault("aliases", _("Leave them out."))])
        return False
    model, of = ALIASES[type(record)]
    present = {alias.name.casefold(): alias for alias in record.aliases.select_for_update().order_by("pk")}
    gone = [alias for key, alias in present.items() if key not in wanted]
    for alias in gone:
        log.delete(alias)
    new = log.create_many([model(**{of: record, "name": name}) for key, name in wanted.items() if key not in present])
    return bool(gone or new)
