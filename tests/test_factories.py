"""Every model has a factory, and what it makes is valid."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from simple_history.models import HistoricalChanges

from tests.factories import FACTORIES, CommitmentFactory, StakeholderFactory

MODELS = [
    model
    for app in ("accounts", "dialogues", "commitments")
    for model in apps.get_app_config(app).get_models()
    if not issubclass(model, HistoricalChanges)
]


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_each_model_has_a_factory_that_makes_a_valid_row(model: type[Any]) -> None:
    row: Any = FACTORIES[model]()
    assert type(row) is model
    row.refresh_from_db()
    row.clean_fields(exclude={f.name for f in model._meta.fields if f.value_from_object(row) in f.empty_values})
    connection.check_constraints()


@pytest.mark.django_db
@pytest.mark.parametrize("status", ["open", "fulfilled", "superseded", "handed_over"])
def test_a_commitment_is_made_in_any_state(status: str) -> None:
    more: dict[str, Any] = {}
    if status == "superseded":
        more = {"superseded_by": CommitmentFactory(status="open")}
    if status == "handed_over":
        more = {"handed_over_to": StakeholderFactory()}
    assert CommitmentFactory(status=status, **more).status == status
