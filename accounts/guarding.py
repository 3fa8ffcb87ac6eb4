"""Triggers that keep, in the database, what can never be false.

Each app declares its guards as data in its module `guards`; here they become triggers of SQLite
and of PostgreSQL. What a CHECK or UNIQUE constraint can say is said there; a guard is for what
needs the row as it was, or other rows. Whatever path a write takes (the ORM, `QuerySet.update`,
bulk, raw SQL), a broken guard raises IntegrityError with the message "<name>: <sentence>", where
the name is stable.

`migrate` makes all of them anew when it has ended, and drops them before it changes a table: SQLite
remakes tables and drops their triggers with them, PostgreSQL keeps a column that a trigger looks
at. Nobody should write meanwhile. Not guarded: whoever may alter the schema; a
trigger with another body, as an earlier release or a hand may have left it, is told like a missing one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.db import connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.utils.module_loading import module_has_submodule
from simple_history.models import HistoricalChanges

from .models import Line, Record

PREFIX = "guard_"

INSERT, UPDATE, DELETE, TRUNCATE = "INSERT", "UPDATE", "DELETE", "TRUNCATE"
_SUFFIX = {INSERT: "ins", UPDATE: "upd", DELETE: "del", TRUNCATE: "tru"}
_LONGEST_NAME = 63  # PostgreSQL's; it cuts off silently what is longer.


@dataclass(frozen=True, kw_only=True)
class Guard:
    """A write that the database refuses.

    `on` are the statements it looks at. An UPDATE is looked at only when it changes one of
    `changed` (columns; empty: any UPDATE), any statement only when `when` is true, which looks at
    OLD and NEW alone. Then it is refused if `refuse_if` is true, or unless `refuse_unless` is
    true; these may look at other rows. With neither it is refused at once. TRUNCATE, which SQLite
    does not have, is of all rows, so it can only be refused at once.
    `shares` is a table and the id of the row in it that these rest on: on PostgreSQL it is read
    FOR SHARE first, so that a change of it that has not been committed yet is waited for.
    """

    name: str
    table: type[models.Model]
    on: tuple[str, ...]
    message: str
    changed: tuple[str, ...] = ()
    when: str = ""
    refuse_if: str = ""
    refuse_unless: str = ""
    shares: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        assert all(len(name) <= _LONGEST_NAME for name, _event in self.triggers), self.name  # noqa: S101
        assert set(self.changed) <= set(columns(self.table)), self.name  # noqa: S101

    @property
    def triggers(self) -> Iterator[tuple[str, str]]:
        """Name and event of each trigger: one per statement, so that each may look at its rows."""
        for event in self.on:
            yield f"{PREFIX}{self.name}_{_SUFFIX[event]}", event

    def condition(self, event: str) -> str:
        """What the trigger asks of the row itself; empty when it fires for every row."""
        parts = [f"({self.when})"] if self.when else []
        if event == UPDATE and self.changed:
            parts.append("(" + " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in self.changed) + ")")
        return " AND ".join(parts)

    def columns_set(self, event: str) -> str:
        """For PostgreSQL, which reads a condition anew for each statement: of which it has to at all."""
        return f"OF {', '.join(self.changed)} " if event == UPDATE and self.changed else ""

    @property
    def wrong(self) -> str:
        """What the trigger asks of other rows; empty when it asks nothing."""
        return f"({self.refuse_unless}) IS NOT TRUE" if self.refuse_unless else self.refuse_if


def exists(rows: str, where: str) -> str:
    """SQL: there is such a row. `rows` are tables with their aliases, joined."""
    return f"EXISTS (SELECT 1 FROM {rows} WHERE {where})"  # noqa: S608


def listed(values: Iterable[str]) -> str:
    """SQL: the right side of IN. The values are ours, none of them holds a quote."""
    return "(" + ", ".join(sorted(f"'{value}'" for value in values)) + ")"


def moves(pairs: Iterable[tuple[str, str]]) -> str:
    """SQL: the pairs as MOVE writes a change of status."""
    return listed(f"{start}>{to}" for start, to in pairs)


MOVE = "OLD.status || '>' || NEW.status"


# --- Guards that many tables need -----------------------------------------------------------------------------------


def columns(model: type[models.Model], *, but: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The names of the columns of `model`, without those of the fields `but`."""
    return tuple(str(field.column) for field in model._meta.concrete_fields if field.name not in but)


def frozen(name: str, model: type[models.Model], *fields: str, message: str) -> Guard:
    """These fields are given once, with the row."""
    changed = tuple(str(field.column) for field in map(model._meta.get_field, fields))  # type: ignore[union-attr]
    return Guard(name=name, table=model, on=(UPDATE,), changed=changed, message=message)


def append_only(model: type[models.Model], *, but: tuple[str, ...] = (), until: str = "") -> list[Guard]:
    """Rows are written once and stay, `until` SQL is true of one; only the fields `but` may change."""
    table = model._meta.db_table
    kept = Guard(
        name=f"{table}_append_only",
        table=model,
        on=(DELETE,),
        refuse_unless=until,
        message="A line that was written is never deleted.",
    )
    unchanged = Guard(
        name=f"{table}_append_only",
        table=model,
        on=(UPDATE,),
        changed=columns(model, but=but) if but else (),
        message="A line that was written is never changed.",
    )
    return [kept, unchanged]


