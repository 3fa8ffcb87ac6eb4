"""What must hold before this service answers anybody."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from .guarding import missing_triggers
from .models import User

DEMO_DOMAIN = "@demo.example"


@register(Tags.database)
def demo_accounts_are_absent(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """With DEBUG off nobody may sign in with the demo's password, which everybody knows.

    Runs with `migrate`, `check --database default`, before the commands that serve people (`urbanshift.start.SERVING`),
    and when the WSGI application starts.
    """
    if settings.DEBUG:
        return []
    return [
        Error(
            f"The database holds demo accounts (…{DEMO_DOMAIN}), whose password everybody knows, and DEBUG is off: "
            "use a database into which load_demo was never loaded.",
            id="accounts.E001",
        )
        for alias in databases or ()
        if _has_demo_accounts(alias)
    ]


@register(Tags.database, deploy=True)
def guards_are_present(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """The triggers that keep what can never be false are in the database.

    A deployment check, so that it runs with `/readyz`, before serving and with `check --deploy --database default`,
    but not with `migrate`, which is what makes the triggers.
    """
    return [
        Error(
            f"The database lacks {len(missing)} triggers that guard it, or has others of their names, the first "
            f"{missing[0]}: run `manage.py migrate`.",
            id="accounts.E002",
        )
        for alias in databases or ()
        if (missing := missing_triggers(connections[alias]))
    ]


@register(Tags.database, deploy=True)
def files_can_be_kept(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """The folder for files is there, or can be made, and takes some. Runs where `guards_are_present` does."""
    folder = Path(settings.MEDIA_ROOT)
    with suppress(OSError):  # Where there is none, it takes none.
        folder.mkdir(parents=True, exist_ok=True)
    if _takes_files(folder):
        return []
    message = f"No file can be kept in {folder}: make room there, or set MEDIA_ROOT to a folder that may be written."
    return [Error(message, id="accounts.E003")]


@register(Tags.database, deploy=True)
def files_can_arrive(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Large files can wait on the disk on their way in. Runs where `guards_are_present` does."""
    if _takes_files(None):
        return []
    message = "No file that is sent can wait on the disk: make room there, or set TMPDIR to a folder that has some."
    return [Error(message, id="accounts.E005")]


@register(Tags.database, deploy=True)
def cache_answers(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """The server that CACHE_URL names answers: without it nobody signs in. Runs where `guards_are_present` does."""
    if isinstance(caches["default"], DatabaseCache):
        return []  # A table, which other checks are about.
    try:
        caches["default"].get("ready")
    except Exception as error:
        return [Error(f"The server that CACHE_URL names does not answer: {type(error).__name__}.", id="accounts.E004")]
    return []


def _takes_files(folder: Path | None) -> bool:
    """Whether a few bytes can be written to the disk in `folder`, else where temporary files lie. They have no name
    there, and are gone again."""
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(b"ready")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    return True


def _has_demo_accounts(alias: str) -> bool:
    # The first `migrate` checks before it has made the table.
    if User._meta.db_table not in connections[alias].introspection.table_names():
        return False
    return User.objects.using(alias).filter(email__iendswith=DEMO_DOMAIN).exists()
