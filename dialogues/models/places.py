"""Countries and cities. Both know their time zone: it decides when something is overdue there."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Record, history
from dialogues.status import CityRole
from dialogues.words import country_called

from .choices import LanguageTagField, known, real_zone


class Country(Record):
    """A country by ISO 3166-1. `timezone` is the zone of its seat of government business."""

    event_type = "country"
    in_register = True

    iso2 = models.CharField(
        _("ISO alpha-2 code"),
        max_length=2,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{2}\Z", _("Give two capital letters, such as CN."))],
    )
    iso3 = models.CharField(
        _("ISO alpha-3 code"),
        max_length=3,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{3}\Z", _("Give three capital letters, such as CHN."))],
    )
    numeric = models.CharField(
        _("ISO numeric code"),
        max_length=3,
        unique=True,
        validators=[RegexValidator(r"^\d{3}\Z", _("Give three digits, such as 156."))],
    )
    name = models.CharField(_("name"), max_length=100, unique=True)
    timezone = models.CharField(_("time zone"), max_length=64, validators=[real_zone])

    history = history()

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["name"]

    def __str__(self) -> str:
        return country_called(self.name)

    @property
    def event_key(self) -> str:
        return self.iso2


class City(Record):
    """A city with its coordinates in degrees (WGS 84).

    A population means nothing without its basis (city proper, agglomeration, prefecture) and
    source, so the three stand together or not at all.
    """

    event_type = "city"
    in_register = True

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    country = models.ForeignKey(Country, verbose_name=_("country"), on_delete=models.PROTECT, related_name="cities")
    role = models.CharField(_("role"), max_length=10, choices=CityRole, default=CityRole.PRIMARY)
    name = models.CharField(_("name"), max_length=120)
    name_local = models.CharField(_("name in the local language"), max_length=120, blank=True)
    local_language = LanguageTagField(_("local language"), blank=True)
    iso_3166_2 = models.CharField(_("ISO 3166-2 subdivision"), max_length=6, blank=True)
    un_locode = models.CharField(_("UN/LOCODE"), max_length=5, blank=True)
    geonames_id = models.PositiveIntegerField(_("GeoNames id"), null=True, blank=True, unique=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    timezone = models.CharField(_("time zone"), max_length=64, validators=[real_zone])
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_basis = models.CharField(_("basis of the population"), max_length=120, blank=True)
    population_source = models.CharField(_("source of the population"), max_length=200, blank=True)

    history = history()

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("cities")
        ordering = ["name", "id"]
        constraints = [
            known("role", CityRole, "city_role_known"),
            models.CheckConstraint(
                condition=(
                    Q(latitude=None, longitude=None)
                    | Q(
                        latitude__isnull=False,
                        longitude__isnull=False,
                        latitude__gte=-90,
                        latitude__lte=90,
                        longitude__gte=-180,
                        longitude__lte=180,
                    )
                ),
                name="city_coordinates_on_earth",
            ),
            models.CheckConstraint(
                condition=(
                    Q(population=None, population_basis="", population_source="")
                    | (Q(population__isnull=False) & ~Q(population_basis="") & ~Q(population_source=""))
                ),
                name="city_population_with_basis_and_source",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def event_key(self) -> str:
        return self.slug