def never_emptied(model: type[models.Model]) -> Guard:
    """Rows are deleted one by one, where a guard looks at each: TRUNCATE looks at none, nor at those of the tables that
    refer to this one, which CASCADE empties with it."""
    name = f"{model._meta.db_table}_not_emptied"
    return Guard(name=name, table=model, on=(TRUNCATE,), message="A table is not emptied at once.")


def key_given_once(model: type[models.Model]) -> list[Guard]:
    """The id of a row stays its own, and no other row gets it, also after that was deleted.

    References are checked when the transaction ends: with another id for a while, or deleted and entered anew
    under its id as something else, a row would leave what is under it with a parent that no guard looked at.
    """
    name, key = f"{model._meta.db_table}_key_given_once", str(model._meta.pk.column)
    stays = frozen(name, model, str(model._meta.pk.name), message="What refers to a row does so by its id.")
    trail: Any = getattr(model, "history", None)
    if trail is None:
        return [stays]
    never_again = Guard(
        name=name,
        table=model,
        on=(INSERT,),
        refuse_if=exists(f"{trail.model._meta.db_table} h", f"h.{key} = NEW.{key}"),
        message="An id names one row for good, also after that was deleted.",
    )
    return [stays, never_again]


def never_falls(name: str, model: type[models.Model], column: str) -> Guard:
    """A counter only rises, so that nothing it gave is given again."""
    return Guard(
        name=name,
        table=model,
        on=(UPDATE,),
        changed=(column,),
        when=f"NEW.{column} < OLD.{column}",
        message="A counter never goes down.",
    )


def never_given_again(model: Any) -> Guard:
    """The reference of a draft that was deleted, on whatever path, is in the history, and no other record gets it."""
    history = model.history.model._meta.db_table
    return Guard(
        name=f"{model._meta.model_name}_reference_never_given_again",
        table=model,
        on=(INSERT,),
        refuse_if=exists(f"{history} h", "h.reference = NEW.reference"),
        message="A reference names one record for good, also after that was deleted.",
    )


# --- All of them ----------------------------------------------------------------------------------------------------


@cache
def guards() -> tuple[Guard, ...]:
    """Every guard: of the append-only tables and the ids of all apps, of the tables of those apps that have a module
    `guards`, then what these declare."""
    found: list[Guard] = []
    tables: list[Guard] = []
    editable: dict[type[models.Model], tuple[str, ...]] = {}
    forgettable: dict[type[models.Model], str] = {}
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, "guards"):
            module = import_module(f"{config.name}.guards")
            found += module.GUARDS
            tables += [never_emptied(model) for model in config.get_models(include_auto_created=True)]
            editable |= getattr(module, "EDITABLE_HISTORY", {})
            forgettable |= getattr(module, "FORGETTABLE", {})
    lines = [
        guard
        for model in apps.get_models()
        if issubclass(model, Line | HistoricalChanges) and model._meta.managed
        for guard in append_only(model, but=editable.get(model, ()), until=forgettable.get(model, ""))
    ]
    keys = [
        guard
        for model in apps.get_models()
        if issubclass(model, Record) and model._meta.managed
        for guard in key_given_once(model)
    ]
    return (*lines, *keys, *tables, *found)


def install(connection: BaseDatabaseWrapper) -> None:
    """Make the triggers that are missing, also in place of others by their names."""
    engine = _engine(connection)
    missing = set(missing_triggers(connection))
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for statement in engine.preparation if missing else ():
            cursor.execute(statement)
        for guard in guards():
            for name, event in engine.triggers(guard):
                if name in missing:
                    cursor.execute(engine.no_other.format(name=name, table=guard.table._meta.db_table))
                    for statement in engine.render(guard, name, event):
                        cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop every trigger of ours, also those that an earlier release left behind."""
    engine = _engine(connection)
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(engine.droppable)
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)


def missing_triggers(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the triggers that the database should have and has not, has disabled, or has with another body."""
    engine = _engine(connection)
    with connection.cursor() as cursor:
        cursor.execute(engine.present)
        present = dict(cursor.fetchall())
    return sorted(
        name
        for guard in guards()
        for name, event in engine.triggers(guard)
        if present.get(name) != engine.written(guard, name, event)
    )


def before_migrate(*, using: str, plan: Any, **kwargs: Any) -> None:
    """Receiver of `pre_migrate`. Where there is nothing to migrate, the guards stay: somebody may be writing."""
    if plan:
        drop(connections[using])


def after_migrate(*, using: str, plan: Any = None, **kwargs: Any) -> None:
    """Receiver of `post_migrate`, which `flush` sends, too, without a plan.

    Of a database that was left at an earlier state the guards know nothing.
    """
    connection = connections[using]
    if not _is_at_newest_state(connection):
        return
    with transaction.atomic(using=using):
        if plan is not None:
            drop(connection)  # Another release may have meant something else by the same name.
        install(connection)


