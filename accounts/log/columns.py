"""What the columns of a record take: on every engine the same, whatever form it comes from."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from copy import copy
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.backends.base.operations import BaseDatabaseOperations
from django.utils.translation import gettext as _

from urbanshift.errors import Fault, Invalid
from urbanshift.text import as_stored, fault_in


def check_columns(record: models.Model, *, only: Iterable[str] | None = None) -> None:
    """Choices, lengths and validators of the columns, whose texts get the form in which they are stored; references
    are the database's job."""
    wanted = None if only is None else set(only)
    columns = [field for field in record._meta.concrete_fields if wanted is None or field.name in wanted]
    for field in columns:
        setattr(record, field.attname, as_stored(getattr(record, field.attname)))
    faults = [fault for field in columns if (fault := _fault_of(field, getattr(record, field.attname)))]
    skipped = {
        field.name
        for field in record._meta.concrete_fields
        if field.is_relation
        or not field.editable
        or (wanted is not None and field.name not in wanted)
        or (field.null and getattr(record, field.attname) is None)
    }
    try:
        record.clean_fields(exclude=skipped | {fault.field for fault in faults})
    except ValidationError as error:
        faults += [
            Fault("" if name == NON_FIELD_ERRORS else name, message)
            for name, messages in error.message_dict.items()
            for message in messages
        ]
    if faults:
        raise Invalid(_("Some of the values are not valid."), faults)


def check_changes(record: models.Model, values: Mapping[str, Any]) -> None:
    """As `check_columns`, of the record as it would be with `values`, by the names of their columns. Pure."""
    as_it_would_be = copy(record)
    for name, value in values.items():
        setattr(as_it_would_be, name, value)
    check_columns(as_it_would_be, only=values)


def _fault_of(field: models.Field[Any, Any], value: Any) -> Fault | None:
    """What keeps `value` from being stored in such a column on every engine: it is no text, or no number."""
    if isinstance(value, str):
        lines = isinstance(field, models.TextField)
        return fault_in(field.name, value, lines=lines)
    if isinstance(value, float) and not math.isfinite(value):
        return Fault(field.name, _("Give a number."))
    # SQLite's own columns hold any number of 64 bits.
    _least, most = BaseDatabaseOperations.integer_field_ranges.get(field.get_internal_type(), (0, math.inf))
    if isinstance(value, int) and value > most:
        return Fault(field.name, _("Give a number of at most %(most)d.") % {"most": most})
    return None
