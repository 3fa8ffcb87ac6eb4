"""What dialogues are about: themes and policy instruments."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import Record, history
from dialogues.status import PolicyKind

from .choices import known
from .places import Country

_SDG_TARGET = re.compile(r"^(1[0-7]|[1-9])\.([1-9][0-9]?|[a-d])\Z")


def sdg_target_codes(value: object) -> None:
    """Refuse anything but a list of SDG target codes such as "11.3" or "13.a"."""
    if not isinstance(value, list) or not all(isinstance(code, str) and _SDG_TARGET.match(code) for code in value):
        raise ValidationError(_('Give SDG targets as a list of codes such as "11.3" or "13.a".'))


class Theme(Record):
    """A subject in a tree, with the SDG targets it serves (UN global indicator framework)."""

    event_type = "theme"
    in_register = True

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent"),
        on_delete=models.PROTECT,
        related_name="children",
        null=True,
        blank=True,
    )
    sdg_targets = models.JSONField(_("SDG targets"), default=list, blank=True, validators=[sdg_target_codes])

    history = history()

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=models.F("id")), name="theme_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def event_key(self) -> str:
        return self.slug


class PolicyInstrument(Record):
    """A law, plan, policy or guideline that a dialogue refers to. `country` null: international."""

    event_type = "policy"
    in_register = True

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="policies",
        null=True,
        blank=True,
    )
    title = models.CharField(_("title"), max_length=300)
    kind = models.CharField(_("kind"), max_length=20, choices=PolicyKind, default=PolicyKind.OTHER)
    issued_by = models.CharField(_("issued by"), max_length=300, blank=True)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    history = history()

    class Meta:
        verbose_name = _("policy instrument")
        verbose_name_plural = _("policy instruments")
        ordering = ["title", "id"]
        constraints = [known("kind", PolicyKind, "policy_kind_known")]

    def __str__(self) -> str:
        return self.title

    @property
    def event_key(self) -> str:
        return self.slug


class PolicyAlias(Record):
    """Another name under which documents mention a policy instrument."""

    shown_in = ("policy",)

    policy = models.ForeignKey(
        PolicyInstrument,
        verbose_name=_("policy instrument"),
        on_delete=models.PROTECT,
        related_name="aliases",
    )
    name = models.CharField(_("name"), max_length=300)

    history = history()

    class Meta:
        verbose_name = _("policy alias")
        verbose_name_plural = _("policy aliases")
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint("policy", Lower("name"), name="policyalias_unique"),
        ]

    def __str__(self) -> str:
        return self.name
