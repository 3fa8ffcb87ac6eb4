"""Each CHECK and UNIQUE constraint refuses a row that breaks it, also where a column is NULL.

The guards are lifted, so that nothing but the constraints stands in the way.
"""

from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction

from accounts.models import DataStamp
from commitments.models import Commitment
from dialogues.models import Dialogue, OutcomePoint
from tests.breaking import changes_on_every_path, refused
from tests.constraints import accounts, commitments, dialogues
from tests.constraints.cases import Values
from tests.factories import FACTORIES, DataStampFactory
from tests.guards import lifted

pytestmark = pytest.mark.long

CASES = accounts.CASES | dialogues.CASES | commitments.CASES


def test_every_constraint_is_tried() -> None:
    declared = {
        (model, constraint.name)
        for app in ("accounts", "dialogues", "commitments")
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    }
    assert declared == {(model, name) for model, cases in CASES.items() for name in cases}


@pytest.mark.django_db
@pytest.mark.parametrize("model", CASES, ids=lambda model: model.__name__)
def test_no_row_breaks_a_constraint(model: type[models.Model]) -> None:
    constraints = {constraint.name: constraint for constraint in model._meta.constraints}
    with lifted(connection):
        for name, (facts, attempts) in CASES[model].items():
            with transaction.atomic():
                row: Any = FACTORIES[model](**facts)
                for attempt in attempts:
                    values = attempt(row) if callable(attempt) else attempt
                    _breaks(constraints[name], row, values)
                transaction.set_rollback(True)


@pytest.mark.django_db
def test_there_is_one_data_stamp() -> None:
    stamp = DataStampFactory()
    for another in (
        lambda: DataStampFactory(id=2),
        lambda: DataStamp.objects.bulk_create([DataStamp(id=2)]),
        lambda: DataStamp.objects.filter(pk=stamp.pk).update(id=2),
    ):
        with refused("datastamp_one_row"):
            another()


@pytest.mark.django_db
@pytest.mark.parametrize("link", [Dialogue.themes, OutcomePoint.themes, Commitment.themes, Commitment.cities])
def test_what_something_is_linked_to_is_not_deleted(link: Any) -> None:
    """Django alone would delete the link along with it."""
    record = FACTORIES[link.field.model]()
    linked = FACTORIES[link.field.related_model]()
    with lifted(connection):
        getattr(record, link.field.name).add(linked)
    with pytest.raises(models.ProtectedError):
        linked.delete()
    with pytest.raises(models.ProtectedError):
        type(linked).objects.filter(pk=linked.pk).delete()
    assert list(getattr(record, link.field.name).all()) == [linked]


def _breaks(constraint: models.BaseConstraint, row: Any, values: Values) -> None:
    """The row with these values breaks this very constraint, and the database takes it on no path."""
    model = type(row)
    broken = model._base_manager.get(pk=row.pk)
    for name, value in values.items():
        setattr(broken, name, value)
    with pytest.raises(ValidationError):
        constraint.validate(model, broken)
    for change in changes_on_every_path(row, values):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
