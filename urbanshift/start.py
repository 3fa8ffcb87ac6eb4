"""What `manage.py` and `wsgi.py` share: an unsafe start ends in one sentence, not in a traceback."""

import gc
import os
import sys

import django
from django.core import checks
from django.core.checks import CheckMessage
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import get_resolver

SERVING = frozenset({"db_worker", "send_mails", "send_reminders"})
"""Management commands that serve people beside the web server."""

OBJECTS_BETWEEN_LOOKS = 10_000
"""How many more objects there are before the process looks for those that only hold each other."""


def load_settings() -> None:
    """Load the settings, or end the process with the sentence that says what is wrong with them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "urbanshift.settings")
    from django.conf import settings

    try:
        _ = settings.INSTALLED_APPS
    except ImproperlyConfigured as refusal:
        sys.exit(f"Refusing to start: {refusal}")


def run_command(argv: list[str]) -> None:
    """Run a management command, or end the process with one sentence where there is no database to work on, or an empty
    one; one that is `SERVING`, also where the database must not be served from."""
    try:
        if argv[1:] and argv[1] in SERVING:
            django.setup()
            refuse(database_problems(deploying=False))
        execute_from_command_line(argv)
    except DatabaseError:
        # What stops `migrate` itself is not that it has not run.
        if not (reason := why_no_database() or (why_not_set_up() if argv[1] != "migrate" else "")):
            raise
        sys.exit(reason)


def check_database() -> None:
    """End the process with the first sentence that the database's system checks have against serving from it, or with
    one that there is no database.

    Management commands run these checks where Django sees fit; a WSGI server runs none.
    """
    try:
        problems = database_problems()
    except DatabaseError:
        if not (reason := why_no_database()):
            raise
        sys.exit(reason)
    refuse(problems)


def refuse(problems: list[CheckMessage]) -> None:
    """End the process with the first of these, if there is one."""
    if problems:
        sys.exit(f"Refusing to start: {problems[0].msg}")


def why_no_database() -> str:
    """Why nothing can be asked of the database that the settings name, in a sentence; empty when something can."""
    connection.close()
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        first = next(iter(str(error).strip().splitlines()), type(error).__name__)
        return f"The database that DATABASE_URL names cannot be used: {first}"
    return ""


def why_not_set_up() -> str:
    """What to do before anything else with a database that lacks migrations, in a sentence; empty when none is."""
    if not lacks_migrations():
        return ""
    return "The database that DATABASE_URL names is not set up for this version: run `manage.py migrate` first."


def lacks_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def load_addresses() -> None:
    """Load all that answers. Django does so at the first request, which would wait a third of a second for it in each
    process of a server."""
    _ = get_resolver().url_patterns


def look_for_garbage_less_often() -> None:
    """What is loaded stays, and is not looked through again. What requests make is looked through at five times
    Python's distance: a page makes as many objects as Python lets pass, an export a hundred times that, and a fifth of
    its time went into it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_LOOKS, *gc.get_threshold()[1:])


def database_problems(*, deploying: bool = True) -> list[CheckMessage]:
    """What the system checks tagged `database`, those for deployment included, have against serving from it, in the
    order of their names: Django asks them in any."""
    about = [checks.Tags.database]
    messages = checks.run_checks(tags=about, databases=["default"], include_deployment_checks=deploying)
    return sorted((one for one in messages if one.is_serious()), key=lambda one: one.id or "")
