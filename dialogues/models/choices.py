"""What several models need in the same form: constraints, values, links that hold."""

import re
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from dialogues.words import TWO_LETTERS, called

LANGUAGE_TAG = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
language_tag = RegexValidator(LANGUAGE_TAG.pattern, _("Give the language as a BCP 47 tag, such as en or zh-Hans."))


def real_language(tag: str) -> None:
    """Refuse a tag whose two letters are the code of no language. What is no tag at all `language_tag` refuses."""
    code = tag.partition("-")[0]
    if LANGUAGE_TAG.match(tag) and len(code) == len("en") and code not in TWO_LETTERS:
        raise ValidationError(language_tag.message)


def check_language(tag: str) -> None:
    """Refuse what is no tag of a language."""
    language_tag(tag)
    real_language(tag)


class LanguageTagField(models.CharField[str, str]):
    """The language of a text, by its BCP 47 tag. An audit trail calls it by its name."""

    default_validators = [real_language]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": 20, "validators": [language_tag], **options})

    def deconstruct(self) -> Any:
        name, _path, args, options = super().deconstruct()
        return name, "django.db.models.CharField", args, options

    def read_out(self, value: str) -> str:
        return called(value)


NUMBER = re.compile(r"[0-9]+")


def known(field: str, choices: type[models.Choices], name: str, *, empty: bool = False) -> Any:
    """CHECK that a column holds a value of its closed set (or nothing, where it may)."""
    values: list[Any] = [*choices.values, *([""] if empty else [])]
    return models.CheckConstraint(condition=Q(**{f"{field}__in": values}), name=name)


class SortKeyField(models.CharField[str, str]):
    """The `reference` with its numbers padded: as text it sorts the way people count, CHN-1-02-10 after CHN-1-02-9.

    It is set whenever the record is stored whole.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": 80, "editable": False, **options})

    def pre_save(self, model_instance: Any, add: bool) -> str:
        key = NUMBER.sub(lambda number: number[0].zfill(6), model_instance.reference)
        setattr(model_instance, self.attname, key)
        return key


def keep_linked(*links: Any) -> None:
    """What a many-to-many relation leads to is not deleted while something is linked to it.

    Django itself would delete the links along with it.
    """
    for link in links:
        reference = link.through._meta.get_field(link.field.m2m_reverse_field_name())
        reference.remote_field.on_delete = models.PROTECT


def real_zone(name: str) -> None:
    """Refuse a time zone that the IANA database does not have."""
    if name not in zones():
        raise ValidationError(_("%(name)s is no IANA time zone.") % {"name": name})


@cache
def zones() -> frozenset[str]:
    """All names of the database, for which all of its directories are gone through."""
    from zoneinfo import available_timezones

    return frozenset(available_timezones())


def zone_called(said: str) -> str:
    """The name of the zone that `said` means in any case, with blanks or underscores; `said` itself where none is."""
    return _zones_in_any_case().get(said.replace(" ", "_").casefold(), said)


@cache
def _zones_in_any_case() -> dict[str, str]:
    return {name.casefold(): name for name in zones()}
