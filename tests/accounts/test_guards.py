"""The guards of the log and of accounts; that each table of lines has them; how they come and go."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core import checks
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from simple_history.models import HistoricalChanges

from accounts.guarding import PREFIX, after_migrate, before_migrate, drop, guards, install, missing_triggers
from accounts.models import Line, Record, User
from tests.breaking import cannot_change, cannot_delete, refused
from tests.factories import (
    FACTORIES,
    NOW,
    ApiKeyFactory,
    ChangeEventFactory,
    CommitmentFactory,
    DataStampFactory,
    DialogueFactory,
    SeriesFactory,
    ThemeFactory,
    UserFactory,
)
from tests.guards import lifted

pytestmark = pytest.mark.django_db

LINES = sorted(
    (model for model in apps.get_models() if issubclass(model, Line)), key=lambda model: str(model._meta.label)
)
TABLES = sorted(
    model._meta.db_table
    for app in ("accounts", "dialogues", "commitments")
    for model in apps.get_app_config(app).get_models(include_auto_created=True)
)
"""Those of ours, with what links records to records."""
RECORDS = sorted(
    (model for model in apps.get_models() if issubclass(model, Record)), key=lambda model: str(model._meta.label)
)
WITH_HISTORY = sorted(
    (model for model in apps.get_models() if hasattr(model, "history") and not issubclass(model, HistoricalChanges)),
    key=lambda model: str(model._meta.label),
)


def test_what_is_written_line_by_line() -> None:
    assert [model.__name__ for model in LINES] == [
        "ChangeEvent",
        "AcceptanceLine",
        "Amendment",
        "Digest",
        "DueDateChange",
        "OwnerChange",
        "Reminder",
        "Reply",
        "Retraction",
        "Sharing",
        "SnapshotLine",
        "StatusChange",
        "StatusReport",
        "Verification",
        "Succession",
    ]


@pytest.mark.parametrize("model", LINES, ids=lambda model: model.__name__)
def test_a_line_stays_as_it_was_written(model: type[Any]) -> None:
    line: Any = FACTORIES[model]()
    cannot_change(f"{model._meta.db_table}_append_only", line, recorded_at=NOW.replace(year=2027))
    cannot_delete(f"{model._meta.db_table}_append_only", line)


@pytest.mark.parametrize("model", WITH_HISTORY, ids=lambda model: model.__name__)
def test_history_stays_as_it_was_written(model: Any) -> None:
    line = model.history.filter(id=FACTORIES[model]().pk).get()
    cannot_change(f"{line._meta.db_table}_append_only", line, recorded_at=NOW.replace(year=2027))
    cannot_delete(f"{line._meta.db_table}_append_only", line)


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a statement of SQLite")
def test_a_line_is_not_replaced() -> None:
    event: Any = ChangeEventFactory()
    columns = ", ".join(str(field.column) for field in event._meta.concrete_fields)
    with refused("accounts_changeevent_append_only"):
        _execute(f"REPLACE INTO accounts_changeevent ({columns}) SELECT {columns} FROM accounts_changeevent")
    with refused("accounts_changeevent_append_only"):
        _execute("UPDATE OR REPLACE accounts_changeevent SET stamp = 2")


def test_history_of_a_relation_stays_as_it_was_written() -> None:
    dialogue: Any = DialogueFactory()
    dialogue.themes.add(ThemeFactory())
    line = dialogue.history.first().themes.get()
    cannot_change("dialogues_historicaldialogue_themes_append_only", line, theme=ThemeFactory())
    cannot_delete("dialogues_historicaldialogue_themes_append_only", line)


def test_each_table_of_history_is_guarded() -> None:
    tables = {model._meta.db_table for model in apps.get_models() if issubclass(model, HistoricalChanges)}
    guarded = {(guard.table._meta.db_table, event) for guard in guards() for event in guard.on}
    assert {(table, event) for table in tables for event in ("UPDATE", "DELETE")} <= guarded


def test_each_table_is_guarded_from_being_emptied() -> None:
    emptied = [guard for guard in guards() if "TRUNCATE" in guard.on]
    assert sorted(guard.table._meta.db_table for guard in emptied) == sorted(TABLES)


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no TRUNCATE")
@pytest.mark.parametrize("table", TABLES)
def test_no_table_is_emptied_at_once(table: str) -> None:
    """What refers to it would be emptied along with it, and its guard may speak first."""
    with refused(r"\w+_not_emptied"):
        _execute(f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_a_row_keeps_its_id(model: Any) -> None:
    row: Any = FACTORIES[model]()
    key, table = model._meta.pk, model._meta.db_table
    another = "another" if isinstance(row.pk, str) else row.pk + 1000
    # Of some tables all columns are frozen, and which guard speaks first is the engine's choice.
    with refused(f"{table}_key_given_once|evidence_given_once|snapshot_frozen"):
        model._base_manager.filter(pk=row.pk).update(**{key.name: another})
    with refused(f"{table}_key_given_once|evidence_given_once|snapshot_frozen"):
        _execute(f"UPDATE {table} SET {key.column} = %s WHERE {key.column} = %s", another, row.pk)
    assert model._base_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", WITH_HISTORY, ids=lambda model: model.__name__)
def test_a_row_that_was_deleted_does_not_come_again(model: Any) -> None:
    row: Any = FACTORIES[model]()
    table = model._meta.db_table
    # Of some tables no row is deleted, and of others a reference does not come again either.
    with refused(rf"{table}_key_given_once|\w+_kept|\w+_reference_never_given_again"):
        _execute(f"CREATE TEMPORARY TABLE kept AS SELECT * FROM {table} WHERE {row._meta.pk.column} = %s", row.pk)
        _execute(f"DELETE FROM {table} WHERE {row._meta.pk.column} = %s", row.pk)
        _execute(f"INSERT INTO {table} SELECT * FROM kept")


def test_nor_does_another_row_with_its_id() -> None:
    """What is under a dialogue would be of another series, and what is under a draft of another dialogue."""
    elsewhere: Any = SeriesFactory(last_number=3)
    dialogue: Any = DialogueFactory()
    draft: Any = CommitmentFactory(dialogue=dialogue)
    other: Any = DialogueFactory(last_commitment_number=3)
    stands = f"{elsewhere.code}-3"
    for row, values in (
        (dialogue, {"series_id": elsewhere.pk, "number": 3, "reference": stands, "sort_key": stands}),
        (draft, {"dialogue_id": other.pk, "number": 3, "reference": f"{other.reference}-03"}),
        (dialogue.series, {"code": "OTHER"}),
        (draft.lead, {"slug": "another"}),
    ):
        table = row._meta.db_table
        changed = ", ".join(f"{column} = %s" for column in values)
        with refused(f"{table}_key_given_once"):
            _execute(f"CREATE TEMPORARY TABLE kept AS SELECT * FROM {table} WHERE id = %s", row.pk)
            _execute(f"UPDATE kept SET {changed}", *values.values())
            _execute(f"DELETE FROM {table} WHERE id = %s", row.pk)
            _execute(f"INSERT INTO {table} SELECT * FROM kept")


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a statement of SQLite")
@pytest.mark.parametrize("model", WITH_HISTORY, ids=lambda model: model.__name__)
def test_a_row_is_not_replaced(model: Any) -> None:
    row: Any = FACTORIES[model]()
    table, columns = model._meta.db_table, ", ".join(str(field.column) for field in row._meta.concrete_fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        _execute(f"REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}")


def test_closing_an_account_takes_the_person_out_of_the_history() -> None:
    key: Any = ApiKeyFactory()
    assert User.history.filter(id=key.user_id).update(email="closed@closed.invalid", name="") == 1
    assert type(key).history.filter(id=key.pk).update(name="") == 1


def test_an_account_is_never_deleted() -> None:
    cannot_delete("user_kept", UserFactory())


def test_events_are_forgotten_once_the_stamp_says_so() -> None:
    stamp: Any = DataStampFactory(value=7, forgotten=3)
    cannot_change("datastamp_forgets", stamp, forgotten=2)
    old, new = ChangeEventFactory(stamp=3), ChangeEventFactory(stamp=4)
    cannot_delete("accounts_changeevent_append_only", new)
    old.delete()


def test_the_data_stamp_only_rises() -> None:
    stamp: Any = DataStampFactory(value=7)
    cannot_change("datastamp_rises", stamp, value=6)
    cannot_delete("datastamp_kept", stamp)
    stamp.value = 8
    stamp.save()


# --- How they come and go -------------------------------------------------------------------------------------------


def _execute(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_every_guard_is_tried_by_a_test() -> None:
    tests = Path(__file__).parents[1]
    tried = "".join(path.read_text() for path in tests.glob("*/test_guards*.py"))
    assert not [
        guard.name
        for guard in guards()
        if not guard.name.endswith(("_append_only", "_key_given_once", "_not_emptied"))
        and not re.search(rf'"{guard.name}"', tried)
    ]


def test_triggers_have_names_of_their_own() -> None:
    names = [name for guard in guards() for name, _event in guard.triggers]
    assert len(names) == len(set(names))


def test_all_triggers_are_there() -> None:
    assert missing_triggers(connection) == []
    assert _found() == []


def test_a_missing_trigger_is_told_and_made_again(client: Client) -> None:
    with lifted(connection):
        assert f"{PREFIX}user_kept_del" in missing_triggers(connection)
        (error,) = _found()
        assert error.id == "accounts.E002"
        assert "manage.py migrate" in error.msg
        assert client.get("/readyz").content == b"accounts.E002\n"
        UserFactory().delete()
    assert missing_triggers(connection) == []


def test_one_whose_body_was_replaced_is_told_and_made_again(client: Client) -> None:
    name = f"{PREFIX}user_kept_del"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute(f"CREATE TRIGGER {name} BEFORE DELETE ON accounts_user BEGIN SELECT 1; END")
        else:
            nothing = f"{PREFIX}nothing()"
            cursor.execute(f"CREATE FUNCTION {nothing} RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'")
            cursor.execute(f"DROP TRIGGER {name} ON accounts_user")
            each = "BEFORE DELETE ON accounts_user FOR EACH ROW"
            cursor.execute(f"CREATE TRIGGER {name} {each} EXECUTE FUNCTION {nothing}")
    UserFactory().delete()
    assert missing_triggers(connection) == [name]
    assert client.get("/readyz").content == b"accounts.E002\n"
    install(connection)
    assert missing_triggers(connection) == []
    with pytest.raises(IntegrityError, match="user_kept"), transaction.atomic():
        UserFactory().delete()


def test_one_that_is_missing_among_many_is_made_again() -> None:
    name = f"{PREFIX}user_kept_del"
    _execute(f"DROP TRIGGER {name} {'ON accounts_user' if connection.vendor == 'postgresql' else ''}")
    assert missing_triggers(connection) == [name]
    install(connection)
    cannot_delete("user_kept", UserFactory())


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite disables no triggers")
def test_a_disabled_trigger_counts_as_missing() -> None:
    _execute(f"ALTER TABLE accounts_user DISABLE TRIGGER {PREFIX}user_kept_del")
    assert missing_triggers(connection) == [f"{PREFIX}user_kept_del"]


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite reads a condition once")
def test_postgresql_knows_which_columns_a_guard_looks_at() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname, array_agg(attname::text) FROM pg_trigger "
            "JOIN pg_attribute ON attrelid = tgrelid AND attnum = ANY (tgattr) WHERE NOT tgisinternal GROUP BY tgname"
        )
        found = {name: set(columns) for name, columns in cursor.fetchall()}
    assert found == {
        name: set(guard.changed)
        for guard in guards()
        for name, event in guard.triggers
        if event == "UPDATE" and guard.changed
    }


def test_migrate_drops_also_what_an_earlier_release_left() -> None:
    if connection.vendor == "postgresql":
        function = "EXECUTE FUNCTION guard_refuse('gone', 'Gone.')"
    else:
        function = "BEGIN SELECT RAISE(ABORT, 'gone: Gone.'); END"
    _execute(f"CREATE TRIGGER {PREFIX}gone_upd BEFORE UPDATE ON accounts_user FOR EACH ROW {function}")
    user: Any = UserFactory()
    with refused("gone"):
        user.save()
    before_migrate(using="default", plan=[])
    with refused("gone"):
        user.save()
    after_migrate(using="default", plan=[])
    user.save()
    assert missing_triggers(connection) == []


def test_a_database_at_an_earlier_state_gets_no_triggers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accounts.guarding.MigrationExecutor.migration_plan", lambda *args: [("to", "do")])
    before_migrate(using="default", plan=[("to", "do")])
    after_migrate(using="default", plan=[("to", "do")])
    assert f"{PREFIX}user_kept_del" in missing_triggers(connection)


@pytest.mark.django_db(transaction=True)
def test_migrate_makes_them_though_the_check_misses_them() -> None:
    drop(connection)
    call_command("migrate", verbosity=0)
    assert missing_triggers(connection) == []


def _found() -> list[checks.CheckMessage]:
    found = checks.run_checks(tags=[checks.Tags.database], databases=["default"], include_deployment_checks=True)
    return [message for message in found if message.id == "accounts.E002"]