def _is_at_newest_state(connection: BaseDatabaseWrapper) -> bool:
    executor = MigrationExecutor(connection)
    apps_guarded = {guard.table._meta.app_label for guard in guards()}
    newest = [node for app in apps_guarded for node in executor.loader.graph.leaf_nodes(app)]
    return not executor.migration_plan(newest)


# --- The two engines ------------------------------------------------------------------------------------------------


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@dataclass(frozen=True)
class _Engine:
    """How one database writes triggers down, and finds them again."""

    present: str
    """The statement that gives each trigger of ours by its name, with what is `written` of it."""
    droppable: str
    no_other: str
    preparation: tuple[str, ...] = field(default=())
    truncates: bool = False

    def triggers(self, guard: Guard) -> Iterator[tuple[str, str]]:
        """Those of the guard's triggers whose statement the database knows."""
        return ((name, event) for name, event in guard.triggers if self.truncates or event != TRUNCATE)

    def render(self, guard: Guard, name: str, event: str) -> list[str]:
        raise NotImplementedError

    def written(self, guard: Guard, name: str, event: str) -> str:
        """What the database keeps of the trigger as it was written."""
        raise NotImplementedError


class _SQLite(_Engine):
    def render(self, guard: Guard, name: str, event: str) -> list[str]:
        condition = guard.condition(event)
        statement = (
            f"CREATE TRIGGER {name} BEFORE {event} ON {guard.table._meta.db_table} FOR EACH ROW "
            f"{f'WHEN {condition} ' if condition else ''}BEGIN "
            f"SELECT RAISE(ABORT, {_quoted(f'{guard.name}: {guard.message}')})"
            f"{f' WHERE {guard.wrong}' if guard.wrong else ''}; END"
        )
        # SQLite before 3.39 knows these comparisons by its own names only.
        return [statement.replace("IS NOT DISTINCT FROM", "IS").replace("IS DISTINCT FROM", "IS NOT")]

    def written(self, guard: Guard, name: str, event: str) -> str:
        (statement,) = self.render(guard, name, event)
        return statement


class _PostgreSQL(_Engine):
    def render(self, guard: Guard, name: str, event: str) -> list[str]:
        condition = guard.condition(event)
        each = "STATEMENT" if event == TRUNCATE else "ROW"
        trigger = (
            f"CREATE TRIGGER {name} BEFORE {event} {guard.columns_set(event)}"
            f"ON {guard.table._meta.db_table} FOR EACH {each} "
            f"{f'WHEN ({condition}) ' if condition else ''}EXECUTE FUNCTION "
        )
        arguments = f"({_quoted(guard.name)}, {_quoted(guard.message)})"
        if not guard.wrong:
            return [f"{trigger} {PREFIX}refuse{arguments}"]
        return [_function(name, self.written(guard, name, event)), f"{trigger} {name}{arguments}"]

    def written(self, guard: Guard, name: str, event: str) -> str:
        """The body of its function: of the rest PostgreSQL keeps what it understood."""
        if not guard.wrong:
            return _REFUSE
        lock = "PERFORM 1 FROM {} WHERE id = {} FOR SHARE; ".format(*guard.shares) if guard.shares else ""
        return f" BEGIN {lock}IF {guard.wrong} THEN {_RAISE} END IF; RETURN COALESCE(NEW, OLD); END "


def _function(name: str, body: str) -> str:
    return f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $guard${body}$guard$"


_RAISE = (
    "RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', "
    "MESSAGE = TG_ARGV[0] || ': ' || TG_ARGV[1], CONSTRAINT = TG_ARGV[0], TABLE = TG_TABLE_NAME;"
)

_REFUSE = f" BEGIN {_RAISE} END "

_ON_SQLITE = f"FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, {len(PREFIX)}) = '{PREFIX}'"

_ENGINES = {
    "sqlite": _SQLite(
        present=f"SELECT name, sql {_ON_SQLITE}",
        droppable=f"SELECT 'DROP TRIGGER ' || name {_ON_SQLITE}",
        no_other="DROP TRIGGER IF EXISTS {name}",
    ),
    "postgresql": _PostgreSQL(
        present=(
            "SELECT tgname, prosrc FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "  # noqa: S608
            "JOIN pg_proc ON pg_proc.oid = tgfoid WHERE relnamespace = current_schema()::regnamespace "
            f"AND NOT tgisinternal AND tgenabled IN ('O', 'A') AND starts_with(tgname, '{PREFIX}')"
        ),
        # A trigger goes with its function.
        droppable=(
            "SELECT 'DROP FUNCTION ' || oid::regprocedure || ' CASCADE' FROM pg_proc "  # noqa: S608
            f"WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, '{PREFIX}')"
        ),
        no_other="DROP TRIGGER IF EXISTS {name} ON {table}",
        preparation=(_function(f"{PREFIX}refuse", _REFUSE),),
        truncates=True,
    ),
}


def _engine(connection: BaseDatabaseWrapper) -> _Engine:
    return _ENGINES[connection.vendor]
