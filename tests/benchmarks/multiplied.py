"""A database as large as one wants to wait for: what `fill` made, copied a number of times by the database itself.

What a list of commitments reads is copied: series, dialogues, commitments with cities, themes and parties, and actions.
Reports, decisions, history and events are not, so guards and references are switched off meanwhile, which only a
superuser of PostgreSQL may do; and nothing but lists is to be measured there.
"""

from __future__ import annotations

from typing import Any

from django.db import connections, models, transaction
from django.db.models import Max

from commitments.models import ActionItem, Commitment, CommitmentParty
from dialogues.models import Dialogue, Series

LINKS: tuple[type[models.Model], ...] = (Commitment.cities.through, Commitment.themes.through)
COPIED: tuple[type[models.Model], ...] = (Series, Dialogue, Commitment, CommitmentParty, ActionItem, *LINKS)
# A verification completes one action, so that each copy has to name another one.
RENUMBERED = {*COPIED, ActionItem._meta.get_field("completed_by_verification").related_model}
NAMES = frozenset({"code", "reference", "sort_key"})
"""Columns that begin with the code of a series, F and five digits; that of the first copy begins with G."""

MOST = 20


def multiply(times: int, *, using: str) -> None:
    """Let there be `times` as many as were filled, which must not have been copied before."""
    if not 1 <= times <= MOST:
        raise ValueError(f"From 1 to {MOST} times.")
    highest = {model: _managed(model).using(using).aggregate(most=Max("pk"))["most"] or 0 for model in RENUMBERED}
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for copy in range(1, times):
            for model in COPIED:
                cursor.execute(_statement(model, copy, highest))
    with connections[using].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _statement(model: type[models.Model], copy: int, highest: dict[Any, int]) -> str:
    fields = model._meta.concrete_fields
    shown = []
    for field in fields:
        numbers = model if field.primary_key else field.related_model
        column = f'"{field.column}"'
        if field.column in NAMES:
            column = f"'{chr(ord('F') + copy)}' || substr({column}, 2)"
        elif numbers in highest:
            column = f"{column} + {copy * highest[numbers]}"
        shown.append(column)
    columns = ", ".join(f'"{field.column}"' for field in fields)
    table = model._meta.db_table
    path = _path_to_code(model)
    filled = "SELECT id FROM dialogues_series WHERE code ~ '^F[0-9]{5}$'"
    for step in path:
        filled = f"SELECT id FROM {step[0]} WHERE {step[1]} IN ({filled})"
    return f"INSERT INTO {table} ({columns}) SELECT {', '.join(shown)} FROM {table} WHERE id IN ({filled})"


def _path_to_code(model: type[models.Model]) -> list[tuple[str, str]]:
    """Tables and columns that lead from the series to `model`."""
    if model is Series:
        return []
    if model is Dialogue:
        return [("dialogues_dialogue", "series_id")]
    path = [*_path_to_code(Dialogue), ("commitments_commitment", "dialogue_id")]
    return path if model is Commitment else [*path, (model._meta.db_table, "commitment_id")]


def _managed(model: Any) -> models.Manager[Any]:
    manager: models.Manager[Any] = model._base_manager
    return manager
